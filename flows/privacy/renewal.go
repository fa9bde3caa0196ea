package privacy

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

const (
	optionAgree   = "agree"
	optionDecline = "decline"
)

// renewal asks for the service's consent again, when its text has changed or it was taken back. What was open lies below and goes on
// afterwards.
func (p Privacy) renewal() engine.Definition {
	return engine.Flow[said]{
		Name: Renew, Version: 1,
		Allow: func(person engine.Person) bool { return person.Member },
		Load: func(ctx context.Context, t engine.Turn, ref string) (*said, error) {
			s, err := p.load(ctx, t, ref)
			if err == nil && !t.Person.Outdated && s.consents[store.PurposeService].Counts(p.terms) {
				return nil, engine.ErrGone
			}
			return s, err
		},
		Steps: []engine.Step[said]{{Name: "terms", Typed: true, Ask: p.askRenewal, Take: p.takeRenewal}},
	}
}

func (p Privacy) askRenewal(_ context.Context, _ engine.Turn, s *said) (engine.Screen, error) {
	screen := engine.Screen{
		Rows:   [][]engine.Button{{{Label: locales.CommonGiveConsent(), Option: optionAgree, Style: engine.Success}}},
		NoBack: true, NoCancel: true,
	}
	if before := s.consents[store.PurposeService]; before.Given {
		screen.Text = append(screen.Text, locales.PrivacyChangedAsk(p.terms.Service))
		screen.Text = append(screen.Text, p.changed(before.Version)...)
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.OnboardingConsentDecline(), Option: optionDecline}})
	} else {
		screen.Text = append(screen.Text, locales.PrivacyClosedAsk())
	}
	screen.Text = append(screen.Text, locales.OnboardingConsentText(p.terms.Service))
	screen.Rows = append(screen.Rows, ownData()...)
	return screen, nil
}

// changed says what is new since a version.
func (p Privacy) changed(since int) []engine.Message {
	var lines []engine.Message
	for version := since + 1; version <= p.terms.Service; version++ {
		if change, ok := p.changes[version]; ok {
			lines = append(lines, change)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]engine.Message{locales.PrivacyChangedWhat()}, lines...)
}

func (p Privacy) takeRenewal(ctx context.Context, t engine.Turn, _ *said, in engine.Input) (engine.Move, error) {
	if move, ok := leads(in); ok {
		return move, nil
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionAgree:
		if err := p.say(ctx, t, store.PurposeService, true); err != nil {
			return engine.Move{}, err
		}
		return engine.Done().Passing().Saying(locales.PrivacyAgreed()), nil
	case in.Kind == engine.Tap && in.Option == optionDecline:
		if err := p.say(ctx, t, store.PurposeService, false); err != nil {
			return engine.Move{}, err
		}
		return engine.Stay(locales.PrivacyRefused()), nil
	}
	return notUnderstood(), nil
}
