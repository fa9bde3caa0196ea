// Code generated from treasury.kk.toml and treasury.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// TreasuryAmountAsk is «<b>Қанша токен шығарамыз?</b> Осы тоқсанда тағы шығаруға болатыны: {{.…».
func TreasuryAmountAsk(available int) Message {
	return Message{ID: "treasury.amount_ask", Args: Args{"Available": available}}
}

// TreasuryAmountRange is «Ең азы — 1, ең көбі — {{.Max}}. Осы аралықтағы санды жазыңыз.».
func TreasuryAmountRange(max int) Message {
	return Message{ID: "treasury.amount_range", Args: Args{"Max": max}}
}

// TreasuryAmountRangeOne is «Мұнда тек 1 токен болуы мүмкін.».
func TreasuryAmountRangeOne() Message {
	return Message{ID: "treasury.amount_range_one"}
}

// TreasuryAmountWhole is «Токен бүтін болады. Бөлшексіз сан жазыңыз. Мысалы: 50».
func TreasuryAmountWhole() Message {
	return Message{ID: "treasury.amount_whole"}
}

// TreasuryAmountWords is «Мөлшерді санмен жазыңыз. Мысалы: 50».
func TreasuryAmountWords() Message {
	return Message{ID: "treasury.amount_words"}
}

// TreasuryCard is «<b>{{.Label}}</b> Қалғаны: <b>{{.Amount}}</b> токен».
func TreasuryCard(label Message, amount int) Message {
	return Message{ID: "treasury.card", Args: Args{"Label": label, "Amount": amount}}
}

// TreasuryCardMonth is «Осы айда: түскені — {{.Amount}}, басқа бюджеттерге өткені — {{.Count}}…».
func TreasuryCardMonth(amount int, count int, total int) Message {
	return Message{ID: "treasury.card_month", Args: Args{"Amount": amount, "Count": count, "Total": total}}
}

// TreasuryCardNoSource is «Бұл бюджетті толықтыратын бюджет сізге қолжетімсіз.».
func TreasuryCardNoSource() Message {
	return Message{ID: "treasury.card_no_source"}
}

// TreasuryCardOwnProject is «Бұл — сіздің жобаңыз. Оған токенді басқа қызметкер бөледі.».
func TreasuryCardOwnProject() Message {
	return Message{ID: "treasury.card_own_project"}
}

// TreasuryCardQuarter is «Осы тоқсанда: түскені — {{.Amount}}, басқа бюджеттерге өткені — {{.Cou…».
func TreasuryCardQuarter(amount int, count int, total int) Message {
	return Message{ID: "treasury.card_quarter", Args: Args{"Amount": amount, "Count": count, "Total": total}}
}

// TreasuryCardSource is «Толықтыратын бюджет: {{.Label}}, онда {{.Amount}} токен бар.».
func TreasuryCardSource(label Message, amount int) Message {
	return Message{ID: "treasury.card_source", Args: Args{"Label": label, "Amount": amount}}
}

// TreasuryChanged is «Бұл туралы шешім қабылданып қойған. Төменде қазіргі жағдай.».
func TreasuryChanged() Message {
	return Message{ID: "treasury.changed"}
}

// TreasuryEmissionApproved is «✅ Мақұлданды. Токендер бағдарлама бюджетіне түсті.».
func TreasuryEmissionApproved() Message {
	return Message{ID: "treasury.emission_approved"}
}

// TreasuryEmissionCard is «<b>Шығарылым: {{.Amount}} токен</b> Себебі: {{.Text}} Ұсынған: {{.Name…».
func TreasuryEmissionCard(amount int, text string, name string, said time.Time, status Message) Message {
	return Message{ID: "treasury.emission_card", Args: Args{"Amount": amount, "Text": text, "Name": name, "Said": moment(said, AsDate), "Status": status}}
}

// TreasuryEmissionDecidedBy is «Шешім қабылдаған: {{.Name}}».
func TreasuryEmissionDecidedBy(name string) Message {
	return Message{ID: "treasury.emission_decided_by", Args: Args{"Name": name}}
}

// TreasuryEmissionLate is «Ұсыныс жасалған тоқсан аяқталды. Жаңасын ұсыныңыз.».
func TreasuryEmissionLate() Message {
	return Message{ID: "treasury.emission_late"}
}

// TreasuryEmissionLine is «Шығарылым: {{.Amount}} токен · {{.Status}}».
func TreasuryEmissionLine(amount int, status Message) Message {
	return Message{ID: "treasury.emission_line", Args: Args{"Amount": amount, "Status": status}}
}

// TreasuryEmissionOver is «Бұл тоқсанда мұнша токен шығаруға болмайды. Лимиттен асып кетті.».
func TreasuryEmissionOver() Message {
	return Message{ID: "treasury.emission_over"}
}

// TreasuryEmissionPropose is «Шығарылым ұсыну».
func TreasuryEmissionPropose() Message {
	return Message{ID: "treasury.emission_propose"}
}

