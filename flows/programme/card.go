package programme

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// sight is a course in front of whoever makes it.
type sight struct{ c store.Course }

const (
	optionPublish   = "publish"
	optionFinish    = "finish"
	optionProgramme = "programme"
	optionEdit      = "edit"
	optionPeople    = "people"
	optionInvite    = "invite"
	optionYAML      = "yaml"
	optionXLSX      = "xlsx"

	stepProgramme = "programme"
	modulePrefix  = "module_"
)

// card shows a course with what can be done about it, and its modules.
func (r Courses) card() engine.Definition {
	return engine.Flow[sight]{
		Name: Card, Version: 1, Allow: Allow, Load: r.loadSight,
		Steps: []engine.Step[sight]{
			{Name: "card", Typed: true, Ask: r.askCard, Take: r.takeCard},
			{Name: stepProgramme, Typed: true, When: func(*sight) bool { return false }, Ask: r.askModules, Take: r.takeModules},
		},
	}
}

func (r Courses) loadSight(ctx context.Context, t engine.Turn, ref string) (*sight, error) {
	c, err := r.load(ctx, t, ref)
	return &sight{c}, err
}

func (r Courses) load(ctx context.Context, t engine.Turn, ref string) (store.Course, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Course{}, err
	}
	c, err := r.Store.CourseOf(ctx, t.Person.ID, store.ManageCourses, id)
	return c, step.Gone(err)
}

func (r Courses) askCard(_ context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	c := s.c
	if asked := t.Scratch[scratchSure]; asked != "" {
		return askSure(c, asked), nil
	}
	lines := []locales.Message{locales.ProgrammeCardTrack(track(c.Track))}
	if c.Cohort != 0 {
		lines = append(lines, locales.ProgrammeCardCohort(locales.Bilingual{KK: c.CohortKK, RU: c.CohortRU}))
	}
	lines = append(lines, locales.ProgrammeCardLessons(c.Lessons, tokens.Lasting(c.Minutes)))
	if !c.StartsAt.IsZero() {
		lines = append(lines, locales.ProgrammeCardDates(c.StartsAt, c.EndsAt))
	}
	if c.State != store.CourseDraft {
		lines = append(lines, locales.ProgrammeCardPeople(c.People))
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ProgrammeCard(both(c.TitleKK, c.TitleRU), state(c.State)), locales.Lines(lines...)}}
	if c.State == store.CourseDraft {
		screen.Text = append(screen.Text, locales.ProgrammeCardDraft())
	}
	for _, b := range courseActions(c) {
		screen.Rows = append(screen.Rows, []engine.Button{b})
	}
	return screen, nil
}

// courseActions are the buttons of a course in its state.
func courseActions(c store.Course) (list []engine.Button) {
	button := func(label locales.Message, option string, style engine.Style) {
		list = append(list, engine.Button{Label: label, Option: option, Style: style})
	}
	if c.State == store.CourseDraft && c.Lessons > 0 {
		button(locales.ProgrammePublish(), optionPublish, engine.Success)
	}
	button(locales.ProgrammeProgramme(), optionProgramme, "")
	if c.State != store.CourseFinished {
		button(locales.ProgrammeEdit(), optionEdit, "")
	}
	if c.State == store.CoursePublished {
		button(locales.ProgrammePeople(), optionPeople, "")
		if c.Track == store.TrackInvited {
			button(locales.ProgrammeInvite(), optionInvite, "")
		}
	}
	button(locales.ProgrammeGetXlsx(), optionXLSX, "")
	button(locales.ProgrammeGetYaml(), optionYAML, "")
	switch c.State {
	case store.CourseDraft:
		button(locales.ProgrammeThrowAway(), optionFinish, engine.Danger)
	case store.CoursePublished:
		button(locales.ProgrammeFinish(), optionFinish, engine.Danger)
	case store.CourseFinished:
	}
	return list
}

// askSure says what is about to happen, and asks whether it shall.
func askSure(c store.Course, asked string) engine.Screen {
	title := both(c.TitleKK, c.TitleRU)
	text, yes := locales.ProgrammePublishAsk(title, track(c.Track)), engine.Button{Label: locales.ProgrammePublish(), Option: optionYes, Style: engine.Success}
	switch {
	case asked == optionPublish:
	case c.State == store.CourseDraft:
		text, yes = locales.ProgrammeThrowAwayAsk(title), engine.Button{Label: locales.ProgrammeThrowAway(), Option: optionYes, Style: engine.Danger}
	default:
		text, yes = locales.ProgrammeFinishAsk(title), engine.Button{Label: locales.ProgrammeFinish(), Option: optionYes, Style: engine.Danger}
	}
	return engine.Screen{NoCancel: true, Text: []engine.Message{text}, Rows: [][]engine.Button{{yes}, row(locales.CommonNo(), optionNo, "")}}
}

