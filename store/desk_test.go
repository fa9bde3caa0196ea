package store_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/store"
)

const (
	headOffice = int64(31) // staff of everything
	regional   = int64(32) // staff of one region
	auditor    = int64(33) // of one cohort
	chief      = int64(34) // administrator
	reader     = int64(35) // expert: no desk
)

// desk is an office with people who work in it, and applications.
type desk struct{ *office }

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{newOffice(t)}
	ctx, now := t.Context(), time.Now()
	d.must(d.SeedRegions(ctx, []store.Region{{Code: "KZ-10", NameKK: "Абай облысы", NameRU: "область Абай"}}))
	d.must(d.Grant(ctx, headOffice, "staff", "", 0, now))
	d.must(d.Grant(ctx, regional, "staff", "KZ-10", 0, now))
	d.must(d.Grant(ctx, chief, "administrator", "", 0, now))
	d.must(d.Grant(ctx, reader, "expert", "", 0, now))
	d.sql(`insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('2025', '1-лек', '1-й поток', 'intake', $1, $2)`, d.opens, d.closes)
	d.must(d.Grant(ctx, auditor, "auditor", "", int64(d.number(`select id from cohort where code = '2025'`)), now))
	return d
}

// submitted is an application that was handed in, of a region.
func (d *desk) submitted(person int64, title, region string) int64 {
	d.t.Helper()
	id := d.filled(person, title)
	d.answer(id, person, "region", `"`+region+`"`, d.opens.Add(time.Hour))
	_, err := d.Submit(d.t.Context(), id, person, d.opens.Add(2*time.Hour))
	d.must(err)
	return id
}

func (d *desk) list(person int64, state store.ApplicationState) []int64 {
	d.t.Helper()
	rows, err := d.DeskList(d.t.Context(), person, state, 10, 0)
	d.must(err)
	return ids(rows)
}

func (d *desk) search(person int64, text string) []int64 {
	d.t.Helper()
	rows, err := d.DeskSearch(d.t.Context(), person, text, "", 10, 0)
	d.must(err)
	return ids(rows)
}

func ids(rows []store.DeskRow) (list []int64) {
	for _, r := range rows {
		list = append(list, r.ID)
	}
	return list
}

func (d *desk) same(got, want []int64) {
	d.t.Helper()
	if !slices.Equal(got, want) {
		d.t.Fatalf("got %v, want %v", got, want)
	}
}

func TestTheDeskShowsOnlyTheRegionsAndCohortsOfTheGrant(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	abai, astana := d.submitted(leader, "Абай жастары", "KZ-10"), d.submitted(friend, "Астана балалары", "KZ-71")
	for _, c := range []struct {
		person int64
		want   []int64
	}{
		{headOffice, []int64{astana, abai}},
		{chief, []int64{astana, abai}},
		{regional, []int64{abai}},
		{auditor, nil},
		{reader, nil},
		{leader, nil},
		{404, nil},
	} {
		d.same(d.list(c.person, ""), c.want)
		d.same(d.list(c.person, store.ApplicationSubmitted), c.want)
		d.same(d.list(c.person, store.ApplicationAccepted), nil)
		if found := d.search(c.person, "Астана"); slices.Contains(found, astana) != slices.Contains(c.want, astana) {
			t.Fatalf("%d finds %v", c.person, found)
		}
		_, err := d.DeskCard(t.Context(), c.person, astana, time.Now())
		if may := slices.Contains(c.want, astana); may != (err == nil) {
			t.Fatalf("%d gets the card: %v", c.person, err)
		}
		counts, err := d.DeskCounts(t.Context(), c.person)
		d.must(err)
		if len(c.want) == 0 != (len(counts) == 0) || (len(counts) > 0 && counts[0].Count != len(c.want)) {
			t.Fatalf("%d counts %v", c.person, counts)
		}
	}
	d.sql(`update role_grant set ends_at = now() - interval '1 second' where person = $1`, headOffice)
	d.same(d.list(headOffice, ""), nil)
	d.sql(`update role_grant set ends_at = now() + interval '1 day' where person = $1`, headOffice)
	d.same(d.list(headOffice, ""), []int64{astana, abai})
	d.sql(`update application set cohort = (select id from cohort where code = '2025') where id = $1`, abai)
	d.same(d.list(auditor, ""), []int64{abai})
}

