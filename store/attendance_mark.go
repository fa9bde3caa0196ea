package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// MarkWithin is how long after a lesson its teacher keeps the list. Later only those do who look after the course.
const MarkWithin = 7 * 24 * time.Hour

// Marked is what came of a mark.
type Marked struct {
	Paid int64 // tokens that were given for it
	Back int64 // tokens that were taken back
	Kept bool  // tokens that were given before stay with whom they were given to: it is too late to take them back
}

// keeper is how somebody stands to the list of a lesson.
type keeper struct {
	Course    int64
	Own       bool // teaches it
	Staff     bool // looks after the course
	StartsAt  time.Time
	Minutes   int
	Cancelled bool
}

// keepsRoll tells whether somebody keeps the list of a lesson now. Errors: ErrNotFound, ErrTooEarly, ErrLate.
func (s *Store) keepsRoll(ctx context.Context, actor, lesson int64, now time.Time) (keeper, error) {
	k, err := one(ctx, s, pgx.RowToStructByPos[keeper], `
select l.course, coalesce(l.teacher = $1, false), `+governsCourse(ManageCourses)+`, l.starts_at, l.minutes, l.state = 'cancelled'`+lessonTables+`
where l.id = $2 and `+teaches(), actor, lesson)
	switch over := k.StartsAt.Add(time.Duration(k.Minutes) * time.Minute); {
	case err != nil:
	case k.Cancelled:
		err = ErrNotFound
	case now.Before(k.StartsAt.Add(-arriving)):
		err = ErrTooEarly
	case !k.Staff && now.After(over.Add(MarkWithin)):
		err = ErrLate
	}
	return k, err
}

