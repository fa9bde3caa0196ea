package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Transfer is a movement that was made.
type Transfer struct {
	ID            int64
	Kind          Kind
	Debit, Credit int64
	Amount        int64
	Actor         int64 // a person's number; 0: the program itself
	About         string
	Ref           string
	Reverses      int64
	MadeAt        time.Time
}

// TransferOf gives the movement with a ref. A zero ID says that there is none.
func (l Ledger) TransferOf(ctx context.Context, ref string) (Transfer, error) {
	list, err := all(ctx, l.db, func(row pgx.CollectableRow) (t Transfer, err error) {
		err = row.Scan(&t.ID, &t.Kind, &t.Debit, &t.Credit, &t.Amount, &t.Actor, &t.About, &t.Ref, &t.Reverses, &t.MadeAt)
		return t, err
	}, `
select id, kind, debit, credit, amount, coalesce(actor, 0), about, ref, coalesce(reverses, 0), made_at from transfer where ref = $1`, ref)
	switch {
	case err != nil:
		return Transfer{}, fmt.Errorf("find movement %s: %w", ref, err)
	case len(list) == 0:
		return Transfer{}, nil
	}
	return list[0], nil
}
