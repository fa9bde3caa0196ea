package course

import (
	"context"
	"regexp"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

var (
	codeForm = regexp.MustCompile(`^[0-9]{4}$`)
	spotForm = regexp.MustCompile(`^[0-9A-Za-z_-]{22}$`)
)

// checkIn asks for the code that the teacher shows.
func (c Courses) checkIn() engine.Definition {
	return engine.Flow[seat]{
		Name: CheckIn, Version: 1, Allow: member, Load: c.seat,
		Steps: []engine.Step[seat]{{Name: "code", Ask: c.askCode, Take: c.takeCode}},
	}
}

func (c Courses) askCode(_ context.Context, _ engine.Turn, s *seat) (engine.Screen, error) {
	said := locales.CourseCheckinAsk(named(s.lesson.TitleKK, s.lesson.TitleRU))
	switch {
	case s.foreign:
		said = locales.CourseNotEnrolled()
	case s.arrived.Outcome != "":
		said = outcome(s.lesson, s.arrived)
	}
	return engine.Screen{Text: []engine.Message{said}, NoCancel: true}, nil
}

// outcome says what came of checking in.
func outcome(l store.Lesson, a store.Arrived) locales.Message {
	switch a.Outcome {
	case store.ArrivalNoted:
		said := []locales.Message{locales.CourseCheckinPresent()}
		if a.State == store.AttendanceLate {
			said[0] = locales.CourseCheckinLate()
		}
		if a.Tokens > 0 {
			said = append(said, locales.CourseTokens(int(a.Tokens)))
		}
		return locales.Lines(said...)
	case store.ArrivalAlready:
		return locales.CourseCheckinAlready(mark(a.State))
	case store.ArrivalWrong:
		return locales.CourseCheckinWrong(a.Left)
	case store.ArrivalShut:
		return locales.CourseCheckinShut()
	case store.ArrivalEarly:
		return locales.CourseCheckinEarly(l.StartsAt)
	case store.ArrivalCancelled:
		return locales.CourseLessonCancelled()
	case store.ArrivalFinished:
		return locales.CourseCheckinFinished()
	case store.ArrivalOwn:
		return locales.CourseCheckinOwn()
	case store.ArrivalOver:
	}
	return locales.CourseCheckinOver()
}

func (c Courses) takeCode(ctx context.Context, t engine.Turn, s *seat, in engine.Input) (engine.Move, error) {
	code := strings.Join(strings.Fields(in.Text), "")
	switch {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case s.foreign || s.arrived.Outcome != "":
		return engine.Stay(nil), nil // what is shown says why
	case in.Kind != engine.Text || !codeForm.MatchString(code):
		return engine.Stay(locales.CourseCheckinWanted()), nil
	}
	done, err := c.Store.CheckIn(ctx, t.Person.ID, store.Arrival{Lesson: s.lesson.ID, Code: code, SentAt: t.SentAt}, t.Now)
	switch {
	case absent(err):
		return engine.Done().Saying(locales.CourseNotEnrolled()), nil
	case err != nil:
		return engine.Move{}, err
	case done.Outcome == store.ArrivalNoted || done.Outcome == store.ArrivalAlready:
		return engine.Done().Saying(outcome(s.lesson, done)), nil
	case done.Outcome == store.ArrivalWrong:
		return engine.Stay(outcome(s.lesson, done)), nil
	}
	return engine.Stay(nil), nil
}

// spot checks somebody in who has scanned the picture on the spot. Whoever takes no part in the course is told so, and nothing is kept.
func (c Courses) spot(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || !spotForm.MatchString(args[0]) {
		return engine.Move{}, engine.ErrGone
	}
	id, takesPart, err := c.Store.LessonAtSpot(ctx, t.Person.ID, args[0])
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	if !takesPart {
		return engine.Stay(locales.CourseNotEnrolled()), nil // whatever is open goes on
	}
	lesson, err := c.Store.LessonTaken(ctx, t.Person.ID, id)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	done, err := c.Store.CheckIn(ctx, t.Person.ID, store.Arrival{Lesson: id, Spot: args[0], SentAt: t.SentAt}, t.Now)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	return engine.Call(Lesson, step.Ref(id)).Saying(outcome(lesson, done)), nil
}
