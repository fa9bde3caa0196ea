package store

// mentorHoldings: that a mentor and a team met stays under a pseudonym, so that hours, tokens and what came of it still hold; words, places and notes
// of whoever is forgotten are erased, and meetings ahead of a mentor end.
func mentorHoldings() []Holding {
	return append(meetingHoldings(), []Holding{
		{
			Table:    "mentor_certificate",
			Keys:     "mentor revoked_by",
			Personal: "name revoked_why number link",
			Other:    "id minutes meetings since until issued_at revoked_at",
			Mine: []Excerpt{{"mentor_certificates", `
select k.number as certificate, k.minutes, k.issued_at, k.revoked_at, k.revoked_why from mentor_certificate k where k.mentor = @person order by k.id`}},
			Erase: []string{`delete from mentor_certificate where mentor = @person`},
		},
		{
			Table: "mentor_alert",
			Keys:  "mentor settled_by",
			Other: "id kind once project booking made_at settled_at",
			Mine: []Excerpt{{"mentor_alerts", `
select l.kind as mentor_alert, l.made_at, l.settled_at from mentor_alert l where @person in (l.mentor, l.settled_by) order by l.id`}},
			Rests: "that staff were told of something about a meeting, under a pseudonym",
		},
		{
			Table:    "lead_mentor",
			Keys:     "mentor author ended_by",
			Personal: "words why",
			Other:    "id project state mentor_at team_at made_at active_at ended_at leave_side",
			Mine: []Excerpt{{"lead_mentors", `
select l.state as lead_state, l.made_at, l.words as lead_words, l.active_at, l.ended_at, l.why as ended_why
from lead_mentor l where @person in (l.mentor, l.author, l.ended_by) order by l.id`}},
			Erase: []string{
				`update lead_mentor set state = 'ended', ended_at = @now where mentor = @person and state in ('proposed', 'active')`,
				`update lead_mentor set words = '', why = '' where @person in (mentor, author, ended_by)`,
			},
			Rests: "that a project had a lead mentor, under a pseudonym",
		},
		{
			Table: "mentor_wait",
			Keys:  "mentor person",
			Other: "id project since state slot_at slot_end until passed",
			Mine: []Excerpt{{"mentor_waits", `
select w.state as wait_state, w.since as waiting_since, w.slot_at as offered_time from mentor_wait w where @person in (w.mentor, w.person) order by w.id`}},
			Erase: []string{`delete from mentor_wait where @person in (mentor, person)`},
		},
		{
			Table: "availability_window",
			Keys:  "mentor",
			Other: "id open starts_at ends_at turn",
			Mine: []Excerpt{{"mentor_windows", `
select w.open as meets_then, w.starts_at, w.ends_at from availability_window w where w.mentor = @person order by w.starts_at`}},
			Erase: []string{`delete from availability_window where mentor = @person`},
		},
		{
			Table: "availability_rule",
			Keys:  "mentor",
			Other: "id weekday opens closes since until turn",
			Mine: []Excerpt{{"mentor_rules", `
select r.weekday, to_char(make_interval(mins => r.opens), 'HH24:MI') as opens, to_char(make_interval(mins => r.closes), 'HH24:MI') as closes
from availability_rule r where r.mentor = @person order by r.weekday, r.opens`}},
			Erase: []string{`delete from availability_rule where mentor = @person`},
		},
		{
			Table:    "mentor",
			Keys:     "person",
			Personal: "directions about link place",
			Other:    "state minutes confirms zone languages paused_from paused_until revision made_at left_at",
			Mine: []Excerpt{{"mentor", `
select m.minutes, array_to_string(m.languages, ', ') as languages, array_to_string(m.directions, ', ') as directions, m.about as mentor_about,
	m.link as meeting_link, m.place as meeting_place, m.confirms as confirms_meetings, m.zone, m.paused_from, m.paused_until, m.made_at, m.left_at
from mentor m where m.person = @person`}},
			Erase: []string{`
update mentor set state = 'left', left_at = coalesce(left_at, @now), directions = '{}', about = '', link = '', place = '' where person = @person`},
			Rests: "that there was a mentor whom others have met",
		},
		{Table: "holiday", Other: "day title_kk title_ru added_at"},
		{Table: "meeting_rule", Other: "name value least most changed_at"},
	}...)
}

// meetingHoldings are the meetings themselves and what was written about them.
func meetingHoldings() []Holding {
	return []Holding{
		{
			Table:    "next_step",
			Keys:     "author",
			Personal: "title",
			Other:    "id project booking due_on state turn made_at closed_at",
			Mine: []Excerpt{{"next_steps", `
select n.title as next_step, n.due_on, n.state as next_step_state, n.made_at from next_step n where n.author = @person order by n.id`}},
			Erase: []string{`update next_step set title = '' where author = @person`},
			Rests: "that a project meant to do something, without what",
		},
		{
			Table:    "meeting_note",
			Keys:     "author",
			Personal: "words",
			Other:    "booking made_at",
			Mine:     []Excerpt{{"meeting_notes", `select n.words, n.made_at from meeting_note n where n.author = @person order by n.made_at`}},
			Erase:    []string{`delete from meeting_note where author = @person`},
		},
		{
			Table:    "meeting_change",
			Personal: "was_where why",
			Other:    "id meeting kind was_at side made_at",
			Mine: []Excerpt{{"meeting_changes", `
select c.was_at as starts_before, c.was_where as meeting_place, c.why as changed_why, c.made_at from meeting_change c join meeting x on x.id = c.meeting
where x.mentor = @person or exists (select from booking b where b.meeting = x.id and b.person = @person) order by c.id`}},
			Erase: []string{`
update meeting_change c set was_where = '', why = '' from meeting x
where x.id = c.meeting and (x.mentor = @person or exists (select from booking b where b.meeting = x.id and b.person = @person))`},
		},
		{
			Table:    "booking",
			Keys:     "mentor person ended_by",
			Personal: "topic why rating_words",
			Other: `id meeting starts_at ends_at project state confirmed_at ended_side ended_at late team_says mentor_says rating rated_at transfer turn made_at
				revision`,
			Mine: []Excerpt{{"meetings", `
select b.starts_at, b.state as meeting_state, case b.person when @person then b.topic else '' end as meeting_topic, b.why as ended_why,
	b.team_says, b.mentor_says, b.rating, case b.person when @person then b.rating_words else '' end as rating_words
from booking b where @person in (b.mentor, b.person) order by b.id`}},
			Erase: []string{
				`update booking set state = 'cancelled', ended_at = @now, ended_side = 'mentor', revision = revision + 1
where mentor = @person and state in ('asked', 'booked') and starts_at > @now`,
				`update booking set topic = case person when @person then '' else topic end, why = '', rating_words = '' where @person in (mentor, person, ended_by)`,
			},
			Rests: "that a mentor and a team met, and how it was rated, under a pseudonym",
		},
		{
			Table:    "meeting",
			Keys:     "mentor author",
			Personal: "title link place",
			Other:    "id kind starts_at ends_at free_at seats state sequence turn made_at",
			Mine: []Excerpt{{"meetings_given", `
select x.starts_at, x.ends_at, x.seats, x.title as group_title, x.link as meeting_link, x.place as meeting_place from meeting x where x.mentor = @person order by x.id`}},
			Erase: []string{
				`update meeting set state = 'cancelled', sequence = sequence + 1 where mentor = @person and state = 'planned' and starts_at > @now`,
				`update meeting set title = case kind when 'group' then '…' else '' end, link = '', place = '' where mentor = @person`,
			},
			Rests: "when somebody met teams, under a pseudonym",
		},
	}
}
