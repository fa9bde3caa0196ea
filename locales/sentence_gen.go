// Code generated from sentence.kk.toml and sentence.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// SentenceAgeNotice is «Сізге {{.Count}} жас. Қатысу үшін ата-анаңыздың немесе заңды өкіліңізд…».
func SentenceAgeNotice(count int) Message {
	return Message{ID: "sentence.age_notice", Args: Args{"Count": count}}
}

// SentenceApplicationsNew is «{{.Count}} жаңа өтінім келіп түсті.».
func SentenceApplicationsNew(count int) Message {
	return Message{ID: "sentence.applications_new", Args: Args{"Count": count}}
}

// SentenceAttendanceRate is «Сабаққа қатысу: {{.Percent}}%. Сертификат алу үшін кемінде {{.Min}}% қ…».
func SentenceAttendanceRate(percent int, min int) Message {
	return Message{ID: "sentence.attendance_rate", Args: Args{"Percent": percent, "Min": min}}
}

// SentenceBalance is «Сізде {{.Count}} токен бар.».
func SentenceBalance(count int) Message {
	return Message{ID: "sentence.balance", Args: Args{"Count": count}}
}

// SentenceBroadcastDone is «Хабарлама {{.Count}} адамға жіберілді.».
func SentenceBroadcastDone(count int) Message {
	return Message{ID: "sentence.broadcast_done", Args: Args{"Count": count}}
}

// SentenceCouponValid is «Купон {{.Date}} күніне дейін жарамды. Тағы {{.Count}} күн қалды.».
func SentenceCouponValid(date time.Time, count int) Message {
	return Message{ID: "sentence.coupon_valid", Args: Args{"Date": moment(date, AsDay), "Count": count}}
}

// SentenceDaysLeft is «{{.Count}} күн қалды.».
func SentenceDaysLeft(count int) Message {
	return Message{ID: "sentence.days_left", Args: Args{"Count": count}}
}

// SentenceEraseScheduled is «Деректеріңіз {{.Count}} күн ішінде жойылады.».
func SentenceEraseScheduled(count int) Message {
	return Message{ID: "sentence.erase_scheduled", Args: Args{"Count": count}}
}

// SentenceHomeworkDue is ««{{.Title}}» үй тапсырмасын тапсыруға {{.Count}} күн қалды.».
func SentenceHomeworkDue(title string, count int) Message {
	return Message{ID: "sentence.homework_due", Args: Args{"Title": title, "Count": count}}
}

// SentenceIntakeDaysLeft is «Өтінім қабылдаудың аяқталуына {{.Count}} күн қалды.».
func SentenceIntakeDaysLeft(count int) Message {
	return Message{ID: "sentence.intake_days_left", Args: Args{"Count": count}}
}

// SentenceLeaderboardPlace is «Сіз рейтингте {{.Place}}-орындасыз: {{.Count}} ұпай.».
func SentenceLeaderboardPlace(place int, count int) Message {
	return Message{ID: "sentence.leaderboard_place", Args: Args{"Place": place, "Count": count}}
}

// SentenceLessonStartsInMinutes is «Сабақ {{.Count}} минуттан кейін басталады.».
func SentenceLessonStartsInMinutes(count int) Message {
	return Message{ID: "sentence.lesson_starts_in_minutes", Args: Args{"Count": count}}
}

// SentenceLessonsDone is «Өткен сабақтар: {{.Count}}/{{.Total}}.».
func SentenceLessonsDone(count int, total int) Message {
	return Message{ID: "sentence.lessons_done", Args: Args{"Count": count, "Total": total}}
}

// SentenceLevelUp is «Құттықтаймыз! Сіз {{.Level}}-деңгейге көтерілдіңіз.».
func SentenceLevelUp(level int) Message {
	return Message{ID: "sentence.level_up", Args: Args{"Level": level}}
}

// SentenceMeetingConfirmed is «Кездесу расталды. Тәлімгер: {{.Mentor}}. Уақыты: {{.Date}}, {{.Time}} …».
func SentenceMeetingConfirmed(mentor string, date time.Time, time time.Time) Message {
	return Message{ID: "sentence.meeting_confirmed", Args: Args{"Mentor": mentor, "Date": moment(date, AsDay), "Time": moment(time, AsTime)}}
}

