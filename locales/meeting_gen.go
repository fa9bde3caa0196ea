// Code generated from meeting.kk.toml and meeting.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// MeetingAbout is ««{{.Label}}» жобасымен кездесу».
func MeetingAbout(label Message) Message {
	return Message{ID: "meeting.about", Args: Args{"Label": label}}
}

// MeetingAccepted is «✅ <b>Тәлімгер кездесуді растады</b>».
func MeetingAccepted() Message {
	return Message{ID: "meeting.accepted"}
}

// MeetingAfter is «📝 <b>Кездесу өтті ме?</b> Жауап беруге екі рет басу жеткілікті.».
func MeetingAfter() Message {
	return Message{ID: "meeting.after"}
}

// MeetingAheadAt is «• {{.Label}} — {{.Deadline}}».
func MeetingAheadAt(label Message, deadline time.Time) Message {
	return Message{ID: "meeting.ahead_at", Args: Args{"Label": label, "Deadline": moment(deadline, AsDatetime)}}
}

// MeetingAlertDispute is «⚠️ <b>Кездесу туралы екі жақ екі түрлі айтты</b> Бір жақ кездесу өтті …».
func MeetingAlertDispute() Message {
	return Message{ID: "meeting.alert_dispute"}
}

// MeetingAlertLeft is «⚠️ <b>Тәлімгер енді кездесу өткізбейді</b>».
func MeetingAlertLeft() Message {
	return Message{ID: "meeting.alert_left"}
}

// MeetingAlertRating is «⚠️ <b>Кездесуге төмен баға қойылды: {{.N}}</b>».
func MeetingAlertRating(n int) Message {
	return Message{ID: "meeting.alert_rating", Args: Args{"N": n}}
}

// MeetingAlertSilence is «⚠️ <b>Жоба көптен бері ешкіммен кездескен жоқ</b> Жобаның бекітілген т…».
func MeetingAlertSilence() Message {
	return Message{ID: "meeting.alert_silence"}
}

// MeetingAlertUnconfirmed is «⚠️ <b>Кездесуге екі сағат қалды, бірақ ол расталған жоқ</b>».
func MeetingAlertUnconfirmed() Message {
	return Message{ID: "meeting.alert_unconfirmed"}
}

// MeetingAskedMentor is «📨 <b>Команда сізбен кездескісі келеді</b> Кездесу сіз растағаннан кейі…».
func MeetingAskedMentor() Message {
	return Message{ID: "meeting.asked_mentor"}
}

// MeetingAskedTeam is «📨 <b>Тәлімгерге сұраныс жіберілді</b> Тәлімгер жауап бергенде хабарлай…».
func MeetingAskedTeam() Message {
	return Message{ID: "meeting.asked_team"}
}

// MeetingBookedMentor is «🗓 <b>Команда сізбен кездесуге жазылды</b>».
func MeetingBookedMentor() Message {
	return Message{ID: "meeting.booked_mentor"}
}

// MeetingBookedTeam is «🗓 <b>Командаңыз кездесуге жазылды</b>».
func MeetingBookedTeam() Message {
	return Message{ID: "meeting.booked_team"}
}

// MeetingButtonAnswer is «Жауап беру».
func MeetingButtonAnswer() Message {
	return Message{ID: "meeting.button_answer"}
}

// MeetingButtonCalendar is «Күнтізбеге қосу».
func MeetingButtonCalendar() Message {
	return Message{ID: "meeting.button_calendar"}
}

// MeetingButtonConfirm is «Келетінімізді растау».
func MeetingButtonConfirm() Message {
	return Message{ID: "meeting.button_confirm"}
}

// MeetingButtonDesk is «Тәлімгерлер бөлімін ашу».
func MeetingButtonDesk() Message {
	return Message{ID: "meeting.button_desk"}
}

// MeetingButtonMentors is «Тәлімгерлерді қарау».
func MeetingButtonMentors() Message {
	return Message{ID: "meeting.button_mentors"}
}

// MeetingButtonOpen is «Кездесуді ашу».
func MeetingButtonOpen() Message {
	return Message{ID: "meeting.button_open"}
}

// MeetingButtonUncalendar is «Күнтізбеден алып тастау».
func MeetingButtonUncalendar() Message {
	return Message{ID: "meeting.button_uncalendar"}
}

// MeetingByMentor is «Өзгерткен: тәлімгер».
func MeetingByMentor() Message {
	return Message{ID: "meeting.by_mentor"}
}

