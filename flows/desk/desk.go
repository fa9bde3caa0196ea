// Package desk is where staff look at applications: how many stand where, lists, search, and the card of each. Nothing here changes an
// application, and of drafts it shows only at which question they stand.
package desk

import (
	"context"
	"encoding/json"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name = "desk"
	List = "desk_list" // ref: a state, or "all"
	Card = "desk_card" // ref: an application's id
)

// Store is what the desk reads. It gives each person only what their grants allow.
type Store interface {
	DeskCounts(ctx context.Context, person int64) ([]store.StateCount, error)
	DeskDrafts(ctx context.Context, person int64) ([]store.StepCount, error)
	DeskList(ctx context.Context, person int64, state store.ApplicationState, limit, offset int) ([]store.DeskRow, error)
	DeskSearch(ctx context.Context, person int64, text string, state store.ApplicationState, limit, offset int) ([]store.DeskRow, error)
	DeskCard(ctx context.Context, person, application int64, now time.Time) (store.DeskCard, error)
	DeskAsides(ctx context.Context, person int64) (int, error)
	DeskAside(ctx context.Context, person int64, limit int) ([]store.Aside, error)
	DeskReplay(ctx context.Context, person, update int64, now time.Time) error
}

// Form is what the desk has to know of the application form.
type Form struct {
	// Steps lists the questions in their order. Answers to others come after them.
	Steps []string
	// Label names a question, State the state of an application.
	Label func(step string) locales.Message
	State func(state store.ApplicationState) locales.Message
	// Answer words the answer to a question from all answers, such as by the label of a chosen option; the zero message when there is
	// none. Nil: what was written is shown as it is.
	Answer func(step string, answers json.RawMessage) (locales.Message, error)
}

// Desk is what staff look at.
type Desk struct {
	store Store
	form  Form
}

// New puts the desk together.
func New(s Store, form Form) Desk { return Desk{store: s, form: form} }

// Flows lists the conversations.
func (d Desk) Flows() []engine.Definition {
	return []engine.Definition{d.desk(), d.list(), d.card()}
}

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has("staff", "administrator", "auditor") }

// nothing is what the desk itself keeps.
type nothing struct{}

func (d Desk) desk() engine.Definition {
	return engine.Flow[nothing]{
		Name: Name, Version: 1, Allow: Allow,
		// There are no answers to lose, and so nothing is asked about leaving.
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{d.overview(), d.drafts(), d.aside()},
	}
}

// states lists the states of submitted applications in the order in which they follow one another.
func states() []store.ApplicationState {
	return []store.ApplicationState{
		store.ApplicationSubmitted, store.ApplicationScreening, store.ApplicationNeedsInfo, store.ApplicationInReview,
		store.ApplicationInterview, store.ApplicationAccepted, store.ApplicationWaitlisted, store.ApplicationOffered,
		store.ApplicationRejected, store.ApplicationAppealed, store.ApplicationUpheld, store.ApplicationReopened,
		store.ApplicationEnrolled, store.ApplicationDeclined, store.ApplicationExpired, store.ApplicationWithdrawn,
	}
}
