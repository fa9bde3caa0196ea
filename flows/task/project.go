package task

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// whole is a project with what its tasks have brought.
type whole struct {
	project store.Project
	numbers store.TaskNumbers
}

// project shows a leader their project's tasks, people, hours and what they cost, on one screen.
func (r Tasks) project() engine.Definition {
	return engine.Flow[whole]{
		Name: Project, Version: 1, Allow: Allow, Load: r.loadProject,
		Steps: []engine.Step[whole]{{Name: "project", Typed: true, Ask: r.askProject, Take: r.takeProject}},
	}
}

func (r Tasks) loadProject(ctx context.Context, t engine.Turn, ref string) (*whole, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	projects, err := r.store.TaskProjects(ctx, t.Person.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range projects {
		if p.ID == id {
			w := &whole{project: p}
			w.numbers, err = r.store.ProjectNumbers(ctx, t.Person.ID, id)
			return w, err
		}
	}
	return nil, engine.ErrGone
}

func (r Tasks) askProject(ctx context.Context, t engine.Turn, w *whole) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.store.ProjectTasks(ctx, t.Person.ID, w.project.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TaskProjectHead(w.project.Title, w.numbers.Tasks), numbers(w.numbers)}}
	budgets, err := r.store.TaskBudgets(ctx, t.Person.ID, w.project.ID)
	for _, b := range budgets {
		if b.Project == w.project.ID {
			screen.Text = append(screen.Text, locales.TaskProjectBudget(int(b.Left)))
		}
	}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.TaskOwnNone())
	}
	return step.Leafed(listed(screen, list), page, len(list) > pageSize), err
}

func (r Tasks) takeProject(_ context.Context, t engine.Turn, _ *whole, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, taskPrefix); ok {
		return engine.Call(Card, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}
