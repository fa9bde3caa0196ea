package ledger_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// bank is a ledger with people and a filled budget.
type bank struct {
	ledger.Ledger
	t        *testing.T
	s        *store.Store
	address  string
	now      time.Time
	treasury int64
	next     int
}

func open(t *testing.T) *bank {
	t.Helper()
	b := &bank{t: t, address: storetest.New(t), now: time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)}
	s, err := store.Open(t.Context(), b.address, 8)
	b.must(err)
	t.Cleanup(s.Close)
	b.s, b.Ledger = s, s.Ledger()
	b.treasury, err = b.Budget(t.Context(), ledger.Scope{}, b.now)
	b.must(err)
	issue, err := b.Issue(t.Context())
	b.must(err)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: b.treasury, Amount: 100_000})
	return b
}

func (b *bank) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// member is a person with an account.
func (b *bank) member(id int64) int64 {
	b.t.Helper()
	b.must(b.s.Meet(b.t.Context(), id, "kk", b.now))
	account, err := b.PersonAccount(b.t.Context(), id, b.now)
	b.must(err)
	return account
}

// makes posts an order and wants an outcome. An order without a ref gets one of its own.
func (b *bank) makes(want ledger.Outcome, o ledger.Order) int64 {
	b.t.Helper()
	if o.Ref == "" {
		b.next++
		o.Ref = fmt.Sprint("test:", b.next)
	}
	receipts, err := b.Post(b.t.Context(), b.now, o)
	b.must(err)
	if receipts[0].Outcome != want {
		b.t.Fatalf("%+v ends as %s, want %s", o, receipts[0].Outcome, want)
	}
	return receipts[0].Transfer
}

func (b *bank) has(person int64, want ledger.Balance) {
	b.t.Helper()
	got, err := b.BalanceOf(b.t.Context(), person, b.now)
	b.must(err)
	want.Account = got.Account
	if !got.ExpiresAt.Equal(want.ExpiresAt) {
		b.t.Fatalf("goes at %s, want %s", got.ExpiresAt, want.ExpiresAt)
	}
	got.ExpiresAt, want.ExpiresAt = time.Time{}, time.Time{}
	if got != want {
		b.t.Fatalf("%d has %+v, want %+v", person, got, want)
	}
}

func (b *bank) count(sql string) (n int64) {
	b.t.Helper()
	b.must(storetest.Past(b.t, b.address).QueryRow(b.t.Context(), sql).Scan(&n))
	return n
}

func TestTokensGoFromOneAccountToAnother(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul, ivan := b.member(1), b.member(2)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 300})
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 120})
	year := b.now.AddDate(1, 0, 0)
	b.has(1, ledger.Balance{Total: 180, Expires: 180, ExpiresAt: year})
	b.has(2, ledger.Balance{Total: 120, Expires: 120, ExpiresAt: year})
	if n := b.count("select sum(amount)::bigint from account_balance"); n != 0 {
		t.Errorf("the sum is %d", n)
	}
}

func TestNothingIsMovedThatBreaksARule(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul, ivan := b.member(1), b.member(2)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100})
	for name, c := range map[string]struct {
		ledger.Order
		want ledger.Outcome
	}{
		"nothing":             {ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan}, ledger.Forbidden},
		"less than nothing":   {ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: -5}, ledger.Forbidden},
		"more than there is":  {ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 101}, ledger.Short},
		"huge":                {ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 1 << 62}, ledger.Short},
		"to oneself":          {ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: aigul, Amount: 5}, ledger.Forbidden},
		"to nobody":           {ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: 999, Amount: 5}, ledger.Forbidden},
		"out of nothing":      {ledger.Order{Kind: ledger.Emission, Debit: aigul, Credit: b.treasury, Amount: 5}, ledger.Forbidden},
		"an empty budget":     {ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100_000}, ledger.Short},
		"corrects nothing":    {ledger.Order{Kind: ledger.Reversal, Debit: ivan, Credit: aigul, Amount: 5}, ledger.Forbidden},
		"corrects what isn't": {ledger.Order{Kind: ledger.Reversal, Debit: ivan, Credit: aigul, Amount: 5, Reverses: 77}, ledger.Forbidden},
	} {
		t.Run(name, func(t *testing.T) { b.makes(c.want, c.Order) })
	}
	b.has(1, ledger.Balance{Total: 100, Expires: 100, ExpiresAt: b.now.AddDate(1, 0, 0)})
}

