package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"saruar/store"
	"saruar/store/storetest"
)

// meets is a database with mentors and teams of one cohort, seen by two replicas; the mentors have no times yet.
type meets struct {
	*store.Store
	t        *testing.T
	other    *store.Store
	past     *pgxpool.Pool
	projects []int64
	now      time.Time
	turn     int64
}

// warden is staff of the teams' region.
const warden = int64(77)

func newMeets(t *testing.T, mentors, teams int) *meets {
	t.Helper()
	address := storetest.New(t)
	m := &meets{Store: opened(t, address), other: opened(t, address), t: t, past: storetest.Past(t, address), now: time.Date(2026, time.November, 30, 9, 0, 0, 0, time.UTC)}
	m.projects = storetest.Mentoring(t, address, mentors, teams)
	m.sql(`insert into person (id, lang, lang_chosen, name, region, created_at, member_at) values ($1, 'kk', true, 'Сәуле', 'KZ-71', now(), now())`, warden)
	m.must(m.Grant(t.Context(), warden, store.Staff, "KZ-71", 0, m.now))
	return m
}

func (m *meets) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

func (m *meets) sql(query string, args ...any) {
	m.t.Helper()
	_, err := m.past.Exec(m.t.Context(), query, args...)
	m.must(err)
}

// opens lets a mentor be met at moments, an hour each.
func (m *meets) opens(mentor int, times ...time.Time) {
	m.t.Helper()
	for _, at := range times {
		m.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`, storetest.Mentor(mentor), at, at.Add(time.Hour))
	}
}

func (m *meets) wish(team, mentor int, at time.Time) store.Wish {
	m.turn++
	return store.Wish{Mentor: storetest.Mentor(mentor), Project: m.projects[team], StartsAt: at, Turn: m.turn}
}

// books is a team's attempt at a moment.
func (m *meets) books(team, mentor int, at, now time.Time) (int64, error) {
	b, err := m.Book(m.t.Context(), storetest.Leader(team), m.wish(team, mentor, at), now)
	return b.Booking, err
}

// booked is one that succeeds.
func (m *meets) booked(team, mentor int, at time.Time) int64 {
	m.t.Helper()
	id, err := m.books(team, mentor, at, m.now)
	m.must(err)
	return id
}

func (m *meets) over() {
	m.t.Helper()
	m.sql(`update booking set state = 'cancelled', ended_at = now(), ended_side = 'staff' where state in ('asked', 'booked') and mentor_says is null`)
	m.sql(`update meeting x set state = 'cancelled' where not exists (select from booking b where b.meeting = x.id and b.state in ('asked', 'booked'))`)
}

func TestRulesOfMeetingsHoldToTheSecond(t *testing.T) {
	t.Parallel()
	m := newMeets(t, 7, 6)
	ctx, leader := t.Context(), storetest.Leader(0)
	notice, horizon, day := m.now.Add(12*time.Hour), m.now.AddDate(0, 0, 30), m.now.AddDate(0, 0, 3)
	m.opens(0, notice)
	m.opens(1, notice.Add(-time.Second))
	m.opens(2, horizon)
	m.opens(3, horizon.Add(-time.Second))
	m.opens(4, day, day.Add(65*time.Minute), day.AddDate(0, 0, 1))
	m.opens(5, m.now, m.now.Add(time.Hour))

	_, err := m.books(0, 1, notice.Add(-time.Second), m.now)
	refused(t, "a second nearer than the notice", err, store.RefusedSoon)
	_, err = m.books(0, 2, horizon, m.now)
	refused(t, "beyond the horizon", err, store.RefusedFar)
	_, err = m.books(0, 5, m.now, m.now)
	refused(t, "a time that has begun", err, store.RefusedPast)
	_, err = m.BookFor(ctx, warden, m.wish(0, 5, m.now.Add(-time.Hour)), m.now)
	refused(t, "a time in the past by staff", err, store.RefusedPast)
	m.booked(0, 0, notice)
	m.booked(0, 3, horizon.Add(-time.Second))
	_, err = m.books(0, 4, day, m.now)
	refused(t, "a third meeting ahead", err, store.RefusedTeamLimit)

	// Staff may nevertheless, nearer than the notice too; the same update again is the same booking.
	w := m.wish(0, 5, m.now.Add(time.Hour+10*time.Minute))
	m.sql(`update availability_window set ends_at = ends_at + interval '10 minutes' where mentor = $1 and starts_at > $2`, storetest.Mentor(5), m.now)
	w.StartsAt = m.now.Add(70 * time.Minute)
	made, err := m.BookFor(ctx, warden, w, m.now)
	m.must(err)
	if again, err := m.BookFor(ctx, warden, w, m.now); err != nil || again != made {
		t.Errorf("the same update again: %+v, %v", again, err)
	}
	for _, who := range []int64{leader, storetest.Mentor(4)} {
		if _, err := m.BookFor(ctx, who, m.wish(1, 4, day), m.now); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%d books as staff: %v", who, err)
		}
	}
	if _, err := m.Book(ctx, warden, m.wish(1, 4, day), m.now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("staff book as a team: %v", err)
	}

	// The gap: after an hour and five minutes the mentor is not free yet, whoever asks and whatever the program thinks.
	m.over()
	first := m.booked(0, 4, day)
	_, err = m.books(1, 4, day.Add(65*time.Minute), m.now)
	refused(t, "within the gap", err, store.RefusedTaken)
	_, err = m.books(0, 4, day.AddDate(0, 0, 1), m.now)
	refused(t, "a second meeting with a mentor who is not theirs", err, store.RefusedPairLimit)
	raw := func(from, till time.Time) error {
		_, err := m.past.Exec(ctx, `insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at) values ($1, 'single', $2, $3, $3, $1, $4, now())`,
			storetest.Mentor(4), from, till, from.Unix())
		return err
	}
	if raw(day.Add(65*time.Minute), day.Add(2*time.Hour)) == nil {
		t.Error("the database lets a mentor meet two at once")
	}
	_, err = m.past.Exec(ctx, `
with x as (insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at) values ($1, 'single', $2, $3, $3, $1, 1, now()) returning *)
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, turn, made_at) select id, mentor, starts_at, ends_at, $4, $5, 'booked', 1, now() from x`,
		storetest.Mentor(6), day.Add(30*time.Minute), day.Add(90*time.Minute), m.projects[0], storetest.Leader(5))
	if err == nil {
		t.Error("the database lets a team meet two at once")
	}
	m.sql(`insert into lead_mentor (project, mentor, state, author, mentor_at, team_at, made_at, active_at) values ($1, $2, 'active', $2, now(), now(), now(), now())`,
		m.projects[0], storetest.Mentor(4))
	m.booked(0, 4, day.AddDate(0, 0, 1)) // with their own mentor it may be two

	m.moveAndCancelToTheSecond(first, day)
	m.inTwoTeams(day)
}

// inTwoTeams: somebody is on two teams, and cannot be with both at once; the rest of the team can.
func (m *meets) inTwoTeams(day time.Time) {
	t, ctx, both := m.t, m.t.Context(), storetest.Leader(2)
	t.Helper()
	m.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, m.projects[3], both)
	m.opens(5, day)
	m.opens(6, day, day.Add(3*time.Hour))
	m.booked(2, 5, day)
	_, err := m.Book(ctx, both, m.wish(3, 6, day), m.now)
	refused(t, "with two teams at once", err, store.RefusedPersonBusy)
	if r := store.IsRefused(err); r != nil && (len(r.Free) != 1 || !r.Free[0].Equal(day.Add(3*time.Hour))) {
		t.Errorf("offered %v", r.Free)
	}
	m.booked(3, 6, day)
}

// moveAndCancelToTheSecond: a booking of the first team with its own mentor is moved and cancelled around twelve hours before it.
func (m *meets) moveAndCancelToTheSecond(booking int64, day time.Time) {
	t, ctx, leader := m.t, m.t.Context(), storetest.Leader(0)
	t.Helper()
	to, free := day.AddDate(0, 0, 5), day.Add(-12*time.Hour)
	m.opens(4, to)
	_, err := m.MoveBooking(ctx, leader, store.Change{Booking: booking}, to, free.Add(time.Second))
	refused(t, "moved a second too late", err, store.RefusedLate)
	_, err = m.MoveBooking(ctx, storetest.Leader(1), store.Change{Booking: booking}, to, m.now)
	if !errors.Is(err, store.ErrNotFound) {
		t.Errorf("moved by another team: %v", err)
	}
	_, err = m.MoveBooking(ctx, leader, store.Change{Booking: booking}, to, free)
	m.must(err)
	_, err = m.MoveBooking(ctx, storetest.Mentor(4), store.Change{Booking: booking}, day, to.Add(-12*time.Hour))
	refused(t, "moved into the past", err, store.RefusedPast)
	_, err = m.MoveBooking(ctx, leader, store.Change{Booking: booking}, to.AddDate(0, 0, 3), to.Add(-12*time.Hour))
	refused(t, "moved to where the mentor is not", err, store.RefusedTaken)
	ended, err := m.Cancel(ctx, leader, store.Change{Booking: booking}, to.Add(-12*time.Hour))
	if m.must(err); ended.Late {
		t.Error("twelve hours before is late")
	}
	if _, err := m.Cancel(ctx, leader, store.Change{Booking: booking}, m.now); !errors.Is(err, store.ErrChanged) {
		t.Errorf("cancelled twice: %v", err)
	}
	again := m.booked(0, 4, to)
	if ended, err = m.Cancel(ctx, leader, store.Change{Booking: again}, to.Add(-12*time.Hour+time.Second)); err != nil || !ended.Late {
		t.Errorf("a second later it is not late: %v", err)
	}
}

func TestTwoMissedMeetingsLeaveThirtyDaysToStaff(t *testing.T) {
	t.Parallel()
	m := newMeets(t, 1, 2)
	missed := func(days int) {
		at := m.now.AddDate(0, 0, days)
		m.sql(`
