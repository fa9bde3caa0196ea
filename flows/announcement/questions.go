package announcement

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionNow   = "now"
	optionClear = "clear"
	dayPrefix   = "day_"
	daysPrefix  = "n_"

	// morning is the hour that is offered for a day to come.
	morning = 10
	// farthest is how far ahead an announcement can be set.
	farthest = 366 * 24 * time.Hour
)

// questions are what is asked about how an announcement goes.
func (a Announcements) questions() []engine.Step[manner] {
	return []engine.Step[manner]{a.title(), a.when(), a.repeats(), a.until(), a.joins(), a.paid()}
}

// question is one of them: buttons, and a reader of what was tapped or typed, which changes the terms or says why not.
type question struct {
	name string
	ask  locales.Message
	rows func(t engine.Turn, m *manner) [][]engine.Button
	read func(t engine.Turn, n *store.AnnouncementTerms, in engine.Input) engine.Message
}

func (a Announcements) asked(q question) engine.Step[manner] {
	return engine.Step[manner]{
		Name: q.name,
		Ask: func(_ context.Context, t engine.Turn, m *manner) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{q.ask}, Rows: q.rows(t, m)}, nil
		},
		Take: func(ctx context.Context, t engine.Turn, m *manner, in engine.Input) (engine.Move, error) {
			reason := q.read(t, &m.of.AnnouncementTerms, in)
			switch {
			case reason == nil:
				return a.kept(ctx, t, m, engine.Next())
			case in.Kind == engine.Tap:
				return step.Stale(), nil
			}
			return engine.Stay(reason), nil
		},
	}
}

func (a Announcements) title() engine.Step[manner] {
	return a.asked(question{
		name: stepTitle, ask: locales.AnnouncementTitleAsk(titleLimit),
		rows: func(_ engine.Turn, m *manner) [][]engine.Button {
			if m.of.Title == "" {
				return nil
			}
			return [][]engine.Button{row(locales.AnnouncementButtonNoTitle(), optionClear, "")}
		},
		read: func(_ engine.Turn, n *store.AnnouncementTerms, in engine.Input) engine.Message {
			over := length(in.Text) - titleLimit
			switch {
			case in.Kind == engine.Tap && in.Option == optionClear:
				n.Title = ""
			case in.Kind != engine.Text:
				return locales.StepTextWanted()
			case over > 0:
				return locales.StepTextTooLong(titleLimit, over)
			default:
				n.Title = in.Text
			}
			return nil
		},
	})
}

func (a Announcements) when() engine.Step[manner] {
	return a.asked(question{
		name: stepWhen, ask: locales.AnnouncementWhenAsk(),
		rows: func(t engine.Turn, _ *manner) [][]engine.Button {
			rows := [][]engine.Button{row(locales.AnnouncementButtonNow(), optionNow, "")}
			for _, days := range []int{1, 2, 7} {
				rows = append(rows, row(locales.TaskMoment(a.ahead(t.Now, days)), dayPrefix+strconv.Itoa(days), ""))
			}
			return rows
		},
		read: func(t engine.Turn, n *store.AnnouncementTerms, in engine.Input) engine.Message {
			at, reason := a.moment(t, in)
			if reason == nil {
				n.SendAt = at
			}
			return reason
		},
	})
}

// ahead is the morning of a day to come.
func (a Announcements) ahead(now time.Time, days int) time.Time {
	y, m, d := now.In(a.parts.Zone).Date()
	return time.Date(y, m, d+days, morning, 0, 0, 0, a.parts.Zone)
}

func (a Announcements) moment(t engine.Turn, in engine.Input) (time.Time, engine.Message) {
	if in.Kind == engine.Tap && in.Option == optionNow {
		return time.Time{}, nil
	}
	if days, ok := step.Tapped(in, dayPrefix); ok {
		if n, err := strconv.Atoi(days); err == nil && n > 0 && n <= 7 {
			return a.ahead(t.Now, n), nil
		}
	}
	if in.Kind != engine.Text {
		return time.Time{}, locales.TaskMomentWanted()
	}
	at, err := answer.Moment(in.Text, t.Now, a.parts.Zone)
	switch {
	case errors.Is(err, answer.ErrNoSuchDay):
		return time.Time{}, locales.StepNoSuchDay(in.Text)
	case err != nil:
		return time.Time{}, locales.TaskMomentWanted()
	case !at.After(t.Now):
		return time.Time{}, locales.TaskMomentPast()
	case at.After(t.Now.Add(farthest)):
		return time.Time{}, locales.TaskMomentFar()
	}
	return at, nil
}

