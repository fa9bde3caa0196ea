package task_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/task"
	"saruar/store"
)

func lacks(t *testing.T, c *flowtest.Chat, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(c.Text(), part) {
			t.Fatalf("at %s the screen has %q:\n%s", c.Place(), part, c.Text())
		}
	}
}

func TestALeaderMakesATaskWithFewTapsAndPublishesIt(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	c := y.arrives(leader, "ru")
	c.Says("/own").Taps("new").Taps("1").Taps("everywhere").Taps("ecology")
	c.Says("Ағаш егу").Says("Посадить дерево").Says("Аулада ағаш егіңіз").Says("Посадите дерево во дворе")
	c.Taps("photo").Taps("day_7").Taps("n_60").Taps("n_10").Taps("n_20").Sees("Мест 10 × токенов 20 = токенов <b>200</b>", "Жасыл аула: 1\u00a0000").Says("1")
	c.At("task_form.summary").Sees("Проект: Жасыл аула", "20 очков", "11 ноября, 21:00 (время Астаны)", "Сразу после публикации", "один раз", "всем", "Модераторы")
	c.Taps("confirm").At("task_card.card").Sees("Посадить дерево", "черновик", "Это черновик")
	c.Taps("publish").Sees("мест 10 × токенов 20 = токенов <b>200</b>", "Проект: Жасыл аула", "там токенов: 1\u00a0000").Taps("yes")
	c.Sees("✅ Задание опубликовано.", "Занято мест: 0 / 10", "в резерве: 200")
	c.Taps("preview").Sees("Посадите дерево во дворе", "Награда: <b>20</b> токенов", "Осталось: 10 мест", "Жасыл аула", "где угодно", "фото")
	c.Taps("other").Sees("Аулада ағаш егіңіз", "Қалғаны: 10 орын", "Показать на русском").Taps("other").Sees("Посадите дерево во дворе")
	c.Taps("_back").At("task_card.card").Taps("_back").At("tasks_own.list").Sees("Посадить дерево · опубликовано")
	if n := y.number(`select sum(amount)::bigint from account_balance where account = $1`, y.purse); n != 800 {
		t.Fatalf("%d on the budget", n)
	}
}

func TestTheSameInKazakhForATaskWithoutTokens(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	c := y.arrives(officer, "kk")
	c.Says("/own").Taps("new").Sees("Бағдарламаның өзі үшін").Taps("programme").Says("Астана").Taps("ecology")
	c.Says("Ағаш егу").Says("Посадить дерево").Says("Аулада ағаш егіңіз").Says("Посадите дерево во дворе")
	c.Taps("text").Says("5 желтоқсан, 18:00").Says("45 минут").Taps("n_1").Taps("n_0").At("task_form.summary").Sees("5 желтоқсан, 18:00 (Астана уақыты)", "45 минут")
	c.Taps("confirm").Taps("publish").Sees("Токен берілмейді").Taps("no").At("task_card.card").Taps("publish").Taps("yes").Sees("✅ Тапсырма жарияланды.", "Алынған орын: 0 / 1")
	if n := y.number(`select count(*) from task where region = 'KZ-71' and state = 'published' and xp = 20 and project is null`); n != 1 {
		t.Fatal("not as it was answered")
	}
}

func TestEveryOtherFieldIsChangedFromTheSummary(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	id := y.drafts(y.planting())
	c := y.arrives(leader, "ru")
	c.Says("/form 1").At("task_form.summary")
	c.Taps("edit_audience").Taps("team").At("task_form.summary").Sees("команде проекта")
	c.Taps("edit_recurrence").Taps("weekly").Sees("каждую неделю").Taps("edit_each").Says("4").Taps("edit_level").Taps("n_3").Taps("edit_age").Says("13").Taps("n_16")
	c.Taps("edit_opens").Says("позавчера").At("task_form.opens").Says("6 ноября 10:00").At("task_form.summary").Sees("6 ноября, 10:00")
	c.Taps("edit_closes").Says("5 ноября 10:00").At("task_form.closes").Taps("day_7")
	c.Taps("edit_region").Says("Абай облысы").Taps("edit_checks").Taps("team").Sees("Команда проекта")
	c.Taps("edit_goal").Says("300").Sees("❗").Taps("confirm").At("task_form.unit_kk").Says("ағаш").Taps("confirm").At("task_form.unit_ru").Says("деревьев")
	c.At("task_form.summary").Taps("edit_places").Taps("_back").At("task_form.summary").Taps("confirm").At("task_card.card")
	task, err := y.TaskOf(t.Context(), leader, id)
	y.must(err)
	if task.Audience != store.AudienceTeam || task.Recurrence != store.RecursWeekly || task.Each != 4 || task.Level != 3 || task.Age != 16 || task.Region != "KZ-10" ||
		task.Checks != store.ChecksTeam || task.Goal != 300 || task.UnitKK != "ағаш" || task.UnitRU != "деревьев" || task.OpensAt.Hour() != 5 {
		t.Fatalf("%+v", task)
	}
	c.Taps("publish").Taps("yes").Sees("Общая цель: деревьев", "░░░░░░░░░░ 0 / 300")
}

