// Code generated from thanks.kk.toml and thanks.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// ThanksAmountAsk is «Қанша токен? Бүтін сан жазыңыз: кемінде {{.Min}}, ең көбі {{.Max}}.».
func ThanksAmountAsk(min int, max int) Message {
	return Message{ID: "thanks.amount_ask", Args: Args{"Min": min, "Max": max}}
}

// ThanksArrived is «✅ Аударымыңыз жетті: {{.Amount}}. Алушы: {{.Name}}.».
func ThanksArrived(amount int, name string) Message {
	return Message{ID: "thanks.arrived", Args: Args{"Amount": amount, "Name": name}}
}

// ThanksAskTeam is «Командадан сұрау».
func ThanksAskTeam() Message {
	return Message{ID: "thanks.ask_team"}
}

// ThanksBadNumber is «Мөлшерін цифрмен, бүтін санмен жазыңыз. Мысалы: 25».
func ThanksBadNumber() Message {
	return Message{ID: "thanks.bad_number"}
}

// ThanksBadRange is «Бір ретте кемінде {{.Min}}, ең көбі {{.Max}} токен аударуға болады.».
func ThanksBadRange(min int, max int) Message {
	return Message{ID: "thanks.bad_range", Args: Args{"Min": min, "Max": max}}
}

// ThanksButton is «🙏 Рақмет айту».
func ThanksButton() Message {
	return Message{ID: "thanks.button"}
}

// ThanksCancelAsk is «Аударымнан бас тартасыз ба? {{.Amount}} → {{.Name}}. Токен өзіңізге қа…».
func ThanksCancelAsk(amount int, name string) Message {
	return Message{ID: "thanks.cancel_ask", Args: Args{"Amount": amount, "Name": name}}
}

// ThanksCancelLate is «Енді болдырмау мүмкін емес: аударым жетті немесе қайтып келді.».
func ThanksCancelLate() Message {
	return Message{ID: "thanks.cancel_late"}
}

// ThanksCancelNo is «Қалдыру».
func ThanksCancelNo() Message {
	return Message{ID: "thanks.cancel_no"}
}

// ThanksCancelYes is «Иә, бас тарту».
func ThanksCancelYes() Message {
	return Message{ID: "thanks.cancel_yes"}
}

// ThanksCancelled is «Аударымнан бас тартылды, токен қайтадан өзіңізде.».
func ThanksCancelled() Message {
	return Message{ID: "thanks.cancelled"}
}

// ThanksCandidate is «{{.Name}} · {{.Region}}».
func ThanksCandidate(name string, region Message) Message {
	return Message{ID: "thanks.candidate", Args: Args{"Name": name, "Region": region}}
}

// ThanksChanged is «Сіз жазып жатқанда қолжетімді мөлшер өзгерді. Тексеріп, қайта растаңыз…».
func ThanksChanged() Message {
	return Message{ID: "thanks.changed"}
}

// ThanksCodeButton is «🔳 Менің QR-кодым».
func ThanksCodeButton() Message {
	return Message{ID: "thanks.code_button"}
}

// ThanksCodeCaption is «Маған рақмет айту үшін сканерлеңіз.».
func ThanksCodeCaption() Message {
	return Message{ID: "thanks.code_caption"}
}

// ThanksCodeComing is «Сурет келесі хабармен келеді.».
func ThanksCodeComing() Message {
	return Message{ID: "thanks.code_coming"}
}

// ThanksCodeFound is «🔎 Сізді аты бойынша табады: аты, тегінің бірінші әрпі және өңірі көрін…».
func ThanksCodeFound() Message {
	return Message{ID: "thanks.code_found"}
}

// ThanksCodeHead is «<b>Менің QR-кодым</b> Оны сканерлеген адам сізге рақмет айта алады. Ко…».
func ThanksCodeHead() Message {
	return Message{ID: "thanks.code_head"}
}

// ThanksCodeHide is «Аты бойынша таппау».
func ThanksCodeHide() Message {
	return Message{ID: "thanks.code_hide"}
}

