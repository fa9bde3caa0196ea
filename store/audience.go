package store

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
)

// FactField is what a fact is about.
type FactField string

// What people can be chosen by. The values of a fact are alternatives.
const (
	FactRole      FactField = "role"      // a role that they hold
	FactAim       FactField = "aim"       // what brought them
	FactRegion    FactField = "region"    // a region's code
	FactCohort    FactField = "cohort"    // an application of theirs that was sent, by the cohort's id
	FactProject   FactField = "project"   // the state of an application of theirs
	FactDirection FactField = "direction" // of an application of theirs that was sent
	FactLang      FactField = "lang"
	FactLevel     FactField = "level"   // at least
	FactActive    FactField = "active"  // wrote within so many days
	FactBalance   FactField = "balance" // tokens, at least
	FactTask      FactField = "task"    // took it, by id
	FactCourse    FactField = "course"  // takes it, by id
	FactConsent   FactField = "consent" // gave it, by purpose
	FactTag       FactField = "tag"
	FactFollows   FactField = "follows" // a project, by its application's id
)

// FactFields lists what people can be chosen by, in the order in which it is offered.
func FactFields() []FactField {
	return []FactField{
		FactRegion, FactRole, FactAim, FactCohort, FactProject, FactDirection, FactLang, FactLevel, FactActive, FactBalance, FactTask, FactCourse, FactConsent,
		FactTag, FactFollows,
	}
}

// Fact says one thing of somebody: that one of the values is true of them, or with Not that none is.
type Fact struct {
	Field  FactField `json:"field"`
	Values []string  `json:"values"`
	Not    bool      `json:"not,omitempty"`
}

// Audience is groups of facts: meant is everybody of whom all facts of one group hold. Without a group, everybody is.
type Audience [][]Fact

// Bounds of an audience.
const (
	AudienceGroups = 5
	AudienceFacts  = 8
	FactValues     = 20
	factDays       = 36_500 // since somebody wrote
)

