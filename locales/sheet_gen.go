// Code generated from sheet.kk.toml and sheet.ru.toml by locales/generate. DO NOT EDIT.

package locales

// SheetAllCohorts is «Барлық лек».
func SheetAllCohorts() Message {
	return Message{ID: "sheet.all_cohorts"}
}

// SheetApplications is «Өтінімдер».
func SheetApplications() Message {
	return Message{ID: "sheet.applications"}
}

// SheetAudit is «Әрекеттер журналы».
func SheetAudit() Message {
	return Message{ID: "sheet.audit"}
}

// SheetAwards is «Токендер тізімі».
func SheetAwards() Message {
	return Message{ID: "sheet.awards"}
}

// SheetConfigured is «Бағдарлама баптаулары».
func SheetConfigured() Message {
	return Message{ID: "sheet.configured"}
}

// SheetCsv is «CSV».
func SheetCsv() Message {
	return Message{ID: "sheet.csv"}
}

// SheetEverywhere is «Барлық өңір».
func SheetEverywhere() Message {
	return Message{ID: "sheet.everywhere"}
}

// SheetExampleFor is «Сенбілікке көмегі үшін».
func SheetExampleFor() Message {
	return Message{ID: "sheet.example_for"}
}

// SheetExampleName is «Айгүл Сапарова».
func SheetExampleName() Message {
	return Message{ID: "sheet.example_name"}
}

// SheetExportAsked is «Файлды дайындап жатырмыз. Ол осында бөлек хабар болып келеді.».
func SheetExportAsked() Message {
	return Message{ID: "sheet.export_asked"}
}

// SheetExportCaption is «<b>{{.Label}}</b> Жолдар саны: {{.Count}}».
func SheetExportCaption(label Message, count int) Message {
	return Message{ID: "sheet.export_caption", Args: Args{"Label": label, "Count": count}}
}

// SheetExportCohort is «Қай лек бойынша? Сізге ашық бәрін алу үшін «Өткізіп жіберу» батырмасын…».
func SheetExportCohort() Message {
	return Message{ID: "sheet.export_cohort"}
}

// SheetExportCsvNote is «Ұяшықтың басындағы апостроф (мысалы, +7 алдында) оның формула емес, мә…».
func SheetExportCsvNote() Message {
	return Message{ID: "sheet.export_csv_note"}
}

// SheetExportEmpty is «<b>{{.Label}}</b> Сұрауыңыз бойынша жол табылмады, сондықтан файл да ж…».
func SheetExportEmpty(label Message) Message {
	return Message{ID: "sheet.export_empty", Args: Args{"Label": label}}
}

// SheetExportFormat is «Қандай түрде? Excel (XLSX) әдетте ыңғайлы. CSV басқа бағдарламаларға к…».
func SheetExportFormat() Message {
	return Message{ID: "sheet.export_format"}
}

// SheetExportMade is «Файлдағы уақыт — Астана уақыты. Онда дербес деректер болуы мүмкін: фай…».
func SheetExportMade() Message {
	return Message{ID: "sheet.export_made"}
}

// SheetExportMany is «Бірнеше файлыңыз әлі дайындалып жатыр. Соларды күтіп, кейін қайталап к…».
func SheetExportMany() Message {
	return Message{ID: "sheet.export_many"}
}

// SheetExportNothing is «Қазір жүктеп алатын ештеңе жоқ: құқығыңыздың мерзімі бітті немесе ол ө…».
func SheetExportNothing() Message {
	return Message{ID: "sheet.export_nothing"}
}

// SheetExportOfCohort is «Лек: {{.Cohort}}».
func SheetExportOfCohort(cohort Bilingual) Message {
	return Message{ID: "sheet.export_of_cohort", Args: Args{"Cohort": cohort}}
}

// SheetExportOfRegion is «Өңір: {{.Region}}».
func SheetExportOfRegion(region Message) Message {
	return Message{ID: "sheet.export_of_region", Args: Args{"Region": region}}
}

// SheetExportPart is «{{.N}}-бөлік: бәрі бір файлға сыймады.».
func SheetExportPart(n int) Message {
	return Message{ID: "sheet.export_part", Args: Args{"N": n}}
}

