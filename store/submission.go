package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// SubmissionState is how far somebody has come with a task.
type SubmissionState string

// The states of a submission.
const (
	SubmissionTaken     SubmissionState = "taken"
	SubmissionSubmitted SubmissionState = "submitted"     // its files are being looked at by the program
	SubmissionWaits     SubmissionState = "in_moderation" // somebody is to look at it
	SubmissionApproved  SubmissionState = "approved"
	SubmissionReturned  SubmissionState = "returned" // to be mended
	SubmissionRejected  SubmissionState = "rejected"
	SubmissionReversed  SubmissionState = "reversed"   // approved, and taken back
	SubmissionGivenBack SubmissionState = "given_back" // by whoever had taken it
	SubmissionLapsed    SubmissionState = "lapsed"     // nothing was sent in time
)

// Submission is somebody who does a task.
type Submission struct {
	ID          int64
	Person      int64
	PersonName  string
	State       SubmissionState
	Revision    int
	Round       int
	Placed      bool // has one of the task's places
	TakenAt     time.Time
	ClaimedAt   time.Time // when it was sent for the first time: decides on deadline, slot, limits and week
	SentAt      time.Time
	DueAt       time.Time // until when it can be sent, or appealed
	Units       int       // of the task's goal
	Flagged     bool      // one of its photos looks like another one
	RaisedAt    time.Time // when it was found that nobody had looked at it in time
	Appeal      string
	AppealedAt  time.Time
	DecidedAt   time.Time
	Reward      int // tokens that were given
	XP          int
	Minutes     int
	Recheck     string // waits, sound, unsound; empty when nobody is to look again
	ReversedAt  time.Time
	ReversedWhy string
	Task        Task
}

// SendableAt reports whether something can be sent for it. Whoever had begun to send before the deadline may end a little later.
func (s Submission) SendableAt(now time.Time, begun bool) bool {
	if s.State != SubmissionTaken && s.State != SubmissionReturned {
		return false
	}
	return now.Before(s.DueAt) || begun && now.Before(s.DueAt.Add(lateGrace))
}

const (
	submissionTables  = taskTables + ` join submission s on s.task = t.id join person sp on sp.id = s.person `
	submissionColumns = `s.id, s.person, sp.name, s.state, s.revision, s.round, s.placed, s.taken_at, s.claimed_at, s.sent_at, s.due_at, s.units, s.flagged, s.raised_at,
	s.appeal, s.appealed_at, s.decided_at, s.reward, s.xp, s.minutes, s.recheck, s.reversed_at, s.reversed_why, ` + taskColumns
)

func scanSubmission(row pgx.CollectableRow) (s Submission, err error) {
	var claimed, sent, raised, appealed, decided, reversed *time.Time
	targets, finish := taskTargets(&s.Task)
	err = row.Scan(append([]any{
		&s.ID, &s.Person, &s.PersonName, &s.State, &s.Revision, &s.Round, &s.Placed, &s.TakenAt, &claimed, &sent, &s.DueAt, &s.Units, &s.Flagged, &raised,
		&s.Appeal, &appealed, &decided, &s.Reward, &s.XP, &s.Minutes, &s.Recheck, &reversed, &s.ReversedWhy,
	}, targets...)...)
	if err != nil {
		return s, err
	}
	s.ClaimedAt, s.SentAt, s.RaisedAt = orZero(claimed), orZero(sent), orZero(raised)
	s.AppealedAt, s.DecidedAt, s.ReversedAt = orZero(appealed), orZero(decided), orZero(reversed)
	return s, finish()
}

