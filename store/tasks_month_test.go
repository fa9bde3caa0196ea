package store_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/redis/go-redis/v9"

	"saruar/store"
	"saruar/store/storetest"
)

const (
	volunteers  = 2000
	monthTasks  = 20
	firstHelper = int64(10_000)
	hands       = 4 // who act at one time
	actsOfHand  = 45
	monthDays   = 30
)

// A month of many volunteers and few tasks, day by day: they take, give back, forget, send; checkers are slow, refuse, and take some back.
// Afterwards everything that is kept is compared with what the journal of events says when it is read from the beginning. It is not parallel:
// it has the machine before the others of this package start.
func TestAMonthOfTasksAgreesWithItsJournal(t *testing.T) {
	m := newTaskMonth(t)
	for day := range monthDays {
		m.live(day)
		m.check(day)
	}
	m.end()
	seen := m.read()
	m.comparePlaces(seen)
	m.comparePeople(seen)
	m.compareTokens(seen)
	m.compareBoards(seen)
	if seen.approved < 2000 || seen.capped == 0 || seen.kinds["reversed"] == 0 || seen.kinds["lapsed"] == 0 || seen.kinds["given_back"] == 0 || seen.kinds["rejected"] == 0 {
		t.Errorf("too little happens: %+v of which %d are capped", seen.kinds, seen.capped)
	}
}

// taskMonth is the month.
type taskMonth struct {
	*store.Store
	t      *testing.T
	ctx    context.Context //nolint:containedctx // it is the test's own
	pool   *pgxpool.Pool
	boards *store.Boards
	zone   *time.Location
	starts time.Time // the first day's midnight
	tasks  []int64
	waits  []waiting // in order
	turn   int64
}

// waiting is something that was sent and that somebody will look at on a day.
type waiting struct {
	submission int64
	claimed    time.Time
	on         int
}

