package mentor_test

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
	"saruar/flows/mentor"
	"saruar/flows/settings"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

// world has two mentors and two teams. The first mentor can be met on 6 November and 1 December, once each.
type world struct {
	*store.Store
	t        *testing.T
	address  string
	queue    *queue
	room     mentor.Mentors
	projects []int64
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, address: storetest.New(t), queue: &queue{}}
	var err error
	w.Store, err = store.Open(t.Context(), w.address, 4)
	w.must(err)
	t.Cleanup(w.Close)
	w.projects = storetest.Mentoring(t, w.address, 2, 2)
	w.opens(0, at(time.November, 6, 15), time.Hour)
	w.opens(0, at(time.December, 1, 10), time.Hour)
	w.room = mentor.New(mentor.Parts{
		Store: w.Store, Jobs: w.queue, Zone: flowtest.Zone(), Directions: []step.Option{{Name: "ecology", Label: locales.CommonDirEcology()}},
	})
	return w
}

// at is an hour of a day of 2026.
func at(month time.Month, day, hour int) time.Time {
	return time.Date(2026, month, day, hour, 0, 0, 0, flowtest.Zone())
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) sql(query string, args ...any) {
	w.t.Helper()
	conn, err := pgx.Connect(w.t.Context(), w.address)
	w.must(err)
	defer conn.Close(context.WithoutCancel(w.t.Context()))
	_, err = conn.Exec(w.t.Context(), query, args...)
	w.must(err)
}

func (w *world) opens(m int, from time.Time, long time.Duration) {
	w.t.Helper()
	w.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, $2, $3)`, storetest.Mentor(m), from, from.Add(long))
}

// arrives lets somebody come in a language.
func (w *world) arrives(id int64, lang string) *flowtest.Chat {
	w.t.Helper()
	w.must(w.SetLanguage(w.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	commands := map[string]engine.Opener{"lang": call(settings.Language)}
	for _, name := range []string{mentor.Name, mentor.Card, mentor.Book, mentor.Meetings, mentor.Meeting, mentor.Move} {
		commands[name] = call(name)
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(w.room.Flows(), flowtest.Lobby(), afterwards()), settings.Flows(w.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" }, Commands: commands,
		Pick: flowtest.Picker(flowtest.Catalog(w.t), answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, id), Catalog: flowtest.Catalog(w.t), Now: flowtest.Noon()})
}

// afterwards stands for the room that a meeting leads to when it is over.
func afterwards() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "meeting_after", Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMeeting()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// ref is the first mentor and the project of a team.
func (w *world) ref(team int) string { return mentor.Ref(storetest.Mentor(0), w.projects[team]) }

func unix(at time.Time) string { return strconv.FormatInt(at.Unix(), 10) }

// booked books a time of the first mentor for a team, past the chat.
func (w *world) booked(team int, at time.Time) string {
	w.t.Helper()
	made, err := w.Book(w.t.Context(), storetest.Leader(team), store.Wish{
		Mentor: storetest.Mentor(0), Project: w.projects[team], StartsAt: at, Topic: "Бюджет", Turn: int64(team + 1),
	}, flowtest.Noon())
	w.must(err)
	return step.Ref(made.Booking)
}

// told checks who was told of what since the last look, each as "kind person".
func (w *world) told(want ...string) {
	w.t.Helper()
	var got []string
	for _, n := range w.queue.notices {
		got = append(got, n.Kind+" "+step.Ref(n.Person))
	}
	if strings.Join(got, ", ") != strings.Join(want, ", ") {
		w.t.Fatalf("told %v, want %v", got, want)
	}
	w.queue.notices = nil
}

func person(id int64) string { return " " + step.Ref(id) }

// option is the first button of the screen whose option begins so.
func option(c *flowtest.Chat, prefix string) string {
	for _, name := range c.Options() {
		if strings.HasPrefix(name, prefix) {
			return name
		}
	}
	return prefix + " is not there"
}
