package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/redis/go-redis/v9"

	"saruar/bot"
	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
	"saruar/flows/nudge"
	"saruar/flows/reminder"
	"saruar/locales"
	"saruar/store"
	"saruar/store/local"
)

// tellFor is how long is watched how fast reminders are sent.
const tellFor = 20 * time.Second

// tell sends what is queued to a Telegram that limits it, for a while, and counts what arrived and what was refused.
func tell(ctx context.Context, s *store.Store, jobs *store.Jobs, report func(figure)) error {
	telegram := simulator.New(simulator.Options{
		Token: stage.Token, BotName: "Saruar", BotUsername: "saruar_stage_bot", Clock: time.Now, Rates: true, Calls: 4 * dueAtOnce,
	})
	defer telegram.Close()
	server := httptest.NewServer(telegram)
	defer server.Close()
	for id := range int64(50_000) {
		if course := 1 + (id+1)%100; course%5 != 0 {
			continue
		}
		if err := telegram.AddUser(simulator.Person{ID: id + 1, FirstName: "Әлия", Language: "kk"}); err != nil {
			return fmt.Errorf("add person: %w", err)
		}
		if _, err := telegram.SendText(id+1, "/start"); err != nil {
			return fmt.Errorf("meet person: %w", err)
		}
	}
	memory, err := local.StartRedis(ctx, local.RedisOptions{})
	if err != nil {
		return err
	}
	defer func() { _ = memory.Stop() }()
	options, err := redis.ParseURL(memory.URL())
	if err != nil {
		return err
	}
	client := redis.NewClient(options)
	defer func() { _ = client.Close() }()
	work, err := teller(s, client, server.URL)
	if err != nil {
		return err
	}
	began := time.Now()
	if err := jobs.Start(ctx, work); err != nil {
		return err
	}
	select {
	case <-ctx.Done():
	case <-time.After(tellFor):
	}
	sent, refused := told(telegram, began)
	took := time.Since(began)
	if err := jobs.Stop(ctx); err != nil {
		return err
	}
	if sent == 0 {
		return errors.New("nobody was reminded")
	}
	report(figure{"courses.sent_per_s", float64(sent) / took.Seconds(), "1/s", "reminders that arrive while 10 000 wait; Telegram takes 30 a second, of which five are left to replies"})
	report(figure{"courses.refused_429", float64(refused), "", "times that Telegram said \"too many\" meanwhile"})
	return nil
}

// teller sends reminders as the program does.
func teller(s *store.Store, client *redis.Client, url string) (store.Worker, error) {
	api, err := bot.NewClient(url, stage.Token, 16)
	if err != nil {
		return nil, err
	}
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		return nil, err
	}
	catalog, err := locales.Load(locales.DefaultProgram(), zone)
	if err != nil {
		return nil, err
	}
	notifier := bot.NewNotifier(api, catalog, client, s, bot.NewMetrics(prometheus.NewRegistry()), slog.New(slog.DiscardHandler), time.Now)
	return nudge.Delivery{
		Store: s, Kinds: reminder.New(s, nil).Kinds(), Send: notifier.Send, SendOnce: notifier.SendOnce, Form: func(string) bool { return false },
		Zone: zone, Now: time.Now,
	}.Work, nil
}

// told counts what was sent since a moment, and what was refused as too much.
func told(telegram *simulator.Simulator, since time.Time) (sent, refused int) {
	for _, c := range telegram.Calls(simulator.CallFilter{Method: "sendMessage", Since: since}) {
		switch {
		case c.OK:
			sent++
		case c.Code == http.StatusTooManyRequests:
			refused++
		}
	}
	return sent, refused
}
