// Code generated from review.kk.toml and review.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// ReviewAskCapacity is «<b>Бір лекте қанша өтінім оқи аласыз?</b> 1 мен {{.Max}} арасында. Бір…».
func ReviewAskCapacity(max int) Message {
	return Message{ID: "review.ask_capacity", Args: Args{"Max": max}}
}

// ReviewAskDirections is «<b>Қай бағыттар сізге жақын?</b> Кез келгенін оқысаңыз, ештеңе белгіле…».
func ReviewAskDirections() Message {
	return Message{ID: "review.ask_directions"}
}

// ReviewAskLanguages is «<b>Өтінімдерді қай тілде оқисыз?</b> Бірнешеуін белгілеуге болады.».
func ReviewAskLanguages() Message {
	return Message{ID: "review.ask_languages"}
}

// ReviewAskOrganisation is «<b>Қай ұйымда жұмыс істейсіз?</b> Сонда бот сізге әріптестеріңіздің өт…».
func ReviewAskOrganisation() Message {
	return Message{ID: "review.ask_organisation"}
}

// ReviewAuthors is «Авторлары: {{.Name}}».
func ReviewAuthors(name string) Message {
	return Message{ID: "review.authors", Args: Args{"Name": name}}
}

// ReviewCalibration is «🎯 Бұл — калибрлеу: сарапшылар балын салыстыра алуы үшін бұл өтінімді б…».
func ReviewCalibration() Message {
	return Message{ID: "review.calibration"}
}

// ReviewClosed is «Бұл өтінімді енді оқудың қажеті жоқ: ол қайтарып алынған немесе сарапт…».
func ReviewClosed() Message {
	return Message{ID: "review.closed"}
}

// ReviewClosedHead is «<b>Өтінім {{.Receipt}}</b>».
func ReviewClosedHead(receipt string) Message {
	return Message{ID: "review.closed_head", Args: Args{"Receipt": receipt}}
}

// ReviewClosedLapsed is «Бес күн өтті, өтінімді басқа сарапшы оқып жатыр.».
func ReviewClosedLapsed() Message {
	return Message{ID: "review.closed_lapsed"}
}

// ReviewClosedRecused is «Сіз мүдделер қақтығысы туралы айттыңыз: өтінімді басқа сарапшы оқиды.».
func ReviewClosedRecused() Message {
	return Message{ID: "review.closed_recused"}
}

// ReviewComment is «💬 {{.Label}}».
func ReviewComment(label Message) Message {
	return Message{ID: "review.comment", Args: Args{"Label": label}}
}

// ReviewCommentHint is «Пікіріңізді жазып та, айтып та жібере аласыз: осы жерге жібере салыңыз…».
func ReviewCommentHint() Message {
	return Message{ID: "review.comment_hint"}
}

// ReviewCommentNeeded is «✍️ 0, 1 және 5 балына пікір керек: кемінде {{.Min}} таңба жазыңыз неме…».
func ReviewCommentNeeded(min int) Message {
	return Message{ID: "review.comment_needed", Args: Args{"Min": min}}
}

// ReviewCompared is «{{.Label}}: сізде {{.N}}, басқаларда {{.Rest}}».
func ReviewCompared(label Message, n int, rest Message) Message {
	return Message{ID: "review.compared", Args: Args{"Label": label, "N": n, "Rest": rest}}
}

// ReviewConflict is «Мүдделер қақтығысы».
func ReviewConflict() Message {
	return Message{ID: "review.conflict"}
}

// ReviewConflictAsk is «<b>Әділ баға беруге не кедергі?</b>».
func ReviewConflictAsk() Message {
	return Message{ID: "review.conflict_ask"}
}

// ReviewCriterion is «Өтінім {{.Receipt}} · {{.N}} / {{.Total}} <b>{{.Label}}</b> · салмағы …».
func ReviewCriterion(receipt string, n int, total int, label Message, percent int) Message {
	return Message{ID: "review.criterion", Args: Args{"Receipt": receipt, "N": n, "Total": total, "Label": label, "Percent": percent}}
}

