package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// Axes is on how many sides a project looks at itself.
	Axes = 8
	// AxisMost is the best that it can see there; the least is 0.
	AxisMost = 10
	// CheckinDays is after how many days a team tells again how far it is.
	CheckinDays = 14

	closedGoals = 20 // that a trajectory shows
	lastSent    = 30 // check-ins that a trajectory shows
)

// Trajectory is where a project stands and where it goes. Days are midnight UTC of what is written on the platform's calendar.
type Trajectory struct {
	Project            int64
	Title              string
	CohortKK, CohortRU string
	BeginsOn           time.Time   // check-ins are counted from here
	FinishedOn         time.Time   // follow-ups are counted from here; zero while the cohort goes on
	Diagnoses          []Diagnosis // the last and the one before it
	Goals              []Goal      // open ones by their day, then the last that are not any more
	Checkins           []Checkin   // the last first
	Followups          []Followup  // in their order
}

// Diagnosis is how a project sees itself, from 0 to AxisMost on each axis.
type Diagnosis struct {
	ID     int64
	Scores []int // Axes of them
	Words  string
	MadeAt time.Time
	Author string // whose hand it was; empty when they were erased
}

// Checkin is what a team tells every two weeks.
type Checkin struct {
	DueOn                time.Time
	Done, Hindered, Next string // up to 600 characters; Hindered may be empty
	MadeAt               time.Time
	Author               string
}

// Followup is what has become of a project some months after its cohort finished.
type Followup struct {
	Months  int    // 3, 6 or 12
	Running string // how it goes
	People  int    // reached since then
	Words   string // up to 800 characters
	MadeAt  time.Time
	Author  string
}

// How a project goes on.
const (
	RunningGrows  = "grows"
	RunningGoesOn = "goes_on"
	RunningRests  = "rests"
	RunningEnded  = "ended"
)

// taken is the SQL condition that application a is a project of the programme: only those have a trajectory.
const taken = `a.state in ('accepted', 'enrolled')`

// onTeam is the SQL condition that $1 leads project a or writes it.
const onTeam = taken + ` and (a.leader = $1 or exists (select from application_author w where w.application = a.id and w.person = $1))`

// readsTrajectory is the SQL condition that $1 may look at what others' project a wants to come to.
func readsTrajectory() string { return taken + ` and ` + allowed(ReadCourses, "a.region", "a.cohort") }

const (
	// began is since when project a takes part: since its first enrolment in a course of its cohort c, or since it was accepted.
	began = `coalesce(
	(select min(e.enrolled_at) from enrolment e join course k on k.id = e.course where e.project = a.id and k.cohort = a.cohort and e.state = 'active'),
	(select max(v.happened_at) from application_event v where v.application = a.id and v.to_state = 'accepted'), a.answered_at)`
	// finished is when cohort c finished, or the last of its courses; null while it goes on.
	finished = `coalesce(c.finished_at, (
	select max(k.finished_at) from course k where k.cohort = c.id and k.state <> 'draft' having bool_and(k.state = 'finished')))`
)

// TrajectoryProjects lists the projects on whose team somebody is, the newest first.
func (s *Store) TrajectoryProjects(ctx context.Context, person int64) ([]Project, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Project], `
select a.id, coalesce(a.title, '') from application a
where (a.leader = $1 or a.id in (select w.application from application_author w where w.person = $1)) and `+taken+` order by a.id desc limit 20`, person)
	if err != nil {
		return nil, fmt.Errorf("list projects of person %d: %w", person, err)
	}
	return list, nil
}

// Trajectory loads a project's trajectory for somebody of its team. Days are meant in the zone. Errors: ErrNotFound.
func (s *Store) Trajectory(ctx context.Context, person, project int64, zone *time.Location) (Trajectory, error) {
	t, err := s.trajectory(ctx, person, project, zone, onTeam)
	if err == nil {
		err = s.fillTrajectory(ctx, &t)
	}
	if err != nil {
		return Trajectory{}, fmt.Errorf("load trajectory of project %d: %w", project, err)
	}
	return t, nil
}

// ReadTrajectory loads a project's trajectory for whoever may look at it, and notes that they did. Errors: ErrNotFound.
func (s *Store) ReadTrajectory(ctx context.Context, reader, project int64, zone *time.Location, now time.Time) (Trajectory, error) {
	t, err := s.trajectory(ctx, reader, project, zone, readsTrajectory())
	if err == nil {
		err = s.fillTrajectory(ctx, &t)
	}
	if err != nil {
		return Trajectory{}, fmt.Errorf("read trajectory of project %d: %w", project, err)
	}
	return t, s.auditRead(ctx, reader, ReadCourses, Subject{"application", project}, now)
}

// trajectory loads what is known of the project itself. Errors: ErrNotFound where a condition on it and $1 does not hold.
func (s *Store) trajectory(ctx context.Context, person, project int64, zone *time.Location, condition string) (Trajectory, error) {
	return one(ctx, s, func(row pgx.CollectableRow) (t Trajectory, err error) {
		var ended *time.Time
		err = row.Scan(&t.Project, &t.Title, &t.CohortKK, &t.CohortRU, &t.BeginsOn, &ended)
		t.FinishedOn = orZero(ended)
		return t, err
	}, `
select a.id, coalesce(a.title, ''), c.title_kk, c.title_ru, (`+began+` at time zone $3)::date, (`+finished+` at time zone $3)::date
from application a join cohort c on c.id = a.cohort where a.id = $2 and `+condition, person, project, zone.String())
}

// fillTrajectory loads what the team has told of the project.
func (s *Store) fillTrajectory(ctx context.Context, t *Trajectory) (err error) {
	if t.Diagnoses, err = collect(ctx, s, pgx.RowToStructByPos[Diagnosis], diagnoses+`where d.project = $1 order by d.id desc limit 2`, t.Project); err != nil {
		return err
	}
	if t.Goals, err = collect(ctx, s, scanGoal, `
(`+goals+`where g.project = $1 and g.state = 'open' order by g.due_on, g.id)
union all
(`+goals+`where g.project = $1 and g.state <> 'open' order by g.closed_at desc, g.id desc limit $2)`, t.Project, closedGoals); err != nil {
		return err
	}
	if t.Checkins, err = collect(ctx, s, pgx.RowToStructByPos[Checkin], `
select k.due_on, k.done, k.hindered, k.next, k.made_at, p.name from checkin k join person p on p.id = k.author
where k.project = $1 order by k.due_on desc limit $2`, t.Project, lastSent); err != nil {
		return err
	}
	t.Followups, err = collect(ctx, s, pgx.RowToStructByPos[Followup], `
select f.months, f.running, f.people, f.words, f.made_at, p.name from followup f join person p on p.id = f.author
where f.project = $1 order by f.months`, t.Project)
	return err
}

// TrajectoryTeam lists the leader and the co-authors of a project for one of them. Errors: ErrNotFound.
func (s *Store) TrajectoryTeam(ctx context.Context, person, project int64) ([]Author, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Author], `
select p.id, p.name from application a
join lateral (
	select a.leader as person, a.created_at as since union all select w.person, w.joined_at from application_author w where w.application = a.id
) m on true
join person p on p.id = m.person where a.id = $2 and `+onTeam+` order by p.id <> a.leader, m.since, p.id`, person, project)
	if err == nil && len(list) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("list team of project %d: %w", project, err)
	}
	return list, nil
}
