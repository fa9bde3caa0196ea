package treasury

import (
	"context"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	optionIn      = "in"
	optionOut     = "out"
	optionConfirm = "confirm"
)

// budget shows what is on a budget, and what it got and spent.
func (r Treasury) budget() engine.Definition {
	return engine.Flow[store.BudgetCard]{
		Name: Budget, Version: 1, Allow: Allow, Load: r.loadBudget,
		Steps: []engine.Step[store.BudgetCard]{{Name: "card", Typed: true, Ask: r.askBudget, Take: takeBudget}},
	}
}

func (r Treasury) loadBudget(ctx context.Context, t engine.Turn, ref string) (*store.BudgetCard, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	c, err := r.store.BudgetCard(ctx, t.Person.ID, id, tokens.Month(t.Now, r.zone), tokens.Quarter(t.Now, r.zone).Begins)
	return &c, step.Gone(err)
}

func (r Treasury) askBudget(_ context.Context, _ engine.Turn, c *store.BudgetCard) (engine.Screen, error) {
	turned := func(say func(amount, count, total int) locales.Message, v store.Turnover) locales.Message {
		return say(int(v.Got), int(v.Passed), int(v.Spent))
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.TreasuryCard(r.names.Budget(c.Budget), int(c.Left)),
		turned(locales.TreasuryCardMonth, c.Month), turned(locales.TreasuryCardQuarter, c.Quarter),
	}}
	if c.Whole() {
		return screen, nil
	}
	switch {
	case !c.MayMove:
		screen.Text = append(screen.Text, locales.TreasuryCardOwnProject())
		return screen, nil
	case c.Source.ID == 0:
		screen.Text = append(screen.Text, locales.TreasuryCardNoSource())
	default:
		screen.Text = append(screen.Text, locales.TreasuryCardSource(r.names.Budget(c.Source), int(c.Source.Left)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TreasuryPutIn(), Option: optionIn, Style: engine.Primary}})
	}
	if c.Left > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TreasuryTakeOut(), Option: optionOut}})
	}
	return screen, nil
}

func takeBudget(_ context.Context, _ engine.Turn, c *store.BudgetCard, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && !c.Whole() && c.MayMove && (in.Option == optionIn && c.Source.ID != 0 || in.Option == optionOut) {
		return engine.Call(Move, step.Ref(c.ID)+"-"+in.Option), nil
	}
	return notUnderstood(in), nil
}

// moved is how many tokens are to go into a budget or out of it.
type moved struct {
	Amount int `json:"amount"`
}

// move asks how many tokens go into a budget, or back out of it.
func (r Treasury) move() engine.Definition {
	return engine.Flow[moved]{
		Name: Move, Version: 1, Form: true, Allow: func(p engine.Person) bool { return p.Member && p.Has(store.AllocateTokens.Roles()...) },
		Steps: []engine.Step[moved]{
			tokens.Amount[moved]{Name: "amount", Field: func(m *moved) *int { return &m.Amount }, Ask: r.askMoved, None: locales.TreasuryNoneLeft}.Step(),
			{Name: "review", Typed: true, Ask: r.askMovedReview, Take: r.takeMoved},
		},
	}
}

// moving is the budget of a ref, and whether tokens leave it.
func (r Treasury) moving(ctx context.Context, t engine.Turn) (c *store.BudgetCard, out bool, err error) {
	id, way, _ := strings.Cut(t.Ref, "-")
	c, err = r.loadBudget(ctx, t, id)
	return c, way == optionOut, err
}

func (r Treasury) askMoved(ctx context.Context, t engine.Turn, _ *moved) (locales.Message, int64, error) {
	c, out, err := r.moving(ctx, t)
	switch {
	case err != nil:
		return locales.Message{}, 0, err
	case out:
		return locales.TreasuryTakeOutAsk(r.names.Budget(c.Budget), int(c.Left)), c.Left, nil
	}
	return locales.TreasuryPutInAsk(r.names.Budget(c.Budget), r.names.Budget(c.Source), int(c.Source.Left)), c.Source.Left, nil
}

func (r Treasury) askMovedReview(ctx context.Context, t engine.Turn, m *moved) (engine.Screen, error) {
	c, out, err := r.moving(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	text := locales.TreasuryPutInReview(m.Amount, r.names.Budget(c.Budget))
	if out {
		text = locales.TreasuryTakeOutReview(m.Amount, r.names.Budget(c.Budget))
	}
	return engine.Screen{
		Text: []engine.Message{text}, Rows: [][]engine.Button{{{Label: locales.CommonConfirm(), Option: optionConfirm, Style: engine.Success}}},
	}, nil
}

func (r Treasury) takeMoved(ctx context.Context, t engine.Turn, m *moved, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionConfirm {
		return notUnderstood(in), nil
	}
	c, out, err := r.moving(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	err = r.store.Allocate(ctx, t.Person.ID, store.Allocation{Budget: c.ID, Back: out, Amount: int64(m.Amount), Turn: t.Update}, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	return engine.Done().Saying(locales.TreasuryMoved(m.Amount)), err
}
