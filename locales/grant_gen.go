// Code generated from grant.kk.toml and grant.ru.toml by locales/generate. DO NOT EDIT.

package locales

import "time"

// GrantAlready is «Бұл адамда мұндай немесе одан кең рөл бар.».
func GrantAlready() Message {
	return Message{ID: "grant.already"}
}

// GrantCard is «<b>{{.Name}}</b>».
func GrantCard(name string) Message {
	return Message{ID: "grant.card", Args: Args{"Name": name}}
}

// GrantCardBy is «Рөлді берген: {{.Leader}}, {{.Said}}».
func GrantCardBy(leader string, said time.Time) Message {
	return Message{ID: "grant.card_by", Args: Args{"Leader": leader, "Said": moment(said, AsDate)}}
}

// GrantChanged is «✅ Мерзімі өзгерді. Адамға хабар барады.».
func GrantChanged() Message {
	return Message{ID: "grant.changed"}
}

// GrantChangedMeanwhile is «Рөлді жаңа ғана басқа қызметкер өзгертті. Төменде қазіргі күйі тұр.».
func GrantChangedMeanwhile() Message {
	return Message{ID: "grant.changed_meanwhile"}
}

// GrantCohortAsk is «<b>Қай лек үшін?</b>».
func GrantCohortAsk() Message {
	return Message{ID: "grant.cohort_ask"}
}

// GrantDayAsk is «Соңғы күнін жазыңыз. Мысалы: 31.12.2026».
func GrantDayAsk() Message {
	return Message{ID: "grant.day_ask"}
}

// GrantDayPast is «Бұл күн өтіп кетті. Бүгінгі немесе кейінгі күнді жазыңыз.».
func GrantDayPast() Message {
	return Message{ID: "grant.day_past"}
}

// GrantEnd30 is «30 күн».
func GrantEnd30() Message {
	return Message{ID: "grant.end30"}
}

// GrantEnd90 is «90 күн».
func GrantEnd90() Message {
	return Message{ID: "grant.end90"}
}

// GrantEndAsk is «<b>Қай уақытқа дейін?</b> Мерзім біткенде рөл өзі аяқталады.».
func GrantEndAsk() Message {
	return Message{ID: "grant.end_ask"}
}

// GrantEndDay is «Белгілі бір күнге дейін…».
func GrantEndDay() Message {
	return Message{ID: "grant.end_day"}
}

// GrantEndNow is «Рөлді қазір аяқтау».
func GrantEndNow() Message {
	return Message{ID: "grant.end_now"}
}

// GrantEndOwnAsk is «Өз рөліңізден бас тартасыз. Оны мұндай рөл беретін адам ғана қайтара а…».
func GrantEndOwnAsk() Message {
	return Message{ID: "grant.end_own_ask"}
}

// GrantEndYear is «1 жыл».
func GrantEndYear() Message {
	return Message{ID: "grant.end_year"}
}

// GrantEnded is «✅ Рөл аяқталды.».
func GrantEnded() Message {
	return Message{ID: "grant.ended"}
}

// GrantGive is «Рөл беру».
func GrantGive() Message {
	return Message{ID: "grant.give"}
}

// GrantGiven is «✅ Рөл берілді. Адамға хабар барады.».
func GrantGiven() Message {
	return Message{ID: "grant.given"}
}

// GrantLastAdministrator is «Бұл – бүкіл жүйенің соңғы әкімшісі. Алдымен бұл рөлді тағы біреуге бер…».
func GrantLastAdministrator() Message {
	return Message{ID: "grant.last_administrator"}
}

// GrantLine is «<b>{{.Label}}</b> {{.Region}} · {{.Status}} · {{.Rest}}».
func GrantLine(label Message, region Message, status Message, rest Message) Message {
	return Message{ID: "grant.line", Args: Args{"Label": label, "Region": region, "Status": status, "Rest": rest}}
}

// GrantListHead is «<b>Рөлдері: {{.Name}}</b>».
func GrantListHead(name string) Message {
	return Message{ID: "grant.list_head", Args: Args{"Name": name}}
}

