package settings

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
)

// none is a flow without answers.
type none struct{}

// language may be opened over anything; whatever ran is then asked again in the new language.
func (f flow) language() engine.Definition {
	return engine.Flow[none]{
		Name: Language, Version: 1,
		Steps: []engine.Step[none]{{
			Name: "language", Typed: true,
			Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
				return engine.Screen{
					Text: []engine.Message{locales.CommonChooseLanguage()},
					Rows: [][]engine.Button{{
						{Label: locales.CommonLangKk(), Option: string(locales.Kazakh)},
						{Label: locales.CommonLangRu(), Option: string(locales.Russian)},
					}},
				}, nil
			},
			Take: func(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
				lang, ok := locales.ParseLang(in.Option)
				if in.Kind != engine.Tap || !ok {
					return engine.Stay(nil), nil
				}
				if err := f.store.SetLanguage(ctx, t.Person.ID, string(lang)); err != nil {
					return engine.Move{}, err
				}
				return engine.Done().Speaking(string(lang)).Noting(locales.CommonSaved()), nil
			},
		}},
	}
}

func help() engine.Definition {
	return engine.Flow[none]{
		Name: Help, Version: 1,
		Steps: []engine.Step[none]{{
			Name: "page",
			Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
				return engine.Screen{Text: []engine.Message{locales.SettingsHelp()}}, nil
			},
			Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
				return engine.Done(), nil
			},
		}},
	}
}
