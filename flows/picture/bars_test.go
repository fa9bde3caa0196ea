package picture_test

import (
	"fmt"
	"image"
	"testing"

	"saruar/flows/picture"
)

func TestBarsAreAsHighAsTheirCounts(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Bars("Сараптама қамтуы", []picture.Bar{
		{Name: "0", Count: 0}, {Name: "1", Count: 10}, {Name: "2", Count: 20}, {Name: "3", Count: 40}, {Name: "4", Count: 0},
	})
	img := decoded(t, data, err)
	heights := make([]int, 5)
	for i := range heights {
		x := 40 + 200*i + 100
		for y := range img.Bounds().Dy() {
			if img.RGBAAt(x, y) == filled() {
				heights[i]++
			}
		}
	}
	if heights[0] != 0 || heights[4] != 0 || !near(heights[3], 2*heights[2]) || !near(heights[2], 2*heights[1]) || heights[3] < 500 {
		t.Errorf("heights %v", heights)
	}
}

func TestBarsOfAllKindsFit(t *testing.T) {
	t.Parallel()
	var twenty []picture.Bar
	for i := range 20 {
		twenty = append(twenty, picture.Bar{Name: fmt.Sprintf("Өңір %d", i), Count: i * 5000})
	}
	for name, tt := range map[string]struct {
		title string
		bars  []picture.Bar
	}{
		"twenty":    {long, twenty},
		"one":       {"Сараптама қамтуы", []picture.Bar{{"3 және одан да көп пікір", 54}}},
		"none":      {"Сараптама қамтуы", []picture.Bar{{"0", 0}, {"1", 0}}},
		"long name": {"Сараптама қамтуы", []picture.Bar{{"Жобалар мен өтінімдердің тізімі бойынша", 1_000_000}, {"ә", -5}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, err := painter(t).Bars(tt.title, tt.bars)
			img := decoded(t, data, err)
			if found := patches(img, filled()); name == "none" && found != nil || len(found) > 1 || !inside(found, img.Bounds()) {
				t.Errorf("bars %v", found)
			}
		})
	}
}

func inside(found []image.Rectangle, all image.Rectangle) bool {
	for _, one := range found {
		if !one.In(all.Inset(40)) {
			return false
		}
	}
	return true
}
