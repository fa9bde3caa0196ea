package sheet

// Limited fills files and runs sooner, so that tests need few rows.
func (s Sheets) Limited(rows, bytes, goes int) Sheets {
	s.limits = limits{rows: rows, bytes: bytes, goes: goes}
	return s
}
