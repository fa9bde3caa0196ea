package privacy

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"saruar/store"
)

// ErrandErase is the errand that forgets a person, by the person's number, as it stands in the queue.
const ErrandErase = "erase_person"

// Session forgets what is kept of a conversation outside the database.
type Session func(ctx context.Context, lane int64) error

// Eraser forgets people whose time to take it back is over.
type Eraser interface {
	Erase(ctx context.Context, number int64, now time.Time, session func(ctx context.Context, lane int64) error) error
}

// Erase makes the errand that forgets one person.
func Erase(s Eraser, session Session) func(ctx context.Context, n store.Notice, now time.Time) error {
	return func(ctx context.Context, n store.Notice, now time.Time) error {
		number, err := strconv.ParseInt(n.Ref, 10, 64)
		if err != nil {
			return store.Refused{Reason: "no person has such a number"}
		}
		err = s.Erase(ctx, number, now, session)
		if errors.Is(err, store.ErrNotFound) {
			return store.Needless{Reason: "they took it back, or are forgotten already"}
		}
		return err
	}
}

// Duty is what the clock does for people's data, on every replica.
type Duty struct {
	Store interface {
		Forgotten(ctx context.Context, now time.Time, limit int) (numbers []int64, late int, err error)
		Tidy(ctx context.Context, now time.Time, session func(ctx context.Context, lane int64) error) ([]store.Tidied, error)
	}
	Jobs    Jobs
	Session Session
	Log     *slog.Logger
}

// atOnce is how many people are forgotten after one tick at most.
const atOnce = 100

// Tick lets people be forgotten whose time is over, and drops whatever is kept long enough. Nothing happens twice when it ticks often,
// late, or on several replicas at once.
func (d Duty) Tick(ctx context.Context, now time.Time) error {
	return errors.Join(d.forget(ctx, now), d.tidy(ctx, now))
}

func (d Duty) forget(ctx context.Context, now time.Time) error {
	numbers, late, err := d.Store.Forgotten(ctx, now, atOnce)
	if err != nil {
		return err
	}
	if late > 0 {
		d.Log.Error("people are not forgotten in time", "count", late)
	}
	notices := make([]store.Notice, len(numbers))
	for i, number := range numbers {
		ref := strconv.FormatInt(number, 10)
		// By number, and for nobody: what stands in the queue outlives them.
		notices[i] = store.Notice{Kind: ErrandErase, Ref: ref, Once: ErrandErase + ":" + ref}
	}
	if err := d.Jobs.Notify(ctx, store.Ordinary, notices...); err != nil {
		return fmt.Errorf("let %d people be forgotten: %w", len(notices), err)
	}
	return nil
}

func (d Duty) tidy(ctx context.Context, now time.Time) error {
	tidied, err := d.Store.Tidy(ctx, now, d.Session)
	for _, t := range tidied {
		d.Log.Info("dropped what was kept long enough", "of", t.Of, "rows", t.Rows)
	}
	return err
}
