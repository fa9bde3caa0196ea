package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// office is a database with an open cohort and some grown-up members.
type office struct {
	*store.Store
	t       *testing.T
	address string
	opens   time.Time
	closes  time.Time
}

const cohortCode = "2026"

const (
	leader  = int64(11)
	friend  = int64(12)
	another = int64(13)
)

func newOffice(t *testing.T) *office {
	t.Helper()
	address := storetest.New(t)
	s, err := store.Open(t.Context(), address, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	noon := time.Date(2026, time.November, 4, 12, 0, 0, 0, time.FixedZone("", 5*60*60))
	o := &office{Store: s, t: t, address: address}
	o.must(s.SeedRegions(t.Context(), []store.Region{{Code: "KZ-71", NameKK: "Астана қаласы", NameRU: "город Астана"}}))
	o.must(s.SeedCohort(t.Context(), cohortCode, "2-лек", "2-й поток", noon))
	for _, id := range []int64{leader, friend, another} {
		o.member(id)
	}
	cohort, err := s.Cohort(t.Context(), cohortCode)
	o.must(err)
	o.opens, o.closes = cohort.OpensAt, cohort.ClosesAt
	return o
}

func (o *office) must(err error) {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
}

// member makes somebody a member who is 36.
func (o *office) member(id int64) {
	o.t.Helper()
	ctx, now := o.t.Context(), time.Now()
	o.must(o.Meet(ctx, id, "kk", now))
	o.must(o.SetName(ctx, id, fmt.Sprint("Адам ", id)))
	o.must(o.SetBornBy(ctx, id, time.Date(1990, time.January, 1, 0, 0, 0, 0, time.UTC)))
	o.must(o.Join(ctx, id, now))
}

// sql runs a statement that the store has no method for.
func (o *office) sql(statement string, args ...any) {
	o.t.Helper()
	_, err := storetest.Past(o.t, o.address).Exec(o.t.Context(), statement, args...)
	o.must(err)
}

func (o *office) number(query string, args ...any) (n int) {
	o.t.Helper()
	o.must(storetest.Past(o.t, o.address).QueryRow(o.t.Context(), query, args...).Scan(&n))
	return n
}

func (o *office) begin(person int64) int64 {
	o.t.Helper()
	id, err := o.BeginApplication(o.t.Context(), cohortCode, person, o.opens.Add(time.Hour))
	o.must(err)
	return id
}

func (o *office) answer(application, person int64, name, value string, now time.Time) {
	o.t.Helper()
	o.must(o.SaveAnswers(o.t.Context(), application, person, map[string]json.RawMessage{name: json.RawMessage(value)}, now))
}

// fill answers everything that a project of the given name must.
func (o *office) fill(application, person int64, title string) {
	o.t.Helper()
	all := map[string]any{
		"lang": "kk", "title": title, "direction": "ecology", "region": "KZ-71", "place": "Астана", "stage": "pilot", "problem": "p",
		"solution": "s", "results": "r", "people": 100, "team": 5, "leader": "l", "growth": "g", "forms": []string{"online"},
		"income": []string{"grants"}, "budget": "small", "wants": []string{"mentor"}, "access": "a", "phone": "+77011234567",
		"email": "a@example.kz", "confirms": []string{"truth"},
	}
	changed := map[string]json.RawMessage{}
	for name, value := range all {
		raw, err := json.Marshal(value)
		o.must(err)
		changed[name] = raw
	}
	o.must(o.SaveAnswers(o.t.Context(), application, person, changed, o.opens.Add(time.Hour)))
}

// filled is a complete draft.
func (o *office) filled(person int64, title string) int64 {
	o.t.Helper()
	id := o.begin(person)
	o.fill(id, person, title)
	return id
}

func (o *office) answers(application, person int64) map[string]any {
	o.t.Helper()
	a := o.load(application, person)
	var answers map[string]any
	o.must(json.Unmarshal(a.Answers, &answers))
	return answers
}

func (o *office) load(application, person int64) store.Application {
	o.t.Helper()
	a, err := o.Application(o.t.Context(), application, person)
	o.must(err)
	return a
}

func (o *office) wants(err, want error) {
	o.t.Helper()
	if !errors.Is(err, want) {
		o.t.Fatalf("error %v, want %v", err, want)
	}
}

// atOnce runs a function many times at the same moment and gives the errors.
func atOnce(n int, f func(i int) error) []error {
	errs := make([]error, n)
	start := make(chan struct{})
	var all sync.WaitGroup
	for i := range n {
		all.Add(1)
		go func() {
			defer all.Done()
			<-start
			errs[i] = f(i)
		}()
	}
	close(start)
	all.Wait()
	return errs
}

func count(errs []error, want error) int {
	n := 0
	for _, err := range errs {
		if errors.Is(err, want) {
			n++
		}
	}
	return n
}

func TestALeaderHasTwoApplicationsAtMost(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	errs := atOnce(6, func(int) error {
		_, err := o.BeginApplication(context.Background(), cohortCode, leader, o.opens.Add(time.Hour))
		return err
	})
	if ok := count(errs, nil); ok < 1 || ok+count(errs, store.ErrTwoApplications) != len(errs) {
		t.Fatalf("at once: %v", errs)
	}
	for o.number("select count(*) from application") < 2 {
		o.begin(leader)
	}
	_, err := o.BeginApplication(t.Context(), cohortCode, leader, o.opens.Add(time.Hour))
	o.wants(err, store.ErrTwoApplications)
	list, err := o.Applications(t.Context(), leader)
	o.must(err)
	o.must(o.Withdraw(t.Context(), list[0].ID, leader, o.opens.Add(time.Hour)))
	o.begin(leader)
	o.begin(friend)
}

func TestAnApplicationIsBegunByAGrownUpWhileTheCohortIsOpen(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	for name, now := range map[string]time.Time{"before": o.opens.Add(-time.Second), "after": o.closes.Add(time.Second)} {
		if _, err := o.BeginApplication(ctx, cohortCode, leader, now); !errors.Is(err, store.ErrClosed) {
			t.Fatalf("%s: %v", name, err)
		}
	}
	_, err := o.BeginApplication(ctx, "2099", leader, o.opens)
	o.wants(err, store.ErrClosed)
	today := o.opens.In(time.UTC)
	o.must(o.SetBornBy(ctx, friend, today.AddDate(-18, 0, 1)))
	_, err = o.BeginApplication(ctx, cohortCode, friend, today)
	o.wants(err, store.ErrClosed)
	o.must(o.SetBornBy(ctx, friend, today.AddDate(-18, 0, 0)))
	_, err = o.BeginApplication(ctx, cohortCode, friend, today)
	o.must(err)
	o.must(o.Meet(ctx, 99, "kk", today))
	_, err = o.BeginApplication(ctx, cohortCode, 99, today)
	o.wants(err, store.ErrClosed)
	for _, state := range []string{"draft", "announced", "screening", "archived"} {
		o.sql("update cohort set state = $1", state)
		if _, err := o.BeginApplication(ctx, cohortCode, another, o.opens); !errors.Is(err, store.ErrClosed) {
			t.Fatalf("cohort in state %s: %v", state, err)
		}
	}
}

func TestCoauthorsAnswerAtOnceWithoutLosingAnything(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.begin(leader)
	o.join(id, friend)
	people := []int64{leader, friend}
	errs := atOnce(20, func(i int) error {
		changed := map[string]json.RawMessage{fmt.Sprint("question_", i): json.RawMessage(fmt.Sprint(i))}
		return o.SaveAnswers(context.Background(), id, people[i%2], changed, o.opens.Add(time.Hour))
	})
	if count(errs, nil) != len(errs) {
		t.Fatal(errs)
	}
	if answers := o.answers(id, friend); len(answers) != 20 {
		t.Fatalf("kept %d answers: %v", len(answers), answers)
	}
}

func TestAnswersAreTakenFromAuthorsUntilTheDeadline(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.begin(leader)
	o.answer(id, leader, "title", `"Бала"`, o.closes)
	o.answer(id, leader, "title", `"Кеш"`, o.closes.Add(time.Second))
	o.answer(id, leader, "title", `"Ерте"`, o.opens.Add(-time.Second))
	o.answer(id, another, "title", `"Бөтен"`, o.opens.Add(time.Hour))
	a := o.load(id, leader)
	if a.Title != "Бала" || !a.AnsweredAt.Equal(o.closes) {
		t.Fatalf("title %q at %s", a.Title, a.AnsweredAt)
	}
	_, err := o.Application(t.Context(), id, another)
	o.wants(err, store.ErrNotFound)
	o.must(o.Withdraw(t.Context(), id, leader, o.closes))
	o.answer(id, leader, "title", `"Қайтты"`, o.opens.Add(time.Hour))
	if a = o.load(id, leader); a.Title != "Бала" {
		t.Fatalf("a withdrawn application was changed: %q", a.Title)
	}
}

func TestTheSummaryStaysOpenAQuarterOfAnHourLonger(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		summary  time.Duration // before the deadline; negative: after it
		submit   time.Duration // after the deadline
		accepted bool
	}{
		"at the deadline itself":                {-time.Hour, 0, true},
		"there before, in time":                 {time.Minute, 15 * time.Minute, true},
		"there before, too late":                {time.Minute, 15*time.Minute + time.Second, false},
		"there at the deadline":                 {0, time.Minute, true},
		"there a second after":                  {-time.Second, time.Minute, false},
		"never there, a second after":           {-time.Hour, time.Second, false},
		"never there, a second before deadline": {-time.Hour, -time.Second, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			id := o.filled(leader, "Бала")
			if c.summary > -time.Hour {
				o.must(o.StandAt(t.Context(), id, leader, "summary", true, o.closes.Add(-c.summary)))
			}
			now := o.closes.Add(c.submit)
			o.answer(id, leader, "place", `"Семей"`, now)
			if changed := o.answers(id, leader)["place"] == "Семей"; changed != c.accepted {
				t.Fatalf("answer changed %t", changed)
			}
			if editable := o.load(id, leader).EditableAt(now); editable != c.accepted {
				t.Fatalf("says editable %t", editable)
			}
			_, err := o.Submit(t.Context(), id, leader, now)
			if !c.accepted {
				o.wants(err, store.ErrClosed)
				return
			}
			o.must(err)
		})
	}
}

