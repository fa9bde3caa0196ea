package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Lot is what of a person's tokens goes when it is not used until a day.
type Lot struct {
	Account int64
	Person  int64 // by Telegram id
	Amount  int64
	Since   time.Time // when the oldest of them came in
}

// expiring lists the accounts whose oldest tokens came in until a moment, a page at a time.
const expiring = `
select a.id, p.id, ledger_older(a.id, $1), next.made_at
from account a join person p on p.number = a.person join account_balance b on b.account = a.id and b.stripe = 0
cross join lateral (
	select t.made_at from transfer t where t.credit = a.id and t.credited > b.credited - b.amount order by t.credited, t.id limit 1
) next
where a.kind = 'person' and a.id > $2 and a.closed_at is null and b.amount > 0 and next.made_at <= $1
order by a.id limit $3`

// lotsAtOnce is how many accounts are looked at together.
const lotsAtOnce = 500

// Older goes through everybody who has tokens that came in until a moment, in pages.
func (l Ledger) Older(ctx context.Context, until time.Time, each func([]Lot) error) error {
	for after := int64(0); ; {
		page, err := all(ctx, l.db, pgx.RowToStructByPos[Lot], expiring, until, after, lotsAtOnce)
		if err != nil {
			return fmt.Errorf("list what is older than %s: %w", until.Format(time.DateOnly), err)
		}
		if len(page) == 0 {
			return nil
		}
		if err := each(page); err != nil {
			return err
		}
		after = page[len(page)-1].Account
	}
}

// Expire takes away what came in until a moment and is still there. For the same moment it happens once.
func (l Ledger) Expire(ctx context.Context, until, now time.Time) (people int, err error) {
	expired, err := l.Expired(ctx)
	if err != nil {
		return 0, err
	}
	err = l.Older(ctx, until, func(page []Lot) error {
		var orders []Order
		for _, lot := range page {
			orders = append(orders, Order{
				Kind: Expiry, Debit: lot.Account, Credit: expired, Amount: lot.Amount, Ref: fmt.Sprintf("expiry:%d:%s", lot.Account, until.Format(time.DateOnly)),
			})
		}
		receipts, err := l.Post(ctx, now, orders...)
		for _, r := range receipts {
			if r.Outcome == Done {
				people++
			}
		}
		return err
	})
	return people, err
}

// Rule gives a number that staff may change.
func (l Ledger) Rule(ctx context.Context, name string) (int64, error) {
	v, err := one(ctx, l.db, pgx.RowTo[int64], `select token_rule($1)`, name)
	if err != nil {
		return 0, fmt.Errorf("read rule %s: %w", name, err)
	}
	return v, nil
}

// OlderOf gives how much of what a person, by Telegram id, has came in until a moment.
func (l Ledger) OlderOf(ctx context.Context, person int64, until time.Time) (int64, error) {
	n, err := one(ctx, l.db, pgx.RowTo[int64], `
select coalesce((select ledger_older(a.id, $2) from account a join person p on p.number = a.person where a.kind = 'person' and p.id = $1), 0)`, person, until)
	if err != nil {
		return 0, fmt.Errorf("look what of person %d is older: %w", person, err)
	}
	return n, nil
}
