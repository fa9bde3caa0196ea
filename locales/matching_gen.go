// Code generated from matching.kk.toml and matching.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// MatchingActive is «✅ Бірге жұмыс істейді, басталған күні: {{.Day}}».
func MatchingActive(day time.Time) Message {
	return Message{ID: "matching.active", Args: Args{"Day": moment(day, AsDate)}}
}

// MatchingAlertDispute is «Екі жақ кездесу өткені туралы әртүрлі айтады».
func MatchingAlertDispute() Message {
	return Message{ID: "matching.alert_dispute"}
}

// MatchingAlertLeft is «Тәлімгер енді кездесу өткізбейді, бұл кездесу болмайды».
func MatchingAlertLeft() Message {
	return Message{ID: "matching.alert_left"}
}

// MatchingAlertLine is «<b>{{.N}}.</b> {{.Label}}».
func MatchingAlertLine(n int, label Message) Message {
	return Message{ID: "matching.alert_line", Args: Args{"N": n, "Label": label}}
}

// MatchingAlertMade is «Белгіленді: {{.Submitted}}».
func MatchingAlertMade(submitted time.Time) Message {
	return Message{ID: "matching.alert_made", Args: Args{"Submitted": moment(submitted, AsDatetime)}}
}

// MatchingAlertMeanwhile is «Мұны басқа біреу қарап қойған.».
func MatchingAlertMeanwhile() Message {
	return Message{ID: "matching.alert_meanwhile"}
}