func TestThePlaceIsTheLeaders(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.begin(leader)
	o.join(id, friend)
	ctx, first := t.Context(), o.opens.Add(time.Hour)
	o.must(o.StandAt(ctx, id, leader, "summary", true, first))
	o.must(o.StandAt(ctx, id, leader, "title", false, first.Add(time.Minute)))
	o.must(o.StandAt(ctx, id, leader, "summary", true, first.Add(time.Hour)))
	o.must(o.StandAt(ctx, id, leader, "place", false, first.Add(time.Hour)))
	o.must(o.StandAt(ctx, id, friend, "stage", false, first))
	if a := o.load(id, leader); a.Step != "place" || !a.SummaryAt.Equal(first) {
		t.Fatalf("stands at %q, summary at %s", a.Step, a.SummaryAt)
	}
}

func TestSubmittingDrawsReceiptsWithoutGaps(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	const people = 12
	ids := make([]int64, people)
	for i := range ids {
		o.member(int64(100 + i))
		ids[i] = o.filled(int64(100+i), "Жоба")
	}
	receipts := make([]string, people*2)
	errs := atOnce(people*2, func(i int) (err error) { // each twice
		receipts[i], err = o.Submit(context.Background(), ids[i%people], int64(100+i%people), o.closes)
		return err
	})
	if count(errs, nil) != len(errs) {
		t.Fatal(errs)
	}
	slices.Sort(receipts)
	receipts = slices.Compact(receipts)
	if len(receipts) != people || receipts[0] != "2026-0001" || receipts[people-1] != "2026-0012" {
		t.Fatalf("receipts %v", receipts)
	}
	if n := o.number("select count(*) from application_event where to_state = 'submitted'"); n != people {
		t.Fatalf("%d events", n)
	}
}

