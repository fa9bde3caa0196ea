package store

// awardHoldings: that tokens were issued and given stays under numbers without names. The words about somebody go with them.
func awardHoldings() []Holding {
	return []Holding{
		{
			Table:    "award",
			Keys:     "person proposed_by decided_by reversed_by",
			Personal: "reason reversed_why",
			Other:    "id batch line budget amount minutes state month turn proposed_at decided_at transfer given_at reversed_at",
			Mine: []Excerpt{{"awards", `
select a.amount as tokens, a.minutes, a.reason, a.state as award_state, a.given_at, a.reversed_why, a.reversed_at
from award a where a.person = @person and a.state in ('given', 'reversed') order by a.id`}},
			Erase: []string{`update award set reason = '', reversed_why = '' where person = @person`},
			Rests: "that so many tokens were given, without words about it and without who it was",
		},
		{
			Table:    "award_batch",
			Keys:     "proposed_by decided_by",
			Personal: "reason",
			Other:    "id state import budget role region cohort aim amount minutes total sum given failed turn proposed_at decided_at done_at",
			Mine: []Excerpt{{"award_batches", `
select x.total as people, x.sum as tokens, x.reason, x.proposed_at from award_batch x where @person in (x.proposed_by, x.decided_by) order by x.id`}},
			Erase: []string{`update award_batch set reason = '' where proposed_by = @person`},
			Rests: "that so many people were given tokens, without whose hand it was",
		},
		{
			Table:    "emission",
			Keys:     "proposed_by decided_by",
			Personal: "why",
			Other:    "id begins ends amount state turn proposed_at decided_at",
			Mine: []Excerpt{{"emissions", `
select e.amount as tokens, e.why, e.proposed_at from emission e where @person in (e.proposed_by, e.decided_by) order by e.id`}},
			Erase: []string{`update emission set why = '' where proposed_by = @person`},
			Rests: "that so many tokens were issued, without whose hand it was",
		},
	}
}
