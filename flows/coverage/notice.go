package coverage

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices to experts in the queue.
const (
	KindAssigned = "reviews_assigned" // ref: a cohort's id
	KindLapsed   = "reviews_lapsed"   // ref: how many went to somebody else
	KindDue      = "reviews_due"      // ref: a review's id
)

// flowReviews is where experts read.
const flowReviews = "reviews"

// tell puts one notice into the queue for each expert who is concerned.
func (c Coverage) tell(ctx context.Context, kind string, cohort int64, done []store.Assigned) error {
	count := map[int64]int{}
	var notices []store.Notice
	for _, a := range done {
		if count[a.Expert]++; count[a.Expert] == 1 {
			notices = append(notices, store.Notice{Kind: kind, Person: a.Expert, Ref: fmt.Sprint(cohort)})
		}
	}
	for i, n := range notices {
		if kind == KindLapsed {
			notices[i].Ref = fmt.Sprint(count[n.Person])
		}
	}
	return c.jobs.Notify(ctx, store.Ordinary, notices...)
}

func read(label locales.Message) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{flowReviews}}}}}
}

// Assigned tells an expert how many applications wait for them.
func (c Coverage) Assigned(ctx context.Context, p store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	_, open, err := c.store.ReviewsLeft(ctx, p.ID)
	return engine.Screen{
		Text: []engine.Message{locales.CoverageToldAssigned(open, now.Add(store.ReviewWithin))}, Rows: read(locales.CoverageToldRead()),
	}, open > 0, err
}

// Lapsed tells an expert that something went to somebody else.
func (c Coverage) Lapsed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	var n int
	if _, err := fmt.Sscan(ref, &n); err != nil {
		return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
	}
	screen := engine.Screen{Text: []engine.Message{locales.CoverageToldLapsed(n)}}
	_, open, err := c.store.ReviewsLeft(ctx, p.ID)
	if open > 0 {
		screen.Rows = read(locales.CoverageToldRead())
	}
	return screen, true, err
}

// Due reminds an expert of what they still have, two days before it goes to somebody else.
func (c Coverage) Due(ctx context.Context, p store.Person, _ string, _ time.Time) (engine.Screen, bool, error) {
	_, open, err := c.store.ReviewsLeft(ctx, p.ID)
	return engine.Screen{Text: []engine.Message{locales.CoverageToldDue(open)}, Rows: read(locales.CoverageToldRead())}, open > 0, err
}

// Tick looks after the cohorts in review: what took too long goes to somebody else, what is disputed gets one more reader, and those who
// have something due soon are reminded once.
func (c Coverage) Tick(ctx context.Context, now time.Time) error {
	lapsed, err := c.store.LapseReviews(ctx, now)
	if err != nil {
		return err
	}
	if err := c.tell(ctx, KindLapsed, 0, lapsed); err != nil {
		return err
	}
	cohorts, err := c.store.CohortsInReview(ctx)
	if err != nil {
		return err
	}
	for _, cohort := range cohorts {
		if err := c.fill(ctx, cohort, now); err != nil {
			return err
		}
	}
	return c.remind(ctx, now)
}

// program is who acts when nobody does.
const program = 0

func (c Coverage) fill(ctx context.Context, cohort store.Cohort, now time.Time) error {
	by, err := c.store.Rubric(ctx, cohort.Rubric)
	if err != nil {
		return err
	}
	board, err := c.store.ReviewBoard(ctx, program, cohort.ID, now)
	if err != nil {
		return err
	}
	pairs := plan(rubric.Scale(by), board, cohort.ID)
	if len(pairs) == 0 {
		return nil
	}
	done, err := c.store.AssignReviews(ctx, program, cohort.ID, pairs, now)
	if errors.Is(err, store.ErrNotFound) {
		return nil // another replica was quicker
	}
	if err != nil {
		return err
	}
	return c.tell(ctx, KindAssigned, cohort.ID, done)
}

func (c Coverage) remind(ctx context.Context, now time.Time) error {
	due, err := c.store.DueReviews(ctx, now, now.Add(store.ReviewWarning))
	if err != nil {
		return err
	}
	var notices []store.Notice
	seen := map[int64]bool{}
	for _, d := range due {
		if seen[d.Expert] {
			continue
		}
		seen[d.Expert] = true
		notices = append(notices, store.Notice{
			Kind: KindDue, Person: d.Expert, Ref: fmt.Sprint(d.ID), Once: fmt.Sprintf("%s %d %s", KindDue, d.Expert, d.DueAt.UTC().Format(time.DateOnly)),
		})
	}
	return c.jobs.Notify(ctx, store.Ordinary, notices...)
}
