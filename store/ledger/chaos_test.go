package ledger_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	chaosOperations = 100_000
	chaosProcesses  = 2
	chaosWorkers    = 8 // connections of each process
	chaosKills      = 20
	chaosPeople     = 40 // few, so that everybody meets everybody
	chaosBatch      = 8  // operations that may travel together, at the most
	chaosEnv        = "SARUAR_CHAOS"
)

// lane is what one worker of one process does: operation after operation, each made from its number alone.
const chaosLanes = chaosProcesses * chaosWorkers

// chaos is what every process finds: who has an account.
type chaos struct {
	ledger.Ledger
	s                        *store.Store
	people                   []int64
	treasury, issue, expired int64
}

func enter(ctx context.Context, address string) (*chaos, error) {
	s, err := store.Open(ctx, address, chaosWorkers)
	if err != nil {
		return nil, err
	}
	c := &chaos{Ledger: s.Ledger(), s: s}
	for id := range int64(chaosPeople) {
		account, err := c.PersonAccount(ctx, id+1, time.Now())
		if err != nil {
			return nil, err
		}
		c.people = append(c.people, account)
	}
	if c.treasury, err = c.Budget(ctx, ledger.Scope{}, time.Now()); err != nil {
		return nil, err
	}
	if c.expired, err = c.Expired(ctx); err != nil {
		return nil, err
	}
	c.issue, err = c.Issue(ctx)
	return c, err
}

func chaosRef(lane, n int) string { return fmt.Sprintf("chaos:%d:%d", lane, n) }

// operation is one that a lane does; the same number is always the same one.
type operation struct {
	ref   string
	order ledger.Order // of a movement
	// hold and settle are about a hold of the operation with that ref.
	hold   bool
	settle string
	undoes string // the ref of a movement to reverse
}

func (c *chaos) operation(lane, n int) operation {
	r := rand.New(rand.NewPCG(uint64(lane), uint64(n)))
	person := func() int64 { return c.people[r.IntN(len(c.people))] }
	earlier := func() int { return max(n-1-r.IntN(20), 0) }
	o := operation{ref: chaosRef(lane, n)}
	o.order = ledger.Order{Amount: 1 + r.Int64N(60), Actor: int64(lane), Ref: o.ref}
	switch dice := r.IntN(100); {
	case dice < 30:
		o.order.Kind, o.order.Debit, o.order.Credit = ledger.Thanks, person(), person()
	case dice < 50:
		o.order.Kind, o.order.Debit, o.order.Credit = ledger.Reward, c.treasury, person()
		if r.IntN(2) == 0 {
			o.order.SpendableAt = time.Now().Add(time.Duration(r.IntN(2000)) * time.Millisecond)
		}
	case dice < 58:
		o.order.Kind, o.order.Debit, o.order.Credit = ledger.Expiry, person(), c.expired
	case dice < 60:
		o.order.Kind, o.order.Debit, o.order.Credit, o.order.Amount = ledger.Emission, c.issue, c.treasury, 1+r.Int64N(500)
	case dice < 72:
		o.hold, o.order.Debit = true, person()
	case dice < 82:
		o.settle, o.order.Kind, o.order.Credit = chaosRef(lane, earlier()), ledger.Thanks, person()
		if r.IntN(3) == 0 {
			o.order.Amount, o.order.Credit = 0, 0
		}
	case dice < 92:
		o.undoes = chaosRef(lane, earlier())
	case n > 0: // once more what was asked before
		return c.operation(lane, earlier())
	default:
		o.order.Kind, o.order.Debit, o.order.Credit = ledger.Reward, c.treasury, person()
	}
	return o
}

// report is how a process tells what an operation came to.
type report struct {
	lane, n  int
	outcome  ledger.Outcome
	transfer int64
	ref      string
}

// work does a lane's operations from one to another, several movements at a time, and reports each.
func (c *chaos) work(ctx context.Context, lane, from, to int, tell func(report)) error {
	for n := from; n < to; {
		first, list := n, []operation{}
		for n < to && len(list) < 1+(first*7+lane)%chaosBatch {
			o := c.operation(lane, n)
			simple := !o.hold && o.settle == "" && o.undoes == ""
			if !simple && len(list) > 0 {
				break
			}
			list = append(list, o)
			n++
			if !simple {
				break
			}
		}
		receipts, err := c.do(ctx, list)
		if err != nil {
			return err
		}
		for i, r := range receipts {
			tell(report{lane, first + i, r.Outcome, r.Transfer, list[i].ref})
		}
	}
	return nil
}

