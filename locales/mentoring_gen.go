// Code generated from mentoring.kk.toml and mentoring.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// MentoringAddBusy is «Бос емес уақыт».
func MentoringAddBusy() Message {
	return Message{ID: "mentoring.add_busy"}
}

// MentoringAddGrid is «Батырмамен қосу».
func MentoringAddGrid() Message {
	return Message{ID: "mentoring.add_grid"}
}

// MentoringAddTyped is «Жазып қосу».
func MentoringAddTyped() Message {
	return Message{ID: "mentoring.add_typed"}
}

// MentoringAdded is «Қосылды.».
func MentoringAdded() Message {
	return Message{ID: "mentoring.added"}
}

// MentoringAddedOffers is «Кезекте тұрған командаларға ұсынылды: {{.N}}».
func MentoringAddedOffers(n int) Message {
	return Message{ID: "mentoring.added_offers", Args: Args{"N": n}}
}

// MentoringAhead is «📅 Алдағы кездесулер: {{.N}}».
func MentoringAhead(n int) Message {
	return Message{ID: "mentoring.ahead", Args: Args{"N": n}}
}

// MentoringAheadNone is «Алда кездесу жоқ.».
func MentoringAheadNone() Message {
	return Message{ID: "mentoring.ahead_none"}
}

// MentoringAskAbout is «Өзіңіз туралы бірнеше сөз жазыңыз: немен көмектесе аласыз?».
func MentoringAskAbout() Message {
	return Message{ID: "mentoring.ask_about"}
}

// MentoringAskBusy is «Қашан бос емессіз? Күні мен уақытын жазыңыз, мысалы: 5 желтоқсан 15:00…».
func MentoringAskBusy() Message {
	return Message{ID: "mentoring.ask_busy"}
}

// MentoringAskConfirms is «Команда жазылғанда кездесу бірден бекітілсін бе, әлде алдымен өзіңіз р…».
func MentoringAskConfirms() Message {
	return Message{ID: "mentoring.ask_confirms"}
}

// MentoringAskDays is «Қай күндері бос боласыз?».
func MentoringAskDays() Message {
	return Message{ID: "mentoring.ask_days"}
}

// MentoringAskDirections is «Қай бағыттағы жобаларға көмектесесіз? Ештеңе белгіленбесе, барлығы.».
func MentoringAskDirections() Message {
	return Message{ID: "mentoring.ask_directions"}
}

// MentoringAskFrom is «Басталуы нешеде?».
func MentoringAskFrom() Message {
	return Message{ID: "mentoring.ask_from"}
}

// MentoringAskLanguages is «Командалармен қай тілде сөйлесесіз?».
func MentoringAskLanguages() Message {
	return Message{ID: "mentoring.ask_languages"}
}

// MentoringAskLink is «Онлайн кездесудің сілтемесін жіберіңіз (https://…).».
func MentoringAskLink() Message {
	return Message{ID: "mentoring.ask_link"}
}

// MentoringAskMinutes is «Бір кездесу қанша уақытқа созылады?».
func MentoringAskMinutes() Message {
	return Message{ID: "mentoring.ask_minutes"}
}

// MentoringAskPause is «Қай күннен қай күнге дейін кездесу өткізбейсіз? Мысалы: 5 желтоқсан – …».
func MentoringAskPause() Message {
	return Message{ID: "mentoring.ask_pause"}
}

// MentoringAskPlace is «Бетпе-бет кездесу өтетін жерді жазыңыз.».
func MentoringAskPlace() Message {
	return Message{ID: "mentoring.ask_place"}
}

// MentoringAskTill is «Аяқталуы нешеде?».
func MentoringAskTill() Message {
	return Message{ID: "mentoring.ask_till"}
}

// MentoringAskTimes is «Қашан бос екеніңізді жазыңыз. Мысалы: сейсенбі 15–17 дүйсенбі, сәрсенб…».
func MentoringAskTimes() Message {
	return Message{ID: "mentoring.ask_times"}
}

// MentoringAskZone is «Бос уақытыңызды қай уақыт белдеуінде көрсетесіз? Командалар бәрін Аста…».
func MentoringAskZone() Message {
	return Message{ID: "mentoring.ask_zone"}
}

