package picture_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"sync"
	"testing"

	"saruar/flows/picture"
)

func painter(t testing.TB) *picture.Painter {
	t.Helper()
	p, err := picture.New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func decoded(t *testing.T, data []byte, err error) image.Image {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("PICTURES"); dir != "" {
		if err := os.WriteFile(fmt.Sprintf("%s/%s.png", dir, t.Name()), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 1080 || b.Dy() > 4000 {
		t.Fatalf("size %v", b)
	}
	return img
}

// long counts the pixels of the bars' colour in each row that has some, row by row.
func long(img image.Image) (rows []int) {
	last := 0
	for y := range img.Bounds().Dy() {
		n := 0
		for x := range img.Bounds().Dx() {
			if r, g, b, _ := img.At(x, y).RGBA(); r>>8 == 0x1f && g>>8 == 0x7a && b>>8 == 0x8c {
				n++
			}
		}
		if n > 0 && n != last {
			rows = append(rows, n)
		}
		last = n
	}
	return rows
}

func TestTheFunnelIsAsLongAsItsCounts(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Funnel("Іріктеу: өтінімнен қабылдауға дейін", []picture.Stage{
		{Name: "Берілді", Count: 120}, {Name: "Сараптамаға өтті", Count: 60}, {Name: "Сұхбатқа өтті", Count: 30}, {Name: "Таңдалды", Count: 0},
	})
	rows := long(decoded(t, data, err))
	if len(rows) != 3 || rows[0]-2*rows[1] > 2 || rows[0]-2*rows[1] < -2 || rows[1]-2*rows[2] > 2 {
		t.Errorf("rows %v", rows)
	}
}

func TestTheSpreadOfManyFits(t *testing.T) {
	t.Parallel()
	var ranges []picture.Range
	for i := range 120 {
		ranges = append(ranges, picture.Range{Name: fmt.Sprintf("2026-%04d", i+1), Low: 80 - float64(i)/2, High: 90 - float64(i)/3, Mean: 85 - float64(i)/2.5})
	}
	data, err := painter(t).Spread("Балл айырмасы: 2026 жылғы лек", ranges)
	if h := decoded(t, data, err).Bounds().Dy(); h < 120*30 {
		t.Errorf("height %d", h)
	}
}

func TestBarsStandForCounts(t *testing.T) {
	t.Parallel()
	data, err := painter(t).Bars("Өтінімдердегі пікір саны: 2026 жылғы лек, барлық өңірлер мен бағыттар бойынша", []picture.Bar{
		{Name: "0", Count: 3}, {Name: "1", Count: 12}, {Name: "2", Count: 41}, {Name: "3", Count: 54}, {Name: "4", Count: 0},
	})
	decoded(t, data, err)
}

func TestNothingIsNotDrawn(t *testing.T) {
	t.Parallel()
	p := painter(t)
	_, funnel := p.Funnel("x", nil)
	_, bars := p.Bars("x", nil)
	_, spread := p.Spread("x", nil)
	for _, err := range []error{funnel, bars, spread} {
		if !errors.Is(err, picture.ErrNothing) {
			t.Errorf("%v", err)
		}
	}
}

func TestSeveralAreDrawnAtOnceAndAlike(t *testing.T) {
	t.Parallel()
	p := painter(t)
	var all [4][]byte
	var group sync.WaitGroup
	for i := range all {
		group.Go(func() { all[i], _ = p.Bars("Өңір", []picture.Bar{{Name: "ә", Count: 1}}) })
	}
	group.Wait()
	for _, one := range all {
		if !bytes.Equal(one, all[0]) || len(one) == 0 {
			t.Error("not alike")
		}
	}
}
