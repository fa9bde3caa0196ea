package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CohortState is how far an intake has come.
type CohortState string

// The states of a cohort, in their order.
const (
	CohortDraft      CohortState = "draft"
	CohortAnnounced  CohortState = "announced"
	CohortIntake     CohortState = "intake"
	CohortScreening  CohortState = "screening"
	CohortReview     CohortState = "review"
	CohortInterviews CohortState = "interviews"
	CohortDecided    CohortState = "decided"
	CohortRunning    CohortState = "running"
	CohortFinished   CohortState = "finished"
	CohortArchived   CohortState = "archived"
)

// Cohort is one intake.
type Cohort struct {
	ID      int64
	Code    string // in links and receipt numbers
	TitleKK string
	TitleRU string
	State   CohortState
	Region  string // a region's code, empty for all regions
	// Applications are taken from OpensAt until ClosesAt, both included.
	OpensAt, ClosesAt time.Time
	FormVersion       int
	Rubric            int // the version that experts score by
	Places            int
	Waitlist          int
	// By when a stage is promised to be over; zero where nothing is promised.
	ScreenedBy, ReviewedBy, InterviewedBy, DecidedBy time.Time
}

// Grace is how long after the deadline an application stays open for those who had come to its summary before.
const Grace = 15 * time.Minute

// OpenAt reports whether applications are taken at that moment.
func (c Cohort) OpenAt(now time.Time) bool {
	return c.State == CohortIntake && !now.Before(c.OpensAt) && !now.After(c.ClosesAt)
}

// AheadAt reports whether applications will be taken, but are not yet.
func (c Cohort) AheadAt(now time.Time) bool {
	return c.State == CohortAnnounced || (c.State == CohortIntake && now.Before(c.OpensAt))
}

// Underway reports whether the cohort has begun and is not over: from its intake until it is finished.
func (c Cohort) Underway() bool {
	switch c.State {
	case CohortDraft, CohortAnnounced, CohortFinished, CohortArchived:
		return false
	case CohortIntake, CohortScreening, CohortReview, CohortInterviews, CohortDecided, CohortRunning:
	}
	return true
}

const cohortColumns = `c.id, c.code, c.title_kk, c.title_ru, c.state, coalesce(c.region, ''), c.opens_at, c.closes_at, c.form_version, c.rubric_version,
	c.places, c.waitlist, c.screened_by, c.reviewed_by, c.interviewed_by, c.decided_by`

// cohortTargets says where a row's cohort columns go; fill puts the dates in once they are read.
func cohortTargets(c *Cohort) (targets []any, fill func()) {
	var by [4]*time.Time
	targets = []any{
		&c.ID, &c.Code, &c.TitleKK, &c.TitleRU, &c.State, &c.Region, &c.OpensAt, &c.ClosesAt, &c.FormVersion, &c.Rubric,
		&c.Places, &c.Waitlist, &by[0], &by[1], &by[2], &by[3],
	}
	return targets, func() {
		c.ScreenedBy, c.ReviewedBy, c.InterviewedBy, c.DecidedBy = orZero(by[0]), orZero(by[1]), orZero(by[2]), orZero(by[3])
	}
}

func scanCohort(row pgx.CollectableRow) (Cohort, error) {
	var c Cohort
	targets, fill := cohortTargets(&c)
	err := row.Scan(targets...)
	fill()
	return c, err
}

// OpenCohorts lists the cohorts that take applications now; the one that closes first comes first.
func (s *Store) OpenCohorts(ctx context.Context, now time.Time) ([]Cohort, error) {
	list, err := collect(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c
where c.state = 'intake' and $1 between c.opens_at and c.closes_at order by c.closes_at, c.id`, now)
	if err != nil {
		return nil, fmt.Errorf("list open cohorts: %w", err)
	}
	return list, nil
}

// NextCohort gives the cohort that opens next. Errors: ErrNotFound.
func (s *Store) NextCohort(ctx context.Context, now time.Time) (Cohort, error) {
	c, err := one(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c
where c.state in ('announced', 'intake') and c.opens_at > $1 order by c.opens_at, c.id limit 1`, now)
	if err != nil {
		return Cohort{}, fmt.Errorf("find next cohort: %w", err)
	}
	return c, nil
}

// Cohort gives a cohort that was announced, by its code. Errors: ErrNotFound.
func (s *Store) Cohort(ctx context.Context, code string) (Cohort, error) {
	c, err := one(ctx, s, scanCohort, `select `+cohortColumns+` from cohort c where c.code = $1 and c.state <> 'draft'`, code)
	if err != nil {
		return Cohort{}, fmt.Errorf("load cohort: %w", err)
	}
	return c, nil
}

const (
	seedOpen  = 30 * 24 * time.Hour // from the first day to the deadline
	seedStage = 14 * 24 * time.Hour // from the deadline to the end of the first stage, and from stage to stage
)

// SeedCohort makes sure that a cohort with this code takes applications now, as a demonstration needs it: it opened yesterday and
// closes in a month. One that is open stays as it is; one whose deadline has passed gets new dates.
func (s *Store) SeedCohort(ctx context.Context, code, titleKK, titleRU string, now time.Time) error {
	opens, closes := now.Add(-24*time.Hour), now.Add(seedOpen)
	err := s.later(ctx, `
insert into cohort as c (code, title_kk, title_ru, state, opens_at, closes_at, screened_by, reviewed_by, interviewed_by, decided_by)
values ($1, $2, $3, 'intake', $4, $5, $6, $7, $8, $9)
on conflict (code) do update set state = 'intake', opens_at = excluded.opens_at, closes_at = excluded.closes_at,
	screened_by = excluded.screened_by, reviewed_by = excluded.reviewed_by, interviewed_by = excluded.interviewed_by,
	decided_by = excluded.decided_by
where c.closes_at < $10`,
		code, titleKK, titleRU, opens, closes,
		closes.Add(seedStage), closes.Add(2*seedStage), closes.Add(3*seedStage), closes.Add(4*seedStage), now)
	if err != nil {
		return fmt.Errorf("seed cohort %s: %w", code, err)
	}
	return nil
}
