package mentoring

import (
	"context"
	"strconv"
	"strings"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// several is a meeting with several teams that is being put together.
type several struct {
	At      string `json:"at"` // Unix seconds
	Minutes int    `json:"minutes"`
	Seats   *int   `json:"seats"`
	Title   string `json:"title"`
	Where   string `json:"where"`
}

const (
	stepGroup  = "group"
	stepMove   = "move"
	stepCancel = "cancel"
	stepWhen   = "when"
	titleLeast = 3
)

// group opens a meeting with several teams, or shows one with the ways to move and cancel it.
func (r Mentoring) group() engine.Definition {
	question := func(name string, ask locales.Message, optional bool) step.Question[several] {
		return step.Question[several]{Name: name, Ask: step.Says[several](ask), Optional: optional}
	}
	return engine.Flow[several]{
		Name: Group, Version: 1, Allow: Allow,
		Begin: func(t engine.Turn, _ *several) string {
			if t.Ref != "" {
				return stepGroup
			}
			return stepWhen
		},
		Steps: []engine.Step[several]{
			{Name: stepGroup, Typed: true, Ask: r.askGroup, Take: r.takeGroup},
			{Name: stepMove, Ask: says(locales.MentoringGroupMoveAsk()), Take: r.takeMove},
			{Name: stepCancel, Ask: says(locales.MentoringGroupCancelAsk()), Take: r.takeCancel},
			{Name: stepWhen, Ask: says(locales.MentoringGroupWhen()), Take: r.takeWhen},
			step.Number[several]{
				Question: question("seats", locales.MentoringGroupSeats(), false), Field: func(g *several) **int { return &g.Seats },
				Min: store.GroupLeastSeats, Max: store.GroupMostSeats,
			}.Step(),
			step.Text[several]{
				Question: question("title", locales.MentoringGroupTitle(), false), Field: func(g *several) *string { return &g.Title },
				Min: titleLeast, Max: store.MeetingTitleLimit,
			}.Step(),
			step.Text[several]{
				Question: question("where", locales.MentoringGroupWhere(), true), Field: func(g *several) *string { return &g.Where },
				Min: 2, Max: store.MeetingPlaceLimit,
			}.Step(),
			{Name: "check", Typed: true, Ask: r.askCheck, Take: r.takeCheck},
		},
	}
}

func says(m locales.Message) func(context.Context, engine.Turn, *several) (engine.Screen, error) {
	return func(context.Context, engine.Turn, *several) (engine.Screen, error) {
		return engine.Screen{Text: []engine.Message{m}}, nil
	}
}

// once reads one day and time. An hour of a week is the next such day.
func (r Mentoring) once(ctx context.Context, t engine.Turn, in engine.Input) (at time.Time, minutes int, reason engine.Message, err error) {
	if in.Kind != engine.Text {
		return at, 0, locales.StepTextWanted(), nil
	}
	_, zone, err := r.zone(ctx, t)
	if err != nil {
		return at, 0, nil, err
	}
	all, why := answer.Windows(in.Text, t.Now.In(zone))
	if why != nil {
		return at, 0, notTaken(why), nil
	}
	x := all[0]
	minutes = x.Closes - x.Opens
	if len(all) > 1 || minutes < store.GroupLeastMinutes || minutes > store.GroupMostMinutes {
		return at, 0, locales.MentoringGroupOne(store.GroupLeastMinutes, store.GroupMostMinutes), nil
	}
	if x.Weekday != 0 {
		today := dayOf(t.Now.In(zone))
		x.Day = today.AddDate(0, 0, (week+x.Weekday-weekdayOf(today))%week)
		if !onClock(x.Day, x.Opens, zone).After(t.Now) {
			x.Day = x.Day.AddDate(0, 0, week)
		}
	}
	at = onClock(x.Day, x.Opens, zone)
	if !at.After(t.Now) {
		return at, 0, locales.MentoringGroupPast(), nil
	}
	return at, minutes, nil, nil
}

func (r Mentoring) takeWhen(ctx context.Context, t engine.Turn, g *several, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap {
		return step.Stale(), nil
	}
	at, minutes, reason, err := r.once(ctx, t, in)
	if err != nil || reason != nil {
		return engine.Stay(reason), err
	}
	g.At, g.Minutes = strconv.FormatInt(at.Unix(), 10), minutes
	return engine.Next(), nil
}

// plan is the meeting as it would be opened. Errors: engine.ErrGone for a session without a time.
func (g *several) plan(m store.MentorProfile) (store.GroupPlan, error) {
	seconds, err := step.ID(g.At)
	if err != nil || g.Seats == nil {
		return store.GroupPlan{}, engine.ErrGone
	}
	p := store.GroupPlan{StartsAt: time.Unix(seconds, 0).UTC(), Minutes: g.Minutes, Seats: *g.Seats, Title: g.Title, Link: m.Link, Place: m.Place}
	if g.Where != "" {
		p.Link, p.Place = "", g.Where
		if strings.HasPrefix(g.Where, "https://") && !strings.ContainsAny(g.Where, " \t\n") {
			p.Link, p.Place = g.Where, ""
		}
	}
	return p, nil
}

func (r Mentoring) askCheck(_ context.Context, _ engine.Turn, g *several) (engine.Screen, error) {
	p, err := g.plan(store.MentorProfile{})
	return engine.Screen{
		Text: []engine.Message{locales.MentoringGroupCheck(p.Title, p.StartsAt, p.Minutes, p.Seats)},
		Rows: [][]engine.Button{row(locales.MentoringGroupOpen(), yes, engine.Success)},
	}, err
}

func (r Mentoring) takeCheck(ctx context.Context, t engine.Turn, g *several, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != yes {
		return notUnderstood(in), nil
	}
	m, err := r.Store.Mentor(ctx, t.Person.ID)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	p, err := g.plan(m)
	if err != nil {
		return engine.Move{}, err
	}
	if _, err = r.Store.OpenGroup(ctx, t.Person.ID, p, t.Update, t.Now); err != nil {
		if reason, ok := refusal(err); ok {
			return engine.Visit(stepWhen).Saying(reason), nil
		}
		return engine.Move{}, step.Gone(err)
	}
	return engine.Done().Saying(locales.MentoringGroupOpened()), nil
}

// refusal words why a time of a group is not possible.
func refusal(err error) (locales.Message, bool) {
	refused := store.IsRefused(err)
	if refused == nil {
		return locales.Message{}, false
	}
	switch refused.Why { //nolint:exhaustive // groups meet no other refusals
	case store.RefusedPast:
		return locales.MentoringGroupPast(), true
	case store.RefusedTeamBusy, store.RefusedPersonBusy:
		return locales.MentoringGroupTeamBusy(), true
	}
	return locales.MentoringGroupBusy(), true
}

// mine loads the group that the flow is about. Errors: engine.ErrGone.
func (r Mentoring) mine(ctx context.Context, t engine.Turn) (store.GroupMeeting, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return store.GroupMeeting{}, err
	}
	g, err := r.Store.GroupOf(ctx, t.Person.ID, id, t.Now)
	return g, step.Gone(err)
}

