package main

import (
	"testing"
	"time"
)

// A mentor opens a meeting for several teams, moves it and calls it off; a team waits for a mentor who has no time, and gets the first; staff look after holidays and
// numbers. On the demo's page, the mentor in Kazakh, the others in Russian.
func TestBrowserMentorsInGroupsAndLines(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.mentorOpensGroup()
	w.teamTakesSeat()
	w.groupMovesAndEnds()
	w.teamWaits()
	w.mentorHasTimeAgain()
	w.staffChangeRules()
}

// evening is a time of a day ahead at which no weekly time is.
func (w *stroll) evening(days int) string {
	return w.demo.now().AddDate(0, 0, days).Format("02.01.2006") + " 19:00–20:30"
}

func (w *stroll) mentorOpensGroup() {
	w.open(expertID)
	w.starts(expertID)
	w.press(expertID, "🧑‍🏫 Тәлімгерлік")
	w.reads(expertID, "Алда кездесу жоқ")
	w.press(expertID, "Топтық кездесу ашу")
	w.reads(expertID, "Топтық кездесу")
	w.types(expertID, "кешке")
	w.reads(expertID, "уақыт")
	w.types(expertID, w.evening(3))
	w.reads(expertID, "Неше командаға орын бар?")
	w.types(expertID, "3")
	w.reads(expertID, "Кездесу не туралы?")
	w.types(expertID, "Грант туралы сұрақ-жауап")
	w.reads(expertID, "Сілтемесін немесе өтетін жерін жазыңыз")
	w.press(expertID, "Өткізіп жіберу")
	w.reads(expertID, "Грант туралы сұрақ-жауап")
	w.press(expertID, "Ашу")
	w.has(expertID, "Топтық кездесу ашылды")
	w.begins(expertID, "👥")
	w.reads(expertID, "👥 Жазылған: 0, орын: 3")
	w.inBoth(expertID, "mentor-group", "19:00", "19:00")
}

func (w *stroll) teamTakesSeat() {
	w.open(teamLeader)
	w.starts(teamLeader)
	w.toMentor()
	w.press(teamLeader, "👥 Групповые встречи")
	w.inBoth(teamLeader, "leader-groups", "Грант туралы сұрақ-жауап", "Грант туралы сұрақ-жауап")
	w.begins(teamLeader, "1. Грант")
	w.reads(teamLeader, "19:00")
	w.press(teamLeader, "Занять место")
	w.reads(teamLeader, "Групповая встреча: Грант туралы сұрақ-жауап")
	w.reads(expertID, "Команда сізбен кездесуге жазылды")
}

// toMentor leads the team's leader to the card of the mentor, from wherever they are.
func (w *stroll) toMentor() {
	w.types(teamLeader, "/menu")
	w.reads(teamLeader, "Главное меню")
	w.press(teamLeader, "🤝 Мои встречи")
	w.press(teamLeader, "🔎 Найти ментора")
	w.reads(teamLeader, "Ержан")
	w.holds(teamLeader, "Ержан")
	w.reads(teamLeader, "Пятнадцать лет")
}

// toMentoring leads the mentor to what they give.
func (w *stroll) toMentoring() {
	w.types(expertID, "/menu")
	w.reads(expertID, "Басты мәзір")
	w.press(expertID, "🧑‍🏫 Тәлімгерлік")
	w.reads(expertID, "Тәлімгерлік")
}

func (w *stroll) groupMovesAndEnds() {
	w.toMentoring()
	w.begins(expertID, "👥")
	w.reads(expertID, "Грант туралы сұрақ-жауап")
	w.press(expertID, "Басқа уақытқа ауыстыру")
	w.reads(expertID, "Жаңа күні мен басталу уақытын жазыңыз")
	w.types(expertID, w.evening(4))
	w.has(expertID, "Ауыстырылды")
	w.reads(teamLeader, "перенесена")
	w.press(expertID, "Кездесуден бас тарту")
	w.reads(expertID, "Неге өтпейді?")
	w.types(expertID, "Іссапарға кетемін")
	w.has(expertID, "Кездесу болмайды")
	w.has(teamLeader, "Іссапарға кетемін")
}

// teamWaits: the mentor takes all times away, so that the team can only wait.
func (w *stroll) teamWaits() {
	w.toMentoring()
	w.press(expertID, "Бос уақытым")
	for _, day := range []string{"дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма"} {
		w.begins(expertID, "✖️ "+day)
		w.until("the end of "+day, `isAnswered(103, "Өшірілді") && !messagesOf(103).at(-1).innerText.includes(`+quoted(day+" 15:00")+`)`)
	}
	w.reads(expertID, "Бос уақыт әлі көрсетілмеген")
	w.toMentor()
	w.press(teamLeader, "⏳ Встать в очередь ожидания")
	w.has(teamLeader, "Вы в очереди ожидания")
	w.inBoth(teamLeader, "leader-line", "Ваше место в очереди ожидания: 1", "Күту кезегіндегі орныңыз: 1")
}

// mentorHasTimeAgain: whoever waits first is offered the first time.
func (w *stroll) mentorHasTimeAgain() {
	w.press(expertID, "Жазып қосу")
	w.reads(expertID, "сейсенбі 15–17")
	w.types(expertID, w.demo.now().AddDate(0, 0, 5).Format("02.01.2006")+" 10–11:10")
	w.reads(expertID, "Тексеріңіз")
	w.press(expertID, "Сақтау")
	w.has(expertID, "Қосылды")
	w.reads(teamLeader, "У ментора появилось свободное время")
	w.column(teamLeader, "leader-offer-time-ru")
	w.press(teamLeader, "Записаться на встречу")
	w.reads(teamLeader, "Проверьте")
	w.press(teamLeader, "Записаться на встречу")
	w.reads(teamLeader, "✅ Вы записаны на встречу")
	if m := w.nextMeeting(); m.StartsAt.UTC().Hour() != 5 || m.EndsAt.Sub(m.StartsAt) != time.Hour {
		w.t.Fatalf("booked from %s until %s", m.StartsAt, m.EndsAt)
	}
}

func (w *stroll) staffChangeRules() {
	w.open(administrator)
	w.starts(administrator)
	w.types(administrator, "/staff")
	w.reads(administrator, "Стол команды")
	w.begins(administrator, "🤝 Менторство")
	w.press(administrator, "Праздничные дни")
	w.reads(administrator, "Праздничные дни")
	w.press(administrator, "Добавить день")
	w.reads(administrator, "Какой день?")
	w.types(administrator, w.demo.now().AddDate(0, 0, 20).Format("02.01.2006"))
	w.reads(administrator, "название на казахском")
	w.types(administrator, "Құрбан айт")
	w.reads(administrator, "название на русском")
	w.types(administrator, "Курбан-айт")
	w.has(administrator, "Добавлено")
	w.inBoth(administrator, "staff-holidays", "Праздничные дни", "Мереке күндері")
	w.types(administrator, "/staff")
	w.reads(administrator, "Стол команды")
	w.begins(administrator, "🤝 Менторство")
	w.press(administrator, "Правила встреч")
	w.begins(administrator, "Встреч проекта впереди")
	w.reads(administrator, "Встреч проекта впереди")
	w.types(administrator, "много")
	w.reads(administrator, "Встреч проекта впереди")
	w.types(administrator, "3")
	w.press(administrator, "Подтвердить")
	w.has(administrator, "Правило изменено")
}
