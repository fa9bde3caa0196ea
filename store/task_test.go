package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

// square is a vault whose project is accepted, with tokens on the budgets of the region and of the project.
type square struct {
	*vault
	region, purse int64 // budgets of KZ-71 and of the project
}

func newSquare(t *testing.T) *square {
	t.Helper()
	q := &square{vault: newVault(t)}
	q.accepted()
	ctx := t.Context()
	issue, err := q.Ledger().Issue(ctx)
	q.must(err)
	for scope, to := range map[ledger.Scope]*int64{{Region: "KZ-71"}: &q.region, {Project: q.project}: &q.purse} {
		*to, err = q.Ledger().Budget(ctx, scope, q.now)
		q.must(err)
		receipts, err := q.Ledger().Post(ctx, q.now, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: *to, Amount: 1_000, Ref: fmt.Sprint("test:", *to)})
		q.must(err)
		q.must(receipts[0].Err())
	}
	return q
}

// planting is a task of the project that pays 20 tokens for each of ten places.
func (q *square) planting() store.TaskText {
	return store.TaskText{
		Project: q.project, Direction: "ecology", TitleKK: "Ағаш егу", TitleRU: "Посадить дерево", TextKK: "Аулада егіңіз", TextRU: "Посадите во дворе",
		Audience: store.AudienceAnyone, ClosesAt: q.now.Add(72 * time.Hour), Recurrence: store.RecursOnce, Places: 10, Each: 1, Level: 1, Age: 14, Minutes: 60,
		Reward: 20, XP: 20, Budget: q.purse, Proof: store.ProofPhoto, Checks: store.ChecksModerators, Radius: 300,
	}
}

func (q *square) drafts(actor int64, n store.TaskText) int64 {
	q.t.Helper()
	q.turn++
	id, err := q.MakeTask(q.t.Context(), actor, n, q.turn, q.now)
	q.must(err)
	return id
}

func (q *square) publishes(actor int64, n store.TaskText) int64 {
	q.t.Helper()
	id := q.drafts(actor, n)
	q.must(q.PublishTask(q.t.Context(), actor, id, "A2B3C4", "abcdefghijklmnopqrstuv", q.now))
	return id
}

func (q *square) takes(person, task int64) (int64, store.Untaken) {
	q.t.Helper()
	q.turn++
	id, why, err := q.TakeTask(q.t.Context(), person, task, q.turn, time.UTC, q.now)
	q.must(err)
	return id, why
}

const ofTask = `select sum(b.amount)::bigint from account_balance b join account a on a.id = b.account where a.task = $1`

