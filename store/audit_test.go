package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"saruar/store"
	"saruar/store/storetest"
)

func TestTheProgramCannotChangeTheAuditLog(t *testing.T) {
	t.Parallel()
	address := storetest.New(t)
	s, err := store.Open(t.Context(), address, 2)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	now := time.Now()
	must(s.Meet(t.Context(), 7, "kk", now))
	must(s.WriteAudit(t.Context(), store.Audit{Actor: 7, Action: store.ReadPeople, Subject: store.Subject{Kind: "ticket", ID: 1}}, now))
	for _, sql := range []string{
		`update audit set why = 'x'`, `delete from audit`, `truncate audit`, `insert into audit select * from audit`,
		`update audit_head set seq = 0`, `delete from audit_head`, `drop table audit`, `alter table audit disable trigger all`,
	} {
		err := s.Exec(t.Context(), sql)
		var pg *pgconn.PgError
		if !errors.As(err, &pg) || pg.Code != "42501" {
			t.Errorf("%s: %v, want that it is not permitted", sql, err)
		}
	}
	// Nor does the owner by mistake.
	for _, sql := range []string{`update audit set why = 'x'`, `delete from audit`, `truncate audit`} {
		if err := exec(t, address, sql); err == nil {
			t.Errorf("the owner did: %s", sql)
		}
	}
}
