// Code generated from moderation.kk.toml and moderation.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// ModerationAgain is «🔁 Түзетіп, қайта жіберген: {{.N}}-рет».
func ModerationAgain(n int) Message {
	return Message{ID: "moderation.again", Args: Args{"N": n}}
}

// ModerationAlike is «Ұқсас фотоны көрсету».
func ModerationAlike() Message {
	return Message{ID: "moderation.alike"}
}

// ModerationAlikeCaption is «Бұрын жіберілген фото: «{{.Label}}», {{.Name}}».
func ModerationAlikeCaption(label Message, name string) Message {
	return Message{ID: "moderation.alike_caption", Args: Args{"Label": label, "Name": name}}
}

// ModerationAlikeHead is «⚠️ Фотолардың бірі бұрын жіберілген фотоға ұқсайды.».
func ModerationAlikeHead() Message {
	return Message{ID: "moderation.alike_head"}
}

// ModerationAppeal is «⚖️ Апелляция: {{.Text}}».
func ModerationAppeal(text string) Message {
	return Message{ID: "moderation.appeal", Args: Args{"Text": text}}
}

// ModerationApprovals is «Мақұлдағаны: {{.Done}}, керегі: {{.Total}}. Екінші адамның шешімі кере…».
func ModerationApprovals(done int, total int) Message {
	return Message{ID: "moderation.approvals", Args: Args{"Done": done, "Total": total}}
}

// ModerationApprove is «Мақұлдау».
func ModerationApprove() Message {
	return Message{ID: "moderation.approve"}
}

// ModerationApproved is «✅ Мақұлданды: «{{.Label}}»».
func ModerationApproved(label Message) Message {
	return Message{ID: "moderation.approved", Args: Args{"Label": label}}
}

// ModerationBegin is «Тексеруді бастау».
func ModerationBegin() Message {
	return Message{ID: "moderation.begin"}
}

// ModerationChanged is «Бұл жұмысқа басқа адам шешім қабылдап қойған немесе ол өзгерген.».
func ModerationChanged() Message {
	return Message{ID: "moderation.changed"}
}

// ModerationDesk is «Тапсырмаларды тексеру».
func ModerationDesk() Message {
	return Message{ID: "moderation.desk"}
}

// ModerationDeskRechecks is «Тапсырмаларды қайта тексеру».
func ModerationDeskRechecks() Message {
	return Message{ID: "moderation.desk_rechecks"}
}

// ModerationFileCaption is «Дәлел: «{{.Label}}», {{.Name}}».
func ModerationFileCaption(label Message, name string) Message {
	return Message{ID: "moderation.file_caption", Args: Args{"Label": label, "Name": name}}
}

// ModerationFiles is «Дәлелді толық көрсету».
func ModerationFiles() Message {
	return Message{ID: "moderation.files"}
}

// ModerationFilesCome is «Файлдар төменде шығады».
func ModerationFilesCome() Message {
	return Message{ID: "moderation.files_come"}
}

// ModerationGone is «Бұл жұмыс сізге енді көрінбейді.».
func ModerationGone() Message {
	return Message{ID: "moderation.gone"}
}

// ModerationHead is «<b>Тапсырмаларды тексеру</b>».
func ModerationHead() Message {
	return Message{ID: "moderation.head"}
}

// ModerationLangKk is «қазақша».
func ModerationLangKk() Message {
	return Message{ID: "moderation.lang_kk"}
}

// ModerationLangRu is «орысша».
func ModerationLangRu() Message {
	return Message{ID: "moderation.lang_ru"}
}

// ModerationMap is «Картадан көру».
func ModerationMap() Message {
	return Message{ID: "moderation.map"}
}

// ModerationNext is «Келесі».
func ModerationNext() Message {
	return Message{ID: "moderation.next"}
}

// ModerationNoMore is «Бұл — кезектің соңы. Өткізіп жібергеніңіз бастапқы орнында қалды.».
func ModerationNoMore() Message {
	return Message{ID: "moderation.no_more"}
}

// ModerationNone is «Қазір тексеретін ештеңе жоқ. Рақмет.».
func ModerationNone() Message {
	return Message{ID: "moderation.none"}
}

// ModerationNoticeAppeal is «Апелляция беру».
func ModerationNoticeAppeal() Message {
	return Message{ID: "moderation.notice_appeal"}
}

