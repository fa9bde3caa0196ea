package cohort_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/cohort"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

const (
	chief    = int64(41) // administrator of everything
	staff    = int64(42) // of everywhere
	regional = int64(43) // staff of Astana
	nobody   = int64(51)
)

// town is a database with staff and the cohort of 2026, whose id is 1.
type town struct {
	*store.Store
	t       *testing.T
	cohorts cohort.Cohorts
}

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{Store: flowtest.Store(t), t: t}
	for id, name := range map[int64]string{chief: "Сәуле", staff: "Болат", regional: "Дина", nobody: "Айгүл"} {
		flowtest.Member(t, w.Store, id, "ru", name)
	}
	w.must(w.Grant(t.Context(), chief, store.Administrator, "", 0, flowtest.Noon()))
	w.must(w.Grant(t.Context(), staff, store.Staff, "", 0, flowtest.Noon()))
	w.must(w.Grant(t.Context(), regional, store.Staff, "KZ-71", 0, flowtest.Noon()))
	w.must(w.SeedCohort(t.Context(), "2026", "2026 жылғы лек", "Поток 2026 года", flowtest.Noon()))
	w.cohorts = cohort.New(w.Store, flowtest.Zone(), "saruar_bot")
	return w
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
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
	for _, flow := range []string{cohort.List, cohort.Card, cohort.Move, cohort.Region, cohort.Rubric, cohort.Criterion} {
		commands[flow] = func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows:    append(append(settings.Flows(w.Store, flowtest.Zone()), w.cohorts.Flows()...), lobby()),
		Root:     func(engine.Person) string { return "lobby" },
		Commands: commands, Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, id), Catalog: catalog, Now: flowtest.Noon()})
}

// card loads a cohort as the head office sees it.
func (w *town) card(id int64) store.CohortCard {
	w.t.Helper()
	c, err := w.DeskCohort(w.t.Context(), chief, id)
	w.must(err)
	return c
}

func starts(as int64) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat { t.Helper(); return newTown(t).arrives(as, lang) }
}

func odd(more ...engine.Input) []engine.Input {
	return append([]engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}, more...)
}

func TestTheListOfCohorts(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: cohort.List, Keeps: true, New: starts(staff), Open: func(c *flowtest.Chat) { c.Says("/cohorts") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("cohort_1"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("cohort.card") },
	}.Run(t)
}

func TestACohortsCard(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: cohort.Card, Keeps: true, New: starts(staff), Open: func(c *flowtest.Chat) { c.Says("/cohort 1") },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("go_announced"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("cohort_move.sure") },
	}.Run(t)
}

