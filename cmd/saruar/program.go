package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/redis/go-redis/v9"

	"saruar/bot"
	"saruar/flows"
	"saruar/flows/nudge"
	"saruar/locales"
	"saruar/store"
)

// program is the running bot: everything wired together, started in order and stopped in reverse.
type program struct {
	config config
	log    *slog.Logger
	now    clock

	store        *store.Store
	jobs         *store.Jobs
	redis        *redis.Client
	client       *bot.Client
	lanes        *bot.Lanes
	intake       *bot.Intake
	outgoing     *bot.Outgoing
	notifier     *bot.Notifier
	conversation *flows.Conversation
	clock        nudge.Clock
	figures      *prometheus.Registry
	poller       *bot.Poller
	server       *http.Server

	stops []func(context.Context) // in the order of starting
}

// finishWithin is how long a stopping program may finish what is running.
const finishWithin = 10 * time.Second

// lanesAtOnce bounds the conversations that are worked on at the same time; most of that time they wait for Telegram.
const lanesAtOnce = 512

// start starts the program. Anything that can fail fails here, before the first update is taken.
func start(ctx context.Context, c config, log *slog.Logger, now clock) (*program, error) {
	p := &program{config: c, log: log, now: now, figures: prometheus.NewRegistry()}
	if err := p.open(ctx); err != nil {
		p.stop(ctx)
		return nil, err
	}
	return p, nil
}

func (p *program) open(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		p.openDatabase, p.openRedis, p.openTelegram, p.wire, p.startNotices, p.listen, p.takeUpdates,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// stop stops in reverse: take nothing new, finish what is running, then abort.
func (p *program) stop(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishWithin)
	defer cancel()
	for i := len(p.stops) - 1; i >= 0; i-- {
		p.stops[i](ctx)
	}
}

func (p *program) onStop(f func(context.Context)) { p.stops = append(p.stops, f) }

// background runs something until the program stops, and waits for its end.
func (p *program) background(run func(context.Context)) {
	ctx, cancel := context.WithCancel(context.Background())
	var done sync.WaitGroup
	done.Go(func() { run(ctx) })
	p.onStop(func(context.Context) { cancel(); done.Wait() })
}

func (p *program) openDatabase(ctx context.Context) error {
	if err := store.Migrate(ctx, p.config.Database); err != nil {
		return fmt.Errorf("DATABASE_URL: %w", err)
	}
	s, err := store.Open(ctx, p.config.Database, 0)
	if err != nil {
		return fmt.Errorf("DATABASE_URL: %w", err)
	}
	p.store = s
	p.onStop(func(context.Context) { s.Close() })
	if p.jobs, err = store.NewJobs(s, p.log); err != nil {
		return err
	}
	if err := s.SeedRegions(ctx, regions()); err != nil {
		return err
	}
	if err := s.PublishTerms(ctx, store.CurrentTerms()); err != nil {
		return err
	}
	p.background(p.refreshRegions)
	return s.GrantAdministrators(ctx, p.config.Admins, p.now())
}

func regions() []store.Region {
	var list []store.Region
	for _, r := range locales.Regions() {
		list = append(list, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	return list
}

// regionsEvery is how soon a region that staff changed is seen.
const regionsEvery = time.Minute

func (p *program) refreshRegions(ctx context.Context) {
	tick := time.NewTicker(regionsEvery)
	defer tick.Stop()
	for {
		if err := p.store.RefreshRegions(ctx); err != nil && ctx.Err() == nil {
			p.log.Warn("regions not read anew", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (p *program) openRedis(ctx context.Context) error {
	options, err := redis.ParseURL(p.config.Redis)
	if err != nil {
		return errors.New("REDIS_URL is no Redis address")
	}
	p.redis = redis.NewClient(options)
	p.onStop(func(context.Context) { _ = p.redis.Close() })
	if err := p.redis.Ping(ctx).Err(); err != nil {
		return fmt.Errorf("REDIS_URL: no answer: %w", err)
	}
	return nil
}

func (p *program) openTelegram(context.Context) error {
	client, err := bot.NewClient(p.config.Telegram, p.config.Token, lanesAtOnce)
	if err != nil {
		return err
	}
	p.client = client
	return nil
}

// wire puts the conversation together.
func (p *program) wire(ctx context.Context) error {
	name, err := p.client.Username(ctx)
	if err != nil {
		return fmt.Errorf("TELEGRAM_TOKEN: %w", err)
	}
	catalog, err := locales.Load(p.config.program, p.config.zone)
	if err != nil {
		return fmt.Errorf("load texts: %w", err)
	}
	sessions := store.NewSessions(p.redis)
	metrics := bot.NewMetrics(p.figures)
	p.notifier = bot.NewNotifier(p.client, catalog, p.redis, p.store, metrics, p.log, p.now)
	p.notifier.Pay(p.config.PaidRate)
	p.conversation, err = flows.New(flows.Parts{
		Store: p.store, Jobs: p.jobs, Catalog: catalog, Zone: p.config.zone, BotName: name,
		Files: p.client, Forget: sessions.Forget, Groups: p.notifier, Live: p.notifier, Show: p.announcer().Show, Boards: store.NewBoards(p.store, p.redis), Log: p.log,
	})
	if err != nil {
		return fmt.Errorf("load flows: %w", err)
	}
	if err := p.client.Introduce(ctx, catalog); err != nil {
		// Names and command menus are a convenience: people can talk without them.
		p.log.Warn("command menu not set", "error", err)
	}
	p.figures.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	p.outgoing = bot.NewOutgoing(p.store, p.log)
	p.background(p.outgoing.Run)
	sender := bot.NewSender(p.client, p.notifier, p.store, metrics, p.log, p.now)
	bot.CountTrips(p.figures, p.store.Trips, sessions.Trips)
	turns := &bot.Turns{
		Store: p.store, Sessions: sessions, Machine: p.conversation.Machine, Group: p.conversation.Group,
		Consent: store.CurrentTerms().Service, Catalog: catalog, Sender: sender, Outgoing: p.outgoing, Metrics: metrics, Log: p.log, Replica: rand.Text(), BotName: name, Zone: p.config.zone, Now: p.now,
	}
	p.lanes = bot.NewLanes(lanesAtOnce, turns.Work)
	p.onStop(p.lanes.Close)
	p.intake = bot.NewIntake(p.store, p.lanes, metrics, p.log, p.now)
	return nil
}

// takeUpdates opens the door: from here on updates come in.
func (p *program) takeUpdates(ctx context.Context) error {
	p.background(p.intake.Sweep)
	if p.config.WebhookURL != "" {
		return p.client.SetWebhook(ctx, p.config.WebhookURL, p.config.WebhookSecret)
	}
	if err := p.client.DeleteWebhook(ctx); err != nil {
		return fmt.Errorf("TELEGRAM_TOKEN: %w", err)
	}
	p.poller = bot.NewPoller(p.client, p.intake, p.log, func(ctx context.Context) (func(), error) {
		return p.store.Lease(ctx, "polling", time.Second)
	})
	p.background(p.poller.Run)
	return nil
}
