package announcement_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/announcement"
	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	chief    = int64(41) // announces everywhere
	officer  = int64(42) // staff of Astana
	auditor  = int64(43)
	leader   = int64(44) // leads the accepted project
	follower = int64(45)
	stranger = int64(46)
)

// square is a database with those who announce and those who hear it, and the queue.
type square struct {
	*store.Store
	t       *testing.T
	address string
	notices []store.Notice
	sent    []int64
	asked   []int64
	shown   []string
	refuses error // what Telegram says to what is shown
	room    announcement.Announcements
	project int64
}

func (q *square) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

func (q *square) SendAnnouncement(_ context.Context, id int64) error {
	q.sent = append(q.sent, id)
	return nil
}

func newSquare(t *testing.T) *square {
	t.Helper()
	q := &square{t: t, address: storetest.New(t)}
	var err error
	q.Store, err = store.Open(t.Context(), q.address, 4)
	q.must(err)
	t.Cleanup(q.Close)
	var regions []store.Region
	for _, one := range locales.Regions() {
		regions = append(regions, store.Region{Code: one.Code, NameKK: one.Name.KK, NameRU: one.Name.RU})
	}
	ctx, now := t.Context(), flowtest.Noon()
	q.must(q.SeedRegions(ctx, regions))
	q.must(q.SeedCohort(ctx, "2026", "2-лек", "2-й поток", now))
	for id, name := range map[int64]string{chief: "Сәуле", officer: "Болат", auditor: "Ержан", leader: "Айгүл", follower: "Дана", stranger: "Ерлан"} {
		flowtest.Member(t, q.Store, id, "kk", name)
	}
	q.must(q.Grant(ctx, chief, store.Administrator, "", 0, now))
	q.must(q.Grant(ctx, officer, store.Staff, "KZ-71", 0, now))
	q.must(q.Grant(ctx, auditor, store.Auditor, "", 0, now))
	q.sql(`alter table application drop constraint application_complete, drop constraint application_submitted`)
	q.project = q.number(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select id, $1, 1, 'accepted', 1, now(), now(), '{"region": "KZ-71", "title": "Жасыл аула"}' from cohort returning id`, leader)
	q.sql(`insert into follower select $1, $2, now()`, q.project, follower)
	q.room = q.opens("", "")
	return q
}

// opens puts the room together beside those in which people are chosen, and in which announcements are followed.
func (q *square) opens(audience, course string) announcement.Announcements {
	return announcement.New(announcement.Parts{
		Store: q.Store, Jobs: q, Words: flowtest.Catalog(q.t), Zone: flowtest.Zone(), Audience: audience, Course: course,
		Places: []announcement.Place{{Flow: "tasks_board", Label: locales.TaskboardButton()}},
		Show: func(_ context.Context, person, id int64, lang string) error {
			q.shown = append(q.shown, fmt.Sprint(person, " ", id, " ", lang))
			return q.refuses
		},
		Asks: func(_ context.Context, of store.Announcement) error {
			q.asked = append(q.asked, of.ID)
			return nil
		},
	})
}

func (q *square) must(err error) {
	q.t.Helper()
	if err != nil {
		q.t.Fatal(err)
	}
}

func (q *square) connect(f func(context.Context, *pgx.Conn) error) {
	q.t.Helper()
	conn, err := pgx.Connect(q.t.Context(), q.address)
	q.must(err)
	defer conn.Close(context.WithoutCancel(q.t.Context()))
	q.must(f(q.t.Context(), conn))
}

func (q *square) sql(query string, args ...any) {
	q.t.Helper()
	q.connect(func(ctx context.Context, c *pgx.Conn) error {
		_, err := c.Exec(ctx, query, args...)
		return err
	})
}

func (q *square) number(query string, args ...any) (n int64) {
	q.t.Helper()
	q.connect(func(ctx context.Context, c *pgx.Conn) error { return c.QueryRow(ctx, query, args...).Scan(&n) })
	return n
}

// drafts makes an announcement of the programme that only lacks what a test is about.
func (q *square) drafts(by int64) int64 { return q.draftsOf(by, 0) }

func (q *square) draftsOf(by, project int64) int64 {
	q.t.Helper()
	ctx := q.t.Context()
	id, err := q.NewAnnouncement(ctx, by, project, q.number(`select count(*) + 7 from announcement`), flowtest.Noon())
	q.must(err)
	for lang, words := range map[string]string{"kk": "Ертең кездесеміз", "ru": "Встретимся завтра"} {
		q.must(q.SaveAnnouncementParts(ctx, by, id, lang, []store.AnnouncementPart{{Kind: "text", Words: words}}))
	}
	return id
}

// says gives what an announcement says in a language.
func (q *square) says(id int64, lang string) []store.AnnouncementPart {
	q.t.Helper()
	content, err := q.AnnouncementContentOf(q.t.Context(), id)
	q.must(err)
	return content.Parts[lang]
}

func (q *square) of(id int64) store.Announcement {
	q.t.Helper()
	of, err := q.AnnouncementOfProgram(q.t.Context(), id)
	q.must(err)
	return of
}

// other is a room of somebody else, which says its name.
func other(name string) engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: name, Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.Verbatim(name)}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Done(), nil
		},
	}}}
}

func (q *square) arrives(id int64, lang string) *flowtest.Chat {
	q.t.Helper()
	q.must(q.SetLanguage(q.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	flows := append(append(q.room.Flows(), flowtest.Lobby(), other("audience"), other("course_of_it"), other("followers")), settings.Flows(q.Store, flowtest.Zone())...)
	machine, err := engine.New(engine.Config{
		Flows: flows, Root: func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"hub": call(announcement.Hub), "templates": call(announcement.Templates), "card": call(announcement.Card), "words": call(announcement.Message),
			"buttons": call(announcement.Buttons), "button": call(announcement.NewButton), "terms": call(announcement.Terms), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(q.t), answer.Choice), Words: flowtest.Words(),
	})
	q.must(err)
	return flowtest.New(q.t, flowtest.World{
		Machine: machine, Person: flowtest.Someone(q.t, q.Store, id), Catalog: flowtest.Catalog(q.t), Now: flowtest.Noon(),
		Turn: func(f func(context.Context) error) error { return f(q.t.Context()) },
	})
}

// starts has the chief arrive where one announcement is written.
func starts(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	q := newSquare(t)
	q.drafts(chief)
	return q.arrives(chief, lang)
}

func says(command string) func(*flowtest.Chat) {
	return func(c *flowtest.Chat) { c.Says(command) }
}

func home(t *testing.T, c *flowtest.Chat) {
	t.Helper()
	c.At("lobby.here")
}

func lacks(t *testing.T, c *flowtest.Chat, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if strings.Contains(c.Text(), part) {
			t.Fatalf("at %s the screen has %q:\n%s", c.Place(), part, c.Text())
		}
	}
}

// file is a message with a file and a caption.
func file(kind engine.Kind, id, caption string) engine.Input {
	return engine.Input{Kind: kind, Text: caption, File: &engine.File{ID: id, Unique: id, Kind: kind}}
}

// as reports that an error is of a kind, and gives it.
func as[E error](err error, kind *E) bool { return errors.As(err, kind) }

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

// crowd makes n more people who may be written to.
func (q *square) crowd(n int) { storetest.Crowd(q.t, q.address, 5000, n) }
