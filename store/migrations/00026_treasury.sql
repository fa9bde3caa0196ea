-- Where tokens come from and how staff give them away: emissions that a second person approves, grants to one person, and to a list.
-- The rules that nobody may get round stand here: emission_approve, and the triggers of award.
-- +goose Up

insert into token_rule (name, value) values ('reversal_days', 7);   -- how long a grant can be taken back

-- New tokens that somebody proposes for a quarter of a year.
create table emission (
	id          bigint generated always as identity primary key,
	begins      timestamptz not null,                -- the quarter
	ends        timestamptz not null check (ends > begins),
	amount      bigint not null check (amount > 0),
	why         text not null check (char_length(why) <= 300),
	state       text not null default 'proposed' check (state in ('proposed', 'approved', 'refused', 'withdrawn')),
	turn        bigint not null,                     -- the update that it was made in: the same update makes it once
	proposed_by bigint not null references person on update cascade,
	proposed_at timestamptz not null,
	decided_by  bigint references person on update cascade,
	decided_at  timestamptz,
	check ((state = 'proposed') = (decided_by is null)),
	constraint emission_second check (state = 'withdrawn' or decided_by <> proposed_by),
	constraint emission_once unique (proposed_by, turn)
);
create index emission_waits on emission (id) where state = 'proposed';

-- What was issued in a stretch of time. Only emissions leave the account that tokens come from.
-- +goose StatementBegin
create function emission_issued(from_when timestamptz, to_when timestamptz) returns bigint language plpgsql stable as
$$ begin return (
	select coalesce(sum(t.amount), 0)::bigint from transfer t
	where t.debit = (select a.id from account a where a.kind = 'issue') and t.made_at >= from_when and t.made_at < to_when
); end $$;
-- +goose StatementEnd

-- Issues what was proposed, once, and never more in a quarter than the rule says: whoever approves waits for others who do.
-- Gives done; changed (decided before); own (by whoever proposed it); late (the quarter is over); over (too much for the quarter); or what
-- the ledger says.
-- +goose StatementBegin
create function emission_approve(the_emission bigint, the_approver bigint, at timestamptz) returns text language plpgsql as
$$ declare e emission; most bigint; said text; begin
	select r.value into strict most from token_rule r where r.name = 'emission_quarter' for update;
	select * into e from emission x where x.id = the_emission for update;
	if e.id is null or e.state <> 'proposed' then return 'changed'; end if;
	if e.proposed_by = the_approver then return 'own'; end if;
	if at < e.begins or at >= e.ends then return 'late'; end if;
	if e.amount + emission_issued(e.begins, e.ends) > most then return 'over'; end if;
	select p.outcomes[1] into said from ledger_post(array['emission'], array[(select a.id from account a where a.kind = 'issue')],
		array[account_of_budget(null, null, null, null, at)], array[e.amount], array[(select p.number from person p where p.id = the_approver)],
		array['emission ' || e.id], array['emission:' || e.id], array[null::bigint], at, array[null::timestamptz]) p;
	if said not in ('done', 'same') then return said; end if;
	update emission set state = 'approved', decided_by = the_approver, decided_at = at where id = e.id;
	return 'done';
end $$;
-- +goose StatementEnd

-- Many grants that one person proposes and another approves: from a file, or to everybody in a segment.
create table award_batch (
	id          bigint generated always as identity primary key,
	state       text not null check (state in ('making', 'draft', 'proposed', 'posting', 'paused', 'done', 'refused', 'dropped')),
	import      bigint unique references sheet_import on delete set null,   -- the file that it was read from
	budget      bigint references account,           -- a draft may be without
	role        text not null default '',            -- of a segment: whom; empty for everybody
	region      text references region,
	cohort      bigint references cohort,
	aim         text not null default '',
	amount      bigint check (amount > 0),           -- of a segment: for each
	minutes     int check (minutes between 1 and 10080),
	reason      text not null default '' check (char_length(reason) <= 300),
	total       int not null default 0,              -- grants in it
	sum         bigint not null default 0,           -- tokens of all of them
	given       int not null default 0,
	failed      int not null default 0,              -- whose account takes nothing any more
	turn        bigint not null,
	proposed_by bigint not null references person on update cascade,
	proposed_at timestamptz not null,
	decided_by  bigint references person on update cascade,
	decided_at  timestamptz,
	done_at     timestamptz,
	check (state in ('making', 'draft', 'dropped') or budget is not null),
	check ((state in ('posting', 'paused', 'done', 'refused')) = (decided_by is not null)),
	constraint award_batch_second check (decided_by <> proposed_by),
	constraint award_batch_once unique (proposed_by, turn)
);
create index award_batch_open on award_batch (state) where state in ('making', 'draft', 'proposed', 'posting', 'paused');

