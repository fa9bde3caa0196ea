package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// Referral is somebody who brought somebody. Amount is what they were given just now, 0 for nothing.
type Referral struct {
	Inviter int64
	Amount  int
}

// ReferralReward is what somebody gets for each one they bring, in tokens.
func (s *Store) ReferralReward(ctx context.Context) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `select token_rule('referral_reward')::int`)
	if err != nil {
		return 0, fmt.Errorf("read the reward for bringing somebody: %w", err)
	}
	return n, nil
}

// RewardReferral gives tokens to whoever brought somebody, once that one has done a first task: out of the programme's budget, and for no
// more people in a month, which began at month, than the rule says. Where the budget is empty it is owed.
func (s *Store) RewardReferral(ctx context.Context, invited int64, month, now time.Time) (r Referral, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		type owed struct{ Inviter, Number, Amount, Account, Budget int64 }
		if err := s.later(ctx, `
insert into referral (invited, inviter, earned_at) select p.id, q.id, $2
from person p join person q on q.id = p.referred_by join player g on g.person = p.id
where p.id = $1 and g.approved > 0 and q.id > 0 and q.member_at is not null and q.forget_at is null
	and (select count(*) from referral x where x.inviter = q.id and x.earned_at >= $3) < token_rule('referral_month')
on conflict (invited) do nothing`, invited, now, month); err != nil {
			return err
		}
		o, err := one(ctx, s, pgx.RowToStructByPos[owed], `
select r.inviter, p.number, token_rule('referral_reward'), account_of(q.number, $2), account_of_budget(null, null, null, null, $2)
from referral r join person p on p.id = r.invited join person q on q.id = r.inviter where r.invited = $1 and r.paid_at is null and r.inviter > 0
for update of r`, invited, now)
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		r.Inviter = o.Inviter
		if o.Amount == 0 {
			return s.later(ctx, `update referral set paid_at = $2 where invited = $1`, invited, now)
		}
		receipts, err := s.Ledger().Post(ctx, now, ledger.Order{
			Kind: ledger.Reward, Debit: o.Budget, Credit: o.Account, Amount: o.Amount, About: fmt.Sprint("referral ", o.Number), Ref: fmt.Sprint("referral:", o.Number),
		})
		if err != nil || !receipts[0].Made() {
			return err // what is not there now is paid later
		}
		r.Amount = int(o.Amount)
		return s.later(ctx, `update referral set paid_at = $2, transfer = $3 where invited = $1`, invited, now, receipts[0].Transfer)
	})
	if err != nil {
		return Referral{}, fmt.Errorf("reward whoever brought person %d: %w", invited, err)
	}
	return r, nil
}

// UnpaidReferrals lists people for whom somebody is still owed tokens, the longest first.
func (s *Store) UnpaidReferrals(ctx context.Context, limit int) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select r.invited from referral r where r.paid_at is null and r.inviter > 0 and r.invited > 0 order by r.earned_at limit $1`, limit)
	if err != nil {
		return nil, fmt.Errorf("list rewards for bringing somebody: %w", err)
	}
	return list, nil
}