func TestReceiptsGrowPastFourDigits(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.sql("update cohort set last_receipt = 9999")
	receipt, err := o.Submit(t.Context(), o.filled(leader, "Бала"), leader, o.opens.Add(time.Hour))
	o.must(err)
	if receipt != "2026-10000" {
		t.Fatal(receipt)
	}
}

func TestOnlyTheLeaderSubmitsACompleteDraft(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	id := o.begin(leader)
	o.join(id, friend)
	_, err := o.Submit(ctx, id, leader, now)
	o.wants(err, store.ErrIncomplete)
	o.fill(id, friend, "Бала")
	for name, empty := range map[string]string{"title": `""`, "wants": `[]`, "people": `null`, "confirms": `null`} {
		o.answer(id, leader, name, empty, now)
		if _, err := o.Submit(ctx, id, leader, now); !errors.Is(err, store.ErrIncomplete) {
			t.Fatalf("without %s: %v", name, err)
		}
		o.fill(id, leader, "Бала")
	}
	for _, person := range []int64{friend, another} {
		_, err = o.Submit(ctx, id, person, now)
		o.wants(err, store.ErrNotFound)
	}
	receipt, err := o.Submit(ctx, id, leader, now)
	o.must(err)
	if receipt != "2026-0001" {
		t.Fatalf("refused submissions drew numbers: %s", receipt)
	}
	a := o.load(id, leader)
	if a.State != store.ApplicationSubmitted || a.Receipt != receipt || !a.SubmittedAt.Equal(now) {
		t.Fatalf("%+v", a)
	}
}

