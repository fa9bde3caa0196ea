package screening

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// file is an application that is screened.
type file struct{ store.Screening }

const (
	stepCard  = "card"
	stepFixes = "fixes"
	stepSure  = "sure"

	checkPrefix   = "check_"
	alikePrefix   = "alike_"
	outcomePrefix = "outcome_"
	optionAnswers = "answers"
	optionReturn  = "return"

	fixesLeast = 10 // characters
)

// card shows an application with the checks; each tap is kept at once, so that two may share the work.
func (s Screenings) card() engine.Definition {
	never := func(*file) bool { return false }
	return engine.Flow[file]{
		Name: Card, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*file, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			found, err := s.store.Screening(ctx, t.Person.ID, id, t.Now)
			return &file{found}, step.Gone(err)
		},
		Steps: []engine.Step[file]{
			{Name: stepCard, Ask: s.askCard, Take: s.takeCard},
			{Name: stepFixes, When: never, Ask: askFixes, Take: s.takeFixes},
			{Name: stepSure, Typed: true, When: never, Ask: askSure, Take: s.takeSure},
		},
	}
}

func (s Screenings) askCard(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.ScreeningCard(f.Title, f.Receipt, step.RegionName(f.RegionKK, f.RegionRU), f.DeskRow.Leader),
	}}
	for _, hint := range s.hints(f) {
		screen.Text = append(screen.Text, hint)
	}
	screen.Text = append(screen.Text, locales.ScreeningChecksHint())
	for _, name := range store.Checks() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ScreeningTick(mark(f.Checks, name), checkName(name)), Option: checkPrefix + name}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ScreeningAnswers(), Option: optionAnswers}})
	for _, other := range f.Alike {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ScreeningOpenAlike(other.Receipt), Option: alikePrefix + step.Ref(other.ID)}})
	}
	if !f.Returned {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ScreeningReturn(), Option: optionReturn}})
	}
	if outcome := f.Outcome(); outcome != "" {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: outcomeName(outcome), Option: outcomePrefix + string(outcome), Style: engine.Primary}})
	}
	return screen, nil
}

// hints are what the program itself has seen.
func (s Screenings) hints(f *file) (hints []locales.Message) {
	if f.Returned {
		hints = append(hints, locales.ScreeningReturned())
	}
	if f.Stage == "idea" {
		hints = append(hints, locales.ScreeningIdeaHint())
	}
	if !f.Adult {
		hints = append(hints, locales.ScreeningMinorHint())
	}
	if len(f.Alike) > 0 {
		lines := []locales.Message{locales.ScreeningAlikeHead()}
		for _, other := range f.Alike {
			lines = append(lines, locales.ScreeningAlike(other.Title, other.Receipt, other.Leader, s.state(other.State)))
		}
		hints = append(hints, locales.Lines(lines...))
	}
	return hints
}

func mark(checks map[string]bool, name string) string {
	value, looked := checks[name]
	switch {
	case !looked:
		return "▫️"
	case value:
		return "✅"
	}
	return "❌"
}

// next is what a tap makes of a check: yes, then no, then not looked at.
func next(checks map[string]bool, name string) *bool {
	value, looked := checks[name]
	if looked && !value {
		return nil
	}
	value = !looked
	return &value
}

func (s Screenings) takeCard(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if name, ok := step.Tapped(in, checkPrefix); ok && slices.Contains(store.Checks(), name) {
		err := s.store.CheckApplication(ctx, t.Person.ID, f.ID, name, next(f.Checks, name))
		return engine.Stay(nil), step.Gone(err)
	}
	if id, ok := step.Tapped(in, alikePrefix); ok {
		return engine.Call(flowDesk, id), nil
	}
	outcome, decides := step.Tapped(in, outcomePrefix)
	switch {
	case in.Option == optionAnswers:
		return engine.Call(flowDesk, step.Ref(f.ID)), nil
	case in.Option == optionReturn && !f.Returned:
		return engine.Goto(stepFixes), nil
	case decides && outcome != "" && store.ScreeningOutcome(outcome) == f.Outcome():
		return engine.Goto(stepSure), nil
	}
	return step.Stale(), nil
}

func askFixes(context.Context, engine.Turn, *file) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.ScreeningFixesAsk(store.FixesLimit)}, NoCancel: true}, nil
}

func (s Screenings) takeFixes(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	switch length := answer.Length(in.Text); {
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepTextWanted()), nil
	case length < fixesLeast:
		return engine.Stay(locales.ScreeningFixesShort()), nil
	case length > store.FixesLimit:
		return engine.Stay(locales.StepTextTooLong(store.FixesLimit, length-store.FixesLimit)), nil
	}
	err := s.store.ReturnForFixes(ctx, t.Person.ID, f.ID, in.Text, t.Now)
	switch {
	case errors.Is(err, store.ErrAlready):
		return engine.Goto(stepCard).Saying(locales.ScreeningReturned()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.ScreeningGone()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.ScreeningFixesSent()), s.tell(ctx, KindFixes, f)
}

func askSure(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.ScreeningSure()}, NoCancel: true}
	screen.Text = append(screen.Text, letter(f.Outcome(), f.Title, f.Checks)...)
	screen.Rows = [][]engine.Button{{{Label: locales.ScreeningSureYes(), Option: outcomePrefix + string(f.Outcome()), Style: engine.Primary}}}
	return screen, nil
}

func (s Screenings) takeSure(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	outcome, ok := step.Tapped(in, outcomePrefix)
	if !ok {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	err := s.store.DecideScreening(ctx, t.Person.ID, f.ID, store.ScreeningOutcome(outcome), t.Now)
	switch {
	case errors.Is(err, store.ErrChanged):
		return engine.Goto(stepCard).Saying(locales.ScreeningChanged()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.ScreeningGone()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.ScreeningDone()), s.tell(ctx, KindDecided, f)
}

// tell puts a notice for the leader into the queue.
func (s Screenings) tell(ctx context.Context, kind string, f *file) error {
	return s.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: kind, Person: f.Leader, Ref: step.Ref(f.ID)})
}

func checkName(name string) locales.Message {
	switch name {
	case store.CheckComplete:
		return locales.ScreeningCheckComplete()
	case store.CheckSocial:
		return locales.ScreeningCheckSocial()
	case store.CheckAllowed:
		return locales.ScreeningCheckAllowed()
	case store.CheckMature:
		return locales.ScreeningCheckMature()
	case store.CheckAdult:
		return locales.ScreeningCheckAdult()
	}
	return locales.ScreeningCheckSingle()
}

func outcomeName(o store.ScreeningOutcome) locales.Message {
	switch o {
	case store.ScreeningPassed:
		return locales.ScreeningToPassed()
	case store.ScreeningIdea:
		return locales.ScreeningToIdea()
	case store.ScreeningRefused:
	}
	return locales.ScreeningToRefused()
}
