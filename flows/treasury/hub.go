package treasury

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// none is a flow without answers.
type none struct{}

const (
	optionPropose  = "propose"
	optionOpen     = "open"
	budgetPrefix   = "budget_"
	emissionPrefix = "emission_"
	pageSize       = 8
)

// hub lists budgets, and what is issued.
func (r Treasury) hub() engine.Definition {
	return engine.Flow[none]{
		Name: Name, Version: 1, Allow: Allow,
		// There are no answers to lose, and so nothing is asked about leaving.
		Load:  func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{Name: "hub", Typed: true, Ask: r.askHub, Take: r.takeHub}},
	}
}

func (r Treasury) askHub(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.store.Budgets(ctx, t.Person.ID, store.AllocateTokens, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	more := len(list) > pageSize
	list = list[:min(len(list), pageSize)]
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TreasuryHeadOwn()}}
	if len(list) > 0 && list[0].Whole() {
		screen.Text[0] = locales.TreasuryHead(int(list[0].Left))
	}
	if emits(t.Person) && page == 0 {
		if err := r.issued(ctx, t, &screen); err != nil {
			return engine.Screen{}, err
		}
	}
	for _, b := range list {
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.TreasuryLine(r.names.Budget(b), int(b.Left)), Option: budgetPrefix + step.Ref(b.ID),
		}})
	}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.TreasuryNoBudgets())
	}
	screen = step.Leafed(screen, page, more)
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TreasuryNewBudget(), Option: optionOpen}})
	return screen, nil
}

// issued adds what was issued this quarter, and the proposals.
func (r Treasury) issued(ctx context.Context, t engine.Turn, screen *engine.Screen) error {
	list, err := r.store.Emissions(ctx, t.Person.ID)
	if err != nil {
		return err
	}
	issued, left, err := r.store.EmissionLeft(ctx, tokens.Quarter(t.Now, r.zone))
	if err != nil {
		return err
	}
	screen.Text = append(screen.Text, locales.TreasuryQuarter(int(issued), int(left)))
	for _, e := range list {
		button := engine.Button{Label: locales.TreasuryEmissionLine(int(e.Amount), stateName(e.State)), Option: emissionPrefix + step.Ref(e.ID)}
		if e.State == store.EmissionProposed && e.ProposedBy != t.Person.ID {
			button.Style = engine.Primary
		}
		screen.Rows = append(screen.Rows, []engine.Button{button})
	}
	if t.Person.Has(store.ProposeEmission.Roles()...) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TreasuryEmissionPropose(), Option: optionPropose}})
	}
	return nil
}

func (r Treasury) takeHub(_ context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, budgetPrefix); ok {
		return engine.Call(Budget, id), nil
	}
	if id, ok := step.Tapped(in, emissionPrefix); ok {
		return engine.Call(Emission, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionPropose:
		return engine.Call(Propose, ""), nil
	case in.Kind == engine.Tap && in.Option == optionOpen:
		return engine.Call(Open, ""), nil
	}
	return notUnderstood(in), nil
}

func stateName(s store.EmissionState) locales.Message {
	switch s {
	case store.EmissionApproved:
		return locales.TreasuryStateApproved()
	case store.EmissionRefused:
		return locales.TreasuryStateRefused()
	case store.EmissionWithdrawn:
		return locales.TreasuryStateWithdrawn()
	case store.EmissionProposed:
	}
	return locales.TreasuryStateProposed()
}
