package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const diagnoses = `
select d.id, d.scores::int[], d.words, d.made_at, p.name from diagnosis d join person p on p.id = d.author `

// AddDiagnosis keeps how a project sees itself now, for somebody of its team. The same turn adds it once. Errors: ErrNotFound.
func (s *Store) AddDiagnosis(ctx context.Context, person, project int64, scores [Axes]int, words string, turn int64, now time.Time) (id int64, err error) {
	id, err = one(ctx, s, pgx.RowTo[int64], `
insert into diagnosis (project, author, scores, words, turn, made_at)
select a.id, $1::bigint, $3::smallint[], $4, $5::bigint, $6::timestamptz from application a where a.id = $2 and `+onTeam+`
on conflict on constraint diagnosis_once do nothing returning id`, person, project, scores[:], words, turn, now)
	if errors.Is(err, ErrNotFound) {
		id, err = one(ctx, s, pgx.RowTo[int64], `
select d.id from diagnosis d join application a on a.id = d.project where d.author = $1 and d.turn = $3 and a.id = $2 and `+onTeam, person, project, turn)
	}
	if err != nil {
		return 0, fmt.Errorf("add diagnosis of project %d: %w", project, err)
	}
	return id, nil
}

// DiagnosisShown gives a diagnosis and the one before it, if there is one, for the team and for whoever may look at it, and the project's name.
// Errors: ErrNotFound.
func (s *Store) DiagnosisShown(ctx context.Context, reader, id int64) (pair []Diagnosis, title string, err error) {
	type found struct {
		Project int64
		Title   string
	}
	f, err := one(ctx, s, pgx.RowToStructByPos[found], `
select a.id, coalesce(a.title, '') from application a
where a.id = (select d.project from diagnosis d where d.id = $2) and (`+onTeam+` or `+readsTrajectory()+`)`, reader, id)
	if err == nil {
		pair, err = collect(ctx, s, pgx.RowToStructByPos[Diagnosis],
			diagnoses+`where d.project = $1 and d.id <= $2 order by d.id desc limit 2`, f.Project, id)
	}
	if err != nil {
		return nil, "", fmt.Errorf("load diagnosis %d: %w", id, err)
	}
	return pair, f.Title, nil
}

// AddCheckin keeps what a team tells, for somebody of it, for the day on which it was due. Days are meant in the zone. Errors: ErrNotFound,
// ErrAlready when the team has told it before, ErrLate when nothing is to be told for that day, or not any more.
func (s *Store) AddCheckin(ctx context.Context, person, project int64, c Checkin, zone *time.Location, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		t, err := s.trajectory(ctx, person, project, zone, onTeam)
		if err != nil {
			return err
		}
		if !t.takesCheckin(c.DueOn, now.In(zone)) {
			return ErrLate
		}
		return s.sendOnce(ctx, `
insert into checkin (project, due_on, author, done, hindered, next, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
			project, c.DueOn, person, c.Done, c.Hindered, c.Next, now)
	})
	if err != nil {
		return fmt.Errorf("add check-in of project %d: %w", project, err)
	}
	return nil
}

// AddFollowup keeps what has become of a project, for somebody of its team. Days are meant in the zone. Errors: ErrNotFound, ErrAlready when
// the team has told it before, ErrTooEarly.
func (s *Store) AddFollowup(ctx context.Context, person, project int64, f Followup, zone *time.Location, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		t, err := s.trajectory(ctx, person, project, zone, onTeam)
		if err != nil {
			return err
		}
		if from := t.followupFrom(f.Months); from.IsZero() || dayOf(now.In(zone)).Before(from) {
			return ErrTooEarly
		}
		return s.sendOnce(ctx, `
insert into followup (project, months, author, running, people, words, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
			project, f.Months, person, f.Running, f.People, f.Words, now)
	})
	if err != nil {
		return fmt.Errorf("add follow-up of project %d: %w", project, err)
	}
	return nil
}

// sendOnce inserts a row; ErrAlready says that somebody was quicker.
func (s *Store) sendOnce(ctx context.Context, sql string, args ...any) error {
	n, err := s.exec(ctx, sql, args...)
	if err == nil && n == 0 {
		err = ErrAlready
	}
	return err
}
