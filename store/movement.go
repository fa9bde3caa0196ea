package store

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// Way says what a movement did to somebody's tokens.
type Way string

// The ways. What is put aside still belongs to whoever put it there.
const (
	WayIn    Way = "in"
	WayOut   Way = "out"
	WayAside Way = "aside"
	WayBack  Way = "back"
)

// Movement is a movement of tokens as one of its sides sees it.
type Movement struct {
	ID          int64
	Kind        ledger.Kind
	Way         Way
	Amount      int64
	About       string
	MadeAt      time.Time
	SpendableAt time.Time // zero: at once
	Other       Side      // empty where tokens were put aside or came back
	Reverses    int64     // the movement that this one corrects
	ReversedBy  int64     // the movement that corrects this one
	At          Place
}

// Side is whoever is at the other end of a movement.
type Side struct {
	Kind               string // of account: person, budget, project, expired and so on
	Name               string // a person's; empty for those who are not here any more
	CohortKK, CohortRU string // a budget's
	RegionKK, RegionRU string
	Direction          string
	Project            string // a title; of a project, or of a budget for one
}

// Place is a place in somebody's movements: after a movement, when so many tokens had come in altogether. Both indexes by which movements are
// found begin there.
type Place struct{ ID, Credited int64 }

// The ends of somebody's movements.
func newest() Place { return Place{ID: math.MaxInt64, Credited: math.MaxInt64} }

// Shelf is a choice among somebody's movements.
type Shelf string

// The shelves.
const (
	ShelfAll      Shelf = "all"
	ShelfReceived Shelf = "received"
	ShelfGiven    Shelf = "given"
	ShelfWaiting  Shelf = "waiting" // came in and cannot be spent yet, or put aside
)

// MovementQuery asks for a page of somebody's movements.
type MovementQuery struct {
	Person int64 // by Telegram id
	Shelf  Shelf
	// From is where the page begins; zero: at the newest, or with Newer at the oldest.
	From  Place
	Newer bool // towards the newest
	Limit int
}

// MovementPage is a page of movements, the newest first.
type MovementPage struct {
	Movements    []Movement
	Newer, Older bool // there are more
}

const ownAccounts = `own as materialized (
	select a.id, coalesce(x.id, 0) as aside
	from person p join account a on a.kind = 'person' and a.person = p.number left join account x on x.kind = 'hold' and x.holds = a.id
	where p.id = $1
)`

// branches are where the movements of a shelf are found. The first ones are sorted by both columns of an index, so that no other index, such
// as that of all movements there are, will do; what waits or is put aside is never much.
func (q MovementQuery) branches() []string {
	than, order, bound := "<", "desc", ">="
	if q.Newer {
		than, order, bound = ">", "asc", "<="
	}
	credits := func(but string) string {
		return fmt.Sprintf(`select t.* from transfer t where t.credit = own.id%s and (t.credited, t.id) %s ($2, $3)
		order by t.credited %[3]s, t.id %[3]s limit $4`, but, than, order)
	}
	debits := func(account, but string) string {
		return fmt.Sprintf(`select t.* from transfer t where t.debit %[1]s %[2]s%[3]s and (t.debit, t.id) %[4]s (%[2]s, $3)
		order by t.debit %[5]s, t.id %[5]s limit $4`, bound, account, but, than, order)
	}
	const noRelease, noHold = " and t.kind <> 'release'", " and t.kind <> 'hold'"
	switch q.Shelf {
	case ShelfReceived:
		return []string{credits(noRelease)}
	case ShelfGiven:
		return []string{debits("own.id", noHold), debits("own.aside", noRelease)}
	case ShelfWaiting:
		return []string{
			`select t.* from transfer t where t.credit = own.id and t.spendable_at > $5 and t.id ` + than + ` $3
		and not exists (select from transfer r where r.reverses = t.id and r.amount >= t.amount)`,
			`select t.* from hold h join transfer t on t.id = h.id where h.account = own.id and h.settled_at is null and t.id ` + than + ` $3`,
		}
	case ShelfAll:
	}
	return []string{credits(""), debits("own.id", ""), debits("own.aside", noRelease)}
}

