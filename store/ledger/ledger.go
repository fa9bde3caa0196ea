// Package ledger keeps tokens: accounts, and transfers between two of them that are only added. The rules stand in the database, in
// migrations/00023_ledger.sql: whole positive amounts, nothing overdrawn, one reversal for a transfer, one settlement for a hold, and one
// movement for a ref. What is refused is an Outcome and changes nothing.
package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// DB runs a statement in the transaction that travels in the context, or in one of its own.
type DB interface {
	Query(ctx context.Context, read func(pgx.Rows) error, sql string, args ...any) error
}

// Ledger moves tokens and tells where they are.
type Ledger struct{ db DB }

// New makes a ledger of what a database keeps.
func New(db DB) Ledger { return Ledger{db} }

// Kind says what a movement is. It is stored.
type Kind string

// Kinds of movements.
const (
	Emission   Kind = "emission"   // new tokens, into the budget of everything
	Allocation Kind = "allocation" // from one budget to another
	Return     Kind = "return"     // what a budget does not need, back
	Reward     Kind = "reward"     // for something done and checked
	Grant      Kind = "grant"      // by staff
	Thanks     Kind = "thanks"     // from person to person
	Allowance  Kind = "allowance"  // thanks of a graduate, from a budget
	Gift       Kind = "gift"       // to a project
	Hold       Kind = "hold"       // put aside
	Release    Kind = "release"    // put aside before, and back
	Expiry     Kind = "expiry"     // not used in time
	Reversal   Kind = "reversal"   // corrects another movement
)

// Kinds lists all of them.
func Kinds() []Kind {
	return []Kind{Emission, Allocation, Return, Reward, Grant, Thanks, Allowance, Gift, Hold, Release, Expiry, Reversal}
}

// Order is a movement that somebody wants.
type Order struct {
	Kind          Kind
	Debit, Credit int64  // accounts: from, to
	Amount        int64  // tokens, above 0
	Actor         int64  // who does it, by person's number; 0: the program itself
	About         string // what for: a kind of thing and which one, such as "grant 12"; nobody's words
	// Ref names the movement: the same ref again is the same movement and happens once. Letters, digits and _ : . - up to 80.
	Ref         string
	Reverses    int64     // the transfer that a Reversal corrects, in whole or in part
	SpendableAt time.Time // zero: at once
}

// Outcome says what became of an order.
type Outcome string

// What becomes of orders.
const (
	Done      Outcome = "done"
	Same      Outcome = "same"      // it had been made before, and nothing happened now
	RefTaken  Outcome = "ref_taken" // another movement has the ref
	Short     Outcome = "short"     // not enough on the account
	Waiting   Outcome = "waiting"   // enough, but not to be spent yet
	Stopped   Outcome = "stopped"   // staff have stopped the account
	Reversed  Outcome = "reversed"  // another reversal came first
	Settled   Outcome = "settled"   // another settlement came first
	Forbidden Outcome = "forbidden" // no such movement between such accounts
	Halted    Outcome = "halted"    // a proof has failed, and no tokens move
)

// Made reports that the movement stands in the ledger, whether by this order or by the same one before.
func (o Outcome) Made() bool { return o == Done || o == Same }

// Receipt is the answer to an order.
type Receipt struct {
	Transfer int64 // 0 when nothing was moved
	Outcome
}

// Err makes an error of whatever is not made, for those who see no reason for a refusal.
func (r Receipt) Err() error {
	if r.Made() {
		return nil
	}
	return Refusal{r.Outcome}
}

// Refusal is an order that was not carried out.
type Refusal struct{ Outcome }

func (r Refusal) Error() string { return "the ledger refuses: " + string(r.Outcome) }

const post = `select coalesce(r.posted, 0), r.outcome
from ledger_post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) l, unnest(l.posted, l.outcomes) as r (posted, outcome)`

