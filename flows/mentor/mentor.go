// Package mentor is how a project's team finds a mentor, books a time, and what both sides do with a meeting until it is over.
package mentor

import (
	"cmp"
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "mentors"      // ref: an application's id, or none: the project that somebody is on the team of, or a choice
	Card     = "mentor_card"  // ref: a mentor's and an application's id
	Book     = "mentor_book"  // ref: the same, and perhaps the time that is kept for the team, in Unix seconds
	Meetings = "meetings"     // what is ahead, on either side
	Meeting  = "meeting"      // ref: a booking's id
	Move     = "meeting_move" // ref: a booking's id

	after = "meeting_after" // ref: a booking's id; what comes after a meeting
)

// Store is what is kept of mentors and meetings. Its rules hold there, whatever a screen has said.
type Store interface {
	TeamProjects(ctx context.Context, person int64) ([]store.TeamProject, error)
	MentorsFor(ctx context.Context, person, project int64, f store.MentorFilter, now time.Time) ([]store.MentorFound, error)
	MentorCard(ctx context.Context, person, mentor, project int64, now time.Time) (store.MentorCard, error)
	TeamElsewhere(ctx context.Context, person, project int64, from, till time.Time) ([]store.Elsewhere, error)
	GroupsAhead(ctx context.Context, person, project int64, now time.Time) ([]store.GroupMeeting, error)
	TakeSeat(ctx context.Context, person, meeting, project int64, topic string, turn int64, now time.Time) (store.Booked, error)
	Wait(ctx context.Context, person, mentor, project int64, now time.Time) ([]store.WaitOffer, error)
	LeaveWait(ctx context.Context, person, mentor, project int64, now time.Time) ([]store.WaitOffer, error)
	Book(ctx context.Context, person int64, w store.Wish, now time.Time) (store.Booked, error)
	MeetingOf(ctx context.Context, reader, booking int64) (store.Meeting, error)
	MeetingCircle(ctx context.Context, booking int64) ([]store.MeetingPerson, error)
	MeetingsAhead(ctx context.Context, person int64, now time.Time, limit int) ([]store.Meeting, error)
	MeetingsBehind(ctx context.Context, person int64, now time.Time, limit, offset int) ([]store.Meeting, error)
	MeetingTimes(ctx context.Context, m store.Meeting, now time.Time) (store.MentorTimes, error)
	MeetingFreeUntil(ctx context.Context, m store.Meeting) (time.Time, error)
	ConfirmBooking(ctx context.Context, person, booking int64, seen, now time.Time) error
	Decide(ctx context.Context, mentor int64, c store.Change, yes bool, now time.Time) (store.BookingEnd, error)
	Cancel(ctx context.Context, actor int64, c store.Change, now time.Time) (store.BookingEnd, error)
	MoveBooking(ctx context.Context, actor int64, c store.Change, at, now time.Time) (store.Moved, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Parts is what the room needs.
type Parts struct {
	Store      Store
	Jobs       Jobs
	Directions []step.Option
	Zone       *time.Location // in which days are counted and times are shown
}

// Mentors is the room.
type Mentors struct {
	Parts
	direction tokens.Named
}

// New makes it.
func New(p Parts) Mentors { return Mentors{p, tokens.Directions(p.Directions)} }

// Flows lists the conversations.
func (r Mentors) Flows() []engine.Definition {
	return []engine.Definition{r.list(), r.card(), r.book(), r.meetings(), r.meeting(), r.move()}
}

// Urge is what the menu says of the next meeting.
func Urge(m store.Meeting) locales.Message {
	switch {
	case m.Side == store.SideTeam:
		return locales.MentorOfferTeam(m.StartsAt, called(m.MentorName))
	case m.Group:
		return locales.MentorOfferGroup(m.StartsAt)
	}
	return locales.MentorOfferMentor(m.StartsAt, m.Title)
}

// pair is a mentor and the project whose team looks at them.
type pair struct {
	mentor, project int64
	at              time.Time // that is kept for the team; zero for none
}

// refParts is how many numbers the ref of a pair has at most.
const refParts = 3

// pairOf reads what a flow is about. Errors: engine.ErrGone.
func pairOf(ref string) (p pair, err error) {
	words := strings.FieldsFunc(ref, func(r rune) bool { return r == '.' || r == '-' })
	if len(words) < refParts-1 || len(words) > refParts {
		return pair{}, engine.ErrGone
	}
	var n [refParts]int64
	for i, w := range words {
		if n[i], err = step.ID(w); err != nil {
			return pair{}, err
		}
	}
	p.mentor, p.project = n[0], n[1]
	if n[2] > 0 {
		p.at = time.Unix(n[2], 0)
	}
	return p, nil
}

// Ref is how the flows about a mentor and a project are opened. It stands in buttons, which carry no dots.
func Ref(mentor, project int64) string { return step.Ref(mentor) + "-" + step.Ref(project) }

// tell tells everybody whom a booking concerns, but the one who did it.
func (r Mentors) tell(ctx context.Context, t engine.Turn, kind string, booking int64, ref string) error {
	circle, err := r.Store.MeetingCircle(ctx, booking)
	if err != nil {
		return err
	}
	var notices []store.Notice
	for _, p := range circle {
		if p.Person != t.Person.ID {
			notices = append(notices, store.Notice{Kind: kind, Person: p.Person, Ref: ref})
		}
	}
	if len(notices) == 0 {
		return nil
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}

// offer tells those who wait in a line which time is kept for them.
func (r Mentors) offer(ctx context.Context, offers []store.WaitOffer) error {
	if len(offers) == 0 {
		return nil
	}
	notices := make([]store.Notice, len(offers))
	for i, o := range offers {
		notices[i] = store.Notice{Kind: store.NoticeWaitOffer, Person: o.Person, Ref: step.Ref(o.ID) + "." + strconv.FormatInt(o.SlotAt.Unix(), 10)}
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}

func member(p engine.Person) bool { return p.Member }

// called is a name, a dash for one that was taken back.
func called(name string) string { return cmp.Or(name, "—") }

// short is a name as it fits on a button.
func short(name string) locales.Message { return locales.Verbatim(step.Short(called(name))) }

func absent(err error) bool { return errors.Is(err, store.ErrNotFound) }

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// row is a button that stands alone.
func row(label locales.Message, option string, style engine.Style) []engine.Button {
	return []engine.Button{{Label: label, Option: option, Style: style}}
}
