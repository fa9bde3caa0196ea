package trajectory

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	goalPrefix   = "goal_"
	optionAdd    = "add"
	optionClosed = "closed"
	optionOpen   = "open"
	scratchList  = "list" // which goals are shown
)

// goals lists what a project wants to come to, or what it has come to.
func (r Trajectories) goals() engine.Definition {
	return engine.Flow[sight]{
		Name: Goals, Version: 1, Allow: member, Load: r.load,
		Steps: []engine.Step[sight]{{Name: "list", Typed: true, Ask: r.askGoals, Take: r.takeGoals}},
	}
}

func (r Trajectories) askGoals(_ context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	if t.Scratch[scratchList] == optionClosed {
		return r.askClosed(s.of), nil
	}
	list := open(s.of.Goals)
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryGoalsList(called(s.of.Title))}}
	var lines []locales.Message
	for _, g := range list {
		lines = append(lines, locales.TrajectoryGoalLine(titleOf(g), called(g.OwnerName), r.left(g, t.Now)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.Verbatim(step.Short(titleOf(g))), Option: goalPrefix + step.Ref(g.ID)}})
	}
	switch {
	case len(list) == 0:
		screen.Text = append(screen.Text, locales.TrajectoryGoalsEmpty())
	case len(list) < store.GoalsLeast:
		screen.Text = append(screen.Text, locales.Lines(lines...), locales.TrajectoryGoalsFew())
	case len(list) >= store.GoalsMost:
		screen.Text = append(screen.Text, locales.Lines(lines...), locales.TrajectoryGoalsFull())
	default:
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	if len(list) < store.GoalsMost {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TrajectoryGoalAdd(), Option: optionAdd, Style: engine.Primary}})
	}
	if len(list) < len(s.of.Goals) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TrajectoryGoalsClosed(), Option: optionClosed}})
	}
	return screen, nil
}

func (r Trajectories) askClosed(of store.Trajectory) engine.Screen {
	var lines []locales.Message
	for _, g := range of.Goals {
		if g.State == store.GoalOpen {
			continue
		}
		mark := locales.TrajectoryMarkReached()
		if g.State == store.GoalDropped {
			mark = locales.TrajectoryMarkDropped()
		}
		lines = append(lines, locales.TrajectoryClosedLine(mark, titleOf(g), g.ClosedAt))
	}
	if len(lines) == 0 {
		lines = append(lines, locales.TrajectoryClosedNone())
	}
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.TrajectoryGoalsList(called(of.Title)), locales.Lines(lines...)},
		Rows: [][]engine.Button{{{Label: locales.TrajectoryGoalsOpened(), Option: optionOpen}}},
	}
}

func (r Trajectories) takeGoals(_ context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, goalPrefix); ok {
		return engine.Call(Goal, id), nil
	}
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionAdd && len(open(s.of.Goals)) >= store.GoalsMost:
		return engine.Stay(nil).Noting(locales.TrajectoryGoalsFull()), nil
	case in.Option == optionAdd:
		return engine.Call(NewGoal, step.Ref(s.of.Project)), nil
	case in.Option == optionClosed, in.Option == optionOpen:
		t.Scratch[scratchList] = in.Option
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}

// newGoal asks for a goal, one thing at a time.
func (r Trajectories) newGoal() engine.Definition {
	return engine.Flow[target]{Name: NewGoal, Version: 1, Allow: member, Form: true, Steps: r.targets(nil), Finish: r.addGoal}
}

func (r Trajectories) addGoal(ctx context.Context, t engine.Turn, d *target) (engine.Move, error) {
	project, err := step.ID(t.Ref)
	var text store.GoalText
	if err == nil {
		text, err = d.text()
	}
	if err == nil {
		err = r.store.AddGoal(ctx, t.Person.ID, project, text, t.Update, t.Now)
	}
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.TrajectoryNotYours()), nil
	case errors.Is(err, store.ErrOverLimit):
		return engine.Done().Saying(locales.TrajectoryGoalsFull()), nil
	}
	return engine.Done().Saying(locales.TrajectoryGoalAdded()), err
}

// open are the goals that a team is still on the way to.
func open(goals []store.Goal) (list []store.Goal) {
	for _, g := range goals {
		if g.State == store.GoalOpen {
			list = append(list, g)
		}
	}
	return list
}

func titleOf(g store.Goal) string { return called(g.Title) }

// left is how much time a goal has, in words.
func (r Trajectories) left(g store.Goal, now time.Time) locales.Message {
	days := int(g.DueOn.Sub(r.today(now)) / (24 * time.Hour))
	switch {
	case days < 0:
		return locales.TrajectoryGoalOver(-days)
	case days == 0:
		return locales.TrajectoryGoalToday()
	}
	return locales.DurationInDays(days)
}
