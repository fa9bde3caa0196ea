package meeting

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices of this room; ref: a booking's id where nothing else is said. Those that others queue stand with the store.
const (
	KindDay         = "meeting_day"   // a day before; ref: the booking and when it begins
	KindHours       = "meeting_hours" // two hours before
	KindSoon        = "meeting_soon"  // ten minutes before
	KindAfter       = "meeting_after" // ref: the booking and when it ended
	KindPaid        = "meeting_paid"
	KindOfferPassed = store.NoticeOfferPassed // ref: who waits, and the time that was kept
	KindLineClosed  = store.NoticeLineClosed  // ref: who waits
	KindHoursFile   = "mentor_hours"          // ref: a certificate's id
	KindHoursEnded  = "mentor_hours_ended"    // ref: a certificate's id
)

// near is how long before a meeting people are told of it in quiet hours too.
const near = 3 * time.Hour

// Near reports whether what a notice tells is so near that it goes out at once. It reads the time of a change too: whoever would have come then is to know.
func (r Meetings) Near(ctx context.Context, p store.Person, ref string, now time.Time) (bool, error) {
	booking, change, err := pair(ref)
	if err != nil {
		return false, err
	}
	m, ok, err := r.concerns(ctx, p, booking)
	if err != nil || !ok {
		return false, err
	}
	soon := m.StartsAt.After(now) && m.StartsAt.Before(now.Add(near))
	if soon || change == 0 {
		return soon, nil
	}
	c, err := r.store.MeetingChangeOf(ctx, booking, change)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return c.WasAt.After(now) && c.WasAt.Before(now.Add(near)), err
}

// pair reads a reference of one number, or of two.
func pair(ref string) (one, two int64, err error) {
	if n, err := fmt.Sscanf(ref, "%d.%d", &one, &two); n == 0 {
		return 0, 0, fmt.Errorf("read reference: %w", err)
	}
	return one, two, nil
}

// concerns loads a booking for one of its sides; ok is false for anybody else, and where there is none.
func (r Meetings) concerns(ctx context.Context, p store.Person, booking int64) (m store.Meeting, ok bool, err error) {
	m, err = r.store.MeetingOf(ctx, p.ID, booking)
	if errors.Is(err, store.ErrNotFound) {
		return store.Meeting{}, false, nil
	}
	return m, err == nil && m.Side != store.SideStaff, err
}

