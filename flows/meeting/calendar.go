package meeting

import (
	"context"
	"strings"
	"time"

	"saruar/flows/calendar"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// ActionCalendar is the name of the button that brings a calendar file. Its argument is the booking.
const ActionCalendar = "meeting_calendar"

func calendarButton(m store.Meeting) engine.Button {
	return engine.Button{Label: locales.MeetingButtonCalendar(), Action: engine.Action{Name: ActionCalendar, Args: []string{step.Ref(m.Booking)}}}
}

// Bring queues the calendar file of a booking for whoever asks; whether it is theirs is seen when it is made.
func (r Meetings) Bring(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) != 1 || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	id, err := step.ID(args[0])
	if err != nil {
		return engine.Move{}, err
	}
	if _, err := r.store.MeetingOf(ctx, t.Person.ID, id); err != nil {
		return engine.Move{}, step.Gone(err)
	}
	err = r.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: store.NoticeMeetingCalendar, Person: t.Person.ID, Ref: args[0]})
	return engine.Stay(nil).Noting(locales.CourseFileComes()), err
}

// Calendar brings somebody a calendar file of a meeting as it is at the moment when it is sent: also of one that will not be, so that it goes from where it
// was put before.
func (r Meetings) Calendar(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, ok, err := r.concerns(ctx, p, id)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	w := locales.NewWorder(r.words, locales.Lang(p.Lang))
	summary := locales.MeetingIcsTeam(called(m.MentorName))
	if m.Side == store.SideMentor {
		summary = locales.MeetingIcsMentor(called(m.Title))
	}
	about := []string{w.Say(others(m))}
	for _, text := range []string{m.GroupTitle, m.Topic, m.Link} {
		if text != "" {
			about = append(about, text)
		}
	}
	entry := calendar.Entry{
		UID: calendar.UID("meeting", m.Meeting, r.botName), Sequence: m.Sequence, StartsAt: m.StartsAt, EndsAt: m.EndsAt,
		Summary: w.Say(summary), Description: strings.Join(about, "\n"), Location: m.Place, URL: m.Link,
	}
	if entry.Location == "" {
		entry.Location = m.Link
	}
	caption := locales.MeetingCalendarCaption()
	if m.State == store.BookingCancelled || m.State == store.BookingDeclined {
		caption, entry.Cancelled = locales.MeetingCalendarCancelled(), true
		entry.Sequence++ // a seat that was given up is no change of its group
	}
	return engine.Screen{
		Text: []engine.Message{caption},
		File: &engine.Attachment{Name: "meeting-" + ref + ".ics", MIME: calendar.MIME, Data: calendar.File("", r.botName, []calendar.Entry{entry}, now)},
	}, w.Err() == nil, w.Err()
}
