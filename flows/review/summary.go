package review

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

func (d *sheet) total(scores map[string]int) int {
	return int(rubric.Scale(d.rubric).Score(selection.Given(0, scores)) / selection.Point)
}

// askSummary shows everything that was given, to be looked over before it counts.
func (r Reviews) askSummary(_ context.Context, _ engine.Turn, d *sheet) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewSummary(d.Receipt, d.total(d.Scores))}}
	var lines []locales.Message
	var row []engine.Button
	for _, c := range d.rubric.Criteria {
		lines = append(lines, d.given(c))
		row = append(row, engine.Button{Label: locales.ReviewEdit(rubric.Name(c)), Option: editPrefix + c.Name})
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
func (d *sheet) given(c store.Criterion) locales.Message {
	name := rubric.Name(c)
	score, scored := d.Scores[c.Name]
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
	if name, ok := step.Tapped(in, editPrefix); ok {
		if i := slices.IndexFunc(d.rubric.Criteria, func(c store.Criterion) bool { return c.Name == name }); i >= 0 {
			return engine.Goto(stepScore(i)), nil
		}
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
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewDone(d.Receipt, d.total(d.Scores))}}
	if len(others) == 0 {
		screen.Text = append(screen.Text, locales.ReviewOthersNone())
	} else {
		screen.Text = append(screen.Text, r.compared(d, others)...)
	}
	_, ok, err := r.following(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	if ok {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewNext(), Option: optionNext, Style: engine.Primary}})
	}
	screen.Rows = append(screen.Rows, voiceButtons(others)...)
	return r.unveiled(ctx, t, d, screen)
}

// compared puts one's own scores beside those of others, and under them what the others said.
func (r Reviews) compared(d *sheet, others []store.OtherReview) []engine.Message {
	lines := []locales.Message{locales.ReviewOthersHead(len(others))}
	for i, o := range others {
		lines = append(lines, locales.ReviewOther(i+1, d.total(o.Scores)))
	}
	text := []engine.Message{locales.Lines(lines...)}
	lines = nil
	for _, c := range d.rubric.Criteria {
		theirs := make([]locales.Message, len(others))
		for i, o := range others {
			theirs[i] = locales.ReviewValue(o.Scores[c.Name])
		}
		lines = append(lines, locales.ReviewCompared(rubric.Name(c), d.Scores[c.Name], locales.Joined(theirs...)))
	}
	text = append(text, locales.Lines(lines...))
	for i, o := range others {
		for _, c := range d.rubric.Criteria {
			if comment := o.Comments[c.Name]; comment != "" {
				text = append(text, locales.ReviewOtherComment(i+1, rubric.Name(c), d.masked(comment)))
			}
		}
	}
	return text
}

// masked is what an expert wrote about the application, as others may read it.
func (d *sheet) masked(text string) string {
	if d.Unveiled {
		return text
	}
	return d.hidden.Text(text)
}

func (r Reviews) takeDone(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if move, ok, err := r.takeAttached(ctx, t, d, in); ok || err != nil {
		return move, err
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