func (r Courses) takeCard(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if asked := t.Scratch[scratchSure]; asked != "" {
		return r.takeSure(ctx, t, s.c, asked, in)
	}
	known := false
	for _, b := range courseActions(s.c) {
		known = known || b.Option == in.Option
	}
	ref := step.Ref(s.c.ID)
	switch {
	case !known:
	case in.Option == optionPublish || in.Option == optionFinish:
		t.Scratch[scratchSure] = in.Option
		return engine.Stay(nil), nil
	case in.Option == optionProgramme:
		return engine.Goto(stepProgramme), nil
	case in.Option == optionEdit:
		return engine.Call(Edit, ref), nil
	case in.Option == optionPeople:
		return engine.Call(People, ref), nil
	case in.Option == optionInvite:
		return engine.Stay(locales.ProgrammeInviteLink(r.link(s.c))), r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindInvite, Person: t.Person.ID, Ref: ref})
	case in.Option == optionYAML || in.Option == optionXLSX:
		return engine.Stay(locales.ProgrammeFileComing()), r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindFile, Person: t.Person.ID, Ref: ref + "-" + in.Option})
	}
	return step.Stale(), nil
}

// link is by which people are invited.
func (r Courses) link(c store.Course) string {
	return "https://t.me/" + r.BotName + linkedPrefix + c.Link
}

func (r Courses) takeSure(ctx context.Context, t engine.Turn, c store.Course, asked string, in engine.Input) (engine.Move, error) {
	if in.Option != optionYes && in.Option != optionNo {
		return step.Stale(), nil
	}
	clear(t.Scratch)
	switch {
	case in.Option == optionNo:
		return engine.Stay(nil), nil
	case asked == optionPublish:
		people, err := r.Store.PublishCourse(ctx, t.Person.ID, c.ID, t.Now)
		if err == nil {
			err = r.welcome(ctx, c.ID, people...)
		}
		if err == nil {
			err = r.appoint(ctx, t, c.ID)
		}
		return said(engine.Stay(locales.ProgrammePublished(len(people))), err)
	}
	err := r.Store.FinishCourse(ctx, t.Person.ID, c.ID, t.Now)
	if c.State == store.CourseDraft {
		return said(engine.Done().Saying(locales.ProgrammeThrownAway()), err)
	}
	return said(engine.Stay(locales.ProgrammeFinished()), err)
}

// welcome tells people that they take part in a course.
func (r Courses) welcome(ctx context.Context, course int64, people ...int64) error {
	if len(people) == 0 {
		return nil
	}
	notices := make([]store.Notice, len(people))
	for i, p := range people {
		notices[i] = store.Notice{Kind: KindEnrolled, Person: p, Ref: step.Ref(course)}
	}
	return r.Jobs.Notify(ctx, store.Ordinary, notices...)
}

// askModules lists the modules of a course.
func (r Courses) askModules(ctx context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	page := step.PageOf(t)
	all, err := r.Store.ProgrammeModules(ctx, t.Person.ID, s.c.ID)
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ProgrammeModulesHead(both(s.c.TitleKK, s.c.TitleRU))}}
	if len(all) == 0 {
		screen.Text = append(screen.Text, locales.ProgrammeModulesNone())
	}
	from := min(page*pageSize, len(all))
	for _, m := range all[from:min(from+pageSize, len(all))] {
		screen.Rows = append(screen.Rows, row(locales.ProgrammeModuleLine(short(m.TitleKK, m.TitleRU), m.Lessons), modulePrefix+step.Ref(m.ID), ""))
	}
	screen = step.Leafed(screen, page, len(all) > from+pageSize)
	if s.c.State != store.CourseFinished {
		screen.Rows = append(screen.Rows, row(locales.ProgrammeModuleNew(), optionNew, engine.Primary))
	}
	return screen, err
}

func (r Courses) takeModules(_ context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, modulePrefix); ok {
		return engine.Call(Module, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionNew && s.c.State != store.CourseFinished:
		return engine.Call(NewModule, step.Ref(s.c.ID)), nil
	}
	return notUnderstood(in), nil
}
