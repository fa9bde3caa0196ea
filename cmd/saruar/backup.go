package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"saruar/store/backup"
)

type backupCommand struct {
	To     string `arg:"" optional:"" help:"The file to write; - for the standard output."`
	NewKey bool   `help:"Print a new key pair instead."`
}

// Run writes an encrypted backup of the database that DATABASE_URL names.
func (b backupCommand) Run(ctx context.Context) error {
	if b.NewKey {
		return printKey(os.Stdout)
	}
	address, key, err := backupSettings()
	if err != nil {
		return err
	}
	switch b.To {
	case "":
		return errors.New("say where to: saruar backup saruar.backup")
	case "-":
		return backup.Write(ctx, address, key, os.Stdout, backupLog())
	}
	return writeFile(b.To, func(w io.Writer) error { return backup.Write(ctx, address, key, w, backupLog()) })
}

func printKey(w io.Writer) error {
	pair, err := backup.NewPair()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "For the server, which writes backups:\n  BACKUP_KEY=%s\nTo be kept elsewhere, for reading them:\n  BACKUP_KEY=%s\n",
		pair.Public, pair.Secret)
	return err
}

// backupSettings reads the two settings that backups need.
func backupSettings() (address string, key backup.Key, err error) {
	if address = os.Getenv("DATABASE_URL"); address == "" {
		return "", key, errors.New("DATABASE_URL is not set (postgres://user:password@host/database)")
	}
	if os.Getenv("BACKUP_KEY") == "" {
		return "", key, errors.New("BACKUP_KEY is not set: saruar backup --new-key makes one")
	}
	if key, err = backup.ReadKey(os.Getenv("BACKUP_KEY")); err != nil {
		return "", key, fmt.Errorf("BACKUP_KEY: %w", err)
	}
	return address, key, nil
}

func backupLog() *slog.Logger { return slog.New(slog.NewTextHandler(os.Stderr, nil)) }

// writeFile writes a file that is there only when it is complete.
func writeFile(name string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*") // readable for nobody else
	if err != nil {
		return fmt.Errorf("make the file: %w", err)
	}
	defer func() {
		if err != nil {
			_ = file.Close()
			_ = os.Remove(file.Name())
		}
	}()
	if err := write(file); err != nil {
		return err
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return fmt.Errorf("finish the file: %w", err)
	}
	return os.Rename(file.Name(), name)
}
