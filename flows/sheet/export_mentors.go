package sheet

import (
	"saruar/locales"
	"saruar/store"
)

// bookingColumns have a meeting of a team in a row. What was written before and after it is nobody else's.
func (s Sheets) bookingColumns(w wording) []column[store.BookingRow] {
	type line = store.BookingRow
	said := func(what string) any {
		switch what {
		case store.SaysHeld:
			return w.say(locales.MatchingSaysHeld())
		case store.SaysMissed:
			return w.say(locales.MatchingSaysMissed())
		}
		return nil
	}
	yes := func(b bool) any {
		if b {
			return w.say(locales.CommonYes())
		}
		return nil
	}
	return []column[line]{
		of(locales.MatchingColumnMeeting(), func(r line) any { return r.Key }),
		of(locales.MatchingColumnMentorNumber(), func(r line) any { return r.Mentor }),
		of(locales.MatchingColumnMentor(), func(r line) any { return r.MentorName }),
		of(locales.MatchingColumnProject(), func(r line) any { return r.Title }),
		of(locales.CommonCohort(), func(r line) any { return w.name(r.CohortKK, r.CohortRU, locales.Message{}) }),
		of(locales.CommonRegion(), func(r line) any { return w.name(r.RegionKK, r.RegionRU, locales.Message{}) }),
		of(locales.MatchingColumnLead(), func(r line) any { return yes(r.Lead) }),
		of(locales.MatchingColumnKind(), func(r line) any {
			if r.Group {
				return w.say(locales.MatchingColumnGroup())
			}
			return w.say(locales.MatchingColumnSingle())
		}),
		of(locales.MatchingColumnStarts(), func(r line) any { return s.moment(r.StartsAt) }),
		of(locales.MatchingColumnMinutes(), func(r line) any { return r.Minutes }),
		of(locales.MatchingColumnState(), func(r line) any { return w.say(bookingState(r.State)) }),
		of(locales.MatchingColumnEnded(), func(r line) any { return w.say(bookingSide(r.EndedSide)) }),
		of(locales.MatchingColumnLate(), func(r line) any { return yes(r.Late) }),
		of(locales.MatchingColumnConfirmed(), func(r line) any { return yes(r.Confirmed) }),
		of(locales.MatchingColumnTeamSays(), func(r line) any { return said(r.TeamSays) }),
		of(locales.MatchingColumnMentorSays(), func(r line) any { return said(r.MentorSays) }),
		of(locales.MatchingColumnRating(), func(r line) any {
			if r.Rating == 0 {
				return nil
			}
			return r.Rating
		}),
	}
}

func bookingState(state string) locales.Message {
	switch state {
	case store.BookingAsked:
		return locales.MatchingStateAsked()
	case store.BookingBooked:
		return locales.MatchingStateBooked()
	case store.BookingDeclined:
		return locales.MatchingStateDeclined()
	case store.BookingCancelled:
		return locales.MatchingStateCancelled()
	}
	return locales.Verbatim(state)
}

// bookingSide is who ended a booking; nothing for nobody.
func bookingSide(side string) locales.Message {
	switch store.MeetingSide(side) {
	case store.SideTeam:
		return locales.MatchingSideTeam()
	case store.SideMentor:
		return locales.MatchingSideMentor()
	case store.SideStaff:
		return locales.MatchingSideStaff()
	}
	return locales.Message{}
}
