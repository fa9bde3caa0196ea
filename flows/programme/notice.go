package programme

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// The kinds of notices in the queue.
const (
	KindLesson     = "lesson_changed"      // ref: a change's id
	KindLessonSoon = "lesson_changed_soon" // the same of a lesson within a day
	KindEnrolled   = "course_enrolled"     // ref: a course's id
	KindInvite     = "course_invite"       // for whoever asked for it; ref: a course's id
)

const (
	pictureSide = 512 // pixels
	open        = "open"
)

// Changed tells what has become of a lesson since somebody last heard of it; when it is as it was, there is nothing to say.
func (r Courses) Changed(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	news, err := r.Store.LessonNews(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	text, ok := changed(news, now)
	if !ok {
		return engine.Screen{}, false, nil
	}
	screen := engine.Screen{Text: []engine.Message{text}}
	switch {
	case p.ID == news.Lesson.Teacher:
		screen.Rows = r.taught(news.Lesson)
	case r.Course != "":
		screen.Rows = [][]engine.Button{{{Label: locales.ProgrammeOpenCourse(), Action: engine.Action{Name: open, Args: []string{r.Course, step.Ref(news.Lesson.Course)}}}}}
	}
	return screen, true, nil
}

// changed words what a lesson was and is.
func changed(news store.LessonNews, now time.Time) (locales.Message, bool) {
	l := news.Lesson
	title, course := both(l.TitleKK, l.TitleRU), both(l.CourseKK, l.CourseRU)
	length := time.Duration(l.Minutes) * time.Minute
	moved, elsewhere := !l.StartsAt.Equal(news.WasAt), l.Where() != news.WasWhere
	switch {
	case l.EndsAt().Before(now) && news.WasAt.Add(length).Before(now), news.WasCancelled && l.Cancelled:
		return locales.Message{}, false
	case l.Cancelled:
		return locales.ProgrammeNewsCancelled(title, course, news.WasAt), true
	case news.WasCancelled:
		return locales.ProgrammeNewsRestored(title, course, l.StartsAt, l.Where()), true
	case moved && elsewhere:
		return locales.Lines(locales.ProgrammeNewsMoved(title, course, news.WasAt, l.StartsAt), locales.ProgrammeNewsWhere(news.WasWhere, l.Where())), true
	case moved:
		return locales.ProgrammeNewsMoved(title, course, news.WasAt, l.StartsAt), true
	case elsewhere:
		return locales.Lines(locales.ProgrammeNewsPlace(title, course, l.StartsAt), locales.ProgrammeNewsWhere(news.WasWhere, l.Where())), true
	}
	return locales.Message{}, false
}

// Enrolled tells somebody that they take part in a course.
func (r Courses) Enrolled(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	c, err := r.Store.CourseTaken(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) || err == nil && c.State == store.CourseFinished {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.ProgrammeEnrolled(both(c.TitleKK, c.TitleRU))}}
	if !c.StartsAt.IsZero() {
		screen.Text = append(screen.Text, locales.ProgrammeEnrolledFirst(c.StartsAt, c.Lessons))
	}
	if r.Course != "" {
		screen.Rows = [][]engine.Button{{{Label: locales.ProgrammeOpenCourse(), Style: engine.Primary, Action: engine.Action{Name: open, Args: []string{r.Course, ref}}}}}
	}
	return screen, true, nil
}

// Invite is the picture by which people get into a course, for whoever makes it.
func (r Courses) Invite(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	c, err := r.Store.CourseOf(ctx, p.ID, store.ManageCourses, id)
	if errors.Is(err, store.ErrNotFound) || err == nil && c.State != store.CoursePublished {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	picture, err := qrcode.Encode(r.link(c), qrcode.Medium, pictureSide)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("draw the invitation to course %d: %w", id, err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.ProgrammeInvitePicture(both(c.TitleKK, c.TitleRU), r.link(c))},
		File: &engine.Attachment{Name: "course.png", MIME: "image/png", Data: picture, Picture: true},
	}, true, nil
}
