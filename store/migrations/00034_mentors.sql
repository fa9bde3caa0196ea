-- Mentors: when they can be met, who has met them, and what came of it. Free times stand nowhere: they are worked out from rules, windows and
-- meetings at the moment when somebody looks. A row stands here only for what was booked.
-- +goose Up
create extension if not exists btree_gist;

insert into token_rule (name, value, least, most) values ('mentor_reward', 30, 0, 1000);

alter table sheet_export drop constraint sheet_export_sheet_check;
alter table sheet_export add constraint sheet_export_sheet_check
	check (sheet in ('people', 'grants', 'applications', 'reviews', 'ranking', 'audit', 'courses', 'mentors'));

-- Numbers that meetings keep to, changed by staff.
create table meeting_rule (
	name       text primary key,
	value      int not null,
	least      int not null,
	most       int not null,
	changed_at timestamptz,
	check (value between least and most)
);
insert into meeting_rule (name, value, least, most) values
	('notice_hours', 12, 0, 168),     -- a meeting is booked or moved no later than this before it
	('horizon_days', 30, 1, 90),      -- and no further ahead than this
	('gap_minutes', 10, 0, 60),       -- between two meetings of a mentor
	('open_per_team', 2, 1, 10),      -- meetings that a team has ahead of it
	('open_per_pair', 1, 1, 10),      -- of them with one mentor who is not its lead mentor
	('pair_month', 4, 1, 31),         -- meetings of a team with such a mentor within any 30 days
	('free_hours', 12, 0, 168),       -- until when a meeting is moved or cancelled without consequences
	('no_shows', 2, 1, 10),           -- missed meetings of a team after which only staff book for it
	('no_show_days', 30, 1, 365),     -- and for how long
	('offer_hours', 2, 1, 48),        -- for how long a time is kept for the first who waits for it
	('silent_days', 30, 7, 365);      -- without a meeting, after which staff are told of a team with a lead mentor
-- +goose StatementBegin
create function meeting_rule(the_name text) returns int language plpgsql stable as
$$ declare v int; begin select value into strict v from meeting_rule where name = the_name; return v; end $$;
-- +goose StatementEnd

-- An expert who can be met. Whoever holds no grant of a mentor any more is one no longer, whatever stands here.
create table mentor (
	person     bigint primary key references person on update cascade,
	state      text not null default 'active' check (state in ('active', 'left')),
	minutes    smallint not null default 60 check (minutes in (30, 60)),
	confirms   boolean not null default false,       -- they say yes to each meeting before it is booked
	zone       text not null default 'Asia/Almaty',  -- in which their rules are meant
	languages  text[] not null check (cardinality(languages) > 0 and languages <@ array['kk', 'ru']),
	directions text[] not null default '{}',         -- empty: all of them
	about      text not null default '' check (char_length(about) <= 500),
	link       text not null default '' check (link ~ '^(https://[^[:space:]]+)?$' and char_length(link) <= 400),
	place      text not null default '' check (char_length(place) <= 200),
	paused_from date,
	paused_until date,                               -- the last day of a pause
	revision   int not null default 1,
	made_at    timestamptz not null,
	left_at    timestamptz,
	check ((paused_from is null) = (paused_until is null)),
	check (paused_until >= paused_from),
	check ((state = 'left') = (left_at is not null))
);

