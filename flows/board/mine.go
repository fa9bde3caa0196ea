package board

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
)

// mine lists what a person has, and had.
func (b Board) mine() engine.Definition {
	return engine.Flow[nothing]{
		Name: Mine, Version: 1, Allow: member, Load: loadNothing,
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: b.askMine, Take: b.takeMine}},
	}
}

func (b Board) askMine(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := b.store.MySubmissions(ctx, t.Person.ID, tasksShown+1, page*tasksShown)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.TaskboardMineHead()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.TaskboardMineNone())
	}
	for i, s := range list[:min(len(list), tasksShown)] {
		screen.Text = append(screen.Text, locales.TaskboardMineLine(i+1, taskcard.Title(s.Task.TaskText), status(s)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskboardChoose(i+1, short(s.Task)), Option: taskPrefix + step.Ref(s.Task.ID)}})
	}
	screen = step.Leafed(screen, page, len(list) > tasksShown)
	confirms, err := b.confirmsButton(ctx, t)
	screen.Rows = append(screen.Rows, confirms...)
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskboardButton(), Option: optionShow}})
	return screen, err
}

func (b Board) takeMine(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, taskPrefix); ok {
		return engine.Call(Take, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if in.Kind == engine.Tap {
		switch in.Option {
		case optionShow:
			return engine.Call(Name, ""), nil
		case optionConfirms:
			return engine.Call(Confirms, ""), nil
		}
	}
	return notUnderstood(in), nil
}
