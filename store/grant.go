package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// Grant is a role that somebody holds somewhere, for a while.
type Grant struct {
	ID                             int64
	Person                         int64
	PersonName                     string
	Role                           string
	Region, RegionKK, RegionRU     string // empty: all regions
	Cohort                         int64  // 0: all cohorts
	CohortCode, CohortKK, CohortRU string
	EndsAt                         time.Time // zero: open
	GrantedAt                      time.Time
	GrantedBy                      string // name of who gave it; empty for the installation's configuration
	Revision                       int
	Changeable                     bool // by who asked
}

// NewGrant is a role to be given.
type NewGrant struct {
	Person int64
	Role   string
	Region string    // empty: all regions
	Cohort int64     // 0: all cohorts
	EndsAt time.Time // zero: open
}

// Refusals of grants.
var (
	// ErrAlready says that an equal or wider grant stands.
	ErrAlready = errors.New("the person holds this already")
	// ErrOwnGrant says that nobody gives, changes or prolongs roles of their own.
	ErrOwnGrant = errors.New("nobody changes their own roles")
	// ErrChanged says that somebody else was quicker: what was looked at is no longer so.
	ErrChanged = errors.New("changed meanwhile")
)

// covers is the SQL condition that one grant of person $1 allows giving a role for a region, a cohort and until a moment, all SQL
// expressions: nobody gives more than they hold.
func covers(role, region, cohort, endsAt string) string {
	return reaches(role, region, cohort, fmt.Sprintf(" and (g.ends_at is null or g.ends_at >= %s)", endsAt))
}

// governs is the SQL condition that one grant of person $1 allows giving a role for a region and a cohort, for however long.
func governs(role, region, cohort string) string { return reaches(role, region, cohort, "") }

func reaches(role, region, cohort, also string) string {
	var gives []string
	for _, by := range Roles() {
		if given := RolesGivenBy(by); len(given) > 0 {
			gives = append(gives, fmt.Sprintf("g.role = '%s' and %s in ('%s')", by, role, strings.Join(given, `', '`)))
		}
	}
	return fmt.Sprintf(`exists (select from role_grant g where %s and (%s)
	and (g.region is null or g.region = %s) and (g.cohort is null or g.cohort = %s)%s)`,
		GrantRoles.held(), strings.Join(gives, " or "), region, cohort, also)
}

// active is the SQL condition that grant h holds now.
const active = `(h.ends_at is null or h.ends_at > now())`

// equalOrWider finds a grant that makes another one needless: of person $2, role $3, region $4, cohort $5, end $6.
const equalOrWider = `select from role_grant h
	where h.person = $2 and h.role = $3 and ` + active + ` and (h.region is null or h.region = $4) and (h.cohort is null or h.cohort = $5)
		and (h.ends_at is null or h.ends_at >= $6)`

func giveGrant() string {
	return `
insert into role_grant (person, role, region, cohort, ends_at, granted_by, granted_at)
select p.id, $3, $4, $5, $6, $1, $7 from person p
where p.id = $2 and p.id <> $1 and p.id > 0 and p.forget_at is null and ($6::timestamptz is null or $6 > now())
	and ` + covers("$3::text", "$4::text", "$5::bigint", "$6::timestamptz") + `
	and ` + allowedPerson(GrantRoles, "p") + `
	and not exists (` + equalOrWider + `)
on conflict do nothing
returning id`
}

// GiveGrant gives a role that a grant of the giver covers to a person whom the giver reaches, and gives its id. Errors: ErrOwnGrant,
// ErrAlready, and ErrNotFound for a person or a role out of reach.
func (s *Store) GiveGrant(ctx context.Context, giver int64, g NewGrant, now time.Time) (id int64, err error) {
	if giver == g.Person {
		return 0, fmt.Errorf("give %s to person %d: %w", g.Role, g.Person, ErrOwnGrant)
	}
	region, cohort, ends := orAll(g.Region), orAll(g.Cohort), orNull(g.EndsAt)
	id, err = one(ctx, s, pgx.RowTo[int64], giveGrant(), giver, g.Person, g.Role, region, cohort, ends, now)
	if errors.Is(err, ErrNotFound) {
		err = s.whyNotGiven(ctx, giver, g)
	}
	if err != nil {
		return 0, fmt.Errorf("give %s to person %d: %w", g.Role, g.Person, err)
	}
	return id, s.audit(ctx, Audit{
		Actor: giver, Action: GrantRoles, Subject: subjectPerson(g.Person), After: grantNoted(g.Role, g.Region, g.Cohort, g.EndsAt),
	}, now)
}

// whyNotGiven tells who reaches the person whether they hold the role already.
func (s *Store) whyNotGiven(ctx context.Context, giver int64, g NewGrant) error {
	held, err := one(ctx, s, pgx.RowTo[bool], `
select exists (`+equalOrWider+`) from person p where p.id = $2 and `+allowedPerson(GrantRoles, "p"),
		giver, g.Person, g.Role, orAll(g.Region), orAll(g.Cohort), orNull(g.EndsAt))
	if err == nil && held {
		return ErrAlready
	}
	if err == nil {
		return ErrNotFound
	}
	return err
}

// mayChange is the SQL condition that $1 may change grant h of person p, or end it: not one's own, only with a grant that covers the whole
// of it, and only of people whom they reach or to whom they gave it.
func mayChange() string {
	return `(h.person <> $1 and ` + covers("h.role", "h.region", "h.cohort", "h.ends_at") + `
	and (h.granted_by = $1 or ` + allowedPerson(GrantRoles, "p") + `))`
}

