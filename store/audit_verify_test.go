package store_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// log writes lines of every sort and gives the database's address.
func log(t *testing.T, lines int) string {
	t.Helper()
	address := storetest.New(t)
	s, err := store.Open(t.Context(), address, 4)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	now := time.Now()
	if err := s.Meet(t.Context(), 7, "kk", now); err != nil {
		t.Fatal(err)
	}
	errs := atOnce(lines, func(i int) error {
		return s.WriteAudit(t.Context(), store.Audit{
			Actor: int64(i%2) * 7, Action: store.Actions()[i%len(store.Actions())], Subject: store.Subject{Kind: "ticket", ID: int64(i)},
			Before: map[string]any{"state": fmt.Sprint("күйі ", i), "n": i}, Why: "себебі: \"" + fmt.Sprint(i) + "\"",
		}, now.Add(time.Duration(i)*time.Microsecond))
	})
	if count(errs, nil) != lines {
		t.Fatal(errs)
	}
	return address
}

func TestTheAuditLogProvesItself(t *testing.T) {
	t.Parallel()
	address := log(t, 20)
	proof, err := store.VerifyAudit(t.Context(), address, "")
	if err != nil || proof.Lines != 20 || len(proof.Hash) != 64 || proof.Knows {
		t.Fatalf("%+v, %v", proof, err)
	}
	if err := exec(t, address, `select audit_append(now(), null, 'program', 'x', 'y', 1, null, '{"a": 1}', '')`); err != nil {
		t.Fatal(err)
	}
	later, err := store.VerifyAudit(t.Context(), address, proof.Hash)
	if err != nil || later.Lines != 21 || !later.Knows || later.Hash == proof.Hash {
		t.Fatalf("%+v, %v", later, err)
	}
}

// Whoever can do everything to the database still cannot do these without being found out.
func TestNoLineOfTheAuditLogCanBeTamperedWith(t *testing.T) {
	t.Parallel()
	const swap = `
update audit a set at = b.at, actor = b.actor, role = b.role, action = b.action, subject = b.subject, subject_id = b.subject_id,
	before = b.before, after = b.after, why = b.why from audit b where (a.seq, b.seq) in ((5, 6), (6, 5))`
	for name, c := range map[string]struct {
		sql  string
		line int64
	}{
		"who":                  {`update audit set actor = 99 where seq = 4`, 4},
		"when":                 {`update audit set at = at + interval '1 microsecond' where seq = 4`, 4},
		"role":                 {`update audit set role = 'auditor' where seq = 4`, 4},
		"what":                 {`update audit set action = 'read_audit2' where seq = 4`, 4},
		"to whom":              {`update audit set subject_id = subject_id + 1 where seq = 4`, 4},
		"before":               {`update audit set before = '{"state":"x"}' where seq = 4`, 4},
		"before, its spaces":   {`update audit set before = (before::text || ' ')::json where seq = 4`, 4},
		"after":                {`update audit set after = '{}' where seq = 4`, 4},
		"why":                  {`update audit set why = why || '.' where seq = 4`, 4},
		"moved between fields": {`update audit set role = role || left(action, 1), action = substr(action, 2) where seq = 4`, 4},
		"removed":              {`delete from audit where seq = 4`, 4},
		"the first removed":    {`delete from audit where seq = 1`, 1},
		"the last removed":     {`delete from audit where seq = 10`, 10},
		"reordered":            {swap, 5},
		"the numbers swapped":  {`update audit set seq = case seq when 5 then 106 else 105 end where seq in (5, 6); update audit set seq = seq - 100 where seq > 100`, 5},
		"inserted":             {`insert into audit select 11, at, actor, role, action, subject, subject_id, before, after, why, hash, sha256('x') from audit where seq = 10`, 11},
		"the end moved":        {`delete from audit where seq = 10; update audit_head set seq = 9`, 9},
		"the end gone":         {`delete from audit_head`, 10},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			address := log(t, 10)
			if err := exec(t, address, `begin; set local session_replication_role = replica; `+c.sql+`; commit`); err != nil {
				t.Fatal(err)
			}
			_, err := store.VerifyAudit(t.Context(), address, "")
			var broken store.BrokenChain
			if !errors.As(err, &broken) || broken.Line != c.line {
				t.Fatalf("error %v, want line %d", err, c.line)
			}
		})
	}
}
