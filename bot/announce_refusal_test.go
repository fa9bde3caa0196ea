package bot_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/store"
)

// One refusal holds everybody, whoever it met, and a short wait does not end a long one.
func TestARefusalHoldsTheWholeBotForAsLongAsItSays(t *testing.T) {
	t.Parallel()
	for name, waits := range map[string][]int{"alone": {4}, "before a shorter one": {4, 1}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCrier(t, false, 60)
			for i, wait := range waits {
				c.Fault(simulator.Fault{Method: "sendMessage", Chat: c.people[i], Code: 429, RetryAfter: wait})
			}
			c.ends(c.announces(store.AnnouncementTerms{}))
			var told time.Time
			for _, call := range c.Calls(simulator.CallFilter{Method: "sendMessage"}) {
				if call.Chat == c.people[0] && told.IsZero() {
					told = call.Time
				}
				// What was on its way when it was told is no disobedience.
				if after := call.Time.Sub(told); !told.IsZero() && after > 500*time.Millisecond && after < 4*time.Second {
					t.Errorf("the bot wrote to %d after %s", call.Chat, after)
				}
			}
			c.everybodyOnce()
		})
	}
}

// What Telegram does not take is refused to nobody but the first: it waits for its author, who puts it right, and goes on.
func TestWhatTelegramDoesNotTakeIsHalted(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 40)
	ctx := t.Context()
	c.Fault(simulator.Fault{Method: "sendMessage", Chat: c.people[2], Code: 400, Description: "Bad Request: VOICE_MESSAGES_FORBIDDEN"})
	c.way(func(w http.ResponseWriter, r *http.Request) bool {
		raw, err := io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(raw))
		if err == nil && !strings.Contains(string(raw), "Встретимся") {
			return true
		}
		w.WriteHeader(http.StatusBadRequest)
		_, _ = io.WriteString(w, `{"ok":false,"error_code":400,"description":"Bad Request: can't parse MessageEntity"}`)
		return false
	})
	id := c.announces(store.AnnouncementTerms{})
	select {
	case <-c.halted:
	case <-c.done:
		t.Fatal("it was refused to everybody")
	case <-time.After(time.Minute):
		t.Fatal("it never halted")
	}
	a, err := c.AnnouncementOf(ctx, c.chief, id)
	c.must(err)
	if lang, reason, ok := a.Halted(); !ok || lang != "ru" || reason != "Bad Request: can't parse MessageEntity" {
		t.Errorf("it stands as %s for %q", a.State, a.Why)
	}
	c.way(func(http.ResponseWriter, *http.Request) bool { return true })
	for err = store.ErrNotFound; errors.Is(err, store.ErrNotFound) && ctx.Err() == nil; { // while the last ones are on their way
		_, err = c.RewordAnnouncement(ctx, c.chief, id, "ru", "До завтра", nil, time.Now())
	}
	c.must(err)
	c.must(c.ResumeAnnouncement(ctx, c.chief, id, time.Now()))
	_, err = c.CutAnnouncements(ctx, time.Now())
	c.must(err)
	c.must(c.jobs.SendAnnouncement(ctx, id))
	if reach := c.ends(id); reach != (store.Reach{Total: 40, Sent: 39, Refused: 1}) {
		t.Errorf("reached %+v", reach)
	}
	for i, person := range c.people {
		want := []string{"[Ертең кездесеміз]", "[До завтра]"}[i%2]
		if i == 2 {
			want = "[]"
		}
		if got := fmt.Sprint(c.got(person)); got != want {
			t.Errorf("person %d got %s", i, got)
		}
	}
}
