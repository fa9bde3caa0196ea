package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Progress is how far somebody has come in a course, at a moment. Cancelled lessons and what belongs to them count nowhere.
type Progress struct {
	All, Held        int  // minutes of all lessons, and of those that are over
	Attended         int  // minutes of lessons that are over at which they were, late or not
	Excused          int  // minutes of lessons that are over from which they were excused: neither for nor against
	Lessons, Gone    int  // how many lessons there are, and how many are over
	Came             int  // at how many they were
	Needed           int  // percent of the minutes that a certificate needs
	Mandatory        int  // homework that a certificate needs
	Accepted         int  // of it
	Over             bool // no lesson is left, or the course is finished
	Finished         bool // the course is
	Certificate      int64
	CertificateState string // valid or revoked; empty for none
}

// Percent is how much of the lessons that count somebody was at, in whole percent, rounded down: nobody is told of a share that is not enough that it is.
// Where none counts yet it is 100.
func (p Progress) Percent() int {
	if p.Held <= p.Excused {
		return 100
	}
	return p.standing().Percent()
}

// Attentive reports that somebody was at enough lessons so far.
func (p Progress) Attentive() bool { return p.Held <= p.Excused || p.standing().Enough() }

// Earned reports that somebody has come to a certificate: enough lessons, all mandatory homework accepted, and no lesson left. Where no lesson was
// held there is nothing to certify.
func (p Progress) Earned() bool { return p.standing().Reached() }

// standing is what a certificate needs of it.
func (p Progress) standing() CourseStanding {
	return CourseStanding{Needed: p.Needed, Held: p.Held - p.Excused, Attended: p.Attended, Homework: p.Mandatory, Accepted: p.Accepted, Over: p.Over}
}

// MissedLeft is how many more minutes of lessons somebody can miss and still come to a certificate, if they are at all others; below 0: they
// cannot come to it any more, whatever they do.
func (p Progress) MissedLeft() int {
	counted := p.All - p.Excused
	missed := p.Held - p.Excused - p.Attended
	return counted*(100-p.Needed)/100 - missed
}

// Progress tells how far somebody has come in a course in which they take part. Errors: ErrNotFound.
func (s *Store) Progress(ctx context.Context, person, course int64, now time.Time) (Progress, error) {
	p, err := one(ctx, s, func(row pgx.CollectableRow) (p Progress, err error) {
		err = row.Scan(&p.All, &p.Held, &p.Attended, &p.Excused, &p.Lessons, &p.Gone, &p.Came, &p.Needed, &p.Mandatory, &p.Accepted, &p.Finished,
			&p.Certificate, &p.CertificateState)
		p.Over = p.Finished || p.Lessons > 0 && p.Gone == p.Lessons
		return p, err
	}, `
select n.whole, n.held, n.attended, n.excused, n.lessons, n.gone, n.came, c.attendance, w.mandatory, w.accepted, c.state = 'finished',
	coalesce(k.id, 0), case when k.id is null then '' when k.revoked_at is null then 'valid' else 'revoked' end
from course c
cross join lateral (
	select coalesce(sum(l.minutes), 0)::int as whole, coalesce(sum(l.minutes) filter (where l.over), 0)::int as held,
		coalesce(sum(l.minutes) filter (where l.over and a.state in ('present', 'late')), 0)::int as attended,
		coalesce(sum(l.minutes) filter (where l.over and a.state = 'excused'), 0)::int as excused,
		count(*)::int as lessons, (count(*) filter (where l.over))::int as gone,
		(count(*) filter (where l.over and a.state in ('present', 'late')))::int as came
	from (select x.id, x.minutes, x.starts_at + make_interval(mins => x.minutes) <= $3 as over from lesson x where x.course = c.id and x.state = 'planned') l
	left join attendance a on a.lesson = l.id and a.person = $1
) n
cross join lateral (
	select count(*)::int as mandatory, (count(*) filter (where hw.state = 'accepted'))::int as accepted
	from lesson l join homework h on h.lesson = l.id left join homework_work hw on hw.homework = h.id and hw.person = $1
	where l.course = c.id and l.state = 'planned' and h.state = 'open' and h.mandatory
) w
left join lateral (
	select x.id, x.revoked_at from certificate x where x.course = c.id and x.person = $1 order by x.revoked_at is not null, x.id desc limit 1
) k on true
where c.id = $2 and `+attends, person, course, now)
	if err != nil {
		return Progress{}, fmt.Errorf("tell how far person %d is in course %d: %w", person, course, err)
	}
	return p, nil
}

