package task

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

const (
	numberPrefix = "n_"
	dayPrefix    = "day_"
	optionNow    = "now"
)

// text asks for words.
func text(ask locales.Message, shortest, longest int, field func(*draft) *string) engine.Step[draft] {
	return step.Text[draft]{Question: step.Question[draft]{Ask: step.Says[draft](ask)}, Field: field, Min: shortest, Max: longest}.Step()
}

// choice asks for one of a few options.
func choice(ask locales.Message, options []step.Option, field func(*draft) *string) engine.Step[draft] {
	return step.Choice[draft]{Question: step.Question[draft]{Ask: step.Says[draft](ask)}, Options: options, Field: field}.Step()
}

// amount asks for a whole number, and offers the usual ones as buttons.
type amount struct {
	ask         locales.Message
	field       func(*draft) *int
	usual       []int
	least, most int
	say         func(int) locales.Message         // on a button; nil: as a number
	read        func(string) (int, error)         // of what was typed; nil: as a number
	wanted      func() locales.Message            // when it cannot be read; nil: a number is wanted
	columns     int                               // buttons side by side
	took        func(d *draft, before, after int) // what else follows from it
}

func (a amount) step() engine.Step[draft] { return engine.Step[draft]{Ask: a.asks, Take: a.takes} }

func (a amount) asks(_ context.Context, _ engine.Turn, d *draft) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{a.ask}}
	for i, n := range a.usual {
		label := number(n)
		if a.say != nil {
			label = a.say(n)
		}
		if *a.field(d) == n {
			label = locales.StepChosen(label)
		}
		if i%max(a.columns, 1) == 0 {
			screen.Rows = append(screen.Rows, nil)
		}
		last := len(screen.Rows) - 1
		screen.Rows[last] = append(screen.Rows[last], engine.Button{Label: label, Option: numberPrefix + strconv.Itoa(n)})
	}
	return screen, nil
}

func (a amount) takes(_ context.Context, _ engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	n, reason := a.reads(in)
	if reason != nil {
		if in.Kind == engine.Tap {
			return step.Stale(), nil
		}
		return engine.Stay(reason), nil
	}
	before := *a.field(d)
	*a.field(d) = n
	if a.took != nil {
		a.took(d, before, n)
	}
	return engine.Next(), nil
}

func (a amount) reads(in engine.Input) (int, engine.Message) {
	wanted := locales.StepNumberWanted
	if a.wanted != nil {
		wanted = a.wanted
	}
	tapped, isTap := step.Tapped(in, numberPrefix)
	read := readNumber
	switch {
	case isTap:
		in.Text = tapped
	case in.Kind != engine.Text:
		return 0, wanted()
	case a.read != nil:
		read = a.read
	}
	n, err := read(in.Text)
	switch {
	case errors.Is(err, answer.ErrFraction):
		return 0, locales.StepNumberWhole()
	case errors.Is(err, answer.ErrUnreadable):
		return 0, wanted()
	case err != nil || n < a.least || n > a.most:
		return 0, locales.StepNumberRange(a.least, a.most)
	}
	return n, nil
}

// farMost keeps numbers within an int on every machine; what is larger is out of every range here.
const farMost = 1 << 30

func readNumber(text string) (int, error) {
	n, err := answer.Number(text)
	if err == nil && n > farMost {
		err = answer.ErrTooLarge
	}
	return int(min(n, farMost)), err
}

// when asks for a point in time, and offers evenings some days ahead as buttons.
type when struct {
	ask   func(*draft) locales.Message
	field func(*draft) *time.Time
	days  []int
	now   bool // may be when it is published
	check func(d *draft, at, now time.Time) engine.Message
}

// evening is the hour that a day without a time means.
const evening = 21

func (w when) step(zone *time.Location) engine.Step[draft] {
	return engine.Step[draft]{
		Ask: func(_ context.Context, t engine.Turn, d *draft) (engine.Screen, error) {
			screen := engine.Screen{Text: []engine.Message{w.ask(d)}}
			if w.now {
				screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskOpensNow(), Option: optionNow}})
			}
			for _, days := range w.days {
				screen.Rows = append(screen.Rows, []engine.Button{{
					Label: locales.TaskMoment(ahead(t.Now, days, zone)), Option: dayPrefix + strconv.Itoa(days),
				}})
			}
			return screen, nil
		},
		Take: func(_ context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
			at, reason := w.reads(in, t.Now, zone)
			if reason == nil && !at.IsZero() && w.check != nil {
				reason = w.check(d, at, t.Now)
			}
			switch {
			case reason == nil:
				*w.field(d) = at
				return engine.Next(), nil
			case in.Kind == engine.Tap:
				return step.Stale(), nil
			}
			return engine.Stay(reason), nil
		},
	}
}

func ahead(now time.Time, days int, zone *time.Location) time.Time {
	y, m, d := now.In(zone).Date()
	return time.Date(y, m, d+days, evening, 0, 0, 0, zone)
}

func (w when) reads(in engine.Input, now time.Time, zone *time.Location) (time.Time, engine.Message) {
	if in.Kind == engine.Tap {
		if w.now && in.Option == optionNow {
			return time.Time{}, nil
		}
		for _, days := range w.days {
			if in.Option == dayPrefix+strconv.Itoa(days) {
				return ahead(now, days, zone), nil
			}
		}
		return time.Time{}, locales.TaskMomentWanted()
	}
	if in.Kind != engine.Text {
		return time.Time{}, locales.TaskMomentWanted()
	}
	at, err := moment(in.Text, now, zone)
	switch {
	case errors.Is(err, answer.ErrNoSuchDay):
		return time.Time{}, locales.StepNoSuchDay(in.Text)
	case err != nil:
		return time.Time{}, locales.TaskMomentWanted()
	}
	return at, nil
}

// moment reads a day, or a day and a time after it.
func moment(text string, now time.Time, zone *time.Location) (time.Time, error) {
	at := func(day time.Time, hour, minute int) time.Time {
		return time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, zone)
	}
	day, err := answer.Date(text, now.In(zone))
	if err == nil {
		return at(day, evening, 0), nil
	}
	words := strings.Fields(text)
	for i := len(words) - 1; i > 0; i-- {
		hour, minute, noClock := answer.Clock(strings.Join(words[i:], " "))
		if noClock != nil {
			continue
		}
		if day, noDay := answer.Date(strings.TrimRight(strings.Join(words[:i], " "), ", "), now.In(zone)); noDay == nil {
			return at(day, hour, minute), nil
		}
	}
	return time.Time{}, err
}
