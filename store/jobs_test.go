package store_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"saruar/store"
	"saruar/store/storetest"
)

// patience is how long a test waits for something that should come at once.
const patience = 30 * time.Second

// postOffice is a database with a job queue, and what was sent through it.
type postOffice struct {
	*store.Store
	t       *testing.T
	address string
	pool    *pgxpool.Pool
	jobs    *store.Jobs
	sent    chan store.Notice
}

func newPostOffice(t *testing.T) *postOffice {
	t.Helper()
	address := storetest.New(t)
	s, err := store.Open(t.Context(), address, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	pool, err := pgxpool.New(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	p := &postOffice{Store: s, t: t, address: address, pool: pool, sent: make(chan store.Notice, 100)}
	p.jobs = p.queue()
	return p
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func (p *postOffice) queue() *store.Jobs {
	p.t.Helper()
	jobs, err := store.NewJobs(p.Store, quiet())
	if err != nil {
		p.t.Fatal(err)
	}
	return jobs
}

// start has the notices answered with errors, the same each time.
func (p *postOffice) start(answer func(store.Notice) error) {
	p.t.Helper()
	err := p.jobs.Start(p.t.Context(), func(_ context.Context, n store.Notice) error {
		p.sent <- n
		return answer(n)
	})
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if err := p.jobs.Stop(ctx); err != nil {
			p.t.Error(err)
		}
	})
}

func (p *postOffice) notify(ctx context.Context, notices ...store.Notice) {
	p.t.Helper()
	if err := p.jobs.Notify(ctx, store.Prompt, notices...); err != nil {
		p.t.Fatal(err)
	}
}

// next is the notice that is worked on next.
func (p *postOffice) next() store.Notice {
	p.t.Helper()
	select {
	case n := <-p.sent:
		return n
	case <-time.After(patience):
		p.t.Fatal("nothing was sent")
		return store.Notice{}
	}
}

// number reads a number from the database.
func (p *postOffice) number(query string, args ...any) (n int) {
	p.t.Helper()
	if err := p.pool.QueryRow(context.WithoutCancel(p.t.Context()), query, args...).Scan(&n); err != nil {
		p.t.Fatal(err)
	}
	return n
}

// until waits until a query gives true.
func (p *postOffice) until(query string, args ...any) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.t.Context(), patience)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		var yes bool
		if err := p.pool.QueryRow(ctx, query, args...).Scan(&yes); err != nil {
			p.t.Fatal(err)
		}
		if yes {
			return
		}
		select {
		case <-ctx.Done():
			p.t.Fatalf("never true: %s", query)
		case <-tick.C:
		}
	}
}

func (p *postOffice) jobState(want string) {
	p.t.Helper()
	p.until(`select exists (select from river_job where state::text = $1)`, want)
}

func happened(person int64) store.Notice {
	return store.Notice{Kind: "happened", Person: person, Ref: "1", Once: "happened:1"}
}

func TestATurnThatIsUndoneOwesNobodyAnything(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	journal(t, p.Store, update(1, 7))
	turn := take(t, p.Store, 7, "a", store.Waiting)
	ctx := turn.Context(t.Context())
	// A write that waits goes first, so that the job stands in the same transaction as what it tells of.
	if err := p.Meet(ctx, 7, "kk", time.Now()); err != nil {
		t.Fatal(err)
	}
	p.notify(ctx, happened(7))
	if err := turn.Abort(t.Context()); err != nil {
		t.Fatal(err)
	}
	if jobs, people := p.number("select count(*) from river_job"), p.number("select count(*) from person"); jobs != 0 || people != 0 {
		t.Fatalf("%d jobs and %d people are left", jobs, people)
	}
}

func TestATurnThatIsCommittedOwesExactlyOneNotice(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	p.start(func(store.Notice) error { return nil })
	journal(t, p.Store, update(1, 7))
	turn := take(t, p.Store, 7, "a", store.Waiting)
	ctx := turn.Context(t.Context())
	if err := p.Meet(ctx, 7, "kk", time.Now()); err != nil {
		t.Fatal(err)
	}
	p.notify(ctx, happened(7), happened(7))
	p.notify(ctx, happened(7))
	if n := p.number("select count(*) from river_job"); n != 0 {
		t.Fatalf("%d jobs are seen before the commit", n)
	}
	commit(t, turn, "")
	if n := p.next(); n != happened(7) {
		t.Fatalf("sent %+v", n)
	}
	p.jobState("completed")
	p.notify(t.Context(), happened(7))
	if n := p.number("select count(*) from river_job"); n != 1 {
		t.Fatalf("%d jobs for one event", n)
	}
	if n := p.number("select count(*) from person where id = 7"); n != 1 {
		t.Fatal("the turn's own write is lost")
	}
}

