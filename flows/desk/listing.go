package desk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// What a list remembers while it stands: the page that is shown, from 0, and the search.
const (
	scratchPage  = "page"
	scratchQuery = "query"
)

const (
	pageSize     = 8
	pagePrefix   = "page_"
	cardPrefix   = "card_"
	optionClear  = "clear"
	queryLeast   = 2
	queryMost    = 90
	buttonLength = 34 // characters of a title on a button
)

// shelf is one list of applications.
type shelf struct {
	state store.ApplicationState // empty: all
}

// list shows applications of one state, or all, page by page. What is typed here is searched for among them.
func (d Desk) list() engine.Definition {
	return engine.Flow[shelf]{
		Name: List, Version: 1, Allow: Allow,
		Load: func(_ context.Context, _ engine.Turn, ref string) (*shelf, error) {
			state := store.ApplicationState(ref)
			switch {
			case ref == optionAll:
				return &shelf{}, nil
			case !slices.Contains(states(), state):
				return nil, engine.ErrGone
			}
			return &shelf{state: state}, nil
		},
		Steps: []engine.Step[shelf]{{
			Name: "list",
			Ask: func(ctx context.Context, t engine.Turn, s *shelf) (engine.Screen, error) {
				if searching(t) {
					return d.found(ctx, t, s.state)
				}
				return d.listing(ctx, t, s.state)
			},
			Take: func(ctx context.Context, t engine.Turn, s *shelf, in engine.Input) (engine.Move, error) {
				return d.takeListing(ctx, t, s.state, in)
			},
		}},
	}
}

func searching(t engine.Turn) bool { return t.Scratch[scratchQuery] != "" }

// page is the page that is shown, from 0.
func page(t engine.Turn) int {
	n, err := strconv.Atoi(t.Scratch[scratchPage])
	if err != nil {
		return 0
	}
	return max(n, 0)
}

// rows reads what the page shows, and whether there is more behind it.
func (d Desk) rows(ctx context.Context, t engine.Turn, state store.ApplicationState) (rows []store.DeskRow, more bool, err error) {
	const oneMore = pageSize + 1
	offset := page(t) * pageSize
	if searching(t) {
		rows, err = d.store.DeskSearch(ctx, t.Person.ID, t.Scratch[scratchQuery], state, oneMore, offset)
	} else {
		rows, err = d.store.DeskList(ctx, t.Person.ID, state, oneMore, offset)
	}
	if len(rows) > pageSize {
		return rows[:pageSize], true, err
	}
	return rows, false, err
}

func (d Desk) listing(ctx context.Context, t engine.Turn, state store.ApplicationState) (engine.Screen, error) {
	head := locales.DeskTitle()
	if state != "" {
		head = locales.Spaced(locales.DeskTitle(), locales.Verbatim("·"), d.form.State(state))
	}
	return d.draw(ctx, t, state, head, locales.DeskListNone())
}

// found shows what a search found.
func (d Desk) found(ctx context.Context, t engine.Turn, state store.ApplicationState) (engine.Screen, error) {
	query := t.Scratch[scratchQuery]
	screen, err := d.draw(ctx, t, state, locales.StepFoundFor(query), locales.DeskFoundNothing(query))
	if err != nil {
		return engine.Screen{}, err
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.DeskSearchClear(), Option: optionClear}})
	return screen, nil
}

func (d Desk) draw(ctx context.Context, t engine.Turn, state store.ApplicationState, head, none locales.Message) (engine.Screen, error) {
	rows, more, err := d.rows(ctx, t, state)
	if err != nil {
		return engine.Screen{}, err
	}
	if len(rows) == 0 { // perhaps of a page that was there a moment ago
		return leafed(engine.Screen{Text: []engine.Message{none}}, page(t), false, locales.DeskNewer(), locales.DeskOlder()), nil
	}
	if n := page(t); n > 0 {
		head = locales.Lines(head, locales.DeskListPage(n+1))
	}
	screen := engine.Screen{Text: []engine.Message{head}}
	for i, r := range rows {
		screen.Text = append(screen.Text, locales.DeskLine(i+1, r.Title, d.form.State(r.State), region(r), r.Receipt, r.Leader))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.DeskNumbered(i+1, shortened(r.Title)), Option: cardPrefix + strconv.FormatInt(r.ID, 10),
		}})
	}
	return leafed(screen, page(t), more, locales.DeskNewer(), locales.DeskOlder()), nil
}

// leafed adds the buttons that leaf through pages.
func leafed(screen engine.Screen, page int, more bool, before, after locales.Message) engine.Screen {
	var turn []engine.Button
	if page > 0 {
		turn = append(turn, engine.Button{Label: before, Option: pagePrefix + strconv.Itoa(page-1)})
	}
	if more {
		turn = append(turn, engine.Button{Label: after, Option: pagePrefix + strconv.Itoa(page+1)})
	}
	if len(turn) > 0 {
		screen.Rows = append(screen.Rows, turn)
	}
	return screen
}

func region(r store.DeskRow) locales.Message {
	if r.RegionKK == "" {
		return locales.Verbatim("—")
	}
	return locales.Named(locales.Bilingual{KK: r.RegionKK, RU: r.RegionRU})
}

func (d Desk) takeListing(ctx context.Context, t engine.Turn, state store.ApplicationState, in engine.Input) (engine.Move, error) {
	switch in.Kind {
	case engine.Text:
		return d.typed(ctx, t, state, in.Text)
	case engine.Tap:
		return tapped(t, in.Option), nil
	default:
		return engine.Stay(locales.DeskHint()), nil
	}
}

func tapped(t engine.Turn, option string) engine.Move {
	if option == optionClear {
		clear(t.Scratch)
		return engine.Stay(nil)
	}
	if n, ok := strings.CutPrefix(option, pagePrefix); ok {
		t.Scratch[scratchPage] = n
		return engine.Stay(nil)
	}
	if id, ok := strings.CutPrefix(option, cardPrefix); ok {
		return engine.Call(Card, id)
	}
	return step.Stale()
}

// typed opens the application of that number on the page, or searches.
func (d Desk) typed(ctx context.Context, t engine.Turn, state store.ApplicationState, text string) (engine.Move, error) {
	text = strings.Join(strings.Fields(locales.CleanText(text)), " ")
	if n, err := strconv.Atoi(text); err == nil && n >= 1 && n <= pageSize {
		rows, _, err := d.rows(ctx, t, state)
		if err != nil {
			return engine.Move{}, err
		}
		if n <= len(rows) {
			return engine.Call(Card, strconv.FormatInt(rows[n-1].ID, 10)), nil
		}
	}
	if length := len([]rune(text)); length < queryLeast || length > queryMost {
		return engine.Stay(locales.DeskSearchWanted(queryMost)), nil
	}
	clear(t.Scratch)
	t.Scratch[scratchQuery] = text
	return engine.Stay(nil), nil
}

func shortened(title string) string {
	runes := []rune(title)
	if len(runes) <= buttonLength {
		return title
	}
	return string(runes[:buttonLength-1]) + "…"
}
