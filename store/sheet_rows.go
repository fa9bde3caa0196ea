package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// The rows of exports come one by one in the order of a key, so that a file of any length needs the memory of one row, and what does not
// fit into it begins the next. Each query looks for the rights of its own.

// streamed gives each row of a query to a function, whose error ends it and is given back as it is.
func streamed[T any](ctx context.Context, s *Store, read pgx.RowToFunc[T], each func(T) error, sql string, args ...any) error {
	rows, err := s.pool.Query(ctx, sql, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		row, err := read(rows)
		if err != nil {
			return err
		}
		if err := each(row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// PersonLine is a person in an export.
type PersonLine struct {
	Number   int64 // the key
	ID       int64
	Username string
	Name     string
	Lang     string
	RegionKK string
	RegionRU string
	Aim      string
	Roles    []string
	MemberAt *time.Time // nil for who waits for their first contact
	Reached  bool
}

func exportPeople() string {
	return `
select p.number, p.id, p.username, p.name, p.lang, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), p.aim,
	array(select distinct h.role from role_grant h where h.person = p.id and (h.ends_at is null or h.ends_at > now()) order by h.role),
	p.member_at, p.reachable
from person p left join region r on r.code = p.region
where p.number > $4 and p.id > 0 and p.forget_at is null and ($2 = '' or p.region = $2)
	and ($3 = '' or exists (select from application y join cohort c on c.id = y.cohort where c.code = $3 and y.leader = p.id)
		or exists (select from application_author w join application y on y.id = w.application join cohort c on c.id = y.cohort
			where c.code = $3 and w.person = p.id))
	and ` + allowedPerson(ExportPeople, "p") + `
order by p.number`
}

// ExportPeople gives the people that a person may take along, after a key. Who asked to be forgotten is left out.
func (s *Store) ExportPeople(ctx context.Context, e Export, after int64, each func(PersonLine) error) error {
	err := streamed(ctx, s, pgx.RowToStructByPos[PersonLine], each, exportPeople(), e.Person, e.Region, e.Cohort, after)
	if err != nil {
		return fmt.Errorf("export people: %w", err)
	}
	return nil
}

// GrantLine is a grant in an export.
type GrantLine struct {
	ID        int64 // the key
	Person    int64
	Username  string
	Name      string
	Role      string
	RegionKK  string // empty for all regions
	RegionRU  string
	CohortKK  string // empty for all cohorts
	CohortRU  string
	EndsAt    *time.Time
	GrantedBy string // empty for the installation's configuration, or nobody who is still known
	GrantedAt time.Time
}

func exportGrants() string {
	return `
select h.id, p.id, p.username, p.name, h.role, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), coalesce(c.title_kk, ''),
	coalesce(c.title_ru, ''), h.ends_at, coalesce(b.name, ''), h.granted_at
from role_grant h join person p on p.id = h.person left join person b on b.id = h.granted_by
	left join region r on r.code = h.region left join cohort c on c.id = h.cohort
where h.id > $4 and p.id > 0 and p.forget_at is null and (h.ends_at is null or h.ends_at > now())
	and ($2 = '' or h.region = $2) and ($3 = '' or c.code = $3) and ` + allowed(ExportPeople, "h.region", "h.cohort") + `
order by h.id`
}

// ExportGrants gives the grants in force where a person may take people along, after a key.
func (s *Store) ExportGrants(ctx context.Context, e Export, after int64, each func(GrantLine) error) error {
	err := streamed(ctx, s, pgx.RowToStructByPos[GrantLine], each, exportGrants(), e.Person, e.Region, e.Cohort, after)
	if err != nil {
		return fmt.Errorf("export grants: %w", err)
	}
	return nil
}

// ApplicationLine is an application in an export.
type ApplicationLine struct {
	ID          int64 // the key
	Receipt     string
	State       ApplicationState
	CohortKK    string
	CohortRU    string
	RegionKK    string
	RegionRU    string
	Leader      string
	Username    string
	SubmittedAt time.Time
	Answers     []byte // a JSON object by question
}

func exportApplications() string {
	return `
select a.id, coalesce(a.receipt, ''), a.state, c.title_kk, c.title_ru, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), p.name, p.username,
	a.submitted_at, a.answers
from application a join person p on p.id = a.leader join cohort c on c.id = a.cohort left join region r on r.code = a.region
where a.id > $4 and p.id > 0 and p.forget_at is null and ` + handedIn + ` and ($2 = '' or a.region = $2) and ($3 = '' or c.code = $3)
	and ` + allowed(ExportApplications, "a.region", "a.cohort") + `
order by a.id`
}

// ExportApplications gives the submitted applications that a person may take along, after a key.
func (s *Store) ExportApplications(ctx context.Context, e Export, after int64, each func(ApplicationLine) error) error {
	err := streamed(ctx, s, pgx.RowToStructByPos[ApplicationLine], each, exportApplications(), e.Person, e.Region, e.Cohort, after)
	if err != nil {
		return fmt.Errorf("export applications: %w", err)
	}
	return nil
}

func exportAudit() string {
	return auditColumns + `
where l.seq > $2 and ` + mayReadLine(ExportAudit) + `
order by l.seq`
}

// ExportAudit gives the lines of the audit log that a person may take along, after a key, the oldest first.
func (s *Store) ExportAudit(ctx context.Context, e Export, after int64, each func(AuditLine) error) error {
	if err := streamed(ctx, s, scanAuditLine, each, exportAudit(), e.Person, after); err != nil {
		return fmt.Errorf("export audit log: %w", err)
	}
	return nil
}