// SheetExportPartNext is «{{.N}}-бөлік: бәрі бір файлға сыймады. Жалғасы артынан келеді.».
func SheetExportPartNext(n int) Message {
	return Message{ID: "sheet.export_part_next", Args: Args{"N": n}}
}

// SheetExportRegion is «Қай өңір бойынша? Сізге ашық бәрін алу үшін «Өткізіп жіберу» батырмасы…».
func SheetExportRegion() Message {
	return Message{ID: "sheet.export_region"}
}

// SheetExportWhat is «<b>Файлға жүктеп алу</b> Файлға тек сізге ашық деректер түседі. Әр жүк…».
func SheetExportWhat() Message {
	return Message{ID: "sheet.export_what"}
}

// SheetGrants is «Рөлдер мен құқықтар».
func SheetGrants() Message {
	return Message{ID: "sheet.grants"}
}

// SheetHeadAction is «Әрекет».
func SheetHeadAction() Message {
	return Message{ID: "sheet.head_action"}
}

// SheetHeadAfter is «Кейінгісі».
func SheetHeadAfter() Message {
	return Message{ID: "sheet.head_after"}
}

// SheetHeadAim is «Не үшін келді».
func SheetHeadAim() Message {
	return Message{ID: "sheet.head_aim"}
}

// SheetHeadAmount is «Токен саны».
func SheetHeadAmount() Message {
	return Message{ID: "sheet.head_amount"}
}

// SheetHeadAs is «Қай рөлде».
func SheetHeadAs() Message {
	return Message{ID: "sheet.head_as"}
}

// SheetHeadAssigned is «Таратылды».
func SheetHeadAssigned() Message {
	return Message{ID: "sheet.head_assigned"}
}

// SheetHeadBefore is «Бұрынғысы».
func SheetHeadBefore() Message {
	return Message{ID: "sheet.head_before"}
}

// SheetHeadComment is «Пікір мәтіні: {{.Label}}».
func SheetHeadComment(label Message) Message {
	return Message{ID: "sheet.head_comment", Args: Args{"Label": label}}
}

// SheetHeadDue is «Мерзімі».
func SheetHeadDue() Message {
	return Message{ID: "sheet.head_due"}
}

// SheetHeadEnds is «Мерзімі».
func SheetHeadEnds() Message {
	return Message{ID: "sheet.head_ends"}
}

// SheetHeadFinal is «Қорытынды балл».
func SheetHeadFinal() Message {
	return Message{ID: "sheet.head_final"}
}

// SheetHeadFor is «Себебі».
func SheetHeadFor() Message {
	return Message{ID: "sheet.head_for"}
}

// SheetHeadGiven is «Тапсырылды».
func SheetHeadGiven() Message {
	return Message{ID: "sheet.head_given"}
}

// SheetHeadGivenAt is «Берілген күні».
func SheetHeadGivenAt() Message {
	return Message{ID: "sheet.head_given_at"}
}

// SheetHeadGivenBy is «Кім берді».
func SheetHeadGivenBy() Message {
	return Message{ID: "sheet.head_given_by"}
}

// SheetHeadHash is «Хеш».
func SheetHeadHash() Message {
	return Message{ID: "sheet.head_hash"}
}

// SheetHeadHours is «Уақыты».
func SheetHeadHours() Message {
	return Message{ID: "sheet.head_hours"}
}

// SheetHeadId is «Telegram ID».
func SheetHeadId() Message {
	return Message{ID: "sheet.head_id"}
}

// SheetHeadInterview is «Сұхбат балы».
func SheetHeadInterview() Message {
	return Message{ID: "sheet.head_interview"}
}

// SheetHeadLeader is «Жетекшісі».
func SheetHeadLeader() Message {
	return Message{ID: "sheet.head_leader"}
}

// SheetHeadLine is «Жол».
func SheetHeadLine() Message {
	return Message{ID: "sheet.head_line"}
}

// SheetHeadMean is «Орташасы: {{.Label}}».
func SheetHeadMean(label Message) Message {
	return Message{ID: "sheet.head_mean", Args: Args{"Label": label}}
}

// SheetHeadMemberAt is «Бағдарламада, қашаннан».
func SheetHeadMemberAt() Message {
	return Message{ID: "sheet.head_member_at"}
}

// SheetHeadNumber is «№».
func SheetHeadNumber() Message {
	return Message{ID: "sheet.head_number"}
}

