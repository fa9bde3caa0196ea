package step

import (
	"context"

	"saruar/flows/engine"
)

// OneOf asks for one of what is possible now, which may depend on the answers before and on who asks.
type OneOf[D any] struct {
	Question[D]
	Field   func(*D) *string
	Options func(ctx context.Context, t engine.Turn, d *D) ([]Option, error)
	Columns int // buttons side by side, 1 unless told
}

// Step makes the step.
func (s OneOf[D]) Step() engine.Step[D] {
	st := s.step(s.ask, s.take)
	st.Typed = true
	return st
}

func (s OneOf[D]) ask(ctx context.Context, t engine.Turn, d *D) (engine.Screen, error) {
	c, err := s.choice(ctx, t, d)
	if err != nil {
		return engine.Screen{}, err
	}
	return c.ask(ctx, t, d)
}

func (s OneOf[D]) take(ctx context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	c, err := s.choice(ctx, t, d)
	if err != nil {
		return engine.Move{}, err
	}
	return c.take(ctx, t, d, in)
}

// choice is the step with what is possible now.
func (s OneOf[D]) choice(ctx context.Context, t engine.Turn, d *D) (Choice[D], error) {
	options, err := s.Options(ctx, t, d)
	return Choice[D]{Question: s.Question, Field: s.Field, Options: options, Columns: s.Columns}, err
}
