package cohort

import (
	"context"
	"errors"
	"slices"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// way is a state that a cohort may be brought to.
type way struct {
	to     store.CohortState
	button engine.Button
}

// moves lists where whoever looks may bring a cohort, forward first.
func moves(card store.CohortCard) (ways []way) {
	states := store.CohortStates()
	here := slices.Index(states, card.State)
	next := store.NextCohortStates(card.State)
	for i, to := range states {
		needs, ok := next[to]
		if !ok || (needs == store.ReopenCohorts && !card.Reopens) {
			continue
		}
		if i > here {
			ways = append(ways, way{to, engine.Button{Label: locales.CohortMoveForward(state(to)), Option: toPrefix + string(to), Style: engine.Primary}})
		} else {
			ways = append(ways, way{to, engine.Button{Label: locales.CohortMoveBack(state(to)), Option: toPrefix + string(to)}})
		}
	}
	slices.Reverse(ways)
	return ways
}

// passage is a cohort that is to be brought to another state.
type passage struct {
	card   store.CohortCard
	to     store.CohortState
	reason bool // it takes one to go there
}

const (
	optionYes = "yes"
	longWhy   = 200 // characters
)

// move asks once more, and for a reason where others rely on the state.
func (c Cohorts) move() engine.Definition {
	return engine.Flow[passage]{
		Name: Move, Version: 1, Allow: Allow, Load: c.loadPassage,
		Steps: []engine.Step[passage]{{Name: "sure", Typed: true, Ask: askSure, Take: c.takeSure}},
	}
}

func (c Cohorts) loadPassage(ctx context.Context, t engine.Turn, ref string) (*passage, error) {
	parts := strings.SplitN(ref, "-", 3)
	if len(parts) != 3 {
		return nil, engine.ErrGone
	}
	id, err := step.ID(parts[0])
	if err != nil {
		return nil, err
	}
	card, err := c.store.DeskCohort(ctx, t.Person.ID, id)
	if err != nil {
		return nil, step.Gone(err)
	}
	p := &passage{card: card, to: store.CohortState(parts[2])}
	if card.State != store.CohortState(parts[1]) || !slices.ContainsFunc(moves(card), func(w way) bool { return w.to == p.to }) {
		return nil, engine.ErrGone
	}
	needs, _ := store.CohortChange(card.State, p.to)
	p.reason = needs == store.ReopenCohorts
	return p, nil
}

func askSure(_ context.Context, _ engine.Turn, p *passage) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.CohortMoveAsk(title(p.card.Cohort), state(p.card.State), state(p.to)), then(p.to),
	}}
	if p.reason {
		screen.Text = append(screen.Text, locales.CohortMoveWhy(longWhy))
		return screen, nil
	}
	screen.Rows = [][]engine.Button{{{Label: locales.CohortMoveYes(), Option: optionYes, Style: engine.Primary}}}
	return screen, nil
}

// then says what a state means for people.
func then(to store.CohortState) locales.Message {
	return map[store.CohortState]func() locales.Message{
		store.CohortDraft: locales.CohortThenDraft, store.CohortAnnounced: locales.CohortThenAnnounced, store.CohortIntake: locales.CohortThenIntake,
		store.CohortScreening: locales.CohortThenScreening, store.CohortReview: locales.CohortThenReview,
		store.CohortInterviews: locales.CohortThenInterviews, store.CohortDecided: locales.CohortThenDecided,
		store.CohortRunning: locales.CohortThenRunning, store.CohortFinished: locales.CohortThenFinished, store.CohortArchived: locales.CohortThenArchived,
	}[to]()
}

func (c Cohorts) takeSure(ctx context.Context, t engine.Turn, p *passage, in engine.Input) (engine.Move, error) {
	why := ""
	switch length := answer.Length(in.Text); {
	case p.reason && in.Kind == engine.Text && length > 0 && length <= longWhy:
		why = in.Text
	case p.reason && in.Kind == engine.Text:
		return engine.Stay(locales.StepTextTooLong(longWhy, length-longWhy)), nil
	case p.reason:
		return engine.Stay(locales.StepTextWanted()), nil
	case in.Kind != engine.Tap || in.Option != optionYes:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	err := c.store.MoveCohort(ctx, t.Person.ID, p.card.ID, p.card.State, p.to, why, t.Now)
	switch {
	case errors.Is(err, store.ErrTooEarly):
		return engine.Done().Saying(locales.CohortEarly()), nil
	case errors.Is(err, store.ErrChanged):
		return engine.Done().Saying(locales.CohortChanged()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	return engine.Done().Saying(locales.CohortMoved(state(p.to))), nil
}
