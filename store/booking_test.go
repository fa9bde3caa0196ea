package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// attempt is one of many to book a time. began and ended count what was recorded before it reached the database and until it was answered.
type attempt struct {
	mentor       int64
	team         int
	at           time.Time
	began, ended int
	won          bool
	free         []time.Time
	why          store.Refusal
}

// A thousand teams' members try at once, from two replicas, to get one of fifty times: fifty do, nobody is anywhere twice, and whoever does not
// get what they wanted is offered the next three times that were free at that moment, or all that were.
func TestAThousandAttemptsOnFiftyTimes(t *testing.T) {
	t.Parallel()
	const mentors, teams, attempts = 5, 10, 1000
	address, now := storetest.New(t), time.Date(2026, time.November, 30, 9, 0, 0, 0, time.UTC)
	first, second := opened(t, address), opened(t, address)
	past := storetest.Past(t, address)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	exec := func(sql string, args ...any) {
		t.Helper()
		_, err := past.Exec(t.Context(), sql, args...)
		must(err)
	}
	projects := storetest.Mentoring(t, address, mentors, teams)
	exec(`update meeting_rule set value = 10 where name in ('open_per_team', 'open_per_pair')`)
	day := now.AddDate(0, 0, 2).Truncate(24 * time.Hour)
	for m := range mentors { // ten times each
		exec(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`,
			storetest.Mentor(m), day, day.Add(10*time.Hour+9*10*time.Minute))
	}
	free, err := first.FreeSlots(t.Context(), []int64{storetest.Mentor(0)}, 0, 0, now)
	must(err)
	slots := free[storetest.Mentor(0)]
	if len(slots) != 10 {
		t.Fatalf("%d times of a mentor are free", len(slots))
	}

	var group sync.WaitGroup
	var mu sync.Mutex
	var all []attempt
	clock := 0
	tick := func() int {
		mu.Lock()
		defer mu.Unlock()
		clock++
		return clock
	}
	doors := []chan struct{}{make(chan struct{}, 8), make(chan struct{}, 8)} // as many as a replica has connections: whoever waits for one has not begun
	r := rand.New(rand.NewPCG(1, 2))
	for i := range attempts {
		s, team := []*store.Store{first, second}[i%2], i%teams
		w := store.Wish{Mentor: storetest.Mentor(r.IntN(mentors)), Project: projects[team], StartsAt: slots[r.IntN(len(slots))].UTC(), Turn: int64(i + 1)}
		group.Go(func() {
			door := doors[i%2]
			door <- struct{}{}
			defer func() { <-door }()
			a := attempt{mentor: w.Mentor, team: team, at: w.StartsAt, began: tick()}
			_, err := s.Book(context.WithoutCancel(t.Context()), storetest.Leader(team), w, now)
			a.ended = tick()
			if refused := store.IsRefused(err); refused != nil {
				a.why, a.free = refused.Why, refused.Free
			} else if a.won = err == nil; !a.won {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, a)
		})
	}
	group.Wait()
	booked, offered, refusals := judged(t, all, slots)
	var kept, overlaps int
	must(past.QueryRow(t.Context(), `select count(*) from booking where state = 'booked'`).Scan(&kept))
	must(past.QueryRow(t.Context(), `select count(*) from booking a join booking b on b.id > a.id and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
	and (a.mentor = b.mentor or a.project = b.project or a.person = b.person)`).Scan(&overlaps))
	if booked != 50 || kept != 50 || overlaps != 0 || offered == 0 || refusals[store.RefusedTaken] == 0 {
		t.Fatalf("%d booked, %d kept, %d overlap, %d times offered, refused: %s", booked, kept, overlaps, offered, fmt.Sprint(refusals))
	}
	if _, err := first.Book(t.Context(), storetest.Leader(0), store.Wish{Mentor: 1, Project: projects[0], StartsAt: slots[0], Turn: 1 << 40}, now); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("somebody who is no mentor: %v", err)
	}
}

// judged checks what losers were offered against everything that is sure about the moment of their attempt: what was booked before it began is not
// offered, nor what the team was at already, and when there are fewer than three, nothing is missing that was booked after it had ended.
func judged(t *testing.T, all []attempt, slots []time.Time) (booked, offered int, refusals map[store.Refusal]int) {
	t.Helper()
	won := map[string]attempt{} // by mentor and time
	name := func(mentor int64, at time.Time) string { return fmt.Sprint(mentor, " ", at.Unix()) }
	busy := map[string]attempt{} // by team and time
	for _, a := range all {
		if a.won {
			booked++
			won[name(a.mentor, a.at)], busy[name(int64(a.team), a.at)] = a, a
		}
	}
	refusals = map[store.Refusal]int{}
	sure := 0
	for _, a := range all {
		if a.won {
			continue
		}
		refusals[a.why]++
		offered += len(a.free)
		has := map[int64]bool{}
		for _, at := range a.free {
			has[at.Unix()] = true
			first, team := won[name(a.mentor, at)], busy[name(int64(a.team), at)]
			if at.Equal(a.at) || first.won && first.ended < a.began || team.won && team.ended < a.began {
				t.Errorf("%v is offered although it is not free", at)
			}
		}
		for _, at := range slots {
			last := won[name(a.mentor, at)]
			if _, elsewhere := busy[name(int64(a.team), at)]; elsewhere || !last.won || last.began < a.ended || a.why == store.RefusedMonth {
				continue
			}
			if sure++; !has[at.Unix()] && len(a.free) < 3 {
				t.Errorf("%v was free and is not offered among %v", at, a.free)
			}
		}
		if len(a.free) > 3 {
			t.Errorf("%d times are offered", len(a.free))
		}
	}
	if sure == 0 {
		t.Error("nothing is sure about what was free")
	}
	return booked, offered, refusals
}

func opened(t *testing.T, address string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), address, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}
