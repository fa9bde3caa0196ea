package award

import (
	"context"
	"errors"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// gift is what grants to one person and to many have in common.
type gift struct {
	Budget string `json:"budget"` // an account
	Amount int    `json:"amount"`
	Hours  int    `json:"hours"` // verified time in minutes, 0 for none
	Reason string `json:"reason"`
}

// budgetStep asks which budget pays.
func budgetStep[D any](a Awards, field func(*D) *string) engine.Step[D] {
	choice := step.OneOf[D]{
		Question: step.Question[D]{Name: "budget", Ask: step.Says[D](locales.AwardBudgetAsk())}, Field: field,
		Options: func(ctx context.Context, t engine.Turn, _ *D) ([]step.Option, error) { return a.usable(ctx, t) },
	}.Step()
	ask := choice.Ask
	choice.Ask = func(ctx context.Context, t engine.Turn, d *D) (engine.Screen, error) {
		screen, err := ask(ctx, t, d)
		if err == nil && len(screen.Rows) == 0 {
			screen.Text = []engine.Message{locales.AwardNoBudget()}
		}
		return screen, err
	}
	return choice
}

// hoursStep asks for the time that goes with the tokens, if any.
func hoursStep[D any](field func(*D) *int) engine.Step[D] {
	return engine.Step[D]{
		Name: "hours", Typed: true,
		Ask: func(context.Context, engine.Turn, *D) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.AwardHoursAsk()}, Rows: [][]engine.Button{{{Label: locales.CommonSkip(), Option: optionSkip}}},
			}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
			switch {
			case in.Kind == engine.Tap && in.Option == optionSkip:
				*field(d) = 0
				return engine.Next(), nil
			case in.Kind == engine.Tap:
				return step.Stale(), nil
			}
			minutes, err := answer.Spent(in.Text)
			if in.Kind != engine.Text || err != nil {
				return engine.Stay(locales.AwardHoursWanted()), nil
			}
			*field(d) = minutes
			return engine.Next(), nil
		},
	}
}

const optionSkip = "skip"

// reasonStep asks for the words that the receiver reads.
func reasonStep[D any](field func(*D) *string) engine.Step[D] {
	return step.Text[D]{
		Question: step.Question[D]{Name: "reason", Ask: step.Says[D](locales.AwardReasonAsk(store.WhyLimit))}, Field: field, Min: 3, Max: store.WhyLimit,
	}.Step()
}

// fromBudget loads the chosen budget. One that is gone, or not theirs any more, ends the flow.
func (a Awards) fromBudget(ctx context.Context, t engine.Turn, g gift) (store.Budget, error) {
	id, err := step.ID(g.Budget)
	if err != nil {
		return store.Budget{}, err
	}
	b, err := a.store.BudgetFor(ctx, t.Person.ID, store.GrantTokens, id)
	return b, step.Gone(err)
}

// receiver names whom a grant is for; reason says why it cannot be.
func (a Awards) receiver(ctx context.Context, t engine.Turn, person int64) (name string, reason engine.Message, err error) {
	name, err = a.store.MayAward(ctx, t.Person.ID, person)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return "", locales.AwardNotPerson(), nil
	case errors.Is(err, store.ErrTooClose):
		return "", locales.AwardTooClose(), nil
	}
	return name, nil, err
}
