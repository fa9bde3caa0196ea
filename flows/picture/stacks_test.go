package picture_test

import (
	"errors"
	"fmt"
	"testing"

	"saruar/flows/picture"
)

func TestStacksAreAsHighAsTheirParts(t *testing.T) {
	t.Parallel()
	kinds := []string{"Қатысты", "Кешікті", "Себепті", "Қатыспады"}
	data, err := painter(t).Stacks("Сабаққа қатысу", kinds, []picture.Stack{
		{Name: "1", Counts: []int{40, 0, 0, 0}}, {Name: "2", Counts: []int{20, 10, 5, 5}}, {Name: "3", Counts: []int{0, 0, 0, 0}},
	})
	img := decoded(t, data, err)
	heights := make([]int, 3)
	for i := range heights {
		x := 40 + 333*i + 166
		for y := range img.Bounds().Dy() {
			if img.RGBAAt(x, y) == filled() {
				heights[i]++
			}
		}
	}
	if !near(heights[0], 2*heights[1]) || heights[2] != 0 || heights[0] < 500 {
		t.Errorf("heights %v", heights)
	}
}

func TestStacksOfAllKindsFit(t *testing.T) {
	t.Parallel()
	var many []picture.Stack
	for i := range picture.StacksMost {
		many = append(many, picture.Stack{Name: fmt.Sprint(i + 1), Counts: []int{i, 1, 2, -3}})
	}
	data, err := painter(t).Stacks(long, []string{long, "ә"}, []picture.Stack{{Name: long, Counts: []int{1, 2}}})
	if found := patches(decoded(t, data, err), filled()); found == nil {
		t.Error("nothing was drawn")
	}
	data, err = painter(t).Stacks(long, []string{"1", "2", "3", "4"}, many)
	decoded(t, data, err)
	if _, err := painter(t).Stacks(long, nil, append(many, many[0])); !errors.Is(err, picture.ErrTooMany) {
		t.Error(err)
	}
	if _, err := painter(t).Stacks(long, []string{"1", "2", "3", "4", "5"}, many); !errors.Is(err, picture.ErrTooMany) {
		t.Error(err)
	}
	if _, err := painter(t).Stacks(long, nil, nil); !errors.Is(err, picture.ErrNothing) {
		t.Error(err)
	}
}
