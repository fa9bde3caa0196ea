package onboarding

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
)

// language asks in both languages at once, Kazakh first.
func (f flow) language() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "language", Typed: true,
		Ask: func(context.Context, engine.Turn, *answers) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.OnboardingHello()},
				Rows: [][]engine.Button{{
					{Label: locales.CommonLangKk(), Option: string(locales.Kazakh)},
					{Label: locales.CommonLangRu(), Option: string(locales.Russian)},
				}},
				NoBack: true,
			}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, a *answers, in engine.Input) (engine.Move, error) {
			lang, ok := locales.ParseLang(in.Option)
			if in.Kind != engine.Tap || !ok {
				return engine.Stay(nil), nil
			}
			a.Lang = string(lang)
			return engine.Next().Speaking(a.Lang), nil
		},
	}
}
