package main

import (
	"fmt"
	"testing"
	"time"

	"saruar/store"
)

const expertID = 103

// A cohort in the middle of its reviews goes on to its letters: an expert reads blind, the staff hand out, compare and propose, the
// director approves, and the applicants read in their own languages what became of them. The pictures are those of the guides.
func TestBrowserSelectionFromReviewToLetter(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.expertBegins()
	w.staffHandOut()
	w.expertReadsBlind()
	w.expertScores()
	w.staffCompare()
	w.staffLookAtPictures()
	w.staffPropose()
	w.directorApproves()
	w.undoneNoMore()
	w.applicantsRead()
	w.placeGoesOn()
	w.protocolArrives()
}

// The first look at an application that has just been handed in, to the message that its author gets.
func TestBrowserFirstLookAtAnApplication(t *testing.T) {
	t.Parallel()
	w := visit(t)
	s, now := w.demo.program.store, w.demo.now()
	w.must(s.SeedCohort(w.ctx, "2024", "2024 жылғы лек", "Поток 2024 года", now.Add(-45*24*time.Hour)))
	_, err := enter(w.ctx, s, "2024", entrants()[5], now.Add(-40*24*time.Hour))
	w.must(err)
	w.must(s.TurnCohorts(w.ctx, now))
	w.open(administrator)
	w.starts(administrator)
	w.press(administrator, "Стол команды")
	w.press(administrator, "🔍 Первичная проверка · 1")
	w.press(administrator, "1. Степной маршрут")
	w.reads(administrator, "Руководитель: Дана Сейітова")
	for _, check := range []string{
		"Заполнена по существу", "Есть социальная цель", "Не партия, не религия, не чистый бизнес", "Пилот или больше", "Руководителю есть 18",
	} {
		w.press(administrator, "▫️ "+check)
		w.has(administrator, "✅ "+check)
	}
	w.inBoth(administrator, "staff-screening", "Руководитель: Дана", "Жетекшісі: Дана")
	w.press(administrator, "▫️ Не дубль")
	w.press(administrator, "✅ Передать на экспертизу")
	w.reads(administrator, "Заявитель получит такое сообщение")
	w.press(administrator, "Да, отправить")
	w.reads(administrator, "Готово")
	w.open(206)
	w.reads(206, "Первичная проверка пройдена. Дальше — экспертиза")
	w.press(206, "Открыть заявку")
	w.reads(206, "На экспертизе")
}

func (w *stroll) expertBegins() {
	w.open(expertID)
	w.starts(expertID)
	w.press(expertID, "📖 Сараптамам")
	w.press(expertID, "⚙️ Нені оқимын")
	w.reads(expertID, "қанша өтінім оқи аласыз")
	w.types(expertID, "6")
	for _, language := range []string{"Қазақша", "Русский"} {
		w.press(expertID, "☐ "+language)
		w.has(expertID, "☑ "+language)
	}
	w.press(expertID, "Келесі")
	w.reads(expertID, "Қай бағыттар сізге жақын")
	w.press(expertID, "Өткізіп жіберу")
	w.reads(expertID, "Қай ұйымда")
	w.press(expertID, "Өткізіп жіберу")
	w.reads(expertID, "Жазып қойдық")
}

func (w *stroll) staffHandOut() {
	w.open(administrator)
	w.starts(administrator)
	for _, button := range []string{"Стол команды", "⚖️ Отбор", "Поток 2025 года · экспертиза", "Экспертиза"} {
		w.press(administrator, button)
	}
	w.inBoth(administrator, "staff-coverage", "Рецензий: 2 — заявок: 2", "Пікірі 2 — өтінім 2")
	w.press(administrator, "Раздать: 12 рецензий")
	w.press(administrator, "Да, раздать")
	w.reads(administrator, "Роздано 12 рецензий")
	w.toSelection("экспертиза")
	w.press(administrator, "Экспертиза")
	w.press(administrator, "Заявки")
	w.press(administrator, "2025-0001 · Ауылдағы ойын кітапханасы")
	w.inBoth(administrator, "staff-readers", "Ержан Қасымов: читает", "Ержан Қасымов: оқып жатыр")
	w.toSelection("экспертиза")
	w.reads(administrator, "Подано заявок: 6")
}