// MentoringAsked is «⏳ Жауабыңызды күтіп тұр: {{.N}}».
func MentoringAsked(n int) Message {
	return Message{ID: "mentoring.asked", Args: Args{"N": n}}
}

// MentoringAtOnce is «Бірден бекітілсін».
func MentoringAtOnce() Message {
	return Message{ID: "mentoring.at_once"}
}

// MentoringBegin is «Профильді толтыру».
func MentoringBegin() Message {
	return Message{ID: "mentoring.begin"}
}

// MentoringBothLanguages is «Екеуінде де».
func MentoringBothLanguages() Message {
	return Message{ID: "mentoring.both_languages"}
}

// MentoringConfirms is «Өзім растаймын».
func MentoringConfirms() Message {
	return Message{ID: "mentoring.confirms"}
}

// MentoringDay1 is «дүйсенбі».
func MentoringDay1() Message {
	return Message{ID: "mentoring.day_1"}
}

// MentoringDay2 is «сейсенбі».
func MentoringDay2() Message {
	return Message{ID: "mentoring.day_2"}
}

// MentoringDay3 is «сәрсенбі».
func MentoringDay3() Message {
	return Message{ID: "mentoring.day_3"}
}

// MentoringDay4 is «бейсенбі».
func MentoringDay4() Message {
	return Message{ID: "mentoring.day_4"}
}

// MentoringDay5 is «жұма».
func MentoringDay5() Message {
	return Message{ID: "mentoring.day_5"}
}

// MentoringDay6 is «сенбі».
func MentoringDay6() Message {
	return Message{ID: "mentoring.day_6"}
}

// MentoringDay7 is «жексенбі».
func MentoringDay7() Message {
	return Message{ID: "mentoring.day_7"}
}

// MentoringDaysMissing is «Кемінде бір күнді белгілеңіз.».
func MentoringDaysMissing() Message {
	return Message{ID: "mentoring.days_missing"}
}

// MentoringDrop is «✖️ {{.Label}}».
func MentoringDrop(label Message) Message {
	return Message{ID: "mentoring.drop", Args: Args{"Label": label}}
}

// MentoringDropGone is «Бұл уақыт тізімде жоқ.».
func MentoringDropGone() Message {
	return Message{ID: "mentoring.drop_gone"}
}

// MentoringDropped is «Өшірілді. Белгіленген кездесулер өзгермейді.».
func MentoringDropped() Message {
	return Message{ID: "mentoring.dropped"}
}

// MentoringEditAbout is «Өзім туралы».
func MentoringEditAbout() Message {
	return Message{ID: "mentoring.edit_about"}
}

// MentoringEditConfirms is «Растау тәртібі».
func MentoringEditConfirms() Message {
	return Message{ID: "mentoring.edit_confirms"}
}

// MentoringEditDirections is «Бағыттар».
func MentoringEditDirections() Message {
	return Message{ID: "mentoring.edit_directions"}
}

// MentoringEditLanguages is «Тілдер».
func MentoringEditLanguages() Message {
	return Message{ID: "mentoring.edit_languages"}
}

// MentoringEditLeave is «Тәлімгерлікті тоқтату».
func MentoringEditLeave() Message {
	return Message{ID: "mentoring.edit_leave"}
}

// MentoringEditLink is «Сілтеме».
func MentoringEditLink() Message {
	return Message{ID: "mentoring.edit_link"}
}

// MentoringEditMinutes is «Ұзақтығы».
func MentoringEditMinutes() Message {
	return Message{ID: "mentoring.edit_minutes"}
}

// MentoringEditPause is «Үзіліс».
func MentoringEditPause() Message {
	return Message{ID: "mentoring.edit_pause"}
}

// MentoringEditPlace is «Өтетін жері».
func MentoringEditPlace() Message {
	return Message{ID: "mentoring.edit_place"}
}

// MentoringEditZone is «Уақыт белдеуі».
func MentoringEditZone() Message {
	return Message{ID: "mentoring.edit_zone"}
}

// MentoringFull is «Қосылмады: тізімде ең көбі {{.Max}} уақыт болады. Алдымен ескісін өшір…».
func MentoringFull(max int) Message {
	return Message{ID: "mentoring.full", Args: Args{"Max": max}}
}

