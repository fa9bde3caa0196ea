package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
)

func (c *circle) settles(id int64) (told []store.ThanksState) {
	c.t.Helper()
	_, err := c.SettleThanks(c.t.Context(), id, c.now, func(_ context.Context, t store.Thanks) error {
		told = append(told, t.State)
		return nil
	})
	c.must(err)
	return told
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
