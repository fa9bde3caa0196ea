package task

import (
	"context"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

// optionEverywhere stands for no region at all.
const optionEverywhere = "everywhere"

// regionOf is the region of an option.
func regionOf(option string) string {
	if option == optionEverywhere {
		return ""
	}
	return option
}

// regionQuestion asks where a task of a project, or with 0 of the programme, is done. It offers the regions in which somebody may have one.
func regionQuestion[D any](r Tasks, project func(*D) int64, field func(*D) *string) engine.Step[D] {
	find, exact := step.FindRegion(), step.SpelledRegion()
	pick := func(ctx context.Context, t engine.Turn, d *D) (engine.Step[D], error) {
		options, all, err := r.regions(ctx, t, project(d))
		ask := locales.TaskRegionAsk()
		if !all {
			ask = locales.TaskRegionAskYours()
		}
		return step.Pick[D]{
			Question: step.Question[D]{Ask: step.Says[D](ask)}, Field: field, Find: find, Exact: exact,
			Options: func(context.Context, engine.Turn) ([]step.Option, error) { return options, nil },
		}.Step(), err
	}
	return engine.Step[D]{
		Ask: func(ctx context.Context, t engine.Turn, d *D) (engine.Screen, error) {
			s, err := pick(ctx, t, d)
			if err != nil {
				return engine.Screen{}, err
			}
			return s.Ask(ctx, t, d)
		},
		Take: func(ctx context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
			s, err := pick(ctx, t, d)
			if err != nil {
				return engine.Move{}, err
			}
			return s.Take(ctx, t, d, in)
		},
	}
}

// regions are those in which somebody may have a task; where that is everywhere, what is in none comes first.
func (r Tasks) regions(ctx context.Context, t engine.Turn, project int64) (options []step.Option, all bool, err error) {
	scope, err := r.store.TaskRegions(ctx, t.Person.ID, project)
	if err != nil {
		return nil, false, err
	}
	list, err := step.Regions(r.store)(ctx, t)
	if scope.Everywhere {
		return append([]step.Option{{Name: optionEverywhere, Label: locales.TaskEverywhere()}}, list...), true, err
	}
	return slices.DeleteFunc(list, func(o step.Option) bool { return !slices.Contains(scope.Regions, o.Name) }), false, err
}
