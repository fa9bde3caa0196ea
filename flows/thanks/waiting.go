package thanks

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// scratchSure is set to what it is asked about whether to do it.
const scratchSure = "sure"

const (
	cancelPrefix = "cancel_"
	optionYes    = "yes"
	optionNo     = "no"
	waitingShown = 10
)

// waiting lists what can still be taken back.
func (h Thanks) waiting() engine.Definition {
	return engine.Flow[nothing]{
		Name: Waiting, Version: 1, Allow: member, Load: loadNothing,
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: h.askWaiting, Take: h.takeWaiting}},
	}
}

func (h Thanks) askWaiting(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	list, err := h.store.ThanksUnderway(ctx, t.Person.ID, waitingShown)
	if err != nil {
		return engine.Screen{}, err
	}
	if i := slices.IndexFunc(list, func(w store.Thanks) bool { return step.Ref(w.ID) == t.Scratch[scratchSure] }); i >= 0 {
		return engine.Screen{
			Text: []engine.Message{locales.ThanksCancelAsk(int(list[i].Amount), last(list[i].ReceiverName))},
			Rows: [][]engine.Button{
				{{Label: locales.ThanksCancelYes(), Option: optionYes, Style: engine.Danger}}, {{Label: locales.ThanksCancelNo(), Option: optionNo}},
			},
			NoCancel: true,
		}, nil
	}
	screen := engine.Screen{Text: []engine.Message{locales.ThanksWaitingHead()}, NoCancel: true}
	for i, w := range list {
		screen.Text = append(screen.Text, locales.ThanksWaitingLine(i+1, int(w.Amount), w.ReceiverName, w.DueAt))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ThanksWaitingCancel(i + 1), Option: cancelPrefix + step.Ref(w.ID)}})
	}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.ThanksWaitingNone())
	}
	return screen, nil
}

func (h Thanks) takeWaiting(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	sure := t.Scratch[scratchSure]
	if id, ok := step.Tapped(in, cancelPrefix); ok {
		t.Scratch[scratchSure] = id
		return engine.Stay(nil), nil
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionNo:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionYes && sure != "":
		clear(t.Scratch)
		return h.cancel(ctx, t, sure)
	}
	return notUnderstood(in), nil
}

func (h Thanks) cancel(ctx context.Context, t engine.Turn, ref string) (engine.Move, error) {
	id, err := step.ID(ref)
	if err == nil {
		err = h.store.CancelThanks(ctx, t.Person.ID, id, t.Now)
	}
	switch {
	case err == nil:
		return engine.Stay(locales.ThanksCancelled()), nil
	case errors.Is(err, store.ErrThanksLate):
		return engine.Stay(locales.ThanksCancelLate()), nil
	case errors.Is(err, store.ErrHalted):
		return engine.Stay(locales.ThanksWhyHalted()), nil
	case errors.Is(err, store.ErrNotFound), errors.Is(err, engine.ErrGone):
		return step.Stale(), nil
	}
	return engine.Move{}, err
}
