package step

import "slices"

// best gives the options whose score is good enough, the best first; equals keep their order.
func best(options []Option, enough float64, score func(Option) float64) []Option {
	type scored struct {
		Option
		score float64
	}
	var list []scored
	for _, o := range options {
		if n := score(o); n >= enough {
			list = append(list, scored{o, n})
		}
	}
	slices.SortStableFunc(list, func(a, b scored) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	found := make([]Option, len(list))
	for i, s := range list {
		found[i] = s.Option
	}
	return found
}
