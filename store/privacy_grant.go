package store

func grantHoldings() []Holding {
	return []Holding{{
		Table: "role_grant",
		Keys:  "person granted_by",
		Other: "id role region cohort ends_at granted_at revision",
		Mine: []Excerpt{{"grants", `
select g.role, case @lang when 'ru' then r.name_ru else r.name_kk end as region,
	case @lang when 'ru' then c.title_ru else c.title_kk end as cohort, g.granted_at, g.ends_at
from role_grant g left join region r on r.code = g.region left join cohort c on c.id = g.cohort where g.person = @person order by g.id`}},
		Erase: []string{`
update role_grant set ends_at = @now, revision = revision + 1 where person = @person and (ends_at is null or ends_at > @now)`},
		Rests: "which roles somebody held from when to when: without it the audit log could not be understood",
	}}
}
