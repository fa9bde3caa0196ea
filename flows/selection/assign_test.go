package selection_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"saruar/flows/selection"
)

// chance makes small cohorts that are hard to serve.
type chance struct{ *rand.Rand }

func (c chance) cohort(experts, papers int) ([]selection.Expert, []selection.Paper) {
	var es []selection.Expert
	for i := range experts {
		es = append(es, selection.Expert{ID: int64(i + 1), Capacity: c.IntN(4), Load: c.IntN(2)})
	}
	var ps []selection.Paper
	for i := range papers {
		p := selection.Paper{ID: int64(100 + i), Want: 1 + c.IntN(2)}
		for _, e := range es {
			switch c.IntN(5) {
			case 0: // has it
				p.Has++
				p.Barred = append(p.Barred, e.ID)
			case 1, 2: // must not
				p.Barred = append(p.Barred, e.ID)
			}
		}
		ps = append(ps, p)
	}
	return es, ps
}

// most is the greatest number of reviews that can be given at all, by trying everything.
func most(experts []selection.Expert, papers []selection.Paper) int {
	room := map[int64]int{}
	for _, e := range experts {
		room[e.ID] = e.Capacity - e.Load
	}
	needs := func(p int) int { return papers[p].Want - papers[p].Has }
	var try func(paper, expert, left int) int
	try = func(paper, expert, left int) int {
		switch {
		case paper == len(papers):
			return 0
		case expert == len(experts) || left <= 0:
			if paper+1 == len(papers) {
				return 0
			}
			return try(paper+1, 0, needs(paper+1))
		}
		best := try(paper, expert+1, left)
		e := experts[expert]
		if room[e.ID] > 0 && !slices.Contains(papers[paper].Barred, e.ID) {
			room[e.ID]--
			best = max(best, 1+try(paper, expert+1, left-1))
			room[e.ID]++
		}
		return best
	}
	return try(0, 0, needs(0))
}

func TestAsManyReviewsAsPossibleAreGivenAndNoRuleIsBroken(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3000) {
		c := chance{rand.New(rand.NewPCG(seed, 1))}
		experts, papers := c.cohort(1+c.IntN(4), 1+c.IntN(4))
		pairs := selection.Assign(experts, papers, seed)
		if got, possible := len(pairs), most(experts, papers); got != possible {
			t.Fatalf("seed %d: %d reviews of %d\n%+v\n%+v\n%v", seed, got, possible, experts, papers, pairs)
		}
		check(t, seed, experts, papers, pairs)
	}
}

func check(t *testing.T, seed uint64, experts []selection.Expert, papers []selection.Paper, pairs []selection.Pair) {
	t.Helper()
	load, readers := map[int64]int{}, map[int64]int{}
	for _, e := range experts {
		load[e.ID] = e.Load
	}
	for _, p := range papers {
		readers[p.ID] = p.Has
	}
	for i, pair := range pairs {
		if i > 0 && pairs[i-1] == pair {
			t.Fatalf("seed %d: %v twice", seed, pair)
		}
		e := experts[slices.IndexFunc(experts, func(e selection.Expert) bool { return e.ID == pair.Expert })]
		p := papers[slices.IndexFunc(papers, func(p selection.Paper) bool { return p.ID == pair.Paper })]
		if slices.Contains(p.Barred, e.ID) {
			t.Fatalf("seed %d: %v is barred", seed, pair)
		}
		if load[e.ID]++; load[e.ID] > e.Capacity {
			t.Fatalf("seed %d: expert %d reads %d of %d", seed, e.ID, load[e.ID], e.Capacity)
		}
		if readers[p.ID]++; readers[p.ID] > p.Want {
			t.Fatalf("seed %d: %d readers of %d", seed, readers[p.ID], p.ID)
		}
	}
}

func TestTheFirstYearIsServedEvenly(t *testing.T) {
	t.Parallel()
	var experts []selection.Expert
	for i := range 15 {
		experts = append(experts, selection.Expert{ID: int64(i + 1), Capacity: 25})
	}
	var papers []selection.Paper
	for i := range 120 {
		p := selection.Paper{ID: int64(100 + i), Want: 3}
		for _, e := range experts {
			if e.ID%5 == int64(i%7) { // of the same region
				p.Barred = append(p.Barred, e.ID)
			}
		}
		papers = append(papers, p)
	}
	pairs := selection.Assign(experts, papers, 7)
	if len(pairs) != 360 {
		t.Fatalf("%d reviews", len(pairs))
	}
	check(t, 7, experts, papers, pairs)
	load := map[int64]int{}
	for _, p := range pairs {
		load[p.Expert]++
	}
	for id, n := range load {
		if n < 22 {
			t.Errorf("expert %d reads %d", id, n)
		}
	}
	if again := selection.Assign(experts, papers, 7); !slices.Equal(again, pairs) {
		t.Error("the same seed gives other pairs")
	}
	if other := selection.Assign(experts, papers, 8); slices.Equal(other, pairs) {
		t.Error("another seed gives the same pairs")
	}
}

func TestTheLeastCoveredComeFirst(t *testing.T) {
	t.Parallel()
	experts := []selection.Expert{{ID: 1, Capacity: 2}, {ID: 2, Capacity: 1, Load: 1}}
	papers := []selection.Paper{{ID: 100, Want: 2, Has: 1, Barred: []int64{2}}, {ID: 101, Want: 2}, {ID: 102, Want: 2}}
	want := []selection.Pair{{Paper: 101, Expert: 1}, {Paper: 102, Expert: 1}}
	if got := selection.Assign(experts, papers, 1); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}
