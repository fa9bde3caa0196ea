package store_test

import (
	"fmt"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// met puts a meeting of an hour past the store, some hours from now.
func (w *matchmaking) met(mentor, project int, hours int, set string) (booking int64) {
	w.t.Helper()
	at := w.now.Add(time.Duration(hours) * time.Hour)
	w.must(w.past.QueryRow(w.t.Context(), `
with made as (insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at)
	values ($1, 'single', $2, $2::timestamptz + interval '1 hour', $2::timestamptz + interval '1 hour', $3, (select coalesce(max(turn), 0) + 1 from meeting), now()) returning *)
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, turn, made_at)
select id, mentor, starts_at, ends_at, $4, $3, 'booked', turn, now() from made returning id`,
		storetest.Mentor(mentor), at, storetest.Leader(project), w.projects[project]).Scan(&booking))
	if set != "" {
		w.sql(`update booking set `+set+` where id = $1`, booking)
	}
	return booking
}

func TestStaffSeeTheLoadOfTheirMentors(t *testing.T) {
	t.Parallel()
	w := newMatchmaking(t, 3, 2)
	ctx := t.Context()
	w.met(0, 0, -48, `team_says = 'held', mentor_says = 'held', rating = 5, rated_at = now()`)
	w.met(0, 0, -24, `team_says = 'held', rating = 4, rated_at = now()`)
	w.met(0, 0, -24*40, `team_says = 'held', mentor_says = 'held'`)
	w.met(0, 1, -72, `mentor_says = 'missed'`)
	w.met(0, 1, -96, `mentor_says = 'missed'`)
	w.met(1, 1, -120, `team_says = 'missed'`)
	today := w.met(0, 0, 2, ``)
	w.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`, storetest.Mentor(1), w.now.Add(24*time.Hour), w.now.Add(26*time.Hour+10*time.Minute))

	loads, err := w.MentorLoads(ctx, leadOffice, w.now, 10, 0)
	if w.must(err); len(loads) != 3 {
		t.Fatalf("%d mentors", len(loads))
	}
	l := loads[0]
	if l.Mentor != storetest.Mentor(0) || l.Behind != 120 || l.Next != 60 || l.Ahead != 1 || l.Held != 3 || l.Missed != 2 || l.Absent != 0 || l.Rated != 2 || l.Rating != 45 {
		t.Fatalf("%+v", l)
	}
	for _, l := range loads {
		if free := map[int64]int{storetest.Mentor(1): 2}[l.Mentor]; l.Free != free {
			t.Fatalf("%d: %d free times", l.Mentor, l.Free)
		}
	}
	none, err := w.MentorLoads(ctx, leadFar, w.now, 10, 0)
	if w.must(err); len(none) != 0 {
		t.Fatalf("another office sees %+v", none)
	}
	free, err := w.Unfilled(ctx, leadOffice, w.now, w.now.Add(25*time.Hour))
	if w.must(err); len(free) != 1 || len(free[0].Times) != 1 {
		t.Fatalf("%+v", free)
	}
	shown, err := w.NoShows(ctx, leadReader, w.now.AddDate(0, 0, -90), w.now, 10, 0)
	if w.must(err); len(shown) != 2 || shown[0].Mentor || shown[0].Times != 2 || shown[0].Until.IsZero() || !shown[1].Mentor || shown[1].ID != storetest.Mentor(1) {
		t.Fatalf("%+v", shown)
	}
	watched, err := w.MeetingsWatched(ctx, leadOffice, w.now, w.now.Add(24*time.Hour), 10, 0)
	if w.must(err); len(watched) != 1 || watched[0].Booking != today {
		t.Fatalf("%+v", watched)
	}
	var rows []store.BookingRow
	w.must(w.ExportBookings(ctx, store.Export{Person: leadReader}, 0, func(r store.BookingRow) error { rows = append(rows, r); return nil }))
	if len(rows) != 7 || rows[0].Rating != 5 || rows[0].Minutes != 60 {
		t.Fatalf("%+v", rows)
	}
	w.must(w.ExportBookings(ctx, store.Export{Person: leadFar}, 0, func(r store.BookingRow) error { return fmt.Errorf("%+v", r) }))
}

func TestWhatStaffWereToldIsSettledOnce(t *testing.T) {
	t.Parallel()
	w := newMatchmaking(t, 1, 1)
	ctx := t.Context()
	w.sql(`insert into mentor_alert (kind, once, project, made_at) values ('silence', 'a', $1, now())`, w.projects[0])
	w.sql(`insert into mentor_alert (kind, once, mentor, made_at) values ('left', 'b', $1, now())`, storetest.Mentor(0))
	list, err := w.OpenAlerts(ctx, leadOffice, 10, 0)
	if w.must(err); len(list) != 2 || !list[0].MaySettle || list[0].Project != w.projects[0] || list[1].Mentor != storetest.Mentor(0) {
		t.Fatalf("%+v", list)
	}
	d, err := w.MentorDesk(ctx, leadOffice, w.now, w.now.Add(24*time.Hour))
	if w.must(err); d != (store.MentorDesk{Alone: 1, Alerts: 2, Mentors: 1}) || d.Waits() != 2 {
		t.Fatalf("%+v", d)
	}
	for _, nobody := range []int64{leadFar, leadReader, storetest.Leader(0)} {
		w.refused(w.SettleAlert(ctx, nobody, list[0].ID, w.now), store.ErrNotFound)
	}
	w.must(w.SettleAlert(ctx, leadOffice, list[0].ID, w.now))
	w.refused(w.SettleAlert(ctx, leadOffice2, list[0].ID, w.now), store.ErrChanged)
	list, err = w.OpenAlerts(ctx, leadOffice2, 10, 0)
	if w.must(err); len(list) != 1 {
		t.Fatalf("%+v", list)
	}
}

func TestHolidaysAreChangedByThoseWhoLookAfterAll(t *testing.T) {
	t.Parallel()
	w := newMatchmaking(t, 1, 1)
	ctx := t.Context()
	w.sql(`insert into role_grant (person, role, granted_by, granted_at) values (42, 'staff', 41, now())`)
	h := store.Holiday{Day: time.Date(2027, 5, 16, 0, 0, 0, 0, time.UTC), TitleKK: "Құрбан айт", TitleRU: "Курбан айт"}
	w.refused(w.AddHoliday(ctx, leadOffice, h, w.now), store.ErrNotFound)
	w.must(w.AddHoliday(ctx, leadOffice2, h, w.now))
	w.refused(w.AddHoliday(ctx, leadOffice2, h, w.now), store.ErrAlready)
	list, err := w.Holidays(ctx, leadOffice2, 2027)
	if w.must(err); len(list) != 15 || !list[3].Day.Equal(time.Date(2027, 3, 8, 0, 0, 0, 0, time.UTC)) || !list[4].Day.Equal(time.Date(2027, 3, 15, 0, 0, 0, 0, time.UTC)) {
		t.Fatalf("%+v", list)
	}
	list, err = w.Holidays(ctx, leadOffice, 2027)
	if w.must(err); len(list) != 0 {
		t.Fatalf("%+v", list)
	}
	w.refused(w.DropHoliday(ctx, leadOffice, h.Day, w.now), store.ErrNotFound)
	w.must(w.DropHoliday(ctx, leadOffice2, h.Day, w.now))
	w.refused(w.DropHoliday(ctx, leadOffice2, h.Day, w.now), store.ErrNotFound)
}
