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
			options[i] = Option{
				Name: r.Code, Label: locales.Named(locales.Bilingual{KK: r.NameKK, RU: r.NameRU}),
				Spellings: []string{r.NameKK, r.NameRU},
			}
		}
		return options, nil
	}
}

// FindRegion compares what was typed with a region's names in both languages and the names of its towns.
func FindRegion() func(query string) func(Option) float64 {
	names := regionNames()
	return func(query string) func(Option) float64 {
		return func(o Option) float64 {
			score := 0.0
			for _, name := range names(o) {
				score = max(score, locales.Similar(query, name))
			}
			return score
		}
	}
}

// SpelledRegion is 1 for the region whose name, or town, was spelled out in any spelling.
func SpelledRegion() func(query string) func(Option) float64 {
	names, fold := regionNames(), knownFolds()
	return func(query string) func(Option) float64 {
		wanted := locales.Fold(query)
		return func(o Option) float64 {
			for _, name := range names(o) {
				if fold(name) == wanted {
					return 1
				}
			}
			return 0
		}
	}
}

// regionNames gives everything that a region is called.
func regionNames() func(Option) []string {
	aliases := map[string][]string{}
	for _, r := range locales.Regions() {
		aliases[r.Code] = r.Aliases
	}
	return func(o Option) []string {
		return append(o.Spellings[:len(o.Spellings):len(o.Spellings)], aliases[o.Name]...)
	}
}

// knownFolds is locales.Fold, with the names that every installation has folded beforehand.
func knownFolds() func(string) string {
	folds := map[string]string{}
	for _, r := range locales.Regions() {
		for _, name := range append(r.Aliases, r.Name.KK, r.Name.RU) {
			folds[name] = locales.Fold(name)
		}
	}
	return func(name string) string {
		if fold, ok := folds[name]; ok {
			return fold
		}
		return locales.Fold(name)
	}
}
