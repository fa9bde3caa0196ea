package trajectory_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/trajectory"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	leader   = int64(41) // leads the accepted project
	mate     = int64(42) // writes it with them
	officer  = int64(43) // staff of its region
	stranger = int64(44)
)

// road is a database with a project that was accepted five weeks ago, and the queue.
type road struct {
	*store.Store
	t       *testing.T
	address string
	notices []store.Notice
	nudges  []store.Notice
	room    trajectory.Trajectories
	now     time.Time
}

func (r *road) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	r.notices = append(r.notices, notices...)
	return nil
}

func (r *road) Nudge(_ context.Context, nudges []store.Notice, _ time.Time) (int, error) {
	r.nudges = append(r.nudges, nudges...)
	return len(nudges), nil
}

func newRoad(t *testing.T) *road {
	t.Helper()
	r := &road{t: t, address: storetest.New(t), now: flowtest.Noon()}
	var err error
	r.Store, err = store.Open(t.Context(), r.address, 4)
	r.must(err)
	t.Cleanup(r.Close)
	var regions []store.Region
	for _, one := range locales.Regions() {
		regions = append(regions, store.Region{Code: one.Code, NameKK: one.Name.KK, NameRU: one.Name.RU})
	}
	r.must(r.SeedRegions(t.Context(), regions))
	r.must(r.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", flowtest.Noon()))
	for id, name := range map[int64]string{leader: "Айгүл", mate: "Арман Серік", officer: "Болат", stranger: "Ерлан"} {
		flowtest.Member(t, r.Store, id, "kk", name)
	}
	r.must(r.Grant(t.Context(), officer, store.Staff, "KZ-71", 0, flowtest.Noon()))
	r.sql(`alter table application drop constraint application_complete, drop constraint application_submitted`)
	r.sql(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select id, $1, 1, 'accepted', 1, $2, $2, '{"region": "KZ-71", "title": "Жасыл аула"}' from cohort`, leader, r.now.AddDate(0, 0, -35))
	r.sql(`insert into application_author (application, person, joined_at) select id, $1, now() from application`, mate)
	r.room = trajectory.New(trajectory.Parts{Store: r.Store, Jobs: r, Words: flowtest.Catalog(t), Zone: flowtest.Zone()})
	return r
}

func (r *road) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *road) sql(query string, args ...any) {
	r.t.Helper()
	conn, err := pgx.Connect(r.t.Context(), r.address)
	r.must(err)
	defer conn.Close(context.WithoutCancel(r.t.Context()))
	_, err = conn.Exec(r.t.Context(), query, args...)
	r.must(err)
}

func (r *road) of() store.Trajectory {
	r.t.Helper()
	found, err := r.Trajectory(r.t.Context(), leader, 1, flowtest.Zone())
	r.must(err)
	return found
}

func (r *road) arrives(id int64, lang string) *flowtest.Chat {
	r.t.Helper()
	r.must(r.SetLanguage(r.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	machine, err := engine.New(engine.Config{
		Flows: append(append(r.room.Flows(), flowtest.Lobby()), settings.Flows(r.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"path": call(trajectory.Name), "diagnosis": call(trajectory.Form), "goals": call(trajectory.Goals), "newgoal": call(trajectory.NewGoal),
			"goal": call(trajectory.Goal), "checkin": call(trajectory.Checkin), "followup": call(trajectory.Followup), "told": call(trajectory.Told),
			"list": call(trajectory.List), "read": call(trajectory.Read), "steps": call(trajectory.Steps), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(r.t), answer.Choice), Words: flowtest.Words(),
	})
	r.must(err)
	return flowtest.New(r.t, flowtest.World{
		Machine: machine, Person: flowtest.Someone(r.t, r.Store, id), Catalog: flowtest.Catalog(r.t), Now: r.now,
		Turn: func(f func(context.Context) error) error { return f(r.t.Context()) },
	})
}

func starts(prepare func(*road)) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		r := newRoad(t)
		if prepare != nil {
			prepare(r)
		}
		return r.arrives(leader, lang)
	}
}

func says(command string) func(*flowtest.Chat) {
	return func(c *flowtest.Chat) { c.Says(command) }
}

func odd(more ...engine.Input) []engine.Input {
	return append([]engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}, more...)
}

func home(t *testing.T, c *flowtest.Chat) {
	t.Helper()
	c.At("lobby.here")
}
