package sheet_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/xuri/excelize/v2"

	"saruar/flows/answer"
	"saruar/flows/audit"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/sheet"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	clerk    = int64(41)
	chief    = int64(42)
	somebody = int64(51) // of Astana, leads an application
	another  = int64(52) // of Abai
)

// town is a database with people in it, the files that they send, and the queue.
type town struct {
	*store.Store
	t       *testing.T
	address string
	sheets  sheet.Sheets

	mutex  sync.Mutex
	files  map[string][]byte
	queue  []store.Notice
	onceBy map[string]bool
}

func newTown(t *testing.T, lang string) *town {
	t.Helper()
	w := &town{t: t, address: storetest.New(t), files: map[string][]byte{}, onceBy: map[string]bool{}}
	var err error
	w.Store, err = store.Open(t.Context(), w.address, 4)
	w.must(err)
	t.Cleanup(w.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	w.must(w.SeedRegions(t.Context(), regions))
	w.must(w.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", flowtest.Noon()))
	w.must(w.SeedCohort(t.Context(), "2025", "1-лек", "1-й поток", flowtest.Noon()))
	flowtest.Member(t, w.Store, clerk, lang, "Сәуле")
	flowtest.Member(t, w.Store, chief, lang, "Болат")
	flowtest.Member(t, w.Store, somebody, "kk", "=Гүлнар")
	flowtest.Member(t, w.Store, another, "kk", "Ерлан")
	w.sql(`update person set region = 'KZ-10', username = 'Erlan_K' where id = $1`, another)
	w.must(w.Grant(t.Context(), chief, store.Administrator, "", 0, flowtest.Noon()))
	w.apply()
	w.sheets = sheet.New(sheet.Parts{
		Store: w.Store, Jobs: w, Files: w, Catalog: flowtest.Catalog(t), Form: form(), Audit: audit.NewWords(flowtest.Zone()), Zone: flowtest.Zone(),
		Given: func(fate store.Fate, person, grant int64) store.Notice {
			return store.Notice{Kind: "told_" + string(fate), Person: person, Ref: fmt.Sprint(grant)}
		},
	})
	return w
}

// form stands for the real one.
func form() sheet.Form {
	return sheet.Form{
		Steps: []string{"title", "direction", "region", "people", "phone", "forms", "legal"},
		Label: func(step string) locales.Message { return locales.Verbatim("⟨" + step + "⟩") },
		State: func(store.ApplicationState) locales.Message { return locales.CommonStatusSubmitted() },
		Answer: func(step string, _ json.RawMessage) (locales.Message, error) {
			if step == "direction" {
				return locales.CommonDirEcology(), nil
			}
			return locales.Message{}, nil
		},
	}
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *town) connect(f func(*pgx.Conn) error) {
	w.t.Helper()
	conn, err := pgx.Connect(w.t.Context(), w.address)
	w.must(err)
	defer conn.Close(context.WithoutCancel(w.t.Context()))
	w.must(f(conn))
}

func (w *town) sql(query string, args ...any) {
	w.t.Helper()
	w.connect(func(c *pgx.Conn) error { _, err := c.Exec(w.t.Context(), query, args...); return err })
}

func (w *town) text(query string, args ...any) (text string) {
	w.t.Helper()
	w.connect(func(c *pgx.Conn) error { return c.QueryRow(w.t.Context(), query, args...).Scan(&text) })
	return text
}

// apply hands in the application of somebody.
func (w *town) apply() {
	w.t.Helper()
	ctx := w.t.Context()
	id, err := w.BeginApplication(ctx, "2026", somebody, flowtest.Noon())
	w.must(err)
	w.sql(`update application set answers = $2 where id = $1`, id, map[string]any{
		"lang": "kk", "title": "=Жасыл аула", "direction": "ecology", "region": "KZ-71", "place": "Астана", "stage": "pilot", "problem": "Мәселе",
		"solution": "Шешім", "people": 1500, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"}, "income": []string{"grants"},
		"budget": "small", "wants": []string{"mentor"}, "access": "Пандус", "phone": "+77011234567", "email": "a@example.kz", "confirms": []string{"truth"},
	})
	_, err = w.Submit(ctx, id, somebody, flowtest.Noon())
	w.must(err)
}

func (w *town) grant(role, region, cohort string) {
	w.t.Helper()
	id := int64(0)
	if cohort != "" {
		w.connect(func(c *pgx.Conn) error {
			return c.QueryRow(w.t.Context(), `select id from cohort where code = $1`, cohort).Scan(&id)
		})
	}
	w.must(w.Grant(w.t.Context(), clerk, role, region, id, flowtest.Noon()))
}

// Download gives a file that somebody sent.
func (w *town) Download(_ context.Context, file string, limit int64) ([]byte, error) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	data, ok := w.files[file]
	switch {
	case !ok:
		return nil, engine.ErrNoFile
	case int64(len(data)) > limit:
		return nil, engine.ErrTooBig
	}
	return data, nil
}

// Notify keeps what is to be done.
func (w *town) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	for _, n := range notices {
		if n.Once == "" || !w.onceBy[n.Once] {
			w.queue = append(w.queue, n)
			w.onceBy[n.Once] = true
		}
	}
	return nil
}

