package local

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
)

// Client is Postgres's own programs for reading and writing whole databases, found on this machine.
type Client struct {
	folder    string
	libraries string
	Major     int // version
}

// FindClient looks for pg_dump, pg_restore and psql of a version at least as new as a server's, and fetches them where that can be done.
func FindClient(ctx context.Context, atLeast int, log *slog.Logger) (Client, error) {
	m, err := thisMachine(log)
	if err != nil {
		return Client{}, err
	}
	if found, ok := m.installedClient(ctx, atLeast); ok {
		return found, nil
	}
	fetchErr := m.fetchPostgres(ctx, 0)
	if fetchErr == nil {
		if found, ok := m.installedClient(ctx, atLeast); ok {
			return found, nil
		}
		fetchErr = errors.New("what was fetched is too old or does not run")
	}
	return Client{}, fmt.Errorf("%w: this machine has no pg_dump, pg_restore and psql of version %d or newer (%w): "+
		"install them (apt-get install postgresql-client, dnf install postgresql, brew install libpq)", ErrNoServer, atLeast, fetchErr)
}

// clientVersion is how pg_dump names itself.
var clientVersion = regexp.MustCompile(`\(PostgreSQL\) (\d+)`)

func (m machine) installedClient(ctx context.Context, atLeast int) (Client, bool) {
	for _, folder := range slices.Concat(m.postgresFolders(), filepath.SplitList(m.path)) {
		p := program{path: filepath.Join(folder, "pg_dump"), libraries: m.librariesFor(folder)}
		answer, err := p.ask(ctx)
		match := clientVersion.FindStringSubmatch(answer)
		if err != nil || match == nil {
			continue
		}
		if major, err := strconv.Atoi(match[1]); err == nil && major >= atLeast {
			return Client{folder: folder, libraries: p.libraries, Major: major}, true
		}
	}
	return Client{}, false
}

// Program is the path of one of them: pg_dump, pg_restore or psql.
func (c Client) Program(name string) string { return filepath.Join(c.folder, name) }

// Environment is what they are started with, beside the password.
func (c Client) Environment() []string { return program{libraries: c.libraries}.environment() }
