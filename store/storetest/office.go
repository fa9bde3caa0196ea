package storetest

import (
	"context"
	"fmt"
	"sync"

	"github.com/jackc/pgx/v5"
)

// office makes and drops databases over one connection, one after the other: to connect costs Postgres more than to copy a small database.
type office struct {
	address string // of a database that is always there

	mu   sync.Mutex
	conn *pgx.Conn // nil before the first statement; it stays open until the process ends
}

func (o *office) execute(ctx context.Context, statement string) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.conn == nil || o.conn.IsClosed() { // a statement that took too long closes it
		conn, err := pgx.Connect(ctx, o.address)
		if err != nil {
			return fmt.Errorf("connect to the tests' server: %w", err)
		}
		o.conn = conn
	}
	if _, err := o.conn.Exec(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}
