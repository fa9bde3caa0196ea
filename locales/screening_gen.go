// Code generated from screening.kk.toml and screening.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// ScreeningAlike is «{{.Title}} · {{.Receipt}} · {{.Leader}} · {{.Status}}».
func ScreeningAlike(title string, receipt string, leader string, status Message) Message {
	return Message{ID: "screening.alike", Args: Args{"Title": title, "Receipt": receipt, "Leader": leader, "Status": status}}
}

// ScreeningAlikeHead is «⚠️ <b>Осы лектегі ұқсас өтінімдер:</b>».
func ScreeningAlikeHead() Message {
	return Message{ID: "screening.alike_head"}
}

// ScreeningAnswers is «Жауаптарды оқу».
func ScreeningAnswers() Message {
	return Message{ID: "screening.answers"}
}

// ScreeningCard is «<b>{{.Title}}</b> {{.Receipt}} · {{.Region}} Жетекшісі: {{.Leader}}».
func ScreeningCard(title string, receipt string, region Message, leader string) Message {
	return Message{ID: "screening.card", Args: Args{"Title": title, "Receipt": receipt, "Region": region, "Leader": leader}}
}

// ScreeningChanged is «Қарап отырғанда белгілер өзгерді. Қазіргі күйі көрсетілді.».
func ScreeningChanged() Message {
	return Message{ID: "screening.changed"}
}

// ScreeningCheckAdult is «Жетекші 18-ге толған».
func ScreeningCheckAdult() Message {
	return Message{ID: "screening.check_adult"}
}

// ScreeningCheckAllowed is «Партия, дін, таза бизнес емес».
func ScreeningCheckAllowed() Message {
	return Message{ID: "screening.check_allowed"}
}

// ScreeningCheckComplete is «Мазмұнды толтырылған».
func ScreeningCheckComplete() Message {
	return Message{ID: "screening.check_complete"}
}

// ScreeningCheckMature is «Пилот немесе одан жоғары».
func ScreeningCheckMature() Message {
	return Message{ID: "screening.check_mature"}
}

// ScreeningCheckSingle is «Қайталама емес».
func ScreeningCheckSingle() Message {
	return Message{ID: "screening.check_single"}
}

// ScreeningCheckSocial is «Әлеуметтік мақсаты бар».
func ScreeningCheckSocial() Message {
	return Message{ID: "screening.check_social"}
}

// ScreeningChecksHint is «Тармақты басыңыз: ▫️ қаралмаған, ✅ иә, ❌ жоқ. Бәрі белгіленгенде шешім…».
func ScreeningChecksHint() Message {
	return Message{ID: "screening.checks_hint"}
}

// ScreeningDone is «✅ Дайын. Өтінім берушіге хабар барады.».
func ScreeningDone() Message {
	return Message{ID: "screening.done"}
}

// ScreeningFixButton is «Өтінімді түзету».
func ScreeningFixButton() Message {
	return Message{ID: "screening.fix_button"}
}

// ScreeningFixesAsk is «<b>Нені түзету керек?</b> Өтінім берушіге жазыңыз, {{.Max}} таңбаға де…».
func ScreeningFixesAsk(max int) Message {
	return Message{ID: "screening.fixes_ask", Args: Args{"Max": max}}
}

// ScreeningFixesSent is «Өтінім қайтарылды. Өтінім берушіге хабар барады.».
func ScreeningFixesSent() Message {
	return Message{ID: "screening.fixes_sent"}
}

// ScreeningFixesShort is «Толығырақ жазыңыз: өтінім берушіге нені түзету керегі түсінікті болсын…».
func ScreeningFixesShort() Message {
	return Message{ID: "screening.fixes_short"}
}

// ScreeningGone is «Бұл өтінімді әріптесіңіз тексеріп қойған немесе ол қайтарып алынған.».
func ScreeningGone() Message {
	return Message{ID: "screening.gone"}
}

// ScreeningHead is «<b>Бастапқы тексеру</b>».
func ScreeningHead() Message {
	return Message{ID: "screening.head"}
}

// ScreeningIdeaHint is «⚠️ Автор «идея» кезеңін көрсеткен.».
func ScreeningIdeaHint() Message {
	return Message{ID: "screening.idea_hint"}
}

// ScreeningLine is «<b>{{.N}}. {{.Title}}</b> · {{.Region}} {{.Receipt}}».
func ScreeningLine(n int, title string, region Message, receipt string) Message {
	return Message{ID: "screening.line", Args: Args{"N": n, "Title": title, "Region": region, "Receipt": receipt}}
}

// ScreeningMinorHint is «⚠️ Өтінім берген күні жетекші 18-ге толмаған.».
func ScreeningMinorHint() Message {
	return Message{ID: "screening.minor_hint"}
}

// ScreeningNone is «Қазір тексеретін өтінім жоқ.».
func ScreeningNone() Message {
	return Message{ID: "screening.none"}
}

