package treasury

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	optionApprove = "approve"
	optionRefuse  = "refuse"
)

// wish is what somebody wants to issue.
type wish struct {
	Amount int    `json:"amount"`
	Why    string `json:"why"`
}

// propose asks how many tokens are to be issued this quarter, and why.
func (r Treasury) propose() engine.Definition {
	return engine.Flow[wish]{
		Name: Propose, Version: 1, Form: true,
		Allow: func(p engine.Person) bool { return p.Member && p.Has(store.ProposeEmission.Roles()...) },
		Steps: []engine.Step[wish]{
			tokens.Amount[wish]{
				Name: "amount", Field: func(w *wish) *int { return &w.Amount }, None: locales.TreasuryEmissionOver,
				Ask: func(ctx context.Context, t engine.Turn, _ *wish) (locales.Message, int64, error) {
					_, left, err := r.store.EmissionLeft(ctx, tokens.Quarter(t.Now, r.zone))
					return locales.TreasuryAmountAsk(int(left)), left, err
				},
			}.Step(),
			step.Text[wish]{
				Question: step.Question[wish]{Name: "why", Ask: step.Says[wish](locales.TreasuryWhyAsk(store.WhyLimit))},
				Field:    func(w *wish) *string { return &w.Why }, Min: 3, Max: store.WhyLimit,
			}.Step(),
			{Name: "review", Typed: true, Ask: askWish, Take: r.takeWish},
		},
	}
}

func askWish(_ context.Context, _ engine.Turn, w *wish) (engine.Screen, error) {
	return engine.Screen{
		Text: []engine.Message{locales.TreasuryEmissionReview(w.Amount, w.Why)},
		Rows: [][]engine.Button{{{Label: locales.TreasuryPropose(), Option: optionPropose, Style: engine.Primary}}},
	}, nil
}

func (r Treasury) takeWish(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionPropose {
		return notUnderstood(in), nil
	}
	_, err := r.store.ProposeEmission(ctx, t.Person.ID, store.NewEmission{
		Quarter: tokens.Quarter(t.Now, r.zone), Amount: int64(w.Amount), Why: w.Why, Turn: t.Update,
	}, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	return engine.Done().Saying(locales.TreasuryEmissionProposed()), err
}

// emission shows a proposal, and lets a second person decide.
func (r Treasury) emission() engine.Definition {
	return engine.Flow[store.Emission]{
		Name: Emission, Version: 1, Allow: emits,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*store.Emission, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			e, err := r.store.Emission(ctx, t.Person.ID, id)
			return &e, step.Gone(err)
		},
		Steps: []engine.Step[store.Emission]{{Name: "card", Typed: true, Ask: askEmission, Take: r.takeEmission}},
	}
}

func askEmission(_ context.Context, t engine.Turn, e *store.Emission) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.TreasuryEmissionCard(int(e.Amount), e.Why, e.ProposedByName, e.ProposedAt, stateName(e.State)),
	}}
	switch own := e.ProposedBy == t.Person.ID; {
	case e.State != store.EmissionProposed:
		if e.DecidedByName != "" {
			screen.Text = append(screen.Text, locales.TreasuryEmissionDecidedBy(e.DecidedByName))
		}
	case own:
		screen.Text = append(screen.Text, locales.TreasuryOwnWaits())
		screen.Rows = [][]engine.Button{{{Label: locales.TreasuryWithdraw(), Option: optionRefuse}}}
	default:
		screen.Rows = [][]engine.Button{
			{{Label: locales.CommonApprove(), Option: optionApprove, Style: engine.Success}}, {{Label: locales.CommonDecline(), Option: optionRefuse, Style: engine.Danger}},
		}
	}
	return screen, nil
}

func (r Treasury) takeEmission(ctx context.Context, t engine.Turn, e *store.Emission, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || (in.Option != optionApprove && in.Option != optionRefuse) {
		return notUnderstood(in), nil
	}
	var err error
	said := locales.TreasuryEmissionApproved()
	own := e.ProposedBy == t.Person.ID
	if in.Option == optionApprove {
		err = r.store.ApproveEmission(ctx, t.Person.ID, e.ID, t.Now)
	} else {
		if said = locales.TreasuryEmissionRefused(); own {
			said = locales.TreasuryEmissionWithdrawn()
		}
		err = r.store.RefuseEmission(ctx, t.Person.ID, e.ID, t.Now)
	}
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	if err != nil || own {
		return engine.Stay(said), err
	}
	return engine.Stay(said), r.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindDecided, Person: e.ProposedBy, Ref: step.Ref(e.ID)})
}

// Decided tells whoever proposed an emission what became of it. It is a nudge.Composer.
func (r Treasury) Decided(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	e, err := r.store.Emission(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	text := locales.TreasuryNoticeRefused(int(e.Amount))
	if e.State == store.EmissionApproved {
		text = locales.TreasuryNoticeApproved(int(e.Amount))
	}
	return engine.Screen{Text: []engine.Message{text}}, err == nil && (e.State == store.EmissionApproved || e.State == store.EmissionRefused), err
}
