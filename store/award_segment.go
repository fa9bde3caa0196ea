package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Segment is people by what they have in common; what is empty is not asked for.
type Segment struct {
	Role   string // a role that they hold now
	Region string // a region's code
	Cohort int64  // an application that they lead or write
	Aim    string // what brought them
}

// Gathering is people and how many they are.
type Gathering struct {
	Count int
	Names []string // of some of them
}

// inSegment is the SQL condition that person p can be given tokens by $1 and is in the segment of $2 to $5.
func inSegment() string {
	return receives + ` and ($2 = '' or exists (select from role_grant h where h.person = p.id and h.role = $2 and ` + active + `))
	and ($3 = '' or p.region = $3)
	and ($4::bigint = 0 or exists (select from application z where z.cohort = $4 and (z.leader = p.id
		or exists (select from application_author v where v.application = z.id and v.person = p.id))))
	and ($5 = '' or p.aim = $5) and not award_too_close($1, p.id) and ` + allowedPerson(GrantTokens, "p")
}

// SegmentPeople counts the people of a segment whom somebody may give tokens to, and names a few, for a look at whether they are meant.
func (s *Store) SegmentPeople(ctx context.Context, actor int64, g Segment, few int) (Gathering, error) {
	found, err := one(ctx, s, pgx.RowToStructByPos[Gathering], `
with them as materialized (select p.id, p.name from person p where `+inSegment()+`)
select (select count(*) from them), coalesce((select array_agg(f.name order by f.name) from (select t.name from them t order by hashint8(t.id) limit $6) f), '{}')`,
		actor, g.Role, g.Region, g.Cohort, g.Aim, few)
	if err != nil {
		return Gathering{}, fmt.Errorf("count people of a segment: %w", err)
	}
	return found, nil
}

// NewBatch is tokens that somebody wants to give to everybody in a segment. Turn is the update that it is made in.
type NewBatch struct {
	Segment
	Budget  int64
	Amount  int64 // for each
	Minutes int
	Reason  string
	Turn    int64
}

// AskBatch keeps the wish for a batch, whose people a job gathers, and gives its id: the same for the same turn. Errors: ErrNotFound without
// the right to the budget, ErrOverLimit for more than a month's limit for each.
func (s *Store) AskBatch(ctx context.Context, actor int64, n NewBatch, now time.Time) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `
with fresh as (
	insert into award_batch (state, budget, role, region, cohort, aim, amount, minutes, reason, turn, proposed_by, proposed_at)
	select 'making', b.id, $3, nullif($4, ''), nullif($5::bigint, 0), $6, $7, $8, $9, $10, $1, $11`+budgetTables+`
	where b.id = $2 and b.kind = 'budget' and b.task is null and `+governsBudget(GrantTokens)+` and $7 <= token_rule('grant_month')
	on conflict (proposed_by, turn) do nothing returning id
)
select id from fresh union all select id from award_batch where proposed_by = $1 and turn = $10`,
		actor, n.Budget, n.Role, n.Region, n.Cohort, n.Aim, n.Amount, orAll(n.Minutes), n.Reason, n.Turn, now)
	if err != nil {
		return 0, fmt.Errorf("ask for a batch of grants: %w", err)
	}
	return id, nil
}

// GatherBatch writes down who is in the segment now, once, and lets a second person decide; without anybody in it, or with more than the
// budget has, it is dropped. Errors: ErrNotFound.
func (s *Store) GatherBatch(ctx context.Context, id int64, now time.Time) (b Batch, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		state, err := one(ctx, s, pgx.RowToStructByPos[struct {
			State BatchState
			Actor int64
		}], `select state, proposed_by from award_batch where id = $1 for update`, id)
		if err == nil && state.State == BatchMaking {
			err = s.gather(ctx, state.Actor, id, now)
		}
		if err == nil {
			b, err = s.batchOfProgram(ctx, id)
		}
		return err
	})
	if err != nil {
		return Batch{}, fmt.Errorf("gather batch %d of grants: %w", id, err)
	}
	return b, nil
}

func (s *Store) gather(ctx context.Context, actor, id int64, now time.Time) error {
	g, err := one(ctx, s, pgx.RowToStructByPos[Segment], `select role, coalesce(region, ''), coalesce(cohort, 0), aim from award_batch where id = $1`, id)
	if err != nil {
		return err
	}
	_, err = s.exec(ctx, `
insert into award (batch, line, person, amount, minutes, reason, month, proposed_by, proposed_at)
select x.id, row_number() over (order by p.id), p.id, x.amount, x.minutes, x.reason, $7, $1, $7
from person p, award_batch x where x.id = $6 and `+inSegment()+` on conflict do nothing`, actor, g.Role, g.Region, g.Cohort, g.Aim, id, now)
	if err != nil {
		return err
	}
	state, err := one(ctx, s, pgx.RowTo[BatchState], `
update award_batch x set total = n.total, sum = n.sum, reason = '',
	state = case when n.total = 0 or n.sum > (select sum(y.amount) from account_balance y where y.account = x.budget) then 'dropped' else 'proposed' end
from (select count(*)::int as total, coalesce(sum(amount), 0)::bigint as sum from award where batch = $1) n where x.id = $1 returning x.state`, id)
	if err != nil {
		return err
	}
	return s.auditBatch(ctx, actor, GrantTokens, id, state, now)
}

// batchOfProgram loads a batch for the program to go on with. Errors: ErrNotFound.
func (s *Store) batchOfProgram(ctx context.Context, id int64) (Batch, error) {
	return one(ctx, s, scanBatch, batchColumns()+`where x.id = $2`, int64(0), id)
}

// PostBatch gives the next grants of an approved batch, so many at once and all in one transaction, and tells of each in it. more says that
// others are left. Killed at any moment and run again, it goes on behind what was kept. Where the budget falls short, nothing of these is
// given, and the batch pauses. Errors: ErrNotFound, a ledger.Refusal while no tokens move.
func (s *Store) PostBatch(ctx context.Context, id int64, together int, now time.Time, tell func(context.Context, []Award) error) (b Batch, more bool, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if _, err := s.exec(ctx, `select from award_batch where id = $1 for update`, id); err != nil {
			return err
		}
		if b, err = s.batchOfProgram(ctx, id); err != nil || b.State != BatchPosting {
			return err
		}
		err := s.attempt(ctx, func(ctx context.Context) error {
			more, err = s.postStretch(ctx, b, together, now, tell)
			return err
		})
		if errors.Is(err, errShort) {
			more, err = false, s.later(ctx, `update award_batch set state = 'paused' where id = $1`, id)
		}
		if err != nil {
			return err
		}
		b, err = s.batchOfProgram(ctx, id)
		return err
	})
	if err != nil {
		return Batch{}, false, fmt.Errorf("give batch %d of grants: %w", id, err)
	}
	return b, more, nil
}
