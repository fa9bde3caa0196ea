// Package audience is whom an announcement is for: a builder of conditions over what is known of people, segments that are kept under a name, and lists from files.
//
// What is chosen is kept in the announcement at each tap, so that losing the conversation costs nothing.
package audience

import (
	"context"
	"errors"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "audience"          // ref: an announcement's id
	Field    = "audience_field"    // ref: an announcement's id, a dot and the group that a fact is added to
	Values   = "audience_values"   // ref: as of Field, with a dot, the place of the fact in its group, a dot and what it is about
	Segments = "audience_segments" // ref: an announcement's id
	File     = "audience_file"     // ref: an announcement's id
)

// The kinds of errands and notices in the queue.
const (
	KindRead   = "audience_read"   // errand; ref: an announcement's id, a hyphen and Telegram's id of the file
	KindListed = "audience_listed" // notice; ref: an announcement's id, a hyphen and what came of the file
)

// Store is what is known of people as a crowd, and of whom an announcement is for.
type Store interface {
	AnnouncementOf(ctx context.Context, actor, id int64) (store.Announcement, error)
	SaveAnnouncementTerms(ctx context.Context, actor, id int64, t store.AnnouncementTerms) error
	ListAnnouncement(ctx context.Context, actor, id int64, people []int64) (known int, err error)
	LookAtAudience(ctx context.Context, actor int64, a store.Audience, listed int64) (store.Meant, error)
	FactValues(ctx context.Context, actor int64, field store.FactField, limit, skip int) ([]store.FactValue, error)
	NameFacts(ctx context.Context, a store.Audience) ([]store.FactValue, error)
	SheetRegions(ctx context.Context, person int64, a store.Action) (store.Scope, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	Segments(ctx context.Context, actor int64) ([]store.KeptSegment, error)
	KeepSegment(ctx context.Context, actor int64, name string, a store.Audience, turn int64, now time.Time) error
	DropSegment(ctx context.Context, actor, id int64, now time.Time) error
}

// Jobs is the queue of what is done later than in a turn.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Files fetches what people sent, by Telegram's id. Errors: engine.ErrTooBig, engine.ErrNoFile.
type Files interface {
	Download(ctx context.Context, fileID string, limit int64) ([]byte, error)
}

// Parts is what the room is made from.
type Parts struct {
	Store      Store
	Jobs       Jobs
	Files      Files         // nil where nothing is read in
	Directions []step.Option // of projects
	State      func(store.ApplicationState) locales.Message
	// Read reads a list of ids, see sheet.ReadIDs; so many lines at most, and bytes.
	Read         func(data []byte) (ids []int64, lines int, wrong []int, problem string)
	Lines, Bytes int
}

// Room is the room.
type Room struct{ Parts }

// New makes the room.
func New(p Parts) Room { return Room{p} }

// Flows lists the conversations.
func (r Room) Flows() []engine.Definition {
	return []engine.Definition{r.people(), r.field(), r.values(), r.segments(), r.file()}
}

// Allow says who may be in the flows. Whose announcement it is, and whom they reach, is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.Announce.Roles()...) }

// draft is the announcement whose people are chosen.
type draft struct{ of store.Announcement }

func (r Room) load(ctx context.Context, t engine.Turn, ref string) (*draft, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	of, err := r.Store.AnnouncementOf(ctx, t.Person.ID, id)
	if err != nil {
		return nil, step.Gone(err)
	}
	written := of.State == store.AnnouncementDraft || of.State == store.AnnouncementTemplate
	if !of.Leads || !written || of.Project != 0 { // a project's goes to whoever follows it
		return nil, engine.ErrGone
	}
	return &draft{of}, nil
}

// keep saves other people for the announcement, and nothing else of its terms. saved is false when they are too many conditions.
func (r Room) keep(ctx context.Context, t engine.Turn, d *draft, change func(*store.AnnouncementTerms)) (saved bool, err error) {
	terms := d.of.AnnouncementTerms
	change(&terms)
	err = r.Store.SaveAnnouncementTerms(ctx, t.Person.ID, d.of.ID, terms)
	if errors.Is(err, store.ErrOverLimit) {
		return false, nil
	}
	if err != nil {
		return false, step.Gone(err)
	}
	d.of.AnnouncementTerms = terms
	return true, nil
}

// keepPeople keeps another audience and says what to do next, or that it is too much.
func (r Room) keepPeople(ctx context.Context, t engine.Turn, d *draft, people store.Audience, next engine.Move) (engine.Move, error) {
	saved, err := r.keep(ctx, t, d, func(terms *store.AnnouncementTerms) { terms.People = people })
	if err != nil {
		return engine.Move{}, err
	}
	if !saved {
		return engine.Stay(locales.AudienceTooMany()), nil
	}
	return next, nil
}

// with gives an audience with another fact in a place; without values the fact goes, and with the last one its group. The place behind the last is a new one.
func with(people store.Audience, group, place int, f store.Fact) store.Audience {
	now := make(store.Audience, len(people), len(people)+1)
	for i, facts := range people {
		now[i] = slices.Clone(facts)
	}
	if group == len(now) {
		now = append(now, nil)
	}
	switch {
	case place == len(now[group]) && len(f.Values) > 0:
		now[group] = append(now[group], f)
	case place < len(now[group]) && len(f.Values) > 0:
		now[group][place] = f
	case place < len(now[group]):
		now[group] = slices.Delete(now[group], place, place+1)
	}
	return slices.DeleteFunc(now, func(facts []store.Fact) bool { return len(facts) == 0 })
}
