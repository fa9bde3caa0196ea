package store_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

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
