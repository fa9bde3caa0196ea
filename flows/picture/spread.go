package picture

import (
	"math"
	"strconv"
)

// Range is where scores lie, from 0 to 100 points.
type Range struct {
	Name            string
	Low, High, Mean float64
}

const (
	allPoints = 100
	gridStep  = 20 // points
	axisSize  = 24
	axisStep  = axisSize + gap // height of the line with the points

	spreadLeft  = 240 // where 0 points are
	spreadRight = width - margin - 24

	// Rows become lower when there are many, and words with them: 150 are easily read, the most only when the picture is enlarged.
	rowHighest = 44
	rangeMost  = 300
	rowsMost   = tallest - titleMost - 2*axisStep - margin
)

// Spread draws a line for each range from its low to its high end, with a mark at the mean; the first is on top. Points beyond 0 and
// 100 are drawn there. Errors: ErrNothing, ErrTooMany.
func (p *Painter) Spread(title string, ranges []Range) ([]byte, error) {
	if err := countable(len(ranges), rangeMost); err != nil {
		return nil, err
	}
	row := min(rowHighest, rowsMost/len(ranges))
	rows := row * len(ranges)
	c, top := p.canvas(title, 2*axisStep+rows+margin)
	top += axisStep
	for i := 1; i < len(ranges); i += 2 {
		c.box(margin, top+i*row, width-margin, top+(i+1)*row, stripe()) // leads the eye from a name to its line
	}
	c.grid(top, top+rows)
	for i, r := range ranges {
		c.span(top+i*row, row, r)
	}
	return c.png("spread")
}

// grid draws upright lines with their points at both ends, since the upper end of many rows is out of sight.
func (c *canvas) grid(top, bottom int) {
	for points := 0; points <= allPoints; points += gridStep {
		x, words := at(float64(points)), strconv.Itoa(points)
		c.box(x-1, top, x+1, bottom, faint())
		c.centred(x, top-gap/2, axisSize, words)
		c.centred(x, bottom+gap/2+axisSize, axisSize, words)
	}
}

// span draws one range into a row.
func (c *canvas) span(y, row int, r Range) {
	size := min(row*4/5, textSize)
	c.text(margin, y+(row+size*7/10)/2, size, c.fit(size, spreadLeft-margin-gap, r.Name)) // capitals are 7/10 as high as the size
	middle, thick, high := y+row/2, max(row/8, 2), max(row*3/8, 4)
	low, end := at(min(r.Low, r.High)), at(max(r.Low, r.High))
	c.box(low-1, middle-thick, end+1, middle+thick, filled())
	mean := at(r.Mean)
	c.box(mean-4, middle-high, mean+4, middle+high, mark())
}

// at is where some points lie. What is no number lies at none.
func at(points float64) int {
	if math.IsNaN(points) {
		points = 0
	}
	return spreadLeft + int(math.Round(float64(spreadRight-spreadLeft)*min(max(points, 0), allPoints)/allPoints))
}
