package board

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

// deal is a task and what a person has to do with it.
type deal struct {
	task store.BoardTask
	own  store.OwnSubmission // the latest; zero for none
}

// sendable reports whether something is to be sent for it.
func (d deal) sendable() bool {
	return d.own.State == store.SubmissionTaken || d.own.State == store.SubmissionReturned
}

// scratchSure is set while somebody is asked whether to give a task back.
const scratchSure = "sure"

const (
	optionTake   = "take"
	optionSend   = "send"
	optionBack   = "give_back"
	optionYes    = "yes"
	optionNo     = "no"
	optionAppeal = "appeal"
)

// card is a task with what can be done now.
func (b Board) card() engine.Definition {
	return engine.Flow[deal]{
		Name: Take, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*deal, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			d, err := b.task(ctx, t, id)
			return &d, err
		},
		Steps: []engine.Step[deal]{{Name: "card", Typed: true, Ask: b.askCard, Take: b.takeCard}},
	}
}

func (b Board) task(ctx context.Context, t engine.Turn, id int64) (deal, error) {
	return b.taskAt(ctx, t, id, t.Now)
}

// taskAt is the task as it could be taken at a moment.
func (b Board) taskAt(ctx context.Context, t engine.Turn, id int64, at time.Time) (d deal, err error) {
	if d.task, err = b.store.BoardTask(ctx, t.Person.ID, id, b.zone, at); err != nil {
		return d, step.Gone(err)
	}
	if d.task.Mine != 0 {
		d.own, err = b.store.OwnSubmission(ctx, t.Person.ID, d.task.Mine)
	}
	return d, step.Gone(err)
}

func (b Board) askCard(_ context.Context, t engine.Turn, d *deal) (engine.Screen, error) {
	if t.Scratch[scratchSure] != "" && d.sendable() {
		return engine.Screen{
			Text: []engine.Message{locales.TaskboardGiveBackAsk(taskcard.Title(d.task.TaskText))},
			Rows: [][]engine.Button{
				{{Label: locales.TaskboardGiveBackYes(), Option: optionYes, Style: engine.Danger}}, {{Label: locales.TaskboardGiveBackNo(), Option: optionNo}},
			},
			NoCancel: true,
		}, nil
	}
	screen := engine.Screen{Text: taskcard.Card(d.task.Task, b.names), NoCancel: true}
	screen.Text = append(screen.Text, b.standing(*d, t.Now)...)
	if d.sendable() {
		screen.Rows = [][]engine.Button{
			{{Label: locales.CommonSendProof(), Option: optionSend, Style: engine.Primary}}, {{Label: locales.TaskboardGiveBack(), Option: optionBack}},
		}
	}
	if d.own.Appealable(t.Now) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonAppeal(), Option: optionAppeal}})
	}
	if d.task.Why == "" {
		screen.Text = append(screen.Text, limits(d.task)...)
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonTakeTask(), Option: optionTake, Style: engine.Primary}})
	}
	return screen, nil
}

func (b Board) takeCard(ctx context.Context, t engine.Turn, d *deal, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	sure := t.Scratch[scratchSure] != ""
	clear(t.Scratch)
	switch {
	case in.Option == optionTake:
		return b.take(ctx, t, d)
	case in.Option == optionSend && d.sendable():
		return engine.Call(Proof, step.Ref(d.own.ID)), nil
	case in.Option == optionBack && d.sendable():
		t.Scratch[scratchSure] = optionBack
		return engine.Stay(nil), nil
	case in.Option == optionNo:
		return engine.Stay(nil), nil
	case in.Option == optionYes && sure:
		return b.giveBack(ctx, t, d)
	case in.Option == optionAppeal && d.own.Appealable(t.Now):
		return engine.Call(Appeal, step.Ref(d.own.ID)), nil
	}
	return step.Stale(), nil
}

// take takes a place. Whoever taps twice has it once.
func (b Board) take(ctx context.Context, t engine.Turn, d *deal) (engine.Move, error) {
	id, why, err := b.store.TakeTask(ctx, t.Person.ID, d.task.ID, t.Update, b.zone, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	case id == 0 && why == store.UntakenOpen: // it shows that they have it
		return engine.Stay(nil).Noting(locales.TaskboardWhyOpen()), nil
	case id == 0:
		return engine.Stay(nil).Noting(untaken(why)), nil
	}
	return engine.Stay(locales.TaskboardTaken()), nil
}

func (b Board) giveBack(ctx context.Context, t engine.Turn, d *deal) (engine.Move, error) {
	err := b.store.GiveTaskBack(ctx, t.Person.ID, d.own.ID, t.Now)
	switch {
	case errors.Is(err, store.ErrChanged):
		return step.Stale(), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Stay(locales.TaskboardGivenBack()), nil
}
