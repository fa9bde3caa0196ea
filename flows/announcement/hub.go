package announcement

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	openPrefix   = "open_"
	optionNew    = "new"
	optionChoose = "templates"

	pageSize = 8
)

// desk is where announcements of the programme or of a project lie.
type desk struct {
	project int64
	title   string // of the project
	rights  store.AnnouncementRights
}

// hub lists announcements, what is under way first.
func (a Announcements) hub() engine.Definition {
	return engine.Flow[desk]{
		Name: Hub, Version: 1, Allow: member, Load: a.loadDesk,
		Steps: []engine.Step[desk]{{Name: "list", Typed: true, Ask: a.askHub, Take: a.takeHub}},
	}
}

// templates lists what can be begun with.
func (a Announcements) templates() engine.Definition {
	return engine.Flow[desk]{
		Name: Templates, Version: 1, Allow: member, Load: a.loadDesk,
		Steps: []engine.Step[desk]{{Name: "list", Typed: true, Ask: a.askTemplates, Take: a.takeTemplates}},
	}
}

func (a Announcements) loadDesk(ctx context.Context, t engine.Turn, ref string) (d *desk, err error) {
	d = &desk{}
	if ref != "" {
		if d.project, err = step.ID(ref); err != nil {
			return nil, err
		}
	}
	if d.rights, err = a.store.AnnouncementRightsOf(ctx, t.Person.ID, d.project); err != nil {
		return nil, err
	}
	if !d.rights.Read && !d.rights.Write {
		return nil, engine.ErrGone
	}
	if d.project == 0 {
		return d, nil
	}
	projects, err := a.store.TaskProjects(ctx, t.Person.ID)
	for _, p := range projects {
		if p.ID == d.project {
			d.title = p.Title
		}
	}
	return d, err
}

func (d *desk) ref() string {
	if d.project == 0 {
		return ""
	}
	return step.Ref(d.project)
}

func (a Announcements) askHub(ctx context.Context, t engine.Turn, d *desk) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := a.store.Announcements(ctx, t.Person.ID, d.project, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AnnouncementHub()}}
	if d.project != 0 {
		screen.Text = []engine.Message{locales.AnnouncementHubProject(d.title, store.FollowerLimit)}
	}
	again, err := a.store.AnnouncesAgain(ctx, d.project, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	if !again.IsZero() {
		screen.Text = append(screen.Text, locales.AnnouncementDailyFull(again))
	}
	if d.rights.Write {
		screen.Rows = append(screen.Rows, row(locales.AnnouncementButtonNew(), optionNew, engine.Primary), row(locales.AnnouncementButtonFromTemplate(), optionChoose, ""))
	}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.AnnouncementNone())
	}
	return listed(screen, list, page), nil
}

// listed adds announcements to a screen, with a button each.
func listed(screen engine.Screen, list []store.Announcement, page int) engine.Screen {
	var lines []locales.Message
	for i, of := range list[:min(len(list), pageSize)] {
		n := page*pageSize + i + 1
		lines = append(lines, locales.AnnouncementRow(n, called(of), stateName(of.State)))
		screen.Rows = append(screen.Rows, row(locales.AnnouncementRowOpen(n, step.Short(called(of))), openPrefix+step.Ref(of.ID), ""))
	}
	if len(lines) > 0 {
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	return step.Leafed(screen, page, len(list) > pageSize)
}

func (a Announcements) takeHub(ctx context.Context, t engine.Turn, d *desk, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if ref, ok := step.Tapped(in, openPrefix); ok {
		of, err := a.load(ctx, t, ref)
		if errors.Is(err, engine.ErrGone) {
			return step.Stale(), nil
		}
		return engine.Call(a.place(of)), err
	}
	switch {
	case in.Kind != engine.Tap || !d.rights.Write:
		return notUnderstood(in), nil
	case in.Option == optionNew:
		id, err := a.store.NewAnnouncement(ctx, t.Person.ID, d.project, t.Update, t.Now)
		return said(engine.Call(Card, step.Ref(id)), err)
	case in.Option == optionChoose:
		return engine.Call(Templates, d.ref()), nil
	}
	return step.Stale(), nil
}

// place is where an announcement is looked at: what has begun is followed, what has not is written.
func (a Announcements) place(of store.Announcement) (flow, ref string) {
	if begun(of.State) && a.parts.Course != "" {
		return a.parts.Course, step.Ref(of.ID)
	}
	return Card, step.Ref(of.ID)
}

func (a Announcements) askTemplates(ctx context.Context, t engine.Turn, d *desk) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := a.store.AnnouncementTemplates(ctx, t.Person.ID, d.project, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.AnnouncementTemplates()}}
	if len(list) == 0 {
		screen.Text = []engine.Message{locales.AnnouncementTemplatesNone()}
	}
	return listed(screen, list, page), nil
}

func (a Announcements) takeTemplates(ctx context.Context, t engine.Turn, _ *desk, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	ref, ok := step.Tapped(in, openPrefix)
	if !ok {
		return notUnderstood(in), nil
	}
	id, err := step.ID(ref)
	if err != nil {
		return engine.Move{}, err
	}
	return a.copied(ctx, t, id)
}

// copied goes on with a new announcement that says what another one says.
func (a Announcements) copied(ctx context.Context, t engine.Turn, from int64) (engine.Move, error) {
	id, err := a.store.CopyAnnouncement(ctx, t.Person.ID, from, t.Update, t.Now)
	return said(engine.Replace(Card, step.Ref(id)).Saying(locales.AnnouncementCopied()), err)
}
