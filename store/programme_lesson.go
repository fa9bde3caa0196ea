package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// LessonText is everything about a lesson that the makers of its course decide.
type LessonText struct {
	Module           int64
	TitleKK, TitleRU string // up to 120 characters
	TextKK, TextRU   string // up to 2000
	Teacher          int64  // a person's id, 0 for none yet
	StartsAt         time.Time
	Minutes          int    // 10 to 720
	Link             string // https; it or the place is there
	Place            string // up to 200 characters
}

// Text is the lesson as the makers of its course may change it.
func (l Lesson) Text() LessonText {
	return LessonText{
		Module: l.Module, TitleKK: l.TitleKK, TitleRU: l.TitleRU, TextKK: l.TextKK, TextRU: l.TextRU, Teacher: l.Teacher,
		StartsAt: l.StartsAt, Minutes: l.Minutes, Link: l.Link, Place: l.Place,
	}
}

// Where is the link or the place.
func (l Lesson) Where() string {
	if l.Place != "" {
		return l.Place
	}
	return l.Link
}

func (n LessonText) where() string { return Lesson{Link: n.Link, Place: n.Place}.Where() }

// ProgrammeLessons lists the lessons of a course for whoever makes it: module by module, by time, cancelled ones as well.
func (s *Store) ProgrammeLessons(ctx context.Context, actor, course int64) ([]Lesson, error) {
	list, err := collect(ctx, s, scanLesson, `select `+lessonColumns+lessonTables+`where l.course = $2 and `+governsCourse(ManageCourses)+`
order by m.position, m.id, l.starts_at, l.id`, actor, course)
	if err != nil {
		return nil, fmt.Errorf("list lessons of course %d: %w", course, err)
	}
	return list, nil
}

// ProgrammeLesson loads a lesson for whoever makes its course. Errors: ErrNotFound.
func (s *Store) ProgrammeLesson(ctx context.Context, actor, id int64) (Lesson, error) {
	return s.lesson(ctx, actor, id, governsCourse(ManageCourses))
}

// AddLesson adds a lesson to a course; the same turn adds one. Errors: ErrNotFound without the right, or without the module; ErrLate for a finished course.
func (s *Store) AddLesson(ctx context.Context, actor, course int64, n LessonText, turn int64) (id int64, err error) {
	err = s.inCourse(ctx, actor, course, func(ctx context.Context, _ Course) error {
		id, err = one(ctx, s, pgx.RowTo[int64], insertLesson(freeCode("l", "lesson k where k.course = $1"))+`
on conflict (course, turn) do update set turn = excluded.turn returning id`, lessonArgs(course, n, turn)...)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("add a lesson to course %d: %w", course, err)
	}
	return id, nil
}

// insertLesson puts a lesson into course $1 under a code, a SQL expression.
func insertLesson(code string) string {
	return `insert into lesson (course, module, code, title_kk, title_ru, text_kk, text_ru, teacher, starts_at, minutes, link, place, seed, spot, turn)
select $1, m.id, ` + code + `, $3, $4, $5, $6, ` + memberOr("$7") + `, $8, $9, $10, $11, $12, $13, $14::bigint from course_module m where m.id = $2 and m.course = $1`
}

// memberOr is a person if they are here still, else nobody.
func memberOr(person string) string {
	return `(select tp.id from person tp where tp.id = ` + person + ` and tp.member_at is not null and tp.forget_at is null)`
}

func lessonArgs(course int64, n LessonText, turn int64) []any {
	return []any{
		course, n.Module, n.TitleKK, n.TitleRU, n.TextKK, n.TextRU, orAll(n.Teacher), n.StartsAt, n.Minutes, n.Link, n.Place, newSeed(), newSecret(), orAll(turn),
	}
}

// LessonChange is what those concerned are to be told about a lesson.
type LessonChange struct {
	ID     int64   // 0: there is nothing to tell People
	Soon   bool    // the lesson is, or was to be, within a day
	People []int64 // who takes part, and who teaches it, but for whoever made the change

	Course, Lesson int64 // of a lesson that has another teacher
	Given          int64 // who teaches it from now on, 0: nobody is to be told so
	Taken          int64 // who taught it until now, 0 likewise
}

// Told counts who is told.
func (c LessonChange) Told() (n int) {
	if c.ID != 0 {
		n = len(c.People)
	}
	if c.Given != 0 {
		n++
	}
	if c.Taken != 0 {
		n++
	}
	return n
}

// soon is how near a lesson is whose change is told even in quiet hours.
const soon = 24 * time.Hour

// ChangeLesson writes a lesson anew. revision is the one that the actor has seen. Errors: ErrNotFound without the right, ErrChanged when
// somebody else has changed it since, ErrLate for a finished course.
func (s *Store) ChangeLesson(ctx context.Context, actor, id int64, revision int, n LessonText, now time.Time) (change LessonChange, err error) {
	err = s.inLesson(ctx, actor, id, revision, func(ctx context.Context, c Course, was Lesson) error {
		if change, err = s.rewrite(ctx, actor, c, was, n, now); err != nil {
			return err
		}
		return s.auditLesson(ctx, actor, was, map[string]any{"starts_at": was.StartsAt}, map[string]any{"starts_at": n.StartsAt}, now)
	})
	if err != nil {
		return LessonChange{}, fmt.Errorf("change lesson %d: %w", id, err)
	}
	return change, nil
}

func (s *Store) auditLesson(ctx context.Context, actor int64, l Lesson, before, after map[string]any, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: ManageCourses, Subject: Subject{"lesson", l.ID}, Before: before, After: after}, now)
}

