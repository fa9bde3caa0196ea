package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// What is looked at when an application is screened, by the names under which it is kept.
const (
	CheckComplete = "complete" // all answers are to the point
	CheckSocial   = "social"   // it has a social aim
	CheckAllowed  = "allowed"  // it is not party-political, religious or purely commercial
	CheckMature   = "mature"   // it is a pilot at least; an idea goes to the idea track
	CheckAdult    = "adult"    // the leader is of age
	CheckSingle   = "single"   // it is no duplicate
)

// Checks lists what is looked at, in order.
func Checks() []string {
	return []string{CheckComplete, CheckSocial, CheckAllowed, CheckMature, CheckAdult, CheckSingle}
}

// ScreeningOutcome is how the first look at an application ended.
type ScreeningOutcome string

// The outcomes; the empty one is that it has not.
const (
	ScreeningPassed  ScreeningOutcome = "passed"
	ScreeningIdea    ScreeningOutcome = "idea" // not yet: invited to the idea track
	ScreeningRefused ScreeningOutcome = "refused"
)

const (
	// FixesWithin is how long an applicant may mend what the staff ask for.
	FixesWithin = 72 * time.Hour
	// FixesLimit is how long the staff's words about it may be, in characters.
	FixesLimit = 800
)

// Screening is an application on the screening list.
type Screening struct {
	DeskCard
	Leader   int64 // Telegram id, for notices
	Stage    string
	Adult    bool
	Checks   map[string]bool // what was looked at so far
	Returned bool            // it was returned for fixes before
	Alike    []DeskRow       // others of the cohort that look like the same project
}

// Outcome is what the checks lead to: empty as long as one is open.
func (s Screening) Outcome() ScreeningOutcome {
	failed := slices.DeleteFunc(Checks(), func(name string) bool { return s.Checks[name] })
	for _, name := range failed {
		if _, looked := s.Checks[name]; !looked {
			return ""
		}
	}
	switch {
	case len(failed) == 0:
		return ScreeningPassed
	case len(failed) == 1 && failed[0] == CheckMature:
		return ScreeningIdea
	}
	return ScreeningRefused
}

func mayScreen() string { return allowed(ScreenApplications, "a.region", "a.cohort") }

// ScreeningWaiting counts the applications that somebody may screen.
func (s *Store) ScreeningWaiting(ctx context.Context, actor int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `select count(*) from application a where a.state = 'screening' and `+mayScreen(), actor)
	if err != nil {
		return 0, fmt.Errorf("count applications to screen: %w", err)
	}
	return n, nil
}

// ScreeningList lists the applications that somebody may screen, those that wait longest first.
func (s *Store) ScreeningList(ctx context.Context, actor int64, limit, offset int) ([]DeskRow, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[DeskRow], `select `+deskColumns+deskTables+`
where a.state = 'screening' and `+mayScreen()+` order by a.submitted_at, a.id limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list applications to screen: %w", err)
	}
	return list, nil
}

// sameProject finds applications b of the same cohort that look like a: the same phone or e-mail, or nearly the same title.
const sameProject = `
select b.id, coalesce(b.title, ''), b.state, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), coalesce(b.receipt, ''), p.name, b.submitted_at
from application a join application b on b.cohort = a.cohort and b.id <> a.id and b.submitted_at is not null and b.state <> 'withdrawn'
	join person p on p.id = b.leader left join region r on r.code = b.region
where a.id = $1 and (b.answers ->> 'phone' = a.answers ->> 'phone' or lower(b.answers ->> 'email') = lower(a.answers ->> 'email')
	or similarity(b.search_key, a.search_key) > 0.6)
order by similarity(b.search_key, a.search_key) desc, b.id limit 3`

// Screening loads an application that somebody may screen, and notes that they looked. Errors: ErrNotFound.
func (s *Store) Screening(ctx context.Context, actor, application int64, now time.Time) (Screening, error) {
	found, err := s.screening(ctx, actor, application)
	if err == nil {
		found.Alike, err = collect(ctx, s, pgx.RowToStructByPos[DeskRow], sameProject, application)
	}
	if err != nil {
		return Screening{}, fmt.Errorf("load screening of application %d: %w", application, err)
	}
	return found, s.auditRead(ctx, actor, ScreenApplications, Subject{"application", application}, now)
}

func (s *Store) screening(ctx context.Context, actor, application int64) (Screening, error) {
	return one(ctx, s, func(row pgx.CollectableRow) (Screening, error) {
		var f Screening
		var checks []byte
		err := row.Scan(&f.ID, &f.Title, &f.State, &f.RegionKK, &f.RegionRU, &f.Receipt, &f.DeskRow.Leader, &f.SubmittedAt,
			&f.CohortKK, &f.CohortRU, &f.AnsweredAt, &f.Answers, &f.Leader, &f.Stage, &f.Adult, &f.Returned, &checks)
		if err == nil {
			err = json.Unmarshal(checks, &f.Checks)
		}
		return f, err
	}, `
select `+deskColumns+`, c.title_kk, c.title_ru, a.answered_at, a.answers, a.leader, coalesce(a.answers ->> 'stage', ''),
	coalesce(age_at(p.born_by, a.submitted_at) >= 18, false), a.fix_by is not null, coalesce(f.checks, '{}')`+deskTables+`
	join cohort c on c.id = a.cohort left join screening f on f.application = a.id
