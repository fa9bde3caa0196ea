package store

func nudgeHoldings() []Holding {
	return []Holding{{
		Table:    "nudge",
		Keys:     "person",
		Personal: "once kind ref local_day made_at sent_at dropped",
		Mine: []Excerpt{{"reminders", `
select kind as message, local_day, made_at, sent_at from nudge where person = @person order by made_at`}},
		Erase: []string{`delete from nudge where person = @person`},
	}}
}
