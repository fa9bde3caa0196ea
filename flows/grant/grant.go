// Package grant is where roles are given, prolonged and ended, and where people see what they may do. Nobody gives more than they hold.
package grant

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	List   = "grants"      // ref: a person's id
	Give   = "grant_give"  // ref: a person's id
	Card   = "grant"       // ref: a grant's id
	Until  = "grant_until" // ref: a grant's id, a hyphen and the revision that was seen
	End    = "grant_end"   // ref: the same
	Rights = "my_rights"
)

// Store is what is kept of roles. It does for each person only what their own roles allow.
type Store interface {
	Person(ctx context.Context, id int64) (store.Person, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	CohortsNamed(ctx context.Context) ([]store.Cohort, error)
	Grants(ctx context.Context, reader, person int64, now time.Time) ([]store.Grant, error)
	GrantByID(ctx context.Context, reader, id int64, now time.Time) (store.Grant, error)
	GrantFor(ctx context.Context, holder, id int64) (store.Grant, error)
	Giving(ctx context.Context, giver int64) ([]store.Grant, error)
	Reaches(ctx context.Context, giver, person int64) (bool, error)
	GiveGrant(ctx context.Context, giver int64, g store.NewGrant, now time.Time) (int64, error)
	ChangeGrant(ctx context.Context, giver, id int64, revision int, endsAt, now time.Time) error
	EndGrant(ctx context.Context, giver, id int64, revision int, why string, now time.Time) error
	EndingGrants(ctx context.Context, from, to time.Time) ([]store.EndingGrant, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Grants is what people do with roles.
type Grants struct {
	store Store
	jobs  Jobs
	zone  *time.Location
}

// New puts it together.
func New(s Store, jobs Jobs, zone *time.Location) Grants {
	return Grants{store: s, jobs: jobs, zone: zone}
}

// Flows lists the conversations.
func (g Grants) Flows() []engine.Definition {
	return []engine.Definition{g.list(), g.give(), g.card(), g.until(), g.end(), g.mine()}
}

// allow says who may be in the flows about other people's roles. What is done there is decided anew by each statement.
func allow(p engine.Person) bool { return p.Member && p.Has(store.GrantRoles.Roles()...) }

// line is a grant in a list.
func line(g store.Grant) locales.Message {
	return locales.GrantLine(rights.Name(g.Role), rights.Region(g), rights.Cohort(g), rights.Until(g))
}

// tell puts a notice about a grant into the queue for its holder.
func (g Grants) tell(ctx context.Context, kind string, holder, id int64) error {
	return g.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: kind, Person: holder, Ref: strconv.FormatInt(id, 10)})
}

// refusal words why a role was not given or changed; ok is false for errors that are none.
func refusal(err error) (reason locales.Message, ok bool) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return locales.GrantRefused(), true
	case errors.Is(err, store.ErrOwnGrant):
		return locales.GrantOwn(), true
	case errors.Is(err, store.ErrAlready):
		return locales.GrantAlready(), true
	case errors.Is(err, store.ErrChanged):
		return locales.GrantChangedMeanwhile(), true
	case errors.Is(err, store.ErrLastAdministrator):
		return locales.GrantLastAdministrator(), true
	}
	return locales.Message{}, false
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton())
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}
