package mentoring_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/mentoring"
	"saruar/flows/settings"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

// office is a database with two mentors and four teams, and the queue of notices.
type office struct {
	*store.Store
	t        *testing.T
	past     *pgxpool.Pool
	projects []int64
	notices  []store.Notice
	room     mentoring.Mentoring
	now      time.Time
}

func (o *office) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	o.notices = append(o.notices, notices...)
	return nil
}

func newOffice(t *testing.T) *office {
	t.Helper()
	address := storetest.New(t)
	o := &office{t: t, past: storetest.Past(t, address), now: flowtest.Noon()}
	var err error
	o.Store, err = store.Open(t.Context(), address, 4)
	o.must(err)
	t.Cleanup(o.Close)
	o.projects = storetest.Mentoring(t, address, 2, 4)
	o.room = mentoring.New(mentoring.Parts{Store: o.Store, Jobs: o, Zone: flowtest.Zone(), Directions: []step.Option{
		{Name: "ecology", Label: locales.Verbatim("Экология")}, {Name: "culture", Label: locales.Verbatim("Мәдениет")},
	}})
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
	_, err := o.past.Exec(o.t.Context(), query, args...)
	o.must(err)
}

func (o *office) number(query string, args ...any) (n int64) {
	o.t.Helper()
	o.must(o.past.QueryRow(o.t.Context(), query, args...).Scan(&n))
	return n
}

// opens lets a mentor be met at a time, and books it for a team.
func (o *office) books(mentor, team int, at time.Time) int64 {
	o.t.Helper()
	o.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`, storetest.Mentor(mentor), at, at.Add(time.Hour))
	b, err := o.Book(o.t.Context(), storetest.Leader(team), store.Wish{Mentor: storetest.Mentor(mentor), Project: o.projects[team], StartsAt: at, Topic: "Бюджет", Turn: at.Unix()}, o.now)
	o.must(err)
	return b.Booking
}

func (o *office) arrives(id int64, lang string) *flowtest.Chat {
	o.t.Helper()
	o.must(o.SetLanguage(o.t.Context(), id, lang))
	commands := map[string]engine.Opener{}
	for command, flow := range map[string]string{
		"mentoring": mentoring.Name, "times": mentoring.Times, "profile": mentoring.Profile, "group": mentoring.Group, "lang": settings.Language,
	} {
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

// told lists the notices to a person since it was last asked, as kind and ref.
func (o *office) told(person int64) (list []string) {
	var others []store.Notice
	for _, n := range o.notices {
		if n.Person == person {
			list = append(list, n.Kind+" "+n.Ref)
		} else {
			others = append(others, n)
		}
	}
	o.notices = others
	return list
}
