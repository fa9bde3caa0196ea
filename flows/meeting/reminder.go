package meeting

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Rung is a reminder of a meeting: it may go out from a time before its beginning until a shorter one. What is missed is made up for within that time
// and not after it.
type Rung struct {
	Kind        string
	From, Until time.Duration
	Asleep      bool // so near that it goes out in quiet hours too: people signed up for it
}

// Rungs are the reminders of a meeting, the nearest first.
func Rungs() []Rung {
	return []Rung{
		{Kind: KindSoon, From: 10 * time.Minute, Asleep: true},
		{Kind: KindHours, From: 2 * time.Hour, Until: 30 * time.Minute, Asleep: true},
		{Kind: KindDay, From: 24 * time.Hour, Until: near},
	}
}

const (
	// askedFrom is how long after its end people are asked how a meeting was, askedUntil until when it makes sense to.
	askedFrom  = time.Hour
	askedUntil = 3 * 24 * time.Hour
)

func minuteOf(now time.Time) int { return now.Hour()*60 + now.Minute() }

// Minute writes down what is due to the minute. The location of now is where quiet hours are meant.
func (r Meetings) Minute(ctx context.Context, now time.Time) (err error) {
	for _, rung := range Rungs() {
		q := store.MeetingRung{Kind: rung.Kind, After: now.Add(rung.Until), Till: now.Add(rung.From), Minute: minuteOf(now)}
		if rung.Asleep {
			q.Minute = -1
		}
		_, one := r.jobs.RemindMeetings(ctx, q, now)
		err = errors.Join(err, one) // one that fails keeps no other back
	}
	_, asked := r.jobs.AskAfterMeetings(ctx, store.MeetingRung{
		Kind: KindAfter, After: now.Add(-askedUntil), Till: now.Add(-askedFrom), Minute: minuteOf(now),
	}, now)
	return errors.Join(err, asked, r.jobs.AlertUnconfirmed(ctx, now))
}

// Remind words a reminder from the meeting as it is now. There is nothing to say when it was moved since, does not take place or is too near.
func (r Meetings) Remind(rung Rung) func(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return func(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
		booking, told, err := pair(ref)
		if err != nil {
			return engine.Screen{}, false, err
		}
		m, err := r.store.MeetingAhead(ctx, p.ID, booking)
		if errors.Is(err, store.ErrNotFound) {
			return engine.Screen{}, false, nil
		}
		left := m.StartsAt.Sub(now)
		if err != nil || m.StartsAt.Unix() != told || left <= rung.Until || left > rung.From {
			return engine.Screen{}, false, err
		}
		free, err := r.store.MeetingFreeUntil(ctx, m)
		if err != nil {
			return engine.Screen{}, false, err
		}
		return rung.screen(m, p, left, m.Side != store.SideTeam || !now.After(free)), true, nil
	}
}

// screen words a reminder. Moving is offered only to whoever still may.
func (g Rung) screen(m store.Meeting, p store.Person, left time.Duration, movable bool) engine.Screen {
	screen := engine.Screen{Text: []engine.Message{locales.MeetingRemind(locales.Ahead(rounded(left))), facts(m, p)}}
	confirmed := !m.ConfirmedAt.IsZero()
	add := func(b ...engine.Button) { screen.Rows = append(screen.Rows, b) }
	switch {
	case m.State == store.BookingAsked:
		screen.Text = append(screen.Text, locales.MeetingRemindAnswer())
		add(first(card(m, locales.MeetingButtonAnswer())))
		return screen
	case m.Side == store.SideTeam && !confirmed:
		screen.Text = append(screen.Text, locales.MeetingRemindConfirm())
	case confirmed:
		screen.Text = append(screen.Text, locales.MeetingRemindConfirmed())
	case !m.Group:
		screen.Text = append(screen.Text, locales.MeetingRemindUnconfirmed())
	}
	if m.Link != "" && g.Kind == KindSoon {
		add(engine.Button{Label: locales.CommonJoinOnline(), URL: m.Link, Style: engine.Primary})
	}
	if m.Side == store.SideTeam && !confirmed {
		add(engine.Button{Label: locales.MeetingButtonConfirm(), Style: engine.Success, Action: engine.Action{Name: ActionConfirm, Args: []string{step.Ref(m.Booking), step.Ref(m.StartsAt.Unix())}}})
	}
	if movable && !m.Group && g.Kind != KindSoon {
		add(opens(locales.CommonReschedule(), flowMove, step.Ref(m.Booking)))
	}
	add(card(m, locales.CommonCancelMeeting()))
	add(opens(locales.NudgeButtonSettings(), flowSettings))
	return screen
}

// rounded leaves out what nobody counts: minutes where it is hours, seconds where it is minutes.
func rounded(left time.Duration) time.Duration {
	if left >= 3*time.Hour {
		return left.Round(time.Hour)
	}
	return max(left.Round(time.Minute), time.Minute)
}

// Ask asks one side whether a meeting took place, as long as it has not said so.
func (r Meetings) Ask(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	booking, _, err := pair(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, ok, err := r.concerns(ctx, p, booking)
	if err != nil || !ok || m.State != store.BookingBooked || said(m) != "" || now.Sub(m.EndsAt) > askedUntil {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.MeetingAfter(), facts(m, p)},
		Rows: [][]engine.Button{{first(opens(locales.MeetingButtonAnswer(), After, step.Ref(m.Booking)))}},
	}, true, nil
}

// said is what the reader's own side says of a meeting.
func said(m store.Meeting) string {
	if m.Side == store.SideMentor {
		return m.MentorSays
	}
	return m.TeamSays
}

const (
	// digestWithin is how far a digest looks for meetings: all of the day after it.
	digestWithin = 36 * time.Hour
	mostAhead    = 10
)

// Ahead is what somebody's digest says of their meetings; without lines there is nothing to say.
func (r Meetings) Ahead(ctx context.Context, p store.Person, now time.Time) (title locales.Message, lines []locales.Message, first engine.Button, err error) {
	list, err := r.store.MeetingsAhead(ctx, p.ID, now, mostAhead)
	for _, m := range list {
		if m.State != store.BookingBooked && m.Side != store.SideMentor || !m.StartsAt.After(now) || m.StartsAt.After(now.Add(digestWithin)) {
			continue
		}
		if len(lines) == 0 {
			first = card(m, locales.MeetingButtonOpen())
		}
		lines = append(lines, locales.MeetingAheadAt(others(m), m.StartsAt))
	}
	return locales.MeetingDigest(), lines, first, err
}
