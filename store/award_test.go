package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

// gives grants tokens out of the region's budget.
func (v *vault) gives(actor, person, amount int64, budget int64) (int64, store.AwardState, error) {
	v.t.Helper()
	v.turn++
	return v.GiveAward(v.t.Context(), actor, store.NewAward{
		Person: person, Budget: budget, Amount: amount, Reason: "Көмегі үшін", Month: v.month(), Turn: v.turn,
	}, v.now)
}

func (v *vault) month() time.Time { return v.now.AddDate(0, 0, -v.now.Day()) }

func (v *vault) region(amount int64) int64 {
	v.t.Helper()
	v.issues(amount * 2)
	return v.funds(ledger.Scope{Region: "KZ-71"}, amount)
}

func (v *vault) balance(person, want int64) {
	v.t.Helper()
	b, err := v.Ledger().BalanceOf(v.t.Context(), person, v.now)
	v.must(err)
	if b.Total != want {
		v.t.Fatalf("%d has %d, want %d", person, b.Total, want)
	}
}

func TestSmallGrantsAreGivenAtOnceAndLargeOnesWaitForAnother(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(5_000)
	id, state, err := v.GiveAward(ctx, officer, store.NewAward{
		Person: bolat, Budget: region, Amount: 300, Minutes: 90, Reason: "Сенбілік", Month: v.month(), Turn: 1_000,
	}, v.now)
	v.must(err)
	if state != store.AwardGiven {
		t.Fatal(state)
	}
	again, state, err := v.GiveAward(ctx, officer, store.NewAward{Person: bolat, Budget: region, Amount: 300, Reason: "x", Month: v.month(), Turn: 1_000}, v.now)
	if v.must(err); again != id || state != store.AwardGiven {
		t.Fatal("the same update gives twice")
	}
	v.balance(bolat, 300)
	v.equals(90, `select sum(minutes) from verified_hours`)
	id, state, err = v.gives(officer, bolat, 301, region)
	if v.must(err); state != store.AwardProposed {
		t.Fatal(state)
	}
	v.balance(bolat, 300)
	v.wants(store.ErrSecondPerson, v.ApproveAward(ctx, officer, id, v.now))
	v.wants(store.ErrNotFound, v.ApproveAward(ctx, far, id, v.now))
	waits, err := v.AwardsWaiting(ctx, officer2)
	if v.must(err); waits != 1 {
		t.Fatalf("%d wait", waits)
	}
	v.must(v.ApproveAward(ctx, officer2, id, v.now))
	v.wants(store.ErrChanged, v.ApproveAward(ctx, officer2, id, v.now))
	v.wants(store.ErrChanged, v.RefuseAward(ctx, boss, id, v.now))
	v.balance(bolat, 601)
	v.has(region, 4_399)
	v.sound()
}

func TestTheDatabaseItselfWantsASecondPerson(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	region := v.region(1_000)
	id, _, err := v.gives(officer, bolat, 500, region)
	v.must(err)
	last := v.number(`select max(id) from transfer`)
	if err := exec(t, v.address, `update award set state = 'given', transfer = $2, given_at = now() where id = $1`, id, last); err == nil {
		t.Error("a large grant was given by one person")
	}
	if err := exec(t, v.address, `update award set decided_by = proposed_by where id = $1`, id); err == nil {
		t.Error("whoever proposed it approves it")
	}
	if err := exec(t, v.address, `update award set decided_by = person where id = $1`, id); err == nil {
		t.Error("whoever gets it approves it")
	}
}