func TestANoticeOutsideATurnIsOwedAtOnce(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	p.start(func(store.Notice) error { return nil })
	p.notify(t.Context(), store.Notice{Kind: "a", Person: 1}, store.Notice{Kind: "a", Person: 1})
	if first, second := p.next(), p.next(); first != second {
		t.Fatalf("%+v and %+v", first, second)
	}
}

func TestLaterWaitsAsToldAndCostsNoTry(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	const wait = 1200 * time.Millisecond
	var once sync.Once
	var told time.Time
	p.start(func(store.Notice) (err error) {
		once.Do(func() { told, err = time.Now(), store.Later{Wait: wait, Reason: "throttled"} })
		return err
	})
	p.notify(t.Context(), happened(7))
	p.next()
	p.next()
	if waited := time.Since(told); waited < wait {
		t.Fatalf("came back after %s", waited)
	}
	p.jobState("completed")
	if n := p.number("select attempt from river_job"); n != 1 {
		t.Fatalf("it took %d tries", n)
	}
}

func TestANeedlessNoticeIsCancelledWithTheReason(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	p.start(func(store.Notice) error {
		return errors.Join(errors.New("telegram says no"), store.Needless{Reason: "person cannot be reached"})
	})
	p.notify(t.Context(), happened(7))
	p.next()
	p.until(`select exists (select from river_job where state = 'cancelled' and errors[1] ->> 'error' like '%person cannot be reached%')`)
}

func TestARefusedNoticeIsDiscardedAtItsFirstTry(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	p.start(func(store.Notice) error { return store.Refused{Reason: "markup is broken"} })
	p.notify(t.Context(), happened(7))
	p.next()
	p.until(`select exists (select from river_job
where state = 'discarded' and attempt = 1 and errors[1] ->> 'error' like '%markup is broken%')`)
}

func TestAFaultIsTriedAgainSoon(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	var once sync.Once
	p.start(func(store.Notice) (err error) {
		once.Do(func() { err = errors.New("the line is dead") })
		return err
	})
	p.notify(t.Context(), happened(7))
	p.next()
	p.next()
	p.jobState("completed")
	if n := p.number("select attempt from river_job"); n != 2 {
		t.Fatalf("it took %d tries", n)
	}
}

func TestMorePressingNoticesGoFirst(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	for urgency, kind := range map[store.Urgency]string{store.Idle: "third", store.Ordinary: "second", store.Prompt: "first"} {
		if err := p.jobs.Notify(t.Context(), urgency, store.Notice{Kind: kind}); err != nil {
			t.Fatal(err)
		}
	}
	var order []string
	rows, err := p.pool.Query(t.Context(), `select args ->> 'kind' from river_job order by priority, scheduled_at, id`)
	if err == nil {
		order, err = pgx.CollectRows(rows, pgx.RowTo[string])
	}
	if err != nil || order[0] != "first" || order[1] != "second" || order[2] != "third" {
		t.Fatalf("%v, %v", order, err)
	}
}

