package flows_test

import (
	"fmt"
	"strings"
	"testing"

	"saruar/flows"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// visitor is somebody's chat with all flows.
func visitor(t testing.TB, id int64, member bool) (*flowtest.Chat, *store.Store) {
	t.Helper()
	s, catalog := flowtest.Store(t), flowtest.Catalog(t)
	if member {
		flowtest.Member(t, s, id, "ru", "Анна")
	} else {
		flowtest.Meet(t, s, id, "ru")
	}
	m, err := flows.New(flows.Parts{Store: s, Catalog: catalog, Zone: flowtest.Zone(), BotName: "saruar_bot"})
	if err != nil {
		t.Fatal(err)
	}
	return flowtest.New(t, flowtest.World{Machine: m.Machine, Person: flowtest.Someone(t, s, id), Catalog: catalog, Now: flowtest.Noon()}), s
}

func seeded(t testing.TB, s *store.Store) {
	t.Helper()
	if err := s.SeedCohort(t.Context(), "2026", "2026 жылғы лек", "Поток 2026 года", flowtest.Noon()); err != nil {
		t.Fatal(err)
	}
}

func TestLinksThatLeadNowhereAllSayTheSame(t *testing.T) {
	t.Parallel()
	c, s := visitor(t, 9, true)
	seeded(t, s)
	for _, payload := range []string{"x_1", "p_nothing", "p_", "a_AAAAAAAAAAAAAAAAAAAAAA", "a_", "c_nothing", "c_../..", "o_404", "o_x", strings.Repeat("я", 30), "_", "a"} {
		c.Says("/start " + payload).At("menu.main").Sees("Эта ссылка недействительна или уже использована")
	}
}

func TestALinkToACohortOpensIt(t *testing.T) {
	t.Parallel()
	c, s := visitor(t, 9, true)
	seeded(t, s)
	c.Says("/start c_2026").At("apply_start.about").Sees("Поток 2026 года")
}

// How far choosing is can be seen by everybody, without an application: by a link, and by one quiet button of the menu.
func TestHowFarChoosingIsCanBeSeenByEverybody(t *testing.T) {
	t.Parallel()
	c, s := visitor(t, 9, true)
	c.Says("/start p_2026").At("menu.main").Sees("Эта ссылка недействительна").Says("/menu")
	if strings.Contains(c.Text(), "Как идёт отбор") {
		t.Error("nothing is chosen from")
	}
	seeded(t, s)
	c.Says("/start p_2026").At("progress.counters").Sees("Поток 2026 года").Says("/menu").At("menu.main").Sees("Поток 2026 года: приём заявок открыт")
	c.Says("Как идёт отбор").At("progress.counters").Sees("Подано заявок")
	if err := s.SeedCohort(t.Context(), "south", "Оңтүстік", "Юг", flowtest.Noon()); err != nil {
		t.Fatal(err)
	}
	c.Says("/menu").At("menu.main")
	if n := strings.Count(c.Text(), "Как идёт отбор"); n != 1 {
		t.Errorf("%d buttons", n)
	}
	c.Says("Как идёт отбор").At("progress.counters").Sees("Юг", "Поток 2026 года").Taps("cohort_2").At("progress.counters").Sees("<b>Юг</b>", "Подано заявок")
}

func TestALinkOfSomebodyNewIsOpenedAfterFirstContact(t *testing.T) {
	t.Parallel()
	c, s := visitor(t, 9, false)
	seeded(t, s)
	c.Says("/start c_2026").At("onboarding.language").Taps("ru").Taps("agree").Says("Анна").Says("Астана").Says("1990").Taps("leader")
	c.At("apply_start.about").Sees("Поток 2026 года", "Рады знакомству")
}

func TestLinksThatSayLanguageRegionAndWhoBroughtMe(t *testing.T) {
	t.Parallel()
	c, s := visitor(t, 9, false)
	flowtest.Meet(t, s, 8, "kk")
	c.Says("/start l_kk").At("onboarding.consent").Sees("Дербес деректерді")
	c.Says("/start r_KZ-10").Says("/start r_KZ-99").Says("/start f_8").Says("/start f_?")
	p, err := s.Person(t.Context(), 9)
	if err != nil || p.Region != "KZ-10" || p.Lang != "kk" {
		t.Fatalf("%+v, %v", p, err)
	}
}

func TestCommandsWorkInTheMiddleOfAQuestion(t *testing.T) {
	t.Parallel()
	c, s := visitor(t, 9, true)
	seeded(t, s)
	c.Says("/start c_2026").Taps("begin").At("apply.lang").Taps("ru").At("apply.title")
	c.Says("/help").At("help.page").Taps("_back").At("apply.title").Says("/nonsense").At("apply.title").Sees("Такой команды нет")
	c.Says("/cancel").At("menu.main").Says("/menu").At("menu.main").Sees("Вас ждёт черновик")
}

func TestTheMenuHasOneNextStep(t *testing.T) {
	t.Parallel()
	c, s := visitor(t, 9, true)
	c.Says("/menu").At("menu.main").Sees("Сейчас вас ничего срочного не ждёт")
	seeded(t, s)
	c.Says("/menu").Sees("Поток 2026 года: приём заявок открыт").Says("9").At("menu.main").Says("Подать заявку").At("apply_start.about")
	c.Taps("begin").Says("/menu").Sees("Вас ждёт черновик").Says("настройки").At("settings.overview").Taps("_back").At("menu.main")
}

func FuzzDeepLinks(f *testing.F) {
	for _, seed := range []string{"c_2026", "p_2026", "a_x", "l_kk", "r_KZ-10", "f_zz", "menu", "", "_", "c_", "\x00"} {
		f.Add(seed)
	}
	s, catalog := flowtest.Store(f), flowtest.Catalog(f)
	flowtest.Member(f, s, 9, "ru", "Анна")
	m, err := flows.New(flows.Parts{Store: s, Catalog: catalog, Zone: flowtest.Zone(), BotName: "saruar_bot"})
	if err != nil {
		f.Fatal(err)
	}
	anna := func() engine.Person { return engine.Person{ID: 9, Lang: "ru", Name: "Анна", Member: true} }
	f.Fuzz(func(t *testing.T, payload string) {
		if strings.ContainsAny(payload, "\n\r") {
			t.Skip("a command is one line")
		}
		c := flowtest.New(t, flowtest.World{Machine: m.Machine, Person: anna, Catalog: catalog, Now: flowtest.Noon()})
		c.Says("/start " + payload)
		if c.Text() == "" {
			t.Fatalf("%q: nothing is shown", payload)
		}
	})
}

func TestALinkToAProjectLetsPeopleFollowIt(t *testing.T) {
	t.Parallel()
	e := newExhibit(t)
	link, id := fmt.Sprint("/start o_", e.application), fmt.Sprint(e.application)
	c := e.chat(actor)
	c.Says(link).At("menu.main").Sees("Эта ссылка недействительна") // it is an application still
	e.sql(`update application set state = 'accepted' where id = $1`, e.application)
	c.Says(link).At("follow.project").Sees(secret, "Экология").Taps("follow").Sees("Вы подписаны")
	leads := e.chat(target)
	if !opens(leads, "followers", id) {
		t.Fatalf("the leader is at %s", leads.Place())
	}
	leads.Sees("<b>1</b>", "https://t.me/saruar_bot?start=o_"+id)
	c.Do(engine.Input{Kind: engine.Tap, Name: "unfollow", Args: []string{id}})
	if sent := c.Sent(); !strings.Contains(sent, "Вы отписались") {
		t.Errorf("who leaves is told %q", sent)
	}
	if n := e.number(`select count(*) from follower`); n != 0 {
		t.Errorf("%d still follow", n)
	}
}