// ReviewDeclare is «<b>Өтінім {{.Receipt}}</b> Бағыты: {{.Direction}}».
func ReviewDeclare(receipt string, direction Message) Message {
	return Message{ID: "review.declare", Args: Args{"Receipt": receipt, "Direction": direction}}
}

// ReviewDeclareAsk is «Аты-жөні, байланысы мен өңірі жасырылған: [👤] [📞] [@] [🔗] [✉️] [📍]. Жо…».
func ReviewDeclareAsk() Message {
	return Message{ID: "review.declare_ask"}
}

// ReviewDone is «<b>Өтінім {{.Receipt}}</b> Сіздің балыңыз: {{.Percent}} / 100».
func ReviewDone(receipt string, percent int) Message {
	return Message{ID: "review.done", Args: Args{"Receipt": receipt, "Percent": percent}}
}

// ReviewEdit is «✏️ {{.Label}}».
func ReviewEdit(label Message) Message {
	return Message{ID: "review.edit", Args: Args{"Label": label}}
}

// ReviewEvidence is «📎 Тіркелген сілтеме мен файл: {{.Count}}. Олар жасырын кезеңнен кейін …».
func ReviewEvidence(count int) Message {
	return Message{ID: "review.evidence", Args: Args{"Count": count}}
}

// ReviewFile is «📎 {{.Receipt}} · {{.Title}}».
func ReviewFile(receipt string, title string) Message {
	return Message{ID: "review.file", Args: Args{"Receipt": receipt, "Title": title}}
}

// ReviewFiles is «📎 Фото мен файлдар: {{.Count}}».
func ReviewFiles(count int) Message {
	return Message{ID: "review.files", Args: Args{"Count": count}}
}

// ReviewFilesCome is «Файлдар бөлек хабармен келеді».
func ReviewFilesCome() Message {
	return Message{ID: "review.files_come"}
}

// ReviewGiven is «<b>{{.N}}</b> · {{.Label}}».
func ReviewGiven(n int, label Message) Message {
	return Message{ID: "review.given", Args: Args{"N": n, "Label": label}}
}

// ReviewGivenNone is «▫️ {{.Label}}».
func ReviewGivenNone(label Message) Message {
	return Message{ID: "review.given_none", Args: Args{"Label": label}}
}

// ReviewGivenNote is «<b>{{.N}}</b> · {{.Label}} — {{.Rest}}».
func ReviewGivenNote(n int, label Message, rest Message) Message {
	return Message{ID: "review.given_note", Args: Args{"N": n, "Label": label, "Rest": rest}}
}

// ReviewGoOn is «Әрі қарай ▶️».
func ReviewGoOn() Message {
	return Message{ID: "review.go_on"}
}

// ReviewHead is «<b>Сараптамам</b> Оқылғаны: {{.Done}} / {{.Total}}».
func ReviewHead(done int, total int) Message {
	return Message{ID: "review.head", Args: Args{"Done": done, "Total": total}}
}

// ReviewLevel is «<b>{{.N}}</b> — {{.Label}}».
func ReviewLevel(n int, label Message) Message {
	return Message{ID: "review.level", Args: Args{"N": n, "Label": label}}
}

// ReviewLine is «▫️ {{.Receipt}} · {{.Direction}} · соңғы мерзім: {{.Date}}».
func ReviewLine(receipt string, direction Message, date time.Time) Message {
	return Message{ID: "review.line", Args: Args{"Receipt": receipt, "Direction": direction, "Date": moment(date, AsDay)}}
}

// ReviewLineBegun is «✏️ {{.Receipt}} · {{.Direction}} · басталған, соңғы мерзім: {{.Date}}».
func ReviewLineBegun(receipt string, direction Message, date time.Time) Message {
	return Message{ID: "review.line_begun", Args: Args{"Receipt": receipt, "Direction": direction, "Date": moment(date, AsDay)}}
}

// ReviewLineCalibration is «🎯 {{.Receipt}} · {{.Direction}} · калибрлеу».
func ReviewLineCalibration(receipt string, direction Message) Message {
	return Message{ID: "review.line_calibration", Args: Args{"Receipt": receipt, "Direction": direction}}
}

