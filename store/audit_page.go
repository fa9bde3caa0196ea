package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// AuditLine is a line of the audit log with what is still known of whom it names.
type AuditLine struct {
	Seq       int64
	At        time.Time
	Actor     int64  // a person's number; 0 for the program itself
	ActorName string // empty when nobody by that number is known any more
	Role      string // the roles that allowed it, with commas; "self" or "program"
	Action    Action
	Subject   Subject // a person by number, anything else by id
	Name      string  // of the subject, when it is a person who is still known
	Before    []byte  // JSON, empty for nothing
	After     []byte
	Why       string
	Hash      []byte // 32 bytes
	Previous  []byte // the hash of the line before
}

// auditColumns are the lines l, read from the table's end where their order asks for it.
const auditColumns = `
select l.seq, l.at, coalesce(l.actor, 0), coalesce(who.name, ''), l.role, l.action, l.subject, l.subject_id, coalesce(whom.name, ''),
	coalesce(l.before::text, ''), coalesce(l.after::text, ''), l.why, l.hash, l.previous
from audit l left join person who on who.number = l.actor
	left join person whom on l.subject = 'person' and whom.number = l.subject_id`

func scanAuditLine(row pgx.CollectableRow) (AuditLine, error) {
	var l AuditLine
	err := row.Scan(&l.Seq, &l.At, &l.Actor, &l.ActorName, &l.Role, &l.Action, &l.Subject.Kind, &l.Subject.ID, &l.Name,
		&l.Before, &l.After, &l.Why, &l.Hash, &l.Previous)
	return l, err
}

// mayReadLine is whether person $1 may see line l: all of them with a right to everything, else those about people, applications and
// grants that the right reaches.
func mayReadLine(a Action) string {
	return `(` + allowedEverywhere(a) + `
	or (l.subject = 'person' and exists (select from person p where p.number = l.subject_id and ` + allowedPerson(a, "p") + `))
	or (l.subject = 'application' and exists (select from application y where y.id = l.subject_id and ` + allowed(a, "y.region", "y.cohort") + `))
	or (l.subject = 'grant' and exists (select from role_grant h where h.id = l.subject_id and ` + allowed(a, "h.region", "h.cohort") + `)))`
}

// AuditQuery picks lines of the audit log.
type AuditQuery struct {
	Person  int64  // who reads, by Telegram id
	Action  Action // only this; empty for all
	Someone int64  // only what this person did or what was done to them, by number; 0 for all
	// From and To bound the time, To not included; zero for no bound.
	From, To time.Time
	// Lines before Older, or after Newer: the number of a line; 0 begins at the newest.
	Older, Newer int64
	Limit        int
}

// sql is the query with only those conditions that are asked for, so that each has its index.
func (q AuditQuery) sql() (sql string, args []any) {
	args = []any{q.Person, q.Limit}
	where := ` where ` + mayReadLine(ReadAudit)
	and := func(condition string, value any) {
		args = append(args, value)
		where += " and " + fmt.Sprintf(condition, len(args))
	}
	if q.Action != "" {
		and(`l.action = $%d`, q.Action)
	}
	if q.Someone != 0 {
		and(`(l.actor = $%[1]d or (l.subject = 'person' and l.subject_id = $%[1]d))`, q.Someone)
	}
	if !q.From.IsZero() {
		and(`l.at >= $%d`, q.From)
	}
	if !q.To.IsZero() {
		and(`l.at < $%d`, q.To)
	}
	if q.Older > 0 {
		and(`l.seq < $%d`, q.Older)
	}
	order := " desc"
	if q.Newer > 0 {
		and(`l.seq > $%d`, q.Newer)
		order = ""
	}
	return auditColumns + where + ` order by l.seq` + order + ` limit $2`, args
}

// AuditPage lists lines of the audit log that a person may read, the newest first, and notes that they read it: once for pages that
// follow one another within ten minutes. Errors: ErrNotFound for people who may read none.
func (s *Store) AuditPage(ctx context.Context, q AuditQuery, now time.Time) ([]AuditLine, error) {
	may, err := s.holds(ctx, q.Person, ReadAudit)
	if err == nil && !may {
		err = ErrNotFound
	}
	var lines []AuditLine
	if err == nil {
		sql, args := q.sql()
		lines, err = collect(ctx, s, scanAuditLine, sql, args...)
	}
	if err != nil {
		return nil, fmt.Errorf("read audit log: %w", err)
	}
	if q.Newer > 0 {
		slices.Reverse(lines)
	}
	return lines, s.auditRead(ctx, q.Person, ReadAudit, Subject{Kind: "audit"}, now)
}

// AuditLine gives one line of the audit log that a person may read. Errors: ErrNotFound.
func (s *Store) AuditLine(ctx context.Context, person, seq int64, now time.Time) (AuditLine, error) {
	line, err := one(ctx, s, scanAuditLine, auditColumns+` where l.seq = $2 and `+mayReadLine(ReadAudit), person, seq)
	if err != nil {
		return AuditLine{}, fmt.Errorf("read line %d of the audit log: %w", seq, err)
	}
	return line, s.auditRead(ctx, person, ReadAudit, Subject{Kind: "audit"}, now)
}

// AuditName names the person of a number to a reader of the audit log who may know them. Errors: ErrNotFound.
func (s *Store) AuditName(ctx context.Context, reader, number int64) (string, error) {
	name, err := one(ctx, s, pgx.RowTo[string], `
select p.name from person p where p.number = $2 and `+allowedPerson(ReadAudit, "p"), reader, number)
	if err != nil {
		return "", fmt.Errorf("name person number %d: %w", number, err)
	}
	return name, nil
}
