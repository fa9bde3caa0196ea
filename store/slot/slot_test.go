package slot_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"saruar/store/slot"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func day(y int, m time.Month, d int) slot.Day { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// shown are times as they stand on a clock.
func shown(times []time.Time, z *time.Location) (list []string) {
	for _, at := range times {
		list = append(list, at.In(z).Format("02 15:04"))
	}
	return list
}

func TestFreeTimes(t *testing.T) {
	t.Parallel()
	z := zone(t, "Asia/Almaty")
	at := func(d, h, m int) time.Time { return time.Date(2028, time.February, d, h, m, 0, 0, z) } // the 28th is a Monday, and there is a 29th
	tuesday := slot.Rule{Weekday: time.Tuesday, Opens: 15 * 60, Closes: 17*60 + 10, Since: day(2028, 1, 1)}
	night := slot.Rule{Weekday: time.Monday, Opens: 23 * 60, Closes: 25*60 + 10, Since: day(2028, 1, 1)}
	span := func(a, b time.Time) []slot.Span { return []slot.Span{{From: a, Till: b}} }
	for name, c := range map[string]struct {
		change func(*slot.Plan)
		want   []string
	}{
		"a week's rule on 29 February": {func(*slot.Plan) {}, []string{"29 15:00", "29 16:10"}},
		"a shorter meeting":            {func(p *slot.Plan) { p.Length = 30 * time.Minute }, []string{"29 15:00", "29 15:40", "29 16:20"}},
		"rules that overlap are one": {func(p *slot.Plan) {
			p.Rules = append(p.Rules, slot.Rule{Weekday: time.Tuesday, Opens: 16 * 60, Closes: 18*60 + 20, Since: day(2028, 1, 1)})
		}, []string{"29 15:00", "29 16:10", "29 17:20"}},
		"over midnight":                       {func(p *slot.Plan) { p.Rules = []slot.Rule{night} }, []string{"28 23:00", "29 00:10"}},
		"a holiday ends what reaches into it": {func(p *slot.Plan) { p.Rules, p.Holidays = []slot.Rule{night}, []slot.Day{day(2028, 2, 29)} }, []string{"28 23:00"}},
		"a holiday":                           {func(p *slot.Plan) { p.Holidays = []slot.Day{day(2028, 2, 29)} }, []string{}},
		"a single window on a holiday": {func(p *slot.Plan) {
			p.Holidays, p.Open = []slot.Day{day(2028, 2, 29)}, span(at(29, 10, 0), at(29, 11, 0))
		}, []string{"29 10:00"}},
		"an exception cuts anew after it": {func(p *slot.Plan) { p.Closed = span(at(29, 15, 0), at(29, 15, 20)) }, []string{"29 15:20"}},
		"what is booked changes no other": {func(p *slot.Plan) { p.Busy = span(at(29, 15, 0), at(29, 16, 0)) }, []string{"29 16:10"}},
		"the gap around what is booked":   {func(p *slot.Plan) { p.Busy = span(at(29, 14, 0), at(29, 14, 55)) }, []string{"29 16:10"}},
		"a rule that has ended":           {func(p *slot.Plan) { p.Rules[0].Until = day(2028, 2, 28) }, []string{}},
		"a rule that has not begun":       {func(p *slot.Plan) { p.Rules[0].Since = day(2028, 3, 1) }, []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := slot.Plan{Zone: z, Length: time.Hour, Gap: 10 * time.Minute, Rules: []slot.Rule{tuesday}}
			c.change(&p)
			if got := shown(p.Free(at(28, 0, 0), at(30, 0, 0)), z); !slices.Equal(got, c.want) {
				t.Errorf("free at %v, want %v", got, c.want)
			}
		})
	}
}

// A question asked in the middle of a window gets the same times as one asked before it.
func TestFreeTimesDoNotDependOnWhenOneLooks(t *testing.T) {
	t.Parallel()
	z := zone(t, "Asia/Almaty")
	p := slot.Plan{Zone: z, Length: 30 * time.Minute, Gap: 10 * time.Minute}
	for d := range 7 { // without a break from Monday's midnight until Saturday's
		if wd := time.Weekday(d); wd != time.Sunday && wd != time.Saturday {
			p.Rules = append(p.Rules, slot.Rule{Weekday: wd, Opens: 0, Closes: 24 * 60, Since: day(2026, 1, 1)})
		}
	}
	from, till := time.Date(2026, 11, 30, 0, 0, 0, 0, z), time.Date(2026, 12, 7, 0, 0, 0, 0, z)
	all := p.Free(from, till)
	for i, at := range all {
		if !p.Has(at) || p.Has(at.Add(time.Minute)) {
			t.Fatalf("%v is not one of them by itself", at)
		}
		if got := p.Free(at, till); !slices.EqualFunc(got, all[i:], time.Time.Equal) {
			t.Fatalf("from %v on other times are free", at)
		}
	}
}

// minutes is the slow reference: each minute of a time is looked at by itself.
type minutes struct {
	p    slot.Plan
	from time.Time
	open []bool
}

// reference looks at every minute from some days before a time, so that windows are seen from their beginning.
func reference(p slot.Plan, from, till time.Time) []time.Time {
	const before = 9 * 24 * time.Hour
	m := minutes{p: p, from: from.Add(-before)}
	for at := m.from; at.Before(till.Add(48 * time.Hour)); at = at.Add(time.Minute) {
		m.open = append(m.open, m.isOpen(at))
	}
	var free []time.Time
	for i := 1; i < len(m.open); i++ {
		if !m.open[i] || m.open[i-1] {
			continue
		}
		for ; m.room(i); i += int((p.Length + p.Gap) / time.Minute) {
			if at := m.from.Add(time.Duration(i) * time.Minute); !at.Before(from) && at.Before(till) && !m.taken(at) {
				free = append(free, at)
			}
		}
		for i < len(m.open) && m.open[i] { // to the end of this window
			i++
		}
	}
	return free
}

