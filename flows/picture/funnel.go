package picture

import "strconv"

// Stage is one step of a funnel: how many came that far.
type Stage struct {
	Name  string
	Count int
}

const (
	stageStep  = 110 // from stage to stage
	stageThick = 40
	stageMost  = (tallest - titleMost - margin) / stageStep
	slightest  = 2 // the length of a bar that stands for few among many, so that it differs from none
)

// Funnel draws a bar across for each stage, as long as its count is great, in the order given. Errors: ErrNothing, ErrTooMany.
func (p *Painter) Funnel(title string, stages []Stage) ([]byte, error) {
	if err := countable(len(stages), stageMost); err != nil {
		return nil, err
	}
	most, counts := 1, make([]string, len(stages))
	for i, s := range stages {
		most, counts[i] = max(most, s.Count), strconv.Itoa(s.Count)
	}
	c, y := p.canvas(title, len(stages)*stageStep+gap)
	full := width - 2*margin - gap - c.widest(textSize, counts)
	for i, s := range stages {
		c.text(margin, y+textSize, textSize, c.fit(textSize, width-2*margin, s.Name))
		bar := y + textSize + gap
		c.box(margin, bar, margin+full, bar+stageThick, faint())
		c.box(margin, bar, margin+share(s.Count, most, full), bar+stageThick, filled())
		c.text(margin+full+gap, bar+textSize, textSize, counts[i])
		y += stageStep
	}
	return c.png("funnel")
}

// share is how many of the full pixels stand for a count when all of them stand for the greatest.
func share(count, most, full int) int {
	if count <= 0 {
		return 0
	}
	return max(int(float64(full)*float64(count)/float64(most)), slightest)
}
