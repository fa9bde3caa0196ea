-- Messages that are sent exactly once, such as decisions: what is known of each, also when the program dies while it is sent.
-- +goose Up
create table delivery (
	once       text primary key,
	person     bigint not null references person on update cascade,
	after      bigint not null,           -- no message up to this id can be it
	message    bigint not null default 0, -- 0: it was begun, and nobody knows yet whether it arrived
	claimed_at timestamptz not null
);
create index delivery_person on delivery (person);
create index delivery_message on delivery (message);
create index delivery_age on delivery (claimed_at);
-- +goose Down
drop table delivery;
