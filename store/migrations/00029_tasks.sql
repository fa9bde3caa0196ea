-- Tasks: what there is to do, who does it, what they sent to show it, and what comes of it. A place is taken by one update of the task's
-- row, tokens are promised only after they were put into the task's own budget, and what somebody earned is decided by submission_approve,
-- which alone gives tokens, experience and hours for it, once.
-- +goose Up

insert into token_rule (name, value, least, most) values
	('task_day', 100, 0, 100000), ('task_week', 300, 0, 100000),   -- what one person may earn by tasks
	('task_second_over', 100, 0, 100000),                          -- a reward above it needs two checkers
	('task_target_hours', 72, 1, 720),                             -- after which a check goes up
	('task_recheck_percent', 5, 0, 100),                           -- of what was approved is looked at again
	('task_quick_hour', 40, 1, 10000),                             -- approvals of one checker in an hour; of more, each is looked at again
	('referral_reward', 20, 0, 10000), ('referral_month', 10, 0, 10000);   -- for each one invited, and how many in a month

-- What a task will pay lies in a budget of its own from publishing on.
alter table account add column task bigint;
alter table account drop constraint account_check4;
alter table account add constraint account_budget_scope check (kind = 'budget' and num_nonnulls(cohort, region, direction, project, task) <= 1
	or kind <> 'budget' and task is null);
drop index account_budget;
create unique index account_budget on account (coalesce(cohort, 0), coalesce(region, ''), coalesce(direction, ''), coalesce(project, 0))
	where kind = 'budget' and task is null;
create unique index account_task on account (task) where task is not null;

-- +goose StatementBegin
create or replace function account_of_budget(the_cohort bigint, the_region text, the_direction text, the_project bigint, now timestamptz)
returns bigint language plpgsql security definer set search_path = public, pg_temp as
$$ declare found_account bigint; begin
	for attempt in 1 .. 2 loop
		select a.id into found_account from account a
		where a.kind = 'budget' and a.task is null and coalesce(a.cohort, 0) = coalesce(the_cohort, 0) and coalesce(a.region, '') = coalesce(the_region, '')
			and coalesce(a.direction, '') = coalesce(the_direction, '') and coalesce(a.project, 0) = coalesce(the_project, 0);
		exit when found_account is not null;
		insert into account (kind, cohort, region, direction, project, opened_at)
		values ('budget', the_cohort, the_region, the_direction, the_project, now)
		on conflict (coalesce(cohort, 0), coalesce(region, ''), coalesce(direction, ''), coalesce(project, 0)) where kind = 'budget' and task is null do nothing;
	end loop;
	return found_account;
end $$;
-- +goose StatementEnd

-- The budget of a task, as account_of_budget.
-- +goose StatementBegin
create function account_of_task(the_task bigint, now timestamptz) returns bigint language plpgsql security definer set search_path = public, pg_temp as
$$ declare found_account bigint := (select a.id from account a where a.task = the_task); begin
	if found_account is null then
		insert into account (kind, task, opened_at) values ('budget', the_task, now) on conflict (task) where task is not null do nothing;
		select a.id into strict found_account from account a where a.task = the_task;
	end if;
	return found_account;
end $$;
-- +goose StatementEnd