// standing is a notice of a booking that is in one state and not over; the first of what it says depends on the side.
func (r Meetings) standing(
	ctx context.Context, p store.Person, ref string, now time.Time, state string, says func(store.Meeting) (locales.Message, []engine.Button),
) (engine.Screen, bool, error) {
	booking, _, err := pair(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, ok, err := r.concerns(ctx, p, booking)
	if err != nil || !ok || m.State != state || !m.StartsAt.After(now) {
		return engine.Screen{}, false, err
	}
	head, buttons := says(m)
	screen := engine.Screen{Text: []engine.Message{head, facts(m, p)}}
	for _, b := range buttons {
		screen.Rows = append(screen.Rows, []engine.Button{b})
	}
	return screen, true, nil
}

// Asked tells a mentor that somebody wants to meet them, and the others of the team that one of them has asked.
func (r Meetings) Asked(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return r.standing(ctx, p, ref, now, store.BookingAsked, func(m store.Meeting) (locales.Message, []engine.Button) {
		if m.Side == store.SideMentor {
			return locales.MeetingAskedMentor(), []engine.Button{first(card(m, locales.MeetingButtonAnswer()))}
		}
		return locales.MeetingAskedTeam(), []engine.Button{card(m, locales.MeetingButtonOpen())}
	})
}

// Booked tells that a meeting stands.
func (r Meetings) Booked(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return r.standing(ctx, p, ref, now, store.BookingBooked, func(m store.Meeting) (locales.Message, []engine.Button) {
		head := locales.MeetingBookedTeam()
		if m.Side == store.SideMentor {
			head = locales.MeetingBookedMentor()
		}
		return head, []engine.Button{card(m, locales.MeetingButtonOpen())}
	})
}

// Accepted tells a team that the mentor has said yes.
func (r Meetings) Accepted(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return r.standing(ctx, p, ref, now, store.BookingBooked, func(m store.Meeting) (locales.Message, []engine.Button) {
		return locales.MeetingAccepted(), []engine.Button{first(card(m, locales.MeetingButtonOpen()))}
	})
}

// Confirmed tells a mentor that the team will come.
func (r Meetings) Confirmed(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	screen, ok, err := r.standing(ctx, p, ref, now, store.BookingBooked, func(m store.Meeting) (locales.Message, []engine.Button) {
		if m.ConfirmedAt.IsZero() {
			return locales.Message{}, nil // it was moved since
		}
		return locales.MeetingConfirmed(), []engine.Button{card(m, locales.MeetingButtonOpen())}
	})
	return screen, ok && len(screen.Rows) > 0, err
}

// Declined tells a team that the mentor has said no, and leads to the others.
func (r Meetings) Declined(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return r.over(ctx, p, ref, now, store.BookingDeclined, func(store.Meeting) []locales.Message { return []locales.Message{locales.MeetingDeclined()} })
}

// Cancelled tells that a meeting will not be, by whose hand and why.
func (r Meetings) Cancelled(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return r.over(ctx, p, ref, now, store.BookingCancelled, func(m store.Meeting) []locales.Message {
		return []locales.Message{locales.MeetingCancelled(), ended(m.EndedSide)}
	})
}

func (r Meetings) over(
	ctx context.Context, p store.Person, ref string, now time.Time, state string, says func(store.Meeting) []locales.Message,
) (engine.Screen, bool, error) {
	var m store.Meeting
	screen, ok, err := r.standing(ctx, p, ref, now, state, func(found store.Meeting) (locales.Message, []engine.Button) {
		m = found
		return locales.Message{}, nil
	})
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	lines := says(m)
	if m.Why != "" {
		lines = append(lines, locales.MentorMeetingWhy(locales.MeetingReason(m.Why)))
	}
	screen.Text[0] = locales.Lines(lines...)
	calendar := calendarButton(m)
	calendar.Label = locales.MeetingButtonUncalendar() // the file takes the meeting out
	screen.Rows = [][]engine.Button{{calendar}}
	if m.Side == store.SideTeam {
		screen.Rows = append([][]engine.Button{{first(opens(locales.MeetingButtonMentors(), flowMentors, step.Ref(m.Project)))}}, screen.Rows...)
	}
	return screen, true, nil
}

// Moved tells what a meeting was and what it is now, unless it was changed again since: then the next notice does.
func (r Meetings) Moved(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	booking, change, err := pair(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, ok, err := r.concerns(ctx, p, booking)
	if err != nil || !ok || m.State != store.BookingBooked && m.State != store.BookingAsked || !m.StartsAt.After(now) {
		return engine.Screen{}, false, err
	}
	c, err := r.store.MeetingChangeOf(ctx, booking, change)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	lines := []locales.Message{locales.MeetingMoved(), locales.MeetingWas(c.WasAt), by(c.Side)}
	if c.Kind == "place" {
		lines = []locales.Message{locales.MeetingMovedPlace(), by(c.Side)}
		if c.WasWhere != "" {
			lines = append(lines, locales.MeetingWasWhere(c.WasWhere))
		}
	}
	if c.Why != "" {
		lines = append(lines, locales.MentorMeetingWhy(locales.MeetingReason(c.Why)))
	}
	screen := engine.Screen{Text: []engine.Message{locales.Lines(lines...), facts(m, p)}}
	open := card(m, locales.MeetingButtonOpen())
	if m.State == store.BookingAsked {
		waits := locales.MeetingMovedWaits()
		if m.Side == store.SideMentor {
			waits, open = locales.MeetingMovedAnswer(), card(m, locales.MeetingButtonAnswer())
		}
		screen.Text = append(screen.Text, waits)
	}
	screen.Rows = [][]engine.Button{{first(open)}, {calendarButton(m)}}
	return screen, true, nil
}

// Paid tells a mentor which tokens they got for a meeting.
func (r Meetings) Paid(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, ok, err := r.concerns(ctx, p, id)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	n, err := r.store.MeetingTokens(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	return engine.Screen{Text: []engine.Message{locales.MeetingPaid(int(n)), facts(m, p)}}, err == nil, err
}
