package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// AwardState is how far a grant of tokens has come.
type AwardState string

// The states of an award.
const (
	AwardProposed AwardState = "proposed" // waits for a second person
	AwardGiven    AwardState = "given"
	AwardRefused  AwardState = "refused" // or taken back by whoever proposed it
	AwardFailed   AwardState = "failed"  // of a batch: the account takes nothing any more
	AwardReversed AwardState = "reversed"
)

// Award is tokens that staff give to one person.
type Award struct {
	ID             int64
	Batch          int64 // 0: on its own
	Person         int64
	PersonName     string
	Budget         Budget // without what is on it
	Amount         int64
	Minutes        int // of verified time, 0 for none
	Reason         string
	State          AwardState
	ProposedBy     int64
	ProposedByName string
	ProposedAt     time.Time
	DecidedByName  string
	GivenAt        time.Time
	ReversedWhy    string
	// MayDecide and MayReverse say what whoever looks may do about it.
	MayDecide, MayReverse bool
}

// NewAward is tokens that somebody wants to give. Month is when the month began whose limit it counts for, Turn the update that it is made
// in: the same update gives them once.
type NewAward struct {
	Person, Budget int64
	Amount         int64
	Minutes        int // 1 to 10 080, 0 for none
	Reason         string
	Month          time.Time
	Turn           int64
}

// Refusals around grants of tokens.
var (
	// ErrTooClose says that nobody gives to themselves, nor to anyone of a project of their own.
	ErrTooClose = errors.New("to oneself or one's own project")
	// ErrSpent says that the tokens are no longer there to be taken back.
	ErrSpent = errors.New("spent already")
)

// awardRefused turns the breach of a rule of the database into what it means.
func awardRefused(err error) error {
	switch {
	case violates(err, "award_too_close"), violates(err, "award_not_self"):
		return ErrTooClose
	case violates(err, "award_month_limit"):
		return ErrOverLimit
	case violates(err, "award_second"), violates(err, "award_batch_second"):
		return ErrSecondPerson
	}
	return err
}

// receives is the SQL condition that person p can be given tokens.
const receives = `(p.id > 0 and p.member_at is not null and p.forget_at is null)`

// AwardLimits is what a member of the staff may still give this month to single people, how much of it without a second person at a time,
// and the month's limit itself.
type AwardLimits struct{ Left, Alone, Month int64 }

// AwardLimits tells what a member of the staff may give to single people; month is when it began.
func (s *Store) AwardLimits(ctx context.Context, actor int64, month time.Time) (AwardLimits, error) {
	l, err := one(ctx, s, pgx.RowToStructByPos[AwardLimits], `
select greatest(token_rule('grant_month') - coalesce(sum(a.amount), 0)::bigint, 0), token_rule('grant_alone'), token_rule('grant_month')
from award a where a.proposed_by = $1 and a.month = $2 and a.batch is null and a.state <> 'refused'`, actor, month)
	if err != nil {
		return AwardLimits{}, fmt.Errorf("add up grants of person %d: %w", actor, err)
	}
	return l, nil
}

// MayAward tells whom a grant would go to, where somebody may give at all. Errors: ErrNotFound, ErrTooClose.
func (s *Store) MayAward(ctx context.Context, actor, person int64) (string, error) {
	type found struct {
		Name  string
		Close bool
	}
	f, err := one(ctx, s, pgx.RowToStructByPos[found], `
select p.name, award_too_close($1, p.id) from person p where p.id = $2 and `+receives+` and `+allowedPerson(GrantTokens, "p"), actor, person)
	if err == nil && f.Close {
		err = ErrTooClose
	}
	if err != nil {
		return "", fmt.Errorf("look whether person %d can be given tokens: %w", person, err)
	}
	return f.Name, nil
}

