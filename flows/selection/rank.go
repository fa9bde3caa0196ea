package selection

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"time"
)

// Criterion is something that a review scores from 0 to 5.
type Criterion string

// The criteria, as they are kept.
const (
	Significance   Criterion = "significance"   // social significance and clarity of need
	Results        Criterion = "results"        // proven results and maturity
	Scalability    Criterion = "scalability"    // regions, replicability, readiness for franchise
	Team           Criterion = "team"           // leader and team
	Sustainability Criterion = "sustainability" // income, partners, volunteers
	Fit            Criterion = "fit"            // with the programme's principles
	Inclusion      Criterion = "inclusion"      // accessibility, safeguarding
)

// Criteria lists them in the order in which they are asked.
func Criteria() []Criterion {
	return []Criterion{Significance, Results, Scalability, Team, Sustainability, Fit, Inclusion}
}

// Weight is how much a criterion counts; all together make 100.
func (c Criterion) Weight() int {
	return map[Criterion]int{Significance: 20, Results: 20, Scalability: 20, Team: 15, Sustainability: 10, Fit: 10, Inclusion: 5}[c]
}

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
	Values map[Criterion]int
}

// Given makes a review of what is kept of it.
func Given(expert int64, scores map[string]int) Review {
	r := Review{Expert: expert, Values: map[Criterion]int{}}
	for name, value := range scores {
		r.Values[Criterion(name)] = value
	}
	return r
}

// Score is Σ weight × value / 5.
func (r Review) Score() Points {
	sum := Points(0)
	for _, c := range Criteria() {
		sum += Points(c.Weight()*r.Values[c]) * Point / Highest
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
func Diverge(reviews []Review) bool {
	if len(reviews) < 2 {
		return false
	}
	if Spread(reviews) > wideRange {
		return true
	}
	for _, c := range Criteria() {
		low, high := math.MaxInt, math.MinInt
		for _, r := range reviews {
			low, high = min(low, r.Values[c]), max(high, r.Values[c])
		}
		if high-low >= wideValue {
			return true
		}
	}
	return false
}

// Spread is how far the highest and the lowest score are apart.
func Spread(reviews []Review) Points {
	if len(reviews) == 0 {
		return 0
	}
	scores := scores(reviews)
	return scores[len(scores)-1] - scores[0]
}

// scores are the reviews' scores, the lowest first.
func scores(reviews []Review) []Points {
	list := make([]Points, len(reviews))
	for i, r := range reviews {
		list[i] = r.Score()
	}
	slices.Sort(list)
	return list
}

// Reviewed is what the reviews come to: their mean, and from four on the mean of the middle two, or the middle one.
func Reviewed(reviews []Review) Points {
	list := scores(reviews)
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
func Final(reviews []Review, interview *Points) Points {
	reviewed := Reviewed(reviews)
	if interview == nil {
		return reviewed
	}
	return (7*reviewed + 3**interview) / 10
}

// PassMark is the least that an application must have to be chosen.
const PassMark = 60 * Point

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
	Final, Spread Points
	Z             float64 // mean of how far each expert's score is from that expert's own mean, in standard deviations
	Passes        bool
}

// Mean is that of a criterion over the reviews, in points.
func (c Candidate) Mean(of Criterion) Points {
	if len(c.Reviews) == 0 {
		return 0
	}
	sum := Points(0)
	for _, r := range c.Reviews {
		sum += Points(r.Values[of]) * Point
	}
	return sum / Points(len(c.Reviews))
}

// Rank puts candidates in order: the final score; then scalability, results, the lower spread, the region and direction with fewer
// candidates, the earlier submission.
func Rank(candidates []Candidate) []Ranked {
	z := severities(candidates)
	regions, directions := map[string]int{}, map[string]int{}
	var list []Ranked
	for _, c := range candidates {
		regions[c.Region]++
		directions[c.Direction]++
		final := Final(c.Reviews, c.Interview)
		list = append(list, Ranked{Candidate: c, Final: final, Spread: Spread(c.Reviews), Z: z(c), Passes: final >= PassMark})
	}
	slices.SortFunc(list, func(a, b Ranked) int {
		return cmp.Or(
			cmp.Compare(b.Final, a.Final), cmp.Compare(b.Mean(Scalability), a.Mean(Scalability)), cmp.Compare(b.Mean(Results), a.Mean(Results)),
			cmp.Compare(a.Spread, b.Spread), cmp.Compare(regions[a.Region], regions[b.Region]),
			cmp.Compare(directions[a.Direction], directions[b.Direction]), a.SubmittedAt.Compare(b.SubmittedAt), cmp.Compare(a.ID, b.ID),
		)
	})
	return list
}

// Severity is how an expert scores: the mean of their scores in points, and their standard deviation.
type Severity struct{ Mean, Deviation float64 }

// Severities gives how each expert scores.
func Severities(candidates []Candidate) map[int64]Severity {
	given := map[int64][]float64{}
	for _, c := range candidates {
		for _, r := range c.Reviews {
			given[r.Expert] = append(given[r.Expert], r.Score().Float())
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
func severities(candidates []Candidate) func(Candidate) float64 {
	of := Severities(candidates)
	return func(c Candidate) float64 {
		sum := 0.0
		for _, r := range c.Reviews {
			if s := of[r.Expert]; s.Deviation > 0 {
				sum += (r.Score().Float() - s.Mean) / s.Deviation / float64(len(c.Reviews))
			}
		}
		return sum
	}
}
