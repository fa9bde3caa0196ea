// Package meeting is what people are told of their meetings with mentors, when they are reminded, and what is asked of them afterwards.
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

// Names of the flows in sessions.
const (
	After  = "meeting_after"     // ref: a booking's id
	Hours  = "mentor_hours"      // what a mentor has done, and the certificate of it
	Seen   = "mentor_hours_seen" // ref: a certificate's link
	Revoke = "mentor_hours_end"  // ref: a certificate's link
)

// Flows of other rooms.
const (
	flowCard     = "meeting"      // ref: a booking's id
	flowMove     = "meeting_move" // ref: a booking's id
	flowMentors  = "mentors"      // ref: a project's id
	flowBook     = "mentor_book"  // ref: mentor, project and time
	flowMatching = "matching"
	flowSettings = "settings"
)

// HoursLink stands before the link of a certificate of hours in a deep link.
const HoursLink = "h"

// ActionConfirm is the name of the button by which a team says that it will come. Its arguments are the booking and, in
// Unix seconds, when it begins: nobody confirms a time that they have not seen.
const ActionConfirm = "meeting_confirm"

// Store is what is kept of meetings. It does for each person only what is theirs.
type Store interface {
	MeetingOf(ctx context.Context, reader, booking int64) (store.Meeting, error)
	MeetingAhead(ctx context.Context, person, booking int64) (store.Meeting, error)
	MeetingsAhead(ctx context.Context, person int64, now time.Time, limit int) ([]store.Meeting, error)
	MeetingFreeUntil(ctx context.Context, m store.Meeting) (time.Time, error)
	MeetingChangeOf(ctx context.Context, booking, change int64) (store.MeetingChange, error)
	ConfirmBooking(ctx context.Context, person, booking int64, seen, now time.Time) error
	WaitToldOf(ctx context.Context, person, wait int64) (store.WaitTold, error)
	MentorsAwaited(ctx context.Context, now time.Time) ([]int64, error)
	ServeLine(ctx context.Context, mentor int64, now time.Time, tell func(ctx context.Context, passed []store.Notice, offers []store.WaitOffer) error) error
	PayMeetings(ctx context.Context, now time.Time, limit int) ([]store.MeetingPaid, error)
	MeetingTokens(ctx context.Context, mentor, booking int64) (int64, error)
	MentorAlertOf(ctx context.Context, reader, id int64) (store.MentorAlert, error)
	AlertNotices(ctx context.Context, alerts []int64) ([]store.Notice, error)
	pastStore
	hoursStore
}

// Jobs is the queue of notices, and what is written down with them.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
	RemindMeetings(ctx context.Context, r store.MeetingRung, now time.Time) (made int, err error)
	AskAfterMeetings(ctx context.Context, r store.MeetingRung, now time.Time) (made int, err error)
	AlertUnconfirmed(ctx context.Context, now time.Time) error
	AlertSilence(ctx context.Context, now time.Time) error
}

// Words puts messages into words: files are made outside the chat.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Parts is what the room is made from.
type Parts struct {
	Store   Store
	Jobs    Jobs
	Words   Words
	Zone    *time.Location
	BotName string // for links, and whose the entries of calendars are
}

// Meetings is the room.
type Meetings struct {
	store   Store
	jobs    Jobs
	words   Words
	zone    *time.Location
	botName string
}

// New puts it together.
func New(p Parts) Meetings {
	return Meetings{store: p.Store, jobs: p.Jobs, words: p.Words, zone: p.Zone, botName: p.BotName}
}

// Flows lists the conversations.
func (r Meetings) Flows() []engine.Definition {
	return []engine.Definition{r.after(), r.hours(), r.seen(), r.revoke()}
}

// Confirm says for the team that it will come, and tells the mentor.
func (r Meetings) Confirm(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) != 2 || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	id, err := step.ID(args[0])
	if err != nil {
		return engine.Move{}, err
	}
	seen, err := step.ID(args[1])
	if err != nil {
		return engine.Move{}, err
	}
	m, err := r.store.MeetingOf(ctx, t.Person.ID, id)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	before := m.ConfirmedAt
	switch err := r.store.ConfirmBooking(ctx, t.Person.ID, id, time.Unix(seen, 0), t.Now); {
	case errors.Is(err, store.ErrChanged) && m.StartsAt.After(t.Now) && m.StartsAt.Unix() != seen && m.State == store.BookingBooked:
		return engine.Stay(locales.MeetingConfirmMoved(m.StartsAt)), nil
	case errors.Is(err, store.ErrChanged):
		return engine.Stay(locales.MeetingConfirmChanged()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	if before.IsZero() {
		err = r.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: store.NoticeMeetingConfirmed, Person: m.Mentor, Ref: args[0]})
	}
	return engine.Stay(locales.MeetingConfirmDone()), err
}

// member says who may be where there is nothing but one's own: what they see is decided anew by each query.
func member(p engine.Person) bool { return p.Member }

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// row is a row with one button.
func row(label locales.Message, option string, style engine.Style) []engine.Button {
	return []engine.Button{{Label: label, Option: option, Style: style}}
}

// opens is a button that opens a flow from any message.
func opens(label locales.Message, args ...string) engine.Button {
	return engine.Button{Label: label, Action: engine.Action{Name: "open", Args: args}}
}

// called is somebody's name, a dash when they were erased.
func called(name string) string {
	if name == "" {
		return "—"
	}
	return name
}
