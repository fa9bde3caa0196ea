package store_test

import (
	"errors"
	"testing"
	"time"

	"saruar/store"
)

// Every pair of states is looked at: a cohort goes forward by one, past the interviews, and back by one.
func TestWhereACohortGoes(t *testing.T) {
	t.Parallel()
	states := store.CohortStates()
	for i, from := range states {
		for j, to := range states {
			needs, ok := store.CohortChange(from, to)
			skips := from == store.CohortReview && to == store.CohortDecided
			if want := j == i+1 || j == i-1 || skips; ok != want {
				t.Errorf("from %s to %s: %t", from, to, ok)
			}
			if early := i <= 2; ok && j < i && (needs == store.ManageCohorts) != early {
				t.Errorf("back from %s to %s takes %s", from, to, needs)
			}
		}
	}
	if _, ok := store.CohortChange("nowhere", store.CohortDraft); ok {
		t.Error("from nowhere")
	}
}

func TestScreeningBeginsWithWhatWasHandedIn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	id := o.filled(leader, "Өзгеріс")
	_, err := o.Submit(ctx, id, leader, time.Now())
	o.must(err)
	o.must(o.Grant(ctx, headOffice, store.Administrator, "", 0, time.Now()))
	cohort := int64(o.number(`select cohort from application where id = $1`, id))
	if err := o.MoveCohort(ctx, headOffice, cohort, store.CohortIntake, store.CohortScreening, "", time.Now()); !errors.Is(err, store.ErrTooEarly) {
		t.Errorf("before the deadline: %v", err)
	}
	o.sql(`update cohort set closes_at = now() - interval '1 hour'`)
	o.must(o.TurnCohorts(ctx, time.Now()))
	o.must(o.TurnCohorts(ctx, time.Now())) // the clock ticks on every replica
	if n := o.number(`select count(*) from application where state = 'screening'`); n != 1 {
		t.Errorf("%d applications are screened", n)
	}
	if n := o.number(`select count(*) from application_event where to_state = 'screening'`); n != 1 {
		t.Errorf("%d events", n)
	}
	if n := o.number(`select count(*) from audit where subject = 'cohort'`); n != 1 {
		t.Errorf("%d lines in the audit log", n)
	}
}

func TestACohortsCardCountsWhatWasHandedInAlsoWhenItWasWithdrawn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	o.must(o.Grant(ctx, headOffice, store.Administrator, "", 0, time.Now()))
	one, two := o.filled(leader, "Өзгеріс"), o.filled(friend, "Мейірім")
	cohort := int64(o.number(`select cohort from application where id = $1`, one))
	counts := func(submitted, drafts int) {
		t.Helper()
		card, err := o.DeskCohort(ctx, headOffice, cohort)
		if err != nil || card.Submitted != submitted || card.Drafts != drafts {
			t.Errorf("%d handed in and %d drafts, want %d and %d: %v", card.Submitted, card.Drafts, submitted, drafts, err)
		}
	}
	counts(0, 2)
	for leads, id := range map[int64]int64{leader: one, friend: two} {
		_, err := o.Submit(ctx, id, leads, o.opens)
		o.must(err)
	}
	counts(2, 0)
	o.must(o.Withdraw(ctx, one, leader, o.opens))
	counts(2, 0)
}

func TestACohortsDatesAreInOrder(t *testing.T) {
	t.Parallel()
	day := func(n int) time.Time { return time.Date(2027, time.January, n, 0, 0, 0, 0, time.UTC) }
	for name, c := range map[string]struct {
		cohort store.Cohort
		want   bool
	}{
		"opening and deadline": {store.Cohort{OpensAt: day(1), ClosesAt: day(2)}, true},
		"closes before":        {store.Cohort{OpensAt: day(2), ClosesAt: day(1)}, false},
		"all":                  {store.Cohort{OpensAt: day(1), ClosesAt: day(2), ScreenedBy: day(3), ReviewedBy: day(3), InterviewedBy: day(4), DecidedBy: day(5)}, true},
		"a stage left out":     {store.Cohort{OpensAt: day(1), ClosesAt: day(2), ReviewedBy: day(3), DecidedBy: day(3)}, true},
		"stages crossed":       {store.Cohort{OpensAt: day(1), ClosesAt: day(2), ScreenedBy: day(4), ReviewedBy: day(3)}, false},
		"screened on the last day": {
			store.Cohort{OpensAt: day(1), ClosesAt: day(2).Add(23 * time.Hour), ScreenedBy: day(2)}, true,
		},
	} {
		if got := c.cohort.Ordered(); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
