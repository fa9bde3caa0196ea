package teaching

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// KindSpot is the notice with the picture that is scanned at a lesson, for whoever asked for it; ref: the lesson's id.
const KindSpot = "lesson_spot"

const (
	stepLesson = "lesson"
	stepCode   = "code"
	stepRoll   = "roll"
	stepRest   = "rest"

	optionCode    = "code"
	optionSpot    = "spot"
	optionRoll    = "roll"
	optionRefresh = "refresh"
	optionRest    = "rest"
	optionYes     = "yes"

	pictureSide = 512 // pixels
)

// held is a lesson in somebody's hands.
type held struct{ lesson store.LessonHeld }

// lesson is a lesson in the hands of whoever teaches it: who takes part, the code, the list.
func (r Teaching) lesson() engine.Definition {
	return engine.Flow[held]{
		Name: Lesson, Version: 1, Allow: member, Load: r.loadLesson,
		Steps: []engine.Step[held]{
			{Name: stepLesson, Typed: true, Ask: r.askLesson, Take: r.takeLesson},
			{Name: stepCode, Typed: true, When: never, Ask: r.askCode, Take: takeCode},
			{Name: stepRoll, Typed: true, When: never, Ask: r.askRoll, Take: r.takeRoll},
			{Name: stepRest, Typed: true, When: never, Ask: askRest, Take: r.takeRest},
		},
	}
}

// never says that a step is only gone to.
func never(*held) bool { return false }

func (r Teaching) loadLesson(ctx context.Context, t engine.Turn, ref string) (*held, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	l, err := r.store.LessonHeld(ctx, t.Person.ID, id)
	return &held{l}, step.Gone(err)
}

func (r Teaching) askLesson(_ context.Context, t engine.Turn, h *held) (engine.Screen, error) {
	l := h.lesson
	screen := engine.Screen{NoCancel: true}
	if l.Cancelled {
		screen.Text = []engine.Message{locales.TeachingLessonCancelled(titled(l.TitleKK, l.TitleRU)), text(facts(l.Lesson))}
		return screen, nil
	}
	screen.Text = []engine.Message{locales.TeachingLessonHead(l.Number, titled(l.TitleKK, l.TitleRU)), text(facts(l.Lesson)), text(counted(l.Roll))}
	if l.Leads {
		switch {
		case l.OpenAt(t.Now):
			screen.Rows = append(screen.Rows, row(locales.TeachingCodeButton(), optionCode, engine.Primary))
		case t.Now.Before(l.StartsAt):
			screen.Text = append(screen.Text, locales.TeachingCodeLater())
		}
		if t.Now.Before(l.EndsAt()) {
			screen.Rows = append(screen.Rows, row(locales.TeachingSpotButton(), optionSpot, ""))
		}
	}
	screen.Rows = append(screen.Rows, row(locales.TeachingListButton(), optionRoll, ""), row(locales.TeachingRefresh(), optionRefresh, ""))
	return screen, nil
}

// facts say which course a lesson is of, when and where it is.
func facts(l store.Lesson) []locales.Message {
	lines := []locales.Message{locales.TeachingLessonCourse(titled(l.CourseKK, l.CourseRU)), locales.TeachingLessonWhen(l.StartsAt, tokens.Lasting(l.Minutes))}
	if l.Place != "" {
		lines = append(lines, locales.TeachingLessonPlace(l.Place))
	}
	if l.Link != "" {
		lines = append(lines, locales.TeachingLessonLink(l.Link))
	}
	if l.TeacherName != "" {
		lines = append(lines, locales.TeachingLessonTeacher(l.TeacherName))
	}
	return lines
}

func counted(n store.Roll) []locales.Message {
	lines := []locales.Message{locales.TeachingRollPeople(n.People)}
	for _, c := range []struct {
		n    int
		line func(int) locales.Message
	}{
		{n.Present, locales.TeachingRollPresent},
		{n.Late, locales.TeachingRollLate},
		{n.Excused, locales.TeachingRollExcused},
		{n.Absent, locales.TeachingRollAbsent},
		{n.Unmarked(), locales.TeachingRollUnmarked},
	} {
		if c.n > 0 {
			lines = append(lines, c.line(c.n))
		}
	}
	return lines
}

func (r Teaching) takeLesson(ctx context.Context, t engine.Turn, h *held, in engine.Input) (engine.Move, error) {
	l := h.lesson
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionCode:
		return engine.Goto(stepCode), nil
	case in.Option == optionRoll:
		return engine.Goto(stepRoll), nil
	case in.Option == optionRefresh:
		return engine.Stay(nil), nil
	case in.Option == optionSpot && l.Leads:
		return engine.Stay(nil).Noting(locales.TeachingSpotAsked()), r.jobs.Notify(ctx, store.Prompt,
			store.Notice{Kind: KindSpot, Person: t.Person.ID, Ref: step.Ref(l.ID)})
	}
	return step.Stale(), nil
}

func (r Teaching) askCode(ctx context.Context, t engine.Turn, h *held) (engine.Screen, error) {
	l := h.lesson
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingCodeHead()}}
	c, err := r.store.ShowCode(ctx, t.Person.ID, l.ID, t.Now)
	if reason, ok := refusal(err, map[error]func() locales.Message{
		store.ErrTooEarly: locales.TeachingCodeEarly, store.ErrLate: locales.TeachingCodeLate, store.ErrNotFound: locales.TeachingMarkGone,
	}); ok {
		screen.Text = append(screen.Text, reason)
		return screen, nil
	}
	if err != nil {
		return engine.Screen{}, err
	}
	screen.Text = append(screen.Text,
		locales.Lines(locales.TeachingCodeDigits(large(c.Code)), locales.TeachingCodePlain(c.Code)), locales.TeachingCodeUntil(c.Until), locales.TeachingCodeHow())
	screen.Rows = append(screen.Rows, row(locales.TeachingRefresh(), optionRefresh, engine.Primary))
	return screen, nil
}

// large writes digits as keys, which can be read from the last row.
func large(code string) string {
	var out strings.Builder
	for _, digit := range code {
		out.WriteString(string(digit) + "\ufe0f\u20e3")
	}
	return out.String()
}

func takeCode(_ context.Context, _ engine.Turn, _ *held, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option == optionRefresh {
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

// Spot is the picture to be scanned at a lesson, on the screen or on paper.
func (r Teaching) Spot(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	l, spot, err := r.store.SpotOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	picture, err := qrcode.Encode(r.link(SpotLink, spot), qrcode.Medium, pictureSide)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("draw the picture of lesson %d: %w", id, err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.TeachingSpotCaption(titled(l.TitleKK, l.TitleRU), l.StartsAt)},
		File: &engine.Attachment{Name: "lesson.png", MIME: "image/png", Data: picture, Picture: true},
	}, true, nil
}

// link is a deep link of the bot.
func (r Teaching) link(kind, rest string) string {
	return "https://t.me/" + r.botName + "?start=" + kind + "_" + rest
}
