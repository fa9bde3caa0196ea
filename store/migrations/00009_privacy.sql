-- Consents by version, and what forgetting somebody leaves behind.
-- +goose Up

-- The versions of the consents' texts that count, as the newest program that was started here says. Never lowered.
create table consent_terms (
	purpose text primary key check (purpose in ('service', 'publication', 'news')),
	version int not null check (version > 0)
);
insert into consent_terms values ('service', 1), ('publication', 1), ('news', 1);

-- Whether a person's consent to a purpose counts now: they said yes last, and to the version that counts.
-- +goose StatementBegin
create function consented(who bigint, what text) returns boolean language sql stable as
$$ select coalesce((
	select c.given and c.version >= t.version from consent c join consent_terms t on t.purpose = c.purpose
	where c.person = who and c.purpose = what order by c.id desc limit 1), false) $$;
-- +goose StatementEnd

-- Who was forgotten has a negative id, which nobody on Telegram has.
create sequence pseudonym;
alter table person
	add column erased_at timestamptz,
	add constraint person_pseudonym check ((id < 0) = (erased_at is not null));
create index person_forgetting on person (forget_at) where forget_at is not null and erased_at is null;
create index person_unfinished on person (created_at) where member_at is null and erased_at is null;

-- An application whose words were erased is no longer complete and stays what it was.
alter table application
	add column erased_at timestamptz,
	drop constraint application_complete,
	add constraint application_complete
		check (state in ('draft', 'withdrawn') or erased_at is not null or application_complete(answers));

-- +goose Down
alter table application drop constraint application_complete, drop column erased_at;
alter table application add constraint application_complete
	check (state in ('draft', 'withdrawn') or application_complete(answers));
drop index person_forgetting, person_unfinished;
alter table person drop column erased_at;
drop sequence pseudonym;
drop function consented;
drop table consent_terms;