// Check reports an audience that cannot be asked for.
func (a Audience) Check() error {
	if len(a) > AudienceGroups {
		return ErrOverLimit
	}
	for _, facts := range a {
		if len(facts) == 0 || len(facts) > AudienceFacts {
			return ErrOverLimit
		}
		for _, f := range facts {
			if err := f.check(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f Fact) check() error {
	if !slices.Contains(FactFields(), f.Field) {
		return fmt.Errorf("people cannot be chosen by %q", f.Field)
	}
	if len(f.Values) == 0 || len(f.Values) > FactValues {
		return ErrOverLimit
	}
	if !f.Field.numeric() {
		return nil
	}
	if f.Field.least() && len(f.Values) > 1 {
		return ErrOverLimit
	}
	for _, v := range f.Values {
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil || n < 0 {
			return fmt.Errorf("%q is no number of %s", v, f.Field)
		}
		if f.Field == FactActive && n > factDays {
			return ErrOverLimit
		}
	}
	return nil
}

// numeric reports whether the values are whole numbers.
func (f FactField) numeric() bool {
	return f.least() || slices.Contains([]FactField{FactCohort, FactTask, FactCourse, FactFollows}, f)
}

// least reports whether the value is the least that is enough, or for FactActive the most.
func (f FactField) least() bool {
	return slices.Contains([]FactField{FactLevel, FactActive, FactBalance}, f)
}

// mine is the SQL for an application z that person p leads or writes.
const mine = `(z.leader = p.id or exists (select from application_author v where v.application = z.id and v.person = p.id))`

// sql is the SQL condition that the fact holds for person p; its values are the argument of that number.
func (f Fact) sql(argument int) string {
	at := "$" + strconv.Itoa(argument)
	texts, numbers, number := at+"::text[]", at+"::text[]::bigint[]", "("+at+"::text[])[1]::bigint"
	var holds string
	switch f.Field {
	case FactRole:
		holds = `exists (select from role_grant h where h.person = p.id and h.role = any (` + texts + `) and ` + active + `)`
	case FactAim:
		holds = `p.aim = any (` + texts + `)`
	case FactRegion:
		holds = `coalesce(p.region = any (` + texts + `), false)`
	case FactCohort:
		holds = `exists (select from application z where z.cohort = any (` + numbers + `) and z.state not in ('draft', 'withdrawn') and ` + mine + `)`
	case FactProject:
		holds = `exists (select from application z where z.state = any (` + texts + `) and ` + mine + `)`
	case FactDirection:
		holds = `exists (select from application z where z.direction = any (` + texts + `) and z.state not in ('draft', 'withdrawn') and ` + mine + `)`
	case FactLang:
		holds = `p.lang = any (` + texts + `)`
	case FactLevel:
		holds = `coalesce((select y.xp from player y where y.person = p.id), 0) >= ` + levelBegins(number)
	case FactActive:
		holds = `coalesce(p.active_on >= (now() at time zone 'UTC')::date - ` + number + `::int, false)`
	case FactBalance:
		holds = `coalesce((select sum(y.amount) from account t join account_balance y on y.account = t.id where t.person = p.number), 0) >= ` + number
	case FactTask:
		holds = `exists (select from submission y where y.person = p.id and y.task = any (` + numbers + `) and y.state <> 'given_back')`
	case FactCourse:
		holds = `exists (select from enrolment y where y.person = p.id and y.course = any (` + numbers + `) and y.state = 'active')`
	case FactConsent:
		holds = `exists (select from unnest(` + texts + `) w (purpose) where
	(select k.given from consent k where k.person = p.id and k.purpose = w.purpose order by k.id desc limit 1))`
	case FactTag:
		holds = `exists (select from person_tag y where y.person = p.id and y.tag = any (` + texts + `))`
	case FactFollows:
		holds = `exists (select from follower y where y.person = p.id and y.project = any (` + numbers + `))`
	}
	if f.Not {
		return `not ` + holds
	}
	return holds
}

// sql is the SQL condition that person p is meant, with its arguments behind those that there are.
func (a Audience) sql(args []any) (string, []any) {
	if len(a) == 0 {
		return "true", args
	}
	groups := make([]string, 0, len(a))
	for _, facts := range a {
		all := make([]string, 0, len(facts))
		for _, f := range facts {
			args = append(args, f.Values)
			all = append(all, f.sql(len(args)))
		}
		groups = append(groups, "("+strings.Join(all, " and ")+")")
	}
	return "(" + strings.Join(groups, " or ") + ")", args
}

// Meant is how many people are meant, with some of them, by name.
type Meant struct {
	Count int
	Names []string
}

// LookAtAudience counts those whom the actor may announce to and who are meant, and names five of them. listed bounds it to an announcement's file, 0 for none.
// Errors: ErrNotFound without the right to announce to anybody, ErrOverLimit.
func (s *Store) LookAtAudience(ctx context.Context, actor int64, a Audience, listed int64) (Meant, error) {
	if err := a.Check(); err != nil {
		return Meant{}, err
	}
	meant, args := a.sql([]any{actor, listed})
	l, err := one(ctx, s, pgx.RowToStructByPos[Meant], `
with them as materialized (select p.id, p.name from person p where `+reachedBy()+` and ($2::bigint = 0 or `+inList("$2")+`) and `+meant+`)
select (select count(*)::int from them),
	coalesce((select array_agg(f.name) from (select t.name from them t order by hashint8(t.id) limit 5) f), '{}')
where `+allowedAnywhere(Announce), args...)
	if err != nil {
		return Meant{}, fmt.Errorf("look at an audience: %w", err)
	}
	return l, nil
}

// reachedBy is the SQL condition that person $1 may announce to person p. Who may do so everywhere is asked once, and not for each of a million.
func reachedBy() string {
	return spokenTo + ` and ((select ` + allowedEverywhere(Announce) + `) or ` + allowedPerson(Announce, "p") + `)`
}

// inList is the SQL condition that person p stands in an announcement's file.
func inList(announcement string) string {
	return `exists (select from announcement_listed l where l.announcement = ` + announcement + ` and l.person = p.id)`
}
