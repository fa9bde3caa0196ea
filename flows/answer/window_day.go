package answer

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"time"
)

// weekdayNames are the names of the days of a week, folded, Monday first: short ones as they are, long ones without their endings.
var weekdayNames = [7]struct{ short, long []string }{
	{[]string{"дс", "пн", "дуи"}, []string{"дуисенби", "понедельник"}},
	{[]string{"сс", "вт", "сеи"}, []string{"сеисенби", "вторник"}},
	{[]string{"ср", "сар"}, []string{"сарсенби", "сред"}},
	{[]string{"бс", "чт", "беи"}, []string{"беисенби", "четверг"}},
	{[]string{"жм", "пт"}, []string{"жума", "пятниц"}},
	{[]string{"сб", "сн"}, []string{"сенби", "суббот"}},
	{[]string{"жс", "жк", "вс", "вск"}, []string{"жексенби", "воскресень"}},
}

// longestWeekdayEnding is that of «понедельникам», with «сейсенбілері» beside it, in letters.
const longestWeekdayEnding = 4

// weekdayNamed is the day of a week that a word names, 0 for none.
func weekdayNamed(word string) int {
	word = strings.Trim(word, ".")
	for i, names := range weekdayNames {
		if slices.Contains(names.short, word) {
			return i + 1
		}
		for _, name := range names.long {
			ending, whole := strings.CutPrefix(word, name)
			if whole && Length(ending) <= longestWeekdayEnding && !strings.ContainsAny(ending, " 0123456789") || Length(word) >= 3 && strings.HasPrefix(name, word) {
				return i + 1
			}
		}
	}
	return 0
}

var (
	everyDay    = regexp.MustCompile(`^(?:кун саиын|кунде|ар кун(?:и)?|барлык кун(?:и|дери)?|каждыи день|ежедневно|все дни|кажд\p{L}* день)$`)
	workingDays = regexp.MustCompile(`^(?:(?:по |в )?будн\p{L}*|(?:по |в )?рабочи\p{L}* дн\p{L}*|жумыс кун\p{L}*(?: саиын)?)$`)
	freeDays    = regexp.MustCompile(`^(?:(?:по |в |на )?выходн\p{L}*(?: дн\p{L}*)?|демалыс(?: кун\p{L}*)?(?: саиын)?)$`)
	// idle are words around a day that change nothing about it.
	idle = regexp.MustCompile(`(?:^| )(?:кажд(?:ыи|ую|ое|ая|ые)|еженедельно|апта саиын|ар аптада|ар|саиын|куни|кундери|кун|во|в|по|на)(?: |$)`)
	// nearest and coming are words that make one day of a week's.
	nearest  = regexp.MustCompile(`(?:^| )(?:осы|бул|этот|эту|это|эта|ближаиш\p{L}*)(?: |$)`)
	coming   = regexp.MustCompile(`(?:^| )(?:келеси|следующ\p{L}*)(?: |$)`)
	betweens = regexp.MustCompile(` ?, ?| (?:и|жане|мен|пен|бен|да|та) | ?& ?| ?\+ ?| ?/ ?`)
	fromTill = regexp.MustCompile(`^(?:с |со )?(\p{L}+)\.? ?(?:-| по | до )(?: ?)(\p{L}+)\.?$`)
)

// daysOf reads the days of a time, as windows that have no time yet.
func daysOf(text string, now time.Time) ([]Window, error) {
	switch {
	case everyDay.MatchString(text):
		return weekly(1, 7), nil
	case workingDays.MatchString(text):
		return weekly(1, 5), nil
	case freeDays.MatchString(text):
		return weekly(6, 7), nil
	}
	day, why := Date(cleaned(text), now)
	if why == nil {
		return []Window{{Day: day}}, nil
	}
	var all []Window
	for _, part := range betweens.Split(text, -1) {
		if part = trimmed(part); part == "" {
			continue
		}
		found, err := dayOf(part, now)
		if errors.Is(err, ErrUnreadable) {
			err = why
		}
		if err != nil {
			return nil, err
		}
		for _, w := range found {
			if !slices.Contains(all, w) {
				all = append(all, w)
			}
		}
	}
	if len(all) == 0 {
		return nil, ErrUnreadable
	}
	return all, nil
}

// dayOf reads one of the days that stand beside each other: a day of each week, some in a row, or a date.
func dayOf(text string, now time.Time) ([]Window, error) {
	if m := fromTill.FindStringSubmatch(text); m != nil {
		from, till := weekdayNamed(m[1]), weekdayNamed(m[2])
		if from != 0 && till != 0 {
			return weekly(from, till), nil
		}
	}
	near, next := nearest.MatchString(text), coming.MatchString(text)
	word := cleaned(coming.ReplaceAllString(nearest.ReplaceAllString(text, " "), " "))
	weekday := weekdayNamed(word)
	switch {
	case weekday == 0:
		day, err := Date(word, now)
		return []Window{{Day: day}}, err
	case next:
		return []Window{{Day: ahead(weekday, now, true)}}, nil
	case near:
		return []Window{{Day: ahead(weekday, now, false)}}, nil
	}
	return []Window{{Weekday: weekday}}, nil
}

// cleaned is a day without the words that change nothing about it.
func cleaned(text string) string {
	for range 3 {
		text = strings.TrimSpace(idle.ReplaceAllString(text, " "))
	}
	return trimmed(text)
}

// weekly are the days of each week from one to another, over Sunday where the first is the later one.
func weekly(from, till int) (all []Window) {
	for d := from; ; d = d%7 + 1 {
		all = append(all, Window{Weekday: d})
		if d == till {
			return all
		}
	}
}

// ahead is the next such day of a week from today on, or that of the week after this one.
func ahead(weekday int, now time.Time, nextWeek bool) time.Time {
	today := midnight(now.Year(), now.Month(), now.Day())
	is := (int(today.Weekday())+6)%7 + 1
	if nextWeek {
		return today.AddDate(0, 0, 7+weekday-is)
	}
	return today.AddDate(0, 0, (7+weekday-is)%7)
}
