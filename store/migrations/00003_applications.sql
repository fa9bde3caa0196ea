-- Applications to a cohort, from the first answer on.
-- +goose Up

-- By when each stage is promised to be over; null: not promised yet.
alter table cohort
	add column screened_by    date,
	add column reviewed_by    date,
	add column interviewed_by date,
	add column decided_by     date;

-- Whether every answer that an application needs is there. The flow knows more, such as what an idea need not answer yet.
-- +goose StatementBegin
create function application_complete(answers jsonb) returns boolean language sql immutable parallel safe strict as
$$ select not exists (
	select from unnest(array['lang', 'title', 'direction', 'region', 'place', 'stage', 'problem', 'solution', 'people', 'team',
		'leader', 'growth', 'forms', 'income', 'budget', 'wants', 'access', 'phone', 'email', 'confirms']) as needed
	where coalesce(answers ->> needed, '') in ('', '[]')
) $$;
-- +goose StatementEnd

create table application (
	id           bigint generated always as identity primary key,
	cohort       bigint not null references cohort,
	leader       bigint not null references person,
	slot         smallint not null check (slot in (1, 2)),  -- two per leader and cohort
	state        text not null default 'draft' check (state in
		('draft', 'submitted', 'screening', 'needs_info', 'in_review', 'interview', 'accepted', 'waitlisted', 'rejected',
		 'offered', 'expired', 'withdrawn', 'appealed', 'upheld', 'reopened', 'enrolled', 'declined')),
	form_version int not null,
	answers      jsonb not null default '{}' check (jsonb_typeof(answers) = 'object' and pg_column_size(answers) < 65536),
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
	constraint application_title check (char_length(answers ->> 'title') <= 80),
	constraint application_submitted check (state in ('draft', 'withdrawn') or (submitted_at is not null and receipt is not null)),
	constraint application_complete check (state in ('draft', 'withdrawn') or application_complete(answers))
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
	used_at    timestamptz,
	check (octet_length(token_hash) = 32),
	check ((used_by is null) = (used_at is null)),
	check (used_by <> created_by)
);

-- Reminders that nobody asked for: once per key, however often and on however many replicas the clock ticks.
create table nudge (
	once      text primary key,
	person    bigint not null references person,
	kind      text not null,                 -- how it is worded
	ref       text not null,                 -- what it is about, such as an application's id
	local_day date not null,                 -- in the platform's zone, for "never two a day"
	made_at   timestamptz not null,
	sent_at   timestamptz,                   -- set before it is sent: a crash in between may lose one, never repeat it
	dropped   text not null default ''       -- why it will never be sent
);
create unique index nudge_one_a_day on nudge (local_day, person) where dropped = '';
create index nudge_about on nudge (kind, ref);
-- +goose Down
drop table nudge, invitation, application_event, application_author, application;
drop function application_complete;
alter table cohort drop column screened_by, drop column reviewed_by, drop column interviewed_by, drop column decided_by;