// MentoringGroupBusy is «Бұл уақытта сізде басқа кездесу не сабақ бар. Басқа уақыт жазыңыз.».
func MentoringGroupBusy() Message {
	return Message{ID: "mentoring.group_busy"}
}

// MentoringGroupButton is «Топтық кездесу ашу».
func MentoringGroupButton() Message {
	return Message{ID: "mentoring.group_button"}
}

// MentoringGroupCancel is «Кездесуден бас тарту».
func MentoringGroupCancel() Message {
	return Message{ID: "mentoring.group_cancel"}
}

// MentoringGroupCancelAsk is «Неге өтпейді? Себебін жазыңыз, жазылған командалар оны көреді.».
func MentoringGroupCancelAsk() Message {
	return Message{ID: "mentoring.group_cancel_ask"}
}

// MentoringGroupCancelled is «Кездесу болмайды. Хабарланған команда саны: {{.N}}».
func MentoringGroupCancelled(n int) Message {
	return Message{ID: "mentoring.group_cancelled", Args: Args{"N": n}}
}

// MentoringGroupCard is «<b>{{.Title}}</b> 🕒 {{.Since}} 👥 Жазылған: {{.Count}}, орын: {{.Places…».
func MentoringGroupCard(title string, since time.Time, count int, places int) Message {
	return Message{ID: "mentoring.group_card", Args: Args{"Title": title, "Since": moment(since, AsDatetime), "Count": count, "Places": places}}
}

// MentoringGroupCheck is «<b>{{.Title}}</b> 🕒 {{.Since}} ⏱ Ұзақтығы: {{.N}} минут 👥 Орын: {{.Pla…».
func MentoringGroupCheck(title string, since time.Time, n int, places int) Message {
	return Message{ID: "mentoring.group_check", Args: Args{"Title": title, "Since": moment(since, AsDatetime), "N": n, "Places": places}}
}

// MentoringGroupLine is «👥 {{.Date}}, {{.Time}} · {{.Title}} ({{.Count}}/{{.Places}})».
func MentoringGroupLine(date time.Time, time time.Time, title string, count int, places int) Message {
	return Message{ID: "mentoring.group_line", Args: Args{"Date": moment(date, AsDay), "Time": moment(time, AsTime), "Title": title, "Count": count, "Places": places}}
}

// MentoringGroupMove is «Басқа уақытқа ауыстыру».
func MentoringGroupMove() Message {
	return Message{ID: "mentoring.group_move"}
}

// MentoringGroupMoveAsk is «Жаңа күні мен басталу уақытын жазыңыз, мысалы: 6 желтоқсан 15:00–16:30…».
func MentoringGroupMoveAsk() Message {
	return Message{ID: "mentoring.group_move_ask"}
}

// MentoringGroupMoved is «Ауыстырылды: {{.Since}}. Хабарланған команда саны: {{.N}}».
func MentoringGroupMoved(since time.Time, n int) Message {
	return Message{ID: "mentoring.group_moved", Args: Args{"Since": moment(since, AsDatetime), "N": n}}
}

// MentoringGroupOne is «Бір ғана күн мен уақыт жазыңыз, мысалы: 5 желтоқсан 15:00–16:30. Ұзақт…».
func MentoringGroupOne(min int, max int) Message {
	return Message{ID: "mentoring.group_one", Args: Args{"Min": min, "Max": max}}
}

// MentoringGroupOpen is «Ашу».
func MentoringGroupOpen() Message {
	return Message{ID: "mentoring.group_open"}
}

// MentoringGroupOpened is «Топтық кездесу ашылды. Командалар оны тәлімгерлер тізімінен көреді.».
func MentoringGroupOpened() Message {
	return Message{ID: "mentoring.group_opened"}
}

// MentoringGroupPast is «Бұл уақыт өтіп кетті. Басқа уақыт жазыңыз.».
func MentoringGroupPast() Message {
	return Message{ID: "mentoring.group_past"}
}

// MentoringGroupSeats is «Неше командаға орын бар?».
func MentoringGroupSeats() Message {
	return Message{ID: "mentoring.group_seats"}
}

// MentoringGroupTeamBusy is «Жазылған командалардың бірі бұл уақытта бос емес. Басқа уақыт жазыңыз.».
func MentoringGroupTeamBusy() Message {
	return Message{ID: "mentoring.group_team_busy"}
}