// SheetHeadPasses is «Шектен өтеді».
func SheetHeadPasses() Message {
	return Message{ID: "sheet.head_passes"}
}

// SheetHeadPerson is «Telegram ID немесе @аты».
func SheetHeadPerson() Message {
	return Message{ID: "sheet.head_person"}
}

// SheetHeadPersonPhone is «Telegram ID, @аты немесе телефоны».
func SheetHeadPersonPhone() Message {
	return Message{ID: "sheet.head_person_phone"}
}

// SheetHeadPlace is «Орны».
func SheetHeadPlace() Message {
	return Message{ID: "sheet.head_place"}
}

// SheetHeadReached is «Хабар алады».
func SheetHeadReached() Message {
	return Message{ID: "sheet.head_reached"}
}

// SheetHeadReason is «Неге қабылданбады».
func SheetHeadReason() Message {
	return Message{ID: "sheet.head_reason"}
}

// SheetHeadReceipt is «Өтінім нөмірі».
func SheetHeadReceipt() Message {
	return Message{ID: "sheet.head_receipt"}
}

// SheetHeadReviewed is «Сараптама балы».
func SheetHeadReviewed() Message {
	return Message{ID: "sheet.head_reviewed"}
}

// SheetHeadReviews is «Пікір саны».
func SheetHeadReviews() Message {
	return Message{ID: "sheet.head_reviews"}
}

// SheetHeadRole is «Рөлі».
func SheetHeadRole() Message {
	return Message{ID: "sheet.head_role"}
}

// SheetHeadRoles is «Рөлдері».
func SheetHeadRoles() Message {
	return Message{ID: "sheet.head_roles"}
}

// SheetHeadScore is «Балл».
func SheetHeadScore() Message {
	return Message{ID: "sheet.head_score"}
}

// SheetHeadSeverity is «Сарапшы қаталдығы (z)».
func SheetHeadSeverity() Message {
	return Message{ID: "sheet.head_severity"}
}

// SheetHeadSpoken is «Дауыспен айтылған пікір саны».
func SheetHeadSpoken() Message {
	return Message{ID: "sheet.head_spoken"}
}

// SheetHeadSpread is «Балл айырмасы».
func SheetHeadSpread() Message {
	return Message{ID: "sheet.head_spread"}
}

// SheetHeadState is «Жай-күйі».
func SheetHeadState() Message {
	return Message{ID: "sheet.head_state"}
}

// SheetHeadSubject is «Неге қатысты».
func SheetHeadSubject() Message {
	return Message{ID: "sheet.head_subject"}
}

// SheetHeadSubmitted is «Жіберілді».
func SheetHeadSubmitted() Message {
	return Message{ID: "sheet.head_submitted"}
}

// SheetHeadTitle is «Атауы».
func SheetHeadTitle() Message {
	return Message{ID: "sheet.head_title"}
}

// SheetHeadUsername is «Telegram-дағы аты».
func SheetHeadUsername() Message {
	return Message{ID: "sheet.head_username"}
}

// SheetHeadWaits is «Күту тізіміндегі орны».
func SheetHeadWaits() Message {
	return Message{ID: "sheet.head_waits"}
}

// SheetHeadWhen is «Қашан».
func SheetHeadWhen() Message {
	return Message{ID: "sheet.head_when"}
}

// SheetHeadWho is «Кім».
func SheetHeadWho() Message {
	return Message{ID: "sheet.head_who"}
}

// SheetHidden is «Сараптама аяқталғанша жасырын».
func SheetHidden() Message {
	return Message{ID: "sheet.hidden"}
}

// SheetImportApply is «{{.Count}} жолды енгізу».
func SheetImportApply(count int) Message {
	return Message{ID: "sheet.import_apply", Args: Args{"Count": count}}
}

// SheetImportApplying is «Енгізіп жатырмыз: {{.Count}}/{{.Total}}.».
func SheetImportApplying(count int, total int) Message {
	return Message{ID: "sheet.import_applying", Args: Args{"Count": count, "Total": total}}
}

// SheetImportAwards is «<b>Токендер тізімі</b> XLSX немесе CSV файлын жіберіңіз. Бағандар: Tel…».
func SheetImportAwards() Message {
	return Message{ID: "sheet.import_awards"}
}

