-- How staff find people, and what they note about them.
-- +goose Up
alter table person add column active_on date;  -- the last day on which the person wrote

create index person_named on person (kk_fold(name) text_pattern_ops) where id > 0;
create index application_titled on application (search_key text_pattern_ops);
create index application_phone on application ((answers ->> 'phone')) where answers ->> 'phone' is not null;

create table note (
	id      bigint generated always as identity primary key,
	person  bigint not null references person on update cascade,  -- about whom
	author  bigint not null references person on update cascade,
	text    text not null check (char_length(text) between 1 and 1000),
	made_at timestamptz not null
);
create index note_person on note (person, id desc);
create index note_author on note (author);
-- +goose Down
drop table note;
drop index application_phone, application_titled, person_named;
alter table person drop column active_on;
