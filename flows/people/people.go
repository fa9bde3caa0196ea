// Package people is where staff find people, read their cards and note what the next colleague should know. Each look is recorded.
package people

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Search = "people"
	Card   = "person"       // ref: a person's id
	Notes  = "person_notes" // ref: a person's id
	Tags   = "person_tags"  // ref: a person's id
)

// The flows of others that a card leads to.
const (
	flowWrite    = "ticket_write"  // ref: a person's id
	flowGrants   = "grants"        // ref: a person's id
	flowGuardian = "guardian_card" // ref: a person's id
	flowAudit    = "audit"         // ref: a person's number
)

// Store is what is kept of people. It gives each reader only what their grants allow, and notes that they looked.
type Store interface {
	SearchPeople(ctx context.Context, reader int64, q store.PeopleQuery, limit, offset int) ([]store.PersonRow, error)
	PersonCard(ctx context.Context, reader, person int64, now time.Time) (store.PersonCard, error)
	PersonPhone(ctx context.Context, reader, person int64, now time.Time) (string, error)
	PersonProjects(ctx context.Context, reader, person int64) ([]store.PersonProject, error)
	Grants(ctx context.Context, reader, person int64, now time.Time) ([]store.Grant, error)
	Notes(ctx context.Context, reader, person int64, now time.Time, limit, offset int) ([]store.Note, error)
	AddNote(ctx context.Context, author, person int64, text string, now time.Time) error
	RemoveNote(ctx context.Context, author, id int64, now time.Time) error
	TagsOf(ctx context.Context, reader, person int64) ([]string, error)
	TagPerson(ctx context.Context, actor, person int64, tag string, now time.Time) error
	UntagPerson(ctx context.Context, actor, person int64, tag string, now time.Time) error
}

// People is what staff do with people.
type People struct {
	store Store
	state func(store.ApplicationState) locales.Message
	zone  *time.Location
}

// New puts it together. state names the state of an application.
func New(s Store, state func(store.ApplicationState) locales.Message, zone *time.Location) People {
	return People{store: s, state: state, zone: zone}
}

// Flows lists the conversations.
func (p People) Flows() []engine.Definition {
	return []engine.Definition{p.search(), p.card(), p.notes(), p.tags()}
}

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ReadPeople.Roles()...) }
