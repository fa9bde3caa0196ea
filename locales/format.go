package locales

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Format is how a point in time is written.
type Format string

// The formats. Dates follow CLDR 48; times are on the 24-hour clock and carry the zone where people could doubt it.
const (
	AsDate     Format = "date"     // 2026 ж. 5 қараша · 5 ноября 2026 г.
	AsDay      Format = "day"      // 5 қараша · 5 ноября
	AsWeekday  Format = "weekday"  // 5 қар., бс · чт, 5 нояб.
	AsTime     Format = "time"     // 18:00
	AsDatetime Format = "datetime" // 5 қараша, 18:00 (Астана уақыты)
)

type calendar struct {
	months, short, weekdays []string // weekdays from Sunday, as Go counts
	zone                    string
}

var calendars = map[Lang]calendar{
	Kazakh: {
		months: strings.Fields("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"),
		short:  strings.Fields("қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел."), weekdays: strings.Fields("жс дс сс ср бс жм сб"),
		zone: "Астана уақыты",
	},
	Russian: {
		months: strings.Fields("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
		short:  strings.Fields("янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек."), weekdays: strings.Fields("вс пн вт ср чт пт сб"),
		zone: "время Астаны",
	},
}

// In writes the moment in a language, in the platform's zone.
func (m Moment) In(lang Lang, zone *time.Location) string {
	c, at := calendars[lang], m.At.In(zone)
	day := fmt.Sprintf("%d %s", at.Day(), c.months[at.Month()-1])
	switch m.As {
	case AsDate:
		if lang == Kazakh {
			return fmt.Sprintf("%d ж. %s", at.Year(), day)
		}
		return fmt.Sprintf("%s %d г.", day, at.Year())
	case AsDay:
		return day
	case AsWeekday:
		if lang == Kazakh {
			return fmt.Sprintf("%d %s, %s", at.Day(), c.short[at.Month()-1], c.weekdays[at.Weekday()])
		}
		return fmt.Sprintf("%s, %d %s", c.weekdays[at.Weekday()], at.Day(), c.short[at.Month()-1])
	case AsTime:
		return m.At.In(zone).Format("15:04")
	}
	return fmt.Sprintf("%s, %s (%s)", day, at.Format("15:04"), c.zone)
}

// Number writes a whole number with groups of three, kept together by no-break spaces, in either language.
func Number(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "\u00a0" + digits[i:]
	}
	return sign + digits
}
