package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// joinedTx lets the job queue write into a transaction that is already open. Writes that wait there go first; ending the transaction
// stays with whoever began it.
type joinedTx struct{ *tx }

var errNotItsOwn = errors.New("the transaction belongs to somebody else")

// settle sends the writes that wait, so that a statement past them finds the transaction begun and sees what they wrote.
func (t *tx) settle(ctx context.Context) error {
	t.trips++ // the statement's own
	if t.waiting.Len() == 0 {
		return nil
	}
	t.trips++
	batch := t.waiting
	t.waiting = pgx.Batch{}
	results := t.conn.SendBatch(ctx, &batch)
	for range batch.Len() {
		if _, err := results.Exec(); err != nil {
			return errors.Join(err, results.Close())
		}
	}
	if err := results.Close(); err != nil {
		return fmt.Errorf("send what waits: %w", err)
	}
	return nil
}

func (j joinedTx) Exec(ctx context.Context, sql string, args ...any) (pgconn.CommandTag, error) {
	if err := j.settle(ctx); err != nil {
		return pgconn.CommandTag{}, err
	}
	return j.conn.Exec(ctx, sql, args...)
}

func (j joinedTx) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error) {
	if err := j.settle(ctx); err != nil {
		return nil, err
	}
	return j.conn.Query(ctx, sql, args...)
}

func (j joinedTx) QueryRow(ctx context.Context, sql string, args ...any) pgx.Row {
	if err := j.settle(ctx); err != nil {
		return noRow{err}
	}
	return j.conn.QueryRow(ctx, sql, args...)
}

func (j joinedTx) CopyFrom(ctx context.Context, table pgx.Identifier, columns []string, rows pgx.CopyFromSource) (int64, error) {
	if err := j.settle(ctx); err != nil {
		return 0, err
	}
	return j.conn.CopyFrom(ctx, table, columns, rows)
}

func (j joinedTx) SendBatch(ctx context.Context, batch *pgx.Batch) pgx.BatchResults {
	if err := j.settle(ctx); err != nil {
		return noResults{noRow{err}}
	}
	return j.conn.SendBatch(ctx, batch)
}

func (j joinedTx) Prepare(ctx context.Context, name, sql string) (*pgconn.StatementDescription, error) {
	if err := j.settle(ctx); err != nil {
		return nil, err
	}
	return j.conn.Prepare(ctx, name, sql)
}

func (j joinedTx) Conn() *pgx.Conn { return j.conn }

func (joinedTx) Begin(context.Context) (pgx.Tx, error) { return nil, errNotItsOwn }
func (joinedTx) Commit(context.Context) error          { return errNotItsOwn }
func (joinedTx) Rollback(context.Context) error        { return errNotItsOwn }
func (joinedTx) LargeObjects() pgx.LargeObjects        { return pgx.LargeObjects{} }

// noRow and noResults carry an error to where it is looked at.
type noRow struct{ err error }

func (n noRow) Scan(...any) error { return n.err }

type noResults struct{ noRow }

func (n noResults) Exec() (pgconn.CommandTag, error) { return pgconn.CommandTag{}, n.err }
func (n noResults) Query() (pgx.Rows, error)         { return nil, n.err }
func (n noResults) QueryRow() pgx.Row                { return n.noRow }
func (n noResults) Close() error                     { return n.err }
func (n noResults) Tx() pgx.Tx                       { return nil }
