package onboarding

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

const (
	optionAgree       = "agree"
	optionDecline     = "decline"
	optionPublication = "publication"
	optionNews        = "news"
)

// consent asks for the consent that the service needs; publication and news are ticks of their own and stay empty unless ticked.
func (f flow) consent() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "consent", Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, a *answers) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.OnboardingConsentText(store.CurrentTerms().Service), locales.OnboardingConsentTicks()},
				Rows: [][]engine.Button{
					{{Label: tick(a.Publication, locales.OnboardingConsentPublication()), Option: optionPublication}},
					{{Label: tick(a.News, locales.OnboardingConsentNews()), Option: optionNews}},
					{{Label: locales.CommonGiveConsent(), Option: optionAgree, Style: engine.Success}},
					{{Label: locales.OnboardingConsentDecline(), Option: optionDecline}},
				},
			}, nil
		},
		Take: takeConsent,
	}
}

func takeConsent(_ context.Context, _ engine.Turn, a *answers, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	switch in.Option {
	case optionPublication:
		a.Publication = !a.Publication
		return engine.Stay(nil), nil
	case optionNews:
		a.News = !a.News
		return engine.Stay(nil), nil
	case optionAgree:
		a.Service = store.CurrentTerms().Service
		return engine.Next(), nil
	case optionDecline:
		a.Publication, a.News = false, false
		return engine.Stay(locales.OnboardingConsentDeclined()), nil
	}
	return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
}

func tick(ticked bool, label locales.Message) locales.Message {
	if ticked {
		return locales.StepTicked(label)
	}
	return locales.StepUnticked(label)
}
