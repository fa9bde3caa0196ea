package picture

import "strconv"

// Stage is one step of a funnel: how many came that far.
type Stage struct {
	Name  string
	Count int
}

const (
	stageHeight = 110
	barsHeight  = 900
	rangeHeight = 30
)

// Funnel draws a bar across for each stage, as long as its count is great. Errors: ErrNothing.
func (p *Painter) Funnel(title string, stages []Stage) ([]byte, error) {
	if len(stages) == 0 {
		return nil, ErrNothing
	}
	most := 1
	for _, s := range stages {
		most = max(most, s.Count)
	}
	c := p.canvas(margin + 2*titleSize + margin + len(stages)*stageHeight + margin)
	y := c.title(title)
	for _, s := range stages {
		count := strconv.Itoa(s.Count)
		full := width - 2*margin - c.wide(textSize, strconv.Itoa(most)) - margin
		c.text(margin, y+textSize, textSize, c.fit(textSize, width-2*margin, s.Name))
		long := full * s.Count / most
		c.box(margin, y+textSize+16, margin+full, y+textSize+56, faint())
		c.box(margin, y+textSize+16, margin+long, y+textSize+56, filled())
		c.text(margin+full+16, y+textSize+16+textSize, textSize, count)
		y += stageHeight
	}
	return c.png()
}

// Bar is one bar of a chart.
type Bar struct {
	Name  string
	Count int
}

// Bars draws upright bars, each with its count above. Errors: ErrNothing.
func (p *Painter) Bars(title string, bars []Bar) ([]byte, error) {
	if len(bars) == 0 {
		return nil, ErrNothing
	}
	most := 1
	for _, b := range bars {
		most = max(most, b.Count)
	}
	c := p.canvas(barsHeight)
	top := c.title(title) + 2*textSize
	ground := barsHeight - margin - 2*textSize
	step := (width - 2*margin) / len(bars)
	for i, b := range bars {
		left, right := margin+i*step+step/8, margin+(i+1)*step-step/8
		head := ground - (ground-top)*b.Count/most
		c.box(left, head, right, ground, filled())
		count := strconv.Itoa(b.Count)
		c.text((left+right-c.wide(textSize, count))/2, head-12, textSize, count)
		name := c.fit(textSize, right-left, b.Name)
		c.text((left+right-c.wide(textSize, name))/2, ground+textSize+12, textSize, name)
	}
	c.box(margin, ground, width-margin, ground+2, ink())
	return c.png()
}

// Range is where scores lie, from 0 to 100 points.
type Range struct {
	Name            string
	Low, High, Mean float64
}

const (
	nameWidth = 190
	gridStep  = 20
)

// Spread draws a line for each range from its low to its high end, with a mark at the mean. Errors: ErrNothing.
func (p *Painter) Spread(title string, ranges []Range) ([]byte, error) {
	if len(ranges) == 0 {
		return nil, ErrNothing
	}
	c := p.canvas(margin + 2*titleSize + 2*margin + len(ranges)*rangeHeight + margin)
	top := c.title(title) + margin
	left, full := margin+nameWidth, width-2*margin-nameWidth-margin
	at := func(points float64) int { return left + int(float64(full)*min(max(points, 0), 100)/100) }
	bottom := top + len(ranges)*rangeHeight
	for points := 0; points <= 100; points += gridStep {
		c.box(at(float64(points)), top, at(float64(points))+2, bottom, faint())
		c.text(at(float64(points))-12, top-10, smallSize, strconv.Itoa(points))
	}
	for i, r := range ranges {
		y := top + i*rangeHeight
		c.text(margin, y+smallSize, smallSize, c.fit(smallSize, nameWidth-12, r.Name))
		c.box(at(r.Low), y+10, max(at(r.High), at(r.Low)+4), y+18, filled())
		c.box(at(r.Mean)-4, y+4, at(r.Mean)+4, y+24, mark())
	}
	return c.png()
}
