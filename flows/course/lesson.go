package course

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// seat is a lesson with whoever sits in it.
type seat struct {
	lesson  store.Lesson
	arrived store.Arrived
	foreign bool // they take no part in it, or there is none
}

const materialPrefix = "material_"

// lesson is a lesson with all that belongs to it.
func (c Courses) lesson() engine.Definition {
	return engine.Flow[seat]{
		Name: Lesson, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*seat, error) {
			s, err := c.seat(ctx, t, ref)
			if err == nil && s.foreign {
				err = engine.ErrGone
			}
			return s, err
		},
		Steps: []engine.Step[seat]{{Name: "card", Typed: true, Ask: c.askLesson, Take: c.takeLesson}},
	}
}

func (c Courses) seat(ctx context.Context, t engine.Turn, ref string) (*seat, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	lesson, arrived, err := c.Store.ArrivalAt(ctx, t.Person.ID, id, t.SentAt)
	if absent(err) {
		return &seat{foreign: true}, nil
	}
	return &seat{lesson: lesson, arrived: arrived}, err
}

func (c Courses) askLesson(ctx context.Context, t engine.Turn, s *seat) (engine.Screen, error) {
	l := s.lesson
	materials, err := c.Store.MaterialsTaken(ctx, t.Person.ID, l.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	homeworks, err := c.Store.HomeworksTaken(ctx, t.Person.ID, l.Course)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: lessonText(l, s.arrived.State, t.Now), NoCancel: true}
	if !l.Cancelled && l.Link != "" && l.EndsAt().After(t.Now) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonJoinOnline(), URL: l.Link}})
	}
	if s.arrived.Outcome == "" {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonCheckIn(), Option: checkInPrefix + step.Ref(l.ID), Style: engine.Primary}})
	}
	for _, h := range homeworks {
		if h.Lesson == l.ID {
			screen.Text = append(screen.Text, locales.CourseHomeworkLine(named(h.TitleKK, h.TitleRU), homeworkStatus(h, t.Now)))
			screen.Rows = append(screen.Rows, []engine.Button{{
				Label: locales.CourseButtonHomework(short(h.TitleKK, h.TitleRU)), Option: homeworkPrefix + step.Ref(h.ID),
			}})
		}
	}
	for _, m := range materials {
		b := engine.Button{Label: locales.CourseButtonMaterial(short(m.TitleKK, m.TitleRU)), URL: m.Link}
		if m.Link == "" {
			b.Option = materialPrefix + step.Ref(m.ID)
		}
		screen.Rows = append(screen.Rows, []engine.Button{b})
	}
	screen.Rows = append(screen.Rows, []engine.Button{
		{Label: locales.CourseButtonCalendarShort(), Option: optionCalendar}, {Label: locales.CourseButtonRefreshShort(), Option: optionRefresh},
	})
	return screen, nil
}

// lessonText says what a lesson is about, when and where it is, and whether somebody was there.
func lessonText(l store.Lesson, state store.AttendanceState, now time.Time) []engine.Message {
	lasting := tokens.Lasting(l.Minutes)
	text := []engine.Message{locales.CourseLessonHead(named(l.TitleKK, l.TitleRU), named(l.CourseKK, l.CourseRU))}
	facts := []locales.Message{locales.CourseLessonWhen(l.StartsAt)}
	switch {
	case l.Cancelled:
		facts = append(facts, locales.CourseLessonCancelled())
	case l.StartsAt.After(now):
		facts = append(facts, locales.CourseLessonAhead(locales.Ahead(l.StartsAt.Sub(now)), lasting))
	case l.EndsAt().After(now):
		facts = append(facts, locales.CourseLessonOn(l.EndsAt()))
	default:
		facts = append(facts, locales.CourseLessonOver(lasting))
	}
	if l.TeacherName != "" {
		facts = append(facts, locales.CourseLessonTeacher(l.TeacherName))
	}
	if l.Place != "" {
		facts = append(facts, locales.CourseLessonPlace(l.Place))
	}
	if l.Link != "" && !l.Cancelled && l.EndsAt().After(now) {
		facts = append(facts, locales.CourseLessonOnline())
	}
	if state != "" {
		facts = append(facts, locales.CourseLessonMark(mark(state)))
	}
	text = append(text, locales.Lines(facts...))
	if l.TextKK != "" || l.TextRU != "" {
		text = append(text, either(l.TextKK, l.TextRU))
	}
	return text
}

func (c Courses) takeLesson(ctx context.Context, t engine.Turn, s *seat, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, checkInPrefix); ok {
		return engine.Call(CheckIn, id), nil
	}
	if id, ok := step.Tapped(in, homeworkPrefix); ok {
		return engine.Call(Homework, id), nil
	}
	if id, ok := step.Tapped(in, materialPrefix); ok {
		return c.sends(ctx, t, KindMaterial, id)
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionRefresh:
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionCalendar:
		return c.sends(ctx, t, KindCalendar, calendarLesson+step.Ref(s.lesson.ID))
	}
	return notUnderstood(in), nil
}
