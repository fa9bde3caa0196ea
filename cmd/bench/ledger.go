package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/local"
)

const (
	holders     = 10_000 // people with an account
	payers      = 8      // connections that move tokens at once
	rounds      = 7      // of each, one after the other; the middle one counts, since others use the machine's disk as well
	batchOrders = 1000   // in one statement
)

// bankers are people with accounts, tokens on them, and a budget that has enough for all; beside them the bare minimum of the same rows.
const bankers = `
insert into person (id, created_at, member_at) select n, now(), now() from generate_series(1, 10000) n;
select account_of(number, now()) from person;
select ledger_post(array['emission'], array[(select id from account where kind = 'issue')], array[(select id from account where kind = 'budget')],
	array[1000000000], array[null::bigint], array[''], array['bench:emission'], array[null::bigint], now(), array[null::timestamptz]);
select ledger_post(array_agg('grant'::text), array_agg((select id from account where kind = 'budget')), array_agg(a.id), array_agg(10000::bigint),
	array_agg(null::bigint), array_agg(''::text), array_agg('bench:grant:' || a.id), array_agg(null::bigint), now(), array_agg(null::timestamptz))
from account a where a.kind = 'person';
create table bare_balance (like account_balance including all);
create table bare_transfer (like transfer including all);
insert into bare_balance (account, stripe, kind, amount) select n, 0, 'person', 10000 from generate_series(1, 10000) n;
vacuum analyze`

// bare is a transfer without any rule: the same two balances and the same row, in one statement.
const bare = `\set a random(1, 10000)
\set b random(1, 10000)
with d as (update bare_balance set amount = amount - 1 where account = :a and stripe = 0),
	c as (update bare_balance set amount = amount + 1, credited = credited + 1 where account = :b and stripe = 0)
insert into bare_transfer (kind, debit, credit, amount, about, ref, made_at, debit_left, credit_left, credited, hash)
values ('thanks', :a, case when :a = :b then 0 else :b end, 1, '', gen_random_uuid()::text, now(), 1, 1, 1, sha256('bench'));
`

// moveTokens measures how many movements a second the ledger does, beside pgbench doing the bare minimum of the same rows.
func moveTokens(ctx context.Context, report func(figure)) error {
	server, err := local.StartPostgres(ctx, local.PostgresOptions{Durable: true})
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()
	b, err := openBank(ctx, server.URL())
	if err != nil {
		return err
	}
	defer b.store.Close()
	var minimum, random, hot, batch []float64
	for range rounds {
		for _, one := range []struct {
			measured *[]float64
			run      func(context.Context) (float64, error)
		}{
			{&minimum, func(ctx context.Context) (float64, error) { return pgbench(ctx, server.URL()) }},
			{&random, func(ctx context.Context) (float64, error) { return b.run(ctx, 1, b.betweenTwo) }},
			{&hot, func(ctx context.Context) (float64, error) { return b.run(ctx, 1, b.fromBudget) }},
			{&batch, func(ctx context.Context) (float64, error) { return b.run(ctx, batchOrders, b.fromBudget) }},
		} {
			perSecond, err := one.run(ctx)
			if err != nil {
				return err
			}
			*one.measured = append(*one.measured, perSecond)
		}
	}
	var toMinimum, hotToRandom []float64
	for i := range rounds {
		toMinimum, hotToRandom = append(toMinimum, random[i]/minimum[i]), append(hotToRandom, hot[i]/random[i])
	}
	report(figure{"ledger.random_per_s", middle(random), "1/s", "tokens between random people, one movement a transaction, 8 connections"})
	report(figure{"ledger.hot_per_s", middle(hot), "1/s", "the same, all from one budget"})
	report(figure{"ledger.batch_per_s", middle(batch), "1/s", "1 000 movements a transaction, from one budget"})
	report(figure{"ledger.pgbench_per_s", middle(minimum), "1/s", "pgbench: two balances and a row in one statement, without any rule, 8 clients"})
	report(figure{"ledger.random_vs_pgbench", middle(toMinimum), "", "ratio, same server, of rounds next to each other"})
	report(figure{"ledger.hot_vs_random", middle(hotToRandom), "", "ratio, the same"})
	return b.openBalance(ctx, report)
}

