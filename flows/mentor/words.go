package mentor

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// refused words why a team cannot meet a mentor. until and most are what the reason speaks of, where it does.
func refused(why store.Refusal, until time.Time, most int) locales.Message {
	switch why {
	case store.RefusedSoon:
		return locales.MentorWhySoon()
	case store.RefusedFar:
		return locales.MentorWhyFar()
	case store.RefusedTeamLimit:
		return locales.MentorWhyTeamLimit(most)
	case store.RefusedPairLimit:
		return locales.MentorWhyPairLimit(most)
	case store.RefusedMonth:
		return locales.MentorWhyMonth(most)
	case store.RefusedNoShows:
		return locales.MentorWhyNoShows(until)
	case store.RefusedTeamBusy:
		return locales.MentorWhyTeamBusy()
	case store.RefusedPersonBusy:
		return locales.MentorWhyPersonBusy()
	case store.RefusedOwn:
		return locales.MentorWhyOwn()
	case store.RefusedFull:
		return locales.MentorWhyFull()
	case store.RefusedSeated:
		return locales.MentorWhySeated()
	case store.RefusedLate:
		return locales.MentorWhyLate()
	case store.RefusedPast:
		return locales.MentorWhyPast()
	case store.RefusedTaken:
	}
	return locales.MentorWhyTaken()
}

// refusal words why a meeting was refused, with the number that the reason speaks of.
func (r Mentors) refusal(ctx context.Context, t engine.Turn, p pair, no *store.MeetingError) (locales.Message, error) {
	switch no.Why {
	case store.RefusedTeamLimit, store.RefusedPairLimit, store.RefusedMonth:
		c, err := r.Store.MentorCard(ctx, t.Person.ID, p.mentor, p.project, t.Now)
		if err != nil {
			return locales.Message{}, err
		}
		return refused(no.Why, no.Until, c.Most), nil
	}
	return refused(no.Why, no.Until, 0), nil
}

// state says in a few words how it stands with a meeting.
func state(m store.Meeting, now time.Time) locales.Message {
	switch {
	case m.State == store.BookingDeclined:
		return locales.MentorStateDeclined()
	case m.State == store.BookingCancelled && m.EndedSide == store.SideTeam:
		return locales.MentorStateCancelledTeam()
	case m.State == store.BookingCancelled && m.EndedSide == store.SideMentor:
		return locales.MentorStateCancelledMentor()
	case m.State == store.BookingCancelled:
		return locales.MentorStateCancelledStaff()
	case !m.EndsAt.After(now):
		return outcome(m)
	case m.State == store.BookingAsked && m.Side == store.SideMentor:
		return locales.MentorStateAskedYou()
	case m.State == store.BookingAsked:
		return locales.MentorStateAsked()
	case !m.ConfirmedAt.IsZero():
		return locales.MentorStateConfirmed()
	}
	return locales.MentorStateBooked()
}

// outcome is what the sides say of a meeting whose time is over. Who says that it was missed is told by what comes after it.
func outcome(m store.Meeting) locales.Message {
	switch {
	case m.TeamSays == store.SaysMissed || m.MentorSays == store.SaysMissed:
		return locales.MentorStateMissed()
	case m.TeamSays == store.SaysHeld || m.MentorSays == store.SaysHeld:
		return locales.MentorStateHeld()
	}
	return locales.MentorStateOver()
}

// with says whom the reader meets.
func with(m store.Meeting) locales.Message {
	switch {
	case m.Side == store.SideMentor && m.Group:
		return locales.Lines(locales.MentorWithGroup(m.GroupTitle), locales.MentorWithTeam(m.Title))
	case m.Side == store.SideMentor:
		return locales.MentorWithTeam(m.Title)
	case m.Group:
		return locales.Lines(locales.MentorWithGroup(m.GroupTitle), locales.MentorWithMentor(called(m.MentorName)))
	}
	return locales.Lines(locales.MentorWithMentor(called(m.MentorName)), locales.MentorWithTeam(m.Title))
}