// TreasuryEmissionProposed is «✅ Ұсынылды. Енді екінші адамның шешімі керек.».
func TreasuryEmissionProposed() Message {
	return Message{ID: "treasury.emission_proposed"}
}

// TreasuryEmissionRefused is «Қабылданбады. Ештеңе шығарылған жоқ.».
func TreasuryEmissionRefused() Message {
	return Message{ID: "treasury.emission_refused"}
}

// TreasuryEmissionReview is «<b>Тексеріңіз</b> Шығарылым: <b>{{.Amount}}</b> токен Себебі: {{.Text}…».
func TreasuryEmissionReview(amount int, text string) Message {
	return Message{ID: "treasury.emission_review", Args: Args{"Amount": amount, "Text": text}}
}

// TreasuryEmissionWithdrawn is «Ұсыныс қайтарып алынды.».
func TreasuryEmissionWithdrawn() Message {
	return Message{ID: "treasury.emission_withdrawn"}
}

// TreasuryFailed is «Токенді өткізу мүмкін болмады. Ештеңе өзгерген жоқ.».
func TreasuryFailed() Message {
	return Message{ID: "treasury.failed"}
}

// TreasuryHalted is «Токен тексеруінде қате табылды. Команда анықтағанша токендер қозғалмай…».
func TreasuryHalted() Message {
	return Message{ID: "treasury.halted"}
}

// TreasuryHead is «<b>Токен қоры</b> Бағдарлама бюджетінде: <b>{{.Amount}}</b> токен.».
func TreasuryHead(amount int) Message {
	return Message{ID: "treasury.head", Args: Args{"Amount": amount}}
}

// TreasuryHeadOwn is «<b>Токен қоры</b> Мұнда сіз токен бөле алатын бюджеттер көрінеді.».
func TreasuryHeadOwn() Message {
	return Message{ID: "treasury.head_own"}
}

// TreasuryKindAsk is «<b>Бюджет не үшін?</b>».
func TreasuryKindAsk() Message {
	return Message{ID: "treasury.kind_ask"}
}

// TreasuryKindCohort is «Лек үшін».
func TreasuryKindCohort() Message {
	return Message{ID: "treasury.kind_cohort"}
}

// TreasuryKindDirection is «Бағыт үшін».
func TreasuryKindDirection() Message {
	return Message{ID: "treasury.kind_direction"}
}

// TreasuryKindProject is «Жоба үшін».
func TreasuryKindProject() Message {
	return Message{ID: "treasury.kind_project"}
}

// TreasuryKindRegion is «Өңір үшін».
func TreasuryKindRegion() Message {
	return Message{ID: "treasury.kind_region"}
}

// TreasuryLine is «{{.Label}}: {{.Amount}}».
func TreasuryLine(label Message, amount int) Message {
	return Message{ID: "treasury.line", Args: Args{"Label": label, "Amount": amount}}
}

// TreasuryMoved is «✅ Токен бюджетке өтті: {{.Amount}}.».
func TreasuryMoved(amount int) Message {
	return Message{ID: "treasury.moved", Args: Args{"Amount": amount}}
}

// TreasuryNewBudget is «Бюджет қосу».
func TreasuryNewBudget() Message {
	return Message{ID: "treasury.new_budget"}
}

// TreasuryNoBudgets is «Сізге қолжетімді бюджет әзірге жоқ.».
func TreasuryNoBudgets() Message {
	return Message{ID: "treasury.no_budgets"}
}

// TreasuryNoneLeft is «Бюджетте токен жоқ.».
func TreasuryNoneLeft() Message {
	return Message{ID: "treasury.none_left"}
}

// TreasuryNotYours is «Бұл әрекетке құқығыңыз жоқ немесе ол сіздің өңіріңізге жатпайды.».
func TreasuryNotYours() Message {
	return Message{ID: "treasury.not_yours"}
}

// TreasuryNothingToOpen is «Мұндай бюджет қосатын ештеңе жоқ.».
func TreasuryNothingToOpen() Message {
	return Message{ID: "treasury.nothing_to_open"}
}

// TreasuryNoticeApproved is «✅ Сіз ұсынған шығарылым мақұлданды: {{.Amount}} токен.».
func TreasuryNoticeApproved(amount int) Message {
	return Message{ID: "treasury.notice_approved", Args: Args{"Amount": amount}}
}

// TreasuryNoticeRefused is «Сіз ұсынған шығарылым қабылданбады: {{.Amount}} токен.».
func TreasuryNoticeRefused(amount int) Message {
	return Message{ID: "treasury.notice_refused", Args: Args{"Amount": amount}}
}

// TreasuryOfCohort is «Лек: {{.Cohort}}».
func TreasuryOfCohort(cohort Bilingual) Message {
	return Message{ID: "treasury.of_cohort", Args: Args{"Cohort": cohort}}
}

