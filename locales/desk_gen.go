// Code generated from desk.kk.toml and desk.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// DeskAll is «Барлық өтінімдер».
func DeskAll() Message {
	return Message{ID: "desk.all"}
}

// DeskAnswersPage is «<b>{{.Title}}</b> Жауаптар, {{.Page}}/{{.Total}}-бет».
func DeskAnswersPage(title string, page int, total int) Message {
	return Message{ID: "desk.answers_page", Args: Args{"Title": title, "Page": page, "Total": total}}
}

// DeskAside is «Өңделмегендері».
func DeskAside() Message {
	return Message{ID: "desk.aside"}
}

// DeskAsideGone is «Бұл хабар енді тізімде жоқ.».
func DeskAsideGone() Message {
	return Message{ID: "desk.aside_gone"}
}

// DeskAsideHead is «<b>Өңделмеген хабарлар</b> Бот бұл хабарларды бірнеше рет өңдеп көрді,…».
func DeskAsideHead() Message {
	return Message{ID: "desk.aside_head"}
}

// DeskAsideLine is «<b>{{.N}}.</b> {{.Received}} · <code>{{.Reference}}</code> {{.Reason}}».
func DeskAsideLine(n int, received time.Time, reference string, reason string) Message {
	return Message{ID: "desk.aside_line", Args: Args{"N": n, "Received": moment(received, AsDatetime), "Reference": reference, "Reason": reason}}
}

// DeskAsideNone is «Бәрі өңделді.».
func DeskAsideNone() Message {
	return Message{ID: "desk.aside_none"}
}

// DeskAsideReplay is «Қайталау: {{.Reference}}».
func DeskAsideReplay(reference string) Message {
	return Message{ID: "desk.aside_replay", Args: Args{"Reference": reference}}
}

// DeskAsideReplayed is «Қайта өңдеуге жіберілді.».
func DeskAsideReplayed() Message {
	return Message{ID: "desk.aside_replayed"}
}

// DeskAttached is «Тіркелген файлдар мен сілтемелер: {{.Count}}».
func DeskAttached(count int) Message {
	return Message{ID: "desk.attached", Args: Args{"Count": count}}
}

// DeskCard is «<b>{{.Title}}</b> Нөмірі: {{.Receipt}} Лек: {{.Cohort}} Күйі: {{.Statu…».
func DeskCard(title string, receipt string, cohort Bilingual, status Message, direction Message, region Message, leader string, submitted time.Time) Message {
	return Message{ID: "desk.card", Args: Args{"Title": title, "Receipt": receipt, "Cohort": cohort, "Status": status, "Direction": direction, "Region": region, "Leader": leader, "Submitted": moment(submitted, AsDatetime)}}
}

// DeskCardAnswers is «Жауаптарды оқу».
func DeskCardAnswers() Message {
	return Message{ID: "desk.card_answers"}
}

// DeskCardAuthors is «Тең авторлар саны: {{.Count}}».
func DeskCardAuthors(count int) Message {
	return Message{ID: "desk.card_authors", Args: Args{"Count": count}}
}

// DeskCardChanged is «Соңғы жауап: {{.Answered}}».
func DeskCardChanged(answered time.Time) Message {
	return Message{ID: "desk.card_changed", Args: Args{"Answered": moment(answered, AsDatetime)}}
}

// DeskDrafts is «Нобайлар».
func DeskDrafts() Message {
	return Message{ID: "desk.drafts"}
}

// DeskDraftsHead is «<b>Нобайлар қай сұрақта тұр</b> Жауаптардың өзі көрінбейді: жіберілген…».
func DeskDraftsHead() Message {
	return Message{ID: "desk.drafts_head"}
}

// DeskDraftsNone is «Әзірге нобай жоқ.».
func DeskDraftsNone() Message {
	return Message{ID: "desk.drafts_none"}
}

// DeskDraftsStart is «Әлі бірде-бір сұрақ ашылмаған».
func DeskDraftsStart() Message {
	return Message{ID: "desk.drafts_start"}
}

// DeskFoundNothing is «Ештеңе табылмады: {{.Query}}. Басқаша жазып көріңіз: бірнеше әріп те ж…».
func DeskFoundNothing(query string) Message {
	return Message{ID: "desk.found_nothing", Args: Args{"Query": query}}
}

// DeskHint is «Жобаны табу үшін оның атауын, өтінім нөмірін немесе жетекшісінің атын …».
func DeskHint() Message {
	return Message{ID: "desk.hint"}
}

// DeskLine is «<b>{{.N}}. {{.Title}}</b> {{.Status}} · {{.Region}} {{.Receipt}} · {{.…».
func DeskLine(n int, title string, status Message, region Message, receipt string, leader string) Message {
	return Message{ID: "desk.line", Args: Args{"N": n, "Title": title, "Status": status, "Region": region, "Receipt": receipt, "Leader": leader}}
}

// DeskListNone is «Мұнда әзірге өтінім жоқ.».
func DeskListNone() Message {
	return Message{ID: "desk.list_none"}
}

// DeskListPage is «{{.Page}}-бет».
func DeskListPage(page int) Message {
	return Message{ID: "desk.list_page", Args: Args{"Page": page}}
}

// DeskNewer is «‹ Жаңарақтары».
func DeskNewer() Message {
	return Message{ID: "desk.newer"}
}

// DeskNone is «Сіз көре алатын өтінім әзірге жоқ.».
func DeskNone() Message {
	return Message{ID: "desk.none"}
}

// DeskNumbered is «{{.N}}. {{.Title}}».
func DeskNumbered(n int, title string) Message {
	return Message{ID: "desk.numbered", Args: Args{"N": n, "Title": title}}
}

// DeskOlder is «Ертеректегілері ›».
func DeskOlder() Message {
	return Message{ID: "desk.older"}
}

// DeskPageAfter is «Келесісі ›».
func DeskPageAfter() Message {
	return Message{ID: "desk.page_after"}
}

// DeskPageBefore is «‹ Алдыңғысы».
func DeskPageBefore() Message {
	return Message{ID: "desk.page_before"}
}

// DeskSearchClear is «Іздеуді жабу».
func DeskSearchClear() Message {
	return Message{ID: "desk.search_clear"}
}

// DeskSearchWanted is «Іздеу үшін 2–{{.Max}} таңба жазыңыз.».
func DeskSearchWanted(max int) Message {
	return Message{ID: "desk.search_wanted", Args: Args{"Max": max}}
}

// DeskTally is «{{.Label}}: {{.Count}}».
func DeskTally(label Message, count int) Message {
	return Message{ID: "desk.tally", Args: Args{"Label": label, "Count": count}}
}

// DeskTitle is «<b>Өтінімдер</b>».
func DeskTitle() Message {
	return Message{ID: "desk.title"}
}
