package picture

import "strconv"

// Pair is two numbers of the same thing, such as what came and what went in a month.
type Pair struct {
	Name          string
	First, Second int
}

const (
	pairThick = 30
	pairStep  = 2*pairThick + gap + gap/2 // from pair to pair
	pairMost  = (tallest - titleMost - legendStep - margin) / pairStep

	legendStep = textSize + 2*gap // the line that says which bar is which
	legendBox  = textSize
	nameMost   = width / 4
)

// Pairs draws two bars across for each pair, one under the other, as long as their numbers are great. The two words say what the bars are.
// Errors: ErrNothing, ErrTooMany.
func (p *Painter) Pairs(title, first, second string, pairs []Pair) ([]byte, error) {
	if err := countable(len(pairs), pairMost); err != nil {
		return nil, err
	}
	most, names, counts := 1, make([]string, len(pairs)), []string{}
	for i, one := range pairs {
		most, names[i] = max(most, one.First, one.Second), one.Name
		counts = append(counts, strconv.Itoa(one.First), strconv.Itoa(one.Second))
	}
	c, y := p.canvas(title, legendStep+len(pairs)*pairStep+gap)
	c.legend(y, first, second)
	y += legendStep
	left := margin + min(c.widest(textSize, names), nameMost) + gap
	full := width - margin - left - gap - c.widest(textSize, counts)
	for i, one := range pairs {
		c.text(margin, y+pairThick+textSize/3, textSize, c.fit(textSize, nameMost, one.Name))
		for n, count := range []int{one.First, one.Second} {
			fill, top := filled(), y+n*pairThick
			if n == 1 {
				fill = mark()
			}
			c.box(left, top+2, left+share(count, most, full), top+pairThick-2, fill)
			c.text(left+full+gap, top+textSize-2, textSize, counts[2*i+n])
		}
		y += pairStep
	}
	return c.png("pairs")
}

// legend says in the colours of the bars what they are.
func (c *canvas) legend(y int, first, second string) {
	half := (width - 2*margin) / 2
	c.box(margin, y, margin+legendBox, y+legendBox, filled())
	c.text(margin+legendBox+gap, y+textSize-2, textSize, c.fit(textSize, half-legendBox-2*gap, first))
	c.box(margin+half, y, margin+half+legendBox, y+legendBox, mark())
	c.text(margin+half+legendBox+gap, y+textSize-2, textSize, c.fit(textSize, half-legendBox-2*gap, second))
}
