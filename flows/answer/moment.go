package answer

import (
	"errors"
	"strings"
	"time"
)

// ErrNoSuchTime is for a time that a clock change has left out.
var ErrNoSuchTime = errors.New("the clock skips this time")

// Moment reads a day with a time after it, as people write them: «5 қараша 18:00», «завтра, 10.30». Errors: ErrNoSuchDay, ErrNoSuchTime, ErrUnreadable.
func Moment(typed string, now time.Time, zone *time.Location) (time.Time, error) {
	words := strings.Fields(strings.ReplaceAll(typed, "T", " "))
	failed := ErrUnreadable
	for i := len(words) - 1; i > 0; i-- {
		hour, minute, err := Clock(strings.Join(words[i:], " "))
		if err != nil {
			continue
		}
		day, err := Date(strings.TrimRight(strings.Join(words[:i], " "), ", "), now.In(zone))
		if err != nil {
			if errors.Is(err, ErrNoSuchDay) {
				failed = err
			}
			continue
		}
		at := time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, zone)
		if at.Hour() != hour || at.Minute() != minute {
			return time.Time{}, ErrNoSuchTime
		}
		return at, nil
	}
	return time.Time{}, failed
}
