package moderation

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

type none struct{}

const (
	optionBegin    = "begin"
	optionRechecks = "rechecks"
)

// hub says how much waits, and begins.
func (m Moderation) hub() engine.Definition {
	return engine.Flow[none]{
		Name: Name, Version: 1, Allow: Allow,
		// There are no answers to lose, and so nothing is asked about leaving.
		Load:  func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{Name: "hub", Typed: true, Ask: m.askHub, Take: m.takeHub}},
	}
}

func (m Moderation) askHub(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	w, err := m.store.ChecksWaiting(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ModerationHead()}}
	if w.Waiting == 0 {
		screen.Text = append(screen.Text, locales.ModerationNone())
	} else {
		lines := []locales.Message{locales.ModerationWaiting(w.Waiting), locales.ModerationOldest(w.Oldest)}
		if w.Raised > 0 {
			lines = append(lines, locales.ModerationRaisedHead(w.Raised))
		}
		screen.Text = append(screen.Text, locales.Lines(lines...))
		screen.Rows = [][]engine.Button{{{Label: locales.ModerationBegin(), Option: optionBegin, Style: engine.Primary}}}
	}
	if !AllowRechecks(t.Person) {
		return screen, nil
	}
	again, err := m.store.RechecksWaiting(ctx, t.Person.ID)
	label := locales.ModerationRechecks()
	if again > 0 {
		label = locales.ModerationRechecksWaiting(again)
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: optionRechecks}})
	return screen, err
}

func (m Moderation) takeHub(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionBegin:
		id, err := m.store.NextCheck(ctx, t.Person.ID, 0)
		if errors.Is(err, store.ErrNotFound) { // somebody else was quicker
			return engine.Stay(nil), nil
		}
		if err != nil {
			return engine.Move{}, err
		}
		return engine.Call(Card, step.Ref(id)), m.showPhotos(ctx, t, id)
	case in.Option == optionRechecks && AllowRechecks(t.Person):
		return engine.Call(Rechecks, ""), nil
	}
	return step.Stale(), nil
}

// following shows the next card in place of the one in hand, which stays above as one line of what became of it; with none left it leads back.
func (m Moderation) following(ctx context.Context, t engine.Turn, next int64, became ...engine.Message) (engine.Move, error) {
	said := engine.Screen{Text: became}
	if next == 0 {
		return engine.Done().Sending(said).Saying(locales.ModerationNoMore()), nil
	}
	return engine.Replace(Card, step.Ref(next)).Sending(said), m.showPhotos(ctx, t, next)
}

// after is what comes after a submission, 0 for nothing. It is asked for before something is decided, which changes the order.
func (m Moderation) after(ctx context.Context, t engine.Turn, id int64) (int64, error) {
	next, err := m.store.NextCheck(ctx, t.Person.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return 0, nil
	}
	return next, err
}
