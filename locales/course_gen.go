// Code generated from course.kk.toml and course.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// CourseBar is «{{.Text}} {{.Percent}}%».
func CourseBar(text string, percent int) Message {
	return Message{ID: "course.bar", Args: Args{"Text": text, "Percent": percent}}
}

// CourseButton is «📚 Курсым».
func CourseButton() Message {
	return Message{ID: "course.button"}
}

// CourseButtonAgain is «Қайта жіберу».
func CourseButtonAgain() Message {
	return Message{ID: "course.button_again"}
}

// CourseButtonCalendarShort is «📅 Күнтізбеге қосу».
func CourseButtonCalendarShort() Message {
	return Message{ID: "course.button_calendar_short"}
}

// CourseButtonCertificate is «🎓 Сертификат».
func CourseButtonCertificate() Message {
	return Message{ID: "course.button_certificate"}
}

// CourseButtonGiveClear is «Бәрін алып тастау».
func CourseButtonGiveClear() Message {
	return Message{ID: "course.button_give_clear"}
}

// CourseButtonHomework is «📝 {{.Option}}».
func CourseButtonHomework(option Message) Message {
	return Message{ID: "course.button_homework", Args: Args{"Option": option}}
}

// CourseButtonHomeworksShort is «Үй тапсырмасы».
func CourseButtonHomeworksShort() Message {
	return Message{ID: "course.button_homeworks_short"}
}

// CourseButtonLeaveNo is «Курста қалу».
func CourseButtonLeaveNo() Message {
	return Message{ID: "course.button_leave_no"}
}

// CourseButtonLeaveShort is «Курстан шығу».
func CourseButtonLeaveShort() Message {
	return Message{ID: "course.button_leave_short"}
}

// CourseButtonLeaveYes is «Иә, шығу».
func CourseButtonLeaveYes() Message {
	return Message{ID: "course.button_leave_yes"}
}

// CourseButtonLesson is «Сабақты ашу».
func CourseButtonLesson() Message {
	return Message{ID: "course.button_lesson"}
}

// CourseButtonLessonsShort is «Сабақтар».
func CourseButtonLessonsShort() Message {
	return Message{ID: "course.button_lessons_short"}
}

// CourseButtonMaterial is «📎 {{.Option}}».
func CourseButtonMaterial(option Message) Message {
	return Message{ID: "course.button_material", Args: Args{"Option": option}}
}

// CourseButtonOffersShort is «Басқа курстар».
func CourseButtonOffersShort() Message {
	return Message{ID: "course.button_offers_short"}
}

// CourseButtonOpen is «📚 Курстар».
func CourseButtonOpen() Message {
	return Message{ID: "course.button_open"}
}

// CourseButtonRefreshShort is «🔄 Жаңарту».
func CourseButtonRefreshShort() Message {
	return Message{ID: "course.button_refresh_short"}
}

// CourseButtonTrajectory is «🧭 Даму траекториясы».
func CourseButtonTrajectory() Message {
	return Message{ID: "course.button_trajectory"}
}

// CourseCalendarCourse is «📅 {{.Label}} Файлды ашсаңыз, курстың барлық сабағы күнтізбеңізге қосыл…».
func CourseCalendarCourse(label Message) Message {
	return Message{ID: "course.calendar_course", Args: Args{"Label": label}}
}

// CourseCalendarLesson is «📅 {{.Label}} Файлды ашсаңыз, сабақ күнтізбеңізге қосылады. Сабақ уақыт…».
func CourseCalendarLesson(label Message) Message {
	return Message{ID: "course.calendar_lesson", Args: Args{"Label": label}}
}

// CourseCalendarNone is «Бұл курстың күнтізбеге қосатын сабағы әзірге жоқ.».
func CourseCalendarNone() Message {
	return Message{ID: "course.calendar_none"}
}

// CourseCertAttendance is «• Сабаққа қатысуыңыз {{.Percent}}%, керегі кемінде {{.Min}}%.».
func CourseCertAttendance(percent int, min int) Message {
	return Message{ID: "course.cert_attendance", Args: Args{"Percent": percent, "Min": min}}
}

