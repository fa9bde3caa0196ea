package selection_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"saruar/flows/selection"
)

// gives is a review: significance, results, scalability, team, sustainability, fit, inclusion.
func gives(expert int64, values ...int) selection.Review {
	r := selection.Review{Expert: expert, Values: map[selection.Criterion]int{}}
	for i, c := range selection.Criteria() {
		r.Values[c] = values[i]
	}
	return r
}

// even is a review with one value throughout, which is 20 points for each.
func even(expert int64, value int) selection.Review {
	return gives(expert, value, value, value, value, value, value, value)
}

func TestScoresByHand(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		reviews   []selection.Review
		interview float64 // below 0: none
		want      float64
		diverge   bool
	}{
		"nothing":            {nil, -1, 0, false},
		"all fives":          {[]selection.Review{even(1, 5)}, -1, 100, false},
		"by weight":          {[]selection.Review{gives(1, 5, 4, 3, 2, 1, 0, 5)}, -1, 20 + 16 + 12 + 6 + 2 + 0 + 5, false},
		"mean of three":      {[]selection.Review{even(1, 3), even(2, 3), even(3, 4)}, -1, 200.0 / 3, false},
		"range of 20":        {[]selection.Review{even(1, 3), even(2, 4)}, -1, 70, false},
		"range of 40":        {[]selection.Review{even(1, 2), even(2, 4)}, -1, 60, true},
		"range of 25":        {[]selection.Review{gives(1, 3, 3, 3, 3, 3, 3, 3), gives(2, 4, 4, 4, 4, 4, 4, 5+0)}, -1, (60 + 81) / 2.0, false},
		"one criterion by 3": {[]selection.Review{gives(1, 3, 3, 3, 3, 3, 3, 0), gives(2, 3, 3, 3, 3, 3, 3, 3)}, -1, (57 + 60) / 2.0, true},
		"the middle two":     {[]selection.Review{even(1, 1), even(2, 3), even(3, 4), even(4, 5)}, -1, 70, true},
		"the middle one":     {[]selection.Review{even(1, 0), even(2, 1), even(3, 3), even(4, 5), even(5, 5)}, -1, 60, true},
		"with an interview":  {[]selection.Review{even(1, 4), even(2, 4), even(3, 4)}, 50, 0.7*80 + 0.3*50, false},
	} {
		var interview *selection.Points
		if c.interview >= 0 {
			p := selection.Points(c.interview) * selection.Point
			interview = &p
		}
		if got := selection.Final(c.reviews, interview).Float(); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if got := selection.Diverge(c.reviews); got != c.diverge {
			t.Errorf("%s: diverge %t", name, got)
		}
	}
}

func TestWeightsMakeAHundred(t *testing.T) {
	t.Parallel()
	sum := 0
	for _, c := range selection.Criteria() {
		sum += c.Weight()
	}
	if sum != 100 {
		t.Errorf("%d", sum)
	}
}

// Each candidate is before the next by one reason more in the order of ties.
func TestTiesAreBrokenInTheirOrder(t *testing.T) {
	t.Parallel()
	early, late := time.Unix(1, 0), time.Unix(2, 0)
	one := func(id int64, region, direction string, at time.Time, reviews ...selection.Review) selection.Candidate {
		return selection.Candidate{ID: id, Region: region, Direction: direction, SubmittedAt: at, Reviews: reviews}
	}
	candidates := []selection.Candidate{
		one(9, "A", "x", late, even(1, 3), even(2, 3)),
		one(8, "A", "x", early, even(1, 3), even(2, 3)),
		one(7, "A", "y", late, even(1, 3), even(2, 3)),
		one(6, "B", "x", late, even(1, 3), even(2, 3)),
		one(5, "A", "x", late, gives(1, 3, 3, 3, 3, 4, 2, 3), gives(2, 3, 3, 3, 3, 3, 3, 3)), // the same score and no spread
		one(4, "A", "x", late, gives(1, 2, 4, 3, 3, 3, 3, 3), gives(2, 3, 3, 3, 3, 3, 3, 3)), // better results
		one(3, "A", "x", late, gives(1, 2, 3, 4, 3, 3, 3, 3), gives(2, 3, 3, 3, 3, 3, 3, 3)), // better scalability
		one(2, "A", "x", late, even(1, 4), even(2, 3)),
		one(1, "A", "x", late, even(1, 2), even(2, 4), even(3, 5)),
		one(10, "C", "z", early, even(1, 2), even(2, 4)), // 60, but far apart
	}
	var order []int64
	for _, r := range selection.Rank(candidates) {
		order = append(order, r.ID)
	}
	want := []int64{1, 2, 3, 4, 6, 7, 8, 5, 9, 10}
	if !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
}

func TestASevereExpertIsSeenBesideTheScore(t *testing.T) {
	t.Parallel()
	candidates := []selection.Candidate{
		{ID: 1, Reviews: []selection.Review{even(1, 1), even(2, 4)}},
		{ID: 2, Reviews: []selection.Review{even(1, 3), even(2, 5)}},
		{ID: 3, Reviews: []selection.Review{even(3, 4)}}, // an expert of one review
	}
	if s := selection.Severities(candidates)[1]; s.Mean != 40 || s.Deviation != 20 {
		t.Errorf("expert 1: %+v", s)
	}
	z := map[int64]float64{}
	for _, r := range selection.Rank(candidates) {
		z[r.ID] = r.Z
	}
	if z[1] != -1 || z[2] != 1 || z[3] != 0 {
		t.Errorf("z %v", z)
	}
}