// Post carries out orders, one after the other, in one statement. The receipts are in the order of the orders.
func (l Ledger) Post(ctx context.Context, now time.Time, orders ...Order) ([]Receipt, error) {
	if len(orders) == 1 {
		return l.postOne(ctx, now, orders[0])
	}
	n := len(orders)
	kinds, abouts, refs := make([]string, n), make([]string, n), make([]string, n)
	debits, credits, amounts := make([]int64, n), make([]int64, n), make([]int64, n)
	actors, reverses, spendable := make([]*int64, n), make([]*int64, n), make([]*time.Time, n)
	for i, o := range orders {
		kinds[i], debits[i], credits[i], amounts[i], abouts[i], refs[i] = string(o.Kind), o.Debit, o.Credit, o.Amount, o.About, o.Ref
		actors[i], reverses[i], spendable[i] = orNull(o.Actor), orNull(o.Reverses), orNull(o.SpendableAt)
	}
	receipts, err := all(ctx, l.db, readReceipt, post, kinds, debits, credits, amounts, actors, abouts, refs, reverses, now, spendable)
	if err != nil {
		return nil, fmt.Errorf("post %d movements: %w", n, err)
	}
	return receipts, nil
}

func (l Ledger) postOne(ctx context.Context, now time.Time, o Order) ([]Receipt, error) {
	r, err := one(ctx, l.db, readReceipt, `select coalesce(posted, 0), outcome from ledger_post_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		o.Kind, o.Debit, o.Credit, o.Amount, orNull(o.Actor), o.About, o.Ref, orNull(o.Reverses), now, orNull(o.SpendableAt))
	if err != nil {
		return nil, fmt.Errorf("post %s: %w", o.Ref, err)
	}
	return []Receipt{r}, nil
}

// Hold puts tokens of an account aside for something that is not decided yet. The receipt's transfer names the hold.
func (l Ledger) Hold(ctx context.Context, now time.Time, account, amount, actor int64, about, ref string) (Receipt, error) {
	r, err := one(ctx, l.db, readReceipt, `select coalesce(posted, 0), outcome from ledger_hold($1, $2, $3, $4, $5, $6)`,
		account, amount, orNull(actor), about, ref, now)
	if err != nil {
		return Receipt{}, fmt.Errorf("hold tokens of account %d: %w", account, err)
	}
	return r, nil
}

// Settlement says what becomes of a hold: so much goes to another account, the rest comes back. It happens once.
type Settlement struct {
	Hold        int64
	Kind        Kind  // of what goes out
	Credit      int64 // 0 with an Amount of 0
	Amount      int64 // 0: everything comes back
	Actor       int64
	Ref         string // its two parts add to it: 70 characters at most
	SpendableAt time.Time
}

// Settle ends a hold. The receipt's transfer is what went out, or what came back where nothing did.
func (l Ledger) Settle(ctx context.Context, now time.Time, s Settlement) (Receipt, error) {
	r, err := one(ctx, l.db, readReceipt, `select coalesce(posted, 0), outcome from ledger_settle($1, $2, $3, $4, $5, $6, $7, $8)`,
		s.Hold, s.Kind, orNull(s.Credit), s.Amount, orNull(s.Actor), s.Ref, now, orNull(s.SpendableAt))
	if err != nil {
		return Receipt{}, fmt.Errorf("settle hold %d: %w", s.Hold, err)
	}
	return r, nil
}

func readReceipt(row pgx.CollectableRow) (r Receipt, err error) {
	err = row.Scan(&r.Transfer, &r.Outcome)
	return r, err
}

// orNull makes null of what is not there.
func orNull[T comparable](v T) *T {
	var none T
	if v == none {
		return nil
	}
	return &v
}

func all[T any](ctx context.Context, db DB, read pgx.RowToFunc[T], sql string, args ...any) (list []T, err error) {
	err = db.Query(ctx, func(rows pgx.Rows) (err error) {
		list, err = pgx.CollectRows(rows, read)
		return err
	}, sql, args...)
	return list, err
}

func one[T any](ctx context.Context, db DB, read pgx.RowToFunc[T], sql string, args ...any) (T, error) {
	list, err := all(ctx, db, read, sql, args...)
	if err != nil || len(list) == 0 {
		var none T
		if err == nil {
			err = pgx.ErrNoRows
		}
		return none, err
	}
	return list[0], nil
}
