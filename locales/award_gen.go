// Code generated from award.kk.toml and award.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// AwardAimAll is «Маңызды емес».
func AwardAimAll() Message {
	return Message{ID: "award.aim_all"}
}

// AwardAimAsk is «<b>Бағдарламаға не үшін келгендерге?</b>».
func AwardAimAsk() Message {
	return Message{ID: "award.aim_ask"}
}

// AwardAmountAsk is «<b>Қанша токен береміз?</b> Алушы: {{.Name}} Осы айда тағы бере аласыз…».
func AwardAmountAsk(name string, available int, max int) Message {
	return Message{ID: "award.amount_ask", Args: Args{"Name": name, "Available": available, "Max": max}}
}

// AwardAmountEachAsk is «<b>Әркімге қанша токен береміз?</b> Адам саны: {{.Count}}. Бюджетте: {…».
func AwardAmountEachAsk(count int, available int) Message {
	return Message{ID: "award.amount_each_ask", Args: Args{"Count": count, "Available": available}}
}

// AwardApproved is «✅ Мақұлданды. Токен берілді, адам хабар алады.».
func AwardApproved() Message {
	return Message{ID: "award.approved"}
}

// AwardBatch is «<b>{{.N}}-тізім</b> Адам саны: <b>{{.Count}}</b> Барлығы: <b>{{.Amount…».
func AwardBatch(n int, count int, amount int, name string, status Message) Message {
	return Message{ID: "award.batch", Args: Args{"N": n, "Count": count, "Amount": amount, "Name": name, "Status": status}}
}

// AwardBatchApproved is «✅ Мақұлданды. Токендер беріліп жатыр, аяқталғанда хабар келеді.».
func AwardBatchApproved() Message {
	return Message{ID: "award.batch_approved"}
}

// AwardBatchBudget is «Бюджет: {{.Label}}, онда {{.Amount}} токен бар.».
func AwardBatchBudget(label Message, amount int) Message {
	return Message{ID: "award.batch_budget", Args: Args{"Label": label, "Amount": amount}}
}

// AwardBatchChoose is «Бюджет таңдап, ұсыну».
func AwardBatchChoose() Message {
	return Message{ID: "award.batch_choose"}
}

// AwardBatchDone is «берілді».
func AwardBatchDone() Message {
	return Message{ID: "award.batch_done"}
}

// AwardBatchDraft is «бюджет таңдалмаған».
func AwardBatchDraft() Message {
	return Message{ID: "award.batch_draft"}
}

// AwardBatchDrop is «Тізімнен бас тарту».
func AwardBatchDrop() Message {
	return Message{ID: "award.batch_drop"}
}

// AwardBatchDropped is «берілмейді».
func AwardBatchDropped() Message {
	return Message{ID: "award.batch_dropped"}
}

// AwardBatchDroppedNow is «Тізімнен бас тартылды. Ешкімге ештеңе берілген жоқ.».
func AwardBatchDroppedNow() Message {
	return Message{ID: "award.batch_dropped_now"}
}

// AwardBatchFailed is «Берілмегені: {{.Count}} (есебі жабылған)».
func AwardBatchFailed(count int) Message {
	return Message{ID: "award.batch_failed", Args: Args{"Count": count}}
}

// AwardBatchGiven is «Берілгені: {{.Done}}/{{.Count}}».
func AwardBatchGiven(done int, count int) Message {
	return Message{ID: "award.batch_given", Args: Args{"Done": done, "Count": count}}
}

// AwardBatchLine is «📋 {{.N}}-тізім: {{.Count}} адам, {{.Amount}} токен · {{.Status}}».
func AwardBatchLine(n int, count int, amount int, status Message) Message {
	return Message{ID: "award.batch_line", Args: Args{"N": n, "Count": count, "Amount": amount, "Status": status}}
}

// AwardBatchMaking is «дайындалуда».
func AwardBatchMaking() Message {
	return Message{ID: "award.batch_making"}
}

