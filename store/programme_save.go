package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// SavedProgramme is what saving a programme changed, or would change.
type SavedProgramme struct {
	Course    int64 `json:"-"`
	New       bool
	Revision  int // that the course had before, 0 for a new one
	Added     int // lessons
	Changed   int // in something else than time and place
	Moved     int // to another time or place
	Cancelled int
	Removed   int // from a draft
	Restored  int
	Homework  int // that was added, changed or taken back
	People    int // who are told of it

	Changes []LessonChange `json:"-"`
}

// Nothing reports that the course is so already.
func (p SavedProgramme) Nothing() bool {
	return !p.New && p.Added+p.Changed+p.Moved+p.Cancelled+p.Removed+p.Restored+p.Homework == 0
}

var (
	// ErrOther says that a programme is of another track, cohort or region than the course that has its code.
	ErrOther = errors.New("the course is for others")
	errDry   = errors.New("only tried")
)

// SaveProgramme makes a course from what a file says, or changes the one that has its code: modules, lessons and homework are found by their
// codes, and what is gone from the file is removed from a draft, and cancelled in a course that people know; lessons that are over stay.
// seen is the revision that the actor knows, 0 for none: ErrChanged when it is another one. A dry run changes nothing and takes any revision.
// Errors besides: ErrNotFound without the right, ErrLate for a finished course, ErrOther.
func (s *Store) SaveProgramme(ctx context.Context, actor int64, p Programme, seen int, dry bool, now time.Time) (saved SavedProgramme, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		w := saving{s: s, actor: actor, p: p, dry: dry, now: now}
		if err := w.save(ctx, seen); err != nil {
			return err
		}
		if saved = w.saved; dry {
			return errDry
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCourses, Subject: Subject{"course", saved.Course},
			After: map[string]any{"added": saved.Added, "changed": saved.Changed, "moved": saved.Moved, "cancelled": saved.Cancelled},
		}, now)
	})
	if err != nil && !errors.Is(err, errDry) {
		return SavedProgramme{}, fmt.Errorf("save programme %s: %w", p.Code, err)
	}
	return saved, nil
}

// saving is one go at it.
type saving struct {
	s     *Store
	actor int64
	p     Programme
	dry   bool
	now   time.Time

	kept
	saved SavedProgramme
}

func (w *saving) save(ctx context.Context, seen int) error {
	if err := w.open(ctx, seen); err != nil {
		return err
	}
	var modules []int64
	for i, m := range w.p.Modules {
		id, err := one(ctx, w.s, pgx.RowTo[int64], `
insert into course_module (course, code, position, title_kk, title_ru) values ($1, $2, $3, $4, $5)
on conflict (course, code) do update set position = excluded.position, title_kk = excluded.title_kk, title_ru = excluded.title_ru returning id`,
			w.course.ID, m.Code, i+1, m.TitleKK, m.TitleRU)
		if err != nil {
			return err
		}
		modules = append(modules, id)
		for _, l := range m.Lessons {
			l.Module = id
			if err := w.lesson(ctx, l); err != nil {
				return err
			}
		}
	}
	if err := w.gone(ctx); err != nil {
		return err
	}
	if _, err := w.s.exec(ctx, `
delete from course_module m where m.course = $1 and not (m.id = any ($2)) and not exists (select from lesson l where l.module = m.id)`,
		w.course.ID, modules); err != nil {
		return err
	}
	people := map[int64]bool{}
	for _, change := range w.saved.Changes {
		for _, p := range append(change.People, change.Given, change.Taken) {
			people[p] = true
		}
	}
	delete(people, 0)
	w.saved.People = len(people)
	return w.s.touch(ctx, w.course.ID)
}

// open finds the course or makes it.
func (w *saving) open(ctx context.Context, seen int) error {
	id, err := w.s.CourseCalled(ctx, w.p.Code)
	if err != nil {
		return err
	}
	cohort := int64(0)
	if w.p.Cohort != "" {
		if cohort, err = one(ctx, w.s, pgx.RowTo[int64], `select id from cohort where code = $1`, w.p.Cohort); err != nil {
			return err
		}
	}
	n := CourseText{TitleKK: w.p.TitleKK, TitleRU: w.p.TitleRU, AboutKK: w.p.AboutKK, AboutRU: w.p.AboutRU, Attendance: w.p.Attendance}
	if id == 0 {
		if seen != 0 {
			return ErrChanged
		}
		w.saved.New = true
		if id, err = w.s.makeCourse(ctx, w.actor, w.p.Code, CoursePlace{Track: w.p.Track, Cohort: cohort, Region: w.p.Region}, n, 0, w.now); err != nil {
			return err
		}
	}
	c, err := w.s.lockCourse(ctx, w.actor, id)
	switch {
	case err != nil:
		return err
	case !w.saved.New && !w.dry && c.Revision != seen:
		return ErrChanged
	case c.Track != w.p.Track || c.Cohort != cohort || c.Region != w.p.Region:
		return ErrOther
	}
	if w.kept, err = w.s.loadKept(ctx, w.actor, id); err != nil || w.saved.New {
		w.saved.Course = id
		return err
	}
	w.saved.Course, w.saved.Revision, n.Budget = id, c.Revision, c.Budget
	if c.Text() != n {
		w.saved.Changed++
	}
	return w.s.later(ctx, `update course set title_kk = $2, title_ru = $3, about_kk = $4, about_ru = $5, attendance = $6 where id = $1`,
		id, n.TitleKK, n.TitleRU, n.AboutKK, n.AboutRU, n.Attendance)
}

