package nudge

import "time"

// Rung is one of the reminders about an unfinished application. It is part of their keys.
type Rung string

// The rungs: after the last answer, and before the deadline.
const (
	Idle24h Rung = "idle_24h"
	Idle72h Rung = "idle_72h"
	Left7d  Rung = "left_7d"
	Left3d  Rung = "left_3d"
	Left1d  Rung = "left_1d"
	Left3h  Rung = "left_3h"
)

const (
	hour      = time.Hour
	oneDay    = 24 * hour
	firstIdle = oneDay     // no reminder looks at an answer younger than that, but for the deadline's sake
	firstLeft = 7 * oneDay // no reminder looks at a deadline further away than that
	// lastChance is what must be left until the deadline for a reminder to be of any use.
	lastChance = 30 * time.Minute
)

// Draft is what the ladder looks at.
type Draft struct {
	AnsweredAt time.Time // the last answer
	ClosesAt   time.Time // the deadline
	Reminders  []Reminder
	Leader     Leader
}

// Reminder is a reminder that was made about the draft.
type Reminder struct {
	Rung Rung
	At   time.Time
}

// span is when a rung makes sense. It is made up for until the next rung takes its place.
type span struct {
	rung        Rung
	from, until time.Time
	rests       time.Duration // so long the last answer must lie back: who is at work needs no reminder
}

// spans lists the rungs, the most pressing first.
func (d Draft) spans() []span {
	last := d.ClosesAt.Add(-lastChance)
	left := func(before time.Duration) time.Time { return d.ClosesAt.Add(-before) }
	idle := func(after time.Duration) time.Time { return d.AnsweredAt.Add(after) }
	return []span{
		{Left3h, left(3 * hour), last, 45 * time.Minute},
		{Left1d, left(oneDay), left(3 * hour), 3 * hour},
		{Left3d, left(3 * oneDay), left(oneDay), 12 * hour},
		{Left7d, left(firstLeft), left(3 * oneDay), oneDay},
		{Idle72h, idle(3 * oneDay), earlier(idle(7*oneDay), last), 3 * oneDay},
		{Idle24h, idle(firstIdle), earlier(idle(3*oneDay), last), oneDay},
	}
}

// Due gives the reminder about a draft that is to be sent now, if any. The location of now says which day it is. However the clock
// ticks: never two a day, never in quiet hours, never into an open form, each rung at most once and none after a later one, and after
// an outage only what still makes sense.
func Due(d Draft, now time.Time) (Rung, bool) {
	if d.Leader.QuietLeft(now) > 0 || d.Leader.Disturbed(now) || d.remindedOn(now) {
		return "", false
	}
	for _, s := range d.spans() {
		if now.Before(s.from) || !now.Before(s.until) || now.Sub(d.AnsweredAt) < s.rests || d.past(s) {
			continue
		}
		return s.rung, true
	}
	return "", false
}

// remindedOn reports that there was a reminder on the day of now.
func (d Draft) remindedOn(now time.Time) bool {
	for _, r := range d.Reminders {
		if sameDay(r.At.In(now.Location()), now) {
			return true
		}
	}
	return false
}

// past reports that the rung was climbed, or that a reminder after its time has said all that it would say.
func (d Draft) past(s span) bool {
	for _, r := range d.Reminders {
		if r.Rung == s.rung || !r.At.Before(s.from) {
			return true
		}
	}
	return false
}

func sameDay(a, b time.Time) bool { return a.YearDay() == b.YearDay() && a.Year() == b.Year() }

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
