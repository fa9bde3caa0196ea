package main

import (
	"fmt"
	"testing"
)

// People follow a project by its link, its leader writes to them, takes it back once, and sees who has got it; one of them leaves in one tap: on the demo's page, in
// both languages. The pictures are those of the guides.
func TestBrowserAnnouncementsOfAProjectToItsFollowers(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.tokensAreThere()
	w.peopleFollow()
	w.leaderWrites()
	w.leaderTakesItBack()
	w.followersGetIt()
	w.leaderSeesReport()
}

func (w *stroll) peopleFollow() {
	w.open(teamLeader)
	w.starts(teamLeader)
	w.reads(teamLeader, "Главное меню")
	w.press(teamLeader, "Мои заявки")
	w.reads(teamLeader, "Двор без границ")
	w.press(teamLeader, "🔔 Подписчики")
	w.inBoth(teamLeader, "follower-place", "Подписано человек: 0", "Жазылған адам: 0")
	link := fmt.Sprint("/start o_", w.application(teamLeader))
	w.open(volunteerID)
	w.starts(volunteerID)
	w.types(volunteerID, link)
	w.inBoth(volunteerID, "follower-project", "Отписаться можно в любой момент", "Кез келген уақытта бас тарта аласыз")
	w.press(volunteerID, "🔔 Подписаться")
	w.reads(volunteerID, "Вы подписаны")
	w.open(leaderID)
	w.starts(leaderID)
	w.types(leaderID, link)
	w.press(leaderID, "🔔 Жазылу")
	w.reads(leaderID, "Жазылдыңыз")
}

func (w *stroll) leaderWrites() {
	w.types(teamLeader, "/menu")
	w.reads(teamLeader, "Главное меню")
	w.press(teamLeader, "📣 Объявления: Двор без границ")
	w.inBoth(teamLeader, "follower-hub", "Объявление получат подписчики проекта", "осы жобаға жазылған адамдар алады")
	w.press(teamLeader, "Написать объявление")
	w.reads(teamLeader, "подписчикам проекта")
	w.press(teamLeader, "Текст на казахском")
	w.reads(teamLeader, "Отправьте сюда любое сообщение")
	w.types(teamLeader, "Сенбіде сағат 11:00-де Абай 10 ауласында ойнаймыз. Көршілеріңізді ертіп келіңіз!")
	w.reads(teamLeader, "✅ Сохранено")
	w.press(teamLeader, "Текст на русском")
	w.reads(teamLeader, "Отправьте сюда любое сообщение")
	w.types(teamLeader, "В субботу в 11:00 играем во дворе на Абая, 10. Приходите с соседями!")
	w.reads(teamLeader, "✅ Сохранено")
	w.inBoth(teamLeader, "follower-card", "подписчикам проекта", "жобаға жазылғандарға")
	w.press(teamLeader, "Отправить")
	w.inBoth(teamLeader, "follower-go", "Получателей: 2", "Алушылар: 2")
}

// leaderTakesItBack: within the minute nobody has got anything yet.
func (w *stroll) leaderTakesItBack() {
	w.press(teamLeader, "Подтвердить отправку")
	w.reads(teamLeader, "✅ Отправка назначена")
	w.press(teamLeader, "Отозвать")
	w.reads(teamLeader, "Объявление отозвано")
	w.press(teamLeader, "Отправить")
	w.reads(teamLeader, "Получателей: 2")
	w.press(teamLeader, "Подтвердить отправку")
	w.reads(teamLeader, "✅ Отправка назначена")
}

func (w *stroll) followersGetIt() {
	w.hour()
	w.has(volunteerID, "В субботу в 11:00")
	w.column(volunteerID, "follower-received-ru")
	w.has(leaderID, "Сенбіде сағат 11:00-де")
	w.column(leaderID, "follower-received-kk")
	w.press(volunteerID, "Отписаться")
	w.reads(volunteerID, "Объявления этого проекта больше не придут")
	w.column(volunteerID, "follower-left-ru")
}

func (w *stroll) leaderSeesReport() {
	w.has(teamLeader, "Дошло: 2 из 2")
	w.press(teamLeader, "Ход рассылки")
	w.reads(teamLeader, "Отправлено всем")
	w.press(teamLeader, "Отчёт")
	w.inBoth(teamLeader, "follower-report", "Отчёт: «", "Есеп: «")
	w.types(teamLeader, "/menu")
	w.reads(teamLeader, "Главное меню")
	w.press(teamLeader, "Мои заявки")
	w.reads(teamLeader, "Двор без границ")
	w.press(teamLeader, "🔔 Подписчики")
	w.reads(teamLeader, "Подписано человек: 1")
}
