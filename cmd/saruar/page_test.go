package main

import (
	"context"
	"flag"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"saruar/bot/simulator/browser"
	"saruar/bot/simulator/page"
	"saruar/cmd/internal/stage"
	"saruar/store"
)

// pictures makes the screenshots of the guides anew: go test ./cmd/saruar -run Browser -pictures
var pictures = flag.Bool("pictures", false, "write the screenshots in docs")

// screen is the chat page in a real browser.
type screen struct {
	*play
	*store.Store
	tab context.Context //nolint:containedctx // it is the test's own
}

// look opens the demo's page with the demo's people and cohort.
func look(t *testing.T) *screen {
	t.Helper()
	tab := browser.New(t)
	p, _ := set(t, stage.Options{Page: page.Handler()}, 1)
	p.ctx = t.Context() // each wait has its own end; together they may take long
	s, err := store.Open(p.ctx, p.Postgres.URL(), 2)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	if err := furnish(p.ctx, s, p.Telegram, time.Now()); err != nil {
		t.Fatal(err)
	}
	w := &screen{play: p, Store: s, tab: tab}
	w.do(chromedp.EmulateViewport(1440, 1000), chromedp.Navigate(p.Address()+"/"))
	return w
}

func (w *screen) do(actions ...chromedp.Action[chromedp.Void]) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.tab, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		w.t.Fatal(err)
	}
}

// picture is written only when asked for, and never fails to be taken.
func (w *screen) picture(name string) {
	w.t.Helper()
	if *pictures {
		if err := browser.Screenshot(w.tab, "../../docs/screenshots/"+name+".png"); err != nil {
			w.t.Fatal(err)
		}
	}
}

const (
	leaderID    = 101
	volunteerID = 102
)

// The leader goes from Start to the receipt, in Kazakh up to question 7 and in Russian from there, while others use the bot.
func TestBrowserLeaderGoesFromStartToTheReceipt(t *testing.T) {
	t.Parallel()
	w := look(t)
	w.until("the start button", `reached(columnOf(101)?.querySelector('[data-testid="start"]'))`)
	w.picture("page")
	w.starts(leaderID)
	w.press(leaderID, "Қазақша")
	w.reads(leaderID, "Дербес деректерді өңдеуге келісім")
	w.picture("leader-start")
	w.press(leaderID, "Келісім беремін")
	w.reads(leaderID, "Аты-жөніңізді")
	w.types(leaderID, "Айгүл Серікқызы")
	w.reads(leaderID, "Қай өңірденсіз")
	w.types(leaderID, "Семей")
	w.reads(leaderID, "Туған жылыңыз")
	w.types(leaderID, "1988")
	w.press(leaderID, "Жобаны жүргізіп жүрмін")
	w.reads(leaderID, "2026 жылғы лек")
	w.picture("leader-menu")
	w.press(leaderID, "Өтінім беру")
	w.press(leaderID, "Өтінімді бастау")
	w.firstSix()
	w.reads(leaderID, "7-сұрақ")
	w.picture("leader-question-7-kk")
	w.types(leaderID, "/lang")
	w.press(leaderID, "Русский")
	w.reads(leaderID, "Вопрос 7 из")
	w.volunteerComes()
	w.theRest()
	w.reads(leaderID, "Ауылдағы әкелер мектебі")
	w.picture("leader-summary-ru")
	w.press(leaderID, "Отправить заявку")
	w.reads(leaderID, "2026-0001")
	w.picture("leader-receipt-ru")
	w.staffLook()
	if state := query[string](w.play, `select state from application where leader = 101`); state != "submitted" {
		t.Errorf("the application is %s", state)
	}
	for name, want := range map[string]string{
		"title": "Ауылдағы әкелер мектебі", "direction": "education", "region": "KZ-10", "stage": "growing",
		"problem": "В ауле отцы мало времени проводят с детьми", "email": "aigul@example.kz",
	} {
		if got := query[string](w.play, `select answers ->> $1 from application where leader = 101`, name); got != want {
			t.Errorf("answer %s is %q, want %q", name, got, want)
		}
	}
}