func TestOfDraftsTheDeskSeesOnlyAtWhichQuestionTheyStand(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	first, second, third := d.filled(leader, "Құпия жоба"), d.filled(friend, "Құпия нобай"), d.begin(another)
	d.must(d.StandAt(t.Context(), first, leader, "team", false, d.opens.Add(time.Hour)))
	d.must(d.StandAt(t.Context(), second, friend, "team", false, d.opens.Add(time.Hour)))
	steps, err := d.DeskDrafts(t.Context(), headOffice)
	d.must(err)
	if want := []store.StepCount{{Step: "team", Count: 2}, {Step: "", Count: 1}}; !slices.Equal(steps, want) {
		t.Fatalf("%v", steps)
	}
	if steps, err = d.DeskDrafts(t.Context(), regional); err != nil || len(steps) != 0 {
		t.Fatalf("a regional office counts the drafts of others: %v, %v", steps, err)
	}
	withdrawn := second
	d.must(d.Withdraw(t.Context(), withdrawn, friend, d.opens.Add(2*time.Hour)))
	d.same(d.list(headOffice, ""), nil)
	d.same(d.search(headOffice, "Құпия"), nil)
	d.same(d.search(headOffice, fmt.Sprint("Адам ", leader)), nil)
	for _, id := range []int64{first, withdrawn, third} {
		_, err := d.DeskCard(t.Context(), headOffice, id, time.Now())
		d.wants(err, store.ErrNotFound)
	}
	counts, err := d.DeskCounts(t.Context(), headOffice)
	d.must(err)
	if want := []store.StateCount{{State: store.ApplicationDraft, Count: 2}}; !slices.Equal(counts, want) {
		t.Fatalf("%v", counts)
	}
}

func TestSearchFindsWhateverWasMeant(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.must(d.SetName(t.Context(), leader, "Әйгерім Қасымқызы"))
	d.must(d.SetName(t.Context(), friend, "Серік Жолдасов"))
	d.must(d.SetName(t.Context(), another, "Гүлнар Оспанова"))
	school := d.submitted(leader, "Өзгерістер мектебі", "KZ-71")
	garden := d.submitted(friend, "Зелёный двор", "KZ-10")
	d.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, garden, another)
	for typed, want := range map[string]int64{
		"Өзгерістер мектебі": school,
		"озгеристер":         school, // a Russian keyboard
		"мектепби":           school,
		"мектбеі":            school, // two letters exchanged
		"2026-0001":          school,
		"2026-0002":          garden,
		"зеленый":            garden, // without the dots
		"зилёный двор":       garden,
		"айгерим":            school, // the leader
		"Касымкызы":          school,
		"жолдасов серик":     garden,
		"Гульнар":            garden, // a co-author
	} {
		if found := d.search(headOffice, typed); len(found) == 0 || found[0] != want {
			t.Errorf("%q finds %v, want %d", typed, found, want)
		}
	}
	for _, typed := range []string{"ыыыы", "%", "' or 1=1 --", ""} {
		d.same(d.search(headOffice, typed), nil)
	}
	rows, err := d.DeskSearch(t.Context(), headOffice, "мектебі", store.ApplicationAccepted, 10, 0)
	d.must(err)
	d.same(ids(rows), nil)
}

