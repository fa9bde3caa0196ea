package step

import (
	"context"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// Text asks for words.
type Text[D any] struct {
	Question[D]
	Field    func(*D) *string
	Min, Max int // characters
	// Check, when set, changes or refuses the text; the message is the reason.
	Check func(string) (string, *locales.Message)
}

// Step makes the step.
func (s Text[D]) Step() engine.Step[D] {
	st := s.step(s.ask, s.take)
	st.Typed = s.Optional
	return st
}

func (s Text[D]) ask(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) {
	return s.screen(d), nil
}

func (s Text[D]) take(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if s.skipped(in) {
		*s.Field(d) = ""
		return engine.Next(), nil
	}
	if in.Kind != engine.Text {
		return wrongKind(in, locales.StepTextWanted()), nil
	}
	text := in.Text
	length := answer.Length(text)
	if s.Max > 0 && length > s.Max {
		return engine.Stay(locales.StepTextTooLong(s.Max, length-s.Max)), nil
	}
	if length < s.Min {
		return engine.Stay(locales.StepTextTooShort(s.Min)), nil
	}
	if s.Check != nil {
		checked, reason := s.Check(text)
		if reason != nil {
			return engine.Stay(*reason), nil
		}
		text = checked
	}
	*s.Field(d) = text
	return engine.Next(), nil
}