// GrantListNone is «Әзірге рөлі жоқ: қатысушы.».
func GrantListNone() Message {
	return Message{ID: "grant.list_none"}
}

// GrantMineHead is «<b>Рөлдерім</b>».
func GrantMineHead() Message {
	return Message{ID: "grant.mine_head"}
}

// GrantMineNone is «Сізде ерекше рөл жоқ. Мәзірдегінің бәрі онсыз да ашық.».
func GrantMineNone() Message {
	return Message{ID: "grant.mine_none"}
}

// GrantMyRights is «Рөлдерім».
func GrantMyRights() Message {
	return Message{ID: "grant.my_rights"}
}

// GrantNoticeChanged is «🔑 Рөліңіздің мерзімі өзгерді.».
func GrantNoticeChanged() Message {
	return Message{ID: "grant.notice_changed"}
}

// GrantNoticeEnded is «🔑 Рөліңіз аяқталды. Еңбегіңізге рақмет!».
func GrantNoticeEnded() Message {
	return Message{ID: "grant.notice_ended"}
}

// GrantNoticeEnding is «🔑 Рөліңіз бір аптадан кейін аяқталады. Жұмыс жалғасса, рөлді берген ад…».
func GrantNoticeEnding() Message {
	return Message{ID: "grant.notice_ending"}
}

// GrantNoticeGiven is «🔑 Сізге жаңа рөл берілді.».
func GrantNoticeGiven() Message {
	return Message{ID: "grant.notice_given"}
}

// GrantOpen is «{{.Label}}: {{.Region}}».
func GrantOpen(label Message, region Message) Message {
	return Message{ID: "grant.open", Args: Args{"Label": label, "Region": region}}
}

// GrantOver is «Бұл рөл аяқталған.».
func GrantOver() Message {
	return Message{ID: "grant.over"}
}

// GrantOwn is «Ешкім өзіне рөл бермейді және мерзімін ұзартпайды. Әкімшіге айтыңыз.».
func GrantOwn() Message {
	return Message{ID: "grant.own"}
}

// GrantProlong is «Мерзімін өзгерту».
func GrantProlong() Message {
	return Message{ID: "grant.prolong"}
}

// GrantRefused is «Мұндай рөлді ол жерде бере алмайсыз: ол өз құқығыңыздан кең немесе бұл…».
func GrantRefused() Message {
	return Message{ID: "grant.refused"}
}

// GrantRegionAsk is «<b>Қай өңір үшін?</b>».
func GrantRegionAsk() Message {
	return Message{ID: "grant.region_ask"}
}

// GrantReview is «<b>Тексеріңіз</b>».
func GrantReview() Message {
	return Message{ID: "grant.review"}
}

// GrantRoleAsk is «<b>Қандай рөл бересіз?</b>».
func GrantRoleAsk() Message {
	return Message{ID: "grant.role_ask"}
}

// GrantWhyAsk is «<b>Рөл неге аяқталады?</b> Себебін таңдаңыз немесе өзіңіз жазыңыз, {{.…».
func GrantWhyAsk(max int) Message {
	return Message{ID: "grant.why_ask", Args: Args{"Max": max}}
}

// GrantWhyLeft is «Адам командадан кетті».
func GrantWhyLeft() Message {
	return Message{ID: "grant.why_left"}
}

// GrantWhyMistake is «Рөл қате берілді».
func GrantWhyMistake() Message {
	return Message{ID: "grant.why_mistake"}
}

// GrantWhyOver is «Жұмыс аяқталды».
func GrantWhyOver() Message {
	return Message{ID: "grant.why_over"}
}

// GrantWhyRules is «Ереже бұзылды».
func GrantWhyRules() Message {
	return Message{ID: "grant.why_rules"}
}

// GrantYouMay is «Енді сіз мыналарды істей аласыз:».
func GrantYouMay() Message {
	return Message{ID: "grant.you_may"}
}
