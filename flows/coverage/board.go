package coverage

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// sheet is a cohort with its reviews.
type sheet struct {
	cohort store.Cohort
	rubric selection.Rubric
	board  store.Board
}

const (
	stepBoard     = "board"
	stepAssign    = "assign"
	stepExperts   = "experts"
	stepPapers    = "papers"
	stepCalibrate = "calibrate"

	optionYes   = "yes"
	paperPrefix = "paper_"
	pageSize    = 8
)

// board shows how far the reviews of a cohort are.
func (c Coverage) board() engine.Definition {
	never := func(*sheet) bool { return false }
	return engine.Flow[sheet]{
		Name: Name, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*sheet, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			return c.load(ctx, t, id)
		},
		Steps: []engine.Step[sheet]{
			{Name: stepBoard, Typed: true, Ask: c.askBoard, Take: c.takeBoard},
			{Name: stepAssign, Typed: true, When: never, Ask: c.askAssign, Take: c.takeAssign},
			{Name: stepExperts, Typed: true, When: never, Ask: c.askExperts, Take: takePage},
			{Name: stepPapers, Typed: true, When: never, Ask: c.askPapers, Take: takePapers},
			{Name: stepCalibrate, When: never, Ask: askCalibrate, Take: c.takeCalibrate},
		},
	}
}

func (c Coverage) load(ctx context.Context, t engine.Turn, id int64) (*sheet, error) {
	cohort, err := c.store.SelectionCohort(ctx, t.Person.ID, id)
	if err != nil {
		return nil, step.Gone(err)
	}
	by, err := c.store.Rubric(ctx, cohort.Rubric)
	if err != nil {
		return nil, err
	}
	board, err := c.store.ReviewBoard(ctx, t.Person.ID, id, t.Now)
	return &sheet{cohort: cohort, rubric: rubric.Scale(by), board: board}, step.Gone(err)
}

func name(c store.Cohort) locales.Bilingual {
	return locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU}
}

func (c Coverage) askBoard(_ context.Context, _ engine.Turn, s *sheet) (engine.Screen, error) {
	b := s.board
	full, counts := covered(s.rubric, b.Papers)
	lines := []locales.Message{locales.CoverageFull(full, len(b.Papers))}
	for n, count := range counts {
		if count > 0 {
			lines = append(lines, locales.CoverageBy(n, count))
		}
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.CoverageHead(name(s.cohort)), locales.Lines(lines...)}}
	if late := lateness(b.Experts); late > 0 {
		screen.Text = append(screen.Text, locales.CoverageLate(late))
	}
	if b.Silent > 0 {
		screen.Text = append(screen.Text, locales.CoverageSilent(b.Silent))
	}
	if s.cohort.State != store.CohortReview {
		screen.Text = append(screen.Text, locales.CoverageNotNow())
	} else if n := len(plan(s.rubric, b, s.cohort.ID)); n > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CoverageAssign(n), Option: stepAssign, Style: engine.Primary}})
	}
	screen.Rows = append(screen.Rows,
		[]engine.Button{{Label: locales.CoveragePapers(), Option: stepPapers}, {Label: locales.CoverageExperts(), Option: stepExperts}},
		[]engine.Button{{Label: locales.CoverageCalibrate(), Option: stepCalibrate}})
	return screen, nil
}

// covered counts the applications that have as many submitted reviews as they need, and all by their number of submitted reviews.
func covered(by selection.Rubric, papers []store.BoardPaper) (full int, count []int) {
	count = make([]int, selection.Disputed+1)
	for _, p := range papers {
		n := len(reviews(p))
		if n >= wanted(by, p) {
			full++
		}
		count[min(n, selection.Disputed)]++
	}
	return full, count
}

func lateness(experts []store.BoardExpert) (n int) {
	for _, e := range experts {
		n += e.Late
	}
	return n
}

func (c Coverage) takeBoard(_ context.Context, _ engine.Turn, s *sheet, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == stepAssign && s.cohort.State == store.CohortReview, in.Option == stepExperts, in.Option == stepPapers, in.Option == stepCalibrate:
		return engine.Goto(in.Option), nil
	}
	return step.Stale(), nil
}

func (c Coverage) askAssign(_ context.Context, _ engine.Turn, s *sheet) (engine.Screen, error) {
	pairs := plan(s.rubric, s.board, s.cohort.ID)
	to := map[int64]int{}
	for _, p := range pairs {
		to[p.Expert]++
	}
	var lines []locales.Message
	for _, e := range s.board.Experts {
		if n := to[e.Person]; n > 0 {
			lines = append(lines, locales.CoverageAssignLine(e.Name, n, e.Done+e.Open+n, e.Capacity))
		}
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.CoverageAssignHead(len(pairs)), locales.Lines(lines...)}}
	if short := missing(s, pairs); short > 0 {
		screen.Text = append(screen.Text, locales.CoverageAssignShort(short))
	}
	if len(pairs) > 0 {
		screen.Rows = [][]engine.Button{{{Label: locales.CoverageAssignYes(), Option: optionYes, Style: engine.Primary}}}
	}
	return screen, nil
}

