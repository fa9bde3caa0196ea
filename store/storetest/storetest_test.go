package storetest_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"

	"saruar/store"
	"saruar/store/storetest"
)

func TestDatabasesAreMigratedAndSeparate(t *testing.T) {
	t.Parallel()
	for number := range 8 {
		t.Run(fmt.Sprint(number), func(t *testing.T) {
			t.Parallel()
			began := time.Now()
			address := storetest.New(t)
			t.Logf("made in %s", time.Since(began))
			if pending, err := store.PendingMigrations(t.Context(), address); err != nil || pending != 0 {
				t.Fatalf("%d migrations are pending, error %v", pending, err)
			}
			conn := connect(t, address)
			// The same name in each: it would collide if two tests had one database.
			if _, err := conn.Exec(t.Context(), "create table only_here (n int)"); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestDatabaseIsDroppedThoughSomeoneIsConnected(t *testing.T) {
	t.Parallel()
	var gone string
	t.Run("uses it", func(t *testing.T) {
		gone = storetest.New(t)
		connectUntilTheEnd(t, gone)
	})
	if conn, err := pgx.Connect(t.Context(), gone); err == nil {
		_ = conn.Close(t.Context())
		t.Fatal("the database is still there")
	}
}

func TestServerOfOneTestComesBackWithItsRows(t *testing.T) {
	t.Parallel()
	server := storetest.Server(t)
	if _, err := connect(t, server.URL()).Exec(t.Context(), "create table kept as select 7 as n"); err != nil {
		t.Fatal(err)
	}
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := server.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	var n int
	if err := connect(t, server.URL()).QueryRow(t.Context(), "select n from kept").Scan(&n); err != nil || n != 7 {
		t.Fatalf("read %d, error %v", n, err)
	}
}

func TestRedisDatabasesAreEmptyAndSeparate(t *testing.T) {
	t.Parallel()
	for number := range 8 {
		t.Run(fmt.Sprint(number), func(t *testing.T) {
			t.Parallel()
			options, err := redis.ParseURL(storetest.Redis(t))
			if err != nil {
				t.Fatal(err)
			}
			client := redis.NewClient(options)
			defer client.Close()
			first, err := client.SetNX(t.Context(), "key", "mine", 0).Result()
			if err != nil || !first {
				t.Fatalf("the key was there before: %v", err)
			}
		})
	}
}

func connect(t *testing.T, address string) *pgx.Conn {
	t.Helper()
	conn := connectUntilTheEnd(t, address)
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func connectUntilTheEnd(t *testing.T, address string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	return conn
}
