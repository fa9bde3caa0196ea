package bot

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"saruar/store"
)

// Announcements is what is known of those who get one.
type Announcements interface {
	AnnouncementOfProgram(ctx context.Context, id int64) (store.Announcement, error)
	AnnouncementContentOf(ctx context.Context, id int64) (store.AnnouncementContent, error)
	OpenChunk(ctx context.Context, id int64, chunk int, local time.Time) (store.AnnouncementState, error)
	MarkRecipients(ctx context.Context, id int64, revision, chunk, most int, now time.Time) ([]store.Recipient, error)
	HaltAnnouncement(ctx context.Context, id int64, lang, reason string, now time.Time) (bool, error)
	SettleRecipients(ctx context.Context, id int64, settled []store.Settled, now time.Time) error
	ChunkWaits(ctx context.Context, id int64, chunk int, now time.Time) (wait time.Duration, left bool, err error)
	FinishAnnouncement(ctx context.Context, id int64, now time.Time) (bool, error)
}

// Announcer sends announcements to their recipients, a chunk at a time. At any moment no more of them are marked and not settled than are on their way.
type Announcer struct {
	Notifier *Notifier
	Store    Announcements
	// Next hands the next chunk of an announcement to a job; false when there is none.
	Next func(ctx context.Context, announcement int64) (bool, error)
	// Done is told when everybody has got it, Halted when Telegram does not take what it says.
	Done, Halted func(ctx context.Context, announcement int64) error
	Tap          string // the action of its buttons
	// Leave is the action by which a follower leaves the project whose announcement it is. Its button stands below each of those.
	Leave string
	Zone  *time.Location // in which quiet hours are meant
	Log   *slog.Logger
}

const (
	// stretch is how long a job works before it lets others come: well below the time after which the queue takes it for lost.
	stretch = 20 * time.Second
	// together is how many messages are on their way at once.
	together = 40
	// pausedFor is how soon a paused announcement is looked at again, faultFor how soon after Telegram could not be reached.
	pausedFor = 3 * time.Second
	faultFor  = 2 * time.Second
	// settleTimeout is for writing down what was sent when the program is about to end.
	settleTimeout = 5 * time.Second
)

// Work sends what a chunk still owes for a stretch. Errors: store.Later to go on after a time, any other is a fault on the way.
func (a Announcer) Work(ctx context.Context, c store.Chunk) error {
	began := a.Notifier.now()
	state, err := a.Store.OpenChunk(ctx, c.Announcement, c.Number, began.In(a.Zone))
	if err != nil {
		return err
	}
	switch state {
	case store.AnnouncementPaused:
		return store.Later{Wait: pausedFor, Reason: "the announcement is paused"}
	case store.AnnouncementSending:
	default:
		return nil
	}
	run, err := a.prepare(ctx, c)
	var refused store.Refused
	if errors.As(err, &refused) {
		return a.halt(ctx, c.Announcement, "", refused.Reason)
	}
	if err != nil {
		return err
	}
	for a.Notifier.now().Sub(began) < stretch {
		more, err := run.some(ctx)
		if err != nil {
			return err
		}
		if !more {
			return a.end(ctx, c)
		}
	}
	return store.Later{Reason: "others are to have their turn"}
}

// end goes on to the next chunk, or notes that this was the last.
func (a Announcer) end(ctx context.Context, c store.Chunk) error {
	wait, left, err := a.Store.ChunkWaits(ctx, c.Announcement, c.Number, a.Notifier.now())
	if err != nil {
		return err
	}
	if left {
		return store.Later{Wait: max(wait, firstPause), Reason: "some are to wait"}
	}
	next, err := a.Next(ctx, c.Announcement)
	if err != nil || next {
		return err
	}
	done, err := a.Store.FinishAnnouncement(ctx, c.Announcement, a.Notifier.now())
	if err != nil || !done {
		return err
	}
	return a.Done(ctx, c.Announcement)
}

