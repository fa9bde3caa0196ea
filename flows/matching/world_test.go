package matching_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/matching"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	officer = int64(41) // staff of everything
	other   = int64(42) // staff of Astana
)

// office is mentors, projects and staff, and the queue of notices.
type office struct {
	*store.Store
	t        *testing.T
	address  string
	room     matching.Matching
	projects []int64
	notices  []store.Notice
	now      time.Time
}

func (o *office) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	o.notices = append(o.notices, notices...)
	return nil
}

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{t: t, address: storetest.New(t), now: time.Now().Truncate(time.Second)}
	var err error
	o.Store, err = store.Open(t.Context(), o.address, 4)
	o.must(err)
	t.Cleanup(o.Close)
	o.projects = storetest.Mentoring(t, o.address, 3, 2)
	for id, region := range map[int64]string{officer: "", other: "KZ-71"} {
		flowtest.Member(t, o.Store, id, "kk", "Сәуле")
		o.must(o.Grant(t.Context(), id, store.Staff, region, 0, o.now))
	}
	o.room = matching.New(matching.Parts{
		Store: o.Store, Jobs: o, Words: flowtest.Catalog(t), Zone: flowtest.Zone(), Direction: func(string) locales.Message { return locales.CommonDirEcology() },
	})
	return o
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

func (o *office) sql(query string, args ...any) {
	o.t.Helper()
	_, err := storetest.Past(o.t, o.address).Exec(context.WithoutCancel(o.t.Context()), query, args...)
	o.must(err)
}

func (o *office) arrives(id int64, lang string) *flowtest.Chat {
	o.t.Helper()
	o.must(o.SetLanguage(o.t.Context(), id, lang))
	commands := map[string]engine.Opener{}
	for command, flow := range map[string]string{"matching": matching.Name, "offer": matching.Offer, "match": matching.Matches, "lang": settings.Language} {
		commands[command] = func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	machine, err := engine.New(engine.Config{
		Flows:    append(append(o.room.Flows(), flowtest.Lobby()), settings.Flows(o.Store, flowtest.Zone())...),
		Root:     func(engine.Person) string { return "lobby" },
		Commands: commands, Pick: flowtest.Picker(flowtest.Catalog(o.t), answer.Choice), Words: flowtest.Words(),
	})
	o.must(err)
	return flowtest.New(o.t, flowtest.World{Machine: machine, Person: flowtest.Someone(o.t, o.Store, id), Catalog: flowtest.Catalog(o.t), Now: o.now})
}

// forge taps an option whether or not the screen offers it.
func forge(c *flowtest.Chat, option string) *flowtest.Chat {
	return c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq})
}

// told lists the kinds of notices to a person since it was last asked.
func (o *office) told(person int64) string {
	var list []string
	var others []store.Notice
	for _, n := range o.notices {
		if n.Person == person {
			list = append(list, n.Kind)
		} else {
			others = append(others, n)
		}
	}
	o.notices = others
	return strings.Join(list, " ")
}

func (o *office) heard(person int64, want string) {
	o.t.Helper()
	if got := o.told(person); got != want {
		o.t.Fatalf("%d was told %q, want %q", person, got, want)
	}
}

type composer func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error)

// reads composes a notice for somebody, who sees each part in it; none when there is nothing to say.
func (o *office) reads(compose composer, person int64, ref string, parts ...string) {
	o.t.Helper()
	p, err := o.Person(o.t.Context(), person)
	o.must(err)
	screen, ok, err := compose(o.t.Context(), p, ref, o.now)
	if o.must(err); ok != (len(parts) > 0) {
		o.t.Fatalf("something to say: %t", ok)
	}
	text := o.arrives(person, p.Lang).Words(screen)
	for _, part := range parts {
		if !strings.Contains(text, part) {
			o.t.Fatalf("no %q in\n%s", part, text)
		}
	}
}
