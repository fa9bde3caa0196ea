package store

// consentHoldings: the proof that data was kept with consent, from when to when, says nothing of whose data it was.
func consentHoldings() []Holding {
	return []Holding{
		{
			Table: "consent",
			Keys:  "person",
			Other: "id purpose version given said_at",
			Mine: []Excerpt{{"consents", `
select purpose, version, given, said_at from consent where person = @person order by id`}},
			Rests: "when which version was agreed to and taken back: the proof that the processing was allowed",
		},
		{Table: "consent_terms", Other: "purpose version"},
	}
}
