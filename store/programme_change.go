package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// What was changed of a lesson.
const (
	changeMoved     = "moved"
	changePlace     = "place"
	changeCancelled = "cancelled"
	changeRestored  = "restored"
)

// noteChange keeps what a lesson was before, and says who is to be told. Of a draft nobody knew, and what is over concerns nobody any more.
func (s *Store) noteChange(ctx context.Context, actor int64, c Course, was Lesson, starts time.Time, kind string, now time.Time) (LessonChange, error) {
	length := time.Duration(was.Minutes) * time.Minute
	if c.State != CoursePublished || starts.Add(length).Before(now) && was.EndsAt().Before(now) {
		return LessonChange{}, nil
	}
	id, err := one(ctx, s, pgx.RowTo[int64], `insert into lesson_change (lesson, kind, was_at, was_where, made_at) values ($1, $2, $3, $4, $5) returning id`,
		was.ID, kind, was.StartsAt, was.Where(), now)
	if err != nil {
		return LessonChange{}, err
	}
	people, err := s.concerned(ctx, was.ID, actor)
	near := func(at time.Time) bool { return at.After(now.Add(-length)) && at.Before(now.Add(soon)) }
	return LessonChange{ID: id, Soon: near(starts) || near(was.StartsAt), People: people}, err
}

// concerned lists who takes part in a lesson and who teaches it, but for one.
func (s *Store) concerned(ctx context.Context, lesson, but int64) ([]int64, error) {
	return collect(ctx, s, pgx.RowTo[int64], `
select e.person from lesson l join enrolment e on e.course = l.course and e.state = 'active' where l.id = $1 and e.person <> $2
union select l.teacher from lesson l where l.id = $1 and l.teacher <> $2 order by 1`, lesson, but)
}

// LessonAudience counts who is told when a lesson changes. Errors: ErrNotFound without the right.
func (s *Store) LessonAudience(ctx context.Context, actor, lesson int64) (int, error) {
	if _, err := s.ProgrammeLesson(ctx, actor, lesson); err != nil {
		return 0, err
	}
	people, err := s.concerned(ctx, lesson, actor)
	if err != nil {
		return 0, fmt.Errorf("count who is told of lesson %d: %w", lesson, err)
	}
	return len(people), nil
}

// LessonNews is what has become of a lesson since somebody last heard of it.
type LessonNews struct {
	Lesson       Lesson
	WasAt        time.Time
	WasWhere     string
	WasCancelled bool
}

// LessonNews gives what somebody does not know yet about a lesson, for the notice that was written down for a change, and notes that they are
// told: all changes until now are in it, so that the notices of the others have nothing to say. Asked again for the same change, such as after
// a failure to send, it gives the same with whatever came since. Errors: ErrNotFound when there is nothing that concerns them.
func (s *Store) LessonNews(ctx context.Context, person, change int64) (news LessonNews, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		lesson, err := one(ctx, s, pgx.RowTo[int64], `select lesson from lesson_change where id = $1`, change)
		if err != nil {
			return err
		}
		news.Lesson, err = s.lesson(ctx, person, lesson, `c.state = 'published' and (l.teacher = $1 or `+attends+`)`)
		if err != nil {
			return err
		}
		after, err := s.heard(ctx, person, lesson, change)
		if err != nil {
			return err
		}
		type first struct {
			Kind, Where string
			At          time.Time
		}
		f, err := one(ctx, s, pgx.RowToStructByPos[first], `
select d.kind, d.was_where, d.was_at from lesson_change d join lesson l on l.id = d.lesson
where d.lesson = $2 and d.id > $3 and (l.teacher = $1 or d.made_at >= (select e.enrolled_at from enrolment e where e.course = l.course and e.person = $1))
order by d.id limit 1`, person, lesson, after)
		news.WasAt, news.WasWhere, news.WasCancelled = f.At, f.Where, f.Kind == changeRestored
		return err
	})
	if err != nil {
		return LessonNews{}, fmt.Errorf("look for news of a lesson for person %d: %w", person, err)
	}
	return news, nil
}

// heard gives after which change a notice tells, and notes up to which. Errors: ErrNotFound when another one has told of it.
func (s *Store) heard(ctx context.Context, person, lesson, change int64) (after int64, err error) {
	return one(ctx, s, pgx.RowTo[int64], `
insert into lesson_told as d (lesson, person, after, upto, notice)
select $2, $1, 0, max(id), $3 from lesson_change where lesson = $2
on conflict (lesson, person) do update set upto = excluded.upto, notice = excluded.notice,
	after = case when d.notice = excluded.notice then d.after else d.upto end
where d.notice = excluded.notice or d.upto < excluded.notice
returning d.after`, person, lesson, change)
}
