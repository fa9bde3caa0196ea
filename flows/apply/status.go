package apply

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	stepStatus   = "status"
	stepAnswers  = "answers"
	stepAuthors  = "authors"
	stepWithdraw = "withdraw"
)

const (
	optionEdit     = "edit"
	optionAnswers  = "answers"
	optionAuthors  = "authors"
	optionWithdraw = "withdraw"
	optionYes      = "yes"
	optionNo       = "no"
)

// The flows of others that a status leads to, which are options as well; ref: an application's id, for progress a cohort's.
const (
	flowPlace     = "place"
	flowAppeal    = "appeal"
	flowLetter    = "own_letter"
	flowProgress  = "progress"
	flowFollowers = "followers"
)

// view is what authors see of their applications.
type view struct {
	list []store.Application // of the person, where no single one was asked for
	form *form               // the one in front; nil when there is none
}

// status is one application: where it stands, what comes next, and what its authors may do.
func (a Applications) status() engine.Definition {
	return engine.Flow[view]{
		Name: Status, Version: 1, Allow: members,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*view, error) {
			d, err := a.load(ctx, t, ref)
			return &view{form: d}, err
		},
		Steps: a.statusSteps(),
	}
}

func (a Applications) statusSteps() []engine.Step[view] {
	return []engine.Step[view]{
		{Name: stepStatus, Typed: true, Ask: a.of(a.askStatus), Take: a.taking(takeStatus)},
		{Name: stepAnswers, When: never, Ask: a.of(a.askAnswers), Take: a.taking(stay)},
		a.authors(),
		{Name: stepWithdraw, When: never, Typed: true, Ask: a.of(askWithdraw), Take: a.taking(a.takeWithdraw)},
	}
}

// never: these steps are gone to, not come by.
func never(*view) bool { return false }

// of draws a screen about the application in front.
func (a Applications) of(
	ask func(context.Context, engine.Turn, *form) (engine.Screen, error),
) func(context.Context, engine.Turn, *view) (engine.Screen, error) {
	return func(ctx context.Context, t engine.Turn, v *view) (engine.Screen, error) {
		if v.form == nil {
			return engine.Screen{}, engine.ErrGone
		}
		return ask(ctx, t, v.form)
	}
}

// taking takes an input about the application in front.
func (a Applications) taking(
	take func(context.Context, engine.Turn, *form, engine.Input) (engine.Move, error),
) func(context.Context, engine.Turn, *view, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, v *view, in engine.Input) (engine.Move, error) {
		if v.form == nil {
			return engine.Move{}, engine.ErrGone
		}
		return take(ctx, t, v.form, in)
	}
}

func (a Applications) askStatus(_ context.Context, t engine.Turn, d *form) (engine.Screen, error) {
	one := d.application
	facts := []locales.Message{locales.ApplyStatusState(StateName(one.State))}
	if one.Receipt != "" {
		facts = append(facts, locales.ApplyStatusReceipt(one.Receipt))
	}
	if !d.leads {
		facts = append(facts, locales.ApplyStatusLeader(one.LeaderName))
	}
	if one.Authors > 0 {
		facts = append(facts, locales.ApplyStatusAuthors(one.Authors))
	}
	screen := engine.Screen{
		Text: []engine.Message{
			locales.ApplyStatusHead(project(one), cohortName(one.Cohort)), locales.Lines(facts...), a.next(d, t.Now),
		},
		Rows: statusButtons(d, t),
	}
	if day := resultBy(one); day.AddDate(0, 0, 1).After(t.Now) {
		screen.Text = append(screen.Text, locales.ApplyByWhen(day))
	}
	return screen, nil
}

