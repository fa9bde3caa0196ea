package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/bot/simulator"
	"saruar/locales"
	"saruar/store"
	"saruar/store/local"
	"saruar/store/storetest"
)

const (
	yearApplicants = 120
	yearExperts    = 14
	yearChief      = int64(1) // administrator
	yearDeputy     = int64(2) // staff
	firstExpert    = int64(100)
	firstLeader    = int64(1000)
	yearToken      = "42:TEST-year"
)

// year is the whole program in this process, with a clock that the test moves.
type year struct {
	*store.Store
	t        *testing.T
	ctx      context.Context //nolint:containedctx // it is the test's own
	telegram *simulator.Simulator
	program  *program
	address  string
	ahead    atomic.Int64
	catalog  *locales.Catalog
	random   *rand.Rand
	of       map[int64]int64 // application by leader
}

func (y *year) now() time.Time { return time.Now().Add(time.Duration(y.ahead.Load())) }

// at moves the clock to an hour of a day, in the platform's zone.
func (y *year) at(day time.Time, hour int) {
	y.t.Helper()
	local := day.In(y.program.config.zone)
	to := time.Date(local.Year(), local.Month(), local.Day(), hour, 0, 0, 0, y.program.config.zone)
	if to.Before(y.now()) {
		y.t.Fatalf("the clock goes ahead only: %s is before %s", to, y.now())
	}
	y.ahead.Add(int64(to.Sub(y.now())))
}

func (y *year) must(err error) {
	y.t.Helper()
	if err != nil {
		y.t.Fatal(err)
	}
}

func newYear(t *testing.T) *year {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	y := &year{t: t, ctx: ctx, random: rand.New(rand.NewPCG(2026, 1)), of: map[int64]int64{}, address: storetest.New(t)}
	y.telegram = simulator.New(simulator.Options{Token: yearToken, BotName: "Saruar", BotUsername: "saruar_bot", Clock: time.Now, Now: y.now})
	t.Cleanup(y.telegram.Close)
	server := httptest.NewServer(y.telegram)
	t.Cleanup(server.Close)
	redis, err := local.StartMemoryRedis(ctx)
	y.must(err)
	t.Cleanup(func() { _ = redis.Stop() })
	y.program, err = start(ctx, config{
		Token: yearToken, Telegram: server.URL, HTTPAddr: "127.0.0.1:0", Database: y.address, Redis: redis.URL(), Admins: []int64{yearChief}, zone: zone,
		program: locales.DefaultProgram(),
	}, slog.New(slog.DiscardHandler), y.now)
	y.must(err)
	t.Cleanup(func() { y.program.stop(context.WithoutCancel(ctx)) })
	y.Store = y.program.store
	y.catalog, err = locales.Load(locales.DefaultProgram(), zone)
	y.must(err)
	return y
}

// comes lets somebody come to the bot, who reads a language and is of a region.
func (y *year) comes(id int64, name, lang, region string) {
	y.t.Helper()
	who := simulator.Person{ID: id, FirstName: name, Language: lang}
	y.must(y.telegram.AddUser(who))
	y.must(y.Meet(y.ctx, id, lang, y.now()))
	y.must(welcome(y.ctx, y.Store, who, region, y.now()))
	y.says(id, "/start")
}

func (y *year) says(id int64, text string) {
	y.t.Helper()
	_, err := y.telegram.SendText(id, text)
	y.must(err)
}

func (y *year) word(lang string, m locales.Message) string {
	y.t.Helper()
	text, err := y.catalog.Plain(locales.Lang(lang), m)
	y.must(err)
	return text
}

// presses waits for buttons and taps them, one after the other.
func (y *year) presses(id int64, labels ...string) {
	y.t.Helper()
	for _, label := range labels {
		var err error
		_, waited := y.telegram.AwaitChat(y.ctx, id, func(simulator.Chat) bool {
			_, err = y.telegram.Tap(id, label)
			return err == nil
		})
		if waited != nil {
			y.t.Fatalf("%d never sees the button %q: %v\n%s", id, label, err, y.telegram.Chat(id).LastOut().Content())
		}
	}
}

