package board

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; the ref is a submission's id.
const (
	KindAsked     = "task_asked" // to whoever is to confirm that somebody else has done something
	KindRefused   = "task_refused"
	KindDuplicate = "task_duplicate"
	KindLapsed    = "task_lapsed"
	KindSent      = "task_sent" // what was added in time and not sent
	KindDue       = "task_due"
)

func (b Board) own(ctx context.Context, p store.Person, ref string) (own store.OwnSubmission, ok bool, err error) {
	id, err := step.ID(ref)
	if err != nil {
		return own, false, err
	}
	own, err = b.store.OwnSubmission(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return own, false, nil
	}
	return own, err == nil, err
}

func button(label locales.Message, args ...string) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Style: engine.Primary, Action: opens(args...)}}}
}

// Asked asks somebody on the spot for their word.
func (b Board) Asked(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	s, err := b.store.ConfirmOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) { // others were quicker
		return engine.Screen{}, false, nil
	}
	return engine.Screen{
		Text: []engine.Message{locales.TaskboardNoticeAsked(s.PersonName, taskcard.Title(s.Task.TaskText))},
		Rows: button(locales.CommonDetails(), Confirm, ref),
	}, err == nil, err
}

// Refused tells somebody that their coordinator has not confirmed it.
func (b Board) Refused(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	own, ok, err := b.own(ctx, p, ref)
	if !ok || own.State != store.SubmissionRejected {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: append([]engine.Message{locales.TaskboardNoticeRefused(taskcard.Title(own.Task.TaskText))}, b.reason(own)...),
		Rows: button(locales.CommonDetails(), Take, step.Ref(own.Task.ID)),
	}, true, nil
}

// Duplicate tells somebody that a file was sent before, for something else.
func (b Board) Duplicate(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	own, ok, err := b.own(ctx, p, ref)
	if !ok || own.State != store.SubmissionReturned || own.Reason != store.ReasonDuplicate {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.TaskboardNoticeDuplicate(taskcard.Title(own.Task.TaskText)), locales.TaskboardStateReturned(own.DueAt)},
		Rows: button(locales.CommonSendProof(), Proof, ref),
	}, true, nil
}

// Lapsed tells somebody that their place is free for others now.
func (b Board) Lapsed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	own, ok, err := b.own(ctx, p, ref)
	if !ok || own.State != store.SubmissionLapsed {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.TaskboardNoticeLapsed(taskcard.Title(own.Task.TaskText))},
		Rows: button(locales.TaskboardButton(), Name),
	}, true, nil
}

// Sent tells somebody that what they had added in time was sent for them.
func (b Board) Sent(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	own, ok, err := b.own(ctx, p, ref)
	if !ok || own.ClaimedAt.IsZero() {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.TaskboardNoticeSent(taskcard.Title(own.Task.TaskText))},
		Rows: button(locales.CommonDetails(), Take, step.Ref(own.Task.ID)),
	}, true, nil
}

// Due reminds somebody of what they have taken.
func (b Board) Due(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	own, ok, err := b.own(ctx, p, ref)
	if !ok || own.State != store.SubmissionTaken || !own.DueAt.After(now) {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{
			locales.TaskboardNoticeDue(taskcard.Title(own.Task.TaskText), locales.Ahead(own.DueAt.Sub(now))), locales.TaskcardDeadline(own.DueAt),
		},
		Rows: append(button(locales.CommonSendProof(), Proof, ref),
			[]engine.Button{{Label: locales.TaskboardGiveBack(), Action: opens(Take, step.Ref(own.Task.ID))}}),
	}, true, nil
}
