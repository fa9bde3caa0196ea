// Package award is where staff give tokens: to one person, or to a list that a second person approves, and where they take them back.
package award

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name    = "awards"
	Give    = "award_give"    // ref: a person's id, or nothing
	Card    = "award"         // ref: a grant's id
	Reverse = "award_reverse" // ref: a grant's id
	Segment = "award_segment"
	Batch   = "award_batch" // ref: a batch's id
)

// flowImports is the flow of others where lists are sent in.
const flowImports = "imports"

// Store is what is kept of grants of tokens. It does for each person only what their own roles allow.
type Store interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	CohortsNamed(ctx context.Context) ([]store.Cohort, error)
	SearchPeople(ctx context.Context, reader int64, q store.PeopleQuery, limit, offset int) ([]store.PersonRow, error)
	Budgets(ctx context.Context, actor int64, a store.Action, limit, offset int) ([]store.Budget, error)
	BudgetFor(ctx context.Context, actor int64, a store.Action, id int64) (store.Budget, error)
	AwardLimits(ctx context.Context, actor int64, month time.Time) (store.AwardLimits, error)
	MayAward(ctx context.Context, actor, person int64) (string, error)
	GiveAward(ctx context.Context, actor int64, n store.NewAward, now time.Time) (int64, store.AwardState, error)
	Award(ctx context.Context, reader, id int64, now time.Time) (store.Award, error)
	AwardFor(ctx context.Context, person, id int64, now time.Time) (store.Award, error)
	Awards(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]store.Award, error)
	AwardsWaiting(ctx context.Context, approver int64) (int, error)
	ApproveAward(ctx context.Context, actor, id int64, now time.Time) error
	RefuseAward(ctx context.Context, actor, id int64, now time.Time) error
	ReverseAward(ctx context.Context, actor, id int64, why string, now time.Time) error
	SegmentPeople(ctx context.Context, actor int64, g store.Segment, few int) (store.Gathering, error)
	AskBatch(ctx context.Context, actor int64, n store.NewBatch, now time.Time) (int64, error)
	GatherBatch(ctx context.Context, id int64, now time.Time) (store.Batch, error)
	Batch(ctx context.Context, reader, id int64) (store.Batch, error)
	Batches(ctx context.Context, reader int64) ([]store.Batch, error)
	BatchLines(ctx context.Context, reader, id int64, now time.Time, limit, offset int) ([]store.Award, error)
	ProposeBatch(ctx context.Context, actor, id, budget int64, now time.Time) error
	ApproveBatch(ctx context.Context, actor, id int64, now time.Time) error
	RefuseBatch(ctx context.Context, actor, id int64, now time.Time) error
	ResumeBatch(ctx context.Context, actor, id int64, now time.Time) error
	PostBatch(ctx context.Context, id int64, together int, now time.Time, tell func(context.Context, []store.Award) error) (store.Batch, bool, error)
}

// Jobs is the queue of notices and of slow work.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Parts is what the room is made from.
type Parts struct {
	Store      Store
	Jobs       Jobs
	Directions []step.Option // that projects can have
	// Wallet is the flow in which people see their tokens; empty where there is none.
	Wallet string
	Zone   *time.Location // in which months are meant
}

// Awards is what staff do with tokens and people.
type Awards struct {
	store  Store
	jobs   Jobs
	names  tokens.Named
	wallet string
	zone   *time.Location
}

// New puts it together.
func New(p Parts) Awards {
	return Awards{store: p.Store, jobs: p.Jobs, names: tokens.Directions(p.Directions), wallet: p.Wallet, zone: p.Zone}
}

// Flows lists the conversations.
func (a Awards) Flows() []engine.Definition {
	return []engine.Definition{a.hub(), a.give(), a.card(), a.reverse(), a.segment(), a.batch()}
}

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool {
	return p.Member && (p.Has(store.GrantTokens.Roles()...) || p.Has(store.ApproveGrants.Roles()...))
}

func gives(p engine.Person) bool { return p.Member && p.Has(store.GrantTokens.Roles()...) }

// Waiting counts what waits for somebody's decision.
func (a Awards) Waiting(ctx context.Context, t engine.Turn) (int, error) {
	return a.store.AwardsWaiting(ctx, t.Person.ID)
}

// refusal words why something was not done; ok is false for errors that are none.
func refusal(err error) (reason locales.Message, ok bool) {
	if reason, ok = tokens.Refused(err); ok {
		return reason, true
	}
	for refused, reason := range map[error]func() locales.Message{
		store.ErrNotFound: locales.AwardNotYours, store.ErrTooClose: locales.AwardTooClose, store.ErrOverLimit: locales.AwardLimitOver,
		store.ErrSecondPerson: locales.AwardSecondNeeded, store.ErrChanged: locales.AwardChanged, store.ErrSpent: locales.AwardSpent,
		store.ErrLate: locales.AwardLate,
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

func stateName(s store.AwardState) locales.Message {
	switch s {
	case store.AwardGiven:
		return locales.AwardStateGiven()
	case store.AwardRefused:
		return locales.AwardStateRefused()
	case store.AwardFailed:
		return locales.AwardStateFailed()
	case store.AwardReversed:
		return locales.AwardStateReversed()
	case store.AwardProposed:
	}
	return locales.AwardStateProposed()
}

func batchState(s store.BatchState) locales.Message {
	switch s {
	case store.BatchMaking:
		return locales.AwardBatchMaking()
	case store.BatchDraft:
		return locales.AwardBatchDraft()
	case store.BatchPosting:
		return locales.AwardBatchPosting()
	case store.BatchPaused:
		return locales.AwardBatchPaused()
	case store.BatchDone:
		return locales.AwardBatchDone()
	case store.BatchRefused:
		return locales.AwardBatchRefused()
	case store.BatchDropped:
		return locales.AwardBatchDropped()
	case store.BatchProposed:
	}
	return locales.AwardBatchProposed()
}