// room reports whether a whole meeting fits in from a minute on without leaving the window.
func (m minutes) room(i int) bool {
	for j := range int(m.p.Length / time.Minute) {
		if i+j >= len(m.open) || !m.open[i+j] {
			return false
		}
	}
	return true
}

func (m minutes) taken(at time.Time) bool {
	for _, b := range m.p.Busy {
		if at.Before(b.Till.Add(m.p.Gap)) && at.Add(m.p.Length).After(b.From.Add(-m.p.Gap)) {
			return true
		}
	}
	return false
}

func (m minutes) isOpen(at time.Time) bool {
	within := func(spans []slot.Span) bool {
		return slices.ContainsFunc(spans, func(s slot.Span) bool { return !at.Before(s.From) && at.Before(s.Till) })
	}
	if within(m.p.Closed) {
		return false
	}
	if within(m.p.Open) {
		return true
	}
	local := at.In(m.p.Zone)
	date := day(local.Year(), local.Month(), local.Day())
	if slices.ContainsFunc(m.p.Holidays, date.Equal) {
		return false
	}
	for _, r := range m.p.Rules {
		for _, begins := range []slot.Day{date, date.AddDate(0, 0, -1)} {
			clock := func(minute int) time.Time {
				return time.Date(begins.Year(), begins.Month(), begins.Day(), 0, minute, 0, 0, m.p.Zone)
			}
			if begins.Weekday() == r.Weekday && !begins.Before(r.Since) && (r.Until.IsZero() || !begins.After(r.Until)) &&
				!at.Before(clock(r.Opens)) && at.Before(clock(r.Closes)) {
				return true
			}
		}
	}
	return false
}

// somePlan draws rules, windows, exceptions, holidays and meetings around a day.
func somePlan(r *rand.Rand, z *time.Location, from time.Time) slot.Plan {
	p := slot.Plan{Zone: z, Length: []time.Duration{30 * time.Minute, time.Hour}[r.IntN(2)], Gap: time.Duration(r.IntN(4)*5) * time.Minute}
	first := day(from.Year(), from.Month(), from.Day())
	for range r.IntN(7) {
		opens := r.IntN(24*60/5) * 5
		rule := slot.Rule{Weekday: time.Weekday(r.IntN(7)), Opens: opens, Closes: opens + 5 + r.IntN(9*60/5)*5, Since: first.AddDate(0, 0, r.IntN(20)-15)}
		if r.IntN(3) == 0 {
			rule.Until = rule.Since.AddDate(0, 0, r.IntN(30))
		}
		p.Rules = append(p.Rules, rule)
	}
	some := func(most int) slot.Span {
		at := from.Add(time.Duration(r.IntN(10*24*60)-24*60) * time.Minute)
		return slot.Span{From: at, Till: at.Add(time.Duration(1+r.IntN(most)) * time.Minute)}
	}
	for range r.IntN(4) {
		p.Open = append(p.Open, some(6*60))
	}
	for range r.IntN(4) {
		p.Closed = append(p.Closed, some(30*60))
	}
	for range r.IntN(6) {
		p.Busy = append(p.Busy, some(90))
	}
	for range r.IntN(3) {
		p.Holidays = append(p.Holidays, first.AddDate(0, 0, r.IntN(9)-1))
	}
	return p
}

func TestFreeTimesAreThoseOfASlowReference(t *testing.T) {
	t.Parallel()
	began := []time.Time{
		time.Date(2026, 11, 30, 7, 0, 0, 0, time.UTC), time.Date(2028, 2, 26, 20, 0, 0, 0, time.UTC), // around 29 February
		time.Date(2026, 3, 26, 3, 0, 0, 0, time.UTC), time.Date(2026, 10, 22, 0, 0, 0, 0, time.UTC), // around a change of clocks in Europe
	}
	for i, name := range []string{"Asia/Almaty", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Auckland"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			z, free := zone(t, name), 0
			for seed := range uint64(40) {
				r := rand.New(rand.NewPCG(seed, uint64(i)))
				from := began[r.IntN(len(began))].Add(time.Duration(r.IntN(600)) * time.Minute)
				till := from.Add(time.Duration(1+r.IntN(8*24)) * time.Hour)
				p := somePlan(r, z, from)
				got, want := p.Free(from, till), reference(p, from, till)
				if !slices.EqualFunc(got, want, time.Time.Equal) {
					t.Fatalf("seed %d: free at %v, want %v of\n%s", seed, shown(got, z), shown(want, z), fmt.Sprintf("%+v", p))
				}
				if first := p.First(from, till); len(want) > 0 && !first.Equal(want[0]) || len(want) == 0 && !first.IsZero() {
					t.Fatalf("seed %d: the first is %v", seed, first)
				}
				free += len(want)
			}
			if free < 100 {
				t.Fatalf("only %d times were free in all plans", free)
			}
		})
	}
}

func BenchmarkFree(b *testing.B) {
	z, from := zone(b, "Asia/Almaty"), time.Date(2026, 11, 30, 7, 0, 0, 0, time.UTC)
	p := slot.Plan{Zone: z, Length: time.Hour, Gap: 10 * time.Minute}
	for d := range 5 {
		p.Rules = append(p.Rules, slot.Rule{Weekday: time.Weekday(d + 1), Opens: 600, Closes: 1020, Since: day(2026, 1, 1)})
	}
	for b.Loop() {
		p.Free(from, from.AddDate(0, 0, 30))
	}
}
