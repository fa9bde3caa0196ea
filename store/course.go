package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CourseState is how far a course has come.
type CourseState string

// The states of a course.
const (
	CourseDraft     CourseState = "draft"     // only those who make it see it
	CoursePublished CourseState = "published" // people take part
	CourseFinished  CourseState = "finished"  // for good
)

// Who gets into a course.
const (
	TrackCohort  = "cohort"  // the teams of its cohort
	TrackInvited = "invited" // who comes by its link
	TrackIdea    = "idea"    // everybody: for ideas that are not projects yet
)

// Course is something that is taught in lessons.
type Course struct {
	ID                 int64
	Code               string // by which a file finds it again
	Cohort             int64  // 0: of none
	CohortKK, CohortRU string
	Region             string // empty: of the cohort's, or of none
	Track              string
	State              CourseState
	TitleKK, TitleRU   string // up to 120 characters
	AboutKK, AboutRU   string // up to 1000
	Attendance         int    // percent of the hours that a certificate needs
	Budget             int64  // the account that pays for lessons and homework, 0 for none
	Link               string // by which people are invited; whoever shows a course to others leaves it out
	Revision           int
	Lessons            int       // that are not cancelled
	Minutes            int       // of these lessons
	People             int       // that take part
	StartsAt, EndsAt   time.Time // of the first and the last lesson; zero without lessons
}

const (
	courseTables  = ` from course c left join cohort cc on cc.id = c.cohort `
	courseColumns = `c.id, c.code, coalesce(c.cohort, 0), coalesce(cc.title_kk, ''), coalesce(cc.title_ru, ''), coalesce(c.region, ''), c.track, c.state, c.title_kk, c.title_ru,
	c.about_kk, c.about_ru, c.attendance, coalesce(c.budget, 0), c.link, c.revision,
	(select count(*)::int from lesson cl where cl.course = c.id and cl.state = 'planned'),
	(select coalesce(sum(cl.minutes), 0)::int from lesson cl where cl.course = c.id and cl.state = 'planned'),
	(select count(*)::int from enrolment ce where ce.course = c.id and ce.state = 'active'),
	(select min(cl.starts_at) from lesson cl where cl.course = c.id and cl.state = 'planned'),
	(select max(cl.starts_at + make_interval(mins => cl.minutes)) from lesson cl where cl.course = c.id and cl.state = 'planned')`
)

func scanCourse(row pgx.CollectableRow) (c Course, err error) {
	var starts, ends *time.Time
	err = row.Scan(&c.ID, &c.Code, &c.Cohort, &c.CohortKK, &c.CohortRU, &c.Region, &c.Track, &c.State, &c.TitleKK, &c.TitleRU,
		&c.AboutKK, &c.AboutRU, &c.Attendance, &c.Budget, &c.Link, &c.Revision, &c.Lessons, &c.Minutes, &c.People, &starts, &ends)
	c.StartsAt, c.EndsAt = orZero(starts), orZero(ends)
	return c, err
}

// governsCourse is the SQL condition that $1 may do this with course c, whose cohort is cc.
func governsCourse(a Action) string { return allowed(a, "coalesce(c.region, cc.region)", "c.cohort") }

// Courses lists the courses that somebody may do something with: those that go on first, the newest first.
func (s *Store) Courses(ctx context.Context, actor int64, a Action, limit, offset int) ([]Course, error) {
	list, err := collect(ctx, s, scanCourse, `select `+courseColumns+courseTables+`where `+governsCourse(a)+`
order by c.state = 'finished', c.id desc limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list courses: %w", err)
	}
	return list, nil
}

// CourseOf loads a course that somebody may do something with. Errors: ErrNotFound.
func (s *Store) CourseOf(ctx context.Context, actor int64, a Action, id int64) (Course, error) {
	c, err := one(ctx, s, scanCourse, `select `+courseColumns+courseTables+`where c.id = $2 and `+governsCourse(a), actor, id)
	if err != nil {
		return Course{}, fmt.Errorf("load course %d: %w", id, err)
	}
	return c, nil
}

// attends is the SQL condition that $1 takes part in course c now, and that it is to be seen.
const attends = `c.state <> 'draft' and exists (select from enrolment e where e.course = c.id and e.person = $1 and e.state = 'active')`

// CourseTaken loads a course for somebody who takes part in it. Errors: ErrNotFound.
func (s *Store) CourseTaken(ctx context.Context, person, id int64) (Course, error) {
	c, err := one(ctx, s, scanCourse, `select `+courseColumns+courseTables+`where c.id = $2 and `+attends, person, id)
	if err != nil {
		return Course{}, fmt.Errorf("load course %d of person %d: %w", id, person, err)
	}
	return c, nil
}
