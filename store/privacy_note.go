package store

func noteHoldings() []Holding {
	return []Holding{{
		Table:    "note",
		Keys:     "person author",
		Personal: "text",
		Other:    "id made_at",
		Mine:     []Excerpt{{"notes", `select n.text, n.made_at from note n where n.person = @person order by n.id`}},
		Erase:    []string{`delete from note where person = @person`},
		Rests:    "notes that somebody wrote about others as staff, without their name",
	}}
}
