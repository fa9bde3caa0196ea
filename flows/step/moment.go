package step

import (
	"context"
	"errors"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// Date asks for a day. It is stored as YYYY-MM-DD.
type Date[D any] struct {
	Question[D]
	Field func(*D) *string
	Zone  *time.Location
	// Check, when set, refuses a day with a reason.
	Check func(day, today time.Time) *locales.Message
}

// Step makes the step.
func (s Date[D]) Step() engine.Step[D] {
	return s.step(func(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) { return s.screen(d), nil }, s.take)
}

func (s Date[D]) take(_ context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if s.skipped(in) {
		*s.Field(d) = ""
		return engine.Next(), nil
	}
	if in.Kind != engine.Text {
		return wrongKind(in, locales.CommonErrDate()), nil
	}
	today := t.Now.In(s.Zone)
	day, err := answer.Date(in.Text, today)
	if errors.Is(err, answer.ErrNoSuchDay) {
		return engine.Stay(locales.StepNoSuchDay(in.Text)), nil
	}
	if err != nil {
		return engine.Stay(locales.CommonErrDate()), nil
	}
	if s.Check != nil {
		if reason := s.Check(day, today); reason != nil {
			return engine.Stay(*reason), nil
		}
	}
	*s.Field(d) = day.Format(time.DateOnly)
	return engine.Next(), nil
}

// Clock asks for a time of day. It is stored as minutes after midnight.
type Clock[D any] struct {
	Question[D]
	Field func(*D) *int
}

// Step makes the step.
func (s Clock[D]) Step() engine.Step[D] {
	return s.step(func(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) { return s.screen(d), nil }, s.take)
}

func (s Clock[D]) take(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Text {
		return wrongKind(in, locales.StepTimeWanted()), nil
	}
	hour, minute, err := answer.Clock(in.Text)
	if err != nil {
		return engine.Stay(locales.StepTimeWanted()), nil
	}
	*s.Field(d) = hour*60 + minute
	return engine.Next(), nil
}