// sees waits for a text in the newest message.
func (y *year) sees(id int64, parts ...string) string {
	y.t.Helper()
	c, err := y.telegram.AwaitChat(y.ctx, id, func(c simulator.Chat) bool { return shows(c.LastOut(), parts) })
	if err != nil {
		y.t.Fatalf("%d does not see %q:\n%s", id, parts, y.telegram.Chat(id).LastOut().Content())
	}
	return c.LastOut().Content()
}

func (y *year) count(sql string, args ...any) int {
	y.t.Helper()
	conn, err := pgx.Connect(y.ctx, y.address)
	y.must(err)
	defer conn.Close(y.ctx)
	var n int
	y.must(conn.QueryRow(y.ctx, sql, args...).Scan(&n))
	return n
}

// gather lets everybody come and hand in: a third of them inclusion, 27 of 100 in Kazakh.
func (y *year) gather() {
	y.t.Helper()
	regions := []string{"KZ-71", "KZ-75", "KZ-10", "KZ-11", "KZ-19", "KZ-47", "KZ-79"}
	y.comes(yearChief, "Сәуле", "kk", "KZ-71")
	y.comes(yearDeputy, "Болат", "ru", "KZ-71")
	y.must(y.Grant(y.ctx, yearDeputy, store.Staff, "", 0, y.now()))
	for i := range int64(yearExperts) {
		y.comes(firstExpert+i, fmt.Sprint("Сарапшы ", i+1), []string{"kk", "ru"}[i%2], regions[i%7])
		y.must(y.Grant(y.ctx, firstExpert+i, store.Expert, "", 0, y.now()))
		y.must(y.SaveReviewer(y.ctx, firstExpert+i, store.Reviewer{Languages: []string{"kk", "ru"}, Capacity: store.ReviewerCapacity}, y.now()))
	}
	for i := range int64(yearApplicants) {
		lang, direction := "ru", []string{"ecology", "education", "culture"}[i%3]
		if i*27%100 < 27 {
			lang = "kk"
		}
		if i%3 == 0 {
			direction = "inclusion"
		}
		y.comes(firstLeader+i, fmt.Sprint("Жетекші ", i+1), lang, regions[i%7])
		y.applies(firstLeader+i, fmt.Sprint("Жоба ", i+1), lang, direction, regions[i%7])
	}
}

func (y *year) applies(leader int64, title, lang, direction, region string) {
	y.t.Helper()
	id, err := y.BeginApplication(y.ctx, cohortCode, leader, y.now())
	y.must(err)
	changed := map[string]json.RawMessage{}
	for name, value := range map[string]any{
		"lang": lang, "title": title, "direction": direction, "region": region, "place": "Орталық", "stage": "pilot", "problem": "Мәселе бар",
		"solution": "Шешім бар", "results": "Нәтиже бар", "people": 100, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"},
		"income": []string{"grants"}, "budget": "small", "wants": []string{"mentor"}, "access": "Пандус", "phone": fmt.Sprint("+7701000", leader),
		"email": fmt.Sprint(leader, "@example.kz"), "confirms": []string{"truth", "leads", "read"},
	} {
		changed[name], err = json.Marshal(value)
		y.must(err)
	}
	y.must(y.SaveAnswers(y.ctx, id, leader, changed, y.now()))
	_, err = y.Submit(y.ctx, id, leader, y.now())
	y.must(err)
	y.of[leader] = id
}

// tick lets the program's clock look at what is due.
func (y *year) tick() {
	y.t.Helper()
	y.must(y.program.clock.Remind(y.ctx, y.now()))
}

// read lets an expert read everything that they have: the first one by tapping through it, the others by the same doors.
func (y *year) read(expert int64) (reviews int) {
	y.t.Helper()
	lines, err := y.Reviews(y.ctx, expert, 100, 0)
	y.must(err)
	for _, l := range lines {
		if l.State != store.ReviewAssigned {
			continue
		}
		base := 2 + y.random.IntN(3) // 2 to 4
		for _, c := range store.ReviewCriteria() {
			y.must(y.ScoreCriterion(y.ctx, expert, l.ID, c, base))
		}
		y.must(y.SubmitReview(y.ctx, expert, l.ID, y.now()))
		reviews++
	}
	return reviews
}

