package store

// thanksHoldings: what somebody gave stays, because the movements of tokens point at it; the words go with either of the two.
func thanksHoldings() []Holding {
	const number = `(select number from person where id = @person)`
	return []Holding{
		{
			Table:    "thanks",
			Keys:     "sender receiver",
			Personal: "reason",
			Other:    "id amount allowance state returned made_at due_at settled_at hold ref",
			Mine: []Excerpt{
				{"thanks_given", `
select t.id as thanks, t.amount as tokens, t.allowance as from_allowance, t.reason as thanks_reason, t.state as thanks_state, t.made_at, t.due_at, t.settled_at
from thanks t where t.sender = ` + number + ` order by t.id`},
				{"thanks_got", `
select t.id as thanks, t.amount as tokens, t.reason as thanks_reason, t.made_at, t.settled_at
from thanks t where t.receiver = ` + number + ` and t.state = 'sent' order by t.id`},
			},
			Erase: []string{
				`select thanks_forget(` + number + `, @now)`,
				`update thanks set reason = '' where ` + number + ` in (sender, receiver)`,
			},
			Rests: "that so many tokens went from one number to another, without words and names",
		},
		{
			Table:    "thanks_code",
			Keys:     "person sender",
			Personal: "code",
			Other:    "made_at ends_at",
			Mine: []Excerpt{{"thanks_code", `
select c.code as thanks_code, c.made_at from thanks_code c where c.sender is null and c.person = ` + number}},
			Erase: []string{`delete from thanks_code where ` + number + ` in (person, sender)`},
		},
		{
			Table: "thanks_hidden",
			Keys:  "person",
			Other: "since",
			Mine:  []Excerpt{{"thanks_hidden", `select h.since as hidden_since from thanks_hidden h where h.person = ` + number}},
			Erase: []string{`delete from thanks_hidden where person = ` + number},
		},
	}
}
