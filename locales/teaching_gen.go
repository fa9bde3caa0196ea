// Code generated from teaching.kk.toml and teaching.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// TeachingAboutHomework is «Үй тапсырмасы: «{{.Label}}»».
func TeachingAboutHomework(label Message) Message {
	return Message{ID: "teaching.about_homework", Args: Args{"Label": label}}
}

// TeachingAllowDone is «Рұқсат берілді.».
func TeachingAllowDone() Message {
	return Message{ID: "teaching.allow_done"}
}

// TeachingBecameAccepted is «✅ Қабылданды: «{{.Label}}»».
func TeachingBecameAccepted(label Message) Message {
	return Message{ID: "teaching.became_accepted", Args: Args{"Label": label}}
}

// TeachingBecameReturned is «↩️ Түзетуге қайтарылды: «{{.Label}}»».
func TeachingBecameReturned(label Message) Message {
	return Message{ID: "teaching.became_returned", Args: Args{"Label": label}}
}

// TeachingBecameSkipped is «⏭ Өткізілді: «{{.Label}}»».
func TeachingBecameSkipped(label Message) Message {
	return Message{ID: "teaching.became_skipped", Args: Args{"Label": label}}
}

// TeachingBehindHead is «<b>Үлгермей жүргендер</b>».
func TeachingBehindHead() Message {
	return Message{ID: "teaching.behind_head"}
}

// TeachingBehindHomework is «мерзімі өткен міндетті үй тапсырмасы: {{.N}}».
func TeachingBehindHomework(n int) Message {
	return Message{ID: "teaching.behind_homework", Args: Args{"N": n}}
}

// TeachingBehindHours is «сабаққа қатысу {{.Percent}}%, керегі {{.Min}}%, жетпейтіні: {{.Rest}}».
func TeachingBehindHours(percent int, min int, rest Message) Message {
	return Message{ID: "teaching.behind_hours", Args: Args{"Percent": percent, "Min": min, "Rest": rest}}
}

// TeachingBehindLine is «• <b>{{.Name}}</b>».
func TeachingBehindLine(name string) Message {
	return Message{ID: "teaching.behind_line", Args: Args{"Name": name}}
}

// TeachingBehindLineTeam is «• <b>{{.Name}}</b>, «{{.Title}}»».
func TeachingBehindLineTeam(name string, title string) Message {
	return Message{ID: "teaching.behind_line_team", Args: Args{"Name": name, "Title": title}}
}

// TeachingBehindNone is «Үлгермей жүрген ешкім жоқ.».
func TeachingBehindNone() Message {
	return Message{ID: "teaching.behind_none"}
}

// TeachingButtonBehind is «Үлгермей жүргендер».
func TeachingButtonBehind() Message {
	return Message{ID: "teaching.button_behind"}
}

// TeachingButtonCertificates is «Сертификаттар».
func TeachingButtonCertificates() Message {
	return Message{ID: "teaching.button_certificates"}
}

// TeachingButtonExport is «Кестені жүктеп алу».
func TeachingButtonExport() Message {
	return Message{ID: "teaching.button_export"}
}

// TeachingButtonLessons is «Сабақтар».
func TeachingButtonLessons() Message {
	return Message{ID: "teaching.button_lessons"}
}

// TeachingButtonPicture is «Қатысу суреті».
func TeachingButtonPicture() Message {
	return Message{ID: "teaching.button_picture"}
}

// TeachingCertAgain is «PDF файлын қайта жіберу».
func TeachingCertAgain() Message {
	return Message{ID: "teaching.cert_again"}
}

// TeachingCertAllowed is «Команда жаңа сертификат алуға рұқсат берді.».
func TeachingCertAllowed() Message {
	return Message{ID: "teaching.cert_allowed"}
}

// TeachingCertAskStaff is «Жаңасын алу үшін алдымен команда рұқсат беруі керек. Сұрағыңызды /ask …».
func TeachingCertAskStaff() Message {
	return Message{ID: "teaching.cert_ask_staff"}
}

// TeachingCertCheck is «Тексеру сілтемесі».
func TeachingCertCheck() Message {
	return Message{ID: "teaching.cert_check"}
}

// TeachingCertComing is «Сертификат дайындалып жатыр, қазір келеді.».
func TeachingCertComing() Message {
	return Message{ID: "teaching.cert_coming"}
}

// TeachingCertCorrect is «Аты-жөнімді түзету».
func TeachingCertCorrect() Message {
	return Message{ID: "teaching.cert_correct"}
}

// TeachingCertCourse is «Курс: {{.Label}}».
func TeachingCertCourse(label Message) Message {
	return Message{ID: "teaching.cert_course", Args: Args{"Label": label}}
}

// TeachingCertDay is «Берілген күні: {{.Day}}».
func TeachingCertDay(day time.Time) Message {
	return Message{ID: "teaching.cert_day", Args: Args{"Day": moment(day, AsDate)}}
}

// TeachingCertFile is «🎓 <b>Сертификат № {{.Text}}</b> Курс: {{.Label}}. Сертификаттағы QR ар…».
func TeachingCertFile(text string, label Message) Message {
	return Message{ID: "teaching.cert_file", Args: Args{"Text": text, "Label": label}}
}

// TeachingCertHead is «<b>Сертификат</b>».
func TeachingCertHead() Message {
	return Message{ID: "teaching.cert_head"}
}

