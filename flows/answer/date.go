package answer

import (
	"regexp"
	"strings"
	"time"
)

const weekdays = `воскресенье|понедельник|вторник|среда|четверг|пятница|суббота|жексенби|дуисенби|сеисенби|сарсенби|беисенби|жума|сенби|` +
	`вс|пн|вт|ср|чт|пт|сб|жс|дс|сс|бс|жм`

// The forms of a date, matched on the folded text.
var (
	weekday   = regexp.MustCompile(`^(?:` + weekdays + `)[.,]* |,? (?:` + weekdays + `)$`)
	dayFirst  = regexp.MustCompile(`^(\d{1,2}) ?[./\-] ?(\d{1,2})(?: ?[./\-] ?(\d{4}|\d{2}))? ?(?:г|ж)?\.?$`)
	spacedOut = regexp.MustCompile(`^(\d{1,2}) (\d{1,2}) (\d{4})$`)
	inARow    = regexp.MustCompile(`^(\d{2})(\d{2})(\d{4})$`)
	yearFirst = regexp.MustCompile(`^(\d{4}) ?[./\-] ?(\d{1,2}) ?[./\-] ?(\d{1,2})$`)
	inWords   = regexp.MustCompile(
		`^(?:(\d{4}) ?(?:жылгы|жыл|ж|год|г)?\.? )?(\d{1,2})[- ]?(\p{L}+)\.?(?: (\d{4}|\d{2}) ?(?:года|год|г|жыл|ж)?\.?)?(?: куни)?$`)
)

// near are days that people name by their distance from today.
var near = map[string]int{
	"бугин": 0, "сегодня": 0, "ертен": 1, "завтра": 1, "бурсигуни": 2, "бурсикуни": 2, "послезавтра": 2,
	"кеше": -1, "вчера": -1, "алдынгуни": -2, "алдынгы куни": -2, "позавчера": -2,
}

// Date reads a day: «05.11.2026», «5/11/26», «2026-11-05», «5 қараша», «5 ноября 2026 г.», «ертең», «завтра», and every form in which
// the bot itself writes dates. Without a year it is the next such day from today on; a year of two digits lies between 79 years ago and
// 20 years ahead. The result is midnight UTC of that day. Errors: ErrNoSuchDay, ErrUnreadable.
func Date(text string, today time.Time) (time.Time, error) {
	text = weekday.ReplaceAllString(folded(text), "")
	today = midnight(today.Year(), today.Month(), today.Day())
	if offset, ok := near[text]; ok {
		return today.AddDate(0, 0, offset), nil
	}
	for _, form := range []*regexp.Regexp{dayFirst, spacedOut, inARow} {
		if m := form.FindStringSubmatch(text); m != nil {
			return date(small(m[1]), small(m[2]), m[3], today)
		}
	}
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return date(small(m[3]), small(m[2]), m[1], today)
	}
	m := inWords.FindStringSubmatch(strings.ReplaceAll(text, ",", ""))
	if m == nil || (m[1] != "" && m[4] != "") {
		return time.Time{}, ErrUnreadable
	}
	month, ok := monthNamed(m[3])
	if !ok {
		return time.Time{}, ErrUnreadable
	}
	return date(small(m[2]), int(month), m[1]+m[4], today)
}

// The years that a date in this program can have.
const (
	firstYear = 1900
	lastYear  = 2199
)

func date(day, month int, yearText string, today time.Time) (time.Time, error) {
	if yearText == "" {
		return next(day, month, today)
	}
	year := small(yearText)
	if len(yearText) == 2 {
		year = century(year, today.Year())
	}
	if year < firstYear || year > lastYear {
		return time.Time{}, ErrUnreadable
	}
	found := midnight(year, time.Month(month), day)
	if found.Day() != day || int(found.Month()) != month {
		return time.Time{}, ErrNoSuchDay
	}
	return found, nil
}

// next is the first such day from today on. 29 February is at most eight years away.
func next(day, month int, today time.Time) (time.Time, error) {
	for year := today.Year(); year <= today.Year()+8; year++ {
		found := midnight(year, time.Month(month), day)
		if found.Day() == day && int(found.Month()) == month && !found.Before(today) {
			return found, nil
		}
	}
	return time.Time{}, ErrNoSuchDay
}

// century completes a year of two digits.
func century(year, thisYear int) int {
	year += thisYear / 100 * 100
	switch {
	case year > thisYear+20:
		return year - 100
	case year <= thisYear-80:
		return year + 100
	}
	return year
}

func midnight(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
