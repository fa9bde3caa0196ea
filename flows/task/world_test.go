package task_test

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/step"
	"saruar/flows/task"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	leader    = int64(41) // leads the accepted project
	mate      = int64(42) // writes it with them
	officer   = int64(43) // staff of Astana
	volunteer = int64(44)
	stranger  = int64(45) // leads nothing
)

// yard is a database with an accepted project that has a thousand tokens, and the queue.
type yard struct {
	*store.Store
	t       *testing.T
	address string
	notices []store.Notice
	room    task.Tasks
	project int64
	purse   int64
}

func (y *yard) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	y.notices = append(y.notices, notices...)
	return nil
}

func newYard(t *testing.T) *yard {
	t.Helper()
	y := &yard{t: t, address: storetest.New(t)}
	var err error
	y.Store, err = store.Open(t.Context(), y.address, 4)
	y.must(err)
	t.Cleanup(y.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	ctx := t.Context()
	y.must(y.SeedRegions(ctx, regions))
	y.must(y.SeedCohort(ctx, "2026", "2-лек", "2-й поток", flowtest.Noon()))
	for id, name := range map[int64]string{leader: "Айгүл", mate: "Арман Серік", officer: "Болат", volunteer: "Дана", stranger: "Ерлан"} {
		flowtest.Member(t, y.Store, id, "kk", name)
	}
	y.must(y.Grant(ctx, officer, store.Staff, "KZ-71", 0, flowtest.Noon()))
	y.sql(`alter table application drop constraint application_complete, drop constraint application_submitted`)
	y.sql(`update cohort set region = 'KZ-71'`)
	y.project = y.number(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select id, $1, 1, 'accepted', 1, now(), now(), '{"region": "KZ-71", "title": "Жасыл аула"}' from cohort returning id`, leader)
	y.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, y.project, mate)
	issue, err := y.Ledger().Issue(ctx)
	y.must(err)
	y.purse, err = y.Ledger().Budget(ctx, ledger.Scope{Project: y.project}, flowtest.Noon())
	y.must(err)
	_, err = y.Ledger().Post(ctx, flowtest.Noon(), ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: y.purse, Amount: 1_000, Ref: "test:1"})
	y.must(err)
	y.room = task.NewRoom(task.Parts{
		Store: y.Store, Jobs: y, Zone: flowtest.Zone(), BotName: "saruar_bot", Mine: "tasks_mine", Confirms: "tasks_confirm", Directions: []step.Option{{Name: "ecology", Label: locales.CommonDirEcology()}},
	})
	return y
}

func (y *yard) must(err error) {
	y.t.Helper()
	if err != nil {
		y.t.Fatal(err)
	}
}

func (y *yard) connect(f func(context.Context, *pgx.Conn) error) {
	y.t.Helper()
	conn, err := pgx.Connect(y.t.Context(), y.address)
	y.must(err)
	defer conn.Close(context.WithoutCancel(y.t.Context()))
	y.must(f(y.t.Context(), conn))
}

func (y *yard) sql(query string, args ...any) {
	y.t.Helper()
	y.connect(func(ctx context.Context, c *pgx.Conn) error {
		_, err := c.Exec(ctx, query, args...)
		return err
	})
}

func (y *yard) number(query string, args ...any) (n int64) {
	y.t.Helper()
	y.connect(func(ctx context.Context, c *pgx.Conn) error { return c.QueryRow(ctx, query, args...).Scan(&n) })
	return n
}

// planting is a task of the project that pays 20 tokens for each of ten places.
func (y *yard) planting() store.TaskText {
	return store.TaskText{
		Project: y.project, Direction: "ecology", TitleKK: "Ағаш егу", TitleRU: "Посадить дерево", TextKK: "Аулада ағаш егіңіз", TextRU: "Посадите дерево",
		Audience: store.AudienceAnyone, ClosesAt: flowtest.Noon().Add(72 * time.Hour), Recurrence: store.RecursOnce, Places: 10, Each: 1, Level: 1, Age: 14,
		Minutes: 60, Reward: 20, XP: 20, Budget: y.purse, Proof: store.ProofPhoto, Checks: store.ChecksModerators, Radius: 300,
	}
}

func (y *yard) drafts(n store.TaskText) int64 {
	y.t.Helper()
	id, err := y.MakeTask(y.t.Context(), leader, n, 1, flowtest.Noon())
	y.must(err)
	return id
}

// publishes puts out a task that a code shows, and lets the volunteer take it.
func (y *yard) publishes(n store.TaskText) int64 {
	y.t.Helper()
	id := y.drafts(n)
	y.must(y.PublishTask(y.t.Context(), leader, id, "A2B3C4", "abcdefghijklmnopqrstuv", flowtest.Noon()))
	_, why, err := y.TakeTask(y.t.Context(), volunteer, id, 5, flowtest.Zone(), flowtest.Noon())
	y.must(err)
	if why != "" {
		y.t.Fatal(why)
	}
	return id
}

func (y *yard) arrives(id int64, lang string) *flowtest.Chat {
	y.t.Helper()
	y.must(y.SetLanguage(y.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	machine, err := engine.New(engine.Config{
		Flows: append(append(y.room.Flows(), flowtest.Lobby()), settings.Flows(y.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"own": call(task.Own), "new": call(task.New), "form": call(task.Form), "card": call(task.Card), "message": call(task.Message),
			"project": call(task.Project), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(y.t), answer.Choice), Words: flowtest.Words(),
	})
	y.must(err)
	return flowtest.New(y.t, flowtest.World{
		Machine: machine, Person: flowtest.Someone(y.t, y.Store, id), Catalog: flowtest.Catalog(y.t), Now: flowtest.Noon(),
		Turn: func(f func(context.Context) error) error { return f(y.t.Context()) },
	})
}

// starts is a new yard in which somebody stands before a task made of a text; ref says which, where there is none it is 0.
func starts(as int64, make func(*yard) int64) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		y := newYard(t)
		if make != nil {
			make(y)
		}
		return y.arrives(as, lang)
	}
}

func says(command string) func(*flowtest.Chat) {
	return func(c *flowtest.Chat) { c.Says(command) }
}

func odd() []engine.Input {
	return []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

func place(latitude, longitude float64) engine.Input {
	return engine.Input{Kind: engine.Place, Location: &engine.Location{Latitude: latitude, Longitude: longitude}}
}

func ref(id int64) string { return strconv.FormatInt(id, 10) }
