package selection

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"time"
)

// Rubric is what reviews of a cohort are scored by.
type Rubric struct {
	Criteria []Criterion // in the order in which they are asked
	PassMark Points      // the least that an application must have to be chosen
}

// Criterion is something that a review scores from 0 to 5.
type Criterion struct {
	Name   string // as it is kept
	Weight int    // how much it counts; those of a rubric make 100 together
}

// The criteria that break ties, in rubrics that have them.
const (
	Scalability = "scalability" // regions, replicability, readiness for franchise
	Results     = "results"     // proven results and maturity
)

// Highest is the best value of a criterion, the lowest is 0.
const Highest = 5

// Points are an exact score: thousandths of a third of a point, so that means of up to six reviews and the share of an interview lose
// nothing. A score goes from 0 to 100 points.
type Points int64

// Point is one point.
const Point Points = 3000

// Float gives points for display.
func (p Points) Float() float64 { return float64(p) / float64(Point) }

// Review is what one expert gave.
type Review struct {
	Expert int64
	Values map[string]int // by criterion
}

// Given makes a review of what is kept of it.
func Given(expert int64, scores map[string]int) Review { return Review{Expert: expert, Values: scores} }

// Score is Σ weight × value / 5.
func (r Rubric) Score(of Review) Points {
	sum := Points(0)
	for _, c := range r.Criteria {
		sum += Points(c.Weight*of.Values[c.Name]) * Point / Highest
	}
	return sum
}

const (
	wideRange = 25 * Point // more than this between two reviews asks for one more
	wideValue = 3          // as much as this between two values of one criterion does, too
	// Usual is how many reviews an application has.
	Usual = 3
	// Disputed is how many it has when they diverge.
	Disputed = 4
)

// Diverge reports whether reviews are so far apart that one more expert is to read.
func (r Rubric) Diverge(reviews []Review) bool {
	if len(reviews) < 2 {
		return false
	}
	if r.Spread(reviews) > wideRange {
		return true
	}
	for _, c := range r.Criteria {
		low, high := math.MaxInt, math.MinInt
		for _, one := range reviews {
			low, high = min(low, one.Values[c.Name]), max(high, one.Values[c.Name])
		}
		if high-low >= wideValue {
			return true
		}
	}
	return false
}

// Spread is how far the highest and the lowest score are apart.
func (r Rubric) Spread(reviews []Review) Points {
	if len(reviews) == 0 {
		return 0
	}
	scores := r.scores(reviews)
	return scores[len(scores)-1] - scores[0]
}

// scores are the reviews' scores, the lowest first.
func (r Rubric) scores(reviews []Review) []Points {
	list := make([]Points, len(reviews))
	for i, one := range reviews {
		list[i] = r.Score(one)
	}
	slices.Sort(list)
	return list
}

// Reviewed is what the reviews come to: their mean, and from four on the mean of the middle two, or the middle one.
func (r Rubric) Reviewed(reviews []Review) Points {
	list := r.scores(reviews)
	if len(list) >= Disputed {
		half := (len(list) - 1) / 2
		list = list[half : len(list)-half]
	}
	if len(list) == 0 {
		return 0
	}
	sum := Points(0)
	for _, s := range list {
		sum += s
	}
	return sum / Points(len(list))
}

// Final is 0.7 of the reviews and 0.3 of the interview, from 0 to 100 points; without an interview the reviews alone.
func (r Rubric) Final(reviews []Review, interview *Points) Points {
	reviewed := r.Reviewed(reviews)
	if interview == nil {
		return reviewed
	}
	return (7*reviewed + 3**interview) / 10
}

// Candidate is an application with what it was given.
type Candidate struct {
	ID          int64
	Region      string
	Direction   string
	SubmittedAt time.Time
	Reviews     []Review
	Interview   *Points // nil: none
}

// Ranked is a candidate with its place.
type Ranked struct {
	Candidate
	Final, Reviewed, Spread Points
	Z                       float64 // mean of how far each expert's score is from that expert's own mean, in standard deviations
	Passes                  bool
}

// Mean is that of a criterion over the reviews, in points.
func (c Candidate) Mean(of string) Points {
	if len(c.Reviews) == 0 {
		return 0
	}
	sum := Points(0)
	for _, r := range c.Reviews {
		sum += Points(r.Values[of]) * Point
	}
	return sum / Points(len(c.Reviews))
}

// Rank puts candidates in order: the final score; then scalability and results where the rubric has them, the lower spread, the region and
// direction with fewer candidates, the earlier submission.
func (r Rubric) Rank(candidates []Candidate) []Ranked {
	z := r.severities(candidates)
	regions, directions := map[string]int{}, map[string]int{}
	var list []Ranked
	for _, c := range candidates {
		regions[c.Region]++
		directions[c.Direction]++
		final := r.Final(c.Reviews, c.Interview)
		list = append(list, Ranked{
			Candidate: c, Final: final, Reviewed: r.Reviewed(c.Reviews), Spread: r.Spread(c.Reviews), Z: z(c), Passes: final >= r.PassMark,
		})
	}
	slices.SortFunc(list, func(a, b Ranked) int {
		return cmp.Or(
			cmp.Compare(b.Final, a.Final), r.better(a, b, Scalability), r.better(a, b, Results),
			cmp.Compare(a.Spread, b.Spread), cmp.Compare(regions[a.Region], regions[b.Region]),
			cmp.Compare(directions[a.Direction], directions[b.Direction]), a.SubmittedAt.Compare(b.SubmittedAt), cmp.Compare(a.ID, b.ID),
		)
	})
	return list
}

// better puts the candidate first that has more of a criterion, if the rubric has it.
func (r Rubric) better(a, b Ranked, of string) int {
	if !slices.ContainsFunc(r.Criteria, func(c Criterion) bool { return c.Name == of }) {
		return 0
	}
	return cmp.Compare(b.Mean(of), a.Mean(of))
}

// Severity is how an expert scores: the mean of their scores in points, and their standard deviation.
type Severity struct{ Mean, Deviation float64 }

// Severities gives how each expert scores.
func (r Rubric) Severities(candidates []Candidate) map[int64]Severity {
	given := map[int64][]float64{}
	for _, c := range candidates {
		for _, one := range c.Reviews {
			given[one.Expert] = append(given[one.Expert], r.Score(one).Float())
		}
	}
	all := map[int64]Severity{}
	for expert := range maps.Keys(given) {
		mean, squares := 0.0, 0.0
		for _, s := range given[expert] {
			mean += s / float64(len(given[expert]))
		}
		for _, s := range given[expert] {
			squares += (s - mean) * (s - mean)
		}
		all[expert] = Severity{Mean: mean, Deviation: math.Sqrt(squares / float64(len(given[expert])))}
	}
	return all
}

// severities gives a candidate's mean z-score. An expert who gave everybody the same says nothing by it.
func (r Rubric) severities(candidates []Candidate) func(Candidate) float64 {
	of := r.Severities(candidates)
	return func(c Candidate) float64 {
		sum := 0.0
		for _, one := range c.Reviews {
			if s := of[one.Expert]; s.Deviation > 0 {
				sum += (r.Score(one).Float() - s.Mean) / s.Deviation / float64(len(c.Reviews))
			}
		}
		return sum
	}
}