func (c *chaos) do(ctx context.Context, list []operation) ([]ledger.Receipt, error) {
	o := list[0]
	one := func(r ledger.Receipt, err error) ([]ledger.Receipt, error) { return []ledger.Receipt{r}, err }
	switch {
	case o.hold:
		return one(c.Hold(ctx, time.Now(), o.order.Debit, o.order.Amount, o.order.Actor, "chaos", o.ref))
	case o.settle != "":
		t, err := c.find(ctx, o.settle)
		if err != nil {
			return nil, err
		}
		if t.kind != ledger.Hold {
			return []ledger.Receipt{{Outcome: ledger.Forbidden}}, nil
		}
		o.order.Amount = min(o.order.Amount, t.amount)
		return one(c.Settle(ctx, time.Now(), ledger.Settlement{
			Hold: t.id, Kind: ledger.Thanks, Credit: o.order.Credit, Amount: o.order.Amount, Actor: o.order.Actor, Ref: o.ref,
		}))
	case o.undoes != "":
		t, err := c.find(ctx, o.undoes)
		if err != nil {
			return nil, err
		}
		if t.id == 0 {
			return []ledger.Receipt{{Outcome: ledger.Forbidden}}, nil
		}
		return c.Post(ctx, time.Now(), ledger.Order{
			Kind: ledger.Reversal, Debit: t.credit, Credit: t.debit, Amount: t.amount, Actor: o.order.Actor, Ref: o.ref, Reverses: t.id,
		})
	}
	var orders []ledger.Order
	for _, o := range list {
		orders = append(orders, o.order)
	}
	return c.Post(ctx, time.Now(), orders...)
}

// found is a transfer that stands in the ledger.
type found struct {
	id, debit, credit, amount int64
	kind                      ledger.Kind
}

func (c *chaos) find(ctx context.Context, ref string) (f found, err error) {
	t, err := c.TransferOf(ctx, ref)
	if err != nil {
		return found{}, err
	}
	return found{t.ID, t.Debit, t.Credit, t.Amount, t.Kind}, nil
}

