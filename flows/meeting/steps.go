package meeting

import (
	"context"
	"errors"
	"slices"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// noon is a moment of a day by which it is named right wherever it is shown.
func noon(day time.Time) time.Time { return day.Add(7 * time.Hour) }

func stepLines(list []store.NextStep) []locales.Message {
	lines := make([]locales.Message, len(list))
	for i, n := range list {
		switch {
		case n.Done:
			lines[i] = locales.MeetingStepLineDone(called(n.Title))
		case n.DueOn.IsZero():
			lines[i] = locales.MeetingStepLine(called(n.Title))
		default:
			lines[i] = locales.MeetingStepLineDue(called(n.Title), noon(n.DueOn))
		}
	}
	return lines
}

func askSteps(_ context.Context, _ engine.Turn, p *past) (engine.Screen, error) {
	lines := append([]locales.Message{locales.MeetingStepsAsk()}, stepLines(p.of.Steps)...)
	how := locales.MeetingStepsHow(store.NextStepsMost)
	if len(p.of.Steps) >= store.NextStepsMost {
		how = locales.MeetingStepsFull(store.NextStepsMost)
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.Lines(lines...), how}}
	for _, n := range p.of.Steps {
		if !n.Done {
			screen.Rows = append(screen.Rows, row(locales.MeetingStepDrop(step.Short(called(n.Title))), dropPrefix+step.Ref(n.ID), ""))
		}
	}
	screen.Rows = append(screen.Rows, row(locales.CommonDone(), optionDone, engine.Primary))
	return screen, nil
}

func (r Meetings) takeSteps(ctx context.Context, t engine.Turn, p *past, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, dropPrefix); ok {
		return r.drops(ctx, t, p, id)
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionDone:
		return engine.Next(), nil
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepTextWanted()), nil
	}
	if over := answer.Length(in.Text) - store.NextStepLimit; over > 0 {
		return engine.Stay(locales.StepTextTooLong(store.NextStepLimit, over)), nil
	}
	id, err := r.store.AddNextStep(ctx, t.Person.ID, p.of.Booking, in.Text, t.Update, sentAt(t))
	if errors.Is(err, store.ErrOverLimit) {
		return engine.Stay(locales.MeetingStepsFull(store.NextStepsMost)), nil
	}
	if err != nil {
		return refused(err)
	}
	p.of.Steps = append(p.of.Steps, store.NextStep{ID: id, Author: t.Person.ID, Title: in.Text})
	return engine.Visit(stepDue), nil
}

func (r Meetings) drops(ctx context.Context, t engine.Turn, p *past, ref string) (engine.Move, error) {
	id, err := step.ID(ref)
	if err != nil || !slices.ContainsFunc(p.of.Steps, func(n store.NextStep) bool { return n.ID == id }) {
		return step.Stale(), nil //nolint:nilerr // an old button
	}
	err = r.store.DropNextStep(ctx, t.Person.ID, id, t.Now)
	if errors.Is(err, store.ErrChanged) {
		return step.Stale(), nil
	}
	p.of.Steps = slices.DeleteFunc(p.of.Steps, func(n store.NextStep) bool { return n.ID == id })
	return engine.Stay(nil).Noting(locales.MeetingStepDropped()), step.Gone(err)
}

// newest is the step that somebody has written last and given no day; without one its id is 0.
func newest(t engine.Turn, p *past) (last store.NextStep) {
	for _, n := range p.of.Steps {
		if n.Author == t.Person.ID && n.DueOn.IsZero() && !n.Done {
			last = n
		}
	}
	return last
}

func askDue(_ context.Context, t engine.Turn, p *past) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.MeetingStepDue(called(newest(t, p).Title))}, Rows: [][]engine.Button{row(locales.CommonSkip(), optionSkip, "")},
	}, nil
}

func (r Meetings) takeDue(ctx context.Context, t engine.Turn, p *past, in engine.Input) (engine.Move, error) {
	last := newest(t, p)
	switch {
	case in.Kind == engine.Tap && in.Option == optionSkip, last.ID == 0:
		return engine.Next(), nil
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.CommonErrDate()), nil
	}
	today := t.Now.In(r.zone)
	day, err := answer.Date(in.Text, today)
	switch {
	case errors.Is(err, answer.ErrNoSuchDay):
		return engine.Stay(locales.StepNoSuchDay(in.Text)), nil
	case err != nil:
		return engine.Stay(locales.CommonErrDate()), nil
	case day.Format(time.DateOnly) < today.Format(time.DateOnly):
		return engine.Stay(locales.MeetingStepPast()), nil
	}
	if err := r.store.DateNextStep(ctx, t.Person.ID, last.ID, day); err != nil && !errors.Is(err, store.ErrChanged) {
		return engine.Move{}, step.Gone(err)
	}
	for i := range p.of.Steps {
		if p.of.Steps[i].ID == last.ID {
			p.of.Steps[i].DueOn = day
		}
	}
	return engine.Next(), nil
}

// askSum shows what was said of a meeting, and what both sides wrote down.
func askSum(_ context.Context, _ engine.Turn, p *past) (engine.Screen, error) {
	head := locales.Lines(locales.MeetingSum(), locales.MeetingSumWeek(p.of.EndsAt.Add(store.AfterMeeting)))
	if p.late {
		head = locales.MeetingSayLate()
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{head}, Rows: [][]engine.Button{row(locales.CommonDone(), optionDone, engine.Primary)}}
	if p.late {
		screen.Text = append(screen.Text, facts(p.of.Meeting, store.Person{}))
	}
	for _, n := range p.of.Notes {
		screen.Text = append(screen.Text, locales.MeetingSumNote(called(n.Name), n.Words))
	}
	if len(p.of.Steps) > 0 {
		screen.Text = append(screen.Text, locales.Lines(append([]locales.Message{locales.MeetingSumSteps()}, stepLines(p.of.Steps)...)...))
	}
	return screen, nil
}

func takeSum(_ context.Context, _ engine.Turn, _ *past, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionDone {
		return notUnderstood(in), nil
	}
	return engine.Done(), nil
}
