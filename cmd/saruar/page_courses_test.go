package main

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"saruar/store"
)

// Somebody joins a course, is at its first lesson by the teacher's code, and sends a homework, which the teacher accepts; staff see how it goes. On
// the demo's page, in both languages. The pictures are those of the guides.
func TestBrowserCoursesFromJoiningToAMark(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.tokensAreThere()
	w.joinsCourse()
	w.isAtLesson()
	w.teacherSeesList()
	w.sendsHomework()
	w.teacherAccepts()
	w.staffSeeCourse()
	w.looksAtTrajectory()
}

func (w *stroll) joinsCourse() {
	w.open(volunteerID)
	w.starts(volunteerID)
	w.press(volunteerID, "📚 Курсы")
	w.press(volunteerID, "Школа социальных проектов")
	w.press(volunteerID, "Записаться на курс")
	w.inBoth(volunteerID, "course-hub", "Всего в курсе: 54 ч.", "54")
	w.takesCalendar()
	w.press(volunteerID, "Открыть занятие")
	w.inBoth(volunteerID, "course-lesson", "Начнётся через", "басталады")
}

// takesCalendar: the file comes below the course, in the language that its reader has then.
func (w *stroll) takesCalendar() {
	w.press(volunteerID, "📅 В календарь")
	w.has(volunteerID, "все занятия курса появятся в вашем календаре")
	w.has(volunteerID, ".ics")
	w.column(volunteerID, "course-calendar-ru")
	w.chooses(volunteerID, "kk")
	w.press(volunteerID, "📅 Күнтізбеге қосу")
	w.has(volunteerID, "курстың барлық сабағы күнтізбеңізге қосылады")
	w.column(volunteerID, "course-calendar-kk")
	w.chooses(volunteerID, "ru")
}

// isAtLesson: the teacher shows the code, and the volunteer types it.
func (w *stroll) isAtLesson() {
	w.open(expertID)
	w.starts(expertID)
	w.press(expertID, "🎓 Сабақтарым")
	w.inBoth(expertID, "teaching-hub", "Сабақтарым", "Мои занятия")
	w.begins(expertID, "1-сабақ")
	w.press(expertID, "Қатысу кодын көрсету")
	w.inBoth(expertID, "teaching-code", "Жарамдылық мерзімі", "Код посещения")
	code := w.codeShown()
	w.press(volunteerID, "Отметиться")
	w.inBoth(volunteerID, "course-checkin", "Напишите код из четырёх цифр", "төрт")
	w.types(volunteerID, code)
	w.has(volunteerID, "ваше присутствие на занятии учтено")
}

// codeShown reads the four digits that the teacher sees.
func (w *stroll) codeShown() string {
	w.t.Helper()
	code, err := chromedp.Run(w.tab, chromedp.Evaluate[string](fmt.Sprintf(
		`[...document.querySelectorAll('[data-person="%d"] [data-message]')].at(-1).innerText.match(/(?<![0-9])[0-9]{4}(?![0-9])/)[0]`, expertID)))
	w.must(err)
	return code
}

func (w *stroll) teacherSeesList() {
	w.press(expertID, "Артқа")
	w.press(expertID, "Сабаққа қатысу тізімі")
	w.inBoth(expertID, "teaching-roll", "✅ Иван", "✅ Иван")
}

func (w *stroll) sendsHomework() {
	w.types(volunteerID, "/course")
	w.press(volunteerID, "Домашние задания")
	w.holds(volunteerID, "От проблемы к решению")
	w.inBoth(volunteerID, "course-homework", "Обязательно для сертификата", "ертификат")
	w.types(volunteerID, "Мы поговорили с девятью семьями: детям после школы некуда пойти. Поэтому мы открываем игротеку.")
	w.press(volunteerID, "Далее")
	w.press(volunteerID, "Отправить")
	w.has(volunteerID, "Домашнее задание отправлено")
}

func (w *stroll) teacherAccepts() {
	w.types(expertID, "/menu")
	w.press(expertID, "🎓 Сабақтарым")
	w.holds(expertID, "Үй тапсырмаларын тексеру")
	w.inBoth(expertID, "teaching-work", "игротеку", "игротеку")
	w.press(expertID, "✅ 5")
	w.press(expertID, "Пікірсіз қабылдау")
	w.has(volunteerID, "Модуль «От проблемы к решению»")
}

func (w *stroll) staffSeeCourse() {
	w.open(administrator)
	w.starts(administrator)
	w.press(administrator, "Стол команды")
	w.press(administrator, "Курсы")
	w.inBoth(administrator, "programme-courses", "Здесь курсы, которые вы можете вести", "Мұнда сіз жасай алатын курстар")
	w.begins(administrator, "Школа социальных проектов")
	w.inBoth(administrator, "programme-course", "Занятий: 24", "24")
	w.types(administrator, "/staff")
	w.press(administrator, "🎓 Ход курсов")
	w.begins(administrator, "Школа социальных проектов")
	w.inBoth(administrator, "teaching-numbers", "Участников: 1", "Қатысушылар")
}

// looksAtTrajectory: a project that was accepted says where it stands.
func (w *stroll) looksAtTrajectory() {
	const leader = 201
	s, project := w.demo.program.store, w.application(leader)
	w.must(s.Move(w.ctx, project, []store.ApplicationState{store.ApplicationInReview}, store.ApplicationAccepted, director, "", w.demo.now()))
	w.open(leader)
	w.starts(leader)
	w.types(leader, "/trajectory")
	w.inBoth(leader, "trajectory-hub", "Диагностика әлі жасалмаған", "Диагностики ещё не было")
	w.press(leader, "🧭 Диагностика жасау")
	w.inBoth(leader, "trajectory-axis", "1/8. Команда", "1/8. Команда")
	for i, score := range []string{"6", "7", "5", "3", "4", "6", "2", "8"} {
		w.reads(leader, fmt.Sprintf("%d/8.", i+1))
		w.types(leader, score)
	}
	w.press(leader, "Өткізіп жіберу")
	w.press(leader, "Сақтау")
	w.shown(leader, 1)
	w.column(leader, "trajectory-radar-kk")
	w.types(leader, "/trajectory")
	w.press(leader, "🎯 Мақсаттар")
	w.inBoth(leader, "trajectory-goals", "Әзірге мақсат жоқ", "Целей пока нет")
}
