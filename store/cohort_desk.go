package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CohortRegions lists where somebody may make cohorts: codes of regions, an empty one for all of them.
func (s *Store) CohortRegions(ctx context.Context, actor int64) ([]string, error) {
	return s.regionsOf(ctx, actor, ManageCohorts)
}

// regionsOf lists where somebody may do what belongs to no cohort: codes of regions, an empty one for all of them.
func (s *Store) regionsOf(ctx context.Context, actor int64, a Action) ([]string, error) {
	list, err := collect(ctx, s, pgx.RowTo[string], `
select distinct coalesce(g.region, '') from role_grant g where `+a.held()+` and g.cohort is null order by 1`, actor)
	if err != nil {
		return nil, fmt.Errorf("look where person %d may %s: %w", actor, a, err)
	}
	return list, nil
}

// mostCodes bounds how a new cohort is called when its code is taken: 2027, 2027-2 and so on.
const mostCodes = 50

// firstRubric is the version that came with the program, which cohorts have that were made from nothing.
const firstRubric = 1

// MakeCohort makes a draft of a cohort, as it is given but for its id and state, with the first free code that begins with its own.
// Errors: ErrNotFound without the right for its region, ErrAlready when no code is free.
func (s *Store) MakeCohort(ctx context.Context, actor int64, c Cohort, now time.Time) (id int64, err error) {
	id, err = one(ctx, s, pgx.RowTo[int64], `
with free as (
	select code from (
		select $2::text as code, 1 as n union all select $2 || '-' || n, n from generate_series(2, $13) n
	) codes where not exists (select from cohort c where c.code = codes.code) order by n limit 1
)
insert into cohort (code, title_kk, title_ru, state, region, opens_at, closes_at, places, waitlist, screened_by, reviewed_by, interviewed_by, decided_by, rubric_version)
select code, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $14, $15 from free
where `+allowed(ManageCohorts, "$5::text", everywhere)+` returning id`,
		actor, c.Code, c.TitleKK, c.TitleRU, orAll(c.Region), c.OpensAt, c.ClosesAt, c.Places, c.Waitlist,
		orNull(c.ScreenedBy), orNull(c.ReviewedBy), orNull(c.InterviewedBy), mostCodes, orNull(c.DecidedBy), max(c.Rubric, firstRubric))
	if err != nil {
		return 0, fmt.Errorf("make cohort %s: %w", c.Code, err)
	}
	return id, s.audit(ctx, Audit{
		Actor: actor, Action: ManageCohorts, Subject: Subject{"cohort", id}, After: map[string]any{"region": c.Region, "state": CohortDraft},
	}, now)
}

// NextYear moves all dates of a cohort on by a year.
func (c Cohort) NextYear() Cohort {
	for _, at := range []*time.Time{&c.OpensAt, &c.ClosesAt, &c.ScreenedBy, &c.ReviewedBy, &c.InterviewedBy, &c.DecidedBy} {
		if !at.IsZero() {
			*at = at.AddDate(1, 0, 0)
		}
	}
	return c
}

// ErrDates says that the dates of a cohort are not in order: opening, deadline, and each stage after the one before.
var ErrDates = errors.New("dates are not in order")

// Ordered reports whether the dates are in order.
func (c Cohort) Ordered() bool {
	before := c.OpensAt
	for _, at := range []time.Time{c.ClosesAt, c.ScreenedBy, c.ReviewedBy, c.InterviewedBy, c.DecidedBy} {
		if at.IsZero() {
			continue
		}
		if at.Before(before.Truncate(24 * time.Hour)) {
			return false
		}
		before = at
	}
	return c.OpensAt.Before(c.ClosesAt)
}

// ChangeCohort keeps the titles, dates and numbers of a cohort that was seen at a revision. What is finished stays as it is. Errors:
// ErrDates, ErrNotFound without the right, ErrChanged.
func (s *Store) ChangeCohort(ctx context.Context, actor int64, c Cohort, revision int, now time.Time) error {
	if !c.Ordered() {
		return fmt.Errorf("change cohort %d: %w", c.ID, ErrDates)
	}
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockCohort, c.ID); err != nil {
			return err
		}
		seen, err := s.DeskCohort(ctx, actor, c.ID)
		switch {
		case err != nil:
			return err
		case seen.Revision != revision, !seen.Changeable():
			return ErrChanged
		}
		if err := s.later(ctx, `
update cohort set title_kk = $2, title_ru = $3, opens_at = $4, closes_at = $5, places = $6, waitlist = $7,
	screened_by = $8, reviewed_by = $9, interviewed_by = $10, decided_by = $11, revision = revision + 1 where id = $1`,
			c.ID, c.TitleKK, c.TitleRU, c.OpensAt, c.ClosesAt, c.Places, c.Waitlist,
			orNull(c.ScreenedBy), orNull(c.ReviewedBy), orNull(c.InterviewedBy), orNull(c.DecidedBy)); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCohorts, Subject: Subject{"cohort", c.ID}, Before: seen.settings(), After: c.settings(),
		}, now)
	})
	if err != nil {
		return fmt.Errorf("change cohort %d: %w", c.ID, err)
	}
	return nil
}

// settings are what can be changed, as the audit log keeps it.
func (c Cohort) settings() map[string]any {
	noted := map[string]any{
		"title_kk": c.TitleKK, "title_ru": c.TitleRU, "opens_at": c.OpensAt.UTC(), "closes_at": c.ClosesAt.UTC(),
		"places": c.Places, "waitlist": c.Waitlist,
	}
	for name, day := range map[string]time.Time{
		"screened_by": c.ScreenedBy, "reviewed_by": c.ReviewedBy, "interviewed_by": c.InterviewedBy, "decided_by": c.DecidedBy,
	} {
		noted[name] = ""
		if !day.IsZero() {
			noted[name] = day.Format(time.DateOnly)
		}
	}
	return noted
}