func (r Mentoring) askGroup(ctx context.Context, t engine.Turn, _ *several) (engine.Screen, error) {
	g, err := r.mine(ctx, t)
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.MentoringGroupCard(g.Title, g.StartsAt, g.Taken, g.Seats)},
		Rows: [][]engine.Button{row(locales.MentoringGroupMove(), stepMove, ""), row(locales.MentoringGroupCancel(), stepCancel, engine.Danger)},
	}, err
}

func (r Mentoring) takeGroup(_ context.Context, _ engine.Turn, _ *several, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && (in.Option == stepMove || in.Option == stepCancel) {
		return engine.Visit(in.Option), nil
	}
	return notUnderstood(in), nil
}

func (r Mentoring) takeMove(ctx context.Context, t engine.Turn, _ *several, in engine.Input) (engine.Move, error) {
	g, err := r.mine(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	if in.Kind == engine.Tap {
		return step.Stale(), nil
	}
	at, _, reason, err := r.once(ctx, t, in)
	if err != nil || reason != nil {
		return engine.Stay(reason), err
	}
	change, err := r.Store.ShiftGroup(ctx, t.Person.ID, g.ID, at, "", t.Now)
	if err != nil {
		if reason, ok := refusal(err); ok {
			return engine.Stay(reason), nil
		}
		return engine.Move{}, step.Gone(err)
	}
	return engine.Next().Saying(locales.MentoringGroupMoved(at, len(change.Bookings))), r.changed(ctx, t, store.NoticeMeetingMoved, change)
}

func (r Mentoring) takeCancel(ctx context.Context, t engine.Turn, _ *several, in engine.Input) (engine.Move, error) {
	g, err := r.mine(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	if in.Kind == engine.Tap {
		return step.Stale(), nil
	}
	why, reason := reasonOf(in)
	if reason != nil {
		return engine.Stay(reason), nil
	}
	change, err := r.Store.CancelGroup(ctx, t.Person.ID, g.ID, why, t.Now)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	return engine.Done().Saying(locales.MentoringGroupCancelled(len(change.Bookings))), r.changed(ctx, t, store.NoticeMeetingCancelled, change)
}

// changed tells the teams, and those who get the time that is free now.
func (r Mentoring) changed(ctx context.Context, t engine.Turn, kind string, change store.GroupChange) error {
	if err := r.told(ctx, t, kind, change.Bookings, change.Change); err != nil {
		return err
	}
	return r.offered(ctx, change.Offers)
}
