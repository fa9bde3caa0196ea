package nudge

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/robfig/cron/v3"

	"saruar/store"
)

// Clock runs on every replica. Whatever it does may be done twice, at once and late: each tick asks what is true now.
type Clock struct {
	// Sources are what people may be reminded of; Form tells which flows are forms: somebody in the middle of one is left alone.
	Sources []Source
	Form    func(flow string) bool
	Jobs    interface {
		Nudge(ctx context.Context, nudges []store.Notice, now time.Time) (made int, err error)
	}
	// Minutes are what is looked after every minute, Ticks what else every few minutes, Tidy what every hour.
	Minutes []Tick
	Ticks   []Tick
	Tidy    Tick
	Zone    *time.Location
	Now     func() time.Time
	Log     *slog.Logger
}

// Tick does what is due at a moment.
type Tick func(ctx context.Context, now time.Time) error

// When the clock ticks.
const (
	everyMinute      = "* * * * *"
	everyFiveMinutes = "*/5 * * * *"
	everyHour        = "23 * * * *"
)

// Run ticks until the context ends, and waits for what is running then. The first tick makes up for those that were missed.
func (c Clock) Run(ctx context.Context) {
	log := cronLog{c.Log}
	clock := cron.New(cron.WithLocation(c.Zone), cron.WithLogger(log), cron.WithChain(cron.Recover(log), cron.SkipIfStillRunning(log)))
	for _, job := range []struct {
		when string
		do   func(context.Context, time.Time) error
	}{{everyMinute, c.Minute}, {everyFiveMinutes, c.Remind}, {everyHour, c.Tidy}} {
		run := func() {
			if err := job.do(ctx, c.Now()); err != nil && ctx.Err() == nil {
				c.Log.Error("clock", "error", err)
			}
		}
		if _, err := clock.AddFunc(job.when, run); err != nil {
			c.Log.Error("clock", "when", job.when, "error", err)
		}
		run()
	}
	clock.Start()
	<-ctx.Done()
	<-clock.Stop().Done()
}

// Remind writes down the reminders that are due now.
func (c Clock) Remind(ctx context.Context, now time.Time) error {
	now = now.In(c.Zone)
	made := 0
	err := newRound(c.Sources, c.Form, now).run(ctx, func(due []store.Notice) error {
		if len(due) == 0 {
			return nil
		}
		n, err := c.Jobs.Nudge(ctx, due, now)
		made += n
		return err
	})
	if made > 0 {
		c.Log.Info("reminders due", "count", made)
	}
	if err != nil {
		err = fmt.Errorf("look for due reminders: %w", err)
	}
	return errors.Join(err, all(ctx, c.Ticks, now))
}

// Minute does what is due to the minute.
func (c Clock) Minute(ctx context.Context, now time.Time) error {
	return all(ctx, c.Minutes, now.In(c.Zone))
}

func all(ctx context.Context, ticks []Tick, now time.Time) (err error) {
	for _, tick := range ticks {
		err = errors.Join(err, tick(ctx, now)) // one that fails keeps no other from its work
	}
	return err
}

// cronLog writes the cron library's own notes. It tells of every tick, which is too much.
type cronLog struct{ log *slog.Logger }

func (l cronLog) Info(msg string, values ...any) { l.log.Debug("cron: "+msg, values...) }

func (l cronLog) Error(err error, msg string, values ...any) {
	l.log.Error("cron: "+msg, append(values, "error", errors.Join(err))...)
}
