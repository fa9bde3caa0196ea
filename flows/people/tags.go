package people

import (
	"context"
	"errors"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// marks is where somebody is given words to be found by.
type marks struct {
	person store.PersonCard
	tags   []string
}

// tags lists the words that a person is found by; what is typed is added.
func (p People) tags() engine.Definition {
	return engine.Flow[marks]{
		Name: Tags, Version: 1, Allow: func(who engine.Person) bool { return who.Member && who.Has(store.Announce.Roles()...) },
		Load: func(ctx context.Context, t engine.Turn, ref string) (*marks, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			d := &marks{}
			if d.person, err = p.store.PersonCard(ctx, t.Person.ID, id, t.Now); err != nil {
				return nil, step.Gone(err)
			}
			d.tags, err = p.store.TagsOf(ctx, t.Person.ID, id)
			return d, step.Gone(err)
		},
		Steps: []engine.Step[marks]{{Name: "tags", Ask: askTags, Take: p.takeTags}},
	}
}

func askTags(_ context.Context, _ engine.Turn, d *marks) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.PeopleTagsHead(d.person.Name, store.TagLength)}, NoCancel: true}
	for i, tag := range d.tags {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.PeopleTagRemove(tag), Option: removePrefix + strconv.Itoa(i)}})
	}
	if len(d.tags) == 0 {
		screen.Text = append(screen.Text, locales.PeopleTagsNone())
	}
	return screen, nil
}

func (p People) takeTags(ctx context.Context, t engine.Turn, d *marks, in engine.Input) (engine.Move, error) {
	if place, ok := step.Tapped(in, removePrefix); ok {
		i, err := strconv.Atoi(place)
		if err != nil || i < 0 || i >= len(d.tags) {
			return step.Stale(), nil //nolint:nilerr // whatever it is, it names no tag
		}
		err = p.store.UntagPerson(ctx, t.Person.ID, d.person.ID, d.tags[i], t.Now)
		return engine.Stay(locales.PeopleTagRemoved()), step.Gone(err)
	}
	switch {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text || store.ReadTag(in.Text) == "":
		return engine.Stay(locales.PeopleTagWanted(store.TagLength)), nil
	}
	err := p.store.TagPerson(ctx, t.Person.ID, d.person.ID, in.Text, t.Now)
	if errors.Is(err, store.ErrOverLimit) {
		return engine.Stay(locales.PeopleTagsFull(store.PersonTags)), nil
	}
	return engine.Stay(locales.PeopleTagKept()), step.Gone(err)
}
