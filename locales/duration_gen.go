// Code generated from duration.kk.toml and duration.ru.toml by locales/generate. DO NOT EDIT.

package locales

// DurationDays is «{{.Count}} күн».
func DurationDays(count int) Message {
	return Message{ID: "duration.days", Args: Args{"Count": count}}
}

// DurationDaysAgo is «{{.Count}} күн бұрын».
func DurationDaysAgo(count int) Message {
	return Message{ID: "duration.days_ago", Args: Args{"Count": count}}
}

// DurationHours is «{{.Count}} сағат».
func DurationHours(count int) Message {
	return Message{ID: "duration.hours", Args: Args{"Count": count}}
}

// DurationHoursAgo is «{{.Count}} сағат бұрын».
func DurationHoursAgo(count int) Message {
	return Message{ID: "duration.hours_ago", Args: Args{"Count": count}}
}

// DurationInDays is «{{.Count}} күннен кейін».
func DurationInDays(count int) Message {
	return Message{ID: "duration.in_days", Args: Args{"Count": count}}
}

// DurationInDaysAnd is «{{.Count}} күн {{.Rest}}».
func DurationInDaysAnd(count int, rest Message) Message {
	return Message{ID: "duration.in_days_and", Args: Args{"Count": count, "Rest": rest}}
}

// DurationInHours is «{{.Count}} сағаттан кейін».
func DurationInHours(count int) Message {
	return Message{ID: "duration.in_hours", Args: Args{"Count": count}}
}

// DurationInHoursAnd is «{{.Count}} сағат {{.Rest}}».
func DurationInHoursAnd(count int, rest Message) Message {
	return Message{ID: "duration.in_hours_and", Args: Args{"Count": count, "Rest": rest}}
}

// DurationInMinutes is «{{.Count}} минуттан кейін».
func DurationInMinutes(count int) Message {
	return Message{ID: "duration.in_minutes", Args: Args{"Count": count}}
}

// DurationInMoment is «бір минуттан кейін».
func DurationInMoment() Message {
	return Message{ID: "duration.in_moment"}
}

// DurationMinutes is «{{.Count}} минут».
func DurationMinutes(count int) Message {
	return Message{ID: "duration.minutes", Args: Args{"Count": count}}
}

// DurationMinutesAgo is «{{.Count}} минут бұрын».
func DurationMinutesAgo(count int) Message {
	return Message{ID: "duration.minutes_ago", Args: Args{"Count": count}}
}

// DurationMoment is «бір минуттан аз».
func DurationMoment() Message {
	return Message{ID: "duration.moment"}
}

// DurationRestHours is «{{.Count}} сағаттан кейін».
func DurationRestHours(count int) Message {
	return Message{ID: "duration.rest_hours", Args: Args{"Count": count}}
}

// DurationRestMinutes is «{{.Count}} минуттан кейін».
func DurationRestMinutes(count int) Message {
	return Message{ID: "duration.rest_minutes", Args: Args{"Count": count}}
}
