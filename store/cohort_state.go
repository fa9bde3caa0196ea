package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// CohortStates lists the states in their order.
func CohortStates() []CohortState {
	return []CohortState{
		CohortDraft, CohortAnnounced, CohortIntake, CohortScreening, CohortReview, CohortInterviews, CohortDecided, CohortRunning,
		CohortFinished, CohortArchived,
	}
}

// CohortChange says what right it takes to bring a cohort from one state to another; ok is false where no cohort goes. Forward it goes
// state by state, or past the interviews where there are none. Back it goes one state: before the deadline by whoever manages it, later
// only by whoever may reopen what others rely on.
func CohortChange(from, to CohortState) (needs Action, ok bool) {
	states := CohortStates()
	i, j := slices.Index(states, from), slices.Index(states, to)
	switch {
	case i < 0 || j < 0:
		return "", false
	case j == i+1, from == CohortReview && to == CohortDecided:
		return ManageCohorts, true
	case j == i-1 && i <= slices.Index(states, CohortIntake):
		return ManageCohorts, true
	case j == i-1:
		return ReopenCohorts, true
	}
	return "", false
}

// NextCohortStates lists where a cohort may go from a state, and what right each takes.
func NextCohortStates(from CohortState) map[CohortState]Action {
	next := map[CohortState]Action{}
	for _, to := range CohortStates() {
		if needs, ok := CohortChange(from, to); ok {
			next[to] = needs
		}
	}
	return next
}

// ErrTooEarly says that the deadline for applications is still ahead.
var ErrTooEarly = errors.New("applications are still taken")

// lockCohort makes the statements after it, which see what is true once the lock is held, the only ones to change the row.
const lockCohort = `select from cohort where id = $1 for update`

// MoveCohort brings a cohort from one state to another. Going from intake to screening, it brings what was handed in there as well.
// Errors: ErrNotFound without the right that CohortChange names, or where no cohort goes; ErrChanged when it is in another state by now;
// ErrTooEarly for screening before the deadline.
func (s *Store) MoveCohort(ctx context.Context, actor, id int64, from, to CohortState, why string, now time.Time) error {
	needs, ok := CohortChange(from, to)
	if !ok {
		return fmt.Errorf("move cohort %d from %s to %s: %w", id, from, to, ErrNotFound)
	}
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockCohort, id); err != nil {
			return err
		}
		c, err := one(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c where c.id = $2 and `+allowed(needs, "c.region", "c.id"), actor, id)
		switch {
		case err != nil:
			return err
		case c.State != from:
			return ErrChanged
		}
		return s.moveCohort(ctx, actor, c, to, needs, why, now)
	})
	if err != nil {
		return fmt.Errorf("move cohort %d from %s to %s: %w", id, from, to, err)
	}
	return nil
}

// moveCohort is what every change of a cohort's state goes through. Whoever calls it holds the lock.
func (s *Store) moveCohort(ctx context.Context, actor int64, c Cohort, to CohortState, needs Action, why string, now time.Time) error {
	if c.State == CohortIntake && to == CohortScreening && !now.After(c.ClosesAt.Add(Grace)) {
		return ErrTooEarly
	}
	if err := s.later(ctx, `
update cohort set state = $2, revision = revision + 1,
	finished_at = case $2 when 'finished' then coalesce(finished_at, $3) when 'archived' then finished_at end
where id = $1`, c.ID, to, now); err != nil {
		return err
	}
	if to == CohortScreening {
		if err := s.later(ctx, `
with moved as (
	update application set state = 'screening' where cohort = $1 and state = 'submitted' returning id
)
insert into application_event (application, from_state, to_state, actor, happened_at) select id, 'submitted', 'screening', nullif($2::bigint, 0), $3 from moved`,
			c.ID, actor, now); err != nil {
			return err
		}
	}
	return s.audit(ctx, Audit{
		Actor: actor, Action: needs, Subject: Subject{"cohort", c.ID},
		Before: map[string]any{"state": c.State}, After: map[string]any{"state": to}, Why: why,
	}, now)
}

// TurnCohorts opens the cohorts whose first day has come and brings those whose deadline has passed to screening.
func (s *Store) TurnCohorts(ctx context.Context, now time.Time) error {
	due, err := collect(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c
where (c.state = 'announced' and c.opens_at <= $1 and c.closes_at > $1) or (c.state = 'intake' and c.closes_at < $2) order by c.id`,
		now, now.Add(-Grace))
	if err != nil {
		return fmt.Errorf("look for cohorts to turn: %w", err)
	}
	for _, c := range due {
		if err := s.turnCohort(ctx, c, now); err != nil {
			return fmt.Errorf("turn cohort %d: %w", c.ID, err)
		}
	}
	return nil
}

