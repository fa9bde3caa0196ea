package settings

import (
	"context"
	"maps"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// topic is what people choose for how they hear of it.
type topic struct {
	name  string
	label locales.Message
}

func topics() []topic {
	return []topic{
		{store.TopicLessons, locales.SettingsTopicLessons()},
		{store.TopicHomework, locales.SettingsTopicHomework()},
		{store.TopicMeetings, locales.SettingsTopicMeetings()},
		{store.TopicApplications, locales.SettingsTopicApplications()},
		{store.TopicTrajectory, locales.SettingsTopicTrajectory()},
		{store.TopicTasks, locales.SettingsTopicTasks()},
		{store.TopicNews, locales.SettingsTopicNews()},
	}
}

const optionDigest = "digest_at"

// notices are changed with a tap each: at once, once a day, never. Answers to one's own actions always come.
func (f flow) notices() engine.Step[profile] {
	return engine.Step[profile]{
		Name: "notices", Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, p *profile) (engine.Screen, error) {
			screen := engine.Screen{Text: []engine.Message{locales.SettingsNoticesAsk()}}
			for _, t := range topics() {
				screen.Rows = append(screen.Rows, []engine.Button{{Label: wished(p.wish(t.name), t.label), Option: t.name}})
			}
			screen.Rows = append(screen.Rows,
				[]engine.Button{{Label: locales.SettingsButtonDigest(f.clock(p.Digest)), Option: optionDigest}},
				[]engine.Button{{Label: locales.CommonDone(), Option: "done", Style: engine.Primary}})
			return screen, nil
		},
		Take: func(_ context.Context, _ engine.Turn, p *profile, in engine.Input) (engine.Move, error) {
			switch in.Option {
			case "done":
				return engine.Next().Noting(locales.CommonSaved()), nil
			case optionDigest:
				return engine.Visit(optionDigest), nil
			}
			for _, t := range topics() {
				if t.name == in.Option {
					p.turn(t.name)
					return engine.Stay(nil), nil
				}
			}
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		},
	}
}

// wish is how the person wants to hear of a topic. News are wanted by whoever agreed to them.
func (p *profile) wish(topic string) string {
	if topic == store.TopicNews && !p.News {
		return store.WishOff
	}
	return store.Person{Notices: p.Notices}.Wish(topic)
}

// turn goes on to the next way of hearing of a topic.
func (p *profile) turn(topic string) {
	next := map[string]string{store.WishNow: store.WishDigest, store.WishDigest: store.WishOff, store.WishOff: store.WishNow}[p.wish(topic)]
	if topic == store.TopicNews {
		p.News = next != store.WishOff
	}
	changed := maps.Clone(p.Notices)
	if changed == nil {
		changed = map[string]string{}
	}
	changed[topic] = next
	p.Notices = changed
}

func wished(wish string, label locales.Message) locales.Message {
	switch wish {
	case store.WishDigest:
		return locales.SettingsTopicDigest(label)
	case store.WishOff:
		return locales.SettingsTopicOff(label)
	}
	return locales.SettingsTopicNow(label)
}

// usualDigests are the times of day that are offered for the digest, in minutes after midnight.
func usualDigests() []int { return []int{8 * 60, 9 * 60, 12 * 60, 18 * 60} }

func (f flow) digest() engine.Step[profile] {
	return engine.Step[profile]{
		Name: optionDigest,
		Ask: func(context.Context, engine.Turn, *profile) (engine.Screen, error) {
			var row []engine.Button
			for _, m := range usualDigests() {
				at := f.clock(m)
				row = append(row, engine.Button{Label: locales.SettingsDigestAt(at), Option: at.Format(clockForm)})
			}
			return engine.Screen{Text: []engine.Message{locales.SettingsDigestAsk()}, Rows: [][]engine.Button{row}}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, p *profile, in engine.Input) (engine.Move, error) {
			said := in.Text
			if in.Kind == engine.Tap {
				said = in.Option
			}
			hour, minute, err := answer.Clock(said)
			if err != nil || (in.Kind != engine.Tap && in.Kind != engine.Text) {
				return engine.Stay(locales.SettingsDigestWanted()), nil //nolint:nilerr // the person has not said a time
			}
			p.Digest = hour*60 + minute
			return engine.Next().Saying(locales.CommonSaved()), nil
		},
	}
}

// clockForm is how a time of day is an option's name.
const clockForm = "15:04"

// clock words minutes after midnight as a time of day.
func (f flow) clock(minutes int) time.Time {
	return time.Date(2026, time.January, 1, minutes/60, minutes%60, 0, 0, f.zone)
}