// missing counts the applications that would still have fewer readers than they need.
func missing(s *sheet, pairs []store.Assigned) (n int) {
	more := map[int64]int{}
	for _, p := range pairs {
		more[p.Application]++
	}
	for _, p := range s.board.Papers {
		if has(p)+more[p.ID] < wanted(s.rubric, p) {
			n++
		}
	}
	return n
}

func (c Coverage) takeAssign(ctx context.Context, t engine.Turn, s *sheet, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionYes {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	done, err := c.assign(ctx, t.Person.ID, s.cohort.ID, plan(s.rubric, s.board, s.cohort.ID), t)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Goto(stepBoard).Saying(locales.CoverageNothing()), nil
	}
	return engine.Goto(stepBoard).Saying(locales.CoverageAssigned(len(done))), err
}

func (c Coverage) assign(ctx context.Context, actor, cohort int64, pairs []store.Assigned, t engine.Turn) ([]store.Assigned, error) {
	done, err := c.store.AssignReviews(ctx, actor, cohort, pairs, t.Now)
	if err != nil {
		return nil, err
	}
	return done, c.tell(ctx, KindAssigned, cohort, done)
}

func (c Coverage) askExperts(_ context.Context, t engine.Turn, s *sheet) (engine.Screen, error) {
	page, list := step.PageOf(t), s.board.Experts
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.CoverageExpertsHead(len(list))}}
	for _, e := range slice(list, page) {
		lines := []locales.Message{locales.CoverageExpert(e.Name, e.Done, e.Open, e.Capacity), c.reads(e)}
		if e.Late > 0 {
			lines = append(lines, locales.CoverageExpertLate(e.Late))
		}
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	return step.Leafed(screen, page, len(list) > (page+1)*pageSize), nil
}

// reads says which languages and directions an expert reads.
func (c Coverage) reads(e store.BoardExpert) locales.Message {
	var languages, directions []locales.Message
	for _, l := range e.Languages {
		languages = append(languages, c.given("lang", l))
	}
	for _, d := range e.Directions {
		directions = append(directions, c.given("direction", d))
	}
	if len(directions) == 0 {
		directions = []locales.Message{locales.CoverageAllDirections()}
	}
	return locales.CoverageReads(locales.Joined(languages...), locales.Joined(directions...))
}

// slice is a page of a list.
func slice[T any](list []T, page int) []T {
	from := min(page*pageSize, len(list))
	return list[from:min(from+pageSize, len(list))]
}

func takePage(_ context.Context, t engine.Turn, _ *sheet, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}

func (c Coverage) askPapers(_ context.Context, t engine.Turn, s *sheet) (engine.Screen, error) {
	page := step.PageOf(t)
	list := slices.Clone(s.board.Papers)
	slices.SortStableFunc(list, func(a, b store.BoardPaper) int {
		return cmp.Or(cmp.Compare(len(reviews(a))-wanted(s.rubric, a), len(reviews(b))-wanted(s.rubric, b)), cmp.Compare(has(a), has(b)))
	})
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.CoveragePapersHead(name(s.cohort))}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.CoverageNone())
	}
	for _, p := range slice(list, page) {
		screen.Text = append(screen.Text, locales.CoveragePaperLine(p.Receipt, p.Title, len(reviews(p)), wanted(s.rubric, p), has(p)-len(reviews(p))))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CoveragePaperButton(p.Receipt, step.Short(p.Title)), Option: paperPrefix + step.Ref(p.ID)}})
	}
	return step.Leafed(screen, page, len(list) > (page+1)*pageSize), nil
}

func takePapers(ctx context.Context, t engine.Turn, s *sheet, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, paperPrefix); ok {
		return engine.Call(Paper, step.Ref(s.cohort.ID)+"-"+id), nil
	}
	return takePage(ctx, t, s, in)
}

func askCalibrate(context.Context, engine.Turn, *sheet) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.CoverageCalibrateAsk()}}, nil
}

func (c Coverage) takeCalibrate(ctx context.Context, t engine.Turn, s *sheet, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Text {
		return engine.Stay(locales.StepTextWanted()), nil
	}
	done, err := c.store.Calibrate(ctx, t.Person.ID, s.cohort.ID, in.Text, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Stay(locales.CoverageCalibrateNone()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Goto(stepBoard).Saying(locales.CoverageAssigned(len(done))), c.tell(ctx, KindAssigned, s.cohort.ID, done)
}
