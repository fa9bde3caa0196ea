package main

import (
	"context"
	"fmt"
	"time"

	"saruar/store/ledger"
)

const (
	balanceMovements = 10_000
	balanceLooks     = 100
)

// openBalance measures how long it takes to open a balance behind which there are ten thousand movements, with its round trips.
func (b *bank) openBalance(ctx context.Context, report func(figure)) error {
	const person = 1 // by Telegram id; bankers made them
	account, err := b.store.Ledger().PersonAccount(ctx, person, time.Now())
	if err != nil {
		return err
	}
	var orders []ledger.Order
	for n := range balanceMovements {
		o := ledger.Order{Kind: ledger.Reward, Debit: b.budget, Credit: account, Amount: 1, About: "task 1", Ref: fmt.Sprint("bench:balance:", n)}
		if n%3 == 0 {
			o.Kind, o.Debit, o.Credit = ledger.Thanks, account, b.accounts[n%100+1]
			if o.Credit == account {
				o.Credit = b.accounts[0]
			}
		}
		orders = append(orders, o)
	}
	if _, err := b.store.Ledger().Post(ctx, time.Now(), orders...); err != nil {
		return err
	}
	took := make([]float64, balanceLooks)
	for i := range took {
		began := time.Now()
		if _, err := b.store.Wallet(ctx, person, 5, time.Now()); err != nil {
			return err
		}
		took[i] = float64(time.Since(began)) / float64(time.Millisecond)
	}
	report(figure{"ledger.balance_10k_ms", middle(took), "ms", "a balance with 10 000 movements opens: all queries with their round trips"})
	return nil
}