// TeachingCertHours is «Сабаққа қатысқан уақыты: {{.Rest}}».
func TeachingCertHours(rest Message) Message {
	return Message{ID: "teaching.cert_hours", Args: Args{"Rest": rest}}
}

// TeachingCertIssued is «Нөмірі: <b>{{.Text}}</b>».
func TeachingCertIssued(text string) Message {
	return Message{ID: "teaching.cert_issued", Args: Args{"Text": text}}
}

// TeachingCertMissing is «Сертификатқа әзірге мыналар жетіспейді:».
func TeachingCertMissing() Message {
	return Message{ID: "teaching.cert_missing"}
}

// TeachingCertMissingHomework is «• қабылданған міндетті үй тапсырмасы: {{.Done}}, керегі: {{.Total}}».
func TeachingCertMissingHomework(done int, total int) Message {
	return Message{ID: "teaching.cert_missing_homework", Args: Args{"Done": done, "Total": total}}
}

// TeachingCertMissingHours is «• сабаққа қатысу: {{.Percent}}%, керегі {{.Min}}%».
func TeachingCertMissingHours(percent int, min int) Message {
	return Message{ID: "teaching.cert_missing_hours", Args: Args{"Percent": percent, "Min": min}}
}

// TeachingCertMissingLessons is «• курстың барлық сабағы әлі өткен жоқ».
func TeachingCertMissingLessons() Message {
	return Message{ID: "teaching.cert_missing_lessons"}
}

// TeachingCertName is «Сертификатта аты-жөніңіз былай жазылады: <b>{{.Name}}</b>».
func TeachingCertName(name string) Message {
	return Message{ID: "teaching.cert_name", Args: Args{"Name": name}}
}

// TeachingCertNameAsk is «<b>Аты-жөніңізді жазыңыз</b> Қазақ, орыс немесе латын әріптерімен, ең …».
func TeachingCertNameAsk(max int) Message {
	return Message{ID: "teaching.cert_name_ask", Args: Args{"Max": max}}
}

// TeachingCertNameBad is «Тек әріп, сызықша, дәйекше және бос орын болсын. Кемінде бір сөз керек…».
func TeachingCertNameBad() Message {
	return Message{ID: "teaching.cert_name_bad"}
}

// TeachingCertNameOnce is «Қате болса, қазір бір рет түзете аласыз. Кейін өзгермейді.».
func TeachingCertNameOnce() Message {
	return Message{ID: "teaching.cert_name_once"}
}

// TeachingCertReached is «Сіз курсты аяқтадыңыз. Құттықтаймыз!».
func TeachingCertReached() Message {
	return Message{ID: "teaching.cert_reached"}
}

// TeachingCertRevoked is «Сертификат қайтарып алынды. Күні: {{.Day}}».
func TeachingCertRevoked(day time.Time) Message {
	return Message{ID: "teaching.cert_revoked", Args: Args{"Day": moment(day, AsDate)}}
}

// TeachingCertTake is «Осылай алу».
func TeachingCertTake() Message {
	return Message{ID: "teaching.cert_take"}
}

// TeachingCertWhy is «Себебі: «{{.Text}}»».
func TeachingCertWhy(text string) Message {
	return Message{ID: "teaching.cert_why", Args: Args{"Text": text}}
}

// TeachingCheckButton is «Үй тапсырмаларын тексеру».
func TeachingCheckButton() Message {
	return Message{ID: "teaching.check_button"}
}

// TeachingCodeButton is «Қатысу кодын көрсету».
func TeachingCodeButton() Message {
	return Message{ID: "teaching.code_button"}
}

// TeachingCodeDigits is «{{.Text}}».
func TeachingCodeDigits(text string) Message {
	return Message{ID: "teaching.code_digits", Args: Args{"Text": text}}
}

// TeachingCodeEarly is «Код әлі ашылған жоқ: ол сабаққа 15 минут қалғанда көрінеді.».
func TeachingCodeEarly() Message {
	return Message{ID: "teaching.code_early"}
}

// TeachingCodeHead is «<b>Қатысу коды</b>».
func TeachingCodeHead() Message {
	return Message{ID: "teaching.code_head"}
}

// TeachingCodeHow is «Қатысушы ботта сабағын ашып, осы төрт цифрды жазады. Код минут сайын а…».
func TeachingCodeHow() Message {
	return Message{ID: "teaching.code_how"}
}

// TeachingCodeLate is «Сабақ аяқталды, код енді көрсетілмейді. Келгендерді тізімнен белгілеңі…».
func TeachingCodeLate() Message {
	return Message{ID: "teaching.code_late"}
}

// TeachingCodeLater is «Қатысу коды сабаққа 15 минут қалғанда ашылады.».
func TeachingCodeLater() Message {
	return Message{ID: "teaching.code_later"}
}

// TeachingCodePlain is «<b>{{.Text}}</b>».
func TeachingCodePlain(text string) Message {
	return Message{ID: "teaching.code_plain", Args: Args{"Text": text}}
}

