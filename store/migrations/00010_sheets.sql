-- Tables that people ask for as files, and tables that they send to be read.
-- +goose Up
create table sheet_export (
	id       bigint generated always as identity primary key,
	person   bigint not null references person on update cascade,  -- who asked, and gets it
	sheet    text not null check (sheet in ('people', 'grants', 'applications', 'audit')),
	format   text not null check (format in ('xlsx', 'csv')),
	region   text references region,         -- null: all that one may see
	cohort   bigint references cohort,       -- null: all that one may see
	state    text not null default 'waiting' check (state in ('waiting', 'made')),
	asked_at timestamptz not null,
	made_at  timestamptz,                    -- when the last part was made
	rows     int not null default 0,         -- of all parts
	check ((state = 'made') = (made_at is not null))
);
create index sheet_export_person on sheet_export (person, asked_at);

-- What does not fit into one file comes in parts.
create table sheet_export_part (
	export  bigint not null references sheet_export on delete cascade,
	part    smallint not null check (part > 0),
	after   bigint not null,                 -- the rows with greater keys
	rows    int,                             -- null until made
	primary key (export, part)
);

create table sheet_import (
	id       bigint generated always as identity primary key,
	person   bigint not null references person on update cascade,  -- who sent it
	sheet    text not null check (sheet in ('people', 'grants')),
	file     text not null,                  -- Telegram's id: the rows themselves are kept nowhere
	state    text not null default 'trying' check (state in ('trying', 'tried', 'applying', 'done', 'dropped', 'broken')),
	problem  text not null default '',       -- why the file cannot be read, by name
	missing  text[] not null default '{}',   -- columns that the file lacks, by name
	asked_at timestamptz not null,
	moved_at timestamptz not null,           -- when it came into its state
	total    int not null default 0,         -- rows in the file
	next     int not null default 0,         -- rows that this go has come to
	fresh    int not null default 0,
	changed  int not null default 0,
	same     int not null default 0,
	failed   int not null default 0
);
create index sheet_import_person on sheet_import (person, asked_at);

-- Rows that this go could not take: where they stand, and why, by name.
create table sheet_import_failure (
	import bigint not null references sheet_import on delete cascade,
	line   int not null,
	reason text not null,
	primary key (import, line)
);

-- Imported grants name people as they go by on Telegram, where case does not count.
create index person_lower_username on person (lower(username)) where username <> '';
-- +goose Down
drop index person_lower_username;
drop table sheet_import_failure, sheet_import, sheet_export_part, sheet_export;
