package store_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// A thousand teams' members try at once, from two replicas, to get one of fifty times: fifty do, nobody is anywhere twice, and whoever does not
// get what they wanted is offered times that were free.
func TestAThousandAttemptsOnFiftyTimes(t *testing.T) {
	t.Parallel()
	const mentors, teams, attempts = 5, 100, 1000
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
	booked, refusals, offered := 0, map[store.Refusal]int{}, 0
	type moment struct {
		mentor int64
		at     time.Time
	}
	gone := map[moment]bool{}        // what is known to be booked
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same each time
	for i := range attempts {
		s, team := []*store.Store{first, second}[i%2], i%teams
		w := store.Wish{Mentor: storetest.Mentor(r.IntN(mentors)), Project: projects[team], StartsAt: slots[r.IntN(len(slots))].UTC(), Turn: int64(i + 1)}
		group.Go(func() {
			mu.Lock()
			before := maps.Clone(gone)
			mu.Unlock()
			_, err := s.Book(context.WithoutCancel(t.Context()), storetest.Leader(team), w, now)
			mu.Lock()
			defer mu.Unlock()
			refused := store.IsRefused(err)
			switch {
			case err == nil:
				booked++
				gone[moment{w.Mentor, w.StartsAt}] = true
			case refused == nil:
				t.Error(err)
			default:
				refusals[refused.Why]++
				for _, at := range refused.Free {
					if at.Equal(w.StartsAt) || before[moment{w.Mentor, at.UTC()}] {
						t.Errorf("%v is taken and offered again", at)
					}
					offered++
				}
			}
		})
	}
	group.Wait()
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

func opened(t *testing.T, address string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), address, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}