// ThanksCodeMinor is «Токенмен айтылған рақметті 18 жастан бастап алуға болады.».
func ThanksCodeMinor() Message {
	return Message{ID: "thanks.code_minor"}
}

// ThanksCodeNotFound is «🙈 Сізді аты бойынша таппайды. Рақметті @аты, контакт, жауап немесе QR-…».
func ThanksCodeNotFound() Message {
	return Message{ID: "thanks.code_not_found"}
}

// ThanksCodeOwn is «Бұл – өзіңіздің кодыңыз.».
func ThanksCodeOwn() Message {
	return Message{ID: "thanks.code_own"}
}

// ThanksCodePicture is «Суретін алу».
func ThanksCodePicture() Message {
	return Message{ID: "thanks.code_picture"}
}

// ThanksCodeRenew is «Кодты ауыстыру».
func ThanksCodeRenew() Message {
	return Message{ID: "thanks.code_renew"}
}

// ThanksCodeRenewAsk is «Код ауыстырылсын ба? Ескі суреттер мен сілтемелер жұмысын тоқтатады.».
func ThanksCodeRenewAsk() Message {
	return Message{ID: "thanks.code_renew_ask"}
}

// ThanksCodeRenewYes is «Иә, ауыстыру».
func ThanksCodeRenewYes() Message {
	return Message{ID: "thanks.code_renew_yes"}
}

// ThanksCodeRenewed is «Код ауыстырылды. Жаңа суретін алыңыз.».
func ThanksCodeRenewed() Message {
	return Message{ID: "thanks.code_renewed"}
}

// ThanksCodeShow is «Аты бойынша табу».
func ThanksCodeShow() Message {
	return Message{ID: "thanks.code_show"}
}

// ThanksConfirmReason is «Себебі: {{.Reason}}».
func ThanksConfirmReason(reason string) Message {
	return Message{ID: "thanks.confirm_reason", Args: Args{"Reason": reason}}
}

// ThanksConfirmSplit is «🎓 Түлек токенінен: {{.Amount}}. Өз токеніңізден: {{.Total}}.».
func ThanksConfirmSplit(amount int, total int) Message {
	return Message{ID: "thanks.confirm_split", Args: Args{"Amount": amount, "Total": total}}
}

// ThanksConfirmWait is «{{.Hours}} сағаттан кейін жетеді. Оған дейін аударымды болдырмауға бол…».
func ThanksConfirmWait(hours int) Message {
	return Message{ID: "thanks.confirm_wait", Args: Args{"Hours": hours}}
}

// ThanksGive is «Аудару».
func ThanksGive() Message {
	return Message{ID: "thanks.give"}
}

// ThanksGroupLink is «Рақметті жеке чатта айтуға болады: алушы таңдалып қойған. Сілтеме бір …».
func ThanksGroupLink() Message {
	return Message{ID: "thanks.group_link"}
}

// ThanksNoticeReleased is «🟢 Токенді қайтадан жұмсауға болады.».
func ThanksNoticeReleased() Message {
	return Message{ID: "thanks.notice_released"}
}

// ThanksNoticeStopped is «⛔ Команда токен есебіңізден жұмсауды тоқтатты. Токен өзіңізде қалады, …».
func ThanksNoticeStopped() Message {
	return Message{ID: "thanks.notice_stopped"}
}

// ThanksNumber is «Аударым нөмірі: {{.N}}».
func ThanksNumber(n int) Message {
	return Message{ID: "thanks.number", Args: Args{"N": n}}
}

// ThanksOverDay is «Бүгінгі лимиттен асып кетті. Қалғаны: {{.Amount}}.».
func ThanksOverDay(amount int) Message {
	return Message{ID: "thanks.over_day", Args: Args{"Amount": amount}}
}

// ThanksOverMonth is «Осы айдың лимитінен асып кетті. Қалғаны: {{.Amount}}.».
func ThanksOverMonth(amount int) Message {
	return Message{ID: "thanks.over_month", Args: Args{"Amount": amount}}
}

