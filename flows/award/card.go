package award

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	optionApprove = "approve"
	optionRefuse  = "refuse"
	optionReverse = "reverse"
)

// card shows a grant, and lets a second person decide, or somebody take it back.
func (a Awards) card() engine.Definition {
	return engine.Flow[store.Award]{
		Name: Card, Version: 1, Allow: Allow, Load: a.loadAward,
		Steps: []engine.Step[store.Award]{{Name: "card", Typed: true, Ask: a.askCard, Take: a.takeCard}},
	}
}

func (a Awards) loadAward(ctx context.Context, t engine.Turn, ref string) (*store.Award, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	w, err := a.store.Award(ctx, t.Person.ID, id, t.Now)
	return &w, step.Gone(err)
}

func (a Awards) askCard(_ context.Context, t engine.Turn, w *store.Award) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.AwardCard(w.PersonName, int(w.Amount), a.names.Budget(w.Budget), w.Reason, w.ProposedByName, w.ProposedAt, stateName(w.State)),
	}}
	say := func(m locales.Message) { screen.Text = append(screen.Text, m) }
	button := func(label locales.Message, option string, style engine.Style) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: option, Style: style}})
	}
	if w.Minutes > 0 {
		say(locales.AwardHoursLine(tokens.Lasting(w.Minutes)))
	}
	if w.DecidedByName != "" {
		say(locales.AwardCardBy(w.DecidedByName))
	}
	if w.ReversedWhy != "" {
		say(locales.AwardCardBack(w.ReversedWhy))
	}
	switch {
	case w.MayDecide:
		button(locales.CommonApprove(), optionApprove, engine.Success)
		button(locales.CommonDecline(), optionRefuse, engine.Danger)
	case withdrawable(t, w):
		say(locales.AwardOwnWaits())
		button(locales.AwardWithdraw(), optionRefuse, "")
	case w.MayReverse:
		button(locales.AwardReverse(), optionReverse, engine.Danger)
	}
	return screen, nil
}

// withdrawable reports that a proposal of one's own still waits.
func withdrawable(t engine.Turn, w *store.Award) bool {
	return w.State == store.AwardProposed && w.Batch == 0 && w.ProposedBy == t.Person.ID
}

func (a Awards) takeCard(ctx context.Context, t engine.Turn, w *store.Award, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	switch in.Option {
	case optionApprove:
		err := a.store.ApproveAward(ctx, t.Person.ID, w.ID, t.Now)
		return a.decided(ctx, w, locales.AwardApproved(), err, true)
	case optionRefuse:
		err := a.store.RefuseAward(ctx, t.Person.ID, w.ID, t.Now)
		if w.ProposedBy == t.Person.ID {
			return said(engine.Stay(locales.AwardWithdrawn()), err)
		}
		return a.decided(ctx, w, locales.AwardRefused(), err, false)
	case optionReverse:
		return engine.Call(Reverse, step.Ref(w.ID)), nil
	}
	return step.Stale(), nil
}

// decided tells whoever is concerned what a second person has decided.
func (a Awards) decided(ctx context.Context, w *store.Award, done locales.Message, err error, given bool) (engine.Move, error) {
	move, failed := said(engine.Stay(done), err)
	if err != nil {
		return move, failed
	}
	if given {
		if err := a.tell(ctx, KindGiven, w.Person, w.ID); err != nil {
			return move, err
		}
	}
	return move, a.tell(ctx, KindDecided, w.ProposedBy, w.ID)
}

// said is the move, or why it was refused.
func said(done engine.Move, err error) (engine.Move, error) {
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	return done, err
}

// reverse asks why tokens are taken back, and takes them.
func (a Awards) reverse() engine.Definition {
	return engine.Flow[store.Award]{
		Name: Reverse, Version: 1, Allow: gives, Load: a.loadAward,
		Steps: []engine.Step[store.Award]{{Name: "why", Ask: askWhy, Take: a.takeWhy}},
	}
}

func askWhy(_ context.Context, _ engine.Turn, w *store.Award) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.AwardReverseAsk(w.PersonName, int(w.Amount), store.WhyLimit)}}, nil
}

func (a Awards) takeWhy(ctx context.Context, t engine.Turn, w *store.Award, in engine.Input) (engine.Move, error) {
	why := ""
	checked := step.Text[store.Award]{
		Question: step.Question[store.Award]{Name: "why"}, Field: func(*store.Award) *string { return &why }, Min: 3, Max: store.WhyLimit,
	}.Step()
	move, err := checked.Take(ctx, t, w, in)
	if err != nil || why == "" {
		return move, err
	}
	err = a.store.ReverseAward(ctx, t.Person.ID, w.ID, why, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Done().Saying(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.AwardReversed()), a.tell(ctx, KindReversed, w.Person, w.ID)
}
