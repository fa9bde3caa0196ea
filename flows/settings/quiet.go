package settings

import (
	"context"
	"regexp"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// The quiet hours that everyone has until they choose their own, in minutes after midnight.
const (
	usualFrom = 22 * 60
	usualTo   = 9 * 60
)

const (
	optionUsual = "usual"
	optionNone  = "none"
)

func (f flow) quiet() engine.Step[profile] {
	return engine.Step[profile]{
		Name: "quiet", Typed: true,
		Ask: func(context.Context, engine.Turn, *profile) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.SettingsQuietAsk()},
				Rows: [][]engine.Button{
					{{Label: locales.SettingsQuietUsual(f.clock(usualFrom), f.clock(usualTo)), Option: optionUsual}},
					{{Label: locales.SettingsQuietNone(), Option: optionNone}},
				},
			}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, p *profile, in engine.Input) (engine.Move, error) {
			switch {
			case in.Kind == engine.Tap && in.Option == optionUsual:
				p.From, p.To = usualFrom, usualTo
			case in.Kind == engine.Tap && in.Option == optionNone:
				p.From, p.To = 0, 0
			case in.Kind == engine.Text:
				from, to, ok := readHours(in.Text)
				if !ok {
					return engine.Stay(locales.SettingsQuietWanted()), nil
				}
				p.From, p.To = from, to
			default:
				return engine.Stay(locales.SettingsQuietWanted()), nil
			}
			return engine.Next().Saying(locales.CommonSaved()), nil
		},
	}
}

// hours are two times of day with something between them.
var hours = regexp.MustCompile(`^\s*(\d{1,2}(?:[:.]\d{2})?)\s*[-–—\s]\s*(\d{1,2}(?:[:.]\d{2})?)\s*$`)

// readHours reads "22:00–09:00", "22-9" and the like as minutes after midnight.
func readHours(text string) (from, to int, ok bool) {
	m := hours.FindStringSubmatch(text)
	if m == nil {
		return 0, 0, false
	}
	h1, m1, err1 := answer.Clock(m[1])
	h2, m2, err2 := answer.Clock(m[2])
	return h1*60 + m1, h2*60 + m2, err1 == nil && err2 == nil
}
