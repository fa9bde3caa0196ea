package sheet_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/store"
)

func TestALongListOfGrantsIsGiven(t *testing.T) {
	if testing.Short() {
		t.Skip("takes some seconds")
	}
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "", "")
	const many = 6000
	w.sql(`insert into person (id, name, region, username, member_at, created_at)
select 1000000 + n, 'Адам', 'KZ-71', 'user_' || n, now(), now() from generate_series(1, $1::int) n`, many)
	list := "person;role;region\n"
	for n := 1; n <= many; n++ {
		list += fmt.Sprintf("@User_%d;эксперт;Астана\n", n)
	}
	c := w.chat(clerk)
	began := time.Now()
	letter := w.imports(c, "grants", "roles.csv", []byte(list))
	tried := time.Since(began)
	w.sees(letter, "Новых строк: 6\u00a0000")
	began = time.Now()
	sent := w.decides(c, letter, "apply")
	t.Logf("tried in %s, given in %s", tried, time.Since(began))
	if last := w.words(sent[len(sent)-1]); !strings.Contains(last, "Добавлено: 6\u00a0000") {
		t.Errorf("the end is %s", last)
	}
	if n := w.text(`select count(*)::text from role_grant where role = 'expert'`); n != fmt.Sprint(many) {
		t.Errorf("%s grants", n)
	}
}