// MentoringGroupTitle is «Кездесу не туралы? Командалар осы атауды көреді.».
func MentoringGroupTitle() Message {
	return Message{ID: "mentoring.group_title"}
}

// MentoringGroupWhen is «<b>Топтық кездесу</b> Қашан өтеді? Күні мен уақытын жазыңыз, мысалы: 5…».
func MentoringGroupWhen() Message {
	return Message{ID: "mentoring.group_when"}
}

// MentoringGroupWhere is «Сілтемесін немесе өтетін жерін жазыңыз. Өткізіп жіберсеңіз, профильдег…».
func MentoringGroupWhere() Message {
	return Message{ID: "mentoring.group_where"}
}

// MentoringHead is «<b>Тәлімгерлік</b>».
func MentoringHead() Message {
	return Message{ID: "mentoring.head"}
}

// MentoringHour is «{{.Text}}».
func MentoringHour(text string) Message {
	return Message{ID: "mentoring.hour", Args: Args{"Text": text}}
}

// MentoringHoursButton is «Тәлімгер сағаттарының сертификаты».
func MentoringHoursButton() Message {
	return Message{ID: "mentoring.hours_button"}
}

// MentoringLeaveAsk is «<b>Тәлімгерлікті тоқтату</b> Алдағы кездесулер саны: {{.N}}. Олардың б…».
func MentoringLeaveAsk(n int) Message {
	return Message{ID: "mentoring.leave_ask", Args: Args{"N": n}}
}

// MentoringLeaveSure is «Себебі: {{.Reason}}. Тәлімгерлікті тоқтатамыз ба?».
func MentoringLeaveSure(reason string) Message {
	return Message{ID: "mentoring.leave_sure", Args: Args{"Reason": reason}}
}

// MentoringLeaveYes is «Тоқтату».
func MentoringLeaveYes() Message {
	return Message{ID: "mentoring.leave_yes"}
}

// MentoringLeft is «Тәлімгерлік тоқтатылды. Болмайтын кездесулер: {{.N}}. Көмегіңізге рақм…».
func MentoringLeft(n int) Message {
	return Message{ID: "mentoring.left", Args: Args{"N": n}}
}

// MentoringLinkWanted is «Сілтеме https:// деп басталуы және бос орынсыз болуы керек.».
func MentoringLinkWanted() Message {
	return Message{ID: "mentoring.link_wanted"}
}

// MentoringMeetingAsked is «⏳ {{.Date}}, {{.Time}} · {{.Title}}».
func MentoringMeetingAsked(date time.Time, time time.Time, title string) Message {
	return Message{ID: "mentoring.meeting_asked", Args: Args{"Date": moment(date, AsDay), "Time": moment(time, AsTime), "Title": title}}
}

// MentoringMeetingLine is «{{.Date}}, {{.Time}} · {{.Title}}».
func MentoringMeetingLine(date time.Time, time time.Time, title string) Message {
	return Message{ID: "mentoring.meeting_line", Args: Args{"Date": moment(date, AsDay), "Time": moment(time, AsTime), "Title": title}}
}

// MentoringMinutes30 is «30 минут».
func MentoringMinutes30() Message {
	return Message{ID: "mentoring.minutes_30"}
}

// MentoringMinutes60 is «60 минут».
func MentoringMinutes60() Message {
	return Message{ID: "mentoring.minutes_60"}
}

// MentoringNoTimes is «Бос уақытыңыз әлі жоқ, сондықтан сізбен кездесуге жазылу мүмкін емес.».
func MentoringNoTimes() Message {
	return Message{ID: "mentoring.no_times"}
}

// MentoringPauseEnd is «Үзілісті алып тастау».
func MentoringPauseEnd() Message {
	return Message{ID: "mentoring.pause_end"}
}

// MentoringPauseGone is «Үзіліс жоқ: бос уақытыңызға қайта жазылуға болады.».
func MentoringPauseGone() Message {
	return Message{ID: "mentoring.pause_gone"}
}

// MentoringPauseKept is «Үзіліс сақталды: {{.Day}} – {{.By}} Бұл күндері жаңа кездесуге жазылу …».
func MentoringPauseKept(day time.Time, by time.Time) Message {
	return Message{ID: "mentoring.pause_kept", Args: Args{"Day": moment(day, AsDate), "By": moment(by, AsDate)}}
}