// SentenceMeetingReminderHours is «Еске саламыз: кездесуге {{.Count}} сағат қалды.».
func SentenceMeetingReminderHours(count int) Message {
	return Message{ID: "sentence.meeting_reminder_hours", Args: Args{"Count": count}}
}

// SentencePhotosLeft is «Тағы {{.Count}} фото қосуға болады.».
func SentencePhotosLeft(count int) Message {
	return Message{ID: "sentence.photos_left", Args: Args{"Count": count}}
}

// SentenceQuietHoursInfo is «Тыныш уақыт: {{.From}}–{{.To}}. Осы аралықта тек шұғыл хабарландырулар…».
func SentenceQuietHoursInfo(from time.Time, to time.Time) Message {
	return Message{ID: "sentence.quiet_hours_info", Args: Args{"From": moment(from, AsTime), "To": moment(to, AsTime)}}
}

// SentenceReviewsLeft is «Бағалауға тағы {{.Count}} өтінім қалды.».
func SentenceReviewsLeft(count int) Message {
	return Message{ID: "sentence.reviews_left", Args: Args{"Count": count}}
}

// SentenceScoreResult is «Орташа балл: {{.Score}}. Бағалаған сарапшылар саны: {{.Count}}.».
func SentenceScoreResult(score string, count int) Message {
	return Message{ID: "sentence.score_result", Args: Args{"Score": score, "Count": count}}
}

// SentenceSlotsAvailable is «{{.Date}} күні {{.Count}} бос уақыт бар.».
func SentenceSlotsAvailable(date time.Time, count int) Message {
	return Message{ID: "sentence.slots_available", Args: Args{"Date": moment(date, AsDay), "Count": count}}
}

// SentenceStreakWeeks is «Қатарынан {{.Count}} апта белсендісіз. Осылай жалғастырыңыз!».
func SentenceStreakWeeks(count int) Message {
	return Message{ID: "sentence.streak_weeks", Args: Args{"Count": count}}
}

// SentenceTaskApproved is ««{{.Title}}» тапсырмасы мақұлданды. Есебіңізге {{.Count}} токен түсті.».
func SentenceTaskApproved(title string, count int) Message {
	return Message{ID: "sentence.task_approved", Args: Args{"Title": title, "Count": count}}
}

// SentenceTaskReturned is ««{{.Title}}» тапсырмасы түзетуге қайтарылды. Себебі: {{.Reason}}».
func SentenceTaskReturned(title string, reason string) Message {
	return Message{ID: "sentence.task_returned", Args: Args{"Title": title, "Reason": reason}}
}

// SentenceTextTooLong is «Мәтін {{.Max}} таңбадан аспауы керек. Қазір — {{.Count}} таңба.».
func SentenceTextTooLong(max int, count int) Message {
	return Message{ID: "sentence.text_too_long", Args: Args{"Max": max, "Count": count}}
}

// SentenceTokensExpire is «{{.Date}} күні {{.Count}} токеннің мерзімі бітеді.».
func SentenceTokensExpire(date time.Time, count int) Message {
	return Message{ID: "sentence.tokens_expire", Args: Args{"Date": moment(date, AsDay), "Count": count}}
}

// SentenceTokensMissing is «Токен жеткіліксіз: тағы {{.Count}} токен қажет.».
func SentenceTokensMissing(count int) Message {
	return Message{ID: "sentence.tokens_missing", Args: Args{"Count": count}}
}

// SentenceTokensReceived is «Есебіңізге {{.Count}} токен түсті. Жіберуші: {{.Name}}.».
func SentenceTokensReceived(count int, name string) Message {
	return Message{ID: "sentence.tokens_received", Args: Args{"Count": count, "Name": name}}
}

// SentenceTransferConfirm is «{{.Count}} токен аударылсын ба? Алушы: {{.Name}}.».
func SentenceTransferConfirm(count int, name string) Message {
	return Message{ID: "sentence.transfer_confirm", Args: Args{"Count": count, "Name": name}}
}

// SentenceWaitlistPlace is «Сіз күту тізіміндесіз: {{.Place}}-орын.».
func SentenceWaitlistPlace(place int) Message {
	return Message{ID: "sentence.waitlist_place", Args: Args{"Place": place}}
}
