package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os/exec"

	"filippo.io/age"
	"github.com/jackc/pgx/v5"
)

// ErrNotEmpty says that the database has tables, which reading a backup would replace.
var ErrNotEmpty = errors.New("the database is not empty")

// Read puts a backup in the place of what the database has: all of it, or nothing when anything goes wrong. With replace unset it
// refuses a database that has tables. Afterwards the database is as old as the backup: it wants migrating.
func Read(ctx context.Context, databaseURL string, key Key, from io.ReadSeeker, replace bool, log *slog.Logger) error {
	if err := Check(key, from); err != nil {
		return err
	}
	c, err := dial(ctx, databaseURL, log)
	if err != nil {
		return err
	}
	if !replace {
		if err := empty(ctx, databaseURL); err != nil {
			return err
		}
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("go to the backup's beginning: %w", err)
	}
	open, err := decrypted(key, from)
	if err != nil {
		return err
	}
	return c.restore(ctx, open)
}

// Check reads a backup to its end, which shows that the key is the right one and that nothing is missing or changed.
func Check(key Key, from io.Reader) error {
	open, err := decrypted(key, from)
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, open); err != nil {
		return errors.Join(ErrNoBackup, err)
	}
	return nil
}

func decrypted(key Key, from io.Reader) (io.Reader, error) {
	if key.identity == nil {
		return nil, ErrPublicKey
	}
	open, err := age.Decrypt(from, key.identity)
	var other *age.NoIdentityMatchError
	switch {
	case errors.As(err, &other):
		return nil, ErrOtherKey
	case err != nil:
		return nil, errors.Join(ErrNoBackup, err)
	}
	return open, nil
}

func empty(ctx context.Context, databaseURL string) error {
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return fmt.Errorf("connect to database: %w", err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	var tables int
	if err := conn.QueryRow(ctx, `select count(*) from pg_tables where schemaname = 'public'`).Scan(&tables); err != nil {
		return fmt.Errorf("count tables: %w", err)
	}
	if tables > 0 {
		return ErrNotEmpty
	}
	return nil
}

// What stands around the backup's own statements. Without the last one nothing has happened, whatever was cut off where.
const (
	before = "begin;\ndrop schema public cascade;\ncreate schema public;\n"
	after  = "\ncommit;\n"
)

// restore lets pg_restore turn the backup into statements and psql carry them out, in one transaction.
func (c client) restore(ctx context.Context, backup io.Reader) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	psql, psqlSaid := c.command(ctx, "psql", "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null", "--dbname="+c.address)
	statements, err := psql.StdinPipe()
	if err != nil {
		return fmt.Errorf("open a pipe: %w", err)
	}
	if err := psql.Start(); err != nil {
		return fmt.Errorf("start psql: %w", err)
	}
	err = c.feed(ctx, backup, statements)
	if closed := statements.Close(); err == nil {
		err = closed
	}
	ended := psql.Wait()
	var exit *exec.ExitError
	if errors.As(ended, &exit) { // it tells what was wrong with the statements; the pipe's own error only that psql is gone
		return failed("psql", ended, psqlSaid)
	}
	return errors.Join(err, ended)
}

// feed writes the backup's statements, and that they count only when all of them came.
func (c client) feed(ctx context.Context, backup io.Reader, statements io.Writer) error {
	if _, err := io.WriteString(statements, before); err != nil {
		return err
	}
	read, complaint := c.command(ctx, "pg_restore", "--file=-", "--no-owner", "--no-privileges")
	read.Stdin, read.Stdout = backup, statements
	if err := read.Run(); err != nil {
		return failed("pg_restore", err, complaint)
	}
	_, err := io.WriteString(statements, after)
	return err
}