// sending is the work on one chunk.
type sending struct {
	Announcer
	chunk store.Chunk
	terms store.Announcement
	calls map[string]Call // by language, to nobody yet
	runs  map[string]run  // of refusals, by language
}

func (a Announcer) prepare(ctx context.Context, c store.Chunk) (sending, error) {
	terms, err := a.Store.AnnouncementOfProgram(ctx, c.Announcement)
	if err != nil {
		return sending{}, err
	}
	content, err := a.Store.AnnouncementContentOf(ctx, c.Announcement)
	if err != nil {
		return sending{}, err
	}
	calls := map[string]Call{}
	for lang := range content.Parts {
		if calls[lang], err = a.call(c.Announcement, content, lang, terms.Paid); err != nil {
			return sending{}, errors.Join(store.Refused{Reason: err.Error()}, err)
		}
	}
	return sending{Announcer: a, chunk: c, terms: terms, calls: calls, runs: map[string]run{}}, nil
}

// some sends to as many as the rates allow now, and reports whether others are left. That they are being sent is noted after the rates let them through
// and right before they are.
func (s sending) some(ctx context.Context) (more bool, err error) {
	most, err := s.Notifier.atOnce(ctx)
	if err != nil {
		return false, err
	}
	n, wait, err := s.Notifier.gate.draw(ctx, bulk{paid: s.terms.Paid, most: most, floor: announcementFloor})
	if err != nil {
		return false, err
	}
	if n == 0 {
		if wait > patientFor {
			return false, store.Later{Wait: wait, Reason: "Telegram wants to wait"}
		}
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case <-s.Notifier.gate.after(wait):
			return true, nil
		}
	}
	marked, err := s.Store.MarkRecipients(ctx, s.chunk.Announcement, s.terms.Revision, s.chunk.Number, n, s.Notifier.now())
	if err != nil || len(marked) == 0 {
		return false, err
	}
	settled := s.send(ctx, marked)
	// What was sent was sent, also when the program is told to end.
	keep, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleTimeout)
	defer cancel()
	if err := s.Store.SettleRecipients(keep, s.chunk.Announcement, settled, s.Notifier.now()); err != nil {
		return false, err
	}
	if lang, reason, ok := s.count(marked, settled); ok {
		return false, s.halt(keep, s.chunk.Announcement, lang, reason)
	}
	if s.faulty(settled) {
		return false, store.Later{Wait: faultFor, Reason: "Telegram cannot be reached"}
	}
	return true, ctx.Err()
}

// send sends to all at once.
func (s sending) send(ctx context.Context, marked []store.Recipient) []store.Settled {
	settled := make([]store.Settled, len(marked))
	var all sync.WaitGroup
	for i, r := range marked {
		all.Go(func() { settled[i] = s.one(ctx, r) })
	}
	all.Wait()
	return settled
}

// one sends to one person and says what became of it.
func (s sending) one(ctx context.Context, r store.Recipient) store.Settled {
	if r.Gone {
		return store.Settled{Person: r.Person, State: store.RecipientGone}
	}
	if wait := s.Notifier.gate.heldFor(s.Notifier.now()); wait > 0 {
		return store.Settled{Person: r.Person, State: store.RecipientWaits, Wait: wait}
	}
	call, err := s.calls[r.Lang].to(r.Person)
	if err != nil {
		return store.Settled{Person: r.Person, State: store.RecipientRefused, Reason: err.Error()}
	}
	// A message that is on its way is waited for: only then it is known whether it arrived.
	result, err := s.Notifier.client.Call(context.WithoutCancel(ctx), call.Method, call.Params)
	s.Notifier.metrics.called(call.Method, err)
	if err == nil {
		return store.Settled{Person: r.Person, State: store.RecipientSent, Message: firstMessage(result)}
	}
	return s.refused(ctx, r.Person, err)
}