func TestTheSameRefIsTheSameMovement(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul := b.member(1)
	o := ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100, Actor: 7, About: "grant 1", Ref: "grant:1"}
	first := b.makes(ledger.Done, o)
	b.now = b.now.Add(time.Hour)
	if again := b.makes(ledger.Same, o); again != first {
		t.Errorf("the second time it is %d, not %d", again, first)
	}
	other := o
	other.Amount = 101
	b.makes(ledger.RefTaken, other)
	other = o
	other.Actor = 8
	b.makes(ledger.RefTaken, other)
	receipts, err := b.Post(t.Context(), b.now, o, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 1, Ref: "x"},
		ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 1, Ref: "x"})
	b.must(err)
	if receipts[0].Outcome != ledger.Same || receipts[1].Outcome != ledger.Done || receipts[2].Outcome != ledger.Same {
		t.Errorf("got %+v", receipts)
	}
	b.has(1, ledger.Balance{Total: 101, Expires: 100, ExpiresAt: b.now.Add(-time.Hour).AddDate(1, 0, 0)})
}

func TestAMovementIsReversedOnce(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul, ivan := b.member(1), b.member(2)
	id := b.makes(ledger.Done, ledger.Order{Kind: ledger.Reward, Debit: b.treasury, Credit: aigul, Amount: 50, SpendableAt: b.now.Add(time.Hour)})
	back := ledger.Order{Kind: ledger.Reversal, Debit: aigul, Credit: b.treasury, Amount: 50, Reverses: id}
	tooMuch := back
	tooMuch.Amount = 51
	b.makes(ledger.Forbidden, tooMuch)
	elsewhere := back
	elsewhere.Debit = ivan
	b.makes(ledger.Forbidden, elsewhere)
	again := b.makes(ledger.Done, back)
	b.makes(ledger.Reversed, back)
	b.makes(ledger.Forbidden, ledger.Order{Kind: ledger.Reversal, Debit: b.treasury, Credit: aigul, Amount: 50, Reverses: again})
	b.has(1, ledger.Balance{})
}

func TestWhatStillWaitsIsNotSpent(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul, ivan := b.member(1), b.member(2)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 10})
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Reward, Debit: b.treasury, Credit: aigul, Amount: 50, SpendableAt: b.now.Add(48 * time.Hour)})
	year := b.now.AddDate(1, 0, 0)
	b.has(1, ledger.Balance{Total: 60, Pending: 50, Expires: 10, ExpiresAt: year})
	b.makes(ledger.Waiting, ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 11})
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 10})
	b.now = b.now.Add(48 * time.Hour)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 50})
	b.has(1, ledger.Balance{})
}

func TestAHoldIsSettledOnceAndNeverAboveWhatIsHeld(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul, ivan := b.member(1), b.member(2)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100})
	year := b.now.AddDate(1, 0, 0)
	hold := func(want ledger.Outcome, amount int64, ref string) int64 {
		t.Helper()
		r, err := b.Hold(t.Context(), b.now, aigul, amount, 1, "thanks 1", ref)
		b.must(err)
		if r.Outcome != want {
			t.Fatalf("a hold of %d is %s, want %s", amount, r.Outcome, want)
		}
		return r.Transfer
	}
	settle := func(want ledger.Outcome, s ledger.Settlement) {
		t.Helper()
		r, err := b.Settle(t.Context(), b.now, s)
		b.must(err)
		if r.Outcome != want {
			t.Fatalf("%+v is %s, want %s", s, r.Outcome, want)
		}
	}
	hold(ledger.Short, 101, "h0")
	first := hold(ledger.Done, 60, "h1")
	if again := hold(ledger.Same, 60, "h1"); again != first {
		t.Errorf("the same hold is %d and %d", first, again)
	}
	second := hold(ledger.Done, 40, "h2")
	b.has(1, ledger.Balance{Held: 100})
	settle(ledger.Forbidden, ledger.Settlement{Hold: first, Kind: ledger.Thanks, Credit: ivan, Amount: 61, Ref: "s1"})
	settle(ledger.Done, ledger.Settlement{Hold: first, Kind: ledger.Thanks, Credit: ivan, Amount: 45, Ref: "s1"})
	settle(ledger.Same, ledger.Settlement{Hold: first, Kind: ledger.Thanks, Credit: ivan, Amount: 45, Ref: "s1"})
	settle(ledger.Settled, ledger.Settlement{Hold: first, Kind: ledger.Thanks, Credit: ivan, Amount: 45, Ref: "s2"})
	settle(ledger.Settled, ledger.Settlement{Hold: first, Ref: "s3"})
	settle(ledger.Done, ledger.Settlement{Hold: second, Ref: "s4"})
	settle(ledger.Settled, ledger.Settlement{Hold: second, Kind: ledger.Thanks, Credit: ivan, Amount: 40, Ref: "s5"})
	b.has(1, ledger.Balance{Total: 55, Expires: 55, ExpiresAt: year})
	b.has(2, ledger.Balance{Total: 45, Expires: 45, ExpiresAt: year})
}

