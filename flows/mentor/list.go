package mentor

import (
	"context"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// wanted is whom a team looks for. What is empty is everything.
type wanted struct {
	Project   int64  `json:"project"` // chosen by whoever is on several teams
	Direction string `json:"direction"`
	Language  string `json:"language"`
	Region    string `json:"region"`
	Rated     bool   `json:"rated"`
}

func (w wanted) filter() store.MentorFilter {
	return store.MentorFilter{Direction: w.Direction, Language: w.Language, Region: w.Region, Rated: w.Rated}
}

const (
	mentorsShown = 5

	stepList   = "list"
	stepFilter = "filter"
	stepRegion = "region"

	projectPrefix   = "project_"
	mentorPrefix    = "mentor_"
	directionPrefix = "dir_"
	languagePrefix  = "lang_"
	regionPrefix    = "region_"
	orderPrefix     = "order_"

	anyOption      = "any"
	orderSoonest   = "soonest"
	orderRated     = "rated"
	optionFilter   = "filter"
	optionRegion   = "region"
	optionShow     = "show"
	optionMeetings = "meetings"
)

func (r Mentors) list() engine.Definition {
	return engine.Flow[wanted]{
		Name: Name, Version: 1, Allow: member,
		Steps: []engine.Step[wanted]{
			{Name: stepList, Typed: true, Ask: r.askList, Take: r.takeList},
			{Name: stepFilter, Typed: true, Ask: r.askFilter, Take: r.takeFilter},
			{Name: stepRegion, Typed: true, Ask: r.askRegion, Take: r.takeRegion},
		},
	}
}

// project is for which project somebody looks; its id is 0 as long as they have to choose one of several, or have none. Errors: engine.ErrGone for one
// that is not theirs.
func (r Mentors) project(ctx context.Context, t engine.Turn, w *wanted) (store.TeamProject, []store.TeamProject, error) {
	teams, err := r.Store.TeamProjects(ctx, t.Person.ID)
	if err != nil {
		return store.TeamProject{}, nil, err
	}
	id := w.Project
	if t.Ref != "" {
		if id, err = step.ID(t.Ref); err != nil {
			return store.TeamProject{}, nil, err
		}
	}
	if id == 0 && len(teams) == 1 {
		id = teams[0].ID
	}
	for _, p := range teams {
		if p.ID == id {
			return p, teams, nil
		}
	}
	if id != 0 && t.Ref != "" {
		return store.TeamProject{}, nil, engine.ErrGone
	}
	return store.TeamProject{}, teams, nil
}

func (r Mentors) askList(ctx context.Context, t engine.Turn, w *wanted) (engine.Screen, error) {
	project, teams, err := r.project(ctx, t, w)
	if err != nil {
		return engine.Screen{}, err
	}
	if project.ID == 0 {
		return chooseProject(teams), nil
	}
	list, err := r.Store.MentorsFor(ctx, t.Person.ID, project.ID, w.filter(), t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorListHead(project.Title)}, NoCancel: true}
	switch {
	case len(list) == 0 && w.filter() != (store.MentorFilter{}):
		screen.Text = append(screen.Text, locales.MentorListNoneFiltered())
	case len(list) == 0:
		screen.Text = append(screen.Text, locales.MentorListNone())
	}
	page := min(step.PageOf(t), max(len(list)-1, 0)/mentorsShown)
	from := page * mentorsShown
	until := min(from+mentorsShown, len(list))
	for i, m := range list[from:until] {
		n := from + i + 1
		screen.Text = append(screen.Text, locales.MentorLine(n, locales.Verbatim(called(m.Name)), locales.Lines(facts(m)...)))
		screen.Rows = append(screen.Rows, row(locales.MentorChoose(n, short(m.Name)), mentorPrefix+step.Ref(m.Person), ""))
	}
	screen = step.Leafed(screen, page, until < len(list))
	screen.Rows = append(screen.Rows, []engine.Button{
		{Label: locales.MentorButtonFilterShort(), Option: optionFilter}, {Label: locales.MentorButtonMeetingsShort(), Option: optionMeetings},
	})
	return screen, nil
}

func chooseProject(teams []store.TeamProject) engine.Screen {
	if len(teams) == 0 {
		return engine.Screen{Text: []engine.Message{locales.MentorNoProject()}, NoCancel: true}
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorChooseProject()}, NoCancel: true}
	for _, p := range teams {
		screen.Rows = append(screen.Rows, row(short(p.Title), projectPrefix+step.Ref(p.ID), ""))
	}
	return screen
}

// facts are what a team chooses a mentor by.
func facts(m store.MentorFound) []locales.Message {
	var lines []locales.Message
	if m.Lead {
		lines = append(lines, locales.MentorLineLead())
	}
	if m.Rating > 0 {
		lines = append(lines, locales.MentorRating(locales.Decimal(m.Rating, 1), m.Ratings))
	}
	if m.Region != "" {
		lines = append(lines, locales.MentorLineRegion(step.RegionName(m.RegionKK, m.RegionRU)))
	}
	if m.Soonest.IsZero() {
		lines = append(lines, locales.MentorLineNoTime())
	} else {
		lines = append(lines, locales.MentorLineSoonest(m.Soonest))
	}
	if m.Groups > 0 {
		lines = append(lines, locales.MentorLineGroups(m.Groups))
	}
	if m.Waits {
		lines = append(lines, locales.MentorLineWaits())
	}
	return lines
}

func (r Mentors) takeList(ctx context.Context, t engine.Turn, w *wanted, in engine.Input) (engine.Move, error) {
	project, teams, err := r.project(ctx, t, w)
	if err != nil {
		return engine.Move{}, err
	}
	if id, ok := step.Tapped(in, projectPrefix); ok && slices.ContainsFunc(teams, func(p store.TeamProject) bool { return step.Ref(p.ID) == id }) {
		w.Project, err = step.ID(id)
		return engine.Stay(nil), err
	}
	id, ok := step.Tapped(in, mentorPrefix)
	switch {
	case project.ID == 0:
	case ok:
		return engine.Call(Card, id+"-"+step.Ref(project.ID)), nil
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && in.Option == optionFilter:
		return engine.Goto(stepFilter), nil
	case in.Kind == engine.Tap && in.Option == optionMeetings:
		return engine.Call(Meetings, ""), nil
	}
	return notUnderstood(in), nil
}
