package locales

import "time"

const oneDay = 24 * time.Hour

// span is a time in words: the larger unit, and what is left in the smaller one. Seconds are dropped; from a day on, minutes too.
type span struct{ days, hours, minutes int }

func spanOf(d time.Duration) span {
	d = d.Abs()
	if d >= oneDay {
		return span{days: int(d / oneDay), hours: int(d % oneDay / time.Hour)}
	}
	return span{hours: int(d / time.Hour), minutes: int(d % time.Hour / time.Minute)}
}

// Lasting says how long something takes: «2 сағат 15 минут», «2 часа 15 минут», «1 день».
func Lasting(d time.Duration) Message {
	var parts []Message
	s := spanOf(d)
	if s.days > 0 {
		parts = append(parts, DurationDays(s.days))
	}
	if s.hours > 0 {
		parts = append(parts, DurationHours(s.hours))
	}
	if s.minutes > 0 {
		parts = append(parts, DurationMinutes(s.minutes))
	}
	switch len(parts) {
	case 0:
		return DurationMoment()
	case 1:
		return parts[0]
	}
	return Spaced(parts...)
}

// Ahead says how long it is until something: «2 сағат 15 минуттан кейін», «через 2 часа 15 минут».
func Ahead(d time.Duration) Message {
	switch s := spanOf(d); {
	case s.days > 0 && s.hours > 0:
		return DurationInDaysAnd(s.days, DurationRestHours(s.hours))
	case s.days > 0:
		return DurationInDays(s.days)
	case s.hours > 0 && s.minutes > 0:
		return DurationInHoursAnd(s.hours, DurationRestMinutes(s.minutes))
	case s.hours > 0:
		return DurationInHours(s.hours)
	case s.minutes > 0:
		return DurationInMinutes(s.minutes)
	}
	return DurationInMoment()
}

// Ago says how long ago something was, in the larger unit only: «2 сағат бұрын», «2 часа назад».
func Ago(d time.Duration) Message {
	switch s := spanOf(d); {
	case s.days > 0:
		return DurationDaysAgo(s.days)
	case s.hours > 0:
		return DurationHoursAgo(s.hours)
	default:
		return DurationMinutesAgo(max(s.minutes, 1))
	}
}
