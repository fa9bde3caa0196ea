package sheet

import (
	"bytes"
	"errors"
	"strings"

	"github.com/xuri/excelize/v2"

	"saruar/store"
)

const (
	// unpackedLimit is how many bytes a workbook may have once it is unpacked, so that a small file cannot take the memory away. The archive
	// says beforehand how much that is, and reading stops where one has lied.
	unpackedLimit = 64 << 20
	// keptUnpacked is from how many bytes on a part of it waits in a temporary file.
	keptUnpacked = 8 << 20
)

// readXLSX reads the first sheet of a workbook that has anything on it. Numbers come as they are stored, days as counts of days.
func readXLSX(data []byte, most int) (t table, err error) {
	defer func() {
		if recover() != nil { // a workbook that was made to break its reader
			t, err = table{}, errBroken
		}
	}()
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: unpackedLimit, UnzipXMLSizeLimit: keptUnpacked,
	})
	if err != nil {
		if strings.Contains(err.Error(), "unzip size exceeds") {
			return table{}, errHuge
		}
		return table{}, errBroken
	}
	defer func() { _ = file.Close() }()
	props, err := file.GetWorkbookProps()
	if err != nil {
		return table{}, errBroken
	}
	for _, name := range file.GetSheetList() {
		t := table{format: store.XLSX, most: most, old: props.Date1904 != nil && *props.Date1904}
		if err := t.sheet(file, name); err != nil {
			return table{}, err
		}
		if t.head != nil {
			return t.checked()
		}
	}
	return table{}, errEmpty
}

func (t *table) sheet(file *excelize.File, name string) error {
	rows, err := file.Rows(name)
	if err != nil {
		var chart excelize.ErrSheetNotExist
		if errors.As(err, &chart) {
			return nil
		}
		return errBroken
	}
	defer func() { _ = rows.Close() }()
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns()
		if err != nil {
			return errBroken
		}
		if err := t.add(line, cells); err != nil {
			return err
		}
	}
	if rows.Error() != nil {
		return errBroken
	}
	return nil
}
