// Package selection is how applications are compared fairly: who reads which, what the scores come to, and what is hidden meanwhile. It
// only computes; what it is given and what becomes of it is the store's.
package selection

import (
	"cmp"
	"math/rand/v2"
	"slices"
)

// Expert is somebody who reviews.
type Expert struct {
	ID       int64
	Capacity int // applications that they read in the cohort at most
	Load     int // applications that they have already
}

// Paper is an application to be reviewed.
type Paper struct {
	ID   int64
	Want int // readers that it needs
	Has  int // readers that it has already
	// Barred are experts who must not or cannot read it: of the same team, region or organisation, in conflict, of other languages or
	// directions, or who have it already.
	Barred []int64
}

// Pair is an expert who is to read an application.
type Pair struct{ Paper, Expert int64 }

// Assign chooses new readers so that every application has as many as it needs. As many reviews as possible are given, those of the least
// covered applications first, and among experts who fit the one with the most room is asked. The same input and seed give the same pairs,
// in the order of applications and experts.
func Assign(experts []Expert, papers []Paper, seed uint64) []Pair {
	a := newAssignment(experts, papers, seed)
	most := 0
	for _, p := range papers {
		most = max(most, p.Want)
	}
	for covered := range most {
		for _, p := range a.order {
			if has := a.papers[p].Has + len(a.given[p]); has == covered && has < a.papers[p].Want {
				a.augment(p, make([]bool, len(a.experts)))
			}
		}
	}
	return a.pairs()
}

// assignment is the state of choosing, by index.
type assignment struct {
	experts []Expert
	papers  []Paper
	order   []int    // of papers, shuffled by the seed
	rank    []int    // of experts, for those with equal room
	given   [][]int  // by paper: experts chosen now
	load    []int    // by expert: papers that they have, chosen now or before
	fits    [][]bool // by paper and expert
}

func newAssignment(experts []Expert, papers []Paper, seed uint64) *assignment {
	random := rand.New(rand.NewPCG(seed, uint64(len(papers)))) //nolint:gosec // chance for fairness, not for secrets
	a := &assignment{
		experts: experts, papers: papers, order: random.Perm(len(papers)), rank: random.Perm(len(experts)),
		given: make([][]int, len(papers)), load: make([]int, len(experts)), fits: make([][]bool, len(papers)),
	}
	for j, e := range experts {
		a.load[j] = e.Load
	}
	for i, p := range papers {
		a.fits[i] = make([]bool, len(experts))
		for j, e := range experts {
			a.fits[i][j] = !slices.Contains(p.Barred, e.ID)
		}
	}
	return a
}

// augment gives a paper one more reader: one with room, or one who hands another paper to somebody else. Experts in seen are not asked.
func (a *assignment) augment(paper int, seen []bool) bool {
	candidates := a.candidates(paper)
	for _, e := range candidates {
		if a.load[e] < a.experts[e].Capacity {
			a.give(paper, e)
			return true
		}
	}
	for _, e := range candidates {
		if seen[e] {
			continue
		}
		seen[e] = true
		for other := range a.given {
			if other == paper || !slices.Contains(a.given[other], e) {
				continue
			}
			if a.augment(other, seen) {
				a.take(other, e)
				a.give(paper, e)
				return true
			}
		}
	}
	return false
}

// candidates are the experts who may get a paper and do not have it, the one with the most room first.
func (a *assignment) candidates(paper int) []int {
	var list []int
	for e := range a.experts {
		if a.fits[paper][e] && !slices.Contains(a.given[paper], e) {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(x, y int) int {
		return cmp.Or(cmp.Compare(a.experts[y].Capacity-a.load[y], a.experts[x].Capacity-a.load[x]), cmp.Compare(a.rank[x], a.rank[y]))
	})
	return list
}

func (a *assignment) give(paper, expert int) {
	a.given[paper] = append(a.given[paper], expert)
	a.load[expert]++
}

func (a *assignment) take(paper, expert int) {
	a.given[paper] = slices.DeleteFunc(a.given[paper], func(e int) bool { return e == expert })
	a.load[expert]--
}

func (a *assignment) pairs() []Pair {
	var list []Pair
	for p, experts := range a.given {
		for _, e := range experts {
			list = append(list, Pair{a.papers[p].ID, a.experts[e].ID})
		}
	}
	slices.SortFunc(list, func(x, y Pair) int { return cmp.Or(cmp.Compare(x.Paper, y.Paper), cmp.Compare(x.Expert, y.Expert)) })
	return list
}
