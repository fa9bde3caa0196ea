package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
	"saruar/store"
	"saruar/store/local"
)

const (
	audience = 100_000
	million  = 1_000_000
	// firstOfAudience is above everybody who talks meanwhile.
	firstOfAudience = int64(10_000_000)
	// freeFor is how long the free rate is watched; refusals of its first seconds do not count.
	freeFor    = 5 * time.Minute
	freeStarts = 10 * time.Second
	// freeAllowed is what Telegram allows the whole bot in a second.
	freeAllowed = 30.0
	// chatters talk meanwhile, and send so many updates a second together.
	chatters    = 20
	chatUpdates = 4.0
	paidFor     = time.Minute
)

// announcements measures how fast announcements go at the free rate while people talk, at the paid rate and without any, and what it costs to begin one.
func announcements(ctx context.Context, report func(figure)) error {
	folder, err := os.MkdirTemp("", "saruar-bench-")
	if err != nil {
		return fmt.Errorf("make a folder: %w", err)
	}
	defer os.RemoveAll(folder)
	binary, err := stage.Build(ctx, folder)
	if err != nil {
		return err
	}
	limited := stage.Options{Durable: true, Rates: true, Quiet: true, Binary: binary}
	unlimited := stage.Options{Durable: true, Quiet: true, Binary: binary, Environment: []string{"PAID_RATE=100000"}}
	for _, way := range []struct {
		name    string
		options stage.Options
		play    func(*listeners) error
	}{
		{"free rate", limited, func(c *listeners) error { return c.freely(ctx, report) }},
		{"paid rate", limited, func(c *listeners) error {
			return c.paid(ctx, report, "announcements.paid_per_s", "at the paid rate, Telegram takes 1000 a second")
		}},
		{"unlimited", unlimited, func(c *listeners) error {
			return c.paid(ctx, report, "announcements.unlimited_per_s", "without limits, Telegram, Postgres and Redis on the same machine")
		}},
	} {
		err := onStage(ctx, way.options, 1, func(s *stage.Stage, running []*stage.Replica) error {
			c, err := gather(ctx, s, running[0])
			if err != nil {
				return err
			}
			defer c.store.Close()
			return way.play(c)
		})
		if err != nil {
			return fmt.Errorf("%s: %w", way.name, err)
		}
	}
	return beginMillion(ctx, report)
}

// listeners is who gets the announcements.
type listeners struct {
	stage   *stage.Stage
	replica *stage.Replica
	store   *store.Store
	id      int64 // of what is announced
}

// gather makes the audience.
func gather(ctx context.Context, s *stage.Stage, replica *stage.Replica) (*listeners, error) {
	for i := range int64(audience) {
		if err := s.Telegram.AddUser(simulator.Person{ID: firstOfAudience + i, FirstName: "Әлия", Met: true}); err != nil {
			return nil, fmt.Errorf("add person: %w", err)
		}
	}
	if err := populate(ctx, s.Postgres.URL(), audience); err != nil {
		return nil, err
	}
	db, err := store.Open(ctx, s.Postgres.URL(), 2)
	return &listeners{stage: s, replica: replica, store: db}, err
}

// populate makes n people, of whom the first two may announce.
func populate(ctx context.Context, url string, n int) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer func() { _ = conn.Close(ctx) }()
	for _, statement := range []string{
		fmt.Sprintf(`insert into person (id, lang, lang_chosen, name, created_at, member_at, quiet_from, quiet_to)
select %d + i, case i %% 2 when 0 then 'kk' else 'ru' end, true, 'Әлия', now(), now(), 0, 0 from generate_series(0, %d) i`, firstOfAudience, n-1),
		`insert into consent (person, purpose, version, given, said_at) select id, 'service', 1, true, now() from person`,
		fmt.Sprintf(`insert into role_grant (person, role, granted_at) values (%d, 'administrator', now()), (%d, 'administrator', now())`, firstOfAudience, firstOfAudience+1),
		`vacuum analyze`,
	} {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return fmt.Errorf("furnish the audience: %w", err)
		}
	}
	return nil
}

// announce lets something go to everybody, and gives how long it took to begin.
func announce(ctx context.Context, s *store.Store, paid bool) (id int64, took time.Duration, err error) {
	now := time.Now()
	if id, err = s.NewAnnouncement(ctx, firstOfAudience, 0, now.UnixNano(), now); err != nil {
		return 0, 0, err
	}
	for lang, words := range map[string]string{"kk": "Ертең сағат 10:00-де кездесеміз. Бәріңізді күтеміз!", "ru": "Встречаемся завтра в 10:00. Ждём всех!"} {
		if err := s.SaveAnnouncementParts(ctx, firstOfAudience, id, lang, []store.AnnouncementPart{{Kind: "text", Words: words}}); err != nil {
			return 0, 0, err
		}
	}
	if err := s.SaveAnnouncementTerms(ctx, firstOfAudience, id, store.AnnouncementTerms{Paid: paid}); err != nil {
		return 0, 0, err
	}
	a, err := s.Propose(ctx, firstOfAudience, id, now)
	if err != nil {
		return 0, 0, err
	}
	if err := s.Approve(ctx, firstOfAudience+1, id, a.Revision, now); err != nil {
		return 0, 0, err
	}
	began := time.Now()
	_, err = s.StartAnnouncement(ctx, id, now.Add(store.TakeBack))
	return id, time.Since(began), err
}

