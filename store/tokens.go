package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// Ledger is where tokens are kept. Inside a turn it takes part in the turn's transaction.
func (s *Store) Ledger() ledger.Ledger { return ledger.New(ledgerDB{s}) }

type ledgerDB struct{ *Store }

// ledgerTries is how often a statement of its own is made that lost against others.
const ledgerTries = 5

// Query reads the rows of a statement. One that is a transaction of its own is made again when others were in its way; within a turn the
// turn is.
func (d ledgerDB) Query(ctx context.Context, read func(pgx.Rows) error, sql string, args ...any) error {
	for try := 1; ; try++ {
		err := d.query(ctx, read, sql, args...)
		if in(ctx) != nil || try == ledgerTries || !rolledBack(err) && !violates(err, "transfer_once") {
			return err
		}
	}
}

// LedgerProofs lists the latest proofs of the ledger, newest first. Errors: ErrNotFound without the right.
func (s *Store) LedgerProofs(ctx context.Context, actor int64, limit int) ([]ledger.Proof, error) {
	if err := s.mayEverywhere(ctx, actor, ReadLedger); err != nil {
		return nil, fmt.Errorf("read proofs of the ledger: %w", err)
	}
	return s.Ledger().Proofs(ctx, limit)
}

func (s *Store) mayEverywhere(ctx context.Context, actor int64, action Action) error {
	_, err := one(ctx, s, pgx.RowTo[int], `select 1 where `+allowedEverywhere(action), actor)
	return err
}

// LedgerWatchers lists by Telegram id who is alarmed when a proof of the ledger fails: whoever may read them all.
func (s *Store) LedgerWatchers(ctx context.Context) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select p.id from person p where p.member_at is not null and p.forget_at is null and `+allowedTo("p.id", ReadLedger, everywhere, everywhere)+` order by p.id`)
	if err != nil {
		return nil, fmt.Errorf("list who watches the ledger: %w", err)
	}
	return list, nil
}

// ResumeLedger lets tokens move again, unless something is still wrong: then finding says what, and they stand still.
// Errors: ErrNotFound without the right.
func (s *Store) ResumeLedger(ctx context.Context, actor int64, why string, now time.Time) (finding string, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.mayEverywhere(ctx, actor, ResumeTokens); err != nil {
			return err
		}
		if finding, err = one(ctx, s, pgx.RowTo[string], `select ledger_resume()`); err != nil || finding != "" {
			return err
		}
		return s.audit(ctx, Audit{Actor: actor, Action: ResumeTokens, Subject: Subject{"ledger", 1}, Why: why}, now)
	})
	if err != nil {
		return "", fmt.Errorf("let tokens move again: %w", err)
	}
	return finding, nil
}