func statusButtons(d *form, t engine.Turn) [][]engine.Button {
	var rows [][]engine.Button
	one, editable := d.application, d.application.EditableAt(t.Now)
	switch {
	case editable && d.draftOfLeader():
		rows = append(rows, []engine.Button{{Label: locales.CommonContinueDraft(), Option: optionEdit, Style: engine.Primary}})
	case editable:
		rows = append(rows, []engine.Button{{Label: locales.ApplyButtonEdit(), Option: optionEdit, Style: engine.Primary}})
	}
	if d.leads {
		switch one.State {
		case store.ApplicationAccepted, store.ApplicationOffered:
			rows = append(rows, []engine.Button{{Label: locales.DecisionPlaceOpen(), Option: flowPlace, Style: engine.Primary}})
		case store.ApplicationRejected:
			if one.Chosen {
				rows = append(rows, []engine.Button{{Label: locales.DecisionAppealButton(), Option: flowAppeal}})
			}
		}
		if one.State == store.ApplicationAccepted || one.State == store.ApplicationEnrolled {
			rows = append(rows, []engine.Button{{Label: locales.FollowerButton(), Option: flowFollowers}})
		}
		if one.Written() {
			rows = append([][]engine.Button{{{Label: locales.DecisionOwnLetter(), Option: flowLetter, Style: engine.Primary}}}, rows...)
		}
	}
	rows = append(rows, []engine.Button{
		{Label: locales.ApplyButtonAnswers(), Option: optionAnswers}, {Label: locales.ApplyButtonAuthors(), Option: optionAuthors},
	})
	if one.State != store.ApplicationDraft {
		rows = append(rows, []engine.Button{{Label: locales.DecisionProgressButton(), Option: flowProgress}})
	}
	if d.leads && one.Withdrawable() {
		rows = append(rows, []engine.Button{{Label: locales.CommonWithdrawApplication(), Option: optionWithdraw}})
	}
	return rows
}

func takeStatus(_ context.Context, _ engine.Turn, d *form, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	switch in.Option {
	case optionEdit:
		return engine.Call(Name, ref(d.application.ID)), nil
	case optionAnswers:
		return engine.Goto(stepAnswers), nil
	case flowPlace, flowAppeal, flowLetter, flowFollowers:
		if d.leads {
			return engine.Call(in.Option, ref(d.application.ID)), nil
		}
	case flowProgress:
		return engine.Call(flowProgress, ref(d.application.Cohort.ID)), nil
	case optionAuthors:
		return engine.Goto(stepAuthors), nil
	case optionWithdraw:
		if d.leads && d.application.Withdrawable() {
			return engine.Goto(stepWithdraw), nil
		}
	}
	return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
}

// askAnswers shows every answer in full; the edge makes several messages of it where one is not enough.
func (a Applications) askAnswers(_ context.Context, _ engine.Turn, d *form) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.ApplyAnswersHead(project(d.application))}, NoCancel: true}
	for _, line := range a.lines() {
		if line.When == nil || line.When(d) {
			screen.Text = append(screen.Text, read(line, d))
		}
	}
	return screen, nil
}

func read(line step.Line[form], d *form) locales.Message {
	given := line.Answer(d)
	if given.IsZero() {
		return locales.StepReviewEmpty(line.Label)
	}
	return locales.StepReviewLine(line.Label, given)
}

func stay(context.Context, engine.Turn, *form, engine.Input) (engine.Move, error) {
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}

func askWithdraw(_ context.Context, _ engine.Turn, d *form) (engine.Screen, error) {
	return engine.Screen{
		Text: []engine.Message{locales.ApplyWithdrawAsk(project(d.application))},
		Rows: [][]engine.Button{
			{{Label: locales.ApplyWithdrawYes(), Option: optionYes, Style: engine.Danger}},
			{{Label: locales.ApplyWithdrawNo(), Option: optionNo}},
		},
		NoCancel: true,
	}, nil
}

func (a Applications) takeWithdraw(ctx context.Context, t engine.Turn, d *form, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionNo:
		return engine.Goto(stepStatus), nil
	case in.Kind != engine.Tap || in.Option != optionYes:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	err := a.store.Withdraw(ctx, d.application.ID, t.Person.ID, t.Now)
	if errors.Is(err, store.ErrWrongState) {
		return engine.Goto(stepStatus).Saying(locales.ApplyWithdrawLate()), nil
	}
	return engine.Goto(stepStatus).Saying(locales.ApplyWithdrawDone()), err
}
