-- Cohorts are made, changed, cloned and moved by the staff.
-- +goose Up
alter table cohort
	add column rubric_version int not null default 1 check (rubric_version > 0),
	add column revision       int not null default 1,
	add constraint cohort_places check (places between 1 and 1000),
	add constraint cohort_waitlist check (waitlist between 0 and 1000),
	add constraint cohort_titles check (char_length(title_kk) between 1 and 80 and char_length(title_ru) between 1 and 80),
	add constraint cohort_stages check (screened_by <= reviewed_by and reviewed_by <= interviewed_by and interviewed_by <= decided_by);

-- Null: the program itself, such as when the deadline has passed.
alter table application_event alter column actor drop not null;

-- What the clock looks for: cohorts that open or close.
create index cohort_due on cohort (state) where state in ('announced', 'intake');
-- +goose Down
delete from application_event where actor is null;
alter table application_event alter column actor set not null;
drop index cohort_due;
alter table cohort drop constraint cohort_stages, drop constraint cohort_titles, drop constraint cohort_waitlist, drop constraint cohort_places,
	drop column revision, drop column rubric_version;
