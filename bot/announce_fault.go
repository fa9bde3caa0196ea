package bot

import (
	"context"

	"saruar/store"
)

// atOnce is how many messages of announcements may be on their way at once. After a fault Telegram is asked for nothing first, and then gets one alone: what is on its
// way when it goes down may have arrived, and nobody is to be put into that doubt who need not be. Errors: store.Later.
func (n *Notifier) atOnce(ctx context.Context) (int, error) {
	if !n.gate.doubt.Load() {
		return together, nil
	}
	_, err := n.client.Call(ctx, "getMe", struct{}{})
	switch {
	case err == nil:
		return 1, nil
	case judge(err) == throttled:
		return 0, store.Later{Wait: max(told(err), firstPause), Reason: "Telegram wants to wait"}
	}
	return 0, store.Later{Wait: faultFor, Reason: "Telegram cannot be reached"}
}

// faulty reports whether a message met a fault on its way, and remembers it until one does not.
func (s sending) faulty(settled []store.Settled) bool {
	faults, answers := 0, 0
	for _, d := range settled {
		switch {
		case d.State == store.RecipientUnknown, d.State == store.RecipientWaits && d.Wait == 0:
			faults++
		case d.State == store.RecipientSent:
			answers++
		}
	}
	if faults > 0 || answers > 0 {
		s.Notifier.gate.doubt.Store(faults > 0)
	}
	return faults > 0
}

// run is how many messages in a language Telegram has refused one after the other for the same reason.
type run struct {
	reason string
	length int
}

// haltAfter is how long a run means that Telegram does not take what the announcement says, and not that it is somebody whom it may not say it to.
const haltAfter = 3

// count goes on counting runs of refusals, and gives one that is too long.
func (s sending) count(marked []store.Recipient, settled []store.Settled) (lang, reason string, long bool) {
	for i, d := range settled {
		r := s.runs[marked[i].Lang]
		switch {
		case d.State == store.RecipientSent:
			r = run{}
		case d.State == store.RecipientRefused && d.Reason == r.reason:
			r.length++
		case d.State == store.RecipientRefused:
			r = run{reason: d.Reason, length: 1}
		}
		s.runs[marked[i].Lang] = r
	}
	for lang, r := range s.runs {
		if r.length >= haltAfter {
			return lang, r.reason, true
		}
	}
	return "", "", false
}

// halt pauses an announcement that Telegram does not take, before everybody is refused it, and has its author told.
func (a Announcer) halt(ctx context.Context, id int64, lang, reason string) error {
	halted, err := a.Store.HaltAnnouncement(ctx, id, lang, reason, a.Notifier.now())
	if err == nil && halted {
		a.Log.Error("announcement halted", "announcement", id, "lang", lang, "reason", reason)
		err = a.Halted(ctx, id)
	}
	if err != nil {
		return err
	}
	return store.Later{Wait: pausedFor, Reason: "the announcement is halted"}
}
