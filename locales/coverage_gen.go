// Code generated from coverage.kk.toml and coverage.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// CoverageAllDirections is «барлық бағыт».
func CoverageAllDirections() Message {
	return Message{ID: "coverage.all_directions"}
}

// CoverageAssign is «Тарату: {{.Count}} пікір».
func CoverageAssign(count int) Message {
	return Message{ID: "coverage.assign", Args: Args{"Count": count}}
}

// CoverageAssignHead is «<b>Жаңа пікір саны: {{.Count}}</b>».
func CoverageAssignHead(count int) Message {
	return Message{ID: "coverage.assign_head", Args: Args{"Count": count}}
}

// CoverageAssignLine is «{{.Name}}: +{{.N}}, барлығы {{.Total}} / {{.Capacity}}».
func CoverageAssignLine(name string, n int, total int, capacity int) Message {
	return Message{ID: "coverage.assign_line", Args: Args{"Name": name, "N": n, "Total": total, "Capacity": capacity}}
}

// CoverageAssignShort is «⚠️ {{.Count}} өтінімге лайық сарапшы жетпейді. Тағы сарапшы шақырыңыз …».
func CoverageAssignShort(count int) Message {
	return Message{ID: "coverage.assign_short", Args: Args{"Count": count}}
}

// CoverageAssignYes is «Иә, тарату».
func CoverageAssignYes() Message {
	return Message{ID: "coverage.assign_yes"}
}

// CoverageAssigned is «✅ {{.Count}} пікір таратылды. Сарапшыларға хабар барады.».
func CoverageAssigned(count int) Message {
	return Message{ID: "coverage.assigned", Args: Args{"Count": count}}
}

// CoverageBecause is «тілі: {{.Label}} · {{.Direction}} · басқа өңірден · жүктемесі {{.N}} /…».
func CoverageBecause(label Message, direction Message, n int, total int) Message {
	return Message{ID: "coverage.because", Args: Args{"Label": label, "Direction": direction, "N": n, "Total": total}}
}

// CoverageBy is «Пікірі {{.N}} — өтінім {{.Count}}».
func CoverageBy(n int, count int) Message {
	return Message{ID: "coverage.by", Args: Args{"N": n, "Count": count}}
}

// CoverageCalibrate is «Калибрлеу».
func CoverageCalibrate() Message {
	return Message{ID: "coverage.calibrate"}
}

// CoverageCalibrateAsk is «<b>Калибрлеу</b> Мұндай өтінімді лектің барлық сарапшысы оқиды, кейін …».
func CoverageCalibrateAsk() Message {
	return Message{ID: "coverage.calibrate_ask"}
}

// CoverageCalibrateNone is «Ондай өтінім жоқ немесе ол қазір іріктеуде тұр. Нөмірін тексеріңіз.».
func CoverageCalibrateNone() Message {
	return Message{ID: "coverage.calibrate_none"}
}

// CoverageDisputed is «⚖️ Балл алшақ: тағы бір сарапшы керек.».
func CoverageDisputed() Message {
	return Message{ID: "coverage.disputed"}
}

// CoverageExpert is «<b>{{.Name}}</b>: оқылғаны {{.Done}}, оқылып жатқаны {{.Open}}, шегі {…».
func CoverageExpert(name string, done int, open int, capacity int) Message {
	return Message{ID: "coverage.expert", Args: Args{"Name": name, "Done": done, "Open": open, "Capacity": capacity}}
}

// CoverageExpertLate is «⏰ Мерзімі өткені: {{.Count}}».
func CoverageExpertLate(count int) Message {
	return Message{ID: "coverage.expert_late", Args: Args{"Count": count}}
}

// CoverageExperts is «Сарапшылар».
func CoverageExperts() Message {
	return Message{ID: "coverage.experts"}
}

// CoverageExpertsHead is «<b>Сарапшылар</b> · {{.Count}}».
func CoverageExpertsHead(count int) Message {
	return Message{ID: "coverage.experts_head", Args: Args{"Count": count}}
}

// CoverageFull is «Барлық пікірі жиналған өтінім: {{.N}} / {{.Total}}».
func CoverageFull(n int, total int) Message {
	return Message{ID: "coverage.full", Args: Args{"N": n, "Total": total}}
}

// CoverageGive is «Беру: {{.Name}}».
func CoverageGive(name string) Message {
	return Message{ID: "coverage.give", Args: Args{"Name": name}}
}

// CoverageHas is «📖 {{.Name}}: оқып жатыр, мерзімі — {{.Date}}».
func CoverageHas(name string, date time.Time) Message {
	return Message{ID: "coverage.has", Args: Args{"Name": name, "Date": moment(date, AsDay)}}
}

// CoverageHead is «<b>Сараптама</b> · {{.Cohort}}».
func CoverageHead(cohort Bilingual) Message {
	return Message{ID: "coverage.head", Args: Args{"Cohort": cohort}}
}

// CoverageLapsed is «⌛ {{.Name}}: үлгермеді, басқа сарапшыға берілді».
func CoverageLapsed(name string) Message {
	return Message{ID: "coverage.lapsed", Args: Args{"Name": name}}
}

// CoverageLate is «⏰ Сарапшылар мерзімінен кешіктіргені: {{.Count}}».
func CoverageLate(count int) Message {
	return Message{ID: "coverage.late", Args: Args{"Count": count}}
}

// CoverageNone is «Сараптамада өтінім жоқ.».
func CoverageNone() Message {
	return Message{ID: "coverage.none"}
}

// CoverageNotNow is «Өтінімдерді лек сараптама кезеңінде тұрғанда ғана таратуға болады.».
func CoverageNotNow() Message {
	return Message{ID: "coverage.not_now"}
}