// A killed process leaves its jobs running and its leadership behind. The queue itself would wait for a minute.
func TestJobsOfAKilledProcessAreTakenUpAtOnce(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	p.notify(t.Context(), happened(7), store.Notice{Kind: "of the living", Person: 8})
	run := func(statement string, args ...any) {
		t.Helper()
		if _, err := p.pool.Exec(t.Context(), statement, args...); err != nil {
			t.Fatal(err)
		}
	}
	run(`update river_job set state = 'running', attempt = 1, attempted_at = now(), attempted_by = array['saruar-11', 'saruar-12']`)
	run(`insert into river_leader (elected_at, expires_at, leader_id, name) values (now(), now() + interval '1 hour', 'saruar-12', 'default')`)
	// Process 13 lives, as its lock shows.
	living, err := p.pool.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer living.Release()
	if _, err := living.Exec(t.Context(), `select pg_advisory_lock(725519046, 13)`); err != nil {
		t.Fatal(err)
	}
	run(`update river_job set attempted_by = array['saruar-12', 'saruar-13'] where args ->> 'kind' = 'of the living'`)
	began := time.Now()
	p.start(func(store.Notice) error { return nil })
	if n := p.next(); n != happened(7) {
		t.Fatalf("sent %+v", n)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Fatalf("it took %s", took)
	}
	p.jobState("completed")
	if n := p.number(`select count(*) from river_job where state = 'running' and attempted_by[2] = 'saruar-13'`); n != 1 {
		t.Fatal("a job of a living process was taken away")
	}
	if n := p.number(`select count(*) from river_leader where leader_id = 'saruar-12'`); n != 0 {
		t.Fatal("a killed process still leads")
	}
}

func TestAStoppedQueueLetsTheRunningJobFinish(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	var stopping sync.WaitGroup
	stopped := make(chan error, 1)
	p.start(func(store.Notice) error {
		stopping.Go(func() { stopped <- p.jobs.Stop(context.Background()) })
		return nil
	})
	p.notify(t.Context(), happened(7))
	if err := <-stopped; err != nil {
		t.Fatal(err)
	}
	stopping.Wait()
	if n := p.number(`select count(*) from river_job where state = 'completed'`); n != 1 {
		t.Fatal("the job was not finished")
	}
	if n := p.number(`select count(*) from pg_locks where locktype = 'advisory' and classid = 725519046 and database =
		(select oid from pg_database where datname = current_database())`); n != 0 {
		t.Fatal("a stopped queue still shows its presence")
	}
}

func TestTwoProcessesShareTheJobs(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	other := *p
	other.jobs = p.queue()
	p.start(func(store.Notice) error { return nil })
	other.start(func(store.Notice) error { return nil })
	const many = 60
	notices := make([]store.Notice, many)
	for i := range notices {
		notices[i] = store.Notice{Kind: "many", Person: int64(i)}
	}
	p.notify(t.Context(), notices...)
	seen := map[int64]bool{}
	for range many {
		n := p.next()
		if seen[n.Person] {
			t.Fatalf("person %d is told twice", n.Person)
		}
		seen[n.Person] = true
	}
}

// When the database was away, all processes have lost what shows that they live: none may take the others for dead.
func TestAfterTheDatabaseWasAwayNobodyIsTakenForDead(t *testing.T) {
	t.Parallel()
	p := newPostOffice(t)
	p.start(func(store.Notice) error { return nil })
	const locks = `select count(*) = 1 from pg_locks where locktype = 'advisory' and classid = 725519046 and granted
		and database = (select oid from pg_database where datname = current_database())`
	const holder = `select pid from pg_locks where locktype = 'advisory' and classid = 725519046 and granted
		and database = (select oid from pg_database where datname = current_database())`
	p.until(locks)
	lost := p.number(holder)
	if _, err := p.pool.Exec(t.Context(), `select pg_terminate_backend($1)`, lost); err != nil {
		t.Fatal(err)
	}
	// Another process, which has lost its own and is not back yet, has a job in work.
	if _, err := p.pool.Exec(t.Context(), `
insert into river_job (kind, args, state, attempt, attempted_at, attempted_by, max_attempts)
values ('notice', '{"kind": "slow", "person": 9}', 'running', 1, now(), array['saruar-14'], 5)`); err != nil {
		t.Fatal(err)
	}
	p.until(fmt.Sprintf(`%s and pid <> %d`, locks, lost)) // ending a connection takes a moment
	other, err := p.pool.Acquire(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Release()
	if _, err := other.Exec(t.Context(), `select pg_advisory_lock(725519046, 14)`); err != nil {
		t.Fatal(err)
	}
	p.notify(t.Context(), happened(7))
	if n := p.next(); n != happened(7) {
		t.Fatalf("sent %+v", n)
	}
	if n := p.number(`select count(*) from river_job where state = 'running' and args ->> 'kind' = 'slow'`); n != 1 {
		t.Fatal("the other's job was taken away")
	}
}
