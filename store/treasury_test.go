package store_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// The people of a vault. Regions: KZ-71 and KZ-10.
const (
	boss     = int64(901) // administrator of everything
	deputy   = int64(902) // another
	officer  = int64(903) // staff of KZ-71
	officer2 = int64(904) // another
	far      = int64(905) // staff of KZ-10
	aigul    = int64(911) // of KZ-71, leads the accepted project
	bolat    = int64(912) // of KZ-71
	dana     = int64(913) // of KZ-10
)

// vault is a database with staff, people, a project, and a programme's budget.
type vault struct {
	*store.Store
	t       *testing.T
	address string
	now     time.Time
	cohort  int64
	project int64
	whole   int64 // the programme's budget
	turn    int64
}

func newVault(t *testing.T) *vault {
	t.Helper()
	v := &vault{t: t, address: storetest.New(t), now: time.Now().Truncate(time.Microsecond)}
	var err error
	v.Store, err = store.Open(t.Context(), v.address, 8)
	v.must(err)
	t.Cleanup(v.Close)
	ctx := t.Context()
	v.must(v.SeedRegions(ctx, []store.Region{{Code: "KZ-71", NameKK: "Астана", NameRU: "Астана"}, {Code: "KZ-10", NameKK: "Абай", NameRU: "Абай"}}))
	v.must(v.SeedCohort(ctx, "2026", "2-лек", "2-й поток", v.now))
	v.sql(`update cohort set region = 'KZ-71'`)
	v.cohort = v.number(`select id from cohort`)
	for id, region := range map[int64]string{
		boss: "KZ-71", deputy: "KZ-71", officer: "KZ-71", officer2: "KZ-71", far: "KZ-10", aigul: "KZ-71", bolat: "KZ-71", dana: "KZ-10",
	} {
		v.must(v.Meet(ctx, id, "kk", v.now))
		v.sql(`update person set name = 'Адам ' || id, region = $2, member_at = now(), born_by = '1990-01-01', aim = 'volunteer' where id = $1`, id, region)
	}
	v.must(v.Grant(ctx, boss, store.Administrator, "", 0, v.now))
	v.must(v.Grant(ctx, deputy, store.Administrator, "", 0, v.now))
	for id, region := range map[int64]string{officer: "KZ-71", officer2: "KZ-71", far: "KZ-10"} {
		v.must(v.Grant(ctx, id, store.Staff, region, 0, v.now))
	}
	v.project = v.leads(aigul)
	v.whole, err = v.Ledger().Budget(ctx, ledger.Scope{}, v.now)
	v.must(err)
	return v
}

