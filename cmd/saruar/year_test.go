package main

import (
	"context"
	"log/slog"
	"math/rand/v2"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/bot/simulator"
	"saruar/locales"
	"saruar/store"
	"saruar/store/local"
	"saruar/store/storetest"
)

// The first year as it was: 120 applied, a third of them for inclusion and 27 of 100 in Kazakh; 10 withdrew; 14 experts read, five of
// them with a conflict of interest; 20 were chosen, 8 wait, and everybody else has an answer.
const (
	yearApplicants = 120
	yearExperts    = 14
	yearChief      = int64(1) // administrator, in Kazakh
	yearDeputy     = int64(2) // staff, in Russian
	firstExpert    = int64(100)
	firstLeader    = int64(1000)
	yearToken      = "42:TEST-year"
)

// A whole year is played in the chat. At six moments of it, everything that staff see of selection is compared, number by number, with
// the database; see year_facts_test.go. It is not parallel: it has the machine before the others start.
func TestAWholeFirstYear(t *testing.T) {
	y := newYear(t)
	chief, deputy := y.who(yearChief), y.who(yearDeputy)
	y.must(y.SeedCohort(y.ctx, cohortCode, "2026 жылғы лек", "Поток 2026 года", y.now()))
	y.gather()
	closes := *y.theCohort().ClosesAt

	y.at(closes.Add(24*time.Hour), 10)
	y.tick()
	y.screen(deputy)
	deputy.comparesAll(firstPage, firstPage) // after the first look, before anybody reads
	y.handOut(deputy)
	y.declareConflicts()
	y.tick() // what they have given back goes to others
	y.readInTheChat()
	for i := range int64(yearExperts / 2) {
		y.read(firstExpert + i)
	}
	y.at(closes.Add(4*24*time.Hour), 10)
	y.withdrawInTheChat(firstLeader+89, firstLeader+99)
	y.tick()
	chief.comparesAll(allPages, firstPage) // amid reviews; what is disputed comes last
	chief.comparesFiles()

	// One expert has no time: what they have goes to others after five days. Then what is disputed gets its fourth reader.
	y.readButFor(firstExpert + yearExperts - 4)
	y.at(closes.Add(10*24*time.Hour), 10)
	y.tick()
	for range 4 {
		y.readButFor(0)
		y.tick()
	}
	y.mustCount(5, `select count(*) from review where state = 'recused'`)
	y.mustBeSome(`select count(*) from review where state = 'lapsed'`)
	y.mustBeSome(`select count(*) from application a where (select count(*) from review r where r.application = a.id and r.state = 'submitted') = 4`)
	deputy.comparesChoosing(firstPage, firstPages) // after reviews

	y.decides(locales.DecisionStageInterviews(), closes.Add(20*24*time.Hour))
	y.interviews()
	deputy.comparesChoosing(firstPage, firstPages) // after interviews
	deputy.comparesPictures()
	deputy.comparesProtocol()

	y.decides(locales.DecisionStageFinal(), closes.Add(40*24*time.Hour))
	y.mustCount(20, `select count(*) from application where state = 'accepted'`)
	y.mustCount(8, `select count(*) from application where state = 'waitlisted'`)
	y.mustCount(82, `select count(*) from application where state = 'rejected'`) // two of them by the first look
	y.mustCount(10, `select count(*) from application where state = 'withdrawn'`)
	y.everybodyIsTold()
	chief.comparesAll(firstPage, firstPage) // decided
	y.afterwards()
	deputy.comparesAll(firstPage, firstPages) // the end
	deputy.comparesProtocol()
	deputy.comparesFiles()
}

// year is the whole program in this process, with a clock that the test moves.
type year struct {
	*store.Store
	t        *testing.T
	ctx      context.Context //nolint:containedctx // it is the test's own
	telegram *simulator.Simulator
	program  *program
	database *pgx.Conn // for the test's own questions, past the store
	ahead    atomic.Int64
	catalog  *locales.Catalog
	random   *rand.Rand
	of       map[int64]int64 // application by leader
	people   map[int64]*somebody
}

func (y *year) now() time.Time { return time.Now().Add(time.Duration(y.ahead.Load())) }

// at moves the clock to an hour of a day, in the platform's zone.
func (y *year) at(day time.Time, hour int) {
	y.t.Helper()
	local := day.In(y.program.config.zone)
	to := time.Date(local.Year(), local.Month(), local.Day(), hour, 0, 0, 0, y.program.config.zone)
	if to.Before(y.now()) {
		y.t.Fatalf("the clock goes ahead only: %s is before %s", to, y.now())
	}
	y.ahead.Add(int64(to.Sub(y.now())))
}

// tick lets the program's clock look at what is due.
func (y *year) tick() {
	y.t.Helper()
	y.must(y.program.clock.Remind(y.ctx, y.now()))
}

func (y *year) must(err error) {
	y.t.Helper()
	if err != nil {
		y.t.Fatal(err)
	}
}

func newYear(t *testing.T) *year {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*patience)
	t.Cleanup(cancel)
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	y := &year{t: t, ctx: ctx, random: rand.New(rand.NewPCG(2026, 1)), of: map[int64]int64{}, people: map[int64]*somebody{}}
	y.telegram = simulator.New(simulator.Options{Token: yearToken, BotName: "Saruar", BotUsername: "saruar_bot", Clock: time.Now, Now: y.now})
	t.Cleanup(y.telegram.Close)
	server := httptest.NewServer(y.telegram)
	t.Cleanup(server.Close)
	redis, err := local.StartMemoryRedis(ctx)
	y.must(err)
	t.Cleanup(func() { _ = redis.Stop() })
	database := storetest.New(t)
	y.program, err = start(ctx, config{
		Token: yearToken, Telegram: server.URL, HTTPAddr: "127.0.0.1:0", Database: database, Redis: redis.URL(), Admins: []int64{yearChief}, zone: zone,
		program: locales.DefaultProgram(),
	}, slog.New(slog.DiscardHandler), y.now)
	y.must(err)
	t.Cleanup(func() { y.program.stop(context.WithoutCancel(ctx)) })
	y.Store = y.program.store
	y.database, err = pgx.Connect(ctx, database)
	y.must(err)
	t.Cleanup(func() { _ = y.database.Close(context.WithoutCancel(ctx)) })
	y.catalog, err = locales.Load(locales.DefaultProgram(), zone)
	y.must(err)
	y.people[yearChief] = &somebody{year: y, id: yearChief, lang: locales.Kazakh}
	y.people[yearDeputy] = &somebody{year: y, id: yearDeputy, lang: locales.Russian}
	return y
}