// AwardBatchPaused is «тоқтап тұр: бюджетте токен жеткіліксіз».
func AwardBatchPaused() Message {
	return Message{ID: "award.batch_paused"}
}

// AwardBatchPerson is «{{.Name}}: {{.Amount}} — {{.Text}}».
func AwardBatchPerson(name string, amount int, text string) Message {
	return Message{ID: "award.batch_person", Args: Args{"Name": name, "Amount": amount, "Text": text}}
}

// AwardBatchPosting is «берілуде».
func AwardBatchPosting() Message {
	return Message{ID: "award.batch_posting"}
}

// AwardBatchProposed is «шешімді күтіп тұр».
func AwardBatchProposed() Message {
	return Message{ID: "award.batch_proposed"}
}

// AwardBatchRefresh is «Жаңарту».
func AwardBatchRefresh() Message {
	return Message{ID: "award.batch_refresh"}
}

// AwardBatchRefused is «қабылданбады».
func AwardBatchRefused() Message {
	return Message{ID: "award.batch_refused"}
}

// AwardBatchRefusedNow is «Қабылданбады. Ешкімге ештеңе берілген жоқ.».
func AwardBatchRefusedNow() Message {
	return Message{ID: "award.batch_refused_now"}
}

// AwardBatchResume is «Жалғастыру».
func AwardBatchResume() Message {
	return Message{ID: "award.batch_resume"}
}

// AwardBatchResumed is «✅ Жалғасып жатыр.».
func AwardBatchResumed() Message {
	return Message{ID: "award.batch_resumed"}
}

// AwardBudgetAsk is «<b>Қай бюджеттен береміз?</b>».
func AwardBudgetAsk() Message {
	return Message{ID: "award.budget_ask"}
}

// AwardBudgetLine is «{{.Label}}: {{.Amount}}».
func AwardBudgetLine(label Message, amount int) Message {
	return Message{ID: "award.budget_line", Args: Args{"Label": label, "Amount": amount}}
}

// AwardCard is «<b>{{.Name}}: {{.Amount}} токен</b> Бюджет: {{.Label}} Себебі: {{.Text…».
func AwardCard(name string, amount int, label Message, text string, leader string, said time.Time, status Message) Message {
	return Message{ID: "award.card", Args: Args{"Name": name, "Amount": amount, "Label": label, "Text": text, "Leader": leader, "Said": moment(said, AsDate), "Status": status}}
}

// AwardCardBack is «Қайтару себебі: {{.Text}}».
func AwardCardBack(text string) Message {
	return Message{ID: "award.card_back", Args: Args{"Text": text}}
}

// AwardCardBy is «Шешім қабылдаған: {{.Name}}».
func AwardCardBy(name string) Message {
	return Message{ID: "award.card_by", Args: Args{"Name": name}}
}

// AwardChanged is «Бұл туралы шешім қабылданып қойған. Төменде қазіргі жағдай.».
func AwardChanged() Message {
	return Message{ID: "award.changed"}
}

// AwardCohortAsk is «<b>Қай лектегілерге?</b>».
func AwardCohortAsk() Message {
	return Message{ID: "award.cohort_ask"}
}

// AwardGive is «Бір адамға беру».
func AwardGive() Message {
	return Message{ID: "award.give"}
}

// AwardGiven is «✅ Токен берілді. Адам хабар алады.».
func AwardGiven() Message {
	return Message{ID: "award.given"}
}

// AwardHead is «<b>Токен беру</b> Осы айда жеке адамдарға тағы бере аласыз: <b>{{.Avai…».
func AwardHead(available int, total int, max int) Message {
	return Message{ID: "award.head", Args: Args{"Available": available, "Total": total, "Max": max}}
}

// AwardHoursAsk is «<b>Расталған уақыт бар ма?</b> Токенмен бірге еңбек еткен уақыты сақта…».
func AwardHoursAsk() Message {
	return Message{ID: "award.hours_ask"}
}