// CoverageNothing is «Қарап отырғанда бәрі өзгерді: таратылатын ештеңе жоқ.».
func CoverageNothing() Message {
	return Message{ID: "coverage.nothing"}
}

// CoverageOther is «{{.Name}}: {{.Label}}».
func CoverageOther(name string, label Message) Message {
	return Message{ID: "coverage.other", Args: Args{"Name": name, "Label": label}}
}

// CoverageOthers is «<b>Басқа сарапшылар</b>».
func CoverageOthers() Message {
	return Message{ID: "coverage.others"}
}

// CoveragePaperButton is «{{.Receipt}} · {{.Title}}».
func CoveragePaperButton(receipt string, title string) Message {
	return Message{ID: "coverage.paper_button", Args: Args{"Receipt": receipt, "Title": title}}
}

// CoveragePaperCard is «<b>{{.Title}}</b> {{.Receipt}} · {{.Region}} {{.Direction}} · өтінім т…».
func CoveragePaperCard(title string, receipt string, region Message, direction Message, label Message) Message {
	return Message{ID: "coverage.paper_card", Args: Args{"Title": title, "Receipt": receipt, "Region": region, "Direction": direction, "Label": label}}
}

// CoveragePaperLine is «<b>{{.Receipt}}</b> · {{.Title}} Пікір {{.Done}} / {{.Total}}, қазір о…».
func CoveragePaperLine(receipt string, title string, done int, total int, open int) Message {
	return Message{ID: "coverage.paper_line", Args: Args{"Receipt": receipt, "Title": title, "Done": done, "Total": total, "Open": open}}
}

// CoveragePapers is «Өтінімдер».
func CoveragePapers() Message {
	return Message{ID: "coverage.papers"}
}

// CoveragePapersHead is «<b>Сараптамадағы өтінімдер</b> · {{.Cohort}}».
func CoveragePapersHead(cohort Bilingual) Message {
	return Message{ID: "coverage.papers_head", Args: Args{"Cohort": cohort}}
}

// CoverageRead is «✅ {{.Name}}: оқып шықты».
func CoverageRead(name string) Message {
	return Message{ID: "coverage.read", Args: Args{"Name": name}}
}

// CoverageReaders is «<b>Пікірлер: {{.Done}} / {{.Total}}</b>».
func CoverageReaders(done int, total int) Message {
	return Message{ID: "coverage.readers", Args: Args{"Done": done, "Total": total}}
}

// CoverageReads is «{{.Label}} · {{.Direction}}».
func CoverageReads(label Message, direction Message) Message {
	return Message{ID: "coverage.reads", Args: Args{"Label": label, "Direction": direction}}
}

// CoverageRecused is «🚫 {{.Name}}: мүдделер қақтығысы».
func CoverageRecused(name string) Message {
	return Message{ID: "coverage.recused", Args: Args{"Name": name}}
}

// CoverageSilent is «Нені оқи алатынын әлі көрсетпеген сарапшы: {{.Count}}. Олардан «Сарапт…».
func CoverageSilent(count int) Message {
	return Message{ID: "coverage.silent", Args: Args{"Count": count}}
}

// CoverageToldAssigned is «📖 <b>Сізді {{.Count}} өтінім күтіп тұр</b> Әрқайсысына бес-он минут же…».
func CoverageToldAssigned(count int, date time.Time) Message {
	return Message{ID: "coverage.told_assigned", Args: Args{"Count": count, "Date": moment(date, AsDay)}}
}

// CoverageToldDue is «⏰ Сізді {{.Count}} өтінім күтіп тұр. Екі күннен кейін алғашқысы басқа …».
func CoverageToldDue(count int) Message {
	return Message{ID: "coverage.told_due", Args: Args{"Count": count}}
}

// CoverageToldLapsed is «{{.Count}} өтінім басқа сарапшыларға берілді: бес күн өтті. Оқасы жоқ.…».
func CoverageToldLapsed(count int) Message {
	return Message{ID: "coverage.told_lapsed", Args: Args{"Count": count}}
}

// CoverageToldRead is «Сараптаманы ашу».
func CoverageToldRead() Message {
	return Message{ID: "coverage.told_read"}
}

// CoverageWhyConflict is «мүдделер қақтығысы».
func CoverageWhyConflict() Message {
	return Message{ID: "coverage.why_conflict"}
}

// CoverageWhyDirection is «бағыты басқа».
func CoverageWhyDirection() Message {
	return Message{ID: "coverage.why_direction"}
}

// CoverageWhyFull is «жүктемесі толған».
func CoverageWhyFull() Message {
	return Message{ID: "coverage.why_full"}
}

// CoverageWhyLanguage is «өтінім тілінде оқымайды».
func CoverageWhyLanguage() Message {
	return Message{ID: "coverage.why_language"}
}

// CoverageWhyOrganisation is «ұйымы бір».
func CoverageWhyOrganisation() Message {
	return Message{ID: "coverage.why_organisation"}
}

// CoverageWhyPhone is «телефоны өтінімдегімен бірдей».
func CoverageWhyPhone() Message {
	return Message{ID: "coverage.why_phone"}
}

// CoverageWhyRegion is «өңірі бір».
func CoverageWhyRegion() Message {
	return Message{ID: "coverage.why_region"}
}

// CoverageWhyRight is «рөлі басқа өңірге немесе лекке берілген».
func CoverageWhyRight() Message {
	return Message{ID: "coverage.why_right"}
}

// CoverageWhyTeam is «жоба командасында».
func CoverageWhyTeam() Message {
	return Message{ID: "coverage.why_team"}
}
