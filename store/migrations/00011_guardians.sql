-- Guardians' consent for people of 14 and 15, and the ages at which there is an account at all.
-- +goose Up

-- Age in full years that is certain at a moment, by the platform's calendar.
-- +goose StatementBegin
create function age_at(born_by date, moment timestamptz) returns int language sql immutable parallel safe strict as
$$ select extract(year from age((moment at time zone 'Asia/Almaty')::date::timestamp, born_by::timestamp))::int $$;
-- +goose StatementEnd

-- Whom to ask: what a person told about their guardian. The contact is there only as long as it is needed.
create table guardian_request (
	id         bigint generated always as identity primary key,
	person     bigint not null references person on update cascade,
	name       text not null default '' check (char_length(name) <= 80),  -- the guardian's
	phone      text not null default '',     -- E.164
	revision   int not null default 1,       -- of the contact: staff decide about the one that they saw
	asked_at   timestamptz not null,
	decided_at timestamptz,
	decided_by bigint references person on update cascade,
	outcome    text not null default '' check (outcome in ('', 'approved', 'refused', 'lapsed')),
	reason     text not null default '' check (reason in ('', 'no_answer', 'declined', 'not_guardian', 'wrong_contact', 'no_document')),
	check ((decided_at is null) = (outcome = '')),
	check ((outcome = 'refused') = (reason <> '')),
	constraint guardian_request_forgotten check (decided_at is null or (name = '' and phone = ''))
);
create unique index guardian_request_open on guardian_request (person) where decided_at is null;
create index guardian_request_waiting on guardian_request (asked_at) where decided_at is null;
create index guardian_request_person on guardian_request (person, id desc);
create index guardian_request_decided_by on guardian_request (decided_by) where decided_by is not null;

create table guardian_consent (
	id           bigint generated always as identity primary key,
	person       bigint not null references person on update cascade,
	verified_by  bigint not null references person on update cascade,
	how          text not null check (how in ('paper', 'call', 'in_person')),
	version      int not null check (version > 0),  -- of the service's consent, which the guardian agreed to
	verified_at  timestamptz not null,
	withdrawn_at timestamptz,
	withdrawn_by bigint references person on update cascade,
	check ((withdrawn_at is null) = (withdrawn_by is null)),
	constraint guardian_consent_own check (person <> verified_by)
);
create unique index guardian_consent_once on guardian_consent (person) where withdrawn_at is null;
create index guardian_consent_person on guardian_consent (person, id desc);
create index guardian_consent_verified_by on guardian_consent (verified_by);
create index guardian_consent_withdrawn_by on guardian_consent (withdrawn_by) where withdrawn_by is not null;

-- Nobody becomes or stays a member below 14, nor at 14 and 15 without a guardian's consent, whatever the chat does. The age is that of the
-- day of becoming one. Rows that come in whole, such as from another installation, may lack it; whoever joins here has told it.
-- +goose StatementBegin
create function person_may_join() returns trigger language plpgsql as
$$ declare years int := age_at(new.born_by, new.member_at);
begin
	if years is null and tg_op = 'INSERT' then
		return new;
	end if;
	if years is null or years < 14 then
		raise exception 'too young for an account, or of an age that is not known'
			using errcode = 'check_violation', table = 'person', constraint = 'person_of_age';
	end if;
	if years < 16 and not exists (select from guardian_consent c where c.person = new.id and c.withdrawn_at is null) then
		raise exception 'no guardian has agreed'
			using errcode = 'check_violation', table = 'person', constraint = 'person_guarded';
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger person_may_join before insert on person for each row when (new.member_at is not null) execute function person_may_join();
create trigger person_may_stay before update of member_at, born_by on person for each row
	when (new.member_at is not null and (old.member_at is distinct from new.member_at or old.born_by is distinct from new.born_by))
	execute function person_may_join();

-- +goose Down
drop trigger person_may_stay on person;
drop trigger person_may_join on person;
drop function person_may_join;
drop table guardian_consent, guardian_request;
drop function age_at;