func TestAWholeFirstYear(t *testing.T) {
	t.Parallel()
	y := newYear(t)
	y.must(y.SeedCohort(y.ctx, cohortCode, "2026 жылғы лек", "Поток 2026 года", y.now()))
	y.gather()
	c, err := y.Cohort(y.ctx, cohortCode)
	y.must(err)

	// The deadline passes; the first look.
	y.at(c.ClosesAt.Add(24*time.Hour), 10)
	y.tick()
	yes := true
	rows, err := y.ScreeningList(y.ctx, yearDeputy, 1000, 0)
	y.must(err)
	if len(rows) != yearApplicants {
		t.Fatalf("%d applications to screen", len(rows))
	}
	for _, r := range rows {
		for _, check := range store.Checks() {
			y.must(y.CheckApplication(y.ctx, yearDeputy, r.ID, check, &yes))
		}
		y.must(y.DecideScreening(y.ctx, yearDeputy, r.ID, store.ScreeningPassed, y.now()))
	}
	y.must(y.MoveCohort(y.ctx, yearDeputy, c.ID, store.CohortScreening, store.CohortReview, "", y.now()))
	for i := range int64(10) {
		y.must(y.Withdraw(y.ctx, y.of[firstLeader+i*11], firstLeader+i*11, y.now()))
	}

	// Reviews are handed out in the chat, five experts declare a conflict, and everybody reads what they have.
	y.says(yearDeputy, "/staff")
	y.presses(yearDeputy, y.word("ru", locales.StaffSelection()), "Поток 2026 года · "+y.word("ru", locales.CohortStateReview()))
	y.sees(yearDeputy, fmt.Sprint("Подано заявок: ", yearApplicants), "На экспертизе: 110", "Отозвана")
	y.presses(yearDeputy, y.word("ru", locales.DecisionCoverage()))
	y.sees(yearDeputy, "Все нужные рецензии есть: 0 из 110")
	y.presses(yearDeputy, y.word("ru", locales.CoverageAssign(330)), y.word("ru", locales.CoverageAssignYes()))
	y.sees(yearDeputy, y.word("ru", locales.CoverageAssigned(330)))
	for i := range int64(5) {
		lines, err := y.Reviews(y.ctx, firstExpert+i, 1, 0)
		y.must(err)
		y.must(y.Recuse(y.ctx, firstExpert+i, lines[0].ID, "close", y.now()))
	}
	for range 3 { // what is disputed or given back goes to others, until nothing is left
		y.tick()
		for i := range int64(yearExperts) {
			y.read(firstExpert + i)
		}
	}
	const full = `select count(*) from application a where a.state = 'in_review' and (select count(*) from review r where r.application = a.id and r.state = 'submitted') >= 3`
	y.says(yearDeputy, "/staff")
	y.presses(yearDeputy, y.word("ru", locales.StaffSelection()), "Поток 2026 года · "+y.word("ru", locales.CohortStateReview()), y.word("ru", locales.DecisionCoverage()))
	text := y.sees(yearDeputy, "Все нужные рецензии есть")
	for n := range 5 {
		have := y.count(`select count(*) from application a where a.state = 'in_review' and (select count(*) from review r where r.application = a.id and r.state = 'submitted') = $1`, n)
		if line := fmt.Sprintf("Рецензий: %d — заявок: %d", n, have); (have > 0) != strings.Contains(text, line) {
			t.Errorf("the database has %q, the screen says\n%s", line, text)
		}
	}
	if n := y.count(full); n < 100 {
		t.Errorf("%d applications have three reviews", n)
	}
	if n := y.count(`select count(*) from application a where (select count(*) from review r where r.application = a.id and r.state = 'submitted') = 4`); n == 0 {
		t.Error("nothing was disputed")
	}

	y.decides(y.word("ru", locales.DecisionStageInterviews()), c.ClosesAt.Add(20*24*time.Hour))
	candidates, err := y.Candidates(y.ctx, yearDeputy, c.ID)
	y.must(err)
	invited := 0
	for _, one := range candidates {
		if one.State == store.ApplicationInterview {
			invited++
			y.must(y.GiveInterview(y.ctx, yearChief, one.ID, 60+y.random.IntN(36), "", y.now()))
		}
	}
	if invited == 0 || invited > 40 {
		t.Errorf("%d are invited", invited)
	}
	y.decides(y.word("ru", locales.DecisionStageFinal()), c.ClosesAt.Add(40*24*time.Hour))
	y.ended(c.ID)
}

