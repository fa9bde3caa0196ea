package staff_test

import (
	"context"
	"testing"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/staff"
	"saruar/locales"
	"saruar/store"
)

const clerk = int64(41)

type none struct{}

// place is a flow of one screen.
func place(name string) engine.Definition {
	return engine.Flow[none]{Name: name, Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.Verbatim(name)}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// works has three tickets waiting, and a door that only auditors see.
func works() []staff.Works {
	return []staff.Works{
		func(context.Context, engine.Turn) ([]staff.Work, error) {
			return []staff.Work{{Label: locales.StaffTickets(), Waits: 3, Flow: "tickets"}}, nil
		},
		func(_ context.Context, t engine.Turn) ([]staff.Work, error) {
			if !t.Person.Has(store.ReadAudit.Roles()...) {
				return nil, nil
			}
			return []staff.Work{{Label: locales.StaffAudit(), Flow: "audit", Ref: "all"}}, nil
		},
	}
}

func arrives(t *testing.T, lang string, roles ...string) *flowtest.Chat {
	t.Helper()
	s := flowtest.Store(t)
	flowtest.Member(t, s, clerk, lang, "Сәуле")
	for _, role := range roles {
		if err := s.Grant(t.Context(), clerk, role, "", 0, flowtest.Noon()); err != nil {
			t.Fatal(err)
		}
	}
	call := func(flow string) engine.Opener {
		return func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Call(flow, ""), nil }
	}
	m, err := engine.New(engine.Config{
		Flows:    append([]engine.Definition{staff.Flow(works()...), place("hall"), place("tickets"), place("audit")}, settings.Flows(s, flowtest.Zone())...),
		Root:     func(engine.Person) string { return "hall" },
		Commands: map[string]engine.Opener{"staff": call(staff.Name), "lang": call(settings.Language)},
		Pick:     flowtest.Picker(flowtest.Catalog(t), answer.Choice), Words: flowtest.Words(),
	})
	if err != nil {
		t.Fatal(err)
	}
	return flowtest.New(t, flowtest.World{Machine: m, Person: flowtest.Someone(t, s, clerk), Catalog: flowtest.Catalog(t), Now: flowtest.Noon()})
}

func TestTheStaffDesk(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: staff.Name, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/staff") },
		New: func(t *testing.T, lang string) *flowtest.Chat { t.Helper(); return arrives(t, lang, store.Staff) },
		Lines: []flowtest.Line{{Step: "desk", Hub: true, Good: flowtest.Tap("tickets"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("tickets.here") },
	}.Run(t)
}

func TestTheDeskShowsWhatWaitsByRight(t *testing.T) {
	t.Parallel()
	c := arrives(t, "ru", store.Staff).Says("/staff").At("staff.desk").Sees("Ждут вас: 3 дела", "[💬 Обращения · 3]")
	forged := c.Tap("tickets")
	forged.Option = "audit-all"
	c.Do(forged).At("staff.desk")
	arrives(t, "kk", store.Auditor).Says("/staff").Taps("audit-all").At("audit.here")
	for _, role := range []string{store.Expert, store.Cashier} {
		arrives(t, "kk", role).Says("/staff").At("hall.here").Sees("рұқсатыңыз жоқ")
	}
}