func TestNobodyGivesToThemselvesOrTheirOwnTeam(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(5_000)
	refused := func(actor, person int64) {
		t.Helper()
		_, _, err := v.gives(actor, person, 5, region)
		v.wants(store.ErrTooClose, err)
	}
	refused(officer, officer)
	v.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now()), ($1, $3, now())`, v.project, officer, bolat)
	refused(officer, aigul) // the leader
	refused(officer, bolat) // who writes with them
	v.must(v.Grant(ctx, aigul, store.Staff, "KZ-71", 0, v.now))
	refused(aigul, officer)
	// Nor does the second person.
	for _, person := range []int64{aigul, bolat, officer} {
		id, _, err := v.gives(boss, person, 400, region)
		v.must(err)
		v.wants(store.ErrTooClose, v.ApproveAward(ctx, officer, id, v.now))
		v.must(v.RefuseAward(ctx, officer2, id, v.now))
	}
	waits, err := v.AwardsWaiting(ctx, officer)
	if v.must(err); waits != 0 {
		t.Fatalf("%d wait", waits)
	}
	_, err = v.MayAward(ctx, officer, aigul)
	v.wants(store.ErrTooClose, err)
	v.equals(0, `select count(*) from transfer where kind = 'grant'`)
}

func TestOnlyPeopleAndBudgetsOfOnesOwnRegion(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	region := v.region(5_000)
	for _, c := range []struct{ actor, person, budget int64 }{
		{officer, dana, region}, {far, dana, region}, {far, bolat, region}, {officer, bolat, v.whole}, {bolat, dana, region}, {officer, 12345, region},
	} {
		_, _, err := v.gives(c.actor, c.person, 5, c.budget)
		v.wants(store.ErrNotFound, err)
	}
	v.sql(`update person set forget_at = now() where id = $1`, bolat)
	_, _, err := v.gives(officer, bolat, 5, region)
	v.wants(store.ErrNotFound, err)
	v.equals(0, `select count(*) from award`)
}

func TestAMonthsGrantsStayBelowTheLimitAlsoWhenTheyComeTogether(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(20_000)
	_, _, err := v.gives(officer, bolat, 2_001, region)
	v.wants(store.ErrOverLimit, err)
	big, _, err := v.gives(officer, bolat, 1_000, region)
	v.must(err)
	var wait sync.WaitGroup
	for i := range 10 {
		wait.Go(func() {
			_, _, err := v.GiveAward(ctx, officer, store.NewAward{
				Person: bolat, Budget: region, Amount: 200, Reason: "x", Month: v.month(), Turn: int64(5_000 + i),
			}, v.now)
			if err != nil && !errors.Is(err, store.ErrOverLimit) {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	v.balance(bolat, 1_000)
	limits, err := v.AwardLimits(ctx, officer, v.month())
	if v.must(err); limits != (store.AwardLimits{Left: 0, Alone: 300, Month: 2_000}) {
		t.Fatalf("%+v", limits)
	}
	// What was refused counts no more, and another month has a limit of its own.
	v.must(v.RefuseAward(ctx, officer, big, v.now))
	_, _, err = v.gives(officer, bolat, 1_000, region)
	v.must(err)
	_, _, err = v.GiveAward(ctx, officer, store.NewAward{Person: bolat, Budget: region, Amount: 5, Reason: "x", Month: v.month().AddDate(0, 1, 0), Turn: 9_000}, v.now)
	v.must(err)
}

func TestOfManyWhoDecideAtOnceOneDoes(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	region := v.region(5_000)
	id, _, err := v.gives(officer, bolat, 900, region)
	v.must(err)
	var wait sync.WaitGroup
	for i := range 9 {
		who := []int64{officer2, boss, deputy}[i%3]
		wait.Go(func() {
			decide := v.ApproveAward
			if i == 4 {
				decide = v.RefuseAward
			}
			if err := decide(t.Context(), who, id, v.now); err != nil && !errors.Is(err, store.ErrChanged) {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	given := v.number(`select count(*) from transfer where kind = 'grant'`)
	v.equals(1-given, `select count(*) from award where state = 'refused'`)
	v.balance(bolat, 900*given)
}

func TestAGrantFromAnEmptyBudgetLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(350)
	_, _, err := v.gives(officer, bolat, 200, region)
	v.must(err)
	_, _, err = v.gives(officer, bolat, 151, region)
	v.refuses(ledger.Short, err)
	v.equals(1, `select count(*) from award`)
	id, _, err := v.gives(officer, bolat, 301, region)
	v.must(err)
	v.refuses(ledger.Short, v.ApproveAward(ctx, officer2, id, v.now))
	v.equals(1, `select count(*) from award where state = 'proposed' and decided_by is null`)
	v.funds(ledger.Scope{Region: "KZ-71"}, 300)
	v.must(v.ApproveAward(ctx, officer2, id, v.now))
	v.sql(`update ledger_state set stopped_at = now()`)
	_, _, err = v.gives(officer, bolat, 1, region)
	v.refuses(ledger.Halted, err)
}

func TestAGrantIsTakenBackOnceWhileItIsThere(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(5_000)
	id, _, err := v.GiveAward(ctx, officer, store.NewAward{Person: bolat, Budget: region, Amount: 100, Minutes: 60, Reason: "x", Month: v.month(), Turn: 1_000}, v.now)
	v.must(err)
	v.wants(store.ErrNotFound, v.ReverseAward(ctx, far, id, "Қате", v.now))
	v.wants(store.ErrNotFound, v.ReverseAward(ctx, bolat, id, "Қате", v.now))
	v.wants(store.ErrLate, v.ReverseAward(ctx, officer2, id, "Қате", v.now.AddDate(0, 0, 7)))
	v.must(v.ReverseAward(ctx, officer2, id, "Қате", v.now))
	v.wants(store.ErrChanged, v.ReverseAward(ctx, officer2, id, "Қате", v.now))
	v.balance(bolat, 0)
	v.has(region, 5_000)
	v.equals(0, `select count(*) from verified_hours`)
	// What is spent is not taken back.
	id, _, err = v.gives(officer, bolat, 100, region)
	v.must(err)
	from, err := v.Ledger().PersonAccount(ctx, bolat, v.now)
	v.must(err)
	to, err := v.Ledger().PersonAccount(ctx, aigul, v.now)
	v.must(err)
	_, err = v.Ledger().Post(ctx, v.now, ledger.Order{Kind: ledger.Thanks, Debit: from, Credit: to, Amount: 1, Ref: "test:1"})
	v.must(err)
	v.wants(store.ErrSpent, v.ReverseAward(ctx, officer, id, "Қате", v.now))
	v.balance(bolat, 99)
	v.equals(1, `select count(*) from award where state = 'given'`)
}

// crowd makes people of the home region.
func (v *vault) crowd(n int) {
	v.t.Helper()
	v.sql(`insert into person (id, lang, name, region, created_at, member_at, aim)
		select 10000 + i, 'kk', 'Көмекші ' || i, 'KZ-71', now(), now(), 'volunteer' from generate_series(1, $1::int) i`, n)
}

// batch asks for a batch to volunteers of the home region and gathers it.
func (v *vault) batch(actor, budget, amount int64) store.Batch {
	v.t.Helper()
	v.turn++
	id, err := v.AskBatch(v.t.Context(), actor, store.NewBatch{
		Segment: store.Segment{Region: "KZ-71", Aim: "volunteer"}, Budget: budget, Amount: amount, Minutes: 30, Reason: "Сенбілік", Turn: v.turn,
	}, v.now)
	v.must(err)
	b, err := v.GatherBatch(v.t.Context(), id, v.now)
	v.must(err)
	return b
}

func TestABatchIsGivenExactlyOnceThoughTheProgramIsKilled(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(40_000)
	v.crowd(2_500)
	found, err := v.SegmentPeople(ctx, officer, store.Segment{Region: "KZ-71", Aim: "volunteer"}, 5)
	if v.must(err); found.Count < 2_500 || len(found.Names) != 5 {
		t.Fatalf("%+v", found)
	}
	b := v.batch(officer, region, 4)
	if b.State != store.BatchProposed || b.Total != found.Count || b.Sum != int64(4*found.Count) {
		t.Fatalf("%+v", b)
	}
	again, err := v.GatherBatch(ctx, b.ID, v.now)
	if v.must(err); again.Total != b.Total {
		t.Fatal("gathered twice")
	}
	v.wants(store.ErrSecondPerson, v.ApproveBatch(ctx, officer, b.ID, v.now))
	v.wants(store.ErrNotFound, v.ApproveBatch(ctx, far, b.ID, v.now))
	v.wants(store.ErrTooClose, v.ApproveBatch(ctx, officer2, b.ID, v.now)) // they would get something themselves
	v.must(v.ApproveBatch(ctx, boss2(v), b.ID, v.now))
	told := map[int64]int{}
	tell := func(_ context.Context, list []store.Award) error {
		for _, a := range list {
			told[a.Person]++
		}
		return nil
	}
	post := func(ctx context.Context, tell func(context.Context, []store.Award) error) (store.Batch, bool, error) {
		return v.PostBatch(ctx, b.ID, 1_000, v.now, tell)
	}
	_, more, err := post(ctx, tell)
	if v.must(err); !more {
		t.Fatal("all at once")
	}
	v.equals(1_000, `select count(*) from transfer where kind = 'grant'`)
	// Killed in the middle of a stretch: nothing of it is kept.
	dying, kill := context.WithCancel(ctx)
	_, _, err = post(dying, func(context.Context, []store.Award) error { kill(); return dying.Err() })
	v.wants(context.Canceled, err)
	v.equals(1_000, `select count(*) from transfer where kind = 'grant'`)
	// And two that go on at the same moment do not get into each other's way.
	var wait sync.WaitGroup
	var mutex sync.Mutex
	for range 3 {
		wait.Go(func() {
			for more := true; more; {
				var err error
				_, more, err = post(ctx, func(ctx context.Context, list []store.Award) error {
					mutex.Lock()
					defer mutex.Unlock()
					return tell(ctx, list)
				})
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	wait.Wait()
	done, err := v.Batch(ctx, officer, b.ID)
	if v.must(err); done.State != store.BatchDone || done.Given != b.Total || done.Failed != 0 {
		t.Fatalf("%+v", done)
	}
	v.equals(int64(b.Total), `select count(*) from transfer where kind = 'grant'`)
	v.equals(int64(b.Total), `select count(*) from verified_hours`)
	v.has(region, 40_000-b.Sum)
	for person, n := range told {
		if n != 1 {
			t.Fatalf("%d is told %d times", person, n)
		}
	}
	if len(told) != b.Total {
		t.Fatalf("%d are told", len(told))
	}
	v.sound()
}

// boss2 is an administrator of another region's, who gets nothing by a batch of the home region.
func boss2(v *vault) int64 {
	v.t.Helper()
	v.must(v.Grant(v.t.Context(), dana, store.Administrator, "", 0, v.now))
	return dana
}

func TestABatchThatTheBudgetDoesNotCoverIsRefusedWhole(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(1_000)
	v.crowd(30)
	if b := v.batch(officer, region, 100); b.State != store.BatchDropped {
		t.Fatalf("%+v", b)
	}
	b := v.batch(officer, region, 20)
	v.must(v.Allocate(ctx, boss, store.Allocation{Budget: region, Amount: 600, Back: true, Turn: 70_000}, v.now))
	v.refuses(ledger.Short, v.ApproveBatch(ctx, boss2(v), b.ID, v.now))
	v.equals(0, `select count(*) from transfer where kind = 'grant'`)
	v.funds(ledger.Scope{Region: "KZ-71"}, 500)
	v.must(v.ApproveBatch(ctx, dana, b.ID, v.now))
	v.wants(store.ErrChanged, v.ApproveBatch(ctx, dana, b.ID, v.now))
	// Somebody else was quicker at the budget: it pauses whole, and goes on when there is enough.
	v.must(v.Allocate(ctx, boss, store.Allocation{Budget: region, Amount: 500, Back: true, Turn: 70_001}, v.now))
	paused, more, err := v.PostBatch(ctx, b.ID, 1_000, v.now, nil)
	if v.must(err); more || paused.State != store.BatchPaused {
		t.Fatalf("%+v", paused)
	}
	v.equals(0, `select count(*) from transfer where kind = 'grant'`)
	v.refuses(ledger.Short, v.ResumeBatch(ctx, dana, b.ID, v.now))
	v.funds(ledger.Scope{Region: "KZ-71"}, 500)
	v.must(v.ResumeBatch(ctx, officer, b.ID, v.now))
	done, _, err := v.PostBatch(ctx, b.ID, 1_000, v.now, nil)
	if v.must(err); done.State != store.BatchDone || done.Given != b.Total {
		t.Fatalf("%+v", done)
	}
	v.sound()
}

func TestWhoLeavesMeanwhileStopsNobodyElse(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(1_000)
	v.crowd(3)
	b := v.batch(officer, region, 5)
	v.must(v.ApproveBatch(ctx, boss2(v), b.ID, v.now))
	gone := v.number(`select number from person where id = 10002`)
	v.equals(1, `select count(account_of($1, now()))`, gone)
	v.sql(fmt.Sprintf(`do $$ begin perform ledger_forget(%d, now()); end $$`, gone))
	done, _, err := v.PostBatch(ctx, b.ID, 1_000, v.now, nil)
	if v.must(err); done.State != store.BatchDone || done.Failed != 1 || done.Given != b.Total-1 {
		t.Fatalf("%+v", done)
	}
	v.has(region, 1_000-int64(5*done.Given))
}

func TestAListThatWasReadWaitsForABudgetAndForAnother(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(1_000)
	v.sql(`update person set username = 'Bolat_K' where id = $1`, bolat)
	v.sql(`update application set answers = answers || '{"phone": "+77011234567"}' where leader = $1`, aigul)
	id, err := v.AskImport(ctx, officer, store.SheetAwards, "file", v.now)
	v.must(err)
	rows := []store.ImportedAward{
		{Line: 2, Username: "bolat_k", Amount: 10, Minutes: 60, Reason: "Бірінші"},
		{Line: 3, Phone: "+77011234567", Amount: 20, Reason: "Екінші"},
		{Line: 4, Person: dana, Amount: 5, Reason: "Басқа өңір"},
		{Line: 5, Person: officer, Amount: 5, Reason: "Өзі"},
		{Line: 6, Person: bolat, Amount: 2_001, Reason: "Көп"},
		{Line: 7, Person: officer2, Amount: 30, Reason: "Үшінші"},
	}
	run := func(state store.ImportState) {
		t.Helper()
		i, err := v.Import(ctx, officer, id)
		v.must(err)
		if i.State != state {
			t.Fatalf("%s, want %s", i.State, state)
		}
		for from := 0; from < len(rows); from += 2 {
			i.Next = from
			st := store.Stretch{Import: i, Rows: 2, Last: from+2 == len(rows), Total: len(rows)}
			v.must(v.ImportAwards(ctx, st, rows[from:from+2], v.now))
			v.wants(store.ErrOvertaken, v.ImportAwards(ctx, st, rows[from:from+2], v.now))
		}
	}
	run(store.ImportTrying)
	v.equals(0, `select count(*) from award`)
	v.equals(3, `select count(*) from sheet_import_failure where reason in ('no_person', 'too_close', 'award_large')`)
	v.must(v.DecideImport(ctx, officer, id, store.ImportApplying, v.now))
	run(store.ImportApplying)
	batch, err := v.BatchOfImport(ctx, officer, id)
	v.must(err)
	b, err := v.Batch(ctx, officer, batch)
	if v.must(err); b.State != store.BatchDraft || b.Total != 3 || b.Sum != 60 || b.Budget.ID != 0 {
		t.Fatalf("%+v", b)
	}
	v.wants(store.ErrChanged, v.ApproveBatch(ctx, boss, batch, v.now))
	v.wants(store.ErrNotFound, v.ProposeBatch(ctx, officer, batch, v.whole, v.now))
	v.refuses(ledger.Short, v.ProposeBatch(ctx, officer, batch, v.funds(ledger.Scope{Cohort: v.cohort}, 59), v.now))
	v.must(v.ProposeBatch(ctx, officer, batch, region, v.now))
	v.wants(store.ErrChanged, v.ProposeBatch(ctx, officer, batch, region, v.now))
	v.must(v.ApproveBatch(ctx, boss, batch, v.now))
	_, _, err = v.PostBatch(ctx, batch, 1_000, v.now, nil)
	v.must(err)
	v.balance(bolat, 10)
	v.balance(aigul, 20)
	v.balance(officer2, 30)
}

func TestABatchCanBeRefusedAndTakenBack(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	ctx, region := t.Context(), v.region(1_000)
	first, second := v.batch(officer, region, 5), v.batch(officer, region, 5)
	v.must(v.RefuseBatch(ctx, boss2(v), first.ID, v.now))
	v.must(v.RefuseBatch(ctx, officer, second.ID, v.now))
	v.wants(store.ErrChanged, v.ApproveBatch(ctx, dana, first.ID, v.now))
	v.wants(store.ErrChanged, v.RefuseBatch(ctx, officer, first.ID, v.now))
	for _, want := range []string{"refused", "dropped"} {
		v.equals(1, `select count(*) from award_batch where state = $1`, want)
	}
	v.equals(0, `select count(*) from award where state <> 'refused'`)
}
