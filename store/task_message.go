package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// TaskMessageLimit is how long a message to those who take part may be, in characters of each language.
	TaskMessageLimit = 800
	// TaskMessagesADay is how many of them may be sent about one task.
	TaskMessagesADay = 2
)

// ErrNobody says that there is nobody to write to.
var ErrNobody = errors.New("nobody takes part")

// TaskMessage is what an author wrote to those who take part in a task.
type TaskMessage struct {
	ID               int64
	Task             int64
	TitleKK, TitleRU string
	TextKK, TextRU   string
}

// hearsOfTask is the SQL condition that submission s is of somebody who takes part, and of whom the program may write to.
const hearsOfTask = `s.state not in ('given_back', 'lapsed') and s.person <> $1
	and exists (select from person p where p.id = s.person and p.id > 0 and p.member_at is not null and p.forget_at is null)`

// TaskPartakers counts whom an author's message about a task would reach. Errors: ErrNotFound without the right to it.
func (s *Store) TaskPartakers(ctx context.Context, actor, id int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `
select (select count(distinct s.person) from submission s where s.task = t.id and `+hearsOfTask+`) from task t where t.id = $2 and `+governsTask(), actor, id)
	if err != nil {
		return 0, fmt.Errorf("count who takes part in task %d: %w", id, err)
	}
	return n, nil
}

// WriteToPartakers keeps a message about a task and gives whom it goes to, by Telegram id; the same turn keeps one. since is when the day
// began. Errors: ErrNotFound without the right to it, ErrOverLimit when it was enough for this day, ErrNobody.
func (s *Store) WriteToPartakers(ctx context.Context, actor int64, m TaskMessage, turn int64, since, now time.Time) (id int64, people []int64, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, m.Task)
		if err != nil {
			return err
		}
		people, err = collect(ctx, s, pgx.RowTo[int64], `
select distinct s.person from submission s where s.task = $2 and `+hearsOfTask+` order by s.person`, actor, t.ID)
		if err == nil && len(people) == 0 {
			err = ErrNobody
		}
		if err != nil {
			return err
		}
		id, err = one(ctx, s, pgx.RowTo[int64], `
insert into task_message (task, author, text_kk, text_ru, turn, made_at) select $2, $1, $3, $4, $5, $6
where (select count(*) from task_message x where x.task = $2 and x.made_at >= $7 and (x.author, x.turn) <> ($1, $5)) < $8
on conflict (author, turn) do update set turn = excluded.turn returning id`, actor, t.ID, m.TextKK, m.TextRU, turn, now, since, TaskMessagesADay)
		if errors.Is(err, ErrNotFound) {
			err = ErrOverLimit
		}
		if err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: AuthorTasks, Subject: Subject{"task", t.ID}, After: map[string]any{"message": id, "people": len(people)},
		}, now)
	})
	if err != nil {
		return 0, nil, fmt.Errorf("write to those who do task %d: %w", m.Task, err)
	}
	return id, people, nil
}

// TaskMessageFor gives a message about a task to somebody who takes part in it. Errors: ErrNotFound.
func (s *Store) TaskMessageFor(ctx context.Context, person, id int64) (TaskMessage, error) {
	m, err := one(ctx, s, pgx.RowToStructByPos[TaskMessage], `
select m.id, m.task, t.title_kk, t.title_ru, m.text_kk, m.text_ru from task_message m join task t on t.id = m.task
where m.id = $2 and m.text_kk <> '' and exists (select from submission s where s.task = t.id and s.person = $1 and s.state not in ('given_back', 'lapsed'))`, person, id)
	if err != nil {
		return TaskMessage{}, fmt.Errorf("load message %d about a task: %w", id, err)
	}
	return m, nil
}
