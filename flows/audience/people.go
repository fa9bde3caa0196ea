package audience

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

const (
	factPrefix     = "fact_" // the group, an underscore and the place in it
	addPrefix      = "add_"  // the group
	optionSegments = "segments"
	optionFile     = "file"
	optionUnlist   = "unlist"
	optionClear    = "clear"
	optionDone     = "done"
)

// people shows whom the announcement is for, how many they are now, and leads to its facts.
func (r Room) people() engine.Definition {
	return engine.Flow[draft]{
		Name: Name, Version: 1, Allow: Allow, Steady: true, Load: r.load,
		Steps: []engine.Step[draft]{{Name: "people", Typed: true, Ask: r.askPeople, Take: r.takePeople}},
	}
}

func (r Room) askPeople(ctx context.Context, t engine.Turn, d *draft) (engine.Screen, error) {
	head := locales.AudienceHead()
	if d.of.Title != "" {
		head = locales.AudienceHeadTitled(d.of.Title)
	}
	words, err := r.Words(ctx, d.of.People)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{head, words}, Rows: buttons(d.of), NoCancel: true}
	if d.of.Listed {
		screen.Text = append(screen.Text, locales.AudienceListed())
	}
	facts, err := r.standing(ctx, t, d.of)
	if err != nil {
		return engine.Screen{}, err
	}
	screen.Text = append(screen.Text, locales.Lines(facts...))
	if len(d.of.People) > 0 {
		screen.Text = append(screen.Text, locales.AudienceHow())
	}
	return screen, nil
}

// standing says how many people are meant now, and some of them.
func (r Room) standing(ctx context.Context, t engine.Turn, of store.Announcement) ([]locales.Message, error) {
	listed := int64(0)
	if of.Listed {
		listed = of.ID
	}
	meant, err := r.Store.LookAtAudience(ctx, t.Person.ID, of.People, listed)
	if err != nil {
		return nil, step.Gone(err)
	}
	facts := []locales.Message{locales.AudienceCount(meant.Count)}
	switch {
	case meant.Count == 0:
		facts = []locales.Message{locales.AudienceNobody()}
	case len(meant.Names) > 0:
		facts = append(facts, locales.AudienceSome(strings.Join(meant.Names, ", ")))
	}
	mine, err := r.Store.SheetRegions(ctx, t.Person.ID, store.Announce)
	if err != nil || mine.Everywhere {
		return facts, err
	}
	own := make([]locales.Message, len(mine.Regions))
	for i, code := range mine.Regions {
		own[i] = regionName(code)
	}
	facts = append(facts, locales.AudienceWithin(locales.Joined(own...)))
	if foreign := foreign(mine, of.People); len(foreign) > 0 {
		facts = append(facts, locales.AudienceNotYours(locales.Joined(foreign...)))
	}
	return facts, nil
}

// foreign names the chosen regions in which the person may not announce.
func foreign(mine store.Scope, people store.Audience) (list []locales.Message) {
	var told []string
	for _, facts := range people {
		for _, f := range facts {
			for _, code := range f.Values {
				if f.Field != store.FactRegion || f.Not || slices.Contains(mine.Regions, code) || slices.Contains(told, code) {
					continue
				}
				told = append(told, code)
				list = append(list, regionName(code))
			}
		}
	}
	return list
}

func regionName(code string) locales.Message {
	for _, region := range locales.Regions() {
		if region.Code == code {
			return locales.Named(region.Name)
		}
	}
	return locales.Verbatim(code)
}

func buttons(of store.Announcement) [][]engine.Button {
	var facts []engine.Button
	for i, group := range of.People {
		for j, f := range group {
			facts = append(facts, engine.Button{
				Label: locales.AudienceButtonFact(len(facts)+1, label(f.Field)), Option: factPrefix + strconv.Itoa(i) + "_" + strconv.Itoa(j),
			})
		}
	}
	rows := slices.Collect(slices.Chunk(facts, 2))
	add := func(label locales.Message, option string) {
		rows = append(rows, []engine.Button{{Label: label, Option: option}})
	}
	for i, group := range of.People {
		if len(group) >= store.AudienceFacts {
			continue
		}
		label := locales.AudienceButtonAdd()
		if len(of.People) > 1 {
			label = locales.AudienceButtonAddTo(i + 1)
		}
		add(label, addPrefix+strconv.Itoa(i))
	}
	switch groups := len(of.People); {
	case groups == 0:
		add(locales.AudienceButtonAdd(), addPrefix+"0")
	case groups < store.AudienceGroups:
		add(locales.AudienceButtonOr(), addPrefix+strconv.Itoa(groups))
	}
	rows = append(rows, []engine.Button{{Label: locales.AudienceButtonSegments(), Option: optionSegments}, {Label: locales.AudienceButtonFile(), Option: optionFile}})
	if of.Listed {
		add(locales.AudienceButtonUnlist(), optionUnlist)
	}
	if len(of.People) > 0 {
		add(locales.AudienceButtonClear(), optionClear)
	}
	return append(rows, []engine.Button{{Label: locales.CommonDone(), Option: optionDone, Style: engine.Primary}})
}

func (r Room) takePeople(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	id := step.Ref(d.of.ID)
	if group, ok := step.Tapped(in, addPrefix); ok {
		return engine.Call(Field, id+"."+group), nil
	}
	if place, ok := step.Tapped(in, factPrefix); ok {
		group, place, _ := strings.Cut(place, "_")
		i, j, ok := numbers(group, place)
		if !ok || i >= len(d.of.People) || j >= len(d.of.People[i]) {
			return step.Stale(), nil
		}
		return engine.Call(Values, strings.Join([]string{id, group, place, string(d.of.People[i][j].Field)}, ".")), nil
	}
	switch in.Option {
	case optionSegments:
		return engine.Call(Segments, id), nil
	case optionFile:
		return engine.Call(File, id), nil
	case optionClear:
		return r.keepPeople(ctx, t, d, nil, engine.Stay(locales.AudienceCleared()))
	case optionUnlist:
		_, err := r.keep(ctx, t, d, func(terms *store.AnnouncementTerms) { terms.Listed = false })
		return engine.Stay(locales.AudienceUnlisted()), err
	case optionDone:
		return engine.Done(), nil
	}
	return step.Stale(), nil
}

// numbers reads two places, which are never below zero.
func numbers(first, second string) (i, j int, ok bool) {
	i, err := strconv.Atoi(first)
	j, other := strconv.Atoi(second)
	return i, j, err == nil && other == nil && i >= 0 && j >= 0
}
