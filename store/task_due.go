package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Ended is a submission that its person did not come to send.
type Ended struct{ Submission, Person int64 }

// LapsedSince lists the submissions that ended since a moment because nothing was sent in time.
func (s *Store) LapsedSince(ctx context.Context, since time.Time) ([]Ended, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Ended], `
select d.submission, d.person from deed d where d.kind = 'lapsed' and d.made_at > $1 order by d.made_at, d.id`, since)
	if err != nil {
		return nil, fmt.Errorf("list what was not sent in time: %w", err)
	}
	return list, nil
}

// SubmissionsUnsent lists what was added before the deadline and never sent, once the time to finish is over: its people did not come to the
// last button, which is no reason to lose it.
func (s *Store) SubmissionsUnsent(ctx context.Context, now time.Time, limit int) ([]Ended, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Ended], `
select s.id, s.person from submission s join task t on t.id = s.task
where s.placed and s.state in ('taken', 'returned') and s.due_at <= $1
	and exists (select from proof f where f.submission = s.id and f.round = s.round and f.kind = t.proof)
order by s.due_at, s.id limit $2`, now.Add(-lateGrace), limit)
	if err != nil {
		return nil, fmt.Errorf("list what was added and not sent: %w", err)
	}
	return list, nil
}

// DueTask is a task that somebody has taken and sent nothing for.
type DueTask struct {
	Submission, Person int64
	TakenAt, DueAt     time.Time
}

// TasksDue lists, by deadline, what was taken and is due within a time, of those who want to hear of it at once. after is the last of the page before.
func (s *Store) TasksDue(ctx context.Context, now time.Time, within time.Duration, after DueTask, limit int) ([]DueTask, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[DueTask], `
select s.id, s.person, s.taken_at, s.due_at from submission s join person p on p.id = s.person
where `+wantsNow(TopicTasks)+` and s.placed and s.state = 'taken' and s.due_at > $1 and s.due_at <= $2 and (s.due_at, s.id) > ($3, $4)
order by s.due_at, s.id limit $5`, now, now.Add(within), after.DueAt, after.Submission, limit)
	if err != nil {
		return nil, fmt.Errorf("list tasks that are due: %w", err)
	}
	return list, nil
}
