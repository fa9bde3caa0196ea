package sheet_test

import (
	"strings"
	"testing"

	"saruar/flows/engine/flowtest"
	"saruar/store"
	"saruar/store/storetest"
)

func TestATableOfMeetingsHasNoWordsOfThoseWhoMet(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{"kk": "Белгіленді", "ru": "Назначена"} {
		w := newTown(t, lang)
		w.grant(store.Staff, "KZ-71", "")
		projects := storetest.Mentoring(t, w.address, 1, 1)
		w.sql(`update person set name = '=Ержан' where id = $1`, storetest.Mentor(0))
		w.sql(`insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at)
			values ($1, 'single', $2, $2::timestamptz + interval '1 hour', $2::timestamptz + interval '1 hour', $1, 1, now())`, storetest.Mentor(0), flowtest.Noon())
		w.sql(`insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, topic, team_says, rating, rating_words, rated_at, turn, made_at)
			select id, mentor, starts_at, ends_at, $1, $2, 'booked', 'құпия', 'held', 5, 'құпия', now(), 1, now() from meeting`, projects[0], storetest.Leader(0))
		sent := w.export("mentors", "skip", "skip", "csv")
		if len(sent) != 1 {
			t.Fatalf("%d messages", len(sent))
		}
		raw := string(sent[0].File.Data)
		if !strings.Contains(raw, want) || !strings.Contains(raw, "Жоба 1") || !strings.Contains(raw, "'=Ержан") || strings.Contains(raw, "құпия") {
			t.Errorf("%s:\n%s", lang, raw)
		}
		if n := w.text(`select after::text from audit where action = 'read_mentors'`); !strings.Contains(n, `"sheet":"mentors"`) {
			t.Errorf("the log says %s", n)
		}
	}
}
