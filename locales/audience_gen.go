// Code generated from audience.kk.toml and audience.ru.toml by locales/generate. DO NOT EDIT.

package locales

// AudienceAskActive is «Соңғы неше күнде жазған адамдар керек? Таңдаңыз не санын жазыңыз (0–36…».
func AudienceAskActive() Message {
	return Message{ID: "audience.ask_active"}
}

// AudienceAskBalance is «Балансында кемінде неше токен болуы керек? Таңдаңыз не санын жазыңыз.».
func AudienceAskBalance() Message {
	return Message{ID: "audience.ask_balance"}
}

// AudienceAskLevel is «Ең төменгі деңгейді таңдаңыз не жазыңыз (1–7).».
func AudienceAskLevel() Message {
	return Message{ID: "audience.ask_level"}
}

// AudienceAskNumbered is «Тізімнен таңдаңыз не нөмірін жазыңыз. Бірнешеу болса, біреуі сәйкес ке…».
func AudienceAskNumbered() Message {
	return Message{ID: "audience.ask_numbered"}
}

// AudienceAskTag is «Тегті таңдаңыз не жазыңыз. Бірнешеу болса, біреуі сәйкес келсе жеткілі…».
func AudienceAskTag() Message {
	return Message{ID: "audience.ask_tag"}
}

// AudienceAskValues is «Бір не бірнешеуін таңдаңыз: біреуі сәйкес келсе жеткілікті.».
func AudienceAskValues() Message {
	return Message{ID: "audience.ask_values"}
}

// AudienceBadNumber is «{{.Min}} мен {{.Max}} аралығындағы бүтін сан жазыңыз.».
func AudienceBadNumber(min int, max int) Message {
	return Message{ID: "audience.bad_number", Args: Args{"Min": min, "Max": max}}
}

// AudienceBadTag is «Тег – {{.Max}} таңбаға дейінгі сөз.».
func AudienceBadTag(max int) Message {
	return Message{ID: "audience.bad_tag", Args: Args{"Max": max}}
}

// AudienceButtonAdd is «➕ Шарт қосу».
func AudienceButtonAdd() Message {
	return Message{ID: "audience.button_add"}
}

// AudienceButtonAddTo is «➕ {{.N}}-топқа шарт қосу».
func AudienceButtonAddTo(n int) Message {
	return Message{ID: "audience.button_add_to", Args: Args{"N": n}}
}

// AudienceButtonClear is «Бәрін алып тастау».
func AudienceButtonClear() Message {
	return Message{ID: "audience.button_clear"}
}

// AudienceButtonFact is «{{.N}}. {{.Label}}».
func AudienceButtonFact(n int, label Message) Message {
	return Message{ID: "audience.button_fact", Args: Args{"N": n, "Label": label}}
}

// AudienceButtonFile is «📄 Файлдағы тізім».
func AudienceButtonFile() Message {
	return Message{ID: "audience.button_file"}
}

// AudienceButtonIs is «Керісінше: тек мыналар».
func AudienceButtonIs() Message {
	return Message{ID: "audience.button_is"}
}

// AudienceButtonNot is «Керісінше: мыналардан басқа».
func AudienceButtonNot() Message {
	return Message{ID: "audience.button_not"}
}

// AudienceButtonOr is «➕ НЕМЕСЕ: тағы бір топ».
func AudienceButtonOr() Message {
	return Message{ID: "audience.button_or"}
}

// AudienceButtonRemove is «Шартты алып тастау».
func AudienceButtonRemove() Message {
	return Message{ID: "audience.button_remove"}
}

// AudienceButtonSegments is «Сегменттер».
func AudienceButtonSegments() Message {
	return Message{ID: "audience.button_segments"}
}

// AudienceButtonUnlist is «Файлдағы тізімді алып тастау».
func AudienceButtonUnlist() Message {
	return Message{ID: "audience.button_unlist"}
}

// AudienceCleared is «Шарттар алып тасталды: хабарлама барлық адамға арналған.».
func AudienceCleared() Message {
	return Message{ID: "audience.cleared"}
}

// AudienceComma is «{{.Label}},».
func AudienceComma(label Message) Message {
	return Message{ID: "audience.comma", Args: Args{"Label": label}}
}

// AudienceCount is «Қазір: <b>{{.Count}}</b> адам.».
func AudienceCount(count int) Message {
	return Message{ID: "audience.count", Args: Args{"Count": count}}
}

