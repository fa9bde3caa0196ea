package store_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

func TestPublishingPutsAsideWhatATaskPromises(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(aigul, q.planting())
	q.has(q.purse, 1_000)
	q.must(q.PublishTask(t.Context(), aigul, id, "A2B3C4", "abcdefghijklmnopqrstuv", q.now))
	q.has(q.purse, 800)
	q.equals(200, ofTask, id)
	q.sound()
	task, err := q.TaskOf(t.Context(), aigul, id)
	q.must(err)
	if task.State != store.TaskPublished || !task.OpensAt.Equal(q.now) || task.Code != "" || task.Link != "" {
		t.Fatalf("%+v", task)
	}
	q.equals(1, `select count(*) from audit where action = 'author_tasks' and subject = 'task' and subject_id = $1`, id)
}

func TestATaskThatNeedsACodeKeepsIt(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	n := q.planting()
	n.Proof = store.ProofCode
	task, err := q.TaskOf(t.Context(), aigul, q.publishes(aigul, n))
	q.must(err)
	if task.Code != "A2B3C4" || task.Link != "abcdefghijklmnopqrstuv" {
		t.Fatalf("%+v", task)
	}
}

func TestATaskThatPromisesMoreThanThereIsStaysADraft(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	n := q.planting()
	n.Places = 51
	id := q.drafts(aigul, n)
	q.refuses(ledger.Short, q.PublishTask(t.Context(), aigul, id, "", "", q.now))
	q.equals(1, `select count(*) from task where id = $1 and state = 'draft' and published_at is null and revision = 1`, id)
	q.has(q.purse, 1_000)
	q.equals(0, `select count(*) from account where task = $1`, id)
	q.equals(0, `select count(*) from audit where subject = 'task'`)
}

func TestOfTwoWhoPublishAtOnceOnePutsTokensAside(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(aigul, q.planting())
	other, err := store.Open(t.Context(), q.address, 4)
	q.must(err)
	t.Cleanup(other.Close)
	errs := make([]error, 8)
	var wait sync.WaitGroup
	for i := range errs {
		wait.Go(func() {
			s := []*store.Store{q.Store, other}[i%2]
			errs[i] = s.PublishTask(t.Context(), aigul, id, "", "", q.now)
		})
	}
	wait.Wait()
	done := 0
	for _, err := range errs {
		if err == nil {
			done++
		} else if !errors.Is(err, store.ErrChanged) {
			t.Errorf("%v", err)
		}
	}
	if done != 1 {
		t.Errorf("%d published it", done)
	}
	q.has(q.purse, 800)
	q.equals(200, ofTask, id)
}

func TestWhatIsMissingOrLateIsNotPublished(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	for name, c := range map[string]struct {
		change func(*store.TaskText)
		want   error
	}{
		"no title":            {func(n *store.TaskText) { n.TitleRU = "" }, store.ErrUnready},
		"no text":             {func(n *store.TaskText) { n.TextKK = "" }, store.ErrUnready},
		"no budget":           {func(n *store.TaskText) { n.Budget = 0 }, store.ErrUnready},
		"no point":            {func(n *store.TaskText) { n.Proof = store.ProofLocation }, store.ErrUnready},
		"no coordinator":      {func(n *store.TaskText) { n.Proof = store.ProofCoordinator }, store.ErrUnready},
		"no questions":        {func(n *store.TaskText) { n.Proof = store.ProofQuiz }, store.ErrUnready},
		"a goal in no units":  {func(n *store.TaskText) { n.Goal = 5 }, store.ErrUnready},
		"opens after the end": {func(n *store.TaskText) { n.OpensAt = n.ClosesAt.Add(time.Hour) }, store.ErrUnready},
		"no end":              {func(n *store.TaskText) { n.ClosesAt = time.Time{} }, store.ErrUnready},
		"over already":        {func(n *store.TaskText) { n.ClosesAt = q.now }, store.ErrLate},
		"another's budget":    {func(n *store.TaskText) { n.Budget = q.region }, store.ErrNotFound},
	} {
		n := q.planting()
		c.change(&n)
		id := q.drafts(aigul, n)
		if err := q.PublishTask(t.Context(), aigul, id, "A2B3C4", "abcdefghijklmnopqrstuv", q.now); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		q.equals(1, `select count(*) from task where id = $1 and state = 'draft'`, id)
	}
	q.has(q.purse, 1_000)
	q.has(q.region, 1_000)
}

func TestClosingBringsBackWhatIsNotPromisedToAnybody(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.publishes(aigul, q.planting())
	if _, why := q.takes(bolat, id); why != "" {
		t.Fatal(why)
	}
	back, err := q.CloseTask(t.Context(), aigul, id, q.now.Add(time.Hour))
	q.must(err)
	if back != 180 {
		t.Fatalf("%d came back", back)
	}
	q.has(q.purse, 980)
	q.equals(20, ofTask, id)
	if _, why := q.takes(dana, id); why != store.UntakenClosed {
		t.Fatalf("dana: %q", why)
	}
	_, err = q.CloseTask(t.Context(), aigul, id, q.now.Add(time.Hour))
	q.wants(store.ErrChanged, err)

	ended, err := q.TasksOver(t.Context(), q.now.Add(100*time.Hour), 10)
	q.must(err)
	if len(ended) != 1 {
		t.Fatalf("%v ended", ended)
	}
	q.has(q.purse, 1_000)
	q.equals(1, `select count(*) from task where id = $1 and swept_at is not null`, id)
}

func TestADraftIsThrownAway(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(aigul, q.planting())
	_, err := q.CloseTask(t.Context(), bolat, id, q.now)
	q.wants(store.ErrNotFound, err)
	_, err = q.CloseTask(t.Context(), aigul, id, q.now)
	q.must(err)
	q.equals(0, `select count(*) from task`)
}

func TestAPausedTaskIsTakenByNobodyUntilItGoesOn(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	ctx := t.Context()
	id := q.publishes(aigul, q.planting())
	q.must(q.PauseTask(ctx, aigul, id, true, q.now))
	q.wants(store.ErrChanged, q.PauseTask(ctx, aigul, id, true, q.now))
	if _, why := q.takes(bolat, id); why != store.UntakenGone {
		t.Fatalf("%q", why)
	}
	q.must(q.PauseTask(ctx, aigul, id, false, q.now))
	if _, why := q.takes(bolat, id); why != "" {
		t.Fatalf("%q", why)
	}
}

func TestACloneIsADraftThatLastsAsLong(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	ctx := t.Context()
	id := q.publishes(aigul, q.planting())
	later := q.now.Add(30 * 24 * time.Hour)
	q.turn++
	clone, err := q.CloneTask(ctx, aigul, id, q.turn, later)
	q.must(err)
	task, err := q.TaskOf(ctx, aigul, clone)
	q.must(err)
	if task.State != store.TaskDraft || task.TitleKK != "Ағаш егу" || task.Budget != q.purse || !task.OpensAt.IsZero() || !task.ClosesAt.Equal(later.Add(72*time.Hour)) {
		t.Fatalf("%+v", task)
	}
	_, err = q.CloneTask(ctx, bolat, id, 999, later)
	q.wants(store.ErrNotFound, err)
}
