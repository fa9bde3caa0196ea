// Package slot computes when a mentor can be met. Free times are kept nowhere: they follow from weekly rules, single windows, exceptions,
// holidays, pauses and what is booked, at the moment when somebody looks. It knows no database and no clock.
package slot

import (
	"slices"
	"time"
)

// Day is midnight UTC of what is written on a calendar.
type Day = time.Time

// Span is from a moment until another one, which it does not hold any more.
type Span struct{ From, Till time.Time }

// overlaps reports whether two spans have a moment in common.
func (s Span) overlaps(o Span) bool { return s.From.Before(o.Till) && o.From.Before(s.Till) }

// Rule says that somebody can be met every week from a minute of a day until another one.
type Rule struct {
	Weekday       time.Weekday
	Opens, Closes int // minutes after midnight; Closes may be up to 24 hours after Opens and then lies in the next day
	Since, Until  Day // the first and the last day on which it begins; Until is zero for one without an end
}

// Plan is everything that decides when a mentor is free.
type Plan struct {
	Zone     *time.Location // in which rules and days are meant
	Length   time.Duration  // of a meeting
	Gap      time.Duration  // between two meetings
	Rules    []Rule
	Holidays []Day  // on which no rule holds
	Open     []Span // single windows, which hold on holidays too
	Closed   []Span // exceptions and pauses: nobody is met then, whatever else says so
	Busy     []Span // meetings, without the gap around them
}

// Free lists the beginnings of free meetings from a moment until another one, in their order. Every uninterrupted time in which the mentor can be
// met is cut into meetings from its beginning, with the gap between them; those that would come nearer than the gap to what is booked are left
// out, and change nothing about the others.
func (p Plan) Free(from, till time.Time) []time.Time {
	if p.Length <= 0 || !from.Before(till) {
		return nil
	}
	open := p.hours(from, till)
	most := 0
	for _, o := range open {
		most += int((o.Till.Sub(o.From) + p.Gap) / (p.Length + p.Gap))
	}
	free := make([]time.Time, 0, most)
	p.cut(open, from, till, func(at time.Time) bool {
		free = append(free, at)
		return true
	})
	return free
}

// First is the beginning of the first free meeting within a time, zero for none.
func (p Plan) First(from, till time.Time) (first time.Time) {
	p.each(from, till, func(at time.Time) bool {
		first = at
		return false
	})
	return first
}

// Has reports whether a meeting that begins at a moment is free.
func (p Plan) Has(at time.Time) bool { return p.First(at, at.Add(time.Nanosecond)).Equal(at) }

// each gives the free meetings that begin within a time until yield wants no more.
func (p Plan) each(from, till time.Time, yield func(time.Time) bool) {
	if p.Length <= 0 || !from.Before(till) {
		return
	}
	p.cut(p.hours(from, till), from, till, yield)
}

// cut cuts hours into meetings and gives those that are free.
func (p Plan) cut(hours []Span, from, till time.Time, yield func(time.Time) bool) {
	busy := p.kept()
	for _, open := range hours {
		for at := open.From; !at.Add(p.Length).After(open.Till); at = at.Add(p.Length + p.Gap) {
			if at.Before(from) {
				continue
			}
			if !at.Before(till) {
				return
			}
			for len(busy) > 0 && !busy[0].Till.After(at) {
				busy = busy[1:]
			}
			if len(busy) > 0 && busy[0].From.Before(at.Add(p.Length)) {
				continue
			}
			if !yield(at) {
				return
			}
		}
	}
}

// kept is what is booked with the gap around it, merged.
func (p Plan) kept() []Span {
	kept := make([]Span, len(p.Busy))
	for i, b := range p.Busy {
		kept[i] = Span{b.From.Add(-p.Gap), b.Till.Add(p.Gap)}
	}
	return merged(kept)
}

// Hours lists the times, merged, in which the mentor can be met at all, booked or not, that reach into a time.
func (p Plan) Hours(from, till time.Time) []Span { return p.hours(from, till) }

func (p Plan) hours(from, till time.Time) []Span {
	// What goes on without a break from before the time must be seen from its beginning, or it would be cut elsewhere.
	for back := 2; ; back *= 4 {
		start := from.AddDate(0, 0, -back)
		open := slices.DeleteFunc(p.between(start, till), func(s Span) bool { return !s.Till.After(from) || !s.From.Before(till) })
		if len(open) == 0 || open[0].From.After(start) || back >= LookBack {
			return open
		}
	}
}

const week = 7 * 24 * time.Hour

// LookBack is how many days a time without a break is followed back, at most. Whoever makes a plan puts into it what holds since then.
const LookBack = 512

// between is hours without looking further back than from.
func (p Plan) between(from, till time.Time) []Span {
	open := make([]Span, 0, len(p.Open)+len(p.Rules)*(int(till.Sub(from)/week)+2))
	local := from.In(p.Zone)
	closed := slices.Clone(p.Closed)
	for day := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, time.UTC).AddDate(0, 0, -1); p.at(day, 0).Before(till); day = day.AddDate(0, 0, 1) {
		for _, r := range p.Rules {
			if r.on(day) {
				open = p.opened(open, Span{p.at(day, r.Opens), p.at(day, r.Closes)}, day)
			}
		}
	}
	for _, w := range p.Open {
		if w.Till.After(from) && w.From.Before(till) {
			open = append(open, w)
		}
	}
	return without(merged(open), merged(closed))
}

// on reports whether the rule holds for a day.
func (r Rule) on(day Day) bool {
	return day.Weekday() == r.Weekday && !day.Before(r.Since) && (r.Until.IsZero() || !day.After(r.Until))
}

// at is a minute of a day on the mentor's clock.
func (p Plan) at(day Day, minute int) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, minute, 0, 0, p.Zone)
}

// opened adds what a rule opens on a day and in the night after it, without the holidays in it.
func (p Plan) opened(open []Span, s Span, day Day) []Span {
	today, next := p.holiday(day), p.holiday(day.AddDate(0, 0, 1))
	if !today && !next {
		return append(open, s)
	}
	var off []Span
	if today {
		off = append(off, Span{p.at(day, 0), p.at(day, 24*60)})
	}
	if next {
		next := day.AddDate(0, 0, 1)
		off = append(off, Span{p.at(next, 0), p.at(next, 24*60)})
	}
	return append(open, without([]Span{s}, off)...)
}

func (p Plan) holiday(day Day) bool { return slices.ContainsFunc(p.Holidays, day.Equal) }

// merged puts spans in order and joins those that touch. It uses their own room.
func merged(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return a.From.Compare(b.From) })
	out := spans[:0]
	for _, s := range spans {
		switch last := len(out) - 1; {
		case !s.From.Before(s.Till):
		case last >= 0 && !s.From.After(out[last].Till):
			if s.Till.After(out[last].Till) {
				out[last].Till = s.Till
			}
		default:
			out = append(out, s)
		}
	}
	return out
}

// without takes spans out of others; both are in order and without overlaps.
func without(spans, off []Span) []Span {
	if len(off) == 0 {
		return spans
	}
	out := make([]Span, 0, len(spans)+len(off))
	for _, s := range spans {
		for _, o := range off {
			if !s.overlaps(o) {
				continue
			}
			if s.From.Before(o.From) {
				out = append(out, Span{s.From, o.From})
			}
			s.From = o.Till
			if !s.From.Before(s.Till) {
				break
			}
		}
		if s.From.Before(s.Till) {
			out = append(out, s)
		}
	}
	return out
}
