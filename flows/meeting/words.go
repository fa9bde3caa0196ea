package meeting

import (
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// regionAbroad is the region of those who live in another time zone.
const regionAbroad = "XX"

// facts say when a meeting is, with whom, about what and where, for one of its sides.
func facts(m store.Meeting, p store.Person) engine.Message {
	lines := []locales.Message{locales.MeetingWhen(m.StartsAt, locales.Lasting(m.EndsAt.Sub(m.StartsAt)))}
	if p.Region == regionAbroad {
		lines = append(lines, locales.MeetingLocal(m.StartsAt))
	}
	if m.Group {
		lines = append(lines, locales.MeetingGroup(m.GroupTitle))
	}
	lines = append(lines, others(m))
	if m.Topic != "" {
		lines = append(lines, locales.MeetingTopic(m.Topic))
	}
	if m.Place != "" {
		lines = append(lines, locales.MeetingPlace(m.Place))
	}
	if m.Link != "" {
		lines = append(lines, locales.MeetingOnline())
	}
	return locales.Lines(lines...)
}

// others say whom a side meets.
func others(m store.Meeting) locales.Message {
	if m.Side == store.SideMentor {
		return locales.MeetingTeam(called(m.Title))
	}
	return locales.MeetingMentor(called(m.MentorName))
}

// by is whose hand a change was.
func by(side store.MeetingSide) locales.Message {
	switch side {
	case store.SideTeam:
		return locales.MeetingByTeam()
	case store.SideMentor:
		return locales.MeetingByMentor()
	case store.SideStaff:
	}
	return locales.MeetingByStaff()
}

// ended is who cancelled.
func ended(side store.MeetingSide) locales.Message {
	switch side {
	case store.SideTeam:
		return locales.MeetingCancelledTeam()
	case store.SideMentor:
		return locales.MeetingCancelledMentor()
	case store.SideStaff:
	}
	return locales.MeetingCancelledStaff()
}

// card opens the booking.
func card(m store.Meeting, label locales.Message) engine.Button {
	return opens(label, flowCard, step.Ref(m.Booking))
}

// first makes a button the one to be pressed.
func first(b engine.Button) engine.Button {
	b.Style = engine.Primary
	return b
}
