package trajectory

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	projectPrefix = "project_"
	optionPicture = "picture"
)

// path is where somebody stands: before one project, or before several to choose from.
type path struct {
	of       store.Trajectory
	projects []store.Project
}

// hub shows where a project stands and what comes next.
func (r Trajectories) hub() engine.Definition {
	return engine.Flow[path]{
		Name: Name, Version: 1, Allow: member, Load: r.loadPath,
		Steps: []engine.Step[path]{{Name: "hub", Typed: true, Ask: r.askHub, Take: r.takeHub}},
	}
}

func (r Trajectories) loadPath(ctx context.Context, t engine.Turn, ref string) (*path, error) {
	p := &path{}
	if ref == "" {
		var err error
		if p.projects, err = r.store.TrajectoryProjects(ctx, t.Person.ID); err != nil || len(p.projects) != 1 {
			return p, err
		}
		ref = step.Ref(p.projects[0].ID)
	}
	found, err := r.of(ctx, t.Person.ID, ref)
	p.of = found
	return p, err
}

// askChoose is for whoever has several projects, or none.
func askChoose(p *path) engine.Screen {
	if len(p.projects) == 0 {
		return engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryNone()}}
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryChoose()}}
	for _, project := range p.projects {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.Verbatim(step.Short(called(project.Title))), Option: projectPrefix + step.Ref(project.ID)}})
	}
	return screen
}

func (r Trajectories) askHub(ctx context.Context, t engine.Turn, p *path) (engine.Screen, error) {
	if p.of.Project == 0 {
		return askChoose(p), nil
	}
	now := t.Now.In(r.zone)
	first, advice := r.next(p.of, now)
	steps, err := r.store.NextSteps(ctx, t.Person.ID, p.of.Project)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: append(append(r.shown(p.of, now), r.stepsAhead(steps)...), advice)}
	if first.Option != "" {
		screen.Rows = append(screen.Rows, []engine.Button{first})
	}
	for _, b := range []engine.Button{
		{Label: locales.TrajectoryDoGoals(), Option: Goals}, {Label: locales.TrajectoryDoDiagnosis(), Option: Form}, {Label: locales.TrajectoryDoTold(), Option: Told},
	} {
		if b.Option != first.Option {
			screen.Rows = append(screen.Rows, []engine.Button{b})
		}
	}
	if len(steps) > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TrajectoryStepsButton(), Option: Steps}})
	}
	if len(p.of.Diagnoses) > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TrajectoryDoPicture(), Option: optionPicture}})
	}
	return screen, nil
}

// shown tells a trajectory in words: how the project sees itself and since when, what it wants to come to, and what is to be told when.
func (r Trajectories) shown(t store.Trajectory, now time.Time) []engine.Message {
	text := []engine.Message{locales.TrajectoryHead(called(t.Title))}
	if len(t.Diagnoses) == 0 {
		text = append(text, locales.TrajectoryUndiagnosed())
	} else {
		text = append(text, locales.Lines(locales.TrajectoryDiagnosed(t.Diagnoses[0].MadeAt), diagnosed(t.Diagnoses)))
		if words := t.Diagnoses[0].Words; words != "" {
			text = append(text, locales.TrajectoryWords(words))
		}
	}
	lines := []locales.Message{locales.TrajectoryGoalsHead()}
	for _, g := range open(t.Goals) {
		lines = append(lines, locales.TrajectoryGoalLine(titleOf(g), called(g.OwnerName), r.left(g, now)))
	}
	if len(lines) == 1 {
		lines[0] = locales.TrajectoryGoalsNone()
	}
	return append(append(text, locales.Lines(lines...)), r.dues(t, now)...)
}

// dues tells what is to be told of a project, and by when.
func (r Trajectories) dues(t store.Trajectory, now time.Time) []engine.Message {
	if !t.FinishedOn.IsZero() {
		months, ready := t.FollowupNext(now)
		switch {
		case ready:
			return []engine.Message{locales.TrajectoryFollowupOpen(months)}
		case months > 0:
			return []engine.Message{locales.TrajectoryFollowupNext(months, r.noon(t.FollowupOn(months)))}
		}
		return nil
	}
	if due := t.CheckinOpen(now); !due.IsZero() {
		return []engine.Message{locales.TrajectoryCheckinOpen(r.noon(due))}
	}
	next := locales.TrajectoryCheckinNext(r.noon(t.CheckinNext(now)))
	if t.CheckinDue(now).IsZero() {
		return []engine.Message{next}
	}
	return []engine.Message{locales.Lines(locales.TrajectoryCheckinDone(), next)}
}

// next is the one thing to do now, and why; no button where nothing is to be done.
func (r Trajectories) next(t store.Trajectory, now time.Time) (engine.Button, locales.Message) {
	primary := func(label locales.Message, flow string) engine.Button {
		return engine.Button{Label: label, Option: flow, Style: engine.Primary}
	}
	_, followup := t.FollowupNext(now)
	switch {
	case followup:
		return primary(locales.TrajectoryDoFollowup(), Followup), locales.TrajectoryNextFollowup()
	case !t.CheckinOpen(now).IsZero():
		return primary(locales.TrajectoryDoCheckin(), Checkin), locales.TrajectoryNextCheckin()
	case len(t.Diagnoses) == 0:
		return primary(locales.TrajectoryDoDiagnosis(), Form), locales.TrajectoryNextDiagnosis()
	case len(open(t.Goals)) < store.GoalsLeast:
		return primary(locales.TrajectoryDoGoals(), Goals), locales.TrajectoryNextGoals()
	}
	return engine.Button{}, locales.TrajectoryNextNothing()
}

func (r Trajectories) takeHub(ctx context.Context, t engine.Turn, p *path, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if id, ok := step.Tapped(in, projectPrefix); ok {
		return engine.Call(Name, id), nil
	}
	if p.of.Project == 0 {
		return step.Stale(), nil
	}
	switch in.Option {
	case Goals, Form, Told, Checkin, Followup, Steps:
		return engine.Call(in.Option, step.Ref(p.of.Project)), nil
	case optionPicture:
		return r.draws(ctx, t, p.of)
	}
	return step.Stale(), nil
}

// draws sends the picture of the last diagnosis.
func (r Trajectories) draws(ctx context.Context, t engine.Turn, of store.Trajectory) (engine.Move, error) {
	if len(of.Diagnoses) == 0 {
		return step.Stale(), nil
	}
	err := r.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindPicture, Person: t.Person.ID, Ref: step.Ref(of.Diagnoses[0].ID)})
	return engine.Stay(nil).Noting(locales.TrajectoryPictureComes()), err
}
