package programme

import (
	"context"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// assignment is homework that is being made.
type assignment struct {
	TitleKK string    `json:"title_kk"`
	TitleRU string    `json:"title_ru"`
	TextKK  string    `json:"text_kk"`
	TextRU  string    `json:"text_ru"`
	DueAt   time.Time `json:"due_at"`
}

// newHomework asks what there is no homework without.
func (r Courses) newHomework() engine.Definition {
	return engine.Flow[assignment]{
		Name: NewHomework, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[assignment]{
			text("title_kk", locales.ProgrammeHomeworkKkAsk(titleLimit), 1, titleLimit, func(a *assignment) *string { return &a.TitleKK }),
			text("title_ru", locales.ProgrammeHomeworkRuAsk(titleLimit), 1, titleLimit, func(a *assignment) *string { return &a.TitleRU }),
			text("text_kk", locales.ProgrammeHomeworkTextKkAsk(taskLimit), 1, taskLimit, func(a *assignment) *string { return &a.TextKK }),
			text("text_ru", locales.ProgrammeHomeworkTextRuAsk(taskLimit), 1, taskLimit, func(a *assignment) *string { return &a.TextRU }),
			moments(r, "due", locales.ProgrammeDueAsk(), func(a *assignment) *time.Time { return &a.DueAt }),
		},
		Finish: func(ctx context.Context, t engine.Turn, a *assignment) (engine.Move, error) {
			lesson, err := step.ID(t.Ref)
			if err != nil {
				return engine.Move{}, err
			}
			id, err := r.Store.AddHomework(ctx, t.Person.ID, lesson, store.HomeworkText{
				TitleKK: a.TitleKK, TitleRU: a.TitleRU, TextKK: a.TextKK, TextRU: a.TextRU, DueAt: a.DueAt, Mandatory: true,
			}, t.Update)
			return ended(engine.Replace(Homework, step.Ref(id)).Saying(locales.ProgrammeHomeworkMade()), err)
		},
	}
}

// exercise is a homework in front of whoever makes its course.
type exercise struct {
	h store.Homework
	n store.HomeworkText
}

const (
	optionMandatory = "mandatory"
	optionOptional  = "optional"
	optionWithdraw  = "withdraw"
)

// homework shows a homework and lets change each part of it.
func (r Courses) homework() engine.Definition {
	f := r.homeworkFields()
	hub := engine.Step[exercise]{
		Name: "card", Typed: true,
		Ask: func(_ context.Context, _ engine.Turn, d *exercise) (engine.Screen, error) {
			return askHomework(f, d), nil
		},
		Take: func(ctx context.Context, t engine.Turn, d *exercise, in engine.Input) (engine.Move, error) {
			if move, ok := f.tapped(in); ok {
				return move, nil
			}
			return r.takeHomework(ctx, t, d, in)
		},
	}
	return engine.Flow[exercise]{
		Name: Homework, Version: 1, Allow: Allow, Load: r.loadHomework,
		Steps: append([]engine.Step[exercise]{hub}, f.steps(func(ctx context.Context, t engine.Turn, d *exercise) (engine.Message, error) {
			return locales.CommonSaved(), r.Store.ChangeHomework(ctx, t.Person.ID, d.h.ID, d.n)
		})...),
	}
}

func (r Courses) loadHomework(ctx context.Context, t engine.Turn, ref string) (*exercise, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	h, err := r.Store.ProgrammeHomework(ctx, t.Person.ID, id)
	return &exercise{h: h, n: h.Text()}, step.Gone(err)
}

func (r Courses) homeworkFields() fields[exercise] {
	kk, ru := func(d *exercise) *string { return &d.n.TitleKK }, func(d *exercise) *string { return &d.n.TitleRU }
	textKK, textRU := func(d *exercise) *string { return &d.n.TextKK }, func(d *exercise) *string { return &d.n.TextRU }
	return fields[exercise]{
		written(locales.ProgrammeTitleKk(), text("title_kk", locales.ProgrammeHomeworkKkAsk(titleLimit), 1, titleLimit, kk), kk),
		written(locales.ProgrammeTitleRu(), text("title_ru", locales.ProgrammeHomeworkRuAsk(titleLimit), 1, titleLimit, ru), ru),
		clipped(locales.ProgrammeTextKk(), text("text_kk", locales.ProgrammeHomeworkTextKkAsk(taskLimit), 1, taskLimit, textKK), textKK),
		clipped(locales.ProgrammeTextRu(), text("text_ru", locales.ProgrammeHomeworkTextRuAsk(taskLimit), 1, taskLimit, textRU), textRU),
		{
			label: locales.ProgrammeDue(), given: func(d *exercise) locales.Message { return locales.TaskMoment(d.n.DueAt) },
			step: moments(r, "due", locales.ProgrammeDueAsk(), func(d *exercise) *time.Time { return &d.n.DueAt }),
		},
	}
}

func askHomework(f fields[exercise], d *exercise) engine.Screen {
	title := both(d.h.TitleKK, d.h.TitleRU)
	head := locales.ProgrammeHomeworkHead(title)
	if d.h.Withdrawn {
		head = locales.ProgrammeHomeworkHeadWithdrawn(title)
	}
	needed, other := locales.ProgrammeMandatory(), row(locales.ProgrammeMakeOptional(), optionOptional, "")
	if !d.n.Mandatory {
		needed, other = locales.ProgrammeOptional(), row(locales.ProgrammeMakeMandatory(), optionMandatory, "")
	}
	screen := f.shown(engine.Screen{NoCancel: true, Text: []engine.Message{head, needed}}, d)
	if d.h.Withdrawn {
		screen.Rows = append(screen.Rows, other, row(locales.ProgrammeHomeworkRestore(), optionRestore, engine.Primary))
	} else {
		screen.Rows = append(screen.Rows, other, row(locales.ProgrammeHomeworkWithdraw(), optionWithdraw, engine.Danger))
	}
	return screen
}

func (r Courses) takeHomework(ctx context.Context, t engine.Turn, d *exercise, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	switch in.Option {
	case optionMandatory, optionOptional:
		n := d.n
		n.Mandatory = in.Option == optionMandatory
		return said(engine.Stay(locales.CommonSaved()), r.Store.ChangeHomework(ctx, t.Person.ID, d.h.ID, n))
	case optionWithdraw:
		return said(engine.Done().Saying(locales.ProgrammeHomeworkWithdrawn()), r.Store.WithdrawHomework(ctx, t.Person.ID, d.h.ID, true))
	case optionRestore:
		return said(engine.Stay(locales.CommonSaved()), r.Store.WithdrawHomework(ctx, t.Person.ID, d.h.ID, false))
	}
	return step.Stale(), nil
}

// enclosure is a link or a file that is being added to a lesson.
type enclosure struct {
	TitleKK string          `json:"title_kk"`
	TitleRU string          `json:"title_ru"`
	What    []step.Evidence `json:"what"`
}

// newMaterial adds a link or a file to a lesson.
func (r Courses) newMaterial() engine.Definition {
	what := step.Files[enclosure]{
		Question: step.Question[enclosure]{Name: "what", Ask: step.Says[enclosure](locales.ProgrammeMaterialAsk())},
		Field:    func(e *enclosure) *[]step.Evidence { return &e.What }, Kinds: []engine.Kind{engine.Document, engine.Photo, engine.Video, engine.Voice}, Links: true, Max: 1,
	}.Step()
	take := what.Take
	what.Take = func(ctx context.Context, t engine.Turn, e *enclosure, in engine.Input) (engine.Move, error) {
		before := e.What
		e.What = nil
		move, err := take(ctx, t, e, in)
		switch {
		case err != nil || len(e.What) == 0:
			e.What = before
		case e.What[0].File == nil && (!strings.HasPrefix(e.What[0].Link, "https://") || len([]rune(e.What[0].Link)) > linkLimit):
			e.What = before
			return engine.Stay(locales.ProgrammeLinkWanted()), nil
		}
		return move, err
	}
	return engine.Flow[enclosure]{
		Name: NewMaterial, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[enclosure]{
			text("title_kk", locales.ProgrammeMaterialKkAsk(materialLimit), 1, materialLimit, func(e *enclosure) *string { return &e.TitleKK }),
			text("title_ru", locales.ProgrammeMaterialRuAsk(materialLimit), 1, materialLimit, func(e *enclosure) *string { return &e.TitleRU }),
			what,
		},
		Finish: r.enclosed,
	}
}

func (r Courses) enclosed(ctx context.Context, t engine.Turn, e *enclosure) (engine.Move, error) {
	lesson, err := step.ID(t.Ref)
	if err != nil || len(e.What) == 0 {
		return engine.Goto("what"), err
	}
	m := store.ProgrammeMaterial{TitleKK: e.TitleKK, TitleRU: e.TitleRU, Link: e.What[0].Link}
	if f := e.What[0].File; f != nil {
		m.File, m.Kind, m.Name = f.ID, string(f.Kind), f.Name
	}
	return ended(engine.Done().Saying(locales.ProgrammeMaterialAdded()), r.Store.AddMaterial(ctx, t.Person.ID, lesson, m))
}