// SheetImportBroken is «<b>{{.Label}}: файл оқылмады</b>».
func SheetImportBroken(label Message) Message {
	return Message{ID: "sheet.import_broken", Args: Args{"Label": label}}
}

// SheetImportChanged is «Толықтырылады немесе өзгереді: {{.Count}}».
func SheetImportChanged(count int) Message {
	return Message{ID: "sheet.import_changed", Args: Args{"Count": count}}
}

// SheetImportDecided is «Бұл файл бойынша шешім бұрын қабылданған.».
func SheetImportDecided() Message {
	return Message{ID: "sheet.import_decided"}
}

// SheetImportDiscard is «Енгізбеу».
func SheetImportDiscard() Message {
	return Message{ID: "sheet.import_discard"}
}

// SheetImportDone is «<b>{{.Label}}: енгізу аяқталды</b>».
func SheetImportDone(label Message) Message {
	return Message{ID: "sheet.import_done", Args: Args{"Label": label}}
}

// SheetImportDoneChanged is «Толықтырылды немесе өзгерді: {{.Count}}».
func SheetImportDoneChanged(count int) Message {
	return Message{ID: "sheet.import_done_changed", Args: Args{"Count": count}}
}

// SheetImportDoneFresh is «Қосылды: {{.Count}}».
func SheetImportDoneFresh(count int) Message {
	return Message{ID: "sheet.import_done_fresh", Args: Args{"Count": count}}
}

// SheetImportDropped is «Енгізілмеді. Ештеңе өзгерген жоқ.».
func SheetImportDropped() Message {
	return Message{ID: "sheet.import_dropped"}
}

// SheetImportFailed is «Қабылданбады: {{.Count}}».
func SheetImportFailed(count int) Message {
	return Message{ID: "sheet.import_failed", Args: Args{"Count": count}}
}

// SheetImportFailedFile is «Қабылданбаған жолдар файлда, себебі соңғы бағанда. Түзетіп, сол файлды…».
func SheetImportFailedFile() Message {
	return Message{ID: "sheet.import_failed_file"}
}

// SheetImportFresh is «Жаңа жолдар: {{.Count}}».
func SheetImportFresh(count int) Message {
	return Message{ID: "sheet.import_fresh", Args: Args{"Count": count}}
}

// SheetImportGrants is «<b>Рөлдер мен құқықтар</b> XLSX немесе CSV файлын жіберіңіз. Бағандар:…».
func SheetImportGrants() Message {
	return Message{ID: "sheet.import_grants"}
}

// SheetImportMany is «Бірнеше файлыңыз әлі тексеріліп жатыр. Соларды күтіп, кейін қайталап к…».
func SheetImportMany() Message {
	return Message{ID: "sheet.import_many"}
}

// SheetImportNothing is «Қазір сізде тізім енгізу құқығы жоқ.».
func SheetImportNothing() Message {
	return Message{ID: "sheet.import_nothing"}
}

// SheetImportNothingNew is «Енгізетін ештеңе жоқ: бәрі бұрыннан солай немесе қабылданбады.».
func SheetImportNothingNew() Message {
	return Message{ID: "sheet.import_nothing_new"}
}

// SheetImportOldExcel is «Бұл Excel бағдарламасының ескі пішімі (.xls). Файлды ашып, XLSX түрінд…».
func SheetImportOldExcel() Message {
	return Message{ID: "sheet.import_old_excel"}
}

// SheetImportOpen is «Қарап, шешу».
func SheetImportOpen() Message {
	return Message{ID: "sheet.import_open"}
}

// SheetImportPeople is «<b>Адамдар</b> XLSX немесе CSV файлын жіберіңіз. Бағандар: Telegram ID…».
func SheetImportPeople() Message {
	return Message{ID: "sheet.import_people"}
}

// SheetImportSame is «Бұрыннан солай, өзгермейді: {{.Count}}».
func SheetImportSame(count int) Message {
	return Message{ID: "sheet.import_same", Args: Args{"Count": count}}
}

// SheetImportStarted is «Енгізіп жатырмыз. Қорытындысы бөлек хабар болып келеді.».
func SheetImportStarted() Message {
	return Message{ID: "sheet.import_started"}
}

