package onboarding_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/onboarding"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

// lobby stands for the main menu.
func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "hall",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// arrive begins a chat of somebody new.
func arrive(t *testing.T, lang string) (*flowtest.Chat, *store.Store) {
	t.Helper()
	const id = 700
	s, catalog := flowtest.Store(t), flowtest.Catalog(t)
	flowtest.Meet(t, s, id, lang)
	entrance := func(_ context.Context, _ engine.Turn, payload string) (engine.Move, bool, error) {
		return engine.Call(settings.Help, ""), payload == "c_2026", nil
	}
	m, err := engine.New(engine.Config{
		Flows: append(settings.Flows(s, flowtest.Zone()), onboarding.Flow(s, flowtest.Zone(), entrance), lobby()),
		Root: func(p engine.Person) string {
			if p.Member {
				return "lobby"
			}
			return onboarding.Name
		},
		Commands: map[string]engine.Opener{
			"start": func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Home(), nil },
			"lang": func(context.Context, engine.Turn, []string) (engine.Move, error) {
				return engine.Call(settings.Language, ""), nil
			},
		},
		Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return flowtest.New(t, flowtest.World{
		Machine: m, Person: flowtest.Someone(t, s, id), Catalog: catalog, Now: flowtest.Noon(),
	}), s
}

func script() flowtest.Script {
	return flowtest.Script{
		Flow: onboarding.Name, Keeps: true, Root: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			c, _ := arrive(t, lang)
			return c
		},
		Open: func(c *flowtest.Chat) { c.Says("/start") },
		Lines: []flowtest.Line{
			{Step: "language", Bilingual: true, Good: flowtest.Tap("kk"), Bad: []engine.Input{flowtest.Text("deutsch"), flowtest.Tap("xx")}},
			{Step: "consent", Good: flowtest.Tap("agree"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("decline"), flowtest.Tap("nothing")}},
			{Step: "name", Good: flowtest.Text("Әлия Серікқызы"), Bad: []engine.Input{
				flowtest.Photo("x"), flowtest.Text("Ә"), flowtest.Text(strings.Repeat("ә", 5000)),
			}},
			{Step: "region", Good: flowtest.Text("Абай облысы"), Bad: []engine.Input{flowtest.Text("Марс планетасы"), flowtest.Photo("x"), flowtest.Tap("KZ-99")}},
			{Step: "birth_year", Good: flowtest.Text("1990"), Bad: []engine.Input{
				flowtest.Text("тоқсаныншы"), flowtest.Text("1800"), flowtest.Text("2026"), flowtest.Photo("x"),
			}},
			{Step: "aim", Good: flowtest.Tap("leader"), Bad: []engine.Input{flowtest.Text("білмеймін"), flowtest.Tap("boss")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("lobby.hall")
			if p := c.Person(); !p.Member || p.Name != "Әлия Серікқызы" || p.Minor {
				t.Fatalf("ended as %+v", p)
			}
		},
	}
}

func TestFirstContact(t *testing.T) {
	t.Parallel()
	script().Run(t)
}

func TestConsentsAreKeptEachForItself(t *testing.T) {
	t.Parallel()
	c, s := arrive(t, "ru")
	c.Says("/start").Taps("ru").At("onboarding.consent").Sees("версия 1").Taps("news").Sees("☑ Получать новости", "☐ Публикации").Taps("agree")
	said, err := s.Consents(t.Context(), 700)
	if err != nil {
		t.Fatal(err)
	}
	if !said["service"].Given || !said["news"].Given || said["publication"].Given {
		t.Fatalf("said %+v", said)
	}
}

func TestARegionIsFoundByTyping(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"Алматы қаласы": "KZ-75", "караганд": "KZ-35", "Семей": "KZ-10", "ШЫМКЕНТ қаласы": "KZ-79", "город Астана": "KZ-71",
	} {
		t.Run(typed, func(t *testing.T) {
			t.Parallel()
			c, s := arrive(t, "kk")
			c.Says("/start").Taps("kk").Taps("agree").Says("Әлия").At("onboarding.region").Says(typed)
			if c.Place() == "onboarding.region" {
				c.Taps(want)
			}
			c.At("onboarding.birth_year")
			p, err := s.Person(t.Context(), 700)
			if err != nil || p.Region != want {
				t.Fatalf("region %q, %v", p.Region, err)
			}
		})
	}
}

func TestAgesAndTheirRules(t *testing.T) {
	t.Parallel()
	// Today is 4 November 2026.
	for name, c := range map[string]struct {
		year, birthday, place string
		minor                 bool
	}{
		"thirteen":                        {"2013", "", "onboarding.too_young", true},
		"fourteen this year, not yet":     {"2012", "no", "onboarding.too_young", true},
		"fourteen already":                {"2012", "yes", "onboarding.aim", true},
		"fifteen":                         {"2011", "", "onboarding.aim", true},
		"sixteen this year, not yet":      {"2010", "no", "onboarding.aim", true},
		"eighteen this year, not yet":     {"2008", "no", "onboarding.aim", true},
		"eighteen already":                {"2008", "yes", "onboarding.aim", false},
		"a year before the year of birth": {"2027", "", "onboarding.birth_year", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			chat, s := arrive(t, "ru")
			chat.Says("/start").Taps("ru").Taps("agree").Says("Аян").Taps("KZ-71").Says(c.year)
			if c.birthday != "" {
				chat.At("onboarding.birthday").Taps(c.birthday)
			}
			chat.At(c.place)
			p, err := s.Person(t.Context(), 700)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Age(flowtest.Noon()) < 18; got != c.minor {
				t.Fatalf("minor %t", got)
			}
			if c.place == "onboarding.too_young" && (p.Name != "" || p.Region != "" || !p.BornBy.IsZero()) {
				t.Fatalf("kept of a child: %+v", p)
			}
		})
	}
}

