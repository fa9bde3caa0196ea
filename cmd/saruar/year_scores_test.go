package main

import (
	"cmp"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"saruar/locales"
)

// The rule of the product, written down once more and in fractions: Σ weight × value / 5; the mean, and of four the mean of the middle two;
// 0.7 of it and 0.3 of the interview; 60 to pass.

type criterion struct {
	name   string
	weight int
}

func criteria() []criterion {
	return []criterion{{"significance", 20}, {"results", 20}, {"scalability", 20}, {"team", 15}, {"sustainability", 10}, {"fit", 10}, {"inclusion", 5}}
}

// called is the name of a criterion in both languages.
func (y *year) called(c criterion) locales.Message {
	y.t.Helper()
	var name locales.Bilingual
	err := y.database.QueryRow(y.ctx, `select kk ->> 'name', ru ->> 'name' from criterion where rubric = 1 and name = $1`, c.name).Scan(&name.KK, &name.RU)
	y.must(err)
	return locales.Named(name)
}

// worth is the score of a review.
func worth(scores map[string]int) *big.Rat {
	sum := new(big.Rat)
	for _, c := range criteria() {
		sum.Add(sum, big.NewRat(int64(c.weight*scores[c.name]), 5))
	}
	return sum
}

func mean(list []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	if len(list) == 0 {
		return sum
	}
	for _, one := range list {
		sum.Add(sum, one)
	}
	return sum.Quo(sum, big.NewRat(int64(len(list)), 1))
}

// scores are those of the reviews that count, the lowest first.
func (e *entry) scores() (list []*big.Rat) {
	for _, r := range e.given() {
		list = append(list, worth(r.Scores))
	}
	slices.SortFunc(list, (*big.Rat).Cmp)
	return list
}

func (e *entry) reviewed() *big.Rat {
	list := e.scores()
	if len(list) == 4 {
		list = list[1:3]
	}
	return mean(list)
}

func (e *entry) spread() *big.Rat {
	list := e.scores()
	if len(list) == 0 {
		return new(big.Rat)
	}
	return new(big.Rat).Sub(list[len(list)-1], list[0])
}

// interview is what it came to, nil when there was none.
func (e *entry) interview() *big.Rat {
	var list []*big.Rat
	for _, i := range e.heard {
		list = append(list, big.NewRat(int64(i.Score), 1))
	}
	if len(list) == 0 {
		return nil
	}
	return mean(list)
}

func (e *entry) final() *big.Rat {
	heard := e.interview()
	if heard == nil {
		return e.reviewed()
	}
	sum := new(big.Rat).Mul(big.NewRat(7, 10), e.reviewed())
	return sum.Add(sum, new(big.Rat).Mul(big.NewRat(3, 10), heard))
}

func (e *entry) passes() bool { return e.final().Cmp(big.NewRat(60, 1)) >= 0 }

// average is that of one criterion.
func (e *entry) average(name string) *big.Rat {
	var list []*big.Rat
	for _, r := range e.given() {
		list = append(list, big.NewRat(int64(r.Scores[name]), 1))
	}
	return mean(list)
}

// needs is how many reviews an application needs: three, and a fourth once they are more than 25 points or, in one criterion, three apart.
func (e *entry) needs() int {
	if len(e.given()) < 3 {
		return 3
	}
	if e.spread().Cmp(big.NewRat(25, 1)) > 0 {
		return 4
	}
	for _, c := range criteria() {
		low, high := 5, 0
		for _, r := range e.given() {
			low, high = min(low, r.Scores[c.name]), max(high, r.Scores[c.name])
		}
		if high-low >= 3 {
			return 4
		}
	}
	return 3
}

// chosenFrom are those that the experts have had, in order: by the final score, then scalability, results, the lower spread, the region and
// the direction of which there are fewer, and who was earlier.
func (f *facts) chosenFrom() []*entry {
	if f.ranked != nil {
		return f.ranked
	}
	regions, directions := map[string]int{}, map[string]int{}
	keys := map[*entry][4]*big.Rat{}
	for _, e := range f.entries {
		if e.Read {
			f.ranked = append(f.ranked, e)
			regions[e.Region]++
			directions[e.Direction]++
			keys[e] = [4]*big.Rat{e.final(), e.average("scalability"), e.average("results"), e.spread()}
		}
	}
	slices.SortFunc(f.ranked, func(a, b *entry) int {
		one, two := keys[a], keys[b]
		return cmp.Or(
			two[0].Cmp(one[0]), two[1].Cmp(one[1]), two[2].Cmp(one[2]), one[3].Cmp(two[3]),
			cmp.Compare(regions[a.Region], regions[b.Region]), cmp.Compare(directions[a.Direction], directions[b.Direction]),
			a.SubmittedAt.Compare(*b.SubmittedAt),
		)
	})
	return f.ranked
}

