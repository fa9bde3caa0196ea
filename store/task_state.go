package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// taskRefused turns the breach of a rule of the database into what it means.
func taskRefused(err error) error {
	if violates(err, "task_whole") {
		return ErrUnready
	}
	return err
}

// PublishTask puts a draft where people find it, once what it promises was put into its own budget. Errors: ErrNotFound without the right
// or the right to the budget, ErrChanged when it is no draft, ErrUnready, ErrLate when it would be over, a ledger.Refusal; then it stays a draft.
func (s *Store) PublishTask(ctx context.Context, actor, id int64, code, link string, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, id)
		switch {
		case err != nil:
			return err
		case t.State != TaskDraft:
			return ErrChanged
		case !t.ClosesAt.IsZero() && !t.ClosesAt.After(now):
			return ErrLate
		}
		if t.Proof != ProofCode {
			code, link = "", ""
		}
		if _, err := s.exec(ctx, `
update task set state = 'published', revision = revision + 1, published_at = $2, opens_at = coalesce(opens_at, $2), code = $3, link = $4 where id = $1`,
			id, now, code, link); err != nil {
			return err
		}
		if err := s.reserve(ctx, actor, t, now); err != nil {
			return err
		}
		return s.auditTask(ctx, actor, t, TaskPublished, now)
	})
	if err = taskRefused(err); err != nil {
		return fmt.Errorf("publish task %d: %w", id, err)
	}
	return nil
}

func (s *Store) lockTask(ctx context.Context, actor, id int64) (Task, error) {
	if _, err := s.exec(ctx, `select from task where id = $1 for update`, id); err != nil {
		return Task{}, err
	}
	return s.TaskOf(ctx, actor, id)
}

// reserve puts what a task promises into its own budget.
func (s *Store) reserve(ctx context.Context, actor int64, t Task, now time.Time) error {
	if t.Promised() == 0 {
		return nil
	}
	type ends struct{ Budget, Purse, Actor int64 }
	e, err := one(ctx, s, pgx.RowToStructByPos[ends], `
select b.id, account_of_task($4, $5), (select number from person where id = $1)`+budgetTables+`where b.id = $3 and `+paysTask(), actor, orAll(t.Project), t.Budget, t.ID, now)
	if err != nil {
		return err
	}
	receipts, err := s.Ledger().Post(ctx, now, ledger.Order{
		Kind: ledger.Allocation, Debit: e.Budget, Credit: e.Purse, Amount: t.Promised(), Actor: e.Actor, About: taskAbout(t.ID), Ref: fmt.Sprint("task:", t.ID, ":promise"),
	})
	if err != nil {
		return err
	}
	return receipts[0].Err()
}

func taskAbout(id int64) string { return fmt.Sprint("task ", id) }

func (s *Store) auditTask(ctx context.Context, actor int64, t Task, state TaskState, now time.Time) error {
	return s.audit(ctx, Audit{
		Actor: actor, Action: AuthorTasks, Subject: Subject{"task", t.ID},
		Before: map[string]any{"state": t.State}, After: map[string]any{"state": state, "tokens": t.Promised()},
	}, now)
}

// PauseTask lets nobody take a task for now, or again everybody. Errors: ErrNotFound, ErrChanged.
func (s *Store) PauseTask(ctx context.Context, actor, id int64, pause bool, now time.Time) error {
	from, to := TaskPaused, TaskPublished
	if pause {
		from, to = TaskPublished, TaskPaused
	}
	err := s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, id)
		if err != nil {
			return err
		}
		if t.State != from {
			return ErrChanged
		}
		if _, err := s.exec(ctx, `update task set state = $2, revision = revision + 1 where id = $1`, id, to); err != nil {
			return err
		}
		return s.auditTask(ctx, actor, t, to, now)
	})
	if err != nil {
		return fmt.Errorf("pause task %d: %w", id, err)
	}
	return nil
}

// closingGrace is how long people who have a task may still send something once it is closed early.
const closingGrace = 48 * time.Hour

// CloseTask ends a task for good: nobody takes it any more, whoever has it may send something for two days, and what it cannot have to pay
// goes back, which is told in tokens. A draft goes for good. Errors: ErrNotFound, ErrChanged.
func (s *Store) CloseTask(ctx context.Context, actor, id int64, now time.Time) (back int64, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, id)
		if err != nil {
			return err
		}
		switch t.State {
		case TaskClosed:
			return ErrChanged
		case TaskDraft:
			_, err := s.exec(ctx, `delete from task where id = $1`, id)
			return err
		case TaskPublished, TaskPaused:
		}
		if back, err = s.closeTask(ctx, id, now.Add(closingGrace), now); err != nil {
			return err
		}
		return s.auditTask(ctx, actor, t, TaskClosed, now)
	})
	if err != nil {
		return 0, fmt.Errorf("close task %d: %w", id, err)
	}
	return back, nil
}

func (s *Store) closeTask(ctx context.Context, id int64, last, now time.Time) (back int64, err error) {
	if err := s.later(ctx, `
update task set state = 'closed', closed_at = $2, revision = revision + 1, closes_at = greatest(opens_at + interval '1 minute', least(closes_at, $3)) where id = $1`, id, now, last); err != nil {
		return 0, err
	}
	if err := s.later(ctx, `update submission set due_at = least(due_at, $2) where task = $1 and state = 'taken'`, id, last); err != nil {
		return 0, err
	}
	return one(ctx, s, pgx.RowTo[int64], `select task_sweep($1, $2)`, id, now)
}

// CloneTask makes a draft of the same content, which opens when it is published and is as long as the other one was, counted from now. Errors: ErrNotFound.
func (s *Store) CloneTask(ctx context.Context, actor, id, turn int64, now time.Time) (int64, error) {
	t, err := s.TaskOf(ctx, actor, id)
	if err != nil {
		return 0, err
	}
	if !t.OpensAt.IsZero() {
		t.ClosesAt = now.Add(t.ClosesAt.Sub(t.OpensAt))
	}
	t.OpensAt = time.Time{}
	return s.MakeTask(ctx, actor, t.TaskText, turn, now)
}
