package mentor

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	meetingsShown = 6

	meetingPrefix = "meeting_"
	optionFind    = "find"
	optionPast    = "past"

	stepAhead = "ahead"
	stepPast  = "past"
)

// nothing is a flow without answers.
type nothing struct{}

func (r Mentors) meetings() engine.Definition {
	return engine.Flow[nothing]{
		Name: Meetings, Version: 1, Allow: member,
		Load: func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{
			{Name: stepAhead, Typed: true, Ask: r.askAhead, Take: r.takeMeetings},
			{Name: stepPast, Typed: true, Ask: r.askPast, Take: r.takeMeetings},
		},
	}
}

// mostAhead is how many meetings ahead are looked through.
const mostAhead = 100

func (r Mentors) askAhead(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	list, err := r.Store.MeetingsAhead(ctx, t.Person.ID, t.Now, mostAhead)
	if err != nil {
		return engine.Screen{}, err
	}
	teams, err := r.Store.TeamProjects(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorMeetingsHead()}, NoCancel: true}
	switch {
	case len(list) > 0:
	case len(teams) > 0:
		screen.Text = append(screen.Text, locales.MentorMeetingsNone())
	default:
		screen.Text = append(screen.Text, locales.MentorMeetingsNoneMentor())
	}
	page := min(step.PageOf(t), max(len(list)-1, 0)/meetingsShown)
	until := min((page+1)*meetingsShown, len(list))
	screen = lines(screen, t, list[page*meetingsShown:until], page*meetingsShown)
	screen = step.Leafed(screen, page, until < len(list))
	if len(teams) > 0 {
		find := row(locales.MentorButtonFind(), optionFind, "")
		if len(list) == 0 {
			find[0].Style = engine.Primary
		}
		screen.Rows = append(screen.Rows, find)
	}
	screen.Rows = append(screen.Rows, row(locales.MentorButtonPast(), optionPast, ""))
	return screen, nil
}

// lines adds meetings to a list, counted on from a number.
func lines(screen engine.Screen, t engine.Turn, list []store.Meeting, from int) engine.Screen {
	for i, m := range list {
		n := from + i + 1
		screen.Text = append(screen.Text, locales.MentorMeetingLine(n, m.StartsAt, with(m), state(m, t.Now)))
		name := m.MentorName
		if m.Side == store.SideMentor {
			name = m.Title
		}
		screen.Rows = append(screen.Rows, row(locales.MentorMeetingChoose(n, short(name)), meetingPrefix+step.Ref(m.Booking), ""))
	}
	return screen
}

func (r Mentors) askPast(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.MeetingsBehind(ctx, t.Person.ID, t.Now, meetingsShown+1, page*meetingsShown)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorPastHead()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MentorPastNone())
	}
	screen = lines(screen, t, list[:min(len(list), meetingsShown)], page*meetingsShown)
	return step.Leafed(screen, page, len(list) > meetingsShown), nil
}

func (r Mentors) takeMeetings(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, meetingPrefix); ok {
		return engine.Call(Meeting, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionFind:
		return engine.Call(Name, ""), nil
	case in.Kind == engine.Tap && in.Option == optionPast:
		return engine.Goto(stepPast), nil
	}
	return notUnderstood(in), nil
}
