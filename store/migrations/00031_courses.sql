-- Courses: what is taught, when, to whom; who came; what they sent; and what a project wants to come to. Nothing here says when somebody is
-- reminded: that is worked out from these rows at the moment when it is due, and only what was sent is kept.
-- +goose Up

insert into token_rule (name, value, least, most) values
	('lesson_reward', 10, 0, 1000), ('homework_reward', 20, 0, 1000);

alter table sheet_export drop constraint sheet_export_sheet_check;
alter table sheet_export add constraint sheet_export_sheet_check
	check (sheet in ('people', 'grants', 'applications', 'reviews', 'ranking', 'audit', 'courses'));

alter table person add column digest_at smallint not null default 540 check (digest_at between 0 and 1439); -- minutes after midnight
-- Those who want a digest of anything.
create index person_digest on person (digest_at) where jsonb_path_exists(notices, '$.* ? (@ == "digest")');

-- Whoever may get into a course: the teams of its cohort, those who are invited, or everybody ('idea', for ideas that are not projects yet).
create table course (
	id         bigint generated always as identity primary key,
	author     bigint not null references person on update cascade,
	code       text not null check (code ~ '^[a-z0-9-]{1,32}$'),   -- by which a file finds it again
	cohort     bigint references cohort,
	region     text references region,
	track      text not null default 'cohort' check (track in ('cohort', 'invited', 'idea')),
	state      text not null default 'draft' check (state in ('draft', 'published', 'finished')),
	title_kk   text not null default '' check (char_length(title_kk) <= 120),
	title_ru   text not null default '' check (char_length(title_ru) <= 120),
	about_kk   text not null default '' check (char_length(about_kk) <= 1000),
	about_ru   text not null default '' check (char_length(about_ru) <= 1000),
	attendance smallint not null default 80 check (attendance between 0 and 100),   -- percent of the hours that a certificate needs
	budget     bigint references account,            -- that pays for lessons and homework; null: nothing is paid
	link       text not null check (link ~ '^[0-9A-Za-z_-]{22}$'),   -- by which people are invited: 128 bits
	revision   int not null default 1,
	turn       bigint,                               -- the update that it was made in: the same one makes one
	made_at    timestamptz not null,
	published_at timestamptz,
	finished_at timestamptz,
	constraint course_once unique (author, turn),
	constraint course_code unique (code),
	constraint course_link unique (link),
	constraint course_whole check (state = 'draft' or title_kk <> '' and title_ru <> '' and published_at is not null),
	check (track <> 'cohort' or cohort is not null),
	check ((state = 'finished') = (finished_at is not null))
);
create index course_cohort on course (cohort) where cohort is not null;

create table course_module (
	id       bigint generated always as identity primary key,
	course   bigint not null references course on delete cascade,
	code     text not null check (code ~ '^[a-z0-9-]{1,32}$'),
	position smallint not null,
	title_kk text not null check (char_length(title_kk) between 1 and 120),
	title_ru text not null check (char_length(title_ru) between 1 and 120),
	turn     bigint,
	constraint module_once unique (course, turn),
	constraint module_code unique (course, code)
);

create table lesson (
	id        bigint generated always as identity primary key,
	course    bigint not null references course on delete cascade,
	module    bigint not null references course_module,
	code      text not null check (code ~ '^[a-z0-9-]{1,32}$'),
	title_kk  text not null check (char_length(title_kk) between 1 and 120),
	title_ru  text not null check (char_length(title_ru) between 1 and 120),
	text_kk   text not null default '' check (char_length(text_kk) <= 2000),
	text_ru   text not null default '' check (char_length(text_ru) <= 2000),
	teacher   bigint references person on update cascade,
	starts_at timestamptz not null,
	minutes   smallint not null check (minutes between 10 and 720),
	link      text not null default '' check (link ~ '^(https://[^[:space:]]+)?$' and char_length(link) <= 400),   -- where it is, of one that is online
	place     text not null default '' check (char_length(place) <= 200),                 -- where it is, of one on the spot
	state     text not null default 'planned' check (state in ('planned', 'cancelled')),
	sequence  int not null default 0,                -- of its calendar entry: raised with whatever a calendar shows
	seed      bytea not null check (octet_length(seed) = 16),      -- of the code that the teacher shows: it changes each minute
	spot      text not null check (spot ~ '^[0-9A-Za-z_-]{22}$'),  -- the same as a picture to scan on the spot
	revision  int not null default 1,
	turn      bigint,
	constraint lesson_once unique (course, turn),
	constraint lesson_code unique (course, code),
	constraint lesson_spot unique (spot),
	constraint lesson_somewhere check (link <> '' or place <> '')
);
create index lesson_course on lesson (course, starts_at, id);
create index lesson_starts on lesson (starts_at) where state = 'planned';
create index lesson_teacher on lesson (teacher, starts_at) where teacher is not null;

