package store_test

import (
	"errors"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

func TestATeamSeesItsOwnMentorFirstAndThenWhoIsFreeSoonest(t *testing.T) {
	t.Parallel()
	address, now := storetest.New(t), time.Date(2026, time.November, 4, 7, 0, 0, 0, time.UTC)
	s, past := opened(t, address), storetest.Past(t, address)
	exec := func(sql string, args ...any) {
		t.Helper()
		if _, err := past.Exec(t.Context(), sql, args...); err != nil {
			t.Fatal(err)
		}
	}
	projects := storetest.Mentoring(t, address, 4, 2)
	for m, days := range []int{3, 2, 5} { // the fourth has no time
		exec(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`,
			storetest.Mentor(m), now.AddDate(0, 0, days), now.AddDate(0, 0, days).Add(time.Hour))
	}
	exec(`insert into lead_mentor (project, mentor, state, author, mentor_at, team_at, made_at, active_at) values ($1, $2, 'active', $2, now(), now(), now(), now())`,
		projects[0], storetest.Mentor(2))
	exec(`update mentor set directions = '{culture}', languages = '{ru}' where person = $1`, storetest.Mentor(3))
	order := func(person, project int64, f store.MentorFilter) (list []int64) {
		t.Helper()
		found, err := s.MentorsFor(t.Context(), person, project, f, now)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range found {
			list = append(list, m.Person-storetest.Mentor(0))
		}
		return list
	}
	same := func(got []int64, want ...int64) {
		t.Helper()
		if len(got) != len(want) {
			t.Fatalf("%v, want %v", got, want)
		}
		for i := range got {
			if got[i] != want[i] {
				t.Fatalf("%v, want %v", got, want)
			}
		}
	}
	same(order(storetest.Leader(0), projects[0], store.MentorFilter{}), 2, 1, 0, 3)
	same(order(storetest.Leader(1), projects[1], store.MentorFilter{}), 1, 0, 2, 3)
	same(order(storetest.Leader(1), projects[0], store.MentorFilter{})) // not theirs
	same(order(storetest.Leader(1), projects[1], store.MentorFilter{Direction: "ecology"}), 1, 0, 2)
	same(order(storetest.Leader(1), projects[1], store.MentorFilter{Language: "kk"}), 1, 0, 2)
	same(order(storetest.Leader(1), projects[1], store.MentorFilter{Region: "KZ-10"}))

	// Two ratings say nothing yet, three do.
	rate := func(n int) {
		t.Helper()
		exec(`
with x as (insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at)
	select $1, 'single', $3::timestamptz - make_interval(days => $4), $3::timestamptz - make_interval(days => $4) + interval '1 hour',
		$3::timestamptz - make_interval(days => $4) + interval '1 hour', $1, $4, now() returning *)
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, rating, rated_at, turn, made_at)
select x.id, x.mentor, x.starts_at, x.ends_at, $2, $5, 'booked', 4, now(), $4, now() from x`, storetest.Mentor(0), projects[1], now, n, storetest.Leader(1))
	}
	rate(40)
	rate(50)
	same(order(storetest.Leader(1), projects[1], store.MentorFilter{Rated: true}), 1, 0, 2, 3)
	rate(60)
	same(order(storetest.Leader(1), projects[1], store.MentorFilter{Rated: true}), 0, 1, 2, 3)
	c, err := s.MentorCard(t.Context(), storetest.Leader(1), storetest.Mentor(0), projects[1], now)
	if err != nil || c.Rating != 4 || c.Ratings != 3 || c.Why != "" || len(c.Free) != 1 || c.Soonest.IsZero() {
		t.Fatalf("%+v %v", c, err)
	}
	if _, err := s.MentorCard(t.Context(), storetest.Leader(1), storetest.Mentor(0), projects[0], now); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("a project that is not theirs: %v", err)
	}
	if list, err := s.TeamElsewhere(t.Context(), storetest.Leader(1), projects[0], now.AddDate(-1, 0, 0), now); err != nil || len(list) != 0 {
		t.Fatalf("where others are is told to strangers: %v %v", list, err)
	}
	exec(`delete from role_grant where person = $1`, storetest.Mentor(1))
	same(order(storetest.Leader(1), projects[1], store.MentorFilter{}), 0, 2, 3)
}
