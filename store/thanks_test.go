package store_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
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
	conn, err := pgx.Connect(c.t.Context(), c.address)
	c.must(err)
	defer conn.Close(context.WithoutCancel(c.t.Context()))
	_, err = conn.Exec(c.t.Context(), query, args...)
	c.must(err)
}

func (c *circle) number(query string, args ...any) (n int64) {
	c.t.Helper()
	conn, err := pgx.Connect(c.t.Context(), c.address)
	c.must(err)
	defer conn.Close(context.WithoutCancel(c.t.Context()))
	c.must(conn.QueryRow(c.t.Context(), query, args...).Scan(&n))
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

func (c *circle) settles(id int64) (told []store.ThanksState) {
	c.t.Helper()
	_, err := c.SettleThanks(c.t.Context(), id, c.now, func(_ context.Context, t store.Thanks) error {
		told = append(told, t.State)
		return nil
	})
	c.must(err)
	return told
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

func TestWhoMayNotThank(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		sql  string
		want store.ThanksOutcome
	}{
		"17 years old":                  {`update person set born_by = '2009-11-21' where id = 1`, store.ThanksMinor},
		"of an age that is not known":   {`alter table person disable trigger person_may_stay; update person set born_by = null where id = 1`, store.ThanksMinor},
		"13 days here":                  {`update person set member_at = '2026-11-07 13:00+05' where id = 1`, store.ThanksNew},
		"no member":                     {`update person set member_at = null where id = 1`, store.ThanksLocked},
		"asked to be forgotten":         {`update person set forget_at = now() where id = 1`, store.ThanksLocked},
		"stopped":                       {`update account_balance set stopped = true where account = account_of((select number from person where id = 1), now())`, store.ThanksStopped},
		"while a proof has failed":      {`update ledger_state set stopped_at = now()`, store.ThanksHalted},
		"to somebody who left":          {`update person set forget_at = now() where id = 2`, store.ThanksNobody},
		"to somebody below 18":          {`update person set born_by = '2010-01-01' where id = 2`, store.ThanksNobody},
		"to somebody before the end":    {`update person set member_at = null where id = 2`, store.ThanksNobody},
		"to somebody without consent":   {`insert into consent (person, purpose, version, given, said_at) values (2, 'service', 1, false, now())`, store.ThanksNobody},
		"to somebody who blocked us":    {`update person set reachable = false where id = 2`, store.ThanksSent},
		"after having blocked us":       {`update person set reachable = false where id = 1`, store.ThanksSent},
		"18 years old today":            {`update person set born_by = '2008-11-20' where id = 1`, store.ThanksSent},
		"14 days here":                  {`update person set member_at = '2026-11-06 12:00+05' where id = 1`, store.ThanksSent},
		"with a receiver 18 years old":  {`update person set born_by = '2008-11-20' where id = 2`, store.ThanksSent},
		"while the day's limit is low":  {`update token_rule set value = 9 where name = 'thanks_day'`, store.ThanksDay},
		"while the month's limit is":    {`update token_rule set value = 9 where name = 'thanks_month'`, store.ThanksMonth},
		"while nobody may be thanked":   {`update token_rule set value = 0 where name = 'thanks_to_one_month'`, store.ThanksTimes},
		"while the most is less":        {`update token_rule set value = 9 where name = 'thanks_most'`, store.ThanksRange},
		"while the least is more":       {`update token_rule set value = 11 where name = 'thanks_least'`, store.ThanksRange},
		"while the account is to be 40": {`update token_rule set value = 40 where name = 'thanks_account_days'`, store.ThanksNew},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCircle(t)
			c.member(1, "Айгүл", 300)
			c.member(2, "Иван", 0)
			c.sql(tc.sql)
			c.gives(tc.want, 1, 2, 10)
			if tc.want != store.ThanksSent {
				c.has(1, 300, 0)
				c.has(2, 0, 0)
			}
		})
	}
}

func TestWithoutAnythingVerifiedNobodyThanks(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 300)
	c.member(2, "Иван", 0)
	c.member(3, "Ержан", 0)
	c.gives(store.ThanksSent, 1, 2, 50)
	c.gives(store.ThanksIdle, 2, 3, 10) // what others gave is nothing that was checked
	c.must(c.Ledger().VerifyHours(t.Context(), ledger.Hours{Person: c.numberOf(2), Minutes: 60, About: "test", Ref: "h1"}, c.now))
	c.gives(store.ThanksSent, 2, 3, 10)
}

