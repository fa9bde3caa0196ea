package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// AgainRung begins the name of the reminder that somebody asked for when they put a topic off; behind it stands when, in seconds.
const AgainRung = "again_"

// AgainKey is the key of the reminder for which somebody put a topic off.
func AgainKey(topic string, person int64, until time.Time) string {
	return fmt.Sprint(topic, ":", person, ":", AgainRung, until.Unix())
}

// Snoozed tells until when somebody does not want to hear of a topic; zero for no pause.
func (s *Store) Snoozed(ctx context.Context, person int64, topic string) (until time.Time, err error) {
	until, err = one(ctx, s, pgx.RowTo[time.Time], `select until from snooze where person = $1 and topic = $2`, person, topic)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return time.Time{}, fmt.Errorf("look for a pause of %s of person %d: %w", topic, person, err)
	}
	return until, nil
}

// Snooze keeps that nobody reminds the person of a topic until a moment, to the second, and then once.
func (s *Store) Snooze(ctx context.Context, person int64, topic string, until time.Time) error {
	err := s.later(ctx, `
insert into snooze (person, topic, until) values ($1, $2, $3) on conflict (person, topic) do update set until = excluded.until`,
		person, topic, until.Truncate(time.Second))
	if err != nil {
		return fmt.Errorf("put %s off for person %d: %w", topic, person, err)
	}
	return nil
}
