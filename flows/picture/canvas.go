package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
)

// Sizes in pixels.
const (
	width   = 1080
	tallest = 4000
	margin  = 40
	gap     = 16 // between a shape and the words beside it

	titleSize  = 38
	titleLines = 2
	titleStep  = 50 // from line to line
	titleGap   = 24
	titleMost  = margin + titleLines*titleStep + titleGap
	textSize   = 28
)

func ink() color.RGBA    { return color.RGBA{R: 0x22, G: 0x2b, B: 0x3a, A: 0xff} }
func faint() color.RGBA  { return color.RGBA{R: 0xe3, G: 0xe8, B: 0xef, A: 0xff} }
func stripe() color.RGBA { return color.RGBA{R: 0xf4, G: 0xf6, B: 0xf9, A: 0xff} }
func filled() color.RGBA { return color.RGBA{R: 0x1f, G: 0x7a, B: 0x8c, A: 0xff} }
func mark() color.RGBA   { return color.RGBA{R: 0xd9, G: 0x5d, B: 0x39, A: 0xff} }

// canvas is one picture in the making. The faces are its own, because a face may not be used by several goroutines at once.
type canvas struct {
	img   *image.RGBA
	font  *opentype.Font
	faces map[int]font.Face
	pen   color.Color // of words
	err   error
}

// canvas begins a picture with its title and room for a height under it, and gives where that room begins.
func (p *Painter) canvas(title string, under int) (c *canvas, top int) {
	c = &canvas{font: p.font, faces: map[int]font.Face{}, pen: ink()}
	lines := c.lines(titleSize, width-2*margin, titleLines, title)
	top = margin + len(lines)*titleStep + titleGap
	c.img = image.NewRGBA(image.Rect(0, 0, width, top+under))
	draw.Draw(c.img, c.img.Bounds(), image.White, image.Point{}, draw.Src)
	for i, line := range lines {
		c.text(margin, margin+i*titleStep+titleSize, titleSize, line)
	}
	return c, top
}

// face gives the font in a size, or nil if it cannot be had.
func (c *canvas) face(size int) font.Face {
	if f, ok := c.faces[size]; ok {
		return f
	}
	f, err := opentype.NewFace(c.font, &opentype.FaceOptions{Size: float64(size), DPI: 72, Hinting: font.HintingFull}) // a point is a pixel
	if err != nil {
		c.err = err
		return nil
	}
	c.faces[size] = f
	return f
}

func (c *canvas) box(x0, y0, x1, y1 int, fill color.Color) {
	draw.Draw(c.img, image.Rect(x0, y0, x1, y1), image.NewUniform(fill), image.Point{}, draw.Src)
}

// png gives the finished picture. What was drawn is named for the error.
func (c *canvas) png(what string) ([]byte, error) {
	var out bytes.Buffer
	if c.err == nil {
		c.err = png.Encode(&out, c.img)
	}
	if c.err != nil {
		return nil, fmt.Errorf("draw %s: %w", what, c.err)
	}
	return out.Bytes(), nil
}
