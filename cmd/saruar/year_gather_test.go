package main

import (
	"encoding/json"
	"fmt"
	"slices"

	"saruar/bot/simulator"
	"saruar/locales"
	"saruar/store"
)

// Six leaders come and fill in the whole form by themselves, three in Kazakh and three in Russian. The other 114, the experts and the staff
// have been here before and are put in by the store.

// stageQuestion is where the stage is asked for, from 0.
const stageQuestion = 5

// writer is a leader who fills the form in.
type writer struct {
	nth                     int64 // among the applicants
	name, town, place       string
	direction               locales.Message
	stage                   locales.Message
	title, problem, does    string
	results, role, growth   string
	access, people, members string
}

func writers() []writer {
	return []writer{
		{
			nth: 0, name: "Айгүл Серікқызы", town: "Астана қаласы", place: "Сарыарқа ауданы", direction: locales.CommonDirInclusion(), stage: locales.ApplyStagePilot(),
			title: "Мейірім бағы", problem: "Ерекше балалары бар аналар үйден шыға алмай отыр", does: "Күндізгі топ аштық: екі тәрбиеші мен бір дәрігер",
			results: "Бір жылда 42 бала", role: "Бәрін ұйымдастырамын", growth: "Көрші екі аудан орталығына", access: "Пандус бар", people: "420", members: "7",
		},
		{
			nth: 1, name: "Иван Петров", town: "город Алматы", place: "Наурызбайский район", direction: locales.CommonDirEducation(), stage: locales.ApplyStageGrowing(),
			title: "Школа отцов", problem: "Отцы мало времени проводят с детьми и не знают, с чего начать", does: "Собираем отцов раз в неделю: лекция и занятие с ребёнком",
			results: "120 отцов за 2 года", role: "Веду занятия, ищу залы", growth: "Ещё три города через школы", access: "Первый этаж", people: "1 500", members: "12",
		},
		{
			nth: 2, name: "Дана Ли", town: "область Абай", place: "Семей", direction: locales.CommonDirCulture(), stage: locales.ApplyStageIdea(),
			title: "Театр двора", problem: "Подросткам летом во дворах совсем нечего делать", does: "Хотим ставить спектакли прямо во дворах с жителями",
			role: "Режиссёр и организатор", growth: "Начать с пяти дворов Семея", access: "Двор открыт всем", people: "300", members: "3",
		},
		{
			nth: 3, name: "Марат Ким", town: "Акмолинская область", place: "Кокшетау", direction: locales.CommonDirInclusion(), stage: locales.ApplyStageMature(),
			title: "Тихая мастерская", problem: "Глухим людям в городе не найти работы рядом с домом", does: "Учим столярному делу и продаём то, что сделали",
			results: "31 человек работает", role: "Мастер; помогает фонд Қамқор", growth: "Франшиза для двух областей", access: "Переводчик жестов", people: "95", members: "9",
		},
		{
			nth: 4, name: "Ерлан Оспан", town: "Алматы облысы", place: "Қонаев қаласы", direction: locales.CommonDirEducation(), stage: locales.ApplyStageGrowing(),
			title: "Ауыл зертханасы", problem: "Ауыл мектептерінде физика мен химия құралы жоқ", does: "Автобустағы зертхана ауылдан ауылға барады",
			results: "14 ауыл, 900 бала", role: "Жүргізуші де, мұғалім де өзім", growth: "Тағы екі автобус керек", access: "Автобуста көтергіш бар", people: "900", members: "5",
		},
		{
			nth: 8, name: "Гүлнар Әлі", town: "Абай облысы", place: "Аягөз қаласы", direction: locales.CommonDirCulture(), stage: locales.ApplyStagePilot(),
			title: "Күй мұрасы", problem: "Өңірдің күйлері жазылмай, ұмытылып барады", does: "Қарттардан жазып аламыз, балаларға үйретеміз",
			results: "63 күй жазылды", role: "Күйшімін, жазбаны өзім жинаймын", growth: "Облыстың бес ауданына", access: "Сабақ үйде де өтеді", people: "160", members: "4",
		},
	}
}

