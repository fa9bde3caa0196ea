package meeting_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/meeting"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// officer is staff of the region, stranger nobody.
const (
	officer  = int64(43)
	stranger = int64(44)
)

// town is a database with a mentor and a team of two, and a clock set by hand.
type town struct {
	*store.Store
	t        testing.TB
	address  string
	pool     *pgxpool.Pool
	jobs     *store.Jobs
	room     meeting.Meetings
	projects []int64
	now      time.Time
}

// mentor and leader are the two sides.
func mentor() int64 { return storetest.Mentor(0) }
func leader() int64 { return storetest.Leader(0) }

func newTown(t testing.TB) *town {
	t.Helper()
	w := &town{t: t, address: storetest.New(t), now: flowtest.Noon()}
	var err error
	w.Store, err = store.Open(t.Context(), w.address, 4)
	w.must(err)
	t.Cleanup(w.Close)
	w.pool = storetest.Past(t, w.address)
	w.projects = storetest.Mentoring(t, w.address, 1, 2)
	for id, name := range map[int64]string{officer: "Болат", stranger: "Ерлан"} {
		flowtest.Member(t, w.Store, id, "kk", name)
	}
	storetest.Consenting(t, w.address)
	w.must(w.Grant(t.Context(), officer, store.Staff, "KZ-71", 0, w.now))
	w.sql(`update person set name = 'Айгүл Серікова' where id = $1`, mentor())
	w.sql(`update person set quiet_from = 1320, quiet_to = 540`)
	w.sql(`insert into application_author (application, person, joined_at) select $1, $2, now()`, w.projects[0], stranger)
	w.jobs, err = store.NewJobs(w.Store, slog.New(slog.DiscardHandler))
	w.must(err)
	w.room = meeting.New(meeting.Parts{Store: w.Store, Jobs: w.jobs, Words: flowtest.Catalog(t), Zone: flowtest.Zone(), BotName: "saruar_bot"})
	return w
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *town) sql(statement string, args ...any) {
	w.t.Helper()
	_, err := w.pool.Exec(w.t.Context(), statement, args...)
	w.must(err)
}

// booked is a meeting of the first team at a time from now.
func (w *town) booked(in time.Duration) int64 {
	w.t.Helper()
	return storetest.Booked(w.t, w.address, mentor(), w.projects[0], leader(), w.now.Add(in), 60)
}

func (w *town) funded() {
	w.t.Helper()
	l := w.Ledger()
	issue, err := l.Issue(w.t.Context())
	w.must(err)
	whole, err := l.Budget(w.t.Context(), ledger.Scope{}, w.now)
	w.must(err)
	var cohort int64
	w.must(w.pool.QueryRow(w.t.Context(), `select id from cohort where code = '2026'`).Scan(&cohort))
	budget, err := l.Budget(w.t.Context(), ledger.Scope{Cohort: cohort}, w.now)
	w.must(err)
	_, err = l.Post(w.t.Context(), w.now,
		ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: whole, Amount: 1000, Ref: "e1"},
		ledger.Order{Kind: ledger.Allocation, Debit: whole, Credit: budget, Amount: 500, Ref: "a1"})
	w.must(err)
}

// queued takes what was added to the queue.
func (w *town) queued() (list []store.Notice) {
	w.t.Helper()
	rows, err := w.pool.Query(w.t.Context(), `with gone as (delete from river_job returning id, args) select args from gone order by id`)
	w.must(err)
	defer rows.Close()
	for rows.Next() {
		var raw []byte
		w.must(rows.Scan(&raw))
		var n store.Notice
		w.must(json.Unmarshal(raw, &n))
		list = append(list, n)
	}
	w.must(rows.Err())
	return list
}

type composer = func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error)

// told words a notice to somebody in a language; empty when there is nothing to say.
func (w *town) told(compose composer, person int64, lang locales.Lang, ref string) (string, engine.Screen) {
	w.t.Helper()
	p, err := w.Person(w.t.Context(), person)
	w.must(err)
	p.Lang = string(lang)
	screen, ok, err := compose(w.t.Context(), p, ref, w.now.In(flowtest.Zone()))
	w.must(err)
	if !ok {
		return "", engine.Screen{}
	}
	var lines []string
	for _, m := range screen.Text {
		text, err := flowtest.Catalog(w.t).HTML(lang, m.(locales.Message))
		w.must(err)
		lines = append(lines, text)
	}
	for _, row := range screen.Rows {
		for _, b := range row {
			text, err := flowtest.Catalog(w.t).Plain(lang, b.Label.(locales.Message))
			w.must(err)
			lines = append(lines, "["+text+"] "+b.URL+strings.Join(append([]string{b.Action.Name}, b.Action.Args...), " "))
		}
	}
	return strings.Join(lines, "\n"), screen
}

func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	w.t.Helper()
	w.must(w.SetLanguage(w.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(w.room.Flows(), flowtest.Lobby()), settings.Flows(w.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"after": call(meeting.After), "hours": call(meeting.Hours), "lang": call(settings.Language), "h": w.room.Links()[meeting.HoursLink], "end": call(meeting.Revoke),
		},
		Actions: map[string]engine.Opener{meeting.ActionConfirm: w.room.Confirm, meeting.ActionCalendar: w.room.Bring},
		Pick:    flowtest.Picker(flowtest.Catalog(w.t), answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{
		Machine: m, Person: flowtest.Someone(w.t, w.Store, id), Catalog: flowtest.Catalog(w.t), Now: w.now,
	})
}

// sees checks that a text has each part.
func sees(t testing.TB, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Fatalf("no %q in:\n%s", part, text)
		}
	}
}

// words puts a screen into Russian words, where it is not fixed to a language.
func (w *town) words(screen engine.Screen) (string, error) {
	var lines []string
	for _, m := range screen.Text {
		text, err := flowtest.Catalog(w.t).HTML(locales.Russian, m.(locales.Message))
		if err != nil {
			return "", err
		}
		lines = append(lines, text)
	}
	return strings.Join(lines, "\n"), nil
}

// extracted is the text of a document as a reader of PDFs finds it.
func extracted(t *testing.T, data []byte) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("this machine has no pdftotext: the certificate's own tests install it")
	}
	file := filepath.Join(t.TempDir(), "hours.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), tool, "-layout", "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// group is a meeting of both teams at a time from now.
func (w *town) group(in time.Duration) []int64 {
	w.t.Helper()
	return storetest.GroupBooked(w.t, w.address, mentor(), w.projects, w.now.Add(in), 60)
}
