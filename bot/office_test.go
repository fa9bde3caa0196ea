package bot_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"saruar/bot"
	"saruar/bot/simulator"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
)

// headquarters is the staff's forum; Aliya (7) made it, Bolat (8) is in it.
const headquarters = -1_000_000_000_007

// office is a street whose bot answers what is said to it, one look at Telegram at a time.
type office struct {
	*street
	client *bot.Client
	turns  *bot.Turns
	sender *bot.Sender
	offset int64
}

func newOffice(t *testing.T, group engine.GroupHandler) *office {
	t.Helper()
	s := newStreet(t, false, 7, 8)
	client, err := bot.NewClient(s.address, noticeToken, 4)
	if err != nil {
		t.Fatal(err)
	}
	metrics, log := bot.NewMetrics(prometheus.NewRegistry()), slog.New(slog.DiscardHandler)
	sender := bot.NewSender(client, s.notifier(), s.store, metrics, log, time.Now)
	o := &office{street: s, client: client, sender: sender}
	o.turns = &bot.Turns{
		Zone:  flowtest.Zone(),
		Store: s.store, Sessions: store.NewSessions(s.redis), Machine: hallOnly(t), Catalog: flowtest.Catalog(t), Sender: sender,
		Outgoing: bot.NewOutgoing(s.store, log), Metrics: metrics, Log: log, Replica: "office", BotName: "saruar_bot", Now: time.Now, Group: group,
	}
	err = s.AddGroup(simulator.Group{ID: headquarters, Title: "Штаб", Forum: true, BotAdmin: true, Members: []int64{7, 8}})
	if err != nil {
		t.Fatal(err)
	}
	o.settle()
	return o
}

// hallOnly is a conversation of one question.
func hallOnly(t *testing.T) *engine.Machine {
	t.Helper()
	stay := func(context.Context, engine.Turn, *struct{}, engine.Input) (engine.Move, error) {
		return engine.Stay(nil), nil
	}
	ask := func(context.Context, engine.Turn, *struct{}) (engine.Screen, error) {
		return engine.Screen{Text: []engine.Message{locales.Verbatim("Зал")}}, nil
	}
	m, err := engine.New(engine.Config{
		Flows: []engine.Definition{engine.Flow[struct{}]{
			Name: "hall", Version: 1, Steps: []engine.Step[struct{}]{{Name: "door", Ask: ask, Take: stay}},
		}},
		Root: func(engine.Person) string { return "hall" }, Words: flowtest.Words(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// settle handles everything that Telegram has for the bot.
func (o *office) settle() {
	o.t.Helper()
	raw, err := o.client.Call(o.t.Context(), "getUpdates", map[string]any{"offset": o.offset})
	if err != nil {
		o.t.Fatal(err)
	}
	var updates []json.RawMessage
	if err := json.Unmarshal(raw, &updates); err != nil {
		o.t.Fatal(err)
	}
	lanes := bot.NewLanes(4, o.turns.Work)
	intake := bot.NewIntake(o.store, lanes, o.turns.Metrics, o.turns.Log, time.Now)
	highest, err := intake.Accept(o.t.Context(), updates)
	if err != nil {
		o.t.Fatal(err)
	}
	o.offset = max(o.offset, highest+1)
	ctx, cancel := context.WithTimeout(o.t.Context(), 20*time.Second)
	defer cancel()
	lanes.Close(ctx)
}

// says lets somebody write in headquarters and gives what is then there.
func (o *office) says(from int64, text string, options ...simulator.Option) simulator.Chat {
	o.t.Helper()
	if _, err := o.SendText(from, text, append(options, simulator.In(headquarters))...); err != nil {
		o.t.Fatal(err)
	}
	o.settle()
	return o.Chat(headquarters)
}

func (o *office) taps(from int64, label string) simulator.Chat {
	o.t.Helper()
	if _, err := o.Tap(from, label, simulator.In(headquarters)); err != nil {
		o.t.Fatal(err)
	}
	o.settle()
	return o.Chat(headquarters)
}