func TestWhatIsNoAmountIsRefused(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 150)
	c.member(2, "Иван", 0)
	for _, amount := range []int64{0, -5, 201, 1 << 62} {
		c.gives(store.ThanksRange, 1, 2, amount)
	}
	c.gives(store.ThanksShort, 1, 2, 151)
	c.gives(store.ThanksSelf, 1, 1, 10)
	n := store.NewThanks{Sender: 1, Receiver: c.numberOf(2), Amount: 10, Allowance: 1, Reason: "рақмет", Ref: "u"}
	c.givesAs(store.ThanksAllowed, n) // who is no graduate has no allowance
	n.Allowance = -1
	c.givesAs(store.ThanksAllowed, n)
	c.has(1, 150, 0)
}

func TestLimitsOfADayAndAMonth(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.now = time.Date(2026, 11, 1, 0, 30, 0, 0, c.zone) // in UTC it is still October
	c.member(1, "Айгүл", 3000)
	for id := int64(2); id < 14; id++ {
		c.member(id, fmt.Sprint("Иван ", id), 0)
	}
	for id := int64(2); id < 5; id++ {
		c.gives(store.ThanksSent, 1, id, 100)
	}
	c.gives(store.ThanksDay, 1, 5, 1)
	c.now = time.Date(2026, 11, 1, 23, 59, 0, 0, c.zone)
	c.gives(store.ThanksDay, 1, 5, 1)
	for day := 2; day < 4; day++ {
		c.now = time.Date(2026, 11, day, 0, 1, 0, 0, c.zone)
		for id := int64(5); id < 8; id++ {
			c.gives(store.ThanksSent, 1, id, 100)
		}
	}
	c.now = time.Date(2026, 11, 30, 23, 59, 0, 0, c.zone)
	c.gives(store.ThanksSent, 1, 8, 99)
	c.gives(store.ThanksMonth, 1, 8, 2)
	c.gives(store.ThanksSent, 1, 8, 1)
	terms, err := c.ThanksTerms(t.Context(), 1, c.numberOf(8), c.calendar())
	c.must(err)
	if terms.MonthLeft != 0 || terms.DayLeft != 200 || terms.TimesLeft != 3 || terms.There != 2000 {
		t.Errorf("%+v", terms)
	}
	c.now = time.Date(2026, 12, 1, 0, 0, 0, 0, c.zone)
	c.gives(store.ThanksSent, 1, 8, 100)
}

func TestNobodyIsThankedMoreThanFiveTimesAMonth(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 300)
	c.member(2, "Иван", 0)
	for range 5 {
		c.gives(store.ThanksSent, 1, 2, 1)
	}
	c.gives(store.ThanksTimes, 1, 2, 1)
}

func TestWhatWaitsIsNotSpent(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 10)
	c.member(2, "Иван", 0)
	all, err := c.Ledger().Budget(t.Context(), ledger.Scope{}, c.now)
	c.must(err)
	account, err := c.Ledger().PersonAccount(t.Context(), 1, c.now)
	c.must(err)
	c.posts(ledger.Order{Kind: ledger.Reward, Debit: all, Credit: account, Amount: 50, SpendableAt: c.now.Add(48 * time.Hour)})
	c.gives(store.ThanksPending, 1, 2, 11)
	c.gives(store.ThanksSent, 1, 2, 10)
}

