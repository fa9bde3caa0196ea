package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"saruar/bot/simulator/browser"
	"saruar/store"
)

// teamLeader leads the project that was chosen.
const teamLeader = 207

// A mentor says when they can be met, a team finds them and books, both are reminded and say how it was, and staff bring the two together for longer:
// on the demo's page, in both languages. The pictures are those of the guides.
func TestBrowserMentorsFromTimesToTheHour(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.mentorSaysTimes()
	w.teamFindsMentor()
	w.teamChoosesTime()
	w.mentorAccepts()
	w.teamMoves()
	w.bothAreReminded()
	w.bothSayHowItWas()
	w.staffProposeLead()
	w.mentorCancels()
	w.staffSeeMeetings()
}

// mentorSaysTimes: a time of every week and a single one are typed as people write them, and every meeting is to be asked for.
func (w *stroll) mentorSaysTimes() {
	w.open(expertID)
	w.starts(expertID)
	w.press(expertID, "🧑‍🏫 Тәлімгерлік")
	w.inBoth(expertID, "mentor-hub", "Алда кездесу жоқ", "Встреч впереди нет")
	w.press(expertID, "Бос уақытым")
	w.inBoth(expertID, "mentor-times", "дүйсенбі 15:00–18:30", "понедельник 15:00–18:30")
	w.press(expertID, "Жазып қосу")
	w.inBoth(expertID, "mentor-typing", "сейсенбі 15–17", "вторник 15–17")
	w.types(expertID, "сенбі күні")
	w.has(expertID, "сағатын да жазыңыз")
	w.types(expertID, "сенбі 10–12:30\nбүрсігүні 19-20")
	w.inBoth(expertID, "mentor-preview", "Тексеріңіз", "Проверьте")
	w.press(expertID, "Сақтау")
	w.reads(expertID, "сенбі 10:00–12:30")
	w.types(expertID, "/menu")
	w.reads(expertID, "Басты мәзір")
	w.press(expertID, "🧑‍🏫 Тәлімгерлік")
	w.press(expertID, "Тәлімгер профилі")
	w.reads(expertID, "Кездесу бірден бекітіледі")
	w.press(expertID, "Растау тәртібі")
	w.press(expertID, "Өзім растаймын")
	w.inBoth(expertID, "mentor-profile", "Әр кездесуді өзім растаймын", "Каждая встреча — после моего подтверждения")
}

func (w *stroll) teamFindsMentor() {
	w.open(teamLeader)
	w.starts(teamLeader)
	w.press(teamLeader, "🤝 Мои встречи")
	w.reads(teamLeader, "Встреч впереди нет")
	w.press(teamLeader, "🔎 Найти ментора")
	w.inBoth(teamLeader, "leader-mentors", "Елена С", "Елена С")
	w.press(teamLeader, "🔎 Фильтр")
	w.press(teamLeader, "Қазақша")
	w.has(teamLeader, "✓ Қазақша")
	w.reads(teamLeader, "Кого ищем?")
	w.press(teamLeader, "Показать")
	w.reads(teamLeader, "1. Ержан")
	w.holds(teamLeader, "Ержан")
	w.inBoth(teamLeader, "leader-mentor-card", "Каждую встречу подтверждает ментор", "Әр кездесуді тәлімгердің өзі растайды")
}

// teamChoosesTime: the calendar is seen at a desk and on a phone, where the day is tapped.
func (w *stroll) teamChoosesTime() {
	w.press(teamLeader, "Записаться на встречу")
	w.reads(teamLeader, "Выберите день")
	w.onPhone(func() {
		for _, one := range []struct{ lang, text string }{{"kk", "Күнді таңдаңыз"}, {"ru", "Выберите день"}} {
			w.chooses(teamLeader, one.lang)
			w.reads(teamLeader, one.text)
			w.bare()
			w.picture("mentor-calendar-phone-" + one.lang)
		}
		w.picks(teamLeader, `/^[0-9]{1,2}$/`, 1)
		w.reads(teamLeader, "Выберите время")
	})
	w.inBoth(teamLeader, "leader-mentor-hours", "Всё по времени Астаны", "Астана уақыты")
	w.picks(teamLeader, `/^[0-9]{2}:[0-9]{2}$/`, 0)
	w.reads(teamLeader, "О чём хотите поговорить?")
	w.types(teamLeader, "Как считать бюджет игр во дворе, чтобы хватило на три города?")
	w.inBoth(teamLeader, "leader-mentor-sure", "Проверьте", "Тексеріңіз")
	w.press(teamLeader, "Записаться на встречу")
	w.has(teamLeader, "Запрос отправлен ментору")
}

func (w *stroll) mentorAccepts() {
	w.has(expertID, "Команда сізбен кездескісі келеді")
	w.reads(expertID, "Двор без границ")
	w.column(expertID, "mentor-asked-kk")
	w.press(expertID, "Жауап беру")
	w.inBoth(expertID, "mentor-answer", "Сіздің жауабыңыз күтілуде", "Ждёт вашего ответа")
	w.press(expertID, "✅ Келісу")
	w.has(expertID, "Кездесу бекітілді")
	w.reads(teamLeader, "Встреча подтверждена ментором")
}