// ReviewLineDone is «✅ {{.Receipt}} · {{.Direction}}».
func ReviewLineDone(receipt string, direction Message) Message {
	return Message{ID: "review.line_done", Args: Args{"Receipt": receipt, "Direction": direction}}
}

// ReviewLink is «🔗 {{.Link}}».
func ReviewLink(link string) Message {
	return Message{ID: "review.link", Args: Args{"Link": link}}
}

// ReviewNext is «▶️ Келесі өтінім».
func ReviewNext() Message {
	return Message{ID: "review.next"}
}

// ReviewNone is «Қазір сізге өтінім жоқ. Пайда болса, хабар келеді.».
func ReviewNone() Message {
	return Message{ID: "review.none"}
}

// ReviewNoneHead is «<b>Сараптамам</b>».
func ReviewNoneHead() Message {
	return Message{ID: "review.none_head"}
}

// ReviewOffer is «Сізді сараптамаға {{.Count}} өтінім күтіп тұр.».
func ReviewOffer(count int) Message {
	return Message{ID: "review.offer", Args: Args{"Count": count}}
}

// ReviewOfferLabel is «📖 Сараптамам».
func ReviewOfferLabel() Message {
	return Message{ID: "review.offer_label"}
}

// ReviewOfferProfile is «Сіз сарапшысыз: қандай өтінімдерді оқитыныңызды белгілеңіз.».
func ReviewOfferProfile() Message {
	return Message{ID: "review.offer_profile"}
}

// ReviewOpen is «{{.Receipt}}».
func ReviewOpen(receipt string) Message {
	return Message{ID: "review.open", Args: Args{"Receipt": receipt}}
}

// ReviewOther is «{{.N}}-сарапшы: {{.Percent}} / 100».
func ReviewOther(n int, percent int) Message {
	return Message{ID: "review.other", Args: Args{"N": n, "Percent": percent}}
}

// ReviewOtherComment is «💬 {{.N}}-сарапшы, {{.Label}}: {{.Text}}».
func ReviewOtherComment(n int, label Message, text string) Message {
	return Message{ID: "review.other_comment", Args: Args{"N": n, "Label": label, "Text": text}}
}

// ReviewOthersHead is «<b>Басқа сарапшылардың балы: {{.Count}}</b>».
func ReviewOthersHead(count int) Message {
	return Message{ID: "review.others_head", Args: Args{"Count": count}}
}

// ReviewOthersNone is «Әзірге басқа пікір жоқ. Жіберілгенде осы жерден көресіз: «Сараптамам» …».
func ReviewOthersNone() Message {
	return Message{ID: "review.others_none"}
}

// ReviewPage is «<b>Өтінім {{.Receipt}}</b> · {{.N}} / {{.Total}}».
func ReviewPage(receipt string, n int, total int) Message {
	return Message{ID: "review.page", Args: Args{"Receipt": receipt, "N": n, "Total": total}}
}

// ReviewPageNext is «Әрі қарай ▶️».
func ReviewPageNext() Message {
	return Message{ID: "review.page_next"}
}

// ReviewPlace is «Жері: {{.Text}}».
func ReviewPlace(text string) Message {
	return Message{ID: "review.place", Args: Args{"Text": text}}
}

// ReviewProfile is «⚙️ Нені оқимын».
func ReviewProfile() Message {
	return Message{ID: "review.profile"}
}

// ReviewProfileSaved is «✅ Жазып қойдық. Сізге өтінім келсе, хабар жібереміз.».
func ReviewProfileSaved() Message {
	return Message{ID: "review.profile_saved"}
}

// ReviewRange is «Балл — 0 мен {{.Max}} арасындағы бүтін сан.».
func ReviewRange(max int) Message {
	return Message{ID: "review.range", Args: Args{"Max": max}}
}

// ReviewRead is «Оқу».
func ReviewRead() Message {
	return Message{ID: "review.read"}
}

// ReviewReadAgain is «📖 Қайта оқу».
func ReviewReadAgain() Message {
	return Message{ID: "review.read_again"}
}

// ReviewReasonClose is «Туыс, дос немесе дауымыз бар».
func ReviewReasonClose() Message {
	return Message{ID: "review.reason_close"}
}

