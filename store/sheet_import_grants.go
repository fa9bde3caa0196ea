package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ImportedGrant is a row of an imported list of grants.
type ImportedGrant struct {
	Line     int    // in the file
	Person   int64  // Telegram id; 0 where the username says who
	Username string // without the @
	Role     string
	Region   string    // a region's code; empty for all regions
	Cohort   string    // a cohort's code; empty for all cohorts
	EndsAt   time.Time // zero for open
}

// Reasons of rows that are found out here.
const (
	NoPerson         = "no_person"   // nobody of that id or name whom the importer reaches
	ManyPeople       = "many_people" // several people are known by that name
	BadCohort        = "bad_cohort"
	MoreThanHeld     = "more_than_held"
	NotGiven         = "refused" // nobody gives roles to themselves
	ChangedMeanwhile = "changed"
)

// Given is told of each grant that an import has given, or given another end, in the same transaction: such as to let its holder know.
type Given func(ctx context.Context, fate Fate, person, grant int64) error

// ImportGrants tries or applies a stretch of grants, by the state of the import. Each row goes through what giving by hand goes through.
// Errors: ErrOvertaken.
func (s *Store) ImportGrants(ctx context.Context, st Stretch, grants []ImportedGrant, now time.Time, given Given) error {
	if st.Import.State == ImportTrying {
		given = nil
	}
	err := s.step(ctx, st, now, func(ctx context.Context) ([]Verdict, error) {
		found, err := s.lookUp(ctx, st.Import.Person, grants)
		if err != nil {
			return nil, err
		}
		verdicts := make([]Verdict, len(grants))
		for i, g := range grants {
			if verdicts[i], err = s.importGrant(ctx, st.Import.Person, g, found[g.Line], now, given); err != nil {
				return nil, err
			}
		}
		return verdicts, nil
	})
	if err != nil {
		return fmt.Errorf("import grants from row %d of import %d: %w", st.Import.Next, st.Import.ID, err)
	}
	return nil
}

// looked is what the database knows of a row: whom and which cohort it means, and the very grant if it stands already.
type looked struct {
	people   int
	person   int64
	cohort   *int64
	grant    *int64
	revision *int
	endsAt   *time.Time
}

// lookUpGrants finds only people whom $1 reaches: nobody learns by an import whom the bot knows elsewhere.
func lookUpGrants() string {
	return `
select n.line, coalesce(p.count, 0), coalesce(p.id, 0), c.id, h.id, h.revision, h.ends_at
from unnest($2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[]) as n(line, id, username, role, region, cohort)
	left join lateral (
		select count(*)::int, min(p.id) as id from person p
		where ((n.id <> 0 and p.id = n.id) or (n.id = 0 and p.username <> '' and lower(p.username) = lower(n.username)))
			and p.id > 0 and p.forget_at is null and (p.id = $1 or ` + allowedPerson(GrantRoles, "p") + `)
	) p on true
	left join cohort c on n.cohort <> '' and lower(c.code) = lower(n.cohort)
	left join lateral (
		select h.id, h.revision, h.ends_at from role_grant h
		where h.person = p.id and h.role = n.role and h.region is not distinct from nullif(n.region, '')
			and h.cohort is not distinct from c.id and ` + active + `
		order by h.ends_at desc nulls first limit 1
	) h on p.count = 1`
}

func (s *Store) lookUp(ctx context.Context, importer int64, grants []ImportedGrant) (map[int]looked, error) {
	var lines []int
	var ids []int64
	var usernames, roles, regions, cohorts []string
	for _, g := range grants {
		lines, ids, usernames = append(lines, g.Line), append(ids, g.Person), append(usernames, g.Username)
		roles, regions, cohorts = append(roles, g.Role), append(regions, g.Region), append(cohorts, g.Cohort)
	}
	found := make(map[int]looked, len(grants))
	if len(grants) == 0 {
		return found, nil
	}
	_, err := collect(ctx, s, func(row pgx.CollectableRow) (int, error) {
		var line int
		var l looked
		err := row.Scan(&line, &l.people, &l.person, &l.cohort, &l.grant, &l.revision, &l.endsAt)
		found[line] = l
		return line, err
	}, lookUpGrants(), importer, lines, ids, usernames, roles, regions, cohorts)
	return found, err
}

// importGrant gives a grant, or another end to one that stands.
func (s *Store) importGrant(ctx context.Context, importer int64, g ImportedGrant, l looked, now time.Time, given Given) (Verdict, error) {
	failed := func(reason string) (Verdict, error) {
		return Verdict{Line: g.Line, Fate: RowFailed, Reason: reason}, nil
	}
	switch {
	case l.people == 0:
		return failed(NoPerson)
	case l.people > 1:
		return failed(ManyPeople)
	case g.Cohort != "" && l.cohort == nil:
		return failed(BadCohort)
	case l.grant != nil && orZero(l.endsAt).Equal(g.EndsAt):
		return Verdict{Line: g.Line, Fate: RowSame}, nil
	case l.person == importer:
		return failed(NotGiven)
	}
	fate, err := s.giveImported(ctx, importer, g, l, now, given)
	switch {
	case errors.Is(err, ErrAlready):
		return Verdict{Line: g.Line, Fate: RowSame}, nil
	case errors.Is(err, ErrChanged):
		return failed(ChangedMeanwhile)
	case errors.Is(err, ErrOwnGrant):
		return failed(NotGiven)
	case errors.Is(err, ErrNotFound):
		return failed(MoreThanHeld)
	}
	return Verdict{Line: g.Line, Fate: fate}, err
}

func (s *Store) giveImported(
	ctx context.Context, importer int64, g ImportedGrant, l looked, now time.Time, given Given,
) (fate Fate, err error) {
	var id int64
	if l.grant != nil {
		fate, id = RowChanged, *l.grant
		err = s.ChangeGrant(ctx, importer, id, *l.revision, g.EndsAt, now)
	} else {
		fate = RowFresh
		id, err = s.GiveGrant(ctx, importer, NewGrant{
			Person: l.person, Role: g.Role, Region: g.Region, Cohort: orNone(l.cohort), EndsAt: g.EndsAt,
		}, now)
	}
	if err == nil && given != nil {
		err = given(ctx, fate, l.person, id)
	}
	return fate, err
}

func orNone(id *int64) int64 {
	if id == nil {
		return 0
	}
	return *id
}
