package programme_test

import (
	"strings"
	"testing"

	"saruar/flows/engine/flowtest"
	"saruar/flows/programme"
)

func TestAnOfficeMakesACoursePublishesItAndMovesALesson(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	c := h.arrives(officer, "ru")
	c.Says("/courses").Sees("Курсов пока нет").Taps("new").Taps("cohort").Taps(ref(h.cohort)).Taps("everywhere").Says("Әлеуметтік жоба мектебі").Says("Школа социальных проектов")
	c.At("course_card.card").Sees("Школа социальных проектов", "черновик", "2-й поток", "командам потока")
	c.Taps("programme").Sees("Модулей пока нет").Taps("new").Says("Бастау").Says("Начало").At("course_module.card").Sees("Модуль добавлен", "Занятий: 0")
	c.Taps("new").Says("Мәселені табу").Says("Найти проблему").Says("7 ноября 18:00").Taps("n_90").Says("https://meet.example/1").At("lesson_edit.card")
	c.Sees("Занятие добавлено", "7 ноября, 18:00 (время Астаны)", "https://meet.example/1", "1 час 30 минут")
	c.Taps("edit_teacher").Says("@arman_s").At("lesson_edit.card").Sees("Арман С.")
	c.Taps("homework").Says("Ағаш").Says("Дерево").Says("Салыңыз").Says("Нарисуйте").Says("10 ноября 21:00").At("homework_edit.card").Sees("10 ноября, 21:00", "Обязательно")
	c.Taps("_back").At("lesson_edit.card").Sees("📝 Дерево").Taps("material").Says("Слайдтар").Says("Слайды").Says("example.kz/slides").At("lesson_edit.card").Sees("Слайды")
	c.Taps("_back").At("course_module.card").Sees("7 ноября · Найти проблему").Taps("_back").At("course_card.programme").Sees("Начало · 1").Taps("_back").At("course_card.card")
	c.Taps("publish").Sees("Опубликовать курс").Taps("yes").Sees("Записано людей: 1", "Участников: 1")
	if told := h.telling(programme.KindEnrolled, leader, "kk"); len(told) != 1 || !strings.Contains(told[0], "Әлеуметтік жоба мектебі курсына жазылдыңыз") {
		t.Fatalf("%q", told)
	}
	c.Taps("programme").Taps("module_1").Taps("lesson_1").Taps("edit_starts").Says("вчера").At("lesson_edit.starts").Says("8 ноября 19:00")
	c.Sees("Было: 7 ноября, 18:00", "Станет: <b>8 ноября, 19:00", "Сообщим людям: 2").Taps("yes").At("lesson_edit.card").Sees("Сообщим людям: 2", "8 ноября, 19:00")
	c.Taps("edit_starts").Says("8 ноября 20:00").Taps("yes")
	told := h.telling(programme.KindLesson, leader, "kk")
	if len(told) != 1 || !strings.Contains(told[0], "Бұрын: 7 қараша, 18:00 (Астана уақыты)") || !strings.Contains(told[0], "Енді: 8 қараша, 20:00") {
		t.Fatalf("%q", told)
	}
	if told := h.telling(programme.KindLesson, teacher, "ru"); len(told) != 1 || !strings.Contains(told[0], "Занятие перенесено: Найти проблему") {
		t.Fatalf("%q", told)
	}
}

func TestALessonThatIsAsItWasIsNoNews(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	c := h.arrives(officer, "ru")
	c.Says("/lesson_edit 1").Taps("edit_starts").Says("9 ноября 10:00").Taps("yes").Taps("edit_starts").Says("7 ноября 12:00").Taps("yes")
	if told := h.telling(programme.KindLesson, leader, "ru"); len(told) != 0 {
		t.Fatalf("%q", told)
	}
	c.Taps("cancel").Sees("Отменить занятие", "Сообщим людям: 2").Taps("no").Taps("cancel").Taps("yes").Sees("Занятие отменено")
	if told := h.telling(programme.KindLesson, leader, "kk"); len(told) != 1 || !strings.Contains(told[0], "Сабақ болмайды: Мәселе") {
		t.Fatalf("%q", told)
	}
	c.Taps("restore").Taps("yes")
	if told := h.telling(programme.KindLesson, leader, "ru"); len(told) != 1 || !strings.Contains(told[0], "Занятие состоится: Проблема") {
		t.Fatalf("%q", told)
	}
	c.Taps("edit_where").Says("Абай даңғылы, 1").Sees("Абай даңғылы, 1")
	if told := h.telling(programme.KindLesson, leader, "ru"); len(told) != 1 || !strings.Contains(told[0], "Место было: https://meet.example/1") {
		t.Fatalf("%q", told)
	}
}

func TestWhatIsNearIsToldAtOnce(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	c := h.arrives(officer, "kk")
	c.Says("/lesson_edit 1").Taps("edit_starts").Says("ертең 10:00").Taps("yes")
	if told := h.telling(programme.KindLessonSoon, leader, "kk"); len(told) != 1 || !strings.Contains(told[0], "Сабақ ауысты") {
		t.Fatalf("%q", told)
	}
}

