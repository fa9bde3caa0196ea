package task

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

const (
	optionNew     = "new"
	taskPrefix    = "task_"
	projectPrefix = "project_"
	pageSize      = 7
)

// own lists the tasks that somebody looks after, with the ways to make one and to see a project as a whole.
func (r Tasks) own() engine.Definition {
	return engine.Flow[none]{
		Name: Own, Version: 1, Allow: Allow, Load: loadNone,
		Steps: []engine.Step[none]{{Name: "list", Typed: true, Ask: r.askOwn, Take: r.takeOwn}},
	}
}

func (r Tasks) askOwn(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.store.Tasks(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	projects, err := r.store.TaskProjects(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TaskOwnHead()}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.TaskOwnNone())
	}
	screen = step.Leafed(listed(screen, list), page, len(list) > pageSize)
	if !Staff(t.Person) && len(projects) == 0 {
		return screen, nil
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskNew(), Option: optionNew, Style: engine.Primary}})
	for _, p := range projects {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskProjectButton(step.Short(p.Title)), Option: projectPrefix + step.Ref(p.ID)}})
	}
	return screen, nil
}

// listed adds a button for each task of a page.
func listed(screen engine.Screen, list []store.Task) engine.Screen {
	for _, task := range list[:min(len(list), pageSize)] {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: line(task), Option: taskPrefix + step.Ref(task.ID)}})
	}
	return screen
}

// line is a task on a button.
func line(t store.Task) locales.Message {
	title := locales.TaskUntitled()
	if kk, ru := t.TitleKK, t.TitleRU; kk != "" || ru != "" {
		title = locales.Named(locales.Bilingual{KK: step.Short(either(kk, ru)), RU: step.Short(either(ru, kk))})
	}
	return locales.TaskLine(title, taskcard.State(t.State))
}

// either is the first of two names that is there.
func either(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

func (r Tasks) takeOwn(_ context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, taskPrefix); ok {
		return engine.Call(Card, id), nil
	}
	if id, ok := step.Tapped(in, projectPrefix); ok {
		return engine.Call(Project, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionNew:
		return engine.Call(New, ""), nil
	}
	return notUnderstood(in), nil
}
