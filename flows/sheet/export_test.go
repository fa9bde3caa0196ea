package sheet_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/sheet"
	"saruar/store"
)

func TestAskingForAFile(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: sheet.Exports, Open: func(c *flowtest.Chat) { c.Says("/exports") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			w := newTown(t, lang)
			w.grant(store.Staff, "", "")
			return w.chat(clerk)
		},
		Lines: []flowtest.Line{
			{Step: "what", Good: flowtest.Tap("people"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("audit")}},
			{Step: "region", Good: flowtest.Text("Семей"), Bad: []engine.Input{flowtest.Text("щщщщ"), flowtest.Photo("x"), flowtest.Tap("KZ-99")}},
			{Step: "cohort", Good: flowtest.Tap("skip"), Bad: []engine.Input{flowtest.Text("щщщщ"), flowtest.Photo("x"), flowtest.Tap("2099")}},
			{Step: "format", Good: flowtest.Tap("xlsx"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("pdf")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("hall.hall") },
	}.Run(t)
}

// export asks for a file in the chat and gives what came.
func (w *town) export(options ...string) []engine.Screen {
	w.t.Helper()
	c := w.chat(clerk).Says("/exports")
	for _, o := range options {
		if o == "Семей" {
			c.Says(o)
		} else {
			c.Taps(o)
		}
	}
	c.At("hall.hall")
	return w.works()
}

func TestPeopleComeInTheReadersLanguage(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ head, row string }{
		"ru": {"№|Telegram ID|Имя в Telegram|ФИО|Язык|Регион", "52|@Erlan_K|Ерлан|Қазақша|область Абай|Веду свой проект||В программе|04.11.2026 12:00|Да"},
		"kk": {"№|Telegram ID|Telegram-дағы аты|Аты-жөні|Тіл|Өңір", "52|@Erlan_K|Ерлан|Қазақша|Абай облысы|"},
	} {
		for _, format := range []string{"xlsx", "csv"} {
			w := newTown(t, lang)
			w.grant(store.Staff, "", "")
			sent := w.export("people", "skip", "skip", format)
			if len(sent) != 1 {
				t.Fatalf("%d messages", len(sent))
			}
			table := strings.ReplaceAll(joined(rows(t, sent[0].File)), "'", "")
			if !strings.HasPrefix(table, want.head) || !strings.Contains(table, want.row) || !strings.Contains(table, "|=Гүлнар|") {
				t.Errorf("%s %s:\n%s", lang, format, table)
			}
			if raw := string(sent[0].File.Data); format == "csv" && (!strings.Contains(raw, "'=Гүлнар") || !strings.Contains(raw, "'@Erlan_K")) {
				t.Errorf("formulas in:\n%s", raw)
			}
			if note := w.text(`select after::text from audit where action = 'export_people'`); note != `{"sheet":"people","format":"`+format+`","rows":4}` {
				t.Errorf("the log says %s", note)
			}
			text := w.chat(clerk).Words(sent[0])
			if len([]rune(text)) > 1024 || !strings.Contains(text, ": 4") {
				t.Errorf("the caption is\n%s", text)
			}
		}
	}
}

