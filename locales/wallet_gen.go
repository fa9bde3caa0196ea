// Code generated from wallet.kk.toml and wallet.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// WalletAmountLeast is «Кемінде 1 токен керек. Қолжетімді: {{.Available}}.».
func WalletAmountLeast(available int) Message {
	return Message{ID: "wallet.amount_least", Args: Args{"Available": available}}
}

// WalletAmountShort is «Токен жеткіліксіз. Қолжетімді: {{.Available}}.».
func WalletAmountShort(available int) Message {
	return Message{ID: "wallet.amount_short", Args: Args{"Available": available}}
}

// WalletAmountWanted is «Мөлшерін цифрмен жазыңыз. Мысалы: 50. Қолжетімді: {{.Available}}.».
func WalletAmountWanted(available int) Message {
	return Message{ID: "wallet.amount_wanted", Args: Args{"Available": available}}
}

// WalletAmountWhole is «Токен тек бүтін болады, бөлшексіз. Мысалы: 50. Қолжетімді: {{.Availabl…».
func WalletAmountWhole(available int) Message {
	return Message{ID: "wallet.amount_whole", Args: Args{"Available": available}}
}

// WalletAvailable is «Қолжетімді: <b>{{.Count}} токен</b>».
func WalletAvailable(count int) Message {
	return Message{ID: "wallet.available", Args: Args{"Count": count}}
}

// WalletButton is «Баланс».
func WalletButton() Message {
	return Message{ID: "wallet.button"}
}

// WalletButtonFile is «Файл (XLSX)».
func WalletButtonFile() Message {
	return Message{ID: "wallet.button_file"}
}

// WalletButtonGift is «Жобаға сыйлау».
func WalletButtonGift() Message {
	return Message{ID: "wallet.button_gift"}
}

// WalletButtonMonths is «Айлар суретпен».
func WalletButtonMonths() Message {
	return Message{ID: "wallet.button_months"}
}

// WalletButtonReversal is «Түзетуді ашу».
func WalletButtonReversal() Message {
	return Message{ID: "wallet.button_reversal"}
}

// WalletButtonReversed is «Түзетілген операцияны ашу».
func WalletButtonReversed() Message {
	return Message{ID: "wallet.button_reversed"}
}

// WalletCard is «<b>{{.Label}}</b> {{.Option}}: {{.Score}}».
func WalletCard(label Message, option Message, score string) Message {
	return Message{ID: "wallet.card", Args: Args{"Label": label, "Option": option, "Score": score}}
}

// WalletCardAbout is «Не үшін: {{.Label}}».
func WalletCardAbout(label Message) Message {
	return Message{ID: "wallet.card_about", Args: Args{"Label": label}}
}

// WalletCardFrom is «Жіберуші: {{.Label}}».
func WalletCardFrom(label Message) Message {
	return Message{ID: "wallet.card_from", Args: Args{"Label": label}}
}

// WalletCardNumber is «Операция № {{.Reference}}».
func WalletCardNumber(reference string) Message {
	return Message{ID: "wallet.card_number", Args: Args{"Reference": reference}}
}

// WalletCardReversed is «Бұл операция түзетілді. Түзету: № {{.Reference}}».
func WalletCardReversed(reference string) Message {
	return Message{ID: "wallet.card_reversed", Args: Args{"Reference": reference}}
}

// WalletCardReverses is «Түзетілген операция: № {{.Reference}}».
func WalletCardReverses(reference string) Message {
	return Message{ID: "wallet.card_reverses", Args: Args{"Reference": reference}}
}

// WalletCardTo is «Алушы: {{.Label}}».
func WalletCardTo(label Message) Message {
	return Message{ID: "wallet.card_to", Args: Args{"Label": label}}
}

// WalletCardWaits is «Күтуде. Жұмсауға болатын уақыты: {{.Deadline}}».
func WalletCardWaits(deadline time.Time) Message {
	return Message{ID: "wallet.card_waits", Args: Args{"Deadline": moment(deadline, AsDatetime)}}
}

// WalletCardWhen is «Уақыты: {{.Said}}, {{.Time}} (Астана уақыты)».
func WalletCardWhen(said time.Time, time time.Time) Message {
	return Message{ID: "wallet.card_when", Args: Args{"Said": moment(said, AsDate), "Time": moment(time, AsTime)}}
}

// WalletColumnAbout is «Не үшін».
func WalletColumnAbout() Message {
	return Message{ID: "wallet.column_about"}
}

// WalletColumnAmount is «Мөлшері».
func WalletColumnAmount() Message {
	return Message{ID: "wallet.column_amount"}
}

// WalletColumnKind is «Операция түрі».
func WalletColumnKind() Message {
	return Message{ID: "wallet.column_kind"}
}

// WalletColumnNumber is «Операция №».
func WalletColumnNumber() Message {
	return Message{ID: "wallet.column_number"}
}

// WalletColumnOther is «Екінші жақ».
func WalletColumnOther() Message {
	return Message{ID: "wallet.column_other"}
}

// WalletColumnReverses is «Түзетілген операция №».
func WalletColumnReverses() Message {
	return Message{ID: "wallet.column_reverses"}
}

