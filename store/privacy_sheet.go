package store

// sheetHoldings: of files that were made or read only counts are kept; whose wish it was stands in the audit log, too.
func sheetHoldings() []Holding {
	return []Holding{
		{Table: "sheet_import_failure", Other: "import line reason"},
		{
			Table:    "sheet_import",
			Keys:     "person",
			Personal: "file",
			Other:    "id sheet state problem missing asked_at moved_at total next fresh changed same failed",
			Mine: []Excerpt{{"imports", `
select sheet, asked_at, total as rows from sheet_import where person = @person order by id`}},
			Erase: []string{`delete from sheet_import where person = @person`},
		},
		{Table: "sheet_export_part", Other: "export part after rows"},
		{
			Table: "sheet_export",
			Keys:  "person",
			Other: "id sheet format region cohort state asked_at made_at rows",
			Mine: []Excerpt{{"exports", `
select sheet, format, asked_at, made_at, rows from sheet_export where person = @person order by id`}},
			Erase: []string{`delete from sheet_export where person = @person`},
		},
	}
}
