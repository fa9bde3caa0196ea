package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// RingMember is one of a circle in which tokens went round.
type RingMember struct {
	ID   int64
	Name string
}

// Ring is a closed circle of people each of whom gave the next one tokens, and the last one the first.
type Ring struct {
	Members []RingMember
	Passed  int64 // the least that went over a part of it
}

// Everybody in a circle gave the next one at least so many lately. Each circle is named once, from its lowest number on.
func rings() string {
	return `
with recursive given as materialized (
	select t.sender, t.receiver, sum(t.amount)::bigint as amount from thanks t
	where t.state = 'sent' and t.made_at >= $2::timestamptz - make_interval(days => token_rule('ring_days')::int)
	group by t.sender, t.receiver having sum(t.amount) >= token_rule('ring_least')
), way as (
	select array[g.sender, g.receiver] as people, g.receiver as last, g.amount from given g where g.receiver > g.sender
	union all
	select w.people || g.receiver, g.receiver, least(w.amount, g.amount) from way w join given g on g.sender = w.last
	where cardinality(w.people) < 4 and g.receiver > w.people[1] and g.receiver <> all (w.people)
), ring as (
	select w.people, least(w.amount, g.amount) as passed from way w join given g on g.sender = w.last and g.receiver = w.people[1]
)
select array_agg(p.id order by m.place), array_agg(p.name order by m.place), r.passed
from ring r, unnest(r.people) with ordinality m (number, place) join person p on p.number = m.number
group by r.people, r.passed having bool_and(` + allowedPerson(StopSpending, "p") + `)
order by r.passed desc, r.people limit $3 offset $4`
}

// ExplainRings says how the database looks for circles, for measurements and tests.
func (s *Store) ExplainRings(ctx context.Context, reader int64, now time.Time) (string, error) {
	plan, err := collect(ctx, s, pgx.RowTo[string], `explain (costs off) `+rings(), reader, now, 1, 0)
	if err != nil {
		return "", fmt.Errorf("explain circles: %w", err)
	}
	return strings.Join(plan, "\n"), nil
}

// Rings lists circles of two to four people, the most that went round first, all of whom the reader may stop: an office sees nobody else's people.
func (s *Store) Rings(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]Ring, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (r Ring, err error) {
		var ids []int64
		var names []string
		err = row.Scan(&ids, &names, &r.Passed)
		for i, id := range ids {
			r.Members = append(r.Members, RingMember{ID: id, Name: ShortName(names[i])})
		}
		return r, err
	}, rings(), reader, now, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("look for circles of thanks: %w", err)
	}
	return list, nil
}

// Spending is how an account stands, for those who may stop it.
type Spending struct {
	Person             int64
	Name               string
	RegionKK, RegionRU string
	Tokens             int64 // on the account
	Given, Got         int64 // thanks in the days in which circles are looked for
	Stopped            bool
}

// Spending shows the account of somebody whom the reader may stop, and notes that they looked. Errors: ErrNotFound.
func (s *Store) Spending(ctx context.Context, reader, person int64, now time.Time) (Spending, error) {
	a, err := one(ctx, s, pgx.RowToStructByPos[Spending], `
select p.id, p.name, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), coalesce(b.amount, 0),
	(select coalesce(sum(t.amount), 0)::bigint from thanks t where t.sender = p.number and t.state = 'sent' and t.made_at >= d.since),
	(select coalesce(sum(t.amount), 0)::bigint from thanks t where t.receiver = p.number and t.state = 'sent' and t.made_at >= d.since),
	coalesce(b.stopped, false)
from person p cross join lateral (select $3::timestamptz - make_interval(days => token_rule('ring_days')::int) as since) d
	left join region r on r.code = p.region left join account a on a.kind = 'person' and a.person = p.number
	left join account_balance b on b.account = a.id and b.stripe = 0
where p.id = $2 and p.id > 0 and `+allowedPerson(StopSpending, "p"), reader, person, now)
	if err != nil {
		return Spending{}, fmt.Errorf("look at account of person %d: %w", person, err)
	}
	return a, s.auditRead(ctx, reader, StopSpending, subjectPerson(person), now)
}

// StopSpending stops what somebody spends of their own will, or lets it go on; nobody does so for themselves. why is kept in the audit log.
// Errors: ErrNotFound without the right, ErrAlready when it was so before.
func (s *Store) StopSpending(ctx context.Context, actor, person int64, stop bool, why string, now time.Time) error {
	changed, err := one(ctx, s, pgx.RowTo[bool], `
select account_stop(p.number, $3, $4) from person p where p.id = $2 and p.id > 0 and p.id <> $1 and $5 <> '' and `+allowedPerson(StopSpending, "p"),
		actor, person, stop, now, why)
	if err == nil && !changed {
		err = ErrAlready
	}
	if err != nil {
		return fmt.Errorf("stop spending of person %d: %w", person, err)
	}
	return s.audit(ctx, Audit{
		Actor: actor, Action: StopSpending, Subject: subjectPerson(person), Why: why,
		Before: map[string]any{"spending_stopped": !stop}, After: map[string]any{"spending_stopped": stop},
	}, now)
}
