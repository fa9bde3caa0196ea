package step

import (
	"context"
	"errors"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// Number asks for a whole number.
type Number[D any] struct {
	Question[D]
	Field    func(*D) **int
	Min, Max int
}

// Step makes the step.
func (s Number[D]) Step() engine.Step[D] {
	st := s.step(s.ask, s.take)
	return st
}

func (s Number[D]) ask(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) {
	return s.screen(d), nil
}

func (s Number[D]) take(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if s.skipped(in) {
		*s.Field(d) = nil
		return engine.Next(), nil
	}
	if in.Kind != engine.Text {
		return wrongKind(in, locales.StepNumberWanted()), nil
	}
	n, err := answer.Number(in.Text)
	switch {
	case errors.Is(err, answer.ErrFraction):
		return engine.Stay(locales.StepNumberWhole()), nil
	case errors.Is(err, answer.ErrTooLarge), errors.Is(err, answer.ErrNegative):
		return engine.Stay(locales.StepNumberRange(s.Min, s.Max)), nil
	case err != nil:
		return engine.Stay(locales.StepNumberWanted()), nil
	case n < int64(s.Min) || n > int64(s.Max):
		return engine.Stay(locales.StepNumberRange(s.Min, s.Max)), nil
	}
	number := int(n)
	*s.Field(d) = &number
	return engine.Next(), nil
}
