package coverage

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// file is one application with all experts.
type file struct {
	sheet *sheet
	paper store.BoardPaper
}

const givePrefix = "give_"

// paper explains who reads an application and why, and who does not; whoever fits can be given it by hand.
func (c Coverage) paper() engine.Definition {
	return engine.Flow[file]{
		Name: Paper, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*file, error) {
			cohort, application, err := reference(ref)
			if err != nil {
				return nil, err
			}
			s, err := c.load(ctx, t, cohort)
			if err != nil {
				return nil, err
			}
			i := slices.IndexFunc(s.board.Papers, func(p store.BoardPaper) bool { return p.ID == application })
			if i < 0 {
				return nil, engine.ErrGone
			}
			return &file{sheet: s, paper: s.board.Papers[i]}, nil
		},
		Steps: []engine.Step[file]{{Name: "card", Typed: true, Ask: c.askPaper, Take: c.takePaper}},
	}
}

func (c Coverage) askPaper(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	p := f.paper
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.CoveragePaperCard(p.Title, p.Receipt, step.RegionName(p.RegionKK, p.RegionRU), c.given("direction", p.Direction), c.given("lang", p.Lang)),
	}}
	wants := wanted(f.sheet.rubric, p)
	lines := []locales.Message{locales.CoverageReaders(len(reviews(p)), wants)}
	for _, r := range p.Readings {
		lines = append(lines, c.reader(f, r))
	}
	if wants > 3 {
		lines = append(lines, locales.CoverageDisputed())
	}
	screen.Text = append(screen.Text, locales.Lines(lines...))
	rest := []locales.Message{locales.CoverageOthers()}
	for _, e := range f.sheet.board.Experts {
		if slices.ContainsFunc(p.Readings, func(r store.Reading) bool { return r.Expert == e.Person && r.State != store.ReviewLapsed }) {
			continue
		}
		why, fits := c.why(f, e)
		if fits && f.sheet.cohort.State == store.CohortReview {
			screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CoverageGive(e.Name), Option: givePrefix + step.Ref(e.Person)}})
		}
		rest = append(rest, locales.CoverageOther(e.Name, why))
	}
	if len(rest) > 1 {
		screen.Text = append(screen.Text, locales.Lines(rest...))
	}
	return screen, nil
}

// reader says how far somebody is with an application, and why it was them.
func (c Coverage) reader(f *file, r store.Reading) locales.Message {
	switch r.State {
	case store.ReviewRecused:
		return locales.CoverageRecused(r.Name)
	case store.ReviewLapsed:
		return locales.CoverageLapsed(r.Name)
	case store.ReviewAssigned, store.ReviewSubmitted:
	}
	line := locales.CoverageHas(r.Name, r.DueAt)
	if r.State == store.ReviewSubmitted {
		line = locales.CoverageRead(r.Name)
	}
	i := slices.IndexFunc(f.sheet.board.Experts, func(e store.BoardExpert) bool { return e.Person == r.Expert })
	if i < 0 {
		return line
	}
	return locales.Lines(line, c.because(f.paper, f.sheet.board.Experts[i]))
}

// because says why an expert fits an application.
func (c Coverage) because(p store.BoardPaper, e store.BoardExpert) locales.Message {
	direction := locales.CoverageAllDirections()
	if len(e.Directions) > 0 {
		direction = c.given("direction", p.Direction)
	}
	return locales.CoverageBecause(c.given("lang", p.Lang), direction, e.Done+e.Open, e.Capacity)
}

// why says what keeps an expert from an application, or why they fit.
func (c Coverage) why(f *file, e store.BoardExpert) (why locales.Message, fits bool) {
	switch f.paper.Obstacles[e.Person] {
	case store.ObstacleTeam:
		return locales.CoverageWhyTeam(), false
	case store.ObstacleConflict:
		return locales.CoverageWhyConflict(), false
	case store.ObstaclePhone:
		return locales.CoverageWhyPhone(), false
	case store.ObstacleOrganisation:
		return locales.CoverageWhyOrganisation(), false
	case store.ObstacleRegion:
		return locales.CoverageWhyRegion(), false
	case store.ObstacleLanguage:
		return locales.CoverageWhyLanguage(), false
	case store.ObstacleDirection:
		return locales.CoverageWhyDirection(), false
	case store.ObstacleRight:
		return locales.CoverageWhyRight(), false
	}
	if e.Done+e.Open >= e.Capacity {
		return locales.CoverageWhyFull(), false
	}
	return c.because(f.paper, e), true
}

func (c Coverage) takePaper(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	ref, ok := step.Tapped(in, givePrefix)
	if !ok {
		return step.Stale(), nil
	}
	expert, err := step.ID(ref)
	if err != nil {
		return step.Stale(), nil //nolint:nilerr // a button that was never shown
	}
	_, err = c.assign(ctx, t.Person.ID, f.sheet.cohort.ID, []store.Assigned{{Application: f.paper.ID, Expert: expert}}, t)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.CoverageNothing()), nil
	}
	return engine.Stay(locales.CoverageAssigned(1)), err
}
