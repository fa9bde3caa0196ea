package course_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/course"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	teacher = int64(51)
	aigul   = int64(41) // takes part
	ivan    = int64(42) // does not
)

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

// school is a course of three lessons; the first begins a day after noon.
type school struct {
	*store.Store
	storetest.Course
	t       *testing.T
	address string
	queue   *queue
	room    course.Courses
	first   time.Time
}

func newSchool(t *testing.T) *school {
	t.Helper()
	s := &school{t: t, address: storetest.New(t), queue: &queue{}, first: flowtest.Noon().AddDate(0, 0, 1)}
	var err error
	s.Store, err = store.Open(t.Context(), s.address, 4)
	s.must(err)
	t.Cleanup(s.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	s.must(s.SeedRegions(t.Context(), regions))
	for id, name := range map[int64]string{aigul: "Айгүл Серікова", ivan: "Иван Петров", teacher: "Сәуле Омарова"} {
		flowtest.Member(t, s.Store, id, "kk", name)
	}
	s.Course = storetest.NewCourse(t, s.address, "school", teacher, s.first, 3)
	storetest.Enrol(t, s.address, s.ID, aigul)
	s.room = course.New(course.Parts{
		Store: s.Store, Jobs: s.queue, Words: flowtest.Catalog(t), Leave: s.LeaveCourse, Keeper: "saruar_bot",
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
	s.must(conn.QueryRow(s.t.Context(), query, args...).Scan(&n))
	return n
}

// funds gives the course a budget with a hundred tokens.
func (s *school) funds() {
	s.t.Helper()
	ctx := s.t.Context()
	issue, err := s.Ledger().Issue(ctx)
	s.must(err)
	budget, err := s.Ledger().Budget(ctx, ledger.Scope{}, flowtest.Noon())
	s.must(err)
	receipts, err := s.Ledger().Post(ctx, flowtest.Noon(), ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: budget, Amount: 100, Ref: "funds"})
	s.must(err)
	s.must(receipts[0].Err())
	s.sql(`update course set budget = $1`, budget)
}

// shown is the code of a lesson, by its place in the course, in the minute of a moment.
func shown(lesson int, at time.Time) string {
	mac := hmac.New(sha256.New, []byte(fmt.Sprintf("%016d", lesson)))
	var minute [8]byte
	binary.BigEndian.PutUint64(minute[:], uint64(at.Unix()/60))
	mac.Write(minute[:])
	return fmt.Sprintf("%04d", binary.BigEndian.Uint64(mac.Sum(nil))%10000)
}

// wrong is a code that was shown at no time near a moment.
func wrong(lesson int, at time.Time) string {
	for n := 0; ; n++ {
		code, near := fmt.Sprintf("%04d", n), false
		for back := range 21 {
			near = near || code == shown(lesson, at.Add(time.Duration(back-10)*time.Minute))
		}
		if !near {
			return code
		}
	}
}

// spot is what the picture of a lesson, by its place in the course, leads to.
func (s *school) spot(lesson int) string { return fmt.Sprintf("%011d%011d", s.ID, lesson) }

// start opens links as the table of contents does.
func (s *school) start(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	_, rest, _ := strings.Cut(strings.Join(args, ""), "_")
	move, err := s.room.Links()[course.SpotLink](ctx, t, []string{rest})
	if errors.Is(err, engine.ErrGone) {
		return engine.Home().Saying(locales.OnboardingLinkInvalid()), nil
	}
	return move, err
}

func (s *school) arrives(id int64, lang string) *flowtest.Chat {
	s.t.Helper()
	s.must(s.SetLanguage(s.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(s.room.Flows(), flowtest.Lobby()), settings.Flows(s.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"course": course.Open, "lesson": call(course.Lesson), "checkin": call(course.CheckIn), "homework": call(course.Homework),
			"start": s.start, "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(s.t), answer.Choice), Words: flowtest.Words(),
	})
	s.must(err)
	return flowtest.New(s.t, flowtest.World{Machine: m, Person: flowtest.Someone(s.t, s.Store, id), Catalog: flowtest.Catalog(s.t), Now: flowtest.Noon()})
}

// notice is the newest notice of a kind, composed at a moment.
func (s *school) notice(kind string, at time.Time, compose func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error)) engine.Screen {
	s.t.Helper()
	for i := len(s.queue.notices) - 1; i >= 0; i-- {
		n := s.queue.notices[i]
		if n.Kind != kind {
			continue
		}
		who, err := s.Person(s.t.Context(), n.Person)
		s.must(err)
		screen, ok, err := compose(s.t.Context(), who, n.Ref, at)
		s.must(err)
		if !ok {
			s.t.Fatalf("nothing is said of %+v", n)
		}
		return screen
	}
	s.t.Fatalf("no %s among %+v", kind, s.queue.notices)
	return engine.Screen{}
}

// says types a text that Telegram got at a moment; the program sees it then, or later.
func says(c *flowtest.Chat, text string, sent time.Time) *flowtest.Chat {
	in := engine.Input{Kind: engine.Text, Text: text, SentAt: sent}
	if name, isCommand := strings.CutPrefix(text, "/"); isCommand {
		in.Kind = engine.Command
		in.Name, in.Text, _ = strings.Cut(name, " ")
	}
	return c.Do(in)
}

func number(id int64) string { return fmt.Sprint(id) }

// linked reports that a button leads to an address.
func linked(c *flowtest.Chat, address string) bool {
	for _, b := range c.Buttons() {
		if b.URL == address {
			return true
		}
	}
	return false
}