func TestWhoIsSureOfAnOldRevisionIsToldSo(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	c := h.arrives(officer, "ru")
	c.Says("/lesson_edit 1").Taps("edit_starts").Says("9 ноября 10:00")
	l, err := h.ProgrammeLesson(t.Context(), officer, 1)
	h.must(err)
	_, err = h.CancelLesson(t.Context(), officer, 1, l.Revision, true, flowtest.Noon())
	h.must(err)
	yes := c.Tap("yes")
	c.Do(yes).Sees("уже что-то изменилось").Do(yes)
	if !c.Reply().Stale {
		t.Fatal("the second of two taps is taken")
	}
	if n := h.number(`select count(*) from lesson_change where kind = 'moved'`); n != 0 {
		t.Fatal("moved all the same")
	}
}

func TestPeopleAreAddedAndRemovedByHand(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	c := h.arrives(officer, "ru")
	c.Says("/course_people 1").Sees("Айгүл · Жасыл аула").Says("@nobody_here").Sees("Этого человека ещё нет в боте").Says("@arman_s").Sees("Запись на курс есть", "Арман Серік")
	c.Do(flowtest.Contact("+77011234567", guest)).Sees("Дана").Do(flowtest.Contact("+77011234567", guest)).Sees("уже участвует")
	if told := h.telling(programme.KindEnrolled, guest, "ru"); len(told) != 1 || !strings.Contains(told[0], "Вы записаны на курс") {
		t.Fatalf("%q", told)
	}
	c.Taps("person_44").Sees("Исключить из курса?", "Дана").Taps("no").Taps("person_44").Taps("yes").Sees("Участие в курсе прекращено")
	c.Says("Дана").Sees("Дана").Taps("found_44").Sees("Запись на курс есть")
}

func TestALinkLeadsIntoACourseByInvitation(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	h.sql(`update course set track = 'invited', link = 'abcdefghijklmnopqrstuv'`)
	staff := h.arrives(officer, "ru")
	staff.Says("/course_card 1").Taps("invite").Sees("https://t.me/saruar_bot?start=u_abcdefghijklmnopqrstuv")
	if told := h.telling(programme.KindInvite, officer, "ru"); len(told) != 1 {
		t.Fatalf("%q", told)
	}
	c := h.arrives(guest, "kk")
	c.Says("/start abcdefghijklmnopqrstuv").At("course.card").Sees("Курсқа жазылдыңыз").Says("/start abcdefghijklmnopqrstuv").At("course.card")
	for _, wrong := range []string{"abcdefghijklmnopqrstuX", "x", "abcdefghijklmnopqrst'v"} {
		c.Says("/cancel").Says("/start " + wrong).At("lobby.here").Sees("Бұл сілтеме жарамсыз")
	}
	staff.Taps("finish").Taps("yes").Sees("Курс завершён")
	h.arrives(teacher, "ru").Says("/start abcdefghijklmnopqrstuv").At("lobby.here")
}

func TestACourseForEverybodyIsOffered(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	h.sql(`update course set track = 'idea'`)
	c := h.arrives(guest, "ru")
	c.Says("/course_offers").Sees("Школа").Taps("course_1").Sees("Занятий: 1").Taps("no").Taps("course_1").Taps("join").At("course.card").Sees("Вы записаны на курс")
	c.Says("/cancel").Says("/course_offers").Sees("Открытых курсов пока нет")
}

func TestTeamsThatComeLaterAreEnrolledByTheClock(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	h.sql(`insert into application_author (application, person, joined_at) select id, $1, now() from application`, guest)
	h.must(h.room.Tick(t.Context(), flowtest.Noon()))
	h.must(h.room.Tick(t.Context(), flowtest.Noon()))
	if told := h.telling(programme.KindEnrolled, guest, "kk"); len(told) != 1 {
		t.Fatalf("%q", told)
	}
}

func TestACoursesTermsAndADraftsEnd(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.makes()
	c := h.arrives(officer, "ru")
	c.Says("/course_edit 1").Taps("edit_about_kk").Says("Он апта").Sees("Сохранено", "Он апта").Taps("edit_attendance").Says("101").At("course_edit.attendance").Taps("n_70")
	c.Taps("edit_budget").Sees("Без токенов").Taps("n_"+ref(h.purse)).At("course_edit.card").Sees("выбран", "70")
	c.Says("/module_new 1").Says("Екінші").Says("Второй").At("course_module.card").Taps("edit_title_ru").Says("Третий").Sees("Третий").Taps("remove").Sees("Модуль удалён")
	c.Says("/homework_edit 1").Taps("optional").Sees("Необязательно").Taps("edit_due").Says("12 ноября 21:00").Sees("12 ноября, 21:00").Taps("withdraw").Sees("отозвано")
	c.Says("/lesson_edit 1").Taps("cancel").Sees("Удалить занятие").Taps("yes").Sees("Занятие удалено")
	c.Says("/course_card 1").Taps("finish").Sees("Удалить черновик").Taps("yes").Sees("Черновик удалён")
	if n := h.number(`select count(*) from course`); n != 0 {
		t.Fatal("it is still there")
	}
	if !strings.Contains(h.arrives(remote, "ru").Says("/courses").Text(), "Курсов пока нет") {
		t.Fatal("another region's course is seen")
	}
}
