package mentoring

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	meetingsShown = 6
	groupsShown   = 4
	meetingsMost  = 60 // looked through

	meetingPrefix = "meeting_"
	groupPrefix   = "group_"
	optionTimes   = "times"
	optionProfile = "profile"
	optionGroup   = "group"
	optionHours   = "hours"
)

// hub is what is ahead of a mentor, what waits for their answer first, and the ways to everything else.
func (r Mentoring) hub() engine.Definition {
	return engine.Flow[none]{
		Name: Name, Version: 1, Allow: Allow,
		Load:  func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{Name: "hub", Typed: true, Ask: r.askHub, Take: r.takeHub}},
	}
}

func (r Mentoring) askHub(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MentoringHead()}}
	m, err := r.Store.Mentor(ctx, t.Person.ID)
	if errors.Is(err, store.ErrNotFound) {
		screen.Text = append(screen.Text, locales.MentoringWelcome())
		screen.Rows = [][]engine.Button{row(locales.MentoringBegin(), optionProfile, engine.Primary)}
		return screen, nil
	}
	if err != nil {
		return engine.Screen{}, err
	}
	if !m.PausedUntil.IsZero() && !m.PausedUntil.AddDate(0, 0, 1).Before(t.Now) {
		screen.Text = append(screen.Text, locales.MentoringPaused(m.PausedFrom, m.PausedUntil))
	}
	if err := r.withMeetings(ctx, t, &screen); err != nil {
		return engine.Screen{}, err
	}
	if err := r.withGroups(ctx, t, &screen); err != nil {
		return engine.Screen{}, err
	}
	times := row(locales.MentoringTimesButton(), optionTimes, "")
	if empty, err := r.timeless(ctx, t); err != nil {
		return engine.Screen{}, err
	} else if empty {
		screen.Text = append(screen.Text, locales.MentoringNoTimes())
		times[0].Style = engine.Primary
	}
	waits, err := r.Store.MentorLine(ctx, t.Person.ID)
	if waits > 0 {
		screen.Text = append(screen.Text, locales.MentoringWaits(waits))
	}
	screen.Rows = append(screen.Rows, times,
		row(locales.MentoringGroupButton(), optionGroup, ""), row(locales.MentoringProfileButton(), optionProfile, ""), row(locales.MentoringHoursButton(), optionHours, ""))
	return screen, err
}

// withMeetings lists what a mentor is asked for, then what is ahead.
func (r Mentoring) withMeetings(ctx context.Context, t engine.Turn, screen *engine.Screen) error {
	list, err := r.given(ctx, t)
	if err != nil {
		return err
	}
	asked := 0
	for _, m := range list {
		if m.State == store.BookingAsked {
			asked++
		}
	}
	if asked > 0 {
		screen.Text = append(screen.Text, locales.MentoringAsked(asked))
	}
	switch n := len(list) - asked; {
	case n > 0:
		screen.Text = append(screen.Text, locales.MentoringAhead(n))
	case asked == 0:
		screen.Text = append(screen.Text, locales.MentoringAheadNone())
	}
	if len(list) > 0 {
		screen.Text = append(screen.Text, locales.MentoringZoneNote())
	}
	slices.SortStableFunc(list, func(a, b store.Meeting) int { return asks(b) - asks(a) })
	for _, m := range list[:min(len(list), meetingsShown)] {
		title := step.Short(m.Title)
		button := engine.Button{Label: locales.MentoringMeetingLine(m.StartsAt, m.StartsAt, title), Option: meetingPrefix + step.Ref(m.Booking)}
		if m.State == store.BookingAsked {
			button.Label, button.Style = locales.MentoringMeetingAsked(m.StartsAt, m.StartsAt, title), engine.Primary
		}
		screen.Rows = append(screen.Rows, []engine.Button{button})
	}
	return nil
}

func asks(m store.Meeting) int {
	if m.State == store.BookingAsked {
		return 1
	}
	return 0
}

// given lists the meetings ahead in which somebody is the mentor, without seats of groups.
func (r Mentoring) given(ctx context.Context, t engine.Turn) ([]store.Meeting, error) {
	list, err := r.Store.MeetingsAhead(ctx, t.Person.ID, t.Now, meetingsMost)
	return slices.DeleteFunc(list, func(m store.Meeting) bool { return m.Side != store.SideMentor || m.Group }), err
}

func (r Mentoring) withGroups(ctx context.Context, t engine.Turn, screen *engine.Screen) error {
	groups, err := r.Store.GroupsOf(ctx, t.Person.ID, t.Now)
	for _, g := range groups[:min(len(groups), groupsShown)] {
		screen.Rows = append(screen.Rows, row(locales.MentoringGroupLine(g.StartsAt, g.StartsAt, step.Short(g.Title), g.Taken, g.Seats), groupPrefix+step.Ref(g.ID), ""))
	}
	return err
}

// timeless reports that a mentor cannot be met at all.
func (r Mentoring) timeless(ctx context.Context, t engine.Turn) (bool, error) {
	rules, err := r.Store.WeeklyRules(ctx, t.Person.ID, dayOf(t.Now.In(r.Zone)))
	if err != nil || len(rules) > 0 {
		return false, err
	}
	windows, err := r.Store.AvailabilityWindows(ctx, t.Person.ID, t.Now)
	return !slices.ContainsFunc(windows, func(w store.AvailabilityWindow) bool { return w.Open }), err
}

func (r Mentoring) takeHub(_ context.Context, _ engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, meetingPrefix); ok {
		return engine.Call(flowMeeting, id), nil
	}
	if id, ok := step.Tapped(in, groupPrefix); ok {
		return engine.Call(Group, id), nil
	}
	flows := map[string]string{optionTimes: Times, optionProfile: Profile, optionGroup: Group, optionHours: flowHours}
	if flow, ok := flows[in.Option]; ok && in.Kind == engine.Tap {
		return engine.Call(flow, ""), nil
	}
	return notUnderstood(in), nil
}
