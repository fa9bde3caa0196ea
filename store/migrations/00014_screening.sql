-- The first look at applications: a list of yes or no, and one return for fixes.
-- +goose Up
alter table application
	add column fixes  text not null default '' check (char_length(fixes) <= 800),  -- what the staff ask to be mended
	add column fix_by timestamptz;                                                -- until when; set once, since there is one return
create index application_fixes on application (fix_by) where state = 'needs_info';
create index application_screening on application (submitted_at, id) where state = 'screening';

create table screening (
	application bigint primary key references application on delete cascade,
	checks      jsonb not null default '{}' check (jsonb_typeof(checks) = 'object'),  -- what was looked at: true or false
	screener    bigint not null references person on update cascade,                  -- who looked last
	outcome     text not null default '' check (outcome in ('', 'passed', 'idea', 'refused')),
	decided_at  timestamptz,
	check ((outcome = '') = (decided_at is null))
);
create index screening_screener on screening (screener);
-- +goose Down
drop table screening;
alter table application drop column fix_by, drop column fixes;