// SlotOf is the first day of the day, week or month that a task is done for at a moment, in a zone; nil of one that is done once.
func SlotOf(recurrence string, at time.Time, zone *time.Location) *time.Time {
	y, m, d := at.In(zone).Date()
	var slot time.Time
	switch recurrence {
	case RecursDaily:
		slot = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	case RecursWeekly:
		slot = monday(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
	case RecursMonthly:
		slot = time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	default:
		return nil
	}
	return &slot
}

func monday(day time.Time) time.Time { return day.AddDate(0, 0, -(int(day.Weekday())+6)%7) }

// Earning is the time that a submission counts for, by when it was sent, in a zone.
type Earning struct {
	Day, Week     time.Time // when they began
	Month, Monday time.Time // their dates, at midnight UTC
}

// EarningOf tells what a claim counts for.
func EarningOf(claimed time.Time, zone *time.Location) Earning {
	y, m, d := claimed.In(zone).Date()
	week := monday(time.Date(y, m, d, 0, 0, 0, 0, zone))
	return Earning{
		Day: time.Date(y, m, d, 0, 0, 0, 0, zone), Week: week,
		Month: time.Date(y, m, 1, 0, 0, 0, 0, time.UTC), Monday: monday(time.Date(y, m, d, 0, 0, 0, 0, time.UTC)),
	}
}

// Untaken says why somebody cannot take a task.
type Untaken string

// Why a task cannot be taken.
const (
	UntakenGone     Untaken = "gone"     // no such task, or not for anybody now
	UntakenClosed   Untaken = "closed"   // its time is over
	UntakenEarly    Untaken = "early"    // it has not begun
	UntakenFull     Untaken = "full"     // somebody else was quicker
	UntakenOpen     Untaken = "open"     // one has it
	UntakenSlot     Untaken = "slot"     // done for this day, week or month
	UntakenEach     Untaken = "each"     // as often as one person may
	UntakenRegion   Untaken = "region"   // it is in another region
	UntakenLevel    Untaken = "level"    // one's level is too low
	UntakenAge      Untaken = "age"      // one is too young, or has not said how old
	UntakenOwn      Untaken = "own"      // one's own, or one's own project's
	UntakenAudience Untaken = "audience" // for others
)

// TakeTask takes a place of a task. The same turn takes one. Without a submission, why says what is in the way.
func (s *Store) TakeTask(ctx context.Context, person, task, turn int64, zone *time.Location, now time.Time) (submission int64, why Untaken, err error) {
	type taken struct {
		ID  int64
		Why Untaken
	}
	t, err := one(ctx, s, pgx.RowToStructByPos[taken], `
select coalesce(x.taken, 0), coalesce(x.why, '')
from task t, task_take(t.id, $2, $3, case t.recurrence when 'daily' then $4::date when 'weekly' then $5::date when 'monthly' then $6::date end, $7) x where t.id = $1`,
		task, person, turn, SlotOf(RecursDaily, now, zone), SlotOf(RecursWeekly, now, zone), SlotOf(RecursMonthly, now, zone), now)
	if err != nil {
		return 0, "", fmt.Errorf("take task %d: %w", task, err)
	}
	return t.ID, t.Why, nil
}

// GiveTaskBack frees the place that a person has. Errors: ErrChanged when something was sent, or it is over.
func (s *Store) GiveTaskBack(ctx context.Context, person, submission int64, now time.Time) error {
	ended, err := collect(ctx, s, pgx.RowTo[int64], `
select e from submission_end(array(select x.id from submission x where x.id = $1 and x.person = $2), 'given_back', $3) e`, submission, person, now)
	if err == nil && len(ended) == 0 {
		err = ErrChanged
	}
	if err != nil {
		return fmt.Errorf("give back submission %d: %w", submission, err)
	}
	return nil
}

// approve gives what was promised for a submission once enough people have approved it: then done is true. checker is 0 for the program.
// Errors: ErrChanged when it does not wait, a ledger.Refusal; then nothing is given.
func (s *Store) approve(ctx context.Context, submission, checker int64, recheck bool, zone *time.Location, now time.Time) (done bool, err error) {
	claimed, err := one(ctx, s, pgx.RowTo[time.Time], `select claimed_at from submission where id = $1 and claimed_at is not null for update`, submission)
	if err != nil {
		return false, err
	}
	e := EarningOf(claimed, zone)
	said, err := one(ctx, s, pgx.RowTo[string], `select submission_approve($1, $2, $3, $4, $5, $6::date, $7::date, $8)`,
		submission, orAll(checker), recheck, e.Day, e.Week, e.Month, e.Monday, now)
	return said == "done", settled(said, err)
}

// reverse takes back what was given for a submission. Errors: ErrChanged, ErrLate, a ledger.Refusal; then nothing is taken.
func (s *Store) reverse(ctx context.Context, submission, actor int64, why string, zone *time.Location, now time.Time) error {
	claimed, err := one(ctx, s, pgx.RowTo[time.Time], `select claimed_at from submission where id = $1 and claimed_at is not null for update`, submission)
	if err != nil {
		return err
	}
	e := EarningOf(claimed, zone)
	said, err := one(ctx, s, pgx.RowTo[string], `select submission_reverse($1, $2, $3, $4::date, $5::date, $6)`, submission, actor, why, e.Month, e.Monday, now)
	if err = settled(said, err); err != nil {
		return err
	}
	_, err = one(ctx, s, pgx.RowTo[int64], `select task_sweep(s.task, $2) from submission s where s.id = $1`, submission, now)
	return err
}

// settled says what became of an approval or its reversal. That a second checker is needed is no error.
func settled(said string, err error) error {
	switch {
	case err != nil:
		return err
	case said == "done", said == "second":
		return nil
	case said == "changed":
		return ErrChanged
	case said == "late":
		return ErrLate
	}
	return ledger.Refusal{Outcome: ledger.Outcome(said)}
}