func (w *stroll) expertReadsBlind() {
	w.reads(expertID, "Сізді 6 өтінім күтіп тұр")
	w.press(expertID, "Сараптаманы ашу")
	w.inBoth(expertID, "expert-list", "Оқылғаны: 0 / 6", "Прочитано 0 из 6")
	w.press(expertID, "2025-0001")
	w.inBoth(expertID, "expert-declare", "бірден айтыңыз", "скажите сразу")
	w.press(expertID, "Оқу")
	w.reads(expertID, "Ауылдағы ойын кітапханасы")
	w.press(expertID, "Әрі қарай ▶️")
	w.inBoth(expertID, "expert-blind", "Мен, [👤]", "Мен, [👤]")
	w.press(expertID, "Әрі қарай ▶️")
	w.reads(expertID, "[📞]")
	w.until("nothing of who it is", `!/Гүлмира|Ахметова|Текелі|705/.test(columnOf(103).innerText)`)
	w.press(expertID, "Бағалау")
}

func (w *stroll) expertScores() {
	w.inBoth(expertID, "expert-score", "0 — Қандай мәселе шешілетіні, ол кімдікі екені түсініксіз", "0 — Непонятно, какую проблему решают и чья она")
	w.press(expertID, "5")
	w.reads(expertID, "пікір керек")
	w.types(expertID, "Үш ауылда аптасына 140 бала келетіні айтылған.")
	for n := 2; n <= 7; n++ {
		w.reads(expertID, fmt.Sprintf("%d / 7", n))
		w.press(expertID, "4")
	}
	w.inBoth(expertID, "expert-summary", "Сіздің балыңыз: 84 / 100", "Ваша оценка: 84 из 100")
	w.press(expertID, "✅ Жіберу")
	w.inBoth(expertID, "expert-others", "Басқа сарапшылардың балы: 2", "Оценки других экспертов: 2")
}

func (w *stroll) staffCompare() {
	w.press(administrator, "Рейтинг")
	w.press(administrator, "Мест +1")
	w.inBoth(administrator, "staff-ranking", "Если мест 3", "Орын саны 3")
	w.press(administrator, "1. 2025-0001 · Ауылдағы ойын кітапханасы")
	w.inBoth(administrator, "staff-candidate", "Ержан Қасымов: 84", "Ержан Қасымов: 84")
	w.press(administrator, "Письмо")
	w.inBoth(administrator, "staff-letter", "Мықты жақтарыңыз", "Мықты жақтарыңыз")
	w.toSelection("экспертиза")
	w.reads(administrator, "Подано заявок: 6")
}

func (w *stroll) staffLookAtPictures() {
	for i, one := range []struct{ button, name string }{
		{"📊 Воронка", "staff-funnel-ru"}, {"📊 Охват экспертизой", "staff-covered-ru"}, {"📊 Разброс оценок", "staff-spread-ru"},
	} {
		w.press(administrator, one.button)
		w.shown(administrator, i+1)
		w.column(administrator, one.name)
	}
}

func (w *stroll) staffPropose() {
	w.toSelection("экспертиза")
	w.press(administrator, "Решения")
	w.press(administrator, "Итоговые решения")
	w.reads(administrator, "2025-0003 · Бірге тігеміз — ✅ Принять")
	w.reads(administrator, "2025-0002 · Ремонт вместо свалки — ⏳ В лист ожидания")
	w.inBoth(administrator, "staff-decisions", "Чтобы изменить решение", "Шешімді өзгерту үшін")
	w.press(administrator, "👁 2025-0002")
	w.has(administrator, "2025-0002: так прочитает заявитель (язык: Русский)")
	w.press(administrator, "Назад")
	w.press(administrator, "Предложить")
	w.reads(administrator, "В какой день")
	w.types(administrator, "сегодня")
	w.reads(administrator, "Во сколько?")
	w.types(administrator, "11:30")
	w.reads(administrator, "Теперь решения должен утвердить другой человек")
}

