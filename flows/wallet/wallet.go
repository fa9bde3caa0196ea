// Package wallet is where people see their tokens: the balance, every movement, a file and a picture of them; and where they give tokens to
// a project.
package wallet

import (
	"context"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Names of the flows in sessions.
const (
	Name     = "wallet"
	History  = "wallet_history"
	Movement = "wallet_movement" // ref: a movement's id
	Gift     = "wallet_gift"
)

// Kinds of notices in the queue.
const (
	KindFile   = "wallet_file"
	KindMonths = "wallet_months"
	KindGifted = "wallet_gifted" // ref: the movement's id
)

// Store is what is kept of tokens. It tells each only of their own.
type Store interface {
	Wallet(ctx context.Context, person int64, last int, now time.Time) (store.Wallet, error)
	Movements(ctx context.Context, q store.MovementQuery, now time.Time) (store.MovementPage, error)
	Movement(ctx context.Context, person, id int64) (store.Movement, error)
	TokenMonths(ctx context.Context, person int64, since time.Time) ([]store.TokenMonth, error)
	GiftProjects(ctx context.Context, person int64) ([]store.GiftProject, error)
	GiftProject(ctx context.Context, person, application int64) (store.GiftProject, error)
	GiveToProject(ctx context.Context, person, application, amount int64, key string, now time.Time) (ledger.Receipt, error)
	GiftTo(ctx context.Context, leader, transfer int64) (store.Gift, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Words puts messages into words for pictures and files.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// About words what movements are about, by kind of thing: "grant", "thanks". Each is given which one; the zero message says nothing.
type About map[string]func(ctx context.Context, id string) (locales.Message, error)

// Table is a file of rows under its headings.
type Table interface {
	Row(cells ...any) error
	Finish(name string) (*engine.Attachment, error)
	Discard()
}

// Door leads from the balance to another room.
type Door struct {
	Label locales.Message
	Flow  string
	// May says who sees it; nil: everybody.
	May func(engine.Person) bool
}

// Parts is what the room needs. Times are meant in the zone.
type Parts struct {
	Store Store
	Jobs  Jobs
	Words Words
	About About
	// Table begins a file with its headings.
	Table func(head ...string) (Table, error)
	// Direction names a direction of projects.
	Direction func(name string) locales.Message
	Zone      *time.Location
}

// Wallets is what people do with their tokens.
type Wallets struct {
	store     Store
	jobs      Jobs
	words     Words
	about     About
	begin     func(head ...string) (Table, error)
	direction func(name string) locales.Message
	zone      *time.Location
	doors     []Door
}

// New puts it together.
func New(p Parts, doors ...Door) Wallets {
	return Wallets{store: p.Store, jobs: p.Jobs, words: p.Words, about: p.About, begin: p.Table, direction: p.Direction, zone: p.Zone, doors: doors}
}

// Flows lists the conversations.
func (w Wallets) Flows() []engine.Definition {
	return []engine.Definition{w.balance(), w.history(), w.card(), w.gift()}
}

func members(p engine.Person) bool { return p.Member }

// givers may part with tokens: whoever is under age keeps theirs.
func givers(p engine.Person) bool { return p.Member && !p.Minor }

// aboutOf words what a movement is about; the zero message where nobody knows more.
func (w Wallets) aboutOf(ctx context.Context, m store.Movement) (locales.Message, error) {
	kind, id, _ := strings.Cut(m.About, " ")
	if word, ok := w.about[kind]; ok {
		return word(ctx, id)
	}
	return locales.Message{}, nil
}
