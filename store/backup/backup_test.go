package backup_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
	"saruar/store/backup"
	"saruar/store/storetest"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func pair(t *testing.T) (public, secret backup.Key) {
	t.Helper()
	p, err := backup.NewPair()
	must(t, err)
	public, err = backup.ReadKey(p.Public)
	must(t, err)
	secret, err = backup.ReadKey(" " + p.Secret + "\n")
	must(t, err)
	return public, secret
}

// furnished is a database with something in it.
func furnished(t *testing.T) string {
	t.Helper()
	address := storetest.New(t)
	s, err := store.Open(t.Context(), address, 2)
	must(t, err)
	t.Cleanup(s.Close)
	now := time.Now()
	must(t, s.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", now))
	for id := range int64(300) {
		must(t, s.Meet(t.Context(), 100+id, "kk", now))
		must(t, s.SetName(t.Context(), 100+id, fmt.Sprint("Өмірбек ", id)))
	}
	must(t, s.GrantAdministrators(t.Context(), []int64{100, 101}, now))
	return address
}

// sums is a checksum of every table's rows.
func sums(t *testing.T, address string) map[string]string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	must(t, err)
	defer func() { _ = conn.Close(context.WithoutCancel(t.Context())) }()
	rows, err := conn.Query(t.Context(), `select tablename from pg_tables where schemaname = 'public' and tablename <> 'river_leader'`)
	must(t, err)
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	must(t, err)
	all := map[string]string{}
	for _, name := range tables {
		var sum string
		must(t, conn.QueryRow(t.Context(), `select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') from `+
			pgx.Identifier{name}.Sanitize()+` r`).Scan(&sum))
		all[name] = sum
	}
	return all
}

func TestABackupComesBackAsItWas(t *testing.T) {
	t.Parallel()
	public, secret := pair(t)
	from, to := furnished(t), storetest.New(t)
	var file bytes.Buffer
	must(t, backup.Write(t.Context(), from, public, &file, nil))
	if bytes.Contains(file.Bytes(), []byte("Өмірбек")) || bytes.Contains(file.Bytes(), []byte("PGDMP")) {
		t.Fatal("the file can be read by anybody")
	}
	if err := backup.Read(t.Context(), to, secret, bytes.NewReader(file.Bytes()), false, nil); !errors.Is(err, backup.ErrNotEmpty) {
		t.Fatalf("a database with tables: %v", err)
	}
	must(t, backup.Read(t.Context(), to, secret, bytes.NewReader(file.Bytes()), true, nil))
	must(t, store.Migrate(t.Context(), to))
	want, got := sums(t, from), sums(t, to)
	for name, sum := range want {
		if got[name] != sum {
			t.Errorf("table %s: %q, was %q", name, got[name], sum)
		}
	}
	if len(want) < 20 || len(want) != len(got) {
		t.Errorf("%d tables, were %d", len(got), len(want))
	}
	proof, err := store.VerifyAudit(t.Context(), to, "")
	must(t, err)
	if proof.Lines != 2 {
		t.Errorf("%d lines in the audit log", proof.Lines)
	}
	// The program works on it.
	s, err := store.Open(t.Context(), to, 2)
	must(t, err)
	defer s.Close()
	if p, err := s.Person(t.Context(), 299); err != nil || !strings.HasPrefix(p.Name, "Өмірбек") {
		t.Fatalf("%+v, %v", p, err)
	}
}

// A backup that is not whole, or not ours, leaves what is there.
func TestWhatCannotBeReadChangesNothing(t *testing.T) {
	t.Parallel()
	public, secret := pair(t)
	_, other := pair(t)
	address := furnished(t)
	var file bytes.Buffer
	must(t, backup.Write(t.Context(), address, public, &file, nil))
	whole := file.Bytes()
	changed := bytes.Clone(whole)
	changed[len(changed)/2] ^= 1
	before := sums(t, address)
	for name, c := range map[string]struct {
		key  backup.Key
		file []byte
		want error
	}{
		"another key":      {other, whole, backup.ErrOtherKey},
		"the public half":  {public, whole, backup.ErrPublicKey},
		"cut off":          {secret, whole[:len(whole)-1], backup.ErrNoBackup},
		"cut off half way": {secret, whole[:len(whole)/2], backup.ErrNoBackup},
		"changed":          {secret, changed, backup.ErrNoBackup},
		"empty":            {secret, nil, backup.ErrNoBackup},
		"something else":   {secret, []byte("PGDMP"), backup.ErrNoBackup},
	} {
		if err := backup.Read(t.Context(), address, c.key, bytes.NewReader(c.file), true, nil); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if after := sums(t, address); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Error("the database is another one")
	}
}

func TestAKeyIsReadOrRefusedWithoutShowingIt(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "secret", "age1", "AGE-SECRET-KEY-1ABC"} {
		if _, err := backup.ReadKey(text); !errors.Is(err, backup.ErrNoKey) || (text != "" && text != "age1" && strings.Contains(err.Error(), text)) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
