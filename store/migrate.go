package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

//go:embed migrations/*.sql
var migrations embed.FS

//go:embed rights.sql
var rights string

// programRole is the database role under which the running program works. It owns nothing and cannot change the audit log.
const programRole = "saruar_program"

// migrationLock is the advisory lock that replicas take while they migrate. The number has no meaning.
const migrationLock = 7_255_190_466_301

// Migrate brings the database to this program's schema. Replicas that start together wait for one another.
func Migrate(ctx context.Context, databaseURL string) error {
	config, err := pgx.ParseConfig(databaseURL)
	if err != nil {
		return fmt.Errorf("read database address: %w", err)
	}
	db := stdlib.OpenDB(*config)
	defer db.Close()
	lock, err := db.Conn(ctx)
	if err != nil {
		return fmt.Errorf("connect to database: %w", err)
	}
	defer lock.Close()
	if _, err := lock.ExecContext(ctx, "select pg_advisory_lock($1)", migrationLock); err != nil {
		return fmt.Errorf("lock migrations: %w", err)
	}
	if err := migrateJobs(ctx, databaseURL); err != nil {
		return err
	}
	provider, err := migrationsOf(db)
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate database: %w", err)
	}
	if _, err := lock.ExecContext(ctx, rights); err != nil {
		return fmt.Errorf("grant rights to role %s, which the migrating role must be allowed to create: %w", programRole, err)
	}
	return nil
}

// PendingMigrations counts the migrations that the database still lacks.
func PendingMigrations(ctx context.Context, databaseURL string) (int, error) {
	config, err := pgx.ParseConfig(databaseURL)
	if err != nil {
		return 0, fmt.Errorf("read database address: %w", err)
	}
	db := stdlib.OpenDB(*config)
	defer db.Close()
	provider, err := migrationsOf(db)
	if err != nil {
		return 0, err
	}
	all, err := provider.Status(ctx)
	if err != nil {
		return 0, fmt.Errorf("read migrations: %w", err)
	}
	pending := 0
	for _, m := range all {
		if m.State == goose.StatePending {
			pending++
		}
	}
	return pending, nil
}

func migrationsOf(db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, fmt.Errorf("open migrations: %w", err)
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, files)
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	return provider, nil
}

// migrateJobs makes the tables of the job queue, which come with the library.
func migrateJobs(ctx context.Context, databaseURL string) error {
	pool, err := connect(ctx, databaseURL, 2, "")
	if err != nil {
		return err
	}
	defer pool.Close()
	migrator, err := rivermigrate.New(riverpgxv5.New(pool), nil)
	if err != nil {
		return fmt.Errorf("read job migrations: %w", err)
	}
	if _, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return fmt.Errorf("migrate job queue: %w", err)
	}
	return nil
}