// plan is what an applicant is by their number: in which language, for what, and from where.
func plan(i int64) (lang, direction, region string) {
	lang, direction = "ru", []string{"inclusion", "education", "culture"}[i%3]
	if i*27%100 < 27 {
		lang = "kk"
	}
	if i%3 == 2 && i%2 == 0 {
		direction = "ecology"
	}
	return lang, direction, []string{"KZ-71", "KZ-75", "KZ-10", "KZ-11", "KZ-19", "KZ-47", "KZ-79"}[i%7]
}

// comes lets somebody come to the bot who has been a member before.
func (y *year) comes(id int64, first, last, lang, region string) *somebody {
	y.t.Helper()
	who := simulator.Person{ID: id, FirstName: first, LastName: last, Language: lang}
	y.must(y.telegram.AddUser(who))
	y.must(y.Meet(y.ctx, id, lang, y.now()))
	y.must(welcome(y.ctx, y.Store, who, region, y.now()))
	p := &somebody{year: y, id: id, lang: locales.Lang(lang)}
	y.people[id] = p
	p.says("/start")
	return p
}

// gather lets everybody come and hand in.
func (y *year) gather() {
	y.t.Helper()
	y.comes(yearChief, "Сәуле", "Әбдіғали", "kk", "KZ-71")
	y.comes(yearDeputy, "Болат", "Юсупов", "ru", "KZ-71")
	y.must(y.Grant(y.ctx, yearDeputy, store.Staff, "", 0, y.now()))
	for i := range int64(yearExperts) {
		_, _, region := plan(i)
		y.comes(firstExpert+i, "Сарапшы", fmt.Sprint(i+1), []string{"kk", "ru"}[i%2], region)
		y.must(y.Grant(y.ctx, firstExpert+i, store.Expert, "", 0, y.now()))
	}
	typed := map[int64]bool{}
	for _, w := range writers() {
		typed[w.nth] = true
		y.applies(w)
	}
	for i := range int64(yearApplicants) {
		if lang, direction, region := plan(i); !typed[i] {
			y.comes(firstLeader+i, "Жетекші", fmt.Sprint(i+1), lang, region)
			y.handsIn(firstLeader+i, fmt.Sprint("Жоба ", i+1), lang, direction, region)
		}
	}
	y.who(yearDeputy).comparesDesk()
	y.who(yearDeputy).comparesCohort()
}

// applies takes a leader from Start to the receipt by taps and typed answers. One of them goes away in the middle and comes back: then the
// staff see where the draft stands.
func (y *year) applies(w writer) {
	y.t.Helper()
	lang, _, _ := plan(w.nth)
	id := firstLeader + w.nth
	y.must(y.telegram.AddUser(simulator.Person{ID: id, FirstName: w.name, Language: lang}))
	p := &somebody{year: y, id: id, lang: locales.Lang(lang)}
	y.people[id] = p
	p.joins(w)
	p.taps(locales.CommonApply(), locales.ApplyStartBegin())
	steps := p.form(w)
	for i, answer := range steps {
		total := len(steps)
		if w.results == "" && i <= stageQuestion {
			total++ // that it is an idea is not known yet
		}
		if w.nth == 4 && i == 10 {
			p.hears(locales.ApplyProgress(i+1, total))
			p.taps(locales.ApplyLater())
			y.who(yearDeputy).comparesDesk()
			y.who(yearDeputy).comparesCohort()
			p.taps(locales.CommonContinueDraft())
		}
		p.hears(locales.ApplyProgress(i+1, total))
		answer()
	}
	p.taps(locales.CommonSubmitApplication())
	p.hears(locales.ApplySubmitted(locales.Verbatim(w.title), y.receiptOf(p, w.title)))
	y.of[id] = value[int64](y, `select id from application where leader = $1`, id)
}

