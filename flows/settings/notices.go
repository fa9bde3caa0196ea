package settings

import (
	"context"
	"maps"

	"saruar/flows/engine"
	"saruar/locales"
)

// topicApplications are reminders about an unfinished application. off in a person's notices stops them.
const (
	topicApplications = "applications"
	optionNews        = "news"
	now, off          = "now", "off"
)

// notices are switched on and off with a tap. Answers to one's own actions always come.
func (f flow) notices() engine.Step[profile] {
	return engine.Step[profile]{
		Name: "notices", Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, p *profile) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.SettingsNoticesAsk()},
				Rows: [][]engine.Button{
					{{Label: tick(p.Notices[topicApplications] != off, locales.SettingsTopicApplications()), Option: topicApplications}},
					{{Label: tick(p.News, locales.SettingsTopicNews()), Option: optionNews}},
					{{Label: locales.CommonDone(), Option: "done", Style: engine.Primary}},
				},
			}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, p *profile, in engine.Input) (engine.Move, error) {
			switch in.Option {
			case "done":
				return engine.Next().Noting(locales.CommonSaved()), nil
			case topicApplications:
				p.toggle(topicApplications)
			case optionNews:
				p.News = !p.News
			default:
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			}
			return engine.Stay(nil), nil
		},
	}
}

func (p *profile) toggle(topic string) {
	changed := maps.Clone(p.Notices)
	if changed == nil {
		changed = map[string]string{}
	}
	if changed[topic] == off {
		changed[topic] = now
	} else {
		changed[topic] = off
	}
	p.Notices = changed
}

func tick(on bool, label locales.Message) locales.Message {
	if on {
		return locales.StepTicked(label)
	}
	return locales.StepUnticked(label)
}
