// Code generated from nudge.kk.toml and nudge.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// NudgeButtonSettings is «Еске салуды баптау».
func NudgeButtonSettings() Message {
	return Message{ID: "nudge.button_settings"}
}

// NudgeDeadline is «Соңғы мерзім: {{.Deadline}}».
func NudgeDeadline(deadline time.Time) Message {
	return Message{ID: "nudge.deadline", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// NudgeDraft is «📝 Өтініміңіз сақтаулы, жауаптарыңыз түгел. Тоқтаған жеріңізден жалғаст…».
func NudgeDraft() Message {
	return Message{ID: "nudge.draft"}
}

// NudgeDraftTitled is «📝 «{{.Title}}» жобасының өтінімі сақтаулы, жауаптарыңыз түгел. Тоқтаға…».
func NudgeDraftTitled(title string) Message {
	return Message{ID: "nudge.draft_titled", Args: Args{"Title": title}}
}

// NudgeHoursLeft is «Өтінім қабылдаудың аяқталуына {{.Count}} сағат қалды.».
func NudgeHoursLeft(count int) Message {
	return Message{ID: "nudge.hours_left", Args: Args{"Count": count}}
}

// NudgeMinutesLeft is «Өтінім қабылдаудың аяқталуына {{.Count}} минут қалды.».
func NudgeMinutesLeft(count int) Message {
	return Message{ID: "nudge.minutes_left", Args: Args{"Count": count}}
}

// NudgeQuestions is «Жауап күтіп тұрған сұрақ саны: {{.Count}}.».
func NudgeQuestions(count int) Message {
	return Message{ID: "nudge.questions", Args: Args{"Count": count}}
}

// NudgeReady is «📝 Барлық сұраққа жауап бердіңіз. Өтінімді тексеріп, жіберу ғана қалды.».
func NudgeReady() Message {
	return Message{ID: "nudge.ready"}
}

// NudgeReadyTitled is «📝 «{{.Title}}» жобасының өтініміндегі барлық сұраққа жауап бердіңіз. Т…».
func NudgeReadyTitled(title string) Message {
	return Message{ID: "nudge.ready_titled", Args: Args{"Title": title}}
}
