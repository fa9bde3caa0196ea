package board

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/store"
)

const (
	// mostOver and mostDue are how many a tick looks at together.
	mostOver = 200
	mostDue  = 500
	// tellWithin is for how long what a tick has ended is told by the next ones; the keys of notices last for two days.
	tellWithin = 3 * time.Hour
	// lookWithin is after how long files that could not be fetched are left to people: the job has given up by then.
	lookWithin = 48 * time.Hour
)

// rungs are how long before the deadline somebody is reminded, the last first.
var rungs = [...]time.Duration{3 * time.Hour, 24 * time.Hour}

// Tick ends what is over and tells those whom it concerns, and reminds of what is due.
func (b Board) Tick(ctx context.Context, now time.Time) error {
	if err := b.sendForgotten(ctx, now); err != nil {
		return err
	}
	for {
		ended, err := b.store.TasksOver(ctx, now, mostOver)
		if err != nil {
			return err
		}
		if len(ended) < mostOver {
			break
		}
	}
	if err := b.tellLapsed(ctx, now); err != nil {
		return err
	}
	unseen, err := b.store.SubmissionsUnseen(ctx, now.Add(-lookWithin), mostOver)
	for _, id := range unseen {
		if one := b.store.QueueSubmission(ctx, id, now); !errors.Is(one, store.ErrChanged) {
			err = errors.Join(err, one)
		}
	}
	return errors.Join(err, b.remind(ctx, now))
}

// sendForgotten sends what was added in time by people who did not come to the last button.
func (b Board) sendForgotten(ctx context.Context, now time.Time) error {
	unsent, err := b.store.SubmissionsUnsent(ctx, now, mostOver)
	for _, u := range unsent {
		err = errors.Join(err, b.sendFor(ctx, u, now)) // one that fails keeps no other back
	}
	return err
}

func (b Board) sendFor(ctx context.Context, u store.Ended, now time.Time) error {
	own, err := b.store.OwnSubmission(ctx, u.Person, u.Submission)
	if err != nil {
		return err
	}
	_, err = b.send(ctx, engine.Turn{Person: engine.Person{ID: u.Person}, Now: now}, own)
	switch {
	case errors.Is(err, store.ErrLate), errors.Is(err, store.ErrChanged), errors.Is(err, store.ErrUnproved): // it is over, or they were quicker
		return nil
	case err != nil:
		return err
	}
	ref := step.Ref(u.Submission)
	return b.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindSent, Person: u.Person, Ref: ref, Once: fmt.Sprint(KindSent, " ", ref, " ", own.Round)})
}

// tellLapsed tells whoever sent nothing in time, also those of ticks that died before they came to it. Nobody is told twice.
func (b Board) tellLapsed(ctx context.Context, now time.Time) error {
	ended, err := b.store.LapsedSince(ctx, now.Add(-tellWithin))
	if err != nil {
		return err
	}
	var notices []store.Notice
	for _, e := range ended {
		ref := step.Ref(e.Submission)
		notices = append(notices, store.Notice{Kind: KindLapsed, Person: e.Person, Ref: ref, Once: KindLapsed + " " + ref})
	}
	return b.jobs.Notify(ctx, store.Ordinary, notices...)
}

func (b Board) remind(ctx context.Context, now time.Time) error {
	var last store.DueTask
	for {
		page, err := b.store.TasksDue(ctx, now, rungs[len(rungs)-1], last, mostDue)
		if err != nil {
			return err
		}
		var due []store.Notice
		for _, d := range page {
			if rung, ok := rungOf(d, now); ok {
				ref := step.Ref(d.Submission)
				due = append(due, store.Notice{Kind: KindDue, Person: d.Person, Ref: ref, Once: fmt.Sprint(KindDue, " ", ref, " ", rung)})
			}
		}
		if len(due) > 0 {
			if _, err := b.jobs.Nudge(ctx, due, now); err != nil {
				return err
			}
		}
		if len(page) < mostDue {
			return nil
		}
		last = page[len(page)-1]
	}
}

// rungOf is the reminder that is due now. Who took it later than that is not reminded of what they have just done.
func rungOf(d store.DueTask, now time.Time) (rung time.Duration, ok bool) {
	for _, rung := range rungs {
		if at := d.DueAt.Add(-rung); !now.Before(at) {
			return rung, d.TakenAt.Before(at)
		}
	}
	return 0, false
}
