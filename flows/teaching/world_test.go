package teaching_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/teaching"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	teacher = int64(41)
	officer = int64(42) // staff of Astana
	aigul   = int64(51)
	bolat   = int64(52)
	dana    = int64(53)
)

// school is a database with a course of three lessons, of which the first begins in ten minutes, and the queue of notices.
type school struct {
	*store.Store
	storetest.Course
	t       *testing.T
	address string
	notices []store.Notice
	room    teaching.Teaching
	now     time.Time
}

func (s *school) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	s.notices = append(s.notices, notices...)
	return nil
}

func newSchool(t *testing.T) *school {
	t.Helper()
	s := &school{t: t, address: storetest.New(t), now: flowtest.Noon()}
	var err error
	s.Store, err = store.Open(t.Context(), s.address, 4)
	s.must(err)
	t.Cleanup(s.Close)
	ctx := t.Context()
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	s.must(s.SeedRegions(ctx, regions))
	for id, name := range map[int64]string{teacher: "Ержан", officer: "Сәуле", aigul: "Айгүл Серікова", bolat: "Болат Иванов", dana: "Дана Әлиева"} {
		flowtest.Member(t, s.Store, id, "kk", name)
	}
	s.must(s.Grant(ctx, officer, store.Staff, "KZ-71", 0, s.now))
	s.Course = storetest.NewCourse(t, s.address, "mektep", teacher, s.now.Add(10*time.Minute), 3)
	storetest.Enrol(t, s.address, s.ID, aigul, bolat, dana)
	issue, err := s.Ledger().Issue(ctx)
	s.must(err)
	budget, err := s.Ledger().Budget(ctx, ledger.Scope{Region: "KZ-71"}, s.now)
	s.must(err)
	_, err = s.Ledger().Post(ctx, s.now, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: budget, Amount: 1_000, Ref: "test:1"})
	s.must(err)
	s.sql(`update course set region = 'KZ-71', budget = $1`, budget)
	s.room = teaching.New(teaching.Parts{
		Store: s.Store, Jobs: s, Words: flowtest.Catalog(t), Zone: flowtest.Zone(), BotName: "saruar_bot",
	})
	return s
}

func (s *school) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *school) sql(query string, args ...any) {
	s.t.Helper()
	conn, err := pgx.Connect(s.t.Context(), s.address)
	s.must(err)
	defer conn.Close(context.WithoutCancel(s.t.Context()))
	_, err = conn.Exec(s.t.Context(), query, args...)
	s.must(err)
}

func (s *school) number(query string, args ...any) (n int64) {
	s.t.Helper()
	conn, err := pgx.Connect(s.t.Context(), s.address)
	s.must(err)
	defer conn.Close(context.WithoutCancel(s.t.Context()))
	if err := conn.QueryRow(s.t.Context(), query, args...).Scan(&n); !errors.Is(err, pgx.ErrNoRows) {
		s.must(err)
	}
	return n
}

// sends puts a homework with a photo before those who check.
func (s *school) sends(person int64, homework int, words string) int64 {
	s.t.Helper()
	id := s.number(`insert into homework_work (homework, person, state, words, first_at, sent_at, late)
		values ($1, $2, 'sent', $3, $4, $4, false) returning id`, s.Homework[homework], person, words, s.now)
	s.sql(`insert into homework_file (work, round, file, file_kind, file_name, file_size, sent_at) values ($1, 1, 'f' || $1::bigint, 'photo', '', 9, $2)`, id, s.now)
	return id
}

// reaches lets somebody come to the certificate, past the store.
func (s *school) reaches(person int64) {
	s.t.Helper()
	for i := range s.Lessons {
		s.sql(`insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, 'present', 'list', $3, now())`, s.Lessons[i], person, teacher)
		s.sql(`insert into homework_work (homework, person, state, first_at, sent_at, late, checker, decided_at, mark)
			values ($1, $2, 'accepted', now(), now(), false, $3, now(), 5)`, s.Homework[i], person, teacher)
	}
}

func (s *school) arrives(id int64, lang string) *flowtest.Chat {
	s.t.Helper()
	s.must(s.SetLanguage(s.t.Context(), id, lang))
	commands := map[string]engine.Opener{"v": func(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
		return s.room.Links()["v"](ctx, t, args)
	}}
	for command, flow := range map[string]string{
		"teaching": teaching.Name, "lesson": teaching.Lesson, "check": teaching.Check, "claim": teaching.Certificate, "seen": teaching.Seen, "going": teaching.Going,
		"numbers": teaching.Numbers, "lessons": teaching.Lessons, "behind": teaching.Behind, "certificates": teaching.Certificates, "issued": teaching.Issued,
		"lang": settings.Language,
	} {
		commands[command] = func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	machine, err := engine.New(engine.Config{
		Flows:    append(append(s.room.Flows(), flowtest.Lobby()), settings.Flows(s.Store, flowtest.Zone())...),
		Root:     func(engine.Person) string { return "lobby" },
		Commands: commands, Pick: flowtest.Picker(flowtest.Catalog(s.t), answer.Choice), Words: flowtest.Words(),
	})
	s.must(err)
	return flowtest.New(s.t, flowtest.World{Machine: machine, Person: flowtest.Someone(s.t, s.Store, id), Catalog: flowtest.Catalog(s.t), Now: s.now})
}

// forge taps an option whether or not the screen offers it.
func forge(c *flowtest.Chat, option string) *flowtest.Chat {
	return c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq})
}

func (s *school) has(person, want int64) {
	s.t.Helper()
	b, err := s.Ledger().BalanceOf(s.t.Context(), person, s.now)
	s.must(err)
	if b.Total != want {
		s.t.Fatalf("%d has %d, want %d", person, b.Total, want)
	}
}

// told lists the notices to a person since it was last asked, as kind and ref.
func (s *school) told(person int64) (list []string) {
	var others []store.Notice
	for _, n := range s.notices {
		if n.Person == person {
			list = append(list, n.Kind+" "+n.Ref)
		} else {
			others = append(others, n)
		}
	}
	s.notices = others
	return list
}

type composer func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error)

// words composes a notice for somebody; empty when there is nothing to say.
func (s *school) words(compose composer, person int64, ref string) (string, engine.Screen) {
	s.t.Helper()
	p, err := s.Person(s.t.Context(), person)
	s.must(err)
	screen, ok, err := compose(s.t.Context(), p, ref, s.now)
	s.must(err)
	if !ok {
		return "", screen
	}
	return s.arrives(person, p.Lang).Words(screen), screen
}

func sees(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Fatalf("no %q in\n%s", part, text)
		}
	}
}