// Two replicas, each with its own connection, and many who do not wait for each other: never above a limit or the balance, and nobody
// waits for somebody who waits for them.
func TestReplicasThatRaceKeepToTheLimits(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 230)
	c.member(2, "Иван", 500)
	other, err := store.Open(t.Context(), c.address, 8)
	c.must(err)
	t.Cleanup(other.Close)
	numbers := []int64{c.numberOf(1), c.numberOf(2)}
	var all sync.WaitGroup
	for i := range 40 {
		all.Go(func() {
			s, from := c.Store, 0
			if i%2 == 1 {
				s = other
			}
			if i%4 > 1 {
				from = 1
			}
			_, _, err := s.Thank(t.Context(), store.NewThanks{
				Sender: int64(from + 1), Receiver: numbers[1-from], Amount: 100, Reason: "рақмет", Ref: fmt.Sprint("race", i/2),
			}, c.calendar())
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if n := c.number(`select coalesce(max(n), 0) from (select sum(amount) n from thanks group by sender) x`); n != 300 {
		t.Errorf("somebody gave %d a day", n)
	}
	if n := c.number(`select sum(amount)::bigint from account_balance`); n != 0 {
		t.Errorf("the sum is %d", n)
	}
	if n := c.number(`select count(*) from thanks t where not exists (select from transfer x where x.ref = 'thanks:' || t.id and x.amount = t.amount)`); n != 0 {
		t.Errorf("%d without a movement", n)
	}
}

func TestTheFirstBigOneWaitsAndArrivesOnce(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 1000)
	c.member(2, "Иван", 0)
	id := c.gives(store.ThanksWaits, 1, 2, 150)
	c.gives(store.ThanksWaits, 1, 2, 101) // as long as none has arrived
	c.gives(store.ThanksDay, 1, 2, 50)    // what waits counts
	c.has(1, 749, 251)
	if told := c.settles(id); told != nil {
		t.Errorf("it arrives early: %v", told)
	}
	c.now = c.now.Add(24 * time.Hour)
	other, err := store.Open(t.Context(), c.address, 4)
	c.must(err)
	t.Cleanup(other.Close)
	var told sync.Map
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			s := c.Store
			if i%2 == 1 {
				s = other
			}
			_, err := s.SettleThanks(t.Context(), id, c.now, func(_ context.Context, th store.Thanks) error {
				if _, twice := told.LoadOrStore(th.State, true); twice {
					t.Error("settled twice")
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	c.has(2, 150, 0)
	c.has(1, 749, 101)
	if err := c.CancelThanks(t.Context(), 1, id, c.now); !errors.Is(err, store.ErrThanksLate) {
		t.Errorf("taken back after it arrived: %v", err)
	}
	c.gives(store.ThanksSent, 1, 2, 150)
}

func TestTakingBackAndTheClockRaceAndOneWins(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 1000)
	c.member(2, "Иван", 0)
	for range 5 {
		c.sql(`update thanks set made_at = made_at - interval '2 months'`)
		before, err := c.Ledger().BalanceOf(t.Context(), 2, c.now)
		c.must(err)
		c.sql(`update token_rule set value = 0 where name = 'thanks_first_over'`)
		c.sql(`update thanks set state = 'cancelled' where state = 'sent'`) // the next one is a first one again
		id := c.gives(store.ThanksWaits, 1, 2, 120)
		c.now = c.now.Add(25 * time.Hour)
		var back error
		var arrived bool
		var all sync.WaitGroup
		all.Go(func() { back = c.CancelThanks(t.Context(), 1, id, c.now) })
		all.Go(func() {
			var err error
			if arrived, err = c.SettleThanks(t.Context(), id, c.now, func(context.Context, store.Thanks) error { return nil }); err != nil {
				t.Error(err)
			}
		})
		all.Wait()
		after, err := c.Ledger().BalanceOf(t.Context(), 2, c.now)
		c.must(err)
		if (back == nil) == arrived || arrived != (after.Total == before.Total+120) {
			t.Fatalf("taken back: %v, arrived: %t, %d tokens", back, arrived, after.Total-before.Total)
		}
	}
}

func TestWhatIsTakenBackIsNeitherGivenNorGivenBackAgain(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 300)
	c.member(2, "Иван", 0)
	id := c.gives(store.ThanksWaits, 1, 2, 150)
	for range 2 {
		c.must(c.CancelThanks(t.Context(), 1, id, c.now))
		c.has(1, 300, 0)
	}
	if err := c.CancelThanks(t.Context(), 2, id, c.now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("somebody else takes it back: %v", err)
	}
	c.now = c.now.Add(48 * time.Hour)
	if told := c.settles(id); told != nil {
		t.Errorf("it arrives after all: %v", told)
	}
	c.has(2, 0, 0)
	if n := c.number(`select count(*) from transfer where kind = 'release'`); n != 1 {
		t.Errorf("%d times back", n)
	}
}

func TestWhatCannotArriveComesBack(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		sql      string
		returned string
	}{
		"the receiver asked to be forgotten": {`update person set forget_at = now() where id = 2`, "nobody"},
		"the receiver took consent back":     {`insert into consent (person, purpose, version, given, said_at) values (2, 'service', 1, false, now())`, "nobody"},
		"the sender was stopped":             {`select account_stop((select number from person where id = 1), true, now())`, "stopped"},
		"the sender blocked the bot":         {`update person set reachable = false where id = 1`, ""},
		"the sender asked to be forgotten":   {`update person set forget_at = now() where id = 1`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newCircle(t)
			c.member(1, "Айгүл", 300)
			c.member(2, "Иван", 0)
			id := c.gives(store.ThanksWaits, 1, 2, 150)
			c.sql(tc.sql)
			c.now = c.now.Add(24 * time.Hour)
			c.settles(id)
			got, err := c.ThanksOf(t.Context(), 1, id)
			c.must(err)
			if got.Returned != tc.returned {
				t.Errorf("%+v", got)
			}
			if tc.returned == "" {
				c.has(2, 150, 0)
			} else {
				c.has(1, 300, 0)
				c.has(2, 0, 0)
			}
		})
	}
}

