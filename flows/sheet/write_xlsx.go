package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// xlsxWriter writes a workbook of one sheet row by row; what the rows grow beyond 16 MB waits in a temporary file.
//
// Text goes in as text, whatever it begins with: a cell says itself that it is a string, so that +77011234567 keeps its plus and
// =HYPERLINK(…) is never worked out. The cells' format is "text" as well, because otherwise Excel would make a formula of such a cell once
// somebody edits it.
type xlsxWriter struct {
	file   *excelize.File
	stream *excelize.StreamWriter
	rows   int
	bytes  int
	styles xlsxStyles
}

type xlsxStyles struct{ head, text, number, points, day, moment int }

const (
	sheetName = "Saruar"
	// cellLimit is how many characters a cell of a workbook may have (Microsoft, Excel specifications and limits).
	cellLimit = 32767
	// columnWidth is in characters.
	columnWidth = 22
)

func newXLSX(columns int) (*xlsxWriter, error) {
	w := &xlsxWriter{file: excelize.NewFile()}
	if err := w.begin(columns); err != nil {
		w.discard()
		return nil, fmt.Errorf("begin a workbook: %w", err)
	}
	return w, nil
}

func (w *xlsxWriter) begin(columns int) error {
	if err := w.file.SetSheetName("Sheet1", sheetName); err != nil {
		return err
	}
	if err := w.style(); err != nil {
		return err
	}
	var err error
	if w.stream, err = w.file.NewStreamWriter(sheetName); err != nil {
		return err
	}
	return errors.Join(
		w.stream.SetColWidth(1, max(columns, 1), columnWidth),
		w.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
	)
}

func (w *xlsxWriter) style() error {
	const text, whole, decimal, date = 49, 1, 2, "dd.mm.yyyy"
	moment, onlyDay := date+" hh:mm", date
	for _, s := range []struct {
		is   *int
		like excelize.Style
	}{
		{&w.styles.head, excelize.Style{Font: &excelize.Font{Bold: true}, NumFmt: text}},
		{&w.styles.text, excelize.Style{NumFmt: text}},
		{&w.styles.number, excelize.Style{NumFmt: whole}},
		{&w.styles.points, excelize.Style{NumFmt: decimal}},
		{&w.styles.day, excelize.Style{CustomNumFmt: &onlyDay}},
		{&w.styles.moment, excelize.Style{CustomNumFmt: &moment}},
	} {
		var err error
		if *s.is, err = w.file.NewStyle(&s.like); err != nil {
			return err
		}
	}
	return nil
}

func (w *xlsxWriter) row(cells []any) error {
	w.rows++
	styled := make([]any, len(cells))
	for i, cell := range cells {
		switch v := cell.(type) {
		case nil:
		case string:
			w.bytes += len(v)
			styled[i] = w.textCell(v)
		case int:
			styled[i] = excelize.Cell{StyleID: w.styles.number, Value: v}
		case float64:
			styled[i] = excelize.Cell{StyleID: w.styles.points, Value: v}
		case int64:
			styled[i] = excelize.Cell{StyleID: w.styles.number, Value: v}
		case day:
			styled[i] = excelize.Cell{StyleID: w.styles.day, Value: v.Time}
		case time.Time:
			styled[i] = excelize.Cell{StyleID: w.styles.moment, Value: v}
		default:
			return fmt.Errorf("write a cell: %T is none", cell)
		}
	}
	w.bytes += len(cells)
	at, err := excelize.CoordinatesToCellName(1, w.rows)
	if err != nil {
		return fmt.Errorf("name row %d: %w", w.rows, err)
	}
	if err := w.stream.SetRow(at, styled); err != nil {
		return fmt.Errorf("write row %d: %w", w.rows, err)
	}
	return nil
}

func (w *xlsxWriter) textCell(text string) excelize.Cell {
	style := w.styles.text
	if w.rows == 1 {
		style = w.styles.head
	}
	return excelize.Cell{StyleID: style, Value: fitting(text)}
}

// fitting leaves out what a workbook cannot hold: control characters, and what is beyond a cell's limit, with a sign that it goes on.
func fitting(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || (unicode.IsControl(r) && r != '\n' && r != '\t') || r == '\ufffe' || r == '\uffff' {
			return -1
		}
		return r
	}, text)
	if utf8.RuneCountInString(text) > cellLimit {
		text = string([]rune(text)[:cellLimit-1]) + "…"
	}
	return text
}

func (w *xlsxWriter) size() int { return w.bytes }

func (w *xlsxWriter) finish() ([]byte, error) {
	defer w.discard()
	if err := w.stream.Flush(); err != nil {
		return nil, fmt.Errorf("finish a workbook: %w", err)
	}
	var out bytes.Buffer
	if err := w.file.Write(&out); err != nil {
		return nil, fmt.Errorf("write a workbook: %w", err)
	}
	return out.Bytes(), nil
}

// discard removes the temporary files. Those of a process that is killed are the system's to clean.
func (w *xlsxWriter) discard() {
	if w.file != nil {
		_ = w.file.Close()
		w.file = nil
	}
}
