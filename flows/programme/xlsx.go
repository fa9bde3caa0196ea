package programme

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"saruar/locales"
)

const (
	xlsxBytes    = 5 << 20
	unpacked     = 32 << 20 // bytes that a workbook may unpack into
	keptUnpacked = 8 << 20  // of which what is beyond waits in a temporary file
	mostColumns  = 40
	columnWidth  = 24
)

// serial is a moment as workbooks keep it: days since their beginning.
var serial = regexp.MustCompile(`^\d{5}(?:\.\d+)?$`)

// cellName is a cell as spreadsheet programs call it.
func cellName(s spot) string {
	name, err := excelize.CoordinatesToCellName(max(s.Column, 1), s.Line)
	if err != nil {
		return strconv.Itoa(s.Line)
	}
	return name
}

// readXLSX reads the tree of a course from a workbook with a sheet for each level. keys finds the key of a heading, in whatever language.
// Formulas are what the program that saved them has made of them, and are never worked out here.
func readXLSX(data []byte, keys func(string) string) (e entry, faults []fault) {
	broken := []fault{{What: locales.ProgrammeFaultXlsx()}}
	defer func() {
		if recover() != nil { // a workbook that was made to break its reader
			e, faults = entry{}, broken
		}
	}()
	if len(data) > xlsxBytes {
		return entry{}, []fault{{What: locales.ProgrammeFaultBig()}}
	}
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: unpacked, UnzipXMLSizeLimit: keptUnpacked})
	if err != nil {
		return entry{}, broken
	}
	defer func() { _ = file.Close() }()
	r := xlsxReader{file: file, keys: keys, rows: map[string][]entry{}}
	if props, err := file.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		r.old = *props.Date1904
	}
	for _, name := range file.GetSheetList() {
		if err := r.sheet(name); err != nil {
			return entry{}, broken
		}
	}
	return r.tree(), r.faults
}

type xlsxReader struct {
	file   *excelize.File
	keys   func(string) string
	old    bool // days are counted from 1904
	rows   map[string][]entry
	count  int
	faults []fault
}

func (r *xlsxReader) wrong(at spot, what locales.Message) {
	if len(r.faults) < mostFaults {
		r.faults = append(r.faults, fault{At: at, What: what})
	}
}

// sheet reads the rows of a sheet whose name says what is on it; others are left alone.
func (r *xlsxReader) sheet(name string) error {
	l := levelOf(r.keys(name))
	if l.name == "" {
		return nil
	}
	rows, err := r.file.Rows(name)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	var columns []string
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns()
		switch {
		case err != nil:
			return err
		case blank(cells):
		case columns == nil:
			columns = r.columns(l, name, line, cells)
		default:
			if r.count++; r.count > mostEntries {
				r.wrong(spot{Sheet: name, Line: line, Column: 1}, locales.ProgrammeFaultMany(mostEntries))
				return nil
			}
			r.rows[l.name] = append(r.rows[l.name], r.row(name, line, columns, cells))
		}
	}
	return rows.Error()
}

func blank(cells []string) bool {
	for _, c := range cells {
		if cleaned(c) != "" {
			return false
		}
	}
	return true
}

// columns finds what stands in which column.
func (r *xlsxReader) columns(l level, sheet string, line int, cells []string) []string {
	known, met := map[string]bool{l.parent: true}, map[string]bool{}
	for _, key := range l.keys {
		known[key] = true
	}
	columns := make([]string, min(len(cells), mostColumns))
	for i := range columns {
		head := cleaned(cells[i])
		key := r.keys(head)
		at := spot{Sheet: sheet, Line: line, Column: i + 1}
		switch {
		case head == "":
		case key == "" || !known[key]:
			r.wrong(at, locales.ProgrammeFaultKey(clip(head)))
		case met[key]:
			r.wrong(at, locales.ProgrammeFaultKeyTwice(clip(head)))
		default:
			columns[i], met[key] = key, true
		}
	}
	return columns
}