// GiveAward gives tokens at once where one person may, else lets them wait for a second. Errors: ErrNotFound without the right to the
// person or the budget, ErrTooClose, ErrOverLimit, a ledger.Refusal; then nothing is kept.
func (s *Store) GiveAward(ctx context.Context, actor int64, n NewAward, now time.Time) (id int64, state AwardState, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		type made struct {
			ID    int64
			Alone bool
		}
		m, err := one(ctx, s, pgx.RowToStructByPos[made], `
insert into award (person, budget, amount, minutes, reason, month, turn, proposed_by, proposed_at)
select p.id, b.id, $4, $5, $6, $7, $8, $1, $9`+budgetTables+` join person p on p.id = $2
where b.id = $3 and b.kind = 'budget' and b.task is null and `+governsBudget(GrantTokens)+` and `+receives+` and `+allowedPerson(GrantTokens, "p")+`
on conflict (proposed_by, turn) do nothing
returning id, amount <= token_rule('grant_alone')`, actor, n.Person, n.Budget, n.Amount, orAll(n.Minutes), n.Reason, n.Month, n.Turn, now)
		if errors.Is(err, ErrNotFound) {
			id, state, err = s.awardOfTurn(ctx, actor, n.Turn)
			return err
		}
		if err != nil {
			return err
		}
		if id, state = m.ID, AwardProposed; m.Alone {
			state, err = AwardGiven, s.settleAward(ctx, id, now)
		}
		return errors.Join(err, s.auditAward(ctx, actor, GrantTokens, n.Person, id, n.Amount, state, now))
	})
	if err = awardRefused(err); err != nil {
		return 0, "", fmt.Errorf("grant tokens to person %d: %w", n.Person, err)
	}
	return id, state, nil
}

// awardOfTurn finds the grant that was made in a turn before. Errors: ErrNotFound.
func (s *Store) awardOfTurn(ctx context.Context, actor, turn int64) (int64, AwardState, error) {
	type found struct {
		ID    int64
		State AwardState
	}
	f, err := one(ctx, s, pgx.RowToStructByPos[found], `select id, state from award where proposed_by = $1 and turn = $2`, actor, turn)
	return f.ID, f.State, err
}

// settleAward moves the tokens of a single grant and notes the time that goes with them.
func (s *Store) settleAward(ctx context.Context, id int64, now time.Time) error {
	type due struct {
		Budget, Account, Amount, Actor, Person int64
		Minutes                                int
	}
	d, err := one(ctx, s, pgx.RowToStructByPos[due], `
select a.budget, coalesce(account_of(p.number, $2), 0), a.amount, q.number, p.number, coalesce(a.minutes, 0)
from award a join person p on p.id = a.person join person q on q.id = a.proposed_by where a.id = $1`, id, now)
	if err != nil {
		return err
	}
	about, ref := awardAbout(id), awardRef(id)
	receipts, err := s.Ledger().Post(ctx, now, ledger.Order{
		Kind: ledger.Grant, Debit: d.Budget, Credit: d.Account, Amount: d.Amount, Actor: d.Actor, About: about, Ref: ref,
	})
	if err == nil {
		err = receipts[0].Err()
	}
	if err != nil {
		return err
	}
	if _, err = s.exec(ctx, `update award set state = 'given', transfer = $2, given_at = $3 where id = $1`, id, receipts[0].Transfer, now); err != nil || d.Minutes == 0 {
		return err
	}
	return s.Ledger().VerifyHours(ctx, ledger.Hours{Person: d.Person, Minutes: d.Minutes, About: about, VerifiedBy: d.Actor, Ref: ref}, now)
}

func awardAbout(id int64) string { return fmt.Sprint("grant ", id) }
func awardRef(id int64) string   { return fmt.Sprint("award:", id) }

func (s *Store) auditAward(
	ctx context.Context, actor int64, action Action, person, id, amount int64, state AwardState, now time.Time,
) error {
	return s.audit(ctx, Audit{
		Actor: actor, Action: action, Subject: subjectPerson(person), After: map[string]any{"award": id, "tokens": amount, "state": state},
	}, now)
}

// awardColumns are an award a with its names, for $1, at $2.
func awardColumns() string {
	return `
select a.id, coalesce(a.batch, 0), a.person, p.name, a.amount, coalesce(a.minutes, 0), a.reason, a.state, a.proposed_by, q.name, a.proposed_at,
	coalesce(d.name, ''), a.given_at, a.reversed_why,
	a.batch is null and a.state = 'proposed' and a.proposed_by <> $1 and ` + allowedPerson(ApproveGrants, "p") + `,
	a.state = 'given' and a.person <> $1 and ` + reversible("$2") + ` and ` + allowedPerson(GrantTokens, "p") + ` and ` + governsBudget(GrantTokens) + `, ` + budgetColumns
}

