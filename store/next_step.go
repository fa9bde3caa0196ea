package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// NextStepsMost is how many steps come of one meeting at most.
	NextStepsMost = 5
	// NextStepLimit is how long a step may be, in characters.
	NextStepLimit = 200
	// nextStepsShown is how many of a project are looked at.
	nextStepsShown = 12
)

// NextStep is what a team wants to do after a meeting.
type NextStep struct {
	ID, Project, Booking int64
	Author               int64
	AuthorName           string    // empty when they were erased
	Title                string    // empty then too
	DueOn                time.Time // midnight UTC of the day; zero for none
	Done                 bool
}

const nextSteps = `
select t.id, t.project, t.booking, t.author, p.name, t.title, t.due_on, t.state = 'done' from next_step t join person p on p.id = t.author `

func scanNextStep(row pgx.CollectableRow) (n NextStep, err error) {
	var due *time.Time
	err = row.Scan(&n.ID, &n.Project, &n.Booking, &n.Author, &n.AuthorName, &n.Title, &due, &n.Done)
	n.DueOn = orZero(due)
	return n, err
}

// AddNextStep writes a step down that comes of a meeting, by either side, and gives its id. The same turn adds it once. Errors: as of SayMeeting, and
// ErrOverLimit when there are as many as may be.
func (s *Store) AddNextStep(ctx context.Context, person, booking int64, title string, turn int64, now time.Time) (id int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if _, err := s.says(ctx, person, booking, now); err != nil {
			return err
		}
		type room struct {
			Again int64
			There int
		}
		r, err := one(ctx, s, pgx.RowToStructByPos[room], `
select coalesce((select id from next_step where author = $1 and turn = $3), 0), (select count(*)::int from next_step where booking = $2 and state <> 'dropped')`,
			person, booking, turn)
		switch {
		case err != nil:
			return err
		case r.Again != 0:
			id = r.Again
			return nil
		case r.There >= NextStepsMost:
			return ErrOverLimit
		}
		id, err = one(ctx, s, pgx.RowTo[int64], `
insert into next_step (project, booking, author, title, turn, made_at) select b.project, b.id, $1, $3, $4, $5 from booking b where b.id = $2 returning id`,
			person, booking, title, turn, now)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("add step after booking %d: %w", booking, err)
	}
	return id, nil
}

// DateNextStep says by which day an open step is to be done. Errors: ErrNotFound for whoever is neither the mentor nor on the team, ErrChanged.
func (s *Store) DateNextStep(ctx context.Context, person, id int64, due time.Time) error {
	return s.changeStep(ctx, person, id, concerned, `update next_step t set due_on = $2 where t.id = $1 and t.state = 'open'`, due)
}

// DropNextStep takes an open step away. Errors: as of DateNextStep.
func (s *Store) DropNextStep(ctx context.Context, person, id int64, now time.Time) error {
	return s.changeStep(ctx, person, id, concerned, `update next_step t set state = 'dropped', closed_at = $2 where t.id = $1 and t.state = 'open'`, now)
}

// TickNextStep says that a step is done, or that it is not yet; only its team does. Errors: ErrNotFound, ErrChanged when it was taken away.
func (s *Store) TickNextStep(ctx context.Context, person, id int64, done bool, now time.Time) error {
	return s.changeStep(ctx, person, id, onTeam, `
update next_step t set state = case when $3 then 'done' else 'open' end, closed_at = case when $3 then coalesce(t.closed_at, $2::timestamptz) end
where t.id = $1 and t.state <> 'dropped'`, now, done)
}

func (s *Store) changeStep(ctx context.Context, person, id int64, may, sql string, args ...any) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if _, err := one(ctx, s, pgx.RowTo[int64], `
select t.id from next_step t join booking b on b.id = t.booking join application a on a.id = t.project where t.id = $2 and `+may+` for update of t`, person, id); err != nil {
			return err
		}
		n, err := s.exec(ctx, sql, append([]any{id}, args...)...)
		if err == nil && n == 0 {
			err = ErrChanged
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("change step %d: %w", id, err)
	}
	return nil
}

// NextSteps lists the steps of a project for its team: the open ones first, by day, then those that are done, the last first.
func (s *Store) NextSteps(ctx context.Context, person, project int64) ([]NextStep, error) {
	list, err := collect(ctx, s, scanNextStep, nextSteps+`join application a on a.id = t.project where t.project = $2 and t.state <> 'dropped' and `+onTeam+`
order by t.state = 'done', t.closed_at desc, t.due_on nulls last, t.id limit $3`, person, project, nextStepsShown)
	if err != nil {
		return nil, fmt.Errorf("list steps of project %d: %w", project, err)
	}
	return list, nil
}
