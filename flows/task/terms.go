package task

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// audienceStep asks whom the task is for; a project's team can only have tasks of its project.
func audienceStep() engine.Step[draft] {
	return step.OneOf[draft]{
		Question: step.Question[draft]{Ask: step.Says[draft](locales.TaskAudienceAsk())}, Field: func(d *draft) *string { return &d.Audience },
		Options: func(_ context.Context, _ engine.Turn, d *draft) ([]step.Option, error) {
			options := named(taskcard.Audience, store.AudienceAnyone, store.AudienceVolunteers)
			if ofProject(d) {
				options = append(options, named(taskcard.Audience, store.AudienceTeam)...)
			}
			return options, nil
		},
	}.Step()
}

// named makes options of names.
func named(say func(string) locales.Message, names ...string) []step.Option {
	options := make([]step.Option, len(names))
	for i, name := range names {
		options[i] = step.Option{Name: name, Label: say(name)}
	}
	return options
}

// recurrenceStep asks how often the task comes again. One that does is for each person so often as fits a month or more.
func recurrenceStep() engine.Step[draft] {
	s := choice(locales.TaskRecurrenceAsk(), named(taskcard.Recurrence, store.RecursOnce, store.RecursDaily, store.RecursWeekly, store.RecursMonthly),
		func(d *draft) *string { return &d.Recurrence })
	take := s.Take
	s.Take = func(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
		before := d.Recurrence
		move, err := take(ctx, t, d, in)
		if d.Recurrence != before {
			d.Each = usualEach(d.Recurrence)
		}
		return move, err
	}
	return s
}

func usualEach(recurrence string) int {
	switch recurrence {
	case store.RecursDaily:
		return 30
	case store.RecursWeekly, store.RecursMonthly:
		return 12
	}
	return 1
}

// regionStep asks where the task is. Whether one may have it there is found out at once.
func (r Tasks) regionStep() engine.Step[draft] {
	s := regionQuestion(r, func(d *draft) int64 { return d.Project }, func(d *draft) *string { return &d.Region })
	take := s.Take
	s.Take = func(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
		before := d.Region
		move, err := take(ctx, t, d, in)
		if err != nil || d.Region == before {
			return move, err
		}
		d.Region = regionOf(d.Region)
		err = r.store.ChangeTask(ctx, t.Person.ID, d.kept.ID, d.TaskText)
		if reason, ok := refusal(err); ok {
			d.Region = before
			return engine.Stay(reason), nil
		}
		return move, err
	}
	return s
}

const optionLater = "later"

// budgetStep asks which budget pays, of those that can pay all of it.
func (r Tasks) budgetStep() engine.Step[draft] {
	return engine.Step[draft]{
		Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, d *draft) (engine.Screen, error) {
			list, err := r.payers(ctx, t, d)
			if err != nil {
				return engine.Screen{}, err
			}
			screen := engine.Screen{Text: []engine.Message{locales.TaskBudgetAsk(d.Places, d.Reward, int(d.Promised()))}}
			for _, b := range list {
				screen.Rows = append(screen.Rows, []engine.Button{{
					Label: locales.TaskBudgetLine(r.budgets.Budget(b), int(b.Left)), Option: numberPrefix + step.Ref(b.ID),
				}})
			}
			if len(list) == 0 {
				screen.Text = append(screen.Text, locales.TaskBudgetNone())
				screen.Rows = append(screen.Rows,
					[]engine.Button{{Label: locales.TaskWithoutReward(), Option: numberPrefix + "0"}}, []engine.Button{{Label: locales.TaskBudgetLater(), Option: optionLater}})
			}
			return screen, nil
		},
		Take: func(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
			list, err := r.payers(ctx, t, d)
			if err != nil {
				return engine.Move{}, err
			}
			chosen, _ := step.Tapped(in, numberPrefix)
			for _, b := range list {
				if step.Ref(b.ID) == chosen {
					d.Budget = b.ID
					return engine.Next(), nil
				}
			}
			switch {
			case len(list) == 0 && chosen == "0":
				d.Reward, d.Budget = 0, 0
				return engine.Next(), nil
			case len(list) == 0 && in.Kind == engine.Tap && in.Option == optionLater:
				d.Budget = 0
				return engine.Goto(stepSummary), nil
			}
			return notUnderstood(in), nil
		},
	}
}

// payers are the budgets that can pay everything that a task promises.
func (r Tasks) payers(ctx context.Context, t engine.Turn, d *draft) ([]store.Budget, error) {
	all, err := r.store.TaskBudgets(ctx, t.Person.ID, d.Project)
	var list []store.Budget
	for _, b := range all {
		if b.Left >= d.Promised() && b.Left > 0 {
			list = append(list, b)
		}
	}
	return list, err
}

// budgetGiven says that a budget is chosen; which one, and what is on it, is said where it is asked and before publishing.
func budgetGiven(d *draft) locales.Message {
	if d.Budget == 0 {
		return locales.Message{}
	}
	return locales.TaskBudgetChosen(int(d.Promised()))
}

// payer names the budget that pays for a task, with what is on it. Errors: store.ErrNotFound when it may not pay any more.
func (r Tasks) payer(ctx context.Context, t engine.Turn, task store.Task) (name locales.Message, left int64, err error) {
	list, err := r.store.TaskBudgets(ctx, t.Person.ID, task.Project)
	if err != nil {
		return locales.Message{}, 0, err
	}
	for _, b := range list {
		if b.ID == task.Budget {
			return r.budgets.Budget(b), b.Left, nil
		}
	}
	return locales.Message{}, 0, store.ErrNotFound
}
