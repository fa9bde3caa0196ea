package store

import (
	"context"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// Ledger is where tokens are kept. Inside a turn it takes part in the turn's transaction.
func (s *Store) Ledger() ledger.Ledger { return ledger.New(ledgerDB{s}) }

type ledgerDB struct{ *Store }

// Query reads the rows of a statement.
func (d ledgerDB) Query(ctx context.Context, read func(pgx.Rows) error, sql string, args ...any) error {
	return d.query(ctx, read, sql, args...)
}
