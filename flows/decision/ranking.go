package decision

import (
	"context"
	"slices"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// table is a cohort's candidates in order.
type table struct {
	cohort store.Cohort
	rubric store.Rubric
	list   []selection.Ranked
	of     map[int64]store.Candidate
}

const (
	candidatePrefix = "candidate_"
	placesPrefix    = "places_"
	scratchPlaces   = "places"
	mostPlaces      = 1000
)

// ranking shows the candidates in order, and what would be with more places or fewer.
func (d Decisions) ranking() engine.Definition {
	return engine.Flow[table]{
		Name: Ranking, Version: 1, Allow: Allow, Load: d.loadTable,
		Steps: []engine.Step[table]{{Name: "list", Typed: true, Ask: d.askRanking, Take: takeRanking}},
	}
}

func (d Decisions) loadTable(ctx context.Context, t engine.Turn, ref string) (*table, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	cohort, err := d.store.SelectionCohort(ctx, t.Person.ID, id)
	if err != nil {
		return nil, step.Gone(err)
	}
	by, err := d.store.Rubric(ctx, cohort.Rubric)
	if err != nil {
		return nil, err
	}
	candidates, err := d.store.Candidates(ctx, t.Person.ID, id)
	return &table{cohort: cohort, rubric: by, list: Rank(by, candidates), of: byID(candidates)}, err
}

// places is how many are taken to be chosen.
func (b *table) places(t engine.Turn) int {
	if n, err := strconv.Atoi(t.Scratch[scratchPlaces]); err == nil && n > 0 && n <= mostPlaces {
		return n
	}
	return b.cohort.Places
}

func (d Decisions) askRanking(_ context.Context, t engine.Turn, b *table) (engine.Screen, error) {
	page, places := step.PageOf(t), b.places(t)
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionRankingHead(name(b.cohort), len(b.list)), d.whatIf(b, places)}}
	if len(b.list) == 0 {
		screen.Text = append(screen.Text, locales.DecisionRankingNone())
		return screen, nil
	}
	for i, r := range slice(b.list, page) {
		place := page*pageSize + i + 1
		screen.Text = append(screen.Text, b.line(place, places, r))
		label := locales.DecisionCandidateButton(place, b.of[r.ID].Receipt, step.Short(b.of[r.ID].Title))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: candidatePrefix + step.Ref(r.ID)}})
	}
	screen.Text = append(screen.Text, locales.DecisionRankingLegend())
	screen = step.Leafed(screen, page, len(b.list) > (page+1)*pageSize)
	var row []engine.Button
	for _, n := range []int{-5, -1, 1, 5} {
		if more := places + n; more > 0 && more <= mostPlaces {
			row = append(row, engine.Button{Label: locales.DecisionPlaces(signed(n)), Option: placesPrefix + strconv.Itoa(more)})
		}
	}
	screen.Rows = append(screen.Rows, row)
	return screen, nil
}

func signed(n int) string {
	if n > 0 {
		return "+" + strconv.Itoa(n)
	}
	return "−" + strconv.Itoa(-n)
}

// line is a candidate in the ranking; a mark says on which side of the cut it is.
func (b *table) line(place, places int, r selection.Ranked) locales.Message {
	c := b.of[r.ID]
	mark := "▫️"
	switch {
	case !r.Passes:
		mark = "⚠️"
	case place <= places:
		mark = "✅"
	}
	if len(c.Readings) == 0 {
		return locales.DecisionRankedNone(mark, place, c.Receipt, c.Title)
	}
	return locales.DecisionRanked(mark, place, c.Receipt, c.Title, score(r.Final), score(r.Spread), len(c.Readings), deviation(r.Z))
}

func score(p selection.Points) string { return deviation(p.Float()) }

func deviation(z float64) string { return locales.Decimal(z, 1) }

// whatIf says who the first so many are: how many pass, and how regions, directions and languages are represented. It presses nobody.
func (d Decisions) whatIf(b *table, places int) locales.Message {
	first := b.list[:min(places, len(b.list))]
	passing, kazakh := 0, 0
	regions, directions := map[string]bool{}, map[string]int{}
	for _, r := range first {
		c := b.of[r.ID]
		if r.Passes {
			passing++
		}
		if c.Lang == string(locales.Kazakh) {
			kazakh++
		}
		regions[c.Region] = true
		directions[c.Direction]++
	}
	lines := []locales.Message{locales.DecisionWhatIf(places, passing), locales.DecisionWhatIfHints(len(regions), len(directions), kazakh)}
	missing := map[string]bool{}
	for _, r := range b.list[len(first):] {
		if c := b.of[r.ID]; directions[c.Direction] == 0 && r.Passes {
			missing[c.Direction] = true
		}
	}
	if len(missing) > 0 {
		var names []locales.Message
		for _, name := range sortedKeys(missing) {
			names = append(names, d.form.Option("direction", name))
		}
		lines = append(lines, locales.DecisionWhatIfMissing(locales.Joined(names...)))
	}
	return locales.Lines(lines...)
}

func sortedKeys(m map[string]bool) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func takeRanking(_ context.Context, t engine.Turn, b *table, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, candidatePrefix); ok {
		return engine.Call(Candidate, step.Ref(b.cohort.ID)+"-"+id), nil
	}
	if n, ok := step.Tapped(in, placesPrefix); ok {
		t.Scratch[scratchPlaces] = n
		return engine.Stay(nil), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}