// movementColumns read the movements m of account m.own, with names for the other side.
const movementColumns = `
select m.id, m.kind,
	case when m.debit = m.own and m.kind = 'hold' then 'aside' when m.credit = m.own and m.kind = 'release' then 'back'
		when m.credit = m.own then 'in' else 'out' end,
	m.amount, m.about, m.made_at, m.spendable_at,
	coalesce(f.kind, ''), coalesce(q.name, ''), coalesce(c.title_kk, ''), coalesce(c.title_ru, ''), coalesce(g.name_kk, ''), coalesce(g.name_ru, ''),
	coalesce(f.direction, ''), coalesce(a.title, ''), coalesce(m.reverses, 0), coalesce((select z.id from transfer z where z.reverses = m.id), 0),
	m.so_far
from m
left join account o on o.id = case when m.credit = m.own then m.debit else m.credit end
left join account f on f.id = coalesce(o.holds, o.id) and f.id <> m.own
left join person q on q.number = f.person and q.member_at is not null and q.forget_at is null
left join cohort c on c.id = f.cohort
left join region g on g.code = f.region
left join application a on a.id = f.project
`

// sql finds the movements of a page. How many tokens had come in by one of them is what its own branch says, or the next older one of the
// credits, which are found as far as the page can reach.
func (q MovementQuery) sql() string {
	order, before := "desc", "0"
	if q.Newer {
		order, before = "asc", "$2"
	}
	return `with ` + ownAccounts + `, m as (
	select t.*, own.id as own, coalesce(max(case when t.credit = own.id then t.credited end) over (order by t.id), ` + before + `) as so_far
	from own join lateral ((` + strings.Join(q.branches(), ")\n\tunion all (") + `)) t on $2::bigint is not null and $5::timestamptz is not null
	order by t.id ` + order + ` limit $4
)` + movementColumns + `order by m.id ` + order
}

func scanMovement(row pgx.CollectableRow) (m Movement, err error) {
	var spendable *time.Time
	o := &m.Other
	err = row.Scan(&m.ID, &m.Kind, &m.Way, &m.Amount, &m.About, &m.MadeAt, &spendable, &o.Kind, &o.Name, &o.CohortKK, &o.CohortRU,
		&o.RegionKK, &o.RegionRU, &o.Direction, &o.Project, &m.Reverses, &m.ReversedBy, &m.At.Credited)
	m.SpendableAt, m.At.ID = orZero(spendable), m.ID
	return m, err
}

// Movements gives a page of somebody's movements in one round trip, however many there are.
func (s *Store) Movements(ctx context.Context, q MovementQuery, now time.Time) (MovementPage, error) {
	from, began := q.From, q.From == Place{}
	if began && !q.Newer {
		from = newest()
	}
	list, err := collect(ctx, s, scanMovement, q.sql(), q.Person, from.Credited, from.ID, q.Limit+1, now)
	if err != nil {
		return MovementPage{}, fmt.Errorf("list movements of person %d: %w", q.Person, err)
	}
	more := len(list) > q.Limit
	page := MovementPage{Movements: list[:min(len(list), q.Limit)], Newer: !began, Older: more}
	if q.Newer {
		slices.Reverse(page.Movements)
		page.Newer, page.Older = more, !began
	}
	return page, nil
}

// oneMovement is the movement $2 if it is one of person $1's own. $2 names it before its accounts are looked at: there is one.
const oneMovement = `with ` + ownAccounts + `, m as (
	select t.*, own.id as own, 0::bigint as so_far from own join transfer t on t.id = $2 and (own.id in (t.debit, t.credit) or t.debit = own.aside)
)` + movementColumns

// Movement gives one of somebody's own movements. Errors: ErrNotFound, also for movements of others.
func (s *Store) Movement(ctx context.Context, person, id int64) (Movement, error) {
	m, err := one(ctx, s, scanMovement, oneMovement, person, id)
	if err != nil {
		return Movement{}, fmt.Errorf("load movement %d of person %d: %w", id, person, err)
	}
	return m, nil
}
