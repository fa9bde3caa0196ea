package desk_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
)

const (
	keeper    = int64(41) // staff of everything
	regional  = int64(42) // staff of one region
	chief     = int64(43) // administrator
	outsider  = int64(44)
	applicant = int64(51)
)

// bureau is a database with an open cohort, people who work there, and applications.
type bureau struct {
	*store.Store
	t       *testing.T
	catalog *locales.Catalog
	now     time.Time
}

func newBureau(t *testing.T) *bureau {
	t.Helper()
	b := &bureau{Store: flowtest.Store(t), t: t, catalog: flowtest.Catalog(t), now: flowtest.Noon()}
	b.must(b.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", b.now))
	for _, id := range []int64{keeper, regional, chief, outsider} {
		flowtest.Member(t, b.Store, id, "kk", fmt.Sprint("Қызметкер ", id))
	}
	b.must(b.Grant(t.Context(), keeper, "staff", "", 0, b.now))
	b.must(b.Grant(t.Context(), regional, "staff", "KZ-10", 0, b.now))
	b.must(b.Grant(t.Context(), chief, "administrator", "", 0, b.now))
	return b
}

func (b *bureau) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// draft is an application of somebody new, with everything answered.
func (b *bureau) draft(leader int64, title, region string) int64 {
	b.t.Helper()
	ctx := b.t.Context()
	flowtest.Member(b.t, b.Store, leader, "kk", fmt.Sprint("Жетекші ", leader))
	id, err := b.BeginApplication(ctx, "2026", leader, b.now)
	b.must(err)
	changed := map[string]json.RawMessage{}
	for name, value := range map[string]any{
		"lang": "kk", "title": title, "direction": "ecology", "region": region, "place": "Астана <қала>", "stage": "pilot",
		"problem": strings.Repeat("мәселе ", 110), "solution": strings.Repeat("шешім ", 130), "results": strings.Repeat("нәтиже ", 80),
		"people": 1500, "team": 5, "leader": strings.Repeat("жетекші ", 45), "growth": strings.Repeat("өсу ", 140), "forms": []string{"online", "branch"},
		"income": []string{"grants"}, "budget": "small", "wants": []string{"mentor"}, "access": "a", "phone": "+77011234567",
		"email": "a@example.kz", "confirms": []string{"truth"}, "legal": "", "evidence": []map[string]string{{"link": "https://example.kz"}},
	} {
		raw, err := json.Marshal(value)
		b.must(err)
		changed[name] = raw
	}
	b.must(b.SaveAnswers(ctx, id, leader, changed, b.now))
	return id
}

func (b *bureau) submitted(leader int64, title, region string, after time.Duration) int64 {
	b.t.Helper()
	id := b.draft(leader, title, region)
	_, err := b.Submit(b.t.Context(), id, leader, b.now.Add(after))
	b.must(err)
	return id
}

// form stands for the real one.
func form() desk.Form {
	return desk.Form{
		Steps: []string{"title", "direction", "region", "problem", "solution", "people"},
		Label: func(step string) locales.Message { return locales.Verbatim("⟨" + step + "⟩") },
		State: func(state store.ApplicationState) locales.Message {
			if state == store.ApplicationSubmitted {
				return locales.CommonStatusSubmitted()
			}
			return locales.Verbatim(string(state))
		},
		Answer: func(step string, _ json.RawMessage) (locales.Message, error) {
			if step == "direction" {
				return locales.CommonDirEcology(), nil
			}
			return locales.Message{}, nil
		},
	}
}

// hall stands for the main menu.
func hall() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "hall", Version: 1, Steps: []engine.Step[none]{{
		Name: "hall",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *none, _ engine.Input) (engine.Move, error) {
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		},
	}}}
}

// language stands for the settings' way to change it.
func (b *bureau) language() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "language", Version: 1, Steps: []engine.Step[none]{{
		Name: "language",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.CommonChooseLanguage()},
				Rows: [][]engine.Button{{{Label: locales.CommonLangKk(), Option: "kk"}, {Label: locales.CommonLangRu(), Option: "ru"}}},
			}, nil
		},
		Take: func(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
			return engine.Done().Speaking(in.Option), b.SetLanguage(ctx, t.Person.ID, in.Option)
		},
	}}}
}

