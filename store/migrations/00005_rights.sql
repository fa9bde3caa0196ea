-- Who did what, and what the program itself may do to the record of it.
-- +goose Up

-- The number under which the audit log, and whatever else must outlast an erased account, keeps a person.
alter table person
	add column number    bigint generated always as identity,
	add column username  text not null default '',   -- on Telegram, without the @
	add column forget_at timestamptz,                -- when the person asked to be forgotten; locked since
	add constraint person_number unique (number);

-- Grants may be changed and ended: who did it last, and how often, so that two who change the same one notice.
alter table role_grant add column revision int not null default 1;

-- Forgetting somebody changes their id into a pseudonym everywhere at once.
-- +goose StatementBegin
do $$
declare c record;
begin
	for c in
		select conrelid::regclass as "table", conname as name, pg_get_constraintdef(oid) as definition
		from pg_constraint where contype = 'f' and confrelid = 'person'::regclass
	loop
		execute format('alter table %s drop constraint %I, add constraint %I %s on update cascade', c."table", c.name, c.name, c.definition);
	end loop;
end $$;
-- +goose StatementEnd
alter table application_event drop constraint if exists application_event_actor_fkey;
alter table application_event add constraint application_event_actor_fkey foreign key (actor) references person on update cascade;
alter table role_grant add constraint role_grant_granted_by_fkey foreign key (granted_by) references person on update cascade;

-- The audit log: each line carries the hash of the one before. People stand in it by their number; nothing in it is anyone's own words
-- but the reason that whoever did it gave.
create table audit (
	seq         bigint primary key,
	at          timestamptz not null,
	actor       bigint,                      -- a person's number; null: the program itself
	role        text not null,               -- the roles that allowed it, 'self' where none was needed, 'program'
	action      text not null,
	subject     text not null,               -- what it was done to: a kind
	subject_id  bigint not null,             -- and which one: a person's number, or the id of anything else
	before      json,
	after       json,
	why         text not null default '',
	previous    bytea not null check (octet_length(previous) = 32),
	hash        bytea not null unique check (octet_length(hash) = 32)
);
create index audit_actor on audit (actor, seq desc);
create index audit_subject on audit (subject, subject_id, seq desc);
create index audit_action on audit (action, seq desc);

-- The end of the chain. Whoever writes a line holds this row, which is what puts the lines in order.
create table audit_head (
	one  boolean primary key default true check (one),
	seq  bigint not null,
	hash bytea not null
);
insert into audit_head (seq, hash) values (0, sha256('saruar'));

-- What a line's hash is made from: its fields in this order, each with its length before it, so that nothing can move between them.
-- +goose StatementBegin
create function audit_text(
	seq bigint, at timestamptz, actor bigint, role text, action text, subject text, subject_id bigint, before json, after json, why text,
	previous bytea
) returns text language sql immutable parallel safe as
$$ select string_agg(octet_length(convert_to(field, 'UTF8')) || ':' || field, ',' order by place)
from unnest(array[seq::text, (extract(epoch from at) * 1000000)::bigint::text, coalesce(actor::text, ''), role, action, subject,
	subject_id::text, coalesce(before::text, ''), coalesce(after::text, ''), why, encode(previous, 'hex')])
	with ordinality as fields(field, place) $$;
-- +goose StatementEnd

-- The only way to write a line.
-- +goose StatementBegin
create function audit_append(
	at timestamptz, actor bigint, role text, action text, subject text, subject_id bigint, before json, after json, why text
) returns void language plpgsql security definer set search_path = public, pg_temp as
$$ declare
	head audit_head;
	line_hash bytea;
begin
	select * into strict head from audit_head for update;
	line_hash := sha256(convert_to(
		audit_text(head.seq + 1, at, actor, role, action, subject, subject_id, before, after, why, head.hash), 'UTF8'));
	insert into audit values (head.seq + 1, at, actor, role, action, subject, subject_id, before, after, why, head.hash, line_hash);
	update audit_head set seq = head.seq + 1, hash = line_hash;
end $$;
-- +goose StatementEnd

-- Also the tables' owner changes nothing by mistake.
-- +goose StatementBegin
create function audit_is_kept() returns trigger language plpgsql as
$$ begin raise exception 'the audit log is only added to' using errcode = 'insufficient_privilege', constraint = 'audit_is_kept'; end $$;
-- +goose StatementEnd
create trigger audit_is_kept before update or delete or truncate on audit for each statement execute function audit_is_kept();

-- +goose Down
drop table audit, audit_head;
drop function audit_is_kept, audit_append, audit_text;
alter table application_event drop constraint application_event_actor_fkey;
alter table role_grant drop constraint role_grant_granted_by_fkey, drop column revision;
alter table person drop column number, drop column username, drop column forget_at;
