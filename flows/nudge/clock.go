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
	Drafts Drafts
	Jobs   interface {
		Nudge(ctx context.Context, nudges []store.Notice, now time.Time) (made int, err error)
	}
	Journal interface {
		DropOldUpdates(ctx context.Context, before time.Time) (int64, error)
	}
	Zone *time.Location
	Now  func() time.Time
	Log  *slog.Logger
}

// When the clock ticks.
const (
	everyFiveMinutes = "*/5 * * * *"
	everyHour        = "23 * * * *"
)

// journalKept is how long finished updates stay, and with them the window in which a repeated one is recognised.
const journalKept = 48 * time.Hour

// Run ticks until the context ends, and waits for what is running then. The first tick makes up for those that were missed.
func (c Clock) Run(ctx context.Context) {
	log := cronLog{c.Log}
	clock := cron.New(cron.WithLocation(c.Zone), cron.WithLogger(log), cron.WithChain(cron.Recover(log), cron.SkipIfStillRunning(log)))
	for _, job := range []struct {
		when string
		do   func(context.Context, time.Time) error
	}{{everyFiveMinutes, c.Remind}, {everyHour, c.Tidy}} {
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
	err := c.Drafts.remind(ctx, now, func(due []store.Notice) error {
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
		return fmt.Errorf("look for due reminders: %w", err)
	}
	return nil
}

// Tidy drops what is no longer needed, a chunk at a time.
func (c Clock) Tidy(ctx context.Context, now time.Time) error {
	for {
		n, err := c.Journal.DropOldUpdates(ctx, now.Add(-journalKept))
		if err != nil {
			return fmt.Errorf("tidy the journal: %w", err)
		}
		if n == 0 {
			return nil
		}
	}
}

// cronLog writes the cron library's own notes. It tells of every tick, which is too much.
type cronLog struct{ log *slog.Logger }

func (l cronLog) Info(msg string, values ...any) { l.log.Debug("cron: "+msg, values...) }

func (l cronLog) Error(err error, msg string, values ...any) {
	l.log.Error("cron: "+msg, append(values, "error", errors.Join(err))...)
}
