package step

import (
	"context"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
)

// Line is one answer on the summary.
type Line[D any] struct {
	Step     string // where it is asked
	Label    locales.Message
	Answer   func(*D) locales.Message // the zero message when there is none
	Required bool
	When     func(*D) bool
}

// Review shows all answers with an edit button each, and goes on when nothing required is missing.
type Review[D any] struct {
	Question[D]
	Lines   []Line[D]
	Confirm locales.Message // label of the button that goes on
	// Confirmed decides what follows; nil means next.
	Confirmed func(context.Context, engine.Turn, *D) (engine.Move, error)
}

const (
	editPrefix    = "edit_"
	optionConfirm = "confirm"
)

// Step makes the step.
func (s Review[D]) Step() engine.Step[D] { return s.step(s.ask, s.take) }

func (s Review[D]) ask(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) {
	screen := engine.Screen{Text: s.Ask(d), NoBack: s.NoBack}
	var edits []engine.Button
	for _, line := range s.lines(d) {
		given := line.Answer(d)
		switch {
		case !given.IsZero():
			screen.Text = append(screen.Text, locales.StepReviewLine(line.Label, given))
		case line.Required:
			screen.Text = append(screen.Text, locales.StepReviewMissing(line.Label))
		default:
			screen.Text = append(screen.Text, locales.StepReviewEmpty(line.Label))
		}
		edits = append(edits, engine.Button{Label: locales.StepReviewEdit(line.Label), Option: editPrefix + line.Step})
	}
	screen.Rows = append(columns(edits, 2), []engine.Button{{Label: s.Confirm, Option: optionConfirm, Style: engine.Success}})
	return screen, nil
}

func (s Review[D]) take(ctx context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if name, ok := strings.CutPrefix(in.Option, editPrefix); ok {
		for _, line := range s.lines(d) {
			if line.Step == name {
				return engine.Visit(name), nil
			}
		}
	}
	if in.Option != optionConfirm {
		return wrongKind(in, locales.CommonErrUnknownInput()), nil
	}
	if missing, ok := s.missing(d); ok {
		return engine.Visit(missing.Step).Saying(locales.StepReviewStillMissing(missing.Label)), nil
	}
	if s.Confirmed != nil {
		return s.Confirmed(ctx, t, d)
	}
	return engine.Next(), nil
}

func (s Review[D]) lines(d *D) []Line[D] {
	var asked []Line[D]
	for _, line := range s.Lines {
		if line.When == nil || line.When(d) {
			asked = append(asked, line)
		}
	}
	return asked
}

func (s Review[D]) missing(d *D) (Line[D], bool) {
	for _, line := range s.lines(d) {
		if line.Required && line.Answer(d).IsZero() {
			return line, true
		}
	}
	return Line[D]{}, false
}
