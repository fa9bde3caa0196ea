package desk

import (
	"context"
	"errors"
	"strconv"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// file is one application on the desk.
type file struct {
	card store.DeskCard
}

const (
	stepCard      = "card"
	stepAnswers   = "answers"
	optionAnswers = "answers"
)

// card shows one submitted application, and its answers page by page.
func (d Desk) card() engine.Definition {
	return engine.Flow[file]{
		Name: Card, Version: 1, Allow: Allow, Steady: true,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*file, error) {
			id, err := strconv.ParseInt(ref, 10, 64)
			if err != nil {
				return nil, engine.ErrGone
			}
			card, err := d.store.DeskCard(ctx, t.Person.ID, id, t.Now)
			if errors.Is(err, store.ErrNotFound) {
				return nil, engine.ErrGone
			}
			return &file{card: card}, err
		},
		Steps: []engine.Step[file]{d.cover(), d.answers()},
	}
}

func (d Desk) cover() engine.Step[file] {
	return engine.Step[file]{
		Name: stepCard, Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
			c := f.card
			direction, err := d.given(c, "direction")
			if err != nil {
				return engine.Screen{}, err
			}
			screen := engine.Screen{
				Text: []engine.Message{locales.DeskCard(c.Title, c.Receipt, locales.Bilingual{KK: c.CohortKK, RU: c.CohortRU},
					d.form.State(c.State), direction, region(c.DeskRow), c.Leader, c.SubmittedAt)},
				Rows: [][]engine.Button{{{Label: locales.DeskCardAnswers(), Option: optionAnswers, Style: engine.Primary}}},
			}
			if c.Authors > 0 {
				screen.Text = append(screen.Text, locales.DeskCardAuthors(c.Authors))
			}
			if c.AnsweredAt.After(c.SubmittedAt) {
				screen.Text = append(screen.Text, locales.DeskCardChanged(c.AnsweredAt))
			}
			return screen, nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *file, in engine.Input) (engine.Move, error) {
			if in.Kind == engine.Tap && in.Option == optionAnswers {
				return engine.Goto(stepAnswers), nil
			}
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		},
	}
}
