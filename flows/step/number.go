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
	n, said := Whole(in.Text, s.Min, s.Max)
	if said != nil {
		return engine.Stay(said), nil
	}
	*s.Field(d) = &n
	return engine.Next(), nil
}

// Whole reads a whole number from least to most as people write it; said is what is wrong with it, nil for nothing.
func Whole(text string, least, most int) (n int, said engine.Message) {
	read, err := answer.Number(text)
	switch {
	case errors.Is(err, answer.ErrFraction):
		return 0, locales.StepNumberWhole()
	case errors.Is(err, answer.ErrUnreadable):
		return 0, locales.StepNumberWanted()
	case err != nil || read < int64(least) || read > int64(most):
		return 0, locales.StepNumberRange(least, most)
	}
	return int(read), nil
}
