package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// BatchState is how far a list of grants has come.
type BatchState string

// The states of a batch.
const (
	BatchMaking   BatchState = "making"   // its people are gathered
	BatchDraft    BatchState = "draft"    // read from a file, and without a budget yet
	BatchProposed BatchState = "proposed" // waits for a second person
	BatchPosting  BatchState = "posting"
	BatchPaused   BatchState = "paused" // the budget fell short in the middle
	BatchDone     BatchState = "done"
	BatchRefused  BatchState = "refused"
	BatchDropped  BatchState = "dropped" // by whoever proposed it, or for want of anybody or of tokens
)

// Batch is a list of grants that one person proposes and another approves.
type Batch struct {
	ID             int64
	State          BatchState
	Budget         Budget // without an ID while there is none
	Total          int    // grants
	Sum            int64  // tokens
	Given, Failed  int
	ProposedBy     int64
	ProposedByName string
	DecidedBy      int64 // 0: nobody yet
	DecidedByName  string
	// MayDecide says that whoever looks may approve or refuse it.
	MayDecide bool
}

// batchReaches is the SQL condition that $1 may do something to everybody in batch x, and with its budget.
func batchReaches(a Action) string {
	return `(` + allowedAnywhere(a) + ` and not exists (select from award w join person p on p.id = w.person where w.batch = x.id and not ` + allowedPerson(a, "p") + `))`
}

// decidesBatch is the SQL condition that batch x waits for $1 to decide.
func decidesBatch() string {
	return `x.state = 'proposed' and x.proposed_by <> $1 and ` + batchReaches(ApproveGrants) + `
	and not exists (select from award w where w.batch = x.id and award_too_close($1, w.person))`
}

func batchColumns() string {
	return `
select x.id, x.state, x.total, x.sum, x.given, x.failed, x.proposed_by, q.name, coalesce(x.decided_by, 0), coalesce(d.name, ''), ` + decidesBatch() + `,
	b.id is not null, coalesce(b.id, 0), coalesce(b.cohort, 0), coalesce(b.region, ''), coalesce(b.direction, ''), coalesce(b.project, 0),
	coalesce(bc.title_kk, ''), coalesce(bc.title_ru, ''), coalesce(br.name_kk, ''), coalesce(br.name_ru, ''), coalesce(ba.title, ''),
	coalesce((select sum(y.amount)::bigint from account_balance y where y.account = b.id), 0)
from award_batch x join person q on q.id = x.proposed_by left join person d on d.id = x.decided_by
	left join account b on b.id = x.budget left join cohort bc on bc.id = b.cohort left join region br on br.code = b.region
	left join application ba on ba.id = b.project `
}

func scanBatch(row pgx.CollectableRow) (b Batch, err error) {
	var budget bool
	err = row.Scan(append([]any{
		&b.ID, &b.State, &b.Total, &b.Sum, &b.Given, &b.Failed, &b.ProposedBy, &b.ProposedByName, &b.DecidedBy, &b.DecidedByName, &b.MayDecide, &budget,
	}, budgetTargets(&b.Budget)...)...)
	return b, err
}

// Batch loads a batch for whoever proposed or decided on it, or may decide. Errors: ErrNotFound.
func (s *Store) Batch(ctx context.Context, reader, id int64) (Batch, error) {
	b, err := one(ctx, s, scanBatch, batchColumns()+`
where x.id = $2 and `+allowedAnywhere(GrantTokens)+` and ($1 in (x.proposed_by, x.decided_by) or `+batchReaches(ApproveGrants)+`)`, reader, id)
	if err != nil {
		return Batch{}, fmt.Errorf("load batch %d of grants: %w", id, err)
	}
	return b, nil
}

// Batches lists the batches that wait for somebody to decide, and their own that are not through.
func (s *Store) Batches(ctx context.Context, reader int64) ([]Batch, error) {
	list, err := collect(ctx, s, scanBatch, batchColumns()+`
where x.state in ('making', 'draft', 'proposed', 'posting', 'paused') and `+allowedAnywhere(GrantTokens)+` and (x.proposed_by = $1 or `+decidesBatch()+`)
order by x.id limit 8`, reader)
	if err != nil {
		return nil, fmt.Errorf("list batches of grants: %w", err)
	}
	return list, nil
}

// BatchLines gives the first grants of a batch that somebody may see. Errors: ErrNotFound.
func (s *Store) BatchLines(ctx context.Context, reader, id int64, now time.Time, limit, offset int) ([]Award, error) {
	if _, err := s.Batch(ctx, reader, id); err != nil {
		return nil, err
	}
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (a Award, err error) {
		err = row.Scan(&a.ID, &a.Person, &a.PersonName, &a.Amount, &a.Minutes, &a.Reason, &a.State)
		return a, err
	}, `
select a.id, a.person, p.name, a.amount, coalesce(a.minutes, 0), a.reason, a.state from award a join person p on p.id = a.person
where a.batch = $1 order by a.line limit $2 offset $3`, id, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list grants of batch %d: %w", id, err)
	}
	return list, s.auditReadBatch(ctx, reader, id, now)
}

func (s *Store) auditReadBatch(ctx context.Context, reader, id int64, now time.Time) error {
	return s.auditRead(ctx, reader, ReadPeople, Subject{"award_batch", id}, now)
}

func (s *Store) auditBatch(ctx context.Context, actor int64, action Action, id int64, state BatchState, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: action, Subject: Subject{"award_batch", id}, After: map[string]any{"state": state}}, now)
}