// AudienceEverybody is «Барлық адам».
func AudienceEverybody() Message {
	return Message{ID: "audience.everybody"}
}

// AudienceFact is «{{.Label}}: {{.Rest}}».
func AudienceFact(label Message, rest Message) Message {
	return Message{ID: "audience.fact", Args: Args{"Label": label, "Rest": rest}}
}

// AudienceFactNot is «{{.Label}} (мыналардан басқа): {{.Rest}}».
func AudienceFactNot(label Message, rest Message) Message {
	return Message{ID: "audience.fact_not", Args: Args{"Label": label, "Rest": rest}}
}

// AudienceFieldActive is «Белсенділігі».
func AudienceFieldActive() Message {
	return Message{ID: "audience.field_active"}
}

// AudienceFieldAim is «Мақсаты».
func AudienceFieldAim() Message {
	return Message{ID: "audience.field_aim"}
}

// AudienceFieldAsk is «<b>Шарт қосу</b> Адамдарды не бойынша таңдайсыз?».
func AudienceFieldAsk() Message {
	return Message{ID: "audience.field_ask"}
}

// AudienceFieldBalance is «Балансы».
func AudienceFieldBalance() Message {
	return Message{ID: "audience.field_balance"}
}

// AudienceFieldCohort is «Өтінім берген легі».
func AudienceFieldCohort() Message {
	return Message{ID: "audience.field_cohort"}
}

// AudienceFieldConsent is «Келісімі».
func AudienceFieldConsent() Message {
	return Message{ID: "audience.field_consent"}
}

// AudienceFieldCourse is «Курсы».
func AudienceFieldCourse() Message {
	return Message{ID: "audience.field_course"}
}

// AudienceFieldDirection is «Жобасының бағыты».
func AudienceFieldDirection() Message {
	return Message{ID: "audience.field_direction"}
}

// AudienceFieldFollows is «Жазылған жобасы».
func AudienceFieldFollows() Message {
	return Message{ID: "audience.field_follows"}
}

// AudienceFieldLang is «Тілі».
func AudienceFieldLang() Message {
	return Message{ID: "audience.field_lang"}
}

// AudienceFieldLevel is «Деңгейі».
func AudienceFieldLevel() Message {
	return Message{ID: "audience.field_level"}
}

// AudienceFieldProject is «Өтінімінің күйі».
func AudienceFieldProject() Message {
	return Message{ID: "audience.field_project"}
}

// AudienceFieldRegion is «Өңірі».
func AudienceFieldRegion() Message {
	return Message{ID: "audience.field_region"}
}

// AudienceFieldRole is «Рөлі».
func AudienceFieldRole() Message {
	return Message{ID: "audience.field_role"}
}

// AudienceFieldTag is «Тегі».
func AudienceFieldTag() Message {
	return Message{ID: "audience.field_tag"}
}

// AudienceFieldTask is «Алған тапсырмасы».
func AudienceFieldTask() Message {
	return Message{ID: "audience.field_task"}
}

// AudienceFileAsk is «<b>Файлдағы тізім</b> CSV, TXT не XLSX файл жіберіңіз: бірінші бағанда…».
func AudienceFileAsk(max int) Message {
	return Message{ID: "audience.file_ask", Args: Args{"Max": max}}
}

// AudienceFileBroken is «Файл оқылмады: ол зақымдалған немесе кесте емес.».
func AudienceFileBroken() Message {
	return Message{ID: "audience.file_broken"}
}

// AudienceFileEmpty is «Файл бос.».
func AudienceFileEmpty() Message {
	return Message{ID: "audience.file_empty"}
}

// AudienceFileGone is «Файл Telegram-да енді жоқ. Қайта жіберіңіз.».
func AudienceFileGone() Message {
	return Message{ID: "audience.file_gone"}
}

// AudienceFileHuge is «Файл ашылғанда тым үлкен болып кетеді.».
func AudienceFileHuge() Message {
	return Message{ID: "audience.file_huge"}
}

// AudienceFileLocked is «Файлға құпиясөз қойылған. Оны алып тастап, қайта жіберіңіз.».
func AudienceFileLocked() Message {
	return Message{ID: "audience.file_locked"}
}

// AudienceFileNone is «Файлда бірде-бір id табылмады: тізім өзгерген жоқ.».
func AudienceFileNone() Message {
	return Message{ID: "audience.file_none"}
}

