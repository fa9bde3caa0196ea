// Package announcement is one message to many people: staff and project leaders write it, and everybody gets it once, in their language.
package announcement

import (
	"context"
	"slices"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Store is what is known of announcements.
type Store interface {
	Writing
	DueAnnouncements(ctx context.Context, now time.Time) ([]int64, error)
	StartAnnouncement(ctx context.Context, id int64, now time.Time) (int, error)
	IdleAnnouncements(ctx context.Context) ([]int64, error)
	JoinAnnouncements(ctx context.Context, now time.Time) ([]int64, error)
	CutAnnouncements(ctx context.Context, now time.Time) ([]int64, error)
	AnnouncementOfProgram(ctx context.Context, id int64) (store.Announcement, error)
	AnnouncementOf(ctx context.Context, actor, id int64) (store.Announcement, error)
	ReachOf(ctx context.Context, id int64) (store.Reach, error)
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
	parts Parts
	store Store
	jobs  Jobs
	began func(ctx context.Context, announcement int64) error
}

// Parts is what the room is made from.
type Parts struct {
	Store Store
	Jobs  Jobs
	Words Words
	Zone  *time.Location
	// Places are where a button below an announcement can lead.
	Places []Place
	// Show sends somebody an announcement in a language, as it will arrive; nil where no jobs are done.
	Show func(ctx context.Context, person, announcement int64, lang string) error
	// People says in words whom an audience means; nil: how many conditions it has.
	People func(ctx context.Context, a store.Audience) (locales.Message, error)
	// Asks tells those who may approve that an announcement waits for them; nil: nobody.
	Asks func(ctx context.Context, of store.Announcement) error
	// Audience is the flow in which people are chosen, Course the one in which an announcement is followed; ref: its id. Empty where there is none.
	Audience, Course string
	// Began is told that an announcement begins; nil: nobody.
	Began func(ctx context.Context, announcement int64) error
}

// New makes the room.
func New(p Parts) Announcements {
	return Announcements{parts: p, store: p.Store, jobs: p.Jobs, began: p.Began}
}

// Flows lists the conversations.
func (a Announcements) Flows() []engine.Definition {
	return []engine.Definition{a.hub(), a.templates(), a.card(), a.words(), a.buttons(), a.newButton(), a.terms()}
}

// soon is how far ahead the clock looks that looks every minute: what begins within it has a job of its own, which begins it at its time, exactly.
const soon = 90 * time.Second

// Minute starts what is due, has begun what will be within a minute, and goes on with those who have slept, were to wait, or came to fit since, and with what a
// process has left lying that died.
func (a Announcements) Minute(ctx context.Context, now time.Time) error {
	due, err := a.store.DueAnnouncements(ctx, now.Add(soon))
	if err != nil {
		return err
	}
	for _, id := range due {
		of, err := a.store.AnnouncementOfProgram(ctx, id)
		switch {
		case err != nil:
		case of.SendAt.After(now):
			err = a.awaits(ctx, of)
		default:
			err = a.Start(ctx, id, now)
		}
		if err != nil {
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
	idle, err := a.store.IdleAnnouncements(ctx)
	if err != nil {
		return err
	}
	for _, id := range slices.Compact(slices.Sorted(slices.Values(append(cut, idle...)))) {
		if err := a.jobs.SendAnnouncement(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// Start begins an announcement whose time has come. Whoever else has begun it does no harm.
func (a Announcements) Start(ctx context.Context, id int64, now time.Time) error {
	total, err := a.store.StartAnnouncement(ctx, id, now.In(a.parts.Zone))
	if err != nil || total == 0 {
		return err
	}
	if a.began != nil {
		if err := a.began(ctx, id); err != nil {
			return err
		}
	}
	return a.jobs.SendAnnouncement(ctx, id)
}

// Sent tells the author that everybody has got it.
func (a Announcements) Sent(ctx context.Context, id int64) error {
	of, err := a.store.AnnouncementOfProgram(ctx, id)
	if err != nil {
		return err
	}
	ref := strconv.FormatInt(id, 10)
	// Whoever joins later is no news.
	return a.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindDone, Person: of.Author, Ref: ref, Once: KindDone + ":" + ref})
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
	screen := engine.Screen{Text: []engine.Message{locales.AnnouncementDone(called(of), reach.Sent, reach.Total)}}
	if a.parts.Course != "" {
		open := engine.Action{Name: "open", Args: []string{a.parts.Course, ref}}
		screen.Rows = [][]engine.Button{{{Label: locales.AnnouncementButtonCourse(), Action: open}}}
	}
	return screen, err == nil, err
}
