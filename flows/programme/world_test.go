package programme_test

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/programme"
	"saruar/flows/settings"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	officer = int64(43) // staff of Astana
	leader  = int64(41) // leads the accepted project
	teacher = int64(42)
	guest   = int64(44)
	remote  = int64(45) // staff of another region
)

// hall is a database with a cohort whose project is accepted, and the queue.
type hall struct {
	*store.Store
	t       *testing.T
	address string
	notices []store.Notice
	files   map[string][]byte
	room    programme.Courses
	cohort  int64
	purse   int64
}

func (h *hall) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	h.notices = append(h.notices, notices...)
	return nil
}

func (h *hall) Download(_ context.Context, id string, limit int64) ([]byte, error) {
	data, ok := h.files[id]
	switch {
	case !ok:
		return nil, engine.ErrNoFile
	case int64(len(data)) > limit:
		return nil, engine.ErrTooBig
	}
	return data, nil
}

func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{t: t, address: storetest.New(t), files: map[string][]byte{}}
	var err error
	h.Store, err = store.Open(t.Context(), h.address, 4)
	h.must(err)
	t.Cleanup(h.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	ctx := t.Context()
	h.must(h.SeedRegions(ctx, regions))
	h.must(h.SeedCohort(ctx, "2026", "2-лек", "2-й поток", flowtest.Noon()))
	for id, name := range map[int64]string{leader: "Айгүл", teacher: "Арман Серік", officer: "Болат", guest: "Дана", remote: "Ерлан"} {
		flowtest.Member(t, h.Store, id, "kk", name)
	}
	h.must(h.SetUsername(ctx, teacher, "arman_s"))
	h.must(h.Grant(ctx, officer, store.Staff, "KZ-71", 0, flowtest.Noon()))
	h.must(h.Grant(ctx, remote, store.Staff, "KZ-10", 0, flowtest.Noon()))
	h.sql(`alter table application drop constraint application_complete, drop constraint application_submitted`)
	h.sql(`update cohort set region = 'KZ-71'`)
	h.cohort = h.number(`select id from cohort`)
	h.sql(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select id, $1, 1, 'accepted', 1, now(), now(), '{"region": "KZ-71", "title": "Жасыл аула"}' from cohort`, leader)
	h.purse, err = h.Ledger().Budget(ctx, ledger.Scope{Region: "KZ-71"}, flowtest.Noon())
	h.must(err)
	h.room = programme.NewRoom(programme.Parts{
		Store: h, Jobs: h, Files: h, Words: flowtest.Catalog(t), Directions: []step.Option{{Name: "ecology", Label: locales.CommonDirEcology()}},
		Zone: flowtest.Zone(), BotName: "saruar_bot", Course: "course", Taught: "lesson_taught",
	})
	return h
}

func (h *hall) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *hall) connect(f func(context.Context, *pgx.Conn) error) {
	h.t.Helper()
	conn, err := pgx.Connect(h.t.Context(), h.address)
	h.must(err)
	defer conn.Close(context.WithoutCancel(h.t.Context()))
	h.must(f(h.t.Context(), conn))
}

func (h *hall) sql(query string, args ...any) {
	h.t.Helper()
	h.connect(func(ctx context.Context, c *pgx.Conn) error {
		_, err := c.Exec(ctx, query, args...)
		return err
	})
}

func (h *hall) number(query string, args ...any) (n int64) {
	h.t.Helper()
	h.connect(func(ctx context.Context, c *pgx.Conn) error { return c.QueryRow(ctx, query, args...).Scan(&n) })
	return n
}

// makes keeps a draft of the cohort with one module, and a lesson in three days that has homework: all have the id 1.
func (h *hall) makes() {
	h.t.Helper()
	ctx := h.t.Context()
	id, err := h.MakeCourse(ctx, officer, store.CoursePlace{Track: store.TrackCohort, Cohort: h.cohort}, "Мектеп", "Школа", 0, flowtest.Noon())
	h.must(err)
	module, err := h.AddModule(ctx, officer, id, "Бастау", "Начало", 0)
	h.must(err)
	lesson, err := h.AddLesson(ctx, officer, id, store.LessonText{
		Module: module, TitleKK: "Мәселе", TitleRU: "Проблема", StartsAt: flowtest.Noon().AddDate(0, 0, 3), Minutes: 90, Link: "https://meet.example/1", Teacher: teacher,
	}, 0)
	h.must(err)
	_, err = h.AddHomework(ctx, officer, lesson, store.HomeworkText{
		TitleKK: "Ағаш", TitleRU: "Дерево", TextKK: "Салыңыз", TextRU: "Нарисуйте", DueAt: flowtest.Noon().AddDate(0, 0, 6), Mandatory: true,
	}, 0)
	h.must(err)
}

func (h *hall) publishes() {
	h.t.Helper()
	h.makes()
	_, err := h.PublishCourse(h.t.Context(), officer, 1, flowtest.Noon())
	h.must(err)
}

// telling puts the notices of a kind to somebody into words, the newest last, and forgets them.
func (h *hall) telling(kind string, id int64, lang string) (words []string) {
	h.t.Helper()
	var rest []store.Notice
	for _, n := range h.notices {
		if n.Kind != kind || n.Person != id {
			rest = append(rest, n)
			continue
		}
		if screen, ok := h.composed(n, lang); ok {
			words = append(words, h.words(screen, lang))
		}
	}
	h.notices = rest
	return words
}

func (h *hall) composed(n store.Notice, lang string) (engine.Screen, bool) {
	h.t.Helper()
	h.must(h.SetLanguage(h.t.Context(), n.Person, lang))
	p, err := h.Person(h.t.Context(), n.Person)
	h.must(err)
	compose := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
		programme.KindLesson: h.room.Changed, programme.KindLessonSoon: h.room.Changed, programme.KindEnrolled: h.room.Enrolled,
		programme.KindInvite: h.room.Invite,
		programme.KindGiven:  h.room.Given, programme.KindGivenSoon: h.room.Given, programme.KindTaken: h.room.Taken, programme.KindTakenSoon: h.room.Taken,
		programme.KindRoster: h.room.Roster, programme.KindRosterSoon: h.room.Roster,
		programme.KindFile: h.room.Made, programme.KindTried: h.room.Came, programme.KindFaults: h.room.Faults,
	}[n.Kind]
	screen, ok, err := compose(h.t.Context(), p, n.Ref, flowtest.Noon())
	h.must(err)
	return screen, ok
}

func (h *hall) words(screen engine.Screen, lang string) string {
	h.t.Helper()
	var all []string
	for _, m := range screen.Text {
		text, err := flowtest.Catalog(h.t).Plain(locales.Lang(lang), m.(locales.Message))
		h.must(err)
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

func (h *hall) arrives(id int64, lang string) *flowtest.Chat {
	h.t.Helper()
	h.must(h.SetLanguage(h.t.Context(), id, lang))
	commands := map[string]engine.Opener{"lang": func(context.Context, engine.Turn, []string) (engine.Move, error) {
		return engine.Call(settings.Language, ""), nil
	}}
	for _, flow := range []string{
		programme.List, programme.New, programme.Card, programme.Edit, programme.People, programme.Module, programme.NewModule, programme.NewLesson,
		programme.Lesson, programme.NewHomework, programme.Homework, programme.NewMaterial, programme.File, programme.Tried, programme.Offers,
	} {
		commands[flow] = func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	commands["start"] = func(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
		move, err := h.room.Links()[programme.LinkKind](ctx, t, args)
		if errors.Is(err, engine.ErrGone) {
			return engine.Home().Saying(locales.OnboardingLinkInvalid()), nil
		}
		return move, err
	}
	machine, err := engine.New(engine.Config{
		Flows: append(append(h.room.Flows(), flowtest.Lobby(), taken()), settings.Flows(h.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" }, Commands: commands,
		Pick: flowtest.Picker(flowtest.Catalog(h.t), answer.Choice), Words: flowtest.Words(),
	})
	h.must(err)
	return flowtest.New(h.t, flowtest.World{
		Machine: machine, Person: flowtest.Someone(h.t, h.Store, id), Catalog: flowtest.Catalog(h.t), Now: flowtest.Noon(),
	})
}

// taken stands for the flow in which people see a course that they take.
func taken() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "course", Version: 1, Steps: []engine.Step[none]{{
		Name: "card",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonDetails()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// starts is a new hall in which somebody stands.
func starts(as int64, before func(*hall)) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		h := newHall(t)
		if before != nil {
			before(h)
		}
		return h.arrives(as, lang)
	}
}

func says(command string) func(*flowtest.Chat) { return func(c *flowtest.Chat) { c.Says(command) } }

func odd() []engine.Input {
	return []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

func ends(place string, parts ...string) func(*testing.T, *flowtest.Chat) {
	return func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At(place).Sees(parts...) }
}

func ref(id int64) string { return strconv.FormatInt(id, 10) }
