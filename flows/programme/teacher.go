package programme

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// The kinds of notices to teachers; those of lessons within a day do not wait until they are awake.
const (
	KindGiven      = "lesson_given" // ref: a lesson's id
	KindGivenSoon  = "lesson_given_soon"
	KindTaken      = "lesson_taken" // ref: a lesson's id
	KindTakenSoon  = "lesson_taken_soon"
	KindRoster     = "lessons_taught" // several of them; ref: a course's id
	KindRosterSoon = "lessons_taught_soon"
)

// shownTaught is how many lessons stand in one notice.
const shownTaught = 12

// handed are the notices to those who teach a lesson from now on, or do no more: one to each, however many lessons it is about.
func handed(changes []store.LessonChange) (notices []store.Notice) {
	type hand struct {
		of    store.LessonChange
		count int
		soon  bool
		kinds [2]string
	}
	hands := map[int64]hand{}
	add := func(person int64, c store.LessonChange, kinds [2]string) {
		if person == 0 {
			return
		}
		h := hands[person]
		hands[person] = hand{of: c, count: h.count + 1, soon: h.soon || c.Soon, kinds: kinds}
	}
	for _, c := range changes {
		add(c.Given, c, [2]string{KindGiven, KindGivenSoon})
		add(c.Taken, c, [2]string{KindTaken, KindTakenSoon})
	}
	for person, h := range hands {
		ref := step.Ref(h.of.Lesson)
		if h.count > 1 {
			h.kinds, ref = [2]string{KindRoster, KindRosterSoon}, step.Ref(h.of.Course)
		}
		kind := h.kinds[0]
		if h.soon {
			kind = h.kinds[1]
		}
		notices = append(notices, store.Notice{Kind: kind, Person: person, Ref: ref})
	}
	slices.SortFunc(notices, func(a, b store.Notice) int { return cmp.Compare(a.Person, b.Person) })
	return notices
}

// appoint tells the teachers of a course that has just been published what they teach in it.
func (r Courses) appoint(ctx context.Context, t engine.Turn, course int64) error {
	teachers, err := r.Store.Teachers(ctx, course, t.Person.ID, t.Now)
	if err != nil || len(teachers) == 0 {
		return err
	}
	notices := make([]store.Notice, len(teachers))
	for i, p := range teachers {
		notices[i] = store.Notice{Kind: KindRoster, Person: p, Ref: step.Ref(course)}
	}
	return r.Jobs.Notify(ctx, store.Ordinary, notices...)
}

// Given tells somebody that a lesson is theirs to teach, if it still is.
func (r Courses) Given(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	l, ok, err := r.handed(ctx, ref, now)
	if err != nil || !ok || l.Teacher != p.ID {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.ProgrammeTeacherGiven(both(l.TitleKK, l.TitleRU), both(l.CourseKK, l.CourseRU), l.StartsAt, l.Where())},
		Rows: r.taught(l),
	}, true, nil
}

// Taken tells somebody that a lesson is not theirs to teach any more, unless it is again.
func (r Courses) Taken(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	l, ok, err := r.handed(ctx, ref, now)
	if err != nil || !ok || l.Teacher == p.ID {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.ProgrammeTeacherTaken(both(l.TitleKK, l.TitleRU), both(l.CourseKK, l.CourseRU), l.StartsAt)},
	}, true, nil
}

// handed is a lesson that is still to come.
func (r Courses) handed(ctx context.Context, ref string, now time.Time) (l store.Lesson, ok bool, err error) {
	id, err := step.ID(ref)
	if err != nil {
		return l, false, err
	}
	l, err = r.Store.LessonHanded(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return l, false, nil
	}
	return l, err == nil && !l.Cancelled && l.EndsAt().After(now), err
}

// Roster tells somebody what they teach in a course.
func (r Courses) Roster(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	taught, err := r.Store.TeachingIn(ctx, p.ID, id, now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	course := both(taught.TitleKK, taught.TitleRU)
	if len(taught.Lessons) == 0 {
		return engine.Screen{Text: []engine.Message{locales.ProgrammeTeacherNone(course)}}, true, nil
	}
	var lines []locales.Message
	for _, l := range taught.Lessons[:min(len(taught.Lessons), shownTaught)] {
		lines = append(lines, locales.ProgrammeTeacherLine(both(l.TitleKK, l.TitleRU), l.StartsAt))
	}
	if more := len(taught.Lessons) - shownTaught; more > 0 {
		lines = append(lines, locales.ProgrammeTeacherMore(more))
	}
	return engine.Screen{
		Text: []engine.Message{locales.ProgrammeTeacherRoster(course, len(taught.Lessons)), locales.Lines(lines...)}, Rows: r.taught(taught.Lessons[0]),
	}, true, nil
}

// taught leads a teacher to a lesson.
func (r Courses) taught(l store.Lesson) [][]engine.Button {
	if r.Taught == "" {
		return nil
	}
	return [][]engine.Button{{{Label: locales.ProgrammeOpenTaught(), Action: engine.Action{Name: open, Args: []string{r.Taught, step.Ref(l.ID)}}}}}
}
