package simulator_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"saruar/bot/simulator"
)

// hook is a bot at the other end of a webhook.
type hook struct {
	mu      sync.Mutex
	got     []delivered
	running int
	most    int
	// reply answers a delivery; it runs without the lock.
	reply func(update) *http.Response
}

type delivered struct {
	update
	at     time.Time
	secret string
}

func (h *hook) RoundTrip(r *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	var u update
	if err := json.Unmarshal(body, &u); err != nil {
		return nil, err
	}
	h.mu.Lock()
	h.got = append(h.got, delivered{u, time.Now(), r.Header.Get("X-Telegram-Bot-Api-Secret-Token")})
	h.running++
	h.most = max(h.most, h.running)
	h.mu.Unlock()
	response := h.reply(u)
	h.mu.Lock()
	h.running--
	h.mu.Unlock()
	return response, r.Context().Err()
}

func status(code int, body string, header ...string) *http.Response {
	w := httptest.NewRecorder()
	for i := 0; i < len(header); i += 2 {
		w.Header().Set(header[i], header[i+1])
	}
	w.WriteHeader(code)
	io.Copy(w, bytes.NewBufferString(body))
	return w.Result()
}

func accepting() *hook { return &hook{reply: func(update) *http.Response { return status(200, "") }} }

func (h *hook) deliveries() []delivered {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Clone(h.got)
}

// hooked is a simulator in the bubble's time with a webhook.
func hooked(t *testing.T, h *hook, params fields) *telegram {
	t.Helper()
	tg := start(t, func(o *simulator.Options) { o.Clock, o.Transport = time.Now, h })
	tg.updates(tg.newest().ID + 1)
	params["url"] = "https://a.kz/hook"
	tg.ok("setWebhook", params)
	return tg
}

func TestWebhookDeliversWithItsSecret(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := accepting()
		tg := hooked(t, h, fields{"secret_token": "s3cret"})
		tg.sent(tg.SendText(7, "a"))
		synctest.Wait()
		got := h.deliveries()
		if len(got) != 1 || got[0].secret != "s3cret" || got[0].Message.Text != "a" {
			t.Errorf("%+v", got)
		}
		if tg.Pending() != 0 {
			t.Error("the update still waits")
		}
	})
}

func TestWebhookRetriesAndKeepsTheOrderOfAChat(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		failures := 4
		h := &hook{}
		h.reply = func(u update) *http.Response {
			if u.Message != nil && u.Message.Text == "a" && failures > 0 {
				failures--
				return status(500, "")
			}
			return status(200, "")
		}
		tg := hooked(t, h, fields{})
		tg.say("x", keyboard([]fields{{"text": "A", "callback_data": "tap"}}))
		began := time.Now()
		tg.sent(tg.SendText(7, "a"))
		synctest.Wait()
		tg.sent(tg.SendText(7, "b"))
		tg.sent(tg.SendText(8, "/start"))
		tg.sent(tg.Tap(7, "A"))
		synctest.Wait()
		if a := tg.call("getWebhookInfo", nil); !bytes.Contains(a.Result, []byte(`"pending_update_count":2`)) ||
			!bytes.Contains(a.Result, []byte("Wrong response from the webhook: 500 Internal Server Error")) {
			t.Errorf("%s", a.Result)
		}
		time.Sleep(20 * time.Second)
		synctest.Wait()
		var lines []string
		for _, d := range h.deliveries() {
			what := "tap"
			if d.Message != nil {
				what = d.Message.Text
			}
			lines = append(lines, what+" "+d.at.Sub(began).String())
		}
		slices.Sort(lines[2:4]) // another person and the tap wait for nobody
		want := []string{"a 0s", "a 0s", "/start 0s", "tap 0s", "a 2s", "a 6s", "a 14s", "b 14s"}
		if diff := cmp.Diff(want, lines); diff != "" {
			t.Error(diff)
		}
	})
}

func TestWebhookPausesGrowToAMinute(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := &hook{reply: func(update) *http.Response { return status(503, "") }}
		tg := hooked(t, h, fields{})
		began := time.Now()
		tg.sent(tg.SendText(7, "a"))
		time.Sleep(5 * time.Minute)
		var at []time.Duration
		for _, d := range h.deliveries() {
			at = append(at, d.at.Sub(began)/time.Second)
		}
		if diff := cmp.Diff([]time.Duration{0, 0, 2, 6, 14, 30, 62, 122, 182, 242}, at); diff != "" {
			t.Error(diff)
		}
		time.Sleep(24 * time.Hour)
		if n := len(h.deliveries()); tg.Pending() != 0 {
			t.Errorf("still waits after %d tries", n)
		}
	})
}

