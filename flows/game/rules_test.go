package game

import (
	"math/rand/v2"
	"testing"
	"time"

	"saruar/store"
)

func TestLevelsBeginWhereTheTableSays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ xp, level, missing int }{
		{0, 1, 100}, {99, 1, 1}, {100, 2, 200}, {299, 2, 1}, {300, 3, 400}, {700, 4, 800}, {1499, 4, 1}, {1500, 5, 1500}, {3000, 6, 3000}, {6000, 7, 0}, {90000, 7, 0},
	} {
		if level, missing := Level(c.xp); level != c.level || missing != c.missing {
			t.Errorf("%d points are level %d, %d to the next; want %d, %d", c.xp, level, missing, c.level, c.missing)
		}
	}
}

func mondays(weeks ...int) (list []time.Time) {
	for _, w := range weeks {
		list = append(list, first().Add(time.Duration(w)*week))
	}
	return list
}

func first() time.Time { return time.Date(2026, time.January, 5, 0, 0, 0, 0, time.UTC) }

func TestOneWeekInFourIsPassedOver(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		active []time.Time
		now    int // week
		want   Streak
	}{
		"nothing yet":                    {nil, 3, Streak{}},
		"this week":                      {mondays(3), 3, Streak{Weeks: 1, Best: 1, Done: true}},
		"this week is not over":          {mondays(1, 2), 3, Streak{Weeks: 2, Best: 2}},
		"one week without":               {mondays(0, 1, 3), 3, Streak{Weeks: 3, Best: 3, Done: true}},
		"last week without":              {mondays(0, 1), 3, Streak{Weeks: 2, Best: 2, Saved: true}},
		"two weeks without":              {mondays(0, 1), 4, Streak{Best: 2}},
		"again within four weeks":        {mondays(0, 2, 4), 4, Streak{Weeks: 2, Best: 2, Done: true}},
		"again after four weeks":         {mondays(0, 2, 3, 4, 6), 6, Streak{Weeks: 5, Best: 5, Done: true}},
		"the best one stays":             {mondays(0, 1, 2, 10), 10, Streak{Weeks: 1, Best: 3, Done: true}},
		"after a week that was passed":   {mondays(0, 2, 3, 4, 5, 6, 7, 8), 8, Streak{Weeks: 8, Best: 8, Done: true}},
		"nothing for long after a row":   {mondays(0, 1, 2), 20, Streak{Best: 3}},
		"last week without, and before":  {mondays(0, 1, 2, 4), 6, Streak{Weeks: 1, Best: 4, Saved: true}},
		"last week without, long before": {mondays(0, 2, 3, 4, 5), 7, Streak{Weeks: 5, Best: 5, Saved: true}},
	} {
		for day := range 7 {
			now := first().Add(time.Duration(c.now)*week + time.Duration(day)*24*time.Hour)
			if got := StreakOf(c.active, now); got != c.want {
				t.Errorf("%s, day %d: %+v, want %+v", name, day, got, c.want)
			}
		}
	}
}

// A task more never makes a streak shorter, and no streak counts more weeks than there were with tasks.
func TestATaskMoreNeverShortensAStreak(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		var active, more []time.Time
		added := random.IntN(20)
		for w := range 20 {
			does := random.IntN(3) > 0
			if does {
				active = append(active, mondays(w)...)
			}
			if does || w == added {
				more = append(more, mondays(w)...)
			}
		}
		now := first().Add(19 * week)
		with, without := StreakOf(more, now), StreakOf(active, now)
		if without.Weeks > len(active) || with.Best < with.Weeks {
			t.Fatalf("%v: %+v", active, without)
		}
		if with.Best < without.Best || with.Weeks < without.Weeks {
			t.Fatalf("week %d makes %+v of %+v", added, with, without)
		}
	}
}

func TestEachBadgeIsEarnedOnceAndCanBe(t *testing.T) {
	t.Parallel()
	everything := store.Player{Approved: 100, Minutes: 6000, Directions: 8, Proofs: 10, OnSpot: 3, Team: 1, Goals: 1, Brought: 5}
	all := earned(everything, Streak{Best: 12})
	if len(all) != len(Badges()) || len(all) < 16 {
		t.Fatalf("%d of %d badges can be earned", len(all), len(Badges()))
	}
	seen := map[string]bool{}
	for _, name := range all {
		if seen[name] {
			t.Errorf("two badges are named %s", name)
		}
		seen[name] = true
		everything.Badges = append(everything.Badges, store.Badge{Name: name})
	}
	if again := earned(everything, Streak{Best: 12}); len(again) > 0 {
		t.Errorf("earned again: %v", again)
	}
	if got := earned(store.Player{}, Streak{}); len(got) > 0 {
		t.Errorf("for nothing: %v", got)
	}
}
