package task

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// beginning is where a task belongs: without that nobody knows who may write it.
type beginning struct {
	Project   string `json:"project"` // an id, or optionProgramme
	Region    string `json:"region"`  // empty: wherever one is
	Direction string `json:"direction"`
}

const optionProgramme = "programme"

// What a new task has until its author decides otherwise.
const (
	usualPlaces = 10
	usualRadius = 300 // metres
	leastAge    = 14
)

// start asks where a task belongs, keeps it as a draft, and goes on with its form, which saves each answer.
func (r Tasks) start() engine.Definition {
	return engine.Flow[beginning]{
		Name: New, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[beginning]{
			r.startProject(),
			r.startRegion(),
			r.startDirection(),
		},
	}
}

// projectOf is the project of an option, 0 for the programme itself.
func projectOf(option string) int64 {
	id, err := step.ID(option)
	if err != nil {
		return 0
	}
	return id
}

func (r Tasks) startRegion() engine.Step[beginning] {
	s := regionQuestion(r, func(b *beginning) int64 { return projectOf(b.Project) }, func(b *beginning) *string { return &b.Region })
	s.Name = "region"
	return s
}

func (r Tasks) startProject() engine.Step[beginning] {
	choice := step.OneOf[beginning]{
		Question: step.Question[beginning]{Name: "project", Ask: step.Says[beginning](locales.TaskProjectAsk())},
		Field:    func(b *beginning) *string { return &b.Project },
		Options: func(ctx context.Context, t engine.Turn, _ *beginning) ([]step.Option, error) {
			projects, err := r.store.TaskProjects(ctx, t.Person.ID)
			var options []step.Option
			for _, p := range projects {
				options = append(options, step.Option{Name: step.Ref(p.ID), Label: locales.Verbatim(step.Short(p.Title))})
			}
			if Staff(t.Person) {
				options = append(options, step.Option{Name: optionProgramme, Label: locales.TaskProgramme()})
			}
			return options, err
		},
	}.Step()
	ask := choice.Ask
	choice.Ask = func(ctx context.Context, t engine.Turn, b *beginning) (engine.Screen, error) {
		screen, err := ask(ctx, t, b)
		if err == nil && len(screen.Rows) == 0 {
			screen.Text = []engine.Message{locales.TaskNoProject()}
		}
		return screen, err
	}
	return choice
}

// startDirection is the last question of the beginning: its answer makes the draft.
func (r Tasks) startDirection() engine.Step[beginning] {
	choice := step.Choice[beginning]{
		Question: step.Question[beginning]{Name: "direction", Ask: step.Says[beginning](locales.TaskDirectionAsk())},
		Field:    func(b *beginning) *string { return &b.Direction }, Options: r.directions,
	}.Step()
	take := choice.Take
	choice.Take = func(ctx context.Context, t engine.Turn, b *beginning, in engine.Input) (engine.Move, error) {
		b.Direction = ""
		move, err := take(ctx, t, b, in)
		if err != nil || b.Direction == "" {
			return move, err
		}
		return r.begun(ctx, t, b)
	}
	return choice
}

func (r Tasks) begun(ctx context.Context, t engine.Turn, b *beginning) (engine.Move, error) {
	id, err := r.store.MakeTask(ctx, t.Person.ID, store.TaskText{
		Project: projectOf(b.Project), Region: regionOf(b.Region), Direction: b.Direction, Audience: store.AudienceAnyone, Recurrence: store.RecursOnce,
		Places: usualPlaces, Each: 1, Level: 1, Age: leastAge, XP: store.Experience(0), Proof: store.ProofPhoto, Checks: store.ChecksModerators,
		Radius: usualRadius,
	}, t.Update, t.Now)
	return said(engine.Replace(Form, step.Ref(id)), err)
}
