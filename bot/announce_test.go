package bot_test

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/redis/go-redis/v9"

	"saruar/bot"
	"saruar/bot/simulator"
	"saruar/flows/engine/flowtest"
	"saruar/store"
	"saruar/store/storetest"
)

// crier is a Telegram full of people, and a program that announces to them.
type crier struct {
	*simulator.Simulator
	*store.Store
	t       *testing.T
	jobs    *store.Jobs
	done    chan int64
	people  []int64
	chief   int64
	address string

	announcer bot.Announcer
	server    string // where Telegram is
	halted    chan int64
	redis     *redis.Client
	settles   chan []store.Settled // the last of them that nobody has looked at
	meets     atomic.Pointer[meeting]
}

// meeting is what becomes of a call before Telegram gets it: false when it was answered already.
type meeting func(w http.ResponseWriter, r *http.Request) bool

// ServeHTTP is the way to Telegram.
func (c *crier) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if meets := c.meets.Load(); meets == nil || (*meets)(w, r) {
		c.Simulator.ServeHTTP(w, r)
	}
}

// way has calls meet something on their way.
func (c *crier) way(m meeting) { c.meets.Store(&m) }

const firstListener = 1000

func newCrier(t *testing.T, rates bool, people int) *crier {
	t.Helper()
	telegram := simulator.New(simulator.Options{Token: noticeToken, BotName: "Saruar", BotUsername: "saruar_bot", Clock: time.Now, Rates: rates, Calls: 20_000})
	t.Cleanup(telegram.Close)
	c := &crier{Simulator: telegram, t: t, done: make(chan int64, 1), halted: make(chan int64, 1), settles: make(chan []store.Settled, 1), chief: firstListener}
	server := httptest.NewServer(c)
	t.Cleanup(server.Close)
	address := storetest.New(t)
	storetest.Crowd(t, address, firstListener, people)
	s, err := store.Open(t.Context(), address, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	c.Store, c.address, c.server = s, address, server.URL
	for i := range int64(people) {
		id := firstListener + i
		c.people = append(c.people, id)
		c.must(telegram.AddUser(simulator.Person{ID: id, FirstName: "Әлия"}))
		if _, err := telegram.SendText(id, "/start"); err != nil {
			t.Fatal(err)
		}
	}
	c.must(s.GrantAdministrators(t.Context(), []int64{c.chief}, time.Now()))
	options, err := redis.ParseURL(storetest.Redis(t))
	c.must(err)
	c.redis = redis.NewClient(options)
	t.Cleanup(func() { _ = c.redis.Close() })
	c.jobs = c.program(server.URL)
	return c
}

// ear hears what becomes of recipients.
type ear struct {
	*store.Store
	settles chan []store.Settled
}

func (e ear) SettleRecipients(ctx context.Context, id int64, settled []store.Settled, now time.Time) error {
	err := e.Store.SettleRecipients(ctx, id, settled, now)
	select {
	case e.settles <- settled:
	default:
	}
	return err
}

// program is one process that announces.
func (c *crier) program(url string) *store.Jobs {
	log := slog.New(slog.DiscardHandler)
	api, err := bot.NewClient(url, noticeToken, 64)
	c.must(err)
	jobs, err := store.NewJobs(c.Store, log)
	c.must(err)
	notifier := bot.NewNotifier(api, flowtest.Catalog(c.t), c.redis, c.Store, bot.NewMetrics(prometheus.NewRegistry()), log, time.Now)
	c.announcer = bot.Announcer{
		Notifier: notifier, Store: ear{c.Store, c.settles}, Next: jobs.NextChunk, Tap: "announced", Zone: flowtest.Zone(), Log: log,
		Done:   func(_ context.Context, id int64) error { c.done <- id; return nil },
		Halted: func(_ context.Context, id int64) error { c.halted <- id; return nil },
	}
	jobs.Announces(c.announcer.Work)
	c.must(jobs.Start(c.t.Context(), func(context.Context, store.Notice) error { return nil }))
	c.t.Cleanup(func() { c.must(jobs.Stop(context.Background())) })
	return jobs
}

func (c *crier) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

// announces writes an announcement to everybody and lets it go.
func (c *crier) announces(terms store.AnnouncementTerms, buttons ...store.AnnouncementButton) int64 {
	c.t.Helper()
	ctx, now := c.t.Context(), time.Now()
	id, err := c.NewAnnouncement(ctx, c.chief, 0, time.Now().UnixNano(), now)
	c.must(err)
	for lang, words := range map[string]string{"kk": "Ертең кездесеміз", "ru": "Встретимся завтра"} {
		c.must(c.SaveAnnouncementParts(ctx, c.chief, id, lang, []store.AnnouncementPart{{Kind: "text", Words: words}}))
	}
	c.must(c.SaveAnnouncementButtons(ctx, c.chief, id, buttons))
	c.must(c.SaveAnnouncementTerms(ctx, c.chief, id, terms))
	_, err = c.Propose(ctx, c.chief, id, now)
	c.must(err)
	total, err := c.StartAnnouncement(ctx, id, now.Add(store.TakeBack))
	c.must(err)
	if total != len(c.people) {
		c.t.Fatalf("%d of %d are meant", total, len(c.people))
	}
	c.must(c.jobs.SendAnnouncement(ctx, id))
	return id
}

// ends waits until everybody has got it.
func (c *crier) ends(id int64) store.Reach {
	c.t.Helper()
	select {
	case got := <-c.done:
		if got != id {
			c.t.Fatalf("announcement %d ended", got)
		}
	case <-time.After(time.Minute):
		c.t.Fatal("it never ended")
	}
	reach, err := c.ReachOf(c.t.Context(), id)
	c.must(err)
	return reach
}

// got is what the bot wrote to somebody.
func (c *crier) got(person int64) (texts []string) {
	for _, m := range c.Chat(person).Messages {
		if m.From != nil && m.From.IsBot {
			texts = append(texts, m.Text)
		}
	}
	return texts
}

func TestAnAnnouncementComesOnceInTheReadersLanguage(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 60)
	for i := range 18 {
		c.must(c.Block(c.people[3*i+1], true))
	}
	c.Fault(simulator.Fault{Method: "sendMessage", Chat: c.people[3], Code: 429, RetryAfter: 1})
	c.Fault(simulator.Fault{Method: "sendMessage", Chat: c.people[6], Code: 502, Times: 2})
	id := c.announces(store.AnnouncementTerms{}, store.AnnouncementButton{Kind: "link", LabelKK: "Толығырақ", LabelRU: "Подробнее", Target: "https://example.kz/"},
		store.AnnouncementButton{Kind: "vote"})
	reach := c.ends(id)
	if want := (store.Reach{Total: 60, Sent: 42, Gone: 18}); reach != want {
		t.Errorf("reached %+v, want %+v", reach, want)
	}
	for i, person := range c.people {
		want := []string{[]string{"Ертең кездесеміз", "Встретимся завтра"}[i%2]}
		if i%3 == 1 && i/3 < 18 {
			want = nil
		}
		if got := c.got(person); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("person %d got %q", i, got)
		}
	}
}