// receiptOf waits until an application is handed in, and reads its number from the database.
func (y *year) receiptOf(p *somebody, title string) string {
	y.t.Helper()
	p.hears(locales.ApplyStatusState(locales.CommonStatusSubmitted()))
	return value[string](y, `select receipt from application where leader = $1 and answers ->> 'title' = $2`, p.id, title)
}

// joins is first contact.
func (p *somebody) joins(w writer) {
	p.t.Helper()
	p.says("/start")
	p.presses(map[locales.Lang]string{locales.Kazakh: "Қазақша", locales.Russian: "Русский"}[p.lang])
	p.taps(locales.CommonGiveConsent())
	for _, step := range []struct {
		asked  locales.Message
		answer string
	}{{locales.OnboardingNameAsk(), w.name}, {locales.OnboardingRegionAsk(), w.town}, {locales.OnboardingBirthYearAsk(), "1985"}} {
		p.hears(step.asked)
		p.says(step.answer)
	}
	p.taps(locales.OnboardingAimLeader())
}

// form is an answer to each question, in order. An idea is not asked for results.
func (p *somebody) form(w writer) []func() {
	tap := func(labels ...locales.Message) func() { return func() { p.taps(labels...) } }
	say := func(words string) func() { return func() { p.says(words) } }
	several := func(options ...locales.Message) func() {
		var labels []locales.Message
		for _, o := range options {
			labels = append(labels, locales.StepUnticked(o))
		}
		return tap(append(labels, locales.CommonNext())...)
	}
	language := map[locales.Lang]locales.Message{locales.Kazakh: locales.CommonLangKk(), locales.Russian: locales.CommonLangRu()}[p.lang]
	steps := []func(){tap(language), say(w.title), tap(w.direction), say(w.town), say(w.place), tap(w.stage), say(w.problem), say(w.does)}
	if w.results != "" {
		steps = append(steps, say(w.results))
	}
	return slices.Concat(steps, []func(){
		tap(locales.CommonSkip()), say(w.people), say(w.members), say(w.role), say(w.growth), several(locales.ApplyFormRegions(), locales.ApplyFormOnline()),
		several(locales.ApplyIncomeGrants()), tap(locales.ApplyBudgetSmall()), several(locales.ApplyWantMentor()), say(w.access),
		tap(locales.CommonSharePhone()), say(fmt.Sprint("leader", p.id, "@example.kz")), tap(locales.ApplyLegalFoundation()),
		several(locales.ApplyConfirmTruth(), locales.ApplyConfirmLeads(), locales.ApplyConfirmRead()),
	})
}

// handsIn puts an application in by the store, as the form would have.
func (y *year) handsIn(leader int64, title, lang, direction, region string) {
	y.t.Helper()
	id, err := y.BeginApplication(y.ctx, cohortCode, leader, y.now())
	y.must(err)
	changed := map[string]json.RawMessage{}
	for name, answer := range map[string]any{
		"lang": lang, "title": title, "direction": direction, "region": region, "place": "Орталық", "stage": "pilot", "problem": "Мәселе бар",
		"solution": "Шешім бар", "results": "Нәтиже бар", "people": 100, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"},
		"income": []string{"grants"}, "budget": "small", "wants": []string{"mentor"}, "access": "Пандус", "phone": fmt.Sprint("+7701000", leader),
		"email": fmt.Sprint(leader, "@example.kz"), "confirms": []string{"truth", "leads", "read"},
	} {
		changed[name], err = json.Marshal(answer)
		y.must(err)
	}
	y.must(y.SaveAnswers(y.ctx, id, leader, changed, y.now()))
	_, err = y.Submit(y.ctx, id, leader, y.now())
	y.must(err)
	y.of[leader] = id
}