func middle(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

// bench is a ledger with people.
type bank struct {
	store    *store.Store
	budget   int64
	accounts []int64
	next     atomic.Int64
}

func openBank(ctx context.Context, url string) (*bank, error) {
	if err := store.Migrate(ctx, url); err != nil {
		return nil, err
	}
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(ctx) }()
	for statement := range strings.SplitSeq(bankers, ";\n") {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return nil, fmt.Errorf("furnish the ledger: %w", err)
		}
	}
	b := &bank{}
	rows, err := conn.Query(ctx, `select id from account where kind = 'person'`)
	if err != nil {
		return nil, err
	}
	if b.accounts, err = pgx.CollectRows(rows, pgx.RowTo[int64]); err != nil {
		return nil, err
	}
	if b.store, err = store.Open(ctx, url, payers); err != nil {
		return nil, err
	}
	b.budget, err = b.store.Ledger().Budget(ctx, ledger.Scope{}, time.Now())
	return b, err
}

func (b *bank) somebody() int64 { return b.accounts[rand.IntN(len(b.accounts))] } //nolint:gosec // chance is all it takes

func (b *bank) betweenTwo(ref string) ledger.Order {
	from, to := b.somebody(), b.somebody()
	for from == to {
		to = b.somebody()
	}
	return ledger.Order{Kind: ledger.Thanks, Debit: from, Credit: to, Amount: 1, Ref: ref}
}

func (b *bank) fromBudget(ref string) ledger.Order {
	return ledger.Order{Kind: ledger.Reward, Debit: b.budget, Credit: b.somebody(), Amount: 1, About: "task 1", Ref: ref}
}

// run lets all payers post for a while, so many orders at once, and tells how many movements a second were made.
func (b *bank) run(ctx context.Context, orders int, make func(ref string) ledger.Order) (float64, error) {
	length := time.Duration(ctx.Value(secondsKey{}).(int)) * time.Second
	ctx, cancel := context.WithTimeout(ctx, 10*length)
	defer cancel()
	var made atomic.Int64
	var failed error
	var mu sync.Mutex
	var all sync.WaitGroup
	began := time.Now()
	for range payers {
		all.Go(func() {
			for time.Since(began) < length {
				n, err := b.post(ctx, orders, make)
				made.Add(n)
				if err != nil {
					mu.Lock()
					failed = err
					mu.Unlock()
					return
				}
			}
		})
	}
	all.Wait()
	return float64(made.Load()) / time.Since(began).Seconds(), failed
}

func (b *bank) post(ctx context.Context, orders int, make func(ref string) ledger.Order) (made int64, err error) {
	list := []ledger.Order{}
	for range orders {
		list = append(list, make("bench:"+strconv.FormatInt(b.next.Add(1), 10)))
	}
	receipts, err := b.store.Ledger().Post(ctx, time.Now(), list...)
	for _, r := range receipts {
		if r.Outcome == ledger.Done {
			made++
		}
	}
	return made, err
}

var tps = regexp.MustCompile(`tps = ([0-9.]+)`)

// pgbench runs the bare minimum and gives transactions a second.
func pgbench(ctx context.Context, url string) (float64, error) {
	client, err := local.FindClient(ctx, 15, nil)
	if err != nil {
		return 0, err
	}
	folder, err := os.MkdirTemp("", "saruar-bench-")
	if err != nil {
		return 0, fmt.Errorf("make a folder: %w", err)
	}
	defer os.RemoveAll(folder)
	script := filepath.Join(folder, "bare.sql")
	if err := os.WriteFile(script, []byte(bare), 0o600); err != nil {
		return 0, fmt.Errorf("write the script: %w", err)
	}
	seconds := ctx.Value(secondsKey{}).(int)
	command := exec.CommandContext(ctx, client.Program("pgbench"), "--no-vacuum", "--protocol=prepared", "--max-tries=10", "--file="+script,
		"--client="+strconv.Itoa(payers), "--jobs=2", "--time="+strconv.Itoa(seconds), url)
	command.Env = append(os.Environ(), client.Environment()...)
	var complaint bytes.Buffer
	command.Stderr = &complaint
	out, err := command.Output()
	if err != nil {
		return 0, fmt.Errorf("run pgbench: %w: %s", err, complaint.String())
	}
	found := tps.FindSubmatch(out)
	if found == nil {
		return 0, fmt.Errorf("pgbench prints %q", out)
	}
	return strconv.ParseFloat(string(found[1]), 64)
}
