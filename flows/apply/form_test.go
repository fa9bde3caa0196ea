package apply_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/apply"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
)

func TestTheForm(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: apply.Name, Keeps: true, Open: begin,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return newTown(t).arrives(leader, lang)
		},
		Lines: lines(leader),
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("application.status").Sees("2026-0001", "Ауылдағы әкелер мектебі")
			if sent := c.Sent(); !strings.Contains(sent, "2026-0001") {
				t.Fatalf("no receipt stays in the chat:\n%s", sent)
			}
		},
	}.Run(t)
}

func TestWhatTheFormKeeps(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "summary").Taps("confirm")
	a := w.answers(leader)
	for name, want := range map[string]any{
		"lang": "kk", "title": "Ауылдағы әкелер мектебі", "region": "KZ-10", "people": 1500.0, "phone": "+77011234567", "email": "aliya@example.kz",
		"forms": []any{"regions", "franchise"}, "legal": "foundation",
	} {
		if fmt.Sprint(a[name]) != fmt.Sprint(want) {
			t.Errorf("%s is %v, want %v", name, a[name], want)
		}
	}
	one := w.only(leader)
	if one.State != store.ApplicationSubmitted || one.RegionKK != "Абай облысы" || len(one.Answers) == 0 {
		t.Fatalf("%+v", one)
	}
	if evidence, ok := a["evidence"].([]any); !ok || len(evidence) != 2 {
		t.Fatalf("evidence %v", a["evidence"])
	}
}

func TestAnAnswerCostsOneExtraRoundTrip(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "place")
	before, _ := w.store.Trips()
	c.Says("Семей қаласы").At("apply.stage")
	if after, _ := w.store.Trips(); after-before != 3 {
		t.Fatalf("%d round trips: begin, load the draft and commit make 3", after-before)
	}
}

func TestTheLanguageChangesInTheMiddleAndNoAnswerIsLost(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "problem").Sees("7-сұрақ, барлығы 23", "Қандай мәселені шешесіз")
	c.Says("/lang").Taps("ru").At("apply.problem").Sees("Вопрос 7 из 23", "Какую проблему вы решаете")
	c.Says("Ауылда әкелер балаларымен аз уақыт өткізеді").At("apply.solution")
	c.Taps("_back").Taps("_back").At("apply.stage").Sees("✓ Работает 1–3 года")
	c.Taps("_back").Taps("_back").At("apply.region").Sees("Ваш ответ сейчас", "область Абай").Taps("keep_answer").At("apply.place").Sees("Семей қаласы")
}

func TestAPresentAnswerIsShownAndCanBeKept(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	if slices.Contains(c.Options(), "keep_answer") {
		t.Fatal("nothing to keep yet")
	}
	fill(c, "summary")
	for _, name := range []string{"title", "direction", "region", "problem", "people", "phone", "email", "legal"} {
		c.Taps("edit_" + name).At("apply." + name)
		before := w.answers(leader)[name]
		if slices.Contains(c.Options(), "skip") {
			t.Fatalf("%s can be skipped although it is answered", name)
		}
		c.Taps("keep_answer").At("apply.summary")
		if after := w.answers(leader)[name]; after != before {
			t.Fatalf("%s became %v", name, after)
		}
	}
	c.Taps("edit_people").Sees("1\u00a0500").Says("2000").At("apply.summary").Sees("2\u00a0000")
	c.Taps("edit_region").Says("город Алматы").At("apply.summary").Sees("город Алматы")
	c.Taps("edit_phone").Says("Оставить так").At("apply.summary")
}

func TestTheWayBackOverABranch(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "evidence").Sees("10-сұрақ, барлығы 23")
	c.Taps("_back").At("apply.results").Taps("_back").Taps("_back").Taps("_back").At("apply.stage").Taps("idea")
	c.At("apply.problem").Sees("барлығы 22").Taps("keep_answer").Taps("keep_answer").At("apply.evidence").Sees("9-сұрақ, барлығы 22")
	c.Taps("_back").At("apply.solution") // an idea has no results yet
	if got := w.answers(leader)["results"]; got != "40 отбасы, 12 сабақ" {
		t.Fatalf("the answer behind the branch became %v", got)
	}
	c.Taps("_back").Taps("_back").Taps("pilot").Taps("keep_answer").Taps("keep_answer").At("apply.results").Sees("40 отбасы")
}

func TestAfterALossTheFormGoesOnAndSoDoesTheWayBack(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "growth")
	c.SetSession(c.Session().Skeleton())
	c.Says("Көрші аудандарға, мектептермен").At("apply.forms").Taps("_back").At("apply.growth").Taps("_back").At("apply.leader")

	c.SetSession(engine.Session{Format: engine.Format})
	c.Says("қайда едім?").At("lobby.hall").Says("/mine").At("my_applications.status").Taps("edit").At("apply.leader").Sees("Бәрін ұйымдастырамын")
	c.Taps("_back").At("apply.team")
}

