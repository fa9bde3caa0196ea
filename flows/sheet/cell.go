package sheet

import "time"

// A cell of a file that the program makes holds a string, an int64, a time.Time in the platform's zone (a moment), a day, or nothing:
// nil. Everything but numbers, moments and days is text, and text never becomes anything else: see textCell and guarded.

// day is a calendar day.
type day struct{ time.Time }

// writer makes a file row by row.
type writer interface {
	// row adds a row. The first one has the headings.
	row(cells []any) error
	// size is how many bytes of text the rows so far have.
	size() int
	// finish gives the file. The writer is good for nothing afterwards.
	finish() ([]byte, error)
	// discard lets go of what the writer holds; after finish it does nothing.
	discard()
}

// momentForm and dayForm are how moments and days are written where a file cannot have them as such.
const (
	momentForm = "02.01.2006 15:04"
	dayForm    = "02.01.2006"
)