func newTaskMonth(t *testing.T) *taskMonth {
	t.Helper()
	url := storetest.New(t)
	s, err := store.Open(t.Context(), url, hands+1)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	pool, err := pgxpool.New(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	options, err := redis.ParseURL(storetest.Redis(t))
	if err != nil {
		t.Fatal(err)
	}
	client := redis.NewClient(options)
	t.Cleanup(func() { _ = client.Close() })
	m := &taskMonth{
		Store: s, t: t, ctx: t.Context(), pool: pool, boards: store.NewBoards(s, client), zone: zone,
		starts: time.Date(2026, time.November, 2, 0, 0, 0, 0, zone), turn: 1,
	}
	m.furnish()
	return m
}

func (m *taskMonth) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

func (m *taskMonth) sql(query string, args ...any) {
	m.t.Helper()
	_, err := m.pool.Exec(m.ctx, query, args...)
	m.must(err)
}

// furnish makes people, a budget and the tasks: of every recurrence, with rewards below and above what needs two checkers.
func (m *taskMonth) furnish() {
	m.sql(`insert into region (code, name_kk, name_ru, active) values ('KZ-71', 'Астана', 'Астана', true), ('KZ-75', 'Алматы', 'Алматы', true)`)
	m.sql(`insert into person (id, name, region, born_by, aim, created_at, member_at)
select n, 'Волонтер ' || n, case when n % 3 = 0 then 'KZ-75' else 'KZ-71' end, '1990-01-01'::date, 'volunteer', $1::timestamptz, $1::timestamptz from generate_series(1::bigint, 3) n
union all select n, 'Волонтер ' || n, case when n % 3 = 0 then 'KZ-75' else 'KZ-71' end, '1990-01-01'::date, 'volunteer', $1::timestamptz, $1::timestamptz from generate_series($2::bigint, $3) n`,
		m.starts.AddDate(0, -1, 0), firstHelper, firstHelper+volunteers-1)
	m.sql(`insert into player (person, listed) select id, true from person where id % 5 > 0`)
	m.sql(`select ledger_post_one('emission', (select id from account where kind = 'issue'), account_of_budget(null, null, null, null, $1), 1000000, null, 'emission 1', 'emission:1', null, $1, null)`, m.starts)
	for i := range monthTasks {
		recurs := []string{"once", "daily", "weekly", "monthly"}[i%4]
		reward, each, places := 5+i*3, 1, 120+i*25
		if i == 7 {
			reward = 150
		}
		if recurs != "once" {
			each = 12
		}
		var id int64
		m.must(m.pool.QueryRow(m.ctx, `
insert into task (author, direction, title_kk, title_ru, text_kk, text_ru, opens_at, closes_at, recurrence, places, each, minutes, reward, xp, budget, proof, turn, made_at)
values (1, $1, 'т', 'з', 'т', 'з', $2, $3, $4, $5, $6, $7, $8, $9, (select id from account where kind = 'budget' and task is null), 'text', $10, $2) returning id`,
			[]string{"ecology", "inclusion", "history"}[i%3], m.starts, m.starts.AddDate(0, 0, 20+i%10), recurs, places, each, 30*(i%4), reward, store.Experience(30*(i%4)), i+1).Scan(&id))
		m.sql(`update task set state = 'published', published_at = $2 where id = $1`, id, m.starts)
		m.sql(`select ledger_post_one('allocation', t.budget, account_of_task(t.id, $2), t.places * t.reward, null, 'task ' || t.id, 'task:' || t.id || ':promise', null, $2, null) from task t where t.id = $1`, id, m.starts)
		m.tasks = append(m.tasks, id)
	}
}

// live lets volunteers do what they do on a day, several at one time.
func (m *taskMonth) live(day int) {
	var all sync.WaitGroup
	sent := make([][]waiting, hands)
	for hand := range hands {
		random := rand.New(rand.NewPCG(uint64(day), uint64(hand)))
		all.Go(func() {
			for range actsOfHand {
				person := firstHelper + int64(hand+hands*random.IntN(volunteers/hands))
				now := m.starts.AddDate(0, 0, day).Add(time.Duration(random.IntN(86_000)) * time.Second)
				if w, ok := m.act(random, person, int64(day)*1_000_000+int64(hand)*100_000+int64(random.IntN(100_000)), now); ok {
					w.on = day + random.IntN(5)
					sent[hand] = append(sent[hand], w)
				}
			}
		})
	}
	all.Wait()
	for _, list := range sent {
		m.waits = append(m.waits, list...)
	}
	if m.t.Failed() {
		m.t.FailNow()
	}
	_, err := m.TasksOver(m.ctx, m.starts.AddDate(0, 0, day+1), 10_000)
	m.must(err)
}

// act is one volunteer with one task: most send something, some give it back, some forget it.
func (m *taskMonth) act(random *rand.Rand, person, turn int64, now time.Time) (waiting, bool) {
	task := m.tasks[random.IntN(len(m.tasks))]
	id, _, err := m.TakeTask(m.ctx, person, task, turn, m.zone, now)
	if err != nil {
		m.t.Error(err)
	}
	if id == 0 || err != nil {
		return waiting{}, false
	}
	switch random.IntN(12) {
	case 0:
		if err := m.GiveTaskBack(m.ctx, person, id, now); err != nil {
			m.t.Error(err)
		}
		return waiting{}, false
	case 1:
		return waiting{}, false
	}
	claimed := now.Add(time.Minute)
	if err := m.claims(id, claimed); err != nil {
		m.t.Error(err)
	}
	return waiting{submission: id, claimed: claimed}, true
}

func (m *taskMonth) claims(submission int64, at time.Time) error {
	_, err := m.pool.Exec(m.ctx, `
with sent as (update submission set state = 'in_moderation', claimed_at = $2, sent_at = $2, revision = revision + 1 where id = $1 returning id, task, person)
insert into deed (submission, task, person, kind, claimed_at, made_at) select id, task, person, 'claimed', $2, $2 from sent`, submission, at)
	return err
}

// check looks at what is due on a day: in the evening, two at one time.
func (m *taskMonth) check(day int) {
	evening := m.starts.AddDate(0, 0, day).Add(23*time.Hour + 59*time.Minute + 59*time.Second)
	var due, later []waiting
	for _, w := range m.waits {
		if w.on <= day {
			due = append(due, w)
		} else {
			later = append(later, w)
		}
	}
	m.waits = later
	var all sync.WaitGroup
	for hand := range 2 {
		all.Go(func() {
			for i := hand; i < len(due); i += 2 {
				if err := m.decide(due[i], evening.Add(time.Duration(i)*time.Microsecond)); err != nil {
					m.t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if m.t.Failed() {
		m.t.FailNow()
	}
}

func (m *taskMonth) decide(w waiting, now time.Time) error {
	if w.submission%17 == 0 {
		_, err := m.pool.Exec(m.ctx, `select submission_end(array[$1::bigint], 'rejected', $2)`, w.submission, now)
		return err
	}
	for checker := range int64(2) {
		if err := m.approves(w, checker+2, now); err != nil {
			return err
		}
	}
	if w.submission%23 == 0 {
		e := store.EarningOf(w.claimed, m.zone)
		_, err := m.pool.Exec(m.ctx, `select submission_reverse($1, 3, 'x', $2::date, $3::date, $4)`, w.submission, e.Month, e.Monday, now.Add(time.Millisecond))
		return err
	}
	return nil
}

// approves says yes in one round trip, which is one transaction.
func (m *taskMonth) approves(w waiting, checker int64, now time.Time) error {
	e := store.EarningOf(w.claimed, m.zone)
	var said string
	var verdict pgx.Batch
	verdict.Queue(`select from submission where id = $1 for update`, w.submission)
	verdict.Queue(`
insert into submission_check (submission, round, checker, verdict, made_at) select id, round, $2, 'approve', $3 from submission where id = $1 and state = 'in_moderation'`,
		w.submission, checker, now)
	verdict.Queue(`select submission_approve($1, $2, false, $3, $4, $5::date, $6::date, $7)`, w.submission, checker, e.Day, e.Week, e.Month, e.Monday, now).
		QueryRow(func(row pgx.Row) error { return row.Scan(&said) })
	err := m.pool.SendBatch(m.ctx, &verdict).Close()
	if err == nil && said != "done" && said != "second" && said != "changed" {
		err = fmt.Errorf("submission %d: %s", w.submission, said)
	}
	return err
}

// end lets everything come to its end.
func (m *taskMonth) end() {
	for day := range 6 {
		m.check(monthDays + day)
	}
	for range 3 {
		_, err := m.TasksOver(m.ctx, m.starts.AddDate(0, 0, 60), 10_000)
		m.must(err)
	}
}
