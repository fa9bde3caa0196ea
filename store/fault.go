package store

import (
	"context"
	"errors"
	"io"
	"net"

	"github.com/jackc/pgx/v5/pgconn"
)

// ErrUnavailable says that Redis did not answer.
var ErrUnavailable = errors.New("session store is not available")

// Transient reports whether an error comes from a database or Redis that is away, overloaded or restarting: the same work will
// succeed once it is back.
func Transient(err error) bool {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		return transientClass(pg.Code) || overtaken(pg)
	}
	var network net.Error
	return errors.Is(err, ErrUnavailable) ||
		errors.As(err, &network) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, context.DeadlineExceeded) ||
		pgconn.SafeToRetry(err) || pgconn.Timeout(err)
}

// transientClass knows the classes of SQLSTATE that go away by themselves (PostgreSQL manual, appendix A).
func transientClass(code string) bool {
	if len(code) < 2 {
		return false
	}
	switch code[:2] {
	case "08", "25", "40", "53", "55", "57": // connection, transaction state, rollback, resources, locks, operator
		return true
	}
	return false
}

// overtaken reports that another replica has handled the turn's update meanwhile.
func overtaken(pg *pgconn.PgError) bool {
	return pg.Code == "23502" && pg.TableName == "lane" && pg.ColumnName == "last_update"
}

// rolledBack reports that a statement was undone because of others that ran at the same time (PostgreSQL manual, appendix A, class 40).
func rolledBack(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && len(pg.Code) == 5 && pg.Code[:2] == "40"
}