func TestWhoMayMakeATask(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	second := q.leads(bolat)
	for name, c := range map[string]struct {
		actor int64
		text  store.TaskText
		may   bool
	}{
		"a leader for their project":            {aigul, store.TaskText{Project: q.project}, true},
		"a leader for the programme":            {aigul, store.TaskText{}, false},
		"somebody for another's project":        {bolat, store.TaskText{Project: q.project}, false},
		"a leader whose project is a draft":     {bolat, store.TaskText{Project: second}, false},
		"staff for the programme in the region": {officer, store.TaskText{Region: "KZ-71"}, true},
		"staff for another region":              {officer, store.TaskText{Region: "KZ-10"}, false},
		"staff of a region for everywhere":      {officer, store.TaskText{}, false},
		"staff for a project of the region":     {officer, store.TaskText{Project: q.project}, true},
		"staff for a project elsewhere":         {far, store.TaskText{Project: q.project}, false},
		"an administrator for everywhere":       {boss, store.TaskText{}, true},
	} {
		n := q.planting()
		n.Project, n.Region, n.Budget = c.text.Project, c.text.Region, 0
		q.turn++
		if _, err := q.MakeTask(t.Context(), c.actor, n, q.turn, q.now); (err == nil) != c.may || err != nil && !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheSameTurnMakesOneTask(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	first := q.drafts(aigul, q.planting())
	q.turn--
	if again := q.drafts(aigul, q.planting()); again != first {
		t.Fatalf("%d and %d", first, again)
	}
}

func TestADraftIsWrittenAnewAndAPublishedTaskIsNot(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	ctx := t.Context()
	n := q.planting()
	n.Proof, n.Latitude, n.Longitude, n.Goal = store.ProofLocation, 51.1, 71.4, 300
	id := q.drafts(aigul, n)
	n.TitleKK, n.UnitKK, n.UnitRU = "Көшет егу", "ағаш", "деревьев"
	n.Quiz = []store.Question{{KK: "а", RU: "б", OptionsKK: []string{"1", "2"}, OptionsRU: []string{"1", "2"}, Right: 1}}
	q.must(q.ChangeTask(ctx, aigul, id, n))
	task, err := q.TaskOf(ctx, aigul, id)
	q.must(err)
	if task.TitleKK != "Көшет егу" || task.Latitude != 51.1 || task.Goal != 300 || task.UnitRU != "деревьев" || len(task.Quiz) != 1 || task.Quiz[0].Right != 1 {
		t.Fatalf("%+v", task)
	}
	q.wants(store.ErrNotFound, q.ChangeTask(ctx, bolat, id, n))
	q.must(q.PublishTask(ctx, aigul, id, "", "", q.now))
	q.wants(store.ErrChanged, q.ChangeTask(ctx, aigul, id, n))
}

func TestStaffMoveADraftOnlyWhereTheyMayHaveOne(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	n := q.planting()
	n.Project, n.Region, n.Budget = 0, "KZ-71", q.region
	id := q.drafts(officer, n)
	n.Region = "KZ-10"
	q.wants(store.ErrNotFound, q.ChangeTask(t.Context(), officer, id, n))
	q.equals(1, `select count(*) from task where id = $1 and region = 'KZ-71'`, id)
}

func TestTheNumbersOfATaskAndOfAProject(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	ctx := t.Context()
	id := q.publishes(aigul, q.planting())
	for _, person := range []int64{bolat, dana} {
		q.takes(person, id)
	}
	q.sql(`update submission set state = 'in_moderation', claimed_at = now(), sent_at = now() where person = $1`, bolat)
	n, err := q.TaskNumbersOf(ctx, aigul, id)
	q.must(err)
	if want := (store.TaskNumbers{Tasks: 1, Places: 10, Taken: 2, Waiting: 1, People: 2, Promised: 200}); n != want {
		t.Fatalf("%+v", n)
	}
	q.sql(`update submission set state = 'approved', decided_at = now(), reward = 20, minutes = 60 where person = $1`, bolat)
	n, err = q.ProjectNumbers(ctx, aigul, q.project)
	q.must(err)
	if want := (store.TaskNumbers{Tasks: 1, Places: 10, Taken: 2, Approved: 1, People: 2, Minutes: 60, Paid: 20, Promised: 200}); n != want {
		t.Fatalf("%+v", n)
	}
	n, err = q.TaskNumbersOf(ctx, bolat, id)
	q.must(err)
	if n != (store.TaskNumbers{}) {
		t.Fatalf("somebody else sees %+v", n)
	}
	list, err := q.ProjectTasks(ctx, aigul, q.project, 10, 0)
	q.must(err)
	if len(list) != 1 || list[0].ID != id {
		t.Fatalf("%+v", list)
	}
}

func TestWhichBudgetsMayPay(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	second := q.leads(bolat)
	q.sql(`update application set state = 'accepted'`)
	other, err := q.Ledger().Budget(t.Context(), ledger.Scope{Project: second}, q.now)
	q.must(err)
	q.must(q.Grant(t.Context(), aigul, store.Staff, "KZ-71", 0, q.now))
	for name, c := range map[string]struct {
		actor, project int64
		want           []int64
	}{
		"a leader pays from their project's":                 {bolat, second, []int64{other}},
		"nobody pays from another project's":                 {bolat, q.project, nil},
		"a leader does not pay for the programme":            {bolat, 0, nil},
		"staff pay for the programme":                        {officer, 0, []int64{q.region}},
		"staff pay for a project":                            {officer, q.project, []int64{q.purse, q.region}},
		"staff pay for their own project from its own alone": {aigul, q.project, []int64{q.purse}},
		"staff who lead a project pay for another one":       {aigul, second, []int64{other, q.region}},
	} {
		list, err := q.TaskBudgets(t.Context(), c.actor, c.project)
		q.must(err)
		var got []int64
		for _, b := range list {
			got = append(got, b.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestStaffLookAfterTheTasksOfTheirRegion(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	ofProject := q.publishes(aigul, q.planting())
	n := q.planting()
	n.Project, n.Region, n.Budget = 0, "KZ-71", q.region
	ofRegion := q.publishes(officer, n)
	for actor, want := range map[int64][]int64{
		officer: {ofRegion, ofProject}, officer2: {ofRegion, ofProject}, far: nil, aigul: {ofProject}, bolat: nil, boss: {ofRegion, ofProject},
	} {
		list, err := q.Tasks(t.Context(), actor, 10, 0)
		q.must(err)
		var got []int64
		for _, task := range list {
			got = append(got, task.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d sees %v, want %v", actor, got, want)
		}
	}
	q.sql(`update role_grant set ends_at = now() where person = $1`, officer)
	_, err := q.CloseTask(t.Context(), officer, ofRegion, q.now)
	q.wants(store.ErrNotFound, err)
	q.sql(`update application set state = 'withdrawn'`)
	_, err = q.CloseTask(t.Context(), aigul, ofProject, q.now)
	q.wants(store.ErrNotFound, err)
}
