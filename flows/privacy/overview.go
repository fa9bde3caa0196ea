package privacy

import (
	"context"
	"slices"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// said is what a person said last to each purpose.
type said struct{ consents map[string]store.Consent }

const (
	stepOverview   = "overview"
	stepWithdraw   = "withdraw"
	optionWithdraw = "withdraw"
)

// overview shows what each consent is for and where it stands, and changes it with a tap.
func (p Privacy) overview() engine.Definition {
	return engine.Flow[said]{
		Name: Name, Version: 1,
		Allow: func(person engine.Person) bool { return person.Member },
		Load:  p.load,
		Steps: []engine.Step[said]{
			{Name: stepOverview, Typed: true, Ask: p.askOverview, Take: p.takeOverview},
			{Name: stepWithdraw, Typed: true, When: func(*said) bool { return false }, Ask: askWithdraw, Take: p.takeWithdraw},
		},
	}
}

func (p Privacy) load(ctx context.Context, t engine.Turn, _ string) (*said, error) {
	consents, err := p.store.Consents(ctx, t.Person.ID)
	return &said{consents: consents}, err
}

func (p Privacy) askOverview(_ context.Context, _ engine.Turn, s *said) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.PrivacyOverview()}}
	for _, purpose := range store.Purposes() {
		label, about := describe(purpose)
		screen.Text = append(screen.Text, locales.PrivacyPurposeLine(label, about, p.status(s.consents[purpose])))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: tick(s.consents[purpose].Counts(p.terms), label), Option: purpose}})
	}
	screen.Rows = append(screen.Rows, ownData()...)
	return screen, nil
}

// describe names a purpose and says what it is for.
func describe(purpose string) (label, about locales.Message) {
	switch purpose {
	case store.PurposePublication:
		return locales.PrivacyPublication(), locales.PrivacyPublicationAbout()
	case store.PurposeNews:
		return locales.PrivacyNews(), locales.PrivacyNewsAbout()
	}
	return locales.PrivacyService(), locales.PrivacyServiceAbout()
}

func (p Privacy) status(c store.Consent) locales.Message {
	switch {
	case c.Purpose == "":
		return locales.PrivacyStatusNever()
	case !c.Given:
		return locales.PrivacyStatusWithdrawn(c.SaidAt)
	case !c.Counts(p.terms):
		return locales.PrivacyStatusOlder(c.Version)
	}
	return locales.PrivacyStatusGiven(c.SaidAt, c.Version)
}

func tick(ticked bool, label locales.Message) locales.Message {
	if ticked {
		return locales.StepTicked(label)
	}
	return locales.StepUnticked(label)
}

func (p Privacy) takeOverview(ctx context.Context, t engine.Turn, s *said, in engine.Input) (engine.Move, error) {
	if move, ok := leads(in); ok {
		return move, nil
	}
	counts := s.consents[in.Option].Counts(p.terms)
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(), nil
	case in.Option == store.PurposeService && counts:
		return engine.Visit(stepWithdraw), nil
	case in.Option == store.PurposeService:
		return engine.Call(Renew, ""), nil // nobody agrees to a text they have not seen
	case !slices.Contains(optional(), in.Option):
		return notUnderstood(), nil
	}
	if err := p.say(ctx, t, in.Option, !counts); err != nil {
		return engine.Move{}, err
	}
	if counts {
		return engine.Stay(locales.PrivacyWithdrawn()), nil
	}
	return engine.Stay(locales.PrivacyGiven()), nil
}

func (p Privacy) say(ctx context.Context, t engine.Turn, purpose string, given bool) error {
	return p.store.SayConsent(ctx, t.Person.ID, store.Consent{Purpose: purpose, Version: p.terms.Of(purpose), Given: given}, t.Now)
}

func askWithdraw(context.Context, engine.Turn, *said) (engine.Screen, error) {
	return engine.Screen{
		Text: []engine.Message{locales.PrivacyWithdrawServiceAsk()},
		Rows: [][]engine.Button{{{Label: locales.CommonWithdrawConsent(), Option: optionWithdraw, Style: engine.Danger}}},
	}, nil
}

func (p Privacy) takeWithdraw(ctx context.Context, t engine.Turn, _ *said, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionWithdraw {
		return notUnderstood(), nil
	}
	if err := p.say(ctx, t, store.PurposeService, false); err != nil {
		return engine.Move{}, err
	}
	return engine.Next().Saying(locales.PrivacyServiceWithdrawn()), nil
}