// SheetImportTemplate is «Үлгі: <b>{{.Label}}</b> Мысал жолдың орнына өз жолдарыңызды жазып, фай…».
func SheetImportTemplate(label Message) Message {
	return Message{ID: "sheet.import_template", Args: Args{"Label": label}}
}

// SheetImportTemplateCsv is «CSV үлгісі».
func SheetImportTemplateCsv() Message {
	return Message{ID: "sheet.import_template_csv"}
}

// SheetImportTemplateSent is «Үлгі бөлек хабар болып келеді.».
func SheetImportTemplateSent() Message {
	return Message{ID: "sheet.import_template_sent"}
}

// SheetImportTemplateXlsx is «Excel үлгісі».
func SheetImportTemplateXlsx() Message {
	return Message{ID: "sheet.import_template_xlsx"}
}

// SheetImportToAwards is «Тізімге бюджет таңдау».
func SheetImportToAwards() Message {
	return Message{ID: "sheet.import_to_awards"}
}

// SheetImportTooBig is «Файл 5 МБ-тан үлкен. Кестені бірнеше файлға бөліп, кезекпен жіберіңіз.».
func SheetImportTooBig() Message {
	return Message{ID: "sheet.import_too_big"}
}

// SheetImportTried is «<b>{{.Label}}: тексеру аяқталды</b> Әзірге ештеңе өзгерген жоқ.».
func SheetImportTried(label Message) Message {
	return Message{ID: "sheet.import_tried", Args: Args{"Label": label}}
}

// SheetImportTrying is «Файлды тексеріп жатырмыз. Нәтижесі осында бөлек хабар болып келеді.».
func SheetImportTrying() Message {
	return Message{ID: "sheet.import_trying"}
}

// SheetImportWaits is «Шешім күтіп тұр: {{.Label}}, {{.Count}}».
func SheetImportWaits(label Message, count int) Message {
	return Message{ID: "sheet.import_waits", Args: Args{"Label": label, "Count": count}}
}

// SheetImportWanted is «Кестені файлмен жіберіңіз: XLSX немесе CSV, ең көбі 5 МБ.».
func SheetImportWanted() Message {
	return Message{ID: "sheet.import_wanted"}
}

// SheetImportWhat is «<b>Тізімдерді енгізу</b> Кестені жіберіңіз — бот алдымен бәрін тексері…».
func SheetImportWhat() Message {
	return Message{ID: "sheet.import_what"}
}

// SheetMember is «Бағдарламада».
func SheetMember() Message {
	return Message{ID: "sheet.member"}
}

// SheetPeople is «Адамдар».
func SheetPeople() Message {
	return Message{ID: "sheet.people"}
}

// SheetProblemBroken is «Файл бүлінген немесе ол кесте емес. Excel бағдарламасында ашып, XLSX т…».
func SheetProblemBroken() Message {
	return Message{ID: "sheet.problem_broken"}
}

// SheetProblemColumns is «Мына бағандар жетіспейді: {{.Label}}. Үлгіні алыңыз: онда керек тақыры…».
func SheetProblemColumns(label Message) Message {
	return Message{ID: "sheet.problem_columns", Args: Args{"Label": label}}
}

// SheetProblemDoubled is «Бірнеше баған бір мағынаны білдіреді: {{.Label}}. Әрқайсысынан біреуін…».
func SheetProblemDoubled(label Message) Message {
	return Message{ID: "sheet.problem_doubled", Args: Args{"Label": label}}
}

// SheetProblemEmpty is «Файл бос. Үлгіні алып, тақырыптардың астына жолдарды жазыңыз.».
func SheetProblemEmpty() Message {
	return Message{ID: "sheet.problem_empty"}
}

// SheetProblemGone is «Telegram бұл файлды енді сақтамайды. Қайта жіберіңіз.».
func SheetProblemGone() Message {
	return Message{ID: "sheet.problem_gone"}
}

// SheetProblemHuge is «Файлдың ішінде дерек тым көп. Суретсіз, безендірусіз бір парақ қалдыры…».
func SheetProblemHuge() Message {
	return Message{ID: "sheet.problem_huge"}
}

// SheetProblemLocked is «Файл құпиясөзбен қорғалған. Excel бағдарламасында қорғауын алып, қайта…».
func SheetProblemLocked() Message {
	return Message{ID: "sheet.problem_locked"}
}