const awardTables = budgetTables + ` join (select w.*, coalesce(w.budget, x.budget) as of from award w left join award_batch x on x.id = w.batch) a on a.of = b.id
	join person p on p.id = a.person join person q on q.id = a.proposed_by left join person d on d.id = a.decided_by `

func reversible(now string) string {
	return `a.given_at > ` + now + `::timestamptz - make_interval(days => token_rule('reversal_days')::int)`
}

func scanAward(row pgx.CollectableRow) (a Award, err error) {
	var given *time.Time
	err = row.Scan(append([]any{
		&a.ID, &a.Batch, &a.Person, &a.PersonName, &a.Amount, &a.Minutes, &a.Reason, &a.State, &a.ProposedBy, &a.ProposedByName, &a.ProposedAt,
		&a.DecidedByName, &given, &a.ReversedWhy, &a.MayDecide, &a.MayReverse,
	}, budgetTargets(&a.Budget)...)...)
	a.GivenAt = orZero(given)
	return a, err
}

// seesAward is the SQL condition that $1 may see award a of person p.
func seesAward() string {
	return `(a.proposed_by = $1 or ` + allowedPerson(GrantTokens, "p") + ` or ` + allowedPerson(ApproveGrants, "p") + `)`
}

// Award loads a grant for staff who may see it, and notes that they looked. Errors: ErrNotFound.
func (s *Store) Award(ctx context.Context, reader, id int64, now time.Time) (Award, error) {
	a, err := one(ctx, s, scanAward, awardColumns()+awardTables+`where a.id = $3 and `+seesAward(), reader, now, id)
	if err != nil {
		return Award{}, fmt.Errorf("load grant %d of tokens: %w", id, err)
	}
	return a, s.auditRead(ctx, reader, ReadPeople, subjectPerson(a.Person), now)
}

// AwardFor loads a grant for a notice to somebody concerned: who gets the tokens, or who proposed them. Errors: ErrNotFound.
func (s *Store) AwardFor(ctx context.Context, person, id int64, now time.Time) (Award, error) {
	a, err := one(ctx, s, scanAward, awardColumns()+awardTables+`where a.id = $3 and $1 in (a.person, a.proposed_by)`, person, now, id)
	if err != nil {
		return Award{}, fmt.Errorf("load grant %d of tokens: %w", id, err)
	}
	return a, nil
}

// AwardReason gives what staff wrote, empty when it is erased. Whoever asks makes sure that the reader may read it.
func (s *Store) AwardReason(ctx context.Context, id int64) (string, error) {
	return s.written(ctx, `select reason from award where id = $1`, id)
}

// Awards lists the grants to single people that wait for $1 to decide, and then the last ones that $1 has made.
func (s *Store) Awards(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]Award, error) {
	list, err := collect(ctx, s, scanAward, awardColumns()+awardTables+`
where a.id in (select id from award where batch is null and state = 'proposed' union all select id from award where batch is null and proposed_by = $1)
	and (a.proposed_by = $1 or not award_too_close($1, a.person) and `+allowedPerson(ApproveGrants, "p")+`)
order by a.proposed_by = $1, case when a.proposed_by = $1 then -a.id else a.id end limit $3 offset $4`, reader, now, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list grants of tokens: %w", err)
	}
	return list, nil
}

// AwardsWaiting counts the grants and the batches that a person may decide on.
func (s *Store) AwardsWaiting(ctx context.Context, approver int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `
select (select count(*) from award a join person p on p.id = a.person
	where a.batch is null and a.state = 'proposed' and a.proposed_by <> $1 and not award_too_close($1, a.person) and `+allowedPerson(ApproveGrants, "p")+`)
	+ (select count(*) from award_batch x where `+decidesBatch()+`)`, approver)
	if err != nil {
		return 0, fmt.Errorf("count grants of tokens that wait: %w", err)
	}
	return n, nil
}
