// Package thanks is where people give each other tokens with a word of thanks, and where staff look at tokens that go round in circles.
package thanks

import (
	"context"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "thanks"         // ref: empty, or a code that stands for the receiver
	Waiting  = "thanks_waiting" // what can still be taken back
	Code     = "my_code"
	Rings    = "thanks_rings"
	Spending = "spending" // ref: a person's id
)

// Store is what is kept of thanks. Its limits hold there, whatever a screen has said.
type Store interface {
	Person(ctx context.Context, id int64) (store.Person, error)
	ReceiversNamed(ctx context.Context, sender int64, name string, now time.Time, limit int) ([]store.Receiver, error)
	ReceiversCalled(ctx context.Context, sender int64, username string, now time.Time, limit int) ([]store.Receiver, error)
	ReceiverByID(ctx context.Context, sender, person int64, now time.Time) (store.Receiver, error)
	ReceiverByCode(ctx context.Context, sender int64, code string, now time.Time) (store.Receiver, error)
	Receiver(ctx context.Context, sender, number int64, now time.Time) (store.Receiver, error)
	ThanksTerms(ctx context.Context, sender, receiver int64, c store.Calendar) (store.ThanksTerms, error)
	Thank(ctx context.Context, n store.NewThanks, c store.Calendar) (int64, store.ThanksOutcome, error)
	ThanksOf(ctx context.Context, reader, id int64) (store.Thanks, error)
	ThanksUnderway(ctx context.Context, sender int64, limit int) ([]store.Thanks, error)
	CancelThanks(ctx context.Context, sender, id int64, now time.Time) error
	ThanksDue(ctx context.Context, now time.Time, limit int) ([]int64, error)
	SettleThanks(ctx context.Context, id int64, now time.Time, tell func(context.Context, store.Thanks) error) (bool, error)
	ThanksCode(ctx context.Context, person int64, now time.Time) (string, error)
	RenewThanksCode(ctx context.Context, person int64, now time.Time) error
	ThanksCodeFor(ctx context.Context, sender, person int64, now time.Time) (string, error)
	DropThanksCodes(ctx context.Context, now time.Time) error
	FoundByName(ctx context.Context, person int64) (bool, error)
	SetFoundByName(ctx context.Context, person int64, found bool, now time.Time) error
	Rings(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]store.Ring, error)
	Spending(ctx context.Context, reader, person int64, now time.Time) (store.Spending, error)
	StopSpending(ctx context.Context, actor, person int64, stop bool, why string, now time.Time) error
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Thanks is what people do with thanks.
type Thanks struct {
	store   Store
	jobs    Jobs
	zone    *time.Location
	botName string
}

// New puts it together. zone is where days and months are counted, botName the bot's username, for links.
func New(s Store, jobs Jobs, zone *time.Location, botName string) Thanks {
	return Thanks{store: s, jobs: jobs, zone: zone, botName: botName}
}

// Flows lists the conversations.
func (h Thanks) Flows() []engine.Definition {
	return []engine.Definition{h.give(), h.waiting(), h.code(), h.rings(), h.spending()}
}

// AllowRings says who may look at circles. Whose they see is decided anew by each query.
func AllowRings(p engine.Person) bool { return p.Member && p.Has(store.StopSpending.Roles()...) }

func member(p engine.Person) bool { return p.Member }

// nothing is a flow without answers.
type nothing struct{}

func loadNothing(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil }

func (h Thanks) calendar(t engine.Turn) store.Calendar { return store.CalendarOf(t.Now, h.zone) }

func opens(args ...string) engine.Action { return engine.Action{Name: "open", Args: args} }

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton())
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// last is a name at the end of a sentence, whose full stop is the initial's too.
func last(name string) string { return strings.TrimSuffix(name, ".") }
