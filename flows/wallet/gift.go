package wallet

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

const (
	stepProject   = "project"
	stepAmount    = "amount"
	optionAll     = "all"
	optionConfirm = "confirm"
)

// present is a gift that is being made.
type present struct {
	Project string `json:"project"` // an application's id
	Amount  int64  `json:"amount"`
	Key     string `json:"key"` // names the gift: taps on the same confirmation make one
}

// gift asks which project is given how much, and gives it.
func (w Wallets) gift() engine.Definition {
	return engine.Flow[present]{
		Name: Gift, Version: 1, Allow: givers, Form: true,
		Steps: []engine.Step[present]{
			w.giftProject(),
			{Name: stepAmount, Ask: w.askAmount, Take: w.takeAmount},
			{Name: "confirm", Typed: true, Ask: w.askConfirm, Take: w.takeConfirm},
		},
		Begin: func(engine.Turn, *present) string { return stepProject },
	}
}

func (w Wallets) giftProject() engine.Step[present] {
	pick := step.Pick[present]{
		Question: step.Question[present]{Name: stepProject, Ask: step.Says[present](locales.WalletGiftProject())},
		Field:    func(p *present) *string { return &p.Project },
		Options: func(ctx context.Context, t engine.Turn) ([]step.Option, error) {
			list, err := w.store.GiftProjects(ctx, t.Person.ID)
			options := make([]step.Option, len(list))
			for i, p := range list {
				options[i] = step.Option{Name: step.Ref(p.ID), Label: locales.Verbatim(step.Short(p.Title)), Spellings: []string{p.Title}}
			}
			return options, err
		},
		Find: func(query string) func(step.Option) float64 {
			return func(o step.Option) float64 { return locales.Similar(query, o.Spellings[0]) }
		},
		Exact: func(query string) func(step.Option) float64 {
			wanted := locales.Fold(query)
			return func(o step.Option) float64 {
				if slices.ContainsFunc(o.Spellings, func(name string) bool { return locales.Fold(name) == wanted }) {
					return 1
				}
				return 0
			}
		},
	}.Step()
	ask := pick.Ask
	pick.Ask = func(ctx context.Context, t engine.Turn, p *present) (engine.Screen, error) {
		list, err := w.store.GiftProjects(ctx, t.Person.ID)
		if err == nil && len(list) == 0 {
			return engine.Screen{Text: []engine.Message{locales.WalletGiftNone()}}, nil
		}
		if err != nil {
			return engine.Screen{}, err
		}
		return ask(ctx, t, p)
	}
	return pick
}

// chosen is the project that is to be given to, if it still can be.
func (w Wallets) chosen(ctx context.Context, t engine.Turn, p *present) (store.GiftProject, error) {
	id, err := step.ID(p.Project)
	if err != nil {
		return store.GiftProject{}, err
	}
	project, err := w.store.GiftProject(ctx, t.Person.ID, id)
	return project, step.Gone(err)
}

func (w Wallets) available(ctx context.Context, t engine.Turn) (int64, error) {
	has, err := w.store.Wallet(ctx, t.Person.ID, 0, t.Now)
	return has.Available(), err
}

func (w Wallets) askAmount(ctx context.Context, t engine.Turn, p *present) (engine.Screen, error) {
	project, err := w.chosen(ctx, t, p)
	if err != nil {
		return engine.Screen{}, err
	}
	available, err := w.available(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.WalletGiftAmount(project.Title, int(available))}}
	if available > 0 {
		screen.Rows = [][]engine.Button{{{Label: locales.WalletGiftAll(int(available)), Option: optionAll}}}
	}
	return screen, nil
}

// takeAmount takes a number; the step is not typed, so that 1 is a token and not the first button.
func (w Wallets) takeAmount(ctx context.Context, t engine.Turn, p *present, in engine.Input) (engine.Move, error) {
	available, err := w.available(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	n, reason := available, locales.Message{}
	switch {
	case in.Kind == engine.Tap && (in.Option != optionAll || available == 0):
		return step.Stale(), nil
	case in.Kind == engine.Text:
		n, reason = Amount(in.Text, available)
	case in.Kind != engine.Tap:
		reason = locales.WalletAmountWanted(int(available))
	}
	if !reason.IsZero() {
		return engine.Stay(reason), nil
	}
	p.Amount, p.Key = n, step.Ref(t.Update)
	return engine.Next(), nil
}

func (w Wallets) askConfirm(ctx context.Context, t engine.Turn, p *present) (engine.Screen, error) {
	project, err := w.chosen(ctx, t, p)
	if err != nil {
		return engine.Screen{}, err
	}
	return engine.Screen{
		Text: []engine.Message{
			locales.SentenceTransferConfirm(int(p.Amount), project.Title),
			locales.WalletGiftCohort(locales.Bilingual{KK: project.CohortKK, RU: project.CohortRU}), locales.CommonCannotBeUndone(),
		},
		Rows: [][]engine.Button{{{Label: locales.CommonConfirm(), Option: optionConfirm, Style: engine.Success}}},
	}, nil
}

func (w Wallets) takeConfirm(ctx context.Context, t engine.Turn, p *present, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option != optionConfirm:
		return step.Stale(), nil
	}
	project, err := w.chosen(ctx, t, p)
	if errors.Is(err, engine.ErrGone) {
		return engine.Goto(stepProject).Saying(locales.WalletGiftForbidden()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	receipt, err := w.store.GiveToProject(ctx, t.Person.ID, project.ID, p.Amount, p.Key, t.Now)
	if err != nil {
		return engine.Move{}, err
	}
	if !receipt.Made() {
		return w.refused(ctx, t, receipt.Outcome)
	}
	id := step.Ref(receipt.Transfer)
	said := engine.Screen{Text: []engine.Message{locales.WalletGiftReceipt(project.Title, int(p.Amount), id)}}
	return engine.Done().Sending(said), w.jobs.Notify(ctx, store.Ordinary, store.Notice{
		Kind: KindGifted, Person: project.Leader, Ref: id, Once: KindGifted + ":" + id,
	})
}

// refused says why nothing was given, where something can be done about it.
func (w Wallets) refused(ctx context.Context, t engine.Turn, why ledger.Outcome) (engine.Move, error) {
	switch why {
	case ledger.Short, ledger.Waiting:
		available, err := w.available(ctx, t)
		return engine.Goto(stepAmount).Saying(locales.WalletAmountShort(int(available))), err
	case ledger.Stopped:
		return engine.Done().Saying(locales.WalletStopped()), nil
	case ledger.Halted:
		return engine.Stay(locales.WalletHalted()), nil
	case ledger.Forbidden:
		return engine.Goto(stepProject).Saying(locales.WalletGiftForbidden()), nil
	case ledger.Done, ledger.Same, ledger.RefTaken, ledger.Reversed, ledger.Settled:
	}
	return engine.Move{}, fmt.Errorf("give to a project: %w", ledger.Refusal{Outcome: why})
}

// Gifted tells the leader of a project about a gift.
func (w Wallets) Gifted(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	g, err := w.store.GiftTo(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	giver := w.side(store.Side{Kind: "person", Name: g.Giver})
	return engine.Screen{Text: []engine.Message{
		locales.WalletGifted(g.Project, int(g.Amount), giver), locales.WalletGiftStays(int(g.Total)),
	}}, err == nil, err
}