func TestWhileTokensStandStillNothingArrivesAndNothingIsLost(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 300)
	c.member(2, "Иван", 0)
	id := c.gives(store.ThanksWaits, 1, 2, 150)
	c.now = c.now.Add(24 * time.Hour)
	c.sql(`update ledger_state set stopped_at = now()`)
	if told := c.settles(id); told != nil {
		t.Errorf("%v", told)
	}
	if err := c.CancelThanks(t.Context(), 1, id, c.now); !errors.Is(err, store.ErrHalted) {
		t.Errorf("%v", err)
	}
	c.sql(`update ledger_state set stopped_at = null`)
	c.settles(id)
	c.has(2, 150, 0)
}

// graduates makes somebody a co-author of an application that was accepted, in a cohort that is over.
func (c *circle) graduates(id, leader int64) (cohort int64) {
	c.t.Helper()
	c.must(c.SeedCohort(c.t.Context(), "old", "Бұрынғы", "Прошлый", c.now))
	cohort = c.number(`update cohort set state = 'finished' where code = 'old' returning id`)
	app := c.number(`
insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, submitted_at, receipt, erased_at)
values ($1, $2, 1, 'enrolled', 1, now(), now(), now(), 'R-1', now()) returning id`, cohort, leader)
	if id != leader {
		c.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, app, id)
	}
	return cohort
}

func (c *circle) fills(cohort, amount int64) {
	c.t.Helper()
	all, err := c.Ledger().Budget(c.t.Context(), ledger.Scope{}, c.now)
	c.must(err)
	its, err := c.Ledger().Budget(c.t.Context(), ledger.Scope{Cohort: cohort}, c.now)
	c.must(err)
	c.posts(ledger.Order{Kind: ledger.Allocation, Debit: all, Credit: its, Amount: amount})
}

func TestAGraduateGivesTheAllowanceFirst(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	c.member(1, "Айгүл", 20)
	c.member(2, "Иван", 0)
	c.member(3, "Ержан", 0)
	cohort := c.graduates(1, 3)
	c.fills(cohort, 70)
	terms, err := c.ThanksTerms(t.Context(), 1, c.numberOf(2), c.calendar())
	c.must(err)
	if !terms.Graduate || terms.AllowanceLeft != 100 || terms.Allowance(50) != 50 || terms.Available() != 20 {
		t.Fatalf("%+v", terms)
	}
	n := store.NewThanks{Sender: 1, Receiver: c.numberOf(2), Amount: 60, Allowance: 60, Reason: "рақмет", Ref: "a1"}
	c.givesAs(store.ThanksSent, n)
	c.has(1, 20, 0)
	c.has(2, 60, 0)
	n.Amount, n.Allowance, n.Ref = 50, 40, "a2" // the cohort's budget has 10 left: the programme's pays
	c.givesAs(store.ThanksSent, n)
	c.has(1, 10, 0)
	c.has(2, 110, 0)
	n.Amount, n.Allowance, n.Ref = 1, 1, "a3"
	c.givesAs(store.ThanksAllowed, n)
	c.now = c.now.AddDate(0, 1, 0)
	c.sql(`update account_balance b set amount = 0 from account a where a.id = b.account and a.kind = 'budget'`)
	n.Ref = "a4"
	c.givesAs(store.ThanksBudget, n)
	n.Allowance, n.Ref = 0, "a5"
	c.givesAs(store.ThanksSent, n)
	c.has(1, 9, 0)
}

