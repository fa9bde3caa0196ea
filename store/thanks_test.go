package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// circle is a programme whose members thank each other.
type circle struct {
	*store.Store
	t       *testing.T
	address string
	now     time.Time
	zone    *time.Location
	next    int
}

func newCircle(t *testing.T) *circle {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	c := &circle{t: t, address: storetest.New(t), zone: zone, now: time.Date(2026, 11, 20, 12, 0, 0, 0, zone)}
	c.Store, err = store.Open(t.Context(), c.address, 8)
	c.must(err)
	t.Cleanup(c.Close)
	issue, err := c.Ledger().Issue(t.Context())
	c.must(err)
	all, err := c.Ledger().Budget(t.Context(), ledger.Scope{}, c.now)
	c.must(err)
	c.posts(ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: all, Amount: 100_000})
	return c
}

func (c *circle) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *circle) posts(o ledger.Order) {
	c.t.Helper()
	c.next++
	o.Ref = fmt.Sprint("test:", c.next)
	got, err := c.Ledger().Post(c.t.Context(), c.now, o)
	c.must(err)
	if got[0].Outcome != ledger.Done {
		c.t.Fatalf("%+v ends as %s", o, got[0].Outcome)
	}
}

// member has been here for a month and has earned tokens.
func (c *circle) member(id int64, name string, tokens int64) {
	c.t.Helper()
	c.must(c.Meet(c.t.Context(), id, "kk", c.now.AddDate(0, -1, 0)))
	c.sql(`update person set name = $2, born_by = '1990-01-01', member_at = $3 where id = $1`, id, name, c.now.AddDate(0, -1, 0))
	c.must(c.SayConsent(c.t.Context(), id, store.Consent{Purpose: "service", Version: 1, Given: true}, c.now))
	account, err := c.Ledger().PersonAccount(c.t.Context(), id, c.now)
	c.must(err)
	if tokens == 0 {
		return
	}
	all, err := c.Ledger().Budget(c.t.Context(), ledger.Scope{}, c.now)
	c.must(err)
	c.posts(ledger.Order{Kind: ledger.Reward, Debit: all, Credit: account, Amount: tokens})
}

func (c *circle) sql(query string, args ...any) {
	c.t.Helper()
	_, err := storetest.Past(c.t, c.address).Exec(c.t.Context(), query, args...)
	c.must(err)
}

func (c *circle) number(query string, args ...any) (n int64) {
	c.t.Helper()
	c.must(storetest.Past(c.t, c.address).QueryRow(c.t.Context(), query, args...).Scan(&n))
	return n
}

func (c *circle) numberOf(id int64) int64 {
	return c.number(`select number from person where id = $1`, id)
}

func (c *circle) calendar() store.Calendar { return store.CalendarOf(c.now, c.zone) }

// gives thanks, past the chat.
func (c *circle) gives(want store.ThanksOutcome, from, to, amount int64) int64 {
	c.t.Helper()
	c.next++
	return c.givesAs(want, store.NewThanks{Sender: from, Receiver: c.numberOf(to), Amount: amount, Reason: "көмегіңізге", Ref: fmt.Sprint("u", c.next)})
}

func (c *circle) givesAs(want store.ThanksOutcome, n store.NewThanks) int64 {
	c.t.Helper()
	id, outcome, err := c.Thank(c.t.Context(), n, c.calendar())
	c.must(err)
	if outcome != want {
		c.t.Fatalf("%+v ends as %s, want %s", n, outcome, want)
	}
	return id
}

func (c *circle) has(id, total, held int64) {
	c.t.Helper()
	b, err := c.Ledger().BalanceOf(c.t.Context(), id, c.now)
	c.must(err)
	if b.Total != total || b.Held != held {
		c.t.Fatalf("%d has %d and %d put aside, want %d and %d", id, b.Total, b.Held, total, held)
	}
}

func TestThanksGoFromPersonToPerson(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл Серікова", 300)
	c.member(2, "Иван Петров", 0)
	id := c.gives(store.ThanksSent, 1, 2, 40)
	c.has(1, 260, 0)
	c.has(2, 40, 0)
	for _, reader := range []int64{1, 2} {
		got, err := c.ThanksOf(t.Context(), reader, id)
		c.must(err)
		if got.SenderName != "Айгүл С." || got.ReceiverName != "Иван П." || got.Reason != "көмегіңізге" || got.Amount != 40 {
			t.Errorf("%+v", got)
		}
	}
	c.member(3, "Ержан", 0)
	if _, err := c.ThanksOf(t.Context(), 3, id); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("somebody else reads it: %v", err)
	}
}

func TestTheSameThanksTwiceMoveTokensOnce(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 300)
	c.member(2, "Иван", 0)
	n := store.NewThanks{Sender: 1, Receiver: c.numberOf(2), Amount: 100, Reason: "рақмет", Ref: "u7"}
	first := c.givesAs(store.ThanksSent, n)
	c.sql(`update person set forget_at = now() where id = 2`)
	if again := c.givesAs(store.ThanksSent, n); again != first {
		t.Errorf("the second time it is %d, not %d", again, first)
	}
	n.Amount = 99
	c.givesAs(store.ThanksTaken, n)
	c.has(2, 100, 0)
}

func TestOnlyFunctionsGiveThanks(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 300)
	c.member(2, "Иван", 0)
	c.gives(store.ThanksSent, 1, 2, 1)
	conn, err := pgx.Connect(t.Context(), c.address)
	c.must(err)
	defer conn.Close(context.WithoutCancel(t.Context()))
	_, err = conn.Exec(t.Context(), `set role saruar_program`)
	c.must(err)
	for _, sql := range []string{
		`delete from thanks`, `update thanks set amount = 5`, `update thanks set made_at = now()`,
		`insert into thanks (sender, receiver, amount, allowance, reason, state, made_at, settled_at, ref) values (1, 2, 1, 0, 'abc', 'sent', now(), now(), 'x')`,
		`select thanks_post('thanks', 1, 2, 3, 4, 5, '', now())`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err == nil || !strings.Contains(err.Error(), "permission denied") {
			t.Errorf("%s: %v", sql, err)
		}
	}
}

func TestWhoIsForgottenTakesTheWordsAlong(t *testing.T) {
	t.Parallel()
	for _, who := range []int64{1, 2} {
		t.Run(fmt.Sprint("person ", who), func(t *testing.T) {
			t.Parallel()
			c := newCircle(t)
			c.member(1, "Айгүл", 300)
			c.member(2, "Иван", 0)
			c.gives(store.ThanksSent, 1, 2, 10)
			waiting := c.gives(store.ThanksWaits, 1, 2, 150)
			_, err := c.ThanksCode(t.Context(), who, c.now)
			c.must(err)
			c.must(c.SetFoundByName(t.Context(), who, false, c.now))
			number := c.numberOf(who)
			c.must(c.AskForgetting(t.Context(), who, c.now))
			c.now = c.now.AddDate(0, 0, 8)
			c.must(c.Erase(t.Context(), number, c.now, func(context.Context, int64) error { return nil }))
			if n := c.number(`select count(*) from thanks where reason <> ''`) + c.number(`select count(*) from thanks_code`) +
				c.number(`select count(*) from thanks_hidden`); n != 0 {
				t.Errorf("%d rows still say something", n)
			}
			c.settles(waiting)
			if n := c.number(`select count(*) from hold where settled_at is null`); n != 0 {
				t.Errorf("%d holds are open", n)
			}
			if who == 2 {
				c.has(1, 290, 0)
			}
		})
	}
}
