package people

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// scratchQuery is what was looked for.
const scratchQuery = "query"

const (
	pageSize     = 8
	queryLeast   = 2
	queryMost    = 90
	personPrefix = "person_"
)

type nothing struct{}

// search finds people by what is typed.
func (p People) search() engine.Definition {
	return engine.Flow[nothing]{
		Name: Search, Version: 1, Allow: Allow,
		// There are no answers to lose, and so nothing is asked about leaving.
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{{Name: "search", Ask: p.askSearch, Take: p.takeSearch}},
	}
}

func (p People) askSearch(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	query := t.Scratch[scratchQuery]
	if query == "" {
		return engine.Screen{Text: []engine.Message{locales.PeopleSearchHead()}, NoCancel: true}, nil
	}
	page := step.PageOf(t)
	rows, more, err := p.rows(ctx, t, query, page)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.PeopleFoundFor(query)}, NoCancel: true}
	if len(rows) == 0 {
		screen.Text = append(screen.Text, locales.PeopleNone())
	}
	for i, r := range rows {
		screen.Text = append(screen.Text, line(i+1, r))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.PeopleNumbered(i+1, step.Short(named(r))), Option: personPrefix + strconv.FormatInt(r.ID, 10),
		}})
	}
	return step.Leafed(screen, page, more), nil
}

func line(n int, r store.PersonRow) locales.Message {
	region := locales.Verbatim("—")
	if r.RegionKK != "" {
		region = locales.Named(locales.Bilingual{KK: r.RegionKK, RU: r.RegionRU})
	}
	if r.Project == "" {
		return locales.PeopleLine(n, named(r), region)
	}
	return locales.PeopleLineProject(n, named(r), region, r.Project)
}

// named is what a person is called; who never said a name goes by the one on Telegram, or by none.
func named(r store.PersonRow) string {
	switch {
	case r.Name != "":
		return r.Name
	case r.Username != "":
		return "@" + r.Username
	}
	return strconv.FormatInt(r.ID, 10)
}

// rows reads a page, and whether there is more behind it.
func (p People) rows(ctx context.Context, t engine.Turn, query string, page int) (rows []store.PersonRow, more bool, err error) {
	phone, err := answer.Phone(query)
	if err != nil {
		phone = ""
	}
	rows, err = p.store.SearchPeople(ctx, t.Person.ID, store.ReadPeopleQuery(query, phone), pageSize+1, page*pageSize)
	if len(rows) > pageSize {
		return rows[:pageSize], true, err
	}
	return rows, false, err
}

func (p People) takeSearch(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Text {
		return p.typed(ctx, t, in.Text)
	}
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, personPrefix); ok {
		return engine.Call(Card, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}

// typed opens the person whose number in the list was typed, and else looks for the text.
func (p People) typed(ctx context.Context, t engine.Turn, text string) (engine.Move, error) {
	query := strings.TrimSpace(text)
	if n, err := strconv.Atoi(query); err == nil && n >= 1 && n <= pageSize && t.Scratch[scratchQuery] != "" {
		rows, _, err := p.rows(ctx, t, t.Scratch[scratchQuery], step.PageOf(t))
		if err != nil {
			return engine.Move{}, err
		}
		if n <= len(rows) {
			return engine.Call(Card, strconv.FormatInt(rows[n-1].ID, 10)), nil
		}
	}
	if length := answer.Length(query); length < queryLeast || length > queryMost {
		return engine.Stay(locales.PeopleSearchWanted(queryMost)), nil
	}
	clear(t.Scratch)
	t.Scratch[scratchQuery] = query
	return engine.Stay(nil), nil
}
