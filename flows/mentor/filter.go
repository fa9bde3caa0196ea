package mentor

import (
	"context"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// pick is a button that is marked when it is chosen.
func pick(prefix, name string, label locales.Message, chosen bool) engine.Button {
	if chosen {
		label = locales.StepChosen(label)
	}
	return engine.Button{Label: label, Option: prefix + name}
}

func (r Mentors) askFilter(ctx context.Context, t engine.Turn, w *wanted) (engine.Screen, error) {
	region, err := r.regionName(ctx, t, w)
	if err != nil {
		return engine.Screen{}, err
	}
	rows := [][]engine.Button{
		{
			pick(orderPrefix, orderSoonest, locales.MentorFilterSoonest(), !w.Rated),
			pick(orderPrefix, orderRated, locales.MentorFilterRated(), w.Rated),
		},
		{
			pick(languagePrefix, anyOption, locales.MentorFilterAnyLanguage(), w.Language == ""),
			pick(languagePrefix, string(locales.Kazakh), locales.CommonLangKk(), w.Language == string(locales.Kazakh)),
			pick(languagePrefix, string(locales.Russian), locales.CommonLangRu(), w.Language == string(locales.Russian)),
		},
		{{Label: region, Option: optionRegion}},
	}
	directions := []engine.Button{pick(directionPrefix, anyOption, locales.MentorFilterAnyDirection(), w.Direction == "")}
	for _, d := range r.Directions {
		directions = append(directions, pick(directionPrefix, d.Name, d.Label, w.Direction == d.Name))
	}
	rows = slices.AppendSeq(rows, slices.Chunk(directions, 2))
	rows = append(rows, row(locales.MentorButtonShow(), optionShow, engine.Primary))
	return engine.Screen{Text: []engine.Message{locales.MentorFilterHead()}, Rows: rows, NoCancel: true}, nil
}

// regionName is the region that is looked in.
func (r Mentors) regionName(ctx context.Context, t engine.Turn, w *wanted) (locales.Message, error) {
	regions, err := r.regions(ctx, t, w)
	if err != nil {
		return locales.Message{}, err
	}
	for _, m := range regions {
		if m.Region == w.Region {
			return locales.MentorFilterRegion(step.RegionName(m.RegionKK, m.RegionRU)), nil
		}
	}
	return locales.MentorFilterAnyRegion(), nil
}

// regions lists those in which there are mentors, one of each.
func (r Mentors) regions(ctx context.Context, t engine.Turn, w *wanted) (list []store.MentorFound, err error) {
	project, _, err := r.project(ctx, t, w)
	if err != nil {
		return nil, err
	}
	all, err := r.Store.MentorsFor(ctx, t.Person.ID, project.ID, store.MentorFilter{}, t.Now)
	for _, m := range all {
		if m.Region != "" && !slices.ContainsFunc(list, func(o store.MentorFound) bool { return o.Region == m.Region }) {
			list = append(list, m)
		}
	}
	return list, err
}

func (r Mentors) takeFilter(_ context.Context, _ engine.Turn, w *wanted, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option == optionShow {
		return engine.Goto(stepList), nil
	}
	if in.Kind == engine.Tap && in.Option == optionRegion {
		return engine.Goto(stepRegion), nil
	}
	if name, ok := step.Tapped(in, orderPrefix); ok && (name == orderSoonest || name == orderRated) {
		w.Rated = name == orderRated
		return engine.Stay(nil), nil
	}
	if name, ok := step.Tapped(in, languagePrefix); ok && (name == anyOption || name == string(locales.Kazakh) || name == string(locales.Russian)) {
		w.Language = chosen(name)
		return engine.Stay(nil), nil
	}
	name, ok := step.Tapped(in, directionPrefix)
	if ok && (name == anyOption || slices.ContainsFunc(r.Directions, func(o step.Option) bool { return o.Name == name })) {
		w.Direction = chosen(name)
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

func (r Mentors) askRegion(ctx context.Context, t engine.Turn, w *wanted) (engine.Screen, error) {
	regions, err := r.regions(ctx, t, w)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorRegionHead()}, NoCancel: true}
	screen.Rows = append(screen.Rows, []engine.Button{pick(regionPrefix, anyOption, locales.MentorFilterAnyRegion(), w.Region == "")})
	for _, m := range regions {
		screen.Rows = append(screen.Rows, []engine.Button{pick(regionPrefix, m.Region, step.RegionName(m.RegionKK, m.RegionRU), w.Region == m.Region)})
	}
	return screen, nil
}

func (r Mentors) takeRegion(ctx context.Context, t engine.Turn, w *wanted, in engine.Input) (engine.Move, error) {
	name, ok := step.Tapped(in, regionPrefix)
	if !ok {
		return notUnderstood(in), nil
	}
	regions, err := r.regions(ctx, t, w)
	if err != nil {
		return engine.Move{}, err
	}
	if name != anyOption && !slices.ContainsFunc(regions, func(m store.MentorFound) bool { return m.Region == name }) {
		return step.Stale(), nil
	}
	w.Region = chosen(name)
	return engine.Goto(stepFilter), nil
}

// chosen is a part of the filter, empty for everything.
func chosen(name string) string {
	if name == anyOption {
		return ""
	}
	return name
}
