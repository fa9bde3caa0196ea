package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// Wallet is what somebody has, at one moment.
type Wallet struct {
	ledger.Balance
	// Next is how much of what waits can be spent first, NextAt when; zero where nothing waits.
	Next    int64
	NextAt  time.Time
	Minutes int64 // of verified time
	Last    []Movement
}

// nextSpendable is what of an account's tokens can be spent next.
const nextSpendable = `
select w.spendable_at, sum(w.amount)::bigint from (
	select t.spendable_at, t.amount - coalesce((select r.amount from transfer r where r.reverses = t.id), 0) as amount
	from transfer t where t.credit = $1 and t.spendable_at > $2
) w
where w.amount > 0 group by w.spendable_at order by w.spendable_at limit 1`

// Wallet tells what somebody has, with so many of the last movements.
func (s *Store) Wallet(ctx context.Context, person int64, last int, now time.Time) (w Wallet, err error) {
	if w.Balance, err = s.Ledger().BalanceOf(ctx, person, now); err != nil {
		return Wallet{}, err
	}
	if w.Minutes, err = s.Ledger().VerifiedMinutes(ctx, person); err != nil || w.Account == 0 {
		return w, err
	}
	if w.Pending > 0 {
		err := s.query(ctx, func(rows pgx.Rows) error {
			_, err := pgx.ForEachRow(rows, []any{&w.NextAt, &w.Next}, func() error { return nil })
			return err
		}, nextSpendable, w.Account, now)
		if err != nil {
			return Wallet{}, fmt.Errorf("look what person %d can spend next: %w", person, err)
		}
	}
	if last == 0 {
		return w, nil
	}
	page, err := s.Movements(ctx, MovementQuery{Person: person, Shelf: ShelfAll, Limit: last}, now)
	w.Last = page.Movements
	return w, err
}

// TokenMonth is what came to somebody in a month and what they gave, without what was taken back.
type TokenMonth struct {
	Month           time.Time // its first day
	Received, Given int64
}

// A correction counts in the month of what it corrects. What was put aside counts when it goes out, what expired was not given.
const tokenMonths = `with ` + ownAccounts + `, m as (
	select t.id, t.amount, t.made_at, 'in' as way from own join transfer t on t.credit = own.id and t.kind not in ('release', 'reversal')
	union all
	select t.id, t.amount, t.made_at, 'out' from own join transfer t on t.debit = own.id and t.kind not in ('hold', 'expiry', 'reversal')
	union all
	select t.id, t.amount, t.made_at, 'out' from own join transfer t on t.debit = own.aside and t.kind not in ('release', 'reversal')
)
select date_trunc('month', m.made_at at time zone $3)::date as month,
	coalesce(sum(m.amount - coalesce(r.amount, 0)) filter (where m.way = 'in'), 0)::bigint,
	coalesce(sum(m.amount - coalesce(r.amount, 0)) filter (where m.way = 'out'), 0)::bigint
from m left join transfer r on r.reverses = m.id
where m.made_at >= $2 group by 1 order by 1`

// TokenMonths lists the months since a moment in which something came to somebody or was given by them. The moment's zone says when months
// begin.
func (s *Store) TokenMonths(ctx context.Context, person int64, since time.Time) ([]TokenMonth, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[TokenMonth], tokenMonths, person, since, since.Location().String())
	if err != nil {
		return nil, fmt.Errorf("add up months of person %d: %w", person, err)
	}
	return list, nil
}