func TestSkippingIsRememberedAsWell(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "evidence").Taps("skip").At("apply.people")
	if step := w.only(leader).Step; step != "people" {
		t.Fatalf("stands at %q", step)
	}
}

func TestAnswersOfQuestionsThatAreGoneAreKept(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "place")
	one := w.only(leader)
	old := map[string]json.RawMessage{"slogan": json.RawMessage(`"Бірге!"`)}
	w.must(w.store.SaveAnswers(t.Context(), one.ID, leader, old, flowtest.Noon()))
	w.must(w.store.StandAt(t.Context(), one.ID, leader, "slogan", false, flowtest.Noon()))
	c.SetSession(engine.Session{Format: engine.Format})
	c.Says("/form " + fmt.Sprint(one.ID)).At("apply.place").Says("Семей") // the first without an answer
	if a := w.answers(leader); a["slogan"] != "Бірге!" || a["place"] != "Семей" || a["region"] != "KZ-10" {
		t.Fatalf("%v", a)
	}
}

func TestALongTextThatTelegramCutsIsNoAnswer(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	fill(c, "problem")
	c.Says(strings.Repeat("ж", 4096)).At("apply.problem").Sees("Лишних знаков: 3\u00a0296")
	c.Now = c.Now.Add(time.Second)
	c.Says(strings.Repeat("ж", 400)).At("apply.problem").Sees("продолжение длинного текста")
	c.Now = c.Now.Add(time.Minute)
	c.Says("Короткая проблема").At("apply.solution")
}

func TestThePhoneKeyboardUnderstandsItsButtons(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "phone")
	if c.Reply().Screen.Contact == nil {
		t.Fatal("no contact button")
	}
	c.Says("Артқа").At("apply.access")
	if !c.Reply().DropKeyboard {
		t.Fatal("the keyboard stays")
	}
	c.Taps("keep_answer").At("apply.phone").Says("Кейін жалғастыру").At("lobby.hall").Sees("Жауаптарыңыз сақталды")
}

func TestLeavingForLater(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	fill(c, "stage").Taps("later").At("lobby.hall").Sees("Ответы сохранены")
	c.Says("/apply").At("apply_start.about").Sees("Ваш черновик сохранён").Taps("continue").At("apply.stage")
	c.Says("/cancel").At("lobby.hall").Sees("Ответы сохранены")
}

func TestTheSummaryAsksForWhatIsMissing(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	fill(c, "summary")
	one := w.only(leader)
	w.must(w.store.SaveAnswers(t.Context(), one.ID, leader, map[string]json.RawMessage{"budget": json.RawMessage(`""`)}, c.Now))
	c.Taps("confirm").At("apply.budget").Sees("Чтобы отправить, нужен ответ на вопрос: Бюджет").Taps("large").At("apply.summary").Taps("confirm")
	c.At("application.status").Sees("2026-0001")
}

func TestASecondApplicationNeedsAnotherName(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	fill(c, "summary").Taps("confirm").Taps("_back")
	begin(c)
	c.Taps("ru").At("apply.title").Says("ауылдагы  АКЕЛЕР мектеби").At("apply.title").Sees("уже есть заявка с таким названием")
	c.Says("Школа матерей").At("apply.direction").Says("/menu").Says("/cancel")
	c.Says("/apply").Taps("continue").At("apply.direction")
	two, err := w.store.Applications(t.Context(), leader)
	w.must(err)
	w.must(w.store.SaveAnswers(t.Context(), two[0].ID, leader, map[string]json.RawMessage{"title": json.RawMessage(`"Ауылдағы әкелер мектебі"`)}, c.Now))
	fillRest(c, "direction").Taps("confirm").At("apply.title").Sees("уже отправлен в этот поток")
	c.Says("Школа матерей").At("apply.summary").Taps("confirm").At("application.status").Sees("2026-0002")
	c.Taps("_back").Says("/apply").At("apply_start.about").Sees("уже две заявки").Taps("mine").At("my_applications.list").Sees("Школа матерей", "Ауылдағы әкелер мектебі")
}

// fillRest gives the good answers from a question on.
func fillRest(c *flowtest.Chat, from string) *flowtest.Chat {
	all := lines(leader)
	at := slices.IndexFunc(all, func(l flowtest.Line) bool { return l.Step == from })
	for _, l := range all[at:] {
		if l.Step == "summary" {
			break
		}
		give(c, l)
	}
	return c.At("apply.summary")
}

