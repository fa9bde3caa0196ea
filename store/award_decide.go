package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// whyNotAward tells whoever may see a grant that somebody else was quicker. Errors: ErrNotFound, ErrChanged.
func (s *Store) whyNotAward(ctx context.Context, actor, id int64, now time.Time) error {
	a, err := s.Award(ctx, actor, id, now)
	if err == nil && (a.State != AwardProposed || a.ProposedBy == actor) {
		err = ErrChanged
	}
	if err == nil {
		err = ErrNotFound
	}
	return err
}

// ApproveAward gives the tokens that somebody else has proposed, once. Errors: ErrNotFound without the right, ErrSecondPerson, ErrTooClose,
// ErrChanged, a ledger.Refusal; then it waits as before.
func (s *Store) ApproveAward(ctx context.Context, actor, id int64, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		if _, err := s.exec(ctx, `select from award where id = $1 for update`, id); err != nil {
			return err
		}
		type taken struct{ Person, Amount int64 }
		was, err := one(ctx, s, pgx.RowToStructByPos[taken], `
update award a set decided_by = $1, decided_at = $3 from person p
where a.id = $2 and a.batch is null and a.state = 'proposed' and a.decided_by is null and p.id = a.person and `+receives+` and `+allowedPerson(ApproveGrants, "p")+`
returning a.person, a.amount`, actor, id, now)
		if errors.Is(err, ErrNotFound) {
			return s.whyNotAward(ctx, actor, id, now)
		}
		if err == nil {
			err = s.settleAward(ctx, id, now)
		}
		if err != nil {
			return err
		}
		return s.auditAward(ctx, actor, ApproveGrants, was.Person, id, was.Amount, AwardGiven, now)
	})
	if err = awardRefused(err); err != nil {
		return fmt.Errorf("approve grant %d of tokens: %w", id, err)
	}
	return nil
}

// RefuseAward lets nothing be given: a second person refuses, or whoever proposed takes it back. Errors: ErrNotFound, ErrChanged.
func (s *Store) RefuseAward(ctx context.Context, actor, id int64, now time.Time) error {
	type taken struct {
		Person, Amount int64
		Own            bool
	}
	was, err := one(ctx, s, pgx.RowToStructByPos[taken], `
update award a set state = 'refused', decided_by = $1, decided_at = $3 from person p
where a.id = $2 and a.batch is null and a.state = 'proposed' and p.id = a.person and (a.proposed_by = $1 or `+allowedPerson(ApproveGrants, "p")+`)
returning a.person, a.amount, a.proposed_by = $1`, actor, id, now)
	if errors.Is(err, ErrNotFound) {
		err = s.whyNotAward(ctx, actor, id, now)
	}
	if err == nil {
		action := ApproveGrants
		if was.Own {
			action = GrantTokens
		}
		err = s.auditAward(ctx, actor, action, was.Person, id, was.Amount, AwardRefused, now)
	}
	if err != nil {
		return fmt.Errorf("refuse grant %d of tokens: %w", id, err)
	}
	return nil
}

// ReverseAward takes tokens back that were given, once, while the rule allows it; the time that went with them as well. Errors: ErrNotFound
// without the right, ErrChanged when it was taken back before, ErrLate, ErrSpent, a ledger.Refusal; then nothing is taken.
func (s *Store) ReverseAward(ctx context.Context, actor, id int64, why string, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		if _, err := s.exec(ctx, `select from award where id = $1 for update`, id); err != nil {
			return err
		}
		type taken struct {
			Person, Amount, Actor, Transfer, Debit, Credit int64
			State                                          AwardState
			InTime                                         bool
		}
		was, err := one(ctx, s, pgx.RowToStructByPos[taken], `
select a.person, a.amount, (select number from person where id = $1), coalesce(a.transfer, 0), coalesce(t.credit, 0), coalesce(t.debit, 0), a.state,
	coalesce(`+reversible("$3")+`, false)`+awardTables+` left join transfer t on t.id = a.transfer
where a.id = $2 and a.person <> $1 and `+allowedPerson(GrantTokens, "p")+` and `+governsBudget(GrantTokens), actor, id, now)
		switch {
		case err != nil:
			return err
		case was.State != AwardGiven:
			return ErrChanged
		case !was.InTime:
			return ErrLate
		}
		receipts, err := s.Ledger().Post(ctx, now, ledger.Order{
			Kind: ledger.Reversal, Debit: was.Debit, Credit: was.Credit, Amount: was.Amount, Actor: was.Actor, About: awardAbout(id),
			Ref: awardRef(id) + ":back", Reverses: was.Transfer,
		})
		switch {
		case err != nil:
			return err
		case receipts[0].Outcome == ledger.Short:
			return ErrSpent
		case !receipts[0].Made():
			return receipts[0].Err()
		}
		if err := s.later(ctx, `delete from verified_hours where ref = $1`, awardRef(id)); err != nil {
			return err
		}
		_, err = s.exec(ctx, `update award set state = 'reversed', reversed_by = $2, reversed_at = $3, reversed_why = $4 where id = $1`, id, actor, now, why)
		return errors.Join(err, s.auditAward(ctx, actor, GrantTokens, was.Person, id, was.Amount, AwardReversed, now))
	})
	if err = awardRefused(err); err != nil {
		return fmt.Errorf("take grant %d of tokens back: %w", id, err)
	}
	return nil
}
