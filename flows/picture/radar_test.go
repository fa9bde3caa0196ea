package picture_test

import (
	"errors"
	"testing"

	"saruar/flows/picture"
)

func sides(now, before [8]int) []picture.Side {
	names := [8]string{"Команда", "Бизнес-үлгі", "Өнім", "Қаржы", "Серіктестер", "Коммуникация", "Өңірлер", "Әлеуметтік әсер"}
	list := make([]picture.Side, len(names))
	for i, name := range names {
		list[i] = picture.Side{Name: name, Now: now[i], Before: before[i]}
	}
	return list
}

func TestARadarReachesAsFarAsItsValues(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Radar("Жобаның диагностикасы: «Ауылдағы әкелер мектебі»", sides([8]int{10, 5, 10, 5, 10, 5, 10, 5}, [8]int{}), 10, picture.Legend{Now: "4 қараша"})
	img := decoded(t, data, err)
	var left, right int
	b := img.Bounds()
	for x := b.Dx() - 1; x >= 0; x-- {
		for y := range b.Dy() * 3 / 4 {
			if img.RGBAAt(x, y) == filled() {
				left, right = x, max(right, x)
			}
		}
	}
	if !near(left, 540-300-10) || !near(right, 540+300+10) {
		t.Fatalf("from %d to %d", left, right)
	}
	if len(patches(img, mark())) != 0 {
		t.Fatal("there is nothing before the first diagnosis")
	}
}

func TestTheDiagnosisBeforeIsDashed(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Radar(long, sides([8]int{8, 6, 7, 3, 5, 6, 2, 9}, [8]int{6, 6, 4, 1, 5, 7, 1, 8}), 10,
		picture.Legend{Now: "2026 ж. 4 қараша", Before: "2026 ж. 4 қыркүйек"})
	img := decoded(t, data, err)
	marks := patches(img, mark())
	if len(marks) < 2 || len(patches(img, filled())) < 2 {
		t.Fatalf("one of the two is missing: %v", marks)
	}
	key, dashes := marks[len(marks)-1], 0
	for x := key.Min.X; x <= key.Max.X; x++ {
		if y := (key.Min.Y + key.Max.Y) / 2; img.RGBAAt(x, y) == mark() && img.RGBAAt(x+1, y) != mark() {
			dashes++
		}
	}
	if dashes != 3 {
		t.Fatalf("%d dashes in the key", dashes)
	}
}

func TestOddValuesStayInsideTheRadar(t *testing.T) {
	t.Parallel()
	many := sides([8]int{-5, 1000, 0, 0, 0, 0, 0, 0}, [8]int{0, 0, 0, 0, 0, 0, 0, -1000})
	many[2].Name, many[6].Name, many[0].Name, many[4].Name = long, long, long, ""
	data, err := painter(t).Radar("", many, 10, picture.Legend{Now: long, Before: long})
	decoded(t, data, err)
	if _, err := painter(t).Radar("", many[:2], 10, picture.Legend{}); !errors.Is(err, picture.ErrNothing) {
		t.Fatal(err)
	}
	if _, err := painter(t).Radar("", append(many, many...), 10, picture.Legend{}); !errors.Is(err, picture.ErrTooMany) {
		t.Fatal(err)
	}
}
