package ledger_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// lived is a ledger in which something of everything has happened.
func lived(t *testing.T) *bank {
	t.Helper()
	b := open(t)
	aigul, ivan := b.member(1), b.member(2)
	for range 3 {
		b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100, Actor: 1, About: "grant 1"})
	}
	given := b.makes(ledger.Done, ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 50})
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Reversal, Debit: ivan, Credit: aigul, Amount: 20, Reverses: given})
	for _, ref := range []string{"h1", "h2"} {
		_, err := b.Hold(t.Context(), b.now, aigul, 30, 1, "thanks 1", ref)
		b.must(err)
	}
	h, err := b.TransferOf(t.Context(), "h1")
	b.must(err)
	_, err = b.Settle(t.Context(), b.now, ledger.Settlement{Hold: h.ID, Kind: ledger.Thanks, Credit: ivan, Amount: 10, Ref: "s1"})
	b.must(err)
	return b
}

// past runs a statement as somebody who may do everything to the database.
func (b *bank) past(sql string) {
	b.t.Helper()
	conn, err := pgx.Connect(b.t.Context(), b.address)
	b.must(err)
	defer conn.Close(context.WithoutCancel(b.t.Context()))
	_, err = conn.Exec(b.t.Context(), "set session_replication_role = replica; "+sql)
	b.must(err)
}

func TestTheLedgerIsProvedOnceADayAndEachDayFollowsTheOneBefore(t *testing.T) {
	t.Parallel()
	b := lived(t)
	first, err := b.Prove(t.Context(), b.now)
	b.must(err)
	again, err := b.Prove(t.Context(), b.now.Add(time.Hour))
	b.must(err)
	if !first.Sound || first.Hash != again.Hash || first.Issued != 100_000 || first.People != 270 || first.Held != 30 || first.Budgets != 99_700 {
		t.Errorf("the first proof is %+v, then %+v", first, again)
	}
	if first.Issued != first.People+first.Budgets+first.Held+first.Expired {
		t.Errorf("it does not add up: %+v", first)
	}
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: b.member(3), Amount: 5})
	b.now = b.now.Add(24 * time.Hour)
	second, err := b.Prove(t.Context(), b.now)
	b.must(err)
	if !second.Sound || second.Transfers != first.Transfers+1 || second.Hash == first.Hash {
		t.Errorf("the second proof is %+v", second)
	}
	found, err := ledger.Verify(t.Context(), b.address, first.Hash)
	b.must(err)
	if !found.Knows || found.Hash != second.Hash || found.Proofs != 2 || found.Transfers != second.Transfers {
		t.Errorf("verified as %+v", found)
	}
}

func TestNothingOfTheLedgerCanBeTamperedWith(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		sql, fault string
		halts      bool // a nightly proof finds it as well
	}{
		"an amount":             {"update transfer set amount = amount + 1 where id = 3", "movement 3", true},
		"who did it":            {"update transfer set actor = 2 where id = 2", "movement 2", true},
		"what for":              {"update transfer set about = 'grant 9' where id = 2", "movement 2", true},
		"when":                  {"update transfer set made_at = made_at + interval '1 second' where id = 4", "movement 4", true},
		"with a new hash":       {"update transfer t set about = 'grant 9' where id = 2; update transfer t set hash = sha256(convert_to(ledger_text(t), 'UTF8')) where id = 2", "proof", true},
		"a row is gone":         {"delete from transfer where id = 5", "proof", true},
		"a balance":             {"update account_balance set amount = amount + 1 where account = (select min(account) from account_balance where kind = 'person')", "account", true},
		"two balances":          {"update account_balance set amount = amount + case when account = (select min(account) from account_balance where kind = 'person') then 1 else -1 end where kind = 'person'", "account", true},
		"what ever came in":     {"update account_balance set credited = 0 where account = (select min(account) from account_balance where kind = 'person')", "account", true},
		"an open hold":          {"update hold set settled_at = now(), released = amount where settled_at is null", "account", true},
		"a proof":               {"update ledger_proof set issued = issued + 1, budgets = budgets + 1", "proof", true},
		"a proof's hash":        {"update ledger_proof set hash = sha256('x')", "proof", true},
		"a row with its amount": {"insert into transfer select t.* from transfer t where false; update transfer set debit = credit, credit = debit where id = 2", "movement 2", true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := lived(t)
			_, err := b.Prove(t.Context(), b.now)
			b.must(err)
			if _, err := ledger.Verify(t.Context(), b.address, ""); err != nil {
				t.Fatal(err)
			}
			b.past(c.sql)
			_, err = ledger.Verify(t.Context(), b.address, "")
			var fault ledger.Fault
			if !errors.As(err, &fault) || !strings.HasPrefix(err.Error(), c.fault) {
				t.Errorf("found %v, want %s", err, c.fault)
			}
			b.now = b.now.Add(24 * time.Hour)
			p, err := b.Prove(t.Context(), b.now)
			b.must(err)
			if p.Sound == c.halts {
				t.Errorf("the nightly proof says %q", p.Finding)
			}
			b.makes(ledger.Halted, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: b.member(1), Amount: 1})
			since, finding, err := b.Stopped(t.Context())
			b.must(err)
			if since.IsZero() || finding != p.Finding {
				t.Errorf("stopped since %s: %q", since, finding)
			}
		})
	}
}

