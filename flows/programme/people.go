package programme

import (
	"context"
	"errors"
	"regexp"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	personPrefix = "person_"
	foundPrefix  = "found_"
	optionNobody = "nobody"
	scratchQuery = "query"
	queryLeast   = 2
	queryMost    = 90
)

// handle is somebody's name on Telegram as people write it: with the @, or as a link.
var handle = regexp.MustCompile(`^(?:@|(?:https?://)?t\.me/)([A-Za-z][A-Za-z0-9_]{3,31})$`)

// searched finds whom a text or a contact means: one for sure, or a search that is remembered. reason says why not.
func (r Courses) searched(ctx context.Context, t engine.Turn, in engine.Input) (id int64, reason engine.Message, err error) {
	typed := strings.TrimSpace(in.Text)
	name := handle.FindStringSubmatch(typed)
	var c store.Coordinator
	switch {
	case in.Kind == engine.Phone && in.Contact.Owner != 0:
		c, err = r.Store.CoordinatorByID(ctx, in.Contact.Owner, t.Now)
	case in.Kind == engine.Text && name != nil:
		c, err = r.Store.CoordinatorCalled(ctx, name[1], t.Now)
	case in.Kind != engine.Text || answer.Length(typed) < queryLeast || answer.Length(typed) > queryMost:
		return 0, locales.ProgrammePersonWanted(), nil
	default:
		t.Scratch[scratchQuery] = typed
		return 0, nil, nil
	}
	if errors.Is(err, store.ErrNotFound) {
		return 0, locales.ProgrammePersonNotHere(), nil
	}
	return c.ID, nil, err
}

// found adds whom the search has found to a screen.
func (r Courses) found(ctx context.Context, t engine.Turn, screen engine.Screen) (engine.Screen, []store.PersonRow, error) {
	query := t.Scratch[scratchQuery]
	if query == "" {
		return screen, nil, nil
	}
	phone, err := answer.Phone(query)
	if err != nil {
		phone = ""
	}
	rows, err := r.Store.SearchPeople(ctx, t.Person.ID, store.ReadPeopleQuery(query, phone), pageSize, 0)
	screen.Text = append(screen.Text, locales.StepFoundFor(query))
	if len(rows) == 0 {
		screen.Text = append(screen.Text, locales.ProgrammePersonNone())
	}
	for _, p := range rows {
		screen.Rows = append(screen.Rows, row(locales.Verbatim(step.Short(p.Name)), foundPrefix+step.Ref(p.ID), engine.Primary))
	}
	return screen, rows, err
}

// picked is the one of those who are shown that was tapped: numbers are not for guessing.
func (r Courses) picked(ctx context.Context, t engine.Turn, in engine.Input) (int64, error) {
	chosen, ok := step.Tapped(in, foundPrefix)
	if !ok {
		return 0, nil
	}
	_, rows, err := r.found(ctx, t, engine.Screen{})
	for _, p := range rows {
		if step.Ref(p.ID) == chosen {
			return p.ID, err
		}
	}
	return 0, err
}

// teacherStep asks who teaches a lesson.
func (r Courses) teacherStep() engine.Step[opened] {
	return engine.Step[opened]{
		Name: "teacher", Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, _ *opened) (engine.Screen, error) {
			screen, _, err := r.found(ctx, t, engine.Screen{Text: []engine.Message{locales.ProgrammeTeacherAsk()}})
			screen.Rows = append(screen.Rows, row(locales.ProgrammeTeacherNobody(), optionNobody, ""))
			return screen, err
		},
		Take: func(ctx context.Context, t engine.Turn, d *opened, in engine.Input) (engine.Move, error) {
			if in.Kind == engine.Tap && in.Option == optionNobody {
				d.n.Teacher = 0
				return engine.Next(), nil
			}
			var reason engine.Message
			id, err := r.picked(ctx, t, in)
			if err == nil && id == 0 && in.Kind != engine.Tap {
				id, reason, err = r.searched(ctx, t, in)
			}
			switch {
			case err != nil:
				return engine.Move{}, err
			case id != 0:
				d.n.Teacher = id
				return engine.Next(), nil
			case in.Kind == engine.Tap:
				return step.Stale(), nil
			}
			return engine.Stay(reason), nil
		},
	}
}

// people lists who takes part in a course; whoever is looked for there is added.
func (r Courses) people() engine.Definition {
	return engine.Flow[sight]{
		Name: People, Version: 1, Allow: Allow, Load: r.loadSight,
		Steps: []engine.Step[sight]{{Name: "list", Typed: true, Ask: r.askPeople, Take: r.takePeople}},
	}
}

func (r Courses) askPeople(ctx context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	if id := t.Scratch[scratchSure]; id != "" {
		return engine.Screen{
			NoCancel: true, Text: []engine.Message{locales.ProgrammeRemovePersonSure(t.Scratch[scratchTo])},
			Rows: [][]engine.Button{row(locales.ProgrammeRemovePerson(), optionYes, engine.Danger), row(locales.CommonNo(), optionNo, "")},
		}, nil
	}
	page := step.PageOf(t)
	list, err := r.Store.CoursePeople(ctx, t.Person.ID, s.c.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ProgrammePeopleHead(both(s.c.TitleKK, s.c.TitleRU), s.c.People)}}
	if screen, _, err = r.found(ctx, t, screen); err != nil {
		return engine.Screen{}, err
	}
	for _, p := range list[:min(len(list), pageSize)] {
		name := p.Name
		if p.Project != "" {
			name += " · " + p.Project
		}
		screen.Rows = append(screen.Rows, row(locales.Verbatim(step.Short(name)), personPrefix+step.Ref(p.ID), ""))
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

func (r Courses) takePeople(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if t.Scratch[scratchSure] != "" {
		return r.takeRemoval(ctx, t, s, in)
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if chosen, ok := step.Tapped(in, personPrefix); ok {
		list, err := r.Store.CoursePeople(ctx, t.Person.ID, s.c.ID, pageSize, step.PageOf(t)*pageSize)
		for _, p := range list {
			if step.Ref(p.ID) == chosen {
				t.Scratch[scratchSure], t.Scratch[scratchTo] = chosen, p.Name
				return engine.Stay(nil), err
			}
		}
		return step.Stale(), err
	}
	var reason engine.Message
	id, err := r.picked(ctx, t, in)
	if err == nil && id == 0 && in.Kind != engine.Tap {
		id, reason, err = r.searched(ctx, t, in)
	}
	switch {
	case err != nil:
		return engine.Move{}, err
	case id != 0:
		return r.add(ctx, t, s, id)
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	}
	return engine.Stay(reason), nil
}

func (r Courses) add(ctx context.Context, t engine.Turn, s *sight, id int64) (engine.Move, error) {
	clear(t.Scratch)
	fresh, err := r.Store.EnrolPerson(ctx, t.Person.ID, s.c.ID, id, t.Now)
	switch {
	case err != nil:
		return said(engine.Move{}, err)
	case !fresh:
		return engine.Stay(locales.ProgrammePersonAlready()), nil
	}
	return engine.Stay(locales.ProgrammePersonAdded()), r.welcome(ctx, s.c.ID, id)
}

func (r Courses) takeRemoval(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionYes && in.Option != optionNo {
		return notUnderstood(in), nil
	}
	id, err := step.ID(t.Scratch[scratchSure])
	clear(t.Scratch)
	if err != nil || in.Option == optionNo {
		return engine.Stay(nil), err
	}
	return said(engine.Stay(locales.ProgrammePersonRemoved()), r.Store.RemoveFromCourse(ctx, t.Person.ID, s.c.ID, id, t.Now))
}
