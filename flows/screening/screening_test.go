package screening_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/apply"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/screening"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

const (
	chief    = int64(41) // administrator of everything
	regional = int64(42) // staff of Astana
	stranger = int64(43) // staff of Almaty
	leader   = int64(51)
	rival    = int64(52)
)

// town is a cohort in screening with applications, and a queue that remembers notices.
type town struct {
	*store.Store
	t          *testing.T
	screenings screening.Screenings
	notices    []store.Notice
	now        time.Time
}

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{Store: flowtest.Store(t), t: t, now: flowtest.Noon()}
	for id, name := range map[int64]string{chief: "Сәуле", regional: "Болат", stranger: "Дина", leader: "Айгүл", rival: "Ержан"} {
		flowtest.Member(t, w.Store, id, "ru", name)
	}
	w.must(w.Grant(t.Context(), chief, store.Administrator, "", 0, w.now))
	w.must(w.Grant(t.Context(), regional, store.Staff, "KZ-71", 0, w.now))
	w.must(w.Grant(t.Context(), stranger, store.Staff, "KZ-75", 0, w.now))
	w.must(w.SeedCohort(t.Context(), "2026", "2026 жылғы лек", "Поток 2026 года", w.now))
	w.screenings = screening.New(w.Store, w, apply.StateName)
	return w
}

// Notify is the queue.
func (w *town) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	w.notices = append(w.notices, notices...)
	return nil
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// applies hands an application in.
func (w *town) applies(person int64, title string, more map[string]any) int64 {
	w.t.Helper()
	id, err := w.BeginApplication(w.t.Context(), "2026", person, w.now)
	w.must(err)
	answers := map[string]any{
		"lang": "kk", "title": title, "direction": "ecology", "region": "KZ-71", "place": "Астана", "stage": "pilot", "problem": "Мәселе",
		"solution": "Шешім", "results": "Нәтиже", "people": 100, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"}, "income": []string{"grants"},
		"budget": "small", "wants": []string{"mentor"}, "access": "Пандус", "phone": fmt.Sprint("+7701000", person), "email": fmt.Sprint(person, "@example.kz"),
		"confirms": []string{"truth", "leads", "read"},
	}
	for name, value := range more {
		answers[name] = value
	}
	changed := map[string]json.RawMessage{}
	for name, value := range answers {
		raw, err := json.Marshal(value)
		w.must(err)
		changed[name] = raw
	}
	w.must(w.SaveAnswers(w.t.Context(), id, person, changed, w.now))
	_, err = w.Submit(w.t.Context(), id, person, w.now)
	w.must(err)
	return id
}

// closes lets the deadline pass, so that screening begins.
func (w *town) closes() *town {
	w.t.Helper()
	c, err := w.Cohort(w.t.Context(), "2026")
	w.must(err)
	w.now = c.ClosesAt.Add(time.Hour)
	w.must(w.TurnCohorts(w.t.Context(), w.now))
	return w
}

// told words the last notice, empty when there is nothing to say any more.
func (w *town) told(lang locales.Lang) string {
	w.t.Helper()
	if len(w.notices) == 0 {
		w.t.Fatal("nobody is told anything")
	}
	n := w.notices[len(w.notices)-1]
	compose := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
		screening.KindDecided: w.screenings.Decided, screening.KindFixes: w.screenings.Fixes,
	}[n.Kind]
	person, err := w.Person(w.t.Context(), n.Person)
	w.must(err)
	screen, ok, err := compose(w.t.Context(), person, n.Ref, w.now)
	w.must(err)
	if !ok {
		return ""
	}
	var parts []string
	for _, m := range screen.Text {
		text, err := flowtest.Catalog(w.t).Plain(lang, m.(locales.Message))
		w.must(err)
		parts = append(parts, text)
	}
	return strings.Join(parts, "\n")
}

func (w *town) state(application int64) store.ApplicationState {
	w.t.Helper()
	one, err := w.Application(w.t.Context(), application, leader)
	w.must(err)
	return one.State
}