// MarkAttendance puts somebody on the list of a lesson, with who did it and when. Tokens go with it and come back with it. Errors: ErrNotFound without
// the right, for oneself and for whoever does not take part; ErrTooEarly before the lesson, ErrLate for a teacher a week after it.
func (s *Store) MarkAttendance(ctx context.Context, actor, lesson, person int64, as Presence, now time.Time) (m Marked, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		k, err := s.keepsRoll(ctx, actor, lesson, now)
		if err != nil {
			return err
		}
		if _, err := one(ctx, s, pgx.RowTo[int64], `
select e.person from enrolment e where e.course = $1 and e.person = $2 and e.state = 'active' and e.person <> $3 for update`, k.Course, person, actor); err != nil {
			return err
		}
		if err := s.later(ctx, `
insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, $3, 'list', $4, $5)
on conflict (lesson, person) do update set state = excluded.state, how = 'list', marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
			lesson, person, as, actor, now); err != nil {
			return err
		}
		if as.earns() {
			m.Paid, err = s.payPresence(ctx, lesson, []int64{person}, now)
		} else {
			m.Back, m.Kept, err = s.takePresenceBack(ctx, lesson, person, now)
		}
		if err != nil || k.Own {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCourses, Subject: subjectPerson(person), After: map[string]any{"lesson": lesson, "attendance": as},
		}, now)
	})
	if err != nil {
		return Marked{}, fmt.Errorf("mark somebody at lesson %d: %w", lesson, err)
	}
	return m, nil
}

// MarkTheRest marks everybody present who has no mark yet, but oneself, and gives how many that were. Errors: as MarkAttendance.
func (s *Store) MarkTheRest(ctx context.Context, actor, lesson int64, now time.Time) (n int, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		k, err := s.keepsRoll(ctx, actor, lesson, now)
		if err != nil {
			return err
		}
		people, err := collect(ctx, s, pgx.RowTo[int64], `
insert into attendance (lesson, person, state, how, marked_by, marked_at)
select $2, e.person, 'present', 'list', $1, $4 from enrolment e where e.course = $3 and e.state = 'active' and e.person <> $1
on conflict (lesson, person) do nothing returning person`, actor, lesson, k.Course, now)
		if err != nil || len(people) == 0 {
			return err
		}
		n = len(people)
		if _, err := s.payPresence(ctx, lesson, people, now); err != nil || k.Own {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCourses, Subject: Subject{"lesson", lesson}, After: map[string]any{"people": n, "attendance": WasPresent},
		}, now)
	})
	if err != nil {
		return 0, fmt.Errorf("mark everybody at lesson %d: %w", lesson, err)
	}
	return n, nil
}

// presenceBacks is how often tokens for one lesson can be taken back from somebody and given again.
const presenceBacks = 9

// owedPresence is somebody to whom tokens are owed for a lesson. Again counts how often they were given and taken back before.
type owedPresence struct{ Person, Number, Budget, Account, Amount, Again int64 }

// presenceRef names the movement of tokens for a lesson: given again after it was taken back, it is another one.
func presenceRef(lesson, number, again int64) string {
	ref := fmt.Sprintf("lesson:%d:%d", lesson, number)
	if again > 0 {
		ref += fmt.Sprintf(":%d", again)
	}
	return ref
}

// backsOf counts how often tokens for lesson $1 were taken back from person p.
const backsOf = `(select count(*) from generate_series(0, 9) k join transfer b
	on b.ref = 'lesson:' || $1::bigint || ':' || p.number || case k when 0 then '' else ':' || k end || ':back')`

// payPresence gives the tokens for having been at a lesson to those of some people who were there and have got none. What the budget does not hold is
// owed. It gives how many tokens went out.
func (s *Store) payPresence(ctx context.Context, lesson int64, people []int64, now time.Time) (paid int64, err error) {
	due, err := collect(ctx, s, pgx.RowToStructByPos[owedPresence], `
select p.id, p.number, c.budget, account_of(p.number, $3), token_rule('lesson_reward'), `+backsOf+`
from attendance a join lesson l on l.id = a.lesson join course c on c.id = l.course join person p on p.id = a.person
where a.lesson = $1 and a.person = any ($2) and a.state in ('present', 'late') and a.transfer is null and l.state = 'planned' and c.budget is not null
	and token_rule('lesson_reward') > 0 and `+receives+` order by p.number`, lesson, people, now)
	if err != nil || len(due) == 0 {
		return 0, err
	}
	orders := make([]ledger.Order, len(due))
	for i, o := range due {
		orders[i] = ledger.Order{
			Kind: ledger.Reward, Debit: o.Budget, Credit: o.Account, Amount: o.Amount, About: fmt.Sprint("lesson ", lesson), Ref: presenceRef(lesson, o.Number, o.Again),
		}
	}
	receipts, err := s.Ledger().Post(ctx, now, orders...)
	if err != nil {
		return 0, err
	}
	var given, transfers []int64
	for i, r := range receipts {
		if r.Made() {
			given, transfers, paid = append(given, due[i].Person), append(transfers, r.Transfer), paid+due[i].Amount
		}
	}
	return paid, s.later(ctx, `
update attendance a set transfer = n.transfer from unnest($2::bigint[], $3::bigint[]) as n (person, transfer) where a.lesson = $1 and a.person = n.person`,
		lesson, given, transfers)
}

// takePresenceBack takes tokens back that were given for a lesson, as long as the rule allows it and they are not spent; kept says that they stay.
func (s *Store) takePresenceBack(ctx context.Context, lesson, person int64, now time.Time) (back int64, kept bool, err error) {
	type given struct {
		Number, Transfer, Debit, Credit, Amount, Again int64
		InTime                                         bool
	}
	was, err := collect(ctx, s, pgx.RowToStructByPos[given], `
select p.number, t.id, t.debit, t.credit, t.amount, `+backsOf+`, t.made_at > $3::timestamptz - make_interval(days => token_rule('reversal_days')::int)
from attendance a join person p on p.id = a.person join transfer t on t.id = a.transfer where a.lesson = $1 and a.person = $2`, lesson, person, now)
	if err != nil || len(was) == 0 {
		return 0, false, err
	}
	g := was[0]
	if !g.InTime || g.Again >= presenceBacks {
		return 0, true, nil
	}
	receipts, err := s.Ledger().Post(ctx, now, ledger.Order{
		Kind: ledger.Reversal, Debit: g.Credit, Credit: g.Debit, Amount: g.Amount, About: fmt.Sprint("lesson ", lesson),
		Ref: presenceRef(lesson, g.Number, g.Again) + ":back", Reverses: g.Transfer,
	})
	if err != nil || !receipts[0].Made() {
		return 0, true, err
	}
	return g.Amount, false, s.later(ctx, `update attendance set transfer = null where lesson = $1 and person = $2`, lesson, person)
}