// SheetProblemOldExcel is «Бұл Excel бағдарламасының ескі пішімі (.xls). Файлды ашып, XLSX түрінд…».
func SheetProblemOldExcel() Message {
	return Message{ID: "sheet.problem_old_excel"}
}

// SheetProblemRight is «Бұл енгізуге құқығыңыз қалмады, сондықтан ол тоқтатылды.».
func SheetProblemRight() Message {
	return Message{ID: "sheet.problem_right"}
}

// SheetProblemRows is «Файлда {{.Max}} жолдан артық жол бар. Оны {{.Max}} жолдан аспайтын фай…».
func SheetProblemRows(max int) Message {
	return Message{ID: "sheet.problem_rows", Args: Args{"Max": max}}
}

// SheetProblemTooBig is «Файл 5 МБ-тан үлкен. Кестені бірнеше файлға бөліп, кезекпен жіберіңіз.».
func SheetProblemTooBig() Message {
	return Message{ID: "sheet.problem_too_big"}
}

// SheetProblemUnknown is «Файлды оқу мүмкін болмады.».
func SheetProblemUnknown() Message {
	return Message{ID: "sheet.problem_unknown"}
}

// SheetRanking is «Рейтинг».
func SheetRanking() Message {
	return Message{ID: "sheet.ranking"}
}

// SheetReasonBadAmount is «Токен саны — 1 немесе одан үлкен бүтін сан».
func SheetReasonBadAmount() Message {
	return Message{ID: "sheet.reason_bad_amount"}
}

// SheetReasonBadCohort is «Мұндай коды бар лек жоқ».
func SheetReasonBadCohort() Message {
	return Message{ID: "sheet.reason_bad_cohort"}
}

// SheetReasonBadDate is «Мерзімі күнге ұқсамайды. Мысалы: 05.11.2027».
func SheetReasonBadDate() Message {
	return Message{ID: "sheet.reason_bad_date"}
}

// SheetReasonBadHours is «Уақыт түсініксіз. Мысалы: 2 сағат, 1:30, 45 минут».
func SheetReasonBadHours() Message {
	return Message{ID: "sheet.reason_bad_hours"}
}

// SheetReasonBadId is «Telegram ID — сан, мысалы 123456789».
func SheetReasonBadId() Message {
	return Message{ID: "sheet.reason_bad_id"}
}

// SheetReasonBadLanguage is «Тілі: қазақша не русский».
func SheetReasonBadLanguage() Message {
	return Message{ID: "sheet.reason_bad_language"}
}

// SheetReasonBadPerson is «Telegram ID (сан) немесе @аты керек».
func SheetReasonBadPerson() Message {
	return Message{ID: "sheet.reason_bad_person"}
}

// SheetReasonBadPersonPhone is «Telegram ID (сан), @аты немесе телефоны керек».
func SheetReasonBadPersonPhone() Message {
	return Message{ID: "sheet.reason_bad_person_phone"}
}

// SheetReasonBadRegion is «Мұндай өңір жоқ».
func SheetReasonBadRegion() Message {
	return Message{ID: "sheet.reason_bad_region"}
}

// SheetReasonBadRole is «Мұндай рөл жоқ».
func SheetReasonBadRole() Message {
	return Message{ID: "sheet.reason_bad_role"}
}

// SheetReasonChanged is «Бұл рөлді жаңа ғана басқа біреу өзгертті. Файлды тағы бір рет жіберіңі…».
func SheetReasonChanged() Message {
	return Message{ID: "sheet.reason_changed"}
}

// SheetReasonLargeAmount is «Бұл адамға мұнша токен беруге болмайды: айлық лимиттен көп».
func SheetReasonLargeAmount() Message {
	return Message{ID: "sheet.reason_large_amount"}
}

// SheetReasonLongFor is «Себебі 300 таңбадан ұзын».
func SheetReasonLongFor() Message {
	return Message{ID: "sheet.reason_long_for"}
}

// SheetReasonLongName is «Аты 100 таңбадан ұзын».
func SheetReasonLongName() Message {
	return Message{ID: "sheet.reason_long_name"}
}

// SheetReasonLostLetters is «Сақтағанда әріптер жоғалған (сұрақ белгілері). Файлды XLSX немесе CSV …».
func SheetReasonLostLetters() Message {
	return Message{ID: "sheet.reason_lost_letters"}
}

