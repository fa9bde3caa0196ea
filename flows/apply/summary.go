package apply

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the steps that show all answers.
const (
	stepSummary = "summary"
	stepEdit    = "edit"
	stepMend    = "mend"
)

// optionConfirm is the button of a review that goes on.
const optionConfirm = "confirm"

// summary is the last step of the leader's draft: every answer with a button to change it, and the submission.
func (a Applications) summary() engine.Step[form] {
	return framed(step.Review[form]{
		Question: step.Question[form]{
			Name: stepSummary, When: (*form).draftOfLeader,
			Ask: func(d *form) []engine.Message {
				return []engine.Message{locales.ApplySummaryAsk(d.application.Cohort.ClosesAt)}
			},
		},
		Lines: a.lines(), Confirm: locales.CommonSubmitApplication(), Confirmed: a.submit,
	}.Step())
}

// edit is where a co-author begins, and the leader once the application is submitted: every answer with a button to change it.
func (a Applications) edit() engine.Step[form] {
	s := step.Review[form]{
		Question: step.Question[form]{
			Name: stepEdit, When: func(d *form) bool { return !d.draftOfLeader() && !d.mends() },
			Ask: func(d *form) []engine.Message {
				return []engine.Message{locales.ApplyEditAsk(project(d.application), editableUntil(d.application))}
			},
		},
		Lines: a.lines(), Confirm: locales.CommonDone(),
		Confirmed: func(context.Context, engine.Turn, *form) (engine.Move, error) { return engine.Done(), nil },
	}.Step()
	take := s.Take
	s.Take = func(ctx context.Context, t engine.Turn, d *form, in engine.Input) (engine.Move, error) {
		if in.Kind == engine.Tap && in.Option == optionConfirm && d.application.State == store.ApplicationDraft {
			return engine.Done(), nil // a draft may have gaps
		}
		return take(ctx, t, d, in)
	}
	return framed(s)
}

// editableUntil is when an application's answers can no longer be changed.
func editableUntil(one store.Application) time.Time {
	if one.State == store.ApplicationNeedsInfo {
		return one.FixBy
	}
	return one.Cohort.ClosesAt
}

// mend is where the leader changes what the staff asked for, and hands the application in again.
func (a Applications) mend() engine.Step[form] {
	return framed(step.Review[form]{
		Question: step.Question[form]{
			Name: stepMend, When: (*form).mends,
			Ask: func(d *form) []engine.Message {
				one := d.application
				return []engine.Message{locales.ApplyMendAsk(project(one), one.FixBy), locales.Verbatim(one.Fixes)}
			},
		},
		Lines: a.lines(), Confirm: locales.ApplyResubmit(), Confirmed: a.resubmit,
	}.Step())
}

// resubmit hands a mended application in again.
func (a Applications) resubmit(ctx context.Context, t engine.Turn, d *form) (engine.Move, error) {
	err := a.store.Resubmit(ctx, d.application.ID, t.Person.ID, t.Now)
	status := engine.Replace(Status, ref(d.application.ID))
	switch {
	case errors.Is(err, store.ErrIncomplete):
		return a.again(ctx, t, d)
	case errors.Is(err, store.ErrNotFound):
		return status.Saying(locales.ApplyMendLate()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return status.Saying(locales.ApplyResubmitted()), nil
}

func (a Applications) lines() []step.Line[form] {
	var lines []step.Line[form]
	for _, q := range a.questions {
		lines = append(lines, step.Line[form]{Step: q.name, Label: q.label, Answer: q.given, Required: !q.optional, When: q.when})
	}
	return lines
}

// submit hands the draft in. The receipt is a message of its own, which stays in the chat.
func (a Applications) submit(ctx context.Context, t engine.Turn, d *form) (engine.Move, error) {
	receipt, err := a.store.Submit(ctx, d.application.ID, t.Person.ID, t.Now)
	status := engine.Replace(Status, ref(d.application.ID))
	switch {
	case errors.Is(err, store.ErrSameProject):
		return engine.Visit("title").Saying(locales.ApplySubmitSame()), nil
	case errors.Is(err, store.ErrIncomplete):
		return a.again(ctx, t, d)
	case errors.Is(err, store.ErrClosed), errors.Is(err, store.ErrWrongState):
		return status.Saying(locales.ApplySubmitClosed()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	}
	return status.Sending(engine.Screen{
		Text: []engine.Message{locales.ApplySubmitted(project(d.application), receipt)},
	}), nil
}

// again shows the summary as it is now: somebody else has emptied an answer since it was drawn.
func (a Applications) again(ctx context.Context, t engine.Turn, d *form) (engine.Move, error) {
	now, err := a.load(ctx, t, ref(d.application.ID))
	if err != nil {
		return engine.Move{}, err
	}
	*d = *now
	return engine.Stay(locales.ApplySubmitIncomplete()), nil
}
