package store_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// refused checks that something was refused for a reason.
func refused(t *testing.T, what string, err error, why store.Refusal) {
	t.Helper()
	if r := store.IsRefused(err); r == nil || r.Why != why {
		t.Errorf("%s: %v, not refused because of %s", what, err, why)
	}
}

func TestTeamsTakeTheSeatsOfAGroupAndNoMore(t *testing.T) {
	t.Parallel()
	address, now := storetest.New(t), time.Date(2026, time.November, 30, 9, 0, 0, 0, time.UTC)
	s, other := opened(t, address), opened(t, address)
	projects := storetest.Mentoring(t, address, 2, 8)
	mentor, at := storetest.Mentor(0), now.Add(40*24*time.Hour)
	plan := store.GroupPlan{StartsAt: at, Minutes: 90, Seats: 3, Title: "Қаржы туралы", Link: "https://example.kz/a"}
	group, err := s.OpenGroup(t.Context(), mentor, plan, 1, now)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := s.OpenGroup(t.Context(), mentor, plan, 1, now); err != nil || again != group {
		t.Errorf("the same turn again: %d, %v", again, err)
	}
	_, err = s.OpenGroup(t.Context(), mentor, plan, 2, now)
	refused(t, "a second group at the same time", err, store.RefusedTaken)
	plan.StartsAt = at.Add(95 * time.Minute)
	_, err = s.OpenGroup(t.Context(), mentor, plan, 2, now)
	refused(t, "a group within the gap", err, store.RefusedTaken)
	plan.StartsAt = now
	_, err = s.OpenGroup(t.Context(), mentor, plan, 2, now)
	refused(t, "a group in the past", err, store.RefusedPast)
	if _, err := s.OpenGroup(t.Context(), storetest.Leader(0), plan, 2, now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a group of somebody who is no mentor: %v", err)
	}

	var all sync.WaitGroup
	var mu sync.Mutex
	seated, full := 0, 0
	for i, from := range []*store.Store{s, other, s, other, s, other, s} {
		all.Go(func() {
			_, err := from.TakeSeat(context.WithoutCancel(t.Context()), storetest.Leader(i), group, projects[i], "", int64(i+1), now)
			mu.Lock()
			defer mu.Unlock()
			switch r := store.IsRefused(err); {
			case err == nil:
				seated++
			case r != nil && r.Why == store.RefusedFull:
				full++
			default:
				t.Error(err)
			}
		})
	}
	all.Wait()
	if seated != 3 || full != 4 {
		t.Errorf("%d seated, %d found it full", seated, full)
	}
	if _, err := s.TakeSeat(t.Context(), storetest.Leader(1), group, projects[0], "", 90, now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a seat for somebody else's team: %v", err)
	}
	groups, err := s.GroupsOf(t.Context(), mentor, now)
	if err != nil || len(groups) != 1 || groups[0].Taken != 3 {
		t.Errorf("the mentor sees %+v, %v", groups, err)
	}
	if list, err := s.GroupsAhead(t.Context(), storetest.Leader(7), projects[7], now); err != nil || len(list) != 0 {
		t.Errorf("a full group is offered: %+v, %v", list, err)
	}
}

func TestASeatKeepsToTheRulesOfMeetings(t *testing.T) {
	t.Parallel()
	address, now := storetest.New(t), time.Date(2026, time.November, 30, 9, 0, 0, 0, time.UTC)
	s := opened(t, address)
	projects := storetest.Mentoring(t, address, 3, 2)
	open := func(mentor int, at time.Time) int64 {
		t.Helper()
		id, err := s.OpenGroup(t.Context(), storetest.Mentor(mentor), store.GroupPlan{StartsAt: at, Minutes: 60, Seats: 9, Title: "Сұрақтар"}, at.Unix(), now)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	take := func(group, turn int64, at time.Time) error {
		_, err := s.TakeSeat(t.Context(), storetest.Leader(0), group, projects[0], "Бюджет", turn, at)
		return err
	}
	soon, clash, later := open(0, now.Add(2*time.Hour)), open(1, now.Add(2*time.Hour+30*time.Minute)), open(2, now.Add(48*time.Hour))
	refused(t, "less than an hour before", take(soon, 1, now.Add(61*time.Minute)), store.RefusedSoon)
	refused(t, "when it has begun", take(soon, 1, now.Add(2*time.Hour)), store.RefusedPast)
	for range 2 { // the same turn takes it once
		if err := take(soon, 2, now.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
	}
	refused(t, "a second seat", take(soon, 3, now), store.RefusedSeated)
	refused(t, "at two places at once", take(clash, 4, now), store.RefusedTeamBusy)
	list, err := s.GroupsAhead(t.Context(), storetest.Leader(0), projects[0], now)
	if err != nil || len(list) != 3 || !list[0].Seated || list[0].Taken != 1 || list[1].Seated {
		t.Errorf("groups ahead: %+v, %v", list, err)
	}
	if list, err := s.GroupsAhead(t.Context(), storetest.Leader(0), projects[1], now); err != nil || len(list) != 0 {
		t.Errorf("groups of another team: %+v, %v", list, err)
	}
	if err := take(later, 5, now); err != nil {
		t.Fatal(err)
	}
	refused(t, "a third meeting ahead", take(open(0, now.Add(96*time.Hour)), 6, now), store.RefusedTeamLimit)
}