// AudienceFileOldExcel is «Ескі Excel файлы (.xls) оқылмайды. Оны .xlsx не .csv етіп сақтаңыз.».
func AudienceFileOldExcel() Message {
	return Message{ID: "audience.file_old_excel"}
}

// AudienceFileOpen is «Алушылар тобын ашу».
func AudienceFileOpen() Message {
	return Message{ID: "audience.file_open"}
}

// AudienceFileRead is «📄 Файл оқылды. Жол саны: {{.Total}}. Ботқа таныс адам: {{.Count}}.».
func AudienceFileRead(total int, count int) Message {
	return Message{ID: "audience.file_read", Args: Args{"Total": total, "Count": count}}
}

// AudienceFileReading is «Файл оқылып жатыр. Нәтижесі бөлек хабармен келеді.».
func AudienceFileReading() Message {
	return Message{ID: "audience.file_reading"}
}

// AudienceFileRows is «Файлда жол тым көп: ең көбі {{.Max}}.».
func AudienceFileRows(max int) Message {
	return Message{ID: "audience.file_rows", Args: Args{"Max": max}}
}

// AudienceFileUnread is «Танылмаған жол: {{.Count}}. Алғашқыларының нөмірі: {{.Text}}.».
func AudienceFileUnread(count int, text string) Message {
	return Message{ID: "audience.file_unread", Args: Args{"Count": count, "Text": text}}
}

// AudienceFileWanted is «Тізімді файл етіп жіберіңіз.».
func AudienceFileWanted() Message {
	return Message{ID: "audience.file_wanted"}
}

// AudienceHead is «<b>Алушылар тобы</b>».
func AudienceHead() Message {
	return Message{ID: "audience.head"}
}

// AudienceHeadTitled is «<b>Алушылар тобы</b> {{.Title}}».
func AudienceHeadTitled(title string) Message {
	return Message{ID: "audience.head_titled", Args: Args{"Title": title}}
}

// AudienceHow is «Бір топтағы шарттардың бәрі бірге орындалуы керек. Екі топтың біріне с…».
func AudienceHow() Message {
	return Message{ID: "audience.how"}
}

// AudienceListed is «📄 Тек файлдағы адамдар.».
func AudienceListed() Message {
	return Message{ID: "audience.listed"}
}

// AudienceNobody is «Қазір ешкім сәйкес келмейді. Бір шартты алып тастап не кеңейтіп көріңі…».
func AudienceNobody() Message {
	return Message{ID: "audience.nobody"}
}

// AudienceNotYours is «⚠️ Мына өңірлерге құқығыңыз жоқ, ондағы адамдар саналмайды: {{.Label}}».
func AudienceNotYours(label Message) Message {
	return Message{ID: "audience.not_yours", Args: Args{"Label": label}}
}

// AudienceNowIs is «Қазіргі шарт: {{.Label}}».
func AudienceNowIs(label Message) Message {
	return Message{ID: "audience.now_is", Args: Args{"Label": label}}
}

// AudienceOr is «НЕМЕСЕ».
func AudienceOr() Message {
	return Message{ID: "audience.or"}
}

// AudienceRegionForeign is «{{.Label}}: бұл өңірге құқығыңыз жоқ. Тізімнен таңдаңыз.».
func AudienceRegionForeign(label Message) Message {
	return Message{ID: "audience.region_foreign", Args: Args{"Label": label}}
}

// AudienceRemoved is «Шарт алып тасталды.».
func AudienceRemoved() Message {
	return Message{ID: "audience.removed"}
}

// AudienceSegmentCard is «<b>{{.Name}}</b> {{.Rest}}».
func AudienceSegmentCard(name string, rest Message) Message {
	return Message{ID: "audience.segment_card", Args: Args{"Name": name, "Rest": rest}}
}

// AudienceSegmentDrop is «Сегментті жою».
func AudienceSegmentDrop() Message {
	return Message{ID: "audience.segment_drop"}
}

// AudienceSegmentDropSure is ««{{.Name}}» сегменті жойылсын ба? Бұрынғы хабарламалар өзгермейді.».
func AudienceSegmentDropSure(name string) Message {
	return Message{ID: "audience.segment_drop_sure", Args: Args{"Name": name}}
}

// AudienceSegmentDropYes is «Иә, жою».
func AudienceSegmentDropYes() Message {
	return Message{ID: "audience.segment_drop_yes"}
}

