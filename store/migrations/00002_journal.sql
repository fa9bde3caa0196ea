-- Updates from Telegram, from arrival to answer.
-- +goose Up
create table lane (
	id          bigint primary key,          -- Telegram id of the person, or of the group
	last_update bigint not null default 0,   -- the update that was handled last
	place       json                         -- where the conversation stands, names only, and its message
) with (fillfactor = 70);

create table update_journal (
	update_id   bigint primary key,
	lane        bigint not null,
	body        json not null,
	state       text not null default 'waiting' check (state in ('waiting', 'handled', 'done', 'aside')),
	calls       json,                        -- the API calls that answer it
	message_id  bigint,                      -- the screen's message, once sent
	attempts    smallint not null default 0,
	retry_at    timestamptz,                 -- not before
	error       text,
	reference   text,                        -- what the person was told to quote
	handled_by  text,                        -- the replica that sends the calls
	received_at timestamptz not null,
	handled_at  timestamptz,
	done_at     timestamptz
) with (fillfactor = 70);
create index update_journal_open on update_journal (lane, update_id) where state in ('waiting', 'handled');
create index update_journal_aside on update_journal (received_at) where state = 'aside';
-- +goose Down
drop table update_journal, lane;
