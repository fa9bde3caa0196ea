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

// Whatever comes first, the other one is told that it came too late, and nothing is booked that nobody comes to.
func TestTwoHandsAtOnceOnOneMeeting(t *testing.T) {
	t.Parallel()
	const rounds = 6
	m := newMeets(t, 1, rounds+1)
	ctx := context.WithoutCancel(t.Context())
	day, moved, cancelled := m.now.AddDate(0, 0, 2), 0, 0
	for i := range rounds {
		from, to := day.Add(time.Duration(i)*3*time.Hour), day.AddDate(0, 0, 5).Add(time.Duration(i)*3*time.Hour)
		m.opens(0, from, to)
		seen := store.Change{Booking: m.booked(i, 0, from), Revision: 1}
		var both sync.WaitGroup
		var moves, ends error
		both.Go(func() { _, moves = m.MoveBooking(ctx, storetest.Leader(i), seen, to, m.now) })
		both.Go(func() { _, ends = m.other.Cancel(ctx, storetest.Mentor(0), seen, m.now) })
		both.Wait()
		var state string
		var at time.Time
		m.must(m.past.QueryRow(ctx, `select state, starts_at from booking where id = $1`, seen.Booking).Scan(&state, &at))
		switch {
		case moves == nil && errors.Is(ends, store.ErrChanged) && state == "booked" && at.Equal(to):
			moved++
		case ends == nil && errors.Is(moves, store.ErrChanged) && state == "cancelled" && at.Equal(from):
			cancelled++
		default:
			t.Fatalf("moved: %v, cancelled: %v, and it is %s at %v", moves, ends, state, at)
		}
	}
	if moved+cancelled != rounds {
		t.Fatalf("%d moved, %d cancelled", moved, cancelled)
	}

	// A mentor leaves while a team books: no meeting is left with somebody who is gone.
	last := day.AddDate(0, 0, 9)
	m.opens(0, last)
	var both sync.WaitGroup
	var books, leaves error
	w := m.wish(rounds, 0, last)
	both.Go(func() { _, books = m.Book(ctx, storetest.Leader(rounds), w, m.now) })
	both.Go(func() { _, leaves = m.other.LeaveMentoring(ctx, storetest.Mentor(0), "", m.now) })
	both.Wait()
	m.must(leaves)
	var ahead int
	m.must(m.past.QueryRow(ctx, `select count(*) from booking b join meeting x on x.id = b.meeting where b.state in ('asked', 'booked') or x.state = 'planned'`).Scan(&ahead))
	if books != nil && !errors.Is(books, store.ErrNotFound) || ahead != 0 {
		t.Fatalf("booked: %v, and %d meetings are ahead", books, ahead)
	}
}