// changeGrant touches nothing that changed since revision $4.
func changeGrant() string {
	return `
with before as (
	select h.* from role_grant h join person p on p.id = h.person
	where h.id = $2 and ` + active + ` and ` + mayChange() + ` and ($3::timestamptz is null or $3 > now())
		and ` + covers("h.role", "h.region", "h.cohort", "$3::timestamptz") + `
), changed as (
	update role_grant h set ends_at = $3, revision = h.revision + 1 from before b
	where h.id = b.id and h.revision = $4 returning h.id
)
select b.person, b.role, coalesce(b.region, ''), coalesce(b.cohort, 0), b.ends_at, exists (select from changed), false from before b`
}

// ChangeGrant lets a grant of somebody else end at another time to come; zero means open. Errors: ErrNotFound without the right to the grant
// as it is and as it shall be, and ErrChanged when it is no longer at the revision.
func (s *Store) ChangeGrant(ctx context.Context, giver, id int64, revision int, endsAt, now time.Time) error {
	err := s.alter(ctx, Audit{Actor: giver}, endsAt, now, changeGrant(), giver, id, orAll(endsAt), revision)
	if err != nil {
		return fmt.Errorf("change grant %d: %w", id, err)
	}
	return nil
}

// administersAll is the SQL condition that grant h makes somebody administrator of everything.
const administersAll = `h.role = 'administrator' and h.region is null and h.cohort is null and ` + active

func endGrant() string {
	return `
with before as (
	select h.*, ` + administersAll + ` and h.ends_at is null and not exists (
			select from role_grant o join person q on q.id = o.person
			where o.id <> h.id and o.role = 'administrator' and o.region is null and o.cohort is null and o.ends_at is null
				and q.forget_at is null
		) as last
	from role_grant h join person p on p.id = h.person
	where h.id = $2 and ` + active + ` and (h.person = $1 or ` + mayChange() + `)
), changed as (
	update role_grant h set ends_at = $3, revision = h.revision + 1 from before b
	where h.id = b.id and h.revision = $4 and not b.last returning h.id
)
select b.person, b.role, coalesce(b.region, ''), coalesce(b.cohort, 0), b.ends_at, exists (select from changed), b.last from before b`
}

// EndGrant ends a grant now: one's own, or one that a grant of one's own covers. why is kept in the audit log and names nobody. Errors:
// ErrNotFound without the right, ErrChanged when the grant is no longer at the revision, ErrLastAdministrator.
func (s *Store) EndGrant(ctx context.Context, giver, id int64, revision int, why string, now time.Time) error {
	err := s.alter(ctx, Audit{Actor: giver, Why: why}, now, now, endGrant(), giver, id, now, revision)
	if err != nil {
		return fmt.Errorf("end grant %d: %w", id, err)
	}
	return nil
}

// alter changes a grant by a statement and notes it. Whoever does so waits for others who do: two administrators of everything who take
// each other's role away would leave nobody.
func (s *Store) alter(ctx context.Context, a Audit, endsAt, now time.Time, sql string, args ...any) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		if _, err := s.exec(ctx, lockAdministrators); err != nil {
			return err
		}
		was, err := one(ctx, s, scanChange, sql, args...)
		switch {
		case err != nil:
			return err
		case was.last:
			return ErrLastAdministrator
		case !was.done:
			return ErrChanged
		}
		a.Action, a.Subject = GrantRoles, subjectPerson(was.Person)
		a.Before = grantNoted(was.Role, was.Region, was.Cohort, was.EndsAt)
		a.After = grantNoted(was.Role, was.Region, was.Cohort, endsAt)
		return s.audit(ctx, a, now)
	})
}

// change is a grant as it was, and whether it was changed.
type change struct {
	NewGrant
	done, last bool
}

func scanChange(row pgx.CollectableRow) (c change, err error) {
	var ends *time.Time
	err = row.Scan(&c.Person, &c.Role, &c.Region, &c.Cohort, &ends, &c.done, &c.last)
	c.EndsAt = orZero(ends)
	return c, err
}

// grantNoted is how a grant stands in the audit log.
func grantNoted(role, region string, cohort int64, endsAt time.Time) any {
	noted := map[string]any{"role": role, "region": region, "cohort": cohort}
	if !endsAt.IsZero() {
		noted["ends_at"] = endsAt.UTC()
	}
	return noted
}

// orAll turns what stands for "all" into null.
func orAll[T comparable](v T) *T {
	var all T
	if v == all {
		return nil
	}
	return &v
}

// GrantAdministrators makes people administrators of everything, as the installation's configuration says. People who have not
// written yet get their row now.
func (s *Store) GrantAdministrators(ctx context.Context, ids []int64, now time.Time) error {
	for _, id := range ids {
		if err := s.Grant(ctx, id, Administrator, "", 0, now); err != nil {
			return err
		}
	}
	return nil
}

// Grant gives a role in a region (empty: all) and a cohort (0: all) without an end, as the installation's configuration does: it asks
// nobody. Granting again changes nothing.
func (s *Store) Grant(ctx context.Context, person int64, role, region string, cohort int64, now time.Time) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		if err := s.Meet(ctx, person, "kk", now); err != nil {
			return err
		}
		n, err := s.exec(ctx, `
insert into role_grant (person, role, region, cohort, granted_at) values ($1, $2, nullif($3, ''), nullif($4::bigint, 0), $5)
on conflict do nothing`, person, role, region, cohort, now)
		if err != nil {
			return fmt.Errorf("grant %s to person %d: %w", role, person, err)
		}
		if n == 0 {
			return nil
		}
		return s.audit(ctx, Audit{Action: GrantRoles, Subject: subjectPerson(person), After: grantNoted(role, region, cohort, time.Time{})}, now)
	})
}
