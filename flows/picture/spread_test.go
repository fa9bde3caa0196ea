package picture_test

import (
	"fmt"
	"math"
	"testing"

	"saruar/flows/picture"
)

func ranges(count int) []picture.Range {
	many := make([]picture.Range, count)
	for i := range many {
		down := float64(i) / float64(count)
		many[i] = picture.Range{Name: fmt.Sprintf("2026-%04d", i+1), Low: 80 - 60*down, High: 96 - 50*down, Mean: 88 - 55*down}
	}
	return many
}

func TestRangesLieWhereTheirPointsAre(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Spread("Балл айырмасы", []picture.Range{
		{Name: "2026-0001", Low: 0, High: 100, Mean: 50}, {Name: "2026-0002", Low: 50, High: 75, Mean: 60}, {Name: "2026-0003", Low: 25, High: 50, Mean: 25},
	})
	img := decoded(t, data, err)
	lines, marks := patches(img, filled()), patches(img, mark())
	if len(lines) != 3 || len(marks) != 3 {
		t.Fatalf("lines %v, marks %v", lines, marks)
	}
	zero, all := lines[0].Min.X, lines[0].Dx()
	for i, points := range []float64{50, 60, 25} {
		if middle := (marks[i].Min.X + marks[i].Max.X) / 2; !near(middle, zero+int(float64(all)*points/100)) {
			t.Errorf("mark %d at %d", i, middle)
		}
	}
	if !near(lines[1].Min.X, zero+all/2) || !near(lines[1].Max.X, zero+all*3/4) || !near(lines[2].Max.X, zero+all/2) {
		t.Errorf("lines %v", lines)
	}
}

func TestEveryRangeIsDrawn(t *testing.T) {
	t.Parallel()
	for _, count := range []int{1, 3, 150, 300} {
		t.Run(fmt.Sprint(count), func(t *testing.T) {
			t.Parallel()
			data, err := painter(t).Spread(long, ranges(count))
			img := decoded(t, data, err)
			if lines, marks := patches(img, filled()), patches(img, mark()); len(lines) != count || len(marks) != count {
				t.Errorf("%d lines, %d marks", len(lines), len(marks))
			}
		})
	}
}

func TestOddRangesStayInside(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Spread("Балл айырмасы", []picture.Range{
		{Name: "Ұзын атаулы өтінім 2026-0001", Low: -20, High: 300, Mean: 120},
		{Name: "2026-0002", Low: 90, High: 10, Mean: math.NaN()},
		{Name: "2026-0003", Low: math.Inf(-1), High: math.Inf(1), Mean: math.Inf(1)},
		{Name: "", Low: 70, High: 70, Mean: 70},
	})
	if marks := patches(decoded(t, data, err), mark()); len(marks) != 4 {
		t.Errorf("marks %v", marks)
	}
}