func (c *listeners) begin(ctx context.Context, paid bool) error {
	id, _, err := announce(ctx, c.store, paid)
	if err != nil {
		return err
	}
	c.id = id
	jobs, err := store.NewJobs(c.store, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	return jobs.SendAnnouncement(ctx, id)
}

// sent waits until at least n have got it, and gives how many have.
func (c *listeners) sent(ctx context.Context, n int) (int, error) {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		reach, err := c.store.ReachOf(ctx, c.id)
		if err != nil || reach.Sent >= n {
			return reach.Sent, err
		}
		select {
		case <-ctx.Done():
			return 0, ctx.Err()
		case <-tick.C:
		}
	}
}

// freely announces at the free rate while people talk.
func (c *listeners) freely(ctx context.Context, report func(figure)) error {
	before, err := residentMB(c.replica)
	if err != nil {
		return err
	}
	if err := c.begin(ctx, false); err != nil {
		return err
	}
	t := &talkers{telegram: c.stage.Telegram, nextID: 1000, atOnce: chatters}
	if _, err := t.talk(ctx, freeStarts, chatUpdates); err != nil {
		return err
	}
	refused, err := c.calls(ctx, "throttled")
	if err != nil {
		return err
	}
	made, err := c.calls(ctx, "ok")
	if err != nil {
		return err
	}
	first, err := c.sent(ctx, 1)
	if err != nil {
		return err
	}
	began := time.Now()
	talk, err := t.talk(ctx, freeFor, chatUpdates)
	if err != nil {
		return err
	}
	last, err := c.sent(ctx, 1)
	if err != nil {
		return err
	}
	took := time.Since(began).Seconds()
	madeThen, err := c.calls(ctx, "ok")
	if err != nil {
		return err
	}
	refusedThen, err := c.calls(ctx, "throttled")
	if err != nil {
		return err
	}
	after, err := residentMB(c.replica)
	if err != nil {
		return err
	}
	report(figure{"announcements.free_per_s", float64(last-first) / took, "1/s", "to 100 000 people over five minutes while 20 people talk, whose answers come out of the same 30 a second"})
	report(figure{"announcements.free_share", (madeThen - made) / took / freeAllowed, "", "announcement and answers together, of the 30 a second that Telegram allows"})
	report(figure{"announcements.refused_429", refusedThen - refused, "", "times that Telegram said \"too many\" meanwhile"})
	report(figure{"announcements.chat_p99_ms", talk.percentile(99), "ms", "from a message to its answer meanwhile"})
	report(figure{"announcements.memory_mb", after - before, "MB", "how much more memory the program holds afterwards"})
	return nil
}

// calls counts messages and edits with an outcome.
func (c *listeners) calls(ctx context.Context, outcome string) (sum float64, err error) {
	for _, method := range []string{"sendMessage", "editMessageText", "editMessageReplyMarkup"} {
		n, err := metric(ctx, c.replica, fmt.Sprintf(`saruar_api_calls_total{method=%q,outcome=%q}`, method, outcome))
		if err != nil && !errors.Is(err, errNoFigure) { // nothing had that outcome yet
			return 0, err
		}
		sum += n
	}
	return sum, nil
}

// paid announces at the paid rate.
func (c *listeners) paid(ctx context.Context, report func(figure), name, about string) error {
	if err := c.begin(ctx, true); err != nil {
		return err
	}
	first, err := c.sent(ctx, audience/100)
	if err != nil {
		return err
	}
	began := time.Now()
	limit, cancel := context.WithTimeout(ctx, paidFor)
	defer cancel()
	last, err := c.sent(limit, audience)
	if limit.Err() != nil && ctx.Err() == nil {
		last, err = c.sent(ctx, 1)
	}
	if err != nil {
		return err
	}
	report(figure{name, float64(last-first) / time.Since(began).Seconds(), "1/s", about})
	return nil
}

// beginMillion measures what it costs to fix an audience of a million.
func beginMillion(ctx context.Context, report func(figure)) error {
	server, err := local.StartPostgres(ctx, local.PostgresOptions{Durable: true})
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()
	if err := store.Migrate(ctx, server.URL()); err != nil {
		return err
	}
	if err := populate(ctx, server.URL(), million); err != nil {
		return err
	}
	s, err := store.Open(ctx, server.URL(), 0)
	if err != nil {
		return err
	}
	defer s.Close()
	_, took, err := announce(ctx, s, false)
	if err != nil {
		return err
	}
	report(figure{"announcements.start_1m_s", took.Seconds(), "s", "to fix who gets an announcement, for a million people: one statement"})
	return nil
}