func TestAFileHasOnlyWhatItsReaderMaySee(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		role, region, cohort string
		sheet                string
		has, lacks           []string
	}{
		"people of a region":          {store.Staff, "KZ-10", "", "people", []string{"Ерлан"}, []string{"Гүлнар", "Болат"}},
		"people of a cohort":          {store.Staff, "", "2026", "people", []string{"Гүлнар"}, []string{"Ерлан", "Болат"}},
		"people of an earlier cohort": {store.Staff, "", "2025", "people", nil, []string{"Гүлнар", "Ерлан"}},
		"applications of a region":    {store.Auditor, "KZ-71", "", "applications", []string{"Жасыл аула", "Экология", "1500", "+77011234567"}, nil},
		"applications elsewhere":      {store.Staff, "KZ-10", "", "applications", nil, []string{"Жасыл аула"}},
		"applications of a cohort":    {store.Staff, "", "2026", "applications", []string{"Жасыл аула", "2026-0001"}, nil},
		"applications before":         {store.Staff, "", "2025", "applications", nil, []string{"Жасыл аула"}},
		"grants everywhere":           {store.Auditor, "", "", "grants", []string{"Болат", "Әкімші", "Барлық өңір"}, nil},
		"grants of a region":          {store.Staff, "KZ-71", "", "grants", []string{"Сәуле", "Астана қаласы"}, []string{"Болат"}},
		"the log":                     {store.Auditor, "", "", "audit", []string{"Құқық беру және өзгерту", "Болат", "рөлі: Әкімші"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, "kk")
			w.grant(c.role, c.region, c.cohort)
			options := []string{c.sheet, "skip", "skip", "xlsx"}
			if c.sheet == "audit" {
				options = []string{"audit", "xlsx"}
			}
			sent := w.export(options...)
			if len(sent) != 1 {
				t.Fatalf("%d messages", len(sent))
			}
			table := ""
			if sent[0].File != nil {
				table = joined(rows(t, sent[0].File))
			} else if len(c.has) > 0 {
				t.Fatal("no file")
			}
			for _, part := range c.has {
				if !strings.Contains(table, part) {
					t.Errorf("lacks %q:\n%s", part, table)
				}
			}
			for _, part := range c.lacks {
				if strings.Contains(table, part) {
					t.Errorf("has %q:\n%s", part, table)
				}
			}
		})
	}
}

func TestFiltersNarrowAFile(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	sent := w.export("people", "Семей", "skip", "csv")
	if table := joined(rows(t, sent[0].File)); !strings.Contains(table, "Ерлан") || strings.Contains(table, "Гүлнар") {
		t.Errorf("of a region:\n%s", table)
	}
	if text := w.chat(clerk).Words(sent[0]); !strings.Contains(text, "Регион: область Абай") {
		t.Errorf("the caption is\n%s", text)
	}
	sent = w.export("people", "skip", "2026", "csv")
	if table := joined(rows(t, sent[0].File)); !strings.Contains(table, "Гүлнар") || strings.Contains(table, "Ерлан") {
		t.Errorf("of a cohort:\n%s", table)
	}
	if text := w.chat(clerk).Words(sent[0]); !strings.Contains(text, "Поток: 2-й поток") {
		t.Errorf("the caption is\n%s", text)
	}
	if note := w.text(`select after::text from audit where action = 'export_people' order by seq desc limit 1`); note != `{"sheet":"people","format":"csv","cohort":"2026","rows":1}` {
		t.Errorf("the log says %s", note)
	}
}

func TestARegionalOfficeChoosesAmongItsOwnRegions(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "KZ-10", "")
	c := w.chat(clerk).Says("/exports").Taps("people").At("exports.region").Sees("[область Абай]")
	if strings.Contains(c.Text(), "Астана") {
		t.Errorf("offers\n%s", c.Text())
	}
	forged := c.Tap("KZ-10")
	forged.Option = "KZ-71"
	c.Do(forged).At("exports.region")
}

func TestRightsAreAskedAgainWhenTheFileIsMade(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk).Says("/exports").Taps("people").Taps("skip").Taps("skip").Taps("csv").Sees("Готовим файл")
	w.sql(`update role_grant set ends_at = now() where person = $1`, clerk)
	if sent := w.works(); len(sent) != 0 {
		t.Errorf("got %+v", sent)
	}
	c.Says("/exports").At("hall.hall").Sees("нет доступа")
	if n := w.text(`select count(*)::text from audit where action = 'export_people'`); n != "0" {
		t.Errorf("%s exports are written down", n)
	}
}

func TestNobodyHasManyFilesMadeAtOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	c := w.chat(clerk)
	for range store.SheetsAtOnce {
		c.Says("/exports").Taps("people").Taps("skip").Taps("skip").Taps("csv").Sees("Готовим файл")
	}
	c.Says("/exports").Taps("people").Taps("skip").Taps("skip").Taps("csv").Sees("ещё готовятся")
	w.works()
	c.Says("/exports").Taps("people").Taps("skip").Taps("skip").Taps("csv").Sees("Готовим файл")
}