// teamMoves: the team wants another time, and the mentor has to say yes again. Then it goes into the calendar.
func (w *stroll) teamMoves() {
	w.press(teamLeader, "Открыть встречу")
	w.inBoth(teamLeader, "leader-meeting", "Назначена", "Бекітілді")
	w.press(teamLeader, "Перенести на другое время")
	w.reads(teamLeader, "Сейчас:")
	w.picks(teamLeader, `/[0-9]{2}:[0-9]{2}/`, 0)
	w.reads(teamLeader, "Почему переносите?")
	w.press(teamLeader, "Срочное дело")
	w.has(teamLeader, "Новое время отправлено ментору")
	w.reads(expertID, "Кездесу басқа уақытқа ауыстырылды")
	w.press(expertID, "Жауап беру")
	w.reads(expertID, "Сіздің жауабыңыз күтілуде")
	w.press(expertID, "✅ Келісу")
	w.reads(expertID, "Бекітілді")
	w.reads(teamLeader, "Встреча подтверждена ментором")
	w.press(teamLeader, "Открыть встречу")
	w.reads(teamLeader, "Назначена")
	w.press(teamLeader, "📅 В календарь")
	w.has(teamLeader, ".ics")
}

// bothAreReminded: two hours before, the team says that it comes.
func (w *stroll) bothAreReminded() {
	w.comes(w.nextMeeting().StartsAt.Add(-150 * time.Minute))
	w.has(teamLeader, "Встреча начнётся")
	w.column(teamLeader, "leader-meeting-reminder-ru")
	w.has(expertID, "сағаттан кейін басталады")
	w.column(expertID, "mentor-reminder-kk")
	w.press(teamLeader, "Подтвердить, что придём")
	w.has(teamLeader, "Мы сообщили ментору, что вы придёте")
	w.reads(expertID, "Команда келетінін растады")
}

// bothSayHowItWas: an hour after it both say that it took place, the team rates it and writes down the next step, and the mentor's hour is paid.
func (w *stroll) bothSayHowItWas() {
	w.comes(w.nextMeeting().EndsAt.Add(30 * time.Minute))
	w.has(teamLeader, "Встреча состоялась?")
	w.has(expertID, "Кездесу өтті ме?")
	w.press(teamLeader, "Ответить")
	w.has(teamLeader, "Неявка ментора")
	w.reads(teamLeader, "Встреча состоялась?")
	w.press(teamLeader, "Состоялась")
	w.inBoth(teamLeader, "leader-after-rating", "Насколько полезной была встреча?", "Кездесу қаншалықты пайдалы болды?")
	w.press(teamLeader, "⭐ 5")
	w.reads(teamLeader, "Хотите что-то добавить?")
	w.press(teamLeader, "Пропустить")
	w.reads(teamLeader, "Что важно запомнить")
	w.types(teamLeader, "Сначала считаем стоимость одного двора, потом умножаем.")
	w.reads(teamLeader, "Следующие шаги")
	w.types(teamLeader, "Посчитать стоимость одного двора")
	w.reads(teamLeader, "К какому дню?")
	w.types(teamLeader, "завтра")
	w.inBoth(teamLeader, "leader-after-steps", "Следующие шаги", "Келесі қадамдар")
	w.press(teamLeader, "Готово")
	w.reads(teamLeader, "Спасибо, всё сохранено")
	w.press(teamLeader, "Готово")

	w.press(expertID, "Жауап беру")
	w.has(expertID, "Команда келмеді")
	w.inBoth(expertID, "mentor-after-held", "Кездесу өтті ме?", "Встреча состоялась?")
	w.press(expertID, "Өтті")
	w.has(expertID, "Кездесуден не есте қалсын?")
	w.has(expertID, "Кездесу үшін токен берілді")
	w.types(expertID, "/menu")
	w.reads(expertID, "Басты мәзір")
	w.press(expertID, "🧑‍🏫 Тәлімгерлік")
	w.press(expertID, "Тәлімгер сағаттарының сертификаты")
	w.inBoth(expertID, "mentor-hours", "Кездесулер: 1", "Встреч: 1")
}

// onPhone does something at a phone's width, where there is one chat.
func (w *stroll) onPhone(act func()) {
	w.t.Helper()
	w.do(browser.Phone())
	act()
	height := int64(1000)
	if *pictures {
		height = 2000
	}
	w.do(chromedp.EmulateViewport(1440, height))
}

// bare takes away what lies over a chat for a moment, and the page's own guide, and shows the chat's end.
func (w *stroll) bare() {
	w.t.Helper()
	w.until("a bare chat", fmt.Sprintf(`(() => {
		document.querySelectorAll('.toasts > *, .day, .guide').forEach(one => one.remove());
		[...document.querySelectorAll('[data-person="%d"] .row')].at(-1)?.scrollIntoView({block: 'end'});
		return true;
	})()`, teamLeader))
}

// picks presses that button of the newest message, counted from 0, whose label looks like a pattern of JavaScript.
func (w *stroll) picks(person int64, pattern string, n int) {
	w.t.Helper()
	w.until(fmt.Sprintf("button %d like %s", n, pattern), fmt.Sprintf(`(wanted => wanted !== undefined && pressKey(%[1]d, label => label === wanted))(
		[...[...columnOf(%[1]d)?.querySelectorAll('.row') ?? []].at(-1)?.querySelectorAll('.key') ?? []].map(one => one.textContent.trim()).filter(label => %[2]s.test(label))[%[3]d])`,
		person, pattern, n))
}

// comes sets the demo's clock to a moment, and lets an hour go by from there.
func (w *stroll) comes(at time.Time) {
	w.t.Helper()
	w.demo.ahead.Store(int64(time.Until(at)))
	w.hour()
}

// nextMeeting is what the team has in front.
func (w *stroll) nextMeeting() store.Meeting {
	w.t.Helper()
	list, err := w.demo.program.store.MeetingsAhead(w.ctx, teamLeader, w.demo.now(), 2)
	w.must(err)
	if len(list) != 1 {
		w.t.Fatalf("%d meetings are ahead of the team, want 1", len(list))
	}
	return list[0]
}