func (w *town) next() (store.Notice, bool) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if len(w.queue) == 0 {
		return store.Notice{}, false
	}
	n := w.queue[0]
	w.queue = w.queue[1:]
	return n, true
}

// works does everything that waits, and gives the messages that came of it.
func (w *town) works() []engine.Screen {
	w.t.Helper()
	var sent []engine.Screen
	for n, ok := w.next(); ok; n, ok = w.next() {
		if strings.HasPrefix(n.Kind, "told_") {
			sent = append(sent, engine.Screen{Text: []engine.Message{locales.Verbatim(n.Kind)}})
			continue
		}
		if n.Kind == sheet.KindImport {
			err := w.sheets.Run(w.t.Context(), n, flowtest.Noon())
			var later store.Later
			if errors.As(err, &later) {
				w.queue = append(w.queue, n)
				continue
			}
			w.must(err)
			continue
		}
		person, err := w.Person(w.t.Context(), n.Person)
		w.must(err)
		compose := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
			sheet.KindExport: w.sheets.Export, sheet.KindImported: w.sheets.Imported, sheet.KindTemplate: w.sheets.Template,
		}[n.Kind]
		screen, ok, err := compose(w.t.Context(), person, n.Ref, flowtest.Noon())
		w.must(err)
		if ok {
			sent = append(sent, screen)
		}
	}
	return sent
}

func hall() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "hall", Version: 1, Steps: []engine.Step[none]{{
		Name: "hall",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func (w *town) chat(person int64) *flowtest.Chat {
	w.t.Helper()
	catalog := flowtest.Catalog(w.t)
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(w.sheets.Flows(), settings.Flows(w.Store, flowtest.Zone())...), hall()),
		Root:  func(engine.Person) string { return "hall" },
		Commands: map[string]engine.Opener{
			"exports": call(sheet.Exports), "imports": call(sheet.Imports), "import": call(sheet.Import), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, person), Catalog: catalog, Now: flowtest.Noon()})
}

// document is a file that somebody sends.
func document(id, name string, size int64) engine.Input {
	return engine.Input{Kind: engine.Document, File: &engine.File{ID: id, Unique: id, Kind: engine.Document, Name: name, Size: size}}
}

// sends puts a file where Telegram would have it and sends it into the chat.
func (w *town) sends(c *flowtest.Chat, name string, data []byte) *flowtest.Chat {
	w.t.Helper()
	id := fmt.Sprint(name, len(w.files))
	w.files[id] = data
	return c.Do(document(id, name, int64(len(data))))
}

// rows reads a file that the program made, headings first.
func rows(t *testing.T, file *engine.Attachment) [][]string {
	t.Helper()
	if file == nil {
		t.Fatal("no file")
	}
	if strings.HasSuffix(file.Name, ".csv") {
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file.Data, []byte("\xef\xbb\xbf"))))
		r.Comma = ';'
		list, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	f, err := excelize.OpenReader(bytes.NewReader(file.Data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	list, err := f.GetRows(f.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func joined(list [][]string) string {
	var lines []string
	for _, cells := range list {
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "\n")
}
