package guardian

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue, to whom it is about.
const (
	KindApproved  = "guardian_approved"
	KindRefused   = "guardian_refused"
	KindWithdrawn = "guardian_withdrawn"
)

// ActionHome is the button that leads to the root flow, which for these people is first contact: no other flow is open to them.
const ActionHome = "home"

// Approved tells somebody that they may finish first contact.
func (g Guardians) Approved(ctx context.Context, p store.Person, _ string, _ time.Time) (engine.Screen, bool, error) {
	return g.notice(ctx, p, store.GuardianVerified, locales.GuardianTeenFinish(), func(store.Guardianship) locales.Message {
		return locales.GuardianNoticeApproved()
	})
}

// Refused tells somebody kindly why it did not work, and that they may try again.
func (g Guardians) Refused(ctx context.Context, p store.Person, _ string, _ time.Time) (engine.Screen, bool, error) {
	return g.notice(ctx, p, store.GuardianRefused, locales.GuardianTeenGive(), func(s store.Guardianship) locales.Message {
		return locales.GuardianNoticeRefused(locales.GuardianTold(s.Reason))
	})
}

// Withdrawn tells somebody that their guardian has taken the consent back.
func (g Guardians) Withdrawn(ctx context.Context, p store.Person, _ string, _ time.Time) (engine.Screen, bool, error) {
	return g.notice(ctx, p, store.GuardianRevoked, locales.GuardianNoticeOpen(), func(store.Guardianship) locales.Message {
		return locales.GuardianNoticeWithdrawn()
	})
}

// notice says it as long as it is still so and they wait for it.
func (g Guardians) notice(
	ctx context.Context, p store.Person, state store.GuardianState, label locales.Message, words func(store.Guardianship) locales.Message,
) (engine.Screen, bool, error) {
	stands, err := g.store.Guardianship(ctx, p.ID)
	if err != nil || p.Member() || stands.State != state {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{words(stands)},
		Rows: [][]engine.Button{{{Label: label, Action: engine.Action{Name: ActionHome}, Style: engine.Primary}}},
	}, true, nil
}
