package programme

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// terms are what may be changed of a course.
type terms struct {
	id int64
	n  store.CourseText
}

// edit shows what a course is called and what it asks for, with a button to change each.
func (r Courses) edit() engine.Definition {
	f := r.termFields()
	hub := engine.Step[terms]{
		Name: "card", Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, d *terms) (engine.Screen, error) {
			return f.shown(engine.Screen{NoCancel: true, Text: []engine.Message{locales.ProgrammeEditHead()}}, d), nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *terms, in engine.Input) (engine.Move, error) {
			if move, ok := f.tapped(in); ok {
				return move, nil
			}
			return notUnderstood(in), nil
		},
	}
	return engine.Flow[terms]{
		Name: Edit, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*terms, error) {
			c, err := r.load(ctx, t, ref)
			if err == nil && c.State == store.CourseFinished {
				err = engine.ErrGone
			}
			return &terms{id: c.ID, n: c.Text()}, err
		},
		Steps: append([]engine.Step[terms]{hub}, f.steps(func(ctx context.Context, t engine.Turn, d *terms) (engine.Message, error) {
			return locales.CommonSaved(), r.Store.ChangeCourse(ctx, t.Person.ID, d.id, d.n)
		})...),
	}
}

func (r Courses) termFields() fields[terms] {
	kk, ru := func(d *terms) *string { return &d.n.TitleKK }, func(d *terms) *string { return &d.n.TitleRU }
	aboutKK, aboutRU := func(d *terms) *string { return &d.n.AboutKK }, func(d *terms) *string { return &d.n.AboutRU }
	return fields[terms]{
		written(locales.ProgrammeTitleKk(), text("title_kk", locales.ProgrammeTitleKkAsk(titleLimit), 3, titleLimit, kk), kk),
		written(locales.ProgrammeTitleRu(), text("title_ru", locales.ProgrammeTitleRuAsk(titleLimit), 3, titleLimit, ru), ru),
		written(locales.ProgrammeAboutKk(), text("about_kk", locales.ProgrammeAboutKkAsk(aboutLimit), 0, aboutLimit, aboutKK), aboutKK),
		written(locales.ProgrammeAboutRu(), text("about_ru", locales.ProgrammeAboutRuAsk(aboutLimit), 0, aboutLimit, aboutRU), aboutRU),
		{
			label: locales.ProgrammeAttendance(), given: func(d *terms) locales.Message { return number(d.n.Attendance) },
			step: amount("attendance", locales.ProgrammeAttendanceAsk(), 0, 100, []int{60, 70, 80, 90}, func(d *terms) *int { return &d.n.Attendance }),
		},
		{
			label: locales.ProgrammeBudget(), step: r.budgetStep(),
			given: func(d *terms) locales.Message {
				if d.n.Budget == 0 {
					return locales.ProgrammeBudgetNone()
				}
				return locales.ProgrammeBudgetChosen()
			},
		},
	}
}

// written is a field of words.
func written[D comparable](label locales.Message, s engine.Step[D], of func(*D) *string) field[D] {
	return field[D]{label: label, given: func(d *D) locales.Message { return words(*of(d)) }, step: s}
}

// budgetStep asks which budget pays for lessons and homework.
func (r Courses) budgetStep() engine.Step[terms] {
	return engine.Step[terms]{
		Name: "budget", Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, _ *terms) (engine.Screen, error) {
			list, err := r.Store.CourseBudgets(ctx, t.Person.ID)
			screen := engine.Screen{Text: []engine.Message{locales.ProgrammeBudgetAsk()}}
			for _, b := range list {
				screen.Rows = append(screen.Rows, row(locales.TaskBudgetLine(r.budgets.Budget(b), int(b.Left)), "n_"+step.Ref(b.ID), ""))
			}
			screen.Rows = append(screen.Rows, row(locales.ProgrammeBudgetNone(), "n_0", ""))
			return screen, err
		},
		Take: func(ctx context.Context, t engine.Turn, d *terms, in engine.Input) (engine.Move, error) {
			list, err := r.Store.CourseBudgets(ctx, t.Person.ID)
			if err != nil {
				return engine.Move{}, err
			}
			chosen, _ := step.Tapped(in, "n_")
			for _, b := range append(list, store.Budget{}) {
				if step.Ref(b.ID) == chosen {
					d.n.Budget = b.ID
					return engine.Next(), nil
				}
			}
			return notUnderstood(in), nil
		},
	}
}
