package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// TaskNumbers is what has come of a task, or of all tasks of a project.
type TaskNumbers struct {
	Tasks    int // that are published or paused
	Places   int
	Taken    int // places that somebody has
	Approved int
	Waiting  int   // of what was sent, that nobody has decided on
	People   int   // who have a place
	Minutes  int   // that people gave, of what was approved
	Paid     int64 // tokens that people got
	Promised int64 // tokens that are put aside for what may still be approved
}

// taskNumbers counts over the tasks t that a condition picks.
func taskNumbers(which string) string {
	return `
with these as (select t.* from task t where ` + which + `)
select (select count(*) from these where state in ('published', 'paused')), coalesce((select sum(places) from these), 0),
	count(s.id) filter (where s.placed), count(s.id) filter (where s.state = 'approved'), count(s.id) filter (where s.state in ('submitted', 'in_moderation')),
	count(distinct s.person) filter (where s.placed), coalesce(sum(s.minutes) filter (where s.state = 'approved'), 0),
	coalesce(sum(s.reward) filter (where s.state = 'approved'), 0)::bigint,
	coalesce((select sum(b.amount) from these t join account a on a.task = t.id join account_balance b on b.account = a.id), 0)::bigint
from these t left join submission s on s.task = t.id`
}

// TaskNumbersOf counts what has come of a task, for whoever looks after it; for others there is nothing.
func (s *Store) TaskNumbersOf(ctx context.Context, actor, id int64) (TaskNumbers, error) {
	n, err := one(ctx, s, pgx.RowToStructByPos[TaskNumbers], taskNumbers(`t.id = $2 and `+governsTask()), actor, id)
	if err != nil {
		return n, fmt.Errorf("count task %d: %w", id, err)
	}
	return n, nil
}

// ProjectNumbers counts what has come of all tasks of a project, for its team and the staff of its region.
func (s *Store) ProjectNumbers(ctx context.Context, actor, project int64) (TaskNumbers, error) {
	n, err := one(ctx, s, pgx.RowToStructByPos[TaskNumbers], taskNumbers(`t.project = $2 and t.state <> 'draft' and `+governsTask()), actor, project)
	if err != nil {
		return n, fmt.Errorf("count the tasks of project %d: %w", project, err)
	}
	return n, nil
}

// ProjectTasks lists the tasks of a project that somebody looks after: open ones first, the newest first.
func (s *Store) ProjectTasks(ctx context.Context, actor, project int64, limit, offset int) ([]Task, error) {
	list, err := collect(ctx, s, scanTask, `select `+taskColumns+taskTables+`where t.project = $2 and `+governsTask()+`
order by t.state = 'closed', t.id desc limit $3 offset $4`, actor, project, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list the tasks of project %d: %w", project, err)
	}
	return list, nil
}
