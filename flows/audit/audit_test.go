package audit_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/audit"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	reader   = int64(41)
	chief    = int64(42)
	somebody = int64(51)
	another  = int64(52)
)

// archive is a database with people and a log of what was done.
type archive struct {
	*store.Store
	t       *testing.T
	address string
}

func newArchive(t *testing.T, lang string) *archive {
	t.Helper()
	a := &archive{t: t, address: storetest.New(t)}
	var err error
	a.Store, err = store.Open(t.Context(), a.address, 4)
	a.must(err)
	t.Cleanup(a.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	a.must(a.SeedRegions(t.Context(), regions))
	flowtest.Member(t, a.Store, reader, lang, "Сәуле")
	flowtest.Member(t, a.Store, chief, "kk", "Болат")
	flowtest.Member(t, a.Store, somebody, "kk", "Гүлнар <b>")
	flowtest.Member(t, a.Store, another, "kk", "Ерлан")
	a.sql(`update person set region = 'KZ-10' where id = $1`, another)
	a.must(a.Grant(t.Context(), chief, store.Administrator, "", 0, flowtest.Noon()))
	return a
}

func (a *archive) must(err error) {
	a.t.Helper()
	if err != nil {
		a.t.Fatal(err)
	}
}

func (a *archive) sql(query string, args ...any) {
	a.t.Helper()
	_, err := storetest.Past(a.t, a.address).Exec(a.t.Context(), query, args...)
	a.must(err)
}

func (a *archive) number(query string, args ...any) (n int64) {
	a.t.Helper()
	a.must(storetest.Past(a.t, a.address).QueryRow(a.t.Context(), query, args...).Scan(&n))
	return n
}

// gives is an administrator's deed: the role of expert for somebody.
func (a *archive) gives(person int64, at time.Time) {
	a.t.Helper()
	_, err := a.GiveGrant(a.t.Context(), chief, store.NewGrant{Person: person, Role: store.Expert, Region: "KZ-71"}, at)
	a.must(err)
}

func hall() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "hall", Version: 1, Steps: []engine.Step[none]{{
		Name: "hall",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func (a *archive) chat(person int64) *flowtest.Chat {
	a.t.Helper()
	catalog := flowtest.Catalog(a.t)
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows:    append(append(audit.New(a.Store, flowtest.Zone()).Flows(), settings.Flows(a.Store, flowtest.Zone())...), hall()),
		Root:     func(engine.Person) string { return "hall" },
		Commands: map[string]engine.Opener{"audit": call(audit.Name), "line": call(audit.Line), "lang": call(settings.Language)},
		Pick:     flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	a.must(err)
	return flowtest.New(a.t, flowtest.World{Machine: m, Person: flowtest.Someone(a.t, a.Store, person), Catalog: catalog, Now: flowtest.Noon()})
}

func (a *archive) auditor(region string) *flowtest.Chat {
	a.t.Helper()
	a.must(a.Grant(a.t.Context(), reader, store.Auditor, region, 0, flowtest.Noon()))
	return a.chat(reader)
}

func lacks(t *testing.T, c *flowtest.Chat, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(c.Text(), part) {
			t.Fatalf("at %s the screen has %q:\n%s", c.Place(), part, c.Text())
		}
	}
}

func TestTheLog(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: audit.Name, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/audit") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return newArchive(t, lang).auditor("")
		},
		Lines: []flowtest.Line{{Step: "page", Hub: true, Good: flowtest.Tap("line_1"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("do_nothing"), flowtest.Tap("line_x"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("audit_line.card") },
	}.Run(t)
}

func TestALine(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: audit.Line, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/line 2") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			a := newArchive(t, lang)
			a.gives(somebody, flowtest.Noon())
			return a.auditor("")
		},
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("subject"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("audit.page") },
	}.Run(t)
}

func TestAPageSaysWhoDidWhatToWhom(t *testing.T) {
	t.Parallel()
	a := newArchive(t, "ru")
	a.gives(somebody, flowtest.Noon())
	c := a.auditor("").Says("/audit").At("audit.page")
	number := a.number(`select number from person where id = $1`, somebody)
	c.Sees("4 ноября 2026 г., 12:00", "<b>Выдача и изменение прав</b>", "Болат, №", "(Администратор)", fmt.Sprint("Гүлнар &lt;b&gt;, №", number),
		"роль: Эксперт", "регион: город Астана", "поток: Все потоки")
	c.Taps("line_2").At("audit_line.card").Sees("Запись №2", "Хеш: <code>", "Хеш предыдущей: <code>", "[Только: Болат]")
	if hash := c.Text()[strings.Index(c.Text(), "Хеш: <code>")+len("Хеш: <code>"):]; len(hash) < 64 || strings.Contains(hash[:64], "<") {
		t.Errorf("no whole hash: %s", hash)
	}
	c.Taps("actor").At("audit.page").Sees("Человек: Болат")
	c.Taps("_back").At("audit_line.card").Taps("_back").At("audit.page")
}

func TestPagesLeadToAndFro(t *testing.T) {
	t.Parallel()
	a := newArchive(t, "kk")
	for i := range 20 {
		id := int64(100 + i)
		flowtest.Member(t, a.Store, id, "kk", fmt.Sprint("Адам ", i))
		a.gives(id, flowtest.Noon().Add(time.Duration(i)*time.Minute))
	}
	c := a.auditor("").Says("/audit").Sees("Адам 19")
	lacks(t, c, "Адам 12,")
	first := c.Options()
	older := first[slices.IndexFunc(first, func(o string) bool { return strings.HasPrefix(o, "older_") })]
	c.Taps(older).Sees("Адам 14").Sees("Ертеректегілері", "Жаңарақтары")
	lacks(t, c, "Адам 19")
	// What is written meanwhile moves no page.
	a.gives(somebody, flowtest.Noon().Add(time.Hour))
	newer := c.Options()[slices.IndexFunc(c.Options(), func(o string) bool { return strings.HasPrefix(o, "newer_") })]
	c.Taps(newer).Sees("Адам 19")
	c.Taps(c.Options()[slices.IndexFunc(c.Options(), func(o string) bool { return strings.HasPrefix(o, "newer_") })]).Sees("Гүлнар")
}

func TestLinesAreFilteredByActionDayAndPerson(t *testing.T) {
	t.Parallel()
	a := newArchive(t, "kk")
	a.gives(somebody, flowtest.Noon().AddDate(0, 0, -3))
	a.gives(another, flowtest.Noon())
	_, err := a.AuditPage(t.Context(), store.AuditQuery{Person: chief, Limit: 1}, flowtest.Noon())
	a.must(err)
	c := a.auditor("").Says("/audit").Sees("Гүлнар", "Ерлан", "<b>Журналды қарау</b>")
	c.Taps("action").Taps("do_grant_roles").Sees("Әрекет: Құқық беру және өзгерту", "Гүлнар", "Ерлан")
	lacks(t, c, "<b>Журналды қарау</b>")
	c.Taps("day").Says("кейін").Sees("КК.АА.ЖЖЖЖ").Says("31.02.2026").Sees("мұндай күн жоқ")
	c.Says("1 қараша").Sees("Күні: 2026 ж. 1 қараша", "Гүлнар")
	lacks(t, c, "Ерлан")
	c.Taps("day").Taps("page").Sees("Күні: 2026 ж. 1 қараша").Taps("clear").Sees("Ерлан")
	number := a.number(`select number from person where id = $1`, another)
	c.Says(fmt.Sprint("/audit ", number)).Sees("Адам: Ерлан")
	lacks(t, c, "Гүлнар")
	c.Says("/audit 999999").At("audit.page")
	c.Says("/audit x").At("audit.page")
}

func TestARegionalAuditorSeesWhatTheRightReaches(t *testing.T) {
	t.Parallel()
	a := newArchive(t, "kk")
	a.gives(somebody, flowtest.Noon()) // of Astana
	a.gives(another, flowtest.Noon())  // of Abai
	c := a.auditor("KZ-10").Says("/audit").Sees("Ерлан")
	lacks(t, c, "Гүлнар")
	c.Says("/line 2")
	if c.Place() == "audit_line.card" {
		t.Fatalf("reads a line of another region:\n%s", c.Text())
	}
	a.sql(`update role_grant set ends_at = now() where person = $1`, reader)
	c.Says("/audit").At("hall.hall").Sees("рұқсатыңыз жоқ")
}

func TestWhoMayNotReadTheLogDoesNot(t *testing.T) {
	t.Parallel()
	a := newArchive(t, "ru")
	a.must(a.Grant(t.Context(), reader, store.Staff, "", 0, flowtest.Noon()))
	a.chat(reader).Says("/audit").At("hall.hall").Says("/line 1").At("hall.hall").Sees("нет доступа")
	if n := a.number(`select count(*) from audit where action = 'read_audit'`); n != 0 {
		t.Errorf("%d reads are written down", n)
	}
}

func TestReadingTheLogIsWrittenDownOnce(t *testing.T) {
	t.Parallel()
	a := newArchive(t, "ru")
	a.auditor("").Says("/audit").Taps("line_1").Taps("_back").Taps("action")
	if n := a.number(`select count(*) from audit where action = 'read_audit'`); n != 1 {
		t.Errorf("%d reads are written down, want 1", n)
	}
}

func TestEveryActionHasItsWords(t *testing.T) {
	t.Parallel()
	words, catalog := audit.NewWords(flowtest.Zone()), flowtest.Catalog(t)
	for _, action := range store.Recorded() {
		for _, lang := range locales.Langs() {
			text, err := catalog.Plain(lang, words.Action(action))
			if err != nil || text == "" || text == string(action) {
				t.Errorf("%s in %s: %q, %v", action, lang, text, err)
			}
		}
	}
	for _, role := range store.Roles() {
		text, err := catalog.Plain(locales.Russian, words.Role(store.AuditLine{Role: role}))
		if err != nil || text == role {
			t.Errorf("%s: %q, %v", role, text, err)
		}
	}
}

// Whoever stays as they are is told by number once nobody knows their name any more.
func TestWhoIsForgottenIsANumber(t *testing.T) {
	t.Parallel()
	a := newArchive(t, "ru")
	a.gives(somebody, flowtest.Noon())
	number := a.number(`select number from person where id = $1`, somebody)
	a.sql(`update person set name = '' where id = $1`, somebody)
	c := a.auditor("").Says("/audit").Sees(fmt.Sprint("Человек №", number))
	lacks(t, c, "Гүлнар")
}