// ReviewReasonMentee is «Тәлім алушымның жобасы».
func ReviewReasonMentee() Message {
	return Message{ID: "review.reason_mentee"}
}

// ReviewReasonOrganisation is «Бір ұйымданбыз».
func ReviewReasonOrganisation() Message {
	return Message{ID: "review.reason_organisation"}
}

// ReviewReasonOther is «Басқа себеп».
func ReviewReasonOther() Message {
	return Message{ID: "review.reason_other"}
}

// ReviewReasonTeam is «Жоба командасындамын».
func ReviewReasonTeam() Message {
	return Message{ID: "review.reason_team"}
}

// ReviewRecused is «Айтқаныңызға рақмет. Өтінімді басқа сарапшы оқиды.».
func ReviewRecused() Message {
	return Message{ID: "review.recused"}
}

// ReviewScore is «Бағалау».
func ReviewScore() Message {
	return Message{ID: "review.score"}
}

// ReviewSubmit is «✅ Жіберу».
func ReviewSubmit() Message {
	return Message{ID: "review.submit"}
}

// ReviewSubmitHint is «Жіберген соң балды өзгертуге болмайды, бірақ басқа сарапшылардың балы …».
func ReviewSubmitHint() Message {
	return Message{ID: "review.submit_hint"}
}

// ReviewSubmitted is «✅ Рақмет! Пікіріңіз жіберілді.».
func ReviewSubmitted() Message {
	return Message{ID: "review.submitted"}
}

// ReviewSummary is «<b>Өтінім {{.Receipt}}</b> Сіздің балыңыз: {{.Percent}} / 100».
func ReviewSummary(receipt string, percent int) Message {
	return Message{ID: "review.summary", Args: Args{"Receipt": receipt, "Percent": percent}}
}

// ReviewUnknown is «<b>Сараптамам</b> Алдымен қай тілде, қай бағыттағы өтінімдерді оқитыны…».
func ReviewUnknown() Message {
	return Message{ID: "review.unknown"}
}

// ReviewUnveiled is «Жасырын кезең аяқталды: енді өтінімнің кімдікі екенін, фото мен файлда…».
func ReviewUnveiled() Message {
	return Message{ID: "review.unveiled"}
}

// ReviewValue is «{{.N}}».
func ReviewValue(n int) Message {
	return Message{ID: "review.value", Args: Args{"N": n}}
}

// ReviewValueChosen is «✅ {{.N}}».
func ReviewValueChosen(n int) Message {
	return Message{ID: "review.value_chosen", Args: Args{"N": n}}
}

// ReviewVoice is «🎙 дауыстық хабар, {{.N}} с».
func ReviewVoice(n int) Message {
	return Message{ID: "review.voice", Args: Args{"N": n}}
}

// ReviewVoiceLong is «Дауыстық хабар {{.Max}} минуттан аспасын. Қысқартыңыз немесе жазып жіб…».
func ReviewVoiceLong(max int) Message {
	return Message{ID: "review.voice_long", Args: Args{"Max": max}}
}

// ReviewVoiceOf is «🎙 Өтінім {{.Receipt}} · {{.N}}-сарапшы · {{.Label}}».
func ReviewVoiceOf(receipt string, n int, label Message) Message {
	return Message{ID: "review.voice_of", Args: Args{"Receipt": receipt, "N": n, "Label": label}}
}

// ReviewVoices is «🎙 {{.N}}-сарапшы, дауыстық пікірі: {{.Count}}».
func ReviewVoices(n int, count int) Message {
	return Message{ID: "review.voices", Args: Args{"N": n, "Count": count}}
}

// ReviewVoicesCome is «Дауыстық пікірлер бөлек хабармен келеді».
func ReviewVoicesCome() Message {
	return Message{ID: "review.voices_come"}
}

// ReviewWanted is «Балды басыңыз, пікір жазыңыз немесе дауыстық хабар жіберіңіз.».
func ReviewWanted() Message {
	return Message{ID: "review.wanted"}
}

// ReviewWhose is «<b>{{.Title}}</b> Өңірі: {{.Region}}».
func ReviewWhose(title string, region Message) Message {
	return Message{ID: "review.whose", Args: Args{"Title": title, "Region": region}}
}
