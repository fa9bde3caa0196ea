package local

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// awaitReady returns when the server takes connections and has what the program needs of it, or has ended.
func (p *Postgres) awaitReady(ctx context.Context) error {
	again := time.NewTicker(5 * time.Millisecond)
	defer again.Stop()
	for {
		conn, err := pgx.Connect(ctx, p.URL())
		if err == nil {
			return errors.Join(checkServer(ctx, conn), conn.Close(ctx))
		}
		select {
		case <-p.process.done:
			return fmt.Errorf("postgres did not start: %s", p.complaint())
		case <-ctx.Done():
			return fmt.Errorf("postgres did not start in time: %w: %s", ctx.Err(), p.complaint())
		case <-again.C:
		}
	}
}

// checkServer asks for what a Postgres can lack though it starts: letters beyond English and time zones, which some
// builds take from the system.
func checkServer(ctx context.Context, conn *pgx.Conn) error {
	var letters bool
	if err := conn.QueryRow(ctx, `select 'ӘКЕ' ilike 'әке'`).Scan(&letters); err != nil {
		return fmt.Errorf("check the letters Postgres knows: %w", err)
	}
	if !letters {
		return errors.New("this Postgres does not know Kazakh letters: install one that is built with ICU")
	}
	if _, err := conn.Exec(ctx, `select now() at time zone 'Asia/Almaty'`); err != nil {
		return fmt.Errorf("this Postgres does not know the time zones, install the package tzdata: %w", err)
	}
	return nil
}

func (p *Postgres) logName() string { return filepath.Join(filepath.Dir(p.data), "postgres.log") }

// complaint is the last line of the log that tells of trouble.
func (p *Postgres) complaint() string {
	log, err := os.ReadFile(p.logName())
	if err != nil {
		return err.Error()
	}
	complaint := lastLine(string(log))
	for line := range strings.Lines(string(log)) {
		if strings.Contains(line, "FATAL:") || strings.Contains(line, "PANIC:") {
			complaint = strings.TrimSpace(line)
		}
	}
	return complaint
}