// turnCohort moves a cohort on when it is still in the state that it was found in.
func (s *Store) turnCohort(ctx context.Context, found Cohort, now time.Time) error {
	to := CohortIntake
	if found.State == CohortIntake {
		to = CohortScreening
	}
	return s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockCohort, found.ID); err != nil {
			return err
		}
		c, err := one(ctx, s, scanCohort, `select `+cohortColumns+` from cohort c where c.id = $1 and c.state = $2`, found.ID, found.State)
		if errors.Is(err, ErrNotFound) {
			return nil // somebody was quicker
		}
		if err == nil {
			err = s.moveCohort(ctx, program, c, to, ManageCohorts, "", now)
		}
		if errors.Is(err, ErrTooEarly) {
			return nil // the deadline was moved meanwhile
		}
		return err
	})
}

// program is the actor of what nobody did.
const program = 0

// CohortCard is a cohort as its managers see it.
type CohortCard struct {
	Cohort
	RegionKK, RegionRU string
	Revision           int
	Drafts, Submitted  int  // applications that are begun, and those that were handed in, also when they were withdrawn since
	Unread             bool // no expert has got anything of it, so that what they score by can change
	Reopens            bool // whoever looks may take back what others rely on
}

// Changeable reports whether titles, dates and places can still be changed.
func (c Cohort) Changeable() bool { return c.State != CohortFinished && c.State != CohortArchived }

func cohortCards(where string) string {
	return `
select ` + cohortColumns + `, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), c.revision,
	(select count(*) from application a where a.cohort = c.id and a.state = 'draft'),
	(select count(*) from application a where a.cohort = c.id and ` + handedIn + `),
	` + unread + `, ` + allowed(ReopenCohorts, "c.region", "c.id") + `
from cohort c left join region r on r.code = c.region
where ` + allowed(ManageCohorts, "c.region", "c.id") + where
}

func scanCohortCard(row pgx.CollectableRow) (CohortCard, error) {
	var c CohortCard
	targets, fill := cohortTargets(&c.Cohort)
	err := row.Scan(append(targets, &c.RegionKK, &c.RegionRU, &c.Revision, &c.Drafts, &c.Submitted, &c.Unread, &c.Reopens)...)
	fill()
	return c, err
}

// DeskCohorts lists the cohorts that somebody may manage, the newest first.
func (s *Store) DeskCohorts(ctx context.Context, actor int64, limit, offset int) ([]CohortCard, error) {
	list, err := collect(ctx, s, scanCohortCard, cohortCards(` order by c.opens_at desc, c.id desc limit $2 offset $3`), actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list cohorts: %w", err)
	}
	return list, nil
}

// DeskCohort loads a cohort that somebody may manage. Errors: ErrNotFound.
func (s *Store) DeskCohort(ctx context.Context, actor, id int64) (CohortCard, error) {
	c, err := one(ctx, s, scanCohortCard, cohortCards(` and c.id = $2`), actor, id)
	if err != nil {
		return CohortCard{}, fmt.Errorf("load cohort %d: %w", id, err)
	}
	return c, nil
}
