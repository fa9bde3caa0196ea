package store

// tokenHoldings: movements of tokens stay under the number of an empty row, so that the sums still prove; nobody's words are in them.
func tokenHoldings() []Holding {
	const own = `(select a.id from account a join person p on p.number = a.person where a.kind = 'person' and p.id = @person)`
	return []Holding{
		{
			Table: "hold",
			Other: "id account amount about placed_at settled_at captured released",
		},
		{
			Table: "transfer",
			Keys:  "actor",
			Other: `id kind debit credit amount about ref reverses made_at spendable_at debit_left credit_left credited hash`,
			Mine: []Excerpt{{"tokens", `
select t.id as movement, t.kind as movement_kind, case when t.credit = own.id then t.amount else -t.amount end as tokens, t.about, t.made_at, t.spendable_at
from ` + own + ` own (id) join lateral (
	select * from transfer where debit = own.id union all select * from transfer where credit = own.id
) t on true order by t.id`}},
			Rests: "that so many tokens went from one account to another, under a number without a name",
		},
		{Table: "account_balance", Other: "account stripe kind amount credited stopped closed holds waits_until"},
		{
			Table: "account",
			Keys:  "person",
			Other: "id kind project holds cohort region direction task opened_at closed_at",
			Mine: []Excerpt{{"token_account", `
select b.amount as tokens, b.stopped, a.opened_at from account a join account_balance b on b.account = a.id
where a.kind = 'person' and a.id = ` + own}},
			Erase: []string{`select ledger_forget((select number from person where id = @person), @now)`},
			Rests: "the empty account, under a number without a name",
		},
		{
			Table: "verified_hours",
			Keys:  "person verified_by",
			Other: "id minutes about made_at ref",
			Mine: []Excerpt{{"verified_hours", `
select h.minutes, h.about, h.made_at from verified_hours h join person p on p.number = h.person where p.id = @person order by h.id`}},
			Rests: "that somebody gave so much time, under a number without a name",
		},
		{Table: "ledger_proof_region", Other: "day region people amount"},
		{Table: "ledger_state", Other: "one stopped_at why"},
		{Table: "ledger_proof", Other: "day made_at last transfers issued people budgets held expired sound finding previous hash"},
		{Table: "token_rule", Other: "name value least most changed_at"},
	}
}