// stand stands for somebody else's room.
func stand(name string) engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: name, Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// arrives begins a chat. Commands open the flows by their names.
func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	w.t.Helper()
	w.must(w.SetLanguage(w.t.Context(), id, lang))
	catalog := flowtest.Catalog(w.t)
	commands := map[string]engine.Opener{
		"lang": func(context.Context, engine.Turn, []string) (engine.Move, error) {
			return engine.Call(settings.Language, ""), nil
		},
	}
	for _, flow := range []string{screening.List, screening.Card, apply.Name, apply.Status} {
		commands[flow] = func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	flows := slices.Concat(settings.Flows(w.Store, flowtest.Zone()), w.screenings.Flows(),
		apply.New(w.Store, flowtest.Zone(), "saruar_bot").Flows(), []engine.Definition{stand("lobby"), stand("desk_card")})
	m, err := engine.New(engine.Config{
		Flows: flows, Root: func(engine.Person) string { return "lobby" },
		Commands: commands, Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, id), Catalog: catalog, Now: w.now})
}

// ticks marks every check, those that are named with no.
func ticks(c *flowtest.Chat, no ...string) *flowtest.Chat {
	for _, name := range store.Checks() {
		if c.Taps("check_" + name); slices.Contains(no, name) {
			c.Taps("check_" + name)
		}
	}
	return c
}

func TestTheListToScreen(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: screening.List, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			w := newTown(t)
			w.applies(leader, "Өзгеріс", nil)
			return w.closes().arrives(regional, lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/screening") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("application_1"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("screening_card.card") },
	}.Run(t)
}

func TestAnApplicationPasses(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t)
			id := w.applies(leader, "Өзгеріс", nil)
			c := w.closes().arrives(regional, lang).Says("/screening").Taps("application_1").At("screening_card.card").Sees("Өзгеріс", "Айгүл")
			if slices.Contains(c.Options(), "outcome_passed") {
				t.Fatal("it can be decided before it was looked at")
			}
			ticks(c).Taps("answers").At("desk_card.here").Taps("_back").At("screening_card.card")
			c.Taps("outcome_passed").At("screening_card.sure").Sees("Өзгеріс").Says("?").At("screening_card.sure")
			c.Taps("outcome_passed").At("screening.list")
			if got := w.state(id); got != store.ApplicationInReview {
				t.Errorf("it is %s", got)
			}
			if got := w.told(locales.Lang(lang)); !strings.Contains(got, "✅ Өзгеріс") {
				t.Errorf("told %q", got)
			}
			if n, err := w.ScreeningWaiting(t.Context(), regional); n != 0 || err != nil {
				t.Errorf("%d wait, %v", n, err)
			}
		})
	}
}

func TestAnIdeaGoesToTheIdeaTrackAndOthersHearWhy(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	idea := w.applies(leader, "Идея", map[string]any{"stage": "idea"})
	business := w.applies(leader, "Дүкен", nil)
	c := w.closes().arrives(chief, "ru").Says(fmt.Sprint("/screening_card ", idea)).Sees("стадию «идея»")
	ticks(c, store.CheckMature).Taps("outcome_idea").Sees("треке идей").Taps("outcome_idea")
	if got := w.told("ru"); !strings.Contains(got, "💡 Идея") {
		t.Errorf("told %q", got)
	}
	c.Says(fmt.Sprint("/screening_card ", business))
	ticks(c, store.CheckAllowed, store.CheckSocial).Taps("outcome_refused").Sees("коммерческие").Taps("outcome_refused")
	got := w.told("ru")
	if !strings.Contains(got, "• не видна социальная цель") || strings.Contains(got, "• не на все вопросы") {
		t.Errorf("told %q", got)
	}
	if a, b := w.state(idea), w.state(business); a != store.ApplicationRejected || b != store.ApplicationRejected {
		t.Errorf("they are %s and %s", a, b)
	}
}

func TestOneReturnForFixes(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id := w.applies(leader, "Өзгеріс", nil)
	ref := fmt.Sprint(id)
	c := w.closes().arrives(regional, "ru").Says("/screening_card " + ref).Taps("return").At("screening_card.fixes")
	c.Do(flowtest.Photo("x")).At("screening_card.fixes").Says("Мало").At("screening_card.fixes").Says(strings.Repeat("ә", 801)).At("screening_card.fixes")
	c.Says("Напишите, сколько людей пришло в прошлом году").At("lobby.here")
	if got := w.told("ru"); !strings.Contains(got, "сколько людей пришло") {
		t.Fatalf("told %q", got)
	}
	author := w.arrives(leader, "ru").Says("/application "+ref).At("application.status").Sees("Нужны уточнения", "сколько людей пришло")
	author.Taps("edit").At("apply.mend").Sees("сколько людей пришло").Taps("edit_people").At("apply.people").Says("250").At("apply.mend").Sees("250")
	author.Taps("confirm").At("application.status").Sees("Исправленная заявка отправлена")
	if got := w.state(id); got != store.ApplicationScreening {
		t.Fatalf("it is %s", got)
	}
	again := w.arrives(regional, "ru").Says("/screening_card " + ref).Sees("Уже возвращали")
	if slices.Contains(again.Options(), "return") {
		t.Error("it can be returned twice")
	}
	if w.told("ru") != "" {
		t.Error("who has mended is asked to mend")
	}
	err := w.ReturnForFixes(t.Context(), regional, id, "Ещё раз, пожалуйста", w.now)
	if err == nil {
		t.Error("it was returned twice")
	}
}

