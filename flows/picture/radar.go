package picture

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"strconv"

	"golang.org/x/image/vector"
)

// Side is one side of what a radar shows, each from 0 to the most.
type Side struct {
	Name        string
	Now, Before int // Before counts only where there is a before
}

// Legend says what is drawn: the name of the newer values, and of those before them, empty where there are none.
type Legend struct{ Now, Before string }

const (
	radarHeight = 1050 // under the title
	radarAcross = 300  // from the middle to the best value
	radarMiddle = 420  // of the picture, under the title
	radarSize   = 28
	radarRings  = 5
	keyDown     = 44  // from one line of the legend to the next
	lineNow     = 7.0 // pixels
	lineBefore  = 5.0
	dashOn      = 18.0
	dashOff     = 12.0
	dotNow      = 10.0
	leastSides  = 3
	mostSides   = 12
)

// Radar draws values on axes that go out from one point: the newer ones as a filled shape with a solid edge and dots, those before them as a
// dashed edge, so that they differ without colour as well. Values beyond 0 and the most are drawn there. Errors: ErrNothing, ErrTooMany.
func (p *Painter) Radar(title string, sides []Side, most int, legend Legend) ([]byte, error) {
	if len(sides) < leastSides {
		return nil, ErrNothing
	}
	if err := countable(len(sides), mostSides); err != nil {
		return nil, err
	}
	c, top := p.canvas(title, radarHeight)
	r := radar{canvas: c, x: width / 2, y: float64(top + radarMiddle), sides: sides, most: max(most, 1)}
	r.web()
	shape := r.shape(func(s Side) int { return s.Now })
	r.polygon(shape, color.RGBA{R: 0x0a, G: 0x29, B: 0x2f, A: 0x55}) // the colour of the edge, seen through
	if legend.Before != "" {
		r.edge(func(s Side) int { return s.Before }, mark(), lineBefore, true)
	}
	r.edge(func(s Side) int { return s.Now }, filled(), lineNow, false)
	for _, at := range shape {
		r.dot(at, dotNow, filled())
	}
	r.names()
	r.key(top+radarHeight-margin-textSize-keyDown, legend)
	return c.png("radar")
}

// radar is a picture with a middle.
type radar struct {
	*canvas
	x, y  float64
	sides []Side
	most  int
}

type spot struct{ x, y float64 }

// at is where a part of the way out on an axis lies; the first axis goes up, the others follow clockwise.
func (r radar) at(side int, part float64) spot {
	turn := 2*math.Pi*float64(side)/float64(len(r.sides)) - math.Pi/2
	return spot{r.x + radarAcross*part*math.Cos(turn), r.y + radarAcross*part*math.Sin(turn)}
}

func (r radar) shape(value func(Side) int) []spot {
	points := make([]spot, len(r.sides))
	for i, s := range r.sides {
		points[i] = r.at(i, float64(min(max(value(s), 0), r.most))/float64(r.most))
	}
	return points
}

// web draws the axes, and rings with their values on the first.
func (r radar) web() {
	for ring := 1; ring <= radarRings; ring++ {
		part := float64(ring) / radarRings
		for i := range r.sides {
			r.line(r.at(i, part), r.at((i+1)%len(r.sides), part), 2, faint())
		}
	}
	for i := range r.sides {
		r.line(spot{r.x, r.y}, r.at(i, 1), 2, faint())
	}
	for ring := 1; ring <= radarRings; ring++ {
		up := r.at(0, float64(ring)/radarRings)
		r.text(int(up.x)+gap/2, int(up.y)+axisSize, axisSize-4, strconv.Itoa(ring*r.most/radarRings))
	}
}

func (r radar) edge(value func(Side) int, ink color.Color, thick float64, dashed bool) {
	points := r.shape(value)
	for i, from := range points {
		to := points[(i+1)%len(points)]
		if !dashed {
			r.line(from, to, thick, ink)
			continue
		}
		long := math.Hypot(to.x-from.x, to.y-from.y)
		for on := 0.0; on < long; on += dashOn + dashOff {
			r.line(between(from, to, on/long), between(from, to, min(on+dashOn, long)/long), thick, ink)
		}
	}
}

