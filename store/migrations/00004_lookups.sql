-- What staff look applications up by, and reminders the drafts.
-- +goose Up
create index application_handed_in on application (submitted_at desc, id desc) where submitted_at is not null;
create index application_handed_in_state on application (state, submitted_at desc, id desc) where submitted_at is not null;
create index application_tally on application (state, region, cohort) where submitted_at is not null or state = 'draft';
create index application_drafts_of on application (leader, id) where state = 'draft';
create index person_search on person using gin (kk_fold(name) gin_trgm_ops);
-- +goose Down
drop index person_search, application_drafts_of, application_tally, application_handed_in_state, application_handed_in;