func (r *xlsxReader) row(sheet string, line int, columns, cells []string) entry {
	e := entry{at: spot{Sheet: sheet, Line: line, Column: 1}, cells: map[string]cell{}, parts: map[string][]entry{}}
	for i, key := range columns {
		if key == "" || i >= len(cells) || cleaned(cells[i]) == "" {
			continue
		}
		text := cleaned(cells[i])
		if (key == keyStarts || key == keyDue) && serial.MatchString(text) {
			text = r.moment(text)
		}
		e.cells[key] = cell{text: text, at: spot{Sheet: sheet, Line: line, Column: i + 1}}
	}
	return e
}

// moment writes a count of days as people write moments.
func (r *xlsxReader) moment(text string) string {
	days, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	at, err := excelize.ExcelDateToTime(days, r.old)
	if err != nil {
		return text
	}
	return at.Round(time.Minute).Format(momentForm)
}

// tree puts the rows together by what they say they belong to.
func (r *xlsxReader) tree() entry {
	for _, name := range []string{levelHomework, levelMaterials, levelLessons} {
		parent, key := levelLessons, keyLesson
		if name == levelLessons {
			parent, key = levelModules, keyModule
		}
		owners := map[string]int{}
		for i, e := range r.rows[parent] {
			owners[e.cells[keyCode].text] = i
		}
		for _, e := range r.rows[name] {
			to := e.cells[key]
			i, ok := owners[to.text]
			if !ok || to.text == "" {
				if to.at.Line == 0 {
					to.at = e.at
				}
				r.wrong(to.at, locales.ProgrammeFaultOwner(clip(to.text)))
				continue
			}
			r.rows[parent][i].parts[name] = append(r.rows[parent][i].parts[name], e)
		}
	}
	if len(r.rows[levelCourse]) != 1 {
		r.wrong(spot{}, locales.ProgrammeFaultOneCourse())
		return entry{cells: map[string]cell{}, parts: map[string][]entry{}}
	}
	course := r.rows[levelCourse][0]
	course.parts[levelModules] = r.rows[levelModules]
	return course
}

// writeXLSX writes the tree of a course. Everything in it is text, whatever it begins with.
func writeXLSX(e entry, say func(string) string) ([]byte, error) {
	file := excelize.NewFile()
	defer func() { _ = file.Close() }()
	style, err := file.NewStyle(&excelize.Style{NumFmt: 49, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	if err != nil {
		return nil, fmt.Errorf("begin a workbook: %w", err)
	}
	for _, l := range levels() {
		if err := writeSheet(file, say, l, style, collected(e, l)); err != nil {
			return nil, fmt.Errorf("write the sheet %s: %w", l.name, err)
		}
	}
	var out bytes.Buffer
	if err := errors.Join(file.DeleteSheet("Sheet1"), file.Write(&out)); err != nil {
		return nil, fmt.Errorf("write a workbook: %w", err)
	}
	return out.Bytes(), nil
}

func writeSheet(file *excelize.File, say func(string) string, l level, style int, rows []entry) error {
	name := say(l.name)
	columns := l.keys
	if l.parent != "" {
		columns = append([]string{l.parent}, l.keys...)
	}
	if _, err := file.NewSheet(name); err != nil {
		return err
	}
	last, err := excelize.ColumnNumberToName(len(columns))
	if err != nil {
		return err
	}
	err = errors.Join(file.SetColStyle(name, "A:"+last, style), file.SetColWidth(name, "A", last, columnWidth))
	for i, key := range columns {
		err = errors.Join(err, file.SetCellStr(name, cellName(spot{Line: 1, Column: i + 1}), say(key)))
		for n, e := range rows {
			err = errors.Join(err, file.SetCellStr(name, cellName(spot{Line: n + 2, Column: i + 1}), e.cells[key].text))
		}
	}
	return err
}

// collected lists the entries of a level, each with the code of what it belongs to.
func collected(e entry, l level) []entry {
	if l.name == levelCourse {
		return []entry{e}
	}
	var list []entry
	for _, m := range e.parts[levelModules] {
		if l.name == levelModules {
			list = append(list, m)
		}
		for _, lesson := range m.parts[levelLessons] {
			if l.name == levelLessons {
				lesson.cells[keyModule] = m.cells[keyCode]
				list = append(list, lesson)
			}
			for _, p := range lesson.parts[l.name] {
				p.cells[keyLesson] = lesson.cells[keyCode]
				list = append(list, p)
			}
		}
	}
	return list
}
