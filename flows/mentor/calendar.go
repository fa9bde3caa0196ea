package mentor

import (
	"slices"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// chosenTime is what somebody has chosen so far.
type chosenTime struct {
	Day string `json:"day"` // YYYY-MM-DD in the platform's zone
	At  int64  `json:"at"`  // Unix seconds; 0 for none
}

func (c chosenTime) at() time.Time { return time.Unix(c.At, 0) }

const (
	stepDay  = "day"
	stepTime = "time"

	dayPrefix   = "day_"
	monthPrefix = "month_"
	atPrefix    = "at_"
	dotPrefix   = "dot_"
	headPrefix  = "head_"

	// scratchMonth is the month that is shown, by monthForm.
	scratchMonth = "month"
	monthForm    = "2006-01"

	weekDays = 7
	// clocks is how many times stand side by side.
	clocks = 4
)

// almanac is when somebody can be met, as it is chosen from.
type almanac struct {
	times store.MentorTimes
	zone  *time.Location
}

// days are those on which there is a free time, by name.
func (a almanac) days() map[string]bool {
	days := map[string]bool{}
	for _, at := range a.times.Free {
		days[at.In(a.zone).Format(time.DateOnly)] = true
	}
	return days
}

// on lists the free times of a day.
func (a almanac) on(day string) (list []time.Time) {
	for _, at := range a.times.Free {
		if at.In(a.zone).Format(time.DateOnly) == day {
			list = append(list, at)
		}
	}
	return list
}

func (a almanac) has(at time.Time) bool { return slices.ContainsFunc(a.times.Free, at.Equal) }

// nearest are the free times that are nearest to one that is not.
func (a almanac) nearest(to time.Time, n int) []time.Time {
	list := slices.Clone(a.times.Free)
	slices.SortStableFunc(list, func(x, y time.Time) int { return int(x.Sub(to).Abs()/time.Second) - int(y.Sub(to).Abs()/time.Second) })
	list = list[:min(n, len(list))]
	slices.SortFunc(list, time.Time.Compare)
	return list
}

// month begins the month of a moment.
func (a almanac) month(at time.Time) time.Time {
	local := at.In(a.zone)
	return time.Date(local.Year(), local.Month(), 1, 0, 0, 0, 0, a.zone)
}

// shown is the month on the screen: the one that was leafed to, or that of the first free time.
func (a almanac) shown(t engine.Turn) time.Time {
	if at, err := time.ParseInLocation(monthForm, t.Scratch[scratchMonth], a.zone); err == nil && a.within(at) {
		return at
	}
	if len(a.times.Free) > 0 {
		return a.month(a.times.Free[0])
	}
	return a.month(a.times.From)
}

// within reports that something can be booked in a month at all.
func (a almanac) within(month time.Time) bool {
	return !month.Before(a.month(a.times.From)) && !month.After(a.month(a.times.Till))
}

// ask draws the month below what the choice is for.
func (a almanac) ask(t engine.Turn, head ...engine.Message) engine.Screen {
	if len(a.times.Free) == 0 {
		return engine.Screen{Text: append(head, locales.MentorDayNone())}
	}
	month := a.shown(t)
	text := []locales.Message{locales.MentorDayAsk(month)}
	if !slices.ContainsFunc(a.times.Free, func(at time.Time) bool { return a.month(at).Equal(month) }) {
		text = append(text, locales.MentorDayNoneInMonth())
	}
	text = append(text, locales.MentorDaySoonest(a.times.Free[0]))
	return engine.Screen{Text: append(head, locales.Lines(text...)), Rows: a.grid(month)}
}

// grid is a month as weeks that begin with Monday: days with free times have their number, all others a dot.
func (a almanac) grid(month time.Time) [][]engine.Button {
	rows := [][]engine.Button{weekdays()}
	free := a.days()
	first := month.AddDate(0, 0, -((int(month.Weekday()) + weekDays - 1) % weekDays))
	for day := first; day.Before(month.AddDate(0, 1, 0)); {
		week := make([]engine.Button, weekDays)
		for i := range week {
			name := day.Format(time.DateOnly)
			week[i] = engine.Button{Label: locales.Verbatim("·"), Option: dotPrefix + name}
			if free[name] && day.Month() == month.Month() {
				week[i] = engine.Button{Label: locales.Verbatim(strconv.Itoa(day.Day())), Option: dayPrefix + name}
			}
			day = day.AddDate(0, 0, 1)
		}
		rows = append(rows, week)
	}
	var leaf []engine.Button
	if before := month.AddDate(0, -1, 0); a.within(before) {
		leaf = append(leaf, engine.Button{Label: locales.Verbatim("‹"), Option: monthPrefix + before.Format(monthForm)})
	}
	if next := month.AddDate(0, 1, 0); a.within(next) {
		leaf = append(leaf, engine.Button{Label: locales.Verbatim("›"), Option: monthPrefix + next.Format(monthForm)})
	}
	if len(leaf) > 0 {
		rows = append(rows, leaf)
	}
	return rows
}

func weekdays() []engine.Button {
	names := [weekDays]locales.Message{
		locales.MentorWeekday1(), locales.MentorWeekday2(), locales.MentorWeekday3(), locales.MentorWeekday4(), locales.MentorWeekday5(), locales.MentorWeekday6(),
		locales.MentorWeekday7(),
	}
	head := make([]engine.Button, weekDays)
	for i, name := range names {
		head[i] = engine.Button{Label: name, Option: headPrefix + strconv.Itoa(i+1)}
	}
	return head
}

// takeDay takes a tap on the month, or a day and perhaps a time that were typed. then is the step after the time.
func (a almanac) takeDay(t engine.Turn, c *chosenTime, then string, in engine.Input) engine.Move {
	if in.Kind == engine.Text {
		return a.typed(t, c, then, in.Text)
	}
	if month, ok := step.Tapped(in, monthPrefix); ok {
		t.Scratch[scratchMonth] = month
		return engine.Stay(nil)
	}
	if _, ok := step.Tapped(in, dotPrefix); ok {
		return engine.Stay(nil).Noting(locales.MentorDayDot())
	}
	if _, ok := step.Tapped(in, headPrefix); ok {
		return engine.Stay(nil).Noting(locales.MentorDayHead())
	}
	day, ok := step.Tapped(in, dayPrefix)
	switch {
	case ok && len(a.on(day)) > 0:
		c.Day = day
		return engine.Goto(stepTime)
	case ok:
		return engine.Stay(nil).Noting(locales.MentorDayDot())
	case in.Kind == engine.Tap:
		return step.Stale()
	}
	return engine.Stay(locales.MentorWhenWanted())
}

// askTime lists the times of the day.
func (a almanac) askTime(c chosenTime, head ...engine.Message) engine.Screen {
	day, err := time.ParseInLocation(time.DateOnly, c.Day, a.zone)
	list := a.on(c.Day)
	if err != nil || len(list) == 0 {
		return engine.Screen{Text: append(head, locales.MentorTimeNone())}
	}
	buttons := make([]engine.Button, len(list))
	for i, at := range list {
		buttons[i] = engine.Button{Label: locales.Verbatim(at.In(a.zone).Format("15:04")), Option: atOption(at)}
	}
	return engine.Screen{Text: append(head, locales.MentorTimeAsk(day)), Rows: slices.Collect(slices.Chunk(buttons, clocks))}
}

func (a almanac) takeTime(t engine.Turn, c *chosenTime, then string, in engine.Input) engine.Move {
	if in.Kind == engine.Text {
		return a.typedTime(t, c, then, in.Text)
	}
	if at, ok := tappedAt(in); ok {
		return a.choose(c, at, then)
	}
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.MentorWhenWanted())
}

// choose takes a time if it is free, and says which is nearest if not.
func (a almanac) choose(c *chosenTime, at time.Time, then string) engine.Move {
	if !a.has(at) {
		return engine.Stay(a.taken(at))
	}
	c.Day, c.At = at.In(a.zone).Format(time.DateOnly), at.Unix()
	return engine.Goto(then)
}

// taken says that a time is not free, and which is.
func (a almanac) taken(at time.Time) locales.Message {
	if near := a.nearest(at, 1); len(near) > 0 {
		return locales.MentorNotFree(at, near[0])
	}
	return locales.MentorDayNone()
}

func atOption(at time.Time) string { return atPrefix + strconv.FormatInt(at.Unix(), 10) }

func tappedAt(in engine.Input) (time.Time, bool) {
	text, ok := step.Tapped(in, atPrefix)
	seconds, err := strconv.ParseInt(text, 10, 64)
	return time.Unix(seconds, 0), ok && err == nil
}
