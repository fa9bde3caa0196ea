package game

import (
	"saruar/locales"
	"saruar/store"
)

// Badge is something that one has come to, once and for good.
type Badge struct {
	Name   string // stored
	Title  locales.Message
	How    locales.Message // what it is for
	Earned func(store.Player, Streak) bool
}

// Badges is the game's table, in the order in which it is shown.
func Badges() []Badge {
	tasks := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.Approved >= n }
	}
	weeks := func(n int) func(store.Player, Streak) bool {
		return func(_ store.Player, s Streak) bool { return s.Best >= n }
	}
	hours := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.Minutes >= 60*n }
	}
	directions := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.Directions >= n }
	}
	proofs := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.Proofs >= n }
	}
	onSpot := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.OnSpot >= n }
	}
	team := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.Team >= n }
	}
	goals := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.Goals >= n }
	}
	brought := func(n int) func(store.Player, Streak) bool {
		return func(p store.Player, _ Streak) bool { return p.Brought >= n }
	}
	return []Badge{
		{"first_step", locales.GameBadgeFirstStep(), locales.GameHowTasks(1), tasks(1)},
		{"five_tasks", locales.GameBadgeFiveTasks(), locales.GameHowTasks(5), tasks(5)},
		{"ten_tasks", locales.GameBadgeTenTasks(), locales.GameHowTasks(10), tasks(10)},
		{"twenty_five_tasks", locales.GameBadgeTwentyFiveTasks(), locales.GameHowTasks(25), tasks(25)},
		{"fifty_tasks", locales.GameBadgeFiftyTasks(), locales.GameHowTasks(50), tasks(50)},
		{"hundred_tasks", locales.GameBadgeHundredTasks(), locales.GameHowTasks(100), tasks(100)},
		{"two_weeks", locales.GameBadgeTwoWeeks(), locales.GameHowWeeks(2), weeks(2)},
		{"month_of_weeks", locales.GameBadgeMonthOfWeeks(), locales.GameHowWeeks(4), weeks(4)},
		{"season_of_weeks", locales.GameBadgeSeasonOfWeeks(), locales.GameHowWeeks(12), weeks(12)},
		{"ten_hours", locales.GameBadgeTenHours(), locales.GameHowHours(10), hours(10)},
		{"fifty_hours", locales.GameBadgeFiftyHours(), locales.GameHowHours(50), hours(50)},
		{"hundred_hours", locales.GameBadgeHundredHours(), locales.GameHowHours(100), hours(100)},
		{"explorer", locales.GameBadgeExplorer(), locales.GameHowDirections(3), directions(3)},
		{"all_round", locales.GameBadgeAllRound(), locales.GameHowDirections(6), directions(6)},
		{"many_ways", locales.GameBadgeManyWays(), locales.GameHowProofs(4), proofs(4)},
		{"on_the_spot", locales.GameBadgeOnTheSpot(), locales.GameHowSpots(3), onSpot(3)},
		{"team_player", locales.GameBadgeTeamPlayer(), locales.GameHowTeam(), team(1)},
		{"goal_reached", locales.GameBadgeGoalReached(), locales.GameHowGoal(), goals(1)},
		{"good_neighbour", locales.GameBadgeGoodNeighbour(), locales.GameHowBrought(1), brought(1)},
		{"open_door", locales.GameBadgeOpenDoor(), locales.GameHowBrought(5), brought(5)},
	}
}

// BadgeNamed finds a badge in the table.
func BadgeNamed(name string) (Badge, bool) {
	for _, b := range Badges() {
		if b.Name == name {
			return b, true
		}
	}
	return Badge{}, false
}

// earned names the badges that somebody has come to and does not have yet.
func earned(p store.Player, s Streak) (names []string) {
	for _, b := range Badges() {
		if !p.Has(b.Name) && b.Earned(p, s) {
			names = append(names, b.Name)
		}
	}
	return names
}
