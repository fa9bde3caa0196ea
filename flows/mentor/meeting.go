package mentor

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// held is a booking as one of its sides has it in front.
type held struct {
	m    store.Meeting
	free time.Time // until when its team can change it without consequences
}

const (
	stepCancel  = "cancel"
	stepDecline = "decline"

	// What can be done with a booking carries the revision that was seen.
	acceptPrefix  = "accept_"
	declinePrefix = "decline_"
	cancelPrefix  = "cancel_"
	movePrefix    = "move_"
	comePrefix    = "come_"

	optionCalendar = "calendar"
	optionRefresh  = "refresh"
	optionAfter    = "after"
	optionAgain    = "again"
)

func (r Mentors) meeting() engine.Definition {
	return engine.Flow[held]{
		Name: Meeting, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*held, error) {
			m, err := r.booking(ctx, t, ref)
			if err != nil {
				return nil, err
			}
			free, err := r.Store.MeetingFreeUntil(ctx, m)
			return &held{m, free}, err
		},
		Steps: []engine.Step[held]{
			{Name: stepCard, Typed: true, Ask: r.askMeeting, Take: r.takeMeeting},
			{Name: stepCancel, Typed: true, Ask: r.askCancel, Take: r.takeCancel},
			{Name: stepDecline, Typed: true, Ask: r.askDecline, Take: r.takeDecline},
		},
	}
}

// booking loads what a flow is about. Errors: engine.ErrGone.
func (r Mentors) booking(ctx context.Context, t engine.Turn, ref string) (store.Meeting, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Meeting{}, err
	}
	m, err := r.Store.MeetingOf(ctx, t.Person.ID, id)
	return m, step.Gone(err)
}

// open reports that a meeting can still be changed.
func open(m store.Meeting, now time.Time) bool {
	return (m.State == store.BookingAsked || m.State == store.BookingBooked) && m.StartsAt.After(now)
}

// movable reports that it can be moved: those of several teams are not.
func (d held) movable(now time.Time) bool {
	return open(d.m, now) && !d.m.Group && (d.m.Side != store.SideTeam || !now.After(d.free))
}

// hands reports that the reader may change the meeting, and not only look at it.
func hands(t engine.Turn, m store.Meeting) bool {
	return m.Side != store.SideStaff || t.Person.Has(store.ManageMentors.Roles()...)
}

func (r Mentors) askMeeting(_ context.Context, t engine.Turn, d *held) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.MentorMeetingHead(), locales.Lines(meetingFacts(d.m, t.Now)...)}, NoCancel: true}
	if open(d.m, t.Now) && d.m.Side == store.SideTeam {
		screen.Text = append(screen.Text, locales.MentorSureFree(d.free))
	}
	screen.Rows = meetingButtons(t, d)
	return screen, nil
}

// meetingFacts say when, where, with whom and about what a meeting is, and how it stands with it.
func meetingFacts(m store.Meeting, now time.Time) []locales.Message {
	facts := []locales.Message{locales.MentorSureWhen(m.StartsAt, m.EndsAt), with(m)}
	alive := m.State == store.BookingAsked || m.State == store.BookingBooked
	switch {
	case !alive || !m.EndsAt.After(now):
	case m.StartsAt.After(now):
		facts = append(facts, locales.MentorMeetingAhead(locales.Ahead(m.StartsAt.Sub(now))))
	default:
		facts = append(facts, locales.MentorMeetingOn())
	}
	if m.Place != "" {
		facts = append(facts, locales.MentorMeetingPlace(m.Place))
	}
	switch {
	case !alive || !m.EndsAt.After(now):
	case m.Link != "" && m.State == store.BookingBooked:
		facts = append(facts, locales.MentorMeetingOnline())
	case m.Link != "": // there is nothing to join yet
		facts = append(facts, locales.MeetingOnline())
	case m.Place == "":
		facts = append(facts, locales.MentorMeetingNowhere())
	}
	if m.Topic != "" {
		facts = append(facts, locales.MentorSureTopic(m.Topic))
	}
	if m.PersonName != "" && m.Side != store.SideTeam {
		facts = append(facts, locales.MentorMeetingBooker(m.PersonName))
	}
	facts = append(facts, state(m, now))
	if m.Why != "" {
		facts = append(facts, locales.MentorMeetingWhy(locales.MeetingReason(m.Why)))
	}
	if m.Rating > 0 && m.Side != store.SideMentor {
		facts = append(facts, locales.MentorMeetingRating(m.Rating))
	}
	return facts
}

