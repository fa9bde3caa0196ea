package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Announcements is what is known of those who get one.
type Announcements interface {
	AnnouncementOfProgram(ctx context.Context, id int64) (store.Announcement, error)
	AnnouncementContentOf(ctx context.Context, id int64) (store.AnnouncementContent, error)
	OpenChunk(ctx context.Context, id int64, chunk int, local time.Time) (store.AnnouncementState, error)
	MarkRecipients(ctx context.Context, id int64, chunk, most int, now time.Time) ([]store.Recipient, error)
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
	// Done is told when everybody has got it.
	Done func(ctx context.Context, announcement int64) error
	Tap  string // the action of its buttons
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
	return sending{Announcer: a, chunk: c, terms: terms, calls: calls}, nil
}

// some sends to as many as the rates allow now, and reports whether others are left. That they are being sent is noted after the rates let them through
// and right before they are.
func (s sending) some(ctx context.Context) (more bool, err error) {
	n, wait, err := s.Notifier.gate.draw(ctx, bulk{paid: s.terms.Paid, most: together, floor: announcementFloor})
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
	marked, err := s.Store.MarkRecipients(ctx, s.chunk.Announcement, s.chunk.Number, n, s.Notifier.now())
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
	for _, d := range settled {
		if d.State == store.RecipientWaits && d.Wait == 0 {
			return false, store.Later{Wait: faultFor, Reason: "Telegram cannot be reached"}
		}
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

// refused says what Telegram's refusal means for a recipient.
func (s sending) refused(ctx context.Context, person int64, err error) store.Settled {
	d := store.Settled{Person: person, Reason: reason(err)}
	switch judge(err) {
	case throttled:
		d.State, d.Wait = store.RecipientWaits, max(told(err), firstPause)
		if err := s.Notifier.gate.shut(ctx, person, d.Wait); err != nil {
			s.Log.Warn("other replicas not told to wait", "wait", d.Wait, "error", err)
		}
	case gone:
		d.State = store.RecipientGone
	case again:
		d.State = store.RecipientWaits // Telegram has said that it could not, or was never reached
		if !neverSent(err) {
			d.State = store.RecipientUnknown
			if s.terms.Again {
				d.State = store.RecipientWaits
			}
		}
	case migrated, settled, uneditable, threadless, broken:
		d.State = store.RecipientRefused
	}
	return d
}

// neverSent reports a fault before Telegram could have taken the message: nobody answered, or somebody said so. A gateway that waited in vain knows nothing.
func neverSent(err error) bool {
	var api *APIError
	if errors.As(err, &api) {
		return api.Code != http.StatusGatewayTimeout
	}
	var on *net.OpError
	return errors.As(err, &on) && on.Op == "dial"
}

// reason is Telegram's own word, or what kind of fault it was: an address has no place in a report.
func reason(err error) string {
	var api *APIError
	if errors.As(err, &api) {
		return api.Description
	}
	return "connection"
}

// firstMessage is the id of the message, or of the first of an album.
func firstMessage(result json.RawMessage) int64 {
	var album []struct {
		ID int64 `json:"message_id"`
	}
	if json.Unmarshal(result, &album) == nil && len(album) > 0 {
		return album[0].ID
	}
	return messageID(result, Call{})
}

// call is the call that sends an announcement in a language. Whoever gets it is put in with Call.to.
func (a Announcer) call(id int64, c store.AnnouncementContent, lang string, paid bool) (Call, error) {
	parts := c.Parts[lang]
	if len(parts) == 0 {
		return Call{}, fmt.Errorf("announcement %d says nothing in %s", id, lang)
	}
	method, params := "sendMediaGroup", map[string]any{}
	if len(parts) == 1 {
		method, params = single(parts[0])
		markup, err := a.markup(id, c, lang)
		if err != nil {
			return Call{}, err
		}
		if markup != nil {
			params["reply_markup"] = markup
		}
	} else {
		var media []map[string]any
		for _, p := range parts {
			media = append(media, map[string]any{"type": p.Kind, "media": p.File, "caption": p.Words, "caption_entities": p.Entities})
		}
		params["media"] = media
	}
	if paid {
		params["allow_paid_broadcast"] = true
	}
	raw, err := json.Marshal(params)
	if err != nil {
		return Call{}, fmt.Errorf("encode announcement %d: %w", id, err)
	}
	return Call{Method: method, Params: raw}, nil
}

// single is one message of any kind.
func single(p store.AnnouncementPart) (method string, params map[string]any) {
	if p.Kind == "text" {
		return "sendMessage", map[string]any{"text": p.Words, "entities": p.Entities, "link_preview_options": linkPreview{Disabled: true}}
	}
	method = map[string]string{"photo": "sendPhoto", "video": "sendVideo", "document": "sendDocument", "voice": "sendVoice"}[p.Kind]
	return method, map[string]any{p.Kind: p.File, "caption": p.Words, "caption_entities": p.Entities}
}

// markup is the buttons below it, nil for none. Each stands alone in its row, a vote's three answers beside each other.
func (a Announcer) markup(id int64, c store.AnnouncementContent, lang string) (any, error) {
	r := a.Notifier.shower(0, lang).renderer
	var keyboard inlineKeyboard
	for place, b := range c.Buttons {
		tap := func(more ...string) string {
			return actionData(engine.Action{Name: a.Tap, Args: append([]string{strconv.FormatInt(id, 10), strconv.Itoa(place)}, more...)})
		}
		label := b.LabelKK
		if lang == "ru" {
			label = b.LabelRU
		}
		switch b.Kind {
		case "link":
			keyboard.Rows = append(keyboard.Rows, []inlineButton{{Text: label, URL: b.Target}})
		case "open":
			keyboard.Rows = append(keyboard.Rows, []inlineButton{{Text: label, Data: tap()}})
		case "vote":
			var row []inlineButton
			for _, choice := range []struct {
				name string
				text locales.Message
			}{{"yes", locales.AnnouncementVoteYes()}, {"no", locales.AnnouncementVoteNo()}, {"maybe", locales.AnnouncementVoteMaybe()}} {
				text, err := r.plain(choice.text)
				if err != nil {
					return nil, err
				}
				row = append(row, inlineButton{Text: text, Data: tap(choice.name)})
			}
			keyboard.Rows = append(keyboard.Rows, row)
		}
	}
	if c.Project != 0 && a.Leave != "" {
		text, err := r.plain(locales.FollowerUnfollow())
		if err != nil {
			return nil, err
		}
		leave := actionData(engine.Action{Name: a.Leave, Args: []string{strconv.FormatInt(c.Project, 10)}})
		keyboard.Rows = append(keyboard.Rows, []inlineButton{{Text: text, Data: leave}})
	}
	if len(keyboard.Rows) == 0 {
		return nil, nil //nolint:nilnil // no keyboard is a message like any other
	}
	return keyboard, nil
}
