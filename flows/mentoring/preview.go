package mentoring

import (
	"context"
	"errors"
	"slices"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/slot"
)

const (
	ahead        = 28 // days that are looked at before something is added
	previewShown = 8
	dayMinutes   = 24 * 60
)

// read is what a mentor wants as it would be kept. Times in which they cannot be met are single ones: a day of the week is the next such day.
func (w *wanted) read(text string, now time.Time, zone *time.Location) (a store.Availability, err error) {
	all, err := answer.Windows(text, now)
	if err != nil {
		return a, err
	}
	today := dayOf(now)
	for _, x := range all {
		if x.Weekday != 0 && w.Closed {
			x.Day = today.AddDate(0, 0, (week+x.Weekday-weekdayOf(today))%week)
			if !onClock(x.Day, x.Closes, zone).After(now) {
				x.Day = x.Day.AddDate(0, 0, week)
			}
			x.Weekday = 0
		}
		if x.Weekday != 0 {
			a.Rules = append(a.Rules, store.WeeklyRule{Weekday: x.Weekday, Opens: x.Opens, Closes: x.Closes, Since: today})
			continue
		}
		a.Windows = append(a.Windows, store.AvailabilityWindow{Open: !w.Closed, StartsAt: onClock(x.Day, x.Opens, zone), EndsAt: onClock(x.Day, x.Closes, zone)})
	}
	return a, nil
}

// weekdayOf is the number of a day of the week; Monday is 1.
func weekdayOf(day time.Time) int { return (int(day.Weekday())+week-1)%week + 1 }

// lost reports that nothing is left of what was typed or tapped, as after the loss of a session.
func (w *wanted) lost() bool {
	return w.Text == "" && (len(w.Days) == 0 || w.From == "" || w.Till == "")
}

// availability is what was typed or tapped.
func (w *wanted) availability(now time.Time, zone *time.Location) (store.Availability, error) {
	if w.Text != "" {
		return w.read(w.Text, now, zone)
	}
	var a store.Availability
	opens, closes := hourIn(w.From)*hour, hourIn(w.Till)*hour
	if opens < 0 || closes <= opens {
		return a, &answer.WindowError{Part: w.From + "–" + w.Till, Why: answer.ErrEndFirst}
	}
	for _, d := range w.Days {
		a.Rules = append(a.Rules, store.WeeklyRule{Weekday: hourIn(d), Opens: opens, Closes: min(closes, dayMinutes), Since: dayOf(now)})
	}
	return a, nil
}

// outcome is what becomes of a plan with something added.
type outcome struct {
	times   []time.Time // that come, or that go where somebody cannot be met
	overlap bool
	minutes int
}

