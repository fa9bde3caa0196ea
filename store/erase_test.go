package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"saruar/store"
	"saruar/store/storetest"
)

const (
	vanishing = int64(7_000_123_456) // who is forgotten
	marker    = "Ізқалдырғыш"        // what they wrote, wherever anything can be written
)

// escaped is a text as JSON with nothing but ASCII has it.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		fmt.Fprintf(&b, `\u%04x`, r)
	}
	return b.String()
}

func (tr *traces) forget() time.Time {
	tr.t.Helper()
	asked := time.Now()
	tr.must(tr.AskForgetting(tr.t.Context(), vanishing, asked))
	return asked.Add(store.ForgetAfter + time.Minute)
}

func TestNothingOfAForgottenPersonIsLeftAnywhere(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	names := []string{strconv.FormatInt(vanishing, 10), strconv.FormatInt(vanishing, 36), marker, "vanishing", "Ақбұлақ", "Көкжиек"}
	if found := tr.left(marker); len(found) < 6 {
		t.Fatalf("the marker was left in %v only", found)
	}
	for _, title := range names[4:] {
		if len(tr.left(title)) == 0 {
			t.Fatalf("%q was left nowhere", title)
		}
	}
	options, err := redis.ParseURL(storetest.Redis(t))
	tr.must(err)
	client := redis.NewClient(options)
	t.Cleanup(func() { _ = client.Close() })
	sessions := store.NewSessions(client)
	tr.must(sessions.Write(t.Context(), vanishing, 1, nil, 2, []byte(`{"text":"`+marker+`"}`)))

	tr.must(tr.Erase(t.Context(), tr.number, tr.forget(), sessions.Forget))

	for _, name := range names {
		if found := tr.left(name); len(found) > 0 {
			t.Errorf("%q is still in %v", name, found)
		}
	}
	if keys, err := client.Keys(t.Context(), "*").Result(); err != nil || len(keys) > 0 {
		t.Errorf("Redis still has %v, %v", keys, err)
	}
}

func TestWhatIsDecidedStaysUnderAPseudonym(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	tr.must(tr.Erase(t.Context(), tr.number, tr.forget(), noSession))
	type kept struct {
		State, Direction, Region string
		Answers                  map[string]any
	}
	look := func(id int64) (k kept) {
		var raw []byte
		tr.must(tr.conn.QueryRow(t.Context(), `select state, direction, region, answers from application where id = $1 and leader < 0`, id).
			Scan(&k.State, &k.Direction, &k.Region, &raw))
		tr.must(json.Unmarshal(raw, &k.Answers))
		return k
	}
	if k := look(tr.decided); k.State != "rejected" || k.Direction != "ecology" || k.Region != "KZ-71" || k.Answers["people"] == nil {
		t.Errorf("of the decided one: %+v", k)
	}
	if k := look(tr.pending); k.State != "withdrawn" || k.Region != "KZ-10" {
		t.Errorf("of the pending one: %+v", k)
	}
	for query, want := range map[string]int{
		`select count(*) from application where submitted_at is null and leader < 0`:                             0,
		`select count(*) from consent where person < 0 and given`:                                                3,
		`select count(*) from role_grant where person < 0 and ends_at is null`:                                   0,
		`select count(*) from role_grant where person < 0`:                                                       1,
		`select count(*) from role_invitation where revoked_at is null and used_at is null`:                      0,
		`select count(*) from application_author`:                                                                0,
		`select count(*) from follower`:                                                                          0,
		`select count(*) from person_tag`:                                                                        1,
		`select count(*) from announcement_listed`:                                                               0,
		`select count(*) from announcement_recipient where person < 0 and state = 2 and message is null`:         2,
		`select count(*) from announcement_tap where person < 0`:                                                 2,
		`select count(*) from announcement where project is not null and state = 'cancelled' and author < 0`:     1,
		`select count(*) from announcement_part`:                                                                 1,
		`select count(*) from person where id = 13 and referred_by < 0`:                                          1,
		`select count(*) from audit where action = 'erase_person' and role = 'program' and subject_id <> 0`:      1,
		`select count(*) from application_event where actor < 0 and to_state = 'withdrawn'`:                      1,
		`select count(*) from person where id < 0 and erased_at is not null and member_at is null and name = ''`: 1,
	} {
		if got := tr.desk.number(query); got != want {
			t.Errorf("%s gives %d, want %d", query, got, want)
		}
	}
}