// ThanksOverPending is «Токеннің бір бөлігін әлі жұмсауға болмайды. Қазір қолжетімді: {{.Avail…».
func ThanksOverPending(available int) Message {
	return Message{ID: "thanks.over_pending", Args: Args{"Available": available}}
}

// ThanksOverTimes is «Бұл адамға осы айда рұқсат етілгенше рақмет айттыңыз. Басқа адамды таң…».
func ThanksOverTimes() Message {
	return Message{ID: "thanks.over_times"}
}

// ThanksReasonAsk is «Не үшін? Кемінде {{.Min}}, ең көбі {{.Max}} таңба жазыңыз. Мәтінді сіз…».
func ThanksReasonAsk(min int, max int) Message {
	return Message{ID: "thanks.reason_ask", Args: Args{"Min": min, "Max": max}}
}

// ThanksReturnedBudget is «↩️ Аударым өзіңізге қайтты: {{.Amount}}. Бюджетте түлек токені жетпеді…».
func ThanksReturnedBudget(amount int) Message {
	return Message{ID: "thanks.returned_budget", Args: Args{"Amount": amount}}
}

// ThanksReturnedNobody is «↩️ Аударым өзіңізге қайтты: {{.Amount}}. Алушы енді токен қабылдай алм…».
func ThanksReturnedNobody(amount int) Message {
	return Message{ID: "thanks.returned_nobody", Args: Args{"Amount": amount}}
}

// ThanksReturnedStopped is «↩️ Аударым өзіңізге қайтты: {{.Amount}}. Команда есебіңізден жұмсауды …».
func ThanksReturnedStopped(amount int) Message {
	return Message{ID: "thanks.returned_stopped", Args: Args{"Amount": amount}}
}

// ThanksRingLine is «<b>{{.N}}.</b> {{.Text}} · әр қадамда кемінде {{.Amount}}».
func ThanksRingLine(n int, text string, amount int) Message {
	return Message{ID: "thanks.ring_line", Args: Args{"N": n, "Text": text, "Amount": amount}}
}

// ThanksRingsHead is «<b>Айналма аударымдар</b> Мұнда токенді бір-біріне айналдыра аударған …».
func ThanksRingsHead() Message {
	return Message{ID: "thanks.rings_head"}
}

// ThanksRingsNone is «Қазір ондай топ жоқ.».
func ThanksRingsNone() Message {
	return Message{ID: "thanks.rings_none"}
}

// ThanksSent is «✅ Аударылды: {{.Amount}}. Алушы: {{.Name}}.».
func ThanksSent(amount int, name string) Message {
	return Message{ID: "thanks.sent", Args: Args{"Amount": amount, "Name": name}}
}

// ThanksSpendingAlready is «Бұрын да солай болған: біреу үлгеріп қойыпты.».
func ThanksSpendingAlready() Message {
	return Message{ID: "thanks.spending_already"}
}

// ThanksSpendingHead is «<b>{{.Name}}</b>, {{.Region}} Есебінде: {{.Available}} Соңғы кезде ауд…».
func ThanksSpendingHead(name string, region Message, available int, amount int, total int) Message {
	return Message{ID: "thanks.spending_head", Args: Args{"Name": name, "Region": region, "Available": available, "Amount": amount, "Total": total}}
}

// ThanksSpendingOff is «⛔ Жұмсау тоқтатылған.».
func ThanksSpendingOff() Message {
	return Message{ID: "thanks.spending_off"}
}

// ThanksSpendingOn is «🟢 Жұмсауға рұқсат бар.».
func ThanksSpendingOn() Message {
	return Message{ID: "thanks.spending_on"}
}

// ThanksSpendingOwn is «Өз есебіңізді бұлай өзгертуге болмайды.».
func ThanksSpendingOwn() Message {
	return Message{ID: "thanks.spending_own"}
}

