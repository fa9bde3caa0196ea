package mentoring

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

// wanted is what a mentor is about to add: typed, or tapped day by day.
type wanted struct {
	Text   string   `json:"text"`
	Closed bool     `json:"closed"` // when they cannot be met
	Days   []string `json:"days"`   // of a week, Monday is "1"
	From   string   `json:"from"`   // an hour
	Till   string   `json:"till"`
}

const (
	stepTimes   = "times"
	stepTyped   = "typed"
	stepBusy    = "busy" // typed too: when they cannot be met, which is known by the step though what was tapped is lost
	stepDays    = "days"
	stepFrom    = "from"
	stepTill    = "till"
	stepPreview = "preview"

	optionTyped = "typed"
	optionBusy  = "busy"
	optionGrid  = "grid"
	optionAgain = "again"

	rulePrefix   = "rule_"
	windowPrefix = "window_"
	hourPrefix   = "hour_"

	firstHour, lastHour = 7, 23
	hoursInARow         = 4
	holidayDays         = 60
	week                = 7
)

// times lists when a mentor can be met, and adds to it: by what is typed, or by buttons.
func (r Mentoring) times() engine.Definition {
	return engine.Flow[wanted]{
		Name: Times, Version: 1, Allow: Allow,
		Begin: func(engine.Turn, *wanted) string { return stepTimes },
		Steps: []engine.Step[wanted]{
			{Name: stepTimes, Typed: true, Ask: r.askTimes, Take: r.takeTimes},
			{Name: stepTyped, Ask: askTyped(locales.MentoringAskTimes()), Take: r.takeTyped(false)},
			{Name: stepBusy, Ask: askTyped(locales.MentoringAskBusy()), Take: r.takeTyped(true)},
			step.Several[wanted]{
				Question: step.Question[wanted]{Name: stepDays, Ask: step.Says[wanted](locales.MentoringAskDays())}, Field: func(w *wanted) *[]string { return &w.Days },
				Options: weekdays(), Min: 1, Missing: locales.MentoringDaysMissing(),
			}.Step(),
			{Name: stepFrom, Typed: true, Ask: askHour(locales.MentoringAskFrom(), func(*wanted) int { return firstHour }), Take: takeHour(func(w *wanted) *string { return &w.From })},
			{Name: stepTill, Typed: true, Ask: askHour(locales.MentoringAskTill(), func(w *wanted) int { return hourIn(w.From) + 1 }), Take: takeHour(func(w *wanted) *string { return &w.Till })},
			{Name: stepPreview, Typed: true, Ask: r.askPreview, Take: r.takePreview},
		},
	}
}

func weekdays() (list []step.Option) {
	for d := 1; d <= week; d++ {
		list = append(list, step.Option{Name: strconv.Itoa(d), Label: weekdayName(d)})
	}
	return list
}

// zone is that of a mentor. Errors: engine.ErrGone for whoever is none.
func (r Mentoring) zone(ctx context.Context, t engine.Turn) (store.MentorProfile, *time.Location, error) {
	m, err := r.Store.Mentor(ctx, t.Person.ID)
	if err != nil {
		return m, nil, step.Gone(err)
	}
	zone, err := time.LoadLocation(m.Zone)
	return m, zone, err
}

func (r Mentoring) askTimes(ctx context.Context, t engine.Turn, _ *wanted) (engine.Screen, error) {
	m, zone, err := r.zone(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	rules, err := r.Store.WeeklyRules(ctx, t.Person.ID, dayOf(t.Now.In(zone)))
	if err != nil {
		return engine.Screen{}, err
	}
	windows, err := r.Store.AvailabilityWindows(ctx, t.Person.ID, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MentoringTimesHead()}}
	weekly, once := []locales.Message{locales.MentoringTimesWeekly()}, []locales.Message{locales.MentoringTimesOnce()}
	for _, rule := range rules {
		weekly = append(weekly, ruleName(rule))
		screen.Rows = append(screen.Rows, row(locales.MentoringDrop(ruleName(rule)), rulePrefix+step.Ref(rule.ID), ""))
	}
	for _, w := range windows {
		once = append(once, windowName(w, r.Zone))
		screen.Rows = append(screen.Rows, row(locales.MentoringDrop(windowName(w, r.Zone)), windowPrefix+step.Ref(w.ID), ""))
	}
	if len(rules) > 0 {
		screen.Text = append(screen.Text, locales.Lines(append(weekly, locales.MentoringTimesZone(zoneName(m.Zone)))...))
	}
	if len(windows) > 0 {
		screen.Text = append(screen.Text, locales.Lines(append(once, locales.MentoringZoneNote())...))
	}
	if len(rules)+len(windows) == 0 {
		screen.Text = append(screen.Text, locales.MentoringTimesNone())
	} else if err := r.withFree(ctx, t, zone, &screen); err != nil {
		return engine.Screen{}, err
	}
	screen.Rows = append(screen.Rows, row(locales.MentoringAddTyped(), optionTyped, engine.Primary),
		[]engine.Button{{Label: locales.MentoringAddGrid(), Option: optionGrid}, {Label: locales.MentoringAddBusy(), Option: optionBusy}})
	return screen, nil
}

