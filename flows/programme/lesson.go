package programme

import (
	"context"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// opened is a lesson in front of whoever makes its course.
type opened struct {
	l     store.Lesson
	n     store.LessonText
	where string
}

const (
	optionCancel   = "cancel"
	optionRestore  = "restore"
	optionHomework = "homework"
	optionMaterial = "material"

	homeworkPrefix = "homework_"
	materialPrefix = "material_"
)

// lesson shows a lesson with everything that belongs to it, and lets change each.
func (r Courses) lesson() engine.Definition {
	f := r.lessonFields()
	hub := engine.Step[opened]{
		Name: "card", Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, d *opened) (engine.Screen, error) {
			return r.askLesson(ctx, t, f, d)
		},
		Take: func(ctx context.Context, t engine.Turn, d *opened, in engine.Input) (engine.Move, error) {
			if move, ok := f.tapped(in); ok && t.Scratch[scratchSure] == "" {
				return move, nil
			}
			return r.takeLesson(ctx, t, d, in)
		},
	}
	return engine.Flow[opened]{
		Name: Lesson, Version: 1, Allow: Allow, Load: r.loadLesson, Steps: append([]engine.Step[opened]{hub}, f.steps(r.keepLesson)...),
	}
}

func (r Courses) loadLesson(ctx context.Context, t engine.Turn, ref string) (*opened, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	l, err := r.Store.ProgrammeLesson(ctx, t.Person.ID, id)
	return &opened{l: l, n: l.Text(), where: l.Where()}, step.Gone(err)
}

// keepLesson writes an answer, and tells those whom it concerns.
func (r Courses) keepLesson(ctx context.Context, t engine.Turn, d *opened) (engine.Message, error) {
	if d.where != d.l.Where() {
		d.n.Link, d.n.Place, _ = where(d.where)
	}
	change, err := r.Store.ChangeLesson(ctx, t.Person.ID, d.l.ID, d.l.Revision, d.n, t.Now)
	if err != nil {
		return nil, err
	}
	return toldTo(change), r.tell(ctx, change)
}

// toldTo says how many people are told of a change.
func toldTo(change store.LessonChange) engine.Message {
	if n := change.Told(); n > 0 {
		return locales.ProgrammeSavedTold(n)
	}
	return locales.CommonSaved()
}

func (r Courses) lessonFields() fields[opened] {
	kk, ru := func(d *opened) *string { return &d.n.TitleKK }, func(d *opened) *string { return &d.n.TitleRU }
	textKK, textRU := func(d *opened) *string { return &d.n.TextKK }, func(d *opened) *string { return &d.n.TextRU }
	place := func(d *opened) *string { return &d.where }
	return fields[opened]{
		{
			label: locales.ProgrammeStarts(), given: func(d *opened) locales.Message { return locales.TaskMoment(d.l.StartsAt) }, own: true,
			step: engine.Step[opened]{Name: "starts", Typed: true, Ask: r.askMove, Take: r.takeMove},
		},
		{
			label: locales.ProgrammeMinutes(), given: func(d *opened) locales.Message { return tokens.Lasting(d.n.Minutes) },
			step: amount("minutes", locales.ProgrammeMinutesAsk(), leastMinutes, mostMinutes, usualMinutes(), func(d *opened) *int { return &d.n.Minutes }),
		},
		written(locales.ProgrammeWhere(), whereStep("where", place), place),
		{label: locales.ProgrammeTeacher(), given: func(d *opened) locales.Message { return words(d.l.TeacherName) }, step: r.teacherStep()},
		written(locales.ProgrammeTitleKk(), text("title_kk", locales.ProgrammeLessonKkAsk(titleLimit), 1, titleLimit, kk), kk),
		written(locales.ProgrammeTitleRu(), text("title_ru", locales.ProgrammeLessonRuAsk(titleLimit), 1, titleLimit, ru), ru),
		clipped(locales.ProgrammeTextKk(), text("text_kk", locales.ProgrammeTextKkAsk(textLimit), 0, textLimit, textKK), textKK),
		clipped(locales.ProgrammeTextRu(), text("text_ru", locales.ProgrammeTextRuAsk(textLimit), 0, textLimit, textRU), textRU),
	}
}