-- What was changed of a lesson that people knew of, so that they are told what it was before.
create table lesson_change (
	id       bigint generated always as identity primary key,
	lesson   bigint not null references lesson on delete cascade,
	kind     text not null check (kind in ('moved', 'place', 'cancelled', 'restored')),
	was_at   timestamptz not null,
	was_where text not null default '',
	made_at  timestamptz not null
);
create index lesson_change_lesson on lesson_change (lesson, id);
-- What each person was told of these changes, so that several of them become one notice, and none is told twice: all after one change up to
-- another, by the notice that was written down for a third.
create table lesson_told (
	lesson bigint not null references lesson on delete cascade,
	person bigint not null references person on update cascade,
	after  bigint not null,
	upto   bigint not null,
	notice bigint not null,
	primary key (lesson, person)
);
create index lesson_told_person on lesson_told (person);

-- What belongs to a lesson: a link, or a file that Telegram keeps.
create table material (
	id        bigint generated always as identity primary key,
	lesson    bigint not null references lesson on delete cascade,
	title_kk  text not null check (char_length(title_kk) between 1 and 80),
	title_ru  text not null check (char_length(title_ru) between 1 and 80),
	link      text not null default '' check (link ~ '^(https://[^[:space:]]+)?$' and char_length(link) <= 400),
	file      text not null default '',              -- Telegram's id
	file_kind text not null default '',
	file_name text not null default '',
	check ((link <> '') <> (file <> ''))
);
create index material_lesson on material (lesson, id);

create table homework (
	id        bigint generated always as identity primary key,
	lesson    bigint not null references lesson on delete cascade,
	code      text not null check (code ~ '^[a-z0-9-]{1,32}$'),
	title_kk  text not null check (char_length(title_kk) between 1 and 120),
	title_ru  text not null check (char_length(title_ru) between 1 and 120),
	text_kk   text not null check (char_length(text_kk) between 1 and 1500),
	text_ru   text not null check (char_length(text_ru) between 1 and 1500),
	due_at    timestamptz not null,
	mandatory boolean not null default true,         -- a certificate needs it
	state     text not null default 'open' check (state in ('open', 'withdrawn')),
	turn      bigint,
	constraint homework_made_once unique (lesson, turn),
	constraint homework_code unique (lesson, code)
);
create index homework_due on homework (due_at) where state = 'open';

-- A file with a whole course that somebody sent: what is in it is tried first, and kept until they decide.
create table programme_file (
	id       bigint generated always as identity primary key,
	person   bigint not null references person on update cascade,
	file     text not null,                          -- Telegram's id
	state    text not null default 'reading' check (state in ('reading', 'tried', 'broken', 'saved', 'dropped')),
	outcome  jsonb not null default '{}',            -- the course as it was read and what saving it would change, or what is wrong with the file
	seen     int not null default 0,                 -- the course's revision when it was tried, 0 for one that there was not
	asked_at timestamptz not null
);
create index programme_file_person on programme_file (person);
create index programme_file_age on programme_file (asked_at);