func TestStaffOfARegionStayInIt(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	c := y.arrives(officer, "ru")
	c.Says("/new").Taps("programme").At("task_new.region").Sees("за которые вы отвечаете", "[город Астана]")
	lacks(t, c, "[Где угодно]", "[область Абай]")
	c.Do(flowtest.Tap("everywhere")).At("task_new.region").Says("Абай облысы").At("task_new.region")
	c.Says("Астана").Taps("ecology").At("task_form.title_kk")
	c.Says("Ағаш егу").Says("Посадить дерево").Says("Аулада ағаш егіңіз").Says("Посадите дерево").Taps("text").Taps("day_7").Taps("n_15").Taps("n_1").Taps("n_0")
	c.Taps("edit_region").At("task_form.region").Sees("за которые вы отвечаете")
	lacks(t, c, "[Где угодно]")
	c.Do(flowtest.Tap("everywhere")).At("task_form.region")
	if n := y.number(`select count(*) from task where region = 'KZ-71'`); n != 1 {
		t.Fatal("it went out of the region")
	}
}

func TestACoordinatorIsOfTheTeamOrCalledByName(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	y.sql(`update person set username = 'dana_kz' where id = $1`, volunteer)
	n := y.planting()
	n.Proof = store.ProofCoordinator
	y.drafts(n)
	c := y.arrives(leader, "kk")
	c.Says("/form 1").At("task_form.coordinator").Sees("[Айгүл]", "[Арман Серік]")
	c.Says("Дана").At("task_form.coordinator").Sees("@атын").Says("@nobody_here").Sees("тіркелмеген")
	c.Do(flowtest.Contact("+77010000000", 999)).At("task_form.coordinator").Sees("тіркелмеген")
	c.Says("@Dana_KZ").At("task_form.closes").Taps("_back").Taps("person_42").At("task_form.closes")
	if n := y.number(`select coordinator from task`); n != mate {
		t.Fatal(n)
	}
	staff := y.planting()
	staff.Project, staff.Region, staff.Reward, staff.Budget, staff.Proof = 0, "KZ-71", 0, 0, store.ProofCoordinator
	id, err := y.MakeTask(t.Context(), officer, staff, 9, flowtest.Noon())
	y.must(err)
	c = y.arrives(officer, "kk")
	c.Says("/form " + ref(id)).At("task_form.coordinator").Says("Дана").Taps("person_44")
	if n := y.number(`select coordinator from task where id = $1`, id); n != volunteer {
		t.Fatal(n)
	}
}

func TestAQuizIsWrittenInBothLanguages(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	n := y.planting()
	n.Proof = store.ProofQuiz
	id := y.drafts(n)
	c := y.arrives(leader, "ru")
	kk := "Пластик қай жәшікке салынады?\nКөк\n+ Сары"
	c.Says("/form 1").At("task_form.quiz")
	for _, bad := range []string{"?", "Сұрақ\nКөк", "Сұрақ\nКөк\nСары", "Сұрақ\n+Көк\n+Сары", "Сұрақ\n+\nСары", "Сұрақ\n+" + strings.Repeat("ұ", 61) + "\nСары", "Сұрақ\n+1\n2\n3\n4\n5\n6\n7"} {
		c.Says(bad).At("task_form.quiz").Sees("В первой строке")
	}
	c.Do(flowtest.Photo("x")).Says(kk).Sees("на русском").Says("Куда пластик?\nСиний\nЖёлтый\n+ Зелёный").Sees("ответов: 2, верный — под номером 2")
	c.Says("Куда пластик?\nСиний\n+ Жёлтый").Sees("Вопросов: 1", "Куда пластик? — Жёлтый").Taps("more").Says(kk).Says("Ещё раз?\nНет\n+Да").Sees("Вопросов: 2").Taps("remove")
	c.Taps("done").At("task_form.closes")
	task, err := y.TaskOf(t.Context(), leader, id)
	y.must(err)
	if len(task.Quiz) != 1 || task.Quiz[0].Right != 1 || task.Quiz[0].OptionsKK[1] != "Сары" || task.Quiz[0].OptionsRU[1] != "Жёлтый" {
		t.Fatalf("%+v", task.Quiz)
	}
}

