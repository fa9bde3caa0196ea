package picture

import "image/color"

// Stack is one bar of a chart that is made of parts, in the order of the kinds.
type Stack struct {
	Name   string
	Counts []int
}

const (
	// StacksMost is how many stacks one picture holds so that their names can still be read.
	StacksMost = 40

	stacksHeight = 780 // under the title, with what the colors mean
	swatch       = 28
	kindStep     = swatch + gap
)

// tints are the colors of the kinds, the first at the foot of each stack.
func tints() []color.RGBA {
	return []color.RGBA{filled(), {R: 0xe9, G: 0xb4, B: 0x4c, A: 0xff}, {R: 0x9a, G: 0xa7, B: 0xb8, A: 0xff}, mark()}
}

// Stacks draws upright bars made of parts, one on the other, and above them what each color means. All stacks have the same scale. What has more kinds
// than there are colors cannot be drawn. Errors: ErrNothing, ErrTooMany.
func (p *Painter) Stacks(title string, kinds []string, stacks []Stack) ([]byte, error) {
	if err := countable(len(stacks), StacksMost); err != nil {
		return nil, err
	}
	if len(kinds) > len(tints()) {
		return nil, ErrTooMany
	}
	most, names := 1, make([]string, len(stacks))
	for i, s := range stacks {
		most, names[i] = max(most, s.sum()), s.Name
	}
	c, top := p.canvas(title, len(kinds)*kindStep+stacksHeight)
	for i, kind := range kinds {
		c.box(margin, top, margin+swatch, top+swatch, tints()[i])
		c.text(margin+swatch+gap, top+swatch-4, textSize, c.fit(textSize, width-2*margin-swatch-gap, kind))
		top += kindStep
	}
	step := (width - 2*margin) / len(stacks)
	room := step - step/10
	size := c.size(textSize, leastCount, room, names)
	ground := top + stacksHeight - margin - textSize - gap
	half := min(step*3/4, barWidest) / 2
	for i, s := range stacks {
		middle, foot := margin+i*step+step/2, ground
		below := 0
		for k, n := range s.Counts[:min(len(s.Counts), len(kinds))] {
			below += max(n, 0)
			head := ground - share(below, most, ground-top-gap)
			c.box(middle-half, head, middle+half, foot, tints()[k])
			foot = head
		}
		c.centred(middle, ground+gap/2+textSize, size, c.fit(size, room, s.Name))
	}
	c.box(margin, ground, width-margin, ground+2, ink())
	return c.png("stacks")
}

func (s Stack) sum() (n int) {
	for _, count := range s.Counts {
		n += max(count, 0)
	}
	return n
}