with x as (insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at)
	values ($1, 'single', $2, $2::timestamptz + interval '1 hour', $2::timestamptz + interval '70 minutes', $1, $3, now()) returning *)
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, mentor_says, turn, made_at)
select id, mentor, starts_at, ends_at, $4, $5, 'booked', 'missed', $3, now() from x`, storetest.Mentor(0), at, 100000+days, m.projects[0], storetest.Leader(0))
	}
	at := m.now.AddDate(0, 0, 25)
	m.opens(0, at)
	may := func(what string, now time.Time, want bool) {
		t.Helper()
		id, err := m.books(0, 0, at, now)
		if want {
			m.must(err)
			m.sql(`delete from booking where id = $1`, id)
			m.sql(`delete from meeting x where x.starts_at = $1 and not exists (select from booking b where b.meeting = x.id)`, at)
			return
		}
		refused(t, what, err, store.RefusedNoShows)
		if r := store.IsRefused(err); r != nil && !r.Until.Equal(m.now.AddDate(0, 0, 20)) {
			t.Errorf("%s: until %v", what, r.Until)
		}
	}
	m.sql(`update meeting_rule set value = 31 where name = 'pair_month'`)
	missed(-45)
	may("after one", m.now, true)
	missed(-10) // the first was longer ago than the days that the second one holds for
	may("after two", m.now, false)
	may("until the last second", m.now.AddDate(0, 0, 20).Add(-time.Second), false)
	may("thirty days after the second", m.now.AddDate(0, 0, 20), true)
	b, err := m.BookFor(t.Context(), warden, m.wish(0, 0, at), m.now)
	if err != nil || b.Booking == 0 {
		t.Errorf("by staff: %v", err)
	}
	list, err := m.NoShows(t.Context(), warden, m.now.AddDate(0, 0, -90), m.now, 5, 0)
	if err != nil || len(list) != 1 || !list[0].Until.Equal(m.now.AddDate(0, 0, 20)) || list[0].Times != 2 {
		t.Errorf("staff see %+v, %v", list, err)
	}
	m.over()
	m.sql(`update booking set team_says = 'held' where mentor_says = 'missed' and starts_at > $1`, m.now.AddDate(0, 0, -20))
	may("a team that says otherwise", m.now, true)
}

// Meetings with one mentor in any thirty days are bounded, unless it is the team's own.
func TestOthersComeFirstAfterFourMeetingsInThirtyDays(t *testing.T) {
	t.Parallel()
	m := newMeets(t, 1, 1)
	at := m.now.AddDate(0, 0, 10)
	m.opens(0, at)
	for i := range 4 {
		storetest.Booked(t, m.past.Config().ConnString(), storetest.Mentor(0), m.projects[0], storetest.Leader(0), at.AddDate(0, 0, -29+i), 60)
	}
	_, err := m.books(0, 0, at, m.now)
	refused(t, "a fifth", err, store.RefusedMonth)
	m.sql(`insert into lead_mentor (project, mentor, state, author, mentor_at, team_at, made_at, active_at) values ($1, $2, 'active', $2, now(), now(), now(), now())`,
		m.projects[0], storetest.Mentor(0))
	m.booked(0, 0, at)

	// Whoever can be met day and night has the same times however late one asks: what was listed can be booked.
	m.sql(`insert into availability_rule (mentor, weekday, opens, closes, since) select $1, n, 0, 1440, '2026-05-11' from generate_series(1, 7) n`, storetest.Mentor(0))
	free, err := m.FreeSlots(t.Context(), []int64{storetest.Mentor(0)}, 0, 0, m.now)
	m.must(err)
	list := free[storetest.Mentor(0)]
	if len(list) < 500 {
		t.Fatalf("%d times", len(list))
	}
	for i := 0; i < len(list); i += 17 {
		p, err := m.MentorPlan(t.Context(), storetest.Mentor(0), list[i], list[i].Add(time.Minute), m.now)
		if m.must(err); !p.Has(list[i]) {
			t.Fatalf("%v was listed and is not free", list[i])
		}
	}
}
