package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// GiftProject is a project that tokens can be given to.
type GiftProject struct {
	ID                 int64 // of its application
	Title              string
	CohortKK, CohortRU string
	Leader             int64
}

// mostProjects is how many projects can be chosen from.
const mostProjects = "1000"

// openToGifts is the condition that person $1 may give to a project, of application a. give_to_project looks again.
const openToGifts = `a.state in ('accepted', 'enrolled') and a.leader > 0 and a.leader <> $1
	and not exists (select from application_author w where w.application = a.id and w.person = $1)`

// GiftProjects lists the programme's projects that somebody may give to, by title: not those that they lead or work on.
func (s *Store) GiftProjects(ctx context.Context, person int64) ([]GiftProject, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[GiftProject], `
select a.id, a.title, c.title_kk, c.title_ru, a.leader from cohort c join application a on a.cohort = c.id
where `+openToGifts+` order by a.title collate "kk-x-icu", a.id limit `+mostProjects, person)
	if err != nil {
		return nil, fmt.Errorf("list projects for person %d: %w", person, err)
	}
	return list, nil
}

// GiftProject gives one of them. Errors: ErrNotFound.
func (s *Store) GiftProject(ctx context.Context, person, application int64) (GiftProject, error) {
	p, err := one(ctx, s, pgx.RowToStructByPos[GiftProject], `
select a.id, a.title, c.title_kk, c.title_ru, a.leader from application a join cohort c on c.id = a.cohort
where a.id = $2 and `+openToGifts, person, application)
	if err != nil {
		return GiftProject{}, fmt.Errorf("load project %d for person %d: %w", application, person, err)
	}
	return p, nil
}

// GiveToProject moves tokens of a person, by Telegram id, to a project. The same key again is the same gift. An outcome of Forbidden says that
// the project is not open to this person's gifts, or the person may not give.
func (s *Store) GiveToProject(ctx context.Context, person, application, amount int64, key string, now time.Time) (ledger.Receipt, error) {
	r, err := one(ctx, s, func(row pgx.CollectableRow) (r ledger.Receipt, err error) {
		err = row.Scan(&r.Transfer, &r.Outcome)
		return r, err
	}, `select coalesce(posted, 0), outcome from give_to_project($1, $2, $3, $4, $5)`, person, application, amount, key, now)
	if err != nil {
		return ledger.Receipt{}, fmt.Errorf("give to project %d by person %d: %w", application, person, err)
	}
	return r, nil
}

// Gift is a gift as the project's leader sees it.
type Gift struct {
	Amount  int64
	Giver   string // empty for somebody who is not here any more
	Project string
	Total   int64 // on the project's account now
}

// GiftTo gives a gift to a project that somebody leads. Errors: ErrNotFound.
func (s *Store) GiftTo(ctx context.Context, leader, transfer int64) (Gift, error) {
	g, err := one(ctx, s, pgx.RowToStructByPos[Gift], `
select t.amount, coalesce(q.name, ''), a.title, b.amount
from transfer t join account x on x.id = t.credit join account_balance b on b.account = x.id and b.stripe = 0
join application a on a.id = x.project join account y on y.id = t.debit
left join person q on q.number = y.person and q.member_at is not null and q.forget_at is null
where t.id = $2 and t.kind = 'gift' and a.leader = $1`, leader, transfer)
	if err != nil {
		return Gift{}, fmt.Errorf("load gift %d: %w", transfer, err)
	}
	return g, nil
}