func TestWhoIsTooYoungMayCorrectTheYear(t *testing.T) {
	t.Parallel()
	c, _ := arrive(t, "kk")
	c.Says("/start").Taps("kk").Taps("agree").Says("Аян").Taps("KZ-71").Says("2015").At("onboarding.too_young").Says("?").At("onboarding.too_young")
	c.Taps("again").At("onboarding.consent").Taps("agree").Says("Аян").Taps("KZ-71").Says("1995").At("onboarding.aim")
}

func TestFifteenWaitsForAGuardian(t *testing.T) {
	t.Parallel()
	c, _ := arrive(t, "kk")
	c.Says("/start").Taps("kk").Taps("agree").Says("Аян").Taps("KZ-71").Says("2011").Taps("volunteer").At("onboarding.guardian")
	c.Sees("14 жас").Says("/start").At("onboarding.guardian")
	if c.Person().Member {
		t.Fatal("a member without a guardian's consent")
	}
}

func TestADeepLinkWaitsForTheEndOfFirstContact(t *testing.T) {
	t.Parallel()
	c, s := arrive(t, "ru")
	if err := s.SetEntry(t.Context(), 700, "c_2026"); err != nil {
		t.Fatal(err)
	}
	c.Says("/start").Taps("ru").Taps("agree").Says("Анна").Taps("KZ-75").Says("1985").Taps("leader").At("help.page")
	c.Taps("_back").At("lobby.hall")
}

func TestAnswersInDetail(t *testing.T) {
	t.Parallel()
	c, s := arrive(t, "kk")
	c.Says("/start").Taps("kk").Taps("agree").Says("Әлия").Says("Абай").At("onboarding.birth_year")
	c.Says("1990 ж.").Taps("expert")
	p, err := s.Person(t.Context(), 700)
	if err != nil {
		t.Fatal(err)
	}
	if p.Aim != "expert" || p.BornBy != time.Date(1990, time.December, 31, 0, 0, 0, 0, time.UTC) {
		t.Fatalf("%+v", p)
	}
}