func TestAProjectIsSubmittedOncePerCohort(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	first, second := o.filled(leader, "Әке мектебі"), o.filled(leader, "әке МЕКТЕБI")
	same, err := o.SameTitle(ctx, second, "аке мектебi")
	o.must(err)
	if same {
		t.Fatal("a Latin letter is another letter")
	}
	o.answer(second, leader, "title", `"аке мектеби"`, now)
	if same, err = o.SameTitle(ctx, second, "Аке мектебі"); err != nil || !same {
		t.Fatalf("same %t, %v", same, err)
	}
	errs := atOnce(2, func(i int) error {
		_, err := o.Submit(context.Background(), []int64{first, second}[i], leader, now)
		return err
	})
	if count(errs, nil) != 1 || count(errs, store.ErrSameProject) != 1 {
		t.Fatal(errs)
	}
	other := o.filled(friend, "Әке мектебі")
	receipt, err := o.Submit(ctx, other, friend, now)
	o.must(err)
	if receipt != "2026-0002" {
		t.Fatalf("receipt %s after one that was refused", receipt)
	}
}

func TestWithdrawing(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	id := o.filled(leader, "Бала")
	o.join(id, friend)
	o.wants(o.Withdraw(ctx, id, friend, now), store.ErrWrongState)
	o.wants(o.Withdraw(ctx, id, another, now), store.ErrWrongState)
	o.must(o.Withdraw(ctx, id, leader, now))
	o.wants(o.Withdraw(ctx, id, leader, now), store.ErrWrongState)
	_, err := o.Submit(ctx, id, leader, now)
	o.wants(err, store.ErrWrongState)

	again := o.filled(leader, "Бала")
	_, err = o.Submit(ctx, again, leader, now)
	o.must(err)
	o.sql("update application set state = 'accepted' where id = $1", again)
	o.wants(o.Withdraw(ctx, again, leader, now), store.ErrWrongState)
}

func TestSubmittingAndWithdrawingAtOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	now := o.opens.Add(time.Hour)
	id := o.filled(leader, "Бала")
	errs := atOnce(2, func(i int) error {
		if i == 0 {
			return o.Withdraw(context.Background(), id, leader, now)
		}
		_, err := o.Submit(context.Background(), id, leader, now)
		return err
	})
	o.must(errs[0])
	if errs[1] != nil && !errors.Is(errs[1], store.ErrWrongState) {
		t.Fatal(errs[1])
	}
	a := o.load(id, leader)
	if a.State != store.ApplicationWithdrawn || (errs[1] == nil) != (a.Receipt != "") {
		t.Fatalf("%s with receipt %q after %v", a.State, a.Receipt, errs[1])
	}
}

func TestMovesAreWrittenDown(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	id := o.filled(leader, "Бала")
	_, err := o.Submit(ctx, id, leader, now)
	o.must(err)
	from := []store.ApplicationState{store.ApplicationSubmitted}
	errs := atOnce(4, func(int) error {
		return o.Move(context.Background(), id, from, store.ApplicationScreening, another, "толық", now)
	})
	if count(errs, nil) != 1 || count(errs, store.ErrWrongState) != 3 {
		t.Fatal(errs)
	}
	if n := o.number(`select count(*) from application_event
		where application = $1 and from_state = 'submitted' and to_state = 'screening' and actor = $2 and note = 'толық'`, id, another); n != 1 {
		t.Fatalf("%d events", n)
	}
	err = o.Move(ctx, id, []store.ApplicationState{store.ApplicationScreening}, store.ApplicationEnrolled, another, "", now)
	o.wants(err, store.ErrNoSuchChange)
}