func TestWebhookHonorsRetryAfter(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		refusals := 1
		h := &hook{}
		h.reply = func(update) *http.Response {
			if refusals > 0 {
				refusals--
				return status(503, "", "Retry-After", "5")
			}
			return status(204, "")
		}
		tg := hooked(t, h, fields{})
		tg.sent(tg.SendText(7, "a"))
		time.Sleep(10 * time.Second)
		got := h.deliveries()
		if len(got) != 2 || got[1].at.Sub(got[0].at) != 5*time.Second {
			t.Errorf("%+v", got)
		}
	})
}

func TestWebhookHasAtMostItsConnections(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := &hook{}
		h.reply = func(update) *http.Response {
			time.Sleep(time.Second)
			return status(200, "")
		}
		tg := hooked(t, h, fields{"max_connections": 3})
		for id := int64(100); id < 110; id++ {
			tg.must(tg.AddUser(simulator.Person{ID: id, FirstName: "N"}))
			tg.sent(tg.SendText(id, "/start"))
			tg.sent(tg.SendText(id, "again"))
		}
		time.Sleep(30 * time.Second)
		if got := h.deliveries(); h.most != 3 || len(got) != 20 || got[19].at.Sub(got[0].at) != 6*time.Second {
			t.Errorf("%d at once, %d in all", h.most, len(got))
		}
		seen := map[int64]int{}
		for _, d := range h.deliveries() {
			seen[d.Message.Chat.ID]++
			if want := map[int]string{1: "/start", 2: "again"}[seen[d.Message.Chat.ID]]; d.Message.Text != want {
				t.Errorf("chat %d: %s before its turn", d.Message.Chat.ID, d.Message.Text)
			}
		}
	})
}

func TestWebhookTakesWhatWaitedForPolls(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := accepting()
		tg := start(t, func(o *simulator.Options) { o.Clock, o.Transport = time.Now, h })
		tg.sent(tg.SendText(7, "a"))
		tg.ok("setWebhook", fields{"url": "https://a.kz"})
		synctest.Wait()
		if got := h.deliveries(); len(got) != 2 {
			t.Errorf("%+v", got)
		}
		tg.RepeatUpdates(true)
		tg.sent(tg.SendText(7, "b"))
		synctest.Wait()
		got := h.deliveries()
		if len(got) != 4 || got[2].ID != got[3].ID {
			t.Errorf("not repeated: %+v", got)
		}
		tg.ok("setWebhook", fields{"url": ""})
		tg.sent(tg.SendText(7, "c"))
		tg.ok("setWebhook", fields{"url": "https://b.kz", "drop_pending_updates": true})
		synctest.Wait()
		if got := h.deliveries(); len(got) != 4 || tg.Pending() != 0 {
			t.Errorf("not dropped: %+v", got)
		}
	})
}

func TestMethodInTheWebhooksAnswerIsCarriedOut(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := &hook{reply: func(u update) *http.Response {
			if u.Message.Text == "drop" {
				return status(200, `{"method":"deleteWebhook"}`)
			}
			return status(200, `{"method":"sendMessage","chat_id":7,"text":"in the answer"}`)
		}}
		tg := hooked(t, h, fields{})
		tg.sent(tg.SendText(7, "a"))
		synctest.Wait()
		if m := tg.Chat(7).Last(); m.Text != "in the answer" {
			t.Errorf("%+v", m)
		}
		tg.sent(tg.SendText(7, "drop"))
		synctest.Wait()
		tg.sent(tg.SendText(7, "b"))
		synctest.Wait()
		if n := len(h.deliveries()); n != 3 {
			t.Errorf("%d deliveries: the webhook is gone", n)
		}
	})
}

func TestWebhookThatIsGoneForADayIsRemoved(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := &hook{reply: func(update) *http.Response { return status(410, "") }}
		tg := hooked(t, h, fields{})
		tg.sent(tg.SendText(7, "a"))
		time.Sleep(23*time.Hour + 2*time.Minute)
		synctest.Wait()
		if a := tg.call("getWebhookInfo", nil); !bytes.Contains(a.Result, []byte(`"url":""`)) {
			t.Errorf("%s", a.Result)
		}
		if got := tg.updates(0); len(got) != 1 {
			t.Errorf("%+v", got)
		}
	})
}

func TestWebhookOverARealConnection(t *testing.T) {
	t.Parallel()
	arrived := make(chan string, 1)
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		var u update
		if json.NewDecoder(r.Body).Decode(&u) == nil && u.Message.Text != "/start" {
			arrived <- u.Message.Text
		}
	}))
	defer server.Close()
	tg := start(t)
	tg.ok("setWebhook", fields{"url": server.URL + "/hook"})
	tg.sent(tg.SendText(7, "over http"))
	select {
	case got := <-arrived:
		if got != "over http" {
			t.Error(got)
		}
	case <-patience(t).Done():
		t.Error("nothing arrived")
	}
	tg.must(tg.Await(patience(t), func(v *simulator.Snapshot) bool { return v.Pending() == 0 }))
}
