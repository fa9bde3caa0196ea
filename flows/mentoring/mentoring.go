// Package mentoring is a mentor's side: what is ahead of them, when they can be met, how they want to meet, and meetings with several teams at once.
package mentoring

import (
	"context"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/slot"
)

// Names of the flows in sessions.
const (
	Name    = "mentoring"
	Times   = "mentoring_times"
	Profile = "mentoring_profile"
	Group   = "meeting_group" // ref: a group's id, or nothing for a new one
)

// Flows of other rooms.
const (
	flowMeeting = "meeting"      // ref: a booking's id
	flowHours   = "mentor_hours" // the certificate
)

// Store is what is kept of mentors. It does for each person only what is theirs.
type Store interface {
	Mentor(ctx context.Context, person int64) (store.MentorProfile, error)
	SaveMentor(ctx context.Context, person int64, m store.MentorProfile, now time.Time) error
	MyReviewer(ctx context.Context, expert int64) (store.Reviewer, error)
	MentorLine(ctx context.Context, mentor int64) (int, error)
	MentorPlan(ctx context.Context, mentor int64, from, till, now time.Time) (slot.Plan, error)
	Bookable(ctx context.Context, now time.Time) (from, till time.Time, err error)
	MeetingsAhead(ctx context.Context, person int64, now time.Time, limit int) ([]store.Meeting, error)
	WeeklyRules(ctx context.Context, mentor int64, today time.Time) ([]store.WeeklyRule, error)
	AvailabilityWindows(ctx context.Context, mentor int64, now time.Time) ([]store.AvailabilityWindow, error)
	AddAvailability(ctx context.Context, mentor int64, a store.Availability, turn int64, now time.Time) error
	DropWeeklyRule(ctx context.Context, mentor, id int64) error
	DropAvailabilityWindow(ctx context.Context, mentor, id int64) error
	HolidaysAhead(ctx context.Context, from, till time.Time) ([]store.Holiday, error)
	Serve(ctx context.Context, mentor int64, now time.Time) ([]store.WaitOffer, error)
	LeaveMentoring(ctx context.Context, mentor int64, why string, now time.Time) (store.MentorLeft, error)
	MentorsGone(ctx context.Context, now time.Time, tell func(context.Context, []store.Notice) error) error
	MeetingCircle(ctx context.Context, booking int64) ([]store.MeetingPerson, error)
	OpenGroup(ctx context.Context, mentor int64, g store.GroupPlan, turn int64, now time.Time) (int64, error)
	GroupOf(ctx context.Context, mentor, meeting int64, now time.Time) (store.GroupMeeting, error)
	GroupsOf(ctx context.Context, mentor int64, now time.Time) ([]store.GroupMeeting, error)
	ShiftGroup(ctx context.Context, mentor, meeting int64, at time.Time, why string, now time.Time) (store.GroupChange, error)
	CancelGroup(ctx context.Context, mentor, meeting int64, why string, now time.Time) (store.GroupChange, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Parts is what the room is made from.
type Parts struct {
	Store      Store
	Jobs       Jobs
	Directions []step.Option  // that projects can have
	Zone       *time.Location // the platform's
}

// Mentoring is what mentors do with their own.
type Mentoring struct{ Parts }

// New puts it together.
func New(p Parts) Mentoring { return Mentoring{p} }

// Flows lists the conversations.
func (r Mentoring) Flows() []engine.Definition {
	return []engine.Definition{r.hub(), r.profile(), r.times(), r.group()}
}

// Allow says who may be in the flows.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.MentorProjects.Roles()...) }

// Minute ends the meetings of mentors who may not meet those teams any more.
func (r Mentoring) Minute(ctx context.Context, now time.Time) error {
	return r.Store.MentorsGone(ctx, now, func(ctx context.Context, notices []store.Notice) error {
		return r.Jobs.Notify(ctx, store.Prompt, notices...)
	})
}

// none is a flow without answers.
type none struct{}

// offered tells those who are offered a time.
func (r Mentoring) offered(ctx context.Context, offers []store.WaitOffer) error {
	var notices []store.Notice
	for _, o := range offers {
		notices = append(notices, store.Notice{
			Kind: store.NoticeWaitOffer, Person: o.Person, Ref: step.Ref(o.ID) + "." + strconv.FormatInt(o.SlotAt.Unix(), 10),
		})
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}

// served gives free times to those who wait, and tells them.
func (r Mentoring) served(ctx context.Context, t engine.Turn) (int, error) {
	offers, err := r.Store.Serve(ctx, t.Person.ID, t.Now)
	if err != nil {
		return 0, err
	}
	return len(offers), r.offered(ctx, offers)
}

// told tells everybody of some bookings but the mentor. change is 0 for none.
func (r Mentoring) told(ctx context.Context, t engine.Turn, kind string, bookings []int64, change int64) error {
	var notices []store.Notice
	for _, b := range bookings {
		circle, err := r.Store.MeetingCircle(ctx, b)
		if err != nil {
			return err
		}
		ref := step.Ref(b)
		if change != 0 {
			ref += "." + step.Ref(change)
		}
		for _, p := range circle {
			if p.Person != t.Person.ID {
				notices = append(notices, store.Notice{Kind: kind, Person: p.Person, Ref: ref})
			}
		}
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}

// row is a row with one button.
func row(label locales.Message, option string, style engine.Style) []engine.Button {
	return []engine.Button{{Label: label, Option: option, Style: style}}
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}
