// Package guardian is where staff verify that the parents or guardians of people of 14 and 15 agree, and take it back at their wish.
package guardian

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	List = "guardians"
	Card = "guardian_card" // ref: a person's id
)

// Store is what is kept of guardians. It gives each reader only what their grants allow, and notes that they looked.
type Store interface {
	GuardiansWaiting(ctx context.Context, reader int64, now time.Time) (int, error)
	GuardianRequests(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]store.GuardianRow, error)
	GuardianCard(ctx context.Context, reader, person int64, now time.Time) (store.GuardianCard, error)
	VerifyGuardian(ctx context.Context, actor, person int64, seen store.GuardianSeen, how string, now time.Time) error
	RefuseGuardian(ctx context.Context, actor, person int64, seen store.GuardianSeen, reason string, now time.Time) error
	WithdrawGuardian(ctx context.Context, actor, person int64, now time.Time) error
	Guardianship(ctx context.Context, person int64) (store.Guardianship, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Guardians is what staff do about guardians.
type Guardians struct {
	store Store
	jobs  Jobs
}

// New puts it together.
func New(s Store, jobs Jobs) Guardians { return Guardians{store: s, jobs: jobs} }

// Flows lists the conversations.
func (g Guardians) Flows() []engine.Definition { return []engine.Definition{g.list(), g.card()} }

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.VerifyGuardians.Roles()...) }

// Waiting counts the people whose guardian somebody may ask.
func (g Guardians) Waiting(ctx context.Context, t engine.Turn) (int, error) {
	return g.store.GuardiansWaiting(ctx, t.Person.ID, t.Now)
}
