package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"saruar/store"
)

// units are the words for a period in the documents, in hours.
func units() map[string]int {
	return map[string]int{
		"сағат": 1, "тәулік": 24, "күн": 24, "жыл": 365 * 24, "час": 1, "часов": 1, "день": 24, "дня": 24, "дней": 24,
		"год": 365 * 24, "года": 365 * 24, "лет": 365 * 24,
	}
}

var period = regexp.MustCompile(`(?m)^\|.*<!-- (\w+) -->\s*\|\s*(\d+) (\p{L}+)`)

// periods reads the table of a document: each row carries the name of what it is about in a comment.
func periods(t *testing.T, file string) map[string]time.Duration {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]time.Duration{}
	for _, m := range period.FindAllStringSubmatch(string(text), -1) {
		n, err := strconv.Atoi(m[2])
		hours, known := units()[m[3]]
		if err != nil || !known || found[m[1]] != 0 {
			t.Errorf("%s says of %s: %s %s", file, m[1], m[2], m[3])
		}
		found[m[1]] = time.Duration(n*hours) * time.Hour
	}
	return found
}

func TestThePrivacyPageSaysHowLongThingsAreKept(t *testing.T) {
	t.Parallel()
	want := map[string]time.Duration{"undo": store.ForgetAfter, "forgotten": store.ForgottenWithin}
	for _, r := range store.Retentions() {
		want[r.Of] = r.Keep
	}
	for _, lang := range []string{"kk", "ru"} {
		said := periods(t, "../docs/privacy."+lang+".md")
		for of, keep := range want {
			if said[of] != keep {
				t.Errorf("in %s %s is kept for %s, the program keeps it for %s", lang, of, said[of], keep)
			}
			delete(said, of)
		}
		if len(said) > 0 {
			t.Errorf("in %s something is promised that nobody keeps: %v", lang, said)
		}
	}
}

// tidied drops what is old after some days from now.
func (o *office) tidied(days int) string {
	o.t.Helper()
	list, err := o.Tidy(o.t.Context(), time.Now().AddDate(0, 0, days), noSession)
	o.must(err)
	var words []string
	for _, d := range list {
		words = append(words, fmt.Sprint(d.Of, " ", d.Rows))
	}
	return strings.Join(words, ", ")
}

func TestWhatIsOldGoes(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	tr.sql(`update invitation set created_at = now(), expires_at = now() + interval '1 day', used_at = used_at + (now() - used_at)`)
	for _, step := range []struct {
		days int
		want string
	}{
		{1, ""},
		{8, "ticket_drafts 1"},
		{31, "updates_aside 1, guardian_contacts 1, form_drafts 1"},
		{89, ""},
		{92, "reminders 3, invitations 5, exports 3, announcement_lists 1"},
	} {
		if got := tr.tidied(step.days); got != step.want {
			t.Errorf("after %d days goes %q, want %q", step.days, got, step.want)
		}
	}
	if got := tr.tidied(740); !strings.Contains(got, "drafts 1") {
		t.Errorf("after a year and more goes %q", got)
	}
	if n := tr.desk.number(`select count(*) from application where submitted_at is not null`); n != 3 {
		t.Errorf("%d submitted applications are left of 3", n)
	}
}

func TestNamesOfPeopleWhoNeverCameGo(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	const imported, started, invited = int64(901), int64(902), int64(903)
	for _, id := range []int64{imported, started, invited} {
		o.must(o.Meet(t.Context(), id, "kk", time.Now()))
		o.must(o.SetName(t.Context(), id, marker))
	}
	o.must(o.Journal(t.Context(), []store.Update{{ID: 1, Lane: started, Body: []byte(`{}`)}}, time.Now()))
	o.must(o.SayConsent(t.Context(), started, store.Consent{Purpose: "service", Version: 1, Given: true}, time.Now()))
	o.must(o.Grant(t.Context(), invited, "expert", "", 0, time.Now()))
	o.tidied(91)
	if n := o.number(`select count(*) from person where name = $1`, marker); n != 1 {
		t.Errorf("%d names are left after 91 days", n)
	}
	o.tidied(366)
	if n := o.number(`select count(*) from person where id in (901, 902) or id < 0`); n != 0 {
		t.Errorf("%d strangers are left after a year", n)
	}
	if n := o.number(`select count(*) from person where id = 903`); n != 1 {
		t.Error("somebody with a role was forgotten")
	}
	if n := o.number(`select count(*) from person where id = 11`); n != 1 {
		t.Error("a member was forgotten")
	}
}

func TestWhoJustCameBackIsNoStranger(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.must(o.Meet(t.Context(), 905, "ru", time.Now()))
	o.must(o.Journal(t.Context(), []store.Update{{ID: 9, Lane: 905, Body: []byte(`{}`)}}, time.Now()))
	o.sql(`update lane set last_update = 9 where id = 905`)
	o.sql(`update update_journal set state = 'handled' where update_id = 9`)
	o.tidied(400)
	if n := o.number(`select count(*) from person where id = 905`); n != 1 {
		t.Fatal("forgotten while they are here")
	}
}

func TestTakingItBackAndErasingAtTheSameMoment(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	late := tr.forget()
	turn, err := tr.BeginTurn(t.Context(), vanishing, "replica", nil)
	tr.must(err)
	erased := make(chan error, 1)
	go func() { erased <- tr.Erase(context.WithoutCancel(t.Context()), tr.number, late, noSession) }()
	for tr.desk.number(`select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`) == 0 {
		select {
		case err := <-erased:
			t.Fatalf("erased in the middle of a turn: %v", err)
		default:
		}
	}
	tr.must(tr.StopForgetting(turn.Context(t.Context()), vanishing, late))
	tr.must(turn.Commit(t.Context(), store.Outcome{}))
	if err := <-erased; !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("erased although taken back: %v", err)
	}
}

func TestALaneThatWasForgottenIsEmpty(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	turn, err := o.BeginTurn(t.Context(), 4040, "replica", nil)
	o.must(err)
	if turn.State != store.Nothing {
		t.Errorf("state %v", turn.State)
	}
	o.must(turn.Abort(t.Context()))
}
