package store_test

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
	"saruar/store/ledger"
)

const manyMovements = 10_000

// many makes ten thousand movements of one person in one statement: rewards, each third of them thanked on.
const many = `
select ledger_post(array_agg(case when n % 3 = 0 then 'thanks' else 'reward' end order by n),
	array_agg(case when n % 3 = 0 then $1::bigint else $2 end order by n), array_agg(case when n % 3 = 0 then $3 else $1::bigint end order by n),
	array_agg(1::bigint order by n), array_agg(null::bigint), array_agg('task 1'::text), array_agg('many:' || n order by n), array_agg(null::bigint),
	$4::timestamptz, array_agg(case when n % 3 <> 0 and n > 9950 then $4::timestamptz + interval '48 hours' end order by n))
from generate_series(1, 10000) n`

// explained runs every query under EXPLAIN before it runs it.
type explained struct {
	t     *testing.T
	conn  *pgx.Conn
	plans []string
}

func (e *explained) plan(sql string, args ...any) {
	e.t.Helper()
	rows, err := e.conn.Query(e.t.Context(), "explain (analyze, buffers) "+sql, args...)
	if err == nil {
		var lines []string
		lines, err = pgx.CollectRows(rows, pgx.RowTo[string])
		e.plans = append(e.plans, strings.Join(lines, "\n"))
	}
	if err != nil {
		e.t.Fatal(err)
	}
}

// Query makes it a database for the ledger.
func (e *explained) Query(ctx context.Context, read func(pgx.Rows) error, sql string, args ...any) error {
	e.plan(sql, args...)
	rows, err := e.conn.Query(ctx, sql, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	return read(rows)
}

// milliseconds adds up what the plans took, with planning.
func (e *explained) milliseconds(name string) (sum float64) {
	e.t.Helper()
	for _, plan := range e.plans {
		if strings.Contains(plan, "Seq Scan") {
			e.t.Errorf("%s reads a whole table:\n%s", name, plan)
		}
		for line := range strings.Lines(plan) {
			if _, rest, ok := strings.Cut(line, "Rows Removed by Filter: "); ok && len(strings.TrimSpace(rest)) > 2 {
				e.t.Errorf("%s reads a hundred rows and more in vain:\n%s", name, plan)
			}
			for _, label := range []string{"Planning Time: ", "Execution Time: "} {
				if rest, ok := strings.CutPrefix(strings.TrimSpace(line), label); ok {
					ms, err := strconv.ParseFloat(strings.TrimSuffix(rest, " ms"), 64)
					if err != nil {
						e.t.Fatal(err)
					}
					sum += ms
				}
			}
		}
	}
	e.t.Logf("%s: %.2f ms\n%s", name, sum, strings.Join(e.plans, "\n---\n"))
	return sum
}

// screens are what somebody with many movements opens.
func screens(b *till) map[string]func(*explained) {
	movements := func(q store.MovementQuery) func(*explained) {
		return func(e *explained) {
			from := q.From
			if from == (store.Place{}) && !q.Newer {
				from = store.Top()
			}
			e.plan(q.SQL(), mover, from.Credited, from.ID, q.Limit+1, b.now)
		}
	}
	q := store.MovementQuery{Person: mover, Shelf: store.ShelfAll, Limit: 8}
	oldest, middle := q, q
	oldest.Newer = true
	middle.From = b.page(store.MovementQuery{Person: mover, Shelf: store.ShelfAll, Limit: manyMovements / 2}).Movements[manyMovements/2-1].At
	last := q
	last.Limit = 5
	return map[string]func(*explained){
		"balance": func(e *explained) {
			l := ledger.New(e)
			balance, err := l.BalanceOf(b.t.Context(), mover, b.now)
			b.must(err)
			_, err = l.VerifiedMinutes(b.t.Context(), mover)
			b.must(err)
			e.plan(store.NextSpendableQuery, balance.Account, b.now)
			movements(last)(e)
		},
		"first page":         movements(q),
		"page in the middle": movements(middle),
		"last page":          movements(oldest),
	}
}

func TestTenThousandMovementsOpenAtOnce(t *testing.T) {
	t.Parallel()
	b := newTill(t)
	// There are many other people, too, whose movements lie between.
	b.sql(`insert into person (id, created_at) select n, now() from generate_series(1000, 2000) n`)
	b.sql(`select account_of(number, now()) from person where id >= 1000`)
	b.sql(`select ledger_post(array_agg('reward'::text), array_agg($1::bigint), array_agg(a.id), array_agg(1::bigint), array_agg(null::bigint),
		array_agg(''::text), array_agg('others:' || a.id), array_agg(null::bigint), now(), array_agg(null::timestamptz))
		from account a where a.kind = 'person'`, b.treasury)
	b.sql(many, b.account(mover), b.treasury, b.account(ivan), b.now)
	if n := b.number(`select count(*) from transfer where $1 in (debit, credit)`, b.account(mover)); n < manyMovements {
		t.Fatalf("%d movements", n)
	}
	b.sql(`analyze`)
	conn, err := pgx.Connect(t.Context(), b.address)
	b.must(err)
	defer conn.Close(context.WithoutCancel(t.Context()))
	_, err = conn.Exec(t.Context(), "set enable_seqscan = off") // as every connection of the store has it
	b.must(err)
	for name, open := range screens(b) {
		// The machine may be busy with other tests just then: the best of a few counts.
		best := 1e9
		for range 5 {
			e := &explained{t: t, conn: conn}
			open(e)
			best = min(best, e.milliseconds(name))
		}
		t.Logf("%s takes %.2f ms of the database's time", name, best)
	}
	began := time.Now()
	w, err := b.Wallet(t.Context(), mover, 5, b.now)
	b.must(err)
	t.Logf("the whole balance with its round trips: %s; %+v", time.Since(began), w.Balance)
}
