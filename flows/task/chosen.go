package task

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// KindChosen is the notice to somebody who was chosen as a task's coordinator; ref: the task's id.
const KindChosen = "task_chosen"

// publish puts the task out, and tells whoever is to confirm on the spot, unless they chose themselves.
func (r Tasks) publish(ctx context.Context, t engine.Turn, id int64) error {
	if err := r.store.PublishTask(ctx, t.Person.ID, id, newCode(), newLink(), t.Now); err != nil {
		return err
	}
	task, err := r.store.TaskOf(ctx, t.Person.ID, id) // as it was published, whoever changed it meanwhile
	if err != nil || task.Proof != store.ProofCoordinator || task.Coordinator == t.Person.ID || task.Coordinator == task.Author {
		return err
	}
	return r.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindChosen, Person: task.Coordinator, Ref: step.Ref(id), Once: KindChosen + " " + step.Ref(id)})
}

// Chosen tells somebody that they are a task's coordinator: what it is, where and when, and what they will have to do.
func (r Tasks) Chosen(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	task, err := r.store.CoordinatedTask(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	lines := []locales.Message{locales.TaskcardRegion(taskcard.Region(task))}
	if task.Place != "" {
		lines = append(lines, locales.TaskcardPlace(task.Place))
	}
	if task.OpensAt.After(now) {
		lines = append(lines, locales.TaskChosenOpens(task.OpensAt))
	}
	lines = append(lines, locales.TaskcardDeadline(task.ClosesAt), locales.TaskChosenAuthor(store.ShortName(task.AuthorName)))
	screen := engine.Screen{Text: []engine.Message{
		locales.TaskChosen(taskcard.Title(task.TaskText)), locales.Named(locales.Bilingual{KK: task.TextKK, RU: task.TextRU}),
		locales.Lines(lines...), locales.TaskChosenDuty(),
	}}
	if r.confirms != "" {
		screen.Rows = [][]engine.Button{{{Label: locales.TaskChosenButton(), Action: engine.Action{Name: "open", Args: []string{r.confirms}}}}}
	}
	return screen, true, nil
}
