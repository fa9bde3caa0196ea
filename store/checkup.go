package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"
)

// Checkup is what the database says of itself.
type Checkup struct {
	Encoding string
	Folds    bool // lower case and comparison know the Kazakh letters
	Trigrams bool // so does the search by parts of words
	Now      time.Time
}

// Check asks the database whether it can do what this program needs.
func (s *Store) Check(ctx context.Context) (Checkup, error) {
	c, err := one(ctx, s, pgx.RowToStructByPos[Checkup], `
select current_setting('server_encoding'), 'ӘҒҚҢӨҰҮҺІ' ilike 'әғқңөұүһі' and lower('ӘҢҮ') = 'әңү', false, now()`)
	if err != nil {
		return Checkup{}, fmt.Errorf("check database: %w", err)
	}
	// show_trgm comes with the extension, which the migrations make.
	c.Trigrams, err = one(ctx, s, pgx.RowTo[bool], `select coalesce(array_length(show_trgm('өзгеріс'), 1), 0) > 0`)
	if err != nil {
		return c, fmt.Errorf("check trigrams: %w", err)
	}
	return c, nil
}

// EvictionPolicy asks Redis what it does when its memory is full.
func EvictionPolicy(ctx context.Context, client *redis.Client) (string, error) {
	values, err := client.ConfigGet(ctx, "maxmemory-policy").Result()
	if err != nil {
		return "", fmt.Errorf("ask Redis for its eviction policy: %w", errors.Join(ErrUnavailable, err))
	}
	return values["maxmemory-policy"], nil
}

// NudgesMade counts the reminders that were ever written down.
func (s *Store) NudgesMade(ctx context.Context) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `select (select count(*) from nudge) + (select count(*) from reminder)`)
	if err != nil {
		return 0, fmt.Errorf("count reminders: %w", err)
	}
	return n, nil
}
