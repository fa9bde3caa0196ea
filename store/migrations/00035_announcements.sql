-- +goose Up
-- People by what they have in common, kept under a name. people is as in an announcement.
create table segment (
	id         bigint generated always as identity primary key,
	name       text not null check (char_length(name) between 1 and 60),
	people     jsonb not null,
	author     bigint not null references person on update cascade,
	turn       bigint not null,
	made_at    timestamptz not null,
	dropped_at timestamptz,
	unique (author, turn)
);
-- What staff note about somebody in a word, to find them again.
create table person_tag (
	person  bigint not null references person on update cascade,
	tag     text not null check (tag ~ '^[^[:space:]].{0,29}$'),
	author  bigint not null references person on update cascade,
	made_at timestamptz not null,
	primary key (person, tag)
);
create index person_tag_tag on person_tag (tag);
-- Who wants to hear from a project.
create table follower (
	project bigint not null references application,
	person  bigint not null references person on update cascade,
	since   timestamptz not null,
	primary key (project, person)
);
create index follower_person on follower (person);

-- One message to many people, to each once.
create table announcement (
	id          bigint generated always as identity primary key,
	project     bigint references application,    -- whose followers hear from its leader; null: of the programme
	author      bigint not null references person on update cascade,
	state       text not null default 'draft' check (state in
		('draft', 'template', 'proposed', 'scheduled', 'sending', 'paused', 'done', 'cancelled', 'dropped')),
	title       text not null default '' check (char_length(title) <= 60),   -- for those who write it
	people      jsonb not null default '[]',      -- groups of facts: meant is who fits all facts of a group
	listed      boolean not null default false,   -- and of these, only who stands in announcement_listed
	joins       smallint not null default 0 check (joins between 0 and 90),  -- days after its start in which it also goes to those who come to fit
	urgent      boolean not null default false,   -- in quiet hours too
	again       boolean not null default false,   -- better twice than never: what may have arrived is sent once more
	paid        boolean not null default false,   -- at the rate that costs Stars
	send_at     timestamptz,                      -- when it is to start; null: as soon as it may
	repeats     text not null default '' check (repeats in ('', 'day', 'week', 'month')),
	repeats_until date,
	repeated    bigint references announcement,   -- the one that this repeats
	revision    int not null default 1,           -- raised with each change of state
	counted     int not null default 0,           -- people, when it was proposed
	proposed_at timestamptz,
	approved_by bigint references person on update cascade,
	approved_at timestamptz,
	why         text not null default '' check (char_length(why) <= 300),    -- it was not approved, or cancelled
	started_at  timestamptz,
	ended_at    timestamptz,
	total       int not null default 0,           -- recipients
	chunks      int not null default 0,           -- that they are cut into
	handed      int not null default 0,           -- chunks that a job has or had
	turn        bigint not null,
	made_at     timestamptz not null,
	unique (author, turn),
	check (state not in ('sending', 'paused', 'done') or started_at is not null),
	check (state not in ('done', 'cancelled', 'dropped') or ended_at is not null)
);
create index announcement_author on announcement (author, id desc);
create index announcement_open on announcement (state) where state in ('proposed', 'scheduled', 'sending', 'paused');
create index announcement_joining on announcement (started_at) where joins > 0;
-- What it says, in each language: one part, or two to ten photos, videos or files that are an album.
create table announcement_part (
	announcement bigint not null references announcement on delete cascade,
	lang         text not null check (lang in ('kk', 'ru')),
	place        smallint not null check (place between 0 and 9),
	kind         text not null check (kind in ('text', 'photo', 'video', 'document', 'voice')),
	file         text not null default '',        -- Telegram's id, by which it is sent without an upload
	words        text not null default '',
	entities     jsonb not null default '[]',     -- as Telegram writes the formatting of words
	primary key (announcement, lang, place),
	check ((kind = 'text') = (file = '')),
	check (char_length(words) <= case when kind = 'text' then 4096 else 1024 end)
);
create table announcement_button (
	announcement bigint not null references announcement on delete cascade,
	place        smallint not null check (place between 0 and 7),
	kind         text not null check (kind in ('link', 'open', 'vote')),
	label_kk     text not null default '' check (char_length(label_kk) <= 40),
	label_ru     text not null default '' check (char_length(label_ru) <= 40),
	target       text not null default '' check (char_length(target) <= 500),  -- an address, or the name of a place in the bot
	primary key (announcement, place)
);
-- A file of ids.
create table announcement_listed (
	announcement bigint not null references announcement on delete cascade,
	person       bigint not null,                 -- as the file says: perhaps nobody
	primary key (announcement, person)
);
-- To whom it goes. state: 0 waits, 1 is being sent, 2 sent, 3 cannot be reached, 4 refused for what it is, 5 may have arrived, 6 deleted again. Who waits when it is cancelled never gets it.
create table announcement_recipient (
	person       bigint not null references person on update cascade,
	announcement bigint not null references announcement,
	chunk        int,                             -- null: waits for not_before
	state        smallint not null default 0 check (state between 0 and 6),
	tries        smallint not null default 0,
	not_before   timestamptz,
	marked_at    timestamptz,
	settled_at   timestamptz,
	message      bigint,                          -- Telegram's id in their chat
	lang         text,                            -- that it was sent in
	reason       text,                            -- it did not arrive
	primary key (person, announcement)
);
create index announcement_recipient_next on announcement_recipient (announcement, chunk, person) where state in (0, 1);
create index announcement_recipient_lost on announcement_recipient (announcement) where state in (3, 4, 5);
-- How many settled in a minute: progress, and the picture of it afterwards.
create table announcement_minute (
	announcement bigint not null references announcement,
	minute       timestamptz not null,
	sent         int not null default 0,
	gone         int not null default 0,
	refused      int not null default 0,
	unknown      int not null default 0,
	primary key (announcement, minute)
);
-- Who has pressed what. Of a vote, the last word counts.
create table announcement_tap (
	announcement bigint not null references announcement,
	place        smallint not null,
	person       bigint not null references person on update cascade,
	choice       text not null default '' check (choice in ('', 'yes', 'no', 'maybe')),
	at           timestamptz not null,
	primary key (announcement, place, person)
);
-- The message in its author's chat that tells how far it is.
create table announcement_told (
	announcement bigint primary key references announcement,
	message      bigint not null default 0,       -- Telegram's id; 0: not sent yet
	at           timestamptz not null             -- when it was written last
);
-- What was sent is put into other words, or taken away again, in the chats where it is: in the order of the people, so that one number says how far.
create table announcement_change (
	id           bigint generated always as identity primary key,
	announcement bigint not null references announcement,
	kind         text not null check (kind in ('edit', 'delete')),
	lang         text not null default '',        -- that is put into other words
	reached      bigint not null default 0,       -- the person up to whom it has come
	total        int not null,
	done         int not null default 0,
	refused      int not null default 0,
	made_at      timestamptz not null,
	ended_at     timestamptz
);
create unique index announcement_change_open on announcement_change (announcement) where ended_at is null;
-- Whoever answers an announcement asks the team about it.
alter table ticket add column announcement bigint references announcement;

-- +goose Down
alter table ticket drop column announcement;
drop table announcement_change, announcement_told, announcement_tap, announcement_minute, announcement_recipient, announcement_listed, announcement_button, announcement_part, announcement, follower,
	person_tag, segment;