// lesson adds a lesson, or changes the one that has its code.
func (w *saving) lesson(ctx context.Context, l ProgrammeLesson) error {
	for _, was := range w.lessons {
		if was.Code == l.Code {
			return w.again(ctx, was, l)
		}
	}
	id, err := one(ctx, w.s, pgx.RowTo[int64], insertLesson("$15")+` returning id`, append(lessonArgs(w.course.ID, l.LessonText, 0), l.Code)...)
	if err != nil {
		return err
	}
	w.saved.Added++
	change, err := w.s.handOver(ctx, w.actor, w.course, id, LessonText{}, l.LessonText, LessonChange{}, w.now)
	if err != nil {
		return err
	}
	w.told(change)
	return w.belongings(ctx, id, l)
}

func (w *saving) again(ctx context.Context, was Lesson, l ProgrammeLesson) error {
	if was.Cancelled {
		change, err := w.s.cancel(ctx, w.actor, w.course, was, false, w.now)
		if err != nil {
			return err
		}
		w.told(change)
		w.saved.Restored++
		was.Cancelled = false
	}
	old, now := was.Text(), l.LessonText
	now.StartsAt, old.StartsAt = now.StartsAt.UTC(), old.StartsAt.UTC()
	if old != now {
		change, err := w.s.rewrite(ctx, w.actor, w.course, was, l.LessonText, w.now)
		if err != nil {
			return err
		}
		w.told(change)
		if !old.StartsAt.Equal(now.StartsAt) || old.where() != now.where() {
			w.saved.Moved++
		} else {
			w.saved.Changed++
		}
	}
	return w.belongings(ctx, was.ID, l)
}

func (w *saving) told(change LessonChange) {
	if change.Told() > 0 {
		w.saved.Changes = append(w.saved.Changes, change)
	}
}

// belongings puts the homework and the links of a lesson in place of those that it has.
func (w *saving) belongings(ctx context.Context, lesson int64, l ProgrammeLesson) error {
	before := map[string]Homework{}
	for _, h := range w.homework {
		if h.Lesson == lesson {
			before[h.Code] = h
		}
	}
	for _, h := range l.Homework {
		was, known := before[h.Code]
		delete(before, h.Code)
		old, now := was.Text(), h.HomeworkText
		old.DueAt, now.DueAt = old.DueAt.UTC(), now.DueAt.UTC()
		if known && !was.Withdrawn && old == now {
			continue
		}
		w.saved.Homework++
		if err := w.s.later(ctx, `
insert into homework (lesson, code, title_kk, title_ru, text_kk, text_ru, due_at, mandatory) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (lesson, code) do update set title_kk = excluded.title_kk, title_ru = excluded.title_ru, text_kk = excluded.text_kk, text_ru = excluded.text_ru,
	due_at = excluded.due_at, mandatory = excluded.mandatory, state = 'open'`,
			lesson, h.Code, h.TitleKK, h.TitleRU, h.TextKK, h.TextRU, h.DueAt, h.Mandatory); err != nil {
			return err
		}
	}
	for _, h := range before {
		if h.Withdrawn {
			continue
		}
		w.saved.Homework++
		sql := `update homework set state = 'withdrawn' where id = $1`
		if w.course.State == CourseDraft {
			sql = `delete from homework where id = $1`
		}
		if err := w.s.later(ctx, sql, h.ID); err != nil {
			return err
		}
	}
	return w.links(ctx, lesson, l.Materials)
}

func (w *saving) links(ctx context.Context, lesson int64, list []ProgrammeMaterial) error {
	same := len(list) == len(w.materials[lesson])
	for i := range list {
		same = same && list[i] == w.materials[lesson][i]
	}
	if same {
		return nil
	}
	if err := w.s.later(ctx, `delete from material where lesson = $1 and link <> ''`, lesson); err != nil {
		return err
	}
	for _, m := range list {
		if err := w.s.later(ctx, `insert into material (lesson, title_kk, title_ru, link) values ($1, $2, $3, $4)`, lesson, m.TitleKK, m.TitleRU, m.Link); err != nil {
			return err
		}
	}
	w.saved.Changed++
	return nil
}

// gone takes out the lessons that the file does not have any more.
func (w *saving) gone(ctx context.Context) error {
	still := map[string]bool{}
	for _, m := range w.p.Modules {
		for _, l := range m.Lessons {
			still[l.Code] = true
		}
	}
	for _, l := range w.lessons {
		switch {
		case still[l.Code]:
		case w.course.State == CourseDraft:
			w.saved.Removed++
			if err := w.s.later(ctx, `delete from lesson where id = $1`, l.ID); err != nil {
				return err
			}
		case !l.Cancelled && l.EndsAt().After(w.now):
			change, err := w.s.cancel(ctx, w.actor, w.course, l, true, w.now)
			if err != nil {
				return err
			}
			w.told(change)
			w.saved.Cancelled++
		}
	}
	return nil
}
