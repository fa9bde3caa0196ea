-- Becoming a member changes no indexed column any more, so that the row's other indexes, of which two are for search, are left alone.
-- +goose Up
drop index person_unfinished;
create index person_unfinished on person (created_at) where erased_at is null;
-- +goose Down
drop index person_unfinished;
create index person_unfinished on person (created_at) where member_at is null and erased_at is null;