// ThanksSpendingRelease is «Жұмсауға рұқсат беру».
func ThanksSpendingRelease() Message {
	return Message{ID: "thanks.spending_release"}
}

// ThanksSpendingReleased is «🟢 Жұмсауға рұқсат берілді. Адамға хабарланды.».
func ThanksSpendingReleased() Message {
	return Message{ID: "thanks.spending_released"}
}

// ThanksSpendingStop is «Жұмсауды тоқтату».
func ThanksSpendingStop() Message {
	return Message{ID: "thanks.spending_stop"}
}

// ThanksSpendingStopped is «⛔ Жұмсау тоқтатылды. Адамға хабарланды.».
func ThanksSpendingStopped() Message {
	return Message{ID: "thanks.spending_stopped"}
}

// ThanksSpendingWhy is «Себебін жазыңыз: кемінде {{.Min}}, ең көбі {{.Max}} таңба. Ол әрекетте…».
func ThanksSpendingWhy(min int, max int) Message {
	return Message{ID: "thanks.spending_why", Args: Args{"Min": min, "Max": max}}
}

// ThanksStaffRings is «🔁 Айналма аударымдар».
func ThanksStaffRings() Message {
	return Message{ID: "thanks.staff_rings"}
}

// ThanksTerms is «Қазір қолжетімді: {{.Available}} Бүгінге қалғаны: {{.Amount}} Осы айға…».
func ThanksTerms(available int, amount int, total int, places int) Message {
	return Message{ID: "thanks.terms", Args: Args{"Available": available, "Amount": amount, "Total": total, "Places": places}}
}

// ThanksTermsAllowance is «🎓 Түлектің сыйлауға арналған токенінен осы айда қалғаны: {{.Amount}}. …».
func ThanksTermsAllowance(amount int) Message {
	return Message{ID: "thanks.terms_allowance", Args: Args{"Amount": amount}}
}

// ThanksTermsAllowanceEmpty is «🎓 Түлек токенін қазір төлейтін қаражат жоқ: бюджет бос. Өз токеніңізді…».
func ThanksTermsAllowanceEmpty() Message {
	return Message{ID: "thanks.terms_allowance_empty"}
}

// ThanksTermsPending is «Әлі қолжетімсіз: {{.Amount}}».
func ThanksTermsPending(amount int) Message {
	return Message{ID: "thanks.terms_pending", Args: Args{"Amount": amount}}
}

// ThanksTermsWait is «Алғашқы ірі аударым ({{.Amount}} токеннен көп) {{.Hours}} сағаттан кей…».
func ThanksTermsWait(amount int, hours int) Message {
	return Message{ID: "thanks.terms_wait", Args: Args{"Amount": amount, "Hours": hours}}
}

// ThanksTo is «Алушы: <b>{{.Name}}</b>, {{.Region}}».
func ThanksTo(name string, region Message) Message {
	return Message{ID: "thanks.to", Args: Args{"Name": name, "Region": region}}
}

// ThanksWaitingButton is «⏳ Күтіп тұрған аударымдар».
func ThanksWaitingButton() Message {
	return Message{ID: "thanks.waiting_button"}
}

// ThanksWaitingCancel is «Болдырмау: {{.N}}».
func ThanksWaitingCancel(n int) Message {
	return Message{ID: "thanks.waiting_cancel", Args: Args{"N": n}}
}

// ThanksWaitingHead is «<b>Күтіп тұрған аударымдар</b> Олар алушыға әлі жеткен жоқ, болдырмауғ…».
func ThanksWaitingHead() Message {
	return Message{ID: "thanks.waiting_head"}
}

// ThanksWaitingLine is «<b>{{.N}}.</b> {{.Amount}} → {{.Name}}, жететін уақыты: {{.Deadline}}».
func ThanksWaitingLine(n int, amount int, name string, deadline time.Time) Message {
	return Message{ID: "thanks.waiting_line", Args: Args{"N": n, "Amount": amount, "Name": name, "Deadline": moment(deadline, AsDatetime)}}
}