// MeetingByStaff is «Өзгерткен: бағдарлама командасы».
func MeetingByStaff() Message {
	return Message{ID: "meeting.by_staff"}
}

// MeetingByTeam is «Өзгерткен: команда».
func MeetingByTeam() Message {
	return Message{ID: "meeting.by_team"}
}

// MeetingCalendarCancelled is «📅 Бұл кездесу болмайды. Файлды ашсаңыз, бұл күнтізбеңізде де көрінеді.».
func MeetingCalendarCancelled() Message {
	return Message{ID: "meeting.calendar_cancelled"}
}

// MeetingCalendarCaption is «📅 Файлды ашсаңыз, кездесу күнтізбеңізге қосылады. Бұрын қосылған болса…».
func MeetingCalendarCaption() Message {
	return Message{ID: "meeting.calendar_caption"}
}

// MeetingCancelled is «❌ <b>Кездесу болмайды</b>».
func MeetingCancelled() Message {
	return Message{ID: "meeting.cancelled"}
}

// MeetingCancelledMentor is «Бас тартқан: тәлімгер».
func MeetingCancelledMentor() Message {
	return Message{ID: "meeting.cancelled_mentor"}
}

// MeetingCancelledStaff is «Бас тартқан: бағдарлама командасы».
func MeetingCancelledStaff() Message {
	return Message{ID: "meeting.cancelled_staff"}
}

// MeetingCancelledTeam is «Бас тартқан: команда».
func MeetingCancelledTeam() Message {
	return Message{ID: "meeting.cancelled_team"}
}

// MeetingConfirmChanged is «Кездесу өзгерген немесе басталып қойған. Қазіргі күйін көру үшін кезде…».
func MeetingConfirmChanged() Message {
	return Message{ID: "meeting.confirm_changed"}
}

// MeetingConfirmDone is «✅ Рақмет. Тәлімгерге келетініңізді хабарладық.».
func MeetingConfirmDone() Message {
	return Message{ID: "meeting.confirm_done"}
}

// MeetingConfirmMoved is «Кездесу басқа уақытқа ауыстырылған, сондықтан әлі расталған жоқ. Жаңа …».
func MeetingConfirmMoved(since time.Time) Message {
	return Message{ID: "meeting.confirm_moved", Args: Args{"Since": moment(since, AsDatetime)}}
}

// MeetingConfirmed is «👍 <b>Команда келетінін растады</b>».
func MeetingConfirmed() Message {
	return Message{ID: "meeting.confirmed"}
}

// MeetingDeclined is «<b>Тәлімгер бұл уақытта кездесе алмайды</b> Басқа уақытты немесе басқа…».
func MeetingDeclined() Message {
	return Message{ID: "meeting.declined"}
}

// MeetingDigest is «<b>Кездесулер</b>».
func MeetingDigest() Message {
	return Message{ID: "meeting.digest"}
}

// MeetingGroup is «👥 Топтық кездесу: «{{.Title}}»».
func MeetingGroup(title string) Message {
	return Message{ID: "meeting.group", Args: Args{"Title": title}}
}

// MeetingHoursAgain is «Сертификатты қайта алу».
func MeetingHoursAgain() Message {
	return Message{ID: "meeting.hours_again"}
}

// MeetingHoursCheck is «Сертификатты тексеру».
func MeetingHoursCheck() Message {
	return Message{ID: "meeting.hours_check"}
}

// MeetingHoursComing is «Сертификат қазір келеді».
func MeetingHoursComing() Message {
	return Message{ID: "meeting.hours_coming"}
}

// MeetingHoursFile is «📄 Тәлімгер сағаттарының сертификаты, нөмірі {{.Receipt}}».
func MeetingHoursFile(receipt string) Message {
	return Message{ID: "meeting.hours_file", Args: Args{"Receipt": receipt}}
}

// MeetingHoursHead is «<b>Тәлімгерлік сағаттарым</b>».
func MeetingHoursHead() Message {
	return Message{ID: "meeting.hours_head"}
}

// MeetingHoursLast is «Соңғы сертификат: {{.Receipt}}, {{.Day}}».
func MeetingHoursLast(receipt string, day time.Time) Message {
	return Message{ID: "meeting.hours_last", Args: Args{"Receipt": receipt, "Day": moment(day, AsDate)}}
}

// MeetingHoursMeetings is «Кездесулер: {{.N}}».
func MeetingHoursMeetings(n int) Message {
	return Message{ID: "meeting.hours_meetings", Args: Args{"N": n}}
}

