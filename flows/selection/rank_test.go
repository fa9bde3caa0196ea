package selection_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"saruar/flows/selection"
)

// usual is the rubric of the first year.
func usual() selection.Rubric {
	return selection.Rubric{PassMark: 60 * selection.Point, Criteria: []selection.Criterion{
		{Name: "significance", Weight: 20},
		{Name: selection.Results, Weight: 20},
		{Name: selection.Scalability, Weight: 20},
		{Name: "team", Weight: 15},
		{Name: "sustainability", Weight: 10},
		{Name: "fit", Weight: 10},
		{Name: "inclusion", Weight: 5},
	}}
}

// short is another one, without what breaks ties.
func short() selection.Rubric {
	return selection.Rubric{PassMark: 80 * selection.Point, Criteria: []selection.Criterion{
		{Name: "idea", Weight: 50}, {Name: "people", Weight: 30}, {Name: "money", Weight: 20},
	}}
}

// by is a review with a value for each criterion, in their order.
func by(r selection.Rubric, expert int64, values ...int) selection.Review {
	given := selection.Review{Expert: expert, Values: map[string]int{}}
	for i, c := range r.Criteria {
		given.Values[c.Name] = values[i]
	}
	return given
}

// gives is a review by the usual rubric: significance, results, scalability, team, sustainability, fit, inclusion.
func gives(expert int64, values ...int) selection.Review { return by(usual(), expert, values...) }

// even is a review with one value throughout, which is 20 points for each.
func even(expert int64, value int) selection.Review {
	return gives(expert, value, value, value, value, value, value, value)
}

func TestScoresByHand(t *testing.T) {
	t.Parallel()
	three := func(expert int64, values ...int) selection.Review { return by(short(), expert, values...) }
	for name, c := range map[string]struct {
		rubric    selection.Rubric
		reviews   []selection.Review
		interview float64 // below 0: none
		want      float64
		diverge   bool
	}{
		"nothing":                    {usual(), nil, -1, 0, false},
		"all fives":                  {usual(), []selection.Review{even(1, 5)}, -1, 100, false},
		"by weight":                  {usual(), []selection.Review{gives(1, 5, 4, 3, 2, 1, 0, 5)}, -1, 20 + 16 + 12 + 6 + 2 + 0 + 5, false},
		"mean of three":              {usual(), []selection.Review{even(1, 3), even(2, 3), even(3, 4)}, -1, 200.0 / 3, false},
		"range of 20":                {usual(), []selection.Review{even(1, 3), even(2, 4)}, -1, 70, false},
		"range of 40":                {usual(), []selection.Review{even(1, 2), even(2, 4)}, -1, 60, true},
		"range of 25":                {usual(), []selection.Review{gives(1, 3, 3, 3, 3, 3, 3, 3), gives(2, 4, 4, 4, 4, 4, 4, 5+0)}, -1, (60 + 81) / 2.0, false},
		"one criterion by 3":         {usual(), []selection.Review{gives(1, 3, 3, 3, 3, 3, 3, 0), gives(2, 3, 3, 3, 3, 3, 3, 3)}, -1, (57 + 60) / 2.0, true},
		"the middle two":             {usual(), []selection.Review{even(1, 1), even(2, 3), even(3, 4), even(4, 5)}, -1, 70, true},
		"the middle one":             {usual(), []selection.Review{even(1, 0), even(2, 1), even(3, 3), even(4, 5), even(5, 5)}, -1, 60, true},
		"with an interview":          {usual(), []selection.Review{even(1, 4), even(2, 4), even(3, 4)}, 50, 0.7*80 + 0.3*50, false},
		"another rubric":             {short(), []selection.Review{three(1, 5, 4, 1)}, -1, 50 + 24 + 4, false},
		"another, far apart":         {short(), []selection.Review{three(1, 5, 4, 1), three(2, 2, 4, 1)}, -1, (78 + 48) / 2.0, true},
		"what another rubric scores": {short(), []selection.Review{even(1, 5)}, -1, 0, false},
	} {
		var interview *selection.Points
		if c.interview >= 0 {
			p := selection.Points(c.interview) * selection.Point
			interview = &p
		}
		if got := c.rubric.Final(c.reviews, interview).Float(); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if got := c.rubric.Diverge(c.reviews); got != c.diverge {
			t.Errorf("%s: diverge %t", name, got)
		}
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
	for _, r := range usual().Rank(candidates) {
		order = append(order, r.ID)
	}
	want := []int64{1, 2, 3, 4, 6, 7, 8, 5, 9, 10}
	if !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
}

// A rubric without scalability and results leaves them out of the ties, and has its own pass mark.
func TestAnotherRubricRanksByItsOwnCriteria(t *testing.T) {
	t.Parallel()
	early, late := time.Unix(1, 0), time.Unix(2, 0)
	given := func(id int64, at time.Time, more int, values ...int) selection.Candidate {
		r := by(short(), 1, values...)
		r.Values[selection.Scalability] = more // as if somebody had scored it
		return selection.Candidate{ID: id, SubmittedAt: at, Reviews: []selection.Review{r}}
	}
	list := short().Rank([]selection.Candidate{given(1, late, 5, 4, 3, 4), given(2, early, 0, 4, 3, 4), given(3, late, 0, 5, 5, 0), given(4, late, 0, 0, 5, 5)})
	var order []int64
	var passes []bool
	for _, r := range list {
		order, passes = append(order, r.ID), append(passes, r.Passes)
	}
	if want := []int64{3, 2, 1, 4}; !slices.Equal(order, want) {
		t.Errorf("order %v, want %v", order, want)
	}
	if want := []bool{true, false, false, false}; !slices.Equal(passes, want) {
		t.Errorf("passes %v, want %v", passes, want)
	}
	if list[1].Final != 74*selection.Point {
		t.Errorf("final %v", list[1].Final.Float())
	}
}

func TestALetterOfFewCriteriaHasStrengthsAndSteps(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		values []int
		want   []selection.Remark
	}{
		"all strong": {[]int{5, 4, 4}, []selection.Remark{{Criterion: "idea", Strength: true}, {Criterion: "people", Strength: true}, {Criterion: "money"}}},
		"all weak":   {[]int{1, 1, 1}, []selection.Remark{{Criterion: "idea", Strength: true}, {Criterion: "money"}}},
	} {
		if got := short().Remarks([]selection.Review{by(short(), 1, c.values...)}); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestASevereExpertIsSeenBesideTheScore(t *testing.T) {
	t.Parallel()
	candidates := []selection.Candidate{
		{ID: 1, Reviews: []selection.Review{even(1, 1), even(2, 4)}},
		{ID: 2, Reviews: []selection.Review{even(1, 3), even(2, 5)}},
		{ID: 3, Reviews: []selection.Review{even(3, 4)}}, // an expert of one review
	}
	if s := usual().Severities(candidates)[1]; s.Mean != 40 || s.Deviation != 20 {
		t.Errorf("expert 1: %+v", s)
	}
	z := map[int64]float64{}
	for _, r := range usual().Rank(candidates) {
		z[r.ID] = r.Z
	}
	if z[1] != -1 || z[2] != 1 || z[3] != 0 {
		t.Errorf("z %v", z)
	}
}