func TestWhatIsNotUsedInTimeGoesOldestFirst(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul, ivan := b.member(1), b.member(2)
	begin := b.now
	for range 3 { // a hundred a month
		b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100})
		b.now = b.now.AddDate(0, 1, 0)
	}
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Thanks, Debit: aigul, Credit: ivan, Amount: 130}) // all of the first, 30 of the second
	b.has(1, ledger.Balance{Total: 170, Expires: 70, ExpiresAt: begin.AddDate(0, 1, 0).AddDate(1, 0, 0)})
	b.now = begin.AddDate(1, 0, 1)
	b.expires(0)
	b.now = begin.AddDate(1, 1, 1)
	b.expires(1)
	b.expires(0) // the second time nothing is left to take
	b.has(1, ledger.Balance{Total: 100, Expires: 100, ExpiresAt: begin.AddDate(0, 2, 0).AddDate(1, 0, 0)})
	b.now = begin.AddDate(3, 0, 0)
	b.expires(2)
	b.has(1, ledger.Balance{})
	b.has(2, ledger.Balance{})
	if n := b.count("select amount from account_balance where kind = 'expired'"); n != 300 {
		t.Errorf("%d went unused", n)
	}
}

// expires takes away what is a year old, and wants it to concern so many people.
func (b *bank) expires(want int) {
	b.t.Helper()
	n, err := b.Expire(b.t.Context(), b.now.AddDate(-1, 0, 0), b.now)
	b.must(err)
	if n != want {
		b.t.Fatalf("%d people lose something, want %d", n, want)
	}
}

func TestWhatIsPutAsideDoesNotExpireUntilItComesBack(t *testing.T) {
	t.Parallel()
	b := open(t)
	aigul := b.member(1)
	begin := b.now
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 100})
	b.now = b.now.AddDate(0, 6, 0)
	b.makes(ledger.Done, ledger.Order{Kind: ledger.Grant, Debit: b.treasury, Credit: aigul, Amount: 10})
	h, err := b.Hold(t.Context(), b.now, aigul, 40, 0, "thanks 1", "h1")
	b.must(err)
	b.now = begin.AddDate(1, 0, 1)
	b.expires(1)
	b.has(1, ledger.Balance{Total: 10, Held: 40, Expires: 10, ExpiresAt: begin.AddDate(0, 6, 0).AddDate(1, 0, 0)})
	_, err = b.Settle(t.Context(), b.now, ledger.Settlement{Hold: h.Transfer, Ref: "s1"})
	b.must(err)
	b.now = b.now.AddDate(0, 0, 1)
	b.expires(1)
	b.has(1, ledger.Balance{Total: 10, Expires: 10, ExpiresAt: begin.AddDate(0, 6, 0).AddDate(1, 0, 0)})
}
