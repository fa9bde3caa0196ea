package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// OpenProject is a project as anybody may see it, and whether the reader follows it.
type OpenProject struct {
	ID                 int64
	Title              string
	Direction          string
	RegionKK, RegionRU string
	About              string // what it does; empty unless its leader agrees to publication
	Leads              bool   // the reader leads it
	Follows            bool
}

// followed is the SQL condition that application a is a project that can be followed.
const followed = `a.state in ('accepted', 'enrolled')`

// OpenProjectOf gives a project that can be followed. Errors: ErrNotFound.
func (s *Store) OpenProjectOf(ctx context.Context, reader, project int64) (OpenProject, error) {
	p, err := one(ctx, s, pgx.RowToStructByPos[OpenProject], `
select a.id, coalesce(a.title, ''), coalesce(a.direction, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''),
	case when (select k.given from consent k where k.person = a.leader and k.purpose = 'publication' order by k.id desc limit 1)
		then coalesce(a.answers ->> 'solution', '') else '' end,
	a.leader = $1, exists (select from follower f where f.project = a.id and f.person = $1)
from application a left join region r on r.code = a.region where a.id = $2 and `+followed, reader, project)
	if err != nil {
		return OpenProject{}, fmt.Errorf("look at project %d: %w", project, err)
	}
	return p, nil
}

// Follow lets a member hear from a project; once more changes nothing. Errors: ErrNotFound.
func (s *Store) Follow(ctx context.Context, person, project int64, now time.Time) error {
	_, err := one(ctx, s, pgx.RowTo[int64], `
with open as (
	select a.id from application a join person p on p.id = $1 and p.member_at is not null and p.forget_at is null where a.id = $2 and `+followed+`
), fresh as (
	insert into follower (project, person, since) select id, $1, $3 from open on conflict do nothing
)
select id from open`, person, project, now)
	if err != nil {
		return fmt.Errorf("follow project %d: %w", project, err)
	}
	return nil
}

// Unfollow ends it, also of a project that is none any more. Somebody who does not follow loses nothing.
func (s *Store) Unfollow(ctx context.Context, person, project int64) error {
	if err := s.later(ctx, `delete from follower where person = $1 and project = $2`, person, project); err != nil {
		return fmt.Errorf("unfollow project %d: %w", project, err)
	}
	return nil
}

// Follows lists the projects that a person follows, by name.
func (s *Store) Follows(ctx context.Context, person int64) ([]OpenProject, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[OpenProject], `
select a.id, coalesce(a.title, ''), coalesce(a.direction, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), '', a.leader = $1, true
from follower f join application a on a.id = f.project left join region r on r.code = a.region where f.person = $1 order by a.title, a.id`, person)
	if err != nil {
		return nil, fmt.Errorf("list projects that person %d follows: %w", person, err)
	}
	return list, nil
}

// Followers counts who follows a project that the actor leads. Errors: ErrNotFound.
func (s *Store) Followers(ctx context.Context, actor, project int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `
select (select count(*)::int from follower f where f.project = a.id) from application a where a.id = $2 and a.leader = $1 and `+followed, actor, project)
	if err != nil {
		return 0, fmt.Errorf("count who follows project %d: %w", project, err)
	}
	return n, nil
}
