package store

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// errShort undoes a stretch that the budget does not cover.
var errShort = errors.New("the budget falls short")

// dueAward is a grant of a batch that is to be given.
type dueAward struct {
	ID, Person, Number, Account, Amount int64
	Minutes                             int
}

// postStretch gives the next grants of a batch and closes it behind the last.
func (s *Store) postStretch(ctx context.Context, b Batch, together int, now time.Time, tell func(context.Context, []Award) error) (more bool, err error) {
	due, err := collect(ctx, s, pgx.RowToStructByPos[dueAward], `
select a.id, p.id, p.number, coalesce(account_of(p.number, $3), 0), a.amount, coalesce(a.minutes, 0)
from (select * from award where batch = $1 and state = 'proposed' order by line limit $2) a join person p on p.id = a.person order by a.line`, b.ID, together, now)
	if err != nil {
		return false, err
	}
	actor, err := one(ctx, s, pgx.RowTo[int64], `select number from person where id = $1`, b.ProposedBy)
	if err == nil && len(due) > 0 {
		err = s.postDue(ctx, b, actor, due, now, tell)
	}
	if err != nil {
		return false, err
	}
	more, err = one(ctx, s, pgx.RowTo[bool], `
update award_batch x set given = n.given, failed = n.failed, state = case when n.rest = 0 then 'done' else x.state end, done_at = case when n.rest = 0 then $2::timestamptz end
from (select count(*) filter (where state in ('given', 'reversed'))::int as given, count(*) filter (where state = 'failed')::int as failed,
	count(*) filter (where state = 'proposed') as rest from award where batch = $1) n
where x.id = $1 returning n.rest > 0`, b.ID, now)
	if err == nil && !more {
		err = s.auditBatch(ctx, b.DecidedBy, ApproveGrants, b.ID, BatchDone, now)
	}
	return more, err
}

// postDue carries out the movements in one statement, and keeps what became of each.
func (s *Store) postDue(ctx context.Context, b Batch, actor int64, due []dueAward, now time.Time, tell func(context.Context, []Award) error) error {
	orders := make([]ledger.Order, len(due))
	for i, d := range due {
		orders[i] = ledger.Order{
			Kind: ledger.Grant, Debit: b.Budget.ID, Credit: d.Account, Amount: d.Amount, Actor: actor, About: awardAbout(d.ID), Ref: awardRef(d.ID),
		}
	}
	receipts, err := s.Ledger().Post(ctx, now, orders...)
	if err != nil {
		return err
	}
	var ids, transfers, failed []int64
	var given []Award
	var hours []dueAward
	for i, r := range receipts {
		switch {
		case r.Outcome == ledger.Short:
			return errShort
		case r.Outcome == ledger.Forbidden: // the account was closed meanwhile
			failed = append(failed, due[i].ID)
		case !r.Made():
			return r.Err()
		default:
			ids, transfers = append(ids, due[i].ID), append(transfers, r.Transfer)
			given = append(given, Award{ID: due[i].ID, Person: due[i].Person})
			if due[i].Minutes > 0 {
				hours = append(hours, due[i])
			}
		}
	}
	if err := s.later(ctx, `update award set state = 'failed' where id = any ($1)`, failed); err != nil {
		return err
	}
	_, err = s.exec(ctx, `
update award a set state = 'given', transfer = n.transfer, given_at = $3 from unnest($1::bigint[], $2::bigint[]) as n (id, transfer) where a.id = n.id`,
		ids, transfers, now)
	if err == nil {
		err = s.verifyTogether(ctx, actor, hours, now)
	}
	if err == nil && tell != nil {
		err = tell(ctx, given)
	}
	return err
}

// verifyTogether notes the time that goes with grants.
func (s *Store) verifyTogether(ctx context.Context, actor int64, hours []dueAward, now time.Time) error {
	var people, minutes []int64
	var abouts, refs []string
	for _, h := range hours {
		people, minutes = append(people, h.Number), append(minutes, int64(h.Minutes))
		abouts, refs = append(abouts, awardAbout(h.ID)), append(refs, awardRef(h.ID))
	}
	if len(hours) == 0 {
		return nil
	}
	return s.later(ctx, `
insert into verified_hours (person, minutes, about, verified_by, made_at, ref)
select n.person, n.minutes, n.about, $5, $6, n.ref from unnest($1::bigint[], $2::int[], $3::text[], $4::text[]) as n (person, minutes, about, ref)
on conflict (ref) do nothing`, people, minutes, abouts, refs, actor, now)
}