-- Who takes part. project: whose team they are there for.
create table enrolment (
	course   bigint not null references course on delete cascade,
	person   bigint not null references person on update cascade,
	project  bigint references application,
	source   text not null check (source in ('cohort', 'invited', 'idea', 'staff')),
	state    text not null default 'active' check (state in ('active', 'left', 'removed')),
	enrolled_at timestamptz not null,
	ended_at timestamptz,
	primary key (course, person),
	check ((state = 'active') = (ended_at is null))
);
create index enrolment_person on enrolment (person) where state = 'active';
create index enrolment_project on enrolment (project) where project is not null;

-- Who was there. minutes count for the certificate; what is excused counts neither for nor against.
create table attendance (
	lesson    bigint not null references lesson on delete cascade,
	person    bigint not null references person on update cascade,
	state     text not null check (state in ('present', 'late', 'excused', 'absent')),
	how       text not null check (how in ('code', 'scan', 'list')),
	marked_by bigint references person on update cascade,   -- who put them on the list
	marked_at timestamptz not null,
	transfer  bigint references transfer,
	primary key (lesson, person),
	check ((how = 'list') = (marked_by is not null))
);
create index attendance_person on attendance (person);
create index attendance_unpaid on attendance (lesson, person) where transfer is null and state in ('present', 'late');
-- Wrong codes: after five of them at one lesson only the teacher's list is left.
create table attendance_guess (
	lesson  bigint not null references lesson on delete cascade,
	person  bigint not null references person on update cascade,
	made_at timestamptz not null
);
create index attendance_guess_person on attendance_guess (person, lesson);

-- What somebody sent as homework.
create table homework_work (
	id         bigint generated always as identity primary key,
	homework   bigint not null references homework,
	person     bigint not null references person on update cascade,
	state      text not null check (state in ('sent', 'returned', 'accepted')),
	round      smallint not null default 1,          -- how often something was sent
	words      text not null default '' check (char_length(words) <= 3000),
	revision   int not null default 1,
	first_at   timestamptz not null,                 -- when it was sent for the first time: decides on the deadline
	sent_at    timestamptz not null,
	late       boolean not null,
	checker    bigint references person on update cascade,
	decided_at timestamptz,
	mark       smallint check (mark between 1 and 5),
	comment    text not null default '' check (char_length(comment) <= 800),
	transfer   bigint references transfer,
	constraint homework_once unique (homework, person),
	constraint homework_not_own check (checker <> person),
	check ((state = 'sent') = (decided_at is null)),
	check (state <> 'accepted' or mark is not null)
);
create index homework_queue on homework_work (homework, sent_at) where state = 'sent';
create index homework_person on homework_work (person);
create table homework_file (
	id        bigint generated always as identity primary key,
	work      bigint not null references homework_work on delete cascade,
	round     smallint not null,
	file      text not null,                         -- Telegram's id
	file_kind text not null,
	file_name text not null default '',
	file_size bigint not null default 0,
	sent_at   timestamptz not null
);
create index homework_file_work on homework_file (work, id);

create sequence certificate_numbers;
create table certificate (
	id        bigint generated always as identity primary key,
	course    bigint not null references course,
	person    bigint not null references person on update cascade,
	number    text not null check (number ~ '^[0-9]{4}-[0-9]{5,}$'),   -- year and a number that is never given twice
	link      text not null check (link ~ '^[0-9A-Za-z_-]{22}$'),      -- that says whether it is valid: 128 bits
	name      text not null,                         -- as it stands on it
	minutes   int not null,                          -- attended
	issued_at timestamptz not null,
	revoked_by bigint references person on update cascade,
	revoked_at timestamptz,
	revoked_why text not null default '' check (char_length(revoked_why) <= 300),
	again_at   timestamptz,                          -- since when another one may be asked for in its place
	constraint certificate_number unique (number),
	constraint certificate_link unique (link),
	check ((revoked_by is null) = (revoked_at is null)),
	check (again_at is null or revoked_at is not null)
);
create unique index certificate_valid on certificate (course, person) where revoked_at is null;
create index certificate_person on certificate (person);