func TestABigOneOfAGraduateIsPaidWhenItArrives(t *testing.T) {
	t.Parallel()
	for _, empty := range []bool{false, true} {
		t.Run(fmt.Sprint("empty budget ", empty), func(t *testing.T) {
			t.Parallel()
			c := newCircle(t)
			c.member(1, "Айгүл", 80)
			c.member(2, "Иван", 0)
			c.graduates(1, 1)
			id := c.givesAs(store.ThanksWaits, store.NewThanks{
				Sender: 1, Receiver: c.numberOf(2), Amount: 150, Allowance: 100, Reason: "рақмет", Ref: "a1",
			})
			c.has(1, 30, 50)
			if empty {
				c.sql(`update account_balance b set amount = 0 from account a where a.id = b.account and a.kind = 'budget'`)
			}
			c.now = c.now.Add(24 * time.Hour)
			c.settles(id)
			if empty {
				c.has(1, 80, 0)
				c.has(2, 0, 0)
				return
			}
			c.has(1, 30, 0)
			c.has(2, 150, 0)
		})
	}
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

// gave lets thanks stand without movements.
func (c *circle) gave(from, to, amount int64, at time.Time) {
	c.t.Helper()
	c.next++
	c.sql(`insert into thanks (sender, receiver, amount, allowance, reason, state, made_at, settled_at, ref)
		select a.number, b.number, $3, 0, 'рақмет', 'sent', $4, $4, $5 from person a, person b where a.id = $1 and b.id = $2`,
		from, to, amount, at, fmt.Sprint("gave:", c.next))
}

func TestCirclesOfTwoToFourAreFoundOnce(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	for id := int64(1); id <= 12; id++ {
		c.member(id, fmt.Sprint("N", id), 0)
	}
	c.must(c.Grant(t.Context(), 12, store.Administrator, "", 0, c.now))
	for _, way := range [][]int64{{1, 2, 1}, {3, 5, 4, 3}, {6, 7, 8, 9, 6}, {6, 9}, {1, 3}, {10, 11}} {
		for i := range len(way) - 1 {
			c.gave(way[i], way[i+1], 60, c.now.AddDate(0, 0, -3))
			c.gave(way[i], way[i+1], 60, c.now.AddDate(0, 0, -2))
		}
	}
	c.gave(11, 10, 99, c.now)                    // too little
	c.gave(10, 1, 500, c.now.AddDate(0, 0, -31)) // too long ago
	c.gave(1, 10, 500, c.now)
	got, err := c.Rings(t.Context(), 12, c.now, 10, 0)
	c.must(err)
	var said []string
	for _, r := range got {
		line := fmt.Sprint(r.Passed, ":")
		for _, m := range r.Members {
			line += " " + m.Name
		}
		said = append(said, line)
	}
	if want := "[120: N1 N2 120: N3 N5 N4 120: N6 N7 N8 N9 120: N6 N9]"; fmt.Sprint(said) != want {
		t.Errorf("%v, want %s", said, want)
	}
	if list, err := c.Rings(t.Context(), 11, c.now, 10, 0); err != nil || len(list) != 0 {
		t.Errorf("without the right: %v, %v", list, err)
	}
}

// A year of thanks is not read to look at a month of them.
func TestCirclesAreFoundByTheIndex(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	for id := int64(1); id <= 50; id++ {
		c.must(c.Meet(t.Context(), id, "kk", c.now))
	}
	c.sql(`insert into thanks (sender, receiver, amount, allowance, reason, state, made_at, settled_at, ref)
		select a.number, b.number, 10, 0, '', 'sent', $1::timestamptz - make_interval(days => n), $1, a.number || ':' || b.number || ':' || n
		from person a, person b, generate_series(1, 360, 45) n where a.id <> b.id`, c.now)
	c.sql(`analyze thanks`)
	plan, err := c.ExplainRings(t.Context(), 1, c.now)
	c.must(err)
	if !strings.Contains(plan, "thanks_lately") {
		t.Errorf("not by the index:\n%s", plan)
	}
}

func TestACodeIsForThoseItWasMadeFor(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	for id, name := range map[int64]string{1: "Айгүл", 2: "Иван", 3: "Ержан"} {
		c.member(id, name, 0)
	}
	own, err := c.ThanksCode(t.Context(), 2, c.now)
	c.must(err)
	private, err := c.ThanksCodeFor(t.Context(), 1, 2, c.now)
	c.must(err)
	leads := func(reader int64, code string) bool {
		r, err := c.ReceiverByCode(t.Context(), reader, code, c.now)
		return err == nil && r.Name == "Иван"
	}
	if !leads(1, own) || !leads(3, own) || !leads(1, private) || leads(3, private) || leads(1, strings.ToLower(own)+"x") {
		t.Error("a code leads where it should not, or does not where it should")
	}
	if _, err := c.ReceiverByCode(t.Context(), 2, own, c.now); !errors.Is(err, store.ErrOwnCode) {
		t.Errorf("%v", err)
	}
	c.must(c.RenewThanksCode(t.Context(), 2, c.now))
	if leads(1, own) || !leads(1, private) {
		t.Error("the old one leads on, or the other one went too")
	}
	c.sql(`update person set forget_at = now() where id = 2`)
	if leads(1, private) {
		t.Error("it leads to somebody who left")
	}
	if _, err := c.ThanksCodeFor(t.Context(), 1, 2, c.now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("%v", err)
	}
}
