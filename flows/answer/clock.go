package answer

import (
	"regexp"
	"strconv"
	"strings"
)

// clockForm is an hour, perhaps minutes, and perhaps the part of the day in either language. It is matched on the folded text.
var clockForm = regexp.MustCompile(
	`^((?:(?:в|к|с|до|сагат|танги|тангы|танертенги|кешки|туски|тунги|кундизги) )*)` +
		`(\d{1,2})(?: ?[:.,\-–— ч] ?(\d{2}))?` +
		`(?: ?(?:часа|часов|час|ч|сагат)\.?)?(?:-?(?:да|де|та|те|га|ге|ка|ке))?` +
		`( утра| дня| вечера| ночи| танертен| танда| кешке| кеште| туске| тусте| тунде| кундиз)?$`)

// fourDigits is a time without a mark between: 1830.
var fourDigits = regexp.MustCompile(`^(\d{2})(\d{2})$`)

// Clock reads a time of day: «18:00», «18.30», «1830», «18», «6 вечера», «кешкі 6». Errors: ErrUnreadable.
func Clock(text string) (hour, minute int, err error) {
	text = folded(text)
	part := ""
	if m := fourDigits.FindStringSubmatch(text); m != nil {
		hour, minute = small(m[1]), small(m[2])
	} else {
		m := clockForm.FindStringSubmatch(text)
		if m == nil {
			return 0, 0, ErrUnreadable
		}
		hour, part = small(m[2]), m[1]+m[4]
		if m[3] != "" {
			minute = small(m[3])
		}
	}
	hour = onDial(hour, part)
	if hour > 23 || minute > 59 {
		return 0, 0, ErrUnreadable
	}
	return hour, minute, nil
}

// onDial moves an hour of the twelve to the part of the day that was named.
func onDial(hour int, part string) int {
	switch {
	case hour < 12 && hasAny(part, "дня", "вечера", "кешк", "кешт", "туск", "туст", "кундиз"):
		return hour + 12
	case hour == 12 && hasAny(part, "ночи", "тунги", "тунде"):
		return 0
	}
	return hour
}

func hasAny(text string, parts ...string) bool {
	for _, part := range parts {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// small reads a few digits that a pattern has found, and gives -1 for none.
func small(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return n
}
