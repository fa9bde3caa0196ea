package store

// commonHoldings are tables that tell nothing of anybody.
func commonHoldings() []Holding {
	return []Holding{
		{Table: "region", Other: "code name_kk name_ru active valid_from"},
		{
			Table: "cohort",
			Other: `id code title_kk title_ru state region opens_at closes_at form_version places waitlist last_receipt
				screened_by reviewed_by interviewed_by decided_by rubric_version revision assigned_at finished_at`,
		},
		{Table: "criterion", Other: "rubric name position weight kk ru"},
		{Table: "goose_db_version", Other: "id version_id is_applied tstamp"},
		{Table: "river_migration", Other: "line version created_at"},
		{Table: "river_leader", Other: "elected_at expires_at leader_id name"},
		{Table: "river_queue", Other: "name created_at metadata paused_at updated_at"},
		{Table: "river_notification", Other: "id created_at topic payload"}, // that there is work, not which
	}
}
