// Package coverage hands applications out to experts: who reads which and why, how far it is, and what goes to somebody else.
package coverage

import (
	"context"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name  = "coverage"       // ref: a cohort's id
	Paper = "coverage_paper" // ref: a cohort's id, a hyphen, an application's id
)

// Store is what is read and kept. It gives each only what their grants allow.
type Store interface {
	SelectionCohort(ctx context.Context, actor, cohort int64) (store.Cohort, error)
	Rubric(ctx context.Context, version int) (store.Rubric, error)
	ReviewBoard(ctx context.Context, actor, cohort int64, now time.Time) (store.Board, error)
	AssignReviews(ctx context.Context, actor, cohort int64, pairs []store.Assigned, now time.Time) ([]store.Assigned, error)
	LapseReviews(ctx context.Context, now time.Time) ([]store.Assigned, error)
	CohortsInReview(ctx context.Context) ([]store.Cohort, error)
	DueReviews(ctx context.Context, now, until time.Time) ([]store.DueReview, error)
	Calibrate(ctx context.Context, actor, cohort int64, receipt string, now time.Time) ([]store.Assigned, error)
	ReviewsLeft(ctx context.Context, expert int64) (done, open int, err error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Coverage is what those who hand reviews out do.
type Coverage struct {
	store Store
	jobs  Jobs
	given func(question, option string) locales.Message
}

// New puts it together. given names an option of a question of the application form.
func New(s Store, jobs Jobs, given func(question, option string) locales.Message) Coverage {
	return Coverage{store: s, jobs: jobs, given: given}
}

// Flows lists the conversations.
func (c Coverage) Flows() []engine.Definition { return []engine.Definition{c.board(), c.paper()} }

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.AssignReviews.Roles()...) }

// plan is who should get what now: as many reviews as possible, for a board as it is.
func plan(by selection.Rubric, b store.Board, cohort int64) []store.Assigned {
	experts := make([]selection.Expert, len(b.Experts))
	for i, e := range b.Experts {
		experts[i] = selection.Expert{ID: e.Person, Capacity: e.Capacity, Load: e.Done + e.Open}
	}
	papers := make([]selection.Paper, len(b.Papers))
	for i, p := range b.Papers {
		papers[i] = selection.Paper{ID: p.ID, Want: wanted(by, p), Has: has(p)}
		for _, e := range b.Experts {
			if barred(p, e.Person) {
				papers[i].Barred = append(papers[i].Barred, e.Person)
			}
		}
	}
	var pairs []store.Assigned
	for _, pair := range selection.Assign(experts, papers, uint64(cohort)) {
		pairs = append(pairs, store.Assigned{Application: pair.Paper, Expert: pair.Expert})
	}
	return pairs
}

// barred: something stands against it, or the expert had the application before.
func barred(p store.BoardPaper, expert int64) bool {
	if _, against := p.Obstacles[expert]; against {
		return true
	}
	for _, r := range p.Readings {
		if r.Expert == expert {
			return true
		}
	}
	return false
}

// has counts the readers that count: those who have read it, and those who still have it.
func has(p store.BoardPaper) (n int) {
	for _, r := range p.Readings {
		if r.State == store.ReviewAssigned || r.State == store.ReviewSubmitted {
			n++
		}
	}
	return n
}

// reviews are what was given to an application so far.
func reviews(p store.BoardPaper) (list []selection.Review) {
	for _, r := range p.Readings {
		if r.State == store.ReviewSubmitted {
			list = append(list, selection.Given(r.Expert, r.Scores))
		}
	}
	return list
}

// wanted is how many readers an application needs: one more than usual once the usual ones are far apart.
func wanted(by selection.Rubric, p store.BoardPaper) int {
	if list := reviews(p); len(list) >= selection.Usual && by.Diverge(list) {
		return selection.Disputed
	}
	return selection.Usual
}

// reference reads the ref of a paper.
func reference(ref string) (cohort, application int64, err error) {
	first, second, _ := strings.Cut(ref, "-")
	if cohort, err = step.ID(first); err == nil {
		application, err = step.ID(second)
	}
	return cohort, application, err
}