func TestAForgottenPersonMayBeginAnew(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	tr.must(tr.Erase(t.Context(), tr.number, tr.forget(), noSession))
	if _, err := tr.Person(t.Context(), vanishing); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("still known: %v", err)
	}
	tr.must(tr.Journal(t.Context(), []store.Update{{ID: 50, Lane: vanishing, Body: []byte(`{}`)}}, time.Now()))
	tr.member(vanishing)
	tr.submitted(vanishing, "Бірінші", "KZ-71")
	p, err := tr.Person(t.Context(), vanishing)
	if err != nil || !p.Member() || !p.ForgetAt.IsZero() || len(p.Roles) > 0 {
		t.Fatalf("%+v, %v", p, err)
	}
}

func TestErasingHappensWhollyOrNotAtAll(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	late := tr.forget()
	killed := errors.New("killed")
	before := tr.left(marker)
	err := tr.Erase(t.Context(), tr.number, late, func(context.Context, int64) error { return killed })
	if !errors.Is(err, killed) {
		t.Fatalf("error %v", err)
	}
	if strings.Contains(err.Error(), strconv.FormatInt(vanishing, 10)) {
		t.Errorf("the error names them: %v", err)
	}
	if after := tr.left(marker); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Fatalf("erased in part: %v of %v is left", after, before)
	}
	tr.must(tr.Erase(t.Context(), tr.number, late, noSession))
	if err := tr.Erase(t.Context(), tr.number, late, noSession); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("erased twice: %v", err)
	}
}

func TestThereIsTimeToTakeItBack(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	late := tr.forget()
	if err := tr.Erase(t.Context(), tr.number, late.Add(-2*time.Minute), noSession); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("erased too early: %v", err)
	}
	if numbers, _, err := tr.Forgotten(t.Context(), late.Add(-2*time.Minute), 10); err != nil || len(numbers) > 0 {
		t.Fatalf("due too early: %v, %v", numbers, err)
	}
	if numbers, overdue, err := tr.Forgotten(t.Context(), late, 10); err != nil || len(numbers) != 1 || numbers[0] != tr.number || overdue != 0 {
		t.Fatalf("due: %v, %d late, %v", numbers, overdue, err)
	}
	if _, overdue, err := tr.Forgotten(t.Context(), late.Add(store.ForgottenWithin), 10); err != nil || overdue != 1 {
		t.Fatalf("%d late, %v", overdue, err)
	}
	tr.must(tr.StopForgetting(t.Context(), vanishing, late))
	if err := tr.Erase(t.Context(), tr.number, late, noSession); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("erased although taken back: %v", err)
	}
	if err := tr.StopForgetting(t.Context(), vanishing, late); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("taken back twice: %v", err)
	}
}

func TestTheLastAdministratorStays(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.member(chief)
	ask := func(who int64) error { return d.AskForgetting(t.Context(), who, time.Now()) }
	if err := ask(chief); !errors.Is(err, store.ErrLastAdministrator) {
		t.Fatalf("the last administrator may go: %v", err)
	}
	d.must(d.Grant(t.Context(), friend, "administrator", "KZ-71", 0, time.Now()))
	if err := ask(chief); !errors.Is(err, store.ErrLastAdministrator) {
		t.Fatalf("an administrator of one region is enough: %v", err)
	}
	d.must(d.Grant(t.Context(), another, "administrator", "", 0, time.Now()))
	both := make(chan error, 2)
	for _, who := range []int64{chief, another} {
		go func() { both <- ask(who) }()
	}
	first, second := <-both, <-both
	if errors.Is(first, store.ErrLastAdministrator) == errors.Is(second, store.ErrLastAdministrator) {
		t.Fatalf("two who leave at once: %v and %v", first, second)
	}
	d.must(ask(leader))
}

func TestCoAuthorsSeeThatItWasWithdrawnAndNoMore(t *testing.T) {
	t.Parallel()
	tr := newTraces(t)
	tr.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, tr.pending, another)
	tr.must(tr.Erase(t.Context(), tr.number, tr.forget(), noSession))
	a, err := tr.Application(t.Context(), tr.pending, another)
	tr.must(err)
	if a.State != store.ApplicationWithdrawn || a.Title != "" || a.LeaderName != "" || a.Leader >= 0 || strings.Contains(string(a.Answers), "+7") {
		t.Fatalf("%+v", a)
	}
	if list, err := tr.DeskList(t.Context(), headOffice, store.ApplicationWithdrawn, 10, 0); err != nil || len(list) != 1 {
		t.Fatalf("staff see %v, %v", list, err)
	}
}
