package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// Application is an application to a cohort, from the first answer on.
type Application struct {
	ID         int64
	Leader     int64
	LeaderName string
	State      ApplicationState
	Answers    []byte // a JSON object by question; nil in lists
	Title      string // the project's name, empty until answered
	RegionKK   string // the name of the region answered, empty until answered
	RegionRU   string
	Step       string // the question that stands open to the leader
	Receipt    string // empty until submitted
	Authors    int    // co-authors
	CreatedAt  time.Time
	AnsweredAt time.Time
	// SummaryAt is when the leader first came to the summary, SubmittedAt when the application was submitted; zero until then.
	SummaryAt, SubmittedAt time.Time
	Fixes                  string    // what the staff ask to be mended, while that is possible
	FixBy                  time.Time // until when; zero when it was never returned
	Until                  time.Time // of the offer of a place; zero when there was none
	Chosen                 bool      // a committee has decided on it, not the first look
	Waits                  int       // place on the waitlist, from 1; 0 for who is not on it
	Cohort                 Cohort
}

// EditableAt reports whether answers may be changed at that moment: until the deadline, and a little longer for those who had come to
// the summary before it. What was returned for fixes may be changed for a time of its own.
func (a Application) EditableAt(now time.Time) bool {
	switch a.State {
	case ApplicationNeedsInfo:
		return !now.After(a.FixBy)
	case ApplicationDraft, ApplicationSubmitted:
	default:
		return false
	}
	inGrace := !a.SummaryAt.IsZero() && !a.SummaryAt.After(a.Cohort.ClosesAt)
	return a.Cohort.OpenAt(now) || (inGrace && a.Cohort.OpenAt(now.Add(-Grace)))
}

// Written reports whether a committee has written to the leader what it saw in an application that was not chosen, or not yet.
func (a Application) Written() bool {
	switch a.State {
	case ApplicationWaitlisted, ApplicationRejected, ApplicationAppealed, ApplicationUpheld, ApplicationExpired:
		return a.Chosen
	default:
		return false
	}
}

// Withdrawable reports whether the leader may take the application back.
func (a Application) Withdrawable() bool { return slices.Contains(Withdrawable(), a.State) }

// Refusals around an application.
var (
	// ErrClosed says that the cohort takes no answers at this moment, or none from this person.
	ErrClosed = errors.New("applications are not taken")
	// ErrTwoApplications says that the leader has as many applications in the cohort as may be.
	ErrTwoApplications = errors.New("leader has two applications in the cohort")
	// ErrSameProject says that the leader has already submitted a project of that name to the cohort.
	ErrSameProject = errors.New("project was submitted already")
	// ErrIncomplete says that something required is missing.
	ErrIncomplete = errors.New("not complete")
)

// The constraints that carry these rules.
const (
	constraintSlot     = "application_slot"
	constraintProject  = "application_project"
	constraintComplete = "application_complete"
)

// takesAnswers is EditableAt in SQL, for an application a of a cohort c at the moment $1.
const takesAnswers = `(a.state in ('draft', 'submitted') and c.state = 'intake' and $1 >= c.opens_at
	and $1 <= c.closes_at + case when a.summary_at <= c.closes_at then interval '15 minutes' else interval '0' end
	or a.state = 'needs_info' and $1 <= a.fix_by)`

// isAuthor is whether $2 leads the application a or is a co-author of it.
const isAuthor = `(a.leader = $2 or exists (select from application_author w where w.application = a.id and w.person = $2))`

const beginApplication = `
insert into application (cohort, leader, slot, form_version, created_at, answered_at)
select c.id, p.id, case when exists (
		select from application a where a.cohort = c.id and a.leader = p.id and a.slot = 1 and a.state <> 'withdrawn'
	) then 2 else 1 end, c.form_version, $1, $1
from cohort c, person p
where c.code = $3 and c.state = 'intake' and $1 between c.opens_at and c.closes_at
	and p.id = $2 and p.member_at is not null and age_at(p.born_by, $4::timestamptz) >= 18
returning id`