-- Every week from a minute of a day until another one, which may be one of the next day.
create table availability_rule (
	id      bigint generated always as identity primary key,
	mentor  bigint not null references mentor on update cascade on delete cascade,
	weekday smallint not null check (weekday between 1 and 7),          -- Monday is 1
	opens   smallint not null check (opens between 0 and 1439),         -- minutes after midnight
	closes  smallint not null check (closes > opens and closes <= opens + 1440),
	since   date not null,
	until   date,                                    -- the last day
	turn    bigint,
	check (until >= since)
);
create index availability_rule_mentor on availability_rule (mentor);
-- Once: when somebody can be met besides their weeks, or cannot be although a week says so.
create table availability_window (
	id        bigint generated always as identity primary key,
	mentor    bigint not null references mentor on update cascade on delete cascade,
	open      boolean not null,
	starts_at timestamptz not null,
	ends_at   timestamptz not null,
	turn      bigint,
	check (ends_at > starts_at)
);
create index availability_window_mentor on availability_window (mentor, ends_at);
-- Days on which no weekly rule holds.
create table holiday (
	day      date primary key,
	title_kk text not null check (char_length(title_kk) between 1 and 80),
	title_ru text not null check (char_length(title_ru) between 1 and 80),
	added_at timestamptz
);
-- Holidays of Kazakhstan that have a fixed day (law of 13 December 2001 No. 267 on holidays, and its article on days off for Christmas).
-- Days that move with the moon or by decree are added by staff.
insert into holiday (day, title_kk, title_ru)
select make_date(y, m, d), kk, ru from generate_series(2026, 2030) y, (values
	(1, 1, 'Жаңа жыл', 'Новый год'), (1, 2, 'Жаңа жыл', 'Новый год'), (1, 7, 'Рождество', 'Рождество'), (3, 8, 'Халықаралық әйелдер күні', 'Международный женский день'),
	(3, 15, 'Конституция күні', 'День Конституции'), (3, 21, 'Наурыз мейрамы', 'Наурыз мейрамы'), (3, 22, 'Наурыз мейрамы', 'Наурыз мейрамы'), (3, 23, 'Наурыз мейрамы', 'Наурыз мейрамы'),
	(5, 1, 'Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана'), (5, 7, 'Отан қорғаушы күні', 'День защитника Отечества'),
	(5, 9, 'Жеңіс күні', 'День Победы'), (7, 6, 'Астана күні', 'День столицы'),
	(10, 25, 'Республика күні', 'День Республики'), (12, 16, 'Тәуелсіздік күні', 'День Независимости')) as days (m, d, kk, ru)
where y > 2026 or (m, d) <> (3, 15); -- the day of the new constitution is kept from 2027 on, and 30 August no more

-- A time of a mentor that is taken: by one team, or by as many as there are seats.
create table meeting (
	id        bigint generated always as identity primary key,
	mentor    bigint not null references mentor on update cascade,
	kind      text not null check (kind in ('single', 'group')),
	starts_at timestamptz not null,
	ends_at   timestamptz not null,
	free_at   timestamptz not null,                  -- when the mentor can be met again
	seats     smallint not null default 1 check (seats between 1 and 50),
	title     text not null default '' check (char_length(title) <= 120),   -- what a group meets for
	link      text not null default '' check (link ~ '^(https://[^[:space:]]+)?$' and char_length(link) <= 400),
	place     text not null default '' check (char_length(place) <= 200),
	state     text not null default 'planned' check (state in ('planned', 'cancelled')),
	sequence  int not null default 0,                -- of its calendar entry: raised with whatever a calendar shows
	author    bigint not null references person on update cascade,
	turn      bigint not null,
	made_at   timestamptz not null,
	check (ends_at > starts_at and free_at >= ends_at),
	check (kind = 'group' or seats = 1),
	check (kind = 'single' or title <> ''),
	constraint meeting_once unique (author, turn),
	constraint meeting_as_it_is unique (id, mentor, starts_at, ends_at),
	constraint meeting_mentor_free exclude using gist (mentor with =, tstzrange(starts_at, free_at) with &&) where (state = 'planned')
);
create index meeting_mentor on meeting (mentor, starts_at);
create index meeting_starts on meeting (starts_at) where state = 'planned';

