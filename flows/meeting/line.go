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

// mostPaid is how many meetings are paid for together.
const mostPaid = 200

// Tick pays for meetings that a budget was short for, tells staff of silent teams, and gives times that were kept in vain to those who are next.
func (r Meetings) Tick(ctx context.Context, now time.Time) error {
	return errors.Join(r.pays(ctx, now), r.jobs.AlertSilence(ctx, now), r.serves(ctx, now))
}

func (r Meetings) pays(ctx context.Context, now time.Time) error {
	for {
		paid, err := r.store.PayMeetings(ctx, now, mostPaid)
		if err == nil {
			err = r.tellPaid(ctx, paid)
		}
		if err != nil || len(paid) == 0 {
			return err
		}
	}
}

func (r Meetings) tellPaid(ctx context.Context, paid []store.MeetingPaid) error {
	notices := make([]store.Notice, len(paid))
	for i, m := range paid {
		notices[i] = store.Notice{Kind: KindPaid, Person: m.Mentor, Ref: step.Ref(m.Booking), Once: fmt.Sprint(KindPaid, " ", m.Booking)}
	}
	if len(notices) == 0 {
		return nil
	}
	return r.jobs.Notify(ctx, store.Ordinary, notices...)
}

func (r Meetings) serves(ctx context.Context, now time.Time) error {
	mentors, err := r.store.MentorsAwaited(ctx, now)
	if err != nil {
		return err
	}
	for _, mentor := range mentors {
		err = errors.Join(err, r.store.ServeLine(ctx, mentor, now, r.tellLine)) // one that fails keeps no other back
	}
	return err
}

// tellLine tells those who let a time pass, and those for whom one is kept now.
func (r Meetings) tellLine(ctx context.Context, notices []store.Notice, offers []store.WaitOffer) error {
	for _, o := range offers {
		ref := fmt.Sprint(o.ID, ".", o.SlotAt.Unix())
		notices = append(notices, store.Notice{
			Kind: store.NoticeWaitOffer, Person: o.Person, Ref: ref, Once: fmt.Sprint(store.NoticeWaitOffer, " ", ref, " ", o.Until.Unix()),
		})
	}
	if len(notices) == 0 {
		return nil
	}
	return r.jobs.Notify(ctx, store.Prompt, notices...)
}

// waited loads a place in the line for whoever stands or stood there.
func (r Meetings) waited(ctx context.Context, p store.Person, ref string) (w store.WaitTold, told int64, ok bool, err error) {
	id, told, err := pair(ref)
	if err != nil {
		return store.WaitTold{}, 0, false, err
	}
	w, err = r.store.WaitToldOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.WaitTold{}, 0, false, nil
	}
	return w, told, err == nil, err
}

// Offered tells somebody who waits for a mentor of a time that is kept for them, as long as it is.
func (r Meetings) Offered(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	w, told, ok, err := r.waited(ctx, p, ref)
	if err != nil || !ok || w.SlotAt.IsZero() || w.SlotAt.Unix() != told || !w.Until.After(now) {
		return engine.Screen{}, false, err
	}
	lines := []locales.Message{locales.MeetingMentor(called(w.MentorName)), locales.MeetingTeam(called(w.Title)), locales.MeetingWhen(w.SlotAt, locales.Lasting(w.SlotEnd.Sub(w.SlotAt)))}
	if p.Region == regionAbroad {
		lines = append(lines, locales.MeetingLocal(w.SlotAt))
	}
	return engine.Screen{
		Text: []engine.Message{locales.MeetingOffer(), locales.Lines(lines...), locales.MeetingOfferUntil(w.Until)},
		Rows: [][]engine.Button{{first(opens(locales.CommonBook(), flowBook, fmt.Sprintf("%d-%d-%d", w.Mentor, w.Project, w.SlotAt.Unix())))}},
	}, true, nil
}

// OfferPassed tells somebody that they have let a time pass that was kept for them, unless they have booked or left since.
func (r Meetings) OfferPassed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	w, _, ok, err := r.waited(ctx, p, ref)
	if err != nil || !ok || !w.SlotAt.IsZero() || !w.InLine && !w.Out {
		return engine.Screen{}, false, err
	}
	said := locales.MeetingOfferPassed()
	if w.Out {
		said = locales.MeetingOfferPassedLast()
	}
	return lineScreen(w, said), true, nil
}

// LineClosed tells somebody who waited that the mentor meets nobody any more.
func (r Meetings) LineClosed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	w, _, ok, err := r.waited(ctx, p, ref)
	if err != nil || !ok || w.InLine {
		return engine.Screen{}, false, err
	}
	return lineScreen(w, locales.MeetingLineClosed()), true, nil
}

// lineScreen says something of a line, and leads to the mentors.
func lineScreen(w store.WaitTold, said locales.Message) engine.Screen {
	return engine.Screen{
		Text: []engine.Message{said, locales.Lines(locales.MeetingMentor(called(w.MentorName)), locales.MeetingTeam(called(w.Title)))},
		Rows: [][]engine.Button{{opens(locales.MeetingButtonMentors(), flowMentors, step.Ref(w.Project))}},
	}
}

// Alert tells staff of something that goes wrong, as long as nobody has looked after it and it still does.
func (r Meetings) Alert(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	a, err := r.store.MentorAlertOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil || a.Settled {
		return engine.Screen{}, false, err
	}
	var head locales.Message
	switch a.Kind {
	case store.AlertRating:
		head = locales.MeetingAlertRating(a.Rating)
	case store.AlertSilence:
		head = locales.MeetingAlertSilence()
	case store.AlertDispute:
		head = locales.MeetingAlertDispute()
	case store.AlertUnconfirmed:
		if a.Confirmed || a.State != store.BookingBooked && a.State != store.BookingAsked || !a.StartsAt.After(now) {
			return engine.Screen{}, false, nil
		}
		head = locales.MeetingAlertUnconfirmed()
	default:
		head = locales.MeetingAlertLeft()
	}
	var lines []locales.Message
	if a.Project != 0 {
		lines = append(lines, locales.MeetingTeam(called(a.Title)))
	}
	if a.Mentor != 0 {
		lines = append(lines, locales.MeetingMentor(called(a.MentorName)))
	}
	if !a.StartsAt.IsZero() {
		lines = append(lines, locales.MeetingAheadAt(locales.CommonMeeting(), a.StartsAt))
	}
	if a.Kind == store.AlertRating && a.Words != "" {
		lines = append(lines, locales.MeetingWhy(a.Words))
	}
	return engine.Screen{
		Text: []engine.Message{head, locales.Lines(lines...)},
		Rows: [][]engine.Button{{first(opens(locales.MeetingButtonDesk(), flowMatching))}},
	}, true, nil
}
