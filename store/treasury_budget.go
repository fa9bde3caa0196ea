package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// Budget is an account that people are paid from: of everything, or of a cohort, a region, a direction or a project.
type Budget struct {
	ID int64 // the account
	ledger.Scope
	CohortKK, CohortRU string
	RegionKK, RegionRU string
	Title              string // of the project
	Left               int64  // tokens on it
}

// Whole reports that it is the programme's budget, from which the others are filled.
func (b Budget) Whole() bool { return b.Scope == ledger.Scope{} }

// Turnover is what a budget got, passed on to other budgets, and spent on people, in tokens.
type Turnover struct{ Got, Passed, Spent int64 }

// BudgetCard is a budget with what may be done about it.
type BudgetCard struct {
	Budget
	Month, Quarter Turnover
	// Source is the budget that whoever looks may fill this one from; without an ID when there is none. What is not needed goes back there,
	// or to the programme's.
	Source Budget
	// MayMove says that they may move tokens at all.
	MayMove bool
}

// A budget b stands where its cohort, region or project does: that of a direction and that of everything stand nowhere.
const (
	budgetTables = ` from account b left join cohort bc on bc.id = b.cohort left join region br on br.code = b.region
	left join application ba on ba.id = b.project `
	budgetColumns = `b.id, coalesce(b.cohort, 0), coalesce(b.region, ''), coalesce(b.direction, ''), coalesce(b.project, 0),
	coalesce(bc.title_kk, ''), coalesce(bc.title_ru, ''), coalesce(br.name_kk, ''), coalesce(br.name_ru, ''), coalesce(ba.title, ''),
	(select sum(x.amount)::bigint from account_balance x where x.account = b.id)`
)

// governsBudget is the SQL condition that $1 may do something with budget b.
func governsBudget(a Action) string {
	return allowed(a, "coalesce(b.region, bc.region, ba.region)", "coalesce(b.cohort, ba.cohort)")
}

func budgetTargets(b *Budget) []any {
	return []any{&b.ID, &b.Cohort, &b.Region, &b.Direction, &b.Project, &b.CohortKK, &b.CohortRU, &b.RegionKK, &b.RegionRU, &b.Title, &b.Left}
}

func scanBudget(row pgx.CollectableRow) (b Budget, err error) {
	err = row.Scan(budgetTargets(&b)...)
	return b, err
}

// Budgets lists the budgets that somebody may do something with, the programme's first.
func (s *Store) Budgets(ctx context.Context, actor int64, a Action, limit, offset int) ([]Budget, error) {
	list, err := collect(ctx, s, scanBudget, `select `+budgetColumns+budgetTables+`
where b.kind = 'budget' and b.task is null and `+governsBudget(a)+`
order by num_nonnulls(b.cohort, b.region, b.direction, b.project), b.region is null, b.cohort is null, b.direction is null, b.id limit $2 offset $3`,
		actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list budgets: %w", err)
	}
	return list, nil
}

// BudgetFor gives a budget that somebody may do something with. Errors: ErrNotFound.
func (s *Store) BudgetFor(ctx context.Context, actor int64, a Action, id int64) (Budget, error) {
	b, err := one(ctx, s, scanBudget, `select `+budgetColumns+budgetTables+`where b.kind = 'budget' and b.task is null and b.id = $2 and `+governsBudget(a), actor, id)
	if err != nil {
		return Budget{}, fmt.Errorf("load budget %d: %w", id, err)
	}
	return b, nil
}

// turnover adds up what a budget, $1, did from $2, and from $3 which is later.
const turnover = `
select coalesce(sum(t.amount) filter (where t.got and t.made_at >= $3), 0)::bigint, coalesce(sum(t.amount) filter (where t.passed and t.made_at >= $3), 0)::bigint,
	coalesce(sum(t.signed) filter (where not t.got and not t.passed and t.made_at >= $3), 0)::bigint,
	coalesce(sum(t.amount) filter (where t.got), 0)::bigint, coalesce(sum(t.amount) filter (where t.passed), 0)::bigint,
	coalesce(sum(t.signed) filter (where not t.got and not t.passed), 0)::bigint
from (
	select amount, made_at, false as got, kind in ('allocation', 'return') as passed, amount as signed from transfer where debit = $1 and made_at >= $2
	union all
	select amount, made_at, kind in ('emission', 'allocation', 'return'), false, -amount from transfer where credit = $1 and made_at >= $2
) t`

// BudgetCard loads a budget for somebody who may allocate tokens there; month and quarter say when these began. Errors: ErrNotFound.
func (s *Store) BudgetCard(ctx context.Context, actor, id int64, month, quarter time.Time) (c BudgetCard, err error) {
	c.Budget, err = s.BudgetFor(ctx, actor, AllocateTokens, id)
	if err == nil {
		_, err = one(ctx, s, func(row pgx.CollectableRow) (bool, error) {
			return true, row.Scan(&c.Month.Got, &c.Month.Passed, &c.Month.Spent, &c.Quarter.Got, &c.Quarter.Passed, &c.Quarter.Spent)
		}, turnover, id, quarter, month)
	}
	if err == nil {
		c.Source, err = one(ctx, s, scanBudget, `select `+budgetColumns+budgetTables+`where b.id = (`+source("$2", false)+`)`, actor, id)
		if errors.Is(err, ErrNotFound) {
			err = nil
		}
	}
	if err == nil {
		c.MayMove, err = one(ctx, s, pgx.RowTo[bool], `select b.project is null or not on_team($1, b.project) from account b where b.id = $2`, actor, id)
	}
	if err != nil {
		return BudgetCard{}, fmt.Errorf("load card of budget %d: %w", id, err)
	}
	return c, nil
}

