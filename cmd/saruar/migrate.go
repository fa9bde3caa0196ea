package main

import (
	"context"
	"errors"
	"os"

	"saruar/store"
)

type migrateCommand struct{}

// Run migrates the database that DATABASE_URL names.
func (migrateCommand) Run(ctx context.Context) error {
	address := os.Getenv("DATABASE_URL")
	if address == "" {
		return errors.New("DATABASE_URL is not set (postgres://user:password@host/database)")
	}
	return store.Migrate(ctx, address)
}