// TreasuryOfDirection is «Бағыт: {{.Direction}}».
func TreasuryOfDirection(direction Message) Message {
	return Message{ID: "treasury.of_direction", Args: Args{"Direction": direction}}
}

// TreasuryOfProject is «Жоба: {{.Title}}».
func TreasuryOfProject(title string) Message {
	return Message{ID: "treasury.of_project", Args: Args{"Title": title}}
}

// TreasuryOfRegion is «Өңір: {{.Region}}».
func TreasuryOfRegion(region Message) Message {
	return Message{ID: "treasury.of_region", Args: Args{"Region": region}}
}

// TreasuryOwnWaits is «Өз ұсынысыңызды мақұлдай алмайсыз: екінші адам шешеді.».
func TreasuryOwnWaits() Message {
	return Message{ID: "treasury.own_waits"}
}

// TreasuryPropose is «Ұсыну».
func TreasuryPropose() Message {
	return Message{ID: "treasury.propose"}
}

// TreasuryPutIn is «Токен бөлу».
func TreasuryPutIn() Message {
	return Message{ID: "treasury.put_in"}
}

// TreasuryPutInAsk is «<b>Қанша токен бөлеміз?</b> Қайда: {{.Label}} Қайдан: {{.Rest}}, онда …».
func TreasuryPutInAsk(label Message, rest Message, available int) Message {
	return Message{ID: "treasury.put_in_ask", Args: Args{"Label": label, "Rest": rest, "Available": available}}
}

// TreasuryPutInReview is «<b>Тексеріңіз</b> Бөлінеді: <b>{{.Amount}}</b> токен Қайда: {{.Label}}».
func TreasuryPutInReview(amount int, label Message) Message {
	return Message{ID: "treasury.put_in_review", Args: Args{"Amount": amount, "Label": label}}
}

// TreasuryQuarter is «Осы тоқсанда шығарылғаны: {{.Amount}}, тағы шығаруға болатыны: {{.Avai…».
func TreasuryQuarter(amount int, available int) Message {
	return Message{ID: "treasury.quarter", Args: Args{"Amount": amount, "Available": available}}
}

// TreasurySecondNeeded is «Өз ұсынысыңызды өзіңіз мақұлдай алмайсыз. Екінші адам керек.».
func TreasurySecondNeeded() Message {
	return Message{ID: "treasury.second_needed"}
}

// TreasuryShort is «Бюджетте токен жеткіліксіз. Ештеңе берілген жоқ.».
func TreasuryShort() Message {
	return Message{ID: "treasury.short"}
}

// TreasuryStateApproved is «мақұлданды».
func TreasuryStateApproved() Message {
	return Message{ID: "treasury.state_approved"}
}

// TreasuryStateProposed is «екінші адамды күтіп тұр».
func TreasuryStateProposed() Message {
	return Message{ID: "treasury.state_proposed"}
}

// TreasuryStateRefused is «қабылданбады».
func TreasuryStateRefused() Message {
	return Message{ID: "treasury.state_refused"}
}

// TreasuryStateWithdrawn is «қайтарып алынды».
func TreasuryStateWithdrawn() Message {
	return Message{ID: "treasury.state_withdrawn"}
}

// TreasuryTakeOut is «Токенді қайтару».
func TreasuryTakeOut() Message {
	return Message{ID: "treasury.take_out"}
}

// TreasuryTakeOutAsk is «<b>Қанша токен қайтарамыз?</b> Қайдан: {{.Label}}, онда {{.Available}}…».
func TreasuryTakeOutAsk(label Message, available int) Message {
	return Message{ID: "treasury.take_out_ask", Args: Args{"Label": label, "Available": available}}
}

// TreasuryTakeOutReview is «<b>Тексеріңіз</b> Қайтарылады: <b>{{.Amount}}</b> токен Қайдан: {{.Lab…».
func TreasuryTakeOutReview(amount int, label Message) Message {
	return Message{ID: "treasury.take_out_review", Args: Args{"Amount": amount, "Label": label}}
}

// TreasuryWhichAsk is «<b>Қайсысы үшін?</b> Тізімнен таңдаңыз немесе атауын жазыңыз.».
func TreasuryWhichAsk() Message {
	return Message{ID: "treasury.which_ask"}
}

// TreasuryWhole is «Бағдарлама бюджеті».
func TreasuryWhole() Message {
	return Message{ID: "treasury.whole"}
}

// TreasuryWhyAsk is «<b>Не үшін керек?</b> Қысқаша жазыңыз. Лимит — {{.Max}} таңба.».
func TreasuryWhyAsk(max int) Message {
	return Message{ID: "treasury.why_ask", Args: Args{"Max": max}}
}

// TreasuryWithdraw is «Ұсынысты қайтарып алу».
func TreasuryWithdraw() Message {
	return Message{ID: "treasury.withdraw"}
}