// AudienceSegmentDropped is «Сегмент жойылды.».
func AudienceSegmentDropped() Message {
	return Message{ID: "audience.segment_dropped"}
}

// AudienceSegmentGone is «Бұл сегмент енді жоқ.».
func AudienceSegmentGone() Message {
	return Message{ID: "audience.segment_gone"}
}

// AudienceSegmentKept is «✅ Сегмент сақталды.».
func AudienceSegmentKept() Message {
	return Message{ID: "audience.segment_kept"}
}

// AudienceSegmentNameAsk is «Сегментті қалай атайсыз? {{.Max}} таңбаға дейін жазыңыз.».
func AudienceSegmentNameAsk(max int) Message {
	return Message{ID: "audience.segment_name_ask", Args: Args{"Max": max}}
}

// AudienceSegmentNameWanted is «Атауын мәтінмен жазыңыз: 1–{{.Max}} таңба.».
func AudienceSegmentNameWanted(max int) Message {
	return Message{ID: "audience.segment_name_wanted", Args: Args{"Max": max}}
}

// AudienceSegmentOther is «Басқа сегменттер».
func AudienceSegmentOther() Message {
	return Message{ID: "audience.segment_other"}
}

// AudienceSegmentTake is «Осы сегментті қолдану».
func AudienceSegmentTake() Message {
	return Message{ID: "audience.segment_take"}
}

// AudienceSegmentTaken is «✅ «{{.Name}}» сегменті қолданылды.».
func AudienceSegmentTaken(name string) Message {
	return Message{ID: "audience.segment_taken", Args: Args{"Name": name}}
}

// AudienceSegmentsEmpty is «Сақтайтын шарт жоқ: алдымен шарт қосыңыз.».
func AudienceSegmentsEmpty() Message {
	return Message{ID: "audience.segments_empty"}
}

// AudienceSegmentsHead is «<b>Сегменттер</b> Атымен сақталған алушылар тобы. Біреуін таңдаңыз.».
func AudienceSegmentsHead() Message {
	return Message{ID: "audience.segments_head"}
}

// AudienceSegmentsKeep is «Осы топты сақтау».
func AudienceSegmentsKeep() Message {
	return Message{ID: "audience.segments_keep"}
}

// AudienceSegmentsNone is «Әзірге сақталған сегмент жоқ.».
func AudienceSegmentsNone() Message {
	return Message{ID: "audience.segments_none"}
}

// AudienceSome is «Мысалы: {{.Text}}».
func AudienceSome(text string) Message {
	return Message{ID: "audience.some", Args: Args{"Text": text}}
}

// AudienceTooMany is «Шарт тым көп: ең көбі 5 топ, бір топта 8 шарт, бір шартта 20 мән.».
func AudienceTooMany() Message {
	return Message{ID: "audience.too_many"}
}

// AudienceUnknownValue is ««{{.Query}}» табылмады. Тізімнен таңдаңыз.».
func AudienceUnknownValue(query string) Message {
	return Message{ID: "audience.unknown_value", Args: Args{"Query": query}}
}

// AudienceUnlisted is «Файлдағы тізім енді есепке алынбайды.».
func AudienceUnlisted() Message {
	return Message{ID: "audience.unlisted"}
}

// AudienceValueActive is «соңғы {{.N}} күнде жазған».
func AudienceValueActive(n int) Message {
	return Message{ID: "audience.value_active", Args: Args{"N": n}}
}

// AudienceValueBalance is «кемінде {{.N}} токен».
func AudienceValueBalance(n int) Message {
	return Message{ID: "audience.value_balance", Args: Args{"N": n}}
}

// AudienceValueLevel is «кемінде {{.N}}-деңгей».
func AudienceValueLevel(n int) Message {
	return Message{ID: "audience.value_level", Args: Args{"N": n}}
}

// AudienceValueNumber is «№ {{.Text}}».
func AudienceValueNumber(text string) Message {
	return Message{ID: "audience.value_number", Args: Args{"Text": text}}
}

// AudienceValuesHead is «<b>{{.Label}}</b> {{.Rest}}».
func AudienceValuesHead(label Message, rest Message) Message {
	return Message{ID: "audience.values_head", Args: Args{"Label": label, "Rest": rest}}
}

// AudienceWithin is «Тек өз өңіріңіздегі адамдар алады: {{.Label}}».
func AudienceWithin(label Message) Message {
	return Message{ID: "audience.within", Args: Args{"Label": label}}
}
