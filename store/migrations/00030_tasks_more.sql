-- Of those who take part two have to say yes. Where one of them said no, or a checker has looked at it since nobody else did, the checker's
-- word stands for both: nothing waits for a second one that the reward does not ask for.
-- +goose Up

-- +goose StatementBegin
create function submission_checkers(s submission, t task) returns int language plpgsql stable as
$$ begin
	if t.proof = 'peers' and t.reward <= token_rule('task_second_over') and exists (
		select from submission_check c where c.submission = s.id and c.round = s.round and c.verdict in ('approve', 'deny'))
	then return 1; end if;
	return task_checkers(t);
end $$;
-- +goose StatementEnd

-- +goose StatementBegin
create or replace function submission_approve(
	the_submission bigint, the_checker bigint, the_recheck boolean, the_day timestamptz, the_week timestamptz, the_month date, the_monday date, at timestamptz
) returns text language plpgsql as
$$ declare s submission; t task; p person; paid bigint := 0; posted bigint; said text; actor bigint; begin
	select * into s from submission x where x.id = the_submission for update;
	if s.id is null or s.state <> 'in_moderation' then return 'changed'; end if;
	select * into t from task x where x.id = s.task for update; -- before the accounts, as task_sweep does
	select * into p from person x where x.id = s.person;
	if (select count(*) from submission_check c where c.submission = s.id and c.round = s.round and c.verdict in ('approve', 'confirm')) < submission_checkers(s, t) then
		return 'second';
	end if;
	actor := (select x.number from person x where x.id = the_checker);
	insert into player (person) values (s.person) on conflict (person) do nothing;
	perform from player x where x.person = s.person for update;
	if t.reward > 0 then
		paid := least(t.reward, token_rule('task_day') - task_earned(s.person, the_day, the_day + interval '1 day'),
			token_rule('task_week') - task_earned(s.person, the_week, the_week + interval '7 days'));
	end if;
	if paid > 0 then
		select o.posted, o.outcome into posted, said from ledger_post_one('reward', account_of_task(t.id, at), account_of(p.number, at), paid, actor,
			'task ' || t.id, 'submission:' || s.id, null, at, at + make_interval(hours => token_rule('pending_hours')::int)) o;
		if said not in ('done', 'same') then return said; end if;
	end if;
	if t.minutes > 0 then
		insert into verified_hours (person, minutes, about, verified_by, made_at, ref) values (p.number, t.minutes, 'task ' || t.id, actor, at, 'submission:' || s.id);
	end if;
	update submission x set state = 'approved', revision = x.revision + 1, reward = greatest(paid, 0), xp = t.xp, minutes = t.minutes, transfer = posted,
		decided_at = at, recheck = case when the_recheck then 'waits' else '' end where x.id = s.id;
	update task x set approved = x.approved + 1, units = x.units + s.units where x.id = t.id;
	update player x set xp = x.xp + t.xp, approved = x.approved + 1 where x.person = s.person;
	insert into player_week (person, week, deeds) values (s.person, the_monday, 1) on conflict (person, week) do update set deeds = player_week.deeds + 1;
	if t.xp > 0 then perform board_add(the_month, s.person, p.region, t.direction, t.xp, s.claimed_at); end if;
	insert into deed (submission, task, person, kind, tokens, xp, minutes, units, claimed_at, made_at)
	values (s.id, t.id, s.person, 'approved', greatest(paid, 0), t.xp, t.minutes, s.units, s.claimed_at, at);
	return 'done';
end $$;
-- +goose StatementEnd

-- +goose Down
-- +goose StatementBegin
create or replace function submission_approve(
	the_submission bigint, the_checker bigint, the_recheck boolean, the_day timestamptz, the_week timestamptz, the_month date, the_monday date, at timestamptz
) returns text language plpgsql as
$$ declare s submission; t task; p person; paid bigint := 0; posted bigint; said text; actor bigint; begin
	select * into s from submission x where x.id = the_submission for update;
	if s.id is null or s.state <> 'in_moderation' then return 'changed'; end if;
	select * into t from task x where x.id = s.task for update; -- before the accounts, as task_sweep does
	select * into p from person x where x.id = s.person;
	if (select count(*) from submission_check c where c.submission = s.id and c.round = s.round and c.verdict in ('approve', 'confirm')) < task_checkers(t) then
		return 'second';
	end if;
	actor := (select x.number from person x where x.id = the_checker);
	insert into player (person) values (s.person) on conflict (person) do nothing;
	perform from player x where x.person = s.person for update;
	if t.reward > 0 then
		paid := least(t.reward, token_rule('task_day') - task_earned(s.person, the_day, the_day + interval '1 day'),
			token_rule('task_week') - task_earned(s.person, the_week, the_week + interval '7 days'));
	end if;
	if paid > 0 then
		select o.posted, o.outcome into posted, said from ledger_post_one('reward', account_of_task(t.id, at), account_of(p.number, at), paid, actor,
			'task ' || t.id, 'submission:' || s.id, null, at, at + make_interval(hours => token_rule('pending_hours')::int)) o;
		if said not in ('done', 'same') then return said; end if;
	end if;
	if t.minutes > 0 then
		insert into verified_hours (person, minutes, about, verified_by, made_at, ref) values (p.number, t.minutes, 'task ' || t.id, actor, at, 'submission:' || s.id);
	end if;
	update submission x set state = 'approved', revision = x.revision + 1, reward = greatest(paid, 0), xp = t.xp, minutes = t.minutes, transfer = posted,
		decided_at = at, recheck = case when the_recheck then 'waits' else '' end where x.id = s.id;
	update task x set approved = x.approved + 1, units = x.units + s.units where x.id = t.id;
	update player x set xp = x.xp + t.xp, approved = x.approved + 1 where x.person = s.person;
	insert into player_week (person, week, deeds) values (s.person, the_monday, 1) on conflict (person, week) do update set deeds = player_week.deeds + 1;
	if t.xp > 0 then perform board_add(the_month, s.person, p.region, t.direction, t.xp, s.claimed_at); end if;
	insert into deed (submission, task, person, kind, tokens, xp, minutes, units, claimed_at, made_at)
	values (s.id, t.id, s.person, 'approved', greatest(paid, 0), t.xp, t.minutes, s.units, s.claimed_at, at);
	return 'done';
end $$;
-- +goose StatementEnd
drop function submission_checkers;
