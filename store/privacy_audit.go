package store

// auditHoldings: the log names people by their number alone, which says nothing once the person's row is empty. It is never changed.
func auditHoldings() []Holding {
	const number = `(select number from person where id = @person)`
	return []Holding{
		{
			Table: "audit",
			Keys:  "actor subject_id",
			Other: "seq at role action subject before after why previous hash",
			// Who looked is told by role: their names are theirs.
			Mine: []Excerpt{
				{"audit_by_me", `
select at, action, subject from audit where actor = ` + number + ` order by seq`},
				{"audit_about_me", `
select at, role, action from audit
where actor is distinct from ` + number + ` and ((subject = 'person' and subject_id = ` + number + `)
	or (subject = 'application' and subject_id in (select id from application where leader = @person)))
order by seq`},
			},
			Rests: "who in which role did what, by numbers: nobody may rewrite it, the programme included",
		},
		{Table: "audit_head", Other: "one seq hash"},
	}
}