func TestMovingACohort(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: cohort.Move, Keeps: true, New: starts(staff), Open: func(c *flowtest.Chat) { c.Says("/cohort_move 1-intake-announced") },
		Lines: []flowtest.Line{{Step: "sure", Good: flowtest.Tap("yes"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here") },
	}.Run(t)
}

func TestRepeatingACohortForARegion(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: cohort.Region, Keeps: true, New: starts(staff), Open: func(c *flowtest.Chat) { c.Says("/cohort_region 1") },
		Lines: []flowtest.Line{{Step: "region", Good: flowtest.Text("Алматы қаласы"), Bad: []engine.Input{
			flowtest.Text("Марс планетасы"), flowtest.Photo("x"), flowtest.Tap("KZ-99"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("cohort.card").Sees("2026")
		},
	}.Run(t)
}

func TestEverythingAboutACohortCanBeChanged(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(staff, "ru").Says("/cohort 1")
	change := func(group, field, typed string) {
		t.Helper()
		c.Taps(group).At("cohort." + group).Taps(field).At("cohort." + field)
		c.Do(flowtest.Photo("x")).At("cohort." + field)
		c.Says(typed).At("cohort.card")
	}
	change("names", "title_kk", "Жаңа лек")
	change("names", "title_ru", "Новый поток")
	change("names", "places", "25")
	change("names", "waitlist", "0")
	change("dates", "opens", "01.11.2026")
	reviewed := w.card(1).ReviewedBy
	change("dates", "closes", "20.12.2026") // 16 days later than it was
	if got := w.card(1).ReviewedBy; !got.Equal(reviewed.AddDate(0, 0, 16)) {
		t.Errorf("the stages have not moved along: %s", got)
	}
	change("dates", "decided", "30.03.2027")
	change("dates", "interviewed", "20.03.2027")
	change("dates", "reviewed", "10.03.2027")
	change("dates", "screened", "10.01.2027")
	got := w.card(1)
	if got.TitleKK != "Жаңа лек" || got.TitleRU != "Новый поток" || got.Places != 25 || got.Waitlist != 0 {
		t.Errorf("kept %+v", got)
	}
	if want := time.Date(2026, time.December, 20, 23, 59, 0, 0, flowtest.Zone()); !got.ClosesAt.Equal(want) {
		t.Errorf("closes %s", got.ClosesAt)
	}
	c.Taps("dates").Taps("screened").Taps("skip").At("cohort.card").Sees("срок не назван")
	c.Taps("dates").Taps("closes").Says("01.01.2026").At("cohort.closes").Sees("по порядку")
	c.Says("25.12.2026").At("cohort.card").Taps("dates").Taps("reviewed").Says("01.01.2028").At("cohort.reviewed").Sees("по порядку")
}

func TestACohortGoesThroughItsStates(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(staff, "ru").Says("/cohort 1").Sees("приём заявок", "start=c_2026")
	c.Taps("go_screening").Taps("yes").At("cohort.card").Sees("ещё идёт") // before the deadline
	w.must(w.cohorts.Tick(t.Context(), w.card(1).ClosesAt.Add(10*time.Minute)))
	if got := w.card(1).State; got != store.CohortIntake {
		t.Errorf("within the grace it is %s", got)
	}
	w.must(w.cohorts.Tick(t.Context(), w.card(1).ClosesAt.Add(16*time.Minute)))
	c.Says("/cohort 1").Sees("первичная проверка")
	for _, to := range []string{"review", "interviews", "decided", "running", "finished"} {
		c.Taps("go_" + to).At("cohort_move.sure").Taps("yes").At("cohort.card")
	}
	if got := w.card(1); got.State != store.CohortFinished || got.Changeable() {
		t.Errorf("ended as %s", got.State)
	}
	c.Do(engine.Input{Kind: engine.Tap, Option: "go_running", Seq: c.Session().Seq}).At("cohort.card") // staff may not take that back
	if got := w.card(1).State; got != store.CohortFinished {
		t.Fatalf("it is %s", got)
	}
	boss := w.arrives(chief, "ru").Says("/cohort 1").Taps("go_running").At("cohort_move.sure").Sees("причину")
	boss.Do(flowtest.Photo("x")).At("cohort_move.sure").Says(strings.Repeat("ә", 201)).At("cohort_move.sure")
	boss.Says("Ошиблись").Sees("обучение")
	c.Says("/cohort_move 1-finished-archived").At("cohort.card") // what was seen is no longer so
	c.Says("/cohort_move 1-running").At("cohort.card").Says("/cohort_move x-running-finished").At("cohort.card")
}

func TestAnAnnouncedCohortOpensByItself(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(staff, "ru").Says("/cohorts").Taps("new").At("cohort.card").Sees("Поток 2026 года", "черновик", "1 декабря")
	c.Taps("go_announced").Taps("yes").Sees("объявлен")
	fresh := w.card(2)
	if fresh.Code != "2026-2" {
		t.Errorf("its code is %s", fresh.Code)
	}
	w.must(w.cohorts.Tick(t.Context(), fresh.OpensAt.Add(-time.Second)))
	w.must(w.cohorts.Tick(t.Context(), fresh.OpensAt))
	if got := w.card(2).State; got != store.CohortIntake {
		t.Errorf("it is %s", got)
	}
}

func TestACohortIsRepeatedNextYear(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.arrives(staff, "ru").Says("/cohort 1").Taps("next_year").At("cohort.card").Sees("Поток 2027 года", "черновик")
	old, fresh := w.card(1), w.card(2)
	if fresh.Code != "2027" || fresh.TitleKK != "2027 жылғы лек" || !fresh.OpensAt.Equal(old.OpensAt.AddDate(1, 0, 0)) || fresh.Places != old.Places {
		t.Errorf("made %+v", fresh)
	}
}

func TestARegionalOfficeHasItsOwnCohorts(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(regional, "ru").Says("/cohorts").Sees("Потоков пока нет").Says("/cohort 1").At("cohorts.list")
	c.Taps("new").At("cohort.card").Sees("город Астана")
	c.Taps("to_region").At("cohort_region.region")
	c.Do(engine.Input{Kind: engine.Tap, Option: "KZ-75", Seq: c.Session().Seq}).At("cohort_region.region")
	c.Says("Алматы қаласы").At("cohort_region.region")
	w.arrives(nobody, "ru").Says("/cohorts").At("lobby.here").Says("/cohort 1").At("lobby.here")
}

func TestTwoWhoChangeTheSameCohort(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	first, second := w.arrives(staff, "ru").Says("/cohort 1").Taps("names").Taps("places"), w.arrives(chief, "ru").Says("/cohort 1").Taps("names").Taps("waitlist")
	first.Says("30").At("cohort.card")
	second.Says("9").At("cohort.card")
	if got := w.card(1); got.Places != 30 || got.Waitlist != 9 {
		t.Errorf("kept %d and %d", got.Places, got.Waitlist)
	}
	sure := w.arrives(staff, "ru").Says("/cohort 1").Taps("go_announced")
	w.must(w.MoveCohort(t.Context(), chief, 1, store.CohortIntake, store.CohortAnnounced, "", flowtest.Noon()))
	sure.Taps("yes").At("cohort.card").Sees("объявлен")
}

func TestTheListComesInPages(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for i := range 10 {
		w.must(w.SeedCohort(t.Context(), fmt.Sprint("old-", i), "Ескі лек", fmt.Sprint("Старый поток ", i), flowtest.Noon().AddDate(-1, 0, -i)))
	}
	w.arrives(staff, "ru").Says("/cohorts").Sees("Поток 2026 года").Taps("page_1").Sees("Старый поток 9").Taps("page_0")
}
