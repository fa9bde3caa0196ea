package store

func nudgeHoldings() []Holding {
	return []Holding{deliveryHolding(), {
		Table:    "nudge",
		Keys:     "person",
		Personal: "once kind ref local_day made_at sent_at dropped",
		Mine: []Excerpt{{"reminders", `
select kind as message, local_day, made_at, sent_at from nudge where person = @person order by made_at`}},
		Erase: []string{`delete from nudge where person = @person`},
	}}
}

// deliveryHolding: that a message is sent once and not again.
func deliveryHolding() Holding {
	return Holding{
		Table: "delivery", Keys: "person", Other: "once after message claimed_at",
		Mine: []Excerpt{{"deliveries", `
select d.claimed_at as sent_at, d.message <> 0 as arrived from delivery d where d.person = @person order by d.claimed_at, d.once`}},
		Erase: []string{`delete from delivery where person = @person`},
	}
}
