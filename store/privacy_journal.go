package store

// journalHoldings: what came from Telegram and where the conversation stands. Bodies and answers are what the person wrote and read; they
// are in their own chat, so that a count is enough to show.
func journalHoldings() []Holding {
	return []Holding{
		{
			Table:    "update_journal",
			Keys:     "lane",
			Personal: "body calls error reference",
			Other:    "update_id state message_id attempts retry_at handled_by received_at handled_at done_at",
			Mine: []Excerpt{{"journal", `
select count(*) as updates, min(received_at) as first_at, max(received_at) as last_at, count(*) filter (where state = 'aside') as aside
from update_journal where lane = @person having count(*) > 0`}},
			// What other people's updates say of the person is gone two days after they came; only those set aside stay longer.
			Erase: []string{
				`delete from update_journal where lane = @person`,
				`delete from update_journal where state = 'aside' and body::text ~ ('(^|[^0-9])' || @person::bigint || '([^0-9]|$)')`,
			},
		},
		{
			Table:    "lane",
			Keys:     "id",
			Personal: "place",
			Other:    "last_update",
			Mine: []Excerpt{{"whereabouts", `
select array_to_string(array(select f ->> 'flow' from json_array_elements(place #> '{session,frames}') f), ' › ') as flow, last_update
from lane where id = @person`}},
			// Somebody of the team may just have the person in front of them.
			Erase: []string{
				`delete from lane where id = @person`,
				`update lane set place = null where place::text ~ ('(^|[^0-9])' || @person::bigint || '([^0-9]|$)')`,
			},
		},
	}
}
