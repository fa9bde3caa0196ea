package apply

import (
	"context"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
)

// mine lists a person's applications; where there is one only, it is that one.
func (a Applications) mine() engine.Definition {
	return engine.Flow[view]{
		Name: Mine, Version: 1, Allow: members, Load: a.loadMine,
		Steps: append([]engine.Step[view]{list()}, a.statusSteps()...),
	}
}

func (a Applications) loadMine(ctx context.Context, t engine.Turn, _ string) (*view, error) {
	all, err := a.store.Applications(ctx, t.Person.ID)
	if err != nil || len(all) == 0 {
		return &view{}, err
	}
	newest, err := a.load(ctx, t, ref(all[0].ID))
	return &view{list: all, form: newest}, err
}

const applicationPrefix = "application_"

func list() engine.Step[view] {
	return engine.Step[view]{
		Name: "list", Typed: true,
		When: func(v *view) bool { return len(v.list) != 1 },
		Ask: func(_ context.Context, _ engine.Turn, v *view) (engine.Screen, error) {
			if len(v.list) == 0 {
				return engine.Screen{
					Text: []engine.Message{locales.ApplyListNone()},
					Rows: [][]engine.Button{{{Label: locales.CommonApply(), Option: optionBegin, Style: engine.Primary}}},
				}, nil
			}
			screen := engine.Screen{Text: []engine.Message{locales.ApplyListHead()}}
			for _, one := range v.list {
				screen.Text = append(screen.Text, locales.ApplyListLine(project(one), cohortName(one.Cohort), StateName(one.State)))
				label := project(one)
				if one.Title != "" {
					label = locales.Verbatim(shortened(one.Title))
				}
				screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: applicationPrefix + ref(one.ID)}})
			}
			return screen, nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *view, in engine.Input) (engine.Move, error) {
			if in.Kind != engine.Tap {
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			}
			if in.Option == optionBegin {
				return engine.Replace(Start, ""), nil
			}
			chosen, ok := strings.CutPrefix(in.Option, applicationPrefix)
			if !ok {
				return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
			}
			return engine.Call(Status, chosen), nil
		},
	}
}
