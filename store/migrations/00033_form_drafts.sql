-- +goose Up
-- What somebody has answered of a form that has no row of its own until it is sent.
create table form_draft (
	person   bigint not null references person on update cascade,
	flow     text not null check (flow ~ '^[a-z_]{1,40}$'),
	ref      text not null check (char_length(ref) <= 64),         -- what the form is about
	answers  jsonb not null check (pg_column_size(answers) <= 65536),
	saved_at timestamptz not null,
	primary key (person, flow, ref)
);
create index form_draft_age on form_draft (saved_at);

-- +goose Down
drop table form_draft;
