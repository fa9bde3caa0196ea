package store

// ticketHoldings: a question is its person's, with everything that was said in it. What somebody answered as staff belongs to whom they
// answered.
func ticketHoldings() []Holding {
	return []Holding{
		{Table: "announcement_told", Other: "announcement message at"},
		{Table: "announcement_change", Other: "id announcement kind lang reached total done refused made_at ended_at"},
		{Table: "ticket_post", Other: "chat message ticket"},
		{
			Table:    "ticket_message",
			Keys:     "author",
			Personal: "text file",
			Other:    "id ticket from_team made_at posted",
			Mine: []Excerpt{{"ticket_messages", `
select m.ticket, case when m.from_team then 'team' else 'you' end as writer, m.text, m.file ->> 'name' as file, m.made_at
from ticket_message m join ticket t on t.id = m.ticket where t.person = @person order by m.id`}},
			Erase: []string{`delete from ticket_message m using ticket t where t.id = m.ticket and t.person = @person`},
			Rests: "what somebody answered others as staff, without their name",
		},
		{
			Table: "ticket",
			Keys:  "person assignee",
			Other: "id state revision opened_at asked_at touched_at group_chat group_card posting_at post_again announcement",
			Mine: []Excerpt{{"tickets", `
select id as ticket, state as ticket_state, opened_at, touched_at from ticket where person = @person order by id`}},
			Erase: []string{
				`delete from ticket where person = @person`,
				`update ticket set assignee = null, revision = revision + 1 where assignee = @person and state <> 'closed'`,
			},
			Rests: "that somebody took others' questions as staff, without their name",
		},
		{
			Table:    "ticket_draft",
			Keys:     "person",
			Personal: "words",
			Other:    "made_at",
			Mine: []Excerpt{{"ticket_drafts", `
select w.words ->> 'text' as text, w.words -> 'file' ->> 'name' as file, d.made_at
from ticket_draft d, jsonb_array_elements(d.words) as w(words) where d.person = @person`}},
			Erase: []string{`delete from ticket_draft where person = @person`},
		},
		{Table: "staff_topic", Other: "chat region thread"},
		{
			Table: "staff_group",
			Keys:  "connected_by",
			Other: "chat title forum lang region connected_at",
			Mine:  []Excerpt{{"staff_groups", `select title, connected_at from staff_group where connected_by = @person`}},
			Rests: "that a group of the staff was connected, without whose doing it was",
		},
	}
}
