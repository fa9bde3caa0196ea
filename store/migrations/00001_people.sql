-- People, what they agreed to, and what they may do.
-- +goose Up
create extension if not exists pg_trgm;

-- The search key of a name in any spelling: Kazakh letters as they come out of a Russian keyboard.
-- +goose StatementBegin
create function kk_fold(t text) returns text language sql immutable parallel safe strict as
$$ select translate(lower(normalize(t, NFC) collate "kk-x-icu"), 'әғқңөұүһіё', 'агкноуухие') $$;
-- +goose StatementEnd

create table region (
	code       text primary key,             -- ISO 3166-2, or KZ and XX for everywhere and abroad
	name_kk    text not null,
	name_ru    text not null,
	active     boolean not null default true,
	valid_from date not null default '2022-06-08'
);

create table person (
	id                bigint primary key,    -- Telegram user id
	lang              text not null default 'kk' check (lang in ('kk', 'ru')),
	lang_chosen       boolean not null default false,
	name              text not null default '' check (char_length(name) <= 100),
	region            text references region,
	born_by           date,                  -- the latest day of birth that fits what the person said
	aim               text not null default '' check (aim in ('', 'leader', 'volunteer', 'expert', 'business', 'looking')),
	referred_by       bigint references person,
	entry             text not null default '',  -- deep link that waits for the end of first contact
	member_at         timestamptz,           -- first contact finished
	reachable         boolean not null default true,
	unreachable_since timestamptz,
	notices           jsonb not null default '{}',  -- topic → now, digest or off
	quiet_from        smallint not null default 1320 check (quiet_from between 0 and 1439), -- minutes after midnight
	quiet_to          smallint not null default 540 check (quiet_to between 0 and 1439),
	created_at        timestamptz not null
);

create table consent (
	id         bigint generated always as identity primary key,
	person     bigint not null references person,
	purpose    text not null check (purpose in ('service', 'publication', 'news')),
	version    int not null,
	given      boolean not null,
	said_at    timestamptz not null
);
create index consent_person on consent (person, purpose, id desc);

create table cohort (
	id           bigint generated always as identity primary key,
	code         text not null unique check (code ~ '^[A-Za-z0-9-]{1,24}$'),
	title_kk     text not null,
	title_ru     text not null,
	state        text not null check (state in
		('draft', 'announced', 'intake', 'screening', 'review', 'interviews', 'decided', 'running', 'finished', 'archived')),
	region       text references region,     -- null: all regions
	opens_at     timestamptz not null,
	closes_at    timestamptz not null,
	form_version int not null default 1,
	places       int not null default 20,
	waitlist     int not null default 8,
	last_receipt int not null default 0,
	check (opens_at < closes_at)
);

create table role_grant (
	id         bigint generated always as identity primary key,
	person     bigint not null references person,
	role       text not null check (role in
		('expert', 'trainer', 'moderator', 'staff', 'partner', 'cashier', 'auditor', 'administrator')),
	region     text references region,       -- null: all regions
	cohort     bigint references cohort,     -- null: all cohorts
	ends_at    timestamptz,                  -- null: open
	granted_by bigint,                       -- null: the installation's configuration
	granted_at timestamptz not null
);
create unique index role_grant_once on role_grant (person, role, coalesce(region, ''), coalesce(cohort, 0)) where ends_at is null;
create index role_grant_person on role_grant (person);
-- +goose Down
drop table role_grant, cohort, consent, person, region;
drop function kk_fold;
