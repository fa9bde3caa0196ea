package sheet

import (
	"bytes"
	"errors"
	"strings"

	"saruar/store"
)

const (
	// fileLimit is how many bytes a file may have that people send.
	fileLimit = 5 << 20
	// rowLimit is how many rows it may have besides the headings.
	rowLimit = 20_000
	// cellsPerRow is how many columns are looked at.
	cellsPerRow = 64
)

// Why a file cannot be read. What it says is a name that is kept.
var (
	errOldExcel = errors.New("old_excel") // .xls
	errLocked   = errors.New("locked")    // with a password
	errBroken   = errors.New("broken")    // no table at all
	errHuge     = errors.New("huge")      // unpacks into too much
	errEmpty    = errors.New("empty")
	errRows     = errors.New("rows") // more than may be
)

// table is a file as it was sent: its headings and the rows below, blank ones left out. Every cell is text, exactly as it stands there;
// formulas are what the program that saved the file made of them, and are never worked out here.
type table struct {
	format store.Format
	head   []string
	rows   []row
	// old says that days are counted from 1904, as workbooks from old Macs do.
	old bool
	// most is how many rows there may be.
	most int
}

type row struct {
	line  int // as spreadsheet programs count, from 1
	cells []string
}

// cell is a cell of the row, without spaces around it; empty beyond the row's end.
func (r row) cell(column int) string {
	if column < 0 || column >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(unguarded(strings.TrimSpace(r.cells[column])))
}

// What files begin with.
var (
	zipSign = []byte("PK\x03\x04")
	oleSign = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
	// lockedSign is the stream in which Office keeps a workbook that has a password (MS-OFFCRYPTO, 2.3.4.4), as its name is written there.
	lockedSign = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
)

// read takes a file for what its bytes say it is, whatever its name. Errors: errOldExcel, errLocked, errBroken, errHuge, errEmpty, errRows.
func read(data []byte) (table, error) { return readRows(data, rowLimit) }

// readRows is read for a file of so many rows at most.
func readRows(data []byte, most int) (table, error) {
	switch {
	case bytes.HasPrefix(data, zipSign):
		return readXLSX(data, most)
	case bytes.HasPrefix(data, oleSign) && bytes.Contains(data, lockedSign):
		return table{}, errLocked
	case bytes.HasPrefix(data, oleSign):
		return table{}, errOldExcel
	}
	return readCSV(data, most)
}

// add takes the next row: the first that is not blank has the headings.
func (t *table) add(line int, cells []string) error {
	if blank(cells) {
		return nil
	}
	cells = cells[:min(len(cells), cellsPerRow)]
	switch {
	case t.head == nil:
		t.head = append([]string{}, cells...)
		return nil
	case len(t.rows) >= t.most:
		return errRows
	}
	t.rows = append(t.rows, row{line: line, cells: append([]string{}, cells...)})
	return nil
}

func blank(cells []string) bool {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

// checked is the table if there is anything in it.
func (t table) checked() (table, error) {
	if t.head == nil || len(t.rows) == 0 {
		return t, errEmpty
	}
	return t, nil
}
