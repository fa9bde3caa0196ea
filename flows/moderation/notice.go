package moderation

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; ref: a submission's id, where nothing else is said. Whoever approves without a person's eyes sends KindApproved too.
const (
	KindApproved = "task_approved"
	KindReturned = "task_returned"
	KindRejected = "task_rejected"
	KindReversed = "task_reversed"
	KindRaised   = "moderation_raised" // to those who check again; ref: a day
)

func (m Moderation) tell(ctx context.Context, kind string, person, submission int64) error {
	return m.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: kind, Person: person, Ref: step.Ref(submission)})
}

// Confirmed tells somebody, in the turn, that others have approved what they did.
func (m Moderation) Confirmed(ctx context.Context, person, submission int64) error {
	return m.tell(ctx, KindApproved, person, submission)
}

// decision is somebody's own submission, as long as it stands as the notice says.
func (m Moderation) decision(ctx context.Context, p store.Person, ref string, state store.SubmissionState) (store.SubmissionDecision, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.SubmissionDecision{}, false, err
	}
	d, err := m.store.DecisionFor(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.SubmissionDecision{}, false, nil
	}
	return d, err == nil && d.State == state, err
}

// Approved tells somebody that what they did was approved, and what they got for it.
func (m Moderation) Approved(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	d, ok, err := m.decision(ctx, p, ref, store.SubmissionApproved)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.ModerationNoticeApproved(title(d.Task))}}
	var lines []locales.Message
	if d.Reward > 0 {
		lines = append(lines, locales.ModerationNoticeTokens(d.Reward), locales.ModerationNoticeSpendable(d.SpendableAt))
		screen.Rows = m.purse()
	}
	if d.XP > 0 {
		lines = append(lines, locales.ModerationNoticeXp(d.XP))
	}
	if d.Minutes > 0 {
		lines = append(lines, locales.ModerationNoticeHours(tokens.Lasting(d.Minutes)))
	}
	if len(lines) > 0 {
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	if d.Reward < d.Task.Reward {
		screen.Text = append(screen.Text, locales.ModerationNoticeCut(d.Task.Reward, d.Reward))
	}
	return screen, true, nil
}

// purse opens one's own tokens, where there is a room for them.
func (m Moderation) purse() [][]engine.Button {
	if m.wallet == "" {
		return nil
	}
	return [][]engine.Button{{{Label: locales.ModerationNoticeWallet(), Action: engine.Action{Name: "open", Args: []string{m.wallet}}}}}
}

// Returned tells somebody what to mend, and until when.
func (m Moderation) Returned(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	d, ok, err := m.decision(ctx, p, ref, store.SubmissionReturned)
	if err != nil || !ok || !d.SendableAt(now, false) {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.ModerationNoticeReturned(title(d.Task)), locales.ModerationNoticeReason(told(d)), locales.ModerationNoticeUntil(d.DueAt)},
		Rows: opens(locales.ModerationNoticeSend(), flowProof, ref),
	}, true, nil
}

// Rejected tells somebody why something was refused, and how to ask for another pair of eyes, once.
func (m Moderation) Rejected(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	d, ok, err := m.decision(ctx, p, ref, store.SubmissionRejected)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.ModerationNoticeRejected(title(d.Task)), locales.ModerationNoticeReason(told(d))}}
	switch {
	case !d.AppealedAt.IsZero():
		screen.Text = append(screen.Text, locales.ModerationNoticeFinal())
	case d.Placed && now.Before(d.DueAt):
		screen.Text = append(screen.Text, locales.ModerationNoticeAppealUntil(d.DueAt))
		screen.Rows = opens(locales.ModerationNoticeAppeal(), flowAppeal, ref)
	}
	return screen, true, nil
}

// Reversed tells somebody that an approval was taken back, why, and what went with it.
func (m Moderation) Reversed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	d, ok, err := m.decision(ctx, p, ref, store.SubmissionReversed)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	text := []engine.Message{locales.ModerationNoticeReversed(title(d.Task)), locales.ModerationNoticeReason(locales.Verbatim(d.ReversedWhy))}
	var lines []locales.Message
	if d.Back > 0 {
		lines = append(lines, locales.ModerationNoticeBack(d.Back))
	}
	if d.XP > 0 {
		lines = append(lines, locales.ModerationNoticeBackXp(d.XP))
	}
	if len(lines) > 0 {
		text = append(text, locales.Lines(lines...))
	}
	return engine.Screen{Text: append(text, locales.ModerationNoticeObject()), Rows: opens(locales.TicketButtonAsk(), flowAsk, "")}, true, nil
}

// opens is a button that opens a flow from any message.
func opens(label locales.Message, flow, ref string) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{flow, ref}}}}}
}

// Tick raises what nobody has looked at in time, and tells those who look again how much that is, once a day.
func (m Moderation) Tick(ctx context.Context, now time.Time) error {
	staff, err := m.store.RaiseChecks(ctx, now)
	if err != nil || len(staff) == 0 {
		return err
	}
	day := now.In(m.zone).Format(time.DateOnly)
	var notices []store.Notice
	for _, person := range staff {
		notices = append(notices, store.Notice{Kind: KindRaised, Person: person, Ref: day, Once: fmt.Sprint(KindRaised, " ", day, " ", person)})
	}
	return m.jobs.Notify(ctx, store.Ordinary, notices...)
}

// Raised tells somebody how much has waited too long for a check of theirs.
func (m Moderation) Raised(ctx context.Context, p store.Person, _ string, _ time.Time) (engine.Screen, bool, error) {
	w, err := m.store.ChecksWaiting(ctx, p.ID)
	if err != nil || w.Raised == 0 {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.ModerationNoticeRaised(w.Raised)},
		Rows: [][]engine.Button{{{Label: locales.ModerationNoticeRaisedOpen(), Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{Name}}}}},
	}, true, nil
}
