package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// csvWriter writes CSV as Excel opens it by a double click on a computer set to Kazakhstan: with semicolons, because the comma is the
// decimal sign there and Excel splits by the system's list separator; with a byte order mark, without which it takes the bytes for
// Windows-1251 and breaks every Kazakh letter; with lines that end in CR LF.
type csvWriter struct {
	buffer bytes.Buffer
	out    *csv.Writer
}

const (
	byteOrderMark = "\ufeff"
	listSeparator = ';'
)

func newCSV() *csvWriter {
	w := &csvWriter{}
	w.buffer.WriteString(byteOrderMark)
	w.out = csv.NewWriter(&w.buffer)
	w.out.Comma, w.out.UseCRLF = listSeparator, true
	return w
}

func (w *csvWriter) row(cells []any) error {
	texts := make([]string, len(cells))
	for i, cell := range cells {
		switch v := cell.(type) {
		case nil:
		case string:
			texts[i] = guarded(v)
		case int:
			texts[i] = strconv.Itoa(v)
		case float64:
			texts[i] = strings.ReplaceAll(strconv.FormatFloat(v, 'f', 2, 64), ".", ",") // as programs of here read it
		case int64:
			texts[i] = strconv.FormatInt(v, 10)
		case day:
			texts[i] = v.Format(dayForm)
		case time.Time:
			texts[i] = v.Format(momentForm)
		default:
			return fmt.Errorf("write a cell: %T is none", cell)
		}
	}
	if err := w.out.Write(texts); err != nil {
		return fmt.Errorf("write a row: %w", err)
	}
	w.out.Flush()
	return nil
}

func (w *csvWriter) size() int { return w.buffer.Len() }

func (w *csvWriter) finish() ([]byte, error) {
	w.out.Flush()
	return w.buffer.Bytes(), w.out.Error()
}

func (w *csvWriter) discard() {}

// formulaSigns begin what a spreadsheet program takes for a formula (OWASP, CSV Injection): the four signs, the characters that it skips
// before them, and their full-width twins, which some programs turn into plain ones.
const formulaSigns = "=+-@\t\r\n＝＋－＠"

// guarded puts an apostrophe before text that a spreadsheet program would take for a formula, as OWASP advises. Phone numbers get it too:
// without it Excel makes +77011234567 a number, drops the plus and shows 7.7E+10. Spaces before the sign do not help whoever tries.
// Text that begins with an apostrophe of its own before such a sign gets another, so that reading takes away exactly what writing added.
func guarded(text string) string {
	if dangerous(strings.TrimLeft(text, "'")) {
		return "'" + text
	}
	return text
}

// unguarded takes the apostrophe away again.
func unguarded(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && dangerous(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return text
}

func dangerous(text string) bool {
	if text == "" {
		return false
	}
	if strings.ContainsRune(formulaSigns, []rune(text)[0]) {
		return true
	}
	text = strings.TrimLeft(text, " \u00a0")
	return text != "" && strings.ContainsRune(formulaSigns, []rune(text)[0])
}
