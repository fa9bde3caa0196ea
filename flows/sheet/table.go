package sheet

import "saruar/flows/engine"

// Table is a workbook of one sheet that another room writes: headings, then rows of text, whole numbers, moments and nothing. Text in it is
// text, whatever it begins with.
type Table struct{ out *xlsxWriter }

// NewTable begins a workbook with its headings.
func NewTable(head ...string) (*Table, error) {
	out, err := newXLSX(len(head))
	if err != nil {
		return nil, err
	}
	cells := make([]any, len(head))
	for i, text := range head {
		cells[i] = text
	}
	if err := out.row(cells); err != nil {
		out.discard()
		return nil, err
	}
	return &Table{out}, nil
}

// Row adds a row: string, int64, time.Time in the zone in which it is meant, or nil.
func (t *Table) Row(cells ...any) error { return t.out.row(cells) }

// Finish gives the file under a name without its ending.
func (t *Table) Finish(name string) (*engine.Attachment, error) {
	data, err := t.out.finish()
	if err != nil {
		return nil, err
	}
	return attachment(name, "xlsx", data), nil
}

// Discard lets go of a table that will not be finished; after Finish it does nothing.
func (t *Table) Discard() { t.out.discard() }