func TestTheDeskComesInPagesTheNewestFirst(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	var all []int64
	for i := range 5 {
		person := int64(300 + i)
		d.member(person)
		id := d.filled(person, fmt.Sprint("Жоба ", i))
		_, err := d.Submit(t.Context(), id, person, d.opens.Add(time.Duration(2+i)*time.Hour))
		d.must(err)
		all = append([]int64{id}, all...)
	}
	for page, want := range [][]int64{all[:2], all[2:4], all[4:]} {
		rows, err := d.DeskList(t.Context(), headOffice, "", 2, 2*page)
		d.must(err)
		d.same(ids(rows), want)
	}
	card, err := d.DeskCard(t.Context(), headOffice, all[0], time.Now())
	d.must(err)
	if card.Title != "Жоба 4" || card.Leader != "Адам 304" || card.RegionKK != "Астана қаласы" || card.CohortRU != "2-й поток" ||
		card.Receipt != "2026-0005" || !card.SubmittedAt.Equal(d.opens.Add(6*time.Hour)) || !strings.Contains(string(card.Answers), "+77011234567") {
		t.Fatalf("%+v", card)
	}
}

func TestOnlyAnAdministratorOfEverythingSeesAndReplaysWhatWasSetAside(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.must(d.Journal(t.Context(), []store.Update{update(1, leader)}, d.opens))
	aside, err := d.Failed(t.Context(), 1, 1, 0, "boom", "ABCD1234")
	d.must(err)
	if !aside {
		t.Fatal("not set aside")
	}
	d.must(d.Grant(t.Context(), another, "administrator", "KZ-10", 0, time.Now()))
	for _, person := range []int64{headOffice, another, leader} {
		list, err := d.DeskAside(t.Context(), person, 10)
		d.must(err)
		if len(list) != 0 {
			t.Fatalf("%d sees %v", person, list)
		}
		d.wants(d.DeskReplay(t.Context(), person, 1, time.Now()), store.ErrNotFound)
	}
	list, err := d.DeskAside(t.Context(), chief, 10)
	d.must(err)
	if len(list) != 1 || list[0].Reference != "ABCD1234" {
		t.Fatalf("%v", list)
	}
	d.must(d.DeskReplay(t.Context(), chief, 1, time.Now()))
	d.wants(d.DeskReplay(t.Context(), chief, 1, time.Now()), store.ErrNotFound)
	if n := d.number(`select count(*) from update_journal where state = 'waiting'`); n != 1 {
		t.Fatal("not replayed")
	}
}

// crowd fills the desk with submitted applications of as many leaders.
func (d *desk) crowd(size int) {
	d.t.Helper()
	d.sql(`
insert into person (id, name, created_at, member_at)
select n, (array['Әйгерім', 'Болат', 'Гүлнар', 'Дәурен', 'Ержан', 'Жанар', 'Зәуре', 'Индира', 'Қайрат', 'Лаура', 'Мадина', 'Нұрлан', 'Олжас'])[1 + n % 13]
	|| ' ' || (array['Қасымова', 'Жолдасов', 'Оспанова', 'Сейітқали', 'Төлегенов', 'Ыбыраева', 'Иванова', 'Петров', 'Ким', 'Әбдіғали'])[1 + n / 13 % 10]
	|| ' ' || n, now(), now()
from generate_series(1000, 999 + $1::int) n`, size)
	d.sql(`
insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, submitted_at, receipt, answers)
select (select id from cohort where code = '2026'), n, 1,
	case when n % 20 = 0 then 'draft' else (array['submitted', 'screening', 'in_review', 'rejected', 'accepted'])[1 + n % 5] end, 1, now(), now(),
	case when n % 20 = 0 then null else now() - n * interval '1 minute' end, case when n % 20 = 0 then null else '2026-' || n end,
	jsonb_build_object('lang', 'kk', 'title',
		(array['Жас', 'Ауыл', 'Жасыл', 'Қамқор', 'Таза', 'Мейірімді', 'Бірлік', 'Алтын', 'Ақ', 'Көк', 'Новая', 'Зелёная', 'Добрая'])[1 + n % 13] || ' ' ||
		(array['мектеп', 'көше', 'орман', 'кітапхана', 'аула', 'театр', 'шеберхана', 'достар', 'школа', 'библиотека', 'инициатива'])[1 + n / 13 % 11] || ' ' || n,
		'region', case when n % 3 = 0 then 'KZ-10' else 'KZ-71' end, 'direction', 'ecology', 'place', 'Астана', 'stage', 'pilot', 'problem', 'p',
		'solution', 's', 'people', 100, 'team', 5, 'leader', 'l', 'growth', 'g', 'forms', '["online"]'::jsonb, 'income', '["grants"]'::jsonb,
		'budget', 'small', 'wants', '["mentor"]'::jsonb, 'access', 'a', 'phone', '+77011234567', 'email', 'a@example.kz', 'confirms', '["truth"]'::jsonb)
from generate_series(1000, 999 + $1::int) n`, size)
	d.sql(`vacuum analyze`)
}

