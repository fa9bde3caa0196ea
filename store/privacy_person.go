package store

// personHoldings: of a person the empty row stays, because decisions, transfers and the audit log point at it.
func personHoldings() []Holding {
	return []Holding{{
		Table: "person",
		Keys:  "id number referred_by",
		Personal: `name username lang lang_chosen region born_by aim entry member_at reachable unreachable_since notices quiet_from quiet_to digest_at
			created_at active_on`,
		Other: "forget_at erased_at",
		Mine: []Excerpt{{"person", `
select p.id as telegram_id, p.number, p.name, p.username, p.lang, case @lang when 'ru' then r.name_ru else r.name_kk end as region,
	p.born_by, p.aim, p.entry, p.created_at, p.member_at, p.active_on, p.notices, to_char(make_interval(mins => p.quiet_from), 'HH24:MI') as quiet_from,
	to_char(make_interval(mins => p.quiet_to), 'HH24:MI') as quiet_to,
	to_char(make_interval(mins => p.digest_at), 'HH24:MI') as digest_at, p.reachable, p.unreachable_since, p.forget_at,
	p.referred_by is not null as referred
from person p left join region r on r.code = p.region where p.id = @person`}},
		// To the month: a second would be as good as a name.
		Erase: []string{`
update person set id = @pseudonym, erased_at = @now, name = '', username = '', lang = 'kk', lang_chosen = false, region = null,
	born_by = null, aim = '', entry = '', member_at = null, reachable = false, unreachable_since = null, notices = '{}',
	quiet_from = 1320, quiet_to = 540, digest_at = 540, referred_by = null, created_at = date_trunc('month', created_at),
	active_on = null, forget_at = date_trunc('day', coalesce(forget_at, @now))
where id = @person`},
		Rests: "an empty row, so that decisions and the audit log keep pointing at one and the same somebody",
	}}
}
