package programme

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	coursePrefix = "course_"
	optionNew    = "new"
	optionFile   = "file"
	pageSize     = 7
)

// list shows the courses that somebody may make, with the ways to begin one.
func (r Courses) list() engine.Definition {
	return engine.Flow[none]{
		Name: List, Version: 1, Allow: Allow, Load: loadNone,
		Steps: []engine.Step[none]{{Name: "list", Typed: true, Ask: r.askList, Take: takeList}},
	}
}

func (r Courses) askList(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.Courses(ctx, t.Person.ID, store.ManageCourses, pageSize+1, page*pageSize)
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ProgrammeListHead()}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.ProgrammeListNone())
	}
	for _, c := range list[:min(len(list), pageSize)] {
		screen.Rows = append(screen.Rows, row(locales.ProgrammeLine(short(c.TitleKK, c.TitleRU), state(c.State)), coursePrefix+step.Ref(c.ID), ""))
	}
	screen = step.Leafed(screen, page, len(list) > pageSize)
	screen.Rows = append(screen.Rows, row(locales.ProgrammeNew(), optionNew, engine.Primary), row(locales.ProgrammeFromFile(), optionFile, ""))
	return screen, err
}

func state(s store.CourseState) locales.Message {
	switch s {
	case store.CoursePublished:
		return locales.ProgrammeStatePublished()
	case store.CourseFinished:
		return locales.ProgrammeStateFinished()
	case store.CourseDraft:
	}
	return locales.ProgrammeStateDraft()
}

func track(name string) locales.Message {
	switch name {
	case store.TrackInvited:
		return locales.ProgrammeTrackInvited()
	case store.TrackIdea:
		return locales.ProgrammeTrackIdea()
	}
	return locales.ProgrammeTrackCohort()
}

func takeList(_ context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, coursePrefix); ok {
		return engine.Call(Card, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionNew:
		return engine.Call(New, ""), nil
	case in.Kind == engine.Tap && in.Option == optionFile:
		return engine.Call(File, ""), nil
	}
	return notUnderstood(in), nil
}

// beginning is whom a new course is for and what it is called.
type beginning struct {
	Track   string `json:"track"`
	Cohort  string `json:"cohort"` // an id
	Region  string `json:"region"`
	TitleKK string `json:"title_kk"`
	TitleRU string `json:"title_ru"`
}

const (
	optionEverywhere = "everywhere"
	titleLimit       = 120
	aboutLimit       = 1000
	textLimit        = 2000
	taskLimit        = 1500
	materialLimit    = 80
	linkLimit        = 400
	placeLimit       = 200
)

// start asks what there is no course without, and makes a draft of it.
func (r Courses) start() engine.Definition {
	var tracks []step.Option
	for _, name := range []string{store.TrackCohort, store.TrackInvited, store.TrackIdea} {
		tracks = append(tracks, step.Option{Name: name, Label: track(name)})
	}
	cohort := step.OneOf[beginning]{
		Question: step.Question[beginning]{Name: "cohort", When: func(b *beginning) bool { return b.Track == store.TrackCohort }, Ask: step.Says[beginning](locales.ProgrammeCohortAsk())},
		Field:    func(b *beginning) *string { return &b.Cohort }, Options: r.cohorts,
	}.Step()
	return engine.Flow[beginning]{
		Name: New, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[beginning]{
			step.Choice[beginning]{
				Question: step.Question[beginning]{Name: "track", Ask: step.Says[beginning](locales.ProgrammeTrackAsk())},
				Field:    func(b *beginning) *string { return &b.Track }, Options: tracks,
			}.Step(),
			cohort,
			step.Pick[beginning]{
				Question: step.Question[beginning]{Name: "region", Ask: step.Says[beginning](locales.ProgrammeRegionAsk())},
				Field:    func(b *beginning) *string { return &b.Region }, Options: r.regions, Find: step.FindRegion(), Exact: step.SpelledRegion(),
			}.Step(),
			text("title_kk", locales.ProgrammeTitleKkAsk(titleLimit), 3, titleLimit, func(b *beginning) *string { return &b.TitleKK }),
			text("title_ru", locales.ProgrammeTitleRuAsk(titleLimit), 3, titleLimit, func(b *beginning) *string { return &b.TitleRU }),
		},
		Finish: r.begun,
	}
}

func (r Courses) cohorts(ctx context.Context, t engine.Turn, _ *beginning) ([]step.Option, error) {
	list, err := r.Store.CourseCohorts(ctx, t.Person.ID)
	options := make([]step.Option, len(list))
	for i, c := range list {
		options[i] = step.Option{Name: step.Ref(c.ID), Label: both(c.TitleKK, c.TitleRU)}
	}
	return options, err
}

// regions are all of them, and first none.
func (r Courses) regions(ctx context.Context, t engine.Turn) ([]step.Option, error) {
	list, err := step.Regions(r.Store)(ctx, t)
	return append([]step.Option{{Name: optionEverywhere, Label: locales.ProgrammeEverywhere()}}, list...), err
}

func (r Courses) begun(ctx context.Context, t engine.Turn, b *beginning) (engine.Move, error) {
	place := store.CoursePlace{Track: b.Track, Region: b.Region}
	if b.Region == optionEverywhere {
		place.Region = ""
	}
	if b.Track == store.TrackCohort {
		var err error
		if place.Cohort, err = step.ID(b.Cohort); err != nil {
			return engine.Move{}, err
		}
	}
	id, err := r.Store.MakeCourse(ctx, t.Person.ID, place, b.TitleKK, b.TitleRU, t.Update, t.Now)
	return ended(engine.Replace(Card, step.Ref(id)).Saying(locales.ProgrammeMade()), err)
}
