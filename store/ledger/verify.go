package ledger

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// Verified is what a look through the whole ledger found.
type Verified struct {
	Transfers int64
	Proofs    int
	Hash      string // of the last proof, as hex; empty when there is none
	Knows     bool   // the chain of proofs went through the hash that was expected
}

// Fault says what of the ledger is not what was written.
type Fault struct {
	What   string // movement, account, proof, hold
	Which  string // its number, or the proof's day
	Reason string
}

func (f Fault) Error() string { return fmt.Sprintf("%s %s %s", f.What, f.Which, f.Reason) }

// Verify reads every movement, adds everything up and makes every hash anew without the database's help, and compares. expect is a proof's
// hash noted down earlier, as hex; empty for none. Errors: Fault.
func Verify(ctx context.Context, databaseURL, expect string) (Verified, error) {
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return Verified{}, fmt.Errorf("connect to database: %w", err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	tx, err := conn.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
	if err != nil {
		return Verified{}, fmt.Errorf("begin to read the ledger: %w", err)
	}
	defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }()
	v := verifier{tx: tx, amounts: map[int64]int64{}, cameIn: map[int64]int64{}, previous: sha256.Sum256([]byte("saruar")), digest: sha256.New()}
	for _, step := range []func(context.Context) error{v.readAccounts, v.readProofs, v.readTransfers, v.compareBalances, v.compareHolds} {
		if err := step(ctx); err != nil {
			return Verified{}, err
		}
	}
	found := Verified{Transfers: v.transfers, Proofs: len(v.proofs)}
	for _, p := range v.proofs {
		found.Hash = hex.EncodeToString(p.hash)
		found.Knows = found.Knows || found.Hash == expect
	}
	return found, nil
}

// verifier is how far the look has come.
type verifier struct {
	tx       pgx.Tx
	kinds    map[int64]string // of accounts
	proofs   []proofRow
	sealed   int // proofs that were compared
	previous [sha256.Size]byte
	digest   hash.Hash

	transfers       int64
	last            int64
	amounts, cameIn map[int64]int64
}

type proofRow struct {
	day                                                     time.Time
	last, transfers, issued, people, budgets, held, expired int64
	sound                                                   bool
	previous, hash                                          []byte
}

func (v *verifier) readAccounts(ctx context.Context) error {
	v.kinds = map[int64]string{}
	rows, err := v.tx.Query(ctx, `select id, kind from account`)
	if err != nil {
		return fmt.Errorf("read accounts: %w", err)
	}
	var id int64
	var kind string
	if _, err := pgx.ForEachRow(rows, []any{&id, &kind}, func() error { v.kinds[id] = kind; return nil }); err != nil {
		return fmt.Errorf("read accounts: %w", err)
	}
	return nil
}

func (v *verifier) readProofs(ctx context.Context) (err error) {
	rows, err := v.tx.Query(ctx, `
select day, last, transfers, issued, people, budgets, held, expired, sound, previous, hash from ledger_proof order by day`)
	if err != nil {
		return fmt.Errorf("read proofs: %w", err)
	}
	v.proofs, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (p proofRow, err error) {
		err = row.Scan(&p.day, &p.last, &p.transfers, &p.issued, &p.people, &p.budgets, &p.held, &p.expired, &p.sound, &p.previous, &p.hash)
		return p, err
	})
	if err != nil {
		return fmt.Errorf("read proofs: %w", err)
	}
	return nil
}

// movementsAtOnce is how many are read together.
const movementsAtOnce = 5000

func (v *verifier) readTransfers(ctx context.Context) error {
	if _, err := v.tx.Exec(ctx, `
declare movements no scroll cursor for
select id, kind, debit, credit, amount, coalesce(actor, 0), about, ref, coalesce(reverses, 0), (extract(epoch from made_at) * 1000000)::bigint,
	coalesce((extract(epoch from spendable_at) * 1000000)::bigint, 0), coalesce(debit_left, -1), coalesce(credit_left, -1), coalesce(credited, -1), hash
from transfer order by id`); err != nil {
		return fmt.Errorf("open the movements: %w", err)
	}
	for more := true; more; {
		var err error
		if more, err = v.readSome(ctx); err != nil {
			return err
		}
	}
	return v.seal(1<<63 - 1)
}

func (v *verifier) readSome(ctx context.Context) (more bool, err error) {
	rows, err := v.tx.Query(ctx, `fetch `+strconv.Itoa(movementsAtOnce)+` from movements`)
	if err != nil {
		return false, fmt.Errorf("read movements after %d: %w", v.last, err)
	}
	defer rows.Close()
	for rows.Next() {
		more = true
		var m movementRow
		if err := rows.Scan(&m.id, &m.kind, &m.debit, &m.credit, &m.amount, &m.actor, &m.about, &m.ref, &m.reverses, &m.madeAt,
			&m.spendableAt, &m.debitLeft, &m.creditLeft, &m.credited, &m.hash); err != nil {
			return false, fmt.Errorf("read movements after %d: %w", v.last, err)
		}
		if err := v.seal(m.id); err != nil {
			return false, err
		}
		if err := v.add(m); err != nil {
			return false, err
		}
	}
	if err := rows.Err(); err != nil {
		return false, fmt.Errorf("read movements after %d: %w", v.last, err)
	}
	return more, nil
}

