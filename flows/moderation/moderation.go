// Package moderation is where people look at what was sent for tasks: a queue of cards, reasons for what is not approved, a second look at
// what was, and what volunteers are told of it.
package moderation

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "moderation"
	Card     = "moderation_card"     // ref: a submission's id; with a hyphen and again behind it for those who look at it a second time
	Reason   = "moderation_reason"   // ref: return or reject, a hyphen, a submission's id, a hyphen, the revision that was seen
	Reversal = "moderation_reversal" // ref: a submission's id
	Rechecks = "rechecks"
)

// The flows of others that volunteers go on in; ref: a submission's id.
const (
	flowProof  = "task_proof"
	flowAppeal = "task_appeal"
)

// flowAsk is where people write to the team.
const flowAsk = "ticket_ask"

// Store is what is read and kept of submissions. It does for each person only what is theirs.
type Store interface {
	ChecksWaiting(ctx context.Context, actor int64) (store.WaitingChecks, error)
	NextCheck(ctx context.Context, actor, after int64) (int64, error)
	CheckCard(ctx context.Context, actor, id int64, now time.Time) (store.CheckCard, error)
	CheckedProof(ctx context.Context, actor, id int64, first bool) (store.CheckedProof, error)
	CheckSubmission(ctx context.Context, actor int64, n store.NewCheck, zone *time.Location, now time.Time) (store.Checked, error)
	RechecksWaiting(ctx context.Context, actor int64) (int, error)
	Rechecks(ctx context.Context, actor int64, limit, offset int) ([]store.RecheckLine, error)
	Reversible(ctx context.Context, actor int64, now time.Time, limit, offset int) ([]store.RecheckLine, error)
	Recheck(ctx context.Context, actor, id int64, sound bool, now time.Time) error
	ReverseSubmission(ctx context.Context, actor, id int64, why string, zone *time.Location, now time.Time) (int64, error)
	RaiseChecks(ctx context.Context, now time.Time) ([]int64, error)
	DecisionFor(ctx context.Context, person, id int64) (store.SubmissionDecision, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Parts is what the room is made from.
type Parts struct {
	Store Store
	Jobs  Jobs
	Names taskcard.Names
	// Wallet is the flow in which people see their tokens; empty where there is none.
	Wallet string
	Zone   *time.Location // in which days, weeks and months are meant
	// Done is called in the turn in which something was approved for good; nil does nothing.
	Done func(ctx context.Context, person, submission int64) error
}

// Moderation is what those do who check.
type Moderation struct {
	store  Store
	jobs   Jobs
	names  taskcard.Names
	wallet string
	zone   *time.Location
	done   func(ctx context.Context, person, submission int64) error
}

// New puts it together.
func New(p Parts) Moderation {
	if p.Done == nil {
		p.Done = func(context.Context, int64, int64) error { return nil }
	}
	return Moderation{store: p.Store, jobs: p.Jobs, names: p.Names, wallet: p.Wallet, zone: p.Zone, done: p.Done}
}

// Flows lists the conversations.
func (m Moderation) Flows() []engine.Definition {
	return []engine.Definition{m.hub(), m.card(), m.reason(), m.rechecks(), m.reversal()}
}

// Allow says who may be where things are checked: any member, since projects' teams check without a role. What they see is decided anew by
// each query.
func Allow(p engine.Person) bool { return p.Member }

// Checks says who checks by their role.
func Checks(p engine.Person) bool { return p.Member && p.Has(store.ModerateTasks.Roles()...) }

// AllowRechecks says who may look again at what was approved.
func AllowRechecks(p engine.Person) bool { return p.Member && p.Has(store.RecheckTasks.Roles()...) }

// Waiting counts what waits for somebody's eyes.
func (m Moderation) Waiting(ctx context.Context, t engine.Turn) (int, error) {
	w, err := m.store.ChecksWaiting(ctx, t.Person.ID)
	return w.Waiting, err
}

// RechecksWaiting counts what waits for a second look.
func (m Moderation) RechecksWaiting(ctx context.Context, t engine.Turn) (int, error) {
	return m.store.RechecksWaiting(ctx, t.Person.ID)
}

// refusal words why something was not done; ok is false for errors that are none.
func refusal(err error) (reason locales.Message, ok bool) {
	if reason, ok = tokens.Refused(err); ok {
		return reason, true
	}
	for refused, reason := range map[error]func() locales.Message{
		store.ErrNotFound: locales.ModerationGone, store.ErrTooClose: locales.ModerationTooClose, store.ErrChanged: locales.ModerationChanged,
		store.ErrLate: locales.ModerationReversalLate,
	} {
		if errors.Is(err, refused) {
			return reason(), true
		}
	}
	return locales.Message{}, false
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}
