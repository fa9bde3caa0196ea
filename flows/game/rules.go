package game

import (
	"time"

	"saruar/store"
)

// Steps are the points of experience with which each level begins.
func Steps() []int { return store.LevelSteps() }

// Level is the level of so many points, from 1, and how many are still needed for the next one, 0 at the last.
func Level(xp int) (level, missing int) {
	for _, begins := range Steps() {
		if xp < begins {
			return level, begins - xp
		}
		level++
	}
	return level, 0
}

const (
	week = 7 * 24 * time.Hour
	// freezeEvery is how long it takes until the next week without a task is passed over.
	freezeEvery = 4 * week
)

// Streak is how many weeks in a row somebody did something.
type Streak struct {
	Weeks int // up to now; a week that is not over yet does not end it
	Best  int
	Done  bool // something was done in this week
	Saved bool // the week before this one was passed over
}

// StreakOf counts weeks in which something was done, by their Mondays. A week without a task is passed over by itself, once in four weeks:
// it neither counts nor ends anything. It is counted from the end, so that a task more never makes it shorter.
func StreakOf(active []time.Time, now time.Time) (s Streak) {
	done := map[time.Time]bool{}
	for _, m := range active {
		done[m] = true
		s.Best = max(s.Best, row(active, m))
	}
	this := now.AddDate(0, 0, -(int(now.Weekday())+6)%7)
	if s.Done = done[this]; s.Done {
		s.Weeks = row(active, this)
		return s
	}
	last := this.Add(-week)
	s.Weeks = row(active, last)
	s.Saved = s.Weeks > 0 && !done[last]
	return s
}

// row counts the weeks in a row up to one.
func row(active []time.Time, last time.Time) (weeks int) {
	done := map[time.Time]bool{}
	for _, m := range active {
		done[m] = true
	}
	var passed time.Time
	for monday := last; ; monday = monday.Add(-week) {
		switch {
		case done[monday]:
			weeks++
		case passed.IsZero() || passed.Sub(monday) >= freezeEvery:
			passed = monday
			if !done[monday.Add(-week)] {
				return weeks
			}
		default:
			return weeks
		}
	}
}

// Today is a moment's day in a zone, at midnight UTC: as weeks are kept.
func Today(now time.Time, zone *time.Location) time.Time {
	y, m, d := now.In(zone).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// Month is the first day of a moment's month in a zone, at midnight UTC: as boards are kept.
func Month(now time.Time, zone *time.Location) time.Time {
	y, m, _ := now.In(zone).Date()
	return time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
}
