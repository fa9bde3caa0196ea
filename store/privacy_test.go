package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"saruar/store"
	"saruar/store/storetest"
)

// Every column of every table has its place in the table of holdings, once: a new one cannot be forgotten.
func TestEveryColumnIsClassified(t *testing.T) {
	t.Parallel()
	there := columns(t, storetest.New(t))
	said := map[string][]string{}
	for _, h := range store.Holdings() {
		if said[h.Table] != nil {
			t.Errorf("table %s has two holdings", h.Table)
		}
		said[h.Table] = h.Columns()
		for i, c := range h.Columns() {
			if slices.Contains(h.Columns()[:i], c) {
				t.Errorf("%s.%s is classified twice", h.Table, c)
			}
			if !slices.Contains(there[h.Table], c) {
				t.Errorf("%s.%s is classified and not there", h.Table, c)
			}
		}
	}
	for table, list := range there {
		for _, c := range list {
			if !slices.Contains(said[table], c) {
				t.Errorf("%s.%s is not classified: say in store/privacy_*.go what it tells of people, what /mydata shows and what erasing does", table, c)
			}
		}
	}
}

// Whoever keeps something of people shows it to them, and says what becomes of it.
func TestWhatIsKeptOfPeopleIsShownAndErased(t *testing.T) {
	t.Parallel()
	for _, h := range store.Holdings() {
		if h.Keys+h.Personal == "" {
			continue
		}
		if len(h.Mine) == 0 {
			t.Errorf("/mydata shows nothing of table %s", h.Table)
		}
		if len(h.Erase) == 0 && h.Rests == "" {
			t.Errorf("table %s says neither how it forgets people nor why it does not", h.Table)
		}
		if h.Personal != "" && len(h.Erase) == 0 {
			t.Errorf("table %s keeps %s and erases nothing", h.Table, strings.Join(strings.Fields(h.Personal), ", "))
		}
	}
}

// columns lists the columns of all tables.
func columns(t *testing.T, url string) map[string][]string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	rows, err := conn.Query(t.Context(), `
select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, c.ordinal_position`)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	var table, column string
	_, err = pgx.ForEachRow(rows, []any{&table, &column}, func() error {
		found[table] = append(found[table], column)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// foreignKeys lists the columns that name people, as table.column.
func foreignKeys(t *testing.T, url string) []string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	rows, err := conn.Query(t.Context(), `
select k.conrelid::regclass || '.' || a.attname || case k.confupdtype when 'c' then '' else ' does not follow' end
from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
where k.contype = 'f' and k.confrelid = 'person'::regclass`)
	if err != nil {
		t.Fatal(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestWhoeverNamesAPersonFollowsTheirPseudonym(t *testing.T) {
	t.Parallel()
	keys := map[string]bool{}
	for _, h := range store.Holdings() {
		for _, c := range strings.Fields(h.Keys) {
			keys[fmt.Sprint(h.Table, ".", c)] = true
		}
	}
	for _, key := range foreignKeys(t, storetest.New(t)) {
		if !keys[key] {
			t.Errorf("%s, or is not classified as a key", key)
		}
	}
}
