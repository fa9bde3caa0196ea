package store

// jobHoldings: messages that wait to be sent, and those that were sent within the last two days.
func jobHoldings() []Holding {
	return []Holding{{
		Table:    "river_job",
		Personal: "args errors metadata tags",
		Other: `id state attempt max_attempts attempted_at created_at finalized_at scheduled_at priority attempted_by kind queue unique_key
			unique_states`,
		Mine: []Excerpt{{"messages", `
select args ->> 'kind' as message, state::text as job_state, created_at, finalized_at from river_job
where args ? 'person' and args ->> 'person' = (@person::bigint)::text order by id`}},
		Erase: []string{`delete from river_job where args ? 'person' and args ->> 'person' = (@person::bigint)::text`},
	}}
}