// TeachingCodeUntil is «Жарамдылық мерзімі: {{.Deadline}}».
func TeachingCodeUntil(deadline time.Time) Message {
	return Message{ID: "teaching.code_until", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TeachingColumnAccepted is «Қабылданған үй тапсырмасы».
func TeachingColumnAccepted() Message {
	return Message{ID: "teaching.column_accepted"}
}

// TeachingColumnAttended is «Қатысқаны, минут».
func TeachingColumnAttended() Message {
	return Message{ID: "teaching.column_attended"}
}

// TeachingColumnCourse is «Курс».
func TeachingColumnCourse() Message {
	return Message{ID: "teaching.column_course"}
}

// TeachingColumnHomework is «Міндетті үй тапсырмасы».
func TeachingColumnHomework() Message {
	return Message{ID: "teaching.column_homework"}
}

// TeachingColumnLesson is «Сабақ».
func TeachingColumnLesson() Message {
	return Message{ID: "teaching.column_lesson"}
}

// TeachingColumnMark is «Сабаққа қатысу».
func TeachingColumnMark() Message {
	return Message{ID: "teaching.column_mark"}
}

// TeachingColumnMinutes is «Ұзақтығы, минут».
func TeachingColumnMinutes() Message {
	return Message{ID: "teaching.column_minutes"}
}

// TeachingColumnNumber is «Қатысушы №».
func TeachingColumnNumber() Message {
	return Message{ID: "teaching.column_number"}
}

// TeachingColumnPercent is «Қатысуы, %».
func TeachingColumnPercent() Message {
	return Message{ID: "teaching.column_percent"}
}

// TeachingColumnStarts is «Басталуы».
func TeachingColumnStarts() Message {
	return Message{ID: "teaching.column_starts"}
}

// TeachingColumnSum is «Барлығы».
func TeachingColumnSum() Message {
	return Message{ID: "teaching.column_sum"}
}

// TeachingColumnTeam is «Жоба».
func TeachingColumnTeam() Message {
	return Message{ID: "teaching.column_team"}
}

// TeachingCommentAsk is «<b>Пікір жазасыз ба?</b> Бағасы: {{.N}}. Пікір міндетті емес, лимит — …».
func TeachingCommentAsk(n int, max int) Message {
	return Message{ID: "teaching.comment_ask", Args: Args{"N": n, "Max": max}}
}

// TeachingCommentSkip is «Пікірсіз қабылдау».
func TeachingCommentSkip() Message {
	return Message{ID: "teaching.comment_skip"}
}

// TeachingCoursesHead is «<b>Курстар барысы</b>».
func TeachingCoursesHead() Message {
	return Message{ID: "teaching.courses_head"}
}

// TeachingCoursesLine is «<b>{{.Label}}</b>, қатысушылар: {{.People}}».
func TeachingCoursesLine(label Message, people int) Message {
	return Message{ID: "teaching.courses_line", Args: Args{"Label": label, "People": people}}
}

// TeachingCoursesNone is «Сізге көрінетін курс әзірге жоқ.».
func TeachingCoursesNone() Message {
	return Message{ID: "teaching.courses_none"}
}

// TeachingDesk is «🎓 Курстар барысы».
func TeachingDesk() Message {
	return Message{ID: "teaching.desk"}
}

// TeachingHead is «<b>Сабақтарым</b>».
func TeachingHead() Message {
	return Message{ID: "teaching.head"}
}

// TeachingIssuedAllow is «Жаңасын алуға рұқсат беру».
func TeachingIssuedAllow() Message {
	return Message{ID: "teaching.issued_allow"}
}

// TeachingIssuedAllowed is «Жаңасын алуға рұқсат берілді.».
func TeachingIssuedAllowed() Message {
	return Message{ID: "teaching.issued_allowed"}
}

// TeachingIssuedHead is «<b>Сертификаттар</b>».
func TeachingIssuedHead() Message {
	return Message{ID: "teaching.issued_head"}
}

// TeachingIssuedLine is «{{.Text}} · {{.Name}}».
func TeachingIssuedLine(text string, name string) Message {
	return Message{ID: "teaching.issued_line", Args: Args{"Text": text, "Name": name}}
}

// TeachingIssuedLineRevoked is «{{.Text}} · {{.Name}} (жарамсыз)».
func TeachingIssuedLineRevoked(text string, name string) Message {
	return Message{ID: "teaching.issued_line_revoked", Args: Args{"Text": text, "Name": name}}
}

// TeachingIssuedName is «Кімге берілді: <b>{{.Name}}</b>».
func TeachingIssuedName(name string) Message {
	return Message{ID: "teaching.issued_name", Args: Args{"Name": name}}
}

// TeachingIssuedNone is «Бұл курс бойынша әлі сертификат берілген жоқ.».
func TeachingIssuedNone() Message {
	return Message{ID: "teaching.issued_none"}
}

// TeachingIssuedRevoke is «Сертификатты қайтарып алу».
func TeachingIssuedRevoke() Message {
	return Message{ID: "teaching.issued_revoke"}
}

// TeachingLangKk is «қазақша».
func TeachingLangKk() Message {
	return Message{ID: "teaching.lang_kk"}
}

// TeachingLangRu is «орысша».
func TeachingLangRu() Message {
	return Message{ID: "teaching.lang_ru"}
}

// TeachingLessonButton is «{{.N}}-сабақ · {{.Date}}».
func TeachingLessonButton(n int, date time.Time) Message {
	return Message{ID: "teaching.lesson_button", Args: Args{"N": n, "Date": moment(date, AsDay)}}
}

// TeachingLessonCancelled is «<b>{{.Label}}</b> (сабақ болмайды)».
func TeachingLessonCancelled(label Message) Message {
	return Message{ID: "teaching.lesson_cancelled", Args: Args{"Label": label}}
}

// TeachingLessonCourse is «Курс: {{.Label}}».
func TeachingLessonCourse(label Message) Message {
	return Message{ID: "teaching.lesson_course", Args: Args{"Label": label}}
}

// TeachingLessonHead is «<b>{{.N}}-сабақ. {{.Label}}</b>».
func TeachingLessonHead(n int, label Message) Message {
	return Message{ID: "teaching.lesson_head", Args: Args{"N": n, "Label": label}}
}

// TeachingLessonLink is «🔗 {{.Link}}».
func TeachingLessonLink(link string) Message {
	return Message{ID: "teaching.lesson_link", Args: Args{"Link": link}}
}

// TeachingLessonPlace is «📍 {{.Text}}».
func TeachingLessonPlace(text string) Message {
	return Message{ID: "teaching.lesson_place", Args: Args{"Text": text}}
}

// TeachingLessonTeacher is «Оқытушы: {{.Name}}».
func TeachingLessonTeacher(name string) Message {
	return Message{ID: "teaching.lesson_teacher", Args: Args{"Name": name}}
}

// TeachingLessonWhen is «🕒 {{.Deadline}}, ұзақтығы: {{.Rest}}».
func TeachingLessonWhen(deadline time.Time, rest Message) Message {
	return Message{ID: "teaching.lesson_when", Args: Args{"Deadline": moment(deadline, AsDatetime), "Rest": rest}}
}

// TeachingLessonsHead is «<b>{{.Label}}</b>: сабақтар».
func TeachingLessonsHead(label Message) Message {
	return Message{ID: "teaching.lessons_head", Args: Args{"Label": label}}
}

// TeachingLine is «<b>{{.Label}}</b> 🕒 {{.Deadline}} 👥 Қатысушылар: {{.People}}».
func TeachingLine(label Message, deadline time.Time, people int) Message {
	return Message{ID: "teaching.line", Args: Args{"Label": label, "Deadline": moment(deadline, AsDatetime), "People": people}}
}

// TeachingLineOver is «<b>{{.Label}}</b> (өтті) 🕒 {{.Deadline}} 👥 Келгені: {{.Count}}, барлығ…».
func TeachingLineOver(label Message, deadline time.Time, count int, people int) Message {
	return Message{ID: "teaching.line_over", Args: Args{"Label": label, "Deadline": moment(deadline, AsDatetime), "Count": count, "People": people}}
}

// TeachingListButton is «Сабаққа қатысу тізімі».
func TeachingListButton() Message {
	return Message{ID: "teaching.list_button"}
}

// TeachingListButtonName is «{{.Text}} {{.Name}}».
func TeachingListButtonName(text string, name string) Message {
	return Message{ID: "teaching.list_button_name", Args: Args{"Text": text, "Name": name}}
}

// TeachingListHead is «<b>Сабаққа қатысу тізімі</b>».
func TeachingListHead() Message {
	return Message{ID: "teaching.list_head"}
}

// TeachingListHow is «Атын бассаңыз, белгі ауысады: ✅ қатысты → 🕘 кешікті → 📄 себепті → ➖ қа…».
func TeachingListHow() Message {
	return Message{ID: "teaching.list_how"}
}

// TeachingListLine is «{{.Text}} {{.Name}}».
func TeachingListLine(text string, name string) Message {
	return Message{ID: "teaching.list_line", Args: Args{"Text": text, "Name": name}}
}

// TeachingListLineTeam is «{{.Text}} {{.Name}}, «{{.Title}}»».
func TeachingListLineTeam(text string, name string, title string) Message {
	return Message{ID: "teaching.list_line_team", Args: Args{"Text": text, "Name": name, "Title": title}}
}

// TeachingListNone is «Курсқа әлі ешкім жазылған жоқ.».
func TeachingListNone() Message {
	return Message{ID: "teaching.list_none"}
}

// TeachingListRead is «Тізімді көре аласыз, бірақ өзгерте алмайсыз.».
func TeachingListRead() Message {
	return Message{ID: "teaching.list_read"}
}

// TeachingMarkAbsent is «Қатыспады».
func TeachingMarkAbsent() Message {
	return Message{ID: "teaching.mark_absent"}
}

// TeachingMarkEarly is «Тізім сабаққа 15 минут қалғанда ашылады.».
func TeachingMarkEarly() Message {
	return Message{ID: "teaching.mark_early"}
}

// TeachingMarkExcused is «Себепті».
func TeachingMarkExcused() Message {
	return Message{ID: "teaching.mark_excused"}
}

// TeachingMarkGone is «Бұл адам курста жоқ немесе бұл белгіні сіз қоя алмайсыз.».
func TeachingMarkGone() Message {
	return Message{ID: "teaching.mark_gone"}
}

// TeachingMarkLate is «Сабақтан кейін 7 күн өтті. Енді тізімді тек курс командасы өзгерте ала…».
func TeachingMarkLate() Message {
	return Message{ID: "teaching.mark_late"}
}

// TeachingMarkLateName is «Кешікті».
func TeachingMarkLateName() Message {
	return Message{ID: "teaching.mark_late_name"}
}

// TeachingMarkPresent is «Қатысты».
func TeachingMarkPresent() Message {
	return Message{ID: "teaching.mark_present"}
}

// TeachingMarkedBack is «Токен қайтарып алынды: {{.N}}».
func TeachingMarkedBack(n int) Message {
	return Message{ID: "teaching.marked_back", Args: Args{"N": n}}
}

// TeachingMarkedKept is «Белгі өзгерді. Бұл сабақ үшін берілген токенді қайтарып алу мерзімі өт…».
func TeachingMarkedKept() Message {
	return Message{ID: "teaching.marked_kept"}
}

// TeachingNoMore is «Кезек соңына жетті. Өткізіп жібергеніңіз өз орнында қалды.».
func TeachingNoMore() Message {
	return Message{ID: "teaching.no_more"}
}

// TeachingNone is «Сіз өткізетін сабақ әзірге жоқ.».
func TeachingNone() Message {
	return Message{ID: "teaching.none"}
}

// TeachingNoticeAccepted is «✅ Үй тапсырмаңыз қабылданды: «{{.Label}}»».
func TeachingNoticeAccepted(label Message) Message {
	return Message{ID: "teaching.notice_accepted", Args: Args{"Label": label}}
}

// TeachingNoticeAllowed is «Жаңа сертификат алуға рұқсат берілді. Курс: {{.Label}}».
func TeachingNoticeAllowed(label Message) Message {
	return Message{ID: "teaching.notice_allowed", Args: Args{"Label": label}}
}

// TeachingNoticeAllowedOpen is «Сертификат алу».
func TeachingNoticeAllowedOpen() Message {
	return Message{ID: "teaching.notice_allowed_open"}
}

// TeachingNoticeComment is «Пікір: «{{.Text}}»».
func TeachingNoticeComment(text string) Message {
	return Message{ID: "teaching.notice_comment", Args: Args{"Text": text}}
}

// TeachingNoticeMark is «Бағасы: {{.N}}».
func TeachingNoticeMark(n int) Message {
	return Message{ID: "teaching.notice_mark", Args: Args{"N": n}}
}

// TeachingNoticePaid is «💠 Қабылданған үй тапсырмаңыз үшін токен берілді: {{.N}}. Бұған дейін к…».
func TeachingNoticePaid(n int) Message {
	return Message{ID: "teaching.notice_paid", Args: Args{"N": n}}
}

// TeachingNoticeReturned is «↩️ Үй тапсырмаңыз түзетуге қайтарылды: «{{.Label}}»».
func TeachingNoticeReturned(label Message) Message {
	return Message{ID: "teaching.notice_returned", Args: Args{"Label": label}}
}

// TeachingNoticeRevoked is «Сертификатыңыз қайтарып алынды. Нөмірі: {{.Text}}. Курс: {{.Label}}».
func TeachingNoticeRevoked(text string, label Message) Message {
	return Message{ID: "teaching.notice_revoked", Args: Args{"Text": text, "Label": label}}
}

// TeachingNoticeSend is «Түзетіп жіберу».
func TeachingNoticeSend() Message {
	return Message{ID: "teaching.notice_send"}
}

// TeachingNoticeTokens is «Токен берілді: {{.N}}».
func TeachingNoticeTokens(n int) Message {
	return Message{ID: "teaching.notice_tokens", Args: Args{"N": n}}
}

// TeachingNoticeWaiting is «📝 Тексеруіңізді күтіп тұрған үй тапсырмасы: {{.N}}».
func TeachingNoticeWaiting(n int) Message {
	return Message{ID: "teaching.notice_waiting", Args: Args{"N": n}}
}

// TeachingNumbersAlone is «Жобасыз қатысушылар: {{.Rest}} ({{.Percent}}%)».
func TeachingNumbersAlone(rest Message, percent int) Message {
	return Message{ID: "teaching.numbers_alone", Args: Args{"Rest": rest, "Percent": percent}}
}

// TeachingNumbersBehind is «⚠️ Үлгермей жүргені: {{.N}}».
func TeachingNumbersBehind(n int) Message {
	return Message{ID: "teaching.numbers_behind", Args: Args{"N": n}}
}

// TeachingNumbersCertificates is «🎓 Берілген сертификат: {{.N}}».
func TeachingNumbersCertificates(n int) Message {
	return Message{ID: "teaching.numbers_certificates", Args: Args{"N": n}}
}

// TeachingNumbersHead is «<b>{{.Label}}</b>».
func TeachingNumbersHead(label Message) Message {
	return Message{ID: "teaching.numbers_head", Args: Args{"Label": label}}
}

// TeachingNumbersHours is «⏱ Өткен уақыты: {{.Rest}}».
func TeachingNumbersHours(rest Message) Message {
	return Message{ID: "teaching.numbers_hours", Args: Args{"Rest": rest}}
}

// TeachingNumbersLessons is «📚 Өткен сабақтар: {{.Done}}, барлығы: {{.Total}}».
func TeachingNumbersLessons(done int, total int) Message {
	return Message{ID: "teaching.numbers_lessons", Args: Args{"Done": done, "Total": total}}
}

// TeachingNumbersMore is «Тағы команда саны: {{.N}}. Толық тізім кестеде.».
func TeachingNumbersMore(n int) Message {
	return Message{ID: "teaching.numbers_more", Args: Args{"N": n}}
}

// TeachingNumbersPeople is «👥 Қатысушылар: {{.N}}».
func TeachingNumbersPeople(n int) Message {
	return Message{ID: "teaching.numbers_people", Args: Args{"N": n}}
}

// TeachingNumbersReached is «🎓 Сертификатқа жеткені: {{.N}}».
func TeachingNumbersReached(n int) Message {
	return Message{ID: "teaching.numbers_reached", Args: Args{"N": n}}
}

// TeachingNumbersTeam is «{{.Title}}: {{.Rest}} ({{.Percent}}%)».
func TeachingNumbersTeam(title string, rest Message, percent int) Message {
	return Message{ID: "teaching.numbers_team", Args: Args{"Title": title, "Rest": rest, "Percent": percent}}
}

// TeachingNumbersTeams is «<b>Командалардың сағаты</b>».
func TeachingNumbersTeams() Message {
	return Message{ID: "teaching.numbers_teams"}
}

// TeachingOffer is «🎓 Сабақтарым».
func TeachingOffer() Message {
	return Message{ID: "teaching.offer"}
}

// TeachingPaperCheck is «Жарамдылығын тексеру».
func TeachingPaperCheck() Message {
	return Message{ID: "teaching.paper_check"}
}

// TeachingPaperCourse is ««{{.Label}}»».
func TeachingPaperCourse(label Message) Message {
	return Message{ID: "teaching.paper_course", Args: Args{"Label": label}}
}

// TeachingPaperDate is «Берілген күні: {{.Day}}».
func TeachingPaperDate(day time.Time) Message {
	return Message{ID: "teaching.paper_date", Args: Args{"Day": moment(day, AsDate)}}
}

// TeachingPaperGiven is «Курс бағдарламасын толық аяқтағаны үшін беріледі».
func TeachingPaperGiven() Message {
	return Message{ID: "teaching.paper_given"}
}

// TeachingPaperHours is «Сабаққа қатысқан уақыты: {{.Rest}}».
func TeachingPaperHours(rest Message) Message {
	return Message{ID: "teaching.paper_hours", Args: Args{"Rest": rest}}
}

// TeachingPaperNumber is «Нөмірі: {{.Text}}».
func TeachingPaperNumber(text string) Message {
	return Message{ID: "teaching.paper_number", Args: Args{"Text": text}}
}

// TeachingPaperProgram is «{{.Programme}}».
func TeachingPaperProgram() Message {
	return Message{ID: "teaching.paper_program"}
}

// TeachingPaperTitle is «СЕРТИФИКАТ».
func TeachingPaperTitle() Message {
	return Message{ID: "teaching.paper_title"}
}

// TeachingPictureAsked is «Сурет төменде келеді».
func TeachingPictureAsked() Message {
	return Message{ID: "teaching.picture_asked"}
}

// TeachingPictureLine is «{{.N}}-сабақ: қатысты {{.Done}}, кешікті {{.Over}}, себепті {{.Open}},…».
func TeachingPictureLine(n int, done int, over int, open int, max int) Message {
	return Message{ID: "teaching.picture_line", Args: Args{"N": n, "Done": done, "Over": over, "Open": open, "Max": max}}
}

// TeachingPictureName is «{{.N}}».
func TeachingPictureName(n int) Message {
	return Message{ID: "teaching.picture_name", Args: Args{"N": n}}
}

// TeachingPictureNothing is «Сурет салуға әлі ерте: бірде-бір сабақ аяқталған жоқ.».
func TeachingPictureNothing() Message {
	return Message{ID: "teaching.picture_nothing"}
}

// TeachingPictureTitle is «Сабаққа қатысу: {{.Label}}».
func TeachingPictureTitle(label Message) Message {
	return Message{ID: "teaching.picture_title", Args: Args{"Label": label}}
}

// TeachingReasonIncomplete is «Тапсырма толық емес».
func TeachingReasonIncomplete() Message {
	return Message{ID: "teaching.reason_incomplete"}
}

// TeachingReasonNumbers is «Нақты сан мен мысал керек».
func TeachingReasonNumbers() Message {
	return Message{ID: "teaching.reason_numbers"}
}

// TeachingReasonOffTopic is «Басқа тақырыпта».
func TeachingReasonOffTopic() Message {
	return Message{ID: "teaching.reason_off_topic"}
}

// TeachingReasonUnreadable is «Файл ашылмайды, көрінбейді».
func TeachingReasonUnreadable() Message {
	return Message{ID: "teaching.reason_unreadable"}
}

// TeachingRefresh is «Жаңарту».
func TeachingRefresh() Message {
	return Message{ID: "teaching.refresh"}
}

// TeachingRestAsk is «Белгісі жоқ адам саны: {{.N}}. Бәрін «Қатысты» деп белгілейміз бе? Қой…».
func TeachingRestAsk(n int) Message {
	return Message{ID: "teaching.rest_ask", Args: Args{"N": n}}
}

// TeachingRestButton is «Қалғанын «Қатысты» деп белгілеу».
func TeachingRestButton() Message {
	return Message{ID: "teaching.rest_button"}
}

// TeachingRestDone is «✅ Белгіленді: {{.N}}».
func TeachingRestDone(n int) Message {
	return Message{ID: "teaching.rest_done", Args: Args{"N": n}}
}

// TeachingRestYes is «Белгілеу».
func TeachingRestYes() Message {
	return Message{ID: "teaching.rest_yes"}
}

// TeachingReturnAsk is «<b>Нені түзету керек?</b>».
func TeachingReturnAsk() Message {
	return Message{ID: "teaching.return_ask"}
}

// TeachingReturnLang is «Дайын пікір қатысушыға өз тілінде жетеді: {{.Label}}.».
func TeachingReturnLang(label Message) Message {
	return Message{ID: "teaching.return_lang", Args: Args{"Label": label}}
}

// TeachingReturnOwn is «Өз сөзіммен жазу».
func TeachingReturnOwn() Message {
	return Message{ID: "teaching.return_own"}
}

// TeachingRevokeAsk is «<b>Неге қайтарып аламыз?</b> Себебін сертификат иесі көреді. Лимит — {…».
func TeachingRevokeAsk(max int) Message {
	return Message{ID: "teaching.revoke_ask", Args: Args{"Max": max}}
}

// TeachingRevokeChanged is «Бұл сертификатты басқа адам өзгертіп қойған.».
func TeachingRevokeChanged() Message {
	return Message{ID: "teaching.revoke_changed"}
}

// TeachingRevokeDone is «Сертификат қайтарып алынды.».
func TeachingRevokeDone() Message {
	return Message{ID: "teaching.revoke_done"}
}

// TeachingRollAbsent is «➖ Қатыспады: {{.N}}».
func TeachingRollAbsent(n int) Message {
	return Message{ID: "teaching.roll_absent", Args: Args{"N": n}}
}

// TeachingRollExcused is «📄 Себепті: {{.N}}».
func TeachingRollExcused(n int) Message {
	return Message{ID: "teaching.roll_excused", Args: Args{"N": n}}
}

// TeachingRollLate is «🕘 Кешікті: {{.N}}».
func TeachingRollLate(n int) Message {
	return Message{ID: "teaching.roll_late", Args: Args{"N": n}}
}

// TeachingRollPeople is «👥 Қатысушылар: {{.N}}».
func TeachingRollPeople(n int) Message {
	return Message{ID: "teaching.roll_people", Args: Args{"N": n}}
}

// TeachingRollPresent is «✅ Қатысты: {{.N}}».
func TeachingRollPresent(n int) Message {
	return Message{ID: "teaching.roll_present", Args: Args{"N": n}}
}

// TeachingRollUnmarked is «▫️ Белгісі жоқ: {{.N}}».
func TeachingRollUnmarked(n int) Message {
	return Message{ID: "teaching.roll_unmarked", Args: Args{"N": n}}
}

// TeachingSeenDone is «Түсінікті».
func TeachingSeenDone() Message {
	return Message{ID: "teaching.seen_done"}
}

// TeachingSeenName is «Кімге берілді: {{.Name}}».
func TeachingSeenName(name string) Message {
	return Message{ID: "teaching.seen_name", Args: Args{"Name": name}}
}

// TeachingSeenNumber is «Нөмірі: {{.Text}}».
func TeachingSeenNumber(text string) Message {
	return Message{ID: "teaching.seen_number", Args: Args{"Text": text}}
}

// TeachingSeenRevoked is «❌ <b>Сертификат жарамсыз</b>: ол қайтарып алынды. Күні: {{.Day}}».
func TeachingSeenRevoked(day time.Time) Message {
	return Message{ID: "teaching.seen_revoked", Args: Args{"Day": moment(day, AsDate)}}
}

// TeachingSeenValid is «✅ <b>Сертификат жарамды</b>».
func TeachingSeenValid() Message {
	return Message{ID: "teaching.seen_valid"}
}

// TeachingSheet is «Курстар: қатысу мен сағат».
func TeachingSheet() Message {
	return Message{ID: "teaching.sheet"}
}

// TeachingSpotAsked is «QR қазір келеді».
func TeachingSpotAsked() Message {
	return Message{ID: "teaching.spot_asked"}
}

// TeachingSpotButton is «Сканерлейтін QR».
func TeachingSpotButton() Message {
	return Message{ID: "teaching.spot_button"}
}

// TeachingSpotCaption is «<b>{{.Label}}</b> 🕒 {{.Deadline}} Сабаққа келгеніңізді белгілеу үшін т…».
func TeachingSpotCaption(label Message, deadline time.Time) Message {
	return Message{ID: "teaching.spot_caption", Args: Args{"Label": label, "Deadline": moment(deadline, AsDatetime)}}
}

// TeachingToldIncomplete is «Тапсырманың бір бөлігі орындалмаған. Сұрақтарды қайта оқып, толықтырып…».
func TeachingToldIncomplete() Message {
	return Message{ID: "teaching.told_incomplete"}
}

// TeachingToldNumbers is «Ой дұрыс, бірақ нақты сандар мен мысалдар жетіспейді. Соларды қосып жі…».
func TeachingToldNumbers() Message {
	return Message{ID: "teaching.told_numbers"}
}

// TeachingToldOffTopic is «Жұмыс басқа тақырыпта жазылған. Тапсырманы қайта оқып, жобаңыз туралы …».
func TeachingToldOffTopic() Message {
	return Message{ID: "teaching.told_off_topic"}
}

// TeachingToldUnreadable is «Файл ашылмайды немесе анық көрінбейді. Қайта түсіріп немесе басқа форм…».
func TeachingToldUnreadable() Message {
	return Message{ID: "teaching.told_unreadable"}
}

// TeachingWaiting is «📝 Тексеруді күтіп тұрған үй тапсырмасы: {{.N}}».
func TeachingWaiting(n int) Message {
	return Message{ID: "teaching.waiting", Args: Args{"N": n}}
}

// TeachingWaitingNone is «Тексеретін үй тапсырмасы жоқ.».
func TeachingWaitingNone() Message {
	return Message{ID: "teaching.waiting_none"}
}

// TeachingWaitingOldest is «Ең бұрын жіберілгені: {{.Submitted}}».
func TeachingWaitingOldest(submitted time.Time) Message {
	return Message{ID: "teaching.waiting_oldest", Args: Args{"Submitted": moment(submitted, AsDatetime)}}
}

// TeachingWordsAsk is «<b>Пікіріңізді жазыңыз</b> Қатысушы оқитын тіл: {{.Label}}. Сөзіңіз ау…».
func TeachingWordsAsk(label Message, max int) Message {
	return Message{ID: "teaching.words_ask", Args: Args{"Label": label, "Max": max}}
}

// TeachingWorkAgain is «🔁 Түзетіп, қайта жіберген: {{.N}}-рет».
func TeachingWorkAgain(n int) Message {
	return Message{ID: "teaching.work_again", Args: Args{"N": n}}
}

// TeachingWorkAsk is «Қабылдау үшін баға қойыңыз, 5 — ең жоғарысы:».
func TeachingWorkAsk() Message {
	return Message{ID: "teaching.work_ask"}
}

// TeachingWorkBefore is «Бұрынғы пікір: «{{.Text}}»».
func TeachingWorkBefore(text string) Message {
	return Message{ID: "teaching.work_before", Args: Args{"Text": text}}
}

// TeachingWorkChanged is «Бұл жұмысқа басқа адам шешім қабылдап қойған немесе ол қайта жіберілге…».
func TeachingWorkChanged() Message {
	return Message{ID: "teaching.work_changed"}
}

// TeachingWorkEmpty is «Мәтін де, файл да жоқ: ол өшірілген.».
func TeachingWorkEmpty() Message {
	return Message{ID: "teaching.work_empty"}
}

// TeachingWorkFile is «📎 «{{.Label}}», {{.Name}}».
func TeachingWorkFile(label Message, name string) Message {
	return Message{ID: "teaching.work_file", Args: Args{"Label": label, "Name": name}}
}

// TeachingWorkFiles is «📎 Файлдар: {{.N}}».
func TeachingWorkFiles(n int) Message {
	return Message{ID: "teaching.work_files", Args: Args{"N": n}}
}

// TeachingWorkFilesButton is «Файлдарды қайта көрсету».
func TeachingWorkFilesButton() Message {
	return Message{ID: "teaching.work_files_button"}
}

// TeachingWorkFilesCome is «Файлдар қазір келеді».
func TeachingWorkFilesCome() Message {
	return Message{ID: "teaching.work_files_come"}
}

// TeachingWorkGone is «Бұл жұмыс сізге енді көрінбейді.».
func TeachingWorkGone() Message {
	return Message{ID: "teaching.work_gone"}
}

// TeachingWorkHead is «<b>{{.Label}}</b>».
func TeachingWorkHead(label Message) Message {
	return Message{ID: "teaching.work_head", Args: Args{"Label": label}}
}

// TeachingWorkInTime is «Мерзімінде жіберілді.».
func TeachingWorkInTime() Message {
	return Message{ID: "teaching.work_in_time"}
}

// TeachingWorkLate is «⏰ Мерзімінен кейін жіберілді. Мерзімі: {{.Deadline}}».
func TeachingWorkLate(deadline time.Time) Message {
	return Message{ID: "teaching.work_late", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// TeachingWorkLesson is «Сабақ: {{.Label}}».
func TeachingWorkLesson(label Message) Message {
	return Message{ID: "teaching.work_lesson", Args: Args{"Label": label}}
}

// TeachingWorkMark is «✅ {{.N}}».
func TeachingWorkMark(n int) Message {
	return Message{ID: "teaching.work_mark", Args: Args{"N": n}}
}

// TeachingWorkNext is «Келесі».
func TeachingWorkNext() Message {
	return Message{ID: "teaching.work_next"}
}

// TeachingWorkNone is «Тексеретін үй тапсырмасы қалмады. Рақмет.».
func TeachingWorkNone() Message {
	return Message{ID: "teaching.work_none"}
}

// TeachingWorkRest is «Мәтіннің жалғасы:».
func TeachingWorkRest() Message {
	return Message{ID: "teaching.work_rest"}
}

// TeachingWorkReturn is «Түзетуге қайтару».
func TeachingWorkReturn() Message {
	return Message{ID: "teaching.work_return"}
}

// TeachingWorkSent is «🕓 Жіберілді: {{.Submitted}}».
func TeachingWorkSent(submitted time.Time) Message {
	return Message{ID: "teaching.work_sent", Args: Args{"Submitted": moment(submitted, AsDatetime)}}
}

// TeachingWorkStateAccepted is «Күйі: қабылданды, бағасы: {{.N}}».
func TeachingWorkStateAccepted(n int) Message {
	return Message{ID: "teaching.work_state_accepted", Args: Args{"N": n}}
}

// TeachingWorkStateReturned is «Күйі: түзетуге қайтарылды».
func TeachingWorkStateReturned() Message {
	return Message{ID: "teaching.work_state_returned"}
}

// TeachingWorkStateSent is «Күйі: тексеруді күтіп тұр».
func TeachingWorkStateSent() Message {
	return Message{ID: "teaching.work_state_sent"}
}

// TeachingWorkWho is «👤 <b>{{.Name}}</b>».
func TeachingWorkWho(name string) Message {
	return Message{ID: "teaching.work_who", Args: Args{"Name": name}}
}

// TeachingWorkWhoTeam is «👤 <b>{{.Name}}</b>, «{{.Title}}»».
func TeachingWorkWhoTeam(name string, title string) Message {
	return Message{ID: "teaching.work_who_team", Args: Args{"Name": name, "Title": title}}
}

// TeachingWorkWords is ««{{.Text}}»».
func TeachingWorkWords(text string) Message {
	return Message{ID: "teaching.work_words", Args: Args{"Text": text}}
}
