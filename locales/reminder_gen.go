// Code generated from reminder.kk.toml and reminder.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// ReminderAheadAt is «• {{.Label}} — {{.Deadline}}».
func ReminderAheadAt(label Message, deadline time.Time) Message {
	return Message{ID: "reminder.ahead_at", Args: Args{"Label": label, "Deadline": moment(deadline, AsDatetime)}}
}

// ReminderAheadOver is «• {{.Label}} — мерзімі өтті: {{.Deadline}}».
func ReminderAheadOver(label Message, deadline time.Time) Message {
	return Message{ID: "reminder.ahead_over", Args: Args{"Label": label, "Deadline": moment(deadline, AsDatetime)}}
}

// ReminderButtonHomework is «Үй тапсырмасын ашу».
func ReminderButtonHomework() Message {
	return Message{ID: "reminder.button_homework"}
}

// ReminderButtonJoin is «Онлайн қосылу».
func ReminderButtonJoin() Message {
	return Message{ID: "reminder.button_join"}
}

// ReminderButtonLesson is «Сабақты ашу».
func ReminderButtonLesson() Message {
	return Message{ID: "reminder.button_lesson"}
}

// ReminderDigest is «🗓 <b>Алда не бар</b>».
func ReminderDigest() Message {
	return Message{ID: "reminder.digest"}
}

// ReminderDigestDrafts is «<b>Өтінім нобайлары</b>».
func ReminderDigestDrafts() Message {
	return Message{ID: "reminder.digest_drafts"}
}

// ReminderDigestHomework is «<b>Үй тапсырмалары</b>».
func ReminderDigestHomework() Message {
	return Message{ID: "reminder.digest_homework"}
}

// ReminderDigestLessons is «<b>Сабақтар</b>».
func ReminderDigestLessons() Message {
	return Message{ID: "reminder.digest_lessons"}
}

// ReminderDigestTasks is «<b>Алған тапсырмаларым</b>».
func ReminderDigestTasks() Message {
	return Message{ID: "reminder.digest_tasks"}
}

// ReminderDraftUntitled is «Атауы жоқ өтінім».
func ReminderDraftUntitled() Message {
	return Message{ID: "reminder.draft_untitled"}
}

// ReminderHomeworkDeadline is «📅 Соңғы мерзімі: {{.Deadline}}».
func ReminderHomeworkDeadline(deadline time.Time) Message {
	return Message{ID: "reminder.homework_deadline", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ReminderHomeworkLeft is «📚 Үй тапсырмасын жіберу мерзімі {{.Label}} аяқталады.».
func ReminderHomeworkLeft(label Message) Message {
	return Message{ID: "reminder.homework_left", Args: Args{"Label": label}}
}

// ReminderHomeworkOthers is «Жақында тағы мыналарды жіберу керек:».
func ReminderHomeworkOthers() Message {
	return Message{ID: "reminder.homework_others"}
}

// ReminderHomeworkOver is «📚 Үй тапсырмасының мерзімі өтті, бірақ оны әлі де жіберуге болады.».
func ReminderHomeworkOver() Message {
	return Message{ID: "reminder.homework_over"}
}

// ReminderHomeworkReturned is «Тапсырма түзетуге қайтарылды: пікірді қарап, қайта жіберіңіз.».
func ReminderHomeworkReturned() Message {
	return Message{ID: "reminder.homework_returned"}
}

// ReminderHomeworkTitle is «<b>{{.Label}}</b>».
func ReminderHomeworkTitle(label Message) Message {
	return Message{ID: "reminder.homework_title", Args: Args{"Label": label}}
}

// ReminderLesson is «🔔 Сабақ {{.Label}} басталады.».
func ReminderLesson(label Message) Message {
	return Message{ID: "reminder.lesson", Args: Args{"Label": label}}
}

// ReminderLessonCourse is «Курс: {{.Label}}».
func ReminderLessonCourse(label Message) Message {
	return Message{ID: "reminder.lesson_course", Args: Args{"Label": label}}
}

// ReminderLessonLocal is «🌍 Сіздің сағатыңызша: {{.Local}}».
func ReminderLessonLocal(local time.Time) Message {
	return Message{ID: "reminder.lesson_local", Args: Args{"Local": moment(local, AsLocal)}}
}

// ReminderLessonOnline is «💻 Өтетін жері: онлайн».
func ReminderLessonOnline() Message {
	return Message{ID: "reminder.lesson_online"}
}

// ReminderLessonPlace is «📍 Өтетін жері: {{.Text}}».
func ReminderLessonPlace(text string) Message {
	return Message{ID: "reminder.lesson_place", Args: Args{"Text": text}}
}

// ReminderLessonStarts is «🕒 Басталуы: {{.Opens}}».
func ReminderLessonStarts(opens time.Time) Message {
	return Message{ID: "reminder.lesson_starts", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// ReminderLessonTitle is «<b>{{.Label}}</b>».
func ReminderLessonTitle(label Message) Message {
	return Message{ID: "reminder.lesson_title", Args: Args{"Label": label}}
}

// ReminderSnoozed is «Жақсы, ертең еске саламыз: {{.Since}}.».
func ReminderSnoozed(since time.Time) Message {
	return Message{ID: "reminder.snoozed", Args: Args{"Since": moment(since, AsDatetime)}}
}

// ReminderTomorrow is «Ертең еске салу».
func ReminderTomorrow() Message {
	return Message{ID: "reminder.tomorrow"}
}
