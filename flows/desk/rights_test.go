package desk_test

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"saruar/flows/answer"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	clerk     = int64(801) // staff, with the grants that a test gives
	newcomers = int64(850) // the first of those who applied
)

// annex is an office with a clerk, where a test may end grants past the store.
type annex struct {
	t       *testing.T
	store   *store.Store
	address string
	lang    string
	applied int64
}

func newAnnex(t *testing.T, lang string) *annex {
	t.Helper()
	a := &annex{t: t, address: storetest.New(t), lang: lang}
	var err error
	a.store, err = store.Open(t.Context(), a.address, 4)
	a.must(err)
	t.Cleanup(a.store.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	a.must(a.store.SeedRegions(t.Context(), regions))
	a.must(a.store.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", time.Now()))
	flowtest.Member(t, a.store, clerk, lang, "Сәуле")
	return a
}

func (a *annex) must(err error) {
	a.t.Helper()
	if err != nil {
		a.t.Fatal(err)
	}
}

func (a *annex) sql(query string, args ...any) {
	a.t.Helper()
	_, err := storetest.Past(a.t, a.address).Exec(a.t.Context(), query, args...)
	a.must(err)
}

func (a *annex) grant(role, region string) {
	a.t.Helper()
	a.must(a.store.Grant(a.t.Context(), clerk, role, region, 0, time.Now()))
}

// submitted is an application of a new leader.
func (a *annex) submitted(title, name, region string) int64 {
	a.t.Helper()
	person := newcomers + a.applied
	a.applied++
	flowtest.Member(a.t, a.store, person, a.lang, name)
	ctx, now := a.t.Context(), time.Now()
	id, err := a.store.BeginApplication(ctx, "2026", person, now)
	a.must(err)
	answers := map[string]string{
		"lang": "kk", "title": title, "direction": "ecology", "region": region, "place": "Семей", "stage": "pilot", "problem": "Мәселе",
		"solution": "Шешім", "people": "100", "team": "5", "leader": "Бәрі", "growth": "Көршіге", "forms": "online", "income": "grants",
		"budget": "small", "wants": "mentor", "access": "Пандус", "phone": "+77011234567", "email": "a@example.kz", "confirms": "truth",
	}
	a.sql(`update application set answers = $2 where id = $1`, id, answers)
	_, err = a.store.Submit(ctx, id, person, now)
	a.must(err)
	return id
}

func (a *annex) chat() *flowtest.Chat {
	a.t.Helper()
	catalog := flowtest.Catalog(a.t)
	form := desk.Form{
		Steps: []string{"title", "problem", "direction"},
		Label: func(step string) locales.Message { return locales.Verbatim("? " + step) },
		State: func(s store.ApplicationState) locales.Message { return locales.Verbatim("= " + string(s)) },
	}
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows:    append(append(desk.New(a.store, form).Flows(), settings.Flows(a.store, flowtest.Zone())...), yard()),
		Root:     func(engine.Person) string { return "yard" },
		Commands: map[string]engine.Opener{"desk": call(desk.Name), "card": call(desk.Card), "lang": call(settings.Language)},
		Pick:     flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	a.must(err)
	return flowtest.New(a.t, flowtest.World{
		Machine: m, Person: flowtest.Someone(a.t, a.store, clerk), Catalog: catalog, Now: time.Now(),
	})
}

// yard is what lies below the desk.
func yard() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "yard", Version: 1, Steps: []engine.Step[none]{{
		Name: "gate",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func lacks(t *testing.T, c *flowtest.Chat, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(c.Text(), part) {
			t.Fatalf("at %s the screen has %q:\n%s", c.Place(), part, c.Text())
		}
	}
}

func TestAGrantThatEndsInTheMiddleOfAScreenEndsTheScreen(t *testing.T) {
	t.Parallel()
	for lang, word := range map[string]string{"kk": "рұқсатыңыз жоқ", "ru": "нет доступа"} {
		for _, stands := range []string{"overview", "list", "card"} {
			t.Run(lang+" "+stands, func(t *testing.T) {
				t.Parallel()
				a := newAnnex(t, lang)
				a.grant("staff", "")
				id := a.submitted("Құпия бақ", "Гүлнар", "KZ-71")
				c, tap := a.chat(), "all"
				c.Says("/desk").At("desk.overview")
				if stands != "overview" {
					c.Taps("all").At("desk_list.list").Sees("Құпия бақ")
					tap = fmt.Sprint("card_", id)
				}
				if stands == "card" {
					c.Taps(tap).At("desk_card.card").Sees("Құпия бақ")
					tap = "answers"
				}
				a.sql(`update role_grant set ends_at = now() where person = $1`, clerk)
				c.Taps(tap).At("yard.gate").Sees(word)
				lacks(t, c, "Құпия", "Гүлнар")
				if n := strings.Count(c.Text(), word); n != 1 {
					t.Fatalf("says it %d times:\n%s", n, c.Text())
				}
				c.Says("/desk").At("yard.gate").Sees(word)
			})
		}
	}
}

func TestACardLeavesWithTheGrantOfItsRegion(t *testing.T) {
	t.Parallel()
	a := newAnnex(t, "ru")
	a.grant("staff", "KZ-71")
	a.grant("staff", "KZ-10")
	id := a.submitted("Құпия бақ", "Гүлнар", "KZ-71")
	a.submitted("Абай мектебі", "Болат", "KZ-10")
	c := a.chat()
	c.Says("/desk").Taps("all").Sees("Құпия бақ", "Абай мектебі").Taps(fmt.Sprint("card_", id)).Sees("Құпия бақ", "Гүлнар", "2026-0001")
	a.sql(`update role_grant set ends_at = now() where person = $1 and region = 'KZ-71'`, clerk)
	c.Taps("answers").At("desk_list.list").Sees("Абай мектебі")
	lacks(t, c, "Құпия", "Гүлнар", "2026-0001")
	c.Says("құпия бақ").At("desk_list.list")
	lacks(t, c, "Гүлнар", "2026-0001")
	c.Says("/card " + strconv.FormatInt(id, 10)).At("desk_list.list")
	lacks(t, c, "Гүлнар", "2026-0001")
}

func TestNobodyElseComesToTheDesk(t *testing.T) {
	t.Parallel()
	for _, role := range []string{"", "expert", "moderator", "trainer"} {
		a := newAnnex(t, "kk")
		if role != "" {
			a.grant(role, "")
		}
		id := a.submitted("Құпия бақ", "Гүлнар", "KZ-71")
		c := a.chat()
		c.Says("/desk").At("yard.gate").Sees("рұқсатыңыз жоқ").Says("/card " + strconv.FormatInt(id, 10)).At("yard.gate").Sees("рұқсатыңыз жоқ")
		lacks(t, c, "Құпия")
	}
}

// Telegram's limits, with the longest names that people can give.
func TestTheLongestNamesFitTheScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			a := newAnnex(t, lang)
			a.grant("auditor", "")
			var id int64
			for i := range 9 {
				id = a.submitted(strings.Repeat("Ж", 75)+strconv.Itoa(10000+i), strings.Repeat("Ә", 80), "KZ-33")
			}
			c := a.chat()
			fits := func() {
				t.Helper()
				if n := len(utf16.Encode([]rune(c.Text()))); n > 4096 {
					t.Fatalf("%s has %d characters", c.Place(), n)
				}
				for _, button := range c.Buttons() {
					label, err := c.Catalog.Plain(locales.Lang(lang), button.Label.(locales.Message))
					if err != nil || len([]rune(label)) > 40 || len(button.Option) > 40 {
						t.Fatalf("%s: button %q, option %q, %v", c.Place(), label, button.Option, err)
					}
				}
			}
			c.Says("/desk")
			fits()
			c.Taps("all").At("desk_list.list")
			fits()
			c.Taps("page_1").Taps("page_0")
			fits()
			c.Taps(fmt.Sprint("card_", id)).At("desk_card.card")
			fits()
			c.Taps("answers").At("desk_card.answers")
			fits()
			c.Taps("_back").At("desk_card.card").Taps("_back").At("desk_list.list").Taps("_back").At("desk.overview").Taps("_back").At("yard.gate")
		})
	}
}