func TestTheCodeOfTheSpotComesAsAPicture(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	n := y.planting()
	n.Proof = store.ProofCode
	id := y.drafts(n)
	c := y.arrives(leader, "kk")
	c.Says("/card 1").Taps("publish").Taps("yes").Taps("code").Sees("бөлек хабарламамен")
	if len(y.notices) != 1 || y.notices[0] != (store.Notice{Kind: task.KindCode, Person: leader, Ref: "1"}) {
		t.Fatalf("%+v", y.notices)
	}
	made, err := y.TaskOf(t.Context(), leader, id)
	y.must(err)
	if len(made.Code) != 6 || strings.ContainsAny(made.Code, "01IOLS58") || len(made.Link) != 22 {
		t.Fatalf("%q %q", made.Code, made.Link)
	}
	screen := y.composed(y.room.Code, leader, "1")
	if screen == nil || screen.File == nil || !screen.File.Picture || len(screen.File.Data) < 100 || !strings.Contains(c.Words(*screen), made.Code) {
		t.Fatalf("%+v", screen)
	}
	picture, err := qrcode.Encode("https://t.me/saruar_bot?start=k_"+made.Link, qrcode.Medium, 512)
	y.must(err)
	if !bytes.Equal(screen.File.Data, picture) {
		t.Fatal("the picture is of something else")
	}
	if y.composed(y.room.Code, stranger, "1") != nil {
		t.Fatal("a stranger gets the code")
	}
	_, err = y.CloseTask(t.Context(), leader, id, flowtest.Noon())
	y.must(err)
	if y.composed(y.room.Code, leader, "1") != nil {
		t.Fatal("a closed task has a code")
	}
}

func (y *yard) composed(compose func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error), person int64, ref string) *engine.Screen {
	y.t.Helper()
	p, err := y.Person(y.t.Context(), person)
	y.must(err)
	screen, ok, err := compose(y.t.Context(), p, ref, flowtest.Noon())
	y.must(err)
	if !ok {
		return nil
	}
	return &screen
}

func TestATaskIsPausedOpenedClonedAndClosed(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	y.publishes(y.planting())
	c := y.arrives(leader, "ru")
	c.Says("/card 1").Sees("Занято мест: 1 / 10", "Людей: 1", "в резерве: 200").Taps("pause").Sees("Задание на паузе", "на паузе").Taps("resume").Sees("✅ Задание снова открыто.")
	c.Taps("clone").At("task_form.summary").Sees("Копия готова", "Посадить дерево").Taps("confirm").At("task_card.card").Sees("черновик")
	c.Taps("close").Sees("Удалить черновик?").Taps("yes").At("lobby.here")
	c.Says("/card 1").Taps("close").Sees("Их число: 1", "В резерве токенов: 200").Taps("yes").Sees("вернулось токенов: 180", "закрыто")
	lacks(t, c, "Поставить на паузу", "Закрыть раньше срока", "Опубликовать")
}

func TestPublishingIsRefusedInWords(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	n := y.planting()
	n.Places = 100
	y.drafts(n)
	c := y.arrives(leader, "ru")
	c.Says("/card 1").Taps("publish").Taps("yes").At("task_card.card").Sees("не хватает токенов", "черновик")
	y.sql(`update task set places = 1, closes_at = $1`, flowtest.Noon())
	c.Says("/card 1").Taps("publish").Taps("yes").Sees("срок задания уже прошёл", "черновик")
	y.sql(`update task set closes_at = $1, title_ru = ''`, flowtest.Noon().Add(time.Hour))
	c.Says("/card 1").Taps("publish").Taps("yes").Sees("неполное", "черновик")
	y.sql(`update task set title_ru = 'Дерево'`)
	y.sql(`update ledger_state set stopped_at = now(), why = 'sum 1'`)
	c.Says("/card 1").Taps("publish").Taps("yes").Sees("токены не движутся", "черновик")
	if n := y.number(`select sum(amount)::bigint from account_balance where account = $1`, y.purse); n != 1_000 {
		t.Fatalf("%d on the budget", n)
	}
}