func TestAfterTheDeadlineNothingIsTaken(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "place")
	c.Now = w.closes.Add(time.Second)
	c.Says("Семей").At("apply.place").Sees("Өтінім қабылдау мерзімі аяқталды", "сақталған")
	if a := w.answers(leader); a["place"] != nil {
		t.Fatalf("kept %v", a["place"])
	}
	c.Taps("status").At("application.status").Sees("жіберілмей қалды")
	if slices.Contains(c.Options(), "edit") {
		t.Fatal("editing is offered")
	}
}

func TestAtTheSummaryThereIsAQuarterOfAnHourMore(t *testing.T) {
	t.Parallel()
	for name, after := range map[string]time.Duration{"in time": 15 * time.Minute, "too late": 15*time.Minute + time.Second} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newTown(t)
			c := w.arrives(leader, "ru")
			begin(c)
			fill(c, "summary")
			c.Now = w.closes.Add(after)
			if name == "too late" {
				c.Do(c.Tap("confirm")).At("apply.summary").Sees("Приём заявок завершён")
				return
			}
			c.Taps("edit_place").Says("Кентау").At("apply.summary").Taps("confirm").At("application.status").Sees("2026-0001")
		})
	}
}

func TestASubmittedApplicationIsEditedUntilTheDeadline(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	fill(c, "summary").Taps("confirm").Taps("edit").At("apply.edit").Sees("сразу сохраняется")
	c.Taps("edit_place").Says("Кентау").At("apply.edit")
	c.Taps("edit_forms").Taps("franchise").Taps("regions").At("apply.forms").Sees("не может быть пустым", "☑ Сами выйдем")
	c.Taps("next").At("apply.edit")
	if one := w.only(leader); one.State != store.ApplicationSubmitted || one.Receipt != "2026-0001" || w.answers(leader)["place"] != "Кентау" {
		t.Fatalf("%+v", one)
	}
	c.Taps("confirm").At("application.status").Taps("edit").Taps("_back").At("application.status").Taps("edit")
	c.Now = w.closes.Add(store.Grace + time.Second)
	c.Taps("edit_place").At("apply.edit").Sees("Приём заявок завершён")
}

func TestASubmissionAfterAWithdrawalLeadsToTheStatus(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "summary")
	w.must(w.store.Withdraw(t.Context(), w.only(leader).ID, leader, c.Now))
	c.Taps("confirm").At("apply.summary").Sees("қайтарып алынған").Taps("status").At("application.status").Sees("Қайтарып алынды")
}

func TestStepsAndTheirLabels(t *testing.T) {
	t.Parallel()
	catalog := flowtest.Catalog(t)
	steps := apply.Steps()
	if len(steps) != 24 || steps[0] != "lang" || steps[23] != "summary" {
		t.Fatalf("%v", steps)
	}
	flow := apply.New(nil, nil, "").Flows()[1].Shape().Steps
	if !slices.Equal(flow[2:], steps) {
		t.Fatalf("the flow asks %v", flow)
	}
	for _, name := range append(steps, "gone") {
		for _, lang := range locales.Langs() {
			label, err := catalog.Plain(lang, apply.StepLabel(name))
			if err != nil || len([]rune(label)) > 22 {
				t.Errorf("%s in %s: %q, %v", name, lang, label, err)
			}
		}
	}
}

func TestEveryButtonFits(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		w := newTown(t)
		c := w.arrives(leader, lang)
		begin(c)
		for _, l := range lines(leader) {
			screen := c.Reply().Screen
			for _, row := range screen.Rows {
				limit := map[int]int{1: 40, 2: 24}[len(row)]
				for _, b := range row {
					label, err := w.catalog.Plain(locales.Lang(lang), b.Label.(locales.Message))
					if err != nil || len([]rune(label)) > limit {
						t.Errorf("%s in %s: %q is longer than %d, %v", l.Step, lang, label, limit, err)
					}
				}
			}
			give(c, l)
		}
	}
}

// A turn is handled again from the start when it fails, so nothing of it may stay.
func TestATurnThatFailsKeepsNothing(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "place")
	before := w.only(leader)
	broken := errors.New("the replica died")
	err := w.turn(leader, func(ctx context.Context) error {
		turn := engine.Turn{Person: c.Person(), Now: c.Now, Update: 1 << 40}
		if _, _, err := w.machine.Handle(ctx, turn, c.Session(), flowtest.Text("Семей")); err != nil {
			return err
		}
		return broken
	})
	if err == nil || string(w.only(leader).Answers) != string(before.Answers) || w.only(leader).Step != before.Step {
		t.Fatalf("%v: %s", err, w.only(leader).Answers)
	}
	c.Says("Семей").At("apply.stage")
}