// staffLook lets the staff find the application as a Russian keyboard writes it, and read its card.
func (w *screen) staffLook() {
	w.t.Helper()
	w.types(administrator, "/staff")
	w.reads(administrator, "Стол команды")
	w.press(administrator, "📄 Заявки")
	w.reads(administrator, "напишите его название")
	w.picture("staff-desk-ru")
	w.types(administrator, "акелер мектеби")
	w.reads(administrator, "2026-0001")
	w.picture("staff-search-ru")
	w.types(administrator, "1")
	w.reads(administrator, "Руководитель: Айгүл Серікқызы")
	w.picture("staff-card-ru")
}

func (w *screen) firstSix() {
	w.t.Helper()
	w.reads(leaderID, "1-сұрақ")
	w.press(leaderID, "Қазақша")
	w.reads(leaderID, "2-сұрақ")
	w.types(leaderID, "Ауылдағы әкелер мектебі")
	w.reads(leaderID, "3-сұрақ")
	w.types(leaderID, "білім беру")
	w.reads(leaderID, "4-сұрақ")
	w.types(leaderID, "абай облысы")
	w.reads(leaderID, "5-сұрақ")
	w.types(leaderID, "Семей қаласы, Шаған ауылы")
	w.reads(leaderID, "6-сұрақ")
	w.press(leaderID, "1–3 жылдан бері жұмыс істейді")
}

// volunteerComes lets somebody else in meanwhile, and the staff look at their desk.
func (w *screen) volunteerComes() {
	w.t.Helper()
	w.starts(volunteerID)
	w.press(volunteerID, "Русский")
	w.press(volunteerID, "Даю согласие")
	w.reads(volunteerID, "Как к вам обращаться")
	w.types(volunteerID, "Иван Петров")
	w.reads(volunteerID, "Из какого вы региона")
	w.types(volunteerID, "Караганда")
	w.reads(volunteerID, "год рождения")
	w.types(volunteerID, "2001")
	w.press(volunteerID, "Хочу быть волонтёром")
	w.reads(volunteerID, "Главное меню")
	w.starts(administrator)
	w.reads(administrator, "Главное меню")
	w.picture("side-by-side")
}

func (w *screen) theRest() {
	w.t.Helper()
	for i, answer := range []string{
		"В ауле отцы мало времени проводят с детьми", "Собираем отцов и детей в мастерской по субботам", "40 семей, 12 занятий",
	} {
		w.types(leaderID, answer)
		w.reads(leaderID, fmt.Sprintf("Вопрос %d из", 8+i))
	}
	w.press(leaderID, "Пропустить")
	w.reads(leaderID, "Вопрос 11 из")
	for i, answer := range []string{"1 500", "6", "Придумала и веду занятия", "В соседние районы, вместе со школами"} {
		w.types(leaderID, answer)
		w.reads(leaderID, fmt.Sprintf("Вопрос %d из", 12+i))
	}
	w.tick("Социальная франшиза", 16)
	w.tick("Гранты", 17)
	w.press(leaderID, "До 1 млн тенге")
	w.reads(leaderID, "Вопрос 18 из")
	w.tick("Ментор", 19)
	w.types(leaderID, "Есть пандус, дети всегда со взрослыми")
	w.reads(leaderID, "Вопрос 20 из")
	w.picture("leader-phone-ru")
	w.press(leaderID, "Отправить номер")
	w.click("confirm")
	w.reads(leaderID, "Вопрос 21 из")
	w.types(leaderID, "aigul@example.kz")
	w.reads(leaderID, "Вопрос 22 из")
	w.press(leaderID, "Пропустить")
	w.reads(leaderID, "Вопрос 23 из")
	for _, promise := range []string{"Всё написанное — правда", "Проектом руковожу я", "Эксперты могут прочитать"} {
		w.press(leaderID, "☐ "+promise)
		w.has(leaderID, "☑ "+promise)
	}
	w.press(leaderID, "Далее")
}

// tick ticks one of several options and goes on.
func (w *screen) tick(option string, next int) {
	w.t.Helper()
	w.press(leaderID, "☐ "+option)
	w.has(leaderID, "☑ "+option)
	w.press(leaderID, "Далее")
	w.reads(leaderID, fmt.Sprintf("Вопрос %d из", next))
}
