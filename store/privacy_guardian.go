package store

// guardianHoldings: the contact of somebody's parent is kept only until it is decided about; what was decided says nothing of whose it was.
func guardianHoldings() []Holding {
	return []Holding{
		{
			Table:    "guardian_request",
			Keys:     "person decided_by",
			Personal: "name phone",
			Other:    "id revision asked_at decided_at outcome reason",
			Mine: []Excerpt{{"guardian_requests", `
select name as guardian, phone, asked_at, decided_at, outcome, reason as refusal from guardian_request where person = @person order by id`}},
			Erase: []string{`delete from guardian_request where person = @person`},
			Rests: "that somebody decided about a request as staff, without their name",
		},
		{
			Table: "guardian_consent",
			Keys:  "person verified_by withdrawn_by",
			Other: "id how version verified_at withdrawn_at",
			Mine: []Excerpt{{"guardian_consents", `
select how, version, verified_at, withdrawn_at from guardian_consent where person = @person order by id`}},
			Rests: "how and when a guardian agreed: the proof that the processing was allowed",
		},
	}
}
