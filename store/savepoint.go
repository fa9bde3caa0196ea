package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// attempt runs f so that a constraint it breaks undoes f alone and not the whole transaction, which is the turn's or a new one.
func (s *Store) attempt(ctx context.Context, f func(context.Context) error) error {
	var refused error
	err := s.inTx(ctx, func(ctx context.Context) error {
		// Sent at once: writes that wait are before it and stay, whatever becomes of f.
		if _, err := s.exec(ctx, "savepoint attempt"); err != nil {
			return err
		}
		if refused = f(ctx); refused == nil {
			return s.later(ctx, "release savepoint attempt")
		}
		t := in(ctx)
		t.waiting = pgx.Batch{}
		if _, err := s.exec(ctx, "rollback to savepoint attempt"); err != nil {
			return fmt.Errorf("undo an attempt: %w", err)
		}
		return nil
	})
	return errors.Join(refused, err)
}