-- The project's team may have its own tasks; of everybody else, whoever is old enough and far enough.
create table task (
	id           bigint generated always as identity primary key,
	author       bigint not null references person on update cascade,
	project      bigint references application,      -- null: the programme's own
	region       text references region,             -- null: wherever one is
	direction    text not null default '' check (direction ~ '^[a-z_]{0,24}$'),
	state        text not null default 'draft' check (state in ('draft', 'published', 'paused', 'closed')),
	revision     int not null default 1,             -- raised with each change that a card shows
	title_kk     text not null default '' check (char_length(title_kk) <= 80),
	title_ru     text not null default '' check (char_length(title_ru) <= 80),
	text_kk      text not null default '' check (char_length(text_kk) <= 1200),
	text_ru      text not null default '' check (char_length(text_ru) <= 1200),
	audience     text not null default 'anyone' check (audience in ('anyone', 'volunteers', 'team')),
	opens_at     timestamptz,
	closes_at    timestamptz,
	recurrence   text not null default 'once' check (recurrence in ('once', 'daily', 'weekly', 'monthly')),
	places       int not null default 1 check (places between 1 and 10000),   -- in all: so often the reward is paid at most
	each         int not null default 1 check (each between 1 and 366),       -- for one person
	level        smallint not null default 1 check (level between 1 and 7),   -- the least
	age          smallint not null default 14 check (age between 14 and 99),  -- the least, in years
	minutes      int not null default 0 check (minutes between 0 and 1440),   -- that it takes: verified with the approval
	reward       int not null default 0 check (reward between 0 and 10000),   -- tokens
	xp           int not null default 0 check (xp between 0 and 1000),        -- experience
	budget       bigint references account,          -- that pays
	proof        text not null default 'text'
		check (proof in ('text', 'photo', 'video', 'voice', 'file', 'location', 'quiz', 'code', 'coordinator', 'peers')),
	checks       text not null default 'moderators' check (checks in ('moderators', 'team')),   -- of what a person has to look at
	place        text not null default '' check (char_length(place) <= 120),
	latitude     double precision check (latitude between -90 and 90),
	longitude    double precision check (longitude between -180 and 180),
	radius       int not null default 300 check (radius between 30 and 50000),   -- metres
	coordinator  bigint references person on update cascade,
	code         text not null default '' check (code ~ '^[0-9A-Z]{0,12}$'),      -- that stands on the spot
	link         text not null default '' check (link ~ '^([0-9A-Za-z_-]{22})?$'), -- the same as a picture to scan: 128 bits
	quiz         jsonb not null default '[]',        -- questions, see store.Question
	goal         int check (goal between 1 and 1000000),   -- of a team: what all do together
	unit_kk      text not null default '' check (char_length(unit_kk) <= 30),
	unit_ru      text not null default '' check (char_length(unit_ru) <= 30),
	taken        int not null default 0,             -- places that somebody has
	approved     int not null default 0,
	units        int not null default 0,             -- of the goal, by approved submissions
	turn         bigint not null,                    -- the update that it was made in
	made_at      timestamptz not null,
	published_at timestamptz,
	closed_at    timestamptz,                        -- nobody takes it any more
	swept_at     timestamptz,                        -- nothing of it is open and what was left of its budget went back
	constraint task_full check (taken between 0 and places),
	constraint task_once unique (author, turn),
	constraint task_whole check (state = 'draft' or title_kk <> '' and title_ru <> '' and text_kk <> '' and text_ru <> '' and direction <> ''
		and opens_at is not null and closes_at is not null and opens_at < closes_at and published_at is not null and (reward = 0 or budget is not null)
		and (proof <> 'location' or latitude is not null and longitude is not null) and (proof <> 'code' or code <> '' and link <> '')
		and (proof <> 'coordinator' or coordinator is not null) and (proof <> 'quiz' or jsonb_array_length(quiz) > 0)
		and (goal is null or unit_kk <> '' and unit_ru <> '')),
	check ((state = 'closed') = (closed_at is not null)),
	check ((latitude is null) = (longitude is null)),
	check (audience <> 'team' or project is not null),
	check (goal is null or project is not null)
);
create index task_board on task (closes_at) where state = 'published';
create index task_author on task (author, id);
create index task_project on task (project, id);
create index task_coordinator on task (coordinator) where coordinator is not null;
create unique index task_link on task (link) where link <> '';
create index task_unswept on task (closes_at) where state <> 'draft' and swept_at is null;
alter table account add constraint account_task_fkey foreign key (task) references task;

