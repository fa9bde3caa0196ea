package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Where a task of the board is done.
const (
	BoardHere     = "here"     // in one's own region
	BoardAnywhere = "anywhere" // wherever one is
)

// BoardQuery picks tasks of the board. What is empty picks all.
type BoardQuery struct {
	Direction     string
	Where         string
	Minutes       int // at most
	Limit, Offset int
}

// boardSlot is what a task t would be done for now, by the first days $3, $4 and $5 of the day, week and month.
const boardSlot = `case t.recurrence when 'daily' then $3::date when 'weekly' then $4::date when 'monthly' then $5::date end`

// Board lists what a person can take now, the soonest deadline first. zone is where days are counted.
func (s *Store) Board(ctx context.Context, person int64, q BoardQuery, zone *time.Location, now time.Time) ([]Task, error) {
	list, err := collect(ctx, s, scanTask, `select `+taskColumns+taskTables+` join person bp on bp.id = $1
where t.state = 'published' and t.closes_at > $2 and ($6 = '' or t.direction = $6) and ($7 = '' or ($7 = 'here') = (t.region is not null))
	and ($8 = 0 or t.minutes <= $8) and task_refuses(t, bp, `+boardSlot+`, $2) is null
order by t.closes_at, t.id limit $9 offset $10`, person, now, SlotOf(RecursDaily, now, zone), SlotOf(RecursWeekly, now, zone),
		SlotOf(RecursMonthly, now, zone), q.Direction, q.Where, q.Minutes, q.Limit, q.Offset)
	if err != nil {
		return nil, fmt.Errorf("list the board of person %d: %w", person, err)
	}
	for i := range list {
		list[i] = list[i].veiled()
	}
	return list, nil
}

// veiled is the task without what stands on the spot.
func (t Task) veiled() Task {
	t.Code, t.Link = "", ""
	return t
}

// BoardTask is a task as a volunteer finds it.
type BoardTask struct {
	Task
	Why               Untaken // what keeps them from taking it now; empty when nothing does
	Mine              int64   // their latest submission of it, 0 for none
	DayLeft, WeekLeft int64   // tokens that tasks may still bring them today and this week
}

// BoardTask loads a task that stands on the board, or that the person has or had. Errors: ErrNotFound.
func (s *Store) BoardTask(ctx context.Context, person, id int64, zone *time.Location, now time.Time) (BoardTask, error) {
	e := EarningOf(now, zone)
	b, err := one(ctx, s, scanBoardTask, `
select coalesce(task_refuses(t, bp, `+boardSlot+`, $2), ''), coalesce((select max(x.id) from submission x where x.task = t.id and x.person = $1), 0),
	greatest(token_rule('task_day') - task_earned($1, $7::timestamptz, $7::timestamptz + interval '1 day'), 0),
	greatest(token_rule('task_week') - task_earned($1, $8::timestamptz, $8::timestamptz + interval '7 days'), 0), `+taskColumns+taskTables+` join person bp on bp.id = $1
where t.id = $6 and (t.state in ('published', 'paused') and (t.audience <> 'team' or on_team($1, t.project))
	or exists (select from submission x where x.task = t.id and x.person = $1))`,
		person, now, SlotOf(RecursDaily, now, zone), SlotOf(RecursWeekly, now, zone), SlotOf(RecursMonthly, now, zone), id, e.Day, e.Week)
	if err != nil {
		return BoardTask{}, fmt.Errorf("load task %d for person %d: %w", id, person, err)
	}
	return b, nil
}

func scanBoardTask(row pgx.CollectableRow) (b BoardTask, err error) {
	targets, finish := taskTargets(&b.Task)
	if err = row.Scan(append([]any{&b.Why, &b.Mine, &b.DayLeft, &b.WeekLeft}, targets...)...); err != nil {
		return b, err
	}
	err = finish()
	b.Task = b.veiled()
	return b, err
}

