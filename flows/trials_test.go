package flows_test

import (
	"maps"

	"saruar/store"
)

// trial is how an action is tried: in the chat, and past it by the store's method. Each tells whether it was done.
type trial struct {
	everywhere bool // it is about the whole installation: a grant for a part of it is not enough
	anyCohort  bool // it is about no cohort: a grant for one is not enough
	before     func(*exhibit)
	screen     func(*exhibit) bool
	sql        func(*exhibit) bool
}

// trials are all there are, by what is tried.
func trials() map[store.Action]trial {
	all := map[store.Action]trial{}
	for _, some := range []map[store.Action]trial{peopleTrials(), selectionTrials(), tokensTrials(), workTrials()} {
		maps.Copy(all, some)
	}
	return all
}
