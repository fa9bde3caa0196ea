-- Questions to the team, and the groups in which the team answers them.
-- +goose Up

create table ticket (
	id         bigint generated always as identity primary key,
	person     bigint not null references person on update cascade,  -- whose question it is
	state      text not null check (state in ('waiting', 'answered', 'closed')),
	assignee   bigint references person on update cascade,           -- who of the team has taken it
	revision   int not null default 1,
	opened_at  timestamptz not null,
	asked_at   timestamptz,                  -- since when the person waits for an answer; null while they do not
	touched_at timestamptz not null,         -- the last thing that happened
	group_chat bigint,                       -- where its card is
	group_card bigint,
	posting_at timestamptz,                  -- since when one of the processes brings it up to date there
	post_again boolean not null default false, -- something happened meanwhile
	constraint ticket_waits check ((state = 'waiting') = (asked_at is not null))
);
create index ticket_person on ticket (person, id desc);
create index ticket_assignee on ticket (assignee) where assignee is not null;
create index ticket_waiting on ticket (asked_at) where asked_at is not null;
create index ticket_answered on ticket (touched_at) where state = 'answered';
create index ticket_closed on ticket (touched_at) where state = 'closed';

create table ticket_message (
	id        bigint generated always as identity primary key,
	ticket    bigint not null references ticket on delete cascade,
	author    bigint not null references person on update cascade,
	from_team boolean not null,
	text      text not null default '' check (char_length(text) <= 4096),
	file      json,                          -- as Telegram keeps it
	made_at   timestamptz not null,
	posted    boolean not null default false -- in the group
);
create index ticket_message_ticket on ticket_message (ticket, id);
create index ticket_message_author on ticket_message (author, made_at);

-- What somebody wrote and has not yet sent to the team. What is typed where nothing is asked begins one.
create table ticket_draft (
	person  bigint primary key references person on update cascade,
	words   jsonb not null,                  -- an array of messages: text and file
	made_at timestamptz not null
);

create table staff_group (
	chat         bigint primary key,         -- Telegram's id, below 0
	title        text not null,
	forum        boolean not null,
	lang         text not null check (lang in ('kk', 'ru')),
	region       text references region,     -- null: all regions
	connected_by bigint not null references person on update cascade,
	connected_at timestamptz not null
);
create unique index staff_group_region on staff_group (coalesce(region, ''));
create index staff_group_by on staff_group (connected_by);

create table staff_topic (
	chat   bigint not null references staff_group on update cascade on delete cascade,
	region text not null,                    -- a code, empty for people without one
	thread bigint not null,
	primary key (chat, region)
);

-- Which ticket a message in a group belongs to.
create table ticket_post (
	chat    bigint not null references staff_group on update cascade on delete cascade,
	message bigint not null,
	ticket  bigint not null references ticket on delete cascade,
	primary key (chat, message)
);
create index ticket_post_ticket on ticket_post (ticket);
-- +goose Down
drop table ticket_post, staff_topic, staff_group, ticket_draft, ticket_message, ticket;
