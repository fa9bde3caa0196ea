-- The committee's decisions: staged, approved by a second person, applied together; letters, offers and appeals.
-- +goose Up
create table decision_round (
	id          bigint generated always as identity primary key,
	cohort      bigint not null references cohort,
	kind        text not null check (kind in ('interview', 'final')),
	state       text not null default 'draft' check (state in ('draft', 'proposed', 'approved', 'applied', 'done')),
	revision    int not null default 1,
	made_by     bigint not null references person on update cascade,
	made_at     timestamptz not null,
	proposed_by bigint references person on update cascade,
	approved_by bigint references person on update cascade,
	apply_at    timestamptz,                             -- when it is applied, once approved
	applied_at  timestamptz,                             -- from then on it can be undone for ten minutes
	done_at     timestamptz,
	constraint decision_second check (approved_by <> proposed_by),
	check ((state = 'draft') = (proposed_by is null)),
	check ((state in ('approved', 'applied', 'done')) = (approved_by is not null)),
	check ((state in ('applied', 'done')) = (applied_at is not null)),
	check ((state = 'done') = (done_at is not null)),
	check ((state = 'draft') = (apply_at is null))
);
create unique index decision_round_open on decision_round (cohort) where state <> 'done';
create index decision_round_due on decision_round (state) where state in ('approved', 'applied');
create index decision_round_people on decision_round (made_by, proposed_by, approved_by);

create table decision (
	round       bigint not null references decision_round on delete cascade,
	application bigint not null references application on delete cascade,
	outcome     text not null check (outcome in ('interview', 'accepted', 'waitlisted', 'rejected')),
	position    int not null,                            -- in the ranking when it was staged
	moved       boolean not null default false,          -- the application went there
	queued_at   timestamptz,                             -- since when the applicant's message waits to be sent
	primary key (round, application)
);
create index decision_application on decision (application);
create index decision_queue on decision (round) where moved and queued_at is null;

-- What an applicant who was not chosen is told, where the staff have changed it.
create table letter (
	application bigint primary key references application on delete cascade,
	points      jsonb not null check (jsonb_typeof(points) = 'array' and pg_column_size(points) < 16384),
	note        text not null default '' check (char_length(note) <= 1000),
	edited_by   bigint not null references person on update cascade,
	edited_at   timestamptz not null
);
create index letter_editor on letter (edited_by);

create table appeal (
	application bigint primary key references application on delete cascade,
	words       text not null check (char_length(words) <= 1000),
	made_at     timestamptz not null,
	decided_by  bigint references person on update cascade,
	decided_at  timestamptz,
	answer      text not null default '' check (char_length(answer) <= 1000),
	check ((decided_at is null) = (decided_by is null))
);
create index appeal_decider on appeal (decided_by);

-- Until when a place that became free is kept for somebody on the waitlist.
alter table application add column offer_until timestamptz;
create index application_offers on application (offer_until) where state = 'offered';
-- +goose Down
alter table application drop column offer_until;
drop table appeal, letter, decision, decision_round;
