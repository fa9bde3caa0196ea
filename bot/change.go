package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"
	"time"

	"saruar/store"
)

// Changes is what is known of announcements that were sent and are to be other than they are.
type Changes interface {
	AnnouncementContentOf(ctx context.Context, id int64) (store.AnnouncementContent, error)
	ChangeOfAnnouncement(ctx context.Context, change int64) (store.AnnouncementChange, error)
	ChangeNext(ctx context.Context, c store.AnnouncementChange, most int, now time.Time) ([]store.SentMessage, error)
	ReachChange(ctx context.Context, c store.AnnouncementChange, reached int64, done []int64, refused int) error
	EndChange(ctx context.Context, change int64, now time.Time) error
}

// Changer puts announcements that were sent into other words, or takes them away again, at the rate that all announcements share. Doing it twice in a chat does no
// harm, so that it needs no marks: it goes through the people in order and notes whom it has reached.
type Changer struct {
	Notifier *Notifier
	Store    Changes
	Tap      string // the action of an announcement's buttons
	Leave    string // as of Announcer
}

// changeStretch is how long a job changes before it lets others come: well below a notice's timeout.
const changeStretch = 12 * time.Second

// Work is an errand: it goes on with the change that the notice is about. Errors: store.Later to go on after a time, any other is a fault on the way.
func (r Changer) Work(ctx context.Context, n store.Notice, _ time.Time) error {
	id, err := strconv.ParseInt(n.Ref, 10, 64)
	if err != nil {
		return store.Refused{Reason: "reference is no number"}
	}
	change, err := r.Store.ChangeOfAnnouncement(ctx, id)
	if err != nil || change.Over {
		return err
	}
	content, err := r.Store.AnnouncementContentOf(ctx, change.Announcement)
	if err != nil {
		return err
	}
	for began := r.Notifier.now(); r.Notifier.now().Sub(began) < changeStretch; {
		more, err := r.some(ctx, &change, content)
		if err != nil {
			return err
		}
		if !more {
			return r.Store.EndChange(ctx, id, r.Notifier.now())
		}
	}
	return store.Later{Reason: "others are to have their turn"}
}

// some changes as many messages as the rates allow now, and reports whether others are left.
func (r Changer) some(ctx context.Context, change *store.AnnouncementChange, content store.AnnouncementContent) (more bool, err error) {
	n, wait, err := r.Notifier.gate.draw(ctx, bulk{most: together, floor: announcementFloor})
	switch {
	case err != nil:
		return false, err
	case n == 0 && wait > patientFor:
		return false, store.Later{Wait: wait, Reason: "Telegram wants to wait"}
	case n == 0:
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case <-r.Notifier.gate.after(wait):
			return true, nil
		}
	}
	next, err := r.Store.ChangeNext(ctx, *change, n, r.Notifier.now())
	if err != nil || len(next) == 0 {
		return false, err
	}
	verdicts, pause := make([]verdict, len(next)), make([]time.Duration, len(next))
	var all sync.WaitGroup
	for i, m := range next {
		all.Go(func() { verdicts[i], pause[i] = r.one(ctx, *change, content, m) })
	}
	all.Wait()
	return r.note(ctx, change, next, verdicts, pause)
}

// note keeps how far it has come: up to the first whom a fault kept from it.
func (r Changer) note(ctx context.Context, change *store.AnnouncementChange, next []store.SentMessage, verdicts []verdict, pause []time.Duration) (bool, error) {
	var done []int64
	refused, reached, longest, stopped := 0, change.Reached, time.Duration(0), false
	for i, m := range next {
		longest = max(longest, pause[i])
		switch verdicts[i] {
		case throttled, again:
			stopped = true
		case settled:
			if !stopped || change.Delete { // what is taken away is not met again
				done = append(done, m.Person)
			}
		case gone, migrated, uneditable, threadless, broken:
			if !stopped {
				refused++
			}
		}
		if !stopped {
			reached = m.Person
		}
	}
	keep, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleTimeout)
	defer cancel()
	if err := r.Store.ReachChange(keep, *change, reached, done, refused); err != nil {
		return false, err
	}
	change.Reached = reached
	if stopped {
		return false, store.Later{Wait: max(longest, faultFor), Reason: "Telegram wants to wait, or cannot be reached"}
	}
	return true, ctx.Err()
}

// one changes one message and says what became of it: settled is done.
func (r Changer) one(ctx context.Context, change store.AnnouncementChange, content store.AnnouncementContent, m store.SentMessage) (verdict, time.Duration) {
	method, params, err := r.call(change, content, m)
	if err != nil {
		return broken, 0
	}
	_, err = r.Notifier.client.Call(context.WithoutCancel(ctx), method, params)
	r.Notifier.metrics.called(method, err)
	if err == nil {
		return settled, 0
	}
	v := judge(err)
	if v != throttled {
		return v, 0
	}
	wait := max(told(err), firstPause)
	if shut := r.Notifier.gate.holdAll(ctx, wait, r.Notifier.now()); shut != nil {
		r.Notifier.log.Warn("other replicas not told to wait", "wait", wait, "error", shut)
	}
	return v, wait
}

// call changes one message. An album is taken away whole, and has the words below its first part.
func (r Changer) call(change store.AnnouncementChange, c store.AnnouncementContent, m store.SentMessage) (method string, params map[string]any, err error) {
	parts := c.Parts[m.Lang]
	params = map[string]any{"chat_id": m.Person, "message_id": m.Message}
	switch {
	case change.Delete && len(parts) > 1:
		ids := make([]int64, len(parts))
		for i := range ids {
			ids[i] = m.Message + int64(i)
		}
		return "deleteMessages", map[string]any{"chat_id": m.Person, "message_ids": ids}, nil
	case change.Delete:
		return "deleteMessage", params, nil
	case len(parts) == 0:
		return "", nil, fmt.Errorf("announcement %d says nothing in %s", change.Announcement, m.Lang)
	}
	if len(parts) == 1 {
		markup, err := Announcer{Notifier: r.Notifier, Tap: r.Tap, Leave: r.Leave}.markup(change.Announcement, c, m.Lang)
		if err != nil {
			return "", nil, err
		}
		if markup != nil {
			params["reply_markup"] = markup
		}
	}
	entities := parts[0].Entities
	if len(entities) == 0 {
		entities = json.RawMessage(`[]`)
	}
	if parts[0].Kind == "text" {
		params["text"], params["entities"], params["link_preview_options"] = parts[0].Words, entities, linkPreview{Disabled: true}
		return "editMessageText", params, nil
	}
	params["caption"], params["caption_entities"] = parts[0].Words, entities
	return "editMessageCaption", params, nil
}