// ProposeBatch asks a second person to approve a list that was read from a file, out of a budget. Errors: ErrNotFound without the right to the
// budget, ErrChanged when it is no draft of one's own, a ledger.Refusal when the budget does not have as much.
func (s *Store) ProposeBatch(ctx context.Context, actor, id, budget int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		b, err := s.lockBatch(ctx, actor, id)
		switch {
		case err != nil:
			return err
		case b.State != BatchDraft || b.ProposedBy != actor:
			return ErrChanged
		}
		from, err := s.BudgetFor(ctx, actor, GrantTokens, budget)
		switch {
		case err != nil:
			return err
		case from.Left < b.Sum:
			return ledger.Refusal{Outcome: ledger.Short}
		}
		err = s.later(ctx, `update award_batch set state = 'proposed', budget = $2 where id = $1`, id, budget)
		return errors.Join(err, s.auditBatch(ctx, actor, GrantTokens, id, BatchProposed, now))
	})
	if err != nil {
		return fmt.Errorf("propose batch %d of grants: %w", id, err)
	}
	return nil
}

// lockBatch loads a batch while nobody else changes it.
func (s *Store) lockBatch(ctx context.Context, actor, id int64) (Batch, error) {
	if _, err := s.exec(ctx, `select from award_batch where id = $1 for update`, id); err != nil {
		return Batch{}, err
	}
	return s.Batch(ctx, actor, id)
}

// ApproveBatch lets a job give what somebody else has proposed. A budget that does not have as much refuses the whole. Errors: ErrNotFound
// without the right to everybody in it, ErrSecondPerson, ErrTooClose, ErrChanged, a ledger.Refusal.
func (s *Store) ApproveBatch(ctx context.Context, actor, id int64, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		b, err := s.lockBatch(ctx, actor, id)
		if err != nil {
			return err
		}
		reached, err := one(ctx, s, pgx.RowTo[bool], `select `+batchReaches(ApproveGrants)+` from award_batch x where x.id = $2`, actor, id)
		switch {
		case err != nil:
			return err
		case b.State != BatchProposed:
			return ErrChanged
		case b.ProposedBy == actor:
			return ErrSecondPerson
		case !reached:
			return ErrNotFound
		}
		if err := s.affords(ctx, b.Budget.Left, b.Sum); err != nil {
			return err
		}
		if _, err := s.exec(ctx, `update award set decided_by = $2, decided_at = $3 where batch = $1 and state = 'proposed'`, id, actor, now); err != nil {
			return err
		}
		_, err = s.exec(ctx, `update award_batch set state = 'posting', decided_by = $2, decided_at = $3 where id = $1`, id, actor, now)
		return errors.Join(err, s.auditBatch(ctx, actor, ApproveGrants, id, BatchPosting, now))
	})
	if err = awardRefused(err); err != nil {
		return fmt.Errorf("approve batch %d of grants: %w", id, err)
	}
	return nil
}

// affords refuses what a budget does not have, and everything while no tokens move.
func (s *Store) affords(ctx context.Context, left, sum int64) error {
	halted, err := one(ctx, s, pgx.RowTo[bool], `select stopped_at is not null from ledger_state`)
	switch {
	case err != nil:
		return err
	case halted:
		return ledger.Refusal{Outcome: ledger.Halted}
	case left < sum:
		return ledger.Refusal{Outcome: ledger.Short}
	}
	return nil
}

// RefuseBatch lets nothing of it be given: a second person refuses, whoever proposed takes it back. Errors: ErrNotFound, ErrChanged.
func (s *Store) RefuseBatch(ctx context.Context, actor, id int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		b, err := s.lockBatch(ctx, actor, id)
		if err != nil {
			return err
		}
		own := b.ProposedBy == actor
		switch {
		case b.State != BatchProposed && (!own || b.State != BatchDraft):
			return ErrChanged
		case own:
			err = s.later(ctx, `update award_batch set state = 'dropped', done_at = $2 where id = $1`, id, now)
			err = errors.Join(err, s.auditBatch(ctx, actor, GrantTokens, id, BatchDropped, now))
		case !b.MayDecide:
			return ErrNotFound
		default:
			err = s.later(ctx, `update award_batch set state = 'refused', decided_by = $2, decided_at = $3, done_at = $3 where id = $1`, id, actor, now)
			err = errors.Join(err, s.auditBatch(ctx, actor, ApproveGrants, id, BatchRefused, now))
		}
		return errors.Join(err, s.later(ctx, `update award set state = 'refused', decided_by = $2, decided_at = $3 where batch = $1 and state = 'proposed'`, id, actor, now))
	})
	if err != nil {
		return fmt.Errorf("refuse batch %d of grants: %w", id, err)
	}
	return nil
}

// ResumeBatch goes on with one that was paused, once the budget has what is left of it to give. Errors: ErrNotFound, ErrChanged, a
// ledger.Refusal.
func (s *Store) ResumeBatch(ctx context.Context, actor, id int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		b, err := s.lockBatch(ctx, actor, id)
		switch {
		case err != nil:
			return err
		case b.State != BatchPaused:
			return ErrChanged
		}
		rest, err := one(ctx, s, pgx.RowTo[int64], `select coalesce(sum(amount), 0)::bigint from award where batch = $1 and state = 'proposed'`, id)
		if err == nil {
			err = s.affords(ctx, b.Budget.Left, rest)
		}
		if err != nil {
			return err
		}
		err = s.later(ctx, `update award_batch set state = 'posting' where id = $1`, id)
		return errors.Join(err, s.auditBatch(ctx, actor, GrantTokens, id, BatchPosting, now))
	})
	if err != nil {
		return fmt.Errorf("resume batch %d of grants: %w", id, err)
	}
	return nil
}
