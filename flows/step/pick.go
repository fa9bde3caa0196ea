package step

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
)

// Pick asks for one of many options: type to find, or leaf through pages.
type Pick[D any] struct {
	Question[D]
	Field   func(*D) *string
	Options func(ctx context.Context, t engine.Turn) ([]Option, error)
	// Find tells how well an option fits a typed text, from 0 to 1, in whatever language it was typed; Exact is the same for whoever
	// spelled a name out, and quick.
	Find  func(query string) func(Option) float64
	Exact func(query string) func(Option) float64
}

// What the step remembers while it stands: the page that is shown, and the search.
const (
	scratchPage  = "page"
	scratchQuery = "query"
)

const (
	pageSize   = 8
	pagePrefix = "page_"
	optionAll  = "all"
	// goodMatch is how well a typed text must fit to be offered, sureMatch to be taken without asking when
	// nothing else fits as well.
	goodMatch = 0.5
	sureMatch = 0.99
	listLimit = 90 // characters of a search
)

// Step makes the step.
func (s Pick[D]) Step() engine.Step[D] { return s.step(s.ask, s.take) }

func (s Pick[D]) ask(ctx context.Context, t engine.Turn, d *D) (engine.Screen, error) {
	options, err := s.Options(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	query := t.Scratch[scratchQuery]
	found := s.found(options, query)
	screen := s.screen(d)
	skip := screen.Rows
	screen.Rows = nil
	if query != "" {
		screen.Text = append(screen.Text, locales.StepFoundFor(query))
	}
	pages := (len(found) + pageSize - 1) / pageSize
	page := pageIn(t.Scratch, pages)
	for _, o := range found[page*pageSize : min((page+1)*pageSize, len(found))] {
		label := o.Label
		if *s.Field(d) == o.Name {
			label = locales.StepChosen(o.Label)
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: o.Name}})
	}
	screen.Rows = append(screen.Rows, turnPages(page, pages)...)
	if query != "" {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.StepShowAll(), Option: optionAll}})
	}
	screen.Rows = append(screen.Rows, skip...)
	return screen, nil
}

// pageIn is the page that is shown of so many, counted from zero.
func pageIn(scratch map[string]string, pages int) int {
	page, err := strconv.Atoi(scratch[scratchPage])
	if err != nil {
		return 0
	}
	return min(max(page, 0), max(pages-1, 0))
}

// turnPages is the row that leafs through a list, none for a single page.
func turnPages(page, pages int) [][]engine.Button {
	if pages < 2 {
		return nil
	}
	var row []engine.Button
	if page > 0 {
		row = append(row, engine.Button{Label: locales.StepPageBefore(), Option: pagePrefix + strconv.Itoa(page-1)})
	}
	if page < pages-1 {
		row = append(row, engine.Button{Label: locales.StepPageAfter(page+2, pages), Option: pagePrefix + strconv.Itoa(page+1)})
	}
	return [][]engine.Button{row}
}

func (s Pick[D]) take(ctx context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if s.skipped(in) {
		*s.Field(d) = ""
		return engine.Next(), nil
	}
	options, err := s.Options(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	switch in.Kind {
	case engine.Text:
		return s.search(t, d, options, in.Text), nil
	case engine.Tap:
		return s.tap(t, d, options, in), nil
	default:
		return engine.Stay(locales.StepPickWanted()), nil
	}
}

func (s Pick[D]) tap(t engine.Turn, d *D, options []Option, in engine.Input) engine.Move {
	if in.Option == optionAll {
		clear(t.Scratch)
		return engine.Stay(nil)
	}
	if page, ok := strings.CutPrefix(in.Option, pagePrefix); ok {
		t.Scratch[scratchPage] = page
		return engine.Stay(nil)
	}
	for _, o := range options {
		if o.Name == in.Option {
			return s.chosen(d, o)
		}
	}
	return wrongKind(in, locales.StepPickWanted())
}

func (s Pick[D]) search(t engine.Turn, d *D, options []Option, query string) engine.Move {
	if len([]rune(query)) > listLimit {
		return engine.Stay(locales.StepPickWanted())
	}
	if sure := best(options, sureMatch, s.Exact(query)); len(sure) == 1 {
		return s.chosen(d, sure[0])
	}
	if len(s.found(options, query)) == 0 {
		clear(t.Scratch)
		return engine.Stay(locales.StepNothingFound(query))
	}
	clear(t.Scratch)
	t.Scratch[scratchQuery] = query
	return engine.Stay(nil)
}

func (s Pick[D]) chosen(d *D, o Option) engine.Move {
	*s.Field(d) = o.Name
	return engine.Next()
}

// found gives the options that fit a search, best first; all of them for no search.
func (s Pick[D]) found(options []Option, query string) []Option {
	if query == "" {
		return options
	}
	return best(options, goodMatch, s.Find(query))
}