// MatchingAlertMeeting is «Кездесу: {{.Deadline}}».
func MatchingAlertMeeting(deadline time.Time) Message {
	return Message{ID: "matching.alert_meeting", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MatchingAlertOpen is «{{.N}}. Кездесуді ашу».
func MatchingAlertOpen(n int) Message {
	return Message{ID: "matching.alert_open", Args: Args{"N": n}}
}

// MatchingAlertRating is «Төмен баға: {{.N}}».
func MatchingAlertRating(n int) Message {
	return Message{ID: "matching.alert_rating", Args: Args{"N": n}}
}

// MatchingAlertSettle is «{{.N}}. Қаралды».
func MatchingAlertSettle(n int) Message {
	return Message{ID: "matching.alert_settle", Args: Args{"N": n}}
}

// MatchingAlertSettled is «Қаралды деп белгіленді».
func MatchingAlertSettled() Message {
	return Message{ID: "matching.alert_settled"}
}

// MatchingAlertSilence is «Жоба мен тәлімгер көптен кездеспеген».
func MatchingAlertSilence() Message {
	return Message{ID: "matching.alert_silence"}
}

// MatchingAlertUnconfirmed is «Кездесуге аз уақыт қалды, жоба растамаған».
func MatchingAlertUnconfirmed() Message {
	return Message{ID: "matching.alert_unconfirmed"}
}

// MatchingAlertsHead is «<b>Назар аудару қажет</b>».
func MatchingAlertsHead() Message {
	return Message{ID: "matching.alerts_head"}
}

// MatchingAlertsNone is «Ештеңе жоқ: бәрі қаралған.».
func MatchingAlertsNone() Message {
	return Message{ID: "matching.alerts_none"}
}

// MatchingBookAbout is «Тақырыбы: {{.Text}}».
func MatchingBookAbout(text string) Message {
	return Message{ID: "matching.book_about", Args: Args{"Text": text}}
}

// MatchingBookAsked is «✅ Тәлімгерге сұраныс жіберілді. Ол келіссе, кездесу белгіленеді.».
func MatchingBookAsked() Message {
	return Message{ID: "matching.book_asked"}
}

// MatchingBookAt is «{{.Deadline}}».
func MatchingBookAt(deadline time.Time) Message {
	return Message{ID: "matching.book_at", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MatchingBookHead is «<b>Кездесуге жазу</b>».
func MatchingBookHead() Message {
	return Message{ID: "matching.book_head"}
}

// MatchingBookMentor is «Қай тәлімгермен? Ең лайығы бірінші тұр.».
func MatchingBookMentor() Message {
	return Message{ID: "matching.book_mentor"}
}

// MatchingBookNoTime is «Бұл тәлімгерде бос слот жоқ. Артқа қайтып, басқасын таңдаңыз.».
func MatchingBookNoTime() Message {
	return Message{ID: "matching.book_no_time"}
}

// MatchingBookPast is «Бұл уақыт өтіп кетті. Басқа уақытты таңдаңыз.».
func MatchingBookPast() Message {
	return Message{ID: "matching.book_past"}
}

// MatchingBookProject is «Қай жобаны жазасыз? Тізімнен таңдаңыз немесе атауын жазыңыз.».
func MatchingBookProject() Message {
	return Message{ID: "matching.book_project"}
}

// MatchingBookTeamBusy is «Жобаның бұл уақытта басқа кездесуі бар. Басқа уақытты таңдаңыз.».
func MatchingBookTeamBusy() Message {
	return Message{ID: "matching.book_team_busy"}
}

// MatchingBookTime is «Уақытты таңдаңыз».
func MatchingBookTime() Message {
	return Message{ID: "matching.book_time"}
}

// MatchingBookTopic is «Кездесудің тақырыбы қандай? Ең көбі {{.Max}} таңба. Міндетті емес.».
func MatchingBookTopic(max int) Message {
	return Message{ID: "matching.book_topic", Args: Args{"Max": max}}
}

// MatchingBookWhen is «🕒 {{.Deadline}}, ұзақтығы: {{.Rest}}».
func MatchingBookWhen(deadline time.Time, rest Message) Message {
	return Message{ID: "matching.book_when", Args: Args{"Deadline": moment(deadline, AsDatetime), "Rest": rest}}
}

// MatchingBooked is «✅ Кездесу белгіленді, екі жаққа да хабарланды.».
func MatchingBooked() Message {
	return Message{ID: "matching.booked"}
}

// MatchingBoth is «✅ Екі жақ та келісті. Енді бірге жұмыс істейсіздер.».
func MatchingBoth() Message {
	return Message{ID: "matching.both"}
}

// MatchingColumnConfirmed is «Жоба растады».
func MatchingColumnConfirmed() Message {
	return Message{ID: "matching.column_confirmed"}
}

// MatchingColumnEnded is «Кім тоқтатты».
func MatchingColumnEnded() Message {
	return Message{ID: "matching.column_ended"}
}

// MatchingColumnGroup is «Топтық».
func MatchingColumnGroup() Message {
	return Message{ID: "matching.column_group"}
}

// MatchingColumnKind is «Түрі».
func MatchingColumnKind() Message {
	return Message{ID: "matching.column_kind"}
}

// MatchingColumnLate is «Кеш бас тарту».
func MatchingColumnLate() Message {
	return Message{ID: "matching.column_late"}
}

// MatchingColumnLead is «Жобаның тәлімгері».
func MatchingColumnLead() Message {
	return Message{ID: "matching.column_lead"}
}

// MatchingColumnMeeting is «Кездесу нөмірі».
func MatchingColumnMeeting() Message {
	return Message{ID: "matching.column_meeting"}
}

// MatchingColumnMentor is «Тәлімгер».
func MatchingColumnMentor() Message {
	return Message{ID: "matching.column_mentor"}
}

// MatchingColumnMentorNumber is «Тәлімгер нөмірі».
func MatchingColumnMentorNumber() Message {
	return Message{ID: "matching.column_mentor_number"}
}

// MatchingColumnMentorSays is «Тәлімгердің айтуынша».
func MatchingColumnMentorSays() Message {
	return Message{ID: "matching.column_mentor_says"}
}

// MatchingColumnMinutes is «Минут».
func MatchingColumnMinutes() Message {
	return Message{ID: "matching.column_minutes"}
}

// MatchingColumnProject is «Жоба».
func MatchingColumnProject() Message {
	return Message{ID: "matching.column_project"}
}

// MatchingColumnRating is «Баға».
func MatchingColumnRating() Message {
	return Message{ID: "matching.column_rating"}
}

// MatchingColumnSingle is «Жеке».
func MatchingColumnSingle() Message {
	return Message{ID: "matching.column_single"}
}

// MatchingColumnStarts is «Басталуы».
func MatchingColumnStarts() Message {
	return Message{ID: "matching.column_starts"}
}

// MatchingColumnState is «Күйі».
func MatchingColumnState() Message {
	return Message{ID: "matching.column_state"}
}

// MatchingColumnTeamSays is «Жобаның айтуынша».
func MatchingColumnTeamSays() Message {
	return Message{ID: "matching.column_team_says"}
}

// MatchingDeclinedBefore is «⚠️ Бұл жобамен бұрын келісім болмаған».
func MatchingDeclinedBefore() Message {
	return Message{ID: "matching.declined_before"}
}

// MatchingDeclinedMentor is «➖ Тәлімгер бас тартты».
func MatchingDeclinedMentor() Message {
	return Message{ID: "matching.declined_mentor"}
}

// MatchingDeclinedTeam is «➖ Жоба бас тартты».
func MatchingDeclinedTeam() Message {
	return Message{ID: "matching.declined_team"}
}

// MatchingDesk is «🤝 Тәлімгерлік».
func MatchingDesk() Message {
	return Message{ID: "matching.desk"}
}

// MatchingDirectionFits is «✅ Бағыты сәйкес: {{.Direction}}».
func MatchingDirectionFits(direction Message) Message {
	return Message{ID: "matching.direction_fits", Args: Args{"Direction": direction}}
}

// MatchingDirectionOpen is «▫️ Кез келген бағытта жұмыс істейді».
func MatchingDirectionOpen() Message {
	return Message{ID: "matching.direction_open"}
}

// MatchingDirectionOther is «➖ Бұл бағытты көрсетпеген: {{.Direction}}».
func MatchingDirectionOther(direction Message) Message {
	return Message{ID: "matching.direction_other", Args: Args{"Direction": direction}}
}

// MatchingDoAlerts is «Назар аудару қажет».
func MatchingDoAlerts() Message {
	return Message{ID: "matching.do_alerts"}
}

// MatchingDoAlone is «Тәлімгері жоқ жобалар».
func MatchingDoAlone() Message {
	return Message{ID: "matching.do_alone"}
}

// MatchingDoBook is «Жобаны кездесуге жазу».
func MatchingDoBook() Message {
	return Message{ID: "matching.do_book"}
}

// MatchingDoExport is «Кестені жүктеп алу».
func MatchingDoExport() Message {
	return Message{ID: "matching.do_export"}
}

// MatchingDoFree is «Бос слоттар».
func MatchingDoFree() Message {
	return Message{ID: "matching.do_free"}
}

// MatchingDoHolidays is «Мереке күндері».
func MatchingDoHolidays() Message {
	return Message{ID: "matching.do_holidays"}
}

// MatchingDoLoad is «Тәлімгерлердің жүктемесі».
func MatchingDoLoad() Message {
	return Message{ID: "matching.do_load"}
}

// MatchingDoMissed is «Келмегендер».
func MatchingDoMissed() Message {
	return Message{ID: "matching.do_missed"}
}

// MatchingDoPairs is «Жобалардың тәлімгерлері».
func MatchingDoPairs() Message {
	return Message{ID: "matching.do_pairs"}
}

// MatchingDoRules is «Кездесу ережелері».
func MatchingDoRules() Message {
	return Message{ID: "matching.do_rules"}
}

// MatchingDoWatch is «Кездесулер».
func MatchingDoWatch() Message {
	return Message{ID: "matching.do_watch"}
}

// MatchingEnd is «Аяқтау».
func MatchingEnd() Message {
	return Message{ID: "matching.end"}
}

// MatchingEnded is «Аяқталды: {{.Day}}».
func MatchingEnded(day time.Time) Message {
	return Message{ID: "matching.ended", Args: Args{"Day": moment(day, AsDate)}}
}

// MatchingFreeCount is «Бос слоттар: {{.N}}».
func MatchingFreeCount(n int) Message {
	return Message{ID: "matching.free_count", Args: Args{"N": n}}
}

// MatchingFreeHead is «<b>7 күндегі бос слоттар</b>».
func MatchingFreeHead() Message {
	return Message{ID: "matching.free_head"}
}

// MatchingFreeNone is «Бос слот жоқ: бәріне жазылған немесе уақыт көрсетілмеген.».
func MatchingFreeNone() Message {
	return Message{ID: "matching.free_none"}
}

// MatchingFreeTime is «🕒 {{.Deadline}}».
func MatchingFreeTime(deadline time.Time) Message {
	return Message{ID: "matching.free_time", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// MatchingHead is «<b>Тәлімгерлік</b>».
func MatchingHead() Message {
	return Message{ID: "matching.head"}
}

// MatchingHeadActive is «Тәлімгері бар жобалар: {{.N}}».
func MatchingHeadActive(n int) Message {
	return Message{ID: "matching.head_active", Args: Args{"N": n}}
}

// MatchingHeadAlone is «Тәлімгері жоқ жобалар: {{.N}}».
func MatchingHeadAlone(n int) Message {
	return Message{ID: "matching.head_alone", Args: Args{"N": n}}
}

// MatchingHeadLeaving is «⚠️ Жұмысты аяқтауды сұрағандар: {{.N}}».
func MatchingHeadLeaving(n int) Message {
	return Message{ID: "matching.head_leaving", Args: Args{"N": n}}
}

// MatchingHeadMentors is «Тәлімгерлер: {{.N}}».
func MatchingHeadMentors(n int) Message {
	return Message{ID: "matching.head_mentors", Args: Args{"N": n}}
}

// MatchingHeadProposed is «Ұсынылды, жауап күтілуде: {{.N}}».
func MatchingHeadProposed(n int) Message {
	return Message{ID: "matching.head_proposed", Args: Args{"N": n}}
}

// MatchingHeadToday is «Бүгін қалған кездесулер: {{.N}}».
func MatchingHeadToday(n int) Message {
	return Message{ID: "matching.head_today", Args: Args{"N": n}}
}

// MatchingHolidayAdd is «Күн қосу».
func MatchingHolidayAdd() Message {
	return Message{ID: "matching.holiday_add"}
}

// MatchingHolidayAdded is «✅ Қосылды: {{.Day}} Бұрын белгіленген кездесулер сақталады.».
func MatchingHolidayAdded(day time.Time) Message {
	return Message{ID: "matching.holiday_added", Args: Args{"Day": moment(day, AsDate)}}
}

// MatchingHolidayAlready is «Бұл күн тізімде бар.».
func MatchingHolidayAlready() Message {
	return Message{ID: "matching.holiday_already"}
}

// MatchingHolidayAsk is «Бұл күнді тізімнен өшіресіз бе? Содан кейін тәлімгерлердің апталық кес…».
func MatchingHolidayAsk() Message {
	return Message{ID: "matching.holiday_ask"}
}

// MatchingHolidayDay is «Қай күн? Мысалы: 16.05.2027.».
func MatchingHolidayDay() Message {
	return Message{ID: "matching.holiday_day"}
}

// MatchingHolidayDropped is «Күн тізімнен өшірілді.».
func MatchingHolidayDropped() Message {
	return Message{ID: "matching.holiday_dropped"}
}

// MatchingHolidayFar is «Бұл күн тым алыс. Жақын жылдардың күнін жазыңыз.».
func MatchingHolidayFar() Message {
	return Message{ID: "matching.holiday_far"}
}

// MatchingHolidayHead is «<b>{{.Day}}</b> {{.Label}}».
func MatchingHolidayHead(day time.Time, label Message) Message {
	return Message{ID: "matching.holiday_head", Args: Args{"Day": moment(day, AsDate), "Label": label}}
}

// MatchingHolidayKk is «Қазақша атауын жазыңыз.».
func MatchingHolidayKk() Message {
	return Message{ID: "matching.holiday_kk"}
}

// MatchingHolidayLine is «{{.Date}} · {{.Label}}».
func MatchingHolidayLine(date time.Time, label Message) Message {
	return Message{ID: "matching.holiday_line", Args: Args{"Date": moment(date, AsDay), "Label": label}}
}

// MatchingHolidayRu is «Орысша атауын жазыңыз.».
func MatchingHolidayRu() Message {
	return Message{ID: "matching.holiday_ru"}
}

// MatchingHolidaysHead is «<b>Мереке күндері, {{.Text}} жыл</b> Бұл күндері тәлімгерлердің апталы…».
func MatchingHolidaysHead(text string) Message {
	return Message{ID: "matching.holidays_head", Args: Args{"Text": text}}
}

// MatchingHolidaysNone is «Бұл жылға ештеңе енгізілмеген немесе өзгертуге рұқсатыңыз жоқ.».
func MatchingHolidaysNone() Message {
	return Message{ID: "matching.holidays_none"}
}

// MatchingHolidaysYear is «{{.Text}} жыл».
func MatchingHolidaysYear(text string) Message {
	return Message{ID: "matching.holidays_year", Args: Args{"Text": text}}
}

// MatchingLeave is «Аяқтауды сұрау».
func MatchingLeave() Message {
	return Message{ID: "matching.leave"}
}

// MatchingLeaveMentor is «⚠️ Тәлімгер аяқтауды сұрады».
func MatchingLeaveMentor() Message {
	return Message{ID: "matching.leave_mentor"}
}

// MatchingLeaveTeam is «⚠️ Жоба аяқтауды сұрады».
func MatchingLeaveTeam() Message {
	return Message{ID: "matching.leave_team"}
}

// MatchingLoadAbsent is «Тәлімгердің өзі келмеді: {{.N}}».
func MatchingLoadAbsent(n int) Message {
	return Message{ID: "matching.load_absent", Args: Args{"N": n}}
}

// MatchingLoadBehind is «Соңғы 30 күнде өткізді: {{.Rest}}».
func MatchingLoadBehind(rest Message) Message {
	return Message{ID: "matching.load_behind", Args: Args{"Rest": rest}}
}

// MatchingLoadFree is «Бос слоттар: {{.N}}, ең жақыны: {{.Deadline}}».
func MatchingLoadFree(n int, deadline time.Time) Message {
	return Message{ID: "matching.load_free", Args: Args{"N": n, "Deadline": moment(deadline, AsDatetime)}}
}

// MatchingLoadFull is «Бос слот жоқ».
func MatchingLoadFull() Message {
	return Message{ID: "matching.load_full"}
}

// MatchingLoadHead is «<b>Тәлімгерлердің жүктемесі</b>».
func MatchingLoadHead() Message {
	return Message{ID: "matching.load_head"}
}

// MatchingLoadHeld is «Барлығы өтті: {{.Count}}, жобалар келмеді: {{.N}}».
func MatchingLoadHeld(count int, n int) Message {
	return Message{ID: "matching.load_held", Args: Args{"Count": count, "N": n}}
}

// MatchingLoadLine is «Жүктемесі: жобалар — {{.Count}}, алдағы кездесулер — {{.N}}».
func MatchingLoadLine(count int, n int) Message {
	return Message{ID: "matching.load_line", Args: Args{"Count": count, "N": n}}
}

// MatchingLoadNext is «Келесі 30 күнде: {{.Rest}}, алдағы кездесулер: {{.N}}».
func MatchingLoadNext(rest Message, n int) Message {
	return Message{ID: "matching.load_next", Args: Args{"Rest": rest, "N": n}}
}

// MatchingLoadNone is «Тәлімгерлер әзірге жоқ.».
func MatchingLoadNone() Message {
	return Message{ID: "matching.load_none"}
}

// MatchingLoadNothing is «кездесу жоқ».
func MatchingLoadNothing() Message {
	return Message{ID: "matching.load_nothing"}
}

// MatchingLoadPairs is «Жобалары: {{.N}}».
func MatchingLoadPairs(n int) Message {
	return Message{ID: "matching.load_pairs", Args: Args{"N": n}}
}

// MatchingLoadPicture is «Диаграмма».
func MatchingLoadPicture() Message {
	return Message{ID: "matching.load_picture"}
}

// MatchingLoadRating is «Бағасы: {{.Score}}, бағалағандар: {{.N}}».
func MatchingLoadRating(score string, n int) Message {
	return Message{ID: "matching.load_rating", Args: Args{"Score": score, "N": n}}
}

// MatchingMatchButton is «{{.N}}. {{.Name}}».
func MatchingMatchButton(n int, name string) Message {
	return Message{ID: "matching.match_button", Args: Args{"N": n, "Name": name}}
}

// MatchingMatchHead is «<b>{{.Project}}</b>».
func MatchingMatchHead(project Message) Message {
	return Message{ID: "matching.match_head", Args: Args{"Project": project}}
}

// MatchingMatchHow is «Тәлімгерлердің реті: алдымен өтінім тілінде сөйлейтіндер, содан кейін …».
func MatchingMatchHow() Message {
	return Message{ID: "matching.match_how"}
}

// MatchingMatchLine is «<b>{{.N}}. {{.Name}}</b>».
func MatchingMatchLine(n int, name string) Message {
	return Message{ID: "matching.match_line", Args: Args{"N": n, "Name": name}}
}

// MatchingMatchNone is «Бұл жобамен кездесе алатын тәлімгер әзірге жоқ.».
func MatchingMatchNone() Message {
	return Message{ID: "matching.match_none"}
}

// MatchingMatchPair is «Тәлімгерін көру».
func MatchingMatchPair() Message {
	return Message{ID: "matching.match_pair"}
}

// MatchingMatchTaken is «Бұл жобаның тәлімгері бар немесе оған тәлімгер ұсынылған.».
func MatchingMatchTaken() Message {
	return Message{ID: "matching.match_taken"}
}

// MatchingMeanwhile is «Мұны біреу өзгертіп үлгерді. Төменде қазіргі күйі тұр.».
func MatchingMeanwhile() Message {
	return Message{ID: "matching.meanwhile"}
}

// MatchingMentorGone is «Өкінішке қарай, тәлімгер енді бұл жобамен кездесе алмайды. Бағдарлама …».
func MatchingMentorGone() Message {
	return Message{ID: "matching.mentor_gone"}
}

// MatchingMissedHead is «<b>Келмегендер</b> Соңғы {{.N}} күн. Кеш бас тарту да саналады.».
func MatchingMissedHead(n int) Message {
	return Message{ID: "matching.missed_head", Args: Args{"N": n}}
}

// MatchingMissedMentor is «<b>{{.N}}. Тәлімгер: {{.Name}}</b>».
func MatchingMissedMentor(n int, name string) Message {
	return Message{ID: "matching.missed_mentor", Args: Args{"N": n, "Name": name}}
}

// MatchingMissedNone is «Бәрі келді.».
func MatchingMissedNone() Message {
	return Message{ID: "matching.missed_none"}
}

// MatchingMissedTeam is «<b>{{.N}}. Жоба: {{.Project}}</b>».
func MatchingMissedTeam(n int, project Message) Message {
	return Message{ID: "matching.missed_team", Args: Args{"N": n, "Project": project}}
}

// MatchingMissedTimes is «Келмеген саны: {{.N}}, соңғысы: {{.Deadline}}».
func MatchingMissedTimes(n int, deadline time.Time) Message {
	return Message{ID: "matching.missed_times", Args: Args{"N": n, "Deadline": moment(deadline, AsDatetime)}}
}

// MatchingMissedUntil is «Кездесуге тек бағдарлама командасы жазады, мерзімі: {{.Day}}».
func MatchingMissedUntil(day time.Time) Message {
	return Message{ID: "matching.missed_until", Args: Args{"Day": moment(day, AsDate)}}
}

// MatchingNo is «Бас тарту».
func MatchingNo() Message {
	return Message{ID: "matching.no"}
}

// MatchingNoticeActive is «🤝 Жобаның тәлімгері бар: екі жақ та келісті.».
func MatchingNoticeActive() Message {
	return Message{ID: "matching.notice_active"}
}

// MatchingNoticeAnswer is «Жауап беру».
func MatchingNoticeAnswer() Message {
	return Message{ID: "matching.notice_answer"}
}

// MatchingNoticeDeclined is «🤝 Жоба мен тәлімгер келіспеді. Басқа тәлімгер ұсыныңыз.».
func MatchingNoticeDeclined() Message {
	return Message{ID: "matching.notice_declined"}
}

// MatchingNoticeEnded is «🤝 Жобаның тәлімгері: өзгеріс бар.».
func MatchingNoticeEnded() Message {
	return Message{ID: "matching.notice_ended"}
}

// MatchingNoticeLeave is «⚠️ Жоба немесе тәлімгер бірлескен жұмысты аяқтауды сұрайды.».
func MatchingNoticeLeave() Message {
	return Message{ID: "matching.notice_leave"}
}

// MatchingNoticeMentor is «🤝 Сізге жобаның тәлімгері болу ұсынылады: <b>{{.Project}}</b>».
func MatchingNoticeMentor(project Message) Message {
	return Message{ID: "matching.notice_mentor", Args: Args{"Project": project}}
}

// MatchingNoticeOpen is «Толығырақ».
func MatchingNoticeOpen() Message {
	return Message{ID: "matching.notice_open"}
}

// MatchingNoticeTeam is «🤝 Жобаңызға тәлімгер ұсынылады: <b>{{.Project}}</b>».
func MatchingNoticeTeam(project Message) Message {
	return Message{ID: "matching.notice_team", Args: Args{"Project": project}}
}

// MatchingOfferAbout is «Тәлімгер өзі туралы: {{.Text}}».
func MatchingOfferAbout(text string) Message {
	return Message{ID: "matching.offer_about", Args: Args{"Text": text}}
}

// MatchingOfferHead is «<b>Жобаның тәлімгері</b>».
func MatchingOfferHead() Message {
	return Message{ID: "matching.offer_head"}
}

// MatchingOfferMentor is «Тәлімгер: {{.Name}}».
func MatchingOfferMentor(name string) Message {
	return Message{ID: "matching.offer_mentor", Args: Args{"Name": name}}
}

// MatchingOfferProject is «Жоба: {{.Project}}».
func MatchingOfferProject(project Message) Message {
	return Message{ID: "matching.offer_project", Args: Args{"Project": project}}
}

// MatchingOfferWords is «Бағдарлама командасынан: {{.Text}}».
func MatchingOfferWords(text string) Message {
	return Message{ID: "matching.offer_words", Args: Args{"Text": text}}
}

// MatchingPairsHead is «<b>Жобалардың тәлімгерлері</b>».
func MatchingPairsHead() Message {
	return Message{ID: "matching.pairs_head"}
}

// MatchingPairsNone is «Әзірге ешкім ұсынылмаған.».
func MatchingPairsNone() Message {
	return Message{ID: "matching.pairs_none"}
}

// MatchingPaused is «⏸ Қазір үзілісте».
func MatchingPaused() Message {
	return Message{ID: "matching.paused"}
}

// MatchingPictureAsked is «Диаграмма қазір келеді».
func MatchingPictureAsked() Message {
	return Message{ID: "matching.picture_asked"}
}

// MatchingPictureBehind is «Соңғы 30 күн».
func MatchingPictureBehind() Message {
	return Message{ID: "matching.picture_behind"}
}

// MatchingPictureLine is «{{.Name}}: өтті — {{.Count}}, алда — {{.N}}».
func MatchingPictureLine(name string, count int, n int) Message {
	return Message{ID: "matching.picture_line", Args: Args{"Name": name, "Count": count, "N": n}}
}

// MatchingPictureNext is «Келесі 30 күн».
func MatchingPictureNext() Message {
	return Message{ID: "matching.picture_next"}
}

// MatchingPictureTitle is «Тәлімгерлердің жүктемесі, сағат».
func MatchingPictureTitle() Message {
	return Message{ID: "matching.picture_title"}
}

// MatchingProposeButton is «Ұсыну».
func MatchingProposeButton() Message {
	return Message{ID: "matching.propose_button"}
}

// MatchingProposeGone is «Бұл тәлімгер енді бұл жобамен кездесе алмайды. Басқасын таңдаңыз.».
func MatchingProposeGone() Message {
	return Message{ID: "matching.propose_gone"}
}

// MatchingProposeHead is «<b>Тәлімгер ұсыну</b>».
func MatchingProposeHead() Message {
	return Message{ID: "matching.propose_head"}
}

// MatchingProposeOwn is «Бұл тәлімгер осы жобаның құрамында. Басқасын таңдаңыз.».
func MatchingProposeOwn() Message {
	return Message{ID: "matching.propose_own"}
}

// MatchingProposeToMentor is «Тәлімгер мынаны оқиды:».
func MatchingProposeToMentor() Message {
	return Message{ID: "matching.propose_to_mentor"}
}

// MatchingProposeToTeam is «Жоба мынаны оқиды:».
func MatchingProposeToTeam() Message {
	return Message{ID: "matching.propose_to_team"}
}

// MatchingProposeWords is «Екі жаққа да айтатын сөзіңіз болса, жазыңыз (ең көбі {{.Max}} таңба). …».
func MatchingProposeWords(max int) Message {
	return Message{ID: "matching.propose_words", Args: Args{"Max": max}}
}

// MatchingProposed is «✅ Ұсыныс екі жаққа да жіберілді.».
func MatchingProposed() Message {
	return Message{ID: "matching.proposed"}
}

// MatchingRegionSame is «{{.Region}} (жоба да осында)».
func MatchingRegionSame(region Message) Message {
	return Message{ID: "matching.region_same", Args: Args{"Region": region}}
}

// MatchingRuleChanged is «✅ Ереже өзгерді.».
func MatchingRuleChanged() Message {
	return Message{ID: "matching.rule_changed"}
}

// MatchingRuleFreeHours is «Еркін бас тарту мерзімі, сағат».
func MatchingRuleFreeHours() Message {
	return Message{ID: "matching.rule_free_hours"}
}

// MatchingRuleGapMinutes is «Кездесулер арасы, минут».
func MatchingRuleGapMinutes() Message {
	return Message{ID: "matching.rule_gap_minutes"}
}

// MatchingRuleHorizonDays is «Алдын ала жазылу, ең көбі күн».
func MatchingRuleHorizonDays() Message {
	return Message{ID: "matching.rule_horizon_days"}
}

// MatchingRuleMeanwhile is «Бұл ережені жаңа ғана басқа біреу өзгертті. Төменде қазіргі мәні тұр.».
func MatchingRuleMeanwhile() Message {
	return Message{ID: "matching.rule_meanwhile"}
}

// MatchingRuleNoShowDays is «Шектеу ұзақтығы, күн».
func MatchingRuleNoShowDays() Message {
	return Message{ID: "matching.rule_no_show_days"}
}

// MatchingRuleNoShows is «Шектеуге дейінгі келмеу саны».
func MatchingRuleNoShows() Message {
	return Message{ID: "matching.rule_no_shows"}
}

// MatchingRuleNoticeHours is «Алдын ала жазылу, кемінде сағат».
func MatchingRuleNoticeHours() Message {
	return Message{ID: "matching.rule_notice_hours"}
}

// MatchingRuleOfferHours is «Кезектегіге уақыт сақталады, сағат».
func MatchingRuleOfferHours() Message {
	return Message{ID: "matching.rule_offer_hours"}
}

// MatchingRuleOpenPerPair is «Бір тәлімгермен алдағысы, ең көбі».
func MatchingRuleOpenPerPair() Message {
	return Message{ID: "matching.rule_open_per_pair"}
}

// MatchingRuleOpenPerTeam is «Жобаның алдағы кездесулері, ең көбі».
func MatchingRuleOpenPerTeam() Message {
	return Message{ID: "matching.rule_open_per_team"}
}

// MatchingRulePairMonth is «Бір тәлімгермен 30 күнде, ең көбі».
func MatchingRulePairMonth() Message {
	return Message{ID: "matching.rule_pair_month"}
}

// MatchingRuleSilentDays is «Ескертуге дейін кездесусіз, күн».
func MatchingRuleSilentDays() Message {
	return Message{ID: "matching.rule_silent_days"}
}

// MatchingRulesHead is «<b>Кездесу ережелері</b> Өзгертетін ережені таңдаңыз. Жаңа мән бірден …».
func MatchingRulesHead() Message {
	return Message{ID: "matching.rules_head"}
}

// MatchingRulesNone is «Ережелерді тек бүкіл бағдарламаға жауапты қызметкер өзгертеді.».
func MatchingRulesNone() Message {
	return Message{ID: "matching.rules_none"}
}

// MatchingSaidEnd is «Аяқталды. Екі жаққа да хабарланды.».
func MatchingSaidEnd() Message {
	return Message{ID: "matching.said_end"}
}

// MatchingSaidLeave is «Өтінішіңіз бағдарлама командасына жіберілді.».
func MatchingSaidLeave() Message {
	return Message{ID: "matching.said_leave"}
}

// MatchingSaidMentor is «✅ Тәлімгер келісті».
func MatchingSaidMentor() Message {
	return Message{ID: "matching.said_mentor"}
}

// MatchingSaidNo is «Жауабыңыз сақталды. Бағдарлама командасына хабарланды.».
func MatchingSaidNo() Message {
	return Message{ID: "matching.said_no"}
}

// MatchingSaidTeam is «✅ Жоба келісті».
func MatchingSaidTeam() Message {
	return Message{ID: "matching.said_team"}
}

// MatchingSaysHeld is «Өтті».
func MatchingSaysHeld() Message {
	return Message{ID: "matching.says_held"}
}

// MatchingSaysMissed is «Екінші жақ келмеді».
func MatchingSaysMissed() Message {
	return Message{ID: "matching.says_missed"}
}

// MatchingSheet is «Тәлімгерлермен кездесулер».
func MatchingSheet() Message {
	return Message{ID: "matching.sheet"}
}

// MatchingSideMentor is «Тәлімгер».
func MatchingSideMentor() Message {
	return Message{ID: "matching.side_mentor"}
}

// MatchingSideStaff is «Бағдарлама командасы».
func MatchingSideStaff() Message {
	return Message{ID: "matching.side_staff"}
}

// MatchingSideTeam is «Жоба».
func MatchingSideTeam() Message {
	return Message{ID: "matching.side_team"}
}

// MatchingSpeaks is «✅ Өтінім тілінде сөйлейді: {{.Label}}».
func MatchingSpeaks(label Message) Message {
	return Message{ID: "matching.speaks", Args: Args{"Label": label}}
}

// MatchingSpeaksNot is «➖ Өтінім тілін көрсетпеген: {{.Label}}».
func MatchingSpeaksNot(label Message) Message {
	return Message{ID: "matching.speaks_not", Args: Args{"Label": label}}
}

// MatchingStateAsked is «Жауап күтілуде».
func MatchingStateAsked() Message {
	return Message{ID: "matching.state_asked"}
}

// MatchingStateBooked is «Белгіленді».
func MatchingStateBooked() Message {
	return Message{ID: "matching.state_booked"}
}

// MatchingStateCancelled is «Болмайды».
func MatchingStateCancelled() Message {
	return Message{ID: "matching.state_cancelled"}
}

// MatchingStateDeclined is «Тәлімгер бас тартты».
func MatchingStateDeclined() Message {
	return Message{ID: "matching.state_declined"}
}

// MatchingTeamButton is «{{.N}}. {{.Project}}».
func MatchingTeamButton(n int, project Message) Message {
	return Message{ID: "matching.team_button", Args: Args{"N": n, "Project": project}}
}

// MatchingTeamDeclined is «Бұрын келісім болмаған тәлімгерлер: {{.N}}».
func MatchingTeamDeclined(n int) Message {
	return Message{ID: "matching.team_declined", Args: Args{"N": n}}
}

// MatchingTeamDirection is «Бағыты: {{.Direction}}».
func MatchingTeamDirection(direction Message) Message {
	return Message{ID: "matching.team_direction", Args: Args{"Direction": direction}}
}

// MatchingTeamLanguage is «Өтінім тілі: {{.Label}}».
func MatchingTeamLanguage(label Message) Message {
	return Message{ID: "matching.team_language", Args: Args{"Label": label}}
}

// MatchingTeamLeader is «Жоба жетекшісі: {{.Name}}».
func MatchingTeamLeader(name string) Message {
	return Message{ID: "matching.team_leader", Args: Args{"Name": name}}
}

// MatchingTeamLine is «<b>{{.N}}. {{.Project}}</b>».
func MatchingTeamLine(n int, project Message) Message {
	return Message{ID: "matching.team_line", Args: Args{"N": n, "Project": project}}
}

// MatchingTeamRegion is «Өңірі: {{.Region}}».
func MatchingTeamRegion(region Message) Message {
	return Message{ID: "matching.team_region", Args: Args{"Region": region}}
}

// MatchingTeamsHead is «<b>Тәлімгері жоқ жобалар</b>».
func MatchingTeamsHead() Message {
	return Message{ID: "matching.teams_head"}
}

// MatchingTeamsNone is «Мұндай жоба жоқ: бәріне тәлімгер табылған немесе ұсынылған.».
func MatchingTeamsNone() Message {
	return Message{ID: "matching.teams_none"}
}

// MatchingThanks is «✅ Рақмет, жауабыңыз сақталды. Екінші жақ та келіссе, хабарлаймыз.».
func MatchingThanks() Message {
	return Message{ID: "matching.thanks"}
}

// MatchingWaitsMentor is «⏳ Тәлімгердің жауабы күтілуде».
func MatchingWaitsMentor() Message {
	return Message{ID: "matching.waits_mentor"}
}

// MatchingWaitsTeam is «⏳ Жобаның жауабы күтілуде».
func MatchingWaitsTeam() Message {
	return Message{ID: "matching.waits_team"}
}

// MatchingWatchAsked is «⏳ Тәлімгердің жауабы күтілуде».
func MatchingWatchAsked() Message {
	return Message{ID: "matching.watch_asked"}
}

// MatchingWatchButton is «{{.N}}. {{.Deadline}}».
func MatchingWatchButton(n int, deadline time.Time) Message {
	return Message{ID: "matching.watch_button", Args: Args{"N": n, "Deadline": moment(deadline, AsDatetime)}}
}

// MatchingWatchConfirmed is «✅ Жоба келетінін растады».
func MatchingWatchConfirmed() Message {
	return Message{ID: "matching.watch_confirmed"}
}

// MatchingWatchLine is «<b>{{.N}}. {{.Deadline}}</b>».
func MatchingWatchLine(n int, deadline time.Time) Message {
	return Message{ID: "matching.watch_line", Args: Args{"N": n, "Deadline": moment(deadline, AsDatetime)}}
}

// MatchingWatchNone is «Кездесулер жоқ.».
func MatchingWatchNone() Message {
	return Message{ID: "matching.watch_none"}
}

// MatchingWatchOver is «Өтіп кетті».
func MatchingWatchOver() Message {
	return Message{ID: "matching.watch_over"}
}

// MatchingWatchToday is «<b>Бүгінгі кездесулер</b>».
func MatchingWatchToday() Message {
	return Message{ID: "matching.watch_today"}
}

// MatchingWatchTodayButton is «Бүгінгілері».
func MatchingWatchTodayButton() Message {
	return Message{ID: "matching.watch_today_button"}
}

// MatchingWatchUnconfirmed is «⚠️ Жоба әлі растамаған».
func MatchingWatchUnconfirmed() Message {
	return Message{ID: "matching.watch_unconfirmed"}
}

// MatchingWatchWeek is «<b>7 күндегі кездесулер</b>».
func MatchingWatchWeek() Message {
	return Message{ID: "matching.watch_week"}
}

// MatchingWatchWeekButton is «7 күндегілері».
func MatchingWatchWeekButton() Message {
	return Message{ID: "matching.watch_week_button"}
}

// MatchingWhy is «Себебі: {{.Reason}}».
func MatchingWhy(reason string) Message {
	return Message{ID: "matching.why", Args: Args{"Reason": reason}}
}

// MatchingWhyEnd is «Неге аяқтайсыз? Себебін жазыңыз, оны екі жақ та көреді. Белгіленген ке…».
func MatchingWhyEnd(max int) Message {
	return Message{ID: "matching.why_end", Args: Args{"Max": max}}
}

// MatchingWhyLeave is «Неге аяқтағыңыз келеді? Себебін жазыңыз, бағдарлама командасы хабарлас…».
func MatchingWhyLeave(max int) Message {
	return Message{ID: "matching.why_leave", Args: Args{"Max": max}}
}

// MatchingWhyNo is «Неге бас тартасыз? Себебін жазыңыз, оны екінші жақ пен бағдарлама кома…».
func MatchingWhyNo(max int) Message {
	return Message{ID: "matching.why_no", Args: Args{"Max": max}}
}

// MatchingWithdraw is «Ұсынысты қайтарып алу».
func MatchingWithdraw() Message {
	return Message{ID: "matching.withdraw"}
}

// MatchingYes is «Келісу».
func MatchingYes() Message {
	return Message{ID: "matching.yes"}
}