// TaskByLink gives the task on whose spot a link stands, whatever its state. Errors: ErrNotFound.
func (s *Store) TaskByLink(ctx context.Context, link string) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `select t.id from task t where t.link = $1 and t.link <> '' and t.state <> 'draft'`, link)
	if err != nil {
		return 0, fmt.Errorf("find a task by its link: %w", err)
	}
	return id, nil
}

// MySubmissions lists what a person has and had: what can be sent now first, by its deadline, then what waits for others, then what is over.
func (s *Store) MySubmissions(ctx context.Context, person int64, limit, offset int) ([]Submission, error) {
	list, err := collect(ctx, s, scanSubmission, `select `+submissionColumns+submissionTables+`where s.person = $1
order by case when s.state in ('taken', 'returned') then 0 when s.state in ('submitted', 'in_moderation') then 1 else 2 end,
	case when s.state in ('taken', 'returned') then s.due_at end, s.id desc limit $2 offset $3`, person, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list submissions of person %d: %w", person, err)
	}
	for i := range list {
		list[i].Task = list[i].Task.veiled()
	}
	return list, nil
}

// OwnSubmission is a submission as whoever does the task sees it.
type OwnSubmission struct {
	Submission
	BegunAt       time.Time   // when they began to send what is not sent yet
	Reason, Words string      // why it was returned or refused last: one of the ready-made reasons, a checker's own words, or both
	Proofs        []TaskProof // all that was sent so far
	Doubted       bool        // one of those on the spot has not confirmed it: a moderator looks at it
}

// begun reports that they began to send before it was too late.
func (o OwnSubmission) begun() bool { return !o.BegunAt.IsZero() && o.BegunAt.Before(o.DueAt) }

// Sendable reports whether something that was sent at a moment is taken.
func (o OwnSubmission) Sendable(at time.Time) bool { return o.SendableAt(at, o.begun()) }

// Sent lists what was sent in the round that is open.
func (o OwnSubmission) Sent() (list []TaskProof) {
	for _, p := range o.Proofs {
		if p.Round == o.Round {
			list = append(list, p)
		}
	}
	return list
}

// Appealable reports whether its person can ask for another look.
func (o OwnSubmission) Appealable(now time.Time) bool {
	return o.State == SubmissionRejected && o.Placed && o.AppealedAt.IsZero() && now.Before(o.DueAt)
}

// OwnSubmission loads a person's own submission. Errors: ErrNotFound.
func (s *Store) OwnSubmission(ctx context.Context, person, id int64) (o OwnSubmission, err error) {
	if o, err = s.own(ctx, person, id); err != nil {
		return OwnSubmission{}, fmt.Errorf("load submission %d: %w", id, err)
	}
	o.Task = o.Task.veiled()
	return o, nil
}

// own loads it as it is.
func (s *Store) own(ctx context.Context, person, id int64) (o OwnSubmission, err error) {
	if o.Submission, err = one(ctx, s, scanSubmission, `select `+submissionColumns+submissionTables+`where s.id = $2 and s.person = $1`, person, id); err != nil {
		return o, err
	}
	type more struct {
		BegunAt       *time.Time
		Reason, Words string
		Doubted       bool
	}
	m, err := one(ctx, s, pgx.RowToStructByPos[more], `
select s.begun_at, coalesce(c.reason, ''), coalesce(c.words, ''),
	exists (select from submission_check d where d.submission = s.id and d.round = s.round and d.verdict = 'deny') from submission s left join lateral (
	select k.reason, k.words from submission_check k where k.submission = s.id and k.verdict in ('return', 'reject') order by k.id desc limit 1) c on true
where s.id = $1`, id)
	if err != nil {
		return o, err
	}
	o.BegunAt, o.Reason, o.Words, o.Doubted = orZero(m.BegunAt), m.Reason, m.Words, m.Doubted
	o.Proofs, err = s.TaskProofs(ctx, id)
	return o, err
}