func TestABudgetPaysToTheLastToken(t *testing.T) {
	t.Parallel()
	b := open(t)
	small, err := b.Budget(t.Context(), ledger.Scope{Direction: "ecology"}, b.now)
	b.must(err)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Allocation, Debit: b.treasury, Credit: small, Amount: 1000})
	aigul := b.member(1)
	for range 142 {
		b.makes(ledger.Done, ledger.Order{Kind: ledger.Reward, Debit: small, Credit: aigul, Amount: 7})
	}
	b.makes(ledger.Short, ledger.Order{Kind: ledger.Reward, Debit: small, Credit: aigul, Amount: 7})
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Reward, Debit: small, Credit: aigul, Amount: 6})
	b.makes(ledger.Short, ledger.Order{Kind: ledger.Reward, Debit: small, Credit: aigul, Amount: 1})
	b.has(1, ledger.Balance{Total: 1000, Expires: 7, ExpiresAt: b.now.AddDate(1, 0, 0)})
}

func TestTheProgramCannotTouchTheLedgerPastItsFunctions(t *testing.T) {
	t.Parallel()
	b := open(t)
	conn, err := pgx.Connect(t.Context(), b.address)
	b.must(err)
	defer conn.Close(t.Context())
	_, err = conn.Exec(t.Context(), "set role saruar_program")
	b.must(err)
	for _, sql := range []string{
		"update account_balance set amount = 5", "delete from transfer", "update hold set settled_at = now()", "update ledger_state set stopped_at = null",
		"insert into transfer (kind, debit, credit, amount, about, ref, made_at, hash) values ('grant', 1, 2, 5, '', 'x', now(), '')",
		"select ledger_move('grant', 1, 2, 5, null, '', 'x', null, now(), null, false)",
	} {
		var pg *pgconn.PgError
		if _, err := conn.Exec(t.Context(), sql); !errors.As(err, &pg) || pg.Code != "42501" { // insufficient_privilege
			t.Errorf("%s: %v", sql, err)
		}
	}
	if n := b.count("select count(*) from transfer"); n != 1 {
		t.Errorf("%d transfers", n)
	}
}

func TestWhoIsForgottenLeavesNothingOnTheirAccount(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul := b.member(1)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100})
	_, err := b.Hold(t.Context(), b.now, aigul, 30, 0, "thanks 1", "h1")
	b.must(err)
	b.must(b.s.AskForgetting(t.Context(), 1, b.now.Add(-store.ForgetAfter)))
	number := b.count("select number from person where id = 1")
	b.must(b.s.Erase(t.Context(), number, b.now, func(context.Context, int64) error { return nil }))
	if n := b.count("select amount from account_balance where kind = 'expired'"); n != 100 {
		t.Errorf("%d went the way of unused tokens", n)
	}
	if n := b.count("select sum(amount)::bigint from account_balance where kind in ('person', 'hold')"); n != 0 {
		t.Errorf("%d are left", n)
	}
	b.makes(ledger.Forbidden, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 1})
}

func TestTheSameHoursCountOnce(t *testing.T) {
	t.Parallel()
	b := open(t)
	b.member(1)
	h := ledger.Hours{Person: b.count("select number from person where id = 1"), Minutes: 90, About: "task 1", Ref: "hours:1"}
	for range 2 {
		b.must(b.VerifyHours(t.Context(), h, b.now))
	}
	h.Minutes, h.Ref = 30, "hours:2"
	b.must(b.VerifyHours(t.Context(), h, b.now))
	n, err := b.VerifiedMinutes(t.Context(), 1)
	b.must(err)
	if n != 120 {
		t.Errorf("%d minutes", n)
	}
}