func (b *bureau) arrives(person int64, lang string) *flowtest.Chat {
	b.t.Helper()
	b.must(b.SetLanguage(b.t.Context(), person, lang))
	call := func(flow string) engine.Opener {
		return func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Call(flow, ""), nil }
	}
	m, err := engine.New(engine.Config{
		Flows: append(desk.New(b.Store, form()).Flows(), hall(), b.language()),
		Root:  func(engine.Person) string { return "hall" },
		Commands: map[string]engine.Opener{"staff": call(desk.Name), "lang": call("language"), "card": func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(desk.Card, args[0]), nil
		}, "list": func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(desk.List, args[0]), nil
		}},
		Pick: flowtest.Picker(b.catalog, answer.Choice), Words: flowtest.Words(),
	})
	b.must(err)
	return flowtest.New(b.t, flowtest.World{
		Machine: m, Person: flowtest.Someone(b.t, b.Store, person), Catalog: b.catalog, Now: b.now.Add(time.Hour),
	})
}

func start(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	b := newBureau(t)
	b.submitted(applicant, "Ауылдағы әкелер мектебі", "KZ-10", time.Minute)
	b.draft(applicant+1, "Құпия", "KZ-10")
	return b.arrives(keeper, lang)
}

func TestTheDesk(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: desk.Name, Keeps: true, New: start, Open: func(c *flowtest.Chat) { c.Says("/staff") },
		Lines: []flowtest.Line{{Step: "overview", Hub: true, Good: flowtest.Tap("drafts"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Text(strings.Repeat("а", 91)), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("desk.drafts") },
	}.Run(t)
}

func TestAList(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: desk.List, Keeps: true, New: start, Open: func(c *flowtest.Chat) { c.Says("/list submitted") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Text("1"), Bad: []engine.Input{
			flowtest.Text("."), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("desk_card.card").Sees("Ауылдағы әкелер мектебі")
		},
	}.Run(t)
}

func TestACard(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: desk.Card, Keeps: true, New: start, Open: func(c *flowtest.Chat) { c.Says("/card 1") },
		Lines: []flowtest.Line{{Step: "card", Good: flowtest.Tap("answers"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("desk_card.answers") },
	}.Run(t)
}

func TestFromTheDeskToAnAnswerAndBack(t *testing.T) {
	t.Parallel()
	b := newBureau(t)
	id := b.submitted(applicant, "Ауылдағы әкелер мектебі", "KZ-10", 0)
	b.draft(applicant+1, "Құпия", "KZ-10")
	c := b.arrives(keeper, "ru").Says("/staff")
	c.At("desk.overview").Sees("<b>Заявки</b>", "[Отправлена: 1]", "[Все заявки: 1]", "[Черновики: 1]")
	c.Taps("drafts").Sees("Ещё не открыт ни один вопрос: 1").Taps("_back").At("desk.overview")
	c.Taps("state_submitted").At("desk_list.list").Sees("<b>1. Ауылдағы әкелер мектебі</b>", "Отправлена · область Абай", "2026-0001 · Жетекші 51")
	c.Taps(fmt.Sprint("card_", id)).At("desk_card.card").Sees("Номер: 2026-0001", "Поток: 2-й поток", "Статус: Отправлена", "Направление: Экология",
		"Регион: область Абай", "Руководитель: Жетекші 51", "Отправлена: 4 ноября, 12:00 (время Астаны)")
	c.Taps("answers").Sees("страница 1/2", "<b>⟨title⟩</b>", "<b>⟨direction⟩</b>\nЭкология", "мәселе", "1500",
		"<b>⟨forms⟩</b>\nonline и branch", "Файлов и ссылок: 1")
	c.Taps("page_1").Sees("страница 2/2", "Астана &lt;қала&gt;")
	if text := c.Text(); strings.Contains(text, "⟨legal⟩") || strings.Contains(text, "⟨problem⟩") {
		t.Fatalf("an empty answer, or one twice:\n%s", text)
	}
	c.Taps("page_0").Taps("_back").At("desk_card.card").Taps("_back").At("desk_list.list").Taps("_back").At("desk.overview").Taps("_back").At("hall.hall")
}

func TestSearchFromTheDesk(t *testing.T) {
	t.Parallel()
	b := newBureau(t)
	b.submitted(applicant, "Өзгерістер мектебі", "KZ-10", 0)
	b.submitted(applicant+1, "Жасыл аула", "KZ-71", 0)
	c := b.arrives(keeper, "kk").Says("/staff").Says("  озгерис ")
	c.At("desk.overview").Sees("Іздеу: озгерис", "Өзгерістер мектебі", "[Іздеуді жабу]")
	if strings.Contains(c.Text(), "Жасыл аула") {
		t.Fatalf("found too much:\n%s", c.Text())
	}
	c.Says("1").At("desk_card.card").Taps("_back").At("desk.overview").Sees("Іздеу: озгерис")
	c.Says("2026-0002").Sees("Жасыл аула").Says("щщщщ").Sees("Ештеңе табылмады: щщщщ")
	c.Taps("clear").Sees("<b>Өтінімдер</b>", "[Жіберілді: 2]")
	c.Taps("all").At("desk_list.list").Says("жетекши 52").Sees("Жасыл аула").Taps("clear").Sees("Өзгерістер мектебі")
	c.Says("<b>").Sees("Ештеңе табылмады: &lt;b&gt;")
}

func TestListsComeInPages(t *testing.T) {
	t.Parallel()
	b := newBureau(t)
	for i := range 10 {
		b.submitted(applicant+int64(i), fmt.Sprintf("Жоба %02d", i), "KZ-10", time.Duration(i)*time.Minute)
	}
	c := b.arrives(keeper, "kk").Says("/staff").Taps("all").Sees("1. Жоба 09", "8. Жоба 02", "[Ертеректегілері ›]")
	c.Taps("page_1").Sees("2-бет", "1. Жоба 01", "2. Жоба 00", "[‹ Жаңарақтары]")
	c.Says("2").At("desk_card.card").Sees("Жоба 00").Taps("_back").Sees("2-бет") // the page is remembered
	c.Taps("page_0").Says("жоба").Taps("page_1").Sees("2-бет")
}

func TestARegionalOfficeSeesItsOwnOnly(t *testing.T) {
	t.Parallel()
	b := newBureau(t)
	own := b.submitted(applicant, "Абай жастары", "KZ-10", 0)
	others := b.submitted(applicant+1, "Астана балалары", "KZ-71", 0)
	b.draft(applicant+2, "Құпия", "KZ-71")
	c := b.arrives(regional, "kk").Says("/staff").Sees("[Жіберілді: 1]")
	if strings.Contains(c.Text(), "Нобайлар") {
		t.Fatalf("drafts of others:\n%s", c.Text())
	}
	c.Says("балалары").Sees("Ештеңе табылмады")
	c.Says(fmt.Sprint("/card ", others)).At("desk.overview").Sees("Ештеңе табылмады")
	c.Says(fmt.Sprint("/card ", own)).At("desk_card.card").Sees("Абай жастары")
}

func TestWhoIsNoStaffGetsNoDesk(t *testing.T) {
	t.Parallel()
	b := newBureau(t)
	id := b.submitted(applicant, "Абай жастары", "KZ-10", 0)
	c := b.arrives(outsider, "kk")
	for _, command := range []string{"/staff", "/list submitted", fmt.Sprint("/card ", id)} {
		c.Says(command).At("hall.hall")
		if strings.Contains(c.Text(), "Абай") {
			t.Fatalf("%s shows:\n%s", command, c.Text())
		}
	}
	b.must(b.Grant(t.Context(), outsider, "auditor", "", 0, b.now))
	c.Says("/staff").At("desk.overview").Taps("all").At("desk_list.list")
}

func TestNothingOfADraftIsShown(t *testing.T) {
	t.Parallel()
	b := newBureau(t)
	id := b.draft(applicant, "Құпия", "KZ-10")
	b.must(b.StandAt(t.Context(), id, applicant, "team", false, b.now))
	c := b.arrives(chief, "kk").Says("/staff").Taps("drafts").Sees("⟨team⟩: 1")
	c.Taps("_back").Says("Құпия").Sees("Ештеңе табылмады").Says(fmt.Sprint("/card ", id)).At("desk.overview")
	c.Says("/list draft").At("desk.overview")
}

func TestAnAdministratorReplaysWhatWasSetAside(t *testing.T) {
	t.Parallel()
	b := newBureau(t)
	b.must(b.Journal(t.Context(), []store.Update{{ID: 7, Lane: applicant, Body: []byte(`{}`)}, {ID: 8, Body: []byte(`{}`)}}, b.now))
	_, err := b.Failed(t.Context(), 7, 1, 0, "panic: <boom>\ngoroutine 1", "ABCD1234")
	b.must(err)
	c := b.arrives(chief, "ru").Says("/staff").Sees("[Необработанные: 2]").Taps("aside")
	c.Sees("4 ноября, 12:00 (время Астаны) · <code>ABCD1234</code>\npanic: &lt;boom&gt;", "[Повторить: ABCD1234]", "<code>8</code>")
	if options := c.Options(); slices.Contains(options, "replay_8") || strings.Contains(c.Text(), "goroutine") {
		t.Fatalf("%v", options)
	}
	again := c.Tap("replay_7")
	c.Do(again)
	if c.Reply().Notice.MessageID() != "desk.aside_replayed" {
		t.Fatalf("%+v", c.Reply())
	}
	c.Do(again)
	if c.Reply().Notice.MessageID() != "desk.aside_gone" {
		t.Fatalf("%+v", c.Reply())
	}
	c.Taps("_back").Sees("[Необработанные: 1]")
	if text := b.arrives(keeper, "ru").Says("/staff").Text(); strings.Contains(text, "Необработанные") {
		t.Fatalf("staff see:\n%s", text)
	}
}
