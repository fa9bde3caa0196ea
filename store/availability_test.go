package store_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"saruar/store/slot"
	"saruar/store/storetest"
)

// kept draws what decides when the first mentor can be met, writes it down, and gives the plan that it makes.
func (m *meets) kept(r *rand.Rand, gap int) slot.Plan {
	m.t.Helper()
	for _, sql := range []string{`delete from booking`, `delete from meeting`, `delete from mentor_wait`, `delete from availability_rule`, `delete from availability_window`, `delete from holiday`} {
		m.sql(sql)
	}
	mentor, today := storetest.Mentor(0), time.Date(m.now.Year(), m.now.Month(), m.now.Day(), 0, 0, 0, 0, time.UTC)
	zone, err := time.LoadLocation([]string{"Asia/Almaty", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"}[r.IntN(4)])
	m.must(err)
	p := slot.Plan{Zone: zone, Length: []time.Duration{30 * time.Minute, time.Hour}[r.IntN(2)], Gap: time.Duration(gap) * time.Minute}
	m.sql(`update mentor set minutes = $2, zone = $3, paused_from = null, paused_until = null where person = $1`, mentor, int(p.Length/time.Minute), zone.String())
	if r.IntN(2) == 0 {
		from := today.AddDate(0, 0, r.IntN(30)-5)
		until := from.AddDate(0, 0, r.IntN(9))
		m.sql(`update mentor set paused_from = $2, paused_until = $3 where person = $1`, mentor, from, until)
		p.Closed = append(p.Closed, slot.Span{From: time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, zone), Till: time.Date(until.Year(), until.Month(), until.Day()+1, 0, 0, 0, 0, zone)})
	}
	for range r.IntN(6) {
		x := slot.Rule{Weekday: time.Weekday(r.IntN(7)), Opens: r.IntN(288) * 5, Since: today.AddDate(0, 0, r.IntN(60)-50)}
		x.Closes = x.Opens + 5 + r.IntN(287)*5
		var until *time.Time
		if r.IntN(3) == 0 {
			x.Until = x.Since.AddDate(0, 0, r.IntN(70))
			until = &x.Until
		}
		p.Rules = append(p.Rules, x)
		m.sql(`insert into availability_rule (mentor, weekday, opens, closes, since, until) values ($1, $2, $3, $4, $5, $6)`, mentor, (int(x.Weekday)+6)%7+1, x.Opens, x.Closes, x.Since, until)
	}
	moment := func(days int) time.Time { return m.now.Add(time.Duration(r.IntN(days*24*12)-24*12) * 5 * time.Minute) }
	for range r.IntN(6) {
		from := moment(35)
		s := slot.Span{From: from, Till: from.Add(time.Duration(1+r.IntN(20*12)) * 5 * time.Minute)}
		open := r.IntN(2) == 0
		if open {
			p.Open = append(p.Open, s)
		} else {
			p.Closed = append(p.Closed, s)
		}
		m.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, $2, $3, $4)`, mentor, open, s.From, s.Till)
	}
	for range r.IntN(3) {
		day := today.AddDate(0, 0, r.IntN(32))
		if !slices.ContainsFunc(p.Holidays, day.Equal) {
			p.Holidays = append(p.Holidays, day)
			m.sql(`insert into holiday (day, title_kk, title_ru) values ($1, 'Мереке', 'Праздник')`, day)
		}
	}
	return p
}

// Whatever is kept, what is listed as free is what follows from it: after the notice, within the horizon, without what either side is at.
func TestFreeTimesFollowFromWhatIsKept(t *testing.T) {
	t.Parallel()
	m := newMeets(t, 2, 2)
	address, free := m.past.Config().ConnString(), 0
	r := rand.New(rand.NewPCG(8, 1))
	for n := range 30 {
		notice, horizon, gap := r.IntN(48), 1+r.IntN(35), r.IntN(4)*5
		m.now = time.Date(2026, []time.Month{time.March, time.October, time.November}[n%3], 20, r.IntN(24), r.IntN(60), 0, 0, time.UTC)
		m.sql(`update meeting_rule set value = case name when 'notice_hours' then $1::int when 'horizon_days' then $2::int else $3::int end
			where name in ('notice_hours', 'horizon_days', 'gap_minutes')`, notice, horizon, gap)
		p := m.kept(r, gap)
		from, till := m.now.Add(time.Duration(notice)*time.Hour), m.now.AddDate(0, 0, horizon)
		var elsewhere []slot.Span
		for i, all := 0, p.Free(m.now, till); i < 3 && len(all) > 0; i++ {
			at := all[r.IntN(len(all))]
			switch i {
			case 0: // somebody has booked it
				storetest.Booked(t, address, storetest.Mentor(0), m.projects[1], storetest.Leader(1), at, int(p.Length/time.Minute))
				p.Busy = append(p.Busy, slot.Span{From: at, Till: at.Add(p.Length + max(0, 10*time.Minute-p.Gap))})
			case 1: // the team meets another mentor
				storetest.Booked(t, address, storetest.Mentor(1), m.projects[0], storetest.Leader(0), at.Add(-20*time.Minute), 40)
				elsewhere = append(elsewhere, slot.Span{From: at.Add(-20 * time.Minute), Till: at.Add(20 * time.Minute)})
			case 2: // it is kept for whoever waits, or was
				until := m.now.Add(time.Duration(r.IntN(3)-1) * time.Hour)
				m.sql(`insert into mentor_wait (mentor, project, person, since, state, slot_at, slot_end, until) values ($1, $2, $3, $4, 'offered', $4, $5, $6)`,
					storetest.Mentor(0), m.projects[1], storetest.Leader(1), at, at.Add(p.Length), until)
				if until.After(m.now) {
					p.Busy = append(p.Busy, slot.Span{From: at, Till: at.Add(p.Length)})
				}
			}
		}
		want := slices.DeleteFunc(p.Free(from, till), func(at time.Time) bool {
			return slices.ContainsFunc(elsewhere, func(s slot.Span) bool { return s.From.Before(at.Add(p.Length)) && at.Before(s.Till) })
		})
		got, err := m.FreeSlots(t.Context(), []int64{storetest.Mentor(0)}, m.projects[0], storetest.Leader(0), m.now)
		m.must(err)
		if !slices.EqualFunc(got[storetest.Mentor(0)], want, time.Time.Equal) {
			t.Fatalf("%d: free at %v, want %v of %+v", n, got[storetest.Mentor(0)], want, p)
		}
		free += len(want)
	}
	if free < 300 {
		t.Fatalf("only %d times were free in all", free)
	}
}
