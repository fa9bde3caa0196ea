package decision

import (
	"context"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// complaints are the appeals of a cohort that wait.
type complaints struct {
	cohort store.Cohort
	list   []store.AppealLine
}

const appealPrefix = "appeal_"

// appeals lists what waits for an answer, the oldest first.
func (d Decisions) appeals() engine.Definition {
	return engine.Flow[complaints]{
		Name: Appeals, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*complaints, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			c := &complaints{}
			if c.cohort, err = d.store.SelectionCohort(ctx, t.Person.ID, id); err == nil {
				c.list, err = d.store.Appeals(ctx, t.Person.ID, id)
			}
			return c, step.Gone(err)
		},
		Steps: []engine.Step[complaints]{{Name: "list", Typed: true, Ask: askAppeals, Take: takeAppeals}},
	}
}

func askAppeals(_ context.Context, t engine.Turn, c *complaints) (engine.Screen, error) {
	page := step.PageOf(t)
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionAppealsHead(name(c.cohort), len(c.list))}}
	for _, a := range slice(c.list, page) {
		screen.Text = append(screen.Text, locales.DecisionAppealLine(a.Receipt, a.Title, a.MadeAt))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.DecisionAppealOpen(a.Receipt), Option: appealPrefix + step.Ref(a.Application)}})
	}
	return step.Leafed(screen, page, len(c.list) > (page+1)*pageSize), nil
}

func takeAppeals(_ context.Context, t engine.Turn, _ *complaints, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, appealPrefix); ok {
		return engine.Call(Answer, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}

// complaint is an appeal with what is to be done about it.
type complaint struct {
	store.AppealLine
}

const (
	stepAppeal   = "appeal"
	stepUphold   = "uphold"
	stepReopen   = "reopen"
	answerLeast  = 10 // characters
	optionUphold = "uphold"
	optionReopen = "reopen"
)

// answer takes the staff's answer to an appeal, with words that the applicant will read.
func (d Decisions) answer() engine.Definition {
	never := func(*complaint) bool { return false }
	return engine.Flow[complaint]{
		Name: Answer, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*complaint, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			a, err := d.store.AppealFor(ctx, t.Person.ID, id)
			return &complaint{a}, step.Gone(err)
		},
		Steps: []engine.Step[complaint]{
			{Name: stepAppeal, Typed: true, Ask: askAppeal, Take: takeAppeal},
			{Name: stepUphold, When: never, Ask: askAnswer(locales.DecisionUpholdAsk), Take: d.takeAnswer(false)},
			{Name: stepReopen, When: never, Ask: askAnswer(locales.DecisionReopenAsk), Take: d.takeAnswer(true)},
		},
	}
}

func askAppeal(_ context.Context, _ engine.Turn, a *complaint) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true,
		Text:     []engine.Message{locales.DecisionAppealLine(a.Receipt, a.Title, a.MadeAt), locales.Verbatim(a.Words)},
		Rows: [][]engine.Button{
			{{Label: locales.DecisionAnswers(), Option: optionAnswers}},
			{{Label: locales.DecisionUphold(), Option: optionUphold}},
			{{Label: locales.DecisionReopen(), Option: optionReopen}},
		},
	}, nil
}

func takeAppeal(_ context.Context, _ engine.Turn, a *complaint, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	switch in.Option {
	case optionAnswers:
		return engine.Call(flowDesk, step.Ref(a.Application)), nil
	case optionUphold, optionReopen:
		return engine.Goto(in.Option), nil
	}
	return step.Stale(), nil
}

func askAnswer(ask func(locales.Message, int) locales.Message) func(context.Context, engine.Turn, *complaint) (engine.Screen, error) {
	return func(_ context.Context, _ engine.Turn, a *complaint) (engine.Screen, error) {
		return engine.Screen{NoCancel: true, Text: []engine.Message{ask(langName(a.Lang), store.AppealLimit)}}, nil
	}
}

func (d Decisions) takeAnswer(reopen bool) func(context.Context, engine.Turn, *complaint, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, a *complaint, in engine.Input) (engine.Move, error) {
		if reason := tooLong(in, answerLeast, store.AppealLimit); reason != nil {
			return engine.Stay(*reason), nil
		}
		if err := d.store.AnswerAppeal(ctx, t.Person.ID, a.Application, reopen, in.Text, t.Now); err != nil {
			return engine.Move{}, step.Gone(err)
		}
		return engine.Done().Saying(locales.DecisionAnswered()), d.jobs.Notify(ctx, store.Prompt, store.Notice{
			Kind: KindAppeal, Person: a.Leader, Ref: step.Ref(a.Application),
		})
	}
}

// tooLong says what is wrong with a text, nil for nothing.
func tooLong(in engine.Input, least, most int) *locales.Message {
	var m locales.Message
	switch length := answer.Length(in.Text); {
	case in.Kind != engine.Text:
		m = locales.StepTextWanted()
	case length < least:
		m = locales.StepTextTooShort(least)
	case length > most:
		m = locales.StepTextTooLong(most, length-most)
	default:
		return nil
	}
	return &m
}
