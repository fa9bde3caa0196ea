package matching

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// deskStore is what staff see of meetings.
type deskStore interface {
	MentorDesk(ctx context.Context, reader int64, now, till time.Time) (store.MentorDesk, error)
	MentorLoads(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]store.MentorLoad, error)
	Unfilled(ctx context.Context, reader int64, now, till time.Time) ([]store.MentorFree, error)
	MeetingsWatched(ctx context.Context, reader int64, from, till time.Time, limit, offset int) ([]store.Meeting, error)
	NoShows(ctx context.Context, reader int64, since, now time.Time, limit, offset int) ([]store.NoShow, error)
	OpenAlerts(ctx context.Context, reader int64, limit, offset int) ([]store.OpenAlert, error)
	SettleAlert(ctx context.Context, actor, id int64, now time.Time) error
}

const (
	watchToday = "today"
	watchWeek  = "week"

	bookingPrefix = "booking_"
	settlePrefix  = "settle_"

	freeDays   = 7
	missedDays = 90
	timesShown = 4 // free times of a mentor in words
)

// watch lists the meetings of today or of seven days, those that nobody has confirmed with a mark.
func (r Matching) watch() engine.Definition { return step.Board(Watch, Allow, r.askWatch, r.takeWatch) }

func (r Matching) askWatch(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	days, head, other, label := 1, locales.MatchingWatchToday(), watchWeek, locales.MatchingWatchWeekButton()
	if t.Ref == watchWeek {
		days, head, other, label = 7, locales.MatchingWatchWeek(), watchToday, locales.MatchingWatchTodayButton()
	}
	page := step.PageOf(t)
	list, err := r.Store.MeetingsWatched(ctx, t.Person.ID, r.midnight(t.Now, 0), r.midnight(t.Now, days), pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{head}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingWatchNone())
	}
	for i, m := range list[:min(len(list), pageSize)] {
		n := page*pageSize + i + 1
		screen.Text = append(screen.Text, watched(n, m, t.Now))
		screen.Rows = append(screen.Rows, row(locales.MatchingWatchButton(n, m.StartsAt), bookingPrefix+step.Ref(m.Booking), ""))
	}
	screen = step.Leafed(screen, page, len(list) > pageSize)
	screen.Rows = append(screen.Rows, row(label, other, ""))
	return screen, nil
}

// watched is a meeting in a list.
func watched(n int, m store.Meeting, now time.Time) locales.Message {
	state := locales.MatchingWatchConfirmed()
	switch {
	case m.State == store.BookingAsked:
		state = locales.MatchingWatchAsked()
	case !m.EndsAt.After(now):
		state = locales.MatchingWatchOver()
	case m.ConfirmedAt.IsZero():
		state = locales.MatchingWatchUnconfirmed()
	}
	return locales.Lines(locales.MatchingWatchLine(n, m.StartsAt), locales.MatchingOfferMentor(named(m.MentorName)), locales.MatchingOfferProject(called(m.Title)), state)
}

func (r Matching) takeWatch(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, bookingPrefix); ok {
		return engine.Call(flowMeeting, id), nil
	}
	if in.Option == watchToday || in.Option == watchWeek {
		return engine.Replace(Watch, in.Option), nil
	}
	return step.Stale(), nil
}

// free lists the times of seven days that nobody has booked.
func (r Matching) free() engine.Definition { return step.Board(Free, Allow, r.askFree, stale) }