func TestAnySpellingFindsTheProject(t *testing.T) {
	t.Parallel()
	a := newAnnex(t, "kk")
	a.grant("staff", "")
	a.submitted("Өзгеріс мектебі", "Гүлнар", "KZ-71")
	a.submitted("Таза өзен", "Болат", "KZ-71")
	c := a.chat()
	c.Says("/desk")
	for _, typed := range []string{
		"өзгеріс", "озгерис", "ɵзгеріс", "өзгерс", "өзгыріс", "2026-0001", "гулнар", "мектебі",
		"Өзгеpic" /* Latin p, i and c */, "ГYЛНАР" /* Latin Y */, "мектебi", /* Latin i */
	} {
		c.Says(typed).Sees("<b>1. Өзгеріс мектебі</b>")
	}
}

func TestACardTellsHowManyCoAuthorsThereAre(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string]string{"kk": "Тең авторлар саны: 1", "ru": "Соавторы: 1"} {
		a := newAnnex(t, lang)
		a.grant("staff", "")
		id := a.submitted("Таза өзен", "Болат", "KZ-71")
		c := a.chat().Says(fmt.Sprint("/card ", id)).At("desk_card.card").Sees("Таза өзен")
		lacks(t, c, "автор")
		a.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, id, clerk)
		c.Says(fmt.Sprint("/card ", id)).Sees(words)
	}
}

func TestAPageThatIsGoneLeadsBackToTheOneBefore(t *testing.T) {
	t.Parallel()
	a := newAnnex(t, "kk")
	a.grant("staff", "")
	for i := range 9 {
		a.submitted("Жоба "+strconv.Itoa(i), "Болат", "KZ-71")
	}
	c := a.chat().Says("/desk").Taps("state_submitted").Taps("page_1").At("desk_list.list")
	a.sql(`update application set state = 'screening'`)
	c.Says("?").Sees("Мұнда әзірге өтінім жоқ").Taps("page_0").At("desk_list.list").Sees("Мұнда әзірге өтінім жоқ")
	lacks(t, c, "Жаңарақтары")
}