func TestNothingToTakeAlongIsSaid(t *testing.T) {
	t.Parallel()
	w := newTown(t, "kk")
	w.grant(store.Staff, "KZ-79", "")
	sent := w.export("people", "skip", "skip", "xlsx")
	if len(sent) != 1 || sent[0].File != nil || !strings.Contains(w.chat(clerk).Words(sent[0]), "жол табылмады") {
		t.Errorf("%+v", sent)
	}
}

// The same part made twice, as after a kill between sending and writing that down, is the same file and one line in the log.
func TestAFileThatIsMadeAgainIsTheSame(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	w.chat(clerk).Says("/exports").Taps("people").Taps("skip").Taps("skip").Taps("csv")
	n, _ := w.next()
	person, err := w.Person(t.Context(), clerk)
	w.must(err)
	var files []string
	for range 2 {
		screen, ok, err := w.sheets.Export(t.Context(), person, n.Ref, flowtest.Noon())
		if err != nil || !ok {
			t.Fatal(ok, err)
		}
		files = append(files, string(screen.File.Data))
	}
	if files[0] != files[1] {
		t.Error("the second file is another")
	}
	if n := w.text(`select count(*)::text from audit where action = 'export_people'`); n != "1" {
		t.Errorf("%s exports are written down", n)
	}
	// Somebody else's reference is worth nothing.
	other, err := w.Person(t.Context(), chief)
	w.must(err)
	if _, ok, err := w.sheets.Export(t.Context(), other, n.Ref, flowtest.Noon()); ok || err != nil {
		t.Errorf("somebody else gets it: %t, %v", ok, err)
	}
}

func TestWhatDoesNotFitComesInParts(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.sheets = w.sheets.Limited(2, 1<<20, 100)
	w.grant(store.Staff, "", "")
	sent := w.export("people", "skip", "skip", "csv")
	if len(sent) != 2 {
		t.Fatalf("%d parts", len(sent))
	}
	seen := map[string]int{}
	for i, s := range sent {
		for _, cells := range rows(t, s.File)[1:] {
			seen[cells[1]]++
		}
		if text := w.chat(clerk).Words(s); !strings.Contains(text, fmt.Sprintf("Часть %d", i+1)) {
			t.Errorf("the caption is\n%s", text)
		}
	}
	if len(seen) != 4 || seen["51"] != 1 {
		t.Errorf("rows: %v", seen)
	}
	if state := w.text(`select state || rows from sheet_export`); state != "made4" {
		t.Error(state)
	}
}

func TestWhoAskedToBeForgottenIsInNoFile(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	w.sql(`update person set forget_at = now() where id = $1`, somebody)
	for _, what := range []string{"people", "applications", "grants"} {
		for _, s := range w.export(what, "skip", "skip", "csv") {
			if s.File != nil && strings.Contains(string(s.File.Data), "Гүлнар") {
				t.Errorf("%s has them", what)
			}
		}
	}
}

// A file of everybody stays small: 400 bytes for each at the most.
func TestTwentyThousandPeopleFitIntoAJob(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	w.sql(`insert into person (id, name, region, username, member_at, created_at)
select 1000000 + n, 'Айгүл Сапарова ' || n, 'KZ-71', 'user_' || n, now(), now() from generate_series(1, 20000) n`)
	ctx, cancel := context.WithTimeout(t.Context(), 3*time.Minute)
	defer cancel()
	id, err := w.AskExport(ctx, store.Export{Person: clerk, Sheet: store.SheetPeople, Format: store.XLSX}, flowtest.Noon())
	w.must(err)
	person, err := w.Person(ctx, clerk)
	w.must(err)
	screen, ok, err := w.sheets.Export(ctx, person, fmt.Sprint(id, "-1"), flowtest.Noon())
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	if len(screen.File.Data) > 20_000*400 {
		t.Errorf("%d bytes", len(screen.File.Data))
	}
}