// meetingButtons are what can be done now, the most pressing first.
func meetingButtons(t engine.Turn, d *held) (rows [][]engine.Button) {
	m, seen := d.m, strconv.Itoa(d.m.Revision)
	alive := (m.State == store.BookingAsked || m.State == store.BookingBooked) && m.EndsAt.After(t.Now)
	if alive && m.Link != "" && m.State == store.BookingBooked {
		rows = append(rows, []engine.Button{{Label: locales.CommonJoinOnline(), URL: m.Link}})
	}
	if open(m, t.Now) && hands(t, m) {
		switch {
		case m.State == store.BookingAsked && m.Side == store.SideMentor:
			rows = append(rows, row(locales.MentorButtonAccept(), acceptPrefix+seen, engine.Success), row(locales.MentorButtonDecline(), declinePrefix+seen, ""))
		case m.State == store.BookingBooked && m.Side == store.SideTeam && m.ConfirmedAt.IsZero():
			rows = append(rows, row(locales.MentorButtonCome(), comePrefix+seen, engine.Success))
		}
		if d.movable(t.Now) {
			rows = append(rows, row(locales.CommonReschedule(), movePrefix+seen, ""))
		}
		if m.State != store.BookingAsked || m.Side != store.SideMentor {
			rows = append(rows, row(locales.CommonCancelMeeting(), cancelPrefix+seen, ""))
		}
	}
	last := []engine.Button{{Label: locales.MentorButtonRefreshShort(), Option: optionRefresh}}
	if alive {
		last = append([]engine.Button{{Label: locales.MentorButtonCalendarShort(), Option: optionCalendar}}, last...)
	}
	switch {
	case m.State == store.BookingBooked && !m.EndsAt.After(t.Now) && m.Side != store.SideStaff:
		rows = append(rows, row(locales.MentorButtonAfter(), optionAfter, engine.Primary))
	case !alive && m.State != store.BookingBooked && m.Side == store.SideTeam && !m.Group:
		rows = append(rows, row(locales.MentorButtonAgain(), optionAgain, engine.Primary))
	}
	return append(rows, last)
}

func (r Mentors) takeMeeting(ctx context.Context, t engine.Turn, d *held, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	for prefix, target := range map[string]engine.Move{
		cancelPrefix: engine.Goto(stepCancel), declinePrefix: engine.Goto(stepDecline), movePrefix: engine.Call(Move, step.Ref(d.m.Booking)),
	} {
		if revision, ok := step.Tapped(in, prefix); ok {
			if revision != strconv.Itoa(d.m.Revision) || !open(d.m, t.Now) {
				return changed(), nil
			}
			return target, nil
		}
	}
	if revision, ok := step.Tapped(in, acceptPrefix); ok {
		return r.accept(ctx, t, d, revision)
	}
	if revision, ok := step.Tapped(in, comePrefix); ok {
		if revision != strconv.Itoa(d.m.Revision) {
			return changed(), nil
		}
		return r.come(ctx, t, d)
	}
	switch in.Option {
	case optionRefresh:
		return engine.Stay(nil), nil
	case optionCalendar:
		err := r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: store.NoticeMeetingCalendar, Person: t.Person.ID, Ref: step.Ref(d.m.Booking)})
		return engine.Stay(nil).Noting(locales.MentorFileComes()), err
	case optionAfter:
		return engine.Call(after, step.Ref(d.m.Booking)), nil
	case optionAgain:
		return engine.Call(Book, Ref(d.m.Mentor, d.m.Project)), nil
	}
	return step.Stale(), nil
}

// changed shows what a meeting has become meanwhile.
func changed() engine.Move { return engine.Stay(locales.MentorChanged()) }

// overtaken words what the store says of a meeting that is not what was seen any more; ok is false for other errors, and none.
func overtaken(err error) (said locales.Message, ok bool) {
	if no := store.IsRefused(err); no != nil {
		return refused(no.Why, no.Until, 0), true
	}
	return locales.MentorChanged(), errors.Is(err, store.ErrChanged) || absent(err)
}

// accept is the mentor's yes.
func (r Mentors) accept(ctx context.Context, t engine.Turn, d *held, revision string) (engine.Move, error) {
	_, err := r.Store.Decide(ctx, t.Person.ID, store.Change{Booking: d.m.Booking, Revision: number(revision)}, true, t.Now)
	if said, ok := overtaken(err); ok {
		return engine.Stay(said), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Stay(locales.MentorAccepted()), r.tell(ctx, t, store.NoticeMeetingAccepted, d.m.Booking, step.Ref(d.m.Booking))
}

// come keeps that the team will come; said twice it is told once.
func (r Mentors) come(ctx context.Context, t engine.Turn, d *held) (engine.Move, error) {
	err := r.Store.ConfirmBooking(ctx, t.Person.ID, d.m.Booking, d.m.StartsAt, t.Now)
	if said, ok := overtaken(err); ok {
		return engine.Stay(said), nil
	}
	if err == nil && d.m.ConfirmedAt.IsZero() {
		err = r.tell(ctx, t, store.NoticeMeetingConfirmed, d.m.Booking, step.Ref(d.m.Booking))
	}
	return engine.Stay(locales.MentorConfirmed()), err
}

// number reads a revision; what is none is one that no booking has.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil || n <= 0 {
		return -1
	}
	return n
}
