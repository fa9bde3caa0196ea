package award

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// list is a batch with some of its grants.
type list struct {
	batch  store.Batch
	lines  []store.Award
	Budget string `json:"budget"` // that was chosen for a draft
}

const (
	optionChoose  = "choose"
	optionResume  = "resume"
	optionRefresh = "refresh"
	stepBudget    = "budget"
)

// batch shows a list of grants and how far it is, and lets a second person decide.
func (a Awards) batch() engine.Definition {
	choose := budgetStep(a, func(l *list) *string { return &l.Budget })
	take := choose.Take
	choose.When = func(*list) bool { return false }
	choose.Take = func(ctx context.Context, t engine.Turn, l *list, in engine.Input) (engine.Move, error) {
		move, err := take(ctx, t, l, in)
		if err != nil || l.Budget == "" {
			return move, err
		}
		return a.proposed(ctx, t, l)
	}
	return engine.Flow[list]{
		Name: Batch, Version: 1, Allow: Allow, Load: a.loadBatch,
		Steps: []engine.Step[list]{{Name: "card", Typed: true, Ask: a.askBatch, Take: a.takeBatch}, choose},
	}
}

func (a Awards) loadBatch(ctx context.Context, t engine.Turn, ref string) (*list, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	l := &list{}
	if l.batch, err = a.store.Batch(ctx, t.Person.ID, id); err != nil {
		return nil, step.Gone(err)
	}
	l.lines, err = a.store.BatchLines(ctx, t.Person.ID, id, t.Now, few, 0)
	return l, step.Gone(err)
}

func (a Awards) askBatch(_ context.Context, t engine.Turn, l *list) (engine.Screen, error) {
	b := l.batch
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AwardBatch(int(b.ID), b.Total, int(b.Sum), b.ProposedByName, batchState(b.State))}}
	say := func(m locales.Message) { screen.Text = append(screen.Text, m) }
	button := func(label locales.Message, option string, style engine.Style) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: option, Style: style}})
	}
	if b.Budget.ID != 0 {
		say(locales.AwardBatchBudget(a.names.Budget(b.Budget), int(b.Budget.Left)))
	}
	if b.Given > 0 || b.State == store.BatchPosting {
		say(locales.AwardBatchGiven(b.Given, b.Total))
	}
	if b.Failed > 0 {
		say(locales.AwardBatchFailed(b.Failed))
	}
	var lines []locales.Message
	for _, w := range l.lines {
		lines = append(lines, locales.AwardBatchPerson(w.PersonName, int(w.Amount), w.Reason))
	}
	if len(lines) > 0 {
		say(locales.Lines(lines...))
	}
	own := b.ProposedBy == t.Person.ID
	switch {
	case b.MayDecide:
		button(locales.CommonApprove(), optionApprove, engine.Success)
		button(locales.CommonDecline(), optionRefuse, engine.Danger)
	case own && b.State == store.BatchDraft:
		button(locales.AwardBatchChoose(), optionChoose, engine.Primary)
		button(locales.AwardBatchDrop(), optionRefuse, engine.Danger)
	case own && b.State == store.BatchProposed:
		say(locales.AwardOwnWaits())
		button(locales.AwardBatchDrop(), optionRefuse, engine.Danger)
	case b.State == store.BatchPaused:
		button(locales.AwardBatchResume(), optionResume, engine.Primary)
	case b.State == store.BatchPosting || b.State == store.BatchMaking:
		button(locales.AwardBatchRefresh(), optionRefresh, "")
	}
	return screen, nil
}

func (a Awards) takeBatch(ctx context.Context, t engine.Turn, l *list, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	id, me := l.batch.ID, t.Person.ID
	switch in.Option {
	case optionApprove:
		return a.post(ctx, t, id, locales.AwardBatchApproved(), a.store.ApproveBatch(ctx, me, id, t.Now))
	case optionResume:
		return a.post(ctx, t, id, locales.AwardBatchResumed(), a.store.ResumeBatch(ctx, me, id, t.Now))
	case optionRefuse:
		return a.turnedDown(ctx, t, l)
	case optionChoose:
		return engine.Goto(stepBudget), nil
	case optionRefresh:
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}

// post has a job give what was approved.
func (a Awards) post(ctx context.Context, t engine.Turn, id int64, done locales.Message, err error) (engine.Move, error) {
	move, failed := said(engine.Stay(done), err)
	if err != nil {
		return move, failed
	}
	return move, a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandPost, Person: t.Person.ID, Ref: step.Ref(id)})
}

func (a Awards) turnedDown(ctx context.Context, t engine.Turn, l *list) (engine.Move, error) {
	err := a.store.RefuseBatch(ctx, t.Person.ID, l.batch.ID, t.Now)
	if l.batch.ProposedBy == t.Person.ID {
		return said(engine.Stay(locales.AwardBatchDroppedNow()), err)
	}
	move, failed := said(engine.Stay(locales.AwardBatchRefusedNow()), err)
	if err != nil {
		return move, failed
	}
	return move, a.tellOf(ctx, l.batch.ProposedBy, l.batch.ID, store.BatchRefused, 0)
}

func (a Awards) proposed(ctx context.Context, t engine.Turn, l *list) (engine.Move, error) {
	budget, err := step.ID(l.Budget)
	if err != nil {
		return engine.Move{}, err
	}
	err = a.store.ProposeBatch(ctx, t.Person.ID, l.batch.ID, budget, t.Now)
	if reason, ok := refusal(err); ok {
		l.Budget = ""
		return engine.Goto("card").Saying(reason), nil
	}
	return engine.Goto("card").Saying(locales.AwardProposed()), err
}
