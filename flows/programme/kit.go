package programme

import (
	"context"
	"errors"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

const (
	editPrefix = "edit_"
	optionYes  = "yes"
	optionNo   = "no"

	scratchSure = "sure" // what somebody is asked to confirm
	scratchTo   = "to"   // the new time, in seconds
	scratchSeen = "seen" // the revision that they saw
)

// field is an answer that can be changed from a card.
type field[D comparable] struct {
	label locales.Message
	given func(*D) locales.Message
	step  engine.Step[D]
	own   bool // the step saves by itself
}

// fields show answers with a button to change each; what is changed is kept at once.
type fields[D comparable] []field[D]

// shown adds the answers and their buttons to a screen, two in a row.
func (f fields[D]) shown(screen engine.Screen, d *D) engine.Screen {
	var text []locales.Message
	for i, a := range f {
		given := a.given(d)
		if given.IsZero() {
			given = locales.Verbatim("—")
		}
		text = append(text, locales.ProgrammeField(a.label, given))
		if i%2 == 0 {
			screen.Rows = append(screen.Rows, nil)
		}
		last := len(screen.Rows) - 1
		screen.Rows[last] = append(screen.Rows[last], engine.Button{Label: locales.StepReviewEdit(a.label), Option: editPrefix + a.step.Name})
	}
	screen.Text = append(screen.Text, locales.Lines(text...))
	return screen
}

// tapped goes to the question of a button.
func (f fields[D]) tapped(in engine.Input) (engine.Move, bool) {
	name, ok := step.Tapped(in, editPrefix)
	for _, a := range f {
		if ok && a.step.Name == name {
			return engine.Visit(name), true
		}
	}
	return engine.Move{}, false
}

// steps are the questions, none of which is asked unless its button is tapped.
func (f fields[D]) steps(keep func(context.Context, engine.Turn, *D) (engine.Message, error)) []engine.Step[D] {
	list := make([]engine.Step[D], len(f))
	for i, a := range f {
		list[i] = a.step
		if !a.own {
			list[i] = keeping(a.step, keep)
		}
		list[i].When = func(*D) bool { return false }
	}
	return list
}

// keeping makes a question keep its answer at once, or say why it cannot.
func keeping[D comparable](s engine.Step[D], keep func(context.Context, engine.Turn, *D) (engine.Message, error)) engine.Step[D] {
	take := s.Take
	s.Take = func(ctx context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
		before := *d
		move, err := take(ctx, t, d, in)
		if err != nil || *d == before {
			return move, err
		}
		word, err := keep(ctx, t, d)
		if reason, ok := refusal(err); ok {
			*d = before
			return engine.Stay(reason), nil
		}
		return move.Saying(word), err
	}
	return s
}

// text asks for words.
func text[D any](name string, ask locales.Message, shortest, longest int, of func(*D) *string) engine.Step[D] {
	return step.Text[D]{Question: step.Question[D]{Name: name, Ask: step.Says[D](ask), Optional: shortest == 0}, Field: of, Min: shortest, Max: longest}.Step()
}

// amount asks for a whole number.
func amount[D any](name string, ask locales.Message, least, most int, usual []int, of func(*D) *int) engine.Step[D] {
	return engine.Step[D]{
		Name: name,
		Ask: func(context.Context, engine.Turn, *D) (engine.Screen, error) {
			screen := engine.Screen{Text: []engine.Message{ask}, Rows: [][]engine.Button{nil}}
			for _, n := range usual {
				screen.Rows[0] = append(screen.Rows[0], engine.Button{Label: number(n), Option: "n_" + step.Ref(int64(n))})
			}
			return screen, nil
		},
		Take: func(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
			typed, isTap := step.Tapped(in, "n_")
			switch {
			case isTap:
				in.Text = typed
			case in.Kind == engine.Tap:
				return step.Stale(), nil
			case in.Kind != engine.Text:
				return engine.Stay(locales.StepNumberWanted()), nil
			}
			n, said := step.Whole(in.Text, least, most)
			if said != nil {
				return engine.Stay(said), nil
			}
			*of(d) = n
			return engine.Next(), nil
		},
	}
}

func number(n int) locales.Message { return locales.Verbatim(locales.Number(int64(n))) }

func words(text string) locales.Message {
	if text == "" {
		return locales.Message{}
	}
	return locales.Verbatim(text)
}

// farthest is how far ahead a lesson or a deadline can be.
const farthest = 2 * 366 * 24 * time.Hour

// ahead reads a day and a time that is still to come; a reason is said otherwise.
func ahead(in engine.Input, now time.Time, zone *time.Location) (time.Time, engine.Message) {
	if in.Kind != engine.Text {
		return time.Time{}, locales.ProgrammeMomentWanted()
	}
	at, err := answer.Moment(in.Text, now, zone)
	switch {
	case errors.Is(err, answer.ErrNoSuchDay):
		return time.Time{}, locales.StepNoSuchDay(in.Text)
	case errors.Is(err, answer.ErrNoSuchTime):
		return time.Time{}, locales.ProgrammeNoSuchTime(in.Text)
	case err != nil:
		return time.Time{}, locales.ProgrammeMomentWanted()
	case !at.After(now):
		return time.Time{}, locales.TaskMomentPast()
	case at.After(now.Add(farthest)):
		return time.Time{}, locales.ProgrammeMomentFar()
	}
	return at, nil
}

// when asks for a moment to come.
func (r Courses) when(ask locales.Message) (func(engine.Turn, engine.Input) (time.Time, engine.Message), engine.Screen) {
	return func(t engine.Turn, in engine.Input) (time.Time, engine.Message) { return ahead(in, t.Now, r.Zone) }, engine.Screen{Text: []engine.Message{ask}}
}

// moments makes a question of when.
func moments[D any](r Courses, name string, ask locales.Message, of func(*D) *time.Time) engine.Step[D] {
	read, screen := r.when(ask)
	return engine.Step[D]{
		Name: name,
		Ask:  func(context.Context, engine.Turn, *D) (engine.Screen, error) { return screen, nil },
		Take: func(_ context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
			at, reason := read(t, in)
			if reason != nil {
				if in.Kind == engine.Tap {
					return step.Stale(), nil
				}
				return engine.Stay(reason), nil
			}
			*of(d) = at
			return engine.Next(), nil
		},
	}
}
