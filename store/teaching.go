package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Roll is how many of those who take part are marked how.
type Roll struct{ People, Present, Late, Excused, Absent int }

// Unmarked is how many have no mark yet.
func (r Roll) Unmarked() int { return r.People - r.Present - r.Late - r.Excused - r.Absent }

// LessonHeld is a lesson as those see it who teach it or look after its course.
type LessonHeld struct {
	Lesson
	Roll
	Waiting int  // works that nobody has looked at
	Own     bool // whoever looks teaches it
	Leads   bool // whoever looks may show its code and keep its list
}

// watches is the SQL condition that $1 may see how lesson l of course c goes.
func watches() string { return `(` + teaches() + ` or ` + governsCourse(ReadCourses) + `)` }

func heldQuery() string {
	return `select n.people, n.present, n.late, n.excused, n.absent,
	(select count(*)::int from homework h join homework_work w on w.homework = h.id where h.lesson = l.id and w.state = 'sent'),
	coalesce(l.teacher = $1, false), ` + teaches() + `, ` + lessonColumns + lessonTables + `
cross join lateral (select count(*)::int as people, count(*) filter (where a.state = 'present')::int as present, count(*) filter (where a.state = 'late')::int as late,
	count(*) filter (where a.state = 'excused')::int as excused, count(*) filter (where a.state = 'absent')::int as absent
	from enrolment e left join attendance a on a.lesson = l.id and a.person = e.person where e.course = l.course and e.state = 'active') n `
}

func scanHeld(row pgx.CollectableRow) (h LessonHeld, err error) {
	h.Lesson, err = scanLesson(behind{row, []any{
		&h.People, &h.Present, &h.Late, &h.Excused, &h.Absent, &h.Waiting, &h.Own, &h.Leads,
	}})
	return h, err
}

// taught is the SQL condition that $1 looks after lesson l of course c as its teacher at the moment $2: until a month after the course has finished.
const taught = `l.teacher = $1 and l.state = 'planned' and c.state <> 'draft' and coalesce(c.finished_at, $2) > $2::timestamptz - interval '1 month'`

// LessonsToTeach lists a teacher's lessons: those that are not over first, the next first, then the last one first.
func (s *Store) LessonsToTeach(ctx context.Context, person int64, now time.Time, limit, offset int) ([]LessonHeld, error) {
	list, err := collect(ctx, s, scanHeld, heldQuery()+`
where l.teacher = $1 and l.state = 'planned' and c.state <> 'draft'
order by l.starts_at + make_interval(mins => l.minutes) < $2::timestamptz,
	case when l.starts_at + make_interval(mins => l.minutes) >= $2::timestamptz then l.starts_at end, l.starts_at desc, l.id limit $3 offset $4`, person, now, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list lessons of teacher %d: %w", person, err)
	}
	return list, nil
}

// LessonsHeld lists the lessons of a course that are not cancelled, by time, as far as somebody may see how they go.
func (s *Store) LessonsHeld(ctx context.Context, actor, course int64, limit, offset int) ([]LessonHeld, error) {
	list, err := collect(ctx, s, scanHeld, heldQuery()+`where l.course = $2 and l.state = 'planned' and `+watches()+`
order by l.starts_at, l.id limit $3 offset $4`, actor, course, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list lessons of course %d: %w", course, err)
	}
	return list, nil
}

// LessonHeld loads a lesson for whoever teaches it or looks after its course. Errors: ErrNotFound.
func (s *Store) LessonHeld(ctx context.Context, actor, id int64) (LessonHeld, error) {
	h, err := one(ctx, s, scanHeld, heldQuery()+`where l.id = $2 and `+watches(), actor, id)
	if err != nil {
		return LessonHeld{}, fmt.Errorf("load lesson %d: %w", id, err)
	}
	return h, nil
}

// RollLine is somebody on the list of a lesson.
type RollLine struct {
	Person int64
	Name   string
	Team   string // the title of the project for which they are there, empty for none
	Mark   AttendanceState
	Paid   bool // tokens were given for it
	Own    bool // whoever looks: nobody marks themselves
}

// RollOf lists who takes part in a lesson's course, by name. That staff looked is kept. Errors: ErrNotFound.
func (s *Store) RollOf(ctx context.Context, actor, lesson int64, now time.Time, limit, offset int) ([]RollLine, error) {
	held, err := s.LessonHeld(ctx, actor, lesson)
	if err != nil {
		return nil, err
	}
	list, err := collect(ctx, s, pgx.RowToStructByPos[RollLine], `
select p.id, p.name, coalesce(x.title, ''), coalesce(a.state, ''), a.transfer is not null, p.id = $1
from lesson l join enrolment e on e.course = l.course and e.state = 'active' join person p on p.id = e.person
left join application x on x.id = e.project left join attendance a on a.lesson = l.id and a.person = p.id
where l.id = $2 order by p.name collate "kk-x-icu", p.id limit $3 offset $4`, actor, lesson, limit, offset)
	if err == nil && !held.Own {
		err = s.auditRead(ctx, actor, ReadCourses, Subject{"course", held.Course}, now)
	}
	if err != nil {
		return nil, fmt.Errorf("list who takes part in lesson %d: %w", lesson, err)
	}
	return list, nil
}

// ShownCode is what a teacher shows so that people can say that they are there.
type ShownCode struct {
	Lesson Lesson
	Code   string
	Until  time.Time // until when it can be used
}

// ShowCode gives the code of this minute to whoever looks after a lesson. Errors: ErrNotFound, also for a cancelled lesson; ErrTooEarly and ErrLate
// outside the time in which people can say that they are there.
func (s *Store) ShowCode(ctx context.Context, actor, lesson int64, now time.Time) (ShownCode, error) {
	var seed []byte
	l, err := one(ctx, s, func(row pgx.CollectableRow) (Lesson, error) { return scanLesson(behind{row, []any{&seed}}) },
		`select l.seed, `+lessonColumns+lessonTables+`where l.id = $2 and l.state = 'planned' and `+teaches(), actor, lesson)
	if err == nil && !l.OpenAt(now) {
		err = ErrLate
		if now.Before(l.StartsAt) {
			err = ErrTooEarly
		}
	}
	if err != nil {
		return ShownCode{}, fmt.Errorf("show the code of lesson %d: %w", lesson, err)
	}
	until, closes := now.Truncate(CodeTurns).Add(CodeValid), l.EndsAt().Add(arriving)
	if closes.Before(until) {
		until = closes
	}
	return ShownCode{l, attendanceCode(seed, now), until}, nil
}

// SpotOf gives what stands in the picture to be scanned at a lesson, to whoever looks after it. Errors: ErrNotFound.
func (s *Store) SpotOf(ctx context.Context, actor, lesson int64) (l Lesson, spot string, err error) {
	l, err = one(ctx, s, func(row pgx.CollectableRow) (Lesson, error) { return scanLesson(behind{row, []any{&spot}}) },
		`select l.spot, `+lessonColumns+lessonTables+`where l.id = $2 and l.state = 'planned' and `+teaches(), actor, lesson)
	if err != nil {
		return Lesson{}, "", fmt.Errorf("load the picture of lesson %d: %w", lesson, err)
	}
	return l, spot, nil
}
