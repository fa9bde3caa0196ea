package trajectory

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	titleMost  = 200
	metricMost = 120
	yearsAhead = 2

	optionReach  = "reach"
	optionDrop   = "drop"
	optionYes    = "yes"
	optionNo     = "no"
	editPrefix   = "edit_"
	scratchAsked = "asked"
	stepCard     = "card"
)

// target is what is asked of a goal.
type target struct {
	Title  string      `json:"title,omitempty"`
	Metric string      `json:"metric,omitempty"`
	Due    string      `json:"due,omitempty"` // YYYY-MM-DD
	Owner  string      `json:"owner,omitempty"`
	kept   *store.Goal // as it is in the database; nil for one that is being made
}

func (d *target) text() (store.GoalText, error) {
	due, err := time.Parse(time.DateOnly, d.Due)
	if err != nil {
		return store.GoalText{}, fmt.Errorf("read day of a goal: %w", err)
	}
	owner, err := step.ID(d.Owner)
	return store.GoalText{Title: d.Title, Metric: d.Metric, DueOn: due, Owner: owner}, err
}

// targets are the questions about a goal. before may take an input away from them.
func (r Trajectories) targets(before func(*target) *engine.Move) []engine.Step[target] {
	ask := func(name string, m locales.Message) step.Question[target] {
		return step.Question[target]{Name: name, Ask: step.Says[target](m)}
	}
	steps := []engine.Step[target]{
		step.Text[target]{
			Question: ask("title", locales.TrajectoryGoalTitleAsk()), Field: func(d *target) *string { return &d.Title }, Min: 1, Max: titleMost,
		}.Step(),
		step.Text[target]{
			Question: ask("metric", locales.TrajectoryGoalMetricAsk()), Field: func(d *target) *string { return &d.Metric }, Min: 1, Max: metricMost,
		}.Step(),
		step.Date[target]{
			Question: ask("due", locales.TrajectoryGoalDueAsk()), Field: func(d *target) *string { return &d.Due }, Zone: r.zone, Check: dueWithin,
		}.Step(),
		step.OneOf[target]{
			Question: ask("owner", locales.TrajectoryGoalOwnerAsk()), Field: func(d *target) *string { return &d.Owner }, Options: r.owners,
		}.Step(),
	}
	if before != nil {
		for i := range steps {
			take := steps[i].Take
			steps[i].Take = func(ctx context.Context, t engine.Turn, d *target, in engine.Input) (engine.Move, error) {
				if move := before(d); move != nil {
					return *move, nil
				}
				return take(ctx, t, d, in)
			}
		}
	}
	return steps
}

// dueWithin refuses days that are over, and those that are more than two years away.
func dueWithin(day, today time.Time) *locales.Message {
	y, m, d := today.Date()
	first := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	var reason locales.Message
	switch {
	case day.Before(first):
		reason = locales.TrajectoryGoalDuePast()
	case day.After(first.AddDate(yearsAhead, 0, 0)):
		reason = locales.TrajectoryGoalDueFar()
	default:
		return nil
	}
	return &reason
}

// owners are those of the project's team.
func (r Trajectories) owners(ctx context.Context, t engine.Turn, d *target) ([]step.Option, error) {
	ref := t.Ref
	if d.kept != nil {
		ref = step.Ref(d.kept.Project)
	}
	project, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	team, err := r.store.TrajectoryTeam(ctx, t.Person.ID, project)
	options := make([]step.Option, len(team))
	for i, one := range team {
		options[i] = step.Option{Name: step.Ref(one.Person), Label: locales.Verbatim(step.Short(called(one.Name)))}
	}
	return options, step.Gone(err)
}

// goal shows one goal; each part of it can be changed, and it can be reached or dropped.
func (r Trajectories) goal() engine.Definition {
	closed := func(d *target) *engine.Move {
		if d.kept.State == store.GoalOpen {
			return nil
		}
		move := engine.Goto(stepCard).Saying(locales.TrajectoryGoalChanged())
		return &move
	}
	return engine.Flow[target]{
		Name: Goal, Version: 1, Allow: member, Load: r.loadGoal, Save: r.saveGoal,
		Steps: append([]engine.Step[target]{{Name: stepCard, Typed: true, Ask: r.askGoal, Take: r.takeGoal}}, r.targets(closed)...),
	}
}

