package programme

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionRemove = "remove"
	lessonPrefix = "lesson_"
)

// part is a module with its lessons.
type part struct {
	store.CourseModule
}

// module shows a module with its lessons.
func (r Courses) module() engine.Definition {
	kk, ru := func(d *part) *string { return &d.TitleKK }, func(d *part) *string { return &d.TitleRU }
	f := fields[part]{
		written(locales.ProgrammeTitleKk(), text("title_kk", locales.ProgrammeModuleKkAsk(titleLimit), 1, titleLimit, kk), kk),
		written(locales.ProgrammeTitleRu(), text("title_ru", locales.ProgrammeModuleRuAsk(titleLimit), 1, titleLimit, ru), ru),
	}
	hub := engine.Step[part]{
		Name: "card", Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, d *part) (engine.Screen, error) {
			return r.askModule(ctx, t, f, d)
		},
		Take: func(ctx context.Context, t engine.Turn, d *part, in engine.Input) (engine.Move, error) {
			if move, ok := f.tapped(in); ok {
				return move, nil
			}
			return r.takeModule(ctx, t, d, in)
		},
	}
	return engine.Flow[part]{
		Name: Module, Version: 1, Allow: Allow, Load: r.loadModule,
		Steps: append([]engine.Step[part]{hub}, f.steps(func(ctx context.Context, t engine.Turn, d *part) (engine.Message, error) {
			return locales.CommonSaved(), r.Store.ChangeModule(ctx, t.Person.ID, d.ID, d.TitleKK, d.TitleRU)
		})...),
	}
}

func (r Courses) loadModule(ctx context.Context, t engine.Turn, ref string) (*part, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	m, err := r.Store.ProgrammeModule(ctx, t.Person.ID, id)
	return &part{m}, step.Gone(err)
}

func (r Courses) askModule(ctx context.Context, t engine.Turn, f fields[part], d *part) (engine.Screen, error) {
	page := step.PageOf(t)
	all, err := r.Store.ProgrammeLessons(ctx, t.Person.ID, d.Course)
	var own []store.Lesson
	for _, l := range all {
		if l.Module == d.ID {
			own = append(own, l)
		}
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ProgrammeModuleHead(both(d.TitleKK, d.TitleRU), len(own))}}
	from := min(page*pageSize, len(own))
	for _, l := range own[from:min(from+pageSize, len(own))] {
		label := locales.ProgrammeLessonLine(l.StartsAt, short(l.TitleKK, l.TitleRU))
		if l.Cancelled {
			label = locales.ProgrammeLessonLineCancelled(short(l.TitleKK, l.TitleRU))
		}
		screen.Rows = append(screen.Rows, row(label, lessonPrefix+step.Ref(l.ID), ""))
	}
	screen = step.Leafed(screen, page, len(own) > from+pageSize)
	screen.Rows = append(screen.Rows, row(locales.ProgrammeLessonNew(), optionNew, engine.Primary))
	screen = f.shown(screen, d)
	if d.Lessons == 0 {
		screen.Rows = append(screen.Rows, row(locales.CommonDelete(), optionRemove, engine.Danger))
	}
	return screen, err
}

func (r Courses) takeModule(ctx context.Context, t engine.Turn, d *part, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, lessonPrefix); ok {
		return engine.Call(Lesson, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionNew:
		return engine.Call(NewLesson, step.Ref(d.ID)), nil
	case in.Kind == engine.Tap && in.Option == optionRemove:
		return said(engine.Done().Saying(locales.ProgrammeModuleRemoved()), r.Store.RemoveModule(ctx, t.Person.ID, d.ID))
	}
	return notUnderstood(in), nil
}

// named is what something new is called.
type named struct {
	TitleKK string `json:"title_kk"`
	TitleRU string `json:"title_ru"`
}

// newModule adds a module at the end of a course.
func (r Courses) newModule() engine.Definition {
	return engine.Flow[named]{
		Name: NewModule, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[named]{
			text("title_kk", locales.ProgrammeModuleKkAsk(titleLimit), 1, titleLimit, func(n *named) *string { return &n.TitleKK }),
			text("title_ru", locales.ProgrammeModuleRuAsk(titleLimit), 1, titleLimit, func(n *named) *string { return &n.TitleRU }),
		},
		Finish: func(ctx context.Context, t engine.Turn, n *named) (engine.Move, error) {
			course, err := step.ID(t.Ref)
			if err != nil {
				return engine.Move{}, err
			}
			id, err := r.Store.AddModule(ctx, t.Person.ID, course, n.TitleKK, n.TitleRU, t.Update)
			return ended(engine.Replace(Module, step.Ref(id)).Saying(locales.ProgrammeModuleMade()), err)
		},
	}
}
