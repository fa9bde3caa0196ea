package reminder_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/nudge"
	"saruar/flows/reminder"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

// The people of the tests have a jitter of no minutes.
const (
	teacher  = 1
	learner  = 720
	neighbor = 740
)

// school is a database with a course, two replicas of the program, and a clock set by hand.
type school struct {
	*store.Store
	t        testing.TB
	address  string
	pool     *pgxpool.Pool
	catalog  *locales.Catalog
	zone     *time.Location
	telegram *telegram
	replicas [2]replica

	mu    sync.Mutex
	now   time.Time
	queue []job
}

// replica is one process of the program.
type replica struct {
	clock    nudge.Clock
	delivery nudge.Delivery
}

// job is a notice that waits in the queue.
type job struct {
	store.Notice
	at time.Time
}

func newSchool(t testing.TB, zone *time.Location) *school {
	t.Helper()
	address := storetest.New(t)
	s, err := store.Open(t.Context(), address, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	pool, err := pgxpool.New(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	w := &school{Store: s, t: t, address: address, pool: pool, catalog: flowtest.Catalog(t), zone: zone, now: flowtest.Noon()}
	w.telegram = &telegram{store: s, now: w.time}
	w.must(s.SeedRegions(t.Context(), []store.Region{{Code: "KZ-71", NameKK: "Астана қаласы", NameRU: "город Астана"}, {Code: "XX", NameKK: "Шетелде", NameRU: "За рубежом"}}))
	for i := range w.replicas {
		w.replicas[i] = w.replica()
	}
	flowtest.Member(t, s, teacher, "kk", "Ұстаз")
	return w
}

func (w *school) replica() replica {
	jobs, err := store.NewJobs(w.Store, slog.New(slog.DiscardHandler))
	w.must(err)
	r := reminder.New(w.Store, jobs)
	return replica{
		clock: nudge.Clock{
			Sources: []nudge.Source{r.Source}, Form: isForm, Jobs: jobs, Minutes: []nudge.Tick{r.Minute}, Zone: w.zone, Now: w.time,
			Log: slog.New(slog.DiscardHandler),
		},
		delivery: nudge.Delivery{Store: w.Store, Kinds: r.Kinds(), Form: isForm, Zone: w.zone, Now: w.time, SendOnce: w.telegram.sendOnce},
	}
}

func isForm(flow string) bool { return flow == reminder.FlowHomework }

func (w *school) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *school) time() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// at sets the clock.
func (w *school) at(now time.Time) *school {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = now
	return w
}

func (w *school) sql(statement string, args ...any) {
	w.t.Helper()
	_, err := w.pool.Exec(w.t.Context(), statement, args...)
	w.must(err)
}

// look has one replica look for what is due, and takes what it adds to the queue.
func (w *school) look(r replica) {
	w.t.Helper()
	w.must(r.clock.Minute(w.t.Context(), w.time()))
	w.must(r.clock.Remind(w.t.Context(), w.time()))
}

// fetch takes what was added to the queue.
func (w *school) fetch() {
	w.t.Helper()
	rows, err := w.pool.Query(w.t.Context(), `with gone as (delete from river_job returning id, args) select args from gone order by id`)
	w.must(err)
	defer rows.Close()
	for rows.Next() {
		var raw []byte
		w.must(rows.Scan(&raw))
		var n struct {
			Kind, Ref, Once string
			Person          int64
		}
		w.must(json.Unmarshal(raw, &n))
		w.queue = append(w.queue, job{store.Notice{Kind: n.Kind, Person: n.Person, Ref: n.Ref, Once: n.Once}, w.time()})
	}
	w.must(rows.Err())
}

// work sends what is in the queue and due, and gives what became of each as the queue would.
func (w *school) work(r replica, jobs []job) (waiting []job, told []error) {
	w.t.Helper()
	for _, j := range jobs {
		err := r.delivery.Work(w.t.Context(), j.Notice)
		var later store.Later
		var needless store.Needless
		switch {
		case err == nil, errors.As(err, &needless):
		case errors.As(err, &later):
			waiting = append(waiting, job{j.Notice, w.time().Add(later.Wait)})
		case errors.Is(err, errKilled):
			waiting = append(waiting, j)
		default:
			w.t.Error(err)
		}
		told = append(told, err)
	}
	return waiting, told
}

// tick looks for what is due and sends it.
func (w *school) tick() *school {
	w.t.Helper()
	w.look(w.replicas[0])
	w.send()
	return w
}

func (w *school) send() []error {
	w.t.Helper()
	w.fetch()
	ready, waiting := w.ready()
	left, told := w.work(w.replicas[0], ready)
	w.queue = append(waiting, left...)
	return told
}

// ready splits the queue into what is worked on now and what waits.
func (w *school) ready() (ready, waiting []job) {
	now := w.time()
	for _, j := range w.queue {
		if j.at.After(now) {
			waiting = append(waiting, j)
		} else {
			ready = append(ready, j)
		}
	}
	return ready, waiting
}

// words puts a screen into words.
func (w *school) words(lang locales.Lang, screen engine.Screen) string {
	w.t.Helper()
	var lines []string
	for _, m := range screen.Text {
		text, err := w.catalog.HTML(lang, m.(locales.Message))
		w.must(err)
		lines = append(lines, text)
	}
	for _, row := range screen.Rows {
		for _, b := range row {
			text, err := w.catalog.Plain(lang, b.Label.(locales.Message))
			w.must(err)
			lines = append(lines, strings.Join(append(append([]string{"[" + text + "]"}, strings.Fields(b.Action.Name+b.URL)...), b.Action.Args...), " "))
		}
	}
	return strings.Join(lines, "\n\n")
}

// sent lists what arrived: kinds with the time of day.
func (w *school) sent() string {
	w.telegram.mu.Lock()
	defer w.telegram.mu.Unlock()
	var list []string
	for _, a := range w.telegram.arrivals {
		name := strings.Split(a.once, ":")
		what := name[0]
		if what != "digest" {
			what = name[len(name)-1]
		}
		if what == fmt.Sprint(a.person) {
			what = name[len(name)-2]
		}
		list = append(list, what+a.at.In(w.zone).Format(" 02 15:04"))
	}
	return strings.Join(list, ", ")
}

func (w *school) expect(want string) *school {
	w.t.Helper()
	if got := w.sent(); got != want {
		w.t.Fatalf("sent %q, want %q", got, want)
	}
	return w
}

func (w *school) last() engine.Screen {
	w.t.Helper()
	if len(w.telegram.arrivals) == 0 {
		w.t.Fatal("nothing was sent")
	}
	return w.telegram.arrivals[len(w.telegram.arrivals)-1].screen
}
