package step

import (
	"context"
	"slices"

	"saruar/flows/engine"
	"saruar/locales"
)

// Option is one thing to choose, stored by its name.
type Option struct {
	Name  string // a-z, 0-9, underscore, hyphen
	Label locales.Message
	// Spellings are the names by which the option of a long list is found.
	Spellings []string
}

// Choice asks for one of a few options.
type Choice[D any] struct {
	Question[D]
	Field   func(*D) *string
	Options []Option
	Columns int // buttons side by side, 1 unless told
}

// Step makes the step.
func (s Choice[D]) Step() engine.Step[D] {
	st := s.step(s.ask, s.take)
	st.Typed = true
	return st
}

func (s Choice[D]) ask(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) {
	buttons := make([]engine.Button, len(s.Options))
	for i, o := range s.Options {
		buttons[i] = engine.Button{Label: o.Label, Option: o.Name}
		if *s.Field(d) == o.Name {
			buttons[i].Label = locales.StepChosen(o.Label)
		}
	}
	return s.screen(d, columns(buttons, s.Columns)...), nil
}

func (s Choice[D]) take(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if s.skipped(in) {
		*s.Field(d) = ""
		return engine.Next(), nil
	}
	known := slices.ContainsFunc(s.Options, func(o Option) bool { return o.Name == in.Option })
	if in.Kind != engine.Tap || !known {
		return wrongKind(in, locales.CommonErrUnknownInput()), nil
	}
	*s.Field(d) = in.Option
	return engine.Next(), nil
}

// Several asks for any number of options; a tap ticks and unticks.
type Several[D any] struct {
	Question[D]
	Field    func(*D) *[]string
	Options  []Option
	Min      int // how many must be ticked to go on
	Required []string
	// Missing is said when Min or Required is not met.
	Missing locales.Message
	// Label of the button that goes on; the zero message stands for "next".
	Next locales.Message
}

const optionNext = "next"

// Step makes the step.
func (s Several[D]) Step() engine.Step[D] {
	st := s.step(s.ask, s.take)
	st.Typed = true
	return st
}

func (s Several[D]) ask(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) {
	rows := make([][]engine.Button, 0, len(s.Options)+1)
	for _, o := range s.Options {
		label := locales.StepUnticked(o.Label)
		if slices.Contains(*s.Field(d), o.Name) {
			label = locales.StepTicked(o.Label)
		}
		rows = append(rows, []engine.Button{{Label: label, Option: o.Name}})
	}
	next := s.Next
	if next.IsZero() {
		next = locales.CommonNext()
	}
	rows = append(rows, []engine.Button{{Label: next, Option: optionNext, Style: engine.Primary}})
	return s.screen(d, rows...), nil
}

func (s Several[D]) take(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if s.skipped(in) {
		*s.Field(d) = nil
		return engine.Next(), nil
	}
	if in.Kind == engine.Tap && in.Option == optionNext {
		if !s.enough(*s.Field(d)) {
			return engine.Stay(s.Missing).Noting(s.Missing), nil
		}
		return engine.Next(), nil
	}
	known := slices.ContainsFunc(s.Options, func(o Option) bool { return o.Name == in.Option })
	if in.Kind != engine.Tap || !known {
		return wrongKind(in, locales.CommonErrUnknownInput()), nil
	}
	*s.Field(d) = s.toggle(*s.Field(d), in.Option)
	return engine.Stay(nil), nil
}

func (s Several[D]) enough(ticked []string) bool {
	for _, name := range s.Required {
		if !slices.Contains(ticked, name) {
			return false
		}
	}
	return len(ticked) >= s.Min
}

// toggle keeps the ticked names in the order of the options.
func (s Several[D]) toggle(ticked []string, name string) []string {
	var now []string
	for _, o := range s.Options {
		if slices.Contains(ticked, o.Name) != (o.Name == name) {
			now = append(now, o.Name)
		}
	}
	return now
}

// columns lays buttons out side by side.
func columns(buttons []engine.Button, n int) [][]engine.Button {
	if n < 1 {
		n = 1
	}
	return slices.Collect(slices.Chunk(buttons, n))
}
