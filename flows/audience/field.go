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

// spot is where in an announcement's people a fact stands, or is to stand.
type spot struct {
	draft
	group, place int
	field        store.FactField
}

// fact is what stands there, and whether anything does.
func (s *spot) fact() (store.Fact, bool) {
	if s.group < len(s.of.People) && s.place < len(s.of.People[s.group]) {
		return s.of.People[s.group][s.place], true
	}
	return store.Fact{Field: s.field}, false
}

// field asks what the next fact of a group is about.
func (r Room) field() engine.Definition {
	return engine.Flow[spot]{
		Name: Field, Version: 1, Allow: Allow, Steady: true,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*spot, error) {
			id, group, _ := strings.Cut(ref, ".")
			d, err := r.load(ctx, t, id)
			if err != nil {
				return nil, err
			}
			i, _, ok := numbers(group, "0")
			if !ok || i > len(d.of.People) {
				return nil, engine.ErrGone
			}
			return &spot{draft: *d, group: i}, nil
		},
		Steps: []engine.Step[spot]{{Name: "field", Typed: true, Ask: askField, Take: takeField}},
	}
}

func askField(context.Context, engine.Turn, *spot) (engine.Screen, error) {
	var fields []engine.Button
	for _, f := range store.FactFields() {
		fields = append(fields, engine.Button{Label: label(f), Option: string(f)})
	}
	return engine.Screen{Text: []engine.Message{locales.AudienceFieldAsk()}, Rows: slices.Collect(slices.Chunk(fields, 2)), NoCancel: true}, nil
}

func takeField(_ context.Context, _ engine.Turn, s *spot, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	field := store.FactField(in.Option)
	if !slices.Contains(store.FactFields(), field) {
		return step.Stale(), nil
	}
	place := 0
	if s.group < len(s.of.People) {
		place = len(s.of.People[s.group])
	}
	return engine.Replace(Values, strings.Join([]string{step.Ref(s.of.ID), strconv.Itoa(s.group), strconv.Itoa(place), in.Option}, ".")), nil
}
