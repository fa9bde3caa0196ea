package main

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
)

// playing tells this test's own binary to be the program: the replicas on the stage are such processes, with the race detector and all.
const playing = "SARUAR_TEST_PLAYS_THE_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(playing) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// patience is how long a test waits for anything.
const patience = 4 * time.Minute

// play is one test's stage.
type play struct {
	t testing.TB
	*stage.Stage
	ctx context.Context //nolint:containedctx // it is the test's own
}

// set makes a stage with so many replicas.
func set(t testing.TB, o stage.Options, replicas int) (*play, []*stage.Replica) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	o.Binary, o.Environment = program, append(o.Environment, playing+"=1")
	s, err := stage.New(ctx, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	p := &play{t: t, Stage: s, ctx: ctx}
	var running []*stage.Replica
	for range replicas {
		running = append(running, p.start())
	}
	return p, running
}

func (p *play) start() *stage.Replica {
	p.t.Helper()
	r, err := p.Start(p.ctx)
	if err != nil {
		p.t.Fatal(err)
	}
	return r
}

// enter lets a person come to Telegram.
func (p *play) enter(id int64) {
	p.t.Helper()
	if err := p.Telegram.AddUser(simulator.Person{ID: id, FirstName: "Әлия", Language: "kk"}); err != nil {
		p.t.Fatal(err)
	}
}

func (p *play) says(id int64, text string) {
	p.t.Helper()
	if _, err := p.Telegram.SendText(id, text); err != nil {
		p.t.Fatalf("%d says %q: %v", id, text, err)
	}
}

func (p *play) taps(id int64, label string) {
	p.t.Helper()
	if _, err := p.Telegram.Tap(id, label); err != nil {
		p.t.Fatalf("%d taps %q: %v", id, label, err)
	}
}

// sees waits until the bot's newest message has all parts, in its text or on its buttons.
func (p *play) sees(id int64, parts ...string) simulator.Chat {
	p.t.Helper()
	c, err := p.Telegram.AwaitChat(p.ctx, id, func(c simulator.Chat) bool { return shows(c.LastOut(), parts) })
	if err != nil {
		p.t.Fatalf("%d does not see %q: %v", id, parts, err)
	}
	return c
}

func shows(m *simulator.Message, parts []string) bool {
	if m == nil {
		return false
	}
	var all strings.Builder
	all.WriteString(m.Content())
	if m.ReplyMarkup != nil {
		for _, row := range m.ReplyMarkup.Rows {
			for _, b := range row {
				all.WriteString("\n" + b.Text)
			}
		}
	}
	for _, part := range parts {
		if !strings.Contains(all.String(), part) {
			return false
		}
	}
	return true
}

// query reads one value from the database.
func query[T any](p *play, sql string, args ...any) T {
	p.t.Helper()
	conn, err := pgx.Connect(p.ctx, p.Postgres.URL())
	if err != nil {
		p.t.Fatal(err)
	}
	defer conn.Close(p.ctx)
	var value T
	if err := conn.QueryRow(p.ctx, sql, args...).Scan(&value); err != nil {
		p.t.Fatalf("%s: %v", sql, err)
	}
	return value
}

// settled waits until the journal has so many updates and every one of them is done.
func (p *play) settled(want int) {
	p.t.Helper()
	done := func() bool {
		return query[int](p, `select count(*) filter (where state = 'done') from update_journal`) >= want
	}
	if !comesTrue(p.ctx, done) {
		p.t.Fatalf("of %d updates %s are open", want,
			query[string](p, `select coalesce(string_agg(state || ' ' || coalesce(error, ''), '; '), 'none') from update_journal where state <> 'done'`))
	}
}

// comesTrue looks again and again until something is so, or until the context ends: then it is false.
func comesTrue(ctx context.Context, so func() bool) bool {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !so() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return false
		}
	}
	return true
}

// joins takes a person through first contact in Kazakh.
func (p *play) joins(id int64) {
	p.t.Helper()
	p.enter(id)
	p.says(id, "/start")
	p.sees(id, "Русский")
	p.taps(id, "Қазақша")
	p.sees(id, "Келісім беремін")
	p.taps(id, "Келісім беремін")
	p.sees(id, "Аты-жөніңізді")
	p.says(id, "Әлия Серікқызы")
	p.sees(id, "өңірденсіз")
	p.says(id, "Абай облысы")
	p.sees(id, "Туған жылыңыз")
	p.says(id, "1990")
	p.sees(id, "не әкелді")
	p.taps(id, "Жобаны жүргізіп жүрмін")
	p.sees(id, "Басты мәзір")
}