// inLesson does something to a lesson that nobody has changed since the actor saw it.
func (s *Store) inLesson(ctx context.Context, actor, id int64, revision int, do func(context.Context, Course, Lesson) error) error {
	l, err := s.ProgrammeLesson(ctx, actor, id)
	if err != nil {
		return err
	}
	return s.inCourse(ctx, actor, l.Course, func(ctx context.Context, c Course) error {
		if l, err = s.ProgrammeLesson(ctx, actor, id); err != nil {
			return err
		}
		if l.Revision != revision {
			return ErrChanged
		}
		return do(ctx, c, l)
	})
}

// rewrite changes a row, raises what calendars go by if they show it, and notes what people are to be told.
func (s *Store) rewrite(ctx context.Context, actor int64, c Course, was Lesson, n LessonText, now time.Time) (LessonChange, error) {
	moved, elsewhere := !n.StartsAt.Equal(was.StartsAt), n.where() != was.Where()
	raised := 0
	if moved || n.Minutes != was.Minutes || n.Link != was.Link || n.Place != was.Place || n.TitleKK != was.TitleKK || n.TitleRU != was.TitleRU {
		raised = 1
	}
	changed, err := s.exec(ctx, `
update lesson l set module = m.id, title_kk = $3, title_ru = $4, text_kk = $5, text_ru = $6, teacher = `+memberOr("$7")+`, starts_at = $8, minutes = $9, link = $10,
	place = $11, sequence = sequence + $12, revision = revision + 1
from course_module m where l.id = $1 and m.id = $2 and m.course = l.course`,
		was.ID, n.Module, n.TitleKK, n.TitleRU, n.TextKK, n.TextRU, orAll(n.Teacher), n.StartsAt, n.Minutes, n.Link, n.Place, raised)
	switch {
	case err != nil:
		return LessonChange{}, err
	case changed == 0:
		return LessonChange{}, ErrNotFound
	case was.Cancelled:
		return LessonChange{}, nil
	}
	var change LessonChange
	switch {
	case moved:
		change, err = s.noteChange(ctx, actor, c, was, n.StartsAt, changeMoved, now)
	case elsewhere:
		change, err = s.noteChange(ctx, actor, c, was, n.StartsAt, changePlace, now)
	}
	if err != nil {
		return LessonChange{}, err
	}
	return s.handOver(ctx, actor, c, was.ID, was.Text(), n, change, now)
}

// CancelLesson calls a lesson of a published course off, or lets it be again. Errors: as of ChangeLesson, and ErrChanged when it is so
// already or the course is a draft.
func (s *Store) CancelLesson(ctx context.Context, actor, id int64, revision int, cancel bool, now time.Time) (change LessonChange, err error) {
	err = s.inLesson(ctx, actor, id, revision, func(ctx context.Context, c Course, was Lesson) error {
		if c.State == CourseDraft || was.Cancelled == cancel {
			return ErrChanged
		}
		if change, err = s.cancel(ctx, actor, c, was, cancel, now); err != nil {
			return err
		}
		return s.auditLesson(ctx, actor, was, map[string]any{"cancelled": was.Cancelled}, map[string]any{"cancelled": cancel}, now)
	})
	if err != nil {
		return LessonChange{}, fmt.Errorf("cancel lesson %d: %w", id, err)
	}
	return change, nil
}

func (s *Store) cancel(ctx context.Context, actor int64, c Course, was Lesson, cancel bool, now time.Time) (LessonChange, error) {
	state, kind := "planned", changeRestored
	if cancel {
		state, kind = "cancelled", changeCancelled
	}
	if _, err := s.exec(ctx, `update lesson set state = $2, sequence = sequence + 1, revision = revision + 1 where id = $1`, was.ID, state); err != nil {
		return LessonChange{}, err
	}
	return s.noteChange(ctx, actor, c, was, was.StartsAt, kind, now)
}

// RemoveLesson takes a lesson out of a draft. Errors: as of ChangeLesson, and ErrChanged when the course is no draft: it is cancelled then.
func (s *Store) RemoveLesson(ctx context.Context, actor, id int64, revision int) error {
	err := s.inLesson(ctx, actor, id, revision, func(ctx context.Context, c Course, _ Lesson) error {
		if c.State != CourseDraft {
			return ErrChanged
		}
		_, err := s.exec(ctx, `delete from lesson where id = $1`, id)
		return err
	})
	if err != nil {
		return fmt.Errorf("remove lesson %d: %w", id, err)
	}
	return nil
}
