package picture_test

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"saruar/flows/picture"
)

// The colours that stand for something.
func filled() color.RGBA { return color.RGBA{R: 0x1f, G: 0x7a, B: 0x8c, A: 0xff} }
func mark() color.RGBA   { return color.RGBA{R: 0xd9, G: 0x5d, B: 0x39, A: 0xff} }

func painter(t testing.TB) *picture.Painter {
	t.Helper()
	p, err := picture.New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// decoded reads a picture, which is also written into the folder PICTURES for whoever wants to look at it.
func decoded(t *testing.T, data []byte, err error) *image.RGBA {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("PICTURES"); dir != "" {
		name := strings.ReplaceAll(t.Name(), "/", "_") + ".png"
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	read, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	img, ok := read.(*image.RGBA)
	if !ok {
		t.Fatalf("the picture is %T", read)
	}
	if b := img.Bounds(); b.Dx() != 1080 || b.Dy() < 150 || b.Dy() > 4000 {
		t.Fatalf("size %v", b)
	}
	nothingCutOff(t, img)
	return img
}

// nothingCutOff sees that the edge of a picture is white all around.
func nothingCutOff(t *testing.T, img *image.RGBA) {
	t.Helper()
	b, white := img.Bounds(), color.RGBA{R: 0xff, G: 0xff, B: 0xff, A: 0xff}
	for y := range b.Dy() {
		for x := range 8 {
			for _, at := range []image.Point{{x, y}, {b.Dx() - 1 - x, y}} {
				if img.RGBAAt(at.X, at.Y) != white {
					t.Fatalf("something is at %v of %v", at, b)
				}
			}
		}
	}
	for x := range b.Dx() {
		if img.RGBAAt(x, 7) != white || img.RGBAAt(x, b.Dy()-8) != white {
			t.Fatalf("something is above or below %d of %v", x, b)
		}
	}
}

// patches gives the boxes of a colour, from top to bottom: those rows of pixels with it that lie together, and how far they reach.
func patches(img *image.RGBA, fill color.RGBA) (found []image.Rectangle) {
	var last image.Rectangle
	for y := range img.Bounds().Dy() {
		first, end := 0, 0
		for x := range img.Bounds().Dx() {
			if img.RGBAAt(x, y) != fill {
				continue
			}
			if end == 0 {
				first = x
			}
			end = x + 1
		}
		row := image.Rect(first, y, end, y+1)
		if row.Empty() && !last.Empty() {
			found = append(found, last)
		}
		if last = last.Union(row); row.Empty() {
			last = image.Rectangle{}
		}
	}
	return found
}

func TestNothingAndTooMuchAreNotDrawn(t *testing.T) {
	t.Parallel()
	p := painter(t)
	for count, want := range map[int]error{0: picture.ErrNothing, 301: picture.ErrTooMany} {
		_, funnel := p.Funnel("x", make([]picture.Stage, count))
		_, bars := p.Bars("x", make([]picture.Bar, count))
		_, spread := p.Spread("x", make([]picture.Range, count))
		for _, err := range []error{funnel, bars, spread} {
			if !errors.Is(err, want) {
				t.Errorf("%d: %v", count, err)
			}
		}
	}
}

func TestSeveralAreDrawnAtOnceAndAlike(t *testing.T) {
	t.Parallel()
	p := painter(t)
	var all [8][3][]byte
	var group sync.WaitGroup
	for i := range all {
		group.Go(func() {
			all[i][0], _ = p.Funnel(fmt.Sprint("Өңір ", i%2), []picture.Stage{{Name: "ә", Count: 1}})
			all[i][1], _ = p.Bars(fmt.Sprint("Өңір ", i%2), []picture.Bar{{Name: "ә", Count: 1}})
			all[i][2], _ = p.Spread(fmt.Sprint("Өңір ", i%2), []picture.Range{{Name: "ә", High: 1}})
		})
	}
	group.Wait()
	for i, one := range all {
		for kind, data := range one {
			if len(data) == 0 || !bytes.Equal(data, all[i%2][kind]) || bytes.Equal(data, all[(i+1)%2][kind]) {
				t.Errorf("picture %d of kind %d", i, kind)
			}
		}
	}
}
