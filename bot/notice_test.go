package bot_test

import (
	"context"
	"errors"
	"log/slog"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/redis/go-redis/v9"

	"saruar/bot"
	"saruar/bot/simulator"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const noticeToken = "42:TEST-token_of_notices"

// street is a Telegram where some people have started the bot, and a way to send them notices.
type street struct {
	*simulator.Simulator
	t       *testing.T
	store   *store.Store
	redis   *redis.Client
	address string
}

func newStreet(t *testing.T, rates bool, people ...int64) *street {
	t.Helper()
	telegram := simulator.New(simulator.Options{
		Token: noticeToken, BotName: "Saruar", BotUsername: "saruar_bot", Clock: time.Now, Rates: rates,
	})
	t.Cleanup(telegram.Close)
	server := httptest.NewServer(telegram)
	t.Cleanup(server.Close)
	options, err := redis.ParseURL(storetest.Redis(t))
	if err != nil {
		t.Fatal(err)
	}
	client := redis.NewClient(options)
	t.Cleanup(func() { _ = client.Close() })
	s := &street{Simulator: telegram, t: t, store: flowtest.Store(t), redis: client, address: server.URL}
	for _, id := range people {
		if err := telegram.AddUser(simulator.Person{ID: id, FirstName: "Әлия"}); err != nil {
			t.Fatal(err)
		}
		if _, err := telegram.SendText(id, "/start"); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s *street) notifier() *bot.Notifier {
	s.t.Helper()
	client, err := bot.NewClient(s.address, noticeToken, 16)
	if err != nil {
		s.t.Fatal(err)
	}
	return bot.NewNotifier(client, flowtest.Catalog(s.t), s.redis, s.store, bot.NewMetrics(prometheus.NewRegistry()),
		slog.New(slog.DiscardHandler), time.Now)
}

func reminder() engine.Screen {
	return engine.Screen{
		Text: []engine.Message{locales.CommonReminder()},
		Rows: [][]engine.Button{
			{{Label: locales.CommonContinueDraft(), Action: engine.Action{Name: "open", Args: []string{"apply", "12"}}}},
			{{Label: locales.CommonDetails(), URL: "https://example.kz/"}},
		},
	}
}

func TestANoticeIsAMessageOfItsOwnInThePersonsLanguage(t *testing.T) {
	t.Parallel()
	s := newStreet(t, false, 7, 8)
	n := s.notifier()
	for id, want := range map[int64]struct{ lang, text, button string }{
		7: {"kk", "Еске салу", "Нобайды жалғастыру"}, 8: {"ru", "Напоминание", "Продолжить черновик"},
	} {
		if err := n.Send(t.Context(), store.Person{ID: id, Lang: want.lang}, reminder()); err != nil {
			t.Fatal(err)
		}
		m := s.Chat(id).LastOut()
		if m == nil || m.Text != want.text || m.ReplyMarkup == nil || m.ReplyMarkup.Rows[0][0].Text != want.button {
			t.Fatalf("%d got %+v", id, m)
		}
		if data := m.ReplyMarkup.Rows[0][0].Data; data != "!open:apply:12" {
			t.Fatalf("the button says %q", data)
		}
	}
}

func TestSomebodyWhoStoppedTheBotIsNotedAndLeftAlone(t *testing.T) {
	t.Parallel()
	s := newStreet(t, false, 7)
	flowtest.Member(t, s.store, 7, "kk", "Әлия")
	if err := s.Block(7, true); err != nil {
		t.Fatal(err)
	}
	err := s.notifier().Send(t.Context(), store.Person{ID: 7, Lang: "kk"}, reminder())
	var needless store.Needless
	if !errors.As(err, &needless) || !errors.Is(err, bot.ErrUnreachable) {
		t.Fatalf("error %v", err)
	}
	if p, err := s.store.Person(t.Context(), 7); err != nil || p.Reachable {
		t.Fatalf("reachable %t, %v", p.Reachable, err)
	}
}

func TestAThrottledNoticeWaitsExactlyAsToldOnEveryReplica(t *testing.T) {
	t.Parallel()
	s := newStreet(t, false, 7, 8, 9)
	first, second := s.notifier(), s.notifier()
	s.Fault(simulator.Fault{Method: "sendMessage", Chat: 7, Code: 429, RetryAfter: 33})
	send := func(n *bot.Notifier, id int64) (later store.Later, err error) {
		err = n.Send(t.Context(), store.Person{ID: id, Lang: "kk"}, reminder())
		errors.As(err, &later)
		return later, err
	}
	if later, err := send(first, 7); later.Wait != 33*time.Second {
		t.Fatalf("waits %s: %v", later.Wait, err)
	}
	if later, err := send(second, 7); later.Wait < 25*time.Second || later.Wait > 33*time.Second {
		t.Fatalf("the other replica waits %s: %v", later.Wait, err)
	}
	if _, err := send(second, 8); err != nil {
		t.Fatalf("another chat waits too: %v", err)
	}
	if n := len(s.Calls(simulator.CallFilter{Method: "sendMessage", Chat: 7})); n != 1 {
		t.Fatalf("%d calls to the chat that waits", n)
	}
}

func TestWhenTelegramRefusesSeveralChatsEverythingWaits(t *testing.T) {
	t.Parallel()
	s := newStreet(t, false, 7, 8, 9)
	n := s.notifier()
	s.Fault(simulator.Fault{Method: "sendMessage", Code: 429, RetryAfter: 60, Times: 2})
	var both sync.WaitGroup
	for _, id := range []int64{7, 8} {
		both.Go(func() { _ = n.Send(context.Background(), store.Person{ID: id, Lang: "kk"}, reminder()) })
	}
	both.Wait()
	var later store.Later
	if err := n.Send(t.Context(), store.Person{ID: 9, Lang: "kk"}, reminder()); !errors.As(err, &later) || later.Wait > time.Minute {
		t.Fatalf("the third chat: %v", err)
	}
}

func TestFaultsAndRefusalsAreToldApart(t *testing.T) {
	t.Parallel()
	s := newStreet(t, false, 7)
	n := s.notifier()
	person := store.Person{ID: 7, Lang: "kk"}
	var refused store.Refused
	var later store.Later
	var needless store.Needless
	s.Fault(simulator.Fault{Method: "sendMessage", Code: 502})
	if err := n.Send(t.Context(), person, reminder()); err == nil || errors.As(err, &refused) || errors.As(err, &later) || errors.As(err, &needless) {
		t.Fatalf("a fault on the way: %v", err)
	}
	s.Fault(simulator.Fault{Method: "sendMessage", Code: 400, Description: "Bad Request: BUTTON_DATA_INVALID"})
	if err := n.Send(t.Context(), person, reminder()); !errors.As(err, &refused) {
		t.Fatalf("a refusal: %v", err)
	}
	before := len(s.Calls(simulator.CallFilter{Method: "sendMessage"}))
	long := engine.Screen{Text: []engine.Message{locales.Verbatim(strings.Repeat("а", 4000)), locales.Verbatim(strings.Repeat("б", 4000))}}
	option := engine.Screen{Text: []engine.Message{locales.CommonReminder()}, Rows: [][]engine.Button{{{Label: locales.CommonYes(), Option: "yes"}}}}
	contact := engine.Screen{Text: []engine.Message{locales.CommonReminder()}, Contact: locales.CommonSharePhone()}
	for _, screen := range []engine.Screen{long, option, contact} {
		if err := n.Send(t.Context(), person, screen); !errors.As(err, &refused) {
			t.Fatalf("a screen that is no notice: %v", err)
		}
	}
	if after := len(s.Calls(simulator.CallFilter{Method: "sendMessage"})); after != before {
		t.Fatal("Telegram was asked about a screen that is no notice")
	}
}

func TestReplicasTogetherKeepToTelegramsRates(t *testing.T) {
	t.Parallel()
	const people = 50
	ids := make([]int64, people)
	for i := range ids {
		ids[i] = int64(100 + i)
	}
	s := newStreet(t, true, ids...)
	replicas := []*bot.Notifier{s.notifier(), s.notifier()}
	var all sync.WaitGroup
	for i, id := range ids {
		all.Go(func() {
			for {
				err := replicas[i%2].Send(context.Background(), store.Person{ID: id, Lang: "kk"}, reminder())
				var later store.Later
				if !errors.As(err, &later) {
					if err != nil {
						t.Errorf("%d: %v", id, err)
					}
					return
				}
				<-time.After(later.Wait)
			}
		})
	}
	all.Wait()
	for _, c := range s.Calls(simulator.CallFilter{Method: "sendMessage"}) {
		if !c.OK {
			t.Fatalf("Telegram refused: %d %s", c.Code, c.Description)
		}
	}
}

func TestAChatGetsOneNoticeASecond(t *testing.T) {
	t.Parallel()
	s := newStreet(t, true, 7)
	n := s.notifier()
	began := time.Now()
	for range 3 {
		if err := n.Send(t.Context(), store.Person{ID: 7, Lang: "kk"}, reminder()); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(began); took < 1900*time.Millisecond {
		t.Fatalf("three notices in %s", took)
	}
}
