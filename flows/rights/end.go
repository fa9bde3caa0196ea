package rights

import (
	"fmt"
	"strconv"
	"time"

	"saruar/flows/step"
	"saruar/locales"
)

// Choices of when a role ends that are no number of days.
const (
	EndOpen = "open"
	EndOwn  = "own" // when the giver's own role ends
	EndDay  = "day" // on a day that is asked for
)

// Ends lists the ends to choose from within what may be given.
func (s Scope) Ends(now time.Time, zone *time.Location) []step.Option {
	var options []step.Option
	for _, o := range []step.Option{
		{Name: "30", Label: locales.GrantEnd30()}, {Name: "90", Label: locales.GrantEnd90()}, {Name: "365", Label: locales.GrantEndYear()},
	} {
		if end, err := s.EndsAt(o.Name, "", now, zone); err == nil && s.Until(end) {
			options = append(options, o)
		}
	}
	options = append(options, step.Option{Name: EndDay, Label: locales.GrantEndDay()})
	switch latest, ok := s.Latest(); {
	case !ok:
		return nil
	case latest.IsZero():
		return append(options, step.Option{Name: EndOpen, Label: locales.RightsOpenEnd()})
	default:
		return append(options, step.Option{Name: EndOwn, Label: locales.RightsEndOwn(latest)})
	}
}

// EndsAt is the moment that was chosen, the last second of a day in the platform's zone; the zero time is without an end. day is
// YYYY-MM-DD and goes with EndDay. It does not look whether so much may be given.
func (s Scope) EndsAt(choice, day string, now time.Time, zone *time.Location) (time.Time, error) {
	switch choice {
	case EndOpen:
		return time.Time{}, nil
	case EndOwn:
		latest, _ := s.Latest()
		return latest, nil
	case EndDay:
		chosen, err := time.ParseInLocation(time.DateOnly, day, zone)
		return lastSecond(chosen), err
	}
	days, err := strconv.Atoi(choice)
	if err != nil {
		return time.Time{}, fmt.Errorf("read the end of a role: %w", err)
	}
	return lastSecond(now.In(zone).AddDate(0, 0, days)), nil
}

func lastSecond(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 23, 59, 59, 0, day.Location())
}

// NotPast refuses days on which a role would be over before it begins.
func NotPast(day, today time.Time) *locales.Message {
	if day.Format(time.DateOnly) >= today.Format(time.DateOnly) {
		return nil
	}
	reason := locales.GrantDayPast()
	return &reason
}
