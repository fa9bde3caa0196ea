package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// MeetingPaid is a meeting for which its mentor got tokens.
type MeetingPaid struct {
	Mentor, Booking, Tokens int64
}

// unpaidMeeting is a meeting that tokens are owed for.
type unpaidMeeting struct{ Booking, Meeting, Mentor, Number, Account, Budget, Amount int64 }

// owedMeetings is the SQL of meetings that tokens are owed for, each by the first of its seats of which both sides say that it was held, and that the
// budget of the cohort can pay: as much for an hour as the rule says, and less for less. $1 is now.
const owedMeetings = `
select b.id, b.meeting, b.mentor, p.number, account_of(p.number, $1), k.id, f.amount
from booking b join application a on a.id = b.project join person p on p.id = b.mentor join account k on k.kind = 'budget' and k.cohort = a.cohort
cross join lateral (select token_rule('mentor_reward') * (extract(epoch from b.ends_at - b.starts_at) / 60)::bigint / 60 as amount) f
where b.transfer is null and b.team_says = 'held' and b.mentor_says = 'held' and b.state = 'booked' and not ` + paidMeeting + ` and ` + receives + `
	and b.id = (select min(o.id) from booking o where o.meeting = b.meeting and o.team_says = 'held' and o.mentor_says = 'held' and o.state = 'booked')
	and f.amount > 0 and (select sum(l.amount) from account_balance l where l.account = k.id) >= f.amount `

// PayMeetings pays for meetings that were held while the budget of their cohort was short, so many at once.
func (s *Store) PayMeetings(ctx context.Context, now time.Time, limit int) (paid []MeetingPaid, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		paid, err = s.payMeetings(ctx, now, owedMeetings+`order by b.ends_at, b.id limit $2 for update of b skip locked`, limit)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("pay for meetings: %w", err)
	}
	return paid, nil
}

// payMeetings posts what is owed. It names the movement by the mentor's number, which stays when they are forgotten, and by the meeting: a group is paid
// for once.
func (s *Store) payMeetings(ctx context.Context, now time.Time, sql string, arg any) (paid []MeetingPaid, err error) {
	due, err := collect(ctx, s, pgx.RowToStructByPos[unpaidMeeting], sql, now, arg)
	if err != nil || len(due) == 0 {
		return nil, err
	}
	hours, err := one(ctx, s, pgx.RowTo[int64], `select token_rule('pending_hours')`)
	if err != nil {
		return nil, err
	}
	orders := make([]ledger.Order, len(due))
	for i, d := range due {
		orders[i] = ledger.Order{
			Kind: ledger.Reward, Debit: d.Budget, Credit: d.Account, Amount: d.Amount, About: fmt.Sprint("meeting ", d.Booking),
			Ref: fmt.Sprintf("meeting:%d:%d", d.Meeting, d.Number), SpendableAt: now.Add(time.Duration(hours) * time.Hour),
		}
	}
	receipts, err := s.Ledger().Post(ctx, now, orders...)
	if err != nil {
		return nil, err
	}
	for i, r := range receipts {
		switch {
		case r.Made():
			paid = append(paid, MeetingPaid{due[i].Mentor, due[i].Booking, due[i].Amount})
			err = errors.Join(err, s.later(ctx, `update booking set transfer = $2 where id = $1`, due[i].Booking, r.Transfer))
		case r.Outcome == ledger.RefTaken: // by another seat or rule: never twice
			err = errors.Join(err, r.Err())
		}
	}
	return paid, err
}

// MeetingTokens tells a mentor how many tokens they got for a meeting. Errors: ErrNotFound.
func (s *Store) MeetingTokens(ctx context.Context, mentor, booking int64) (int64, error) {
	n, err := one(ctx, s, pgx.RowTo[int64], `select t.amount from booking b join transfer t on t.id = b.transfer where b.id = $2 and b.mentor = $1`, mentor, booking)
	if err != nil {
		return 0, fmt.Errorf("look what was paid for booking %d: %w", booking, err)
	}
	return n, nil
}

// MeetingTitle names the project that a booking was made for; empty where there is none. The title is in its team's own words.
func (s *Store) MeetingTitle(ctx context.Context, booking int64) (kk, ru string, err error) {
	title, err := one(ctx, s, pgx.RowTo[string], `select coalesce(a.title, '') from booking b join application a on a.id = b.project where b.id = $1`, booking)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return "", "", fmt.Errorf("name meeting of booking %d: %w", booking, err)
	}
	return title, title, nil
}
