package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// grantColumns are a grant h with its names. Whether who asks, $1, may change it stands last.
func grantColumns() string {
	return `
select h.id, h.person, p.name, h.role, coalesce(h.region, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''),
	coalesce(h.cohort, 0), coalesce(c.code, ''), coalesce(c.title_kk, ''), coalesce(c.title_ru, ''), h.ends_at, h.granted_at,
	coalesce(b.name, ''), h.revision, ` + active + ` and ` + mayChange() + `
from role_grant h join person p on p.id = h.person
	left join region r on r.code = h.region left join cohort c on c.id = h.cohort left join person b on b.id = h.granted_by `
}

func scanGrant(row pgx.CollectableRow) (Grant, error) {
	var g Grant
	var ends *time.Time
	err := row.Scan(&g.ID, &g.Person, &g.PersonName, &g.Role, &g.Region, &g.RegionKK, &g.RegionRU, &g.Cohort, &g.CohortCode, &g.CohortKK,
		&g.CohortRU, &ends, &g.GrantedAt, &g.GrantedBy, &g.Revision, &g.Changeable)
	g.EndsAt = orZero(ends)
	return g, err
}

// seesGrants is the SQL condition that $1 may see grant h of person p: their own, those of people they may read, and what they gave.
func seesGrants() string {
	return `(p.id = $1 or h.granted_by = $1 or ` + allowedPerson(ReadPeople, "p") + `)`
}

// Grants lists the roles that a person holds now, for somebody who may see them, and notes that they did; others get none.
func (s *Store) Grants(ctx context.Context, reader, person int64, now time.Time) ([]Grant, error) {
	list, err := collect(ctx, s, scanGrant, grantColumns()+`
where h.person = $2 and `+active+` and `+seesGrants()+` order by h.id`, reader, person)
	if err != nil {
		return nil, fmt.Errorf("list grants of person %d: %w", person, err)
	}
	if len(list) > 0 && reader != person {
		err = s.auditRead(ctx, reader, ReadPeople, subjectPerson(person), now)
	}
	return list, err
}

// GrantByID gives a grant, also one that has ended, to somebody who may see it, and notes that they did. Errors: ErrNotFound.
func (s *Store) GrantByID(ctx context.Context, reader, id int64, now time.Time) (Grant, error) {
	g, err := one(ctx, s, scanGrant, grantColumns()+`where h.id = $2 and `+seesGrants(), reader, id)
	if err != nil {
		return Grant{}, fmt.Errorf("load grant %d: %w", id, err)
	}
	if g.Person != reader {
		err = s.auditRead(ctx, reader, ReadPeople, subjectPerson(g.Person), now)
	}
	return g, err
}

// GrantFor gives a grant for a notice to its holder, also one that has ended. Errors: ErrNotFound.
func (s *Store) GrantFor(ctx context.Context, holder, id int64) (Grant, error) {
	g, err := one(ctx, s, scanGrant, grantColumns()+`where h.id = $2 and h.person = $1`, holder, id)
	if err != nil {
		return Grant{}, fmt.Errorf("load grant %d: %w", id, err)
	}
	return g, nil
}

// Giving lists the grants by which somebody may give roles, with the scope that they cover.
func (s *Store) Giving(ctx context.Context, giver int64) ([]Grant, error) {
	list, err := collect(ctx, s, scanGrant, grantColumns()+`
where h.person = $1 and h.role = any ($2) and `+active+` order by h.id`, giver, GrantRoles.Roles())
	if err != nil {
		return nil, fmt.Errorf("list what person %d may give: %w", giver, err)
	}
	return list, nil
}

// Reaches reports whether somebody may give roles to a person at all: not to themselves.
func (s *Store) Reaches(ctx context.Context, giver, person int64) (bool, error) {
	yes, err := one(ctx, s, pgx.RowTo[bool], `
select exists (select from person p where p.id = $2 and p.id <> $1 and p.forget_at is null and `+allowedPerson(GrantRoles, "p")+`)`,
		giver, person)
	if err != nil {
		return false, fmt.Errorf("look for rights over person %d: %w", person, err)
	}
	return yes, nil
}

// CohortsNamed lists all cohorts that were announced, the newest first, for choosing one.
func (s *Store) CohortsNamed(ctx context.Context) ([]Cohort, error) {
	list, err := collect(ctx, s, scanCohort, `select `+cohortColumns+` from cohort c where c.state <> 'draft' order by c.id desc limit 20`)
	if err != nil {
		return nil, fmt.Errorf("list cohorts: %w", err)
	}
	return list, nil
}

// EndingGrant is a grant that ends soon.
type EndingGrant struct{ ID, Person int64 }

// EndingGrants lists the grants that end between two moments.
func (s *Store) EndingGrants(ctx context.Context, from, to time.Time) ([]EndingGrant, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[EndingGrant], `
select id, person from role_grant where ends_at >= $1 and ends_at < $2 and person > 0 order by id`, from, to)
	if err != nil {
		return nil, fmt.Errorf("list grants that end: %w", err)
	}
	return list, nil
}
