package audit

import (
	"context"
	"encoding/hex"
	"errors"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// entry is one line in front.
type entry struct {
	line store.AuditLine
}

// line shows one line with everything it says, and its hash: what `saruar verify` proves the chain by.
func (l Log) line() engine.Definition {
	return engine.Flow[entry]{
		Name: Line, Version: 1, Allow: Allow, Steady: true,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*entry, error) {
			seq, err := strconv.ParseInt(ref, 10, 64)
			if err != nil {
				return nil, engine.ErrGone
			}
			line, err := l.store.AuditLine(ctx, t.Person.ID, seq, t.Now)
			if errors.Is(err, store.ErrNotFound) {
				return nil, engine.ErrGone
			}
			return &entry{line: line}, err
		},
		Steps: []engine.Step[entry]{{Name: "card", Typed: true, Ask: l.card, Take: takeCard}},
	}
}

const (
	optionActor   = "actor"
	optionSubject = "subject"
)

func (l Log) card(ctx context.Context, _ engine.Turn, e *entry) (engine.Screen, error) {
	regions, err := l.regions(ctx)
	if err != nil {
		return engine.Screen{}, err
	}
	line := e.line
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{l.words.card(line)}}
	if changes := l.words.changes(line, regions); len(changes) > 0 {
		screen.Text = append(screen.Text, locales.Lines(append([]locales.Message{locales.AuditCardChange()}, changes...)...))
	}
	if line.Why != "" {
		screen.Text = append(screen.Text, locales.AuditCardWhy(whyName(line.Why)))
	}
	screen.Text = append(screen.Text, locales.Lines(
		locales.AuditCardHash(hex.EncodeToString(line.Hash)), locales.AuditCardPrevious(hex.EncodeToString(line.Previous)),
	))
	if line.Actor != 0 && line.ActorName != "" {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.AuditFilterPerson(shortened(line.ActorName)), Option: optionActor}})
	}
	if line.Name != "" && line.Subject.ID != line.Actor {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.AuditFilterPerson(shortened(line.Name)), Option: optionSubject}})
	}
	return screen, nil
}

func takeCard(_ context.Context, _ engine.Turn, e *entry, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionActor && e.line.Actor != 0:
		return engine.Call(Name, strconv.FormatInt(e.line.Actor, 10)), nil
	case in.Option == optionSubject && e.line.Name != "":
		return engine.Call(Name, strconv.FormatInt(e.line.Subject.ID, 10)), nil
	}
	return step.Stale(), nil
}

// nameLength is in characters of a button.
const nameLength = 30

func shortened(name string) string {
	runes := []rune(name)
	if len(runes) <= nameLength {
		return name
	}
	return string(runes[:nameLength-1]) + "…"
}
