package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Balance is what a person has, in tokens.
type Balance struct {
	Account int64 // 0: none has been opened, and everything else is 0 too
	Total   int64 // on the account, with what cannot be spent yet
	Pending int64 // came in lately and cannot be spent yet
	Held    int64 // put aside, not part of Total
	// Expires is how much of Total goes first when it is not used, ExpiresAt when; zero: nothing will.
	Expires   int64
	ExpiresAt time.Time
	Stopped   bool // staff have stopped the account
}

// Available is what can be spent now. A correction may have taken away what is there while something else still waits: it is never below 0.
func (b Balance) Available() int64 { return max(b.Total-b.Pending, 0) }

// What is spent or put aside is the oldest: of all that ever came in (credited), the first credited - total are gone. The next one in line goes
// first.
const balanceOf = `
with own as (
	select a.id, b.amount, b.credited, b.stopped, coalesce(h.amount, 0) as held
	from person p join account a on a.kind = 'person' and a.person = p.number
	join account_balance b on b.account = a.id and b.stripe = 0
	left join account x on x.kind = 'hold' and x.holds = a.id
	left join account_balance h on h.account = x.id and h.stripe = 0
	where p.id = $1
)
select o.id, o.amount, ledger_waiting(o.id, $2), o.held, coalesce(next.left_over, 0),
	next.made_at + make_interval(months => token_rule('expiry_months')::int), o.stopped
from own o left join lateral (
	select t.made_at, t.credited - (o.credited - o.amount) as left_over
	from transfer t where t.credit = o.id and t.credited > o.credited - o.amount order by t.credited, t.id limit 1
) next on true`

// BalanceOf gives what a person, by Telegram id, has.
func (l Ledger) BalanceOf(ctx context.Context, person int64, now time.Time) (Balance, error) {
	list, err := all(ctx, l.db, func(row pgx.CollectableRow) (b Balance, err error) {
		var expires *time.Time
		err = row.Scan(&b.Account, &b.Total, &b.Pending, &b.Held, &b.Expires, &expires, &b.Stopped)
		if expires != nil {
			b.ExpiresAt = *expires
		}
		return b, err
	}, balanceOf, person, now)
	switch {
	case err != nil:
		return Balance{}, fmt.Errorf("load balance of person %d: %w", person, err)
	case len(list) == 0:
		return Balance{}, nil
	}
	return list[0], nil
}
