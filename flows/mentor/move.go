package mentor

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// shift is a booking's new time as far as it is put together.
type shift struct {
	chosenTime
	Revision int `json:"revision"` // of the booking when the time was chosen
}

const (
	stepSoon = "soon"
	stepWhy  = "why"

	// soonShown is how many of the next free times are offered at once.
	soonShown = 5
)

func (r Mentors) move() engine.Definition {
	return engine.Flow[shift]{
		Name: Move, Version: 1, Allow: member,
		// Two taps: one of the next free times, and why. Who wants another day looks at the calendar.
		Steps: []engine.Step[shift]{
			{Name: stepSoon, Ask: r.askMoveSoon, Take: r.takeMoveTo(almanac.takeSoon)},
			{Name: stepDay, Ask: r.askMoveDay, Take: r.takeMoveTo(almanac.takeDay)},
			{Name: stepTime, Ask: r.askMoveTime, Take: r.takeMoveTo(almanac.takeTime)},
			{Name: stepWhy, Typed: true, Ask: r.askMoveWhy, Take: r.takeMoveWhy},
		},
	}
}

// moved is the booking in front, and when it can be moved to. Errors: engine.ErrGone, also for one that cannot be moved any more.
func (r Mentors) moved(ctx context.Context, t engine.Turn) (store.Meeting, almanac, error) {
	m, err := r.booking(ctx, t, t.Ref)
	if err != nil {
		return store.Meeting{}, almanac{}, err
	}
	if !open(m, t.Now) || m.Group || !hands(t, m) {
		return store.Meeting{}, almanac{}, engine.ErrGone
	}
	times, err := r.Store.MeetingTimes(ctx, m, t.Now)
	return m, almanac{times, r.Zone}, step.Gone(err)
}

// tooLate reports that a team can only cancel any more.
func tooLate(m store.Meeting, a almanac, now time.Time) bool {
	return m.Side == store.SideTeam && now.After(m.StartsAt.Add(-time.Duration(a.times.FreeHours)*time.Hour))
}

func (r Mentors) askMoveSoon(ctx context.Context, t engine.Turn, _ *shift) (engine.Screen, error) {
	m, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorMoveHead(m.StartsAt), with(m)}}
	switch {
	case tooLate(m, a, t.Now):
		screen.Text = append(screen.Text, locales.MentorWhyLate())
	case len(a.times.Free) == 0:
		screen.Text = append(screen.Text, locales.MentorDayNone())
	default:
		screen.Text = append(screen.Text, locales.MentorMoveSoon())
		screen.Rows = a.soon(soonShown)
	}
	return screen, nil
}

func (r Mentors) askMoveDay(ctx context.Context, t engine.Turn, _ *shift) (engine.Screen, error) {
	m, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	return a.ask(t, locales.MentorMoveHead(m.StartsAt), with(m)), nil
}

func (r Mentors) askMoveTime(ctx context.Context, t engine.Turn, s *shift) (engine.Screen, error) {
	m, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	return a.askTime(s.chosenTime, locales.MentorMoveHead(m.StartsAt)), nil
}

// takeMoveTo takes a day or a time, and notes which booking was seen then.
func (r Mentors) takeMoveTo(
	take func(almanac, engine.Turn, *chosenTime, string, engine.Input) engine.Move,
) func(context.Context, engine.Turn, *shift, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, s *shift, in engine.Input) (engine.Move, error) {
		m, a, err := r.moved(ctx, t)
		if err != nil {
			return engine.Move{}, err
		}
		if tooLate(m, a, t.Now) {
			return engine.Stay(locales.MentorWhyLate()), nil
		}
		s.Revision = m.Revision
		return take(a, t, &s.chosenTime, stepWhy, in), nil
	}
}

// takeSoon takes one of the next free times, one that was typed, or the wish for another day.
func (a almanac) takeSoon(t engine.Turn, c *chosenTime, then string, in engine.Input) engine.Move {
	switch {
	case in.Kind == engine.Tap && in.Option == optionOther:
		return engine.Goto(stepDay)
	case in.Kind == engine.Text:
		return a.typed(t, c, then, in.Text)
	}
	return a.takeTime(t, c, then, in)
}

// askMoveWhy asks for the reason, with which it is done, or shows what is free instead.
func (r Mentors) askMoveWhy(ctx context.Context, t engine.Turn, s *shift) (engine.Screen, error) {
	m, a, err := r.moved(ctx, t)
	switch {
	case err != nil:
		return engine.Screen{}, err
	case !a.has(s.at()):
		return a.instead(s.chosenTime, m.MentorName, time.Time{}, false), nil
	}
	text := []engine.Message{locales.MentorMoveTo(m.StartsAt, s.at()), with(m), locales.MentorMoveWhy()}
	if m.Side == store.SideTeam && a.times.Confirms {
		text = append(text, locales.MentorMoveAsks())
	}
	rows := reasons(m.Side)
	rows = rows[:len(rows)-1] // the last one is why a meeting is not needed at all
	return engine.Screen{Text: text, Rows: rows}, nil
}

func (r Mentors) takeMoveWhy(ctx context.Context, t engine.Turn, s *shift, in engine.Input) (engine.Move, error) {
	m, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	if at, ok := tappedAt(in); ok {
		s.Revision = m.Revision
		return a.choose(&s.chosenTime, at, stepWhy), nil
	}
	if in.Kind == engine.Tap && in.Option == optionOther {
		return engine.Goto(stepDay), nil
	}
	if !a.has(s.at()) {
		return notUnderstood(in), nil
	}
	why, said := reasonOf(m.Side, in)
	switch {
	case said != nil && in.Kind == engine.Tap:
		return step.Stale(), nil
	case said != nil:
		return engine.Stay(said), nil
	}
	return r.moves(ctx, t, *s, why)
}

// moves moves the booking as it was seen when the time was chosen. Whoever was too slow sees what is free instead, or what has become of it.
func (r Mentors) moves(ctx context.Context, t engine.Turn, s shift, why string) (engine.Move, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	moved, err := r.Store.MoveBooking(ctx, t.Person.ID, store.Change{Booking: id, Revision: s.Revision, Why: why}, s.at(), t.Now)
	if no := store.IsRefused(err); no != nil && no.Why != store.RefusedLate && no.Why != store.RefusedPast {
		return engine.Stay(refused(no.Why, no.Until, 0)), nil
	}
	if said, ok := overtaken(err); ok {
		return engine.Replace(Meeting, t.Ref).Saying(said), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	said := locales.MentorMoved()
	if moved.Asked {
		said = locales.MentorMovedAsked()
	}
	if err := r.tell(ctx, t, store.NoticeMeetingMoved, id, t.Ref+"."+step.Ref(moved.Change)); err != nil {
		return engine.Move{}, err
	}
	return engine.Replace(Meeting, t.Ref).Saying(said), r.offer(ctx, moved.Offers)
}