// WalletColumnSpendable is «Жұмсауға болатын уақыты».
func WalletColumnSpendable() Message {
	return Message{ID: "wallet.column_spendable"}
}

// WalletColumnWay is «Не болды».
func WalletColumnWay() Message {
	return Message{ID: "wallet.column_way"}
}

// WalletColumnWhen is «Уақыты».
func WalletColumnWhen() Message {
	return Message{ID: "wallet.column_when"}
}

// WalletEmpty is «Әзірге токеніңіз жоқ. Токен жобаларға көмегіңіз үшін есептеледі.».
func WalletEmpty() Message {
	return Message{ID: "wallet.empty"}
}

// WalletExpires is «Ең алдымен мерзімі өтетіні: {{.Amount}} ({{.By}})».
func WalletExpires(amount int, by time.Time) Message {
	return Message{ID: "wallet.expires", Args: Args{"Amount": amount, "By": moment(by, AsDate)}}
}

// WalletFileCaption is «Файлда {{.Count}} операция бар, ең жаңасы жоғарыда.».
func WalletFileCaption(count int) Message {
	return Message{ID: "wallet.file_caption", Args: Args{"Count": count}}
}

// WalletFileComes is «Файл дайындалып жатыр, бөлек хабармен келеді.».
func WalletFileComes() Message {
	return Message{ID: "wallet.file_comes"}
}

// WalletFileCut is «Ең жаңалары ғана сыйды.».
func WalletFileCut() Message {
	return Message{ID: "wallet.file_cut"}
}

// WalletFileName is «Операциялар тарихы».
func WalletFileName() Message {
	return Message{ID: "wallet.file_name"}
}

// WalletFileNothing is «Сізде әзірге операция жоқ, файлға жазатын ештеңе жоқ.».
func WalletFileNothing() Message {
	return Message{ID: "wallet.file_nothing"}
}

// WalletGiftAll is «Барлығы: {{.Available}}».
func WalletGiftAll(available int) Message {
	return Message{ID: "wallet.gift_all", Args: Args{"Available": available}}
}

// WalletGiftAmount is «<b>Қанша токен сыйлайсыз?</b> Жоба: {{.Title}} Қолжетімді: {{.Count}} …».
func WalletGiftAmount(title string, count int) Message {
	return Message{ID: "wallet.gift_amount", Args: Args{"Title": title, "Count": count}}
}

// WalletGiftCohort is «Лек: {{.Cohort}}».
func WalletGiftCohort(cohort Bilingual) Message {
	return Message{ID: "wallet.gift_cohort", Args: Args{"Cohort": cohort}}
}

// WalletGiftForbidden is «Бұл жобаға қазір токен сыйлай алмайсыз. Басқа жобаны таңдаңыз.».
func WalletGiftForbidden() Message {
	return Message{ID: "wallet.gift_forbidden"}
}

// WalletGiftNone is «Қазір сіз токен сыйлай алатын жоба жоқ.».
func WalletGiftNone() Message {
	return Message{ID: "wallet.gift_none"}
}

// WalletGiftProject is «<b>Қай жобаға сыйлайсыз?</b> Тізімнен таңдаңыз немесе атауын жазыңыз.».
func WalletGiftProject() Message {
	return Message{ID: "wallet.gift_project"}
}

// WalletGiftReceipt is «✅ <b>Жобаға сыйланды</b> Жоба: {{.Title}} Мөлшері: {{.Amount}} Операци…».
func WalletGiftReceipt(title string, amount int, reference string) Message {
	return Message{ID: "wallet.gift_receipt", Args: Args{"Title": title, "Amount": amount, "Reference": reference}}
}

// WalletGiftStays is «Жоба есебінде: {{.Total}}».
func WalletGiftStays(total int) Message {
	return Message{ID: "wallet.gift_stays", Args: Args{"Total": total}}
}

// WalletGifted is «🎁 «{{.Title}}» жобасына {{.Count}} токен сыйланды. Жіберуші: {{.Label}…».
func WalletGifted(title string, count int, label Message) Message {
	return Message{ID: "wallet.gifted", Args: Args{"Title": title, "Count": count, "Label": label}}
}

// WalletHalted is «🛠 Токендер уақытша тоқтап тұр: команда есепті тексеріп жатыр. Токендер…».
func WalletHalted() Message {
	return Message{ID: "wallet.halted"}
}

// WalletHead is «<b>Баланс</b> · {{.TokenName}}».
func WalletHead() Message {
	return Message{ID: "wallet.head"}
}

// WalletHeld is «Резервте: {{.Amount}}».
func WalletHeld(amount int) Message {
	return Message{ID: "wallet.held", Args: Args{"Amount": amount}}
}

// WalletHistory is «<b>Операциялар тарихы</b> {{.Label}}».
func WalletHistory(label Message) Message {
	return Message{ID: "wallet.history", Args: Args{"Label": label}}
}

// WalletHistoryNone is «Мұнда әзірге ештеңе жоқ.».
func WalletHistoryNone() Message {
	return Message{ID: "wallet.history_none"}
}

