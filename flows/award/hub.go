package award

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
	optionGive    = "give"
	optionList    = "list"
	optionSegment = "segment"
	awardPrefix   = "award_"
	batchPrefix   = "batch_"
	pageSize      = 6
)

// hub shows what waits for a decision, what one has given, and the ways to give.
func (a Awards) hub() engine.Definition {
	return engine.Flow[none]{
		Name: Name, Version: 1, Allow: Allow,
		// There are no answers to lose, and so nothing is asked about leaving.
		Load:  func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{Name: "hub", Typed: true, Ask: a.askHub, Take: a.takeHub}},
	}
}

func (a Awards) askHub(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	limits, err := a.store.AwardLimits(ctx, t.Person.ID, tokens.Month(t.Now, a.zone))
	if err != nil {
		return engine.Screen{}, err
	}
	page := step.PageOf(t)
	list, err := a.store.Awards(ctx, t.Person.ID, t.Now, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AwardHead(int(limits.Left), int(limits.Month), int(limits.Alone))}}
	if page == 0 {
		if err := a.batches(ctx, t, &screen); err != nil {
			return engine.Screen{}, err
		}
	}
	for _, w := range list[:min(len(list), pageSize)] {
		button := engine.Button{Label: locales.AwardOwnLine(step.Short(w.PersonName), int(w.Amount), stateName(w.State)), Option: awardPrefix + step.Ref(w.ID)}
		if w.MayDecide {
			button.Label, button.Style = locales.AwardWaitsLine(step.Short(w.PersonName), int(w.Amount)), engine.Primary
		}
		screen.Rows = append(screen.Rows, []engine.Button{button})
	}
	screen = step.Leafed(screen, page, len(list) > pageSize)
	if gives(t.Person) {
		screen.Rows = append(screen.Rows,
			[]engine.Button{{Label: locales.AwardGive(), Option: optionGive}}, []engine.Button{{Label: locales.AwardList(), Option: optionList}},
			[]engine.Button{{Label: locales.AwardSegment(), Option: optionSegment}})
	}
	return screen, nil
}

// batches adds the lists that are not through.
func (a Awards) batches(ctx context.Context, t engine.Turn, screen *engine.Screen) error {
	list, err := a.store.Batches(ctx, t.Person.ID)
	for _, b := range list {
		button := engine.Button{
			Label: locales.AwardBatchLine(int(b.ID), b.Total, int(b.Sum), batchState(b.State)), Option: batchPrefix + step.Ref(b.ID),
		}
		if b.MayDecide {
			button.Style = engine.Primary
		}
		screen.Rows = append(screen.Rows, []engine.Button{button})
	}
	return err
}

func (a Awards) takeHub(_ context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, awardPrefix); ok {
		return engine.Call(Card, id), nil
	}
	if id, ok := step.Tapped(in, batchPrefix); ok {
		return engine.Call(Batch, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind != engine.Tap || !gives(t.Person):
		return notUnderstood(in), nil
	case in.Option == optionGive:
		return engine.Call(Give, ""), nil
	case in.Option == optionList:
		return engine.Call(flowImports, ""), nil
	case in.Option == optionSegment:
		return engine.Call(Segment, ""), nil
	}
	return step.Stale(), nil
}

// usable lists the budgets with something on them that somebody may give from, as options.
func (a Awards) usable(ctx context.Context, t engine.Turn) ([]step.Option, error) {
	list, err := a.store.Budgets(ctx, t.Person.ID, store.GrantTokens, mostBudgets, 0)
	var options []step.Option
	for _, b := range list {
		if b.Left > 0 {
			options = append(options, step.Option{Name: step.Ref(b.ID), Label: locales.AwardBudgetLine(a.names.Budget(b), int(b.Left))})
		}
	}
	return options, err
}

// mostBudgets is how many budgets are offered at once.
const mostBudgets = 40
