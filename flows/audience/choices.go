package audience

import (
	"context"
	"hash/fnv"
	"slices"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// choice is a value that can be tapped.
type choice struct {
	value string
	label locales.Message
}

// choicesShown is how many values stand on a page.
const choicesShown = 8

// option names the choice on its button. Tags are people's own words, which a button has no room for.
func (c choice) option() string {
	if len(c.value) <= 24 && plain(c.value) {
		return valuePrefix + c.value
	}
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(c.value))
	return valuePrefix + "." + strconv.FormatUint(sum.Sum64(), 36)
}

func plain(text string) bool {
	for _, r := range text {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '_' && r != '-' {
			return false
		}
	}
	return true
}

// choices lists a page of what a field can be said to be, and whether there is more.
func (r Room) choices(ctx context.Context, t engine.Turn, field store.FactField, page int) (list []choice, more bool, err error) {
	switch field {
	case store.FactCohort, store.FactTask, store.FactCourse, store.FactFollows, store.FactTag:
		found, err := r.Store.FactValues(ctx, t.Person.ID, field, choicesShown+1, page*choicesShown)
		for _, v := range found[:min(len(found), choicesShown)] {
			list = append(list, choice{v.Value, short(v)})
		}
		return list, len(found) > choicesShown, err
	}
	all, err := r.fixed(ctx, t, field)
	from := min(page*choicesShown, len(all))
	to := min(from+choicesShown, len(all))
	return all[from:to], to < len(all), err
}

// regions lists those in which the person may announce.
func (r Room) regions(ctx context.Context, t engine.Turn) ([]step.Option, error) {
	mine, err := r.Store.SheetRegions(ctx, t.Person.ID, store.Announce)
	if err != nil {
		return nil, err
	}
	all, err := step.Regions(r.Store)(ctx, t)
	if mine.Everywhere {
		return all, err
	}
	return slices.DeleteFunc(all, func(o step.Option) bool { return !slices.Contains(mine.Regions, o.Name) }), err
}

// short names a value so that it fits on a button.
func short(v store.FactValue) locales.Message {
	return locales.Named(locales.Bilingual{KK: step.Short(v.NameKK), RU: step.Short(v.NameRU)})
}

// fixed lists what a field can be said to be where the program knows that.
func (r Room) fixed(ctx context.Context, t engine.Turn, field store.FactField) (list []choice, err error) {
	known := func(values ...string) []choice {
		for _, v := range values {
			list = append(list, choice{v, Names{}.value(field, v)})
		}
		return list
	}
	options := func(options []step.Option) []choice {
		for _, o := range options {
			list = append(list, choice{o.Name, o.Label})
		}
		return list
	}
	switch field {
	case store.FactRegion:
		regions, err := r.regions(ctx, t)
		return options(regions), err
	case store.FactDirection:
		return options(r.Directions), nil
	case store.FactProject:
		for _, s := range projectStates() {
			list = append(list, choice{string(s), r.State(s)})
		}
		return list, nil
	case store.FactRole:
		return known(store.Roles()...), nil
	case store.FactAim:
		return known("leader", "volunteer", "expert", "business", "looking"), nil
	case store.FactLang:
		return known("kk", "ru"), nil
	case store.FactConsent:
		return known(store.Purposes()...), nil
	case store.FactLevel:
		return known("2", "3", "4", "5", "6", "7"), nil
	case store.FactActive:
		return known("7", "30", "90", "365"), nil
	case store.FactBalance:
		return known("1", "10", "100", "300"), nil
	}
	return nil, nil
}