func between(from, to spot, part float64) spot {
	return spot{from.x + (to.x-from.x)*part, from.y + (to.y-from.y)*part}
}

// names writes what the axes are and their values beside their ends.
func (r radar) names() {
	for i, s := range r.sides {
		end := r.at(i, 1)
		dx, dy := (end.x-r.x)/radarAcross, (end.y-r.y)/radarAcross
		x, y := end.x+dx*2*gap, end.y+dy*2.5*gap+radarSize*0.35
		lines := r.lines(radarSize, int(r.x)-margin-int(math.Abs(x-r.x)), 2, s.Name)
		if math.Abs(dx) < 0.1 {
			lines = []string{r.fit(radarSize, 2*radarAcross, s.Name)}
		}
		value := strconv.Itoa(s.Now)
		for n, line := range append(lines, value) {
			down := int(y) + (n-len(lines)/2)*(radarSize+6)
			if dy < -0.9 {
				down -= radarSize + 6
			}
			switch {
			case math.Abs(dx) < 0.1:
				r.centred(int(x), down, radarSize, line)
			case dx > 0:
				r.text(int(x), down, radarSize, line)
			default:
				r.text(int(x)-r.wide(radarSize, line), down, radarSize, line)
			}
		}
	}
}

// key says which edge is which, on a line each: a date in full has its place.
func (r radar) key(ground int, legend Legend) {
	const sample = 90
	middle := float64(ground) - radarSize*0.35
	r.line(spot{margin, middle}, spot{margin + sample, middle}, lineNow, filled())
	r.dot(spot{margin + sample/2, middle}, dotNow, filled())
	wide := width - 2*margin - sample - gap
	r.text(margin+sample+gap, ground, radarSize, r.fit(radarSize, wide, legend.Now))
	if legend.Before == "" {
		return
	}
	from := spot{margin, middle + keyDown}
	for on := 0.0; on < sample; on += dashOn + dashOff {
		r.line(spot{from.x + on, from.y}, spot{from.x + min(on+dashOn, sample), from.y}, lineBefore, mark())
	}
	r.text(margin+sample+gap, ground+keyDown, radarSize, r.fit(radarSize, wide, legend.Before))
}

// line draws a straight line of a thickness in pixels.
func (r radar) line(from, to spot, thick float64, ink color.Color) {
	long := math.Hypot(to.x-from.x, to.y-from.y)
	if long == 0 {
		return
	}
	ox, oy := -(to.y-from.y)/long*thick/2, (to.x-from.x)/long*thick/2
	r.polygon([]spot{{from.x + ox, from.y + oy}, {to.x + ox, to.y + oy}, {to.x - ox, to.y - oy}, {from.x - ox, from.y - oy}}, ink)
}

func (r radar) dot(at spot, half float64, ink color.Color) {
	const corners = 24
	points := make([]spot, corners)
	for i := range points {
		turn := 2 * math.Pi * float64(i) / corners
		points[i] = spot{at.x + half*math.Cos(turn), at.y + half*math.Sin(turn)}
	}
	r.polygon(points, ink)
}

// polygon fills a shape, with smooth edges; only the part of the picture around it is looked at.
func (r radar) polygon(points []spot, ink color.Color) {
	box := image.Rectangle{Min: image.Point{math.MaxInt32, math.MaxInt32}, Max: image.Point{math.MinInt32, math.MinInt32}}
	for _, at := range points {
		box.Min.X, box.Min.Y = min(box.Min.X, int(math.Floor(at.x))), min(box.Min.Y, int(math.Floor(at.y)))
		box.Max.X, box.Max.Y = max(box.Max.X, int(math.Ceil(at.x))), max(box.Max.Y, int(math.Ceil(at.y)))
	}
	if box.Dx() == 0 || box.Dy() == 0 {
		return // nothing has such a shape
	}
	z := vector.NewRasterizer(box.Dx(), box.Dy())
	z.DrawOp = draw.Over
	for i, at := range points {
		x, y := float32(at.x-float64(box.Min.X)), float32(at.y-float64(box.Min.Y))
		if i == 0 {
			z.MoveTo(x, y)
		} else {
			z.LineTo(x, y)
		}
	}
	z.ClosePath()
	z.Draw(r.img, box, image.NewUniform(ink), image.Point{})
}
