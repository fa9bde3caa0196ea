package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CourseNumbers is how a course goes, in a few numbers.
type CourseNumbers struct {
	Course
	Over         int  // lessons that are over
	OverMinutes  int  // of these
	Behind       int  // people who are behind
	Reached      int  // people who have come to a certificate, whether or not they asked for it
	Certificates int  // that are valid
	Waiting      int  // works that nobody has looked at
	Manages      bool // whoever looks may change the course
}

// personStanding is somebody in course c with how far they are, at the moment $3.
func personStanding(condition string) string {
	return `select e.person, p.name, coalesce(x.title, ''), coalesce(e.project, 0), ` + standingColumns + courseTables + `
join enrolment e on e.course = c.id and e.state = 'active' join person p on p.id = e.person left join application x on x.id = e.project` + standingJoin + `
where c.id = $2 and ` + condition
}

// CourseMember is somebody who takes part, with how far they are.
type CourseMember struct {
	Person  int64
	Name    string
	Team    string // the title of the project for which they are there, empty for none
	Project int64
	CourseStanding
}

// Behind reports whether somebody is behind: too few of the hours so far, or homework past its deadline.
func (m CourseMember) Behind() bool { return m.Held > 0 && !m.Enough() || m.Overdue > 0 }

// seesCourse is the SQL condition that $1 may see how course c goes.
func seesCourse() string {
	return `c.state <> 'draft' and (` + governsCourse(ReadCourses) + ` or ` + governsCourse(ManageCourses) + `)`
}

// CoursesSeen lists the courses whose going somebody may see: those that go on first, the newest first.
func (s *Store) CoursesSeen(ctx context.Context, actor int64, limit, offset int) ([]Course, error) {
	list, err := collect(ctx, s, scanCourse, `select `+courseColumns+courseTables+`where `+seesCourse()+`
order by c.state = 'finished', c.id desc limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list courses that go on: %w", err)
	}
	return list, nil
}

// CourseMembers lists who takes part in a course with how far each is, by name. That staff looked is kept. Errors: ErrNotFound without the right.
func (s *Store) CourseMembers(ctx context.Context, actor, course int64, now time.Time) ([]CourseMember, error) {
	list, err := s.courseMembers(ctx, actor, course, now)
	if err == nil && len(list) > 0 {
		err = s.auditRead(ctx, actor, ReadCourses, Subject{"course", course}, now)
	}
	if err != nil {
		return nil, fmt.Errorf("list who takes part in course %d: %w", course, err)
	}
	return list, nil
}

func (s *Store) courseMembers(ctx context.Context, actor, course int64, now time.Time) ([]CourseMember, error) {
	return collect(ctx, s, func(row pgx.CollectableRow) (m CourseMember, err error) {
		err = row.Scan(append([]any{&m.Person, &m.Name, &m.Team, &m.Project}, standingTargets(&m.CourseStanding)...)...)
		return m, err
	}, personStanding(seesCourse())+` order by p.name collate "kk-x-icu", p.id`, actor, course, now)
}

// CourseNumbers tells how a course goes. Errors: ErrNotFound without the right.
func (s *Store) CourseNumbers(ctx context.Context, actor, id int64, now time.Time) (CourseNumbers, error) {
	n, err := one(ctx, s, func(row pgx.CollectableRow) (n CourseNumbers, err error) {
		n.Course, err = scanCourse(behind{row, []any{&n.Over, &n.OverMinutes, &n.Certificates, &n.Waiting, &n.Manages}})
		return n, err
	}, `select (select count(*)::int from lesson l where `+overLesson+`), (select coalesce(sum(l.minutes), 0)::int from lesson l where `+overLesson+`),
	(select count(*)::int from certificate k where k.course = c.id and k.revoked_at is null),
	(select count(*)::int from homework_work w join homework h on h.id = w.homework join lesson l on l.id = h.lesson where l.course = c.id and w.state = 'sent'),
	`+governsCourse(ManageCourses)+`, `+courseColumns+courseTables+`where c.id = $2 and `+seesCourse(), actor, id, now)
	if err != nil {
		return CourseNumbers{}, fmt.Errorf("count how course %d goes: %w", id, err)
	}
	members, err := s.courseMembers(ctx, actor, id, now)
	if err != nil {
		return CourseNumbers{}, fmt.Errorf("count how course %d goes: %w", id, err)
	}
	for _, m := range members {
		if m.Behind() {
			n.Behind++
		}
		if m.Reached() {
			n.Reached++
		}
	}
	return n, nil
}

// TeamHours is how many hours the people of one project have been there.
type TeamHours struct {
	Project  int64
	Team     string // the project's title; empty for those who are there for none
	People   int
	Attended int // minutes of all of them
	Held     int // minutes that all of them could have been there
}

// Percent is the share of the hours, rounded down.
func (h TeamHours) Percent() int {
	if h.Held == 0 {
		return 0
	}
	return h.Attended * 100 / h.Held
}

// LessonTally is how many were there at one lesson that has begun. Whoever has no mark once it is over was not there.
type LessonTally struct {
	Number           int
	TitleKK, TitleRU string
	StartsAt         time.Time
	Roll
}

// Away is how many were not there: marked so, or not marked at all.
func (t LessonTally) Away() int { return t.Absent + t.Unmarked() }

// LessonTallies counts who was there at the lessons of a course that are over, by time.
func (s *Store) LessonTallies(ctx context.Context, actor, course int64, now time.Time) ([]LessonTally, error) {
	list, err := collect(ctx, s, scanHeld, heldQuery()+`where `+overLesson+` and c.id = $2 and `+seesCourse()+` order by l.starts_at, l.id`, actor, course, now)
	if err != nil {
		return nil, fmt.Errorf("count who was at the lessons of course %d: %w", course, err)
	}
	tallies := make([]LessonTally, len(list))
	for i, l := range list {
		tallies[i] = LessonTally{l.Number, l.TitleKK, l.TitleRU, l.StartsAt, l.Roll}
	}
	return tallies, nil
}