// clipped is a field of many words, of which a card shows the first.
func clipped[D comparable](label locales.Message, s engine.Step[D], of func(*D) *string) field[D] {
	return field[D]{label: label, given: func(d *D) locales.Message {
		runes := []rune(*of(d))
		if len(runes) > 200 {
			return locales.Verbatim(string(runes[:199]) + "…")
		}
		return words(*of(d))
	}, step: s}
}

func (r Courses) askLesson(ctx context.Context, t engine.Turn, f fields[opened], d *opened) (engine.Screen, error) {
	title := both(d.l.TitleKK, d.l.TitleRU)
	if t.Scratch[scratchSure] != "" {
		return r.askCancel(ctx, t, d)
	}
	head := locales.ProgrammeLessonHead(title)
	if d.l.Cancelled {
		head = locales.ProgrammeLessonHeadCancelled(title)
	}
	screen := f.shown(engine.Screen{NoCancel: true, Text: []engine.Message{head}}, d)
	homework, err := r.Store.ProgrammeHomeworks(ctx, t.Person.ID, d.l.Course, d.l.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	for _, h := range homework {
		screen.Rows = append(screen.Rows, row(locales.ProgrammeHomeworkLine(short(h.TitleKK, h.TitleRU)), homeworkPrefix+step.Ref(h.ID), ""))
	}
	materials, err := r.Store.ProgrammeMaterials(ctx, t.Person.ID, d.l.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	for _, m := range materials {
		screen.Rows = append(screen.Rows, row(locales.ProgrammeMaterialLine(short(m.TitleKK, m.TitleRU)), materialPrefix+step.Ref(m.ID), ""))
	}
	screen.Rows = append(screen.Rows, row(locales.ProgrammeHomeworkNew(), optionHomework, ""), row(locales.ProgrammeMaterialNew(), optionMaterial, ""))
	if d.l.Cancelled {
		screen.Rows = append(screen.Rows, row(locales.ProgrammeRestore(), optionRestore, engine.Primary))
	} else {
		screen.Rows = append(screen.Rows, row(locales.ProgrammeCancel(), optionCancel, engine.Danger))
	}
	return screen, nil
}

func (r Courses) takeLesson(ctx context.Context, t engine.Turn, d *opened, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if t.Scratch[scratchSure] != "" {
		return r.takeCancel(ctx, t, d, in)
	}
	if id, ok := step.Tapped(in, homeworkPrefix); ok {
		return engine.Call(Homework, id), nil
	}
	if id, ok := step.Tapped(in, materialPrefix); ok {
		number, err := step.ID(id)
		if err != nil {
			return step.Stale(), nil //nolint:nilerr // a button that no screen has
		}
		return said(engine.Stay(locales.ProgrammeMaterialRemoved()), r.Store.RemoveMaterial(ctx, t.Person.ID, d.l.ID, number))
	}
	switch in.Option {
	case optionHomework:
		return engine.Call(NewHomework, step.Ref(d.l.ID)), nil
	case optionMaterial:
		return engine.Call(NewMaterial, step.Ref(d.l.ID)), nil
	case optionCancel, optionRestore:
		t.Scratch[scratchSure], t.Scratch[scratchSeen] = in.Option, strconv.Itoa(d.l.Revision)
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}

// seen is the revision that somebody had before them when they were asked whether they are sure.
func seen(t engine.Turn) int {
	n, err := strconv.Atoi(t.Scratch[scratchSeen])
	if err != nil {
		return -1
	}
	return n
}

// moment that somebody typed, kept until they are sure.
func typed(t engine.Turn) (time.Time, bool) {
	n, err := strconv.ParseInt(t.Scratch[scratchTo], 10, 64)
	return time.Unix(n, 0), err == nil
}
