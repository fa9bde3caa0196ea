// Package picture draws charts for a phone's screen: bars and ranges, with words in Kazakh and Russian. It has no words of its own.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"github.com/go-fonts/dejavu/dejavusans"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// ErrNothing says that there is nothing to draw.
var ErrNothing = errors.New("there is nothing to draw")

const (
	width   = 1080 // pixels
	margin  = 40
	tallest = 4000

	titleSize = 38 // points at 72 dpi, which are pixels
	textSize  = 28
	smallSize = 20
)

// Painter draws pictures. It may be used by several goroutines at once.
type Painter struct{ font *opentype.Font }

// New makes a painter with a font that has all Kazakh letters.
func New() (*Painter, error) {
	f, err := opentype.Parse(dejavusans.TTF)
	if err != nil {
		return nil, fmt.Errorf("read font: %w", err)
	}
	return &Painter{font: f}, nil
}

func ink() color.RGBA    { return color.RGBA{R: 0x22, G: 0x2b, B: 0x3a, A: 0xff} }
func faint() color.RGBA  { return color.RGBA{R: 0xe3, G: 0xe8, B: 0xef, A: 0xff} }
func filled() color.RGBA { return color.RGBA{R: 0x1f, G: 0x7a, B: 0x8c, A: 0xff} }
func mark() color.RGBA   { return color.RGBA{R: 0xd9, G: 0x5d, B: 0x39, A: 0xff} }

// canvas is one picture in the making.
type canvas struct {
	img   *image.RGBA
	fonts map[int]font.Face
	make  *opentype.Font
	err   error
}

func (p *Painter) canvas(height int) *canvas {
	c := &canvas{img: image.NewRGBA(image.Rect(0, 0, width, min(height, tallest))), fonts: map[int]font.Face{}, make: p.font}
	draw.Draw(c.img, c.img.Bounds(), image.White, image.Point{}, draw.Src)
	return c
}

func (c *canvas) face(size int) font.Face {
	if f, ok := c.fonts[size]; ok {
		return f
	}
	f, err := opentype.NewFace(c.make, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingFull})
	if err != nil {
		c.err = err
	}
	c.fonts[size] = f
	return f
}

func (c *canvas) box(x0, y0, x1, y1 int, fill color.Color) {
	draw.Draw(c.img, image.Rect(x0, y0, x1, y1), image.NewUniform(fill), image.Point{}, draw.Src)
}

// text writes a line whose baseline begins at a point.
func (c *canvas) text(x, y, size int, words string) {
	face := c.face(size)
	if c.err != nil {
		return
	}
	d := font.Drawer{Dst: c.img, Src: image.NewUniform(ink()), Face: face, Dot: fixed.P(x, y)}
	d.DrawString(words)
}

// wide is how many pixels a line takes.
func (c *canvas) wide(size int, words string) int {
	face := c.face(size)
	if c.err != nil {
		return 0
	}
	return font.MeasureString(face, words).Ceil()
}

// fit shortens a line to a width.
func (c *canvas) fit(size, most int, words string) string {
	if c.wide(size, words) <= most {
		return words
	}
	runes := []rune(words)
	for len(runes) > 1 && c.wide(size, string(runes)+"…") > most {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

// title writes the heading and gives where the rest begins.
func (c *canvas) title(words string) int {
	c.text(margin, margin+titleSize, titleSize, c.fit(titleSize, width-2*margin, words))
	return margin + 2*titleSize
}

func (c *canvas) png() ([]byte, error) {
	if c.err != nil {
		return nil, fmt.Errorf("draw a picture: %w", c.err)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, c.img); err != nil {
		return nil, fmt.Errorf("write a picture: %w", err)
	}
	return out.Bytes(), nil
}