// ScreeningNumbered is «{{.N}}. {{.Title}}».
func ScreeningNumbered(n int, title string) Message {
	return Message{ID: "screening.numbered", Args: Args{"N": n, "Title": title}}
}

// ScreeningOpenAlike is «Ұқсасы: {{.Receipt}}».
func ScreeningOpenAlike(receipt string) Message {
	return Message{ID: "screening.open_alike", Args: Args{"Receipt": receipt}}
}

// ScreeningOpenButton is «Өтінімді ашу».
func ScreeningOpenButton() Message {
	return Message{ID: "screening.open_button"}
}

// ScreeningReturn is «Толықтыруға қайтару».
func ScreeningReturn() Message {
	return Message{ID: "screening.return"}
}

// ScreeningReturned is «↩️ Бұрын толықтыруға қайтарылған: екінші рет қайтаруға болмайды.».
func ScreeningReturned() Message {
	return Message{ID: "screening.returned"}
}

// ScreeningSure is «<b>Өтінім берушіге мынадай хабар барады:</b>».
func ScreeningSure() Message {
	return Message{ID: "screening.sure"}
}

// ScreeningSureYes is «Иә, жіберу».
func ScreeningSureYes() Message {
	return Message{ID: "screening.sure_yes"}
}

// ScreeningTick is «{{.Text}} {{.Label}}».
func ScreeningTick(text string, label Message) Message {
	return Message{ID: "screening.tick", Args: Args{"Text": text, "Label": label}}
}

// ScreeningToIdea is «💡 Идея трегіне».
func ScreeningToIdea() Message {
	return Message{ID: "screening.to_idea"}
}

// ScreeningToPassed is «✅ Сараптамаға беру».
func ScreeningToPassed() Message {
	return Message{ID: "screening.to_passed"}
}

// ScreeningToRefused is «❌ Бас тарту».
func ScreeningToRefused() Message {
	return Message{ID: "screening.to_refused"}
}

// ScreeningToldFixes is «✏️ <b>{{.Project}}</b> Өтінімді толықтыру керек. Соңғы мерзім: {{.Dead…».
func ScreeningToldFixes(project Message, deadline time.Time) Message {
	return Message{ID: "screening.told_fixes", Args: Args{"Project": project, "Deadline": moment(deadline, AsDatetime)}}
}

// ScreeningToldFixesEnd is «Түзеткен соң өтінімді қайта жіберіңіз. Үлгермесеңіз, ол осы күйінде қа…».
func ScreeningToldFixesEnd() Message {
	return Message{ID: "screening.told_fixes_end"}
}

// ScreeningToldIdea is «💡 <b>{{.Project}}</b> Идеяңызға рақмет! Бұл іріктеуге кемінде пилот ре…».
func ScreeningToldIdea(project Message) Message {
	return Message{ID: "screening.told_idea", Args: Args{"Project": project}}
}

// ScreeningToldPassed is «✅ <b>{{.Project}}</b> Бастапқы тексеруден өтті. Келесі кезең — сарапта…».
func ScreeningToldPassed(project Message) Message {
	return Message{ID: "screening.told_passed", Args: Args{"Project": project}}
}

// ScreeningToldRefused is «<b>{{.Project}}</b> Өтінім бастапқы тексеруден өтпеді. Ісіңіз туралы а…».
func ScreeningToldRefused(project Message) Message {
	return Message{ID: "screening.told_refused", Args: Args{"Project": project}}
}

// ScreeningToldRefusedEnd is «Бұл қате болса, командаға жазыңыз: мәзірдегі «Командаға сұрақ қою» бат…».
func ScreeningToldRefusedEnd() Message {
	return Message{ID: "screening.told_refused_end"}
}

// ScreeningWhyAdult is «• жоба жетекшісі 18-ге толуы керек».
func ScreeningWhyAdult() Message {
	return Message{ID: "screening.why_adult"}
}

// ScreeningWhyAllowed is «• бағдарлама партиялық, діни және таза коммерциялық жобаларды қолдамай…».
func ScreeningWhyAllowed() Message {
	return Message{ID: "screening.why_allowed"}
}

// ScreeningWhyComplete is «• кейбір сұраққа мазмұнды жауап жоқ».
func ScreeningWhyComplete() Message {
	return Message{ID: "screening.why_complete"}
}

// ScreeningWhyMature is «• жоба әзірге идея кезеңінде».
func ScreeningWhyMature() Message {
	return Message{ID: "screening.why_mature"}
}

// ScreeningWhySingle is «• бұл жоба басқа өтініммен берілген».
func ScreeningWhySingle() Message {
	return Message{ID: "screening.why_single"}
}

// ScreeningWhySocial is «• әлеуметтік мақсаты көрінбейді».
func ScreeningWhySocial() Message {
	return Message{ID: "screening.why_social"}
}
