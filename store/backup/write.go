package backup

import (
	"context"
	"fmt"
	"io"
	"log/slog"

	"filippo.io/age"
)

// Write writes the whole database, as it is at one moment, encrypted to w. A backup that ends with an error is not complete and will not
// be read.
func Write(ctx context.Context, databaseURL string, key Key, w io.Writer, log *slog.Logger) error {
	c, err := dial(ctx, databaseURL, log)
	if err != nil {
		return err
	}
	sealed, err := age.Encrypt(w, key.recipient)
	if err != nil {
		return fmt.Errorf("begin to encrypt: %w", err)
	}
	// Rights and owners are the restoring installation's; who leads the job queue is of the moment.
	dump, complaint := c.command(ctx, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--exclude-table-data=river_leader",
		"--dbname="+c.address)
	dump.Stdout = sealed
	if err := dump.Run(); err != nil {
		return failed("pg_dump", err, complaint)
	}
	if err := sealed.Close(); err != nil {
		return fmt.Errorf("finish encrypting: %w", err)
	}
	return nil
}
