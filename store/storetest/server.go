package storetest

import (
	"context"
	"errors"
	"os"
	"testing"

	"saruar/store"
	"saruar/store/local"
)

// Server starts a Postgres for this test alone, which may kill it and start it again. The database at its URL has the
// schema of today.
func Server(t testing.TB) *local.Postgres {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	server, err := local.StartPostgres(ctx, local.PostgresOptions{})
	if err != nil {
		unavailable(t, err)
	}
	stopAfter(t, server.Stop)
	if err := store.Migrate(ctx, server.URL()); err != nil {
		t.Fatal(err)
	}
	return server
}

// RedisServer starts a Redis for this test alone, which may pause, kill and start it again.
func RedisServer(t testing.TB) *local.Redis {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	server, err := local.StartRedis(ctx, local.RedisOptions{})
	if err != nil {
		unavailable(t, err)
	}
	stopAfter(t, server.Stop)
	return server
}

func stopAfter(t testing.TB, stop func() error) {
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

// unavailable ends a test that got no server. A machine that has none and cannot fetch one skips it; in continuous
// integration that would hide too much.
func unavailable(t testing.TB, err error) {
	t.Helper()
	if errors.Is(err, local.ErrNoServer) && os.Getenv("CI") == "" {
		t.Skip(err)
	}
	t.Fatal(err)
}