// AwardHoursLine is «Расталған уақыты: {{.Label}}».
func AwardHoursLine(label Message) Message {
	return Message{ID: "award.hours_line", Args: Args{"Label": label}}
}

// AwardHoursWanted is «Уақытты жазыңыз. Мысалы: 2 сағат, 1:30, 45 минут. Ең көбі — 168 сағат.».
func AwardHoursWanted() Message {
	return Message{ID: "award.hours_wanted"}
}

// AwardLate is «Қайтару мерзімі өтіп кетті. Ештеңе алынған жоқ.».
func AwardLate() Message {
	return Message{ID: "award.late"}
}

// AwardLimitOver is «Осы айдағы лимиттен асып кетті. Ештеңе берілген жоқ.».
func AwardLimitOver() Message {
	return Message{ID: "award.limit_over"}
}

// AwardList is «Тізім бойынша: файлмен».
func AwardList() Message {
	return Message{ID: "award.list"}
}

// AwardMonthOver is «Осы айдағы лимитіңіз бітті. Келесі айда беруге болады, ал тізімді екін…».
func AwardMonthOver() Message {
	return Message{ID: "award.month_over"}
}

// AwardNoBudget is «Сіз пайдалана алатын бюджетте токен жоқ. Бюджетті токен қорынан толықт…».
func AwardNoBudget() Message {
	return Message{ID: "award.no_budget"}
}

// AwardNotPerson is «Бұл адамға токен бере алмайсыз: тіркелуін аяқтамаған немесе сіздің өңі…».
func AwardNotPerson() Message {
	return Message{ID: "award.not_person"}
}

// AwardNotYours is «Бұл әрекетке құқығыңыз жоқ немесе ол сіздің өңіріңізге жатпайды.».
func AwardNotYours() Message {
	return Message{ID: "award.not_yours"}
}

// AwardNoticeApproved is «✅ Сіз ұсынған токен берілді. Алушы: {{.Name}}, {{.Amount}} токен.».
func AwardNoticeApproved(name string, amount int) Message {
	return Message{ID: "award.notice_approved", Args: Args{"Name": name, "Amount": amount}}
}

// AwardNoticeDone is «✅ {{.N}}-тізім: берілгені — {{.Count}} адам.».
func AwardNoticeDone(n int, count int) Message {
	return Message{ID: "award.notice_done", Args: Args{"N": n, "Count": count}}
}

// AwardNoticeGiven is «🎁 Сізге {{.Amount}} токен берілді. Себебі: {{.Text}}».
func AwardNoticeGiven(amount int, text string) Message {
	return Message{ID: "award.notice_given", Args: Args{"Amount": amount, "Text": text}}
}

// AwardNoticeNobody is «📋 {{.N}}-тізімде ешкім жоқ, сондықтан ештеңе берілмейді.».
func AwardNoticeNobody(n int) Message {
	return Message{ID: "award.notice_nobody", Args: Args{"N": n}}
}

// AwardNoticePaused is «⏸ {{.N}}-тізім тоқтап тұр: бюджетте токен жеткіліксіз. Берілгені: {{.D…».
func AwardNoticePaused(n int, done int, count int) Message {
	return Message{ID: "award.notice_paused", Args: Args{"N": n, "Done": done, "Count": count}}
}

// AwardNoticeReady is «📋 {{.N}}-тізім дайын: {{.Count}} адам, {{.Amount}} токен. Енді екінші …».
func AwardNoticeReady(n int, count int, amount int) Message {
	return Message{ID: "award.notice_ready", Args: Args{"N": n, "Count": count, "Amount": amount}}
}

// AwardNoticeRefused is «Сіз ұсынған токен берілмейді. Алушы: {{.Name}}, {{.Amount}} токен.».
func AwardNoticeRefused(name string, amount int) Message {
	return Message{ID: "award.notice_refused", Args: Args{"Name": name, "Amount": amount}}
}