// BeginApplication starts a draft of a grown-up member and gives its id. The location of now says which day it is.
// Errors: ErrTwoApplications, ErrClosed.
func (s *Store) BeginApplication(ctx context.Context, cohort string, leader int64, now time.Time) (id int64, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		id, err = one(ctx, s, pgx.RowTo[int64], beginApplication, now, leader, cohort, now.Format(time.DateOnly))
		return err
	})
	switch {
	case violates(err, constraintSlot):
		err = ErrTwoApplications
	case errors.Is(err, ErrNotFound):
		err = ErrClosed
	}
	if err != nil {
		return 0, fmt.Errorf("begin application of person %d: %w", leader, err)
	}
	return id, nil
}

const applicationColumns = `a.id, a.leader, p.name, a.state, coalesce(a.title, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''),
	a.step, coalesce(a.receipt, ''), (select count(*) from application_author w where w.application = a.id),
	a.created_at, a.answered_at, a.summary_at, a.submitted_at,
	case a.state when 'needs_info' then a.fixes else '' end, a.fix_by, a.offer_until,
	exists (select from decision d where d.application = a.id and d.moved and d.outcome <> 'interview'), ` + waitsColumn + `, ` + cohortColumns

// waitsColumn is the place of application a on the waitlist as it is now: who has left it does not count.
const waitsColumn = `case a.state when 'waitlisted' then (
	select count(*) from decision d join decision_round o on o.id = d.round join application b on b.id = d.application
	where o.cohort = a.cohort and d.moved and d.outcome = 'waitlisted' and b.state = 'waitlisted'
		and d.position <= (select max(m.position) from decision m where m.application = a.id and m.moved and m.outcome = 'waitlisted')
) else 0 end`

const applicationTables = ` from application a join cohort c on c.id = a.cohort join person p on p.id = a.leader
left join region r on r.code = a.region `

func scanApplication(row pgx.CollectableRow) (Application, error) {
	var a Application
	var summaryAt, submittedAt, fixBy, until *time.Time
	targets, fill := cohortTargets(&a.Cohort)
	err := row.Scan(append([]any{
		&a.Answers, &a.ID, &a.Leader, &a.LeaderName, &a.State, &a.Title, &a.RegionKK, &a.RegionRU, &a.Step, &a.Receipt, &a.Authors,
		&a.CreatedAt, &a.AnsweredAt, &summaryAt, &submittedAt, &a.Fixes, &fixBy, &until, &a.Chosen, &a.Waits,
	}, targets...)...)
	fill()
	a.SummaryAt, a.SubmittedAt, a.FixBy, a.Until = orZero(summaryAt), orZero(submittedAt), orZero(fixBy), orZero(until)
	return a, err
}

// Application loads an application that the person leads or is a co-author of. Errors: ErrNotFound.
func (s *Store) Application(ctx context.Context, application, person int64) (Application, error) {
	a, err := one(ctx, s, scanApplication,
		`select a.answers, `+applicationColumns+applicationTables+`where a.id = $1 and `+isAuthor, application, person)
	if err != nil {
		return Application{}, fmt.Errorf("load application %d: %w", application, err)
	}
	return a, nil
}

// Applications lists what a person leads or is a co-author of, the newest first, without the answers.
func (s *Store) Applications(ctx context.Context, person int64) ([]Application, error) {
	list, err := collect(ctx, s, scanApplication, `
select null::jsonb, `+applicationColumns+applicationTables+`
where a.leader = $1 or a.id in (select application from application_author where person = $1)
order by a.created_at desc, a.id desc`, person)
	if err != nil {
		return nil, fmt.Errorf("list applications of person %d: %w", person, err)
	}
	return list, nil
}