-- Somebody who does a task. What is open has one of the task's places.
create table submission (
	id         bigint generated always as identity primary key,
	task       bigint not null references task,
	person     bigint not null references person on update cascade,
	slot       date,                                 -- of a task that recurs: the day, week or month that it is done for, by its first day
	state      text not null default 'taken' check (state in
		('taken', 'submitted', 'in_moderation', 'approved', 'returned', 'rejected', 'reversed', 'given_back', 'lapsed')),
	placed     boolean not null default true,        -- has one of the task's places; what is refused keeps it while it can be appealed
	revision   int not null default 1,               -- raised with each change of state
	round      int not null default 1,               -- how often something was or is to be sent
	turn       bigint not null,                      -- the update that it was taken in
	taken_at   timestamptz not null,
	claimed_at timestamptz,                          -- when it was sent for the first time: decides on deadline, slot, limits and week
	sent_at    timestamptz,                          -- when it was sent for the last time: the oldest is looked at first
	due_at     timestamptz not null,                 -- until when it can be sent, or appealed
	begun_at   timestamptz,                          -- when its person began to send what is not sent yet: they may end a little late
	units      int not null default 0 check (units between 0 and 1000000),
	flagged    boolean not null default false,       -- one of its photos looks like another one
	raised_at  timestamptz,                          -- nobody has looked at it in time
	appeal     text not null default '' check (char_length(appeal) <= 500),
	appealed_at timestamptz,
	decided_at timestamptz,                          -- approved, or refused for good
	reward     int not null default 0,               -- tokens that were given
	xp         int not null default 0,
	minutes    int not null default 0,
	transfer   bigint references transfer,
	recheck    text not null default '' check (recheck in ('', 'waits', 'sound', 'unsound')),
	reversed_by bigint references person on update cascade,
	reversed_at timestamptz,
	reversed_why text not null default '' check (char_length(reversed_why) <= 300),
	constraint submission_once unique (person, turn),
	check (claimed_at is not null or state in ('taken', 'given_back', 'lapsed')),
	check (state not in ('approved', 'reversed') or decided_at is not null),
	check (transfer is null or state in ('approved', 'reversed')),
	check ((state = 'reversed') = (reversed_at is not null)),
	constraint submission_not_own check (reversed_by <> person)
);
create unique index submission_open on submission (task, person) where state in ('taken', 'submitted', 'in_moderation', 'returned');
create unique index submission_slot on submission (task, person, slot) where slot is not null and state not in ('given_back', 'lapsed');
create index submission_person on submission (person, id);
create index submission_task on submission (task, id);
create index submission_earned on submission (person, claimed_at) where state = 'approved';
create index submission_looked on submission (sent_at) where state = 'submitted';
create index submission_queue on submission ((raised_at is null), sent_at, id) where state = 'in_moderation';
create index submission_due on submission (due_at) where placed and state in ('taken', 'returned', 'rejected');
create index submission_recheck on submission (decided_at) where recheck = 'waits';

-- One thing that was sent to show that a task is done.
create table proof (
	id         bigint generated always as identity primary key,
	submission bigint not null references submission,
	round      int not null,
	kind       text not null check (kind in ('text', 'photo', 'video', 'voice', 'file', 'location', 'quiz', 'code')),
	words      text not null default '' check (char_length(words) <= 1000),   -- what was written, also under a photo
	file       text not null default '',             -- Telegram's id of it
	file_unique text not null default '',
	file_kind  text not null default '',             -- as which kind of message it came
	file_name  text not null default '',
	file_size  bigint not null default 0,
	latitude   double precision,
	longitude  double precision,
	distance   int,                                  -- metres from where it should be
	sent_at    timestamptz not null,                 -- as Telegram says
	fetched_at timestamptz,                          -- what it looks like is known
	sha256     bytea check (octet_length(sha256) = 32),
	dhash      bigint,                               -- of a picture: what it looks like, 64 bits
	alike      bigint references proof               -- the first one that looks nearly the same
);
create index proof_submission on proof (submission, id);
create index proof_looks on proof (id) include (dhash, submission) where dhash is not null;

-- What every file was first sent for: the same one does not show a second time that something was done.
create table proof_key (
	key        text primary key check (key ~ '^(u:.{1,64}|s:[0-9a-f]{64})$'),   -- Telegram's unique id, or the SHA-256
	submission bigint not null references submission
);

-- Wrong codes and failed quizzes: who guesses is stopped for a while.
create table task_guess (
	task    bigint not null references task,
	person  bigint not null references person on update cascade,
	made_at timestamptz not null
);
create index task_guess_person on task_guess (person, task, made_at);

-- What somebody said of what was sent.
create table submission_check (
	id         bigint generated always as identity primary key,
	submission bigint not null references submission,
	round      int not null,
	checker    bigint references person on update cascade,   -- null: the program
	verdict    text not null check (verdict in ('approve', 'return', 'reject', 'confirm', 'deny', 'sound', 'unsound')),
	reason     text not null default '' check (reason ~ '^[a-z_]{0,24}$'),   -- one of the ready-made ones
	words      text not null default '' check (char_length(words) <= 300),   -- or their own
	made_at    timestamptz not null
);
create unique index submission_check_once on submission_check (submission, round, checker, (verdict in ('sound', 'unsound')));
create index submission_check_checker on submission_check (checker, made_at);

