package store

// announcementHoldings: that somebody got an announcement stays under a pseudonym, so that its numbers add up, without the message that it became in their chat.
// What leaders wrote to those who follow their project goes with them; what the programme announced is the programme's.
func announcementHoldings() []Holding {
	return append(peopleChosenHoldings(), []Holding{
		{
			Table: "announcement_tap",
			Keys:  "person",
			Other: "announcement place choice at",
			Mine: []Excerpt{{"announcement_taps", `
select t.announcement as announcement_number, case @lang when 'kk' then b.label_kk else b.label_ru end as pressed, t.choice as vote, t.at as pressed_at
from announcement_tap t left join announcement_button b on b.announcement = t.announcement and b.place = t.place where t.person = @person order by t.at`}},
			Rests: "how many pressed a button, under a pseudonym",
		},
		{
			Table:    "announcement_recipient",
			Keys:     "person",
			Personal: "message lang reason",
			Other:    "announcement chunk state tries not_before marked_at settled_at",
			Mine: []Excerpt{{"announcements_got", `
select r.announcement as announcement_number, r.state = 2 as reached_you, r.settled_at as got_at, r.message as message_number, r.reason as not_arrived_why,
	(select string_agg(p.words, E'\n' order by p.place) from announcement_part p where p.announcement = r.announcement and p.lang = coalesce(r.lang, @lang)) as announcement_words
from announcement_recipient r where r.person = @person order by r.announcement`}},
			Erase: []string{`update announcement_recipient set message = null, lang = null, reason = null where person = @person`},
			Rests: "that an announcement went to so many people, under a pseudonym",
		},
		{
			Table: "announcement_listed",
			Keys:  "person",
			Other: "announcement",
			Mine: []Excerpt{{"announcements_listed", `
select l.announcement as announcement_number, a.made_at from announcement_listed l join announcement a on a.id = l.announcement where l.person = @person order by l.announcement`}},
			Erase: []string{`delete from announcement_listed where person = @person`},
		},
		{
			Table:    "announcement_button",
			Personal: "label_kk label_ru target",
			Other:    "announcement place kind",
			Mine: []Excerpt{{"announcement_buttons", `
select b.announcement as announcement_number, b.label_kk as pressed, b.target as button_target from announcement_button b join announcement a on a.id = b.announcement
where a.author = @person order by b.announcement, b.place`}},
			Erase: []string{`
update announcement_button b set label_kk = '', label_ru = '', target = '' from announcement a
where a.id = b.announcement and a.author = @person and a.project is not null`},
			Rests: "that there was a button, without what it said; the programme's own stay",
		},
		{
			Table:    "announcement_part",
			Personal: "file words entities",
			Other:    "announcement lang place kind",
			Mine: []Excerpt{{"announcement_parts", `
select p.announcement as announcement_number, p.lang, p.words as announcement_words, p.file <> '' as with_file from announcement_part p join announcement a on a.id = p.announcement
where a.author = @person order by p.announcement, p.lang, p.place`}},
			Erase: []string{`delete from announcement_part p using announcement a where a.id = p.announcement and a.author = @person and a.project is not null`},
			Rests: "what the programme announced, without whose hand it was",
		},
		{Table: "announcement_minute", Other: "announcement minute sent gone refused unknown"},
		{
			Table:    "announcement",
			Keys:     "author approved_by",
			Personal: "title why",
			Other: `id project state people listed joins urgent again paid send_at repeats repeats_until repeated revision counted proposed_at approved_at started_at ended_at
				total chunks handed turn made_at`,
			Mine: []Excerpt{{"announcements_written", `
select a.id as announcement_number, a.title as announcement_title, a.state as announcement_state, a.author = @person as mine, a.made_at, a.started_at as sent_from,
	a.why as ended_why from announcement a where @person in (a.author, a.approved_by) order by a.id`}},
			Erase: []string{
				`update announcement set state = case when started_at is null then 'dropped' else 'cancelled' end, ended_at = @now, revision = revision + 1
where author = @person and project is not null and state not in ('done', 'cancelled', 'dropped')`,
				`update announcement set title = '', why = '' where author = @person and project is not null`,
			},
			Rests: "that something was announced, under a pseudonym; of the programme, also what staff call it",
		},
	}...)
}

// peopleChosenHoldings are what people are found by when something is announced.
func peopleChosenHoldings() []Holding {
	return []Holding{
		{
			Table:    "person_tag",
			Keys:     "person author",
			Personal: "tag",
			Other:    "made_at",
			Mine:     []Excerpt{{"person_tags", `select t.tag, t.made_at from person_tag t where t.person = @person order by t.made_at, t.tag`}},
			Erase:    []string{`delete from person_tag where person = @person`},
			Rests:    "what somebody noted about others as staff, without their name",
		},
		{
			Table: "follower",
			Keys:  "person",
			Other: "project since",
			Mine: []Excerpt{{"following", `
select coalesce(a.title, '') as title, f.since as following_since from follower f join application a on a.id = f.project where f.person = @person order by f.since`}},
			Erase: []string{`delete from follower where person = @person`},
		},
		{
			Table: "segment",
			Keys:  "author",
			Other: "id name people turn made_at dropped_at",
			Mine:  []Excerpt{{"segments", `select s.name as segment_name, s.made_at from segment s where s.author = @person order by s.id`}},
			Rests: "how staff choose people, without whose doing it was",
		},
	}
}