// MentoringPauseMeetings is «Осы күндерге белгіленген кездесулер: {{.N}}. Олар өзгермейді: өткізе а…».
func MentoringPauseMeetings(n int) Message {
	return Message{ID: "mentoring.pause_meetings", Args: Args{"N": n}}
}

// MentoringPauseWanted is «Екі күнді сызықша арқылы жазыңыз, мысалы: 5 желтоқсан – 12 желтоқсан. …».
func MentoringPauseWanted() Message {
	return Message{ID: "mentoring.pause_wanted"}
}

// MentoringPauseWeek is «Бүгіннен бастап бір апта».
func MentoringPauseWeek() Message {
	return Message{ID: "mentoring.pause_week"}
}

// MentoringPaused is «⏸ Үзіліс: {{.Day}} – {{.By}}».
func MentoringPaused(day time.Time, by time.Time) Message {
	return Message{ID: "mentoring.paused", Args: Args{"Day": moment(day, AsDate), "By": moment(by, AsDate)}}
}

// MentoringPreviewAgain is «Басқаша жазу».
func MentoringPreviewAgain() Message {
	return Message{ID: "mentoring.preview_again"}
}

// MentoringPreviewBooked is «Осы уақытқа белгіленген кездесулер: {{.N}}. Олар өзгермейді.».
func MentoringPreviewBooked(n int) Message {
	return Message{ID: "mentoring.preview_booked", Args: Args{"N": n}}
}

// MentoringPreviewClosed is «Енді жазылуға болмайтын уақыт саны: {{.N}}».
func MentoringPreviewClosed(n int) Message {
	return Message{ID: "mentoring.preview_closed", Args: Args{"N": n}}
}

// MentoringPreviewHead is «<b>Тексеріңіз</b>».
func MentoringPreviewHead() Message {
	return Message{ID: "mentoring.preview_head"}
}

// MentoringPreviewLine is «• {{.Label}}, {{.Date}}, {{.Time}}».
func MentoringPreviewLine(label Message, date time.Time, time time.Time) Message {
	return Message{ID: "mentoring.preview_line", Args: Args{"Label": label, "Date": moment(date, AsDay), "Time": moment(time, AsTime)}}
}

// MentoringPreviewLost is «Енгізілген уақыт сақталмай қалды. Қайта қосыңыз.».
func MentoringPreviewLost() Message {
	return Message{ID: "mentoring.preview_lost"}
}

// MentoringPreviewMore is «және тағы: {{.N}}».
func MentoringPreviewMore(n int) Message {
	return Message{ID: "mentoring.preview_more", Args: Args{"N": n}}
}

// MentoringPreviewNone is «Бұдан кездесу уақыты шықпайды: ол {{.N}} минуттан қысқа, мереке не үзі…».
func MentoringPreviewNone(n int) Message {
	return Message{ID: "mentoring.preview_none", Args: Args{"N": n}}
}

// MentoringPreviewOpen is «Жазылуға ашылатын кездесулер (төрт аптада): {{.N}}».
func MentoringPreviewOpen(n int) Message {
	return Message{ID: "mentoring.preview_open", Args: Args{"N": n}}
}

// MentoringPreviewOverlap is «Бір-бірімен қабаттасқан уақыттар бір уақыт болып есептеледі.».
func MentoringPreviewOverlap() Message {
	return Message{ID: "mentoring.preview_overlap"}
}

// MentoringProfileAbout is «{{.Text}}».
func MentoringProfileAbout(text string) Message {
	return Message{ID: "mentoring.profile_about", Args: Args{"Text": text}}
}

// MentoringProfileAll is «барлығы».
func MentoringProfileAll() Message {
	return Message{ID: "mentoring.profile_all"}
}

// MentoringProfileAtOnce is «Кездесу бірден бекітіледі».
func MentoringProfileAtOnce() Message {
	return Message{ID: "mentoring.profile_at_once"}
}

// MentoringProfileButton is «Тәлімгер профилі».
func MentoringProfileButton() Message {
	return Message{ID: "mentoring.profile_button"}
}

// MentoringProfileConfirms is «Әр кездесуді өзім растаймын».
func MentoringProfileConfirms() Message {
	return Message{ID: "mentoring.profile_confirms"}
}

