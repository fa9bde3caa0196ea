package backup

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"os/exec"
	"regexp"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"saruar/store/local"
)

// client runs Postgres's own programs against one database.
type client struct {
	local.Client
	address  string // without the password
	password string
}

// ErrAddress says that the database's address is none.
var ErrAddress = errors.New("the database's address must look like postgres://user:password@host/database")

// dial finds programs that are new enough for the database's server.
func dial(ctx context.Context, databaseURL string, log *slog.Logger) (client, error) {
	c := client{}
	var err error
	if c.address, c.password, err = split(databaseURL); err != nil {
		return client{}, err
	}
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return client{}, fmt.Errorf("connect to database: %w", err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	var version string
	if err := conn.QueryRow(ctx, `select current_setting('server_version_num')`).Scan(&version); err != nil {
		return client{}, fmt.Errorf("ask the server for its version: %w", err)
	}
	number, err := strconv.Atoi(version)
	if err != nil {
		return client{}, fmt.Errorf("read the server's version: %w", err)
	}
	c.Client, err = local.FindClient(ctx, number/10000, log)
	return c, err
}

// split takes the password out of an address, which every account of the machine can read while a program runs, and what only this
// program's driver understands.
func split(databaseURL string) (address, password string, err error) {
	u, err := url.Parse(databaseURL)
	if err != nil || (u.Scheme != "postgres" && u.Scheme != "postgresql") {
		return "", "", ErrAddress
	}
	query := u.Query()
	password = query.Get("password")
	for name := range query {
		if name == "password" || strings.HasPrefix(name, "pool_") || strings.HasPrefix(name, "default_query_") || strings.HasPrefix(name, "statement_cache_") {
			query.Del(name)
		}
	}
	u.RawQuery = query.Encode()
	if u.User != nil {
		if given, ok := u.User.Password(); ok {
			password = given
		}
		u.User = url.User(u.User.Username())
	}
	return u.String(), password, nil
}

// command prepares one of the programs; what it complains of is kept for the error.
func (c client) command(ctx context.Context, name string, args ...string) (*exec.Cmd, *bytes.Buffer) {
	cmd := exec.CommandContext(ctx, c.Program(name), args...)
	cmd.Env = append(c.Environment(), "PGPASSWORD="+c.password, "PGAPPNAME=saruar "+name)
	complaint := &bytes.Buffer{}
	cmd.Stderr = complaint
	return cmd, complaint
}

// firstError is the line in which one of the programs says what is wrong.
var firstError = regexp.MustCompile(`(?m)^.*(?:error|ERROR|FATAL|fatal):.*$`)

func failed(name string, err error, complaint *bytes.Buffer) error {
	if said := firstError.FindString(complaint.String()); said != "" {
		return fmt.Errorf("%s: %s", name, strings.TrimSpace(said))
	}
	return fmt.Errorf("%s: %w", name, err)
}
