// Package treasury is where tokens come from: emissions that one person proposes and another approves, and the budgets that they go to.
package treasury

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Names of the flows in sessions.
const (
	Name     = "treasury"
	Emission = "emission" // ref: an emission's id
	Propose  = "emission_propose"
	Budget   = "budget"      // ref: an account
	Move     = "budget_move" // ref: an account, a hyphen, in or out
	Open     = "budget_new"
)

// KindDecided is the notice to whoever proposed an emission; ref: its id.
const KindDecided = "emission_decided"

// Store is what is kept of emissions and budgets. It does for each person only what their own roles allow.
type Store interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	CohortsNamed(ctx context.Context) ([]store.Cohort, error)
	Emission(ctx context.Context, reader, id int64) (store.Emission, error)
	Emissions(ctx context.Context, reader int64) ([]store.Emission, error)
	EmissionsWaiting(ctx context.Context, approver int64) (int, error)
	EmissionLeft(ctx context.Context, q store.Quarter) (issued, left int64, err error)
	ProposeEmission(ctx context.Context, actor int64, e store.NewEmission, now time.Time) (int64, error)
	ApproveEmission(ctx context.Context, actor, id int64, now time.Time) error
	RefuseEmission(ctx context.Context, actor, id int64, now time.Time) error
	Budgets(ctx context.Context, actor int64, a store.Action, limit, offset int) ([]store.Budget, error)
	BudgetCard(ctx context.Context, actor, id int64, month, quarter time.Time) (store.BudgetCard, error)
	BudgetProjects(ctx context.Context, actor int64, limit int) ([]store.Budget, error)
	OpenBudget(ctx context.Context, actor int64, scope ledger.Scope, now time.Time) (int64, error)
	Allocate(ctx context.Context, actor int64, a store.Allocation, now time.Time) error
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Parts is what the room is made from.
type Parts struct {
	Store      Store
	Jobs       Jobs
	Directions []step.Option // that projects can have
	Zone       *time.Location
}

// Treasury is what is done with tokens before they reach anybody.
type Treasury struct {
	store      Store
	jobs       Jobs
	directions []step.Option
	names      tokens.Named
	zone       *time.Location
}

// New puts it together.
func New(p Parts) Treasury {
	return Treasury{store: p.Store, jobs: p.Jobs, directions: p.Directions, names: tokens.Directions(p.Directions), zone: p.Zone}
}

// Flows lists the conversations.
func (r Treasury) Flows() []engine.Definition {
	return []engine.Definition{r.hub(), r.emission(), r.propose(), r.budget(), r.move(), r.open()}
}

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool {
	return p.Member && (p.Has(store.AllocateTokens.Roles()...) || emits(p))
}

func emits(p engine.Person) bool {
	return p.Member && (p.Has(store.ProposeEmission.Roles()...) || p.Has(store.ApproveEmission.Roles()...))
}

// Waiting counts what waits for somebody's decision.
func (r Treasury) Waiting(ctx context.Context, t engine.Turn) (int, error) {
	return r.store.EmissionsWaiting(ctx, t.Person.ID)
}

// refusal words why something was not done; ok is false for errors that are none.
func refusal(err error) (reason locales.Message, ok bool) {
	if reason, ok = tokens.Refused(err); ok {
		return reason, true
	}
	switch {
	case errors.Is(err, store.ErrNotFound):
		return locales.TreasuryNotYours(), true
	case errors.Is(err, store.ErrSecondPerson):
		return locales.TreasurySecondNeeded(), true
	case errors.Is(err, store.ErrChanged):
		return locales.TreasuryChanged(), true
	case errors.Is(err, store.ErrOverLimit):
		return locales.TreasuryEmissionOver(), true
	case errors.Is(err, store.ErrLate):
		return locales.TreasuryEmissionLate(), true
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