// source finds the budget that $1 fills another one from: the programme's, else that of its region, else that of its cohort. Whoever gives
// tokens back gives them there, and else to the programme, which asks for no right.
func source(budget string, back bool) string {
	open := ""
	if back {
		open = " or num_nonnulls(o.cohort, o.region, o.direction, o.project) = 0"
	}
	return `
select o.id from account o left join cohort oc on oc.id = o.cohort, account t left join cohort tc on tc.id = t.cohort left join application ta on ta.id = t.project
where t.id = ` + budget + ` and o.kind = 'budget' and o.task is null and t.task is null and o.id <> t.id and o.project is null and o.direction is null
	and num_nonnulls(t.cohort, t.region, t.direction, t.project) = 1
	and (o.region is null or t.region is null and o.region = coalesce(tc.region, ta.region)) and (o.cohort is null or o.cohort = ta.cohort)
	and (` + allowed(AllocateTokens, "coalesce(o.region, oc.region)", "o.cohort") + open + `)
order by ` + allowed(AllocateTokens, "coalesce(o.region, oc.region)", "o.cohort") + ` desc, num_nonnulls(o.cohort, o.region), o.region is null limit 1`
}

// OpenBudget makes a budget for one of the four where somebody may allocate tokens, or finds it, and gives its account. A project has one
// once it is accepted. Errors: ErrNotFound.
func (s *Store) OpenBudget(ctx context.Context, actor int64, scope ledger.Scope, now time.Time) (int64, error) {
	type opened struct {
		ID    int64
		Fresh bool
	}
	o, err := one(ctx, s, pgx.RowToStructByPos[opened], `
select account_of_budget(b.cohort, b.region, b.direction, b.project, $6), not exists (
	select from account x where x.kind = 'budget' and x.task is null and x.cohort is not distinct from b.cohort and x.region is not distinct from b.region
		and x.direction is not distinct from b.direction and x.project is not distinct from b.project)
from (select $2::bigint as cohort, $3::text as region, $4::text as direction, $5::bigint as project) b
	left join cohort bc on bc.id = b.cohort left join region br on br.code = b.region left join application ba on ba.id = b.project
where num_nonnulls(b.cohort, b.region, b.direction, b.project) = 1 and (b.cohort is null or bc.state <> 'draft') and (b.region is null or br.active)
	and (b.project is null or ba.state in ('accepted', 'enrolled')) and `+governsBudget(AllocateTokens),
		actor, orAll(scope.Cohort), orAll(scope.Region), orAll(scope.Direction), orAll(scope.Project), now)
	if err == nil && o.Fresh {
		err = s.audit(ctx, Audit{Actor: actor, Action: AllocateTokens, Subject: Subject{"budget", o.ID}, After: map[string]any{"state": "added"}}, now)
	}
	if err != nil {
		return 0, fmt.Errorf("open a budget: %w", err)
	}
	return o.ID, nil
}

// Allocation moves tokens into a budget, or back out of it. Turn is the update that it is made in: the same update moves them once.
type Allocation struct {
	Budget int64
	Back   bool
	Amount int64
	Turn   int64
}

// Allocate moves tokens between a budget and the one that it is filled from. Nobody does so for a project of their own. Errors: ErrNotFound
// without the right to both, a ledger.Refusal.
func (s *Store) Allocate(ctx context.Context, actor int64, a Allocation, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		found, err := one(ctx, s, pgx.RowToStructByPos[struct{ Number, Source int64 }], `
select p.number, coalesce((`+source("b.id", a.Back)+`), 0)`+budgetTables+` join person p on p.id = $1
where b.id = $2 and b.kind = 'budget' and b.task is null and `+governsBudget(AllocateTokens)+` and (b.project is null or not on_team($1, b.project))`, actor, a.Budget)
		switch {
		case err != nil:
			return err
		case found.Source == 0:
			return ErrNotFound
		}
		o := ledger.Order{
			Kind: ledger.Allocation, Debit: found.Source, Credit: a.Budget, Amount: a.Amount, Actor: found.Number,
			About: fmt.Sprint("budget ", a.Budget), Ref: fmt.Sprintf("allocation:%d:%d", found.Number, a.Turn),
		}
		if a.Back {
			o.Kind, o.Debit, o.Credit = ledger.Return, o.Credit, o.Debit
		}
		receipts, err := s.Ledger().Post(ctx, now, o)
		if err != nil {
			return err
		}
		if receipts[0].Outcome == ledger.Same {
			return nil
		}
		return errors.Join(receipts[0].Err(), s.auditAllocation(ctx, actor, a, now))
	})
	if err != nil {
		return fmt.Errorf("allocate to budget %d: %w", a.Budget, err)
	}
	return nil
}

func (s *Store) auditAllocation(ctx context.Context, actor int64, a Allocation, now time.Time) error {
	after := map[string]any{"tokens": a.Amount}
	if a.Back {
		after["tokens"] = -a.Amount
	}
	return s.audit(ctx, Audit{Actor: actor, Action: AllocateTokens, Subject: Subject{"budget", a.Budget}, After: after}, now)
}

// BudgetProjects lists the accepted projects that somebody may make a budget for, the newest first.
func (s *Store) BudgetProjects(ctx context.Context, actor int64, limit int) ([]Budget, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (b Budget, err error) {
		err = row.Scan(&b.Project, &b.Title)
		return b, err
	}, `
select a.id, coalesce(a.title, '') from application a
where a.state in ('accepted', 'enrolled') and `+allowed(AllocateTokens, "a.region", "a.cohort")+` and not on_team($1, a.id)
order by a.id desc limit $2`, actor, limit)
	if err != nil {
		return nil, fmt.Errorf("list projects for budgets: %w", err)
	}
	return list, nil
}