// AwardNoticeReversed is «Команда сізге берген {{.Amount}} токенді кері қайтарды. Себебі: {{.Tex…».
func AwardNoticeReversed(amount int, text string) Message {
	return Message{ID: "award.notice_reversed", Args: Args{"Amount": amount, "Text": text}}
}

// AwardNoticeShort is «📋 {{.N}}-тізімге бюджеттегі токен жетпейді: {{.Amount}} керек. Тізім ж…».
func AwardNoticeShort(n int, amount int) Message {
	return Message{ID: "award.notice_short", Args: Args{"N": n, "Amount": amount}}
}

// AwardOpen is «Тізімді ашу».
func AwardOpen() Message {
	return Message{ID: "award.open"}
}

// AwardOwnLine is «{{.Name}}: {{.Amount}} · {{.Status}}».
func AwardOwnLine(name string, amount int, status Message) Message {
	return Message{ID: "award.own_line", Args: Args{"Name": name, "Amount": amount, "Status": status}}
}

// AwardOwnWaits is «Өз ұсынысыңызды мақұлдай алмайсыз: екінші адам шешеді.».
func AwardOwnWaits() Message {
	return Message{ID: "award.own_waits"}
}

// AwardPeople is «<b>Адам саны: {{.Count}}</b> Мысалы: {{.Text}}».
func AwardPeople(count int, text string) Message {
	return Message{ID: "award.people", Args: Args{"Count": count, "Text": text}}
}

// AwardPeopleNone is «Мұндай адам табылмады. Артқа қайтып, басқаша таңдаңыз.».
func AwardPeopleNone() Message {
	return Message{ID: "award.people_none"}
}

// AwardPersonAsk is «<b>Кімге береміз?</b> Атын, Telegram-дағы @атын, телефонын немесе жоба…».
func AwardPersonAsk() Message {
	return Message{ID: "award.person_ask"}
}

// AwardPersonNone is «Ешкім табылмады. Мұнда тек сіздің өңіріңіз бен легіңіздің адамдары көр…».
func AwardPersonNone() Message {
	return Message{ID: "award.person_none"}
}

// AwardPersonWanted is «Іздеу үшін 2 мен {{.Max}} аралығында таңба жазыңыз немесе тізімнен таң…».
func AwardPersonWanted(max int) Message {
	return Message{ID: "award.person_wanted", Args: Args{"Max": max}}
}

// AwardProposed is «✅ Ұсынылды. Енді екінші адамның шешімі керек.».
func AwardProposed() Message {
	return Message{ID: "award.proposed"}
}

// AwardReasonAsk is «<b>Не үшін береміз?</b> Алушы осы сөздерді оқиды. Лимит — {{.Max}} таң…».
func AwardReasonAsk(max int) Message {
	return Message{ID: "award.reason_ask", Args: Args{"Max": max}}
}

// AwardRefused is «Қабылданбады. Ештеңе берілген жоқ.».
func AwardRefused() Message {
	return Message{ID: "award.refused"}
}

// AwardRegionAsk is «<b>Қай өңірдегілерге?</b>».
func AwardRegionAsk() Message {
	return Message{ID: "award.region_ask"}
}

// AwardReverse is «Токенді кері қайтару».
func AwardReverse() Message {
	return Message{ID: "award.reverse"}
}

// AwardReverseAsk is «<b>Токенді неге қайтарамыз?</b> Алушы: {{.Name}}, {{.Amount}} токен. О…».
func AwardReverseAsk(name string, amount int, max int) Message {
	return Message{ID: "award.reverse_ask", Args: Args{"Name": name, "Amount": amount, "Max": max}}
}

// AwardReversed is «✅ Токен бюджетке қайтты. Адам хабар алады.».
func AwardReversed() Message {
	return Message{ID: "award.reversed"}
}