func (r Matching) askFree(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	all, err := r.Store.Unfilled(ctx, t.Person.ID, t.Now, t.Now.AddDate(0, 0, freeDays))
	if err != nil {
		return engine.Screen{}, err
	}
	page := step.PageOf(t)
	list := all[min(page*pageSize, len(all)):]
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingFreeHead()}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingFreeNone())
	}
	for i, f := range list[:min(len(list), pageSize)] {
		lines := []locales.Message{locales.MatchingMatchLine(page*pageSize+i+1, named(f.Name)), locales.MatchingFreeCount(len(f.Times))}
		for _, at := range f.Times[:min(len(f.Times), timesShown)] {
			lines = append(lines, locales.MatchingFreeTime(at))
		}
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

func stale(context.Context, engine.Turn, engine.Input) (engine.Move, error) { return step.Stale(), nil }

// missed lists the teams and mentors who did not come.
func (r Matching) missed() engine.Definition { return step.Board(Missed, Allow, r.askMissed, stale) }

func (r Matching) askMissed(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.NoShows(ctx, t.Person.ID, t.Now.AddDate(0, 0, -missedDays), t.Now, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingMissedHead(missedDays)}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingMissedNone())
	}
	for i, n := range list[:min(len(list), pageSize)] {
		who := locales.MatchingMissedTeam(page*pageSize+i+1, called(n.Name))
		if n.Mentor {
			who = locales.MatchingMissedMentor(page*pageSize+i+1, named(n.Name))
		}
		lines := []locales.Message{who, locales.MatchingMissedTimes(n.Times, n.Last)}
		if n.Until.After(t.Now) {
			lines = append(lines, locales.MatchingMissedUntil(n.Until))
		}
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

// alerts lists what staff were told of and nobody has settled.
func (r Matching) alerts() engine.Definition {
	return step.Board(Alerts, Allow, r.askAlerts, r.takeAlerts)
}

func (r Matching) askAlerts(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.OpenAlerts(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingAlertsHead()}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingAlertsNone())
	}
	for i, l := range list[:min(len(list), pageSize)] {
		n := page*pageSize + i + 1
		screen.Text = append(screen.Text, alerted(n, l))
		var buttons []engine.Button
		if l.Booking != 0 {
			buttons = append(buttons, engine.Button{Label: locales.MatchingAlertOpen(n), Option: bookingPrefix + step.Ref(l.Booking)})
		}
		if l.MaySettle {
			buttons = append(buttons, engine.Button{Label: locales.MatchingAlertSettle(n), Option: settlePrefix + step.Ref(l.ID), Style: engine.Success})
		}
		if len(buttons) > 0 {
			screen.Rows = append(screen.Rows, buttons)
		}
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

// alerted says what happened, to whom and when.
func alerted(n int, l store.OpenAlert) locales.Message {
	what := map[string]locales.Message{
		store.AlertRating: locales.MatchingAlertRating(l.Rating), store.AlertSilence: locales.MatchingAlertSilence(),
		store.AlertUnconfirmed: locales.MatchingAlertUnconfirmed(), store.AlertDispute: locales.MatchingAlertDispute(), store.AlertLeft: locales.MatchingAlertLeft(),
	}[l.Kind]
	lines := []locales.Message{locales.MatchingAlertLine(n, what)}
	if l.Project != 0 {
		lines = append(lines, locales.MatchingOfferProject(called(l.Title)))
	}
	if l.Mentor != 0 {
		lines = append(lines, locales.MatchingOfferMentor(named(l.MentorName)))
	}
	if !l.StartsAt.IsZero() {
		lines = append(lines, locales.MatchingAlertMeeting(l.StartsAt))
	}
	return locales.Lines(append(lines, locales.MatchingAlertMade(l.MadeAt))...)
}

func (r Matching) takeAlerts(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, bookingPrefix); ok {
		return engine.Call(flowMeeting, id), nil
	}
	ref, ok := step.Tapped(in, settlePrefix)
	if !ok {
		return step.Stale(), nil
	}
	id, err := step.ID(ref)
	if err != nil {
		return step.Stale(), nil //nolint:nilerr // no such button was shown
	}
	err = r.Store.SettleAlert(ctx, t.Person.ID, id, t.Now)
	switch {
	case errors.Is(err, store.ErrChanged), errors.Is(err, store.ErrNotFound):
		return engine.Stay(locales.MatchingAlertMeanwhile()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Stay(nil).Noting(locales.MatchingAlertSettled()), nil
}