// decides brings a round of decisions through in the chat: one proposes, another approves, and nobody undoes it.
func (y *year) decides(stage string, day time.Time) {
	y.t.Helper()
	y.at(day, 10)
	y.says(yearDeputy, "/staff")
	y.presses(yearDeputy, y.word("ru", locales.StaffSelection()))
	y.sees(yearDeputy, "Поток 2026 года · ")
	y.pressesFirst(yearDeputy)
	y.presses(yearDeputy, y.word("ru", locales.DecisionRound()), stage)
	y.sees(yearDeputy, y.word("ru", locales.DecisionListHint()))
	y.presses(yearDeputy, y.word("ru", locales.CommonBack()), y.word("ru", locales.DecisionRoundPropose()))
	y.says(yearDeputy, "сегодня")
	y.sees(yearDeputy, "Во сколько?")
	y.says(yearDeputy, "11:00")
	y.sees(yearDeputy, "Предложено")
	y.sees(yearChief, y.word("kk", locales.DecisionOpenRound()))
	y.says(yearChief, "/staff")
	y.presses(yearChief, y.word("kk", locales.StaffSelection()))
	y.sees(yearChief, "2026 жылғы лек · ")
	y.pressesFirst(yearChief)
	y.presses(yearChief, y.word("kk", locales.DecisionRound()), y.word("kk", locales.DecisionRoundApprove()))
	y.sees(yearChief, "Бекітілді")
	y.at(day, 11)
	y.ahead.Add(int64(time.Minute))
	y.tick()
	y.ahead.Add(int64(store.UndoWithin))
	y.tick()
}

// pressesFirst taps the first button of the newest message.
func (y *year) pressesFirst(id int64) {
	y.t.Helper()
	y.presses(id, y.telegram.Chat(id).LastOut().ReplyMarkup.Rows[0][0].Text)
}

// ended compares what people and staff see with the database.
func (y *year) ended(cohort int64) {
	y.t.Helper()
	funnel, err := y.PublicFunnel(y.ctx, cohort)
	y.must(err)
	want := store.Funnel{store.ApplicationAccepted: 20, store.ApplicationWaitlisted: 8, store.ApplicationRejected: 82, store.ApplicationWithdrawn: 10}
	if fmt.Sprint(funnel) != fmt.Sprint(want) {
		y.t.Errorf("it ended with %v", funnel)
	}
	y.says(yearDeputy, "/staff")
	y.presses(yearDeputy, y.word("ru", locales.StaffSelection()))
	y.sees(yearDeputy, "Поток 2026 года · ")
	y.pressesFirst(yearDeputy)
	y.sees(yearDeputy, "Подано заявок: 120", "Принята: 20", "В листе ожидания: 8", "Отозвана: 10")
	marks := map[store.ApplicationState]map[string]string{
		store.ApplicationAccepted:   {"kk": "Құттықтаймыз", "ru": "Поздравляем"},
		store.ApplicationWaitlisted: {"kk": "Жоба күту тізімінде", "ru": "Проект в листе ожидания"},
		store.ApplicationRejected:   {"kk": "комитет басқа жобаларды таңдады", "ru": "комитет выбрал другие проекты"},
	}
	for leader, id := range y.of {
		one, err := y.Application(y.ctx, id, leader)
		y.must(err)
		if one.State == store.ApplicationWithdrawn {
			continue
		}
		person, err := y.Person(y.ctx, leader)
		y.must(err)
		mark := marks[one.State][person.Lang]
		seen, err := y.telegram.AwaitChat(y.ctx, leader, func(c simulator.Chat) bool { return heard(c, mark) > 0 })
		if err != nil || heard(seen, mark) != 1 {
			y.t.Errorf("%d, whose application is %s, hears %d times", leader, one.State, heard(seen, mark))
		}
	}
}

// heard counts the messages with a text.
func heard(c simulator.Chat, text string) (n int) {
	for _, m := range c.Messages {
		if m.Out() && strings.Contains(m.Content(), text) {
			n++
		}
	}
	return n
}