func TestTheDeskUsesIndexes(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.crowd(20_000)
	for name, c := range map[string]struct {
		query string
		args  []any
		index string
	}{
		"counts":          {store.DeskCountsQuery(), []any{headOffice}, "application_tally"},
		"list":            {store.DeskListAllQuery(), []any{headOffice, 9, 0}, "application_handed_in"},
		"list of a state": {store.DeskListStateQuery(), []any{headOffice, 9, 0, "waitlisted"}, "application_handed_in_state"},
		"search by title": {store.DeskSearchQuery(), []any{headOffice, "кітапхана 1234", 9, 0, ""}, "application_search"},
		"search by name":  {store.DeskSearchQuery(), []any{headOffice, "айгерим касымова", 9, 0, ""}, "person_search"},
	} {
		plan := d.plan(c.query, c.args...)
		if !strings.Contains(plan, c.index) || strings.Contains(plan, "Seq Scan on application a") || strings.Contains(plan, "Seq Scan on person p") {
			t.Errorf("%s:\n%s", name, plan)
		}
	}
}

// How long the desk takes among 100 000 applications; it says so and judges nothing, since that depends on the machine.
func TestDeskAmongManyApplications(t *testing.T) {
	if os.Getenv("DESK_100K") == "" {
		t.Skip("DESK_100K=1 shows the figures")
	}
	d := newDesk(t)
	d.crowd(100_000)
	for name, f := range map[string]func() error{
		"counts":           func() error { _, err := d.DeskCounts(t.Context(), headOffice); return err },
		"counts of region": func() error { _, err := d.DeskCounts(t.Context(), regional); return err },
		"drafts":           func() error { _, err := d.DeskDrafts(t.Context(), headOffice); return err },
		"list":             func() error { _, err := d.DeskList(t.Context(), headOffice, "", 9, 0); return err },
		"list of a state":  func() error { _, err := d.DeskList(t.Context(), regional, "accepted", 9, 0); return err },
		"page 100":         func() error { _, err := d.DeskList(t.Context(), headOffice, "", 9, 800); return err },
		"search: number":   func() error { _, err := d.DeskSearch(t.Context(), headOffice, "2026-54321", "", 9, 0); return err },
		"search: rare": func() error {
			_, err := d.DeskSearch(t.Context(), headOffice, "китапхана 54321", "", 9, 0)
			return err
		},
		"search: common": func() error { _, err := d.DeskSearch(t.Context(), headOffice, "мектеп", "", 9, 0); return err },
		"search: name": func() error {
			_, err := d.DeskSearch(t.Context(), headOffice, "айгерим касымова", "", 9, 0)
			return err
		},
		"search: nothing": func() error { _, err := d.DeskSearch(t.Context(), headOffice, "щщщщщщ", "", 9, 0); return err },
	} {
		d.must(f())
		var took []time.Duration
		for range 7 {
			began := time.Now()
			d.must(f())
			took = append(took, time.Since(began))
		}
		slices.Sort(took)
		t.Logf("%-18s %s", name, took[3])
	}
}
