package guardian

import (
	"context"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

type nothing struct{}

const (
	pageSize     = 8
	personPrefix = "person_"
)

// list shows whose guardian is to be asked, who waits longest first.
func (g Guardians) list() engine.Definition {
	return engine.Flow[nothing]{
		Name: List, Version: 1, Allow: Allow,
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: g.askList, Take: takeList}},
	}
}

func (g Guardians) askList(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	rows, err := g.store.GuardianRequests(ctx, t.Person.ID, t.Now, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.GuardianListHead()}, NoCancel: true}
	if len(rows) == 0 {
		screen.Text = append(screen.Text, locales.GuardianListNone())
	}
	for i, r := range rows[:min(len(rows), pageSize)] {
		screen.Text = append(screen.Text, locales.GuardianLine(i+1, r.Name, step.RegionName(r.RegionKK, r.RegionRU), r.AskedAt))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.GuardianNumbered(i+1, step.Short(r.Name)), Option: personPrefix + strconv.FormatInt(r.Person, 10),
		}})
	}
	return step.Leafed(screen, page, len(rows) > pageSize), nil
}

func takeList(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
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
