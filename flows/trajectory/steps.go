package trajectory

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	stepPrefix = "step_"
	// stepsInHub is how many of the steps that are not done stand in the hub.
	stepsInHub = 5
)

// stepsAhead are the steps after meetings that are not done yet, for the hub: nothing where there are none.
func (r Trajectories) stepsAhead(list []store.NextStep) []engine.Message {
	lines := []locales.Message{locales.TrajectoryStepsHead()}
	for _, n := range list {
		if !n.Done && len(lines) <= stepsInHub {
			lines = append(lines, r.stepLine(n))
		}
	}
	if len(lines) == 1 {
		return nil
	}
	return []engine.Message{locales.Lines(lines...)}
}

// stepLine says what a step is, by when, and whether it is done.
func (r Trajectories) stepLine(n store.NextStep) locales.Message {
	switch {
	case n.Done:
		return locales.TrajectoryStepDone(called(n.Title))
	case n.DueOn.IsZero():
		return locales.TrajectoryStepOpen(called(n.Title))
	}
	return locales.TrajectoryStepDue(called(n.Title), r.noon(n.DueOn))
}

// steps lists what a team wants to do after its meetings: a tap says that it is done, or not yet.
func (r Trajectories) steps() engine.Definition {
	return engine.Flow[sight]{
		Name: Steps, Version: 1, Allow: member, Load: r.load,
		Steps: []engine.Step[sight]{{Name: "list", Typed: true, Ask: r.askSteps, Take: r.takeSteps}},
	}
}

func (r Trajectories) askSteps(ctx context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	list, err := r.store.NextSteps(ctx, t.Person.ID, s.of.Project)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryStepsList(called(s.of.Title))}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.TrajectoryStepsNone())
		return screen, nil
	}
	lines := make([]locales.Message, len(list))
	for i, n := range list {
		lines[i] = r.stepLine(n)
		label := locales.TrajectoryStepOpen(step.Short(called(n.Title)))
		if n.Done {
			label = locales.TrajectoryStepDone(step.Short(called(n.Title)))
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: stepPrefix + step.Ref(n.ID)}})
	}
	screen.Text = append(screen.Text, locales.Lines(lines...))
	return screen, nil
}

func (r Trajectories) takeSteps(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	ref, ok := step.Tapped(in, stepPrefix)
	if !ok {
		return notUnderstood(in), nil
	}
	list, err := r.store.NextSteps(ctx, t.Person.ID, s.of.Project)
	at := slices.IndexFunc(list, func(n store.NextStep) bool { return step.Ref(n.ID) == ref })
	if err != nil || at < 0 {
		return step.Stale(), err
	}
	err = r.store.TickNextStep(ctx, t.Person.ID, list[at].ID, !list[at].Done, t.Now)
	if errors.Is(err, store.ErrChanged) {
		return step.Stale(), nil
	}
	return engine.Stay(nil), step.Gone(err)
}
