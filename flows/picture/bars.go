package picture

import "strconv"

// Bar is one bar of a chart.
type Bar struct {
	Name  string
	Count int
}

const (
	barsHeight = 780 // under the title
	barMost    = 20
	barWidest  = 240

	// How small the words may become when there are many bars: a name can be shortened, a number cannot.
	leastName  = 16
	leastCount = 8
)

// Bars draws upright bars, each with its count above, in the order given. Errors: ErrNothing, ErrTooMany.
func (p *Painter) Bars(title string, bars []Bar) ([]byte, error) {
	if err := countable(len(bars), barMost); err != nil {
		return nil, err
	}
	most, names, counts := 1, make([]string, len(bars)), make([]string, len(bars))
	for i, b := range bars {
		most, names[i], counts[i] = max(most, b.Count), b.Name, strconv.Itoa(b.Count)
	}
	c, top := p.canvas(title, barsHeight)
	step := (width - 2*margin) / len(bars)
	room := step - step/10
	nameSize, countSize := c.size(textSize, leastName, room, names), c.size(textSize, leastCount, room, counts)
	ground := top + barsHeight - margin - textSize - gap
	full := ground - top - textSize - gap
	half := min(step*3/4, barWidest) / 2
	for i, b := range bars {
		middle := margin + i*step + step/2
		head := ground - share(b.Count, most, full)
		c.box(middle-half, head, middle+half, ground, filled())
		c.centred(middle, head-gap/2, countSize, counts[i])
		c.centred(middle, ground+gap/2+textSize, nameSize, c.fit(nameSize, room, b.Name))
	}
	c.box(margin, ground, width-margin, ground+2, ink())
	return c.png("bars")
}
