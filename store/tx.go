package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// tx is the transaction of one turn. Writes whose result nobody needs wait in it and travel with the next read or with the commit,
// so that a plain answer costs three round trips.
type tx struct {
	conn    *pgx.Conn
	waiting pgx.Batch
	closing []statement // run last of all, right before the commit
	trips   int64
}

type statement struct {
	sql  string
	args []any
}

type txKey struct{}

// in gives the turn's transaction that travels in the context, nil outside a turn.
func in(ctx context.Context) *tx {
	t, _ := ctx.Value(txKey{}).(*tx)
	return t
}

// later runs a write whose result nobody needs: with the next read or the commit inside a turn, at once outside.
func (s *Store) later(ctx context.Context, sql string, args ...any) error {
	if t := in(ctx); t != nil {
		t.waiting.Queue(sql, args...)
		return nil
	}
	_, err := s.pool.Exec(ctx, sql, args...)
	return err
}

// last runs a write that everybody queues for, such as a line of the audit log: right before the commit inside a turn, so that nobody is
// kept waiting by a transaction that still has something to do, and at once outside.
func (s *Store) last(ctx context.Context, sql string, args ...any) error {
	if t := in(ctx); t != nil {
		t.closing = append(t.closing, statement{sql, args})
		return nil
	}
	_, err := s.pool.Exec(ctx, sql, args...)
	return err
}

// exec runs a write and returns how many rows it touched.
func (s *Store) exec(ctx context.Context, sql string, args ...any) (int64, error) {
	t := in(ctx)
	if t == nil {
		tag, err := s.pool.Exec(ctx, sql, args...)
		return tag.RowsAffected(), err
	}
	var tag pgconn.CommandTag
	err := t.send(ctx, func(r pgx.BatchResults) (err error) {
		tag, err = r.Exec()
		return err
	}, sql, args...)
	return tag.RowsAffected(), err
}

// query runs a statement and reads its rows.
func (s *Store) query(ctx context.Context, read func(pgx.Rows) error, sql string, args ...any) error {
	take := func(rows pgx.Rows, err error) error {
		if err != nil {
			return err
		}
		return read(rows)
	}
	if t := in(ctx); t != nil {
		return t.send(ctx, func(r pgx.BatchResults) error { return take(r.Query()) }, sql, args...)
	}
	return take(s.pool.Query(ctx, sql, args...))
}

// collect reads all rows of a query.
func collect[T any](ctx context.Context, s *Store, read pgx.RowToFunc[T], sql string, args ...any) (list []T, err error) {
	err = s.query(ctx, func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, read)
		return err
	}, sql, args...)
	return list, err
}

// one reads the only row of a query; none is ErrNotFound.
func one[T any](ctx context.Context, s *Store, read pgx.RowToFunc[T], sql string, args ...any) (T, error) {
	list, err := collect(ctx, s, read, sql, args...)
	if err != nil {
		var zero T
		return zero, err
	}
	if len(list) == 0 {
		var zero T
		return zero, ErrNotFound
	}
	return list[0], nil
}

// send runs a statement behind the writes that wait, all in one round trip.
func (t *tx) send(ctx context.Context, read func(pgx.BatchResults) error, sql string, args ...any) error {
	batch := t.waiting
	t.waiting = pgx.Batch{}
	before := batch.Len()
	batch.Queue(sql, args...)
	t.trips++
	results := t.conn.SendBatch(ctx, &batch)
	for range before {
		if _, err := results.Exec(); err != nil {
			return errors.Join(err, results.Close())
		}
	}
	if err := read(results); err != nil {
		return errors.Join(err, results.Close())
	}
	return results.Close()
}

// commit sends the writes that wait together with the last ones and the commit.
func (t *tx) commit(ctx context.Context) error {
	for _, s := range t.closing {
		t.waiting.Queue(s.sql, s.args...)
	}
	t.waiting.Queue("commit")
	t.trips++
	results := t.conn.SendBatch(ctx, &t.waiting)
	for range t.waiting.Len() {
		if _, err := results.Exec(); err != nil {
			return errors.Join(err, results.Close())
		}
	}
	return results.Close()
}

// inTx runs f in a transaction: the turn's own when there is one, else a new one.
func (s *Store) inTx(ctx context.Context, f func(context.Context) error) error {
	if in(ctx) != nil {
		return f(ctx)
	}
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("take a connection: %w", err)
	}
	defer conn.Release()
	t := &tx{conn: conn.Conn()}
	t.waiting.Queue("begin")
	if err := f(context.WithValue(ctx, txKey{}, t)); err != nil {
		return errors.Join(err, rollback(ctx, conn.Conn()))
	}
	if err := t.commit(ctx); err != nil {
		return errors.Join(err, rollback(ctx, conn.Conn()))
	}
	return nil
}

// rollback ends whatever transaction is open, also when the context has ended.
func rollback(ctx context.Context, conn *pgx.Conn) error {
	if conn.IsClosed() || conn.PgConn().TxStatus() == 'I' {
		return nil
	}
	if _, err := conn.Exec(context.WithoutCancel(ctx), "rollback"); err != nil {
		return fmt.Errorf("roll back: %w", err)
	}
	return nil
}
