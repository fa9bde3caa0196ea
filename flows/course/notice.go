package course

import (
	"context"
	"strings"
	"time"

	"saruar/flows/calendar"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue.
const (
	KindCalendar = "course_calendar" // ref: calendarCourse or calendarLesson with an id
	KindMaterial = "course_material" // ref: a material's id
	KindPaid     = "lessons_paid"    // ref: how many tokens
)

const (
	calendarCourse = "c-"
	calendarLesson = "l-"
)

// sends brings somebody a file that they asked for.
func (c Courses) sends(ctx context.Context, t engine.Turn, kind, ref string) (engine.Move, error) {
	err := c.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: kind, Person: t.Person.ID, Ref: ref})
	return engine.Stay(nil).Noting(locales.CourseFileComes()), err
}

// Paid tells somebody of the tokens for lessons that a budget was short for.
func (c Courses) Paid(_ context.Context, _ store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	n, err := step.ID(ref)
	return engine.Screen{Text: []engine.Message{locales.CoursePaid(int(n))}}, err == nil, err
}

// Material brings somebody a file that belongs to a lesson, if they still take part.
func (c Courses) Material(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, err := c.Store.MaterialTaken(ctx, p.ID, id)
	if absent(err) || err == nil && m.File == "" {
		return engine.Screen{}, false, nil
	}
	return engine.Screen{
		Text:  []engine.Message{locales.CourseMaterialCaption(named(m.TitleKK, m.TitleRU))},
		Media: &engine.File{ID: m.File, Kind: engine.Kind(m.Kind), Name: m.Name},
	}, err == nil, err
}

// Calendar brings somebody a calendar file of a lesson or of a whole course, as the lessons are at the moment when it is sent.
func (c Courses) Calendar(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	lessons, whole, err := c.entries(ctx, p, ref)
	switch {
	case absent(err):
		return engine.Screen{}, false, nil
	case err != nil:
		return engine.Screen{}, false, err
	case len(lessons) == 0:
		return engine.Screen{Text: []engine.Message{locales.CourseCalendarNone()}}, true, nil
	}
	first := lessons[0]
	caption, name := locales.CourseCalendarLesson(named(first.TitleKK, first.TitleRU)), locales.Message{}
	if whole {
		name = named(first.CourseKK, first.CourseRU)
		caption = locales.CourseCalendarCourse(name)
	}
	data, err := c.file(locales.Lang(p.Lang), name, lessons, now)
	return engine.Screen{
		Text: []engine.Message{caption}, File: &engine.Attachment{Name: ref + ".ics", MIME: calendar.MIME, Data: data},
	}, err == nil, err
}

func (c Courses) entries(ctx context.Context, p store.Person, ref string) (lessons []store.Lesson, whole bool, err error) {
	number, whole := strings.CutPrefix(ref, calendarCourse)
	if !whole {
		number = strings.TrimPrefix(ref, calendarLesson)
	}
	id, err := step.ID(number)
	if err != nil {
		return nil, false, err
	}
	if whole {
		lessons, err = c.Store.LessonsTaken(ctx, p.ID, id)
		return lessons, true, err
	}
	l, err := c.Store.LessonTaken(ctx, p.ID, id)
	return []store.Lesson{l}, false, err
}

// file writes lessons into a calendar file in somebody's language.
func (c Courses) file(lang locales.Lang, name locales.Message, lessons []store.Lesson, now time.Time) ([]byte, error) {
	words := locales.NewWorder(c.Words, lang)
	entries := make([]calendar.Entry, len(lessons))
	for i, l := range lessons {
		about := []string{words.Maybe(locales.CourseIcsCourse(named(l.CourseKK, l.CourseRU)))}
		if l.TeacherName != "" {
			about = append(about, words.Maybe(locales.CourseIcsTeacher(l.TeacherName)))
		}
		if l.TextKK != "" || l.TextRU != "" {
			about = append(about, words.Maybe(either(l.TextKK, l.TextRU)))
		}
		if l.Link != "" {
			about = append(about, l.Link)
		}
		where := l.Place
		if where == "" {
			where = l.Link
		}
		entries[i] = calendar.Entry{
			UID: calendar.UID("lesson", l.ID, c.Keeper), Sequence: l.Sequence, Cancelled: l.Cancelled, StartsAt: l.StartsAt, EndsAt: l.EndsAt(),
			Summary: words.Maybe(named(l.TitleKK, l.TitleRU)), Description: strings.Join(about, "\n"), Location: where, URL: l.Link,
		}
	}
	title := words.Maybe(name)
	return calendar.File(title, c.Keeper, entries, now), words.Err()
}