// SheetReasonManyPeople is «Бұл @атымен бірнеше адам белгілі. Telegram ID жазыңыз».
func SheetReasonManyPeople() Message {
	return Message{ID: "sheet.reason_many_people"}
}

// SheetReasonMoreThanHeld is «Тек өзіңізде бар құқықты, өз мерзіміңізден аспайтын уақытқа бере аласы…».
func SheetReasonMoreThanHeld() Message {
	return Message{ID: "sheet.reason_more_than_held"}
}

// SheetReasonNoAmount is «Токен саны көрсетілмеген».
func SheetReasonNoAmount() Message {
	return Message{ID: "sheet.reason_no_amount"}
}

// SheetReasonNoFor is «Себебі жазылмаған».
func SheetReasonNoFor() Message {
	return Message{ID: "sheet.reason_no_for"}
}

// SheetReasonNoId is «Telegram ID жоқ».
func SheetReasonNoId() Message {
	return Message{ID: "sheet.reason_no_id"}
}

// SheetReasonNoPerson is «Бот бұл адамды танымайды немесе ол басқа өңірден».
func SheetReasonNoPerson() Message {
	return Message{ID: "sheet.reason_no_person"}
}

// SheetReasonNoRole is «Рөлі жазылмаған».
func SheetReasonNoRole() Message {
	return Message{ID: "sheet.reason_no_role"}
}

// SheetReasonNotMember is «Бұл адам тіркелуін аяқтамаған».
func SheetReasonNotMember() Message {
	return Message{ID: "sheet.reason_not_member"}
}

// SheetReasonNotYours is «Бұл сіздің өңіріңізден немесе легіңізден тыс».
func SheetReasonNotYours() Message {
	return Message{ID: "sheet.reason_not_yours"}
}

// SheetReasonPastDate is «Мерзімі өтіп кеткен».
func SheetReasonPastDate() Message {
	return Message{ID: "sheet.reason_past_date"}
}

// SheetReasonRefused is «Бұл рөлді бұл адамға беруге болмайды».
func SheetReasonRefused() Message {
	return Message{ID: "sheet.reason_refused"}
}

// SheetReasonRoundedId is «Excel Telegram ID санын дөңгелектеп жіберген. Бағанды мәтіндік етіп, с…».
func SheetReasonRoundedId() Message {
	return Message{ID: "sheet.reason_rounded_id"}
}

// SheetReasonTooClose is «Өзіңізге, өз жобаңызға және оның командасына токен беруге болмайды».
func SheetReasonTooClose() Message {
	return Message{ID: "sheet.reason_too_close"}
}

// SheetReasonTwice is «Бұл жол файлда жоғарыда бар».
func SheetReasonTwice() Message {
	return Message{ID: "sheet.reason_twice"}
}

// SheetReasonUnknown is «Жолды қабылдау мүмкін болмады».
func SheetReasonUnknown() Message {
	return Message{ID: "sheet.reason_unknown"}
}

// SheetReviewAssigned is «Оқылып жатыр».
func SheetReviewAssigned() Message {
	return Message{ID: "sheet.review_assigned"}
}

// SheetReviewCalibration is «Калибрлеу».
func SheetReviewCalibration() Message {
	return Message{ID: "sheet.review_calibration"}
}

// SheetReviewGiven is «Тапсырылды».
func SheetReviewGiven() Message {
	return Message{ID: "sheet.review_given"}
}

// SheetReviewLapsed is «Мерзімі өтті».
func SheetReviewLapsed() Message {
	return Message{ID: "sheet.review_lapsed"}
}

// SheetReviewRecused is «Мүдделер қақтығысы».
func SheetReviewRecused() Message {
	return Message{ID: "sheet.review_recused"}
}

// SheetReviews is «Сарапшы пікірлері».
func SheetReviews() Message {
	return Message{ID: "sheet.reviews"}
}

// SheetWaiting is «Бастауын күтіп отырмыз».
func SheetWaiting() Message {
	return Message{ID: "sheet.waiting"}
}

// SheetXlsx is «Excel (XLSX)».
func SheetXlsx() Message {
	return Message{ID: "sheet.xlsx"}
}
