-- Applications to a cohort, from the first answer on.
-- +goose Up
create table application (
	id           bigint generated always as identity primary key,
	cohort       bigint not null references cohort,
	leader       bigint not null references person,
	slot         smallint not null check (slot in (1, 2)),  -- two per leader and cohort
	state        text not null default 'draft' check (state in
		('draft', 'submitted', 'screening', 'needs_info', 'in_review', 'interview', 'accepted', 'waitlisted', 'rejected',
		 'offered', 'expired', 'withdrawn', 'appealed', 'upheld', 'reopened', 'enrolled', 'declined')),
	form_version int not null,
	answers      jsonb not null default '{}',
	step         text not null default '',   -- the question that stands open
	receipt      text unique,
	created_at   timestamptz not null,
	answered_at  timestamptz not null,       -- the last answer
	summary_at   timestamptz,                -- when the summary was reached
	submitted_at timestamptz,
	title        text generated always as (answers ->> 'title') stored,
	direction    text generated always as (answers ->> 'direction') stored,
	region       text generated always as (answers ->> 'region') stored,
	search_key   text generated always as (kk_fold(coalesce(answers ->> 'title', ''))) stored,
	constraint application_submitted check (state in ('draft', 'withdrawn') or (submitted_at is not null and receipt is not null))
);
create unique index application_slot on application (cohort, leader, slot) where state <> 'withdrawn';
create unique index application_project on application (cohort, leader, kk_fold(answers ->> 'title'))
	where state not in ('draft', 'withdrawn');
create index application_leader on application (leader);
create index application_list on application (cohort, state, id);
create index application_search on application using gin (search_key gin_trgm_ops);
create index application_drafts on application (answered_at) where state = 'draft';

create table application_author (
	application bigint not null references application,
	person      bigint not null references person,
	joined_at   timestamptz not null,
	primary key (application, person)
);
create index application_author_person on application_author (person);

-- Every change of state, with who made it and why.
create table application_event (
	id          bigint generated always as identity primary key,
	application bigint not null references application,
	from_state  text not null,
	to_state    text not null,
	actor       bigint not null,
	note        text not null default '',
	happened_at timestamptz not null
);
create index application_event_application on application_event (application, id);

-- One-time links: only the hash of the token is kept.
create table invitation (
	token_hash bytea primary key,
	kind       text not null check (kind in ('coauthor')),
	ref        bigint not null,
	created_by bigint not null references person,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_by    bigint references person,
	used_at    timestamptz
);

-- Reminders that were sent: once per key, however often and wherever the clock ticks.
create table nudge (
	once       text primary key,
	person     bigint not null references person,
	kind       text not null,
	ref        bigint not null,
	local_day  date not null,                -- the person's day, for "not two a day"
	made_at    timestamptz not null,
	sent_at    timestamptz,
	dropped    text not null default ''      -- why it was not sent after all
);
create unique index nudge_one_a_day on nudge (person, local_day);
create index nudge_waiting on nudge (made_at) where sent_at is null and dropped = '';
-- +goose Down
drop table nudge, invitation, application_event, application_author, application;