-- A team's seat at a meeting. When and with whom it is stands here too, so that no team and nobody is ever at two places at once.
create table booking (
	id        bigint generated always as identity primary key,
	meeting   bigint not null,
	mentor    bigint not null,
	starts_at timestamptz not null,
	ends_at   timestamptz not null,
	project   bigint not null references application,
	person    bigint not null references person on update cascade,   -- who booked it, or for whom staff did
	state     text not null check (state in ('asked', 'booked', 'declined', 'cancelled')),   -- asked: the mentor has not said yes
	topic     text not null default '' check (char_length(topic) <= 300),
	confirmed_at timestamptz,                        -- the team said, when reminded, that it will come
	ended_by  bigint references person on update cascade,
	ended_side text check (ended_side in ('team', 'mentor', 'staff')),
	ended_at  timestamptz,
	why       text not null default '' check (char_length(why) <= 300),
	late      boolean not null default false,        -- cancelled by the team later than it is free to
	team_says text check (team_says in ('held', 'missed')),
	mentor_says text check (mentor_says in ('held', 'missed')),
	rating    smallint check (rating between 1 and 5),
	rating_words text not null default '' check (char_length(rating_words) <= 500),
	rated_at  timestamptz,
	transfer  bigint references transfer,            -- the mentor's tokens
	turn      bigint not null,
	made_at   timestamptz not null,
	revision  int not null default 1,
	constraint booking_meeting foreign key (meeting, mentor, starts_at, ends_at) references meeting (id, mentor, starts_at, ends_at) on update cascade,
	constraint booking_once unique (person, turn),
	constraint booking_team_free exclude using gist (project with =, tstzrange(starts_at, ends_at) with &&) where (state in ('asked', 'booked')),
	constraint booking_person_free exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&) where (state in ('asked', 'booked')),
	check ((state in ('asked', 'booked')) = (ended_at is null)),
	check ((ended_at is null) = (ended_side is null)),
	check ((rating is null) = (rated_at is null)),
	check (not late or ended_side = 'team')
);
create unique index booking_seat on booking (meeting, project) where state in ('asked', 'booked');
create index booking_project on booking (project, starts_at);
create index booking_mentor on booking (mentor, starts_at);
create index booking_person on booking (person);
create index booking_unpaid on booking (ends_at) where transfer is null and team_says = 'held' and mentor_says = 'held';

-- What was changed of a meeting, so that everybody is told what it was before.
create table meeting_change (
	id      bigint generated always as identity primary key,
	meeting bigint not null references meeting on delete cascade,
	kind    text not null check (kind in ('moved', 'place')),
	was_at  timestamptz not null,
	was_where text not null default '',
	side    text not null check (side in ('team', 'mentor', 'staff')),
	why     text not null default '' check (char_length(why) <= 300),
	made_at timestamptz not null
);
create index meeting_change_meeting on meeting_change (meeting, id);

-- What either side wrote down after a meeting, and what the team wants to do next.
create table meeting_note (
	booking bigint not null references booking,
	author  bigint not null references person on update cascade,
	words   text not null check (char_length(words) <= 1500),
	made_at timestamptz not null,
	primary key (booking, author)
);
create index meeting_note_author on meeting_note (author);
create table next_step (
	id      bigint generated always as identity primary key,
	project bigint not null references application,
	booking bigint not null references booking,
	author  bigint not null references person on update cascade,
	title   text not null check (char_length(title) <= 200),
	due_on  date,
	state   text not null default 'open' check (state in ('open', 'done', 'dropped')),
	turn    bigint not null,
	made_at timestamptz not null,
	closed_at timestamptz,
	constraint next_step_once unique (author, turn),
	check ((state = 'open') = (closed_at is null))
);
create index next_step_project on next_step (project, id);
create index next_step_booking on next_step (booking);

-- Who waits for a mentor, in the order of since. offered: a time is kept for them until a moment.
create table mentor_wait (
	id       bigint generated always as identity primary key,
	mentor   bigint not null references mentor on update cascade,
	project  bigint not null references application,
	person   bigint not null references person on update cascade,
	since    timestamptz not null,
	state    text not null default 'waiting' check (state in ('waiting', 'offered', 'served', 'left')),
	slot_at  timestamptz,
	slot_end timestamptz,
	until    timestamptz,
	passed   smallint not null default 0,            -- offers that were let pass
	check ((state = 'offered') = (slot_at is not null)),
	check ((slot_at is null) = (slot_end is null) and (slot_at is null) = (until is null))
);
create unique index mentor_wait_once on mentor_wait (mentor, project) where state in ('waiting', 'offered');
create index mentor_wait_line on mentor_wait (mentor, since, id) where state in ('waiting', 'offered');
create index mentor_wait_project on mentor_wait (project);
create index mentor_wait_person on mentor_wait (person);
create index mentor_wait_until on mentor_wait (until) where state = 'offered';

