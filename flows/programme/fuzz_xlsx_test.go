package programme

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"saruar/flows/engine/flowtest"
)

// levelSheets are the sheets of a workbook as its reader knows them, with the keys as headings.
func levelSheets() []string {
	var names []string
	for _, l := range levels() {
		names = append(names, l.name)
	}
	return names
}

// workbook puts cells into a workbook: sheets apart by form feeds, rows by lines, cells by tabs.
func workbook(t testing.TB, text string) []byte {
	t.Helper()
	file := excelize.NewFile()
	defer func() { _ = file.Close() }()
	names := levelSheets()
	for i, sheet := range strings.Split(text, "\f") {
		if i >= len(names) {
			break
		}
		if _, err := file.NewSheet(names[i]); err != nil {
			t.Fatal(err)
		}
		for line, row := range strings.Split(sheet, "\n") {
			if line >= 200 {
				break
			}
			for column, value := range strings.Split(row, "\t") {
				if column >= 2*mostColumns {
					break
				}
				// A value that no workbook can hold is left out.
				_ = file.SetCellStr(names[i], cellName(spot{Line: line + 1, Column: column + 1}), value)
			}
		}
	}
	var out bytes.Buffer
	if err := file.Write(&out); err != nil {
		t.Skip(err)
	}
	return out.Bytes()
}

// soundWorkbook fails unless a workbook is read or refused with reasons, the same each time, and each reason says a place that is there. It gives
// the reasons.
func soundWorkbook(t *testing.T, data []byte) []fault {
	t.Helper()
	same := func(s string) string { return s }
	nobody := func(context.Context, string) (int64, bool, error) { return 0, false, nil }
	read := func() (string, []fault) {
		e, faults := readXLSX(data, same)
		if e.cells == nil {
			if len(faults) == 0 {
				t.Fatal("refused without a reason")
			}
			return fmt.Sprint(faults), faults
		}
		c := checker{now: flowtest.Noon(), zone: flowtest.Zone(), teacher: nobody, track: same, faults: faults}
		p, err := c.course(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.faults) == 0 && (p.TitleKK == "" || p.TitleRU == "" || !codeForm.MatchString(p.Code) || len(p.Modules) == 0) {
			t.Fatalf("taken although something is missing: %+v", p)
		}
		if len(c.faults) > mostFaults {
			t.Fatalf("%d reasons", len(c.faults))
		}
		for _, f := range c.faults {
			if f.At.Line < 0 || f.At.Column < 0 || f.At.Column > mostColumns || f.At.Line > 0 && f.At.Sheet == "" {
				t.Fatalf("a reason without a place: %+v", f)
			}
		}
		return fmt.Sprint(p, c.faults), c.faults
	}
	first, faults := read()
	if again, _ := read(); again != first {
		t.Fatalf("read in two ways:\n%s\n%s", first, again)
	}
	return faults
}

func FuzzTheBytesOfAWorkbookAreReadOrRefusedWithReasons(f *testing.F) {
	good := workbook(f, wholeWorkbook())
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("PK\x03\x04"))
	f.Add([]byte(""))
	f.Add(bytes.Replace(good, []byte("xl/workbook.xml"), []byte("xl/workbook.xmx"), 2))
	f.Fuzz(func(t *testing.T, data []byte) { soundWorkbook(t, data) })
}

func FuzzTheCellsOfAWorkbookAreReadOrRefusedWithReasons(f *testing.F) {
	f.Add(wholeWorkbook())
	f.Add(strings.Replace(wholeWorkbook(), "m1", "m2", 1))
	f.Add("code\tcode\n\f\f\n\n")
	f.Add("code\ttitle_kk\nx\t=1+1\ny\t99999.5\f")
	f.Add(strings.Repeat("code\t", 60) + "\n" + strings.Repeat("x\t", 90))
	f.Fuzz(func(t *testing.T, text string) { soundWorkbook(t, workbook(t, text)) })
}

// wholeWorkbook are the cells of a course with a lesson that has everything.
func wholeWorkbook() string {
	row := func(cells ...string) string { return strings.Join(cells, "\t") }
	sheet := func(rows ...string) string { return strings.Join(rows, "\n") }
	return strings.Join([]string{
		sheet(row(keyCode, keyTrack, keyRegion, keyTitleKK, keyTitleRU), row("mektep", "invited", "Астана", "Мектеп", "Школа")),
		sheet(row(keyCode, keyTitleKK, keyTitleRU), row("m1", "Бастау", "Начало")),
		sheet(row(keyModule, keyCode, keyTitleKK, keyTitleRU, keyStarts, keyMinutes, keyPlace), row("m1", "l1", "Мәселе", "Проблема", "46333.75", "90", "Абай 1")),
		sheet(row(keyLesson, keyCode, keyTitleKK, keyTitleRU, keyTextKK, keyTextRU, keyDue), row("l1", "h1", "Ағаш", "Дерево", "Салыңыз", "Нарисуйте", "10.11.2026 21:00")),
		sheet(row(keyLesson, keyTitleKK, keyTitleRU, keyLink), row("l1", "Слайдтар", "Слайды", "https://example.kz/slides")),
	}, "\f")
}

func TestTheCellsOfAWholeCourseAreTaken(t *testing.T) {
	t.Parallel()
	if faults := soundWorkbook(t, workbook(t, wholeWorkbook())); len(faults) > 0 {
		t.Fatalf("refused: %+v", faults)
	}
}
