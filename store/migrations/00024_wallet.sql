-- Gifts of tokens to projects, and the bounds within which the rules of tokens may be changed.
-- +goose Up
alter table token_rule
	add column least bigint not null default 0,
	add column most  bigint not null default 1000000;
update token_rule t set least = b.least, most = b.most from (values
	('emission_quarter', 0, 100000000), ('pending_hours', 0, 720), ('grant_month', 0, 1000000), ('grant_alone', 0, 1000000),
	('thanks_least', 1, 10000), ('thanks_most', 1, 10000), ('thanks_day', 0, 100000), ('thanks_month', 0, 100000),
	('thanks_to_one_month', 0, 1000), ('thanks_account_days', 0, 365), ('thanks_first_over', 0, 10000), ('thanks_first_hours', 0, 168),
	('allowance_month', 0, 10000), ('expiry_months', 1, 120)) as b (name, least, most)
where t.name = b.name;
alter table token_rule add constraint token_rule_bounds check (value between least and most);

-- A gift to one of the programme's projects: by a grown-up member, and never to a project of one's own. The application is locked, so that
-- nobody joins it as a co-author meanwhile. A person's same key is the same gift. outcome: see ledger_move; forbidden also for such a project and such a giver.
-- +goose StatementBegin
create function give_to_project(the_giver bigint, the_project bigint, the_amount bigint, the_key text, at timestamptz)
returns table (posted bigint, outcome text) language plpgsql security definer set search_path = public, pg_temp as
$$ declare giver bigint; begin
	perform from application a where a.id = the_project for update;
	select p.number into giver from person p join application a on a.id = the_project
	where p.id = the_giver and p.member_at is not null and p.forget_at is null and age_at(p.born_by, at) >= 18
		and a.state in ('accepted', 'enrolled') and a.leader > 0 and a.leader <> p.id
		and not exists (select from application_author w where w.application = a.id and w.person = p.id);
	if giver is null then
		return query select null::bigint, 'forbidden'; return;
	end if;
	return query select r.posted, r.outcome
	from ledger_post(array['gift'], array[account_of(giver, at)], array[account_of_project(the_project, at)], array[the_amount],
		array[giver], array['project ' || the_project], array['gift:' || giver || ':' || the_key], array[null::bigint], at, array[null::timestamptz]) l,
		unnest(l.posted, l.outcomes) as r (posted, outcome);
end $$;
-- +goose StatementEnd

-- +goose Down
drop function give_to_project;
alter table token_rule drop constraint token_rule_bounds, drop column most, drop column least;