// MentoringProfileDirections is «Бағыттар: {{.Label}}».
func MentoringProfileDirections(label Message) Message {
	return Message{ID: "mentoring.profile_directions", Args: Args{"Label": label}}
}

// MentoringProfileHead is «<b>Тәлімгер профилі</b>».
func MentoringProfileHead() Message {
	return Message{ID: "mentoring.profile_head"}
}

// MentoringProfileLanguages is «Тілдер: {{.Label}}».
func MentoringProfileLanguages(label Message) Message {
	return Message{ID: "mentoring.profile_languages", Args: Args{"Label": label}}
}

// MentoringProfileLink is «🔗 {{.Link}}».
func MentoringProfileLink(link string) Message {
	return Message{ID: "mentoring.profile_link", Args: Args{"Link": link}}
}

// MentoringProfileMinutes is «Кездесу ұзақтығы: {{.N}} минут».
func MentoringProfileMinutes(n int) Message {
	return Message{ID: "mentoring.profile_minutes", Args: Args{"N": n}}
}

// MentoringProfileNew is «Бәрі дұрыс болса, «Сақтау» батырмасын басыңыз. Кез келгенін өзгертуге …».
func MentoringProfileNew() Message {
	return Message{ID: "mentoring.profile_new"}
}

// MentoringProfilePlace is «📍 {{.Text}}».
func MentoringProfilePlace(text string) Message {
	return Message{ID: "mentoring.profile_place", Args: Args{"Text": text}}
}

// MentoringProfileZone is «Уақыт белдеуі: {{.Label}}».
func MentoringProfileZone(label Message) Message {
	return Message{ID: "mentoring.profile_zone", Args: Args{"Label": label}}
}

// MentoringRule is «{{.Label}} {{.Text}}».
func MentoringRule(label Message, text string) Message {
	return Message{ID: "mentoring.rule", Args: Args{"Label": label, "Text": text}}
}

// MentoringSaved is «Сақталды.».
func MentoringSaved() Message {
	return Message{ID: "mentoring.saved"}
}

// MentoringTimesButton is «Бос уақытым».
func MentoringTimesButton() Message {
	return Message{ID: "mentoring.times_button"}
}

// MentoringTimesHead is «<b>Бос уақытым</b>».
func MentoringTimesHead() Message {
	return Message{ID: "mentoring.times_head"}
}

// MentoringTimesHoliday is «🎉 {{.Date}}: {{.Label}}, апта сайынғы уақыт жоқ».
func MentoringTimesHoliday(date time.Time, label Message) Message {
	return Message{ID: "mentoring.times_holiday", Args: Args{"Date": moment(date, AsDay), "Label": label}}
}

// MentoringTimesNext is «Ең жақыны: {{.Since}}».
func MentoringTimesNext(since time.Time) Message {
	return Message{ID: "mentoring.times_next", Args: Args{"Since": moment(since, AsDatetime)}}
}

// MentoringTimesNone is «Бос уақыт әлі көрсетілмеген.».
func MentoringTimesNone() Message {
	return Message{ID: "mentoring.times_none"}
}

// MentoringTimesOnce is «Бір рет:».
func MentoringTimesOnce() Message {
	return Message{ID: "mentoring.times_once"}
}

// MentoringTimesWeek is «Алдағы жеті күнде жазылуға болатын кездесулер: {{.N}}».
func MentoringTimesWeek(n int) Message {
	return Message{ID: "mentoring.times_week", Args: Args{"N": n}}
}

// MentoringTimesWeekly is «Апта сайын:».
func MentoringTimesWeekly() Message {
	return Message{ID: "mentoring.times_weekly"}
}

// MentoringTimesZone is «Апта сайынғы уақыт мына белдеумен көрсетілген: {{.Label}}.».
func MentoringTimesZone(label Message) Message {
	return Message{ID: "mentoring.times_zone", Args: Args{"Label": label}}
}

// MentoringWaits is «🙋 Кезекте күтіп тұрған команда: {{.N}}».
func MentoringWaits(n int) Message {
	return Message{ID: "mentoring.waits", Args: Args{"N": n}}
}

// MentoringWelcome is «Командалар сізбен кездесуге өздері жазылады. Алдымен қысқаша профиль т…».
func MentoringWelcome() Message {
	return Message{ID: "mentoring.welcome"}
}

