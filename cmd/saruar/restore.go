package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"saruar/store"
	"saruar/store/backup"
)

type restoreCommand struct {
	From    string `arg:"" help:"The backup."`
	Replace bool   `help:"Put it in the place of what the database has now. Stop the bot first."`
}

// Run puts a backup into the database that DATABASE_URL names, migrates it and proves its audit log.
func (r restoreCommand) Run(ctx context.Context) error {
	address, key, err := backupSettings()
	if err != nil {
		return err
	}
	file, err := os.Open(r.From)
	if err != nil {
		return fmt.Errorf("open the backup: %w", err)
	}
	defer func() { _ = file.Close() }()
	err = backup.Read(ctx, address, key, file, r.Replace, backupLog())
	if errors.Is(err, backup.ErrNotEmpty) {
		return fmt.Errorf("%w: stop the bot and say --replace if the backup is to take its place", err)
	}
	if err != nil {
		return err
	}
	if err := store.Migrate(ctx, address); err != nil {
		return err
	}
	fmt.Println("The backup is in place. Conversations go on from what it knows; Redis may be emptied.")
	return verifyCommand{}.Run(ctx)
}
