package nudge_test

import (
	"context"
	"encoding/json"
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
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

// leaderID has a jitter of no minutes.
const leaderID = 720

// town is a database with an open cohort, a leader with a draft, and a clock set by hand. Applications are taken from begins on.
type town struct {
	*store.Store
	t       *testing.T
	pool    *pgxpool.Pool
	catalog *locales.Catalog
	begins  time.Time
	closes  time.Time
	draft   int64

	mu   sync.Mutex
	now  time.Time
	sent []engine.Screen
	fail error // what sending ends with
}

func newTown(t *testing.T) *town {
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
	begins := time.Date(2026, time.November, 4, 12, 0, 0, 0, flowtest.Zone())
	w := &town{Store: s, t: t, pool: pool, catalog: flowtest.Catalog(t), begins: begins, now: begins}
	w.must(s.SeedRegions(t.Context(), []store.Region{{Code: "KZ-71", NameKK: "Астана қаласы", NameRU: "город Астана"}}))
	w.must(s.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", begins))
	cohort, err := s.Cohort(t.Context(), "2026")
	w.must(err)
	w.closes = cohort.ClosesAt
	w.draft = w.begin(leaderID, "kk")
	return w
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// begin makes a leader with a draft that was answered last when applications began.
func (w *town) begin(id int64, lang string) int64 {
	w.t.Helper()
	flowtest.Member(w.t, w.Store, id, lang, "Әлия")
	draft, err := w.BeginApplication(w.t.Context(), "2026", id, w.begins)
	w.must(err)
	w.answer(draft, id, "title", "Ауылдағы әкелер мектебі", w.begins)
	return draft
}

func (w *town) answer(draft, id int64, name, value string, now time.Time) {
	w.t.Helper()
	raw, err := json.Marshal(value)
	w.must(err)
	w.must(w.SaveAnswers(w.t.Context(), draft, id, map[string]json.RawMessage{name: raw}, now))
}

// left counts the answers that are missing of three.
func left(answers json.RawMessage) (int, error) {
	var given map[string]any
	err := json.Unmarshal(answers, &given)
	return 3 - len(given), err
}

func isForm(flow string) bool { return flow == "apply" }

func (w *town) drafts() nudge.Drafts { return nudge.Drafts{Store: w.Store, Left: left} }

func (w *town) clock() nudge.Clock {
	w.t.Helper()
	jobs, err := store.NewJobs(w.Store, slog.New(slog.DiscardHandler))
	w.must(err)
	return nudge.Clock{
		Sources: []nudge.Source{w.drafts().Source}, Form: isForm, Jobs: jobs, Tidy: w.tidy, Zone: flowtest.Zone(), Now: w.time, Log: slog.New(slog.DiscardHandler),
	}
}

func (w *town) time() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// at sets the clock to so long after applications began.
func (w *town) at(after time.Duration) *town {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.begins.Add(after)
	return w
}

func (w *town) tick() *town {
	w.t.Helper()
	w.must(w.clock().Remind(w.t.Context(), w.time()))
	return w
}

func (w *town) delivery(kinds nudge.Kinds) nudge.Delivery {
	return nudge.Delivery{
		Store: w.Store, Kinds: kinds, Form: isForm, Zone: flowtest.Zone(), Now: w.time,
		Send: func(_ context.Context, _ store.Person, screen engine.Screen) error {
			w.mu.Lock()
			defer w.mu.Unlock()
			if w.fail == nil {
				w.sent = append(w.sent, screen)
			}
			return w.fail
		},
	}
}

// work sends what the rung made, and gives what becomes of it.
func (w *town) work(rung nudge.Rung) error {
	w.t.Helper()
	kinds := nudge.Kinds{nudge.KindDraft: w.drafts().Kind()}
	return w.delivery(kinds).Work(w.t.Context(), store.Notice{
		Kind: nudge.KindDraft, Person: leaderID, Ref: fmt.Sprint(w.draft), Once: fmt.Sprint("draft:", w.draft, ":", rung),
	})
}

// made lists the reminders that were made, with what became of them.
func (w *town) made() string {
	w.t.Helper()
	return w.read(`select coalesce(string_agg(split_part(once, ':', 3) || case when sent_at is not null then ' sent' else '' end || dropped, ', '
order by made_at, once), '') from nudge`)
}

func (w *town) read(query string) (text string) {
	w.t.Helper()
	w.must(w.pool.QueryRow(w.t.Context(), query).Scan(&text))
	return text
}

func (w *town) sql(statement string, args ...any) {
	w.t.Helper()
	_, err := w.pool.Exec(w.t.Context(), statement, args...)
	w.must(err)
}

// says notes that the leader was in a flow just now.
func (w *town) says(flow string) {
	w.t.Helper()
	w.sql(`insert into lane (id) values ($1) on conflict do nothing`, leaderID)
	w.sql(`insert into update_journal (update_id, lane, body, state, received_at)
values (coalesce((select max(update_id) from update_journal), 0) + 1, $1, '{}', 'done', $2)`, leaderID, w.time())
	w.sql(`update lane set last_update = (select max(update_id) from update_journal),
place = json_build_object('session', json_build_object('frames', json_build_array(json_build_object('flow', 'menu'), json_build_object('flow', $2::text))))
where id = $1`, leaderID, flow)
}

func (w *town) expect(want string) *town {
	w.t.Helper()
	if made := w.made(); made != want {
		w.t.Fatalf("made %q, want %q", made, want)
	}
	return w
}

// words puts the last screen that was sent into words.
func (w *town) words(lang locales.Lang) string {
	w.t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.sent) == 0 {
		w.t.Fatal("nothing was sent")
	}
	screen := w.sent[len(w.sent)-1]
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
			lines = append(lines, "["+text+"] "+b.Action.Name+" "+strings.Join(b.Action.Args, " "))
		}
	}
	return strings.Join(lines, "\n\n")
}

// tidy drops finished updates as old as they may be.
func (w *town) tidy(ctx context.Context, now time.Time) error {
	_, err := w.DropOldUpdates(ctx, now.Add(-48*time.Hour))
	return err
}
