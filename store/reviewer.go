package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// ReviewerCapacity is how many applications of a cohort an expert reads at most, and what they are asked for at first.
	ReviewerCapacity = 25
	// OrganisationLimit is how long the name of an organisation may be, in characters.
	OrganisationLimit = 120
)

// Reviewer is what an expert says of themselves, so that they get what they can read.
type Reviewer struct {
	Languages    []string // "kk", "ru"
	Directions   []string // empty: all of them
	Organisation string   // where they work, empty for none
	Capacity     int      // applications of a cohort, at most ReviewerCapacity
}

// MyReviewer loads what an expert has said of themselves. Errors: ErrNotFound when they have not.
func (s *Store) MyReviewer(ctx context.Context, expert int64) (Reviewer, error) {
	r, err := one(ctx, s, pgx.RowToStructByPos[Reviewer],
		`select languages, directions, organisation, capacity from reviewer where person = $1`, expert)
	if err != nil && !errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("load reviewer %d: %w", expert, err)
	}
	return r, err
}

// SaveReviewer keeps what an expert says of themselves. Errors: ErrNotFound for people who may not review anything.
func (s *Store) SaveReviewer(ctx context.Context, expert int64, r Reviewer, now time.Time) error {
	n, err := s.exec(ctx, `
insert into reviewer (person, languages, directions, organisation, capacity, changed_at)
select $1, $2, coalesce($3::text[], '{}'), $4, $5, $6 where `+allowedAnywhere(ReviewApplications)+`
on conflict (person) do update set languages = excluded.languages, directions = excluded.directions,
	organisation = excluded.organisation, capacity = excluded.capacity, changed_at = excluded.changed_at`,
		expert, r.Languages, r.Directions, r.Organisation, r.Capacity, now)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("keep reviewer %d: %w", expert, err)
	}
	return nil
}
