// Code generated from mentor.kk.toml and mentor.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// MentorAccepted is «✅ Кездесу бекітілді. Командаға хабарлаймыз.».
func MentorAccepted() Message {
	return Message{ID: "mentor.accepted"}
}

// MentorAsked is «📨 Тәлімгерге сұраныс жіберілді. Ол жауап бергенде хабарлаймыз.».
func MentorAsked() Message {
	return Message{ID: "mentor.asked"}
}

// MentorBookHead is «<b>Кездесуге жазылу</b> Тәлімгер: {{.Mentor}}».
func MentorBookHead(mentor string) Message {
	return Message{ID: "mentor.book_head", Args: Args{"Mentor": mentor}}
}

// MentorBooked is «✅ Кездесуге жазылдыңыз. Басталуына 24 сағат, 2 сағат және 10 минут қал…».
func MentorBooked() Message {
	return Message{ID: "mentor.booked"}
}

// MentorButtonAccept is «✅ Келісу».
func MentorButtonAccept() Message {
	return Message{ID: "mentor.button_accept"}
}

// MentorButtonAfter is «📝 Кездесу қорытындысы».
func MentorButtonAfter() Message {
	return Message{ID: "mentor.button_after"}
}

// MentorButtonAgain is «📅 Жаңа уақыт таңдау».
func MentorButtonAgain() Message {
	return Message{ID: "mentor.button_again"}
}

