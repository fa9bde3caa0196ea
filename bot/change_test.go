package bot_test

import (
	"errors"
	"fmt"
	"log/slog"
	"strconv"
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

// notifier is another process of the same program.
func (c *crier) notifier() *bot.Notifier {
	c.t.Helper()
	options, err := redis.ParseURL(storetest.Redis(c.t))
	c.must(err)
	client := redis.NewClient(options)
	c.t.Cleanup(func() { _ = client.Close() })
	api, err := bot.NewClient(c.server, noticeToken, 64)
	c.must(err)
	return bot.NewNotifier(api, flowtest.Catalog(c.t), client, c.Store, bot.NewMetrics(prometheus.NewRegistry()), slog.New(slog.DiscardHandler), time.Now)
}

// changes brings a change about, as the queue would, and says how it ended.
func (c *crier) changes(change int64) store.AnnouncementChange {
	c.t.Helper()
	changer := bot.Changer{Notifier: c.notifier(), Store: c.Store, Tap: "announced"}
	for range 20 {
		err := changer.Work(c.t.Context(), store.Notice{Ref: strconv.FormatInt(change, 10)}, time.Now())
		var later store.Later
		if err == nil {
			break
		}
		if !errors.As(err, &later) {
			c.t.Fatal(err)
		}
	}
	end, err := c.ChangeOfAnnouncement(c.t.Context(), change)
	c.must(err)
	return end
}

func TestWhatWasAnnouncedIsPutIntoOtherWordsAndTakenAwayAgain(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 30)
	c.must(c.Block(c.people[1], true))
	id := c.announces(store.AnnouncementTerms{}, store.AnnouncementButton{Kind: "vote"})
	if reach := c.ends(id); reach.Sent != 29 {
		t.Fatalf("reached %+v", reach)
	}
	ctx := t.Context()
	change, err := c.RewordAnnouncement(ctx, c.chief, id, "kk", "Бүгін кездесеміз", nil, time.Now())
	c.must(err)
	c.must(c.Block(c.people[2], true)) // has stopped the bot since
	if end := c.changes(change); !end.Over || end.Total != 15 || end.Done != 14 || end.Refused != 1 {
		t.Errorf("changed %+v", end)
	}
	for i, person := range c.people[3:9] {
		want := []string{"Встретимся завтра", "Бүгін кездесеміз"}[i%2]
		if got := c.got(person); fmt.Sprint(got) != "["+want+"]" {
			t.Errorf("person %d has %q", i+3, got)
		}
		if m := c.Chat(person).Messages; m[len(m)-1].ReplyMarkup == nil {
			t.Errorf("person %d has lost the buttons", i+3)
		}
	}
	change, err = c.RecallAnnouncement(ctx, c.chief, id, time.Now())
	c.must(err)
	if end := c.changes(change); !end.Over || end.Total != 29 || end.Done != 29 || end.Refused != 0 {
		t.Errorf("taken away %+v", end)
	}
	if got := c.got(c.people[5]); len(got) > 0 {
		t.Errorf("somebody still has %q", got)
	}
}

func TestAChangeThatTelegramThrottlesGoesOnWhereItWas(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 12)
	id := c.announces(store.AnnouncementTerms{})
	c.ends(id)
	change, err := c.RecallAnnouncement(t.Context(), c.chief, id, time.Now())
	c.must(err)
	c.Fault(simulator.Fault{Method: "deleteMessage", Chat: c.people[4], Code: 502, Times: 1})
	if end := c.changes(change); !end.Over || end.Done != 12 || end.Refused != 0 {
		t.Errorf("taken away %+v", end)
	}
}

func TestAMessageToSomebodyIsChanged(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 2)
	n, ctx := c.notifier(), t.Context()
	person, err := c.Person(ctx, c.people[1])
	c.must(err)
	screen := func(text string) engine.Screen { return engine.Screen{Text: []engine.Message{locales.Verbatim(text)}} }
	message, err := n.Tell(ctx, person, screen("1"))
	c.must(err)
	c.must(n.EditTold(ctx, person, message, screen("2")))
	c.must(n.EditTold(ctx, person, message, screen("2"))) // nothing to change
	if got := c.got(person.ID); fmt.Sprint(got) != "[2]" {
		t.Errorf("the chat has %q", got)
	}
	if err := n.EditTold(ctx, person, message+50, screen("3")); !errors.Is(err, engine.ErrNoMessage) {
		t.Errorf("a message that is gone: %v", err)
	}
}
