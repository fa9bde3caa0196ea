package step

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
)

type none struct{}

// Board is a flow of one screen without answers, with a list by pages. What it is about stands in its ref. Only taps come to take.
func Board(name string, allow func(engine.Person) bool,
	ask func(context.Context, engine.Turn) (engine.Screen, error), take func(context.Context, engine.Turn, engine.Input) (engine.Move, error),
) engine.Definition {
	return engine.Flow[none]{
		Name: name, Version: 1, Allow: allow,
		Load: func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{
			Name: name, Typed: true,
			Ask: func(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) { return ask(ctx, t) },
			Take: func(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
				switch {
				case in.Kind != engine.Tap:
					return engine.Stay(locales.CommonErrUnknownInput()), nil
				case Leaf(t, in):
					return engine.Stay(nil), nil
				}
				return take(ctx, t, in)
			},
		}},
	}
}
