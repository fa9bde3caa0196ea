package answer

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"saruar/locales"
)

var (
	dayFirst  = regexp.MustCompile(`^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2}))?\s*(?:г|ж)?\.?$`)
	yearFirst = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	inWords   = regexp.MustCompile(`^(?:(\d{4})\s*(?:ж|жыл|жылғы|г)?\.?\s+)?(\d{1,2})\s*[- ]?\s*([\p{L}]+)\.?(?:\s+(\d{4})\s*(?:г|год|года|ж|жыл)?\.?)?$`)
)

// months by the beginning of their names as searched for, in both languages; the longest beginnings decide.
var months = map[string]time.Month{
	"кантар": 1, "кан": 1, "янв": 1, "акпан": 2, "акп": 2, "фев": 2, "наурыз": 3, "нау": 3, "мар": 3, "сауир": 4, "сау": 4, "апр": 4,
	"мамыр": 5, "мам": 5, "май": 5, "мая": 5, "маусым": 6, "мау": 6, "июн": 6, "шилде": 7, "шил": 7, "июл": 7, "тамыз": 8, "там": 8, "авг": 8,
	"кыркуиек": 9, "кыр": 9, "сен": 9, "казан": 10, "каз": 10, "окт": 10, "караша": 11, "кар": 11, "ноя": 11,
	"желтоксан": 12, "жел": 12, "дек": 12,
}

// days that people name by their distance from today.
var days = map[string]int{
	"бугин": 0, "сегодня": 0, "ертен": 1, "завтра": 1, "бурсигуни": 2, "послезавтра": 2, "кеше": -1, "вчера": -1,
}

// Date reads a day: «05.11.2026», «5/11/26», «2026-11-05», «5 қараша», «5 ноября 2026 г.», «ертең», «завтра». Without a year it is the
// next such day from today on. The result is midnight UTC of that day. Errors: ErrNoSuchDay, ErrUnreadable.
func Date(text string, today time.Time) (time.Time, error) {
	words := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	folded := strings.ReplaceAll(locales.Fold(words), "й", "и")
	if offset, ok := days[folded]; ok {
		return midnight(today.Year(), today.Month(), today.Day()+offset), nil
	}
	if m := yearFirst.FindStringSubmatch(words); m != nil {
		return day(m[3], number(m[2]), m[1], today)
	}
	if m := dayFirst.FindStringSubmatch(words); m != nil {
		return day(m[1], number(m[2]), m[3], today)
	}
	if m := inWords.FindStringSubmatch(words); m != nil {
		month, ok := monthNamed(m[3])
		if !ok {
			return time.Time{}, ErrUnreadable
		}
		return day(m[2], int(month), m[1]+m[4], today)
	}
	return time.Time{}, ErrUnreadable
}

func monthNamed(name string) (time.Month, bool) {
	key := []rune(strings.ReplaceAll(locales.Fold(name), "й", "и"))
	if string(key) == "маи" {
		return time.May, true
	}
	for n := len(key); n >= 3; n-- {
		if month, ok := months[string(key[:n])]; ok {
			return month, true
		}
	}
	return 0, false
}

func day(dayText string, month int, yearText string, today time.Time) (time.Time, error) {
	d, year := number(dayText), today.Year()
	switch len(yearText) {
	case 0:
		if passed := midnight(year, time.Month(month), d); passed.Before(midnight(today.Year(), today.Month(), today.Day())) {
			year++
		}
	case 2:
		year = 2000 + number(yearText)
	case 4:
		year = number(yearText)
	default:
		return time.Time{}, ErrUnreadable
	}
	date := midnight(year, time.Month(month), d)
	if month < 1 || month > 12 || date.Day() != d || date.Month() != time.Month(month) {
		return time.Time{}, ErrNoSuchDay
	}
	return date, nil
}

func midnight(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// number reads digits that a pattern has already found.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return n
}

// BirthYear reads a year of birth: at least 5 and at most 110 years before this year. Errors: ErrUnreadable.
func BirthYear(text string, thisYear int) (int, error) {
	n, err := Number(strings.Trim(strings.ToLower(text), " .гжыл"))
	if err != nil || n < int64(thisYear-110) || n > int64(thisYear-5) {
		return 0, ErrUnreadable
	}
	return int(n), nil
}
