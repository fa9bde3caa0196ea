package storetest

import (
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// doors are the ways into the databases of tests past the store; nil for those that nobody has opened yet.
type doors struct {
	mu    sync.Mutex
	pools map[string]*pgxpool.Pool // by address
}

// Past leads into a database that New made, past the store and its rights, for single statements: to connect for each of them would cost
// Postgres far more than the statements do. Whoever changes a setting or a role of the session connects for themselves.
func Past(t testing.TB, address string) *pgxpool.Pool {
	t.Helper()
	from, err := sharedTemplate()
	if err != nil {
		unavailable(t, err)
	}
	from.doors.mu.Lock()
	defer from.doors.mu.Unlock()
	pool, ours := from.doors.pools[address]
	if !ours {
		t.Fatalf("%s was not made here or is gone", address)
	}
	if pool != nil {
		return pool
	}
	config, err := pgxpool.ParseConfig(address)
	if err != nil {
		t.Fatal(err)
	}
	// Nothing is remembered of a statement, as if each had a connection of its own.
	config.ConnConfig.DefaultQueryExecMode = pgx.QueryExecModeDescribeExec
	if pool, err = pgxpool.NewWithConfig(t.Context(), config); err != nil {
		t.Fatal(err)
	}
	from.doors.pools[address] = pool
	return pool
}

// build makes room for a door into the database.
func (d *doors) build(address string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.pools[address] = nil
}

// wallUp closes the door for good.
func (d *doors) wallUp(address string) {
	d.mu.Lock()
	pool := d.pools[address]
	delete(d.pools, address)
	d.mu.Unlock()
	if pool != nil {
		pool.Close()
	}
}
