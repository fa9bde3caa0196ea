package simulator_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"saruar/bot/simulator"
)

const token = "42:TEST-token_of_the_simulator"

// clock is set by hand.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// telegram is a simulator with two people, of whom Aliya (7) has started the bot and Bolat (8) has not.
type telegram struct {
	*simulator.Simulator
	t     testing.TB
	clock *clock
}

func start(t testing.TB, change ...func(*simulator.Options)) *telegram {
	t.Helper()
	c := newClock()
	o := simulator.Options{Token: token, BotName: "Saruar", BotUsername: "saruar_bot", Clock: c.Now}
	for _, f := range change {
		f(&o)
	}
	s := simulator.New(o)
	t.Cleanup(s.Close)
	tg := &telegram{Simulator: s, t: t, clock: c}
	tg.must(s.AddUser(simulator.Person{ID: 7, FirstName: "Әлия", Username: "aliya", Language: "kk", Persona: "leader"}))
	tg.must(s.AddUser(simulator.Person{ID: 8, FirstName: "Болат", Language: "ru"}))
	tg.sent(s.SendText(7, "/start"))
	return tg
}

func (tg *telegram) must(err error) {
	tg.t.Helper()
	if err != nil {
		tg.t.Fatal(err)
	}
}

func (tg *telegram) sent(s simulator.Sent, err error) simulator.Sent {
	tg.t.Helper()
	tg.must(err)
	return s
}

type answer struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result"`
	Code        int             `json:"error_code"`
	Description string          `json:"description"`
	Parameters  struct {
		RetryAfter int   `json:"retry_after"`
		MigrateTo  int64 `json:"migrate_to_chat_id"`
	} `json:"parameters"`
	header http.Header
	status int
}

// fields are the parameters of a call.
type fields map[string]any

// call makes a Bot API call with a JSON body, without a network.
func (tg *telegram) call(method string, params fields) answer {
	tg.t.Helper()
	return tg.callWithin(context.Background(), method, params)
}

func (tg *telegram) callWithin(ctx context.Context, method string, params fields) answer {
	body, err := json.Marshal(params)
	if err != nil {
		tg.t.Error(err)
	}
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/bot"+token+"/"+method, bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	tg.ServeHTTP(w, r)
	a := answer{header: w.Result().Header, status: w.Code}
	if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil {
		tg.t.Errorf("%s answered %d %s", method, w.Code, w.Body)
	}
	return a
}

// ok makes a call that must succeed and gives the message it made, if it made one.
func (tg *telegram) ok(method string, params fields) simulator.Message {
	tg.t.Helper()
	a := tg.call(method, params)
	if !a.OK {
		tg.t.Fatalf("%s: %d %s", method, a.Code, a.Description)
	}
	var m simulator.Message
	if len(a.Result) > 0 && a.Result[0] == '{' {
		tg.must(json.Unmarshal(a.Result, &m))
	}
	return m
}

// refused makes a call that must fail with this description.
func (tg *telegram) refused(method string, params fields, code int, description string) answer {
	tg.t.Helper()
	a := tg.call(method, params)
	if a.OK || a.Code != code || a.status != code || a.Description != description {
		tg.t.Errorf("%s %v:\n got %d %d %q\nwant %d %q", method, params, a.status, a.Code, a.Description, code, description)
	}
	return a
}

// say sends a text to Aliya.
func (tg *telegram) say(text string, more ...fields) simulator.Message {
	tg.t.Helper()
	p := fields{"chat_id": 7, "text": text}
	for _, m := range more {
		for k, v := range m {
			p[k] = v
		}
	}
	return tg.ok("sendMessage", p)
}

type update struct {
	ID            int64                       `json:"update_id"`
	Message       *simulator.Message          `json:"message"`
	EditedMessage *simulator.Message          `json:"edited_message"`
	MyChatMember  *myChatMember               `json:"my_chat_member"`
	InlineQuery   *struct{ ID, Query string } `json:"inline_query"`
	CallbackQuery *struct {
		ID, Data string
		From     simulator.User
		Message  simulator.Message
	} `json:"callback_query"`
}

type myChatMember struct {
	Chat simulator.ChatInfo
	Old  struct{ Status string } `json:"old_chat_member"`
	New  struct{ Status string } `json:"new_chat_member"`
}

// updates polls once without waiting.
func (tg *telegram) updates(offset int64) []update {
	tg.t.Helper()
	return tg.poll(fields{"offset": offset})
}

func (tg *telegram) poll(p fields) []update {
	tg.t.Helper()
	a := tg.call("getUpdates", p)
	if !a.OK {
		tg.t.Fatalf("getUpdates: %d %s", a.Code, a.Description)
	}
	var all []update
	tg.must(json.Unmarshal(a.Result, &all))
	return all
}

// newest is the last update that waits.
func (tg *telegram) newest() update {
	tg.t.Helper()
	all := tg.poll(fields{"offset": -1})
	if len(all) != 1 {
		tg.t.Fatalf("%d updates wait", len(all))
	}
	return all[0]
}

// ids makes it short to compare updates.
func ids(all []update) []int64 {
	out := []int64{}
	for _, u := range all {
		out = append(out, u.ID)
	}
	return out
}

func keyboard(rows ...[]fields) fields {
	return fields{"reply_markup": fields{"inline_keyboard": rows}}
}

func patience(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}