func (a Announcements) repeats() engine.Step[manner] {
	often := []string{"never", "day", "week", "month"}
	q := a.asked(question{
		name: stepRepeats, ask: locales.AnnouncementRepeatsAsk(),
		rows: func(_ engine.Turn, m *manner) (rows [][]engine.Button) {
			for _, name := range often {
				label := repeatName(name)
				if m.of.Repeats == name || m.of.Repeats == "" && name == "never" {
					label = locales.StepChosen(label)
				}
				rows = append(rows, row(label, name, ""))
			}
			return rows
		},
		read: func(_ engine.Turn, n *store.AnnouncementTerms, in engine.Input) engine.Message {
			switch {
			case in.Kind == engine.Tap && in.Option == "never":
				n.Repeats, n.RepeatsUntil = "", time.Time{}
			case in.Kind == engine.Tap && (in.Option == "day" || in.Option == "week" || in.Option == "month"):
				n.Repeats = in.Option
			default:
				return locales.CommonErrUnknownInput()
			}
			return nil
		},
	})
	q.Typed = true
	return q
}

func (a Announcements) until() engine.Step[manner] {
	return a.asked(question{
		name: stepUntil, ask: locales.AnnouncementUntilAsk(),
		rows: func(engine.Turn, *manner) [][]engine.Button {
			return [][]engine.Button{row(locales.AnnouncementButtonNoEnd(), optionClear, "")}
		},
		read: func(t engine.Turn, n *store.AnnouncementTerms, in engine.Input) engine.Message {
			if in.Kind == engine.Tap && in.Option == optionClear {
				n.RepeatsUntil = time.Time{}
				return nil
			}
			if in.Kind != engine.Text {
				return locales.CommonErrDate()
			}
			today := t.Now.In(a.parts.Zone)
			day, err := answer.Date(in.Text, today)
			switch {
			case errors.Is(err, answer.ErrNoSuchDay):
				return locales.StepNoSuchDay(in.Text)
			case err != nil:
				return locales.CommonErrDate()
			case !day.After(today):
				return locales.TaskMomentPast()
			}
			n.RepeatsUntil = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
			return nil
		},
	})
}

func (a Announcements) joins() engine.Step[manner] {
	return a.asked(question{
		name: stepJoins, ask: locales.AnnouncementJoinsAsk(store.JoinLimit),
		rows: func(engine.Turn, *manner) [][]engine.Button {
			var rows []engine.Button
			for _, n := range []int{0, 7, 30} {
				rows = append(rows, engine.Button{Label: locales.Verbatim(strconv.Itoa(n)), Option: daysPrefix + strconv.Itoa(n)})
			}
			return [][]engine.Button{rows}
		},
		read: func(_ engine.Turn, n *store.AnnouncementTerms, in engine.Input) engine.Message {
			if days, ok := step.Tapped(in, daysPrefix); ok {
				in = engine.Input{Kind: engine.Text, Text: days}
			}
			if in.Kind != engine.Text {
				return locales.StepNumberWanted()
			}
			days, err := answer.Number(in.Text)
			switch {
			case errors.Is(err, answer.ErrFraction):
				return locales.StepNumberWhole()
			case errors.Is(err, answer.ErrUnreadable):
				return locales.StepNumberWanted()
			case err != nil || days > store.JoinLimit:
				return locales.StepNumberRange(0, store.JoinLimit)
			}
			n.Joins = int(days)
			return nil
		},
	})
}

// lasting says how long sending takes at a rate.
func lasting(people, perSecond int) locales.Message {
	return locales.Lasting(time.Duration(people/perSecond) * time.Second)
}