// CourseCertAttendanceLost is «• Сабаққа қатысуыңыз {{.Percent}}%, керегі кемінде {{.Min}}%. Қалған с…».
func CourseCertAttendanceLost(percent int, min int) Message {
	return Message{ID: "course.cert_attendance_lost", Args: Args{"Percent": percent, "Min": min}}
}

// CourseCertEarned is «🎓 Шарттың бәрі орындалды: сертификат алуға болады.».
func CourseCertEarned() Message {
	return Message{ID: "course.cert_earned"}
}

// CourseCertHas is «🎓 Сертификатыңыз дайын.».
func CourseCertHas() Message {
	return Message{ID: "course.cert_has"}
}

// CourseCertHead is «<b>Сертификатқа не жетпейді</b>».
func CourseCertHead() Message {
	return Message{ID: "course.cert_head"}
}

// CourseCertHomework is «• Қабылдануы керек міндетті үй тапсырмасы: {{.Count}}.».
func CourseCertHomework(count int) Message {
	return Message{ID: "course.cert_homework", Args: Args{"Count": count}}
}

// CourseCertLessons is «• Алда әлі өтетін сабақ саны: {{.Count}}.».
func CourseCertLessons(count int) Message {
	return Message{ID: "course.cert_lessons", Args: Args{"Count": count}}
}

// CourseCertNoneHeld is «• Әзірге бірде-бір сабақ өткен жоқ.».
func CourseCertNoneHeld() Message {
	return Message{ID: "course.cert_none_held"}
}

// CourseCertRevoked is «Сертификатыңыз қайтарып алынды. Себебін бағдарлама командасынан сұраңы…».
func CourseCertRevoked() Message {
	return Message{ID: "course.cert_revoked"}
}

// CourseCertWell is «Қазірге бәрі жақсы: осылай жалғастыра беріңіз.».
func CourseCertWell() Message {
	return Message{ID: "course.cert_well"}
}

// CourseCheckHead is «<b>Жіберер алдында қарап шығыңыз</b>».
func CourseCheckHead() Message {
	return Message{ID: "course.check_head"}
}

// CourseCheckLate is «⏰ Мерзім өтті: жұмысыңыз қаралады, тек мерзімнен кейін келгені белгіле…».
func CourseCheckLate() Message {
	return Message{ID: "course.check_late"}
}

// CourseCheckReplaces is «Бұрынғы жібергеніңіздің орнына осы қалады.».
func CourseCheckReplaces() Message {
	return Message{ID: "course.check_replaces"}
}

// CourseCheckinAlready is «Белгіңіз бұрыннан бар: {{.Status}}. Ештеңе өзгерген жоқ.».
func CourseCheckinAlready(status Message) Message {
	return Message{ID: "course.checkin_already", Args: Args{"Status": status}}
}

// CourseCheckinAsk is «<b>Белгілену</b> {{.Label}} Оқытушы көрсеткен төрт цифрлы кодты жазыңы…».
func CourseCheckinAsk(label Message) Message {
	return Message{ID: "course.checkin_ask", Args: Args{"Label": label}}
}

