package store_test

import (
	"strings"
	"testing"

	"saruar/store"
)

func TestTheSearchOfPeopleReadsNoWholeTable(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.crowd(20_000)
	for _, reader := range []int64{headOffice, regional} {
		plan, err := d.ExplainSearch(t.Context(), reader, store.ReadPeopleQuery("айгерим касымова", ""))
		d.must(err)
		for _, index := range []string{"person_words", "application_words", "person_search", "application_search", "application_phone", "person_lower_username"} {
			if reader == headOffice && !strings.Contains(plan, index) {
				t.Errorf("reader %d: no %s in\n%s", reader, index, plan)
			}
		}
		for _, table := range []string{"person p", "application a"} {
			if strings.Contains(plan, "Seq Scan on "+table) {
				t.Errorf("reader %d: all of %s is read:\n%s", reader, table, plan)
			}
		}
	}
}
