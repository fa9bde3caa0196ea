// Package broadcast is the course of an announcement, from a second person's word to what became of it: who approves it, how far it is, what is pressed and answered,
// the report, and other words for what was sent.
package broadcast

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Store is what is known of announcements that were let go.
type Store interface {
	AnnouncementOfProgram(ctx context.Context, id int64) (store.Announcement, error)
	courseStore
	progressStore
	tapStore
	replyStore
	reportStore
	approveStore
	changeStore
}

// Words puts messages into words, for files and pictures.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Jobs is the queue of notices and errands.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Broadcasts is the room.
type Broadcasts struct {
	store Store
	jobs  Jobs
	words Words
	zone  *time.Location
	live  Live
	desk  Desk
	table func(head ...string) (Table, error)
	about About
}

// About says in lines whom an announcement is for, how it goes, and what that costs.
type About func(ctx context.Context, of store.Announcement, now time.Time) ([]locales.Message, error)

// Parts is what the room is made from.
type Parts struct {
	Store Store
	Jobs  Jobs
	Words Words
	Zone  *time.Location
	Live  Live // nil where no jobs are done
	Desk  Desk
	Table func(head ...string) (Table, error)
	About About
}

// New makes the room.
func New(p Parts) Broadcasts {
	return Broadcasts{store: p.Store, jobs: p.Jobs, words: p.Words, zone: p.Zone, live: p.Live, desk: p.Desk, table: p.Table, about: p.About}
}

// Flows lists the conversations.
func (b Broadcasts) Flows() []engine.Definition {
	return []engine.Definition{b.course(), b.approve(), b.decline(), b.change()}
}

// Minute makes sure that whoever may approve what was proposed has been asked.
func (b Broadcasts) Minute(ctx context.Context, _ time.Time) error {
	waiting, err := b.store.ProposedAnnouncements(ctx)
	if err != nil {
		return err
	}
	for _, id := range waiting {
		of, err := b.store.AnnouncementOfProgram(ctx, id)
		if err == nil {
			err = b.Ask(ctx, of)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
