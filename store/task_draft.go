package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// governsTask is the SQL condition that $1 looks after task t: of the programme's, staff of its region; of a project's, its team as long as
// the programme goes on with that, and staff who may do so for the project.
func governsTask() string {
	return `case when t.project is null then ` + allowed(AuthorTasks, "t.region", everywhere) + `
	else exists (select from application ga where ga.id = t.project and (ga.state in ('accepted', 'enrolled') and on_team($1, ga.id)
		or ` + allowed(AuthorTasks, "ga.region", "ga.cohort") + `)) end`
}

// TaskOf loads a task for whoever looks after it. Errors: ErrNotFound.
func (s *Store) TaskOf(ctx context.Context, actor, id int64) (Task, error) {
	t, err := one(ctx, s, scanTask, `select `+taskColumns+taskTables+`where t.id = $2 and `+governsTask(), actor, id)
	if err != nil {
		return Task{}, fmt.Errorf("load task %d: %w", id, err)
	}
	return t, nil
}

// Tasks lists the tasks that somebody looks after: open ones first, the newest first.
func (s *Store) Tasks(ctx context.Context, actor int64, limit, offset int) ([]Task, error) {
	list, err := collect(ctx, s, scanTask, `select `+taskColumns+taskTables+`where `+governsTask()+`
order by t.state = 'closed', t.id desc limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list tasks: %w", err)
	}
	return list, nil
}

// TaskProjects lists the projects that somebody may publish tasks for: their own, once it is accepted.
func (s *Store) TaskProjects(ctx context.Context, person int64) ([]Project, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Project], `
select a.id, a.title from application a where a.state in ('accepted', 'enrolled') and on_team($1, a.id) order by a.id`, person)
	if err != nil {
		return nil, fmt.Errorf("list projects of person %d: %w", person, err)
	}
	return list, nil
}

// Project is an application that was accepted.
type Project struct {
	ID    int64
	Title string
}

// paysTask is the SQL condition that $1 may let account b pay for a task of project $2, 0 for none. A project's budget pays for the project
// alone; whoever is on its team lets nothing else pay for it, whatever roles they have besides.
func paysTask() string {
	return `b.kind = 'budget' and b.task is null and (b.project is null or b.project = $2)
	and case when $2::bigint is not null and on_team($1, $2) then b.project is not null else ` + governsBudget(AuthorTasks) + ` end`
}

// TaskBudgets lists the budgets that may pay for a task of a project, 0 for none.
func (s *Store) TaskBudgets(ctx context.Context, actor, project int64) ([]Budget, error) {
	list, err := collect(ctx, s, scanBudget, `select `+budgetColumns+budgetTables+`where `+paysTask()+`
order by b.project is null, num_nonnulls(b.cohort, b.region, b.direction), b.id limit 40`, actor, orAll(project))
	if err != nil {
		return nil, fmt.Errorf("list budgets for tasks: %w", err)
	}
	return list, nil
}

// taskValues are the columns that an author decides, and what stands in them, in the same order, from $3 on; $2 is the project.
const (
	taskWritten = `region, direction, title_kk, title_ru, text_kk, text_ru, audience, opens_at, closes_at, recurrence, places, each,
	level, age, minutes, reward, xp, budget, proof, checks, place, latitude, longitude, radius, coordinator, quiz, goal, unit_kk, unit_ru`
	taskValues = `$3::text, $4, $5, $6, $7, $8, $9, $10::timestamptz, $11::timestamptz, $12, $13::int, $14::int, $15::int, $16::int, $17::int, $18::int, $19::int,
	$20::bigint, $21, $22, $23, $24::float8, $25::float8, $26::int, $27::bigint, $28::jsonb, $29::int, $30, $31`
	// mayPlaceTask is the SQL condition that $1 may have a task for project $2, or for region $3 where there is none.
	mayPlaceTask = `case when $2::bigint is null then %s
	else exists (select from application a where a.id = $2 and a.state in ('accepted', 'enrolled') and (on_team($1, a.id) or %s)) end`
)

func mayPlace() string {
	return fmt.Sprintf(mayPlaceTask, allowed(AuthorTasks, "$3::text", everywhere), allowed(AuthorTasks, "a.region", "a.cohort"))
}

// TaskRegions tells in which regions somebody may have a task for a project, or with 0 for the programme.
func (s *Store) TaskRegions(ctx context.Context, actor, project int64) (Scope, error) {
	if project != 0 {
		return Scope{Everywhere: true}, nil
	}
	held, err := collect(ctx, s, pgx.RowTo[string], `
select distinct coalesce(g.region, '') from role_grant g where g.cohort is null and `+AuthorTasks.held(), actor)
	if err != nil {
		return Scope{}, fmt.Errorf("look where person %d may have tasks: %w", actor, err)
	}
	return Scope{Regions: held, Everywhere: slices.Contains(held, "")}, nil
}

func taskArgs(actor int64, n TaskText) ([]any, error) {
	quiz, err := json.Marshal(append([]Question{}, n.Quiz...))
	if err != nil {
		return nil, fmt.Errorf("write a quiz: %w", err)
	}
	return []any{
		actor, orAll(n.Project), orAll(n.Region), n.Direction, n.TitleKK, n.TitleRU, n.TextKK, n.TextRU, n.Audience, orNull(n.OpensAt), orNull(n.ClosesAt),
		n.Recurrence, n.Places, n.Each, n.Level, n.Age, n.Minutes, n.Reward, n.XP, orAll(n.Budget), n.Proof, n.Checks, n.Place, latitude(n), longitude(n),
		n.Radius, orAll(n.Coordinator), string(quiz), orAll(n.Goal), n.UnitKK, n.UnitRU,
	}, nil
}

// MakeTask keeps a new draft; the same turn makes one. Errors: ErrNotFound without the right to the project or to the region.
func (s *Store) MakeTask(ctx context.Context, actor int64, n TaskText, turn int64, now time.Time) (id int64, err error) {
	args, err := taskArgs(actor, n)
	if err != nil {
		return 0, err
	}
	id, err = one(ctx, s, pgx.RowTo[int64], `
insert into task (author, project, `+taskWritten+`, turn, made_at)
select $1, $2, `+taskValues+`, $32, $33 where `+mayPlace()+`
on conflict (author, turn) do update set turn = excluded.turn
returning id`, append(args, turn, now)...)
	if err != nil {
		return 0, fmt.Errorf("make a task: %w", err)
	}
	return id, nil
}

// ChangeTask writes a draft anew; its project stays. Errors: ErrNotFound without the right to it or to its region, ErrChanged when it is no
// draft any more.
func (s *Store) ChangeTask(ctx context.Context, actor, id int64, n TaskText) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, id)
		switch {
		case err != nil:
			return err
		case t.State != TaskDraft:
			return ErrChanged
		}
		n.Project = t.Project
		args, err := taskArgs(actor, n)
		if err != nil {
			return err
		}
		changed, err := s.exec(ctx, `
update task set (`+taskWritten+`, revision) = (select `+taskValues+`, revision + 1) where id = $32 and `+mayPlace(), append(args, id)...)
		if err == nil && changed == 0 {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("change task %d: %w", id, err)
	}
	return nil
}

func latitude(n TaskText) *float64 {
	if !n.placed() {
		return nil
	}
	return &n.Latitude
}

func longitude(n TaskText) *float64 {
	if !n.placed() {
		return nil
	}
	return &n.Longitude
}
