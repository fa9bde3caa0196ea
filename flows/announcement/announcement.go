// Package announcement is one message to many people: staff and project leaders write it, and everybody gets it once, in their language.
package announcement

import (
	"context"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Store is what is known of announcements.
type Store interface {
	DueAnnouncements(ctx context.Context, now time.Time) ([]int64, error)
	StartAnnouncement(ctx context.Context, id int64, now time.Time) (int, error)
	JoinAnnouncements(ctx context.Context, now time.Time) ([]int64, error)
	CutAnnouncements(ctx context.Context, now time.Time) ([]int64, error)
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

// Jobs sends what has started.
type Jobs interface {
	SendAnnouncement(ctx context.Context, id int64) error
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Tap is the action of a button below an announcement: which one, the button's place, and of a vote the choice.
const Tap = "announced"

// KindDone tells the author that everybody has got it. Its reference is the announcement's id.
const KindDone = "announcement_done"

// Announcements is the room.
type Announcements struct {
	store Store
	jobs  Jobs
	words Words
	zone  *time.Location
	live  Live
	desk  Desk
	table func(head ...string) (Table, error)
}

// Parts is what the room is made from.
type Parts struct {
	Store Store
	Jobs  Jobs
	Words Words
	Zone  *time.Location
	Live  Live // nil where no jobs are done
	Desk  Desk
	Table func(head ...string) (Table, error)
}

// New makes the room.
func New(p Parts) Announcements {
	return Announcements{store: p.Store, jobs: p.Jobs, words: p.Words, zone: p.Zone, live: p.Live, desk: p.Desk, table: p.Table}
}

// Flows lists the conversations.
func (a Announcements) Flows() []engine.Definition {
	return []engine.Definition{a.course(), a.approve(), a.decline(), a.change()}
}

// Minute starts what is due, and goes on with those who have slept, were to wait, or came to fit since.
func (a Announcements) Minute(ctx context.Context, now time.Time) error {
	due, err := a.store.DueAnnouncements(ctx, now)
	if err != nil {
		return err
	}
	for _, id := range due {
		if err := a.Start(ctx, id, now); err != nil {
			return err
		}
	}
	waiting, err := a.store.ProposedAnnouncements(ctx)
	if err != nil {
		return err
	}
	for _, id := range waiting {
		if err := a.AskApproval(ctx, id); err != nil {
			return err
		}
	}
	if _, err := a.store.JoinAnnouncements(ctx, now); err != nil {
		return err
	}
	cut, err := a.store.CutAnnouncements(ctx, now)
	if err != nil {
		return err
	}
	for _, id := range cut {
		if err := a.jobs.SendAnnouncement(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// Start begins an announcement whose time has come. Whoever else has begun it does no harm.
func (a Announcements) Start(ctx context.Context, id int64, now time.Time) error {
	total, err := a.store.StartAnnouncement(ctx, id, now)
	if err != nil || total == 0 {
		return err
	}
	if err := a.jobs.SendAnnouncement(ctx, id); err != nil {
		return err
	}
	return a.follow(ctx, id)
}

// Sent tells the author that everybody has got it.
func (a Announcements) Sent(ctx context.Context, id int64) error {
	of, err := a.store.AnnouncementOfProgram(ctx, id)
	if err != nil {
		return err
	}
	ref := strconv.FormatInt(id, 10)
	return a.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindDone, Person: of.Author, Ref: ref})
}

// Done words that everybody has got it.
func (a Announcements) Done(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	of, err := a.store.AnnouncementOf(ctx, p.ID, id)
	if err != nil {
		return engine.Screen{}, false, step.Gone(err)
	}
	reach, err := a.store.ReachOf(ctx, id)
	return engine.Screen{
		Text: []engine.Message{locales.AnnouncementDone(title(of), reach.Sent, reach.Total)}, Rows: opens(locales.BroadcastButtonReport(), Course, id),
	}, err == nil, err
}