// ModerationNoticeAppealUntil is «Келіспесеңіз, апелляция беріңіз: оны басқа адам қарайды. Соңғы мерзім:…».
func ModerationNoticeAppealUntil(deadline time.Time) Message {
	return Message{ID: "moderation.notice_appeal_until", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ModerationNoticeApproved is «✅ «{{.Label}}» тапсырмасы мақұлданды. Еңбегіңізге рақмет.».
func ModerationNoticeApproved(label Message) Message {
	return Message{ID: "moderation.notice_approved", Args: Args{"Label": label}}
}

// ModerationNoticeBack is «Шегерілді: {{.Count}} токен».
func ModerationNoticeBack(count int) Message {
	return Message{ID: "moderation.notice_back", Args: Args{"Count": count}}
}

// ModerationNoticeBackXp is «Шегерілген тәжірибе: {{.Count}} ұпай».
func ModerationNoticeBackXp(count int) Message {
	return Message{ID: "moderation.notice_back_xp", Args: Args{"Count": count}}
}

// ModerationNoticeCut is «Тапсырмалар үшін күндік не апталық токен лимитіңіз толды, сондықтан бұ…».
func ModerationNoticeCut(total int, amount int) Message {
	return Message{ID: "moderation.notice_cut", Args: Args{"Total": total, "Amount": amount}}
}

// ModerationNoticeFinal is «Апелляцияңызды басқа адам қарады, шешім өзгерген жоқ. Сізді басқа тапс…».
func ModerationNoticeFinal() Message {
	return Message{ID: "moderation.notice_final"}
}

// ModerationNoticeHours is «⏱ Расталған уақыт: {{.Label}}».
func ModerationNoticeHours(label Message) Message {
	return Message{ID: "moderation.notice_hours", Args: Args{"Label": label}}
}

// ModerationNoticeObject is «Келіспесеңіз, командаға жазыңыз: тапсырманы атап, себебін түсіндіріңіз…».
func ModerationNoticeObject() Message {
	return Message{ID: "moderation.notice_object"}
}

// ModerationNoticeRaised is «⏰ Мерзімінен ұзақ күтіп тұр: {{.Count}} тапсырма. Тексеріп жіберіңізші…».
func ModerationNoticeRaised(count int) Message {
	return Message{ID: "moderation.notice_raised", Args: Args{"Count": count}}
}

// ModerationNoticeRaisedOpen is «Тексеруге өту».
func ModerationNoticeRaisedOpen() Message {
	return Message{ID: "moderation.notice_raised_open"}
}

// ModerationNoticeReason is «Себебі: {{.Label}}».
func ModerationNoticeReason(label Message) Message {
	return Message{ID: "moderation.notice_reason", Args: Args{"Label": label}}
}

// ModerationNoticeRejected is ««{{.Label}}» тапсырмасы бұл жолы қабылданбады.».
func ModerationNoticeRejected(label Message) Message {
	return Message{ID: "moderation.notice_rejected", Args: Args{"Label": label}}
}

// ModerationNoticeReturned is «↩️ «{{.Label}}» тапсырмасы түзетуге қайтарылды.».
func ModerationNoticeReturned(label Message) Message {
	return Message{ID: "moderation.notice_returned", Args: Args{"Label": label}}
}

// ModerationNoticeReversed is ««{{.Label}}» тапсырмасының мақұлдауы қайтарып алынды.».
func ModerationNoticeReversed(label Message) Message {
	return Message{ID: "moderation.notice_reversed", Args: Args{"Label": label}}
}

// ModerationNoticeSend is «Дәлел жіберу».
func ModerationNoticeSend() Message {
	return Message{ID: "moderation.notice_send"}
}

// ModerationNoticeSpendable is «Мына уақыттан бастап жұмсауға болады: {{.Deadline}}».
func ModerationNoticeSpendable(deadline time.Time) Message {
	return Message{ID: "moderation.notice_spendable", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ModerationNoticeTokens is «🎁 Есептелді: <b>{{.Count}}</b> токен».
func ModerationNoticeTokens(count int) Message {
	return Message{ID: "moderation.notice_tokens", Args: Args{"Count": count}}
}

// ModerationNoticeUntil is «Қайта жіберудің соңғы мерзімі: {{.Deadline}}».
func ModerationNoticeUntil(deadline time.Time) Message {
	return Message{ID: "moderation.notice_until", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// ModerationNoticeWallet is «Балансты ашу».
func ModerationNoticeWallet() Message {
	return Message{ID: "moderation.notice_wallet"}
}

// ModerationNoticeXp is «⭐ Тәжірибе: {{.Count}} ұпай».
func ModerationNoticeXp(count int) Message {
	return Message{ID: "moderation.notice_xp", Args: Args{"Count": count}}
}

// ModerationOffer is «Командаңыздың тексеруін күтіп тұрған тапсырмалар бар: {{.N}}».
func ModerationOffer(n int) Message {
	return Message{ID: "moderation.offer", Args: Args{"N": n}}
}

// ModerationOldest is «Ең ескісі жіберілген уақыт: {{.Submitted}}».
func ModerationOldest(submitted time.Time) Message {
	return Message{ID: "moderation.oldest", Args: Args{"Submitted": moment(submitted, AsDatetime)}}
}

// ModerationProofDistance is «📍 {{.Text}}, көрсетілген жерге дейін {{.N}} м».
func ModerationProofDistance(text string, n int) Message {
	return Message{ID: "moderation.proof_distance", Args: Args{"Text": text, "N": n}}
}

// ModerationProofFiles is «📎 Файлдар: {{.N}}».
func ModerationProofFiles(n int) Message {
	return Message{ID: "moderation.proof_files", Args: Args{"N": n}}
}

// ModerationProofHead is «<b>Дәлел</b>».
func ModerationProofHead() Message {
	return Message{ID: "moderation.proof_head"}
}

// ModerationProofNone is «Көрсететін ештеңе жоқ: дәлелді бот өзі тексерген немесе ол жойылған.».
func ModerationProofNone() Message {
	return Message{ID: "moderation.proof_none"}
}

// ModerationProofPlace is «📍 {{.Text}}».
func ModerationProofPlace(text string) Message {
	return Message{ID: "moderation.proof_place", Args: Args{"Text": text}}
}

// ModerationProofWords is ««{{.Text}}»».
func ModerationProofWords(text string) Message {
	return Message{ID: "moderation.proof_words", Args: Args{"Text": text}}
}

// ModerationQuick is «Сіз өте жылдам тексеріп жатырсыз, сондықтан бұл жұмысты тағы бір адам …».
func ModerationQuick() Message {
	return Message{ID: "moderation.quick"}
}

// ModerationRaised is «⏰ Мерзімінен ұзақ күтіп тұр».
func ModerationRaised() Message {
	return Message{ID: "moderation.raised"}
}

// ModerationRaisedHead is «⏰ Мерзімінен ұзақ күтіп тұрғаны: {{.N}}».
func ModerationRaisedHead(n int) Message {
	return Message{ID: "moderation.raised_head", Args: Args{"N": n}}
}

// ModerationReasonDuplicate is «Бұрын жіберілген».
func ModerationReasonDuplicate() Message {
	return Message{ID: "moderation.reason_duplicate"}
}

// ModerationReasonFaces is «Бөгде адамның бет-жүзі».
func ModerationReasonFaces() Message {
	return Message{ID: "moderation.reason_faces"}
}

// ModerationReasonLang is «Себебі волонтерге өз тілінде жетеді: {{.Label}}.».
func ModerationReasonLang(label Message) Message {
	return Message{ID: "moderation.reason_lang", Args: Args{"Label": label}}
}

// ModerationReasonNotTheTask is «Тапсырмаға сай емес».
func ModerationReasonNotTheTask() Message {
	return Message{ID: "moderation.reason_not_the_task"}
}

// ModerationReasonOther is «Өз сөзіммен жазу».
func ModerationReasonOther() Message {
	return Message{ID: "moderation.reason_other"}
}

// ModerationReasonTooLittle is «Толық емес».
func ModerationReasonTooLittle() Message {
	return Message{ID: "moderation.reason_too_little"}
}

// ModerationReasonUnclear is «Анық көрінбейді».
func ModerationReasonUnclear() Message {
	return Message{ID: "moderation.reason_unclear"}
}

// ModerationReasonWrongPlace is «Басқа жер».
func ModerationReasonWrongPlace() Message {
	return Message{ID: "moderation.reason_wrong_place"}
}

// ModerationRecheckLine is «{{.Name}}: {{.Label}}».
func ModerationRecheckLine(name string, label Message) Message {
	return Message{ID: "moderation.recheck_line", Args: Args{"Name": name, "Label": label}}
}

// ModerationRecheckWaits is «🔎 Қайта тексеруге таңдалды.».
func ModerationRecheckWaits() Message {
	return Message{ID: "moderation.recheck_waits"}
}

// ModerationRechecks is «Қайта тексеру».
func ModerationRechecks() Message {
	return Message{ID: "moderation.rechecks"}
}

// ModerationRechecksHead is «<b>Қайта тексеру</b> Мақұлданған жұмыстардың бір бөлігін екінші адам т…».
func ModerationRechecksHead() Message {
	return Message{ID: "moderation.rechecks_head"}
}

// ModerationRechecksNone is «Қазір қайта тексеретін ештеңе жоқ.».
func ModerationRechecksNone() Message {
	return Message{ID: "moderation.rechecks_none"}
}

// ModerationRechecksWaiting is «Қайта тексеру: {{.N}}».
func ModerationRechecksWaiting(n int) Message {
	return Message{ID: "moderation.rechecks_waiting", Args: Args{"N": n}}
}

// ModerationRefuse is «Қабылдамау».
func ModerationRefuse() Message {
	return Message{ID: "moderation.refuse"}
}

// ModerationRefuseAsk is «<b>Неге қабылдамаймыз?</b>».
func ModerationRefuseAsk() Message {
	return Message{ID: "moderation.refuse_ask"}
}

// ModerationRefused is «Қабылданбады: «{{.Label}}»».
func ModerationRefused(label Message) Message {
	return Message{ID: "moderation.refused", Args: Args{"Label": label}}
}

// ModerationRefusedBefore is «Бұрын қабылданбағаны: {{.N}}».
func ModerationRefusedBefore(n int) Message {
	return Message{ID: "moderation.refused_before", Args: Args{"N": n}}
}

// ModerationReturn is «Түзетуге қайтару».
func ModerationReturn() Message {
	return Message{ID: "moderation.return"}
}

// ModerationReturnAsk is «<b>Неге түзетуге қайтарамыз?</b>».
func ModerationReturnAsk() Message {
	return Message{ID: "moderation.return_ask"}
}

// ModerationReturned is «↩️ Түзетуге қайтарылды: «{{.Label}}»».
func ModerationReturned(label Message) Message {
	return Message{ID: "moderation.returned", Args: Args{"Label": label}}
}

// ModerationReversalAsk is «<b>Мақұлдауды неге қайтарып аламыз?</b> {{.Name}}: «{{.Label}}» Токен,…».
func ModerationReversalAsk(name string, label Message, max int) Message {
	return Message{ID: "moderation.reversal_ask", Args: Args{"Name": name, "Label": label, "Max": max}}
}

// ModerationReversalDone is «✅ Мақұлдау қайтарып алынды. Волонтер хабар алады.».
func ModerationReversalDone() Message {
	return Message{ID: "moderation.reversal_done"}
}

// ModerationReversalLate is «Қайтарып алу мерзімі өтіп кеткен.».
func ModerationReversalLate() Message {
	return Message{ID: "moderation.reversal_late"}
}

// ModerationReverse is «Мақұлдауды қайтарып алу».
func ModerationReverse() Message {
	return Message{ID: "moderation.reverse"}
}

// ModerationReversibleHead is «<b>Соңғы күндері мақұлданғандар</b> Қате берілген мақұлдауды әзірге қа…».
func ModerationReversibleHead() Message {
	return Message{ID: "moderation.reversible_head"}
}

// ModerationReversibleNone is «Қайтарып алуға болатын мақұлдау жоқ.».
func ModerationReversibleNone() Message {
	return Message{ID: "moderation.reversible_none"}
}

// ModerationSaidNo is «👎 Растамады: {{.Name}}. {{.Reason}}».
func ModerationSaidNo(name string, reason string) Message {
	return Message{ID: "moderation.said_no", Args: Args{"Name": name, "Reason": reason}}
}

// ModerationSaidYes is «👍 Растады: {{.Name}}».
func ModerationSaidYes(name string) Message {
	return Message{ID: "moderation.said_yes", Args: Args{"Name": name}}
}

// ModerationSecond is «✅ Мақұлдауыңыз сақталды: «{{.Label}}». Енді екінші адамның шешімі кере…».
func ModerationSecond(label Message) Message {
	return Message{ID: "moderation.second", Args: Args{"Label": label}}
}

// ModerationSent is «🕓 Жіберілді: {{.Submitted}}».
func ModerationSent(submitted time.Time) Message {
	return Message{ID: "moderation.sent", Args: Args{"Submitted": moment(submitted, AsDatetime)}}
}

// ModerationShowRechecks is «Қайта тексерілетіндер».
func ModerationShowRechecks() Message {
	return Message{ID: "moderation.show_rechecks"}
}

// ModerationShowReversible is «Соңғы мақұлданғандар».
func ModerationShowReversible() Message {
	return Message{ID: "moderation.show_reversible"}
}

// ModerationSkipped is «⏭ Өткізілді: «{{.Label}}»».
func ModerationSkipped(label Message) Message {
	return Message{ID: "moderation.skipped", Args: Args{"Label": label}}
}

// ModerationSound is «Дұрыс мақұлданған».
func ModerationSound() Message {
	return Message{ID: "moderation.sound"}
}

// ModerationSoundDone is «✅ Белгіленді: дұрыс мақұлданған.».
func ModerationSoundDone() Message {
	return Message{ID: "moderation.sound_done"}
}

// ModerationStateApproved is «Күйі: мақұлданды».
func ModerationStateApproved() Message {
	return Message{ID: "moderation.state_approved"}
}

// ModerationStateOther is «Күйі: тексеруде емес».
func ModerationStateOther() Message {
	return Message{ID: "moderation.state_other"}
}

// ModerationStateRejected is «Күйі: қабылданбады».
func ModerationStateRejected() Message {
	return Message{ID: "moderation.state_rejected"}
}

// ModerationStateReturned is «Күйі: түзетуге қайтарылды».
func ModerationStateReturned() Message {
	return Message{ID: "moderation.state_returned"}
}

// ModerationStateReversed is «Күйі: мақұлдау қайтарып алынды. Себебі: {{.Reason}}».
func ModerationStateReversed(reason string) Message {
	return Message{ID: "moderation.state_reversed", Args: Args{"Reason": reason}}
}

// ModerationStateWaits is «Күйі: тексеруді күтіп тұр. Сіз өз шешіміңізді беріп қойдыңыз.».
func ModerationStateWaits() Message {
	return Message{ID: "moderation.state_waits"}
}

// ModerationToldDuplicate is «Бұл дәлел бұрын жіберілген.».
func ModerationToldDuplicate() Message {
	return Message{ID: "moderation.told_duplicate"}
}

// ModerationToldFaces is «Дәлелде келісім бермеген бөгде адамның бет-жүзі көрінеді.».
func ModerationToldFaces() Message {
	return Message{ID: "moderation.told_faces"}
}

// ModerationToldNotTheTask is «Жіберілген дәлел осы тапсырмаға сай келмейді.».
func ModerationToldNotTheTask() Message {
	return Message{ID: "moderation.told_not_the_task"}
}

// ModerationToldOther is «Дәлел тапсырманың шартына сай келмеді.».
func ModerationToldOther() Message {
	return Message{ID: "moderation.told_other"}
}

// ModerationToldTooLittle is «Тапсырма толық орындалмаған немесе дәлел жеткіліксіз.».
func ModerationToldTooLittle() Message {
	return Message{ID: "moderation.told_too_little"}
}

// ModerationToldUnclear is «Дәлелден нәтиже анық көрінбейді.».
func ModerationToldUnclear() Message {
	return Message{ID: "moderation.told_unclear"}
}

// ModerationToldWrongPlace is «Дәлел тапсырмада көрсетілген жерде жасалмаған.».
func ModerationToldWrongPlace() Message {
	return Message{ID: "moderation.told_wrong_place"}
}

// ModerationTooClose is «Өз жұмысыңызды және өз командаңыздың жұмысын тексеруге болмайды.».
func ModerationTooClose() Message {
	return Message{ID: "moderation.too_close"}
}

// ModerationUnsound is «Қате мақұлданған».
func ModerationUnsound() Message {
	return Message{ID: "moderation.unsound"}
}

// ModerationUnsoundDone is «Белгіленді: қате мақұлданған. Қайтарып алу мерзімі өткен, сондықтан ес…».
func ModerationUnsoundDone() Message {
	return Message{ID: "moderation.unsound_done"}
}

// ModerationWaiting is «Тексеруді күтіп тұр: <b>{{.Count}}</b> жұмыс».
func ModerationWaiting(count int) Message {
	return Message{ID: "moderation.waiting", Args: Args{"Count": count}}
}

// ModerationWho is «👤 Жіберуші: <b>{{.Name}}</b>, {{.Level}}-деңгей».
func ModerationWho(name string, level int) Message {
	return Message{ID: "moderation.who", Args: Args{"Name": name, "Level": level}}
}

// ModerationWordsAsk is «<b>Себебін өз сөзіңізбен жазыңыз</b> Волонтер оқитын тіл: {{.Label}}. …».
func ModerationWordsAsk(label Message, max int) Message {
	return Message{ID: "moderation.words_ask", Args: Args{"Label": label, "Max": max}}
}
