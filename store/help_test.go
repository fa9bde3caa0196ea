package store_test

import (
	"context"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"saruar/store/storetest"
)

// exec runs a statement past the store, for what a test has to arrange.
func exec(t *testing.T, url, sql string, args ...any) error {
	t.Helper()
	_, err := storetest.Past(t, url).Exec(t.Context(), sql, args...)
	return err
}

// plan is how the database would carry a query out.
func (o *office) plan(query string, args ...any) string {
	o.t.Helper()
	conn, err := pgx.Connect(o.t.Context(), o.address)
	o.must(err)
	defer conn.Close(context.WithoutCancel(o.t.Context()))
	_, err = conn.Exec(o.t.Context(), "set enable_seqscan = off") // as every connection of the store has it
	o.must(err)
	rows, err := conn.Query(o.t.Context(), "explain (analyze, timing off, summary on) "+query, args...)
	o.must(err)
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	o.must(err)
	return strings.Join(lines, "\n")
}