// MentoringWhyEndFirst is ««{{.Text}}»: аяқталуы басталуынан бұрын тұр. Былай жазыңыз: сейсенбі 1…».
func MentoringWhyEndFirst(text string) Message {
	return Message{ID: "mentoring.why_end_first", Args: Args{"Text": text}}
}

// MentoringWhyMany is «Тым көп. Бір хабарламада ең көбі {{.Max}} уақыт жазыңыз.».
func MentoringWhyMany(max int) Message {
	return Message{ID: "mentoring.why_many", Args: Args{"Max": max}}
}

// MentoringWhyNoDay is ««{{.Text}}»: қай күн екенін де жазыңыз, мысалы: сейсенбі 15–17.».
func MentoringWhyNoDay(text string) Message {
	return Message{ID: "mentoring.why_no_day", Args: Args{"Text": text}}
}

// MentoringWhyNoEnd is ««{{.Text}}»: қашан аяқталатынын да жазыңыз, мысалы: 15–17.».
func MentoringWhyNoEnd(text string) Message {
	return Message{ID: "mentoring.why_no_end", Args: Args{"Text": text}}
}

// MentoringWhyNoSuchDay is ««{{.Text}}»: күнтізбеде мұндай күн жоқ. Басқа күнді жазыңыз.».
func MentoringWhyNoSuchDay(text string) Message {
	return Message{ID: "mentoring.why_no_such_day", Args: Args{"Text": text}}
}

// MentoringWhyNoTime is ««{{.Text}}»: сағатын да жазыңыз, мысалы: 15–17.».
func MentoringWhyNoTime(text string) Message {
	return Message{ID: "mentoring.why_no_time", Args: Args{"Text": text}}
}

// MentoringWhyPast is ««{{.Text}}»: бұл уақыт өтіп кетті. Алдағы уақытты жазыңыз.».
func MentoringWhyPast(text string) Message {
	return Message{ID: "mentoring.why_past", Args: Args{"Text": text}}
}

// MentoringWhyUnreadable is ««{{.Text}}» түсініксіз болды. Мысалы былай жазыңыз: сейсенбі 15–17 нем…».
func MentoringWhyUnreadable(text string) Message {
	return Message{ID: "mentoring.why_unreadable", Args: Args{"Text": text}}
}

// MentoringWindow is «{{.Date}}, {{.Text}}».
func MentoringWindow(date time.Time, text string) Message {
	return Message{ID: "mentoring.window", Args: Args{"Date": moment(date, AsDay), "Text": text}}
}

// MentoringWindowBusy is «{{.Date}}, {{.Text}} — бос емес».
func MentoringWindowBusy(date time.Time, text string) Message {
	return Message{ID: "mentoring.window_busy", Args: Args{"Date": moment(date, AsDay), "Text": text}}
}

// MentoringZoneAstana is «Астана уақыты».
func MentoringZoneAstana() Message {
	return Message{ID: "mentoring.zone_astana"}
}

// MentoringZoneBerlin is «Берлин».
func MentoringZoneBerlin() Message {
	return Message{ID: "mentoring.zone_berlin"}
}

// MentoringZoneDubai is «Дубай».
func MentoringZoneDubai() Message {
	return Message{ID: "mentoring.zone_dubai"}
}

// MentoringZoneIstanbul is «Стамбул».
func MentoringZoneIstanbul() Message {
	return Message{ID: "mentoring.zone_istanbul"}
}

// MentoringZoneLondon is «Лондон».
func MentoringZoneLondon() Message {
	return Message{ID: "mentoring.zone_london"}
}

// MentoringZoneMoscow is «Мәскеу».
func MentoringZoneMoscow() Message {
	return Message{ID: "mentoring.zone_moscow"}
}

// MentoringZoneNewYork is «Нью-Йорк».
func MentoringZoneNewYork() Message {
	return Message{ID: "mentoring.zone_new_york"}
}

// MentoringZoneNote is «Астана уақыты бойынша.».
func MentoringZoneNote() Message {
	return Message{ID: "mentoring.zone_note"}
}

// MentoringZoneSeoul is «Сеул».
func MentoringZoneSeoul() Message {
	return Message{ID: "mentoring.zone_seoul"}
}