func TestFixesThatComeTooLate(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id := w.applies(leader, "Өзгеріс", nil)
	w.closes()
	w.must(w.ReturnForFixes(t.Context(), regional, id, "Допишите про результаты", w.now))
	w.now = w.now.Add(store.FixesWithin + time.Minute)
	author := w.arrives(leader, "ru").Says(fmt.Sprint("/apply ", id)).Sees("Время на исправления вышло")
	author.Taps("status").At("application.status")
	if err := w.Resubmit(t.Context(), id, leader, w.now); err == nil {
		t.Error("handed in too late")
	}
	w.must(w.screenings.Tick(t.Context(), w.now))
	w.must(w.screenings.Tick(t.Context(), w.now))
	if got := w.state(id); got != store.ApplicationScreening {
		t.Errorf("it is %s", got)
	}
}

func TestDuplicatesStandSideBySide(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	first := w.applies(leader, "Ауылдағы әкелер мектебі", nil)
	w.applies(rival, "Ауылдагы акелер мектеби", nil)
	w.applies(chief, "Мүлдем басқа", map[string]any{"email": "51@example.kz"})
	c := w.closes().arrives(regional, "ru").Says(fmt.Sprint("/screening_card ", first)).Sees("Похожие заявки", "Ауылдагы акелер мектеби", "Мүлдем басқа")
	c.Taps("alike_2").At("desk_card.here")
}

func TestTwoWhoScreenTheSame(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id := w.applies(leader, "Өзгеріс", nil)
	ref := fmt.Sprint(id)
	w.closes()
	first := ticks(w.arrives(regional, "ru").Says("/screening_card " + ref)).Taps("outcome_passed")
	second := w.arrives(chief, "ru").Says("/screening_card " + ref).Taps("check_single") // no longer looked at
	second.Taps("check_single")
	first.Taps("outcome_passed").At("screening_card.card").Sees("Отметки изменились")
	second.Taps("check_single").Taps("outcome_passed").Taps("outcome_passed").At("lobby.here")
	first.Taps("check_complete").At("lobby.here") // it is decided
	if got := w.state(id); got != store.ApplicationInReview {
		t.Errorf("it is %s", got)
	}
}

func TestAnApplicationThatIsWithdrawnWhileItIsScreened(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id := w.applies(leader, "Өзгеріс", nil)
	c := ticks(w.closes().arrives(regional, "ru").Says(fmt.Sprint("/screening_card ", id))).Taps("outcome_passed")
	w.must(w.Withdraw(t.Context(), id, leader, w.now))
	c.Taps("outcome_passed").At("lobby.here")
	if len(w.notices) != 0 {
		t.Errorf("told %+v", w.notices)
	}
}

func TestOnlyWhoMayScreens(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	id := w.applies(leader, "Өзгеріс", nil)
	w.closes()
	w.arrives(stranger, "ru").Says("/screening").Sees("нечего").Says(fmt.Sprint("/screening_card ", id)).At("screening.list")
	w.arrives(leader, "ru").Says("/screening").At("lobby.here").Says(fmt.Sprint("/screening_card ", id)).At("lobby.here").Says("/screening_card x").At("lobby.here")
	if err := w.Resubmit(t.Context(), id, rival, w.now); err == nil {
		t.Error("somebody else's application was handed in")
	}
}

func TestTheListComesInPages(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for i := range int64(10) {
		flowtest.Member(t, w.Store, 100+i, "kk", fmt.Sprint("Адам ", i))
		w.applies(100+i, strings.Repeat(string(rune('а'+i)), 9), nil)
	}
	w.closes().arrives(chief, "ru").Says("/screening").Sees("аааааа").Taps("page_1").Sees("йййййй").Taps("page_0")
}