// WalletHours is «Расталған сағаттар: {{.Label}}».
func WalletHours(label Message) Message {
	return Message{ID: "wallet.hours", Args: Args{"Label": label}}
}

// WalletLast is «<b>Соңғы операциялар</b>».
func WalletLast() Message {
	return Message{ID: "wallet.last"}
}

// WalletLine is «{{.N}}. <b>{{.Score}}</b> {{.Label}} · {{.Said}}».
func WalletLine(n int, score string, label Message, said time.Time) Message {
	return Message{ID: "wallet.line", Args: Args{"N": n, "Score": score, "Label": label, "Said": moment(said, AsDate)}}
}

// WalletLineOf is «{{.N}}. <b>{{.Score}}</b> {{.Label}} · {{.Rest}} · {{.Said}}».
func WalletLineOf(n int, score string, label Message, rest Message, said time.Time) Message {
	return Message{ID: "wallet.line_of", Args: Args{"N": n, "Score": score, "Label": label, "Rest": rest, "Said": moment(said, AsDate)}}
}

// WalletMonth is «{{.Month}}».
func WalletMonth(month time.Time) Message {
	return Message{ID: "wallet.month", Args: Args{"Month": moment(month, AsMonth)}}
}

// WalletMonthsCome is «Сурет дайындалып жатыр, бөлек хабармен келеді.».
func WalletMonthsCome() Message {
	return Message{ID: "wallet.months_come"}
}

// WalletMonthsLine is «{{.Month}}: келгені {{.Amount}}, кеткені {{.Total}}».
func WalletMonthsLine(month time.Time, amount int, total int) Message {
	return Message{ID: "wallet.months_line", Args: Args{"Month": moment(month, AsMonth), "Amount": amount, "Total": total}}
}

// WalletMonthsNothing is «Соңғы 12 айда операция болмады, салатын ештеңе жоқ.».
func WalletMonthsNothing() Message {
	return Message{ID: "wallet.months_nothing"}
}

// WalletMonthsTitle is «Токендер айлар бойынша».
func WalletMonthsTitle() Message {
	return Message{ID: "wallet.months_title"}
}

// WalletNewer is «⬅️ Жаңалары».
func WalletNewer() Message {
	return Message{ID: "wallet.newer"}
}

// WalletOlder is «➡️ Ескілері».
func WalletOlder() Message {
	return Message{ID: "wallet.older"}
}

// WalletOldest is «⏭ Ең ескілері».
func WalletOldest() Message {
	return Message{ID: "wallet.oldest"}
}

// WalletOpen is «{{.Score}} · {{.Label}}».
func WalletOpen(score string, label Message) Message {
	return Message{ID: "wallet.open", Args: Args{"Score": score, "Label": label}}
}

// WalletPending is «Күтуде: {{.Total}}. Келесі бөлігі: {{.Amount}}, ашылатын уақыты: {{.De…».
func WalletPending(total int, amount int, deadline time.Time) Message {
	return Message{ID: "wallet.pending", Args: Args{"Total": total, "Amount": amount, "Deadline": moment(deadline, AsDatetime)}}
}

// WalletShelfAll is «Бәрі».
func WalletShelfAll() Message {
	return Message{ID: "wallet.shelf_all"}
}

// WalletShelfGiven is «Кеткені».
func WalletShelfGiven() Message {
	return Message{ID: "wallet.shelf_given"}
}

// WalletShelfReceived is «Келгені».
func WalletShelfReceived() Message {
	return Message{ID: "wallet.shelf_received"}
}

// WalletShelfWaiting is «Күтудегі және резервтегі».
func WalletShelfWaiting() Message {
	return Message{ID: "wallet.shelf_waiting"}
}

// WalletSideBudget is «Бюджет: {{.Label}}».
func WalletSideBudget(label Message) Message {
	return Message{ID: "wallet.side_budget", Args: Args{"Label": label}}
}

// WalletSideGone is «Қатысушы енді ботта жоқ».
func WalletSideGone() Message {
	return Message{ID: "wallet.side_gone"}
}

// WalletSideProgramme is «Бағдарлама бюджеті».
func WalletSideProgramme() Message {
	return Message{ID: "wallet.side_programme"}
}

// WalletSideProject is «Жоба: {{.Title}}».
func WalletSideProject(title string) Message {
	return Message{ID: "wallet.side_project", Args: Args{"Title": title}}
}

// WalletStopped is «⏸ Команда есебіңізді тоқтатып қойды: токен жұмсауға болмайды. Сұрағыңы…».
func WalletStopped() Message {
	return Message{ID: "wallet.stopped"}
}

// WalletWayAside is «Резервте».
func WalletWayAside() Message {
	return Message{ID: "wallet.way_aside"}
}

// WalletWayBack is «Қайтару».
func WalletWayBack() Message {
	return Message{ID: "wallet.way_back"}
}

// WalletWayIn is «Есептелді».
func WalletWayIn() Message {
	return Message{ID: "wallet.way_in"}
}

// WalletWayOut is «Шегерілді».
func WalletWayOut() Message {
	return Message{ID: "wallet.way_out"}
}