-- Nobody checks their own, nor anything of their own team, in whatever role.
-- +goose StatementBegin
create function submission_too_close(the_checker bigint, the_submission bigint) returns boolean language plpgsql stable as
$$ begin return award_too_close(the_checker, (select s.person from submission s where s.id = the_submission)); end $$;
-- +goose StatementEnd
-- +goose StatementBegin
create function submission_checked() returns trigger language plpgsql as
$$ begin
	if submission_too_close(new.checker, new.submission) then
		raise exception 'a check of one''s own or one''s own team''s' using errcode = 'check_violation', constraint = 'check_too_close';
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger submission_checked before insert on submission_check for each row execute function submission_checked();

-- What happened, in order: from it everything that follows can be worked out anew.
create table deed (
	id         bigint generated always as identity primary key,
	submission bigint not null references submission,
	task       bigint not null,
	person     bigint not null references person on update cascade,   -- who does the task
	kind       text not null check (kind in ('taken', 'given_back', 'claimed', 'queued', 'returned', 'rejected', 'appealed', 'approved', 'reversed', 'lapsed')),
	tokens     int not null default 0,
	xp         int not null default 0,
	minutes    int not null default 0,
	units      int not null default 0,
	claimed_at timestamptz,
	made_at    timestamptz not null
);
create index deed_person on deed (person, id);
create index deed_submission on deed (submission, id);
create index deed_lapsed on deed (made_at) where kind = 'lapsed';

-- What somebody has come to. listed: they want to be seen on leaderboards.
create table player (
	person   bigint primary key references person on update cascade,
	xp       int not null default 0 check (xp >= 0),
	approved int not null default 0 check (approved >= 0),
	listed   boolean not null default false,
	level    smallint not null default 1             -- up to which they were congratulated
);
-- The weeks in which somebody did something, by their Mondays.
create table player_week (
	person bigint not null references person on update cascade,
	week   date not null,
	deeds  int not null check (deeds >= 0),
	primary key (person, week)
);
create table badge (
	person    bigint not null references person on update cascade,
	name      text not null check (name ~ '^[a-z_]{1,24}$'),
	earned_at timestamptz not null,
	primary key (person, name)
);
-- Experience of a month on each board: all, region:<code>, direction:<name>.
create table board_score (
	month      date not null,
	board      text not null check (board ~ '^(all|region:[0-9A-Z_-]{1,12}|direction:[a-z_]{1,24})$'),
	person     bigint not null references person on update cascade,
	xp         int not null check (xp >= 0),
	reached_at timestamptz not null,
	told       boolean not null default false,       -- of board all: how the month ended
	changed    xid8 not null default pg_current_xact_id(),   -- which transaction changed it: who reads boards elsewhere asks for what is new
	primary key (month, board, person)
);
create index board_score_changed on board_score (month, board, changed);
create index board_score_untold on board_score (month, person) where board = 'all' and not told;

-- Who may be seen on boards is asked anew where something about it has changed.
-- +goose StatementBegin
create function board_person() returns trigger language plpgsql as
$$ begin
	update board_score set changed = pg_current_xact_id() where person = new.id;
	return null;
end $$;
-- +goose StatementEnd
create trigger board_person after update of forget_at, member_at, born_by on person for each row
	when ((old.forget_at, old.member_at, old.born_by) is distinct from (new.forget_at, new.member_at, new.born_by)) execute function board_person();

-- Whoever brought somebody gets tokens once that one has done something.
create table referral (
	invited  bigint primary key references person on update cascade,
	inviter  bigint not null references person on update cascade,
	earned_at timestamptz not null,
	paid_at  timestamptz,
	transfer bigint references transfer
);
create index referral_inviter on referral (inviter, earned_at);
create index referral_unpaid on referral (earned_at) where paid_at is null;

-- What an author wrote to those who take part.
create table task_message (
	id      bigint generated always as identity primary key,
	task    bigint not null references task,
	author  bigint not null references person on update cascade,
	text_kk text not null check (char_length(text_kk) <= 800),
	text_ru text not null check (char_length(text_ru) <= 800),
	turn    bigint not null,
	made_at timestamptz not null,
	constraint task_message_once unique (author, turn)
);
create index task_message_task on task_message (task, made_at);

