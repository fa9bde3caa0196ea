package thanks

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// givePrefix stands before how much of it a budget pays, as the screen says it: nothing else is given than what was confirmed.
const givePrefix = "give_"

func (h Thanks) askConfirm(ctx context.Context, t engine.Turn, l *letter) (engine.Screen, error) {
	r, terms, err := h.terms(ctx, t, l)
	if errors.Is(err, store.ErrNotFound) {
		return gone(), nil
	}
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{
		locales.SentenceTransferConfirm(int(l.Amount), last(r.Name)), locales.ThanksConfirmReason(l.Reason),
	}}
	allowance := terms.Allowance(l.Amount)
	if allowance > 0 {
		screen.Text = append(screen.Text, locales.ThanksConfirmSplit(int(allowance), int(l.Amount-allowance)))
	}
	if terms.WaitsOver > 0 && l.Amount > terms.WaitsOver {
		screen.Text = append(screen.Text, locales.ThanksConfirmWait(int(terms.WaitsHours)))
	}
	screen.Rows = [][]engine.Button{{{Label: locales.ThanksGive(), Option: givePrefix + step.Ref(allowance), Style: engine.Success}}}
	return screen, nil
}

func (h Thanks) takeConfirm(ctx context.Context, t engine.Turn, l *letter, in engine.Input) (engine.Move, error) {
	part, ok := step.Tapped(in, givePrefix)
	allowance, err := strconv.ParseInt(part, 10, 64)
	if !ok || err != nil {
		return notUnderstood(in), nil
	}
	r, terms, err := h.terms(ctx, t, l)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return another(l), nil
	case err != nil:
		return engine.Move{}, err
	}
	id, outcome, err := h.store.Thank(ctx, store.NewThanks{
		Sender: t.Person.ID, Receiver: r.Number, Amount: l.Amount, Allowance: allowance, Reason: l.Reason, Ref: fmt.Sprint("u", t.Update),
	}, h.calendar(t))
	if err != nil {
		return engine.Move{}, err
	}
	switch outcome {
	case store.ThanksSent, store.ThanksWaits:
		return h.given(ctx, t, id, outcome)
	case store.ThanksNobody:
		return another(l), nil
	case store.ThanksSelf:
		return engine.Goto(stepWho).Saying(locales.CommonErrSelfTransfer()), nil
	case store.ThanksHalted, store.ThanksLocked, store.ThanksMinor, store.ThanksNew, store.ThanksIdle, store.ThanksStopped:
		terms.Why = outcome
		why, _ := whyNot(terms)
		return engine.Stay(why), nil
	case store.ThanksRange, store.ThanksDay, store.ThanksMonth, store.ThanksTimes, store.ThanksShort, store.ThanksPending:
		return engine.Goto(stepAmount).Saying(refusal(outcome, terms, l.Amount)), nil
	case store.ThanksAllowed, store.ThanksBudget, store.ThanksTaken:
	}
	return engine.Stay(locales.ThanksChanged()), nil
}

// given tells both: the sender at once, the receiver when the tokens are there.
func (h Thanks) given(ctx context.Context, t engine.Turn, id int64, outcome store.ThanksOutcome) (engine.Move, error) {
	given, err := h.store.ThanksOf(ctx, t.Person.ID, id)
	if err != nil {
		return engine.Move{}, err
	}
	receipt := engine.Screen{Text: []engine.Message{
		locales.ThanksSent(int(given.Amount), last(given.ReceiverName)), locales.ThanksConfirmReason(given.Reason), locales.ThanksNumber(int(id)),
	}}
	if outcome == store.ThanksWaits {
		receipt.Text[0] = locales.ThanksWaits(int(given.Amount), last(given.ReceiverName), given.DueAt)
		receipt.Rows = [][]engine.Button{{{Label: locales.ThanksWaitingButton(), Action: opens(Waiting)}}}
		return engine.Done().Sending(receipt), nil
	}
	return engine.Done().Sending(receipt), h.tellReceiver(ctx, given)
}

func (h Thanks) tellReceiver(ctx context.Context, given store.Thanks) error {
	return h.jobs.Notify(ctx, store.Ordinary, store.Notice{
		Kind: KindReceived, Person: given.Receiver, Ref: step.Ref(given.ID), Once: KindReceived + " " + step.Ref(given.ID),
	})
}