func (w *stroll) directorApproves() {
	w.open(director)
	w.reads(director, "Бекітуіңізді күтіп тұрған шешімдер бар")
	w.column(director, "staff-asked-kk")
	w.press(director, "Шешімдерді ашу")
	w.inBoth(director, "staff-approve", "Ұсынған: Ольга Ким", "Кто предложил: Ольга Ким")
	w.press(director, "✅ Бекіту")
	w.reads(director, "Бекітілді")
}

func (w *stroll) undoneNoMore() {
	w.hour()
	w.hour()
	w.reads(director, "Болдырмаудың соңғы уақыты")
	w.has(administrator, "Отменить можно до")
	w.column(administrator, "staff-undo-ru")
	w.hour()
}

func (w *stroll) applicantsRead() {
	w.open(201)
	w.reads(201, "Құттықтаймыз! Жоба акселераторға қабылданды: 2025 жылғы лек")
	w.column(201, "leader-accepted-kk")
	w.press(201, "Жауап беру")
	w.press(201, "✅ Қатысамын")
	w.reads(201, "Сізді күтеміз")
	w.types(201, "/start")
	w.press(201, "Өтінімдерім")
	w.reads(201, "Күйі: Бағдарлама қатысушысы")

	w.open(202)
	w.reads(202, "Проект в листе ожидания")
	w.press(202, "Открыть заявку")
	w.reads(202, "Ваше место в листе ожидания — 1. Если освободится место, сразу напишем в этом чате, и у вас будет 48 часов на ответ")
	w.inBoth(202, "leader-waitlisted", "Статус: В листе ожидания", "Күйі: Күту тізімінде")

	w.open(204)
	w.reads(204, "Что сделать дальше")
	w.column(204, "leader-letter-ru")
	w.press(204, "Открыть заявку")
	w.inBoth(204, "leader-status", "Статус: Отклонена", "Күйі: Қабылданбады")
	w.press(204, "✉️ Письмо комитета")
	w.reads(204, "Вот что эксперты увидели в проекте")
	w.press(204, "Назад")
	w.press(204, "Подать апелляцию")
	w.types(204, "Комитет мог упустить: прогулки слушают в трёх школах города.")
	w.reads(204, "Апелляция подана")

	w.open(205)
	w.reads(205, "Бұл жолы комитет басқа жобаларды таңдады")
	w.press(205, "Өтінімді ашу")
	w.press(205, "Апелляция беру")
	w.reads(205, "Комитет нені ескермегенін жазыңыз")
	w.column(205, "leader-appeal-kk")
}

// placeGoesOn: a place that somebody gives up is offered to who waits, and taken.
func (w *stroll) placeGoesOn() {
	w.open(203)
	w.press(203, "Жауап беру")
	w.press(203, "Орыннан бас тарту")
	w.press(203, "Иә, бас тартамын")
	w.reads(203, "Орын басқа жобаға беріледі")
	w.open(administrator)
	w.toSelection("решение принято")
	w.press(administrator, "Лист ожидания")
	w.press(administrator, "Предложить место: 2025-0002")
	w.reads(administrator, "Место предложено")
	w.open(202)
	w.reads(202, "Освободилось место")
	w.column(202, "leader-offer-ru")
	w.press(202, "Ответить")
	w.press(202, "✅ Участвую")
	w.reads(202, "Ждём вас")
	if state, err := w.demo.program.store.Application(w.ctx, w.application(202), 202); err != nil || state.State != store.ApplicationEnrolled {
		w.t.Errorf("the application is %s, %v", state.State, err)
	}
}

// application is the newest that a person leads.
func (w *stroll) application(leader int64) int64 {
	list, err := w.demo.program.store.Applications(w.ctx, leader)
	w.must(err)
	return list[0].ID
}

func (w *stroll) protocolArrives() {
	w.open(administrator)
	w.press(administrator, "Назад")
	w.press(administrator, "Решения")
	w.press(administrator, "📄 Протокол")
	w.has(administrator, "protocol-2025-")
}