// TestChaosProcess is what the test below starts and kills.
func TestChaosProcess(t *testing.T) {
	address, lanes, ok := strings.Cut(os.Getenv(chaosEnv), " ")
	if !ok {
		t.Skip("this is a process of another test")
	}
	c, err := enter(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.s.Close()
	var printing sync.Mutex
	var all sync.WaitGroup
	for at := range strings.SplitSeq(lanes, " ") {
		var lane, from, to int
		if _, err := fmt.Sscanf(at, "%d:%d:%d", &lane, &from, &to); err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			err := c.work(t.Context(), lane, from, to, func(r report) {
				printing.Lock()
				defer printing.Unlock()
				fmt.Printf("\n%d %d %s %d %s .\n", r.lane, r.n, r.outcome, r.transfer, r.ref)
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
}

// told is what all processes have reported.
type told struct {
	mu   sync.Mutex
	next map[int]int // by lane: the next operation
	made map[string]bool
	done map[string]int
	by   map[ledger.Outcome]int
}

func (k *told) hears(line string) bool {
	var r report
	var end string
	if n, _ := fmt.Sscanf(line, "%d %d %s %d %s %s", &r.lane, &r.n, &r.outcome, &r.transfer, &r.ref, &end); n != 6 || end != "." {
		return false // not a report, or one that a kill has cut off
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.next[r.lane] = r.n + 1
	k.by[r.outcome]++
	if r.outcome.Made() {
		k.made[r.ref] = true
	}
	if r.outcome == ledger.Done {
		k.done[r.ref]++
	}
	return true
}

// lanes are those of a process that have something left to do, as TestChaosProcess reads them.
func (k *told) lanes(process int) string {
	k.mu.Lock()
	defer k.mu.Unlock()
	var list []string
	for lane := process * chaosWorkers; lane < (process+1)*chaosWorkers; lane++ {
		if to := chaosOperations / chaosLanes; k.next[lane] < to {
			list = append(list, fmt.Sprintf("%d:%d:%d", lane, k.next[lane], to))
		}
	}
	return strings.Join(list, " ")
}

// lives runs a process until its lanes are done, and kills it on the way, again and again.
func (k *told) lives(ctx context.Context, address string, process int) (killed int, err error) {
	const share, kills = chaosOperations / chaosProcesses, chaosKills / chaosProcesses
	heard := 0
	for {
		lanes := k.lanes(process)
		if lanes == "" {
			return killed, nil
		}
		child := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestChaosProcess$", "-test.v")
		child.Env = append(os.Environ(), chaosEnv+"="+address+" "+lanes)
		printed, err := child.StdoutPipe()
		if err != nil {
			return killed, err
		}
		if err := child.Start(); err != nil {
			return killed, err
		}
		fatal, before, dying := "", heard, false
		for lines := bufio.NewReader(printed); ; {
			line, err := lines.ReadString('\n')
			if err == io.EOF {
				break
			}
			switch {
			case k.hears(line):
				heard++
			case strings.Contains(line, "chaos_test.go"):
				fatal += line
			}
			if !dying && killed < kills && heard >= (killed+1)*share/(kills+1) {
				dying = true
				_ = child.Process.Kill()
			}
		}
		err = child.Wait()
		switch {
		case dying:
			killed++
		case err != nil || heard == before:
			return killed, fmt.Errorf("process %d: %w\n%s", process, err, fatal)
		}
	}
}

func TestNothingIsLostOrDoubledThoughProcessesAreKilled(t *testing.T) {
	t.Parallel()
	address := storetest.New(t)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	s, err := store.Open(ctx, address, 2)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for id := range int64(chaosPeople) {
		if err := s.Meet(ctx, id+1, "kk", time.Now()); err != nil {
			t.Fatal(err)
		}
	}
	c, err := enter(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	defer c.s.Close()
	if _, err := c.Post(ctx, time.Now(), ledger.Order{Kind: ledger.Emission, Debit: c.issue, Credit: c.treasury, Amount: 20_000, Ref: "begin"}); err != nil {
		t.Fatal(err)
	}
	k := &told{next: map[int]int{}, made: map[string]bool{}, done: map[string]int{}, by: map[ledger.Outcome]int{}}
	var all sync.WaitGroup
	kills := make([]int, chaosProcesses)
	for process := range chaosProcesses {
		all.Go(func() {
			var err error
			if kills[process], err = k.lives(ctx, address, process); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if t.Failed() {
		return
	}
	if n := kills[0] + kills[1]; n != chaosKills {
		t.Errorf("%d kills", n)
	}
	t.Logf("%d kills, outcomes %v", kills[0]+kills[1], k.by)
	for _, o := range []ledger.Outcome{ledger.Done, ledger.Same, ledger.Short, ledger.Waiting, ledger.Forbidden, ledger.Settled, ledger.Reversed} {
		if k.by[o] == 0 {
			t.Errorf("nothing ended as %s", o)
		}
	}
	k.compare(t, address)
	replay(t, address)
}

// compare holds what the processes were told against what stands in the ledger.
func (k *told) compare(t *testing.T, address string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	rows, err := conn.Query(t.Context(), `select ref from transfer where ref like 'chaos:%'`)
	if err != nil {
		t.Fatal(err)
	}
	refs, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	stands := map[string]bool{}
	for _, ref := range refs {
		ref = strings.TrimSuffix(strings.TrimSuffix(ref, ":out"), ":back")
		stands[ref] = true
		if !k.made[ref] {
			t.Errorf("%s was moved and nobody was told", ref)
		}
	}
	for ref := range k.made {
		if !stands[ref] {
			t.Errorf("%s was told and is lost", ref)
		}
		if k.done[ref] > 1 {
			t.Errorf("%s was made %d times", ref, k.done[ref])
		}
	}
}

// replay adds everything up again, without the database's help.
func replay(t *testing.T, address string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	balance, credited := map[int64]int64{}, map[int64]int64{}
	var id, debit, credit, amount int64
	var debitLeft, creditLeft, total *int64
	var kind string
	rows, err := conn.Query(t.Context(), `select id, kind, debit, credit, amount, debit_left, credit_left, credited from transfer order by id`)
	if err != nil {
		t.Fatal(err)
	}
	_, err = pgx.ForEachRow(rows, []any{&id, &kind, &debit, &credit, &amount, &debitLeft, &creditLeft, &total}, func() error {
		balance[debit] -= amount
		balance[credit] += amount
		if total != nil && kind != string(ledger.Release) {
			credited[credit] += amount
		}
		if debitLeft != nil && kind != string(ledger.Emission) && (*debitLeft != balance[debit] || *debitLeft < 0) {
			t.Errorf("after transfer %d account %d had %d, not %d", id, debit, balance[debit], *debitLeft)
		}
		if creditLeft != nil && *creditLeft != balance[credit] {
			t.Errorf("after transfer %d account %d had %d, not %d", id, credit, balance[credit], *creditLeft)
		}
		if total != nil && *total != credited[credit] {
			t.Errorf("with transfer %d account %d had got %d, not %d", id, credit, credited[credit], *total)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var account, now, lowest int64
	sum := int64(0)
	rows, err = conn.Query(t.Context(), `select account, sum(amount)::bigint, min(case when kind = 'issue' then 0 else amount end) from account_balance group by account`)
	if err != nil {
		t.Fatal(err)
	}
	_, err = pgx.ForEachRow(rows, []any{&account, &now, &lowest}, func() error {
		sum += now
		if now != balance[account] || lowest < 0 {
			t.Errorf("account %d has %d (lowest part %d), its movements make %d", account, now, lowest, balance[account])
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if sum != 0 {
		t.Errorf("the sum of all accounts is %d", sum)
	}
	var wrong int64
	if err := conn.QueryRow(t.Context(), `
select count(*) from account a join account_balance b on b.account = a.id where a.kind = 'hold'
	and b.amount <> (select coalesce(sum(h.amount), 0) from hold h where h.account = a.holds and h.settled_at is null)`).Scan(&wrong); err != nil {
		t.Fatal(err)
	}
	if wrong != 0 {
		t.Errorf("%d accounts hold something else than their open holds", wrong)
	}
}
