package meeting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Whatever is booked, moved, cancelled and however the clock jumps: nobody is told of a time that is not true, nor of one twice, and whoever was to be
// told while the clock ran was.
func TestRemindersAreTrueAndCompleteWhateverHappens(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	began := time.Now()
	rapid.Check(t, func(r *rapid.T) {
		if time.Since(began) > 8*time.Second {
			return
		}
		w.sql(`with a as (delete from reminder), b as (delete from delivery), c as (delete from mentor_alert), d as (delete from river_job) delete from booking`)
		w.sql(`delete from meeting`)
		p := w.post()
		starts, gone := map[int64]time.Time{}, map[int64]bool{}
		for i := range rapid.IntRange(1, 3).Draw(r, "meetings") {
			in := time.Duration(i*600+rapid.IntRange(10, 500).Draw(r, "in")) * time.Minute
			id := w.booked(in)
			starts[id] = w.now.Add(in)
		}
		for range rapid.IntRange(10, 25).Draw(r, "steps") {
			w.now = w.now.Add(time.Duration(rapid.OneOf(rapid.IntRange(1, 9), rapid.IntRange(10, 200)).Draw(r, "pause")) * time.Minute)
			id := rapid.SampledFrom(sorted(starts)).Draw(r, "which")
			change := func() {
				switch rapid.IntRange(0, 9).Draw(r, "change") {
				case 0, 1:
					to := starts[id].Add(time.Duration(rapid.IntRange(1, 50).Draw(r, "by")) * time.Minute)
					if free(starts, gone, id, to) {
						starts[id] = to
						w.moves(id, to)
					}
				case 2:
					gone[id] = true
					w.cancels(id)
				}
			}
			change()
			from := len(p.arrived)
			p.tick(change)
			p.tick()
			p.check(r, from, starts, gone)
		}
	})
}

func sorted(starts map[int64]time.Time) (ids []int64) {
	for id := range starts {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// free is whether nothing else of the mentor is there then.
func free(starts map[int64]time.Time, gone map[int64]bool, id int64, to time.Time) bool {
	for other, at := range starts {
		if other != id && !gone[other] && to.Before(at.Add(70*time.Minute)) && at.Before(to.Add(70*time.Minute)) {
			return false
		}
	}
	return true
}

// check looks at what has just arrived, and for what should have.
func (p *post) check(r *rapid.T, from int, starts map[int64]time.Time, gone map[int64]bool) {
	windows := map[string][2]time.Duration{"meeting_soon": {0, 10 * time.Minute}, "meeting_hours": {30 * time.Minute, 2 * time.Hour}}
	got := map[string]int{}
	for i, a := range p.arrived {
		if got[a.once]++; got[a.once] > 1 {
			r.Fatalf("twice: %s", a.once)
		}
		kind := strings.Split(a.once, ":")[3]
		window, near := windows[kind]
		if i < from || !near {
			continue
		}
		holds := false
		for id, at := range starts {
			left := at.Sub(a.at)
			holds = holds || !gone[id] && left > window[0] && left <= window[1] && strings.Contains(a.once, fmt.Sprint(":", at.Unix(), ":"))
		}
		if !holds {
			r.Fatalf("%s at %s is not true: %v", a.once, a.at, starts)
		}
	}
	for id, at := range starts {
		for kind, window := range windows {
			if left := at.Sub(p.w.now); gone[id] || left <= window[0] || left > window[1] {
				continue
			}
			for _, person := range []int64{mentor(), leader(), stranger} {
				if !slices.ContainsFunc(p.arrived, func(a arrival) bool {
					return a.person == person && strings.HasSuffix(a.once, fmt.Sprint(":", at.Unix(), ":", kind, ":", person))
				}) {
					r.Fatalf("%d was not told (%s) of %s at %s", person, kind, at, p.w.now)
				}
			}
		}
	}
}