-- The level of so much experience, from 1. The chat knows the same steps.
-- +goose StatementBegin
create function level_of(the_xp int) returns int language sql immutable parallel safe as
$$ select width_bucket(the_xp, array[0, 100, 300, 700, 1500, 3000, 6000]) $$;
-- +goose StatementEnd

-- Why somebody cannot take a task now; null when they can. slot is what they would do it for, null of a task that is done once.
-- +goose StatementBegin
create function task_refuses(t task, p person, the_slot date, at timestamptz) returns text language plpgsql stable as
$$ declare mine bigint; begin
	return case
		when p.member_at is null or p.forget_at is not null then 'gone'
		when t.state = 'closed' or t.state = 'published' and t.closes_at <= at then 'closed'
		when t.state <> 'published' then 'gone'
		when t.opens_at > at then 'early'
		when t.author = p.id then 'own'
		when coalesce(age_at(p.born_by, at) < t.age, true) then 'age'
		when t.region is not null and t.region <> coalesce(p.region, '') then 'region'
		when level_of(coalesce((select x.xp from player x where x.person = p.id), 0)) < t.level then 'level'
		when t.audience = 'volunteers' and p.aim <> 'volunteer' then 'audience'
		when t.project is not null and t.audience = 'team' and not on_team(p.id, t.project) then 'audience'
		when t.project is not null and t.audience <> 'team' and on_team(p.id, t.project) then 'own'
		when exists (select from submission s where s.task = t.id and s.person = p.id and s.state in ('taken', 'submitted', 'in_moderation', 'returned')) then 'open'
		when the_slot is not null and exists (select from submission s where s.task = t.id and s.person = p.id and s.slot = the_slot
			and s.state not in ('given_back', 'lapsed')) then 'slot'
		when (select count(*) from submission s where s.task = t.id and s.person = p.id and s.state not in ('given_back', 'lapsed', 'rejected', 'reversed')) >= t.each then 'each'
		when exists (select from submission s where s.task = t.id and s.person = p.id and s.state in ('rejected', 'reversed') and t.recurrence = 'once') then 'each'
		when t.taken >= t.places then 'full' end;
end $$;
-- +goose StatementEnd

-- Takes a place of a task, if there is one: whoever comes later waits for whoever comes first. taken names the submission; the same turn takes once.
-- +goose StatementBegin
create function task_take(the_task bigint, the_person bigint, the_turn bigint, the_slot date, at timestamptz, out taken bigint, out why text) language plpgsql as
$$ declare t task; p person; begin
	select s.id into taken from submission s where s.person = the_person and s.turn = the_turn;
	if taken is not null then return; end if;
	select * into t from task x where x.id = the_task for update;
	select * into p from person x where x.id = the_person;
	if t.id is null or p.id is null then why := 'gone'; return; end if;
	why := task_refuses(t, p, the_slot, at);
	if why is not null then return; end if;
	update task x set taken = x.taken + 1 where x.id = t.id;
	insert into submission (task, person, slot, turn, taken_at, due_at) values (t.id, p.id, the_slot, the_turn, at, t.closes_at) returning id into taken;
	insert into deed (submission, task, person, kind, made_at) values (taken, t.id, p.id, 'taken', at);
end $$;
-- +goose StatementEnd

-- Ends submissions without a result, those that are in a state for it: given_back, by whoever took it; lapsed, where nothing was sent in time;
-- rejected, which can be appealed for three days and only once. The places of what is over for good are free again. Gives what was ended.
-- +goose StatementBegin
create function submission_end(submissions bigint[], the_state text, at timestamptz) returns setof bigint language plpgsql as
$$ declare ended bigint[]; begin
	perform from submission s where s.id = any (submissions) order by s.id for update;
	with gone as (
		update submission s set state = case when s.state = 'rejected' then s.state else the_state end, revision = s.revision + 1,
			placed = the_state = 'rejected' and s.appealed_at is null,
			decided_at = case the_state when 'rejected' then at else s.decided_at end,
			due_at = case the_state when 'rejected' then at + interval '3 days' else s.due_at end
		where s.id = any (submissions) and s.placed and case the_state
			when 'given_back' then s.state in ('taken', 'returned')
			when 'lapsed' then s.state in ('taken', 'returned', 'rejected') and s.due_at <= at
			when 'rejected' then s.state = 'in_moderation' end
		returning s.id, s.task, s.person, s.state, s.placed, s.claimed_at
	), noted as (
		insert into deed (submission, task, person, kind, claimed_at, made_at)
		select g.id, g.task, g.person, the_state, g.claimed_at, at from gone g where g.state = the_state order by g.id
	)
	select array_agg(g.id) into ended from gone g;
	perform from task t where t.id in (select s.task from submission s where s.id = any (ended)) order by t.id for update;
	update task t set taken = t.taken - f.n
	from (select s.task, count(*)::int as n from submission s where s.id = any (ended) and not s.placed group by s.task) f where t.id = f.task;
	return query select unnest(ended);