where a.id = $2 and a.state = 'screening' and `+mayScreen(), actor, application)
}

// onScreening runs something about an application while nobody else screens it. Errors: ErrNotFound without the right, or when it is no
// longer to be screened.
func (s *Store) onScreening(ctx context.Context, actor, application int64, what string, do func(context.Context, Screening) error) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockApplication, application); err != nil {
			return err
		}
		found, err := s.screening(ctx, actor, application)
		if err != nil {
			return err
		}
		return do(ctx, found)
	})
	if err != nil {
		return fmt.Errorf("%s application %d: %w", what, application, err)
	}
	return nil
}

// CheckApplication keeps that something was looked at: true, false, or nil for not yet. Errors: ErrNotFound.
func (s *Store) CheckApplication(ctx context.Context, actor, application int64, name string, value *bool) error {
	return s.onScreening(ctx, actor, application, "check", func(ctx context.Context, found Screening) error {
		if !slices.Contains(Checks(), name) {
			return ErrNotFound
		}
		checks := maps.Clone(found.Checks)
		if delete(checks, name); value != nil {
			checks[name] = *value
		}
		return s.keepChecks(ctx, actor, application, checks)
	})
}

func (s *Store) keepChecks(ctx context.Context, actor, application int64, checks map[string]bool) error {
	return s.later(ctx, `
insert into screening (application, checks, screener) values ($1, $2, $3)
on conflict (application) do update set checks = excluded.checks, screener = excluded.screener`, application, checks, actor)
}

// DecideScreening ends the first look at an application as its checks lead to. Errors: ErrNotFound, and ErrChanged when they lead
// elsewhere by now.
func (s *Store) DecideScreening(ctx context.Context, actor, application int64, seen ScreeningOutcome, now time.Time) error {
	return s.onScreening(ctx, actor, application, "screen", func(ctx context.Context, found Screening) error {
		if found.Outcome() != seen || seen == "" {
			return ErrChanged
		}
		to := ApplicationRejected
		if seen == ScreeningPassed {
			to = ApplicationInReview
		}
		if err := s.later(ctx, `update screening set outcome = $2, decided_at = $3, screener = $4 where application = $1`,
			application, seen, now, actor); err != nil {
			return err
		}
		if err := s.Move(ctx, application, []ApplicationState{ApplicationScreening}, to, actor, "", now); err != nil {
			return err
		}
		return s.auditScreening(ctx, actor, application, string(seen), now)
	})
}

func (s *Store) auditScreening(ctx context.Context, actor, application int64, state string, now time.Time) error {
	return s.audit(ctx, Audit{
		Actor: actor, Action: ScreenApplications, Subject: Subject{"application", application}, After: map[string]any{"state": state},
	}, now)
}

// ReturnForFixes lets the applicant mend what the staff name, once and within FixesWithin. Errors: ErrNotFound, ErrAlready when it was
// returned before.
func (s *Store) ReturnForFixes(ctx context.Context, actor, application int64, fixes string, now time.Time) error {
	return s.onScreening(ctx, actor, application, "return", func(ctx context.Context, found Screening) error {
		if found.Returned {
			return ErrAlready
		}
		if err := s.later(ctx, `update application set fixes = $2, fix_by = $3 where id = $1`, application, fixes, now.Add(FixesWithin)); err != nil {
			return err
		}
		if err := s.keepChecks(ctx, actor, application, found.Checks); err != nil {
			return err
		}
		if err := s.Move(ctx, application, []ApplicationState{ApplicationScreening}, ApplicationNeedsInfo, actor, fixes, now); err != nil {
			return err
		}
		return s.auditScreening(ctx, actor, application, string(ApplicationNeedsInfo), now)
	})
}

// handBack brings applications that were returned for fixes to the screening list again, by way of being submitted.
const handBack = `
with back as (
	update application set state = 'screening' where id in (%s) returning id
), submitted as (
	insert into application_event (application, from_state, to_state, actor, happened_at)
	select id, 'needs_info', 'submitted', nullif($2::bigint, 0), $1 from back
)
insert into application_event (application, from_state, to_state, actor, happened_at)
select id, 'submitted', 'screening', nullif($2::bigint, 0), $1 from back returning application`

// Resubmit hands in a mended application. Errors: ErrNotFound for people who do not lead it, or when it is not to be mended (any more);
// ErrIncomplete.
func (s *Store) Resubmit(ctx context.Context, application, leader int64, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		_, err := one(ctx, s, pgx.RowTo[int64], fmt.Sprintf(handBack, `
	select id from application where id = $3 and leader = $2 and state = 'needs_info' and fix_by >= $1 for update`), now, leader, application)
		return err
	})
	if violates(err, constraintComplete) {
		err = ErrIncomplete
	}
	if err != nil {
		return fmt.Errorf("hand in application %d again: %w", application, err)
	}
	return nil
}

// LapseFixes brings back the applications whose time for fixes is over, as they are.
func (s *Store) LapseFixes(ctx context.Context, now time.Time) error {
	_, err := collect(ctx, s, pgx.RowTo[int64], fmt.Sprintf(handBack, `
	select id from application where state = 'needs_info' and fix_by < $1 order by id for update skip locked`), now, program)
	if err != nil {
		return fmt.Errorf("bring back applications that were not mended: %w", err)
	}
	return nil
}

// ScreeningOutcome gives how the first look at an application ended, to its leader. Errors: ErrNotFound.
func (s *Store) ScreeningOutcome(ctx context.Context, application, leader int64) (outcome ScreeningOutcome, checks map[string]bool, err error) {
	type ended struct {
		Outcome ScreeningOutcome
		Checks  []byte
	}
	e, err := one(ctx, s, pgx.RowToStructByPos[ended], `
select f.outcome, f.checks from screening f join application a on a.id = f.application where a.id = $1 and a.leader = $2`, application, leader)
	if err == nil {
		err = json.Unmarshal(e.Checks, &checks)
	}
	if err != nil && !errors.Is(err, ErrNotFound) {
		return "", nil, fmt.Errorf("load how screening of application %d ended: %w", application, err)
	}
	return e.Outcome, checks, err
}
