// Code generated from programme.kk.toml and programme.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// ProgrammeAboutKk is «Курс туралы қазақша».
func ProgrammeAboutKk() Message {
	return Message{ID: "programme.about_kk"}
}

// ProgrammeAboutKkAsk is «<b>Курс не туралы? Қазақша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func ProgrammeAboutKkAsk(max int) Message {
	return Message{ID: "programme.about_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeAboutRu is «Курс туралы орысша».
func ProgrammeAboutRu() Message {
	return Message{ID: "programme.about_ru"}
}

// ProgrammeAboutRuAsk is «<b>Курс не туралы? Орысша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func ProgrammeAboutRuAsk(max int) Message {
	return Message{ID: "programme.about_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeAllFaults is «Бәрін файлмен алу».
func ProgrammeAllFaults() Message {
	return Message{ID: "programme.all_faults"}
}

// ProgrammeAttendance is «Сертификатқа қажет сағат, %».
func ProgrammeAttendance() Message {
	return Message{ID: "programme.attendance"}
}

// ProgrammeAttendanceAsk is «<b>Сертификат алу үшін сағаттардың неше пайызына қатысу керек?</b> Таң…».
func ProgrammeAttendanceAsk() Message {
	return Message{ID: "programme.attendance_ask"}
}

// ProgrammeBroken is «<b>Файлда түзетілуі керек жерлер: {{.Count}}</b> Ештеңе өзгерген жоқ.».
func ProgrammeBroken(count int) Message {
	return Message{ID: "programme.broken", Args: Args{"Count": count}}
}

// ProgrammeBudget is «Бюджет».
func ProgrammeBudget() Message {
	return Message{ID: "programme.budget"}
}

// ProgrammeBudgetAsk is «<b>Сабақ пен үй тапсырмасының токендерін қай бюджет төлейді?</b>».
func ProgrammeBudgetAsk() Message {
	return Message{ID: "programme.budget_ask"}
}

// ProgrammeBudgetChosen is «таңдалды».
func ProgrammeBudgetChosen() Message {
	return Message{ID: "programme.budget_chosen"}
}

// ProgrammeBudgetNone is «Токен берілмейді».
func ProgrammeBudgetNone() Message {
	return Message{ID: "programme.budget_none"}
}

// ProgrammeCancel is «Сабақты болдырмау».
func ProgrammeCancel() Message {
	return Message{ID: "programme.cancel"}
}

// ProgrammeCancelSure is «<b>{{.Label}}</b> сабағы болмайды деп белгіленсін бе? Басталуы: {{.Sin…».
func ProgrammeCancelSure(label Message, since time.Time, people int) Message {
	return Message{ID: "programme.cancel_sure", Args: Args{"Label": label, "Since": moment(since, AsDatetime), "People": people}}
}

// ProgrammeCard is «<b>{{.Label}}</b> Күйі: {{.Status}}».
func ProgrammeCard(label Message, status Message) Message {
	return Message{ID: "programme.card", Args: Args{"Label": label, "Status": status}}
}

// ProgrammeCardCohort is «Лек: {{.Cohort}}».
func ProgrammeCardCohort(cohort Bilingual) Message {
	return Message{ID: "programme.card_cohort", Args: Args{"Cohort": cohort}}
}

// ProgrammeCardDates is «Басталуы: {{.Since}} Аяқталуы: {{.Opens}}».
func ProgrammeCardDates(since time.Time, opens time.Time) Message {
	return Message{ID: "programme.card_dates", Args: Args{"Since": moment(since, AsDatetime), "Opens": moment(opens, AsDatetime)}}
}

// ProgrammeCardDraft is «Бұл нобай: оны әзірге өзіңізден басқа ешкім көрмейді.».
func ProgrammeCardDraft() Message {
	return Message{ID: "programme.card_draft"}
}

// ProgrammeCardLessons is «Сабақ саны: {{.Count}}, ұзақтығы: {{.Answer}}».
func ProgrammeCardLessons(count int, answer Message) Message {
	return Message{ID: "programme.card_lessons", Args: Args{"Count": count, "Answer": answer}}
}

// ProgrammeCardPeople is «Қатысушылар: {{.People}}».
func ProgrammeCardPeople(people int) Message {
	return Message{ID: "programme.card_people", Args: Args{"People": people}}
}

// ProgrammeCardTrack is «Кімге: {{.Status}}».
func ProgrammeCardTrack(status Message) Message {
	return Message{ID: "programme.card_track", Args: Args{"Status": status}}
}

// ProgrammeChanged is «Мұнда бірдеңе өзгерген. Төменде қазіргі күйі тұр.».
func ProgrammeChanged() Message {
	return Message{ID: "programme.changed"}
}

// ProgrammeChangedMeanwhile is «Осы арада курс өзгеріп кеткен, сондықтан файл қайта тексерілді. Енді н…».
func ProgrammeChangedMeanwhile() Message {
	return Message{ID: "programme.changed_meanwhile"}
}

// ProgrammeCohortAsk is «<b>Курс қай лекке арналған?</b>».
func ProgrammeCohortAsk() Message {
	return Message{ID: "programme.cohort_ask"}
}

// ProgrammeCourseNew is «Жаңа курс нобай болып сақталады.».
func ProgrammeCourseNew() Message {
	return Message{ID: "programme.course_new"}
}

// ProgrammeCourseThere is «Бұрыннан бар курс өзгереді.».
func ProgrammeCourseThere() Message {
	return Message{ID: "programme.course_there"}
}

// ProgrammeDesk is «Курстар».
func ProgrammeDesk() Message {
	return Message{ID: "programme.desk"}
}

// ProgrammeDrop is «Сақтамау».
func ProgrammeDrop() Message {
	return Message{ID: "programme.drop"}
}

// ProgrammeDropped is «Файл сақталған жоқ, ештеңе өзгермеді.».
func ProgrammeDropped() Message {
	return Message{ID: "programme.dropped"}
}

// ProgrammeDue is «Соңғы мерзімі».
func ProgrammeDue() Message {
	return Message{ID: "programme.due"}
}

// ProgrammeDueAsk is «<b>Үй тапсырмасын қашанға дейін жіберу керек?</b> Күні мен уақытын жаз…».
func ProgrammeDueAsk() Message {
	return Message{ID: "programme.due_ask"}
}

// ProgrammeEdit is «Курс туралы мәлімет».
func ProgrammeEdit() Message {
	return Message{ID: "programme.edit"}
}

// ProgrammeEditHead is «<b>Курс туралы</b>».
func ProgrammeEditHead() Message {
	return Message{ID: "programme.edit_head"}
}

// ProgrammeEnrolled is «🎓 <b>{{.Label}}</b> курсына жазылдыңыз.».
func ProgrammeEnrolled(label Message) Message {
	return Message{ID: "programme.enrolled", Args: Args{"Label": label}}
}

// ProgrammeEnrolledFirst is «Бірінші сабақ: {{.Opens}} Сабақ саны: {{.Count}}».
func ProgrammeEnrolledFirst(opens time.Time, count int) Message {
	return Message{ID: "programme.enrolled_first", Args: Args{"Opens": moment(opens, AsDatetime), "Count": count}}
}

// ProgrammeEverywhere is «Өңірі белгіленбесін».
func ProgrammeEverywhere() Message {
	return Message{ID: "programme.everywhere"}
}

// ProgrammeExample is «Курс файлының үлгісі. Өзгертіп, қайта жіберіңіз.».
func ProgrammeExample() Message {
	return Message{ID: "programme.example"}
}

// ProgrammeExampleAbout is «Жоба қалай басталады».
func ProgrammeExampleAbout() Message {
	return Message{ID: "programme.example_about"}
}

// ProgrammeExampleHomework is «Мәселе ағашы».
func ProgrammeExampleHomework() Message {
	return Message{ID: "programme.example_homework"}
}

// ProgrammeExampleLesson is «Мәселені табу».
func ProgrammeExampleLesson() Message {
	return Message{ID: "programme.example_lesson"}
}

// ProgrammeExampleMaterial is «Слайдтар».
func ProgrammeExampleMaterial() Message {
	return Message{ID: "programme.example_material"}
}

// ProgrammeExampleModule is «Бастау».
func ProgrammeExampleModule() Message {
	return Message{ID: "programme.example_module"}
}

// ProgrammeExampleTask is «Салып, суретін жіберіңіз».
func ProgrammeExampleTask() Message {
	return Message{ID: "programme.example_task"}
}

// ProgrammeExampleTitle is «Әлеуметтік жоба мектебі».
func ProgrammeExampleTitle() Message {
	return Message{ID: "programme.example_title"}
}

// ProgrammeExampleXlsx is «XLSX үлгісі».
func ProgrammeExampleXlsx() Message {
	return Message{ID: "programme.example_xlsx"}
}

// ProgrammeExampleYaml is «YAML үлгісі».
func ProgrammeExampleYaml() Message {
	return Message{ID: "programme.example_yaml"}
}

// ProgrammeExported is «<b>{{.Label}}</b> Файлды өзгертіп, қайта жіберуге болады. Телеграмдағы…».
func ProgrammeExported(label Message) Message {
	return Message{ID: "programme.exported", Args: Args{"Label": label}}
}

// ProgrammeFaultAlias is «YAML сілтемелері (&amp; және *) қолданылмайды. Мәнді толық жазыңыз.».
func ProgrammeFaultAlias() Message {
	return Message{ID: "programme.fault_alias"}
}

// ProgrammeFaultBig is «Файл тым үлкен.».
func ProgrammeFaultBig() Message {
	return Message{ID: "programme.fault_big"}
}

// ProgrammeFaultCell is ««{{.Title}}» парағы, {{.Which}}: {{.Status}}».
func ProgrammeFaultCell(title string, which string, status Message) Message {
	return Message{ID: "programme.fault_cell", Args: Args{"Title": title, "Which": which, "Status": status}}
}

// ProgrammeFaultCode is «Кодта тек латынның кіші әріптері, цифр мен сызықша болады, ең көбі 32 …».
func ProgrammeFaultCode(which string) Message {
	return Message{ID: "programme.fault_code", Args: Args{"Which": which}}
}

// ProgrammeFaultCodeTwice is «Бұл код екі рет тұр: {{.Which}}».
func ProgrammeFaultCodeTwice(which string) Message {
	return Message{ID: "programme.fault_code_twice", Args: Args{"Which": which}}
}

// ProgrammeFaultDocuments is «Файлда бір ғана курс болуы керек.».
func ProgrammeFaultDocuments() Message {
	return Message{ID: "programme.fault_documents"}
}

// ProgrammeFaultEmpty is «Файл бос.».
func ProgrammeFaultEmpty() Message {
	return Message{ID: "programme.fault_empty"}
}

// ProgrammeFaultEncoding is «Файл мәтін емес немесе UTF-8 кодтамасында емес. UTF-8 етіп сақтап, қай…».
func ProgrammeFaultEncoding() Message {
	return Message{ID: "programme.fault_encoding"}
}

// ProgrammeFaultFar is «Күн бүгіннен екі жылдан артық алыс: {{.Text}}».
func ProgrammeFaultFar(text string) Message {
	return Message{ID: "programme.fault_far", Args: Args{"Text": text}}
}

// ProgrammeFaultGone is «Файл Телеграмда енді жоқ. Қайта жіберіңіз.».
func ProgrammeFaultGone() Message {
	return Message{ID: "programme.fault_gone"}
}

// ProgrammeFaultKey is «Мұндай атау белгісіз: {{.Which}}».
func ProgrammeFaultKey(which string) Message {
	return Message{ID: "programme.fault_key", Args: Args{"Which": which}}
}

// ProgrammeFaultKeyTwice is «Бұл атау екі рет тұр: {{.Which}}».
func ProgrammeFaultKeyTwice(which string) Message {
	return Message{ID: "programme.fault_key_twice", Args: Args{"Which": which}}
}

// ProgrammeFaultLine is «{{.N}}-жол, {{.Place}}-таңба: {{.Status}}».
func ProgrammeFaultLine(n int, place int, status Message) Message {
	return Message{ID: "programme.fault_line", Args: Args{"N": n, "Place": place, "Status": status}}
}

// ProgrammeFaultLong is «Тым ұзын: {{.Label}}. Лимит — {{.Max}} таңба, мұнда {{.Total}}.».
func ProgrammeFaultLong(label Message, max int, total int) Message {
	return Message{ID: "programme.fault_long", Args: Args{"Label": label, "Max": max, "Total": total}}
}

// ProgrammeFaultMany is «Жазбалар тым көп. Ең көбі: {{.Max}}.».
func ProgrammeFaultMany(max int) Message {
	return Message{ID: "programme.fault_many", Args: Args{"Max": max}}
}

// ProgrammeFaultMapping is «Мұнда «кілт: мән» жолдары болуы керек.».
func ProgrammeFaultMapping() Message {
	return Message{ID: "programme.fault_mapping"}
}

// ProgrammeFaultMissing is «Жетіспейді: {{.Label}} ({{.Which}})».
func ProgrammeFaultMissing(label Message, which string) Message {
	return Message{ID: "programme.fault_missing", Args: Args{"Label": label, "Which": which}}
}

// ProgrammeFaultMoment is «Күні мен уақыты оқылмады: {{.Text}}. Мысалы: 05.11.2026 18:00».
func ProgrammeFaultMoment(text string) Message {
	return Message{ID: "programme.fault_moment", Args: Args{"Text": text}}
}

// ProgrammeFaultNoDay is «Күнтізбеде мұндай күн жоқ: {{.Text}}».
func ProgrammeFaultNoDay(text string) Message {
	return Message{ID: "programme.fault_no_day", Args: Args{"Text": text}}
}

// ProgrammeFaultNoModules is «Курста кемінде бір модуль болуы керек.».
func ProgrammeFaultNoModules() Message {
	return Message{ID: "programme.fault_no_modules"}
}

// ProgrammeFaultNowhere is «Сабақтың сілтемесі (link) немесе мекенжайы (place) керек.».
func ProgrammeFaultNowhere() Message {
	return Message{ID: "programme.fault_nowhere"}
}

// ProgrammeFaultNumber is «{{.Label}}: {{.Min}} және {{.Max}} арасындағы бүтін сан керек.».
func ProgrammeFaultNumber(label Message, min int, max int) Message {
	return Message{ID: "programme.fault_number", Args: Args{"Label": label, "Min": min, "Max": max}}
}

// ProgrammeFaultOneCourse is ««Курс» парағында дәл бір курс болуы керек.».
func ProgrammeFaultOneCourse() Message {
	return Message{ID: "programme.fault_one_course"}
}

// ProgrammeFaultOwner is «Мұндай коды бар модуль не сабақ жоқ: {{.Which}}».
func ProgrammeFaultOwner(which string) Message {
	return Message{ID: "programme.fault_owner", Args: Args{"Which": which}}
}

// ProgrammeFaultRegion is «Мұндай өңір белгісіз: {{.Which}}».
func ProgrammeFaultRegion(which string) Message {
	return Message{ID: "programme.fault_region", Args: Args{"Which": which}}
}

// ProgrammeFaultScalar is «Мұнда бір ғана мән болуы керек: {{.Which}}».
func ProgrammeFaultScalar(which string) Message {
	return Message{ID: "programme.fault_scalar", Args: Args{"Which": which}}
}

// ProgrammeFaultSequence is «Мұнда сызықшадан басталатын тізім болуы керек: {{.Which}}».
func ProgrammeFaultSequence(which string) Message {
	return Message{ID: "programme.fault_sequence", Args: Args{"Which": which}}
}

// ProgrammeFaultTeacher is «Мұндай оқытушы ботта жоқ: {{.Which}}. @аты немесе Telegram id керек.».
func ProgrammeFaultTeacher(which string) Message {
	return Message{ID: "programme.fault_teacher", Args: Args{"Which": which}}
}

// ProgrammeFaultTrack is «Курстың кімге арналғаны белгісіз (track): cohort, invited немесе idea …».
func ProgrammeFaultTrack() Message {
	return Message{ID: "programme.fault_track"}
}

// ProgrammeFaultXlsx is «Файл XLSX кестесі ретінде ашылмады.».
func ProgrammeFaultXlsx() Message {
	return Message{ID: "programme.fault_xlsx"}
}

// ProgrammeFaultYaml is «Бұл жерді YAML деп оқу мүмкін емес: шегініс пен қос нүктелерді тексері…».
func ProgrammeFaultYaml() Message {
	return Message{ID: "programme.fault_yaml"}
}

// ProgrammeFaultYes is «{{.Label}}: иә немесе жоқ деп жазыңыз.».
func ProgrammeFaultYes(label Message) Message {
	return Message{ID: "programme.fault_yes", Args: Args{"Label": label}}
}

// ProgrammeField is «<b>{{.Label}}</b>: {{.Answer}}».
func ProgrammeField(label Message, answer Message) Message {
	return Message{ID: "programme.field", Args: Args{"Label": label, "Answer": answer}}
}

// ProgrammeFileAgain is «Басқа файл жіберу».
func ProgrammeFileAgain() Message {
	return Message{ID: "programme.file_again"}
}

// ProgrammeFileAsk is «<b>Курс файлын жіберіңіз</b> XLSX немесе YAML файлында бүкіл курс бола…».
func ProgrammeFileAsk() Message {
	return Message{ID: "programme.file_ask"}
}

// ProgrammeFileComing is «Файл бөлек хабарламамен келеді.».
func ProgrammeFileComing() Message {
	return Message{ID: "programme.file_coming"}
}

// ProgrammeFileOther is «Мұндай коды бар курс басқаларға арналған: курстың кімге арналғаны, лек…».
func ProgrammeFileOther() Message {
	return Message{ID: "programme.file_other"}
}

// ProgrammeFileWanted is «XLSX немесе YAML файлын жіберіңіз.».
func ProgrammeFileWanted() Message {
	return Message{ID: "programme.file_wanted"}
}

// ProgrammeFinish is «Курсты аяқтау».
func ProgrammeFinish() Message {
	return Message{ID: "programme.finish"}
}

// ProgrammeFinishAsk is «<b>{{.Label}}</b> курсы аяқталсын ба? Бұл әрекетті қайтару мүмкін емес…».
func ProgrammeFinishAsk(label Message) Message {
	return Message{ID: "programme.finish_ask", Args: Args{"Label": label}}
}

// ProgrammeFinished is «Курс аяқталды.».
func ProgrammeFinished() Message {
	return Message{ID: "programme.finished"}
}

// ProgrammeFinishedAlready is «Курс аяқталған, енді өзгертілмейді.».
func ProgrammeFinishedAlready() Message {
	return Message{ID: "programme.finished_already"}
}

// ProgrammeFromFile is «Файлдан жүктеу».
func ProgrammeFromFile() Message {
	return Message{ID: "programme.from_file"}
}

// ProgrammeGetXlsx is «XLSX файлын алу».
func ProgrammeGetXlsx() Message {
	return Message{ID: "programme.get_xlsx"}
}

// ProgrammeGetYaml is «YAML файлын алу».
func ProgrammeGetYaml() Message {
	return Message{ID: "programme.get_yaml"}
}

// ProgrammeHeadCode is «Коды».
func ProgrammeHeadCode() Message {
	return Message{ID: "programme.head_code"}
}

// ProgrammeHeadCohort is «Лек коды».
func ProgrammeHeadCohort() Message {
	return Message{ID: "programme.head_cohort"}
}

// ProgrammeHeadLesson is «Сабақ коды».
func ProgrammeHeadLesson() Message {
	return Message{ID: "programme.head_lesson"}
}

// ProgrammeHeadLink is «Сілтеме».
func ProgrammeHeadLink() Message {
	return Message{ID: "programme.head_link"}
}

// ProgrammeHeadMandatory is «Міндетті».
func ProgrammeHeadMandatory() Message {
	return Message{ID: "programme.head_mandatory"}
}

// ProgrammeHeadMinutes is «Минут».
func ProgrammeHeadMinutes() Message {
	return Message{ID: "programme.head_minutes"}
}

// ProgrammeHeadModule is «Модуль коды».
func ProgrammeHeadModule() Message {
	return Message{ID: "programme.head_module"}
}

// ProgrammeHeadPlace is «Мекенжай».
func ProgrammeHeadPlace() Message {
	return Message{ID: "programme.head_place"}
}

// ProgrammeHeadRegion is «Өңір».
func ProgrammeHeadRegion() Message {
	return Message{ID: "programme.head_region"}
}

// ProgrammeHeadTrack is «Кімге».
func ProgrammeHeadTrack() Message {
	return Message{ID: "programme.head_track"}
}

// ProgrammeHomeworkHead is «<b>{{.Label}}</b> Үй тапсырмасы».
func ProgrammeHomeworkHead(label Message) Message {
	return Message{ID: "programme.homework_head", Args: Args{"Label": label}}
}

// ProgrammeHomeworkHeadWithdrawn is «✖ <b>{{.Label}}</b> Үй тапсырмасы қайтарып алынды.».
func ProgrammeHomeworkHeadWithdrawn(label Message) Message {
	return Message{ID: "programme.homework_head_withdrawn", Args: Args{"Label": label}}
}

// ProgrammeHomeworkKkAsk is «<b>Үй тапсырмасы қазақша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeHomeworkKkAsk(max int) Message {
	return Message{ID: "programme.homework_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeHomeworkLine is «📝 {{.Label}}».
func ProgrammeHomeworkLine(label Message) Message {
	return Message{ID: "programme.homework_line", Args: Args{"Label": label}}
}

// ProgrammeHomeworkMade is «Үй тапсырмасы қосылды.».
func ProgrammeHomeworkMade() Message {
	return Message{ID: "programme.homework_made"}
}

// ProgrammeHomeworkNew is «Үй тапсырмасын қосу».
func ProgrammeHomeworkNew() Message {
	return Message{ID: "programme.homework_new"}
}

// ProgrammeHomeworkRestore is «Қайта беру».
func ProgrammeHomeworkRestore() Message {
	return Message{ID: "programme.homework_restore"}
}

// ProgrammeHomeworkRuAsk is «<b>Үй тапсырмасы орысша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeHomeworkRuAsk(max int) Message {
	return Message{ID: "programme.homework_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeHomeworkTextKkAsk is «<b>Не істеу керек? Қазақша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func ProgrammeHomeworkTextKkAsk(max int) Message {
	return Message{ID: "programme.homework_text_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeHomeworkTextRuAsk is «<b>Не істеу керек? Орысша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func ProgrammeHomeworkTextRuAsk(max int) Message {
	return Message{ID: "programme.homework_text_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeHomeworkWithdraw is «Қайтарып алу».
func ProgrammeHomeworkWithdraw() Message {
	return Message{ID: "programme.homework_withdraw"}
}

// ProgrammeHomeworkWithdrawn is «Үй тапсырмасы қайтарып алынды.».
func ProgrammeHomeworkWithdrawn() Message {
	return Message{ID: "programme.homework_withdrawn"}
}

// ProgrammeIncomplete is «Курсты жариялау үшін екі тілдегі атауы және кемінде бір сабақ керек.».
func ProgrammeIncomplete() Message {
	return Message{ID: "programme.incomplete"}
}

// ProgrammeInvite is «Шақыру сілтемесі».
func ProgrammeInvite() Message {
	return Message{ID: "programme.invite"}
}

// ProgrammeInviteLink is «Шақыру сілтемесі: {{.Link}} QR суреті бөлек хабарламамен келеді.».
func ProgrammeInviteLink(link string) Message {
	return Message{ID: "programme.invite_link", Args: Args{"Link": link}}
}

// ProgrammeInvitePicture is «<b>{{.Label}}</b> Суретті сканерлеген адам курсқа жазылады. {{.Link}}».
func ProgrammeInvitePicture(label Message, link string) Message {
	return Message{ID: "programme.invite_picture", Args: Args{"Label": label, "Link": link}}
}

// ProgrammeJoin is «Курсқа жазылу».
func ProgrammeJoin() Message {
	return Message{ID: "programme.join"}
}

// ProgrammeJoined is «✅ Курсқа жазылдыңыз.».
func ProgrammeJoined() Message {
	return Message{ID: "programme.joined"}
}

// ProgrammeLessonHead is «<b>{{.Label}}</b>».
func ProgrammeLessonHead(label Message) Message {
	return Message{ID: "programme.lesson_head", Args: Args{"Label": label}}
}

// ProgrammeLessonHeadCancelled is «✖ <b>{{.Label}}</b> Сабақ болмайды.».
func ProgrammeLessonHeadCancelled(label Message) Message {
	return Message{ID: "programme.lesson_head_cancelled", Args: Args{"Label": label}}
}

// ProgrammeLessonKkAsk is «<b>Сабақ қазақша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeLessonKkAsk(max int) Message {
	return Message{ID: "programme.lesson_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeLessonLine is «{{.Date}} · {{.Label}}».
func ProgrammeLessonLine(date time.Time, label Message) Message {
	return Message{ID: "programme.lesson_line", Args: Args{"Date": moment(date, AsDay), "Label": label}}
}

// ProgrammeLessonLineCancelled is «✖ {{.Label}}».
func ProgrammeLessonLineCancelled(label Message) Message {
	return Message{ID: "programme.lesson_line_cancelled", Args: Args{"Label": label}}
}

// ProgrammeLessonMade is «Сабақ қосылды. Төменде оқытушыны, мәтінін, үй тапсырмасын белгілеуге б…».
func ProgrammeLessonMade() Message {
	return Message{ID: "programme.lesson_made"}
}

// ProgrammeLessonNew is «Сабақ қосу».
func ProgrammeLessonNew() Message {
	return Message{ID: "programme.lesson_new"}
}

// ProgrammeLessonRemoved is «Сабақ жойылды.».
func ProgrammeLessonRemoved() Message {
	return Message{ID: "programme.lesson_removed"}
}

// ProgrammeLessonRuAsk is «<b>Сабақ орысша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeLessonRuAsk(max int) Message {
	return Message{ID: "programme.lesson_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeLine is «{{.Label}} · {{.Status}}».
func ProgrammeLine(label Message, status Message) Message {
	return Message{ID: "programme.line", Args: Args{"Label": label, "Status": status}}
}

// ProgrammeLinkWanted is «Сілтеме https:// деп басталып, 400 таңбадан аспауы керек. Мысалы: http…».
func ProgrammeLinkWanted() Message {
	return Message{ID: "programme.link_wanted"}
}

// ProgrammeListHead is «<b>Курстар</b> Мұнда сіз жасай алатын курстар тұр.».
func ProgrammeListHead() Message {
	return Message{ID: "programme.list_head"}
}

// ProgrammeListNone is «Әзірге курс жоқ.».
func ProgrammeListNone() Message {
	return Message{ID: "programme.list_none"}
}

// ProgrammeMade is «Нобай сақталды. Енді бағдарламасына модуль мен сабақ қосыңыз.».
func ProgrammeMade() Message {
	return Message{ID: "programme.made"}
}

// ProgrammeMakeMandatory is «Міндетті ету».
func ProgrammeMakeMandatory() Message {
	return Message{ID: "programme.make_mandatory"}
}

// ProgrammeMakeOptional is «Міндетті емес ету».
func ProgrammeMakeOptional() Message {
	return Message{ID: "programme.make_optional"}
}

// ProgrammeMandatory is «Міндетті: сертификат алуға керек.».
func ProgrammeMandatory() Message {
	return Message{ID: "programme.mandatory"}
}

// ProgrammeMaterialAdded is «Материал қосылды.».
func ProgrammeMaterialAdded() Message {
	return Message{ID: "programme.material_added"}
}

// ProgrammeMaterialAsk is «<b>Материалдың өзін жіберіңіз</b> Файл, фото немесе https:// деп баста…».
func ProgrammeMaterialAsk() Message {
	return Message{ID: "programme.material_ask"}
}

// ProgrammeMaterialKkAsk is «<b>Материал қазақша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeMaterialKkAsk(max int) Message {
	return Message{ID: "programme.material_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeMaterialLine is «🗑 {{.Label}}».
func ProgrammeMaterialLine(label Message) Message {
	return Message{ID: "programme.material_line", Args: Args{"Label": label}}
}

// ProgrammeMaterialNew is «Материал қосу».
func ProgrammeMaterialNew() Message {
	return Message{ID: "programme.material_new"}
}

// ProgrammeMaterialRemoved is «Материал жойылды.».
func ProgrammeMaterialRemoved() Message {
	return Message{ID: "programme.material_removed"}
}

// ProgrammeMaterialRuAsk is «<b>Материал орысша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeMaterialRuAsk(max int) Message {
	return Message{ID: "programme.material_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeMinutes is «Ұзақтығы».
func ProgrammeMinutes() Message {
	return Message{ID: "programme.minutes"}
}

// ProgrammeMinutesAsk is «<b>Сабақ неше минутқа созылады?</b>».
func ProgrammeMinutesAsk() Message {
	return Message{ID: "programme.minutes_ask"}
}

// ProgrammeModuleHead is «<b>{{.Label}}</b> Сабақ саны: {{.Count}}».
func ProgrammeModuleHead(label Message, count int) Message {
	return Message{ID: "programme.module_head", Args: Args{"Label": label, "Count": count}}
}

// ProgrammeModuleKkAsk is «<b>Модуль қазақша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeModuleKkAsk(max int) Message {
	return Message{ID: "programme.module_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeModuleLine is «{{.Label}} · {{.Count}}».
func ProgrammeModuleLine(label Message, count int) Message {
	return Message{ID: "programme.module_line", Args: Args{"Label": label, "Count": count}}
}

// ProgrammeModuleMade is «Модуль қосылды.».
func ProgrammeModuleMade() Message {
	return Message{ID: "programme.module_made"}
}

// ProgrammeModuleNew is «Модуль қосу».
func ProgrammeModuleNew() Message {
	return Message{ID: "programme.module_new"}
}

// ProgrammeModuleRemoved is «Модуль жойылды.».
func ProgrammeModuleRemoved() Message {
	return Message{ID: "programme.module_removed"}
}

// ProgrammeModuleRuAsk is «<b>Модуль орысша қалай аталады?</b> Лимит — {{.Max}} таңба.».
func ProgrammeModuleRuAsk(max int) Message {
	return Message{ID: "programme.module_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeModulesHead is «<b>{{.Label}}</b> Бағдарлама модульдерден, модуль сабақтардан тұрады.».
func ProgrammeModulesHead(label Message) Message {
	return Message{ID: "programme.modules_head", Args: Args{"Label": label}}
}

// ProgrammeModulesNone is «Әзірге модуль жоқ.».
func ProgrammeModulesNone() Message {
	return Message{ID: "programme.modules_none"}
}

// ProgrammeMomentFar is «Бұл екі жылдан кейін. Жақынырақ уақытты жазыңыз.».
func ProgrammeMomentFar() Message {
	return Message{ID: "programme.moment_far"}
}

// ProgrammeMomentWanted is «Күні мен уақытын бірге жазыңыз. Мысалы: 5 қараша 18:00».
func ProgrammeMomentWanted() Message {
	return Message{ID: "programme.moment_wanted"}
}

// ProgrammeMoreFaults is «…және тағы {{.Count}}.».
func ProgrammeMoreFaults(count int) Message {
	return Message{ID: "programme.more_faults", Args: Args{"Count": count}}
}

// ProgrammeMove is «Ауыстыру».
func ProgrammeMove() Message {
	return Message{ID: "programme.move"}
}

// ProgrammeMoveAsk is «<b>Сабақ қашанға ауысады?</b> Қазір: {{.Since}} Жаңа күні мен уақытын …».
func ProgrammeMoveAsk(since time.Time) Message {
	return Message{ID: "programme.move_ask", Args: Args{"Since": moment(since, AsDatetime)}}
}

// ProgrammeMoveSure is «<b>{{.Label}}</b> Бұрын: {{.Since}} Енді: <b>{{.Opens}}</b> Бұл туралы…».
func ProgrammeMoveSure(label Message, since time.Time, opens time.Time, people int) Message {
	return Message{ID: "programme.move_sure", Args: Args{"Label": label, "Since": moment(since, AsDatetime), "Opens": moment(opens, AsDatetime), "People": people}}
}

// ProgrammeNew is «Курс жасау».
func ProgrammeNew() Message {
	return Message{ID: "programme.new"}
}

// ProgrammeNewsCancelled is «✖ Сабақ болмайды: <b>{{.Label}}</b> Курс: {{.Option}} Болуы керек еді:…».
func ProgrammeNewsCancelled(label Message, option Message, since time.Time) Message {
	return Message{ID: "programme.news_cancelled", Args: Args{"Label": label, "Option": option, "Since": moment(since, AsDatetime)}}
}

// ProgrammeNewsMoved is «🔁 Сабақ ауысты: <b>{{.Label}}</b> Курс: {{.Option}} Бұрын: {{.Since}} …».
func ProgrammeNewsMoved(label Message, option Message, since time.Time, opens time.Time) Message {
	return Message{ID: "programme.news_moved", Args: Args{"Label": label, "Option": option, "Since": moment(since, AsDatetime), "Opens": moment(opens, AsDatetime)}}
}

// ProgrammeNewsPlace is «📍 Сабақтың өтетін жері ауысты: <b>{{.Label}}</b> Курс: {{.Option}} Бас…».
func ProgrammeNewsPlace(label Message, option Message, opens time.Time) Message {
	return Message{ID: "programme.news_place", Args: Args{"Label": label, "Option": option, "Opens": moment(opens, AsDatetime)}}
}

// ProgrammeNewsRestored is «✅ Сабақ болады: <b>{{.Label}}</b> Курс: {{.Option}} Басталуы: {{.Opens…».
func ProgrammeNewsRestored(label Message, option Message, opens time.Time, text string) Message {
	return Message{ID: "programme.news_restored", Args: Args{"Label": label, "Option": option, "Opens": moment(opens, AsDatetime), "Text": text}}
}

// ProgrammeNewsWhere is «Өтетін жері бұрын: {{.Text}} Енді: {{.Which}}».
func ProgrammeNewsWhere(text string, which string) Message {
	return Message{ID: "programme.news_where", Args: Args{"Text": text, "Which": which}}
}

// ProgrammeNoSuchTime is «Сағат ауысқандықтан мұндай уақыт жоқ: {{.Text}}».
func ProgrammeNoSuchTime(text string) Message {
	return Message{ID: "programme.no_such_time", Args: Args{"Text": text}}
}

// ProgrammeNotYours is «Бұған құқығыңыз жоқ: курс, лек, өңір немесе бюджет сіздікі емес.».
func ProgrammeNotYours() Message {
	return Message{ID: "programme.not_yours"}
}

// ProgrammeOffer is «<b>{{.Label}}</b> Сабақ саны: {{.Count}}».
func ProgrammeOffer(label Message, count int) Message {
	return Message{ID: "programme.offer", Args: Args{"Label": label, "Count": count}}
}

// ProgrammeOfferGone is «Бұл курсқа енді жазылуға болмайды.».
func ProgrammeOfferGone() Message {
	return Message{ID: "programme.offer_gone"}
}

// ProgrammeOffersAll is «Барлық курстар».
func ProgrammeOffersAll() Message {
	return Message{ID: "programme.offers_all"}
}

// ProgrammeOffersHead is «<b>Бәріне ашық курстар</b>».
func ProgrammeOffersHead() Message {
	return Message{ID: "programme.offers_head"}
}

// ProgrammeOffersNone is «Әзірге ашық курс жоқ.».
func ProgrammeOffersNone() Message {
	return Message{ID: "programme.offers_none"}
}

// ProgrammeOpenCourse is «Курсты ашу».
func ProgrammeOpenCourse() Message {
	return Message{ID: "programme.open_course"}
}

// ProgrammeOpenTaught is «Сабақты ашу».
func ProgrammeOpenTaught() Message {
	return Message{ID: "programme.open_taught"}
}

// ProgrammeOpenTried is «Қарау».
func ProgrammeOpenTried() Message {
	return Message{ID: "programme.open_tried"}
}

// ProgrammeOptional is «Міндетті емес.».
func ProgrammeOptional() Message {
	return Message{ID: "programme.optional"}
}

// ProgrammePeople is «Қатысушылар».
func ProgrammePeople() Message {
	return Message{ID: "programme.people"}
}

// ProgrammePeopleHead is «<b>{{.Label}}</b> Қатысушылар: {{.People}}. Адам қосу үшін аты-жөнін н…».
func ProgrammePeopleHead(label Message, people int) Message {
	return Message{ID: "programme.people_head", Args: Args{"Label": label, "People": people}}
}

// ProgrammePersonAdded is «✅ Курсқа жазылды. Ол хабарлама алады.».
func ProgrammePersonAdded() Message {
	return Message{ID: "programme.person_added"}
}

// ProgrammePersonAlready is «Бұл адам курсқа бұрыннан қатысады.».
func ProgrammePersonAlready() Message {
	return Message{ID: "programme.person_already"}
}

// ProgrammePersonNone is «Ешкім табылмады.».
func ProgrammePersonNone() Message {
	return Message{ID: "programme.person_none"}
}

// ProgrammePersonNotHere is «Бұл адам ботқа әлі тіркелмеген.».
func ProgrammePersonNotHere() Message {
	return Message{ID: "programme.person_not_here"}
}

// ProgrammePersonRemoved is «Курстан шығарылды.».
func ProgrammePersonRemoved() Message {
	return Message{ID: "programme.person_removed"}
}

// ProgrammePersonWanted is «Аты-жөнін немесе @атын жазыңыз, не контактісін жіберіңіз.».
func ProgrammePersonWanted() Message {
	return Message{ID: "programme.person_wanted"}
}

// ProgrammeProgramme is «Бағдарламасы».
func ProgrammeProgramme() Message {
	return Message{ID: "programme.programme"}
}

// ProgrammePublish is «Жариялау».
func ProgrammePublish() Message {
	return Message{ID: "programme.publish"}
}

// ProgrammePublishAsk is «<b>{{.Label}}</b> курсы жариялансын ба? Кімге: {{.Status}}. Лек команд…».
func ProgrammePublishAsk(label Message, status Message) Message {
	return Message{ID: "programme.publish_ask", Args: Args{"Label": label, "Status": status}}
}

// ProgrammePublished is «✅ Курс жарияланды. Жазылғандар: {{.People}}.».
func ProgrammePublished(people int) Message {
	return Message{ID: "programme.published", Args: Args{"People": people}}
}

// ProgrammeReading is «Файл оқылуда. Дайын болғанда хабарлаймыз.».
func ProgrammeReading() Message {
	return Message{ID: "programme.reading"}
}

// ProgrammeRegionAsk is «<b>Курс қай өңірге арналған?</b> Тізімнен таңдаңыз немесе атауын жазың…».
func ProgrammeRegionAsk() Message {
	return Message{ID: "programme.region_ask"}
}

// ProgrammeRemovePerson is «Курстан шығару».
func ProgrammeRemovePerson() Message {
	return Message{ID: "programme.remove_person"}
}

// ProgrammeRemovePersonSure is «Курстан шығарылсын ба? {{.Name}}».
func ProgrammeRemovePersonSure(name string) Message {
	return Message{ID: "programme.remove_person_sure", Args: Args{"Name": name}}
}

// ProgrammeRemoveSure is «<b>{{.Label}}</b> сабағы нобайдан жойылсын ба?».
func ProgrammeRemoveSure(label Message) Message {
	return Message{ID: "programme.remove_sure", Args: Args{"Label": label}}
}

// ProgrammeRestore is «Сабақты қайтару».
func ProgrammeRestore() Message {
	return Message{ID: "programme.restore"}
}

// ProgrammeRestoreSure is «<b>{{.Label}}</b> сабағы қайтарылсын ба? Басталуы: {{.Since}} Бұл тура…».
func ProgrammeRestoreSure(label Message, since time.Time, people int) Message {
	return Message{ID: "programme.restore_sure", Args: Args{"Label": label, "Since": moment(since, AsDatetime), "People": people}}
}

// ProgrammeSame is «Файлдағы курс қазіргіден өзгеше емес.».
func ProgrammeSame() Message {
	return Message{ID: "programme.same"}
}

// ProgrammeSave is «Сақтау».
func ProgrammeSave() Message {
	return Message{ID: "programme.save"}
}

// ProgrammeSaved is «✅ {{.Label}}: сақталды.».
func ProgrammeSaved(label Message) Message {
	return Message{ID: "programme.saved", Args: Args{"Label": label}}
}

// ProgrammeSavedTo is «✅ Сақталды. Хабарланатын өзгерістер: {{.Count}}.».
func ProgrammeSavedTo(count int) Message {
	return Message{ID: "programme.saved_to", Args: Args{"Count": count}}
}

// ProgrammeSavedTold is «✅ Сақталды. Хабар алатындар: {{.People}}.».
func ProgrammeSavedTold(people int) Message {
	return Message{ID: "programme.saved_told", Args: Args{"People": people}}
}

// ProgrammeSheetCourse is «Курс».
func ProgrammeSheetCourse() Message {
	return Message{ID: "programme.sheet_course"}
}

// ProgrammeSheetHomework is «Үй тапсырмалары».
func ProgrammeSheetHomework() Message {
	return Message{ID: "programme.sheet_homework"}
}

// ProgrammeSheetLessons is «Сабақтар».
func ProgrammeSheetLessons() Message {
	return Message{ID: "programme.sheet_lessons"}
}

// ProgrammeSheetMaterials is «Материалдар».
func ProgrammeSheetMaterials() Message {
	return Message{ID: "programme.sheet_materials"}
}

// ProgrammeSheetModules is «Модульдер».
func ProgrammeSheetModules() Message {
	return Message{ID: "programme.sheet_modules"}
}

// ProgrammeStarts is «Басталуы».
func ProgrammeStarts() Message {
	return Message{ID: "programme.starts"}
}

// ProgrammeStartsAsk is «<b>Сабақ қашан басталады?</b> Күні мен уақытын жазыңыз. Мысалы: 5 қара…».
func ProgrammeStartsAsk() Message {
	return Message{ID: "programme.starts_ask"}
}

// ProgrammeStateDraft is «нобай».
func ProgrammeStateDraft() Message {
	return Message{ID: "programme.state_draft"}
}

// ProgrammeStateFinished is «аяқталды».
func ProgrammeStateFinished() Message {
	return Message{ID: "programme.state_finished"}
}

// ProgrammeStatePublished is «жарияланды».
func ProgrammeStatePublished() Message {
	return Message{ID: "programme.state_published"}
}

// ProgrammeTallyAdded is «➕ Жаңа сабақтар: {{.Count}}».
func ProgrammeTallyAdded(count int) Message {
	return Message{ID: "programme.tally_added", Args: Args{"Count": count}}
}

// ProgrammeTallyCancelled is «✖ Болмайтын сабақтар: {{.Count}}».
func ProgrammeTallyCancelled(count int) Message {
	return Message{ID: "programme.tally_cancelled", Args: Args{"Count": count}}
}

// ProgrammeTallyChanged is «✎ Мазмұны өзгеретіндер: {{.Count}}».
func ProgrammeTallyChanged(count int) Message {
	return Message{ID: "programme.tally_changed", Args: Args{"Count": count}}
}

// ProgrammeTallyHomework is «📝 Қосылатын не өзгеретін үй тапсырмалары: {{.Count}}».
func ProgrammeTallyHomework(count int) Message {
	return Message{ID: "programme.tally_homework", Args: Args{"Count": count}}
}

// ProgrammeTallyMoved is «🔁 Уақыты не орны ауысатын сабақтар: {{.Count}}».
func ProgrammeTallyMoved(count int) Message {
	return Message{ID: "programme.tally_moved", Args: Args{"Count": count}}
}

// ProgrammeTallyPeople is «📣 Хабар алатын адамдар: {{.People}}».
func ProgrammeTallyPeople(people int) Message {
	return Message{ID: "programme.tally_people", Args: Args{"People": people}}
}

// ProgrammeTallyRemoved is «🗑 Нобайдан жойылатын сабақтар: {{.Count}}».
func ProgrammeTallyRemoved(count int) Message {
	return Message{ID: "programme.tally_removed", Args: Args{"Count": count}}
}

// ProgrammeTallyRestored is «✅ Қайтарылатын сабақтар: {{.Count}}».
func ProgrammeTallyRestored(count int) Message {
	return Message{ID: "programme.tally_restored", Args: Args{"Count": count}}
}

// ProgrammeTeacher is «Оқытушы».
func ProgrammeTeacher() Message {
	return Message{ID: "programme.teacher"}
}

// ProgrammeTeacherAsk is «<b>Сабақты кім өткізеді?</b> Аты-жөнін немесе @атын жазыңыз, не контак…».
func ProgrammeTeacherAsk() Message {
	return Message{ID: "programme.teacher_ask"}
}

// ProgrammeTeacherGiven is «👩‍🏫 Бұл сабақты енді сіз өткізесіз: <b>{{.Label}}</b> Курс: {{.Option}…».
func ProgrammeTeacherGiven(label Message, option Message, opens time.Time, text string) Message {
	return Message{ID: "programme.teacher_given", Args: Args{"Label": label, "Option": option, "Opens": moment(opens, AsDatetime), "Text": text}}
}

// ProgrammeTeacherLine is «• {{.Label}} — {{.Opens}}».
func ProgrammeTeacherLine(label Message, opens time.Time) Message {
	return Message{ID: "programme.teacher_line", Args: Args{"Label": label, "Opens": moment(opens, AsDatetime)}}
}

// ProgrammeTeacherMore is «Тағы басқа сабақтар: {{.Count}}».
func ProgrammeTeacherMore(count int) Message {
	return Message{ID: "programme.teacher_more", Args: Args{"Count": count}}
}

// ProgrammeTeacherNobody is «Әзірге белгісіз».
func ProgrammeTeacherNobody() Message {
	return Message{ID: "programme.teacher_nobody"}
}

// ProgrammeTeacherNone is «👩‍🏫 <b>{{.Label}}</b> курсында сізге тапсырылған сабақ енді жоқ.».
func ProgrammeTeacherNone(label Message) Message {
	return Message{ID: "programme.teacher_none", Args: Args{"Label": label}}
}

// ProgrammeTeacherRoster is «👩‍🏫 <b>{{.Label}}</b> курсында сіз өткізетін сабақтар: {{.Count}}».
func ProgrammeTeacherRoster(label Message, count int) Message {
	return Message{ID: "programme.teacher_roster", Args: Args{"Label": label, "Count": count}}
}

// ProgrammeTeacherTaken is «👩‍🏫 Бұл сабақты енді сіз өткізбейсіз: <b>{{.Label}}</b> Курс: {{.Optio…».
func ProgrammeTeacherTaken(label Message, option Message, opens time.Time) Message {
	return Message{ID: "programme.teacher_taken", Args: Args{"Label": label, "Option": option, "Opens": moment(opens, AsDatetime)}}
}

// ProgrammeTextKk is «Мәтіні қазақша».
func ProgrammeTextKk() Message {
	return Message{ID: "programme.text_kk"}
}

// ProgrammeTextKkAsk is «<b>Сабақта не болады? Қазақша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func ProgrammeTextKkAsk(max int) Message {
	return Message{ID: "programme.text_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeTextRu is «Мәтіні орысша».
func ProgrammeTextRu() Message {
	return Message{ID: "programme.text_ru"}
}

// ProgrammeTextRuAsk is «<b>Сабақта не болады? Орысша жазыңыз.</b> Лимит — {{.Max}} таңба.».
func ProgrammeTextRuAsk(max int) Message {
	return Message{ID: "programme.text_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeThrowAway is «Нобайды жою».
func ProgrammeThrowAway() Message {
	return Message{ID: "programme.throw_away"}
}

// ProgrammeThrowAwayAsk is «<b>{{.Label}}</b> нобайы сабақтарымен бірге жойылсын ба?».
func ProgrammeThrowAwayAsk(label Message) Message {
	return Message{ID: "programme.throw_away_ask", Args: Args{"Label": label}}
}

// ProgrammeThrownAway is «Нобай жойылды.».
func ProgrammeThrownAway() Message {
	return Message{ID: "programme.thrown_away"}
}

// ProgrammeTitleKk is «Атауы қазақша».
func ProgrammeTitleKk() Message {
	return Message{ID: "programme.title_kk"}
}

// ProgrammeTitleKkAsk is «<b>Курс қазақша қалай аталады?</b> Мысалы: Әлеуметтік жоба мектебі. Ли…».
func ProgrammeTitleKkAsk(max int) Message {
	return Message{ID: "programme.title_kk_ask", Args: Args{"Max": max}}
}

// ProgrammeTitleRu is «Атауы орысша».
func ProgrammeTitleRu() Message {
	return Message{ID: "programme.title_ru"}
}

// ProgrammeTitleRuAsk is «<b>Курс орысша қалай аталады?</b> Мысалы: Школа социальных проектов. Л…».
func ProgrammeTitleRuAsk(max int) Message {
	return Message{ID: "programme.title_ru_ask", Args: Args{"Max": max}}
}

// ProgrammeTrackAsk is «<b>Курс кімге арналған?</b>».
func ProgrammeTrackAsk() Message {
	return Message{ID: "programme.track_ask"}
}

// ProgrammeTrackCohort is «лек командаларына».
func ProgrammeTrackCohort() Message {
	return Message{ID: "programme.track_cohort"}
}

// ProgrammeTrackIdea is «бәріне, идея трегі».
func ProgrammeTrackIdea() Message {
	return Message{ID: "programme.track_idea"}
}

// ProgrammeTrackInvited is «шақыру бойынша».
func ProgrammeTrackInvited() Message {
	return Message{ID: "programme.track_invited"}
}

// ProgrammeTried is «<b>Файл дұрыс: {{.Label}}</b>».
func ProgrammeTried(label Message) Message {
	return Message{ID: "programme.tried", Args: Args{"Label": label}}
}

// ProgrammeWhere is «Өтетін жері».
func ProgrammeWhere() Message {
	return Message{ID: "programme.where"}
}

// ProgrammeWhereAsk is «<b>Сабақ қайда өтеді?</b> Онлайн болса, https:// деп басталатын сілтем…».
func ProgrammeWhereAsk() Message {
	return Message{ID: "programme.where_ask"}
}

// ProgrammeYamlAbout is «track: cohort - лек командаларына, invited - шақыру бойынша, idea - бә…».
func ProgrammeYamlAbout() Message {
	return Message{ID: "programme.yaml_about"}
}