// leads makes an accepted project of the home region.
func (v *vault) leads(id int64) int64 {
	v.t.Helper()
	return v.number(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select id, $1, 1, 'draft', 1, now(), now(), '{"region": "KZ-71", "title": "Жоба"}' from cohort returning id`, id)
}

func (v *vault) accepted() {
	v.t.Helper()
	v.sql(`alter table application drop constraint application_complete, drop constraint application_submitted`)
	v.sql(`update application set state = 'accepted'`)
}

func (v *vault) must(err error) {
	v.t.Helper()
	if err != nil {
		v.t.Fatal(err)
	}
}

func (v *vault) wants(want, err error) {
	v.t.Helper()
	if !errors.Is(err, want) {
		v.t.Fatalf("got %v, want %v", err, want)
	}
}

// refuses wants a refusal of the ledger.
func (v *vault) refuses(want ledger.Outcome, err error) {
	v.t.Helper()
	var r ledger.Refusal
	if !errors.As(err, &r) || r.Outcome != want {
		v.t.Fatalf("got %v, want %s", err, want)
	}
}

func (v *vault) sql(query string, args ...any) {
	v.t.Helper()
	v.must(exec(v.t, v.address, query, args...))
}

func (v *vault) number(query string, args ...any) (n int64) {
	v.t.Helper()
	v.must(storetest.Past(v.t, v.address).QueryRow(v.t.Context(), query, args...).Scan(&n))
	return n
}

func (v *vault) equals(want int64, query string, args ...any) {
	v.t.Helper()
	if got := v.number(query, args...); got != want {
		v.t.Fatalf("%s gives %d, want %d", query, got, want)
	}
}

// has wants an amount on a budget or account.
func (v *vault) has(account, want int64) {
	v.t.Helper()
	v.equals(want, `select sum(amount)::bigint from account_balance where account = $1`, account)
}

// sound wants that the ledger is as it must be.
func (v *vault) sound() {
	v.t.Helper()
	v.equals(0, `select sum(amount)::bigint from account_balance`)
}

func (v *vault) quarter() store.Quarter {
	return store.Quarter{Begins: v.now.AddDate(0, -1, 0), Ends: v.now.AddDate(0, 2, 0)}
}

func (v *vault) proposes(actor, amount int64) int64 {
	v.t.Helper()
	v.turn++
	id, err := v.ProposeEmission(v.t.Context(), actor, store.NewEmission{Quarter: v.quarter(), Amount: amount, Why: "Қыркүйек", Turn: v.turn}, v.now)
	v.must(err)
	return id
}

// issues fills the programme's budget.
func (v *vault) issues(amount int64) {
	v.t.Helper()
	v.must(v.ApproveEmission(v.t.Context(), deputy, v.proposes(boss, amount), v.now))
}

// funds gives a budget tokens.
func (v *vault) funds(scope ledger.Scope, amount int64) int64 {
	v.t.Helper()
	id, err := v.OpenBudget(v.t.Context(), boss, scope, v.now)
	v.must(err)
	v.turn++
	v.must(v.Allocate(v.t.Context(), boss, store.Allocation{Budget: id, Amount: amount, Turn: v.turn}, v.now))
	return id
}

func TestAnEmissionNeedsTwoPeopleAndHappensOnce(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx := t.Context()
	id := v.proposes(boss, 60_000)
	again, err := v.ProposeEmission(ctx, boss, store.NewEmission{Quarter: v.quarter(), Amount: 60_000, Why: "Қыркүйек", Turn: v.turn}, v.now)
	v.must(err)
	if again != id {
		t.Fatal("the same turn proposes twice")
	}
	v.wants(store.ErrSecondPerson, v.ApproveEmission(ctx, boss, id, v.now))
	v.wants(store.ErrNotFound, v.ApproveEmission(ctx, officer, id, v.now))
	v.has(v.whole, 0)
	v.must(v.ApproveEmission(ctx, deputy, id, v.now))
	v.wants(store.ErrChanged, v.ApproveEmission(ctx, deputy, id, v.now))
	v.wants(store.ErrChanged, v.RefuseEmission(ctx, deputy, id, v.now))
	v.has(v.whole, 60_000)
	v.equals(1, `select count(*) from transfer`)
	if err := exec(t, v.address, `update emission set decided_by = proposed_by where id = $1`, id); err == nil {
		t.Error("the database lets one person do both")
	}
	v.sound()
}

func TestEmissionsOfAQuarterStayBelowItsLimit(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx := t.Context()
	propose := func(amount int64, q store.Quarter) error {
		v.turn++
		_, err := v.ProposeEmission(ctx, boss, store.NewEmission{Quarter: q, Amount: amount, Why: "x", Turn: v.turn}, v.now)
		return err
	}
	v.wants(store.ErrOverLimit, propose(100_001, v.quarter()))
	v.wants(store.ErrNotFound, func() error {
		_, err := v.ProposeEmission(ctx, officer, store.NewEmission{Quarter: v.quarter(), Amount: 1, Why: "x", Turn: 1}, v.now)
		return err
	}())
	first, second, late := v.proposes(boss, 70_000), v.proposes(deputy, 70_000), v.proposes(boss, 10)
	v.must(v.ApproveEmission(ctx, deputy, first, v.now))
	v.wants(store.ErrOverLimit, v.ApproveEmission(ctx, boss, second, v.now))
	v.wants(store.ErrOverLimit, propose(30_001, v.quarter()))
	v.wants(store.ErrLate, v.ApproveEmission(ctx, deputy, late, v.quarter().Ends))
	v.must(v.RefuseEmission(ctx, boss, late, v.now))
	v.must(v.RefuseEmission(ctx, boss, second, v.now))
	v.equals(1, `select count(*) from emission where state = 'withdrawn'`)
	v.equals(1, `select count(*) from emission where state = 'refused'`)
	issued, left, err := v.EmissionLeft(ctx, v.quarter())
	v.must(err)
	if issued != 70_000 || left != 30_000 {
		t.Fatalf("issued %d, left %d", issued, left)
	}
	v.sql(`update ledger_state set stopped_at = now()`)
	v.refuses(ledger.Halted, v.ApproveEmission(ctx, deputy, v.proposes(boss, 5), v.now))
}

func TestOfManyWhoApproveAtOnceOneEmits(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	third := int64(999)
	v.must(v.Meet(t.Context(), third, "kk", v.now))
	v.must(v.Grant(t.Context(), third, store.Administrator, "", 0, v.now))
	same, other := v.proposes(boss, 60_000), v.proposes(boss, 60_000)
	var wait sync.WaitGroup
	for i := range 8 {
		id, who := same, deputy
		if i%2 == 0 {
			id = other
		}
		if i%4 < 2 {
			who = third
		}
		wait.Go(func() {
			err := v.ApproveEmission(t.Context(), who, id, v.now)
			if err != nil && !errors.Is(err, store.ErrChanged) && !errors.Is(err, store.ErrOverLimit) {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	v.equals(1, `select count(*) from transfer where kind = 'emission'`)
	v.has(v.whole, 60_000)
}

func TestTokensGoToBudgetsAndBack(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	v.accepted()
	v.issues(10_000)
	ctx := t.Context()
	region := v.funds(ledger.Scope{Region: "KZ-71"}, 3_000)
	v.funds(ledger.Scope{Direction: "ecology"}, 500)
	cohort := v.funds(ledger.Scope{Cohort: v.cohort}, 200)
	v.has(v.whole, 6_300)
	move := func(actor, budget, amount int64, back bool) error {
		v.turn++
		return v.Allocate(ctx, actor, store.Allocation{Budget: budget, Amount: amount, Back: back, Turn: v.turn}, v.now)
	}
	// A regional office fills the budgets of its region from the region's, and nothing else.
	project, err := v.OpenBudget(ctx, officer, ledger.Scope{Project: v.project}, v.now)
	v.must(err)
	v.must(move(officer, project, 1_000, false))
	v.has(region, 2_000)
	v.must(move(officer, project, 300, true))
	v.has(region, 2_300)
	v.refuses(ledger.Short, move(officer, project, 2_301, false))
	v.refuses(ledger.Short, move(officer, project, 701, true))
	v.wants(store.ErrNotFound, move(officer, region, 1, false))
	v.wants(store.ErrNotFound, move(far, project, 1, false))
	v.wants(store.ErrNotFound, move(officer, v.whole, 1, false))
	v.must(move(officer, region, 100, true))
	v.has(v.whole, 6_400)
	v.must(move(officer, cohort, 100, false))
	v.has(region, 2_100)
	v.refuses(ledger.Forbidden, move(boss, cohort, 0, false))
	v.refuses(ledger.Forbidden, move(boss, cohort, -5, false))
	card, err := v.BudgetCard(ctx, officer, region, v.now.Add(-time.Hour), v.now.Add(-time.Hour))
	v.must(err)
	if want := (store.Turnover{Got: 3_300, Passed: 1_200}); card.Month != want || card.Quarter != want || card.Left != 2_100 {
		t.Fatalf("%+v", card)
	}
	// The same update moves them once.
	v.turn++
	for range 2 {
		v.must(v.Allocate(ctx, boss, store.Allocation{Budget: cohort, Amount: 7, Turn: v.turn}, v.now))
	}
	v.has(cohort, 307)
	// Nobody decides about a project of their own.
	v.must(v.Grant(ctx, aigul, store.Administrator, "", 0, v.now))
	v.wants(store.ErrNotFound, move(aigul, project, 1, false))
	// Nobody learns of budgets elsewhere.
	list, err := v.Budgets(ctx, far, store.AllocateTokens, 10, 0)
	v.must(err)
	if len(list) != 0 {
		t.Fatalf("%+v", list)
	}
	_, err = v.OpenBudget(ctx, far, ledger.Scope{Region: "KZ-71"}, v.now)
	v.wants(store.ErrNotFound, err)
	v.sound()
}
