package wallet

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// seen is a movement on the screen.
type seen struct{ store.Movement }

// card shows one of one's own movements.
func (w Wallets) card() engine.Definition {
	return engine.Flow[seen]{
		Name: Movement, Version: 1, Allow: members,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*seen, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			m, err := w.store.Movement(ctx, t.Person.ID, id)
			return &seen{m}, step.Gone(err)
		},
		Steps: []engine.Step[seen]{{Name: "card", Typed: true, Ask: w.askCard, Take: takeCard}},
	}
}

const (
	optionReversal = "reversal"
	optionReversed = "reversed"
)

func (w Wallets) askCard(ctx context.Context, t engine.Turn, s *seen) (engine.Screen, error) {
	lines := []locales.Message{}
	if other := w.side(s.Other); !other.IsZero() {
		if s.Way == store.WayIn {
			lines = append(lines, locales.WalletCardFrom(other))
		} else {
			lines = append(lines, locales.WalletCardTo(other))
		}
	}
	about, err := w.aboutOf(ctx, s.Movement)
	if err != nil {
		return engine.Screen{}, err
	}
	if !about.IsZero() {
		lines = append(lines, locales.WalletCardAbout(about))
	}
	lines = append(lines, locales.WalletCardWhen(s.MadeAt, s.MadeAt), locales.WalletCardNumber(step.Ref(s.ID)))
	if s.Way == store.WayIn && s.SpendableAt.After(t.Now) {
		lines = append(lines, locales.WalletCardWaits(s.SpendableAt))
	}
	screen := engine.Screen{Text: []engine.Message{locales.WalletCard(kind(s.Movement), way(s.Movement), amount(s.Movement))}, NoCancel: true}
	if s.Reverses != 0 {
		lines = append(lines, locales.WalletCardReverses(step.Ref(s.Reverses)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.WalletButtonReversed(), Option: optionReversed}})
	}
	if s.ReversedBy != 0 {
		lines = append(lines, locales.WalletCardReversed(step.Ref(s.ReversedBy)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.WalletButtonReversal(), Option: optionReversal}})
	}
	screen.Text = append(screen.Text, locales.Lines(lines...))
	return screen, nil
}

func takeCard(_ context.Context, _ engine.Turn, s *seen, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionReversal && s.ReversedBy != 0:
		return engine.Call(Movement, step.Ref(s.ReversedBy)), nil
	case in.Option == optionReversed && s.Reverses != 0:
		return engine.Call(Movement, step.Ref(s.Reverses)), nil
	}
	return step.Stale(), nil
}
