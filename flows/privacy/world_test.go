package privacy_test

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"testing"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/privacy"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const member = int64(810)

// world is a chat with somebody who is a member, over a lobby and a form.
type world struct {
	*flowtest.Chat
	t       *testing.T
	store   *store.Store
	address string
	terms   store.Terms // that the edge and the flows know
	catalog *locales.Catalog
}

// none is a flow without answers.
type none struct{}

// lobby stands for the main menu.
func lobby() engine.Definition {
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

// poll is a form whose answers are in the session alone.
type poll struct {
	First  string `json:"first"`
	Second string `json:"second"`
}

func form() engine.Definition {
	ask := func(label string) func(context.Context, engine.Turn, *poll) (engine.Screen, error) {
		return func(_ context.Context, _ engine.Turn, p *poll) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.Verbatim(label + p.First)}}, nil
		}
	}
	take := func(field func(*poll) *string) func(context.Context, engine.Turn, *poll, engine.Input) (engine.Move, error) {
		return func(_ context.Context, _ engine.Turn, p *poll, in engine.Input) (engine.Move, error) {
			*field(p) = in.Text
			return engine.Next(), nil
		}
	}
	return engine.Flow[poll]{Name: "poll", Version: 1, Steps: []engine.Step[poll]{
		{Name: "first", Ask: ask("first"), Take: take(func(p *poll) *string { return &p.First })},
		{Name: "second", Ask: ask("second after "), Take: take(func(p *poll) *string { return &p.Second })},
	}}
}

func newWorld(t *testing.T, lang string) *world {
	t.Helper()
	w := &world{t: t, address: storetest.New(t), terms: store.CurrentTerms(), catalog: flowtest.Catalog(t)}
	var err error
	w.store, err = store.Open(t.Context(), w.address, 4)
	w.must(err)
	t.Cleanup(w.store.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	w.must(w.store.SeedRegions(t.Context(), regions))
	flowtest.Member(t, w.store, member, lang, "Әлия")
	w.deploy(w.terms, nil)
	return w
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// deploy starts a program that knows other versions of the consents. Conversations go on.
func (w *world) deploy(terms store.Terms, changes map[int]locales.Message) {
	w.t.Helper()
	w.terms = terms
	w.must(w.store.PublishTerms(w.t.Context(), terms))
	jobs, err := store.NewJobs(w.store, slog.New(slog.DiscardHandler))
	w.must(err)
	p := privacy.New(w.store, jobs, terms, changes)
	commands := p.Commands()
	for name, flow := range map[string]string{"lang": settings.Language, "help": settings.Help, "settings": settings.Name, "poll": "poll"} {
		commands[name] = func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Call(flow, ""), nil }
	}
	m, err := engine.New(engine.Config{
		Flows:    slices.Concat([]engine.Definition{lobby(), form()}, p.Flows(), settings.Flows(w.store, flowtest.Zone())),
		Root:     func(engine.Person) string { return "lobby" },
		Gate:     p.Gate,
		Commands: commands,
		Actions: map[string]engine.Opener{"open": func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(args[0], ""), nil
		}},
		Pick: flowtest.Picker(w.catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	chat := flowtest.New(w.t, flowtest.World{Machine: m, Person: w.person, Catalog: w.catalog, Now: flowtest.Noon()})
	if w.Chat != nil {
		chat.Now = w.Now
		chat.SetSession(w.Session())
	}
	w.Chat = chat
}

// person is the member as the edge sees them.
func (w *world) person() engine.Person {
	w.t.Helper()
	p, err := w.store.Person(context.WithoutCancel(w.t.Context()), member)
	w.must(err)
	return engine.Person{
		ID: p.ID, Lang: p.Lang, Name: p.Name, Roles: p.Roles, Member: p.Member(), Minor: p.Age(flowtest.Noon()) < 18,
		Locked: !p.ForgetAt.IsZero(), Outdated: w.terms.Outdated(p),
	}
}

// number reads a number past the store.
func (w *world) number(query string, args ...any) (n int) {
	w.t.Helper()
	w.must(storetest.Past(w.t, w.address).QueryRow(w.t.Context(), query, args...).Scan(&n))
	return n
}

// counts reports whether a consent counts, in SQL.
func (w *world) counts(purpose string) bool {
	w.t.Helper()
	return w.number(fmt.Sprintf(`select consented(%d, '%s')::int`, member, purpose)) == 1
}
