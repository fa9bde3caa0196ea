package privacy_test

import (
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/privacy"
	"saruar/locales"
	"saruar/store"
)

func start(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	return newWorld(t, lang).Chat
}

func TestOverview(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: privacy.Name, Keeps: true, New: start, Open: func(c *flowtest.Chat) { c.Says("/privacy") },
		Lines: []flowtest.Line{
			{Step: "overview", Hub: true, Good: flowtest.Tap("service"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "withdraw", Hub: true, Good: flowtest.Tap("withdraw"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			if c.At("privacy.overview"); !c.Person().Outdated {
				t.Fatal("the consent still counts")
			}
		},
	}.Run(t)
}

func TestMyData(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: privacy.MyData, New: start, Open: func(c *flowtest.Chat) { c.Says("/mydata") },
		Lines: []flowtest.Line{{Step: "ask", Good: flowtest.Tap("make"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("lobby.hall")
		},
	}.Run(t)
}

func TestForget(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: privacy.Forget, Keeps: true, New: start, Open: func(c *flowtest.Chat) { c.Says("/forget") },
		Lines: []flowtest.Line{
			{Step: "ask", Good: flowtest.Tap("continue"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}},
			{Step: "sure", Good: flowtest.Tap("yes"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			if c.At("forget.locked"); !c.Person().Locked {
				t.Fatal("not locked")
			}
			c.Says("?").At("forget.locked").Says("/cancel").At("forget.locked")
			c.Says("/lang").Taps("ru").At("forget.locked").Sees("11 ноября 2026").Says("/mydata").At("mydata.ask").Taps("_back")
			c.Taps("stop").At("lobby.hall").Sees("Ничего не удалено")
			if c.Person().Locked {
				t.Fatal("still locked")
			}
		},
	}.Run(t)
}

func TestRenewal(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: privacy.Renew, Keeps: true, Root: true, // nobody gets past it
		New: func(t *testing.T, lang string) *flowtest.Chat {
			w := newWorld(t, lang)
			w.Says("/settings").Taps("name").At("settings.name")
			w.deploy(store.Terms{Service: 2, Publication: 1, News: 1}, nil)
			return w.Chat
		},
		Open:  func(c *flowtest.Chat) { c.Says("Айгүл") },
		Lines: []flowtest.Line{{Step: "terms", Good: flowtest.Tap("agree"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("settings.name")
		},
	}.Run(t)
}

func TestANewVersionAsksAgainAndLosesNothing(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, lang)
			w.must(w.store.SayConsent(t.Context(), member, store.Consent{Purpose: store.PurposeNews, Version: 1, Given: true}, flowtest.Noon()))
			w.Says("/poll").Says("one").At("poll.second")
			w.deploy(store.Terms{Service: 3, Publication: 1, News: 2}, map[int]locales.Message{
				2: locales.Verbatim("second version"), 3: locales.Verbatim("third version"),
			})
			w.Says("two").At("consent.terms").Sees("second version", "third version", "3")
			for _, closed := range []string{"/settings", "/poll"} {
				w.Says(closed).At("consent.terms")
			}
			w.Do(engine.Input{Kind: engine.Tap, Name: "open", Args: []string{"settings"}}).At("consent.terms")
			for command, place := range map[string]string{
				"/privacy": "privacy.overview", "/mydata": "mydata.ask", "/forget": "forget.ask", "/help": "help.page", "/lang": "language.language",
			} {
				w.Says(command).At(place).Taps("_back").At("consent.terms")
			}
			if !w.terms.Outdated(store.Person{MemberAt: time.Now(), Service: 2}) || w.counts(store.PurposeService) || w.counts(store.PurposeNews) {
				t.Fatal("older versions count")
			}
			w.Says("/privacy").At("privacy.overview").Taps("service").At("consent.terms")
			w.Taps("agree").At("poll.second").Sees("second after one")
			w.Says("two").At("lobby.hall")
			if !w.counts(store.PurposeService) || w.counts(store.PurposeNews) {
				t.Fatal("the new version does not count, or more than it")
			}
		})
	}
}

func TestWhoDeclinesIsLockedButLosesNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "ru")
	w.Says("hello")
	w.deploy(store.Terms{Service: 2, Publication: 1, News: 1}, nil)
	w.Says("?").At("consent.terms").Taps("decline").At("consent.terms").Sees("Без нового согласия", "Ваш аккаунт закрыт")
	w.Says("/menu").At("consent.terms").Taps("mydata").At("mydata.ask").Taps("_back").Taps("forget").At("forget.ask").Taps("_back")
	w.Taps("agree").At("lobby.hall")
}

func TestConsentsAreGivenAndTakenBackAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "ru")
	w.Says("/settings").Taps("privacy").At("privacy.overview").Sees("☑ Участие в программе", "☐ Новости программы", "дано 4 ноября 2026 г., версия 1")
	w.Taps("news").Sees("☑ Новости программы")
	if !w.counts(store.PurposeNews) {
		t.Fatal("news are not agreed to")
	}
	w.Taps("news").Sees("☐ Новости программы", "отозвано 4 ноября 2026 г.")
	if w.counts(store.PurposeNews) {
		t.Fatal("news still come")
	}
	w.Taps("publication").Sees("☑ Публикации о моём проекте")
	w.Taps("service").At("privacy.withdraw").Taps("_back").At("privacy.overview")
	w.Taps("service").Taps("withdraw").At("privacy.overview").Sees("☐ Участие в программе")
	w.Says("/settings").At("privacy.overview").Taps("_back").At("consent.terms").Sees("Ваш аккаунт закрыт")
	if n := w.number(`select count(*) from person where name = 'Әлия' and member_at is not null`); n != 1 {
		t.Fatal("something was deleted")
	}
	w.Taps("agree").At("settings.overview")
}

func TestOnlyWhatIsOneselfsToChooseIsOfferedInPassing(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "kk")
	offered := func(terms store.Terms) bool {
		t.Helper()
		yes, err := privacy.New(w.store, nil, terms, nil).Renewable(t.Context(), member)
		w.must(err)
		return yes
	}
	newer := store.Terms{Service: 1, Publication: 1, News: 2}
	if offered(newer) {
		t.Fatal("asked again for what was never given")
	}
	w.Says("/privacy").Taps("news")
	if offered(store.CurrentTerms()) || !offered(newer) {
		t.Fatal("asked at the wrong time")
	}
	w.deploy(newer, nil)
	w.Says("/privacy").Sees("1-нұсқаға берілген").Taps("news")
	if offered(newer) {
		t.Fatal("asked again after the answer")
	}
}

func TestOnesDataIsMadeAFewTimesADay(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "ru")
	for range store.OwnDataADay {
		w.Says("/mydata").Taps("make").Sees("Готовим")
	}
	w.Says("/mydata").Taps("make").Sees("не больше 3 раз")
	jobs := func() int { return w.number(`select count(*) from river_job where args ->> 'kind' like 'mydata%'`) }
	if jobs() != 2*store.OwnDataADay {
		t.Fatalf("%d files are made", jobs())
	}
	if n := w.number(`select count(*) from audit where action = 'read_own_data' and role = 'self'`); n != store.OwnDataADay {
		t.Fatalf("%d lines in the audit log", n)
	}
	w.Now = w.Now.Add(25 * time.Hour)
	w.Says("/mydata").Taps("make").Sees("Готовим")
}

func TestForgettingIsOfferedTwiceAndRefusedOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "kk")
	w.Says("/forget").Sees("7 күн", "15 күнде").Taps("mydata").At("mydata.ask").Taps("_back").At("forget.ask")
	w.Taps("continue").Taps("no").At("lobby.hall").Sees("Ештеңе жойылған жоқ")
	w.must(w.store.Grant(t.Context(), member, store.Administrator, "", 0, flowtest.Noon()))
	w.Says("/forget").Taps("continue").Taps("yes").At("lobby.hall").Sees("соңғы әкімші")
	if w.Person().Locked {
		t.Fatal("the last administrator is locked")
	}
}

func TestALockedPersonOnlyTakesItBack(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "ru")
	w.Says("/poll").Says("one").Says("/forget").Taps("continue").Taps("yes").At("forget.locked")
	for _, closed := range []string{"/menu", "/settings", "/privacy", "/poll", "something"} {
		w.Says(closed).At("forget.locked")
	}
	w.Says("/help").At("help.page").Taps("_back")
	if strings.Contains(w.Text(), "_cancel") {
		t.Fatal("there is a way out")
	}
	w.Taps("stop").At("poll.second").Sees("second after one")
	for action, want := range map[string]int{"ask_forgetting": 1, "stop_forgetting": 1} {
		if n := w.number(`select count(*) from audit where action = $1`, action); n != want {
			t.Errorf("%d lines of %s", n, action)
		}
	}
}
