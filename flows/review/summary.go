package review

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

func total(scores map[string]int) int {
	return int(selection.Given(0, scores).Score() / selection.Point)
}

// askSummary shows everything that was given, to be looked over before it counts.
func (r Reviews) askSummary(_ context.Context, _ engine.Turn, d *sheet) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewSummary(d.Receipt, total(d.Scores))}}
	var lines []locales.Message
	var row []engine.Button
	for _, c := range selection.Criteria() {
		lines = append(lines, d.given(c))
		row = append(row, engine.Button{Label: locales.ReviewEdit(locales.RubricName(string(c))), Option: editPrefix + string(c)})
	}
	screen.Text = append(screen.Text, locales.Lines(lines...))
	if d.left() == stepSummary {
		screen.Text = append(screen.Text, locales.ReviewSubmitHint())
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewSubmit(), Option: optionSubmit, Style: engine.Primary}})
	}
	for b := range slices.Chunk(row, 1) {
		screen.Rows = append(screen.Rows, b)
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewReadAgain(), Option: optionRead}})
	return screen, nil
}

// given is a line with a criterion's score.
func (d *sheet) given(c selection.Criterion) locales.Message {
	name := locales.RubricName(string(c))
	score, scored := d.Scores[string(c)]
	if !scored {
		return locales.ReviewGivenNone(name)
	}
	if note := d.note(c); !note.IsZero() {
		return locales.ReviewGivenNote(score, name, note)
	}
	return locales.ReviewGiven(score, name)
}

func (r Reviews) takeSummary(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if c, ok := step.Tapped(in, editPrefix); ok && slices.Contains(selection.Criteria(), selection.Criterion(c)) {
		return engine.Goto(scorePrefix + c), nil
	}
	switch in.Option {
	case optionRead:
		return engine.Goto(stepRead), nil
	case optionSubmit:
		err := r.store.SubmitReview(ctx, t.Person.ID, d.ID, t.Now)
		if errors.Is(err, store.ErrIncomplete) {
			return engine.Goto(d.left()), nil
		}
		return engine.Goto(stepDone).Saying(locales.ReviewSubmitted()), err
	}
	return step.Stale(), nil
}

// askDone shows one's own review, what others gave to the same application, and the way on.
func (r Reviews) askDone(ctx context.Context, t engine.Turn, d *sheet) (engine.Screen, error) {
	if d.State != store.ReviewSubmitted {
		return askClosed(ctx, t, d)
	}
	others, err := r.store.OtherReviews(ctx, t.Person.ID, d.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewDone(d.Receipt, total(d.Scores))}}
	if len(others) == 0 {
		screen.Text = append(screen.Text, locales.ReviewOthersNone())
	} else {
		screen.Text = append(screen.Text, r.compared(d, others)...)
	}
	_, ok, err := r.following(ctx, t)
	if ok {
		screen.Rows = [][]engine.Button{{{Label: locales.ReviewNext(), Option: optionNext, Style: engine.Primary}}}
	}
	return screen, err
}

// compared puts one's own scores beside those of others, and under them what the others said.
func (r Reviews) compared(d *sheet, others []store.OtherReview) []engine.Message {
	lines := []locales.Message{locales.ReviewOthersHead(len(others))}
	for i, o := range others {
		lines = append(lines, locales.ReviewOther(i+1, total(o.Scores)))
	}
	text := []engine.Message{locales.Lines(lines...)}
	lines = nil
	for _, c := range selection.Criteria() {
		theirs := make([]locales.Message, len(others))
		for i, o := range others {
			theirs[i] = locales.ReviewValue(o.Scores[string(c)])
		}
		lines = append(lines, locales.ReviewCompared(locales.RubricName(string(c)), d.Scores[string(c)], locales.Joined(theirs...)))
	}
	text = append(text, locales.Lines(lines...))
	for i, o := range others {
		for _, c := range selection.Criteria() {
			if comment := o.Comments[string(c)]; comment != "" {
				text = append(text, locales.ReviewOtherComment(i+1, locales.RubricName(string(c)), d.hidden.Text(comment)))
			}
		}
	}
	return text
}

func (r Reviews) takeDone(ctx context.Context, t engine.Turn, _ *sheet, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if in.Option != optionNext {
		return step.Stale(), nil
	}
	next, ok, err := r.following(ctx, t)
	if err != nil || !ok {
		return engine.Done(), err
	}
	return engine.Replace(Sheet, step.Ref(next)), nil
}
