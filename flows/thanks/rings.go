package thanks

import (
	"context"
	"errors"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	ringsShown   = 5
	personPrefix = "person_"
	optionChange = "change"
)

// rings lists the circles in which tokens went round, and leads to the accounts of those in them.
func (h Thanks) rings() engine.Definition {
	return engine.Flow[nothing]{
		Name: Rings, Version: 1, Allow: AllowRings, Load: loadNothing,
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: h.askRings, Take: takeRings}},
	}
}

func (h Thanks) askRings(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := h.store.Rings(ctx, t.Person.ID, t.Now, ringsShown+1, page*ringsShown)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.ThanksRingsHead()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.ThanksRingsNone())
	}
	for i, r := range list[:min(len(list), ringsShown)] {
		var names []string
		var row []engine.Button
		for _, m := range r.Members {
			names = append(names, m.Name)
			row = append(row, engine.Button{Label: locales.Verbatim(step.Short(m.Name)), Option: personPrefix + step.Ref(m.ID)})
		}
		names = append(names, names[0])
		screen.Text = append(screen.Text, locales.ThanksRingLine(i+1, strings.Join(names, " → "), int(r.Passed)))
		screen.Rows = append(screen.Rows, row[:min(len(row), 2)])
		if len(row) > 2 {
			screen.Rows = append(screen.Rows, row[2:])
		}
	}
	return step.Leafed(screen, page, len(list) > ringsShown), nil
}

func takeRings(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, personPrefix); ok {
		return engine.Call(Spending, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

// account is what staff see of somebody's account, and whether it is to be stopped or released.
type account struct {
	spending store.Spending
}

// spending shows an account, and stops or releases it for a reason.
func (h Thanks) spending() engine.Definition {
	return engine.Flow[account]{
		Name: Spending, Version: 1, Allow: AllowRings,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*account, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			s, err := h.store.Spending(ctx, t.Person.ID, id, t.Now)
			return &account{spending: s}, step.Gone(err)
		},
		Steps: []engine.Step[account]{
			{Name: "card", Typed: true, Ask: askSpending, Take: takeSpending},
			{Name: "why", Ask: askWhy, Take: h.takeWhy},
		},
	}
}

func askSpending(_ context.Context, t engine.Turn, a *account) (engine.Screen, error) {
	s := a.spending
	state, button := locales.ThanksSpendingOn(), engine.Button{Label: locales.ThanksSpendingStop(), Option: optionChange, Style: engine.Danger}
	if s.Stopped {
		state, button = locales.ThanksSpendingOff(), engine.Button{Label: locales.ThanksSpendingRelease(), Option: optionChange, Style: engine.Success}
	}
	screen := engine.Screen{
		Text: []engine.Message{
			locales.ThanksSpendingHead(s.Name, step.RegionName(s.RegionKK, s.RegionRU), int(s.Tokens), int(s.Given), int(s.Got)), state,
		},
		Rows: [][]engine.Button{{button}}, NoCancel: true,
	}
	if s.Person == t.Person.ID {
		screen.Text, screen.Rows = append(screen.Text, locales.ThanksSpendingOwn()), nil
	}
	return screen, nil
}

func takeSpending(_ context.Context, t engine.Turn, a *account, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option == optionChange && a.spending.Person != t.Person.ID {
		return engine.Goto("why"), nil
	}
	return notUnderstood(in), nil
}

func askWhy(context.Context, engine.Turn, *account) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.ThanksSpendingWhy(reasonLeast, reasonMost)}}, nil
}

func (h Thanks) takeWhy(ctx context.Context, t engine.Turn, a *account, in engine.Input) (engine.Move, error) {
	switch length := answer.Length(in.Text); {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepTextWanted()), nil
	case length < reasonLeast:
		return engine.Stay(locales.StepTextTooShort(reasonLeast)), nil
	case length > reasonMost:
		return engine.Stay(locales.StepTextTooLong(reasonMost, length-reasonMost)), nil
	}
	stop := !a.spending.Stopped
	err := h.store.StopSpending(ctx, t.Person.ID, a.spending.Person, stop, in.Text, t.Now)
	switch {
	case errors.Is(err, store.ErrAlready):
		return engine.Goto("card").Saying(locales.ThanksSpendingAlready()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	said := locales.ThanksSpendingReleased()
	if stop {
		said = locales.ThanksSpendingStopped()
	}
	return engine.Done().Saying(said), h.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindSpending, Person: a.spending.Person})
}
