// Package step has the ready-made steps that flows are put together from: text, number, choice, several choices, date, time, phone,
// files, list and review. Each refuses bad input with a reason in the person's language and keeps what was there.
package step

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
)

// Question is what every ready-made step has in common.
type Question[D any] struct {
	Name string
	When func(*D) bool
	// Ask is the question; it may say what was answered before.
	Ask func(*D) []engine.Message
	// Optional adds a button that leaves the answer empty.
	Optional bool
	// NoBack leaves the way back out, as on the very first question.
	NoBack bool
}

const optionSkip = "skip"

// Says makes an Ask of fixed messages.
func Says[D any](messages ...locales.Message) func(*D) []engine.Message {
	list := make([]engine.Message, len(messages))
	for i, m := range messages {
		list[i] = m
	}
	return func(*D) []engine.Message { return list }
}

func (q Question[D]) screen(d *D, rows ...[]engine.Button) engine.Screen {
	if q.Optional {
		rows = append(rows, []engine.Button{{Label: locales.CommonSkip(), Option: optionSkip}})
	}
	return engine.Screen{Text: q.Ask(d), Rows: rows, NoBack: q.NoBack}
}

// step puts a question together with how it is drawn and taken.
func (q Question[D]) step(
	ask func(context.Context, engine.Turn, *D) (engine.Screen, error),
	take func(context.Context, engine.Turn, *D, engine.Input) (engine.Move, error),
) engine.Step[D] {
	return engine.Step[D]{Name: q.Name, When: q.When, Ask: ask, Take: take}
}

// skipped reports that the person left an optional answer empty.
func (q Question[D]) skipped(in engine.Input) bool {
	return q.Optional && in.Kind == engine.Tap && in.Option == optionSkip
}

// wrongKind is the reason for input of a kind that the question has no use for.
func wrongKind(in engine.Input, wanted locales.Message) engine.Move {
	if in.Kind == engine.Tap {
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton())
	}
	return engine.Stay(wanted)
}
