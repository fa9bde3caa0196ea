package treasury

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// whom is for whom a budget is to be.
type whom struct {
	Kind  string `json:"kind"`
	Which string `json:"which"` // a number, a region's code, or a direction
}

const (
	kindCohort    = "cohort"
	kindRegion    = "region"
	kindDirection = "direction"
	kindProject   = "project"
	mostProjects  = 500
)

// open asks for whom a budget is, makes it and shows it.
func (r Treasury) open() engine.Definition {
	return engine.Flow[whom]{
		Name: Open, Version: 1, Form: true, Allow: func(p engine.Person) bool { return p.Member && p.Has(store.AllocateTokens.Roles()...) },
		Steps: []engine.Step[whom]{
			step.Choice[whom]{
				Question: step.Question[whom]{Name: "kind", Ask: step.Says[whom](locales.TreasuryKindAsk())}, Field: func(w *whom) *string { return &w.Kind },
				Options: []step.Option{
					{Name: kindCohort, Label: locales.TreasuryKindCohort()},
					{Name: kindRegion, Label: locales.TreasuryKindRegion()},
					{Name: kindDirection, Label: locales.TreasuryKindDirection()},
					{Name: kindProject, Label: locales.TreasuryKindProject()},
				},
			}.Step(),
			r.which(),
		},
	}
}

// which offers a list to leaf through and to search; choosing makes the budget.
func (r Treasury) which() engine.Step[whom] {
	pick := func(w *whom) engine.Step[whom] {
		return step.Pick[whom]{
			Question: step.Question[whom]{Name: "which", Ask: step.Says[whom](locales.TreasuryWhichAsk())}, Field: func(w *whom) *string { return &w.Which },
			Options: func(ctx context.Context, t engine.Turn) ([]step.Option, error) { return r.choices(ctx, t, w.Kind) },
			Find:    step.FindRegion(), Exact: step.SpelledRegion(),
		}.Step()
	}
	return engine.Step[whom]{
		Name: "which",
		Ask: func(ctx context.Context, t engine.Turn, w *whom) (engine.Screen, error) {
			list, err := r.choices(ctx, t, w.Kind)
			if err != nil || len(list) == 0 {
				return engine.Screen{Text: []engine.Message{locales.TreasuryNothingToOpen()}}, err
			}
			return pick(w).Ask(ctx, t, w)
		},
		Take: func(ctx context.Context, t engine.Turn, w *whom, in engine.Input) (engine.Move, error) {
			w.Which = ""
			move, err := pick(w).Take(ctx, t, w, in)
			if err != nil || w.Which == "" {
				return move, err
			}
			return r.opened(ctx, t, w)
		},
	}
}

// choices lists for whom a budget may be, of a kind.
func (r Treasury) choices(ctx context.Context, t engine.Turn, kind string) (options []step.Option, err error) {
	switch kind {
	case kindRegion:
		return step.Regions(r.store)(ctx, t)
	case kindDirection:
		return spelled(r.directions), nil
	case kindProject:
		list, err := r.store.BudgetProjects(ctx, t.Person.ID, mostProjects)
		for _, p := range list {
			options = append(options, step.Option{Name: step.Ref(p.Project), Label: locales.Verbatim(step.Short(p.Title)), Spellings: []string{p.Title}})
		}
		return options, err
	}
	cohorts, err := r.store.CohortsNamed(ctx)
	for _, c := range cohorts {
		options = append(options, step.Option{
			Name: step.Ref(c.ID), Label: locales.Named(locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU}), Spellings: []string{c.TitleKK, c.TitleRU},
		})
	}
	return options, err
}

// spelled lets options be found by their names.
func spelled(options []step.Option) []step.Option {
	list := make([]step.Option, len(options))
	for i, o := range options {
		list[i] = o
		list[i].Spellings = append(list[i].Spellings, o.Name)
	}
	return list
}

func (r Treasury) opened(ctx context.Context, t engine.Turn, w *whom) (engine.Move, error) {
	scope := ledger.Scope{}
	id, _ := step.ID(w.Which)
	switch w.Kind {
	case kindRegion:
		scope.Region = w.Which
	case kindDirection:
		scope.Direction = w.Which
	case kindProject:
		scope.Project = id
	default:
		scope.Cohort = id
	}
	account, err := r.store.OpenBudget(ctx, t.Person.ID, scope, t.Now)
	if reason, ok := refusal(err); ok {
		w.Which = ""
		return engine.Stay(reason), nil
	}
	return engine.Replace(Budget, step.Ref(account)), err
}
