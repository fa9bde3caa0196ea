package step

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// RegionLister lists the regions in the order of a language's alphabet.
type RegionLister interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
}

// Regions gives the regions as options.
func Regions(s RegionLister) func(context.Context, engine.Turn) ([]Option, error) {
	return func(ctx context.Context, t engine.Turn) ([]Option, error) {
		regions, err := s.Regions(ctx, t.Person.Lang)
		if err != nil {
			return nil, err
		}
		options := make([]Option, len(regions))
		for i, r := range regions {
			options[i] = Option{Name: r.Code, Label: locales.Named(locales.Bilingual{KK: r.NameKK, RU: r.NameRU}),
				Spellings: []string{r.NameKK, r.NameRU}}
		}
		return options, nil
	}
}

// FindRegion compares a typed text with a region's names in both languages and the names of its towns.
func FindRegion() func(query string, o Option) float64 {
	aliases := map[string][]string{}
	for _, r := range locales.Regions() {
		aliases[r.Code] = r.Aliases
	}
	return func(query string, o Option) float64 {
		score := 0.0
		for _, name := range append(o.Spellings[:len(o.Spellings):len(o.Spellings)], aliases[o.Name]...) {
			score = max(score, locales.Similar(query, name))
		}
		return score
	}
}
