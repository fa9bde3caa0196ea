package cohort

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// scale is what the applications of a cohort are scored by: the draft of its own next version when there is one, else the one it has.
type scale struct {
	card   store.CohortCard
	rubric store.Rubric
	draft  bool
}

const (
	stepCriteria = "list"
	stepDrop     = "drop"
	stepPassMark = "pass_mark"

	optionRubric    = "rubric"
	optionChange    = "change"
	optionAdd       = "add"
	optionSave      = "save"
	criterionPrefix = "criterion_"
	highestMark     = 100
)

// rubric shows the criteria with their weights. Until experts read, they can be changed in a draft, which counts once it is saved.
func (c Cohorts) rubric() engine.Definition {
	never := func(*scale) bool { return false }
	return engine.Flow[scale]{
		Name: Rubric, Version: 1, Allow: Allow, Load: c.loadScale,
		Steps: []engine.Step[scale]{
			{Name: stepCriteria, Typed: true, Ask: askCriteria, Take: c.takeCriteria},
			{Name: stepDrop, Typed: true, When: never, Ask: askDrop, Take: c.takeDrop},
			{Name: stepPassMark, When: never, Ask: askPassMark, Take: c.takePassMark},
		},
	}
}

func (c Cohorts) loadScale(ctx context.Context, t engine.Turn, ref string) (*scale, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	s := &scale{}
	if s.card, err = c.store.DeskCohort(ctx, t.Person.ID, id); err != nil {
		return nil, step.Gone(err)
	}
	if s.card.Unread {
		s.rubric, err = c.store.RubricDraft(ctx, t.Person.ID, id)
		if s.draft = err == nil; s.draft || !errors.Is(err, store.ErrNotFound) {
			return s, err
		}
	}
	s.rubric, err = c.store.Rubric(ctx, s.card.Rubric)
	return s, err
}

// called is what a criterion is called; one whose name is not written yet in both languages has none.
func called(c store.Criterion) locales.Message {
	if kk, ru := c.Text(store.CriterionName); kk == "" || ru == "" {
		return locales.CohortRubricNew()
	}
	return rubric.Name(c)
}

func askCriteria(_ context.Context, _ engine.Turn, s *scale) (engine.Screen, error) {
	head := locales.CohortRubricHead(title(s.card.Cohort), s.rubric.Version, s.rubric.PassMark)
	if s.draft {
		head = locales.CohortRubricHeadDraft(title(s.card.Cohort), s.rubric.PassMark)
	}
	screen := engine.Screen{NoCancel: true}
	var lines []locales.Message
	for i, c := range s.rubric.Criteria {
		line := locales.CohortRubricLine(i+1, called(c), c.Weight)
		if missing := c.Missing(); missing > 0 {
			line = locales.CohortRubricLineMissing(i+1, called(c), c.Weight, missing)
		}
		lines = append(lines, line)
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortRubricNumbered(i+1, called(c)), Option: criterionPrefix + c.Name}})
	}
	screen.Text = []engine.Message{head, locales.Lines(lines...)}
	switch {
	case s.draft:
		return s.askDraft(screen), nil
	case s.card.Unread:
		screen.Text = append(screen.Text, locales.CohortRubricChangeHint())
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortRubricChange(), Option: optionChange}})
	default:
		screen.Text = append(screen.Text, locales.CohortRubricRead())
	}
	return screen, nil
}

// askDraft adds what can be done with a draft, and what it lacks.
func (s *scale) askDraft(screen engine.Screen) engine.Screen {
	if sum := s.rubric.Weights(); sum != store.AllWeights {
		screen.Text = append(screen.Text, locales.CohortRubricSum(sum, store.AllWeights))
	}
	if s.rubric.Whole() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortRubricSave(), Option: optionSave, Style: engine.Primary}})
	} else {
		screen.Text = append(screen.Text, locales.CohortRubricIncomplete(store.FewestCriteria, store.MostCriteria))
	}
	if len(s.rubric.Criteria) < store.MostCriteria {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortRubricAdd(), Option: optionAdd}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{
		{Label: locales.CohortRubricPass(), Option: stepPassMark}, {Label: locales.CohortRubricDrop(), Option: stepDrop, Style: engine.Danger},
	})
	return screen
}

func (c Cohorts) takeCriteria(ctx context.Context, t engine.Turn, s *scale, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if name, ok := step.Tapped(in, criterionPrefix); ok {
		if _, there := s.rubric.Criterion(name); there {
			return engine.Call(Criterion, step.Ref(s.card.ID)+"-"+name), nil
		}
		return step.Stale(), nil
	}
	if in.Option == optionChange && s.card.Unread && !s.draft {
		return settled(engine.Stay(nil), c.store.DraftRubric(ctx, t.Person.ID, s.card.ID, t.Now))
	}
	if !s.draft {
		return step.Stale(), nil
	}
	switch in.Option {
	case optionAdd:
		name, err := c.store.AddCriterion(ctx, t.Person.ID, s.card.ID, t.Now)
		return settled(engine.Call(Criterion, step.Ref(s.card.ID)+"-"+name), err)
	case optionSave:
		return settled(engine.Stay(locales.CohortRubricSaved()), c.store.UseRubric(ctx, t.Person.ID, s.card.ID, t.Now))
	case stepDrop, stepPassMark:
		return engine.Goto(in.Option), nil
	}
	return step.Stale(), nil
}

// refusal says why a rubric stays as it is; ok is false for what is no refusal.
func refusal(err error) (why locales.Message, ok bool) {
	switch {
	case errors.Is(err, store.ErrInReview):
		return locales.CohortRubricRead(), true
	case errors.Is(err, store.ErrIncomplete):
		return locales.CohortRubricIncomplete(store.FewestCriteria, store.MostCriteria), true
	case errors.Is(err, store.ErrTooMany):
		return locales.CohortRubricMany(store.MostCriteria), true
	case errors.Is(err, store.ErrNotFound): // a colleague has saved or dropped the draft
		return locales.CohortChanged(), true
	}
	return locales.Message{}, false
}

// settled gives a move, or goes to the criteria as they are now where a change was refused.
func settled(move engine.Move, err error) (engine.Move, error) {
	if why, ok := refusal(err); ok {
		return engine.Goto(stepCriteria).Saying(why), nil
	}
	return move, err
}

func askDrop(context.Context, engine.Turn, *scale) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.CohortRubricDropAsk()},
		Rows: [][]engine.Button{{{Label: locales.CohortRubricDropYes(), Option: optionYes, Style: engine.Danger}}},
	}, nil
}

func (c Cohorts) takeDrop(ctx context.Context, t engine.Turn, s *scale, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionYes {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	return settled(engine.Goto(stepCriteria).Saying(locales.CohortRubricDropped()), c.store.DropRubric(ctx, t.Person.ID, s.card.ID, t.Now))
}

func askPassMark(_ context.Context, _ engine.Turn, s *scale) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.CohortRubricPassAsk(highestMark, s.rubric.PassMark)}}, nil
}

func (c Cohorts) takePassMark(ctx context.Context, t engine.Turn, s *scale, in engine.Input) (engine.Move, error) {
	n, reason := number(in, 0, highestMark)
	if reason != nil {
		return engine.Stay(reason), nil
	}
	return settled(engine.Goto(stepCriteria), c.store.ChangePassMark(ctx, t.Person.ID, s.card.ID, n, t.Now))
}

// number reads a whole number within bounds, or says what is wrong with it.
func number(in engine.Input, least, most int) (int, engine.Message) {
	if in.Kind != engine.Text {
		return 0, locales.StepNumberWanted()
	}
	return step.Whole(in.Text, least, most)
}
