package ledger

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Hours are time that a person gave and somebody else saw. They stand beside tokens and are never spent.
type Hours struct {
	Person     int64 // by number
	Minutes    int   // 1 to 10 080, a week
	About      string
	VerifiedBy int64  // a person's number; 0: the program itself
	Ref        string // the same ref is the same time, kept once
}

// VerifyHours keeps them.
func (l Ledger) VerifyHours(ctx context.Context, h Hours, now time.Time) error {
	_, err := all(ctx, l.db, pgx.RowTo[int64], `
insert into verified_hours (person, minutes, about, verified_by, made_at, ref) values ($1, $2, $3, $4, $5, $6)
on conflict (ref) do nothing returning id`, h.Person, h.Minutes, h.About, orNull(h.VerifiedBy), now, h.Ref)
	if err != nil {
		return fmt.Errorf("verify time of person number %d: %w", h.Person, err)
	}
	return nil
}

// VerifiedMinutes adds up the time of a person, by Telegram id.
func (l Ledger) VerifiedMinutes(ctx context.Context, person int64) (int64, error) {
	n, err := one(ctx, l.db, pgx.RowTo[int64], `
select coalesce(sum(h.minutes), 0)::bigint from verified_hours h join person p on p.number = h.person where p.id = $1`, person)
	if err != nil {
		return 0, fmt.Errorf("add up time of person %d: %w", person, err)
	}
	return n, nil
}