func TestApplicationsAreListedForAllTheirAuthors(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	first := o.begin(leader)
	o.answer(first, leader, "region", `"KZ-71"`, o.opens.Add(time.Hour))
	id, err := o.BeginApplication(t.Context(), cohortCode, friend, o.opens.Add(2*time.Hour))
	o.must(err)
	o.join(first, friend)
	list, err := o.Applications(t.Context(), friend)
	o.must(err)
	if len(list) != 2 || list[0].ID != id || list[1].ID != first {
		t.Fatalf("%+v", list)
	}
	if a := list[1]; a.Cohort.TitleKK != "2-лек" || a.LeaderName != "Адам 11" || a.Authors != 1 || a.RegionRU != "город Астана" || a.Answers != nil {
		t.Fatalf("%+v", a)
	}
	if list, err = o.Applications(t.Context(), another); err != nil || len(list) != 0 {
		t.Fatalf("a stranger sees %+v, %v", list, err)
	}
}

func TestCohortsThatAreOpen(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	open := func(now time.Time) int {
		list, err := o.OpenCohorts(ctx, now)
		o.must(err)
		return len(list)
	}
	if open(o.opens) != 1 || open(o.closes) != 1 || open(o.opens.Add(-1e9)) != 0 || open(o.closes.Add(1e9)) != 0 {
		t.Fatal("open outside its days, or closed on them")
	}
	next, err := o.NextCohort(ctx, o.opens.Add(-time.Hour))
	o.must(err)
	if next.Code != cohortCode || !next.AheadAt(o.opens.Add(-time.Hour)) {
		t.Fatalf("%+v", next)
	}
	_, err = o.NextCohort(ctx, o.opens)
	o.wants(err, store.ErrNotFound)
	o.sql("update cohort set state = 'draft'")
	_, err = o.Cohort(ctx, cohortCode)
	o.wants(err, store.ErrNotFound)
}

func TestSeedingACohortAgainChangesNothingUntilItHasClosed(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	o.must(o.SeedCohort(ctx, cohortCode, "Басқа", "Другой", o.opens.Add(48*time.Hour)))
	c, err := o.Cohort(ctx, cohortCode)
	o.must(err)
	if c.TitleKK != "2-лек" || !c.ClosesAt.Equal(o.closes) || c.ScreenedBy.IsZero() {
		t.Fatalf("%+v", c)
	}
	later := o.closes.Add(time.Hour)
	o.must(o.SeedCohort(ctx, cohortCode, "Басқа", "Другой", later))
	if c, err = o.Cohort(ctx, cohortCode); err != nil || !c.OpenAt(later) {
		t.Fatalf("%+v, %v", c, err)
	}
}

func TestTooMuchForAnAnswerIsRefused(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.begin(leader)
	long, err := json.Marshal(strings.Repeat("ә", 81))
	o.must(err)
	err = o.SaveAnswers(t.Context(), id, leader, map[string]json.RawMessage{"title": long}, o.opens.Add(time.Hour))
	if err == nil {
		t.Fatal("a name of 81 characters was kept")
	}
}

func TestARefusalUndoesOnlyItselfInATurn(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	first, second := o.filled(leader, "Бала"), o.filled(leader, "Бала")
	_, err := o.Submit(ctx, first, leader, now)
	o.must(err)

	o.must(o.Journal(ctx, []store.Update{{ID: 1, Lane: leader, Body: []byte(`{}`)}}, now))
	turn, err := o.BeginTurn(ctx, leader, "a", nil)
	o.must(err)
	inTurn := turn.Context(ctx)
	place := map[string]json.RawMessage{"place": json.RawMessage(`"Семей"`)}
	o.must(o.SaveAnswers(inTurn, second, leader, place, now))
	_, err = o.Submit(inTurn, second, leader, now)
	o.wants(err, store.ErrSameProject)
	_, err = o.BeginApplication(inTurn, cohortCode, leader, now)
	o.wants(err, store.ErrTwoApplications)
	o.must(o.StandAt(inTurn, second, leader, "title", false, now))
	o.must(turn.Commit(ctx, store.Outcome{Replica: "a"}))

	if a := o.load(second, leader); a.Step != "title" || a.State != store.ApplicationDraft || o.answers(second, leader)["place"] != "Семей" {
		t.Fatalf("%+v", a)
	}
}
