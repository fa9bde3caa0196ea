package answer

import (
	"regexp"
	"strconv"
	"strings"
)

// spentForm is hours, minutes, or both, on the folded text; clocklike is 1:30.
var (
	spentForm = regexp.MustCompile(`^(?:(\d{1,5}(?:[.,]\d{1,2})?) ?(?:сагат|саг|ч|час|часа|часов|h)\.?)? ?(?:(\d{1,5}) ?(?:минут|минута|минуты|мин|м|min)\.?)?$`)
	clocklike = regexp.MustCompile(`^(\d{1,3}):([0-5]\d)$`)
	bareHours = regexp.MustCompile(`^\d{1,5}(?:[.,]\d{1,2})?$`)
)

// SpentMost is the longest time that is taken, a week in minutes.
const SpentMost = 7 * 24 * 60

// Spent reads how long something took and gives it in minutes: «2 сағат», «1 ч 30 мин», «1:30», «1,5 часа», «45 минут»; a number alone is
// hours. Errors: ErrUnreadable, ErrTooLarge for more than a week.
func Spent(text string) (minutes int, err error) {
	text = folded(text)
	switch m := clocklike.FindStringSubmatch(text); {
	case m != nil:
		minutes = small(m[1])*60 + small(m[2])
	case bareHours.MatchString(text):
		minutes = hours(text)
	default:
		m := spentForm.FindStringSubmatch(text)
		if m == nil {
			return 0, ErrUnreadable
		}
		minutes = hours(m[1]) + max(small(m[2]), 0)
	}
	switch {
	case minutes <= 0:
		return 0, ErrUnreadable
	case minutes > SpentMost:
		return 0, ErrTooLarge
	}
	return minutes, nil
}

// hours gives a number of hours in minutes, none for nothing.
func hours(digits string) int {
	h, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", "."), 64)
	if err != nil {
		return 0
	}
	return int(h*60 + 0.5)
}