-- What has become of projects is asked so and so long after their cohort finished. Of those that have, the journal knows when.
alter table cohort add column finished_at timestamptz;
update cohort c set finished_at = (select max(l.at) from audit l
	where l.subject = 'cohort' and l.subject_id = c.id and l.action = 'manage_cohorts' and l.after ->> 'state' = 'finished')
where c.state in ('finished', 'archived');
create index application_taken on application (id) where state in ('accepted', 'enrolled');

-- How a project sees itself on eight axes, 0 to 10 each: it is asked anew from time to time.
create table diagnosis (
	id       bigint generated always as identity primary key,
	project  bigint not null references application,
	author   bigint not null references person on update cascade,
	scores   smallint[] not null check (cardinality(scores) = 8 and 0 <= all (scores) and 10 >= all (scores)),
	words    text not null default '' check (char_length(words) <= 500),
	turn     bigint not null,
	made_at  timestamptz not null,
	constraint diagnosis_once unique (author, turn)
);
create index diagnosis_project on diagnosis (project, id);
create table goal (
	id       bigint generated always as identity primary key,
	project  bigint not null references application,
	author   bigint not null references person on update cascade,
	owner    bigint not null references person on update cascade,   -- who looks after it
	title    text not null check (char_length(title) <= 200),
	metric   text not null check (char_length(metric) <= 120),
	due_on   date not null,
	state    text not null default 'open' check (state in ('open', 'reached', 'dropped')),
	turn     bigint not null,
	made_at  timestamptz not null,
	closed_at timestamptz,
	constraint goal_once unique (author, turn),
	check ((state = 'open') = (closed_at is null))
);
create index goal_project on goal (project, id);
-- Every two weeks: what was done, what was in the way, what comes next.
create table checkin (
	project  bigint not null references application,
	due_on   date not null,
	author   bigint not null references person on update cascade,
	done     text not null check (char_length(done) <= 600),
	hindered text not null default '' check (char_length(hindered) <= 600),
	next     text not null check (char_length(next) <= 600),
	made_at  timestamptz not null,
	primary key (project, due_on)
);
create index checkin_author on checkin (author);
-- What has become of a project 3, 6 and 12 months after its cohort finished.
create table followup (
	project  bigint not null references application,
	months   smallint not null check (months in (3, 6, 12)),
	author   bigint not null references person on update cascade,
	running  text not null check (running in ('grows', 'goes_on', 'rests', 'ended')),
	people   int not null check (people between 0 and 10000000),   -- reached since then
	words    text not null check (char_length(words) <= 800),
	made_at  timestamptz not null,
	primary key (project, months)
);
create index followup_author on followup (author);

-- Reminders of what people signed up for that were written down: each once. told: the moment that it reminds of, as it was then.
create table reminder (
	once     text primary key,
	person   bigint not null references person on update cascade,
	kind     text not null,
	ref      text not null,
	told     timestamptz not null,
	made_at  timestamptz not null
);
create index reminder_person on reminder (person);
create index reminder_age on reminder (made_at);

-- "Remind me tomorrow": until then nothing is said about it.
create table snooze (
	person bigint not null references person on update cascade,
	topic  text not null check (topic ~ '^[a-z_]{1,24}$'),
	until  timestamptz not null,
	primary key (person, topic)
);

-- +goose Down
delete from sheet_export where sheet = 'courses';
alter table sheet_export drop constraint sheet_export_sheet_check;
alter table sheet_export add constraint sheet_export_sheet_check check (sheet in ('people', 'grants', 'applications', 'reviews', 'ranking', 'audit'));
drop table snooze, reminder, followup, checkin, goal, diagnosis, certificate, homework_file, homework_work, attendance_guess, attendance, enrolment, programme_file,
	homework, material, lesson_told, lesson_change, lesson, course_module, course;
drop sequence certificate_numbers;
drop index person_digest;
drop index application_taken;
alter table cohort drop column finished_at;
alter table person drop column digest_at;
delete from token_rule where name in ('lesson_reward', 'homework_reward');
