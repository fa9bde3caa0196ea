package store

import (
	"context"
	"time"
)

// OpenDraftsQuery is a query whose plan the tests look at.
func OpenDraftsQuery() string { return openDrafts() }

// Queries whose plans the tests look at.
const (
	CheckinsDueQuery  = checkinsDue
	FollowupsDueQuery = followupsDue
)

// DeskCountsQuery and the others depend on the table of rights.
func DeskCountsQuery() string    { return deskCounts() }
func DeskListAllQuery() string   { return deskListAll() }
func DeskListStateQuery() string { return deskListState() }
func DeskSearchQuery() string    { return deskSearch() }

// WriteAudit writes a line of the audit log as the store's methods do.
func (s *Store) WriteAudit(ctx context.Context, a Audit, now time.Time) error {
	return s.audit(ctx, a, now)
}

// Exec runs a statement as the program's role.
func (s *Store) Exec(ctx context.Context, sql string) error {
	_, err := s.exec(ctx, sql)
	return err
}

// SQL is the query of a page of the audit log.
func (q AuditQuery) SQL() (sql string, args []any) { return q.sql() }

// SQL is the query of a page of movements.
func (q MovementQuery) SQL() string { return q.sql() }

// NextSpendableQuery is a part of what a balance is told from.
const NextSpendableQuery = nextSpendable

// Top is where the newest movements begin.
func Top() Place { return newest() }