// MentorButtonAt is «{{.Opens}}».
func MentorButtonAt(opens time.Time) Message {
	return Message{ID: "mentor.button_at", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorButtonBookOffered is «Сақталған уақытқа жазылу».
func MentorButtonBookOffered() Message {
	return Message{ID: "mentor.button_book_offered"}
}

// MentorButtonCalendarShort is «📅 Күнтізбеге қосу».
func MentorButtonCalendarShort() Message {
	return Message{ID: "mentor.button_calendar_short"}
}

// MentorButtonCancelYes is «Иә, бас тарту».
func MentorButtonCancelYes() Message {
	return Message{ID: "mentor.button_cancel_yes"}
}

// MentorButtonCome is «👍 Келетінімізді растау».
func MentorButtonCome() Message {
	return Message{ID: "mentor.button_come"}
}

// MentorButtonDecline is «Қабылдамау».
func MentorButtonDecline() Message {
	return Message{ID: "mentor.button_decline"}
}

// MentorButtonDeclineYes is «Иә, қабылдамау».
func MentorButtonDeclineYes() Message {
	return Message{ID: "mentor.button_decline_yes"}
}

// MentorButtonFilterShort is «🔎 Сүзгі».
func MentorButtonFilterShort() Message {
	return Message{ID: "mentor.button_filter_short"}
}

// MentorButtonFind is «🔎 Тәлімгер табу».
func MentorButtonFind() Message {
	return Message{ID: "mentor.button_find"}
}

// MentorButtonGroups is «👥 Топтық кездесулер».
func MentorButtonGroups() Message {
	return Message{ID: "mentor.button_groups"}
}

// MentorButtonKeep is «Қалдыру».
func MentorButtonKeep() Message {
	return Message{ID: "mentor.button_keep"}
}

// MentorButtonLeaveLine is «Күту кезегінен шығу».
func MentorButtonLeaveLine() Message {
	return Message{ID: "mentor.button_leave_line"}
}

// MentorButtonMeetingsShort is «🤝 Кездесулерім».
func MentorButtonMeetingsShort() Message {
	return Message{ID: "mentor.button_meetings_short"}
}

// MentorButtonMentoring is «🧑‍🏫 Тәлімгерлік».
func MentorButtonMentoring() Message {
	return Message{ID: "mentor.button_mentoring"}
}

// MentorButtonMenu is «🤝 Кездесулерім».
func MentorButtonMenu() Message {
	return Message{ID: "mentor.button_menu"}
}

// MentorButtonOtherTime is «📅 Басқа уақытты таңдау».
func MentorButtonOtherTime() Message {
	return Message{ID: "mentor.button_other_time"}
}

// MentorButtonPast is «Өткен кездесулер».
func MentorButtonPast() Message {
	return Message{ID: "mentor.button_past"}
}

// MentorButtonRefreshShort is «🔄 Жаңарту».
func MentorButtonRefreshShort() Message {
	return Message{ID: "mentor.button_refresh_short"}
}

// MentorButtonSeat is «Орын алу».
func MentorButtonSeat() Message {
	return Message{ID: "mentor.button_seat"}
}

// MentorButtonShow is «Көрсету».
func MentorButtonShow() Message {
	return Message{ID: "mentor.button_show"}
}

// MentorButtonTopic is «💬 Тақырыпты жазу».
func MentorButtonTopic() Message {
	return Message{ID: "mentor.button_topic"}
}

// MentorButtonWait is «⏳ Күту кезегіне тұру».
func MentorButtonWait() Message {
	return Message{ID: "mentor.button_wait"}
}

// MentorCancelAsk is «<b>Кездесуден бас тарту</b> 🗓 {{.Opens}} Себебі қандай? Таңдаңыз немес…».
func MentorCancelAsk(opens time.Time) Message {
	return Message{ID: "mentor.cancel_ask", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorCancelLate is «⚠️ Еркін бас тарту мерзімі өтті: {{.Deadline}}. Қазір бас тартсаңыз, к…».
func MentorCancelLate(deadline time.Time) Message {
	return Message{ID: "mentor.cancel_late", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MentorCancelSure is «🗓 {{.Opens}} Себебі: {{.Label}} Кездесуден бас тартасыз ба?».
func MentorCancelSure(opens time.Time, label Message) Message {
	return Message{ID: "mentor.cancel_sure", Args: Args{"Opens": moment(opens, AsDatetime), "Label": label}}
}

// MentorCancelled is «Кездесуден бас тарттыңыз. Екінші жаққа хабарлаймыз.».
func MentorCancelled() Message {
	return Message{ID: "mentor.cancelled"}
}

// MentorCancelledLate is «Кездесуден бас тарттыңыз. Мерзімінен кеш болғандықтан, командаңыз келм…».
func MentorCancelledLate() Message {
	return Message{ID: "mentor.cancelled_late"}
}

// MentorCardAllDirections is «🧩 Бағыттары: бәрі».
func MentorCardAllDirections() Message {
	return Message{ID: "mentor.card_all_directions"}
}

// MentorCardConfirms is «Әр кездесуді тәлімгердің өзі растайды.».
func MentorCardConfirms() Message {
	return Message{ID: "mentor.card_confirms"}
}

// MentorCardDirections is «🧩 Бағыттары: {{.Label}}».
func MentorCardDirections(label Message) Message {
	return Message{ID: "mentor.card_directions", Args: Args{"Label": label}}
}

// MentorCardHead is «<b>{{.Name}}</b>».
func MentorCardHead(name string) Message {
	return Message{ID: "mentor.card_head", Args: Args{"Name": name}}
}

// MentorCardLanguages is «🗣 Тілі: {{.Label}}».
func MentorCardLanguages(label Message) Message {
	return Message{ID: "mentor.card_languages", Args: Args{"Label": label}}
}

// MentorCardLine is «⏳ Күту кезегіндегі орныңыз: {{.Place}}.».
func MentorCardLine(place int) Message {
	return Message{ID: "mentor.card_line", Args: Args{"Place": place}}
}

// MentorCardMinutes is «⏱ Кездесу ұзақтығы: {{.Count}} минут».
func MentorCardMinutes(count int) Message {
	return Message{ID: "mentor.card_minutes", Args: Args{"Count": count}}
}

// MentorCardNext is «<b>Ең жақын бос уақыт</b>».
func MentorCardNext() Message {
	return Message{ID: "mentor.card_next"}
}

// MentorCardNoPlace is «Өтетін жерін тәлімгер сіз жазылғаннан кейін айтады.».
func MentorCardNoPlace() Message {
	return Message{ID: "mentor.card_no_place"}
}

// MentorCardNoTime is «Әзірге бос уақыты жоқ. Күту кезегіне тұрсаңыз, уақыт босағанда хабарла…».
func MentorCardNoTime() Message {
	return Message{ID: "mentor.card_no_time"}
}

// MentorCardOffered is «🎁 Сізге сақталған уақыт: {{.Opens}}. Сақталу мерзімі: {{.Deadline}}.».
func MentorCardOffered(opens time.Time, deadline time.Time) Message {
	return Message{ID: "mentor.card_offered", Args: Args{"Opens": moment(opens, AsDatetime), "Deadline": moment(deadline, AsDatetime)}}
}

// MentorCardOnline is «🔗 Онлайн кездеседі».
func MentorCardOnline() Message {
	return Message{ID: "mentor.card_online"}
}

// MentorCardPlace is «📍 Кездесетін жері: {{.Text}}».
func MentorCardPlace(text string) Message {
	return Message{ID: "mentor.card_place", Args: Args{"Text": text}}
}

// MentorCardRegion is «📍 Өңірі: {{.Region}}».
func MentorCardRegion(region Message) Message {
	return Message{ID: "mentor.card_region", Args: Args{"Region": region}}
}

// MentorCardTime is «• {{.Opens}}».
func MentorCardTime(opens time.Time) Message {
	return Message{ID: "mentor.card_time", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorChanged is «Бұл кездесу өзгерген. Қазіргі күйі төменде.».
func MentorChanged() Message {
	return Message{ID: "mentor.changed"}
}

// MentorChoose is «{{.N}}. {{.Label}}».
func MentorChoose(n int, label Message) Message {
	return Message{ID: "mentor.choose", Args: Args{"N": n, "Label": label}}
}

// MentorChooseProject is «<b>Тәлімгерлер</b> Қай жоба үшін кездескіңіз келеді?».
func MentorChooseProject() Message {
	return Message{ID: "mentor.choose_project"}
}

// MentorConfirmed is «👍 Рақмет, келетініңіз белгіленді.».
func MentorConfirmed() Message {
	return Message{ID: "mentor.confirmed"}
}

// MentorDayAsk is «📅 {{.Month}} Күнді таңдаңыз: бос уақыты бар күндер санмен, қалғандары …».
func MentorDayAsk(month time.Time) Message {
	return Message{ID: "mentor.day_ask", Args: Args{"Month": moment(month, AsMonth)}}
}

// MentorDayDot is «Бұл күні бос уақыт жоқ.».
func MentorDayDot() Message {
	return Message{ID: "mentor.day_dot"}
}

// MentorDayHead is «Бұл аптаның күні. Санды басыңыз.».
func MentorDayHead() Message {
	return Message{ID: "mentor.day_head"}
}

// MentorDayNone is «Алдағы күндерде бос уақыт жоқ.».
func MentorDayNone() Message {
	return Message{ID: "mentor.day_none"}
}

// MentorDayNoneInMonth is «Бұл айда бос уақыт жоқ.».
func MentorDayNoneInMonth() Message {
	return Message{ID: "mentor.day_none_in_month"}
}

// MentorDaySoonest is «Ең жақын бос уақыт: {{.Opens}}.».
func MentorDaySoonest(opens time.Time) Message {
	return Message{ID: "mentor.day_soonest", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorDeclineAsk is «<b>Сұранысты қабылдамау</b> 🗓 {{.Opens}} Себебі қандай? Таңдаңыз немес…».
func MentorDeclineAsk(opens time.Time) Message {
	return Message{ID: "mentor.decline_ask", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorDeclineSure is «🗓 {{.Opens}} Себебі: {{.Label}} Сұранысты қабылдамайсыз ба?».
func MentorDeclineSure(opens time.Time, label Message) Message {
	return Message{ID: "mentor.decline_sure", Args: Args{"Opens": moment(opens, AsDatetime), "Label": label}}
}

// MentorDeclined is «Команда жауабыңызды алады.».
func MentorDeclined() Message {
	return Message{ID: "mentor.declined"}
}

// MentorFileComes is «Күнтізбе файлы қазір келеді.».
func MentorFileComes() Message {
	return Message{ID: "mentor.file_comes"}
}

// MentorFilterAnyDirection is «Кез келген бағыт».
func MentorFilterAnyDirection() Message {
	return Message{ID: "mentor.filter_any_direction"}
}

// MentorFilterAnyLanguage is «Кез келген тіл».
func MentorFilterAnyLanguage() Message {
	return Message{ID: "mentor.filter_any_language"}
}

// MentorFilterAnyRegion is «Кез келген өңір».
func MentorFilterAnyRegion() Message {
	return Message{ID: "mentor.filter_any_region"}
}

// MentorFilterHead is «<b>Кімді іздейміз?</b>».
func MentorFilterHead() Message {
	return Message{ID: "mentor.filter_head"}
}

// MentorFilterRated is «Рейтингі жоғары».
func MentorFilterRated() Message {
	return Message{ID: "mentor.filter_rated"}
}

// MentorFilterRegion is «📍 Өңір: {{.Region}}».
func MentorFilterRegion(region Message) Message {
	return Message{ID: "mentor.filter_region", Args: Args{"Region": region}}
}

// MentorFilterSoonest is «Уақыты жақын».
func MentorFilterSoonest() Message {
	return Message{ID: "mentor.filter_soonest"}
}

// MentorGone is «Бұл тәлімгермен енді кездесу мүмкін емес. Басқа тәлімгерді таңдаңыз.».
func MentorGone() Message {
	return Message{ID: "mentor.gone"}
}

// MentorGroupLine is «<b>{{.N}}.</b> {{.Title}} 🗓 {{.Opens}} {{.Status}}».
func MentorGroupLine(n int, title string, opens time.Time, status Message) Message {
	return Message{ID: "mentor.group_line", Args: Args{"N": n, "Title": title, "Opens": moment(opens, AsDatetime), "Status": status}}
}

// MentorGroupMine is «✅ Сіздің командаңыз жазылған».
func MentorGroupMine() Message {
	return Message{ID: "mentor.group_mine"}
}

// MentorGroupSeats is «Бос орын: {{.Count}}».
func MentorGroupSeats(count int) Message {
	return Message{ID: "mentor.group_seats", Args: Args{"Count": count}}
}

// MentorGroupSure is «<b>{{.Title}}</b> 🗓 {{.Opens}}, аяқталуы: {{.To}} Тәлімгер: {{.Mentor}…».
func MentorGroupSure(title string, opens time.Time, to time.Time, mentor string) Message {
	return Message{ID: "mentor.group_sure", Args: Args{"Title": title, "Opens": moment(opens, AsDatetime), "To": moment(to, AsTime), "Mentor": mentor}}
}

// MentorGroupsHead is «<b>Топтық кездесулер</b> Тәлімгер: {{.Mentor}}».
func MentorGroupsHead(mentor string) Message {
	return Message{ID: "mentor.groups_head", Args: Args{"Mentor": mentor}}
}

// MentorGroupsNone is «Алда топтық кездесу жоқ.».
func MentorGroupsNone() Message {
	return Message{ID: "mentor.groups_none"}
}

// MentorLine is «<b>{{.N}}.</b> {{.Label}} {{.Status}}».
func MentorLine(n int, label Message, status Message) Message {
	return Message{ID: "mentor.line", Args: Args{"N": n, "Label": label, "Status": status}}
}

// MentorLineGroups is «👥 Алдағы топтық кездесу: {{.Count}}».
func MentorLineGroups(count int) Message {
	return Message{ID: "mentor.line_groups", Args: Args{"Count": count}}
}

// MentorLineLead is «⭐ Жобаңыздың тәлімгері».
func MentorLineLead() Message {
	return Message{ID: "mentor.line_lead"}
}

// MentorLineNoTime is «🕒 Әзірге бос уақыт жоқ».
func MentorLineNoTime() Message {
	return Message{ID: "mentor.line_no_time"}
}

// MentorLineRegion is «📍 {{.Region}}».
func MentorLineRegion(region Message) Message {
	return Message{ID: "mentor.line_region", Args: Args{"Region": region}}
}

// MentorLineSoonest is «🕒 Ең жақын бос уақыт: {{.Opens}}».
func MentorLineSoonest(opens time.Time) Message {
	return Message{ID: "mentor.line_soonest", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorLineWaits is «⏳ Күту кезегінде тұрсыз».
func MentorLineWaits() Message {
	return Message{ID: "mentor.line_waits"}
}

// MentorListHead is «<b>Тәлімгерлер</b> Жоба: «{{.Title}}»».
func MentorListHead(title string) Message {
	return Message{ID: "mentor.list_head", Args: Args{"Title": title}}
}

// MentorListNone is «Бұл жобамен кездесе алатын тәлімгер әзірге жоқ. Тәлімгер қосылғанда ос…».
func MentorListNone() Message {
	return Message{ID: "mentor.list_none"}
}

// MentorListNoneFiltered is «Мұндай тәлімгер табылмады. Сүзгіні өзгертіп көріңіз.».
func MentorListNoneFiltered() Message {
	return Message{ID: "mentor.list_none_filtered"}
}

// MentorMeetingAhead is «⏳ Басталуы: {{.Rest}}».
func MentorMeetingAhead(rest Message) Message {
	return Message{ID: "mentor.meeting_ahead", Args: Args{"Rest": rest}}
}

// MentorMeetingBooker is «✍️ Кездесуге жазған: {{.Name}}».
func MentorMeetingBooker(name string) Message {
	return Message{ID: "mentor.meeting_booker", Args: Args{"Name": name}}
}

// MentorMeetingChoose is «{{.N}}. {{.Label}}».
func MentorMeetingChoose(n int, label Message) Message {
	return Message{ID: "mentor.meeting_choose", Args: Args{"N": n, "Label": label}}
}

// MentorMeetingHead is «<b>Кездесу</b>».
func MentorMeetingHead() Message {
	return Message{ID: "mentor.meeting_head"}
}

// MentorMeetingLine is «<b>{{.N}}.</b> {{.Opens}} {{.Label}} {{.Status}}».
func MentorMeetingLine(n int, opens time.Time, label Message, status Message) Message {
	return Message{ID: "mentor.meeting_line", Args: Args{"N": n, "Opens": moment(opens, AsDatetime), "Label": label, "Status": status}}
}

// MentorMeetingNowhere is «📍 Өтетін жері әлі көрсетілмеген.».
func MentorMeetingNowhere() Message {
	return Message{ID: "mentor.meeting_nowhere"}
}

// MentorMeetingOn is «▶️ Қазір жүріп жатыр».
func MentorMeetingOn() Message {
	return Message{ID: "mentor.meeting_on"}
}

// MentorMeetingOnline is «🔗 Онлайн өтеді: қосылу батырмасы төменде.».
func MentorMeetingOnline() Message {
	return Message{ID: "mentor.meeting_online"}
}

// MentorMeetingPlace is «📍 Өтетін жері: {{.Text}}».
func MentorMeetingPlace(text string) Message {
	return Message{ID: "mentor.meeting_place", Args: Args{"Text": text}}
}

// MentorMeetingRating is «Баға: {{.N}}/5».
func MentorMeetingRating(n int) Message {
	return Message{ID: "mentor.meeting_rating", Args: Args{"N": n}}
}

// MentorMeetingWhy is «Себебі: {{.Label}}».
func MentorMeetingWhy(label Message) Message {
	return Message{ID: "mentor.meeting_why", Args: Args{"Label": label}}
}

// MentorMeetingsHead is «<b>Кездесулерім</b>».
func MentorMeetingsHead() Message {
	return Message{ID: "mentor.meetings_head"}
}

// MentorMeetingsNone is «Алда кездесу жоқ. Тәлімгер таңдап, кездесуге жазыла аласыз.».
func MentorMeetingsNone() Message {
	return Message{ID: "mentor.meetings_none"}
}

// MentorMeetingsNoneMentor is «Алда кездесу жоқ. Командалар бос уақытыңызға жазылғанда осында көрінед…».
func MentorMeetingsNoneMentor() Message {
	return Message{ID: "mentor.meetings_none_mentor"}
}

// MentorMoveAsks is «Жаңа уақытты тәлімгер растауы керек.».
func MentorMoveAsks() Message {
	return Message{ID: "mentor.move_asks"}
}

// MentorMoveHead is «<b>Басқа уақытқа ауыстыру</b> Қазіргі уақыты: {{.Opens}}».
func MentorMoveHead(opens time.Time) Message {
	return Message{ID: "mentor.move_head", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorMoveSoon is «Жаңа уақытты таңдаңыз. Екінші жақ бірден хабар алады.».
func MentorMoveSoon() Message {
	return Message{ID: "mentor.move_soon"}
}

// MentorMoveTo is «<b>Басқа уақытқа ауыстыру</b> Қазіргі уақыты: {{.Opens}} Жаңа уақыты: …».
func MentorMoveTo(opens time.Time, since time.Time) Message {
	return Message{ID: "mentor.move_to", Args: Args{"Opens": moment(opens, AsDatetime), "Since": moment(since, AsDatetime)}}
}

// MentorMoveWhy is «Неге ауыстырасыз? Таңдаңыз немесе өз сөзіңізбен жазыңыз: екінші жақ он…».
func MentorMoveWhy() Message {
	return Message{ID: "mentor.move_why"}
}

// MentorMoved is «🔁 Кездесу ауыстырылды. Екінші жаққа хабарлаймыз.».
func MentorMoved() Message {
	return Message{ID: "mentor.moved"}
}

// MentorMovedAsked is «📨 Жаңа уақыт тәлімгерге жіберілді. Ол жауап бергенде хабарлаймыз.».
func MentorMovedAsked() Message {
	return Message{ID: "mentor.moved_asked"}
}

// MentorNoProject is «Тәлімгермен кездесуге бағдарламаға қабылданған жобаның командасы жазыл…».
func MentorNoProject() Message {
	return Message{ID: "mentor.no_project"}
}

// MentorNoTimeOn is «{{.Date}} күні бос уақыт жоқ. Санмен белгіленген күндердің бірін таңда…».
func MentorNoTimeOn(date time.Time) Message {
	return Message{ID: "mentor.no_time_on", Args: Args{"Date": moment(date, AsDay)}}
}

// MentorNotFree is «Бұл уақыт бос емес: {{.Opens}}. Ең жақын бос уақыт: {{.Since}}.».
func MentorNotFree(opens time.Time, since time.Time) Message {
	return Message{ID: "mentor.not_free", Args: Args{"Opens": moment(opens, AsDatetime), "Since": moment(since, AsDatetime)}}
}

// MentorOfferGroup is «🤝 Алдағы топтық кездесу: {{.Opens}}.».
func MentorOfferGroup(opens time.Time) Message {
	return Message{ID: "mentor.offer_group", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorOfferMentor is «🤝 Алдағы кездесу: {{.Opens}}. Жоба: «{{.Title}}».».
func MentorOfferMentor(opens time.Time, title string) Message {
	return Message{ID: "mentor.offer_mentor", Args: Args{"Opens": moment(opens, AsDatetime), "Title": title}}
}

// MentorOfferOver is «Сізге сақталған уақыт енді қолжетімсіз: {{.Opens}}. Мерзімі өтті немес…».
func MentorOfferOver(opens time.Time) Message {
	return Message{ID: "mentor.offer_over", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorOfferTeam is «🤝 Алдағы кездесу: {{.Opens}}. Тәлімгер: {{.Mentor}}.».
func MentorOfferTeam(opens time.Time, mentor string) Message {
	return Message{ID: "mentor.offer_team", Args: Args{"Opens": moment(opens, AsDatetime), "Mentor": mentor}}
}

// MentorPastHead is «<b>Өткен кездесулер</b>».
func MentorPastHead() Message {
	return Message{ID: "mentor.past_head"}
}

// MentorPastNone is «Өткен кездесу жоқ.».
func MentorPastNone() Message {
	return Message{ID: "mentor.past_none"}
}

// MentorRating is «⭐ {{.Score}} ({{.Count}} баға)».
func MentorRating(score string, count int) Message {
	return Message{ID: "mentor.rating", Args: Args{"Score": score, "Count": count}}
}

// MentorReasonIll is «Денсаулық жағдайы».
func MentorReasonIll() Message {
	return Message{ID: "mentor.reason_ill"}
}

// MentorReasonSolved is «Мәселе шешілді».
func MentorReasonSolved() Message {
	return Message{ID: "mentor.reason_solved"}
}

// MentorReasonTime is «Уақыты сәйкес келмейді».
func MentorReasonTime() Message {
	return Message{ID: "mentor.reason_time"}
}

// MentorReasonTopic is «Тақырып басқа салаға жатады».
func MentorReasonTopic() Message {
	return Message{ID: "mentor.reason_topic"}
}

// MentorReasonUrgent is «Шұғыл іс шықты».
func MentorReasonUrgent() Message {
	return Message{ID: "mentor.reason_urgent"}
}

// MentorRegionHead is «Қай өңірдегі тәлімгерлерді көрсетейік?».
func MentorRegionHead() Message {
	return Message{ID: "mentor.region_head"}
}

// MentorStateAsked is «⏳ Тәлімгердің жауабы күтілуде».
func MentorStateAsked() Message {
	return Message{ID: "mentor.state_asked"}
}

// MentorStateAskedYou is «⏳ Сіздің жауабыңыз күтілуде».
func MentorStateAskedYou() Message {
	return Message{ID: "mentor.state_asked_you"}
}

// MentorStateBooked is «✅ Бекітілді».
func MentorStateBooked() Message {
	return Message{ID: "mentor.state_booked"}
}

// MentorStateCancelledMentor is «✖️ Тәлімгер бас тартты».
func MentorStateCancelledMentor() Message {
	return Message{ID: "mentor.state_cancelled_mentor"}
}

// MentorStateCancelledStaff is «✖️ Бағдарлама командасы тоқтатты».
func MentorStateCancelledStaff() Message {
	return Message{ID: "mentor.state_cancelled_staff"}
}

// MentorStateCancelledTeam is «✖️ Команда бас тартты».
func MentorStateCancelledTeam() Message {
	return Message{ID: "mentor.state_cancelled_team"}
}

// MentorStateConfirmed is «✅ Бекітілді, команда келетінін растады».
func MentorStateConfirmed() Message {
	return Message{ID: "mentor.state_confirmed"}
}

// MentorStateDeclined is «✖️ Тәлімгер қабылдамады».
func MentorStateDeclined() Message {
	return Message{ID: "mentor.state_declined"}
}

// MentorStateHeld is «Өтті».
func MentorStateHeld() Message {
	return Message{ID: "mentor.state_held"}
}

// MentorStateMissed is «Болмады».
func MentorStateMissed() Message {
	return Message{ID: "mentor.state_missed"}
}

// MentorStateOver is «Уақыты өтті».
func MentorStateOver() Message {
	return Message{ID: "mentor.state_over"}
}

// MentorSureAtOnce is «Кездесу бірден бекітіледі.».
func MentorSureAtOnce() Message {
	return Message{ID: "mentor.sure_at_once"}
}

// MentorSureConfirms is «Тәлімгер растағаннан кейін кездесу бекітіледі. Жауабын бірден хабарлай…».
func MentorSureConfirms() Message {
	return Message{ID: "mentor.sure_confirms"}
}

// MentorSureFree is «Бас тартуға немесе ауыстыруға болатын соңғы мерзім: {{.Deadline}}. Ода…».
func MentorSureFree(deadline time.Time) Message {
	return Message{ID: "mentor.sure_free", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MentorSureGone is «Таңдалған уақыт енді бос емес: {{.Opens}}. Қалған жауаптарыңыз сақталд…».
func MentorSureGone(opens time.Time) Message {
	return Message{ID: "mentor.sure_gone", Args: Args{"Opens": moment(opens, AsDatetime)}}
}

// MentorSureGoneNext is «Мына бос уақыттардың бірін таңдаңыз:».
func MentorSureGoneNext() Message {
	return Message{ID: "mentor.sure_gone_next"}
}

// MentorSureHead is «<b>Тексеріңіз</b>».
func MentorSureHead() Message {
	return Message{ID: "mentor.sure_head"}
}

// MentorSureMeElsewhere is «⚠️ Сол уақытта сіз басқа жобаның кездесуіндесіз: «{{.Title}}».».
func MentorSureMeElsewhere(title string) Message {
	return Message{ID: "mentor.sure_me_elsewhere", Args: Args{"Title": title}}
}

// MentorSureMentor is «👤 Тәлімгер: {{.Mentor}}».
func MentorSureMentor(mentor string) Message {
	return Message{ID: "mentor.sure_mentor", Args: Args{"Mentor": mentor}}
}

// MentorSureOtherElsewhere is «⚠️ Сол уақытта командаңыздан {{.Name}} басқа жобаның кездесуінде болад…».
func MentorSureOtherElsewhere(name string) Message {
	return Message{ID: "mentor.sure_other_elsewhere", Args: Args{"Name": name}}
}

// MentorSureProject is «🌱 Жоба: {{.Title}}».
func MentorSureProject(title string) Message {
	return Message{ID: "mentor.sure_project", Args: Args{"Title": title}}
}

// MentorSureTopic is «💬 Тақырып: {{.Text}}».
func MentorSureTopic(text string) Message {
	return Message{ID: "mentor.sure_topic", Args: Args{"Text": text}}
}

// MentorSureWhen is «🗓 {{.Opens}}, аяқталуы: {{.To}}».
func MentorSureWhen(opens time.Time, to time.Time) Message {
	return Message{ID: "mentor.sure_when", Args: Args{"Opens": moment(opens, AsDatetime), "To": moment(to, AsTime)}}
}

// MentorTimeAsk is «📅 {{.Day}} Уақытты таңдаңыз. Барлығы Астана уақыты бойынша.».
func MentorTimeAsk(day time.Time) Message {
	return Message{ID: "mentor.time_ask", Args: Args{"Day": moment(day, AsDate)}}
}

// MentorTimeNone is «Бұл күні бос уақыт қалмады. Басқа күнді таңдаңыз.».
func MentorTimeNone() Message {
	return Message{ID: "mentor.time_none"}
}

// MentorTopicAsk is «Не туралы сөйлескіңіз келеді? Тақырыпты жазыңыз: тәлімгер дайындалып к…».
func MentorTopicAsk(max int) Message {
	return Message{ID: "mentor.topic_ask", Args: Args{"Max": max}}
}

// MentorWaitDone is «⏳ Сіз күту кезегіне тұрдыңыз. Уақыт босап, кезегіңіз келгенде бірден х…».
func MentorWaitDone() Message {
	return Message{ID: "mentor.wait_done"}
}

// MentorWaitLeft is «Сіз күту кезегінен шықтыңыз.».
func MentorWaitLeft() Message {
	return Message{ID: "mentor.wait_left"}
}

// MentorWeekday1 is «дс».
func MentorWeekday1() Message {
	return Message{ID: "mentor.weekday_1"}
}

// MentorWeekday2 is «сс».
func MentorWeekday2() Message {
	return Message{ID: "mentor.weekday_2"}
}

// MentorWeekday3 is «ср».
func MentorWeekday3() Message {
	return Message{ID: "mentor.weekday_3"}
}

// MentorWeekday4 is «бс».
func MentorWeekday4() Message {
	return Message{ID: "mentor.weekday_4"}
}

// MentorWeekday5 is «жм».
func MentorWeekday5() Message {
	return Message{ID: "mentor.weekday_5"}
}

// MentorWeekday6 is «сб».
func MentorWeekday6() Message {
	return Message{ID: "mentor.weekday_6"}
}

// MentorWeekday7 is «жс».
func MentorWeekday7() Message {
	return Message{ID: "mentor.weekday_7"}
}

// MentorWhenWanted is «Күнді немесе уақытты түсінбедім. Батырманы басыңыз немесе былай жазыңы…».
func MentorWhenWanted() Message {
	return Message{ID: "mentor.when_wanted"}
}

// MentorWhyFar is «Бұл уақыт әлі тым алыс. Жақынырақ уақытты таңдаңыз.».
func MentorWhyFar() Message {
	return Message{ID: "mentor.why_far"}
}

// MentorWhyFull is «Бұл топтық кездесуде бос орын қалмады.».
func MentorWhyFull() Message {
	return Message{ID: "mentor.why_full"}
}

// MentorWhyLate is «Бұл кездесуді ауыстыруға кеш. Қажет болса, одан бас тартуға болады.».
func MentorWhyLate() Message {
	return Message{ID: "mentor.why_late"}
}

// MentorWhyMonth is «Бұл тәлімгермен 30 күн ішінде ең көбі {{.Count}} рет кездесуге болады:…».
func MentorWhyMonth(count int) Message {
	return Message{ID: "mentor.why_month", Args: Args{"Count": count}}
}

// MentorWhyNoShows is «Командаңыз кездесулерге келмеген. Осы мерзімге дейін сіздерді кездесуг…».
func MentorWhyNoShows(deadline time.Time) Message {
	return Message{ID: "mentor.why_no_shows", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MentorWhyOwn is «Бұл тәлімгер сіздің командаңызда, сондықтан онымен кездесуге жазылу қа…».
func MentorWhyOwn() Message {
	return Message{ID: "mentor.why_own"}
}

// MentorWhyPairLimit is «Бұл тәлімгермен алда {{.Count}} кездесуіңіз бар, бұдан көпке жазылуға …».
func MentorWhyPairLimit(count int) Message {
	return Message{ID: "mentor.why_pair_limit", Args: Args{"Count": count}}
}

// MentorWhyPast is «Бұл уақыт өтіп кетті.».
func MentorWhyPast() Message {
	return Message{ID: "mentor.why_past"}
}

// MentorWhyPersonBusy is «Бұл уақытта басқа жобаның кездесуіне жазылғансыз. Басқа уақытты таңдаң…».
func MentorWhyPersonBusy() Message {
	return Message{ID: "mentor.why_person_busy"}
}

// MentorWhySeated is «Командаңыз бұл топтық кездесуге жазылған.».
func MentorWhySeated() Message {
	return Message{ID: "mentor.why_seated"}
}

// MentorWhySoon is «Бұл уақытқа жазылуға кеш: кездесуге алдын ала жазылу керек. Кейінірек …».
func MentorWhySoon() Message {
	return Message{ID: "mentor.why_soon"}
}

// MentorWhyTaken is «Бұл уақытты басқа команда алып үлгерді.».
func MentorWhyTaken() Message {
	return Message{ID: "mentor.why_taken"}
}

// MentorWhyTeamBusy is «Командаңыздың бұл уақытта басқа кездесуі бар. Басқа уақытты таңдаңыз.».
func MentorWhyTeamBusy() Message {
	return Message{ID: "mentor.why_team_busy"}
}

// MentorWhyTeamLimit is «Командаңыздың алда {{.Count}} кездесуі бар, бұдан көпке жазылуға болма…».
func MentorWhyTeamLimit(count int) Message {
	return Message{ID: "mentor.why_team_limit", Args: Args{"Count": count}}
}

// MentorWhyText is «Себебін мәтінмен жазыңыз немесе батырманы таңдаңыз.».
func MentorWhyText() Message {
	return Message{ID: "mentor.why_text"}
}

// MentorWithGroup is «Топтық кездесу: {{.Title}}».
func MentorWithGroup(title string) Message {
	return Message{ID: "mentor.with_group", Args: Args{"Title": title}}
}

// MentorWithMentor is «Тәлімгер: {{.Mentor}}».
func MentorWithMentor(mentor string) Message {
	return Message{ID: "mentor.with_mentor", Args: Args{"Mentor": mentor}}
}

// MentorWithTeam is «Жоба: {{.Title}}».
func MentorWithTeam(title string) Message {
	return Message{ID: "mentor.with_team", Args: Args{"Title": title}}
}
