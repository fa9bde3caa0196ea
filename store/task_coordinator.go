package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Coordinator is somebody who can confirm on the spot that a task is done.
type Coordinator struct {
	ID   int64
	Name string
}

// coordinates is the SQL condition that person p can confirm on the spot at the moment $2: a grown-up member.
const coordinates = `p.id > 0 and p.member_at is not null and p.forget_at is null and age_at(p.born_by, $2) >= 18`

// TaskTeam lists the team of a task's project as coordinators, or of a programme's task its author alone.
func (s *Store) TaskTeam(ctx context.Context, actor, task int64, now time.Time) ([]Coordinator, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Coordinator], `
select p.id, p.name from task t join person p on p.id = t.author or t.project is not null and p.id in (
	select a.leader from application a where a.id = t.project union select w.person from application_author w where w.application = t.project)
where t.id = $3 and `+governsTask()+` and `+coordinates+` order by p.id <> $1, p.name, p.id limit 12`, actor, now, task)
	if err != nil {
		return nil, fmt.Errorf("list the team of task %d: %w", task, err)
	}
	return list, nil
}

// CoordinatorCalled finds a coordinator by their name on Telegram, without the @. Errors: ErrNotFound.
func (s *Store) CoordinatorCalled(ctx context.Context, username string, now time.Time) (Coordinator, error) {
	return s.coordinator(ctx, `lower(p.username) = lower($1) and p.username <> ''`, now, username)
}

// CoordinatorByID gives a coordinator by Telegram id. Errors: ErrNotFound for whoever cannot be one.
func (s *Store) CoordinatorByID(ctx context.Context, id int64, now time.Time) (Coordinator, error) {
	return s.coordinator(ctx, `p.id = $1`, now, id)
}

func (s *Store) coordinator(ctx context.Context, which string, now time.Time, arg any) (Coordinator, error) {
	c, err := one(ctx, s, pgx.RowToStructByPos[Coordinator], `
select p.id, p.name from person p where `+which+` and `+coordinates+` order by p.active_on desc nulls last limit 1`, arg, now)
	if err != nil {
		return Coordinator{}, fmt.Errorf("look for a coordinator: %w", err)
	}
	return c, nil
}

// CoordinatedTask loads an open task of which a person is the coordinator, without what stands on the spot. Errors: ErrNotFound.
func (s *Store) CoordinatedTask(ctx context.Context, person, id int64) (Task, error) {
	t, err := one(ctx, s, scanTask, `select `+taskColumns+taskTables+`
where t.id = $2 and t.coordinator = $1 and t.proof = 'coordinator' and t.state in ('published', 'paused')`, person, id)
	if err != nil {
		return Task{}, fmt.Errorf("load task %d for its coordinator: %w", id, err)
	}
	return t.veiled(), nil
}
