package flowtest

import (
	"context"
	"sync"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

// Noon is a working day's noon in Kazakhstan, the usual time of tests.
func Noon() time.Time { return time.Date(2026, time.November, 4, 12, 0, 0, 0, Zone()) }

// Zone is the platform's time zone.
func Zone() *time.Location {
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		panic(err)
	}
	return zone
}

// Store opens a fresh database with the regions in it.
func Store(t testing.TB) *store.Store {
	t.Helper()
	return StoreAt(t, storetest.New(t))
}

// StoreAt is Store in a database that a test also reaches past it, see storetest.Past.
func StoreAt(t testing.TB, address string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), address, 4)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	if err := s.SeedRegions(t.Context(), regions); err != nil {
		t.Fatal(err)
	}
	return s
}

// readTexts reads all texts, at the first call: nobody can change them, so all tests of a process share them.
var readTexts = sync.OnceValues(func() (*locales.Catalog, error) {
	return locales.Load(locales.DefaultProgram(), Zone())
})

// Catalog gives all texts.
func Catalog(t testing.TB) *locales.Catalog {
	t.Helper()
	catalog, err := readTexts()
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// Meet makes a row for somebody who speaks a language and has said nothing else.
func Meet(t testing.TB, s *store.Store, id int64, lang string) {
	t.Helper()
	if err := s.Meet(t.Context(), id, lang, Noon()); err != nil {
		t.Fatal(err)
	}
}

// Member makes a grown-up member of somebody.
func Member(t testing.TB, s *store.Store, id int64, lang, name string) {
	t.Helper()
	ctx, born := t.Context(), time.Date(1990, time.December, 31, 0, 0, 0, 0, time.UTC)
	Meet(t, s, id, lang)
	for _, f := range []func() error{
		func() error { return s.SetLanguage(ctx, id, lang) },
		func() error {
			return s.SayConsent(ctx, id, store.Consent{Purpose: "service", Version: 1, Given: true}, Noon())
		},
		func() error { return s.SetName(ctx, id, name) },
		func() error { return s.SetRegion(ctx, id, "KZ-71") },
		func() error { return s.SetBornBy(ctx, id, born) },
		func() error { return s.SetAim(ctx, id, "leader") },
		func() error { return s.Join(ctx, id, Noon()) },
	} {
		if err := f(); err != nil {
			t.Fatal(err)
		}
	}
}

// Someone gives a person as the edge would, read anew each time.
func Someone(t testing.TB, s *store.Store, id int64) func() engine.Person {
	return func() engine.Person {
		t.Helper()
		p, err := s.Person(context.WithoutCancel(t.Context()), id)
		if err != nil {
			t.Fatal(err)
		}
		return engine.Person{
			ID: p.ID, Lang: p.Lang, Name: p.Name, Roles: p.Roles, Member: p.Member(), Minor: p.Age(Noon()) < 18, Earns: p.Earns(),
		}
	}
}

// Picker lets typed texts press buttons, as the table of contents does.
func Picker(catalog *locales.Catalog, choose func(string, []string) (int, bool)) func(lang, text string, labels []engine.Message) (int, bool) {
	return func(lang, text string, labels []engine.Message) (int, bool) {
		texts := make([]string, len(labels))
		for i, label := range labels {
			text, err := catalog.Plain(locales.Lang(lang), label.(locales.Message))
			if err != nil {
				return 0, false
			}
			texts[i] = text
		}
		return choose(text, texts)
	}
}

// Words are the machine's own texts.
func Words() engine.Words {
	return engine.Words{
		Back: locales.CommonBack(), Cancel: locales.CommonCancel(),
		Stale: locales.EngineStale(), UnknownCommand: locales.EngineUnknownCommand(), NotAllowed: locales.EngineNotAllowed(),
		Gone: locales.EngineGone(), EditedMessage: locales.EngineEditedMessage(), OneOfAlbum: locales.EngineOneOfAlbum(),
		LeaveAsk: locales.EngineLeaveAsk(), LeaveYes: locales.EngineLeaveYes(), LeaveNo: locales.EngineLeaveNo(),
		Cancelled: locales.EngineCancelled(), NothingToCancel: locales.EngineNothingToCancel(),
	}
}

// Lobby is a root that stays as it is whatever is said: "lobby.here".
func Lobby() engine.Definition {
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
