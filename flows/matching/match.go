package matching

import (
	"cmp"
	"slices"

	"saruar/store"
)

// Match is a mentor as somebody who could go with a project, and what speaks for and against it.
type Match struct {
	store.MentorCandidate
	Speaks    bool // the language of the application
	Direction bool // knows the project's direction by name, not because it is open to all
	Open      bool // is open to all directions
	Load      int  // pairs and meetings ahead
}

// What the direction and the load are worth against each other. The language comes before both, and whom one side has refused before comes last. The
// same region is told and changes nothing: people meet online.
const (
	directionWorth = 40
	openWorth      = 20
	pairCost       = 12
	aheadCost      = 2
	pausedCost     = 30
)

// Rank puts the mentors who may go with a project in order, the best first; of equals the one who has less to do, then the one who comes
// first in the order given.
func Rank(team store.MentorTeam, all []store.MentorCandidate) []Match {
	ranked := make([]Match, len(all))
	for i, c := range all {
		ranked[i] = Match{
			MentorCandidate: c,
			Speaks:          team.Language == "" || slices.Contains(c.Languages, team.Language),
			Direction:       slices.Contains(c.Directions, team.Direction),
			Open:            len(c.Directions) == 0,
			Load:            c.Pairs + c.Ahead,
		}
	}
	slices.SortStableFunc(ranked, func(a, b Match) int {
		return cmp.Or(first(!a.Declined, !b.Declined), first(a.Speaks, b.Speaks), cmp.Compare(b.worth(), a.worth()), cmp.Compare(a.Load, b.Load))
	})
	return ranked
}

// first puts what is true before what is not.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// worth is what the direction and the load speak for.
func (m Match) worth() int {
	worth := -pairCost*m.Pairs - aheadCost*m.Ahead
	switch {
	case m.Direction:
		worth += directionWorth
	case m.Open:
		worth += openWorth
	}
	if m.Paused {
		worth -= pausedCost
	}
	return worth
}
