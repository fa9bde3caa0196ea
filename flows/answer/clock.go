package answer

import (
	"regexp"
	"strings"

	"saruar/locales"
)

// clockForm is an hour, perhaps minutes, and perhaps the part of the day in either language. It is matched on the folded text.
var clockForm = regexp.MustCompile(
	`^(?:в |сагат |танги |танертенги |кешки |туски |тунги |кундизги )*(\d{1,2})(?:\s*[:.\-–ч]\s*(\d{2}))?\s*(?:час(?:а|ов)?|ч|сагат)?\s*(утра|дня|вечера|ночи|танертен|кешке|туске|тунде|кундиз)?$`)

// Clock reads a time of day: «18:00», «18.30», «18», «6 вечера», «кешкі 6». Errors: ErrUnreadable.
func Clock(text string) (hour, minute int, err error) {
	folded := strings.Join(strings.Fields(locales.Fold(text)), " ")
	m := clockForm.FindStringSubmatch(folded)
	if m == nil {
		return 0, 0, ErrUnreadable
	}
	hour = number(m[1])
	if m[2] != "" {
		minute = number(m[2])
	}
	if afternoon(folded) && hour < 12 {
		hour += 12
	}
	if (strings.Contains(folded, "ночи") || strings.Contains(folded, "тунги") || strings.Contains(folded, "тунде")) && hour == 12 {
		hour = 0
	}
	if hour > 23 || minute > 59 {
		return 0, 0, ErrUnreadable
	}
	return hour, minute, nil
}

func afternoon(folded string) bool {
	for _, word := range []string{"дня", "вечера", "кешки", "кешке", "туски", "туске", "кундиз"} {
		if strings.Contains(folded, word) {
			return true
		}
	}
	return false
}
