package picture_test

import (
	"errors"
	"image/color"
	"testing"

	"saruar/flows/picture"
)

func TestPairsAreAsLongAsTheirNumbers(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Pairs("Токендер айлар бойынша", "Келгені", "Кеткені", []picture.Pair{
		{"Қыркүйек 2026", 400, 100}, {"Қазан 2026", 200, 0}, {"Қараша 2026", 0, 400},
	})
	img := decoded(t, data, err)
	// The first patch of each colour is the legend's.
	first, second := patches(img, filled()), patches(img, color.RGBA{R: 0xd9, G: 0x5d, B: 0x39, A: 0xff})
	if len(first) != 3 || len(second) != 3 || !near(first[1].Dx(), 2*first[2].Dx()) || !near(second[2].Dx()/4, second[1].Dx()) || !near(first[1].Dx(), second[2].Dx()) {
		t.Errorf("first %v, second %v", first, second)
	}
}

func TestPairsOfAllKindsFit(t *testing.T) {
	t.Parallel()
	for name, pairs := range map[string][]picture.Pair{
		"long names": {{long, 1_000_000_000, 1}}, "a year": make([]picture.Pair, 12), "none": {{"Қазан", 0, 0}},
	} {
		data, err := painter(t).Pairs(long, long, long, pairs)
		if img := decoded(t, data, err); img.Bounds().Dx() != 1080 {
			t.Errorf("%s is %v", name, img.Bounds())
		}
	}
	if _, err := painter(t).Pairs("", "", "", nil); !errors.Is(err, picture.ErrNothing) {
		t.Errorf("nothing: %v", err)
	}
	if _, err := painter(t).Pairs("", "", "", make([]picture.Pair, 500)); !errors.Is(err, picture.ErrTooMany) {
		t.Errorf("too much: %v", err)
	}
}
