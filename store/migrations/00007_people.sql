-- How staff find people, and what they note about them.
-- +goose Up
alter table person add column active_on date;  -- the last day on which the person wrote

-- Names and titles are looked up together with the region: of a name that ten thousand share, an office wants its own.
create extension if not exists btree_gin;
drop index person_search, application_search;
create index person_search on person using gin (region, kk_fold(name) gin_trgm_ops);
create index person_words on person using gin (region, to_tsvector('simple', kk_fold(name)));
create index application_search on application using gin (region, search_key gin_trgm_ops);
create index application_words on application using gin (region, to_tsvector('simple', search_key));
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
drop index application_phone, application_words, application_search, person_words, person_search;
create index application_search on application using gin (search_key gin_trgm_ops);
create index person_search on person using gin (kk_fold(name) gin_trgm_ops);
alter table person drop column active_on;
