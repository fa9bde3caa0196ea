package cohort

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

// repeat makes the draft of the same cohort a year later.
func (c Cohorts) repeat(ctx context.Context, t engine.Turn, from store.Cohort) (engine.Move, error) {
	year := from.OpensAt.In(c.zone).Year()
	old, new := strconv.Itoa(year), strconv.Itoa(year+1)
	fresh := from.NextYear()
	fresh.TitleKK, fresh.TitleRU = strings.ReplaceAll(from.TitleKK, old, new), strings.ReplaceAll(from.TitleRU, old, new)
	fresh.Code = strings.ReplaceAll(from.Code, old, new)
	if fresh.Code == from.Code {
		fresh.Code = new
	}
	return c.make(ctx, t, fresh, engine.Replace)
}

// another is the region that a cohort is repeated for.
type another struct {
	card   store.CohortCard
	Region string `json:"region"`
}

// region asks for it and makes the draft.
func (c Cohorts) region() engine.Definition {
	return engine.Flow[another]{
		Name: Region, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*another, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			card, err := c.store.DeskCohort(ctx, t.Person.ID, id)
			return &another{card: card}, step.Gone(err)
		},
		Steps: []engine.Step[another]{step.Pick[another]{
			Question: step.Question[another]{Name: "region", Ask: step.Says[another](locales.CohortRegionAsk())},
			Field:    func(a *another) *string { return &a.Region },
			Options:  c.regions, Find: step.FindRegion(), Exact: step.SpelledRegion(),
		}.Step()},
		Finish: func(ctx context.Context, t engine.Turn, a *another) (engine.Move, error) {
			return c.repeatIn(ctx, t, a.card.Cohort, a.Region)
		},
	}
}

// regions lists where whoever asks may make cohorts.
func (c Cohorts) regions(ctx context.Context, t engine.Turn) ([]step.Option, error) {
	mine, err := c.store.CohortRegions(ctx, t.Person.ID)
	if err != nil {
		return nil, err
	}
	all, err := step.Regions(c.store)(ctx, t)
	return slices.DeleteFunc(all, func(o step.Option) bool {
		return !slices.Contains(mine, "") && !slices.Contains(mine, o.Name)
	}), err
}

// repeatIn makes the draft of the same cohort for a region, whose name goes with the titles as far as they fit.
func (c Cohorts) repeatIn(ctx context.Context, t engine.Turn, from store.Cohort, code string) (engine.Move, error) {
	regions, err := c.store.Regions(ctx, t.Person.Lang)
	if err != nil {
		return engine.Move{}, err
	}
	i := slices.IndexFunc(regions, func(r store.Region) bool { return r.Code == code })
	if i < 0 {
		return step.Stale(), nil
	}
	fresh := from
	fresh.Region, fresh.Code = code, shortened(from.Code+"-"+strings.TrimPrefix(code, "KZ-"), longCode)
	fresh.TitleKK = shortened(from.TitleKK+" · "+regions[i].NameKK, longTitle)
	fresh.TitleRU = shortened(from.TitleRU+" · "+regions[i].NameRU, longTitle)
	return c.make(ctx, t, fresh, engine.Replace)
}

// longCode leaves room for a number behind it.
const longCode = 20

func shortened(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most])
	}
	return text
}
