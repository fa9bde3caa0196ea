-- Invitations to a role.
-- +goose Up

-- One-time links: only the hash of a token is kept. The link and the picture of it carry a token each; whichever is used first counts.
create table role_invitation (
	id           bigint generated always as identity primary key,
	link_hash    bytea not null unique check (octet_length(link_hash) = 32),
	picture_hash bytea unique check (octet_length(picture_hash) = 32),
	role         text not null check (role in
		('expert', 'trainer', 'moderator', 'staff', 'partner', 'cashier', 'auditor', 'administrator')),
	region       text references region,       -- null: all regions
	cohort       bigint references cohort,     -- null: all cohorts
	ends_at      timestamptz,                  -- of the grant that it gives; null: open
	username     text not null default '' check (username = lower(username)), -- for whom alone, on Telegram; empty: for anybody
	created_by   bigint not null references person on update cascade,
	created_at   timestamptz not null,
	expires_at   timestamptz not null,
	used_by      bigint references person on update cascade,
	used_at      timestamptz,
	revoked_at   timestamptz,
	constraint role_invitation_used check ((used_by is null) = (used_at is null)),
	constraint role_invitation_own check (used_by <> created_by),
	constraint role_invitation_ended_once check (used_at is null or revoked_at is null)
);
create index role_invitation_made on role_invitation (created_by, id desc);

-- Who has shown the token of an invitation, and so may look at it and accept it.
create table role_invitation_shown (
	invitation bigint not null references role_invitation on delete cascade,
	person     bigint not null references person on update cascade,
	shown_at   timestamptz not null,
	primary key (invitation, person)
);
create index role_invitation_shown_person on role_invitation_shown (person);

-- How often somebody has come with a link that leads nowhere, so that nobody tries tokens out.
create table link_miss (
	person bigint primary key references person on update cascade,
	since  timestamptz not null,             -- the first one of the hour that counts
	misses int not null
);
-- +goose Down
drop table link_miss, role_invitation_shown, role_invitation;