// movementRow is a transfer as it lies in the database.
type movementRow struct {
	id, debit, credit, amount, actor, reverses int64
	madeAt, spendableAt                        int64 // microseconds
	debitLeft, creditLeft, credited            int64
	kind, about, ref                           string
	hash                                       []byte
}

// text is what a movement's hash is made from; see ledger_text in the migrations.
func (m movementRow) text() string {
	n := func(v int64) string { return strconv.FormatInt(v, 10) }
	return strings.Join([]string{
		n(m.id), m.kind, n(m.debit), n(m.credit), n(m.amount), n(m.actor), m.about, m.ref, n(m.reverses), n(m.madeAt), n(m.spendableAt),
		n(m.debitLeft), n(m.creditLeft), n(m.credited),
	}, "|")
}

func (v *verifier) add(m movementRow) error {
	if sum := sha256.Sum256([]byte(m.text())); !bytes.Equal(sum[:], m.hash) {
		return Fault{"movement", strconv.FormatInt(m.id, 10), "was changed"}
	}
	v.transfers, v.last = v.transfers+1, m.id
	v.digest.Write(m.hash)
	v.amounts[m.debit] -= m.amount
	v.amounts[m.credit] += m.amount
	if m.credited >= 0 && Kind(m.kind) != Release {
		v.cameIn[m.credit] += m.amount
	}
	return nil
}

// seal compares the proofs that cover nothing from a movement on.
func (v *verifier) seal(before int64) error {
	for v.sealed < len(v.proofs) && v.proofs[v.sealed].last < before {
		if err := v.compareProof(v.proofs[v.sealed]); err != nil {
			return err
		}
		v.sealed++
	}
	return nil
}

func (v *verifier) compareProof(p proofRow) error {
	day := p.day.Format(time.DateOnly)
	numbers := []int64{
		p.last, v.transfers, -v.total("issue"), v.total("person", "project", "partner"), v.total("budget"), v.total("hold"), v.total("expired"),
	}
	switch {
	case !bytes.Equal(p.previous, v.previous[:]):
		return Fault{"proof", day, "does not follow the one before it"}
	case !slices.Equal(numbers[1:], []int64{p.transfers, p.issued, p.people, p.budgets, p.held, p.expired}):
		return Fault{"proof", day, "does not add up to its movements: some were removed, added or changed"}
	}
	fields := []string{day}
	for _, n := range numbers {
		fields = append(fields, strconv.FormatInt(n, 10))
	}
	fields = append(fields, map[bool]string{true: "t", false: "f"}[p.sound])
	whole := slices.Concat(v.previous[:], v.digest.Sum(nil), []byte(strings.Join(fields, "|")))
	v.previous = sha256.Sum256(whole)
	if !bytes.Equal(p.hash, v.previous[:]) {
		return Fault{"proof", day, "has another hash than its movements make"}
	}
	v.digest.Reset()
	return nil
}

func (v *verifier) total(kinds ...string) (sum int64) {
	for account, amount := range v.amounts {
		if slices.Contains(kinds, v.kinds[account]) {
			sum += amount
		}
	}
	return sum
}

func (v *verifier) compareBalances(ctx context.Context) error {
	rows, err := v.tx.Query(ctx, `
select account, sum(amount)::bigint, sum(credited)::bigint, min(amount) filter (where kind <> 'issue') from account_balance group by account order by account`)
	if err != nil {
		return fmt.Errorf("read balances: %w", err)
	}
	left := maps.Clone(v.amounts)
	var account, amount, cameIn int64
	var lowest *int64
	_, err = pgx.ForEachRow(rows, []any{&account, &amount, &cameIn, &lowest}, func() error {
		delete(left, account)
		switch {
		case amount != v.amounts[account]:
			return Fault{"account", strconv.FormatInt(account, 10), fmt.Sprintf("has %d, its movements make %d", amount, v.amounts[account])}
		case cameIn != v.cameIn[account]:
			return Fault{"account", strconv.FormatInt(account, 10), fmt.Sprintf("says that %d came in, its movements make %d", cameIn, v.cameIn[account])}
		case lowest != nil && *lowest < 0:
			return Fault{"account", strconv.FormatInt(account, 10), "is overdrawn"}
		}
		return nil
	})
	for account := range left {
		if err == nil {
			err = Fault{"account", strconv.FormatInt(account, 10), "has movements and no balance"}
		}
	}
	var fault Fault
	if err != nil && !errors.As(err, &fault) {
		return fmt.Errorf("read balances: %w", err)
	}
	return err
}

func (v *verifier) compareHolds(ctx context.Context) error {
	var account int64
	err := v.tx.QueryRow(ctx, `
select a.id from account a join account_balance b on b.account = a.id where a.kind = 'hold'
	and b.amount <> (select coalesce(sum(h.amount), 0) from hold h where h.account = a.holds and h.settled_at is null) order by a.id limit 1`).Scan(&account)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil
	case err != nil:
		return fmt.Errorf("read holds: %w", err)
	}
	return Fault{"account", strconv.FormatInt(account, 10), "holds something else than its open holds"}
}
