package mentor

import (
	"context"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// shift is a booking's new time as far as it is put together.
type shift struct {
	chosenTime
	Why string `json:"why"`
}

const stepWhy = "why"

func (r Mentors) move() engine.Definition {
	return engine.Flow[shift]{
		Name: Move, Version: 1, Allow: member,
		Steps: []engine.Step[shift]{
			{Name: stepDay, Ask: r.askMoveDay, Take: r.takeMoveDay},
			{Name: stepTime, Ask: r.askMoveTime, Take: r.takeMoveTime},
			{Name: stepWhy, Typed: true, Ask: r.askMoveWhy, Take: r.takeMoveWhy},
			{Name: stepSure, Typed: true, Ask: r.askMoveSure, Take: r.takeMoveSure},
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

func (r Mentors) askMoveDay(ctx context.Context, t engine.Turn, _ *shift) (engine.Screen, error) {
	m, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	return a.ask(t, locales.MentorMoveHead(m.StartsAt), with(m)), nil
}

func (r Mentors) takeMoveDay(ctx context.Context, t engine.Turn, s *shift, in engine.Input) (engine.Move, error) {
	_, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	return a.takeDay(t, &s.chosenTime, stepWhy, in), nil
}

func (r Mentors) askMoveTime(ctx context.Context, t engine.Turn, s *shift) (engine.Screen, error) {
	m, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	return a.askTime(s.chosenTime, locales.MentorMoveHead(m.StartsAt)), nil
}

func (r Mentors) takeMoveTime(ctx context.Context, t engine.Turn, s *shift, in engine.Input) (engine.Move, error) {
	_, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	return a.takeTime(t, &s.chosenTime, stepWhy, in), nil
}

func (r Mentors) askMoveWhy(ctx context.Context, t engine.Turn, _ *shift) (engine.Screen, error) {
	m, _, err := r.moved(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	rows := reasons(m.Side)
	rows = rows[:len(rows)-1] // the last one is why a meeting is not needed at all
	return engine.Screen{Text: []engine.Message{locales.MentorMoveHead(m.StartsAt), locales.MentorMoveWhy()}, Rows: rows}, nil
}

func (r Mentors) takeMoveWhy(ctx context.Context, t engine.Turn, s *shift, in engine.Input) (engine.Move, error) {
	m, _, err := r.moved(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	why, said := reasonOf(m.Side, in)
	switch {
	case said != nil && in.Kind == engine.Tap:
		return step.Stale(), nil
	case said != nil:
		return engine.Stay(said), nil
	}
	s.Why = why
	return engine.Next(), nil
}

// askMoveSure shows what would change, or what is free instead.
func (r Mentors) askMoveSure(ctx context.Context, t engine.Turn, s *shift) (engine.Screen, error) {
	m, a, err := r.moved(ctx, t)
	switch {
	case err != nil:
		return engine.Screen{}, err
	case !a.has(s.at()):
		return a.instead(s.chosenTime, m.MentorName, time.Time{}, false), nil
	}
	text := []engine.Message{locales.MentorMoveSure(m.StartsAt, s.at()), with(m)}
	if s.Why != "" {
		text = append(text, locales.MentorMeetingWhy(locales.MeetingReason(s.Why)))
	}
	if m.Side == store.SideTeam && a.times.Confirms {
		text = append(text, locales.MentorMoveAsks())
	}
	yes := yesPrefix + step.Ref(s.At) + "_" + strconv.Itoa(m.Revision)
	return engine.Screen{Text: text, Rows: [][]engine.Button{
		row(locales.MentorButtonMoveYes(), yes, engine.Success), row(locales.MentorButtonOtherTime(), optionOther, ""),
	}}, nil
}

func (r Mentors) takeMoveSure(ctx context.Context, t engine.Turn, s *shift, in engine.Input) (engine.Move, error) {
	_, a, err := r.moved(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	if at, ok := tappedAt(in); ok {
		return a.choose(&s.chosenTime, at, stepSure), nil
	}
	if revision, ok := step.Tapped(in, yesPrefix+step.Ref(s.At)+"_"); ok {
		return r.moves(ctx, t, *s, revision)
	}
	if in.Kind == engine.Tap && in.Option == optionOther {
		return engine.Goto(stepDay), nil
	}
	return notUnderstood(in), nil
}

// moves moves the booking as it was seen. Whoever was too slow sees what is free instead, or what has become of it.
func (r Mentors) moves(ctx context.Context, t engine.Turn, s shift, revision string) (engine.Move, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	moved, err := r.Store.MoveBooking(ctx, t.Person.ID, store.Change{Booking: id, Revision: number(revision), Why: s.Why}, s.at(), t.Now)
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