end $$;
-- +goose StatementEnd

-- What somebody earned by tasks in a stretch of time, by when they sent that they had done them.
-- +goose StatementBegin
create function task_earned(the_person bigint, from_when timestamptz, to_when timestamptz) returns bigint language plpgsql stable as
$$ begin return (
	select coalesce(sum(s.reward), 0) from submission s
	where s.person = the_person and s.state = 'approved' and s.claimed_at >= from_when and s.claimed_at < to_when
); end $$;
-- +goose StatementEnd

-- How many people have to say yes: two where it is much, or where others who take part confirm; none where the program sees it by itself.
-- +goose StatementBegin
create function task_checkers(t task) returns int language plpgsql stable as
$$ begin return case
	when t.proof in ('quiz', 'code') then 0
	when t.proof = 'peers' or t.reward > token_rule('task_second_over') then 2
	else 1 end; end $$;
-- +goose StatementEnd

-- Adds to a month's boards, or takes away.
-- +goose StatementBegin
create function board_add(the_month date, the_person bigint, the_region text, the_direction text, the_xp int, at timestamptz) returns void language plpgsql as
$$ begin
	insert into board_score (month, board, person, xp, reached_at)
	select the_month, b, the_person, greatest(the_xp, 0), at
	from unnest(array['all', 'region:' || the_region, 'direction:' || nullif(the_direction, '')]) b where b is not null
	order by b
	on conflict (month, board, person) do update set xp = greatest(board_score.xp + the_xp, 0),
		reached_at = greatest(board_score.reached_at, excluded.reached_at), changed = pg_current_xact_id();
end $$;
-- +goose StatementEnd