// ThanksWaitingNone is «Қазір күтіп тұрған ештеңе жоқ.».
func ThanksWaitingNone() Message {
	return Message{ID: "thanks.waiting_none"}
}

// ThanksWaits is «⏳ Кейінге қойылды: {{.Amount}}. Алушы: {{.Name}}. Жететін уақыты: {{.D…».
func ThanksWaits(amount int, name string, deadline time.Time) Message {
	return Message{ID: "thanks.waits", Args: Args{"Amount": amount, "Name": name, "Deadline": moment(deadline, AsDatetime)}}
}

// ThanksWhoFound is «Іздеу: {{.Query}}. Адамды таңдаңыз немесе атын қайта жазыңыз.».
func ThanksWhoFound(query string) Message {
	return Message{ID: "thanks.who_found", Args: Args{"Query": query}}
}

// ThanksWhoHead is «<b>Рақмет айту</b> Кімге? Атын не @атын жазыңыз, контактісін жіберіңіз…».
func ThanksWhoHead() Message {
	return Message{ID: "thanks.who_head"}
}

// ThanksWhoHidden is «Бұл адам қайта жіберілген хабардың кімдікі екенін жасырған. Атын жазың…».
func ThanksWhoHidden() Message {
	return Message{ID: "thanks.who_hidden"}
}

// ThanksWhoMore is «Бәрі көрсетілген жоқ. Дәлірек табу үшін тегін қосыңыз.».
func ThanksWhoMore() Message {
	return Message{ID: "thanks.who_more"}
}

// ThanksWhoNoTelegram is «Бұл контактінің Telegram аккаунты жоқ. Басқасын жіберіңіз немесе атын …».
func ThanksWhoNoTelegram() Message {
	return Message{ID: "thanks.who_no_telegram"}
}

// ThanksWhoNone is «Ешкім табылмады. @атын, контактісін немесе QR-кодын қолданып көріңіз: …».
func ThanksWhoNone() Message {
	return Message{ID: "thanks.who_none"}
}

// ThanksWhoNotHere is «Бұл адамға қазір рақмет айту мүмкін емес: ол 18 жасқа толған бот қатыс…».
func ThanksWhoNotHere() Message {
	return Message{ID: "thanks.who_not_here"}
}

// ThanksWhoWanted is «Іздеу үшін атын жазыңыз: кемінде 2, ең көбі {{.Max}} таңба.».
func ThanksWhoWanted(max int) Message {
	return Message{ID: "thanks.who_wanted", Args: Args{"Max": max}}
}

// ThanksWhyHalted is «Токендер уақытша қозғалмайды: команда есепті тексеріп жатыр. Ештеңе жо…».
func ThanksWhyHalted() Message {
	return Message{ID: "thanks.why_halted"}
}

// ThanksWhyIdle is «Алдымен тексерілген алғашқы үлес керек: сыйақы, командадан есептелген …».
func ThanksWhyIdle() Message {
	return Message{ID: "thanks.why_idle"}
}

// ThanksWhyLocked is «Қазір токен жібере алмайсыз: профиль аяқталмаған немесе жабық.».
func ThanksWhyLocked() Message {
	return Message{ID: "thanks.why_locked"}
}

// ThanksWhyMinor is «Токенді 18 жастан бастап жіберуге болады. Сыйақы алып, жинай беруге қа…».
func ThanksWhyMinor() Message {
	return Message{ID: "thanks.why_minor"}
}

// ThanksWhyNew is «Токенді тіркелген бойда емес, біраз күннен кейін жіберуге болады. Баст…».
func ThanksWhyNew(said time.Time) Message {
	return Message{ID: "thanks.why_new", Args: Args{"Said": moment(said, AsDate)}}
}

// ThanksWhyStopped is «Команда есебіңізден жұмсауды тоқтатты. Токен алуға болады. Сұрағыңыз б…».
func ThanksWhyStopped() Message {
	return Message{ID: "thanks.why_stopped"}
}