// MeetingHoursName is «Сертификаттағы аты-жөніңіз: <b>{{.Name}}</b>. Оны баптаулардан өзгерту…».
func MeetingHoursName(name string) Message {
	return Message{ID: "meeting.hours_name", Args: Args{"Name": name}}
}

// MeetingHoursNone is «Екі жақ та «өтті» деген кездесу әзірге жоқ. Алғашқысынан кейін мұнда с…».
func MeetingHoursNone() Message {
	return Message{ID: "meeting.hours_none"}
}

// MeetingHoursOften is «Сертификат айына бір рет беріледі.».
func MeetingHoursOften() Message {
	return Message{ID: "meeting.hours_often"}
}

// MeetingHoursRevoked is «Соңғы сертификаттың күші жойылды: {{.Day}}».
func MeetingHoursRevoked(day time.Time) Message {
	return Message{ID: "meeting.hours_revoked", Args: Args{"Day": moment(day, AsDate)}}
}

// MeetingHoursSince is «Алғашқысы: {{.Day}}».
func MeetingHoursSince(day time.Time) Message {
	return Message{ID: "meeting.hours_since", Args: Args{"Day": moment(day, AsDate)}}
}

// MeetingHoursTake is «Сертификат алу».
func MeetingHoursTake() Message {
	return Message{ID: "meeting.hours_take"}
}

// MeetingHoursTime is «Уақыты: {{.Rest}}».
func MeetingHoursTime(rest Message) Message {
	return Message{ID: "meeting.hours_time", Args: Args{"Rest": rest}}
}

// MeetingHoursUntil is «Соңғысы: {{.By}}».
func MeetingHoursUntil(by time.Time) Message {
	return Message{ID: "meeting.hours_until", Args: Args{"By": moment(by, AsDate)}}
}

// MeetingIcsMentor is «Командамен кездесу: «{{.Title}}»».
func MeetingIcsMentor(title string) Message {
	return Message{ID: "meeting.ics_mentor", Args: Args{"Title": title}}
}

// MeetingIcsTeam is «Тәлімгермен кездесу: {{.Mentor}}».
func MeetingIcsTeam(mentor string) Message {
	return Message{ID: "meeting.ics_team", Args: Args{"Mentor": mentor}}
}

// MeetingLineClosed is «🔒 <b>Кезек жабылды</b> Командаңыз бос уақытын күткен тәлімгер енді кез…».
func MeetingLineClosed() Message {
	return Message{ID: "meeting.line_closed"}
}

// MeetingLocal is «🌍 Сіздің сағатыңызша: {{.Local}}».
func MeetingLocal(local time.Time) Message {
	return Message{ID: "meeting.local", Args: Args{"Local": moment(local, AsLocal)}}
}

// MeetingMentor is «👤 Тәлімгер: {{.Mentor}}».
func MeetingMentor(mentor string) Message {
	return Message{ID: "meeting.mentor", Args: Args{"Mentor": mentor}}
}

// MeetingMoved is «🔁 <b>Кездесу басқа уақытқа ауыстырылды</b>».
func MeetingMoved() Message {
	return Message{ID: "meeting.moved"}
}

// MeetingMovedAnswer is «Жаңа уақытты растаңыз: команда жауабыңызды күтіп отыр.».
func MeetingMovedAnswer() Message {
	return Message{ID: "meeting.moved_answer"}
}

// MeetingMovedPlace is «📍 <b>Кездесудің орны өзгерді</b>».
func MeetingMovedPlace() Message {
	return Message{ID: "meeting.moved_place"}
}

// MeetingMovedWaits is «Жаңа уақытты тәлімгер әлі растаған жоқ. Жауап бергенде хабарлаймыз.».
func MeetingMovedWaits() Message {
	return Message{ID: "meeting.moved_waits"}
}

// MeetingNotesAsk is «<b>Кездесуден не есте қалсын?</b> Міндетті емес, лимит — {{.Max}} таңб…».
func MeetingNotesAsk(max int) Message {
	return Message{ID: "meeting.notes_ask", Args: Args{"Max": max}}
}

// MeetingNotesNow is «Қазіргі жазба: «{{.Text}}»».
func MeetingNotesNow(text string) Message {
	return Message{ID: "meeting.notes_now", Args: Args{"Text": text}}
}

// MeetingOffer is «🔔 <b>Тәлімгерде бос уақыт пайда болды</b>».
func MeetingOffer() Message {
	return Message{ID: "meeting.offer"}
}