// AwardReview is «<b>Тексеріңіз</b> Алушы: <b>{{.Name}}</b> Мөлшері: <b>{{.Amount}}</b> …».
func AwardReview(name string, amount int, label Message, text string) Message {
	return Message{ID: "award.review", Args: Args{"Name": name, "Amount": amount, "Label": label, "Text": text}}
}

// AwardReviewAlone is «Растасаңыз, токендер бірден беріледі.».
func AwardReviewAlone() Message {
	return Message{ID: "award.review_alone"}
}

// AwardReviewSecond is «Растасаңыз, екінші адамның шешімін күтеді.».
func AwardReviewSecond() Message {
	return Message{ID: "award.review_second"}
}

// AwardRoleAll is «Барлығына».
func AwardRoleAll() Message {
	return Message{ID: "award.role_all"}
}

// AwardRoleAsk is «<b>Кімдерге береміз?</b> Рөлі бойынша:».
func AwardRoleAsk() Message {
	return Message{ID: "award.role_ask"}
}

// AwardSecondNeeded is «Өз ұсынысыңызды өзіңіз мақұлдай алмайсыз. Екінші адам керек.».
func AwardSecondNeeded() Message {
	return Message{ID: "award.second_needed"}
}

// AwardSegment is «Тізім бойынша: топқа».
func AwardSegment() Message {
	return Message{ID: "award.segment"}
}

// AwardSegmentAsked is «✅ Тізім дайындалуда. Дайын болғанда хабар келеді.».
func AwardSegmentAsked() Message {
	return Message{ID: "award.segment_asked"}
}

// AwardSegmentReview is «<b>Тексеріңіз</b> Адам саны: <b>{{.Count}}</b> Әркімге: <b>{{.Amount}}…».
func AwardSegmentReview(count int, amount int, total int, label Message, text string) Message {
	return Message{ID: "award.segment_review", Args: Args{"Count": count, "Amount": amount, "Total": total, "Label": label, "Text": text}}
}

// AwardSegmentShort is «Бюджетте токен жеткіліксіз: {{.Total}} керек, {{.Available}} бар. Мөлш…».
func AwardSegmentShort(total int, available int) Message {
	return Message{ID: "award.segment_short", Args: Args{"Total": total, "Available": available}}
}

// AwardSpent is «Бұл токен жұмсалып қойған. Ештеңе алынған жоқ.».
func AwardSpent() Message {
	return Message{ID: "award.spent"}
}

// AwardStateFailed is «берілмеді».
func AwardStateFailed() Message {
	return Message{ID: "award.state_failed"}
}

// AwardStateGiven is «берілді».
func AwardStateGiven() Message {
	return Message{ID: "award.state_given"}
}

// AwardStateProposed is «шешімді күтіп тұр».
func AwardStateProposed() Message {
	return Message{ID: "award.state_proposed"}
}

// AwardStateRefused is «қабылданбады».
func AwardStateRefused() Message {
	return Message{ID: "award.state_refused"}
}

// AwardStateReversed is «қайтарылды».
func AwardStateReversed() Message {
	return Message{ID: "award.state_reversed"}
}

// AwardTooClose is «Өзіңізге, өз жобаңызға және оның командасына токен беруге болмайды.».
func AwardTooClose() Message {
	return Message{ID: "award.too_close"}
}

// AwardWaitsLine is «⏳ {{.Name}}: {{.Amount}}».
func AwardWaitsLine(name string, amount int) Message {
	return Message{ID: "award.waits_line", Args: Args{"Name": name, "Amount": amount}}
}

// AwardWallet is «Балансты көру».
func AwardWallet() Message {
	return Message{ID: "award.wallet"}
}

// AwardWithdraw is «Ұсынысты қайтарып алу».
func AwardWithdraw() Message {
	return Message{ID: "award.withdraw"}
}

// AwardWithdrawn is «Ұсыныс қайтарып алынды.».
func AwardWithdrawn() Message {
	return Message{ID: "award.withdrawn"}
}