func TestWhereNoBudgetCanPay(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	n := y.planting()
	n.Places, n.Budget = 100, 0
	y.drafts(n)
	c := y.arrives(leader, "ru")
	c.Says("/form 1").At("task_form.budget").Sees("столько токенов нет").Taps("later").At("task_form.summary").Taps("confirm").At("task_form.budget").Taps("n_0")
	c.At("task_form.summary").Taps("confirm").At("task_card.card")
	if n := y.number(`select count(*) from task where reward = 0 and budget is null`); n != 1 {
		t.Fatal("the reward is still there")
	}
}

func TestSomebodyElseGetsNowhere(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	y.publishes(y.planting())
	draft, err := y.MakeTask(t.Context(), leader, y.planting(), 8, flowtest.Noon())
	y.must(err)
	c := y.arrives(stranger, "ru")
	for _, command := range []string{"/card 1", "/form " + ref(draft), "/project 1"} {
		c.Says(command).At("lobby.here")
	}
	c.Says("/own").At("tasks_own.list").Sees("Заданий пока нет")
	lacks(t, c, "Посадить", "Создать задание")
	c.Says("/new").Sees("нужен проект").Says("/message 1").Says("Хабар").Says("Слово").At("task_new.project")
	if n := y.number(`select count(*) from task_message`); n != 0 {
		t.Fatal("a stranger wrote")
	}
	c = y.arrives(leader, "ru")
	c.Says("/card 1")
	y.sql(`update application set leader = $1`, stranger)
	c.Taps("pause").At("lobby.here")
	if n := y.number(`select count(*) from task where state = 'paused'`); n != 0 {
		t.Fatal("whoever left the team paused it")
	}
}

func TestWhoTakesPartIsWrittenToTwiceADayInTheirLanguage(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	y.publishes(y.planting())
	y.must(y.SetLanguage(t.Context(), volunteer, "kk"))
	c := y.arrives(leader, "ru")
	for range 2 {
		c.Says("/card 1").Taps("write").Says("Ертең жаңбыр").Says("Завтра дождь").Sees("Получателей: <b>1</b>", "Ертең жаңбыр", "Завтра дождь").Taps("send")
		c.At("task_card.card").Sees("✅ Отправлено. Получателей: 1")
	}
	c.Taps("write").Says("Тағы бір").Says("Ещё раз").Taps("send").At("task_card.card").Sees("в день — не больше 2")
	if len(y.notices) != 2 || y.notices[0] != (store.Notice{Kind: task.KindMessage, Person: volunteer, Ref: "1"}) {
		t.Fatalf("%+v", y.notices)
	}
	screen := y.composed(y.room.Told, volunteer, "1")
	reader := y.arrives(volunteer, "kk")
	if screen == nil || !strings.Contains(reader.Words(*screen), "Ағаш егу") || !strings.Contains(reader.Words(*screen), "Ертең жаңбыр") ||
		screen.Rows[0][0].Action.Args[0] != "tasks_mine" {
		t.Fatalf("%+v", screen)
	}
	if y.composed(y.room.Told, stranger, "1") != nil {
		t.Fatal("a stranger reads it")
	}
	c.Now = c.Now.Add(24 * time.Hour)
	c.Taps("write").Says("Тағы бір").Says("Ещё раз").Taps("send").Sees("✅")
}

func TestALeaderSeesTheProjectOnOneScreen(t *testing.T) {
	t.Parallel()
	y := newYard(t)
	y.publishes(y.planting())
	y.sql(`update submission set state = 'approved', claimed_at = now(), decided_at = now(), reward = 20, minutes = 90`)
	c := y.arrives(mate, "ru")
	c.Says("/own").Taps("project_1").At("task_project.project").Sees(
		"Жасыл аула", "Открытых заданий: <b>1</b>", "Одобрено: 1", "Людей: 1", "1 час 30 минут", "Выплачено токенов: 20", "В бюджете проекта токенов: 800", "Посадить дерево")
}
