package store_test

import (
	"testing"

	"github.com/jackc/pgx/v5"
)

// exec runs a statement past the store, for what a test has to arrange.
func exec(t *testing.T, url, sql string, args ...any) error {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		return err
	}
	defer conn.Close(t.Context())
	_, err = conn.Exec(t.Context(), sql, args...)
	return err
}
