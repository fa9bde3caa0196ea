package main

import (
	"encoding/json"
	"syscall"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
)

// outage is how long a server is away.
const outage = 10 * time.Second

func TestFlushingRedisInTheMiddleOfAFormCostsNoAnswer(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	p.enter(5)
	p.says(5, "/start")
	p.sees(5, "Русский")
	p.taps(5, "Қазақша")
	p.sees(5, "Келісім беремін")
	p.taps(5, "Келісім беремін")
	p.sees(5, "Аты-жөніңізді")
	p.flush()
	p.says(5, "Әлия")
	p.sees(5, "өңірденсіз")
	p.flush()
	p.says(5, "Абай облысы")
	p.sees(5, "Туған жылыңыз")
	p.says(5, "1990")
	p.sees(5, "не әкелді")
	p.flush()
	p.taps(5, "Жобаны жүргізіп жүрмін")
	p.sees(5, "Басты мәзір", "Әлия")
}

func (p *play) flush() {
	p.t.Helper()
	options, err := redis.ParseURL(p.Redis.URL())
	if err != nil {
		p.t.Fatal(err)
	}
	client := redis.NewClient(options)
	defer client.Close()
	if err := client.FlushAll(p.ctx).Err(); err != nil {
		p.t.Fatal(err)
	}
}

func TestRedisAwayForTenSecondsLosesNothing(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	p.away(func() error { return p.Redis.Kill() }, func() error { return p.Redis.Start(p.ctx) })
}

func TestPostgresAwayForTenSecondsLosesNothing(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	p.away(p.Postgres.Kill, func() error { return p.Postgres.Start(p.ctx) })
}

func TestPostgresAwayBehindAWebhookLosesNothing(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{Webhook: true}, 2)
	p.away(p.Postgres.Kill, func() error { return p.Postgres.Start(p.ctx) })
}

// away takes a server away while a person types three answers at once.
func (p *play) away(stop, start func() error) {
	p.t.Helper()
	p.enter(5)
	p.says(5, "/start")
	p.sees(5, "Русский")
	p.taps(5, "Қазақша")
	p.sees(5, "Келісім беремін")
	p.taps(5, "Келісім беремін")
	p.sees(5, "Аты-жөніңізді")
	if err := stop(); err != nil {
		p.t.Fatal(err)
	}
	p.says(5, "Әлия")
	p.says(5, "Абай облысы")
	p.says(5, "1990")
	<-time.After(outage)
	if err := start(); err != nil {
		p.t.Fatal(err)
	}
	p.sees(5, "не әкелді")
	p.taps(5, "Жобаны жүргізіп жүрмін")
	p.sees(5, "Басты мәзір", "Әлия")
}

func TestStoppingFinishesInTimeAndLosesNothing(t *testing.T) {
	t.Parallel()
	p, running := set(t, stage.Options{}, 1)
	p.joins(5)
	// Telegram is slow, so that answers are on their way when the signal comes.
	p.Telegram.Fault(simulator.Fault{Method: "sendMessage", Delay: time.Second, Times: 3})
	p.says(5, "/help")
	p.says(5, "/menu")
	p.says(5, "/help")
	began := time.Now()
	if err := running[0].Process().Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := running[0].Wait(p.ctx); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Fatalf("stopping took %s", took)
	}
	p.start()
	p.sees(5, "Көмек", "/cancel")
	p.settled(10)
}

func TestAnUpdateOfAnUnknownKindIsSetAsideAndTheRestGoesOn(t *testing.T) {
	t.Parallel()
	p, running := set(t, stage.Options{}, 1)
	p.joins(5)
	running[0].Kill() // so that the next updates come in one batch
	p.says(5, "/help")
	for _, raw := range []string{
		`{"update_id":1,"message_from_the_future":{"from":{"id":5}}}`,
		`{"update_id":1,"message":{"message_id":999,"date":1,"from":{"id":5,"is_bot":false,"first_name":"A"},"chat":{"id":5,"type":"private"},"forward_origin":{"type":"time_machine"},"text":"x"}}`,
		`{"update_id":1}`,
	} {
		if _, err := p.Telegram.InjectUpdate(json.RawMessage(raw)); err != nil {
			t.Fatal(err)
		}
	}
	p.says(5, "/lang")
	p.start()
	p.sees(5, "Тілді таңдаңыз")
	if n := query[int](p, `select count(*) from update_journal where state = 'aside'`); n != 3 {
		t.Errorf("%d updates set aside, want 3", n)
	}
}

func TestTelegramRefusingAndThrottlingOnlyDelays(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	p.joins(5)
	for _, f := range []simulator.Fault{
		{Method: "sendMessage", Code: 429, RetryAfter: 1},
		{Method: "sendMessage", Code: 500, Times: 2},
		{Method: "sendMessage", Code: 502, Times: 2},
		{Method: "sendMessage", Delay: 300 * time.Millisecond},
		{Method: "sendMessage", Code: 400, Description: "Bad Request: can't parse entities"},
	} {
		p.Telegram.Fault(f)
		p.says(5, "/help")
		if f.Code != 400 {
			p.sees(5, "Көмек", "/cancel")
		}
		p.says(5, "/menu")
		p.sees(5, "Басты мәзір")
	}
}

func TestWhoBlockedTheBotIsReachableAgainAfterwards(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	p.joins(5)
	if err := p.Telegram.Block(5, true); err != nil {
		t.Fatal(err)
	}
	p.reachable(5, false)
	if err := p.Telegram.Block(5, false); err != nil {
		t.Fatal(err)
	}
	p.reachable(5, true)
	p.says(5, "/help")
	p.sees(5, "Көмек")
}

func (p *play) reachable(id int64, want bool) {
	p.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for query[bool](p, `select reachable from person where id = $1`, id) != want {
		select {
		case <-tick.C:
		case <-p.ctx.Done():
			p.t.Fatalf("person %d: reachable is not %t", id, want)
		}
	}
}

func TestEveryUpdateDeliveredTwiceTakesEffectOnce(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{Webhook: true}, 2)
	p.Telegram.RepeatUpdates(true)
	p.joins(5)
	if n := query[int](p, `select count(*) from consent where person = 5 and purpose = 'service'`); n != 1 {
		t.Errorf("consent was kept %d times", n)
	}
}

func TestForgedAndOldButtonsGetAShortAnswer(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	p.joins(5)
	last := p.Telegram.Chat(5).LastOut().MessageID
	for _, data := range []string{"1:yes", "!open:nonsense", "../../etc", "!nonsense", "!open"} {
		if _, err := p.Telegram.TapData(5, data, last); err != nil {
			t.Fatal(err)
		}
	}
	c, err := p.Telegram.AwaitChat(p.ctx, 5, func(c simulator.Chat) bool { return len(c.Notices) >= 8 })
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range c.Notices[3:] {
		if n.Text == "" {
			t.Errorf("a notice says nothing: %+v", c.Notices)
		}
	}
}

func TestAGroupIsAskedIntoThePrivateChat(t *testing.T) {
	t.Parallel()
	p, _ := set(t, stage.Options{}, 1)
	p.enter(5)
	if err := p.Telegram.AddGroup(simulator.Group{ID: -77, Title: "Топ", Members: []int64{5}}); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Telegram.SendText(5, "/start", simulator.In(-77)); err != nil {
		t.Fatal(err)
	}
	p.sees(-77, "жеке чатта", "личном чате")
}