// TakenLesson is a lesson with whether somebody was there.
type TakenLesson struct {
	Lesson
	State AttendanceState // empty as long as nobody has said anything
}

// LessonsWalked lists the lessons of a course for somebody who takes part in it, by time, cancelled ones as well, with whether they were there.
func (s *Store) LessonsWalked(ctx context.Context, person, course int64) ([]TakenLesson, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (t TakenLesson, err error) {
		t.Lesson, err = scanLesson(behind{row, []any{&t.State}})
		return t, err
	}, `select coalesce((select a.state from attendance a where a.lesson = l.id and a.person = $1), ''), `+lessonColumns+lessonTables+`
where l.course = $2 and `+attends+` order by l.starts_at, l.id`, person, course)
	if err != nil {
		return nil, fmt.Errorf("list lessons of course %d with who was there: %w", course, err)
	}
	return list, nil
}

// CourseDoor is a course in which somebody takes part, as the menu offers it.
type CourseDoor struct {
	Course           int64
	NameKK, NameRU   string // of the course
	Finished         bool
	Project          int64  // whose team they are there for, 0 for none
	TitleKK, TitleRU string // of its next lesson, or the one that is on; empty for none
	StartsAt         time.Time
}

// courseDoors are the courses in which $1 takes part, with the next lesson after $2.
const courseDoors = `
select c.id as course, c.title_kk as name_kk, c.title_ru as name_ru, c.state = 'finished' as finished, coalesce(e.project, 0) as project,
	coalesce(n.title_kk, '') as title_kk, coalesce(n.title_ru, '') as title_ru, n.starts_at
from enrolment e join course c on c.id = e.course
left join lateral (
	select l.title_kk, l.title_ru, l.starts_at from lesson l
	where l.course = c.id and l.state = 'planned' and c.state = 'published' and l.starts_at + make_interval(mins => l.minutes) > $2
	order by l.starts_at, l.id limit 1
) n on true
where e.person = $1 and e.state = 'active' and c.state <> 'draft' order by n.starts_at nulls last, c.id desc limit 40`

// CourseDoors lists the courses in which somebody takes part, the one with the next lesson first. It is one look, also for those who take part in none.
func (s *Store) CourseDoors(ctx context.Context, person int64, now time.Time) ([]CourseDoor, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (d CourseDoor, err error) {
		var starts *time.Time
		err = row.Scan(&d.Course, &d.NameKK, &d.NameRU, &d.Finished, &d.Project, &d.TitleKK, &d.TitleRU, &starts)
		d.StartsAt = orZero(starts)
		return d, err
	}, courseDoors, person, now)
	if err != nil {
		return nil, fmt.Errorf("list the doors to courses of person %d: %w", person, err)
	}
	return list, nil
}

// LessonTitle names a lesson in both languages; empty where there is none.
func (s *Store) LessonTitle(ctx context.Context, id int64) (kk, ru string, err error) {
	type title struct{ KK, RU string }
	t, err := one(ctx, s, pgx.RowToStructByPos[title], `select title_kk, title_ru from lesson where id = $1`, id)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return "", "", fmt.Errorf("name lesson %d: %w", id, err)
	}
	return t.KK, t.RU, nil
}
