package nudge

import (
	"fmt"
	"slices"
	"time"

	"saruar/store"
)

// Rung is one of the reminders about something. It is part of their keys.
type Rung string

const (
	hour   = time.Hour
	oneDay = 24 * hour
	// lastChance is what must be left until a deadline for a reminder to be of any use.
	lastChance = 30 * time.Minute
)

// Reminder is a reminder that was made.
type Reminder struct {
	Rung Rung
	At   time.Time
}

// Span is when a rung makes sense. It is made up for until the next rung takes its place.
type Span struct {
	Rung        Rung
	From, Until time.Time
	Rests       time.Duration // so long the person must not have touched it: who is at work needs no reminder
}

// Matter is something that somebody may be reminded of, and what decides when.
type Matter struct {
	Kind, Ref string // of the notice
	Name      string // by which the keys of its reminders begin: "draft:12"
	Topic     string // under which it is put off
	Number    int64  // in the order of a person's matters
	Leader    Leader
	Deadline  time.Time
	TouchedAt time.Time // when the person did something about it last
	Spans     []Span    // the most pressing first
	Useless   time.Time // no reminder is of use from then on
	Snoozed   time.Time // nothing is said before, and then once more; zero: they asked for no pause
	Reminders []Reminder
}

// Due gives the reminder that is to be sent now, if any. The location of now says which day it is. However the clock ticks: never two a
// day, never in quiet hours, never into an open form, each rung at most once and none after a later one, and after an outage only what
// still makes sense.
func (m Matter) Due(now time.Time) (Rung, bool) {
	if m.Leader.QuietLeft(now) > 0 || m.Leader.Disturbed(now) || m.remindedOn(now) || now.Before(m.Snoozed) || !now.Before(m.Useless) {
		return "", false
	}
	for _, s := range m.spans() {
		if now.Before(s.From) || !now.Before(s.Until) || now.Sub(m.TouchedAt) < s.Rests || m.past(s) {
			continue
		}
		return s.Rung, true
	}
	return "", false
}

// spans are the rungs, and before them the one that the person has asked for.
func (m Matter) spans() []Span {
	if m.Snoozed.IsZero() {
		return m.Spans
	}
	again := Span{Rung: againRung(m.Snoozed), From: m.Snoozed, Until: m.Snoozed.Add(oneDay)}
	return append([]Span{again}, m.Spans...)
}

func againRung(until time.Time) Rung { return Rung(fmt.Sprint(store.AgainRung, until.Unix())) }

// Key is the key of a rung: of the one that was asked for there is one for all matters of a topic.
func (m Matter) Key(rung Rung) string {
	if !m.Snoozed.IsZero() && rung == againRung(m.Snoozed) {
		return store.AgainKey(m.Topic, m.Leader.ID, m.Snoozed)
	}
	return fmt.Sprint(m.Name, ":", rung)
}

// remindedOn reports that there was a reminder on the day of now.
func (m Matter) remindedOn(now time.Time) bool {
	return slices.ContainsFunc(m.Reminders, func(r Reminder) bool { return sameDay(r.At.In(now.Location()), now) })
}

// past reports that the rung was climbed, or that a reminder after its time has said all that it would say.
func (m Matter) past(s Span) bool {
	return slices.ContainsFunc(m.Reminders, func(r Reminder) bool { return r.Rung == s.Rung || !r.At.Before(s.From) })
}

// presses reports that the matter is more pressing than another one: what is still to come before what is over, and then what is nearer.
func (m Matter) presses(other Matter, now time.Time) bool {
	if over := !now.Before(m.Deadline); over != !now.Before(other.Deadline) {
		return !over
	}
	return m.Deadline.Sub(now).Abs() < other.Deadline.Sub(now).Abs()
}

func sameDay(a, b time.Time) bool { return a.YearDay() == b.YearDay() && a.Year() == b.Year() }

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
