package thanks

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; the ref is the thanks' id where there is one.
const (
	KindReceived = "thanks_received"
	KindSettled  = "thanks_settled" // to the sender: what waited has arrived, or came back
	KindCode     = "thanks_code"
	KindSpending = "spending_changed"
)

// flowAsk is where people ask the team.
const flowAsk = "ticket_ask"

// Received tells the receiver who thanks them, and what for.
func (h Thanks) Received(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	got, ok, err := h.about(ctx, p, ref)
	if !ok || got.Receiver != p.ID || got.State != store.ThanksAreSent {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.SentenceTokensReceived(int(got.Amount), last(got.SenderName))}}
	if got.Reason != "" {
		screen.Text = append(screen.Text, locales.ThanksConfirmReason(got.Reason))
	}
	screen.Rows = [][]engine.Button{{{Label: locales.ThanksButton(), Action: opens(Name)}}}
	return screen, true, nil
}

// Settled tells the sender what became of thanks that waited.
func (h Thanks) Settled(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	given, ok, err := h.about(ctx, p, ref)
	if !ok || given.Sender != p.ID {
		return engine.Screen{}, false, err
	}
	amount := int(given.Amount)
	var text locales.Message
	switch {
	case given.State == store.ThanksAreSent:
		text = locales.ThanksArrived(amount, last(given.ReceiverName))
	case given.State != store.ThanksReturned:
		return engine.Screen{}, false, nil
	case given.Returned == "stopped":
		text = locales.ThanksReturnedStopped(amount)
	case given.Returned == "budget":
		text = locales.ThanksReturnedBudget(amount)
	default:
		text = locales.ThanksReturnedNobody(amount)
	}
	return engine.Screen{Text: []engine.Message{text, locales.ThanksNumber(int(given.ID))}}, true, nil
}

func (h Thanks) about(ctx context.Context, p store.Person, ref string) (t store.Thanks, ok bool, err error) {
	id, err := step.ID(ref)
	if err != nil {
		return t, false, err
	}
	t, err = h.store.ThanksOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return t, false, nil
	}
	return t, err == nil, err
}

// pictureSide is how wide and high a picture is, in pixels.
const pictureSide = 512

// Picture is a person's own code as it is when it is sent.
func (h Thanks) Picture(ctx context.Context, p store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	code, err := h.store.ThanksCode(ctx, p.ID, now)
	if err != nil {
		return engine.Screen{}, false, err
	}
	picture, err := qrcode.Encode(h.address(code), qrcode.Medium, pictureSide)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("draw the code of person %d: %w", p.ID, err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.ThanksCodeCaption()},
		File: &engine.Attachment{Name: "code.png", MIME: "image/png", Data: picture, Picture: true},
	}, true, nil
}

// Changed tells somebody that staff have stopped what they spend, or let it go on, whichever is so now.
func (h Thanks) Changed(ctx context.Context, p store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	terms, err := h.store.ThanksTerms(ctx, p.ID, 0, store.CalendarOf(now, h.zone))
	if err != nil {
		return engine.Screen{}, false, err
	}
	text := locales.ThanksNoticeReleased()
	if terms.Stopped {
		text = locales.ThanksNoticeStopped()
	}
	return engine.Screen{
		Text: []engine.Message{text}, Rows: [][]engine.Button{{{Label: locales.ThanksAskTeam(), Action: opens(flowAsk)}}},
	}, true, nil
}

// mostDue is how many a tick settles; the next one goes on.
const mostDue = 500

// Tick brings what is due to its receivers, or back, and tells both.
func (h Thanks) Tick(ctx context.Context, now time.Time) error {
	due, err := h.store.ThanksDue(ctx, now, mostDue)
	for _, id := range due {
		_, one := h.store.SettleThanks(ctx, id, now, h.settled)
		err = errors.Join(err, one) // one that fails keeps no other back
	}
	return errors.Join(err, h.store.DropThanksCodes(ctx, now))
}

func (h Thanks) settled(ctx context.Context, t store.Thanks) error {
	if t.State == store.ThanksAreSent {
		if err := h.tellReceiver(ctx, t); err != nil {
			return err
		}
	}
	return h.jobs.Notify(ctx, store.Ordinary, store.Notice{
		Kind: KindSettled, Person: t.Sender, Ref: step.Ref(t.ID), Once: KindSettled + " " + step.Ref(t.ID),
	})
}
