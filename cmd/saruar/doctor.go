package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/redis/go-redis/v9"

	"saruar/bot"
	"saruar/locales"
	"saruar/store"
)

type doctorCommand struct{}

var errIll = errors.New("something needs to be mended, see above")

// Run checks the installation that the environment describes.
func (doctorCommand) Run(ctx context.Context, now clock) error {
	c, err := readConfig()
	d := doctor{config: c, now: now, out: os.Stdout}
	d.say("configuration", err, "set what is named")
	if err != nil {
		return errIll
	}
	for _, check := range []func(context.Context){d.telegram, d.database, d.redis, d.texts} {
		limited, cancel := context.WithTimeout(ctx, 10*time.Second)
		check(limited)
		cancel()
	}
	if d.ill {
		return errIll
	}
	return nil
}

// doctor looks at one thing after another and says what to do.
type doctor struct {
	config config
	now    clock
	out    io.Writer
	ill    bool
}

// say prints one finding; advice is what to do when it is bad.
func (d *doctor) say(what string, err error, advice string) {
	if err == nil {
		fmt.Fprintf(d.out, "ok    %s\n", what)
		return
	}
	d.ill = true
	fmt.Fprintf(d.out, "FAIL  %s: %v\n      → %s\n", what, err, advice)
}

func (d *doctor) telegram(ctx context.Context) {
	client, err := bot.NewClient(d.config.Telegram, d.config.Token, 1)
	if err != nil {
		d.say("token", err, "ask @BotFather for the token again")
		return
	}
	_, err = client.Username(ctx)
	d.say("token", err, "check TELEGRAM_TOKEN, and that this machine reaches TELEGRAM_API_URL")
	if err != nil {
		return
	}
	hook, err := client.WebhookState(ctx)
	if err == nil && d.config.WebhookURL != "" && hook.URL != "" && hook.URL != d.config.WebhookURL {
		err = errors.New("updates are delivered to another address")
	}
	if err == nil && hook.LastError != "" && d.now().Sub(hook.LastErrorAt) < time.Hour {
		err = fmt.Errorf("the last delivery failed: %s", hook.LastError)
	}
	d.say("webhook", err, "check that WEBHOOK_URL is reachable from outside with a valid certificate, then start `saruar serve`")
}

func (d *doctor) database(ctx context.Context) {
	pending, err := store.PendingMigrations(ctx, d.config.Database)
	d.say("database connection", err, "check DATABASE_URL, and that Postgres runs and lets this machine in")
	if err != nil {
		return
	}
	if pending > 0 {
		err = fmt.Errorf("%d are missing", pending)
	}
	d.say("migrations", err, "run `saruar migrate`, or start `saruar serve`, which does it")
	s, err := store.Open(ctx, d.config.Database, 2)
	if err != nil {
		d.say("database", err, "check DATABASE_URL")
		return
	}
	defer s.Close()
	found, err := s.Check(ctx)
	if err == nil && found.Encoding != "UTF8" {
		err = fmt.Errorf("is %s", found.Encoding)
	}
	const create = "create the database with ENCODING UTF8, LOCALE_PROVIDER icu, ICU_LOCALE und, LOCALE C.UTF-8"
	d.say("database encoding", err, create)
	if !found.Folds {
		d.say("Kazakh letters in the database", errors.New("upper and lower case are not the same letter"), create)
	}
	if !found.Trigrams {
		d.say("search in the database", errors.New("trigrams do not know Kazakh letters"), create+"; the extension pg_trgm is needed")
	}
	drift := d.now().Sub(found.Now).Abs()
	err = nil
	if !found.Now.IsZero() && drift > 5*time.Second {
		err = fmt.Errorf("this machine and the database differ by %s", drift.Round(time.Second))
	}
	d.say("clock", err, "let both machines keep their time by NTP")
}

func (d *doctor) redis(ctx context.Context) {
	options, err := redis.ParseURL(d.config.Redis)
	if err != nil {
		d.say("redis", errors.New("no address"), "set REDIS_URL")
		return
	}
	client := redis.NewClient(options)
	defer client.Close()
	err = client.Ping(ctx).Err()
	d.say("redis connection", err, "check REDIS_URL, and that Redis runs")
	if err != nil {
		return
	}
	policy, err := store.EvictionPolicy(ctx, client)
	if err == nil && policy != "noeviction" {
		err = fmt.Errorf("is %s: full memory would drop conversations", policy)
	}
	d.say("redis eviction policy", err, "set maxmemory-policy noeviction")
}

func (d *doctor) texts(context.Context) {
	_, err := locales.Load(d.config.program, d.config.zone)
	d.say("texts", err, "this is a fault of the program: report it")
}
