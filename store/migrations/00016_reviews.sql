-- Experts review applications: what each of them can read, who has which, and what they gave.
-- +goose Up
create table reviewer (
	person       bigint primary key references person on update cascade,
	languages    text[] not null check (cardinality(languages) > 0 and languages <@ array['kk', 'ru']),
	directions   text[] not null default '{}',          -- empty: all of them
	organisation text not null default '' check (char_length(organisation) <= 120),
	capacity     int not null default 25 check (capacity between 1 and 25), -- applications of a cohort
	changed_at   timestamptz not null
);

create table conflict_of_interest (
	application bigint not null references application on delete cascade,
	expert      bigint not null references person on update cascade,
	reason      text not null check (reason in ('team', 'mentee', 'organisation', 'close', 'other')),
	declared_at timestamptz not null,
	primary key (application, expert)
);
create index conflict_of_interest_expert on conflict_of_interest (expert);

-- What a review must have before it counts: a whole number from 0 to 5 for each criterion, and words of 30 characters or more, or a voice
-- note, for the highest and the lowest ones.
-- +goose StatementBegin
create function review_complete(scores jsonb, comments jsonb, voices jsonb) returns boolean language sql immutable as $$
	select bool_and(coalesce((scores ->> criterion)::numeric in (0, 1, 2, 3, 4, 5), false)
		and (coalesce((scores ->> criterion)::numeric in (2, 3, 4), false) or char_length(coalesce(comments ->> criterion, '')) >= 30 or voices ? criterion))
	from unnest(array['significance', 'results', 'scalability', 'team', 'sustainability', 'fit', 'inclusion']) as criterion
$$;
-- +goose StatementEnd

create table review (
	id           bigint generated always as identity primary key,
	application  bigint not null references application on delete cascade,
	expert       bigint not null references person on update cascade,
	state        text not null default 'assigned' check (state in ('assigned', 'submitted', 'recused', 'lapsed')),
	calibration  bigint references cohort,              -- read by all experts of that cohort to compare how they score; does not count
	assigned_at  timestamptz not null,
	due_at       timestamptz not null,                  -- then it goes to somebody else
	opened_at    timestamptz,                           -- they said that nothing stands against it
	submitted_at timestamptz,
	place        text not null default '' check (char_length(place) <= 40), -- where the expert left off
	scores       jsonb not null default '{}' check (jsonb_typeof(scores) = 'object'),
	comments     jsonb not null default '{}' check (jsonb_typeof(comments) = 'object' and pg_column_size(comments) < 32768),
	voices       jsonb not null default '{}' check (jsonb_typeof(voices) = 'object'),
	unique (application, expert),
	check ((state = 'submitted') = (submitted_at is not null)),
	constraint review_complete check (state <> 'submitted' or review_complete(scores, comments, voices))
);
create index review_open on review (expert, due_at) where state = 'assigned';
create index review_due on review (due_at) where state = 'assigned';

create table interview (
	application bigint not null references application on delete cascade,
	interviewer bigint not null references person on update cascade,
	score       smallint not null check (score between 0 and 100),
	note        text not null default '' check (char_length(note) <= 1000),
	given_at    timestamptz not null,
	primary key (application, interviewer)
);
create index interview_interviewer on interview (interviewer);

-- Since when experts get applications of the cohort; null: not yet. From then on the clock looks after it.
alter table cohort add column assigned_at timestamptz;
-- +goose Down
alter table cohort drop column assigned_at;
drop table interview, review, conflict_of_interest, reviewer;
drop function review_complete;
