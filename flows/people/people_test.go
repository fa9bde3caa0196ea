package people_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/people"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

const (
	keeper   = int64(41) // staff of everything
	regional = int64(42) // staff of one region
	auditor  = int64(43)
	leader   = int64(8_000_000_051)
)

type town struct {
	*store.Store
	t *testing.T
}

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{Store: flowtest.Store(t), t: t}
	w.must(w.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", time.Now()))
	for id, name := range map[int64]string{keeper: "Сәуле", regional: "Болат", auditor: "Дана", leader: "Гүлнәр Өмірбекқызы"} {
		flowtest.Member(t, w.Store, id, "kk", name)
	}
	w.must(w.SetRegion(t.Context(), leader, "KZ-10"))
	w.must(w.SetUsername(t.Context(), leader, "Gulnar_kz"))
	w.must(w.Grant(t.Context(), keeper, store.Staff, "", 0, time.Now()))
	w.must(w.Grant(t.Context(), regional, store.Staff, "KZ-71", 0, time.Now()))
	w.must(w.Grant(t.Context(), auditor, store.Auditor, "", 0, time.Now()))
	w.apply()
	return w
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// apply hands in an application of the leader.
func (w *town) apply() {
	w.t.Helper()
	id, err := w.BeginApplication(w.t.Context(), "2026", leader, time.Now())
	w.must(err)
	changed := map[string]json.RawMessage{}
	for name, value := range map[string]any{
		"lang": "kk", "title": "Өзгеріс мектебі", "direction": "ecology", "region": "KZ-10", "place": "Семей", "stage": "pilot",
		"problem": "Мәселе", "solution": "Шешім", "people": 10, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"},
		"income": []string{"grants"}, "budget": "small", "wants": []string{"mentor"}, "access": "a", "phone": "+77011234567",
		"email": "a@example.kz", "confirms": []string{"truth"},
	} {
		raw, err := json.Marshal(value)
		w.must(err)
		changed[name] = raw
	}
	w.must(w.SaveAnswers(w.t.Context(), id, leader, changed, time.Now()))
	_, err = w.Submit(w.t.Context(), id, leader, time.Now())
	w.must(err)
}

func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "lobby",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	w.t.Helper()
	w.must(w.SetLanguage(w.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	state := func(s store.ApplicationState) locales.Message { return locales.Verbatim(string(s)) }
	m, err := engine.New(engine.Config{
		Flows: append(append(people.New(w.Store, state, flowtest.Zone()).Flows(), lobby()), settings.Flows(w.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"people": call(people.Search), "person": call(people.Card), "notes": call(people.Notes), "tags": call(people.Tags), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(w.t), answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, id), Catalog: flowtest.Catalog(w.t), Now: time.Now()})
}

func starts(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	return newTown(t).arrives(keeper, lang)
}

func TestTheSearch(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: people.Search, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/people") },
		Lines: []flowtest.Line{{Step: "search", Hub: true, Good: flowtest.Text("гулнар"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Text(strings.Repeat("а", 91)), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.Sees("Гүлнәр").Says("1").At("person.card") },
	}.Run(t)
}

func TestThePersonsCard(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: people.Card, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says(fmt.Sprint("/person ", leader)) },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("notes"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("person_notes.notes") },
	}.Run(t)
}

func TestNotesAboutAPerson(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: people.Notes, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says(fmt.Sprint("/notes ", leader)) },
		Lines: []flowtest.Line{{Step: "notes", Hub: true, Good: flowtest.Text("Қоңырау шалу керек"), Bad: []engine.Input{
			flowtest.Text(strings.Repeat("а", 1001)), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("person_notes.notes").Sees("Қоңырау шалу керек").Taps("remove_1")
		},
	}.Run(t)
}

func TestAnythingThatSomebodyRemembersFindsThePerson(t *testing.T) {
	t.Parallel()
	c := newTown(t).arrives(keeper, "ru").Says("/people")
	for _, typed := range []string{
		"Гүлнәр", "гулнар", "гулнар омирбек", "Гулнра", "омирбеккызы", "@gulnar_kz", "GULNAR_KZ", "8 701 123 45 67", "+7 (701) 123-45-67", "8000000051",
		"2026-0001", "Өзгеріс", "озгерис", "əзгеріс", "өзгерс", "Өзгеpic" /* Latin p, i and c */, "мектебі",
	} {
		c.Says(typed).Sees("<b>1. Гүлнәр Өмірбекқызы</b>", "Өзгеріс мектебі")
	}
	c.Says("щщщщ").Sees("Никого не нашлось").Says("<b>").Sees("&lt;b&gt;")
}

func TestACardShowsWhatTheReaderMaySee(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(keeper, "ru").Says(fmt.Sprint("/person ", leader)).At("person.card")
	c.Sees("Гүлнәр Өмірбекқызы", "область Абай", "Қазақша", "18+", "@Gulnar_kz", "📄 Өзгеріс мектебі: submitted (2-й поток)", "✅ Сообщения доходят")
	if strings.Contains(c.Text(), "701") {
		t.Fatalf("the phone is there before it was asked for:\n%s", c.Text())
	}
	c.Taps("phone").Sees("+7\u00a0701\u00a0123\u00a045\u00a067")
	w.must(w.SetReachable(t.Context(), leader, false, time.Now()))
	c.Says("?").Sees("⚠️ Сообщения не доходят")
	c = w.arrives(auditor, "kk").Says(fmt.Sprint("/person ", leader)).At("person.card")
	for _, option := range []string{"phone", "write", "notes", "grants"} {
		if strings.Contains(strings.Join(c.Options(), " "), option) {
			t.Errorf("an auditor is offered %s", option)
		}
	}
	forged := c.Tap("audit")
	forged.Option = "phone"
	c.Do(forged).Sees("рұқсатыңыз жоқ")
	c.Says(fmt.Sprint("/notes ", leader)).Sees("рұқсатыңыз жоқ")
}

func TestARegionalOfficeFindsItsOwnPeopleOnly(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(regional, "kk").Says("/people")
	for _, typed := range []string{"Гүлнәр", "@gulnar_kz", "87011234567", "8000000051", "2026-0001", "Өзгеріс"} {
		c.Says(typed).Sees("Ешкім табылмады")
	}
	c.Says(fmt.Sprint("/person ", leader))
	if strings.Contains(c.Text(), "Гүлнәр") || strings.HasPrefix(c.Place(), "person") {
		t.Fatalf("at %s:\n%s", c.Place(), c.Text())
	}
	// Who moves comes into sight, and a grant that ends in the middle of a screen ends the screen.
	w.must(w.SetRegion(t.Context(), leader, "KZ-71"))
	c.Says(fmt.Sprint("/person ", leader)).At("person.card").Taps("notes").Says("Жазба")
	w.must(w.SetRegion(t.Context(), leader, "KZ-10"))
	c.Says("Тағы бір жазба")
	if strings.HasPrefix(c.Place(), "person") {
		t.Fatalf("still at %s", c.Place())
	}
}

func TestTagsOfAPerson(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: people.Tags, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says(fmt.Sprint("/tags ", leader)) },
		Lines: []flowtest.Line{{Step: "tags", Hub: true, Good: flowtest.Text("#Оқырман"), Bad: []engine.Input{
			flowtest.Text(strings.Repeat("а", 31)), flowtest.Text("#"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("remove_9"), flowtest.Tap("remove_x"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("person_tags.tags").Sees("оқырман").Taps("remove_0")
			if strings.Contains(c.Text(), "оқырман") {
				t.Error(c.Text())
			}
		},
	}.Run(t)
}

func TestTagsStandOnTheCardOfThoseWhoMayAnnounce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for i := range store.PersonTags {
		w.must(w.TagPerson(t.Context(), keeper, leader, fmt.Sprint("тег", i), time.Now()))
	}
	c := w.arrives(keeper, "ru").Says(fmt.Sprint("/person ", leader)).Sees("🏷 Теги: тег0, тег1").Taps("tags").Says("ещё один").Sees("не больше 10 тегов")
	c.Taps("remove_0").Says("ещё один").Sees("ещё один")
	c = w.arrives(auditor, "ru").Says(fmt.Sprint("/person ", leader)).At("person.card")
	if strings.Contains(c.Text(), "тег") || strings.Contains(strings.Join(c.Options(), " "), "tags") {
		t.Errorf("an auditor sees:\n%s", c.Text())
	}
	if c.Says(fmt.Sprint("/tags ", leader)).Sees("нет доступа"); strings.HasPrefix(c.Place(), "person_tags") {
		t.Error("an auditor tags")
	}
}
