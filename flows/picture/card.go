package picture

import (
	"image/color"
	"math"
	"strconv"
)

const (
	cardHeight = 720 // under the title
	emblem     = 150 // half of it
	emblemSize = 128
	cardSize   = 64
	cardStep   = 80 // from line to line
)

// Card draws something to be proud of and to be sent on: whose it is on top, an emblem with a number, or a star where that is 0, what it is
// in large letters, and a line at the foot.
func (p *Painter) Card(whose, what, foot string, number int) ([]byte, error) {
	c, top := p.canvas(whose, cardHeight)
	middle, centre := width/2, top+emblem
	for y := -emblem; y < emblem; y++ {
		half := int(math.Sqrt(float64(emblem*emblem - y*y)))
		c.box(middle-half, centre+y, middle+half, centre+y+1, filled())
	}
	sign := "★"
	if number > 0 {
		sign = strconv.Itoa(number)
	}
	c.pen = color.White
	c.centred(middle, centre+emblemSize*2/5, emblemSize, sign)
	c.pen = ink()
	for i, line := range c.lines(cardSize, width-2*margin, 2, what) {
		c.centred(middle, centre+emblem+(i+1)*cardStep+gap, cardSize, line)
	}
	ground := top + cardHeight - margin - 2*textSize
	c.box(margin, ground, width-margin, ground+2, faint())
	c.centred(middle, ground+textSize+gap, textSize, c.fit(textSize, width-2*margin, foot))
	return c.png("card")
}
