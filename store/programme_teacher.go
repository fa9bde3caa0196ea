package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// handOver says who teaches a lesson from now on and who does no more, but for whoever made the change. What is over, cancelled or in a draft concerns
// neither. Whoever is new to a lesson hears of what it is now, and of nothing that it was before.
func (s *Store) handOver(ctx context.Context, actor int64, c Course, lesson int64, was, n LessonText, change LessonChange, now time.Time) (LessonChange, error) {
	length := time.Duration(n.Minutes) * time.Minute
	if c.State != CoursePublished || was.Teacher == n.Teacher || n.StartsAt.Add(length).Before(now) {
		return change, nil
	}
	change.Lesson, change.Course = lesson, c.ID
	change.Soon = change.Soon || n.StartsAt.Before(now.Add(soon))
	if was.Teacher != actor {
		change.Taken = was.Teacher
	}
	if n.Teacher == actor || n.Teacher == 0 {
		return change, nil
	}
	change.Given = n.Teacher
	var others []int64
	for _, p := range change.People {
		if p != change.Given {
			others = append(others, p)
		}
	}
	change.People = others
	return change, s.later(ctx, `
insert into lesson_told as d (lesson, person, after, upto, notice)
select $1, p.id, 0, k.last, 0 from person p, (select max(id) as last from lesson_change where lesson = $1) k where p.id = $2 and k.last is not null
on conflict (lesson, person) do update set upto = excluded.upto, notice = 0`, lesson, n.Teacher)
}

// LessonHanded loads a lesson of a published course for the notice that it has another teacher: whoever had it before has no right to it any
// more. Errors: ErrNotFound.
func (s *Store) LessonHanded(ctx context.Context, id int64) (Lesson, error) {
	l, err := one(ctx, s, scanLesson, `select `+lessonColumns+lessonTables+`where l.id = $1 and c.state = 'published'`, id)
	if err != nil {
		return Lesson{}, fmt.Errorf("load lesson %d: %w", id, err)
	}
	return l, nil
}

// Teachers lists who teaches what is not over yet in a course, but for one.
func (s *Store) Teachers(ctx context.Context, course, but int64, now time.Time) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `select distinct l.teacher from lesson l
where l.course = $1 and l.teacher <> $2 and l.state = 'planned' and l.starts_at + make_interval(mins => l.minutes) > $3 order by 1`, course, but, now)
	if err != nil {
		return nil, fmt.Errorf("list teachers of course %d: %w", course, err)
	}
	return list, nil
}

// Teaching is what somebody teaches in a course.
type Teaching struct {
	TitleKK, TitleRU string   // of the course
	Lessons          []Lesson // that are not over, by time
}

// TeachingIn tells what somebody still teaches in a published course. Errors: ErrNotFound.
func (s *Store) TeachingIn(ctx context.Context, person, course int64, now time.Time) (t Teaching, err error) {
	type titles struct{ KK, RU string }
	c, err := one(ctx, s, pgx.RowToStructByPos[titles], `select title_kk, title_ru from course where id = $1 and state = 'published'`, course)
	if err == nil {
		t.TitleKK, t.TitleRU = c.KK, c.RU
		t.Lessons, err = collect(ctx, s, scanLesson, `select `+lessonColumns+lessonTables+`
where l.course = $2 and l.teacher = $1 and l.state = 'planned' and l.starts_at + make_interval(mins => l.minutes) > $3 order by l.starts_at, l.id`, person, course, now)
	}
	if err != nil {
		return Teaching{}, fmt.Errorf("tell what person %d teaches in course %d: %w", person, course, err)
	}
	return t, nil
}
