package sheet

import "errors"

// IDLimit is how many lines a list of ids may have, IDBytes how many bytes.
const (
	IDLimit = 100_000
	IDBytes = fileLimit
)

// ReadIDs reads a list with one Telegram id in the first cell of a line, under a heading or none. problem names why the file cannot be read at all: old_excel, locked,
// broken, huge, empty or rows; wrong are the lines that have no id there, as spreadsheet programs count.
func ReadIDs(data []byte) (ids []int64, lines int, wrong []int, problem string) {
	t, err := readRows(data, IDLimit)
	if err != nil && (t.head == nil || !errors.Is(err, errEmpty)) {
		return nil, 0, nil, err.Error()
	}
	if id, why := readID(row{cells: t.head}.cell(0)); why == "" { // no heading
		ids, lines = append(ids, id), 1
	}
	for _, r := range t.rows {
		lines++
		id, why := readID(r.cell(0))
		if why != "" {
			wrong = append(wrong, r.line)
			continue
		}
		ids = append(ids, id)
	}
	return ids, lines, wrong, ""
}