// MeetingOfferPassed is «⌛ Командаңызға сақталған уақыттың мерзімі өтті, енді ол кезектегі келе…».
func MeetingOfferPassed() Message {
	return Message{ID: "meeting.offer_passed"}
}

// MeetingOfferPassedLast is «⌛ Командаңыз ұсынылған уақытты екінші рет өткізіп алды, сондықтан кезе…».
func MeetingOfferPassedLast() Message {
	return Message{ID: "meeting.offer_passed_last"}
}

// MeetingOfferUntil is «Бұл уақыт командаңызға мына мерзімге дейін сақталады: {{.Deadline}}. О…».
func MeetingOfferUntil(deadline time.Time) Message {
	return Message{ID: "meeting.offer_until", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MeetingOnline is «💻 Өтетін жері: онлайн».
func MeetingOnline() Message {
	return Message{ID: "meeting.online"}
}

// MeetingPaid is «🪙 Кездесу үшін токен берілді: {{.N}}».
func MeetingPaid(n int) Message {
	return Message{ID: "meeting.paid", Args: Args{"N": n}}
}

// MeetingPaperCheck is «Жарамдылығын тексеру».
func MeetingPaperCheck() Message {
	return Message{ID: "meeting.paper_check"}
}

// MeetingPaperDate is «Берілген күні: {{.Day}}».
func MeetingPaperDate(day time.Time) Message {
	return Message{ID: "meeting.paper_date", Args: Args{"Day": moment(day, AsDate)}}
}

// MeetingPaperGiven is «Әлеуметтік жобаларға тәлімгер болғаны үшін беріледі».
func MeetingPaperGiven() Message {
	return Message{ID: "meeting.paper_given"}
}

// MeetingPaperHours is «Тәлімгерлік уақыты: {{.Rest}}».
func MeetingPaperHours(rest Message) Message {
	return Message{ID: "meeting.paper_hours", Args: Args{"Rest": rest}}
}

// MeetingPaperMeetings is «Кездесулер: {{.N}}».
func MeetingPaperMeetings(n int) Message {
	return Message{ID: "meeting.paper_meetings", Args: Args{"N": n}}
}

// MeetingPaperNumber is «Нөмірі: {{.Receipt}}».
func MeetingPaperNumber(receipt string) Message {
	return Message{ID: "meeting.paper_number", Args: Args{"Receipt": receipt}}
}

// MeetingPaperSince is «Кезең басы: {{.Day}}».
func MeetingPaperSince(day time.Time) Message {
	return Message{ID: "meeting.paper_since", Args: Args{"Day": moment(day, AsDate)}}
}

// MeetingPaperTitle is «СЕРТИФИКАТ».
func MeetingPaperTitle() Message {
	return Message{ID: "meeting.paper_title"}
}

// MeetingPaperUntil is «Кезең соңы: {{.By}}».
func MeetingPaperUntil(by time.Time) Message {
	return Message{ID: "meeting.paper_until", Args: Args{"By": moment(by, AsDate)}}
}

// MeetingPaperWhat is «Тәлімгерлік».
func MeetingPaperWhat() Message {
	return Message{ID: "meeting.paper_what"}
}

// MeetingPlace is «📍 Өтетін жері: {{.Text}}».
func MeetingPlace(text string) Message {
	return Message{ID: "meeting.place", Args: Args{"Text": text}}
}

// MeetingRatingAsk is «<b>Кездесу қаншалықты пайдалы болды?</b> 5 — өте пайдалы, 1 — пайдасы …».
func MeetingRatingAsk() Message {
	return Message{ID: "meeting.rating_ask"}
}

// MeetingRatingN is «⭐ {{.N}}».
func MeetingRatingN(n int) Message {
	return Message{ID: "meeting.rating_n", Args: Args{"N": n}}
}

// MeetingRatingNow is «Қазіргі баға: {{.N}}».
func MeetingRatingNow(n int) Message {
	return Message{ID: "meeting.rating_now", Args: Args{"N": n}}
}

// MeetingRemind is «🔔 Кездесу {{.Label}} басталады.».
func MeetingRemind(label Message) Message {
	return Message{ID: "meeting.remind", Args: Args{"Label": label}}
}

// MeetingRemindAnswer is «Бұл кездесуді әлі растаған жоқсыз. Команда жауабыңызды күтіп отыр.».
func MeetingRemindAnswer() Message {
	return Message{ID: "meeting.remind_answer"}
}

// MeetingRemindConfirm is «Командаңыз келетінін әлі растаған жоқ. Растасаңыз, тәлімгерге хабарлай…».
func MeetingRemindConfirm() Message {
	return Message{ID: "meeting.remind_confirm"}
}

// MeetingRemindConfirmed is «✅ Команда келетінін растады.».
func MeetingRemindConfirmed() Message {
	return Message{ID: "meeting.remind_confirmed"}
}

// MeetingRemindUnconfirmed is «Команда келетінін әлі растаған жоқ.».
func MeetingRemindUnconfirmed() Message {
	return Message{ID: "meeting.remind_unconfirmed"}
}

// MeetingRevoke is «Күшін жою».
func MeetingRevoke() Message {
	return Message{ID: "meeting.revoke"}
}

// MeetingRevokeAsk is «<b>Сертификаттың күшін не үшін жоясыз?</b> Себебін жазыңыз, лимит — {{…».
func MeetingRevokeAsk(max int) Message {
	return Message{ID: "meeting.revoke_ask", Args: Args{"Max": max}}
}

// MeetingRevoked is «Сертификаттың күші жойылды.».
func MeetingRevoked() Message {
	return Message{ID: "meeting.revoked"}
}

// MeetingSayAsk is «<b>Кездесу өтті ме?</b>».
func MeetingSayAsk() Message {
	return Message{ID: "meeting.say_ask"}
}

// MeetingSayHeld is «Өтті».
func MeetingSayHeld() Message {
	return Message{ID: "meeting.say_held"}
}

// MeetingSayLate is «Кездесу аяқталғалы 7 күннен көп өтті: жауаптар енді өзгермейді.».
func MeetingSayLate() Message {
	return Message{ID: "meeting.say_late"}
}

// MeetingSayMissed is «Жауабыңыз сақталды. Оны бағдарлама командасы көреді.».
func MeetingSayMissed() Message {
	return Message{ID: "meeting.say_missed"}
}

// MeetingSayMissedMentor is «Команда келмеді».
func MeetingSayMissedMentor() Message {
	return Message{ID: "meeting.say_missed_mentor"}
}

// MeetingSayMissedTeam is «Тәлімгер келмеді».
func MeetingSayMissedTeam() Message {
	return Message{ID: "meeting.say_missed_team"}
}

// MeetingSayNow is «Қазіргі жауап: {{.Label}}».
func MeetingSayNow(label Message) Message {
	return Message{ID: "meeting.say_now", Args: Args{"Label": label}}
}

// MeetingSaySettled is «Екі жақ та кездесу өтті деді, тәлімгерге токен берілді. Бұл жауап енді…».
func MeetingSaySettled() Message {
	return Message{ID: "meeting.say_settled"}
}

// MeetingSeenDone is «Дайын».
func MeetingSeenDone() Message {
	return Message{ID: "meeting.seen_done"}
}

// MeetingSeenName is «Тәлімгер: {{.Name}}».
func MeetingSeenName(name string) Message {
	return Message{ID: "meeting.seen_name", Args: Args{"Name": name}}
}

// MeetingSeenNumber is «Нөмірі: {{.Receipt}}».
func MeetingSeenNumber(receipt string) Message {
	return Message{ID: "meeting.seen_number", Args: Args{"Receipt": receipt}}
}

// MeetingSeenRevoked is «❌ <b>Сертификаттың күші жойылған: {{.Day}}</b>».
func MeetingSeenRevoked(day time.Time) Message {
	return Message{ID: "meeting.seen_revoked", Args: Args{"Day": moment(day, AsDate)}}
}

// MeetingSeenValid is «✅ <b>Сертификат жарамды</b>».
func MeetingSeenValid() Message {
	return Message{ID: "meeting.seen_valid"}
}

// MeetingStepDrop is «✖ {{.Text}}».
func MeetingStepDrop(text string) Message {
	return Message{ID: "meeting.step_drop", Args: Args{"Text": text}}
}

// MeetingStepDropped is «Алып тасталды».
func MeetingStepDropped() Message {
	return Message{ID: "meeting.step_dropped"}
}

// MeetingStepDue is «<b>Қай күнге дейін?</b> «{{.Text}}» Күнін жазыңыз. Мысалы: 05.12.2026,…».
func MeetingStepDue(text string) Message {
	return Message{ID: "meeting.step_due", Args: Args{"Text": text}}
}

// MeetingStepLine is «• {{.Text}}».
func MeetingStepLine(text string) Message {
	return Message{ID: "meeting.step_line", Args: Args{"Text": text}}
}

// MeetingStepLineDone is «✅ {{.Text}}».
func MeetingStepLineDone(text string) Message {
	return Message{ID: "meeting.step_line_done", Args: Args{"Text": text}}
}

// MeetingStepLineDue is «• {{.Text}} — {{.Day}}».
func MeetingStepLineDue(text string, day time.Time) Message {
	return Message{ID: "meeting.step_line_due", Args: Args{"Text": text, "Day": moment(day, AsDate)}}
}

// MeetingStepPast is «Бұл күн өтіп кеткен. Бүгінгі немесе кейінгі күнді жазыңыз.».
func MeetingStepPast() Message {
	return Message{ID: "meeting.step_past"}
}

// MeetingStepsAsk is «<b>Келесі қадамдар</b>».
func MeetingStepsAsk() Message {
	return Message{ID: "meeting.steps_ask"}
}

// MeetingStepsFull is «Қадам саны шегіне жетті: {{.Max}}. Қажет болса, біреуін алып тастаңыз.».
func MeetingStepsFull(max int) Message {
	return Message{ID: "meeting.steps_full", Args: Args{"Max": max}}
}

// MeetingStepsHow is «Әр қадамды бөлек хабарламамен жазыңыз, ең көбі {{.Max}} қадам. Қадамда…».
func MeetingStepsHow(max int) Message {
	return Message{ID: "meeting.steps_how", Args: Args{"Max": max}}
}

// MeetingSum is «<b>Рақмет, бәрі сақталды</b>».
func MeetingSum() Message {
	return Message{ID: "meeting.sum"}
}

// MeetingSumNote is «📝 {{.Name}}: «{{.Text}}»».
func MeetingSumNote(name string, text string) Message {
	return Message{ID: "meeting.sum_note", Args: Args{"Name": name, "Text": text}}
}

// MeetingSumSteps is «<b>Келесі қадамдар</b>».
func MeetingSumSteps() Message {
	return Message{ID: "meeting.sum_steps"}
}

// MeetingSumWeek is «Жауапты мына мерзімге дейін өзгертуге болады: {{.Deadline}}.».
func MeetingSumWeek(deadline time.Time) Message {
	return Message{ID: "meeting.sum_week", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MeetingTeam is «👥 Жоба: «{{.Title}}»».
func MeetingTeam(title string) Message {
	return Message{ID: "meeting.team", Args: Args{"Title": title}}
}

// MeetingToldRevoked is «❌ <b>Тәлімгер сағаттары сертификатының күші жойылды: {{.Receipt}}</b>».
func MeetingToldRevoked(receipt string) Message {
	return Message{ID: "meeting.told_revoked", Args: Args{"Receipt": receipt}}
}

// MeetingTopic is «💬 Тақырыбы: {{.Text}}».
func MeetingTopic(text string) Message {
	return Message{ID: "meeting.topic", Args: Args{"Text": text}}
}

// MeetingWas is «Бұрынғы уақыты: {{.Since}}».
func MeetingWas(since time.Time) Message {
	return Message{ID: "meeting.was", Args: Args{"Since": moment(since, AsDatetime)}}
}

// MeetingWasWhere is «Бұрынғы орны: {{.Text}}».
func MeetingWasWhere(text string) Message {
	return Message{ID: "meeting.was_where", Args: Args{"Text": text}}
}

// MeetingWhen is «🕒 Уақыты: {{.Opens}}, ұзақтығы: {{.Rest}}».
func MeetingWhen(opens time.Time, rest Message) Message {
	return Message{ID: "meeting.when", Args: Args{"Opens": moment(opens, AsDatetime), "Rest": rest}}
}

// MeetingWhy is «Себебі: «{{.Text}}»».
func MeetingWhy(text string) Message {
	return Message{ID: "meeting.why", Args: Args{"Text": text}}
}

// MeetingWordsAsk is «<b>Қосарыңыз бар ма?</b> Міндетті емес, лимит — {{.Max}} таңба. Мұны т…».
func MeetingWordsAsk(max int) Message {
	return Message{ID: "meeting.words_ask", Args: Args{"Max": max}}
}

// MeetingWordsLow is «<b>Не дұрыс болмады?</b> Қысқаша жазыңыз, лимит — {{.Max}} таңба. Мұны…».
func MeetingWordsLow(max int) Message {
	return Message{ID: "meeting.words_low", Args: Args{"Max": max}}
}
