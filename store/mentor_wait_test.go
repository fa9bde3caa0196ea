package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// line is what the clock does with those who wait for the first mentor: who is told that they let a time pass, and who is offered one.
func (m *meets) line(now time.Time) string {
	m.t.Helper()
	var told []string
	m.must(m.ServeLine(m.t.Context(), storetest.Mentor(0), now, func(_ context.Context, passed []store.Notice, offers []store.WaitOffer) error {
		for _, n := range passed {
			told = append(told, fmt.Sprint("passed ", n.Person-storetest.Leader(0)))
		}
		told = append(told, m.offered(offers)...)
		return nil
	}))
	return strings.Join(told, ", ")
}

func (m *meets) offered(offers []store.WaitOffer) (list []string) {
	for _, o := range offers {
		list = append(list, fmt.Sprint("offered ", o.Person-storetest.Leader(0)))
	}
	return list
}

func (m *meets) waits(team int, now time.Time) {
	m.t.Helper()
	offers, err := m.Wait(m.t.Context(), storetest.Leader(team), storetest.Mentor(0), m.projects[team], now)
	if m.must(err); len(offers) != 0 {
		m.t.Fatalf("team %d is offered something at once: %+v", team, offers)
	}
}

func (m *meets) says(what, got, want string) {
	m.t.Helper()
	if got != want {
		m.t.Fatalf("%s: %q, want %q", what, got, want)
	}
}

func TestTheLineIsServedInItsOrderWheneverSomethingIsFree(t *testing.T) {
	t.Parallel()
	m := newMeets(t, 2, 7)
	ctx, one, now := t.Context(), m.now.AddDate(0, 0, 3), m.now
	for team := range 4 {
		m.waits(team, now.Add(time.Duration(team)*time.Second))
	}
	m.waits(0, now.Add(time.Hour)) // keeps its place
	m.says("nothing is free", m.line(now), "")

	// The first cannot book now, as it has two meetings ahead: it keeps its place and is passed over.
	m.opens(1, one.AddDate(0, 0, 1), one.AddDate(0, 0, 2))
	m.sql(`update meeting_rule set value = 2 where name = 'open_per_pair'`)
	busy := m.booked(0, 1, one.AddDate(0, 0, 1))
	m.booked(0, 1, one.AddDate(0, 0, 2))
	m.must(m.AddAvailability(ctx, storetest.Mentor(0), store.Availability{Windows: []store.AvailabilityWindow{{Open: true, StartsAt: one, EndsAt: one.Add(time.Hour)}}}, 1, now))
	offers, err := m.Serve(ctx, storetest.Mentor(0), now)
	m.must(err)
	m.says("times were added", strings.Join(m.offered(offers), ", "), "offered 1")
	if !offers[0].SlotAt.Equal(one) || !offers[0].Until.Equal(now.Add(2*time.Hour)) {
		t.Fatalf("%+v", offers)
	}
	_, err = m.books(2, 0, one, now)
	refused(t, "a time that is kept for another", err, store.RefusedTaken)
	_, err = m.Cancel(ctx, storetest.Leader(0), store.Change{Booking: busy}, now)
	m.must(err)

	// Whoever is offered it declines.
	offers, err = m.LeaveWait(ctx, storetest.Leader(1), storetest.Mentor(0), m.projects[1], now)
	m.must(err)
	m.says("the offered team leaves", strings.Join(m.offered(offers), ", "), "offered 0")
	if _, err := m.LeaveWait(ctx, storetest.Leader(1), storetest.Mentor(0), m.projects[2], now); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("another team is taken out of the line: %v", err)
	}

	// The time passes: nothing a second before. What else happens to the line meanwhile keeps nobody from hearing of it.
	m.says("a second before", m.line(now.Add(2*time.Hour-time.Second)), "")
	now = now.Add(2 * time.Hour)
	offers, err = m.Serve(ctx, storetest.Mentor(0), now)
	m.must(err)
	m.says("a time that nobody keeps any more", strings.Join(m.offered(offers), ", "), "offered 2")
	m.says("and who let it pass", m.line(now), "passed 0")

	// What is taken is served; what is cancelled, moved or declined goes on.
	id, err := m.books(2, 0, one, now)
	m.must(err)
	if _, err := m.WaitToldOf(ctx, storetest.Leader(3), offers[0].ID); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("another team's place: %v", err)
	}
	ended, err := m.Cancel(ctx, storetest.Leader(2), store.Change{Booking: id}, now)
	m.must(err)
	m.says("a meeting is cancelled", strings.Join(m.offered(ended.Offers), ", "), "offered 3")
	id, err = m.books(3, 0, one, now)
	m.must(err)
	two := one.AddDate(0, 0, 4)
	m.opens(0, two)
	moved, err := m.MoveBooking(ctx, storetest.Leader(3), store.Change{Booking: id}, two, now)
	m.must(err)
	m.says("a meeting is moved", strings.Join(m.offered(moved.Offers), ", "), "offered 0")

	// Whoever lets a second one pass leaves the line, and the time is anybody's.
	now = now.Add(2 * time.Hour)
	m.says("a second time", m.line(now), "passed 0")
	if w, err := m.WaitToldOf(ctx, storetest.Leader(0), 1); err != nil || !w.Out || w.InLine {
		t.Fatalf("%+v, %v", w, err)
	}
	m.sql(`update mentor set confirms = true`)
	id, err = m.books(4, 0, one, now)
	m.must(err)
	m.waits(5, now)
	no, err := m.Decide(ctx, storetest.Mentor(0), store.Change{Booking: id}, false, now)
	m.must(err)
	m.says("a meeting is declined", strings.Join(m.offered(no.Offers), ", "), "offered 5")

	// The mentor leaves: whoever waits is told.
	m.sql(`update mentor_wait set state = 'waiting', slot_at = null, slot_end = null, until = null where state = 'offered'`)
	left, err := m.LeaveMentoring(ctx, storetest.Mentor(0), "", now)
	m.must(err)
	told := 0
	for _, n := range left.Notices {
		if n.Kind == store.NoticeLineClosed && n.Person == storetest.Leader(5) {
			told++
		}
	}
	if told != 1 {
		t.Fatalf("%+v", left.Notices)
	}
}

func TestNothingIsKeptForThoseWhoCouldNotBookIt(t *testing.T) {
	t.Parallel()
	m := newMeets(t, 1, 4)
	at, address := m.now.AddDate(0, 0, 3), m.past.Config().ConnString()
	missed := storetest.Booked(t, address, storetest.Mentor(0), m.projects[0], storetest.Leader(0), m.now.AddDate(0, 0, -2), 60)
	m.sql(`update booking set mentor_says = 'missed' where id = $1`, missed)
	m.sql(`update meeting_rule set value = 1 where name = 'no_shows'`)
	storetest.Booked(t, address, storetest.Mentor(0), m.projects[1], storetest.Leader(1), m.now.AddDate(0, 0, 1), 60)
	for i := range 4 { // met as often as may be
		storetest.Booked(t, address, storetest.Mentor(0), m.projects[2], storetest.Leader(2), m.now.AddDate(0, 0, -10+i), 60)
	}
	for team := range 4 {
		m.waits(team, m.now.Add(time.Duration(team)*time.Second))
	}
	m.opens(0, at)
	m.says("a time is free", m.line(m.now), "offered 3")
}