-- Tokens that staff give to one person.
create table award (
	id             bigint generated always as identity primary key,
	batch          bigint references award_batch on delete cascade,
	line           int,                              -- in the batch
	person         bigint not null references person on update cascade,   -- who gets them
	budget         bigint references account,        -- of a batch: as it says
	amount         bigint not null check (amount > 0),
	minutes        int check (minutes between 1 and 10080),   -- verified time that goes with them
	reason         text not null check (char_length(reason) <= 300),
	state          text not null default 'proposed' check (state in ('proposed', 'given', 'refused', 'failed', 'reversed')),
	month          timestamptz not null,             -- when the month began whose limit it counts for
	turn           bigint,
	proposed_by    bigint not null references person on update cascade,
	proposed_at    timestamptz not null,
	decided_by     bigint references person on update cascade,   -- the second person; of what is refused, whoever refused or took it back
	decided_at     timestamptz,
	transfer       bigint references transfer,
	given_at       timestamptz,
	reversed_by    bigint references person on update cascade,
	reversed_at    timestamptz,
	reversed_why   text not null default '' check (char_length(reversed_why) <= 300),
	check ((batch is null) = (line is null)),
	check (batch is not null or budget is not null),
	check ((state in ('given', 'reversed')) = (transfer is not null)),
	check ((state = 'reversed') = (reversed_by is not null)),
	constraint award_second check (state = 'refused' or decided_by <> proposed_by),
	constraint award_not_self check (person <> proposed_by and (state = 'refused' or person <> decided_by) and person <> reversed_by),
	constraint award_once unique (proposed_by, turn),
	constraint award_line unique (batch, line)
);
create index award_person on award (person, id);
create index award_month on award (proposed_by, month) where batch is null;
create index award_waits on award (id) where state = 'proposed' and batch is null;
create index award_to_post on award (batch, line) where state = 'proposed';

-- Whether somebody is in the team of a project: leads it, or writes it with others.
-- +goose StatementBegin
create function on_team(the_person bigint, the_application bigint) returns boolean language plpgsql stable as
$$ begin return exists (select from application a where a.id = the_application and a.leader = the_person)
	or exists (select from application_author w where w.application = the_application and w.person = the_person); end $$;
-- +goose StatementEnd

-- Whether somebody may not give to a person: to themselves, or to anyone of a project that is theirs.
-- +goose StatementBegin
create function award_too_close(the_giver bigint, the_person bigint) returns boolean language plpgsql stable as
$$ begin return the_giver = the_person
	or exists (select from application a where a.leader = the_giver and on_team(the_person, a.id))
	or exists (select from application_author w where w.person = the_giver and on_team(the_person, w.application)); end $$;
-- +goose StatementEnd

-- What a grant must keep to when it is proposed: not to oneself or one's own team, and within the month's limit of whoever gives, which
-- counts everything that was not refused. A batch has a second person instead of that limit.
-- +goose StatementBegin
create function award_proposed() returns trigger language plpgsql as
$$ begin
	if award_too_close(new.proposed_by, new.person) then
		raise exception 'a grant to oneself or one''s own team' using errcode = 'check_violation', constraint = 'award_too_close';
	end if;
	if new.amount > token_rule('grant_month') then
		raise exception 'a grant above a month''s limit' using errcode = 'check_violation', constraint = 'award_month_limit';
	end if;
	if new.batch is null then
		perform from person p where p.id = new.proposed_by for no key update;
		if new.amount + (select coalesce(sum(a.amount), 0) from award a where a.proposed_by = new.proposed_by and a.month = new.month
				and a.batch is null and a.state <> 'refused') > token_rule('grant_month') then
			raise exception 'grants above a month''s limit' using errcode = 'check_violation', constraint = 'award_month_limit';
		end if;
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger award_proposed before insert on award for each row execute function award_proposed();

-- What the second person must keep to.
-- +goose StatementBegin
create function award_decided() returns trigger language plpgsql as
$$ begin
	if award_too_close(new.decided_by, new.person) then
		raise exception 'a grant to oneself or one''s own team' using errcode = 'check_violation', constraint = 'award_too_close';
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger award_decided before update of decided_by on award for each row
	when (old.decided_by is null and new.decided_by is not null and new.state <> 'refused') execute function award_decided();

-- Nothing is given by one person alone that needs two.
-- +goose StatementBegin
create function award_given() returns trigger language plpgsql as
$$ begin
	if new.decided_by is null and (new.batch is not null or new.amount > token_rule('grant_alone')) then
		raise exception 'a grant needs a second person' using errcode = 'check_violation', constraint = 'award_second';
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger award_given before update of state on award for each row
	when (old.state = 'proposed' and new.state = 'given') execute function award_given();

-- Lists of grants can be sent in as files.
alter table sheet_import drop constraint sheet_import_sheet_check;
alter table sheet_import add constraint sheet_import_sheet_check check (sheet in ('people', 'grants', 'awards'));

-- +goose Down
drop table award, award_batch, emission;
drop function award_proposed, award_decided, award_given, award_too_close, on_team, emission_approve, emission_issued;
delete from token_rule where name = 'reversal_days';
delete from sheet_import where sheet = 'awards';
alter table sheet_import drop constraint sheet_import_sheet_check;
alter table sheet_import add constraint sheet_import_sheet_check check (sheet in ('people', 'grants'));
