package settings_test

import (
	"context"
	"testing"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

// lobby stands for the main menu, from which the settings are opened.
func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "hall",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
			return engine.Call(in.Text, ""), nil
		},
	}}}
}

func arrive(t *testing.T, lang string) (*flowtest.Chat, *store.Store) {
	t.Helper()
	const id = 701
	s, catalog := flowtest.Store(t), flowtest.Catalog(t)
	flowtest.Member(t, s, id, lang, "Әлия")
	call := func(flow string) engine.Opener {
		return func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Call(flow, ""), nil }
	}
	m, err := engine.New(engine.Config{
		Flows:    append(settings.Flows(s, flowtest.Zone()), lobby()),
		Root:     func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{"lang": call(settings.Language), "settings": call(settings.Name), "help": call(settings.Help)},
		Pick:     flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return flowtest.New(t, flowtest.World{
		Machine: m, Person: flowtest.Someone(t, s, id), Catalog: catalog, Now: flowtest.Noon(),
	}), s
}

func start(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	c, _ := arrive(t, lang)
	return c
}

func TestSettings(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: settings.Name, Keeps: true, New: start, Open: func(c *flowtest.Chat) { c.Says("/settings") },
		Lines: []flowtest.Line{
			{Step: "overview", Hub: true, Good: flowtest.Tap("name"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}},
			{Step: "name", Good: flowtest.Text("Айгүл"), Bad: []engine.Input{flowtest.Text("А"), flowtest.Photo("x")}},
			{Step: "overview", Hub: true, Good: flowtest.Tap("region")},
			{Step: "region", Good: flowtest.Text("Абай облысы"), Bad: []engine.Input{flowtest.Text("Атлантида"), flowtest.Tap("KZ-98")}},
			{Step: "overview", Hub: true, Good: flowtest.Tap("quiet")},
			{Step: "quiet", Good: flowtest.Text("23:30 - 7"), Bad: []engine.Input{flowtest.Text("түнде"), flowtest.Text("25:00-26:00"), flowtest.Photo("x")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("settings.overview").Sees("Айгүл", "23:30–07:00")
		},
	}.Run(t)
}

func TestLanguage(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: settings.Language, Speaks: true, New: start, Open: func(c *flowtest.Chat) { c.Says("/lang") },
		Lines: []flowtest.Line{{Step: "language", Good: flowtest.Tap("ru"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("de")}, Bilingual: true}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			if c.At("lobby.hall"); c.Person().Lang != "ru" {
				t.Fatalf("speaks %s", c.Person().Lang)
			}
		},
	}.Run(t)
}

func TestATopicGoesFromNowToDigestToOffAndBack(t *testing.T) {
	t.Parallel()
	c, s := arrive(t, "ru")
	c.Says("/settings").Taps("notices").Sees("🔔 Заявка: сразу", "🔔 Занятия: сразу", "🔕 Новости программы: выключено")
	c.Taps("applications").Sees("🗓 Заявка: раз в день").Taps("applications").Sees("🔕 Заявка: выключено")
	c.Taps("homework").Taps("news").Sees("🔔 Новости программы: сразу").Taps("news").Sees("🗓 Новости программы: раз в день")
	c.Taps("done").At("settings.overview")
	p, err := s.Profile(t.Context(), 701)
	if err != nil || p.Wish("applications") != "off" || p.Wish("homework") != "digest" || p.Wish("lessons") != "now" || p.Wish("news") != "digest" || !p.News {
		t.Fatalf("%+v, %v", p, err)
	}
	c.Taps("notices").Taps("applications").Sees("🔔 Заявка: сразу").Taps("news").Sees("🔕 Новости программы: выключено").Taps("done")
	if p, err = s.Profile(t.Context(), 701); err != nil || p.News {
		t.Fatalf("%+v, %v", p, err)
	}
}

func TestTheHourOfTheDigestIsChosen(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{"kk": "Шолу уақыты: 07:30", "ru": "Время сводки: 07:30"} {
		c, s := arrive(t, lang)
		c.Says("/settings").Taps("notices").Taps("digest_at").At("settings.digest_at")
		for _, bad := range []engine.Input{flowtest.Text("таңертең ерте"), flowtest.Text("25:00"), flowtest.Tap("nothing"), flowtest.Photo("x")} {
			c.Do(bad).At("settings.digest_at")
		}
		c.Says("7:30").At("settings.notices").Sees(want).Taps("digest_at").Taps("18:00").At("settings.notices").Sees("18:00")
		p, err := s.Profile(t.Context(), 701)
		if err != nil || p.DigestAt != 18*60 {
			t.Fatalf("%+v, %v", p, err)
		}
	}
}

func TestHelpLeadsBack(t *testing.T) {
	t.Parallel()
	c, _ := arrive(t, "kk")
	c.Says("?").Says("/help").At("help.page").Sees("/lang").Taps("_back").At("lobby.hall")
}