-- Gives what was promised for a submission that enough people have approved, once: tokens as far as the limits of its day and week let
-- (these begin at the_day and the_week, the_month and the_monday are their dates), experience and hours in full. the_recheck says that it is
-- to be looked at again. Gives done; changed (it is not waiting for that); second (another checker is needed); or what the ledger says.
-- +goose StatementBegin
create function submission_approve(
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

-- Takes back what was given for a submission, once and while the rule allows it: experience and hours in full, tokens as far as they are
-- still there. The place is free again when they all are: else nothing is left to pay for it. Gives done; changed; late; or what the ledger says.
-- +goose StatementBegin
create function submission_reverse(
	the_submission bigint, the_actor bigint, the_why text, the_month date, the_monday date, at timestamptz
) returns text language plpgsql as
$$ declare s submission; t task; p person; own bigint; back bigint := 0; said text; actor bigint; begin
	select * into s from submission x where x.id = the_submission for update;
	if s.id is null or s.state <> 'approved' then return 'changed'; end if;
	if s.decided_at <= at - make_interval(days => token_rule('reversal_days')::int) then return 'late'; end if;
	select * into t from task x where x.id = s.task for update;
	select * into p from person x where x.id = s.person;
	actor := (select x.number from person x where x.id = the_actor);
	perform from player x where x.person = s.person for update;
	if s.transfer is not null then
		own := account_of(p.number, at);
		for attempt in 1 .. 3 loop -- as much as is there, which somebody may spend meanwhile
			back := least(s.reward, (select b.amount from account_balance b where b.account = own));
			exit when back = 0;
			select o.outcome into said from ledger_post_one('reversal', own, account_of_task(t.id, at), back, actor,
				'task ' || t.id, 'submission:' || s.id || ':back', s.transfer, at, null) o;
			exit when said <> 'short';
		end loop;
		if back > 0 and said not in ('done', 'same') then return said; end if;
	end if;
	delete from verified_hours h where h.ref = 'submission:' || s.id;
	update submission x set state = 'reversed', placed = false, revision = x.revision + 1, recheck = case x.recheck when 'waits' then 'unsound' else x.recheck end,
		reversed_by = the_actor, reversed_at = at, reversed_why = the_why where x.id = s.id;
	update task x set approved = x.approved - 1, units = x.units - s.units, taken = x.taken - (back = s.reward)::int where x.id = t.id;
	update player x set xp = greatest(x.xp - s.xp, 0), approved = x.approved - 1 where x.person = s.person;
	update player_week x set deeds = x.deeds - 1 where x.person = s.person and x.week = the_monday;
	if s.xp > 0 then perform board_add(the_month, s.person, p.region, t.direction, -s.xp, s.claimed_at); end if;
	insert into deed (submission, task, person, kind, tokens, xp, minutes, units, claimed_at, made_at)
	values (s.id, t.id, s.person, 'reversed', -back, -s.xp, -s.minutes, -s.units, s.claimed_at, at);
	return 'done';
end $$;
-- +goose StatementEnd

-- Brings back to where it came from what a closed task can no longer have to pay. Gives how much that was.
-- +goose StatementBegin
create function task_sweep(the_task bigint, at timestamptz) returns bigint language plpgsql as
$$ declare t task; purse bigint; open bigint; rest bigint := 0; said text; begin
	select * into t from task x where x.id = the_task for update;
	if t.id is null or t.state <> 'closed' then return 0; end if;
	open := (select count(*) from submission s where s.task = t.id and s.placed and s.state <> 'approved');
	select a.id into purse from account a where a.task = t.id;
	if purse is not null then
		rest := (select sum(b.amount) from account_balance b where b.account = purse) - open * t.reward;
	end if;
	if rest > 0 then
		select o.outcome into said from ledger_post_one('return', purse, t.budget, rest, null, 'task ' || t.id,
			'task:' || t.id || ':sweep:' || (select count(*) from transfer x where x.debit = purse), null, at, null) o;
		if said <> 'done' then return 0; end if;
	end if;
	if open = 0 then update task x set swept_at = at where x.id = t.id; end if;
	return rest;
end $$;
-- +goose StatementEnd

-- +goose Down
drop function task_sweep, submission_reverse, submission_approve, board_add, task_checkers, task_earned, submission_end, task_take, task_refuses, level_of;
drop trigger board_person on person;
drop function board_person;
drop table task_message, referral, board_score, badge, player_week, player, deed;
drop trigger submission_checked on submission_check;
drop function submission_checked, submission_too_close;
drop table submission_check, task_guess, proof_key, proof, submission;
alter table account drop constraint account_task_fkey;
drop table task;
drop function account_of_task;
drop index account_task, account_budget;
alter table account drop constraint account_budget_scope, drop column task;
alter table account add constraint account_check4 check (kind <> 'budget' or num_nonnulls(cohort, region, direction, project) <= 1);
create unique index account_budget on account (coalesce(cohort, 0), coalesce(region, ''), coalesce(direction, ''), coalesce(project, 0)) where kind = 'budget';
-- +goose StatementBegin
create or replace function account_of_budget(the_cohort bigint, the_region text, the_direction text, the_project bigint, now timestamptz)
returns bigint language plpgsql security definer set search_path = public, pg_temp as
$$ declare found_account bigint; begin
	for attempt in 1 .. 2 loop
		select a.id into found_account from account a
		where a.kind = 'budget' and coalesce(a.cohort, 0) = coalesce(the_cohort, 0) and coalesce(a.region, '') = coalesce(the_region, '')
			and coalesce(a.direction, '') = coalesce(the_direction, '') and coalesce(a.project, 0) = coalesce(the_project, 0);
		exit when found_account is not null;
		insert into account (kind, cohort, region, direction, project, opened_at)
		values ('budget', the_cohort, the_region, the_direction, the_project, now)
		on conflict (coalesce(cohort, 0), coalesce(region, ''), coalesce(direction, ''), coalesce(project, 0)) where kind = 'budget' do nothing;
	end loop;
	return found_account;
end $$;
-- +goose StatementEnd
delete from token_rule where name in ('task_day', 'task_week', 'task_second_over', 'task_target_hours', 'task_recheck_percent', 'task_quick_hour',
	'referral_reward', 'referral_month');
