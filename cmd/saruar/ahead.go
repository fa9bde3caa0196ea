package main

import (
	"context"
	"time"
)

const (
	// tickOfTheDemo is how far the demo's clock goes at once: what falls between is looked for at every tick.
	tickOfTheDemo = 30 * time.Minute
	// minutesOfTheDemo is the shortest time in which something must be looked for.
	minutesOfTheDemo = 10 * time.Minute
	// farthest is how far the demo looks for the next reminder.
	farthest = 40 * 24 * time.Hour
	// breath is real time for what a tick has set going, since the queue of notices runs by the true clock.
	breath = 30 * time.Millisecond
)

// advance lets the program's clock go ahead by a time, or to the next reminder when by is 0, and lets what falls into it happen.
func (d *demo) advance(ctx context.Context, by time.Duration) error {
	made, err := d.program.store.NudgesMade(ctx)
	if err != nil {
		return err
	}
	until := by
	if by == 0 {
		until = farthest
	}
	for gone := time.Duration(0); gone < until; {
		step := min(tickOfTheDemo, until-gone)
		gone += step
		if err := d.tick(ctx, step); err != nil {
			return err
		}
		now, err := d.program.store.NudgesMade(ctx)
		if err != nil {
			return err
		}
		if now == made {
			continue
		}
		made = now
		if err := rest(ctx); err != nil || by == 0 {
			return err
		}
	}
	return nil
}

// tick lets a step pass: what is due to the minute is looked for on the way, as often as none of it is missed.
func (d *demo) tick(ctx context.Context, step time.Duration) error {
	for gone := time.Duration(0); gone < step; {
		by := min(minutesOfTheDemo, step-gone)
		gone += by
		d.ahead.Add(int64(by))
		if err := d.program.clock.Minute(ctx, d.now()); err != nil {
			return err
		}
	}
	return d.program.clock.Remind(ctx, d.now())
}

func rest(ctx context.Context) error {
	timer := time.NewTimer(breath)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
