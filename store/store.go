// Package store keeps what must last in Postgres and where each conversation stands in Redis. Types of the drivers never leave it.
package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// ErrNotFound says that there is no such row, or none that this person may see.
var ErrNotFound = errors.New("not found")

// Store is the database.
type Store struct {
	pool   *pgxpool.Pool
	trips  atomic.Int64
	commit atomic.Int64
	// regions by language, in the order of its alphabet
	regions atomic.Pointer[map[string][]Region]
	// rubrics that are ready, by version
	rubrics sync.Map
}

// Open connects to the database, which must be migrated. connections bounds the pool; 0 means twelve.
func Open(ctx context.Context, databaseURL string, connections int) (*Store, error) {
	pool, err := connect(ctx, databaseURL, connections, programRole)
	if err != nil {
		return nil, err
	}
	return &Store{pool: pool}, nil
}

// Close gives all connections back.
func (s *Store) Close() { s.pool.Close() }

// Ping asks the database for a sign of life.
func (s *Store) Ping(ctx context.Context) error {
	if err := s.pool.Ping(ctx); err != nil {
		return fmt.Errorf("ping database: %w", err)
	}
	return nil
}

// Trips counts the round trips of all turns so far, and the turns.
func (s *Store) Trips() (trips, turns int64) { return s.trips.Load(), s.commit.Load() }

const defaultConnections = 12

// connect opens a pool whose connections work under a role; an empty one means the role that the address names.
func connect(ctx context.Context, databaseURL string, connections int, role string) (*pgxpool.Pool, error) {
	config, err := pgxpool.ParseConfig(databaseURL)
	if err != nil {
		return nil, fmt.Errorf("read database address: %w", err)
	}
	if connections == 0 {
		connections = defaultConnections
	}
	config.MaxConns = int32(connections)
	if role != "" {
		config.ConnConfig.RuntimeParams["role"] = role
	}
	// Plans are kept per connection and are first made when the tables are small: without this they would read whole tables for as long
	// as nobody analyses them. Everything on a turn's way has an index.
	config.ConnConfig.RuntimeParams["enable_seqscan"] = "off"
	config.ConnConfig.RuntimeParams["jit"] = "off"
	// A replica that hangs in the middle of a turn gives the lane back.
	config.ConnConfig.RuntimeParams["idle_in_transaction_session_timeout"] = "15s"
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("connect to database: %w", err)
	}
	return pool, nil
}

// violates reports whether the error is the breach of a named constraint.
func violates(err error, constraint string) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.ConstraintName == constraint
}

// Lease waits until this process is the only one that holds the named lease, and keeps it until release. It ends by itself when the
// process dies.
func (s *Store) Lease(ctx context.Context, name string, retry time.Duration) (release func(), err error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return nil, fmt.Errorf("take a connection for lease %s: %w", name, err)
	}
	for {
		var held bool
		if err := conn.QueryRow(ctx, "select pg_try_advisory_lock(hashtext($1))", name).Scan(&held); err != nil {
			conn.Release()
			return nil, fmt.Errorf("take lease %s: %w", name, err)
		}
		if held {
			return func() {
				// Closing the session gives the lock back, whatever state the connection is in.
				_ = conn.Conn().Close(context.WithoutCancel(ctx))
				conn.Release()
			}, nil
		}
		timer := time.NewTimer(retry)
		select {
		case <-ctx.Done():
			timer.Stop()
			conn.Release()
			return nil, ctx.Err()
		case <-timer.C:
		}
	}
}