// foreseen works out what would come of an addition within the days ahead, and of single windows wherever they are.
func (r Mentoring) foreseen(ctx context.Context, t engine.Turn, a store.Availability) (o outcome, err error) {
	spans := []slot.Span{{From: t.Now, Till: t.Now.AddDate(0, 0, ahead)}}
	for _, w := range a.Windows {
		if w.EndsAt.After(spans[0].Till) {
			spans = append(spans, slot.Span{From: later(w.StartsAt, spans[0].Till), Till: w.EndsAt})
		}
	}
	for _, s := range spans {
		before, err := r.Store.MentorPlan(ctx, t.Person.ID, s.From, s.Till, t.Now)
		if err != nil {
			return o, step.Gone(err)
		}
		after := with(before, a)
		o.minutes, o.overlap = int(before.Length/time.Minute), o.overlap || overlapping(before, a)
		old, now := before.Free(s.From, s.Till), after.Free(s.From, s.Till)
		o.times = append(append(o.times, less(now, old)...), lost(a, old, now)...)
	}
	slices.SortFunc(o.times, time.Time.Compare)
	o.times = slices.CompactFunc(o.times, time.Time.Equal)
	return o, nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// with is a plan with something added.
func with(p slot.Plan, a store.Availability) slot.Plan {
	p.Rules, p.Open, p.Closed = slices.Clone(p.Rules), slices.Clone(p.Open), slices.Clone(p.Closed)
	for _, x := range a.Rules {
		p.Rules = append(p.Rules, slot.Rule{Weekday: time.Weekday(x.Weekday % week), Opens: x.Opens, Closes: x.Closes, Since: x.Since})
	}
	for _, w := range a.Windows {
		if w.Open {
			p.Open = append(p.Open, slot.Span{From: w.StartsAt, Till: w.EndsAt})
		} else {
			p.Closed = append(p.Closed, slot.Span{From: w.StartsAt, Till: w.EndsAt})
		}
	}
	return p
}

// less are the moments of one list that another one has not.
func less(list, other []time.Time) []time.Time {
	return slices.DeleteFunc(slices.Clone(list), func(at time.Time) bool { return slices.ContainsFunc(other, at.Equal) })
}

// lost are the times that go, where something is closed.
func lost(a store.Availability, old, now []time.Time) []time.Time {
	if !slices.ContainsFunc(a.Windows, func(w store.AvailabilityWindow) bool { return !w.Open }) {
		return nil
	}
	return less(old, now)
}

// overlapping reports that a rule that is added meets one that is there, or another added one.
func overlapping(p slot.Plan, a store.Availability) bool {
	var all []slot.Rule
	for _, x := range a.Rules {
		n := slot.Rule{Weekday: time.Weekday(x.Weekday % week), Opens: x.Opens, Closes: x.Closes}
		for _, old := range append(slices.Clone(p.Rules), all...) {
			if old.Weekday == n.Weekday && old.Opens < n.Closes && n.Opens < old.Closes {
				return true
			}
		}
		all = append(all, n)
	}
	return false
}

func (r Mentoring) askPreview(ctx context.Context, t engine.Turn, w *wanted) (engine.Screen, error) {
	_, zone, err := r.zone(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	again := row(locales.MentoringPreviewAgain(), optionAgain, "")
	if w.lost() {
		return engine.Screen{Text: []engine.Message{locales.MentoringPreviewLost()}, Rows: [][]engine.Button{again}}, nil
	}
	a, err := w.availability(t.Now.In(zone), zone)
	if err != nil { // what was typed has passed meanwhile
		return engine.Screen{Text: []engine.Message{notTaken(err)}, Rows: [][]engine.Button{again}}, nil
	}
	o, err := r.foreseen(ctx, t, a)
	if err != nil {
		return engine.Screen{}, err
	}
	lines := []locales.Message{locales.MentoringPreviewHead()}
	for _, x := range a.Rules {
		lines = append(lines, ruleName(x))
	}
	for _, x := range a.Windows {
		lines = append(lines, windowName(x, r.Zone))
	}
	screen := engine.Screen{Text: []engine.Message{locales.Lines(lines...)}}
	if o.overlap {
		screen.Text = append(screen.Text, locales.MentoringPreviewOverlap())
	}
	booked := 0
	for _, x := range a.Windows {
		if !x.Open {
			n, err := r.within(ctx, t, x.StartsAt, x.EndsAt)
			if err != nil {
				return engine.Screen{}, err
			}
			booked += n
		}
	}
	screen.Text = append(screen.Text, counted(w.Closed, o, r.Zone)...)
	if booked > 0 {
		screen.Text = append(screen.Text, locales.MentoringPreviewBooked(booked))
	}
	if len(o.times) > 0 || w.Closed {
		screen.Rows = append(screen.Rows, row(locales.CommonSave(), yes, engine.Success))
	}
	screen.Rows = append(screen.Rows, again)
	return screen, nil
}

// counted says how many times come or go, and which the first of them are, on the clock of a zone.
func counted(closed bool, o outcome, zone *time.Location) []engine.Message {
	if len(o.times) == 0 && !closed {
		return []engine.Message{locales.MentoringPreviewNone(o.minutes)}
	}
	lines := []locales.Message{locales.MentoringPreviewOpen(len(o.times))}
	if closed {
		lines[0] = locales.MentoringPreviewClosed(len(o.times))
	}
	for _, at := range o.times[:min(len(o.times), previewShown)] {
		lines = append(lines, locales.MentoringPreviewLine(weekdayName(weekdayOf(at.In(zone))), at, at))
	}
	if more := len(o.times) - previewShown; more > 0 {
		lines = append(lines, locales.MentoringPreviewMore(more))
	}
	if len(o.times) > 0 {
		lines = append(lines, locales.MentoringZoneNote())
	}
	return []engine.Message{locales.Lines(lines...)}
}

func (r Mentoring) takePreview(ctx context.Context, t engine.Turn, w *wanted, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionAgain:
		switch {
		case w.lost():
			return engine.Goto(stepTimes), nil
		case w.Text == "":
			return engine.Goto(stepDays), nil
		case w.Closed:
			return engine.Goto(stepBusy), nil
		}
		return engine.Goto(stepTyped), nil
	case in.Kind != engine.Tap || in.Option != yes:
		return notUnderstood(in), nil
	case w.lost():
		return engine.Stay(nil), nil
	}
	_, zone, err := r.zone(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	a, err := w.availability(t.Now.In(zone), zone)
	if err != nil {
		return engine.Stay(notTaken(err)), nil
	}
	err = r.Store.AddAvailability(ctx, t.Person.ID, a, t.Update, t.Now)
	if errors.Is(err, store.ErrOverLimit) {
		return engine.Replace(Times, "").Saying(locales.MentoringFull(store.AvailabilityLimit)), nil
	}
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	*w = wanted{}
	offers, err := r.served(ctx, t)
	move := engine.Replace(Times, "").Saying(locales.MentoringAdded())
	if offers > 0 {
		move = move.Saying(locales.MentoringAddedOffers(offers))
	}
	return move, err
}
