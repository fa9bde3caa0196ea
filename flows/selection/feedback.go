package selection

import (
	"cmp"
	"slices"
)

// Remark is something that an applicant is told about one criterion.
type Remark struct {
	Criterion string
	Strength  bool // else what to do next
}

const (
	mostRemarks = 3 // of each kind
	strongFrom  = 7 * Point / 2
)

// Remarks are what an applicant is told: the criteria in which reviews gave most, at least 3.5 on average, as strengths, and those in
// which they gave least as next steps; at least one of each, at most three, and none is both.
func (r Rubric) Remarks(reviews []Review) (remarks []Remark) {
	if len(reviews) == 0 || len(r.Criteria) == 0 {
		return nil
	}
	c := Candidate{Reviews: reviews}
	sorted := slices.Clone(r.Criteria)
	slices.SortStableFunc(sorted, func(a, b Criterion) int {
		return cmp.Or(cmp.Compare(c.Mean(b.Name), c.Mean(a.Name)), cmp.Compare(b.Weight, a.Weight))
	})
	strong := min(mostRemarks, len(sorted)-1)
	for i, criterion := range sorted[:strong] {
		if i == 0 || c.Mean(criterion.Name) >= strongFrom {
			remarks = append(remarks, Remark{Criterion: criterion.Name, Strength: true})
		}
	}
	steps := 0
	for _, criterion := range slices.Backward(sorted[strong:]) {
		if steps < mostRemarks && (steps == 0 || c.Mean(criterion.Name) < strongFrom) {
			remarks = append(remarks, Remark{Criterion: criterion.Name})
			steps++
		}
	}
	return remarks
}