// CourseCheckinEarly is «Белгілену сабаққа 15 минут қалғанда ашылады. Басталуы: {{.Opens}}.».
func CourseCheckinEarly(opens time.Time) Message {
	return Message{ID: "course.checkin_early", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// CourseCheckinFinished is «Бұл курс аяқталды, енді белгіленудің қажеті жоқ.».
func CourseCheckinFinished() Message {
	return Message{ID: "course.checkin_finished"}
}

// CourseCheckinLate is «🕒 Белгілендіңіз: кешігу деп жазылды, бірақ сағаттар толық саналады.».
func CourseCheckinLate() Message {
	return Message{ID: "course.checkin_late"}
}

// CourseCheckinOver is «Бұл сабаққа белгілену уақыты өтті. Қатысқан болсаңыз, оқытушыға айтыңы…».
func CourseCheckinOver() Message {
	return Message{ID: "course.checkin_over"}
}

// CourseCheckinOwn is «Бұл сабақты өзіңіз өткізесіз, сондықтан белгіленудің қажеті жоқ.».
func CourseCheckinOwn() Message {
	return Message{ID: "course.checkin_own"}
}

// CourseCheckinPresent is «✅ Белгілендіңіз: сабақта екеніңіз есепке алынды.».
func CourseCheckinPresent() Message {
	return Message{ID: "course.checkin_present"}
}

// CourseCheckinShut is «Код бес рет сәйкес келмеді. Енді сізді оқытушы тізімге өзі белгілейді:…».
func CourseCheckinShut() Message {
	return Message{ID: "course.checkin_shut"}
}

// CourseCheckinWanted is «Төрт цифр керек, мысалы: 4820.».
func CourseCheckinWanted() Message {
	return Message{ID: "course.checkin_wanted"}
}

// CourseCheckinWrong is «Код сәйкес келмеді. Экрандағы жаңа кодты жазыңыз: ол минут сайын өзгер…».
func CourseCheckinWrong(count int) Message {
	return Message{ID: "course.checkin_wrong", Args: Args{"Count": count}}
}

// CourseChoose is «{{.N}}. {{.Label}}».
func CourseChoose(n int, label Message) Message {
	return Message{ID: "course.choose", Args: Args{"N": n, "Label": label}}
}

// CourseFileComes is «Файл қазір келеді.».
func CourseFileComes() Message {
	return Message{ID: "course.file_comes"}
}

// CourseFinished is «Курс аяқталды.».
func CourseFinished() Message {
	return Message{ID: "course.finished"}
}

// CourseGiveAsk is «Жауабыңызды жіберіңіз: мәтін, фото, файл, дауыстық хабар немесе видео.…».
func CourseGiveAsk(max int) Message {
	return Message{ID: "course.give_ask", Args: Args{"Max": max}}
}

// CourseGiveFiles is «Қосылған файл: {{.Count}} / {{.Max}}».
func CourseGiveFiles(count int, max int) Message {
	return Message{ID: "course.give_files", Args: Args{"Count": count, "Max": max}}
}

// CourseGiveKind is «Мұны қабылдай алмаймын. Мәтін, фото, файл, дауыстық хабар немесе видео…».
func CourseGiveKind() Message {
	return Message{ID: "course.give_kind"}
}

// CourseGiveLeft is «Жауабыңыз нобайда қалды: үй тапсырмасын қайта ашсаңыз, осы жерден жалғ…».
func CourseGiveLeft() Message {
	return Message{ID: "course.give_left"}
}

// CourseGiveLong is «Мәтін ұзын болды: артық таңба саны {{.Over}}. Қосқаныңыз сақтаулы. Осы…».
func CourseGiveLong(over int) Message {
	return Message{ID: "course.give_long", Args: Args{"Over": over}}
}

// CourseGiveMore is «Тағы қосуға немесе әрі қарай өтуге болады.».
func CourseGiveMore() Message {
	return Message{ID: "course.give_more"}
}

// CourseGiveWords is «Мәтініңіз: {{.Text}}».
func CourseGiveWords(text string) Message {
	return Message{ID: "course.give_words", Args: Args{"Text": text}}
}

// CourseHead is «<b>📚 {{.Label}}</b>».
func CourseHead(label Message) Message {
	return Message{ID: "course.head", Args: Args{"Label": label}}
}

// CourseHomeworkAccepted is «✅ Қабылданды. Баға: {{.N}} / 5.».
func CourseHomeworkAccepted(n int) Message {
	return Message{ID: "course.homework_accepted", Args: Args{"N": n}}
}

// CourseHomeworkClosed is «Бұл тапсырма бойынша енді ештеңе жіберілмейді.».
func CourseHomeworkClosed() Message {
	return Message{ID: "course.homework_closed"}
}

// CourseHomeworkComment is «Оқытушының пікірі: {{.Text}}».
func CourseHomeworkComment(text string) Message {
	return Message{ID: "course.homework_comment", Args: Args{"Text": text}}
}

// CourseHomeworkDoneAlready is «Бұл жұмысыңыз қабылданып қойған.».
func CourseHomeworkDoneAlready() Message {
	return Message{ID: "course.homework_done_already"}
}

// CourseHomeworkDue is «Соңғы мерзім: {{.Deadline}}».
func CourseHomeworkDue(deadline time.Time) Message {
	return Message{ID: "course.homework_due", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// CourseHomeworkHead is «<b>Үй тапсырмасы</b>».
func CourseHomeworkHead() Message {
	return Message{ID: "course.homework_head"}
}

// CourseHomeworkLine is «• {{.Label}}: {{.Status}}».
func CourseHomeworkLine(label Message, status Message) Message {
	return Message{ID: "course.homework_line", Args: Args{"Label": label, "Status": status}}
}

// CourseHomeworkMandatory is «Сертификат үшін міндетті.».
func CourseHomeworkMandatory() Message {
	return Message{ID: "course.homework_mandatory"}
}

// CourseHomeworkNone is «Әзірге үй тапсырмасы жоқ.».
func CourseHomeworkNone() Message {
	return Message{ID: "course.homework_none"}
}

// CourseHomeworkPast is «Мерзім {{.Rest}} өтті. Бәрібір жіберуге болады: жұмысыңыз қаралады, те…».
func CourseHomeworkPast(rest Message) Message {
	return Message{ID: "course.homework_past", Args: Args{"Rest": rest}}
}

// CourseHomeworkReturned is «↩️ Түзетуге қайтарылды. Түзетіп, қайта жіберіңіз.».
func CourseHomeworkReturned() Message {
	return Message{ID: "course.homework_returned"}
}

// CourseHomeworkSentAt is «⏳ Жіберілді: {{.Submitted}}. Тексерілгенше басқасымен ауыстыра аласыз.».
func CourseHomeworkSentAt(submitted time.Time) Message {
	return Message{ID: "course.homework_sent_at", Args: Args{"Submitted": moment(submitted, AsDatetime)}}
}

// CourseHomeworkTimeLeft is «Қалған уақыт: {{.Rest}}».
func CourseHomeworkTimeLeft(rest Message) Message {
	return Message{ID: "course.homework_time_left", Args: Args{"Rest": rest}}
}

// CourseHomeworkTitle is «<b>📝 {{.Label}}</b> {{.Rest}}».
func CourseHomeworkTitle(label Message, rest Message) Message {
	return Message{ID: "course.homework_title", Args: Args{"Label": label, "Rest": rest}}
}

// CourseHomeworkWasLate is «Мерзімнен кейін жіберілген.».
func CourseHomeworkWasLate() Message {
	return Message{ID: "course.homework_was_late"}
}

// CourseHours is «⏱ Өткен сабақтардан қатысқаныңыз: {{.Been}} / {{.Past}} сағат. Курста …».
func CourseHours(been string, past string, whole string) Message {
	return Message{ID: "course.hours", Args: Args{"Been": been, "Past": past, "Whole": whole}}
}

// CourseHoursAhead is «⏱ Курста барлығы: {{.Whole}} сағат.».
func CourseHoursAhead(whole string) Message {
	return Message{ID: "course.hours_ahead", Args: Args{"Whole": whole}}
}

// CourseIcsCourse is «Курс: {{.Label}}».
func CourseIcsCourse(label Message) Message {
	return Message{ID: "course.ics_course", Args: Args{"Label": label}}
}

// CourseIcsTeacher is «Оқытушы: {{.Name}}».
func CourseIcsTeacher(name string) Message {
	return Message{ID: "course.ics_teacher", Args: Args{"Name": name}}
}

// CourseLeaveAsk is ««{{.Label}}» курсынан шығасыз ба? Еске салулар келмейді, сабақтар көрі…».
func CourseLeaveAsk(label Message) Message {
	return Message{ID: "course.leave_ask", Args: Args{"Label": label}}
}

// CourseLeft is «Сіз курстан шықтыңыз. Қайта қосылғыңыз келсе, бағдарлама командасына ж…».
func CourseLeft() Message {
	return Message{ID: "course.left"}
}

// CourseLessonAhead is «⏳ {{.Rest}} басталады, ұзақтығы: {{.Label}}».
func CourseLessonAhead(rest Message, label Message) Message {
	return Message{ID: "course.lesson_ahead", Args: Args{"Rest": rest, "Label": label}}
}

// CourseLessonCancelled is «🚫 Бұл сабақ өтпейді.».
func CourseLessonCancelled() Message {
	return Message{ID: "course.lesson_cancelled"}
}

// CourseLessonHead is «<b>{{.Label}}</b> {{.Rest}}».
func CourseLessonHead(label Message, rest Message) Message {
	return Message{ID: "course.lesson_head", Args: Args{"Label": label, "Rest": rest}}
}

// CourseLessonLine is «<b>{{.N}}.</b> {{.Label}} {{.Opens}} {{.Status}}».
func CourseLessonLine(n int, label Message, opens time.Time, status Message) Message {
	return Message{ID: "course.lesson_line", Args: Args{"N": n, "Label": label, "Opens": moment(opens, AsDatetime), "Status": status}}
}

// CourseLessonMark is «Сіздің белгіңіз: {{.Status}}».
func CourseLessonMark(status Message) Message {
	return Message{ID: "course.lesson_mark", Args: Args{"Status": status}}
}

// CourseLessonOn is «▶️ Қазір жүріп жатыр, аяқталуы: {{.To}}».
func CourseLessonOn(to time.Time) Message {
	return Message{ID: "course.lesson_on", Args: Args{"To": moment(to, AsTime)}}
}

// CourseLessonOnline is «🔗 Онлайн өтеді: төмендегі батырма арқылы қосыласыз.».
func CourseLessonOnline() Message {
	return Message{ID: "course.lesson_online"}
}

// CourseLessonOver is «Сабақ өтті, ұзақтығы: {{.Label}}».
func CourseLessonOver(label Message) Message {
	return Message{ID: "course.lesson_over", Args: Args{"Label": label}}
}

// CourseLessonPlace is «📍 Өтетін жері: {{.Text}}».
func CourseLessonPlace(text string) Message {
	return Message{ID: "course.lesson_place", Args: Args{"Text": text}}
}

// CourseLessonTeacher is «👤 Оқытушы: {{.Name}}».
func CourseLessonTeacher(name string) Message {
	return Message{ID: "course.lesson_teacher", Args: Args{"Name": name}}
}

// CourseLessonWhen is «🗓 {{.Opens}}».
func CourseLessonWhen(opens time.Time) Message {
	return Message{ID: "course.lesson_when", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// CourseLessonsHead is «<b>Сабақтар</b>».
func CourseLessonsHead() Message {
	return Message{ID: "course.lessons_head"}
}

// CourseLessonsNone is «Сабақтар кестесі әлі жоқ.».
func CourseLessonsNone() Message {
	return Message{ID: "course.lessons_none"}
}

// CourseListHead is «<b>Курстарым</b> Қай курсты ашамыз?».
func CourseListHead() Message {
	return Message{ID: "course.list_head"}
}

// CourseListNone is «Сіз әзірге ешбір курсқа жазылмағансыз.».
func CourseListNone() Message {
	return Message{ID: "course.list_none"}
}

// CourseMarkAbsent is «➖ Қатыспады».
func CourseMarkAbsent() Message {
	return Message{ID: "course.mark_absent"}
}

// CourseMarkAhead is «⏳ {{.Rest}}».
func CourseMarkAhead(rest Message) Message {
	return Message{ID: "course.mark_ahead", Args: Args{"Rest": rest}}
}

// CourseMarkCancelled is «🚫 өтпейді».
func CourseMarkCancelled() Message {
	return Message{ID: "course.mark_cancelled"}
}

// CourseMarkExcused is «📄 Себепті».
func CourseMarkExcused() Message {
	return Message{ID: "course.mark_excused"}
}

// CourseMarkLate is «🕒 Кешікті».
func CourseMarkLate() Message {
	return Message{ID: "course.mark_late"}
}

// CourseMarkNone is «▫️ белгі жоқ».
func CourseMarkNone() Message {
	return Message{ID: "course.mark_none"}
}

// CourseMarkNow is «▶️ қазір жүріп жатыр».
func CourseMarkNow() Message {
	return Message{ID: "course.mark_now"}
}

// CourseMarkPresent is «✅ Қатысты».
func CourseMarkPresent() Message {
	return Message{ID: "course.mark_present"}
}

// CourseMaterialCaption is «📎 {{.Label}}».
func CourseMaterialCaption(label Message) Message {
	return Message{ID: "course.material_caption", Args: Args{"Label": label}}
}

// CourseNext is «<b>Келесі сабақ:</b> {{.Rest}} {{.Label}} 🗓 {{.Opens}}».
func CourseNext(rest Message, label Message, opens time.Time) Message {
	return Message{ID: "course.next", Args: Args{"Rest": rest, "Label": label, "Opens": moment(opens, AsDatetime)}}
}

// CourseNextNone is «Алда сабақ жоқ.».
func CourseNextNone() Message {
	return Message{ID: "course.next_none"}
}

// CourseNotEnrolled is «Сіз бұл сабақтың курсына жазылмағансыз, сондықтан ештеңе белгіленген ж…».
func CourseNotEnrolled() Message {
	return Message{ID: "course.not_enrolled"}
}

// CourseNow is «<b>Сабақ қазір жүріп жатыр</b> {{.Label}} 🗓 {{.Opens}}».
func CourseNow(label Message, opens time.Time) Message {
	return Message{ID: "course.now", Args: Args{"Label": label, "Opens": moment(opens, AsDatetime)}}
}

// CourseOfferOn is «📚 «{{.Label}}» сабағы қазір жүріп жатыр.».
func CourseOfferOn(label Message) Message {
	return Message{ID: "course.offer_on", Args: Args{"Label": label}}
}

// CourseOfferSoon is «📚 «{{.Label}}» сабағы {{.Rest}} басталады.».
func CourseOfferSoon(label Message, rest Message) Message {
	return Message{ID: "course.offer_soon", Args: Args{"Label": label, "Rest": rest}}
}

// CoursePaid is «💠 Сабаққа қатысқаныңыз үшін токен берілді: {{.N}}. Бұған дейін курс бю…».
func CoursePaid(n int) Message {
	return Message{ID: "course.paid", Args: Args{"N": n}}
}

// CourseSent is «✅ Үй тапсырмасы жіберілді. Тексерілген соң хабарлаймыз.».
func CourseSent() Message {
	return Message{ID: "course.sent"}
}

// CourseSentLate is «✅ Үй тапсырмасы жіберілді, мерзімнен кейін деп белгіленді. Тексерілген…».
func CourseSentLate() Message {
	return Message{ID: "course.sent_late"}
}

// CourseStatusAccepted is «қабылданды, баға: {{.N}}».
func CourseStatusAccepted(n int) Message {
	return Message{ID: "course.status_accepted", Args: Args{"N": n}}
}

// CourseStatusClosed is «жабық».
func CourseStatusClosed() Message {
	return Message{ID: "course.status_closed"}
}

// CourseStatusOpen is «жіберу керек, соңғы мерзім: {{.Deadline}}».
func CourseStatusOpen(deadline time.Time) Message {
	return Message{ID: "course.status_open", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// CourseStatusOverdue is «мерзімі өтті, бірақ әлі жіберуге болады».
func CourseStatusOverdue() Message {
	return Message{ID: "course.status_overdue"}
}

// CourseStatusReturned is «түзетуге қайтарылды».
func CourseStatusReturned() Message {
	return Message{ID: "course.status_returned"}
}

// CourseStatusSent is «тексерілуде».
func CourseStatusSent() Message {
	return Message{ID: "course.status_sent"}
}

// CourseTokens is «🪙 Есептелді: {{.Count}} токен».
func CourseTokens(count int) Message {
	return Message{ID: "course.tokens", Args: Args{"Count": count}}
}