-- The mentor who goes with a project: proposed by staff, accepted by both sides.
create table lead_mentor (
	id        bigint generated always as identity primary key,
	project   bigint not null references application,
	mentor    bigint not null references mentor on update cascade,
	state     text not null default 'proposed' check (state in ('proposed', 'active', 'declined', 'ended')),
	author    bigint not null references person on update cascade,
	words     text not null default '' check (char_length(words) <= 300),   -- of staff, to both sides
	mentor_at timestamptz,                           -- when each side said yes
	team_at   timestamptz,
	made_at   timestamptz not null,
	active_at timestamptz,
	ended_at  timestamptz,
	ended_by  bigint references person on update cascade,
	leave_side text check (leave_side in ('team', 'mentor')),               -- who asks staff to end it
	why       text not null default '' check (char_length(why) <= 300),     -- it was declined or ended, or is to be ended
	check (state <> 'active' or mentor_at is not null and team_at is not null and active_at is not null),
	check ((state in ('declined', 'ended')) = (ended_at is not null))
);
create unique index lead_mentor_project on lead_mentor (project) where state in ('proposed', 'active');
create index lead_mentor_mentor on lead_mentor (mentor) where state in ('proposed', 'active');

-- What staff were told of, each once: a low rating, a silent team, a meeting that nobody confirmed.
create table mentor_alert (
	id      bigint generated always as identity primary key,
	kind    text not null check (kind in ('rating', 'silence', 'unconfirmed', 'dispute', 'left')),
	once    text not null,
	project bigint references application,
	booking bigint references booking,
	mentor  bigint references mentor on update cascade,
	made_at timestamptz not null,
	settled_by bigint references person on update cascade,
	settled_at timestamptz,
	constraint mentor_alert_once unique (once),
	check ((settled_by is null) = (settled_at is null))
);
create index mentor_alert_open on mentor_alert (made_at) where settled_at is null;

-- A paper about the hours that a mentor gave.
create table mentor_certificate (
	id        bigint generated always as identity primary key,
	mentor    bigint not null references mentor on update cascade,
	number    text not null check (number ~ '^[0-9]{4}-[0-9]{5,}$'),   -- of the same numbers as certificates of courses
	link      text not null check (link ~ '^[0-9A-Za-z_-]{22}$'),      -- that says whether it is valid: 128 bits
	name      text not null,
	minutes   int not null check (minutes > 0),
	meetings  int not null check (meetings > 0),
	since     date not null,
	until     date not null,
	issued_at timestamptz not null,
	revoked_by bigint references person on update cascade,
	revoked_at timestamptz,
	revoked_why text not null default '' check (char_length(revoked_why) <= 300),
	constraint mentor_certificate_number unique (number),
	constraint mentor_certificate_link unique (link),
	check ((revoked_by is null) = (revoked_at is null))
);
create index mentor_certificate_mentor on mentor_certificate (mentor);

-- +goose Down
drop table mentor_certificate, mentor_alert, lead_mentor, mentor_wait, next_step, meeting_note, meeting_change, booking, meeting, holiday, availability_window,
	availability_rule, mentor, meeting_rule;
drop function meeting_rule(text);
delete from sheet_export where sheet = 'mentors';
alter table sheet_export drop constraint sheet_export_sheet_check;
alter table sheet_export add constraint sheet_export_sheet_check
	check (sheet in ('people', 'grants', 'applications', 'reviews', 'ranking', 'audit', 'courses'));
delete from token_rule where name = 'mentor_reward';
