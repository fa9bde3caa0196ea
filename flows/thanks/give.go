package thanks

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// letter is thanks that are being written.
type letter struct {
	To     int64  `json:"to"` // the receiver's number; 0 as long as the ref says who it is
	Amount int64  `json:"amount"`
	Reason string `json:"reason"`
}

const (
	stepWho     = "who"
	stepAmount  = "amount"
	stepReason  = "reason"
	stepConfirm = "confirm"
)

// How long a reason is, in characters.
const (
	reasonLeast = 3
	reasonMost  = 200
)

func (h Thanks) give() engine.Definition {
	return engine.Flow[letter]{
		Name: Name, Version: 1, Allow: member, Form: true,
		Begin: func(t engine.Turn, _ *letter) string {
			if t.Ref != "" {
				return stepAmount
			}
			return stepWho
		},
		Steps: []engine.Step[letter]{
			{Name: stepWho, Ask: h.askWho, Take: h.takeWho},
			{Name: stepAmount, Ask: h.askAmount, Take: h.takeAmount},
			step.Text[letter]{
				Question: step.Question[letter]{Name: stepReason, Ask: step.Says[letter](locales.ThanksReasonAsk(reasonLeast, reasonMost))},
				Field:    func(l *letter) *string { return &l.Reason }, Min: reasonLeast, Max: reasonMost,
			}.Step(),
			{Name: stepConfirm, Typed: true, Ask: h.askConfirm, Take: h.takeConfirm},
		},
	}
}

// receiver is whom the thanks are for: chosen here, or by the code that the flow was opened with. Errors: store.ErrNotFound when they cannot
// be thanked any more.
func (h Thanks) receiver(ctx context.Context, t engine.Turn, l *letter) (store.Receiver, error) {
	if l.To != 0 {
		return h.store.Receiver(ctx, t.Person.ID, l.To, t.Now)
	}
	r, err := h.store.ReceiverByCode(ctx, t.Person.ID, t.Ref, t.Now)
	if errors.Is(err, store.ErrOwnCode) {
		err = store.ErrNotFound
	}
	return r, err
}

// terms are the receiver and what they may be given now.
func (h Thanks) terms(ctx context.Context, t engine.Turn, l *letter) (store.Receiver, store.ThanksTerms, error) {
	r, err := h.receiver(ctx, t, l)
	if err != nil {
		return r, store.ThanksTerms{}, err
	}
	terms, err := h.store.ThanksTerms(ctx, t.Person.ID, r.Number, h.calendar(t))
	return r, terms, err
}

// gone is the screen of a question when its receiver cannot be thanked any more.
func gone() engine.Screen { return engine.Screen{Text: []engine.Message{locales.ThanksWhoNotHere()}} }

// another asks for somebody else. What was written stays.
func another(l *letter) engine.Move {
	l.To = 0
	return engine.Goto(stepWho).Saying(locales.ThanksWhoNotHere())
}

// whyNot says why somebody may give nothing at all just now; ok is false when they may.
func whyNot(terms store.ThanksTerms) (m locales.Message, ok bool) {
	switch terms.Why { //nolint:exhaustive // the others are about one gift, not about the giver
	case store.ThanksHalted:
		return locales.ThanksWhyHalted(), true
	case store.ThanksLocked:
		return locales.ThanksWhyLocked(), true
	case store.ThanksMinor:
		return locales.ThanksWhyMinor(), true
	case store.ThanksNew:
		return locales.ThanksWhyNew(terms.From), true
	case store.ThanksIdle:
		return locales.ThanksWhyIdle(), true
	case store.ThanksStopped:
		return locales.ThanksWhyStopped(), true
	}
	return locales.Message{}, false
}
