package store

// selectionHoldings: what experts say of themselves is theirs. What was written about an application belongs to its leader, and goes with
// them; the scores stay, as what the programme has decided by.
func selectionHoldings() []Holding {
	const theirs = `(select id from application where leader = @person)`
	return []Holding{
		{
			Table:    "reviewer",
			Keys:     "person",
			Personal: "organisation",
			Other:    "languages directions capacity changed_at",
			Mine: []Excerpt{{"reviewer", `
select array_to_string(languages, ', ') as languages, array_to_string(directions, ', ') as directions, organisation, capacity, changed_at
from reviewer where person = @person`}},
			Erase: []string{`delete from reviewer where person = @person`},
		},
		{
			Table: "conflict_of_interest",
			Keys:  "expert",
			Other: "application reason declared_at",
			Mine: []Excerpt{{"conflicts", `
select a.receipt, x.reason as conflict, x.declared_at from conflict_of_interest x join application a on a.id = x.application
where x.expert = @person order by x.declared_at, a.id`}},
			Rests: "that somebody did not review an application, without who it was",
		},
		{
			Table:    "review",
			Keys:     "expert",
			Personal: "comments voices",
			Other:    "id application state calibration assigned_at due_at opened_at submitted_at place scores",
			Mine: []Excerpt{
				{"reviews_given", `
select a.receipt, r.state as review_state, r.assigned_at, r.submitted_at, r.scores, r.comments from review r join application a on a.id = r.application
where r.expert = @person order by r.id`},
				{"reviews_got", `
select a.receipt, r.submitted_at, r.scores, r.comments from review r join application a on a.id = r.application
where a.leader = @person and r.state = 'submitted' and a.state not in ('in_review', 'interview', 'reopened') order by r.id`},
			},
			Erase: []string{
				`update review set comments = (select coalesce(jsonb_object_agg(key, repeat('*', 30)), '{}') from jsonb_each(scores) where value in ('0', '1', '5')), voices = '{}'
where application in ` + theirs,
				`update review set voices = (select coalesce(jsonb_object_agg(key, '{}'::jsonb), '{}') from jsonb_each(voices)) where expert = @person and voices <> '{}'`,
			},
			Rests: "the scores that the programme has decided by, without words about the application and without who gave them",
		},
		{
			Table:    "interview",
			Keys:     "interviewer",
			Personal: "note",
			Other:    "application score given_at",
			Mine: []Excerpt{{"interviews", `
select a.receipt, i.score, i.note, i.given_at from interview i join application a on a.id = i.application
where (a.leader = @person and a.state not in ('in_review', 'interview', 'reopened')) or i.interviewer = @person order by i.given_at, a.id`}},
			Erase: []string{`update interview set note = '' where application in ` + theirs},
			Rests: "the scores that the programme has decided by, without words about them",
		},
		{
			Table: "rubric",
			Keys:  "made_by",
			Other: "version cohort state pass_mark made_at",
			Mine: []Excerpt{{"rubrics", `
select c.code as cohort, r.made_at from rubric r join cohort c on c.id = r.cohort where r.made_by = @person order by r.version`}},
			Rests: "what a cohort is scored by, without who wrote it",
		},
		{
			Table: "decision",
			Other: "round application outcome position moved queued_at",
		},
		{
			Table: "decision_round",
			Keys:  "made_by proposed_by approved_by",
			Other: "id cohort kind state revision made_at apply_at applied_at done_at",
			Mine: []Excerpt{{"decision_rounds", `
select c.code as cohort, o.kind as decided_on, o.state as round_state, o.made_at, o.done_at from decision_round o join cohort c on c.id = o.cohort
where @person in (o.made_by, o.proposed_by, o.approved_by) order by o.id`}},
			Rests: "that the programme has decided, without whose hand it was",
		},
		{
			Table:    "letter",
			Keys:     "edited_by",
			Personal: "points note",
			Other:    "application edited_at",
			Mine: []Excerpt{{"letters", `
select a.receipt, l.points, l.note from letter l join application a on a.id = l.application
where a.leader = @person and a.state not in ('in_review', 'interview', 'reopened') order by a.id`}},
			Erase: []string{`delete from letter where application in ` + theirs},
			Rests: "what somebody wrote to others as staff, without their name",
		},
		{
			Table:    "appeal",
			Keys:     "decided_by",
			Personal: "words answer",
			Other:    "application made_at decided_at",
			Mine: []Excerpt{{"appeals", `
select a.receipt, x.words, x.made_at, x.answer, x.decided_at from appeal x join application a on a.id = x.application
where a.leader = @person order by a.id`}},
			Erase: []string{`update appeal set words = '', answer = '' where application in ` + theirs},
			Rests: "that somebody appealed, without their words",
		},
	}
}