func (r Trajectories) loadGoal(ctx context.Context, t engine.Turn, ref string) (*target, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	g, err := r.store.GoalOf(ctx, t.Person.ID, id)
	return &target{Title: g.Title, Metric: g.Metric, Due: g.DueOn.Format(time.DateOnly), Owner: step.Ref(g.Owner), kept: &g}, step.Gone(err)
}

// saveGoal writes what changed over what is kept by now.
func (r Trajectories) saveGoal(ctx context.Context, t engine.Turn, ref, _ string, changed map[string]json.RawMessage) error {
	d, err := r.loadGoal(ctx, t, ref)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(changed)
	if err == nil {
		err = json.Unmarshal(raw, d)
	}
	if err != nil {
		return fmt.Errorf("read answers of goal %s: %w", ref, err)
	}
	text, err := d.text()
	if err != nil {
		return err
	}
	return r.store.ChangeGoal(ctx, t.Person.ID, d.kept.ID, text)
}

func (r Trajectories) askGoal(_ context.Context, t engine.Turn, d *target) (engine.Screen, error) {
	g := *d.kept
	if t.Scratch[scratchAsked] == optionDrop && g.State == store.GoalOpen {
		return engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryGoalDropAsk(titleOf(g))}, Rows: [][]engine.Button{
			{{Label: locales.TrajectoryGoalDropYes(), Option: optionYes, Style: engine.Danger}}, {{Label: locales.CommonNo(), Option: optionNo}},
		}}, nil
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryGoalCard(titleOf(g)), locales.Lines(
		locales.TrajectoryGoalMetric(called(g.Metric)), locales.TrajectoryGoalDue(r.noon(g.DueOn)), locales.TrajectoryGoalOwner(called(g.OwnerName)),
	)}}
	switch g.State {
	case store.GoalReached:
		screen.Text = append(screen.Text, locales.TrajectoryGoalStateReached(g.ClosedAt))
	case store.GoalDropped:
		screen.Text = append(screen.Text, locales.TrajectoryGoalStateDropped(g.ClosedAt))
	case store.GoalOpen:
		screen.Text = append(screen.Text, r.left(g, t.Now))
		screen.Rows = [][]engine.Button{
			{{Label: locales.TrajectoryGoalReach(), Option: optionReach, Style: engine.Success}},
			{{Label: locales.TrajectoryGoalEditTitle(), Option: editPrefix + "title"}, {Label: locales.TrajectoryGoalEditMetric(), Option: editPrefix + "metric"}},
			{{Label: locales.TrajectoryGoalEditDue(), Option: editPrefix + "due"}, {Label: locales.TrajectoryGoalEditOwner(), Option: editPrefix + "owner"}},
			{{Label: locales.TrajectoryGoalDrop(), Option: optionDrop, Style: engine.Danger}},
		}
	}
	return screen, nil
}

func (r Trajectories) takeGoal(ctx context.Context, t engine.Turn, d *target, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if d.kept.State != store.GoalOpen {
		return step.Stale(), nil
	}
	if name, ok := step.Tapped(in, editPrefix); ok {
		switch name {
		case "title", "metric", "due", "owner":
			return engine.Visit(name), nil
		}
	}
	asked := t.Scratch[scratchAsked] == optionDrop
	switch {
	case in.Option == optionReach:
		return r.closes(ctx, t, d, store.GoalReached, locales.TrajectoryGoalReached())
	case in.Option == optionDrop:
		t.Scratch[scratchAsked] = optionDrop
		return engine.Stay(nil), nil
	case asked && in.Option == optionNo:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case asked && in.Option == optionYes:
		return r.closes(ctx, t, d, store.GoalDropped, locales.TrajectoryGoalDropped())
	}
	return step.Stale(), nil
}

func (r Trajectories) closes(ctx context.Context, t engine.Turn, d *target, as store.GoalState, said locales.Message) (engine.Move, error) {
	err := r.store.CloseGoal(ctx, t.Person.ID, d.kept.ID, as, t.Now)
	if errors.Is(err, store.ErrChanged) || errors.Is(err, store.ErrNotFound) {
		return engine.Done().Saying(locales.TrajectoryGoalChanged()), nil
	}
	return engine.Done().Saying(said), err
}