// severity is how an expert scores: the mean of what they gave, and how far it lies around.
type severity struct{ mean, deviation float64 }

func (f *facts) severities() map[int64]severity {
	if f.severe != nil {
		return f.severe
	}
	given := map[int64][]float64{}
	for _, e := range f.entries {
		if !e.Read {
			continue
		}
		for _, r := range e.given() {
			given[r.Expert] = append(given[r.Expert], number(worth(r.Scores)))
		}
	}
	f.severe = map[int64]severity{}
	for expert, list := range given {
		var s severity
		for _, one := range list {
			s.mean += one
		}
		s.mean /= float64(len(list))
		for _, one := range list {
			s.deviation += (one - s.mean) * (one - s.mean)
		}
		s.deviation = math.Sqrt(s.deviation / float64(len(list)))
		f.severe[expert] = s
	}
	return f.severe
}

// z is how far a review is from what its expert gives otherwise.
func (s severity) z(r *reading) float64 {
	if s.deviation == 0 {
		return 0
	}
	return (number(worth(r.Scores)) - s.mean) / s.deviation
}

// zOf is the mean of that over the reviews of an application.
func (e *entry) zOf(all map[int64]severity) float64 {
	sum, list := 0.0, e.given()
	for _, r := range list {
		sum += all[r.Expert].z(r)
	}
	if len(list) == 0 {
		return 0
	}
	return sum / float64(len(list))
}

func number(r *big.Rat) float64 {
	v, _ := r.Float64()
	return v
}

// whole is a score that has no fraction.
func whole(r *big.Rat) int { return int(r.Num().Int64() / r.Denom().Int64()) }

// tenths is a number as the staff see it: with a comma, and no zero behind it.
func tenths(v float64) string {
	text := strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
	if text == "-0" {
		return "0"
	}
	return strings.Replace(text, ".", ",", 1)
}

func score(r *big.Rat) string { return tenths(number(r)) }

// fits says what keeps an expert from an application, nothing when they may read it: they have had it, it names their organisation, it is of
// their region, or they read other languages or directions.
func (e *entry) barred(x *expert) string {
	had := func(state string) bool {
		return slices.ContainsFunc(e.readings, func(r *reading) bool { return r.Expert == x.Person && r.State == state })
	}
	switch {
	case had("recused"):
		return "conflict"
	case x.Organisation != "" && e.Names:
		return "organisation"
	case x.Region == e.Region:
		return "region"
	case !slices.Contains(x.Languages, e.Lang):
		return "language"
	case len(x.Directions) > 0 && !slices.Contains(x.Directions, e.Direction):
		return "direction"
	case had("assigned"), had("submitted"), had("lapsed"):
		return "had"
	}
	return ""
}

// mostReviews is how many could be handed out at best: each application gives what it is asked for to whoever has room, and whoever has none
// passes another on.
func (f *facts) mostReviews() (n int) {
	papers := f.inReview()
	taken := map[int64][]*entry{}
	var place func(e *entry, seen map[int64]bool) bool
	place = func(e *entry, seen map[int64]bool) bool {
		for _, x := range f.experts {
			if seen[x.Person] || e.barred(x) != "" || slices.Contains(taken[x.Person], e) {
				continue
			}
			seen[x.Person] = true
			if x.Done+x.Open+len(taken[x.Person]) < x.Capacity {
				taken[x.Person] = append(taken[x.Person], e)
				return true
			}
			for i, other := range taken[x.Person] {
				if place(other, seen) {
					taken[x.Person][i] = e
					return true
				}
			}
		}
		return false
	}
	for _, e := range papers {
		for range e.needs() - e.readers() {
			if place(e, map[int64]bool{}) {
				n++
			}
		}
	}
	return n
}
