package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Scope says for whom a budget is: one of the four, or everything when none is set.
type Scope struct {
	Cohort    int64
	Region    string
	Direction string
	Project   int64 // an application
}

// PersonAccount gives the account of a person by Telegram id, and opens it when there is none.
func (l Ledger) PersonAccount(ctx context.Context, person int64, now time.Time) (int64, error) {
	id, err := one(ctx, l.db, pgx.RowTo[int64], `select coalesce(account_of((select number from person where id = $1), $2), 0)`, person, now)
	if err == nil && id == 0 {
		err = pgx.ErrNoRows
	}
	if err != nil {
		return 0, fmt.Errorf("open account of person %d: %w", person, err)
	}
	return id, nil
}

// ProjectAccount gives the account of a project, and opens it when there is none.
func (l Ledger) ProjectAccount(ctx context.Context, application int64, now time.Time) (int64, error) {
	id, err := one(ctx, l.db, pgx.RowTo[int64], `select account_of_project($1, $2)`, application, now)
	if err != nil {
		return 0, fmt.Errorf("open account of project %d: %w", application, err)
	}
	return id, nil
}

// Budget gives the account of a budget, and opens it when there is none.
func (l Ledger) Budget(ctx context.Context, s Scope, now time.Time) (int64, error) {
	id, err := one(ctx, l.db, pgx.RowTo[int64], `select account_of_budget($1, $2, $3, $4, $5)`,
		orNull(s.Cohort), orNull(s.Region), orNull(s.Direction), orNull(s.Project), now)
	if err != nil {
		return 0, fmt.Errorf("open a budget: %w", err)
	}
	return id, nil
}

// Issue gives the account that tokens come from.
func (l Ledger) Issue(ctx context.Context) (int64, error) { return l.only(ctx, "issue") }

// Expired gives the account that unused tokens go to.
func (l Ledger) Expired(ctx context.Context) (int64, error) { return l.only(ctx, "expired") }

func (l Ledger) only(ctx context.Context, kind string) (int64, error) {
	id, err := one(ctx, l.db, pgx.RowTo[int64], `select id from account where kind = $1`, kind)
	if err != nil {
		return 0, fmt.Errorf("find the account %s: %w", kind, err)
	}
	return id, nil
}
