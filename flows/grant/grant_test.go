package grant_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/grant"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

const (
	chief    = int64(41) // administrator of everything
	regional = int64(42) // staff of Astana
	person   = int64(51) // of Astana
)

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

type hall struct {
	*store.Store
	t      *testing.T
	queue  *queue
	grants grant.Grants
}

func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{Store: flowtest.Store(t), t: t, queue: &queue{}}
	h.must(h.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", flowtest.Noon()))
	for id, name := range map[int64]string{chief: "Сәуле", regional: "Болат", person: "Айгүл"} {
		flowtest.Member(t, h.Store, id, "kk", name)
	}
	h.must(h.Grant(t.Context(), chief, store.Administrator, "", 0, flowtest.Noon()))
	h.must(h.Grant(t.Context(), regional, store.Staff, "KZ-71", 0, flowtest.Noon()))
	h.grants = grant.New(h.Store, h.queue, flowtest.Zone())
	return h
}

func (h *hall) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// lobby is what lies below.
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

func (h *hall) arrives(id int64, lang string) *flowtest.Chat {
	h.t.Helper()
	h.must(h.SetLanguage(h.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(h.grants.Flows(), lobby()), settings.Flows(h.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"grants": call(grant.List), "give": call(grant.Give), "grant": call(grant.Card), "until": call(grant.Until), "end": call(grant.End), "rights": call(grant.Rights), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(h.t), answer.Choice), Words: flowtest.Words(),
	})
	h.must(err)
	return flowtest.New(h.t, flowtest.World{Machine: m, Person: flowtest.Someone(h.t, h.Store, id), Catalog: flowtest.Catalog(h.t), Now: time.Now()})
}

func (h *hall) held(id int64) []store.Grant {
	h.t.Helper()
	list, err := h.Grants(h.t.Context(), chief, id, time.Now())
	h.must(err)
	return list
}

func starts(as int64) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		h := newHall(t)
		h.must(h.Grant(t.Context(), person, store.Expert, "KZ-71", 0, time.Now()))
		return h.arrives(as, lang)
	}
}

func TestTheListOfRoles(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: grant.List, Keeps: true, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says(fmt.Sprint("/grants ", person)) },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("give"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("grant_give.role") },
	}.Run(t)
}

func TestGivingARole(t *testing.T) {
	t.Parallel()
	odd := []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}
	flowtest.Script{
		Flow: grant.Give, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says(fmt.Sprint("/give ", person)) },
		Lines: []flowtest.Line{
			{Step: "role", Good: flowtest.Tap(store.Moderator), Bad: odd},
			{Step: "region", Good: flowtest.Tap("KZ-71"), Bad: []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "cohort", Good: flowtest.Tap("every"), Bad: odd},
			{Step: "end", Good: flowtest.Tap("day"), Bad: odd},
			{Step: "day", Good: flowtest.Text("31.12.2030"), Bad: []engine.Input{flowtest.Text("31.12.2020"), flowtest.Text("?"), flowtest.Photo("x")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("grant_give.review").Says("?").Do(flowtest.Photo("x")).At("grant_give.review").Taps("give").At("lobby.lobby")
		},
	}.Run(t)
}

func TestARolesCard(t *testing.T) {
	t.Parallel()
	odd := []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}
	flowtest.Script{
		Flow: grant.Card, Keeps: true, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says("/grant 3") },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("prolong"), Bad: odd}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("grant_until.until") },
	}.Run(t)
}

