package decision

import (
	"context"
	"slices"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// file is one candidate among all.
type file struct {
	*table
	store.Candidate
	place int         // in the ranking, from 1
	paper store.Paper // without an id until stage 1 is over
	said  []store.SpokenReview
}

const (
	stepCard      = "card"
	stepInterview = "interview"
	optionAnswers = "answers"
	optionLetter  = "letter"
	highest       = 100
)

// candidate shows what a candidate was given by whom, with how severe they are, and takes the score of an interview.
func (d Decisions) candidate() engine.Definition {
	return engine.Flow[file]{
		Name: Candidate, Version: 1, Allow: Allow, Load: d.loadFile,
		Steps: []engine.Step[file]{
			{Name: stepCard, Typed: true, Ask: d.askCandidate, Take: d.takeCandidate},
			{Name: stepInterview, When: func(*file) bool { return false }, Ask: askInterview, Take: d.takeInterview},
		},
	}
}

func (d Decisions) loadFile(ctx context.Context, t engine.Turn, ref string) (*file, error) {
	cohort, application, err := reference(ref)
	if err != nil {
		return nil, err
	}
	b, err := d.loadTable(ctx, t, step.Ref(cohort))
	if err != nil {
		return nil, err
	}
	c, ok := b.of[application]
	if !ok {
		return nil, engine.ErrGone
	}
	place := slices.IndexFunc(b.list, func(r selection.Ranked) bool { return r.ID == application }) + 1
	f := &file{table: b, Candidate: c, place: place}
	return f, d.loadAttached(ctx, t, f)
}

func (d Decisions) askCandidate(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	r := f.list[f.place-1]
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.DecisionCandidate(f.Title, f.Receipt, step.RegionName(f.RegionKK, f.RegionRU), d.form.Option("direction", f.Direction), d.form.State(f.State)),
		locales.DecisionScores(f.place, score(r.Final), score(r.Spread), deviation(r.Z)),
	}}
	if len(f.Readings) > 0 {
		screen.Text = append(screen.Text, locales.Lines(f.given()...))
	}
	if len(f.Interviews) > 0 {
		lines := []locales.Message{locales.DecisionInterviews()}
		for _, i := range f.Interviews {
			lines = append(lines, locales.DecisionInterview(i.Name, i.Score))
			if i.Note != "" {
				lines = append(lines, locales.Verbatim(i.Note))
			}
		}
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	if f.State == store.ApplicationInterview {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.DecisionGiveInterview(), Option: stepInterview, Style: engine.Primary}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.DecisionAnswers(), Option: optionAnswers}, {Label: locales.DecisionLetter(), Option: optionLetter}})
	return f.attachedTo(screen)
}

// given are the reviews, each with how its expert scores.
func (f *file) given() []locales.Message {
	var all []selection.Candidate
	for _, r := range f.list {
		all = append(all, r.Candidate)
	}
	scale := rubric.Scale(f.rubric)
	severe := scale.Severities(all)
	lines := []locales.Message{locales.DecisionReviews()}
	for _, v := range f.Readings {
		given := scale.Score(selection.Given(v.Expert, v.Scores))
		z, s := 0.0, severe[v.Expert]
		if s.Deviation > 0 {
			z = (given.Float() - s.Mean) / s.Deviation
		}
		lines = append(lines, locales.DecisionReview(v.Name, score(given), deviation(s.Mean), deviation(s.Deviation), deviation(z)))
	}
	return lines
}

func (d Decisions) takeCandidate(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if move, ok, err := d.takeAttached(ctx, t, f, in); ok || err != nil {
		return move, err
	}
	switch in.Option {
	case stepInterview:
		if f.State == store.ApplicationInterview {
			return engine.Goto(stepInterview), nil
		}
	case optionAnswers:
		return engine.Call(flowDesk, step.Ref(f.ID)), nil
	case optionLetter:
		return engine.Call(Letter, both(f.cohort.ID, f.ID)), nil
	}
	return step.Stale(), nil
}

func askInterview(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionInterviewAsk(f.Receipt)}}, nil
}

// takeInterview takes a score from 0 to 100, and whatever is written behind it as a note.
func (d Decisions) takeInterview(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Text {
		return engine.Stay(locales.StepNumberWanted()), nil
	}
	first, note := cutWord(in.Text)
	n, err := answer.Number(first)
	switch {
	case err != nil || n < 0 || n > highest:
		return engine.Stay(locales.DecisionInterviewRange()), nil //nolint:nilerr // the person is told
	case answer.Length(note) > store.LetterLimit:
		return engine.Stay(locales.StepTextTooLong(store.LetterLimit, answer.Length(note)-store.LetterLimit)), nil
	}
	if err := d.store.GiveInterview(ctx, t.Person.ID, f.ID, int(n), note, t.Now); err != nil {
		return engine.Move{}, step.Gone(err)
	}
	return engine.Goto(stepCard).Saying(locales.DecisionInterviewKept()), nil
}
