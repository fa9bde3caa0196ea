package storetest

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
)

// prefix begins the name of every database made here.
const prefix = "saruar_test_"

// register prepares a server that others use too: it claims this process's names for as long as it lives and drops the
// databases of processes that ended without doing so.
func (from *template) register(ctx context.Context) error {
	lease, err := pgx.Connect(ctx, from.address)
	if err != nil {
		return fmt.Errorf("connect to SARUAR_TEST_DATABASE_URL: %w", err)
	}
	from.lease = lease
	if _, err := lease.Exec(ctx, "select pg_advisory_lock(hashtextextended($1, 0))", from.name); err != nil {
		return fmt.Errorf("claim %s: %w", from.name, err)
	}
	return dropLeftovers(ctx, lease)
}

func dropLeftovers(ctx context.Context, conn *pgx.Conn) error {
	rows, err := conn.Query(ctx, "select datname from pg_database where starts_with(datname, $1) order by datname", prefix)
	if err != nil {
		return fmt.Errorf("list leftover databases: %w", err)
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return fmt.Errorf("list leftover databases: %w", err)
	}
	for _, name := range names {
		if err := dropUnclaimed(ctx, conn, name); err != nil {
			return err
		}
	}
	return nil
}

// dropUnclaimed drops the database unless the process that made it still holds its claim.
func dropUnclaimed(ctx context.Context, conn *pgx.Conn, name string) error {
	owner, _, _ := strings.Cut(strings.TrimPrefix(name, prefix), "_")
	var free bool
	err := conn.QueryRow(ctx, "select pg_try_advisory_lock(hashtextextended($1, 0))", prefix+owner).Scan(&free)
	if err != nil || !free {
		return err
	}
	if _, err := conn.Exec(ctx, "drop database if exists "+pgx.Identifier{name}.Sanitize()+" with (force)"); err != nil {
		return fmt.Errorf("drop leftover database %s: %w", name, err)
	}
	_, err = conn.Exec(ctx, "select pg_advisory_unlock(hashtextextended($1, 0))", prefix+owner)
	return err
}