func TestAnotherEndOfARole(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: grant.Until, Keeps: true, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says("/until 3-1") },
		Lines: []flowtest.Line{
			{Step: "until", Good: flowtest.Tap("day"), Bad: []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "until_day", Good: flowtest.Text("31.12.2030"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Text("31.12.2020"), flowtest.Photo("x")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestEndingARole(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: grant.End, Keeps: true, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says("/end 3-1") },
		Lines: []flowtest.Line{{Step: "why", Good: flowtest.Tap("by_mistake"), Bad: []engine.Input{
			flowtest.Text(strings.Repeat("х", 201)), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestOnesOwnRoles(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: grant.Rights, Keeps: true, New: starts(person), Open: func(c *flowtest.Chat) { c.Says("/rights") },
		Lines: []flowtest.Line{{Step: "rights", Hub: true, Good: flowtest.Tap("grant_3"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("grant.card") },
	}.Run(t)
}

func TestARegionalOfficeIsOfferedOnlyWhatItMayGive(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	c := h.arrives(regional, "ru").Says(fmt.Sprint("/grants ", person)).Sees("Ролей пока нет").Taps("give").At("grant_give.role")
	for _, role := range []string{store.Staff, store.Auditor, store.Administrator} {
		if strings.Contains(strings.Join(c.Options(), " "), role) {
			t.Fatalf("%s is offered", role)
		}
	}
	c.Taps(store.Expert).At("grant_give.region")
	if got := c.Options(); got[0] != "KZ-71" || got[1] != "_back" {
		t.Fatalf("regions %v", got)
	}
	c.Taps("KZ-71").Taps("every").Taps("90").At("grant_give.review").Sees("Эксперт", "Астана", "все потоки", "срок:").Taps("give")
	c.At("grants.list").Sees("✅ Роль дана", "Эксперт")
	if got := h.held(person); len(got) != 1 || got[0].Role != store.Expert || got[0].Region != "KZ-71" || got[0].EndsAt.IsZero() {
		t.Fatalf("%+v", got)
	}
	if len(h.queue.notices) != 1 || h.queue.notices[0].Kind != grant.KindGiven || h.queue.notices[0].Person != person {
		t.Fatalf("%+v", h.queue.notices)
	}
}

func TestChangingAndEndingARole(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	id, err := h.GiveGrant(t.Context(), chief, store.NewGrant{Person: person, Role: store.Expert, Region: "KZ-71"}, time.Now())
	h.must(err)
	c := h.arrives(regional, "kk").Says(fmt.Sprint("/grant ", id)).At("grant.card").Sees("Айгүл", "Сарапшы", "мерзімсіз", "Рөлді берген: Сәуле")
	c.Taps("prolong").Taps("day").At("grant_until.until_day").Says("31.12.2020").Sees("өтіп кетті").Says("31.12.2030").At("grant.card").Sees("✅ Мерзімі өзгерді", "31 желтоқсан")
	// Somebody else is quicker.
	for tap, goes := range map[string]func(){
		"end":     func() { c.At("grant_end.why").Taps("left_team") },
		"prolong": func() { c.At("grant_until.until").Taps("30") },
	} {
		c.Taps(tap)
		h.must(h.ChangeGrant(t.Context(), chief, id, h.held(person)[0].Revision, time.Time{}, time.Now()))
		before := len(h.queue.notices)
		goes()
		if c.At("grant.card").Sees("басқа қызметкер өзгертті", "мерзімсіз"); len(h.held(person)) != 1 || len(h.queue.notices) != before {
			t.Fatal("what the other did is lost")
		}
	}
	c.Taps("end").Says(strings.Repeat("ұ", 201)).At("grant_end.why").Says("Ауысты").At("grant.card").Sees("✅ Рөл аяқталды", "Бұл рөл аяқталған")
	if len(h.held(person)) != 0 {
		t.Fatal("the role goes on")
	}
	// What was shown before does nothing any more.
	for _, option := range []string{"end", "prolong"} {
		c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq}).At("grant.card")
	}
}

func TestOthersNeitherSeeNorChangeRoles(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	id, err := h.GiveGrant(t.Context(), chief, store.NewGrant{Person: person, Role: store.Expert, Region: "KZ-71"}, time.Now())
	h.must(err)
	h.must(h.SetRegion(t.Context(), person, "KZ-10"))
	c := h.arrives(regional, "kk")
	for _, command := range []string{"/grants ", "/grant "} {
		c.Says(fmt.Sprint(command, map[string]int64{"/grants ": person, "/grant ": id}[command])).At("lobby.lobby")
		if strings.Contains(c.Text(), "Айгүл") {
			t.Fatalf("%s shows:\n%s", command, c.Text())
		}
	}
	c.Says(fmt.Sprint("/give ", person)).Taps(store.Expert).Taps("KZ-71").Taps("every").Taps("open").Taps("give").Sees("бере алмайсыз")
	c = h.arrives(person, "kk").Says(fmt.Sprint("/grants ", chief)).At("lobby.lobby")
	c.Says(fmt.Sprint("/give ", chief)).At("lobby.lobby")
	c.Says(fmt.Sprint("/grant ", id)).At("grant.card").Taps("end").Taps("end_yes").At("grant.card").Sees("Бұл рөл аяқталған")
	if len(h.held(person)) != 0 {
		t.Fatal("nobody can give up a role")
	}
}

func TestTheHolderIsTold(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	now := time.Now()
	id, err := h.GiveGrant(t.Context(), chief, store.NewGrant{Person: person, Role: store.Staff, Region: "KZ-71", EndsAt: now.Add(7*24*time.Hour - time.Minute)}, now)
	h.must(err)
	p, err := h.Person(t.Context(), person)
	h.must(err)
	ref := fmt.Sprint(id)
	c := h.arrives(person, "kk")
	words := func(compose func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error), at time.Time) string {
		screen, ok, err := compose(t.Context(), p, ref, at)
		h.must(err)
		if !ok {
			return ""
		}
		return c.Words(screen)
	}
	if got := words(h.grants.Given, now); !strings.Contains(got, "Сізге жаңа рөл берілді") || !strings.Contains(got, "қатысушылардың сұрақтарына жауап беру") {
		t.Fatal(got)
	}
	if got := words(h.grants.Ending, now); !strings.Contains(got, "бір аптадан кейін") {
		t.Fatal(got)
	}
	if words(h.grants.Ended, now) != "" || words(h.grants.Changed, now) == "" || words(h.grants.Ended, now.Add(8*24*time.Hour)) == "" {
		t.Fatal("said at the wrong time")
	}
	h.must(h.grants.Remind(t.Context(), now))
	if n := h.queue.notices; len(n) != 1 || n[0].Kind != grant.KindEnding || n[0].Once == "" {
		t.Fatalf("%+v", n)
	}
}
