package store

// applicationHoldings: a draft goes with everybody's work on it. Of what was submitted the statistics stay: direction, region, stage,
// numbers, and how it went. Everything before a decision is withdrawn, and a place that was given is given up.
func applicationHoldings() []Holding {
	const (
		theirs    = `(select id from application where leader = @person)`
		untouched = `(select id from application where leader = @person and submitted_at is null)`
	)
	return []Holding{
		{
			Table: "invitation",
			Keys:  "created_by used_by",
			Other: "token_hash kind ref created_at expires_at used_at",
			Mine: []Excerpt{{"invitations", `
select kind as invitation, created_by = @person as mine, created_at, expires_at, used_at from invitation
where created_by = @person or used_by = @person order by created_at`}},
			Erase: []string{`
delete from invitation where (created_by = @person and used_by is null) or (kind = 'coauthor' and ref in ` + untouched + `)`},
			Rests: "that a link was used, without whose it was",
		},
		{
			Table:    "application_author",
			Keys:     "person",
			Personal: "joined_at",
			Other:    "application",
			Mine: []Excerpt{{"coauthor", `
select a.receipt, a.title, w.joined_at from application_author w join application a on a.id = w.application
where w.person = @person order by w.joined_at`}},
			Erase: []string{`delete from application_author where person = @person or application in ` + untouched},
		},
		{
			Table: "screening",
			Keys:  "screener",
			Other: "application checks outcome decided_at",
			Mine: []Excerpt{{"screenings", `
select a.receipt, f.outcome as screened, f.decided_at from screening f join application a on a.id = f.application
where a.leader = @person order by a.id`}},
			Rests: "how others' applications were screened, without whose work it was",
		},
		{
			Table:    "application_event",
			Keys:     "actor",
			Personal: "note",
			Other:    "id application from_state to_state happened_at",
			Mine: []Excerpt{{"application_events", `
select a.receipt, e.from_state, e.to_state, e.note, e.happened_at from application_event e join application a on a.id = e.application
where a.leader = @person order by e.id`}},
			Erase: []string{
				`delete from application_event where application in ` + untouched,
				`update application_event set note = '' where application in ` + theirs,
			},
			Rests: "how the application went, without words about it; also what the person decided about others' applications",
		},
		{
			Table:    "application",
			Keys:     "leader",
			Personal: "answers title search_key step fixes",
			Other: `id cohort slot state form_version receipt created_at answered_at summary_at submitted_at direction region
				erased_at fix_by offer_until`,
			Mine: []Excerpt{{"applications", `
select a.receipt, case @lang when 'ru' then c.title_ru else c.title_kk end as cohort, a.state, a.created_at, a.answered_at, a.submitted_at,
	a.answers, a.fixes, a.fix_by
from application a join cohort c on c.id = a.cohort where a.leader = @person order by a.id`}},
			Erase: []string{
				`delete from application where leader = @person and submitted_at is null`,
				withdrawForgotten,
				`
update application set erased_at = @now, step = '', fixes = '', answers = (
	select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(answers)
	where key in ('lang', 'direction', 'region', 'stage', 'people', 'team', 'forms', 'income', 'budget', 'wants', 'legal')
		and value::text ~ '^[]["A-Za-z0-9_, -]*$')
where leader = @person`,
			},
			Rests: "direction, region, stage, numbers and choices, and how it went: statistics and decisions of the programme",
		},
	}
}

// withdrawForgotten ends what is still open by the ways that applications have.
const withdrawForgotten = `
with old as (
	select id, state, case state when 'accepted' then 'declined' when 'offered' then 'expired' else 'withdrawn' end as ended
	from application
	where leader = @person
		and state in ('submitted', 'screening', 'needs_info', 'in_review', 'interview', 'accepted', 'offered')
	for update
), moved as (
	update application a set state = old.ended, erased_at = @now from old where a.id = old.id returning a.id, old.state, old.ended
)
insert into application_event (application, from_state, to_state, actor, note, happened_at)
select id, state, ended, @person, '', @now from moved`