// SaveAnswers changes some answers, by question, and leaves the others alone, so that several people may answer at once. Outside the
// time for answers, and for people who are no authors, it changes nothing.
func (s *Store) SaveAnswers(ctx context.Context, application, person int64, changed map[string]json.RawMessage, now time.Time) error {
	patch, err := json.Marshal(changed)
	if err != nil {
		return fmt.Errorf("encode answers of application %d: %w", application, err)
	}
	err = s.later(ctx, `
update application a set answers = a.answers || $4::jsonb, answered_at = $1
from cohort c where c.id = a.cohort and a.id = $3 and `+isAuthor+` and `+takesAnswers, now, person, application, string(patch))
	if err != nil {
		return fmt.Errorf("save answers of application %d: %w", application, err)
	}
	return nil
}

// StandAt keeps which question stands open to the leader, and the first time that it was the summary.
func (s *Store) StandAt(ctx context.Context, application, leader int64, step string, summary bool, now time.Time) error {
	err := s.later(ctx, `
update application set step = $3, summary_at = case when $4 then coalesce(summary_at, $5) else summary_at end
where id = $1 and leader = $2 and state = 'draft'`, application, leader, step, summary, now)
	if err != nil {
		return fmt.Errorf("keep place in application %d: %w", application, err)
	}
	return nil
}

// SameTitle reports whether the leader of an application has another one in the same cohort whose project goes by the same name, in any
// spelling.
func (s *Store) SameTitle(ctx context.Context, application int64, title string) (bool, error) {
	same, err := one(ctx, s, pgx.RowTo[bool], `
select exists (
	select from application a join application b on b.cohort = a.cohort and b.leader = a.leader and b.id <> a.id and b.state <> 'withdrawn'
	where a.id = $1 and kk_fold(b.title) = kk_fold($2))`, application, title)
	if err != nil {
		return false, fmt.Errorf("compare titles with application %d: %w", application, err)
	}
	return same, nil
}

// The application is locked before this runs, so that a second submission sees the first and no number is drawn in vain.
const submitApplication = `
with drawn as (
	update cohort c set last_receipt = c.last_receipt + 1
	from application a
	where c.id = a.cohort and a.id = $3 and a.leader = $2 and a.state = 'draft' and ` + takesAnswers + `
	returning c.code, c.last_receipt as number
), submitted as (
	update application a set state = 'submitted', submitted_at = $1, step = '',
		receipt = drawn.code || '-' || lpad(drawn.number::text, greatest(4, length(drawn.number::text)), '0')
	from drawn where a.id = $3
	returning a.id, a.receipt
), noted as (
	insert into application_event (application, from_state, to_state, actor, happened_at)
	select id, 'draft', 'submitted', $2, $1 from submitted
)
select receipt from submitted`

// Submit hands a complete draft in and gives its receipt number: the cohort's code and a running number without gaps. Submitting again
// gives the same number. Errors: ErrClosed after the deadline, ErrIncomplete, ErrSameProject, ErrWrongState, ErrNotFound for people
// who do not lead it.
func (s *Store) Submit(ctx context.Context, application, leader int64, now time.Time) (receipt string, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockApplication, application); err != nil {
			return err
		}
		receipt, err = one(ctx, s, pgx.RowTo[string], submitApplication, now, leader, application)
		if errors.Is(err, ErrNotFound) {
			receipt, err = s.whyNotSubmitted(ctx, application, leader)
		}
		return err
	})
	switch {
	case violates(err, constraintProject):
		err = ErrSameProject
	case violates(err, constraintComplete):
		err = ErrIncomplete
	}
	if err != nil {
		return "", fmt.Errorf("submit application %d: %w", application, err)
	}
	return receipt, nil
}

func (s *Store) whyNotSubmitted(ctx context.Context, application, leader int64) (receipt string, err error) {
	a, err := s.Application(ctx, application, leader)
	switch {
	case err != nil:
		return "", err
	case a.Leader != leader:
		return "", ErrNotFound
	case a.State == ApplicationDraft:
		return "", ErrClosed
	case a.State == ApplicationSubmitted:
		return a.Receipt, nil
	}
	return "", ErrWrongState
}
