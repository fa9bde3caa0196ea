package mentor

import (
	"errors"
	"strings"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// typed takes a day, or a day and a time of it: «5 қараша», «ертең 15:00». A number alone is a day of the month that is shown.
func (a almanac) typed(t engine.Turn, c *chosenTime, then, text string) engine.Move {
	today := t.Now.In(a.zone)
	if day, ok := a.numbered(t, text); ok {
		return a.chooseDay(c, day)
	}
	day, err := answer.Date(text, today)
	switch {
	case err == nil:
		return a.chooseDay(c, day)
	case errors.Is(err, answer.ErrNoSuchDay):
		return engine.Stay(locales.StepNoSuchDay(text))
	}
	if at, ok := a.moment(text, today); ok {
		return a.choose(c, at, then)
	}
	return engine.Stay(locales.MentorWhenWanted())
}

// typedTime takes a time of the day that was chosen, or another day.
func (a almanac) typedTime(t engine.Turn, c *chosenTime, then, text string) engine.Move {
	day, err := time.ParseInLocation(time.DateOnly, c.Day, a.zone)
	if err != nil {
		return a.typed(t, c, then, text)
	}
	hour, minute, err := answer.Clock(text)
	if err != nil {
		return a.typed(t, c, then, text)
	}
	return a.choose(c, clock(day, hour, minute), then)
}

// numbered reads a number alone as a day of the month that is shown.
func (a almanac) numbered(t engine.Turn, text string) (time.Time, bool) {
	n, err := answer.Number(strings.TrimSpace(text))
	month := a.shown(t)
	if err != nil || n < 1 || n > int64(month.AddDate(0, 1, -1).Day()) {
		return time.Time{}, false
	}
	return month.AddDate(0, 0, int(n)-1), true
}

// noon stands for a day as a whole: it is the same day in every zone nearby.
const noon = 12

// chooseDay takes a day on which there is a free time.
func (a almanac) chooseDay(c *chosenTime, day time.Time) engine.Move {
	name := day.Format(time.DateOnly)
	if len(a.on(name)) == 0 {
		return engine.Stay(locales.MentorNoTimeOn(time.Date(day.Year(), day.Month(), day.Day(), noon, 0, 0, 0, a.zone)))
	}
	c.Day = name
	return engine.Goto(stepTime)
}

// moment reads a day and a time in either order.
func (a almanac) moment(text string, today time.Time) (time.Time, bool) {
	words := strings.Fields(strings.ReplaceAll(text, ",", " "))
	for i := 1; i < len(words); i++ {
		first, second := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		for _, pair := range [][2]string{{first, second}, {second, first}} {
			day, err := answer.Date(pair[0], today)
			if err != nil {
				continue
			}
			if hour, minute, err := answer.Clock(pair[1]); err == nil {
				return clock(time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, a.zone), hour, minute), true
			}
		}
	}
	return time.Time{}, false
}

// clock is a time of a day, in the day's zone.
func clock(day time.Time, hour, minute int) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, day.Location())
}
