package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Delivery is what is known of a message that is sent exactly once.
type Delivery struct {
	After   int64 // no message up to this id can be it
	Message int64 // its id; 0 when nobody knows yet whether it arrived
}

// ClaimDelivery notes that a message is about to be sent, behind all messages that the caller knows of. fresh is false when that was noted
// before: the message is sent, or the program died while it was.
func (s *Store) ClaimDelivery(ctx context.Context, once string, person, newest int64, now time.Time) (d Delivery, fresh bool, err error) {
	d, err = one(ctx, s, pgx.RowToStructByPos[Delivery], `
insert into delivery (once, person, after, claimed_at)
values ($1, $2, greatest($3, (select coalesce(max(message), 0) from delivery)), $4) on conflict do nothing returning after, message`, once, person, newest, now)
	if fresh = err == nil; errors.Is(err, ErrNotFound) {
		d, err = one(ctx, s, pgx.RowToStructByPos[Delivery], `select after, message from delivery where once = $1`, once)
	}
	if err != nil {
		return Delivery{}, false, fmt.Errorf("claim delivery: %w", err)
	}
	return d, fresh, nil
}

// KeepDelivery keeps what was found out of a message: that no message up to an id is it, and its id once that is known.
func (s *Store) KeepDelivery(ctx context.Context, once string, d Delivery) error {
	if _, err := s.exec(ctx, `update delivery set after = $2, message = $3 where once = $1`, once, d.After, d.Message); err != nil {
		return fmt.Errorf("keep delivery: %w", err)
	}
	return nil
}

// DropDelivery forgets a message that was certainly not sent.
func (s *Store) DropDelivery(ctx context.Context, once string) error {
	if _, err := s.exec(ctx, `delete from delivery where once = $1 and message = 0`, once); err != nil {
		return fmt.Errorf("drop delivery: %w", err)
	}
	return nil
}

// NewestMessage is the highest id of a message that is known to show somebody's screen, 0 for none.
func (s *Store) NewestMessage(ctx context.Context) (int64, error) {
	n, err := one(ctx, s, pgx.RowTo[int64], `select coalesce(max((place ->> 'screen')::bigint), 0) from lane`)
	if err != nil {
		return 0, fmt.Errorf("look for the newest message: %w", err)
	}
	return n, nil
}
