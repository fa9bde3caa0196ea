package store

// invitationHoldings: whom somebody invited to a role, or who they were invited as. Open invitations end; that one was used stays until
// all of them go.
func invitationHoldings() []Holding {
	return []Holding{
		{
			Table:    "role_invitation_shown",
			Keys:     "person",
			Personal: "shown_at",
			Other:    "invitation",
			Mine: []Excerpt{{"invitations_seen", `
select i.role, s.shown_at from role_invitation_shown s join role_invitation i on i.id = s.invitation
where s.person = @person order by s.shown_at`}},
			Erase: []string{`delete from role_invitation_shown where person = @person`},
		},
		{
			Table:    "role_invitation",
			Keys:     "created_by used_by",
			Personal: "username",
			Other: `id link_hash picture_hash role region cohort ends_at created_at expires_at used_at
				revoked_at`,
			Mine: []Excerpt{{"role_invitations", `
select i.role, case @lang when 'ru' then r.name_ru else r.name_kk end as region,
	case @lang when 'ru' then c.title_ru else c.title_kk end as cohort, i.created_by = @person as mine, i.username, i.created_at,
	i.expires_at, i.used_at, i.revoked_at
from role_invitation i left join region r on r.code = i.region left join cohort c on c.id = i.cohort
where i.created_by = @person or i.used_by = @person order by i.id`}},
			Erase: []string{
				`
update role_invitation set revoked_at = @now where used_at is null and revoked_at is null
	and (created_by = @person or username = (select lower(username) from person where id = @person and username <> ''))`,
				`
update role_invitation set username = '' where username <> ''
	and (created_by = @person or used_by = @person or username = (select lower(username) from person where id = @person))`,
			},
			Rests: "that an invitation was made and used, without whose it was",
		},
		{
			Table:    "link_miss",
			Keys:     "person",
			Personal: "since misses",
			Mine: []Excerpt{{"link_misses", `
select since as first_at, misses from link_miss where person = @person`}},
			Erase: []string{`delete from link_miss where person = @person`},
		},
	}
}
