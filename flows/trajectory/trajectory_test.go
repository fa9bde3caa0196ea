package trajectory_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/trajectory"
	"saruar/locales"
	"saruar/store"
)

func TestATeamGoesItsWayInBothLanguages(t *testing.T) {
	t.Parallel()
	for lang, see := range map[string][]string{
		"kk": {"Диагностика әлі жасалмаған", "Екі апталық есептің уақыты келді. Мерзімі: 28 қазан", "Қаржы: 5 (+2)", "+2 Қаржы", "бүгін", "Келесі екі апталық есеп: 11 қараша"},
		"ru": {"Диагностики ещё не было", "Пора отправить отчёт за две недели. Срок: 28 октября", "Финансы: 5 (+2)", "+2 Финансы", "сегодня", "Следующий отчёт за две недели: 11 ноября"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			r := newRoad(t)
			c := r.arrives(leader, lang)
			c.Says("/path").At("trajectory.hub").Sees("Жасыл аула", see[0], see[1])
			c.Taps(trajectory.Checkin).Says("Екі кездесу").Taps("skip").Says("Үшінші").At("trajectory.hub").Sees(see[5])
			for _, finance := range []string{"n_3", "n_5"} {
				c.Taps(trajectory.Form).At("trajectory_diagnosis.team")
				for range 3 {
					c.Taps("n_6")
				}
				c.Taps(finance)
				for range 4 {
					c.Taps("n_4")
				}
				c.Taps("skip").At("trajectory_diagnosis.summary").Taps("edit_team").Says("7").Taps("confirm").At("trajectory.hub")
			}
			c.Sees(see[2], see[3])
			c.Taps(trajectory.Goals).At("trajectory_goals.list").Taps("add").Says("Филиал").Says("30 бала").Says("04.11.2026").Taps("41").At("trajectory_goals.list").Sees("Филиал · Айгүл · " + see[4])
			c.Taps("_back").At("trajectory.hub").Sees("Филиал").Taps(trajectory.Told).At("trajectory_told.list").Sees("Екі кездесу", "Айгүл")
			c.Taps("_back").Taps("picture").At("trajectory.hub")
			if n := r.notices; len(n) != 3 || n[2].Kind != trajectory.KindPicture || n[2].Ref != "2" {
				t.Fatalf("%+v", n)
			}
			p, err := r.Person(t.Context(), leader)
			r.must(err)
			screen, ok, err := r.room.Picture(t.Context(), p, "2", r.now)
			if r.must(err); !ok || screen.File == nil || len(screen.Text) != 2 {
				t.Fatalf("%+v", screen)
			}
			if _, err := png.Decode(bytes.NewReader(screen.File.Data)); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestAGoalIsChangedReachedAndDropped(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	for turn := range int64(5) {
		r.must(r.AddGoal(t.Context(), leader, 1, store.GoalText{Title: "Мақсат", Metric: "Сан", DueOn: r.now.AddDate(0, 0, 9), Owner: leader}, turn, r.now))
	}
	c := r.arrives(mate, "ru")
	c.Says("/goals 1").Sees("не больше 5").Do(flowtest.Tap("add")).At("trajectory_goals.list")
	c.Says("/newgoal 1").Says("Шестая").Says("Число").Says("завтра").Taps("42").At("trajectory_goals.list").Sees("не больше 5")
	c.Taps("goal_1").At("trajectory_goal.card").Taps("edit_title").At("trajectory_goal.title").Says("Филиал в Семее").At("trajectory_goal.card").Sees("Филиал в Семее")
	c.Taps("edit_metric").At("trajectory_goal.metric").Says("30 детей").Taps("edit_due").At("trajectory_goal.due").Says("вчера").At("trajectory_goal.due").Says("05.03.2027")
	c.Sees("5 марта 2027").Taps("edit_owner").At("trajectory_goal.owner").Do(flowtest.Tap("44")).At("trajectory_goal.owner").Taps("42").Sees("Арман Серік")
	c.Taps("drop").Sees("Снять цель?").Taps("no").Taps("drop").Taps("yes").At("trajectory_goals.list").Sees("Цель снята")
	c.Taps("goal_2").Taps("reach").Sees("Цель достигнута").Taps("closed").Sees("➖ Филиал в Семее", "✅ Мақсат").Taps("open")
	c.Taps("goal_3").Taps("edit_title")
	r.must(r.CloseGoal(t.Context(), leader, 3, store.GoalReached, r.now))
	c.Says("Поздно").At("trajectory_goal.card").Sees("закрыл кто-то из команды", "Достигнута")
	if of := r.of(); len(of.Goals) != 5 || of.Goals[0].State != store.GoalOpen || of.Goals[4].Title != "Филиал в Семее" {
		t.Fatalf("%+v", of.Goals)
	}
}

func TestWhoIsNotOfTheTeamSeesAndDoesNothing(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	c := r.arrives(stranger, "ru")
	c.Says("/path").At("trajectory.hub").Sees("У вас такого проекта нет").Says("?").At("trajectory.hub").Says("/cancel")
	for _, command := range []string{"/path 1", "/goals 1", "/goal 1", "/checkin 1", "/followup 1", "/told 1", "/list", "/read 1", "/path x"} {
		if c.Says(command); strings.Contains(c.Text(), "Жасыл") || strings.HasPrefix(c.Place(), "trajectory_c") {
			t.Fatalf("%s: %s", command, c.Text())
		}
	}
	c.Says("/diagnosis 1")
	for range 8 {
		c.Taps("n_1")
	}
	c.Taps("skip").Taps("confirm").Sees("Ничего не сохранено")
	if of := r.of(); len(of.Diagnoses) != 0 {
		t.Fatal("a stranger has judged the project")
	}
	r.sql(`insert into diagnosis (project, author, scores, turn, made_at) values (1, $1, '{1,2,3,4,5,6,7,8}', 1, now())`, leader)
	p, err := r.Person(t.Context(), stranger)
	r.must(err)
	if _, ok, err := r.room.Picture(t.Context(), p, "1", r.now); ok || err != nil {
		t.Fatal(ok, err)
	}
}

func TestTheSecondOfTwoCheckInsIsToldAndSeesTheFirst(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	first, second := r.arrives(leader, "kk"), r.arrives(mate, "ru")
	first.Says("/checkin 1").Says("Бірінші").Taps("skip")
	second.Says("/checkin 1").Says("Второй").Taps("skip")
	first.Says("Ары қарай").At("lobby.here")
	second.Says("Дальше").At("lobby.here").Sees("уже отправил кто-то из команды", "Айгүл", "Бірінші")
	second.Says("/checkin 1").At("trajectory_checkin.done").Sees("Сейчас отправлять нечего", "11 ноября").Says("?").At("lobby.here")
	first.Now = r.now.AddDate(0, 0, 7)
	first.Says("/checkin 1").Says("Кеш").Taps("skip")
	first.Now = r.now.AddDate(0, 0, 21)
	first.Says("Келесі").Sees("Есеп жіберілді") // begun in time, finished on the day when the next one is due
	first.Says("/checkin 1").Says("Тағы").Taps("skip")
	first.Now = r.now.AddDate(0, 0, 40)
	first.Says("Келесі").Sees("уақыты өтті")
}

func TestStaffReadOnlyWhatIsTheirs(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	r.sql(`insert into diagnosis (project, author, scores, words, turn, made_at) values (1, $1, '{1,2,3,4,5,6,7,8}', 'Сөз', 1, $2)`, leader, r.now)
	r.sql(`insert into checkin values (1, '2026-10-14', $1, 'Кездесу', '', 'Тағы', now())`, leader)
	r.sql(`insert into followup values (1, 3, $1, 'rests', 12, 'Демалыс', now())`, leader)
	r.sql(`insert into checkin values (1, '2026-09-30', $1, '', '', '', now())`, mate) // its author was erased
	c := r.arrives(officer, "ru")
	c.Says("/list").At("trajectories.list").Sees("Жасыл аула", "не отправлен 1 отчёт", "последний отчёт: 14 октября", "диагностика: 4 ноября")
	c.Says("?").At("trajectories.list").Taps("project_1").At("trajectory_read.card").Sees("Команда: 1", "Социальный эффект: 8", "Сөз")
	c.Taps("picture").Taps("reports").Sees("На паузе", "12", "Кездесу").Taps("page_1").Sees("Сделано: —").Taps("card").Sees("Команда: 1")
	if n := r.notices; len(n) != 1 || n[0].Person != officer {
		t.Fatalf("%+v", n)
	}
	r.sql(`insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('2025', '1-лек', '1-й поток', 'running', '2025-01-01', '2025-02-01')`)
	r.sql(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select id, $1, 1, 'enrolled', 1, now(), now(), '{"region": "KZ-71", "title": "Екінші"}' from cohort where code = '2025'`, leader)
	c.Says("/list").At("trajectories.list").Sees("1-й поток · 1", "2-й поток · 1").Says("?").At("trajectories.list").Taps("cohort_1").Sees("Жасыл аула")
	team := r.arrives(leader, "kk")
	team.Says("/path").At("trajectory.hub").Taps("project_1").At("trajectory.hub").Sees("Жасыл аула").Taps("_back").At("trajectory.hub")
	r.sql(`update application set answers = answers || '{"region": "KZ-10"}'`)
	if c.Says("/read 1"); strings.Contains(c.Text(), "Команда: 1") {
		t.Fatal("another region's project is read")
	}
}

func TestTeamsAreRemindedUntilTheyHaveTold(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	tick := func(days int) (once []string) {
		t.Helper()
		r.nudges = nil
		r.must(r.room.Tick(t.Context(), r.now.AddDate(0, 0, days)))
		for _, n := range r.nudges {
			once = append(once, n.Once)
		}
		return once
	}
	compose := func(f func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error), person int64, at time.Time) bool {
		t.Helper()
		p, err := r.Person(t.Context(), person)
		r.must(err)
		_, ok, err := f(t.Context(), p, "1", at)
		r.must(err)
		return ok
	}
	if got := strings.Join(tick(-5), ", "); got != "trajectory_checkin 1 2026-10-28 0 41, trajectory_checkin 1 2026-10-28 0 42" {
		t.Fatal(got)
	}
	if got := tick(-4); len(got) != 2 || got[0] != "trajectory_checkin 1 2026-10-28 3 41" {
		t.Fatal(got)
	}
	r.must(r.SetNotice(t.Context(), mate, store.TopicTrajectory, "digest"))
	if got := tick(-4); len(got) != 1 || compose(r.room.CheckinDue, mate, r.now) {
		t.Fatalf("whoever wants a digest is reminded at once: %v", got)
	}
	r.must(r.SetNotice(t.Context(), mate, store.TopicTrajectory, "off"))
	if !compose(r.room.CheckinDue, leader, r.now) || compose(r.room.CheckinDue, mate, r.now) || compose(r.room.CheckinDue, stranger, r.now) {
		t.Fatal("the leader is reminded, and nobody else")
	}
	r.arrives(leader, "kk").Says("/checkin 1").Says("Бірінші").Taps("skip").Says("Келесі").At("lobby.here")
	if got := tick(0); len(got) != 0 || compose(r.room.CheckinDue, leader, r.now) {
		t.Fatal(got)
	}
	finished(r)
	r.must(r.Snooze(t.Context(), leader, store.TopicTrajectory, r.now.AddDate(0, 0, 1)))
	if got := tick(0); len(got) != 0 || compose(r.room.FollowupDue, leader, r.now) {
		t.Fatalf("somebody is reminded who has put it off: %v", got)
	}
	if got := tick(1); len(got) != 1 || got[0] != fmt.Sprint("trajectory_followup 1 2026-11-04 again_", r.now.AddDate(0, 0, 1).Unix(), " 41") {
		t.Fatal(got)
	}
	if !compose(r.room.FollowupDue, leader, r.now.AddDate(0, 0, 1)) {
		t.Fatal("not asked after the pause")
	}
	r.sql(`delete from snooze`)
	if got := strings.Join(tick(0), ", "); got != "trajectory_followup 1 2026-11-04 0 41" {
		t.Fatal(got)
	}
	if got := tick(14); len(got) != 1 || got[0] != "trajectory_followup 1 2026-11-04 14 41" {
		t.Fatal(got)
	}
	if !compose(r.room.FollowupDue, leader, r.now) {
		t.Fatal("not asked")
	}
	r.arrives(leader, "ru").Says("/path").Sees("3 месяца после окончания потока").Taps(trajectory.Followup).Taps("goes_on").Says("40").Says("Жақсы").At("trajectory.hub").Sees("Вопросы через 6 месяцев")
	if got := tick(0); len(got) != 0 || compose(r.room.FollowupDue, leader, r.now) {
		t.Fatal(got)
	}
	second := r.arrives(mate, "ru").Says("/followup 1").At("trajectory_followup.running").Sees("Сейчас отправлять нечего")
	second.Do(flowtest.Text("?")).At("lobby.here")
}

func TestADigestSaysWhatAProjectIsToTellAndWhichGoalsAreNear(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	r.sql(`insert into goal (project, author, owner, title, metric, due_on, turn, made_at) values
		(1, $1, $1, 'Филиал', 'x', '2026-11-11', 1, now()), (1, $1, $1, 'Кейін', 'x', '2026-11-12', 2, now()), (1, $1, $2, 'Басқаныкі', 'x', '2026-11-05', 3, now())`, leader, mate)
	said := func(person int64, lang locales.Lang) string {
		t.Helper()
		p, err := r.Person(t.Context(), person)
		r.must(err)
		_, lines, first, err := r.room.Ahead(t.Context(), p, r.now)
		r.must(err)
		var words []string
		for _, l := range lines {
			text, err := flowtest.Catalog(t).Plain(lang, l)
			r.must(err)
			words = append(words, text)
		}
		return strings.Join(append(words, first.Action.Args...), "\n")
	}
	if got := said(leader, locales.Kazakh); got != "• «Жасыл аула» жобасының екі апталық есебі. Мерзімі: 28 қазан\n• Мақсат: Филиал. Мерзімі: 11 қараша\ntrajectory\n1" {
		t.Fatal(got)
	}
	r.must(r.AddCheckin(t.Context(), leader, 1, store.Checkin{DueOn: r.of().CheckinOpen(r.now), Done: "x", Next: "x"}, flowtest.Zone(), r.now))
	if got := said(mate, locales.Russian); !strings.HasPrefix(got, "• Цель: Басқаныкі. Срок: 5 ноября") {
		t.Fatal(got)
	}
	if got := said(stranger, locales.Russian); got != "" {
		t.Fatal(got)
	}
	finished(r)
	if got := said(mate, locales.Russian); !strings.Contains(got, "Проект «Жасыл аула»: рассказать") {
		t.Fatal(got)
	}
}
