package teaching

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	lessonsShown = 6 // on a page

	lessonPrefix = "lesson_"
	optionCheck  = "check"
)

// hub is a teacher's lessons, the next first, and the homework that waits.
func (r Teaching) hub() engine.Definition { return step.Board(Name, member, r.askHub, r.takeHub) }

func (r Teaching) askHub(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.store.LessonsToTeach(ctx, t.Person.ID, t.Now, lessonsShown+1, page*lessonsShown)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingHead()}}
	if len(list) == 0 && page == 0 {
		screen.Text = append(screen.Text, locales.TeachingNone())
	}
	screen, err = r.withQueue(ctx, t, screen)
	if err != nil {
		return engine.Screen{}, err
	}
	return listed(screen, list, page, t.Now), nil
}

// withQueue puts under a screen how much homework waits for somebody, and the way to it.
func (r Teaching) withQueue(ctx context.Context, t engine.Turn, screen engine.Screen) (engine.Screen, error) {
	n, oldest, err := r.store.WorksWaiting(ctx, t.Person.ID)
	switch {
	case err != nil:
		return engine.Screen{}, err
	case n == 0:
		screen.Text = append(screen.Text, locales.TeachingWaitingNone())
		return screen, nil
	}
	screen.Text = append(screen.Text, locales.Lines(locales.TeachingWaiting(n), locales.TeachingWaitingOldest(oldest)))
	screen.Rows = append(screen.Rows, row(locales.TeachingCheckButton(), optionCheck, engine.Primary))
	return screen, nil
}

// listed puts a page of lessons on a screen: with one more than are shown, there is another page.
func listed(screen engine.Screen, list []store.LessonHeld, page int, now time.Time) engine.Screen {
	more := len(list) > lessonsShown
	for _, l := range list[:min(len(list), lessonsShown)] {
		title := titled(l.TitleKK, l.TitleRU)
		line := locales.TeachingLine(title, l.StartsAt, l.People)
		if l.EndsAt().Before(now) {
			line = locales.TeachingLineOver(title, l.StartsAt, l.Present+l.Late, l.People)
		}
		screen.Text = append(screen.Text, line)
		screen.Rows = append(screen.Rows, row(locales.TeachingLessonButton(l.Number, l.StartsAt), lessonPrefix+step.Ref(l.ID), ""))
	}
	return step.Leafed(screen, page, more)
}

func (r Teaching) takeHub(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	if lesson, ok := step.Tapped(in, lessonPrefix); ok {
		return engine.Call(Lesson, lesson), nil
	}
	if in.Option == optionCheck {
		return r.begin(ctx, t)
	}
	return step.Stale(), nil
}

// begin opens the first work of the queue.
func (r Teaching) begin(ctx context.Context, t engine.Turn) (engine.Move, error) {
	id, err := r.store.NextWork(ctx, t.Person.ID, 0)
	if errors.Is(err, store.ErrNotFound) { // somebody else was quicker
		return engine.Stay(nil), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Call(Check, step.Ref(id)), r.bring(ctx, t, id)
}

// lessonStore is what is kept of lessons and their lists.
type lessonStore interface {
	LessonsToTeach(ctx context.Context, person int64, now time.Time, limit, offset int) ([]store.LessonHeld, error)
	LessonHeld(ctx context.Context, actor, id int64) (store.LessonHeld, error)
	RollOf(ctx context.Context, actor, lesson int64, now time.Time, limit, offset int) ([]store.RollLine, error)
	ShowCode(ctx context.Context, actor, lesson int64, now time.Time) (store.ShownCode, error)
	SpotOf(ctx context.Context, actor, lesson int64) (l store.Lesson, spot string, err error)
	MarkAttendance(ctx context.Context, actor, lesson, person int64, as store.AttendanceState, now time.Time) (store.Marked, error)
	MarkTheRest(ctx context.Context, actor, lesson int64, now time.Time) (int, error)
}