// withFree says what follows from the times: how many can be booked within a week, the next one, and the holidays ahead.
func (r Mentoring) withFree(ctx context.Context, t engine.Turn, zone *time.Location, screen *engine.Screen) error {
	plan, err := r.Store.MentorPlan(ctx, t.Person.ID, t.Now, t.Now.AddDate(0, 0, ahead), t.Now)
	if err != nil {
		return step.Gone(err)
	}
	from, _, err := r.Store.Bookable(ctx, t.Now)
	if err != nil {
		return err
	}
	lines := []locales.Message{locales.MentoringTimesWeek(len(plan.Free(from, t.Now.AddDate(0, 0, week))))}
	if first := plan.First(from, t.Now.AddDate(0, 0, ahead)); !first.IsZero() {
		lines = append(lines, locales.MentoringTimesNext(first))
	}
	today := dayOf(t.Now.In(zone))
	holidays, err := r.Store.HolidaysAhead(ctx, today, today.AddDate(0, 0, holidayDays))
	for _, h := range holidays {
		lines = append(lines, locales.MentoringTimesHoliday(h.Day, locales.Named(locales.Bilingual{KK: h.TitleKK, RU: h.TitleRU})))
	}
	screen.Text = append(screen.Text, locales.Lines(lines...))
	return err
}

func (r Mentoring) takeTimes(ctx context.Context, t engine.Turn, w *wanted, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, rulePrefix); ok {
		return dropped(id, func(id int64) error { return r.Store.DropWeeklyRule(ctx, t.Person.ID, id) })
	}
	if id, ok := step.Tapped(in, windowPrefix); ok {
		move, err := dropped(id, func(id int64) error { return r.Store.DropAvailabilityWindow(ctx, t.Person.ID, id) })
		if err == nil { // one in which they could not be met opens a time
			_, err = r.served(ctx, t)
		}
		return move, err
	}
	*w = wanted{}
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionTyped:
		return engine.Goto(stepTyped), nil
	case in.Option == optionBusy:
		return engine.Goto(stepBusy), nil
	case in.Option == optionGrid:
		return engine.Goto(stepDays), nil
	}
	return step.Stale(), nil
}

// dropped takes a time away; one that is gone already is said to be.
func dropped(ref string, drop func(int64) error) (engine.Move, error) {
	id, err := step.ID(ref)
	if err != nil {
		return step.Stale(), nil //nolint:nilerr // no button of ours
	}
	switch err := drop(id); {
	case errors.Is(err, store.ErrNotFound):
		return engine.Stay(locales.MentoringDropGone()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Stay(locales.MentoringDropped()), nil
}

func askTyped(ask locales.Message) func(context.Context, engine.Turn, *wanted) (engine.Screen, error) {
	return func(context.Context, engine.Turn, *wanted) (engine.Screen, error) {
		return engine.Screen{Text: []engine.Message{ask}}, nil
	}
}

// takeTyped takes times as people write them, in which a mentor can be met or, closed, cannot.
func (r Mentoring) takeTyped(closed bool) func(context.Context, engine.Turn, *wanted, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, w *wanted, in engine.Input) (engine.Move, error) {
		if in.Kind != engine.Text {
			if in.Kind == engine.Tap {
				return step.Stale(), nil
			}
			return engine.Stay(locales.StepTextWanted()), nil
		}
		_, zone, err := r.zone(ctx, t)
		if err != nil {
			return engine.Move{}, err
		}
		w.Closed = closed
		if _, err := w.read(in.Text, t.Now.In(zone), zone); err != nil {
			return engine.Stay(notTaken(err)), nil
		}
		w.Text = in.Text
		return engine.Goto(stepPreview), nil
	}
}

// askHour shows the hours of a day from one on.
func askHour(ask locales.Message, first func(*wanted) int) func(context.Context, engine.Turn, *wanted) (engine.Screen, error) {
	return func(_ context.Context, _ engine.Turn, w *wanted) (engine.Screen, error) {
		screen := engine.Screen{Text: []engine.Message{ask}}
		var buttons []engine.Button
		for h := first(w); h <= lastHour+1; h++ {
			buttons = append(buttons, engine.Button{Label: locales.MentoringHour(clock(h * hour)), Option: hourPrefix + strconv.Itoa(h)})
			if len(buttons) == hoursInARow {
				screen.Rows, buttons = append(screen.Rows, buttons), nil
			}
		}
		if len(buttons) > 0 {
			screen.Rows = append(screen.Rows, buttons)
		}
		return screen, nil
	}
}

func takeHour(field func(*wanted) *string) func(context.Context, engine.Turn, *wanted, engine.Input) (engine.Move, error) {
	return func(_ context.Context, _ engine.Turn, w *wanted, in engine.Input) (engine.Move, error) {
		h, ok := step.Tapped(in, hourPrefix)
		if n := hourIn(h); !ok || n < firstHour || n > lastHour+1 {
			return notUnderstood(in), nil
		}
		*field(w) = h
		return engine.Next(), nil
	}
}

// hourIn reads an hour, -1 for none.
func hourIn(text string) int {
	h, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return h
}
