package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// GoalsLeast is how many open goals a project should have: fewer are said.
	GoalsLeast = 3
	// GoalsMost is how many it can have: more are refused.
	GoalsMost = 5
)

// GoalState is how far a goal has come.
type GoalState string

// The states of a goal.
const (
	GoalOpen    GoalState = "open"
	GoalReached GoalState = "reached"
	GoalDropped GoalState = "dropped"
)

// GoalText is what a goal says.
type GoalText struct {
	Title  string    `json:"title"`  // up to 200 characters; empty when its author was erased
	Metric string    `json:"metric"` // how it will be seen, up to 120 characters
	DueOn  time.Time `json:"due"`    // midnight UTC of the day
	Owner  int64     `json:"owner"`  // who looks after it
}

// Goal is what a project wants to come to.
type Goal struct {
	GoalText
	ID        int64
	Project   int64
	OwnerName string // empty when they were erased
	State     GoalState
	ClosedAt  time.Time // zero while it is open
}

const goals = `
select g.title, g.metric, g.due_on, g.owner, g.id, g.project, p.name, g.state, coalesce(g.closed_at, '0001-01-01')
from goal g join person p on p.id = g.owner `

func scanGoal(row pgx.CollectableRow) (g Goal, err error) {
	err = row.Scan(&g.Title, &g.Metric, &g.DueOn, &g.Owner, &g.ID, &g.Project, &g.OwnerName, &g.State, &g.ClosedAt)
	return g, err
}

// GoalOf loads a goal for somebody of its project's team. Errors: ErrNotFound.
func (s *Store) GoalOf(ctx context.Context, person, id int64) (Goal, error) {
	g, err := one(ctx, s, scanGoal, goals+`join application a on a.id = g.project where g.id = $2 and `+onTeam, person, id)
	if err != nil {
		return Goal{}, fmt.Errorf("load goal %d: %w", id, err)
	}
	return g, nil
}

// ownerOnTeam is the SQL condition that $3 is on the team of project a.
const ownerOnTeam = `(a.leader = $3 or exists (select from application_author o where o.application = a.id and o.person = $3))`

// AddGoal writes a goal down for a project that somebody is on the team of. The same turn adds it once. Errors: ErrNotFound, also for an owner
// who is not of the team, ErrOverLimit when as many are open as may be.
func (s *Store) AddGoal(ctx context.Context, person, project int64, g GoalText, turn int64, now time.Time) error {
	type room struct {
		Open         int
		Owned, Added bool
	}
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, `select from application where id = $1 for update`, project); err != nil { // two at once do not add a sixth
			return err
		}
		r, err := one(ctx, s, pgx.RowToStructByPos[room], `
select (select count(*)::int from goal g where g.project = a.id and g.state = 'open'), `+ownerOnTeam+`,
	exists (select from goal g where g.author = $1 and g.turn = $4)
from application a where a.id = $2 and `+onTeam, person, project, g.Owner, turn)
		switch {
		case err != nil:
			return err
		case r.Added:
			return nil
		case !r.Owned:
			return ErrNotFound
		case r.Open >= GoalsMost:
			return ErrOverLimit
		}
		return s.later(ctx, `
insert into goal (project, author, owner, title, metric, due_on, turn, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
			project, person, g.Owner, g.Title, g.Metric, g.DueOn, turn, now)
	})
	if err != nil {
		return fmt.Errorf("add goal of project %d: %w", project, err)
	}
	return nil
}

// ChangeGoal writes an open goal anew. Errors: ErrNotFound, also for another owner who is not of the team, ErrChanged when it is not open any
// more.
func (s *Store) ChangeGoal(ctx context.Context, person, id int64, g GoalText) error {
	return s.changeGoal(ctx, person, id, `
update goal g set title = $4, metric = $5, due_on = $6, owner = $3 from application a
where a.id = g.project and g.id = $2 and g.state = 'open' and `+onTeam+` and (g.owner = $3 or `+ownerOnTeam+`)`,
		person, id, g.Owner, g.Title, g.Metric, g.DueOn)
}

// CloseGoal says that a goal is reached, or that it is none any more. Errors: ErrNotFound, ErrChanged when it is not open any more.
func (s *Store) CloseGoal(ctx context.Context, person, id int64, as GoalState, now time.Time) error {
	return s.changeGoal(ctx, person, id, `
update goal g set state = $3, closed_at = $4 from application a
where a.id = g.project and g.id = $2 and g.state = 'open' and `+onTeam, person, id, as, now)
}

func (s *Store) changeGoal(ctx context.Context, person, id int64, sql string, args ...any) error {
	n, err := s.exec(ctx, sql, args...)
	if err == nil && n == 0 {
		var g Goal
		if g, err = s.GoalOf(ctx, person, id); err == nil && g.State != GoalOpen {
			err = ErrChanged
		} else if err == nil {
			err = ErrNotFound
		}
	}
	if err != nil && !errors.Is(err, ErrNotFound) {
		return fmt.Errorf("change goal %d: %w", id, err)
	}
	return err
}
