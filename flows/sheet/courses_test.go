package sheet_test

import (
	"strings"
	"testing"

	"saruar/flows/engine/flowtest"
	"saruar/store"
	"saruar/store/storetest"
)

func TestATableOfCoursesHasPeopleByLessonAndASum(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{
		"kk": "Қатысты|90",
		"ru": "Присутствие|90",
	} {
		for _, format := range []string{"xlsx", "csv"} {
			w := newTown(t, lang)
			w.grant(store.Staff, "KZ-71", "")
			c := storetest.NewCourse(t, w.address, "mektep", chief, flowtest.Noon().AddDate(0, 0, -5), 2)
			storetest.Enrol(t, w.address, c.ID, somebody)
			w.sql(`update course set region = 'KZ-71'`)
			w.sql(`insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, 'present', 'list', $3, now())`, c.Lessons[0], somebody, chief)
			sent := w.export("courses", "skip", "skip", format)
			if len(sent) != 1 {
				t.Fatalf("%d messages", len(sent))
			}
			table := strings.ReplaceAll(joined(rows(t, sent[0].File)), "'", "")
			for _, part := range []string{want, "|=Гүлнар|", "|180|", "|90|50|2|0"} {
				if !strings.Contains(table, part) {
					t.Errorf("%s %s: no %q in\n%s", lang, format, part, table)
				}
			}
			if raw := string(sent[0].File.Data); format == "csv" && !strings.Contains(raw, "'=Гүлнар") {
				t.Errorf("formulas in:\n%s", raw)
			}
			if n := w.text(`select after::text from audit where action = 'read_courses'`); !strings.Contains(n, `"sheet":"courses"`) {
				t.Errorf("the log says %s", n)
			}
		}
	}
}

func TestATableOfCoursesStaysWithItsOffice(t *testing.T) {
	t.Parallel()
	w := newTown(t, "ru")
	w.grant(store.Staff, "KZ-10", "")
	c := storetest.NewCourse(t, w.address, "mektep", chief, flowtest.Noon().AddDate(0, 0, -5), 2)
	storetest.Enrol(t, w.address, c.ID, somebody)
	w.sql(`update course set region = 'KZ-71'`)
	sent := w.export("courses", "skip", "skip", "xlsx")
	if len(sent) == 1 && sent[0].File != nil && strings.Contains(joined(rows(t, sent[0].File)), "Гүлнар") {
		t.Fatal("another office takes it along")
	}
}
