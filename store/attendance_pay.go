package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// mostBacks is how often tokens for one lesson can be taken back from somebody and given again.
const mostBacks = 9

// attendanceRef names the movement of tokens for a lesson: by a person's number, which stays when they are forgotten. Given again after it was
// taken back, it is another one.
func attendanceRef(lesson, number, again int64) string {
	ref := fmt.Sprintf("lesson:%d:%d", lesson, number)
	if again > 0 {
		ref += fmt.Sprintf(":%d", again)
	}
	return ref
}

// attendanceBacks counts how often tokens for attendance a were taken back from person p.
const attendanceBacks = `(select count(*) from generate_series(0, 9) k join transfer b
	on b.ref = 'lesson:' || a.lesson || ':' || p.number || case k when 0 then '' else ':' || k end || ':back')`

// unpaid is an attendance that tokens are owed for. Again counts how often they were given and taken back before.
type unpaid struct{ Lesson, Person, Number, Account, Budget, Amount, Again int64 }

// owed is the SQL of attendances that tokens are owed for and that their course's budget can pay; $1 is now. Whoever calls adds which and how many.
const owed = `
select a.lesson, a.person, p.number, account_of(p.number, $1), c.budget, token_rule('lesson_reward'), ` + attendanceBacks + `
from course c join lesson l on l.course = c.id join attendance a on a.lesson = l.id join person p on p.id = a.person
where c.budget is not null and a.transfer is null and a.state in ('present', 'late') and l.state = 'planned' and ` + receives + ` and token_rule('lesson_reward') > 0
	and (select sum(b.amount) from account_balance b where b.account = c.budget) >= token_rule('lesson_reward') `

// payAttendance pays some people for a lesson that they were at, and says how much. Nothing is paid where no tokens are owed, or while the budget is
// short. It is called in the transaction that marks them.
func (s *Store) payAttendance(ctx context.Context, lesson int64, people []int64, now time.Time) (tokens int64, err error) {
	due, err := collect(ctx, s, pgx.RowToStructByPos[unpaid], owed+`and a.lesson = $2 and a.person = any ($3) order by p.number for update of a`, now, lesson, people)
	if err != nil {
		return 0, err
	}
	paid, err := s.payAttendances(ctx, due, now)
	for _, p := range paid {
		tokens += p.Tokens
	}
	return tokens, err
}

// LatePay is what somebody is given that a budget was short for when they earned it.
type LatePay struct{ Person, Tokens int64 }

// addLatePay puts tokens to what somebody is given.
func addLatePay(list []LatePay, person, tokens int64) []LatePay {
	for i := range list {
		if list[i].Person == person {
			list[i].Tokens += tokens
			return list
		}
	}
	return append(list, LatePay{person, tokens})
}

// PayLessons pays for lessons that people were at while the budget of their course was short, so many at once, and says how many tokens that were.
// tell is called in its transaction with who got them.
func (s *Store) PayLessons(ctx context.Context, now time.Time, limit int, tell func(context.Context, []LatePay) error) (tokens int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		due, err := collect(ctx, s, pgx.RowToStructByPos[unpaid], owed+`order by a.marked_at, a.lesson, a.person limit $2 for update of a skip locked`, now, limit)
		if err != nil {
			return err
		}
		paid, err := s.payAttendances(ctx, due, now)
		for _, p := range paid {
			tokens += p.Tokens
		}
		if err != nil || len(paid) == 0 {
			return err
		}
		return tell(ctx, paid)
	})
	if err != nil {
		return 0, fmt.Errorf("pay for lessons: %w", err)
	}
	return tokens, nil
}

// payAttendances posts what is owed, and gives who got how much. Rewards wait as those of tasks do before they can be spent: a teacher may still correct the list.
func (s *Store) payAttendances(ctx context.Context, due []unpaid, now time.Time) (paid []LatePay, err error) {
	if len(due) == 0 {
		return nil, nil
	}
	hours, err := one(ctx, s, pgx.RowTo[int64], `select token_rule('pending_hours')`)
	if err != nil {
		return nil, err
	}
	orders := make([]ledger.Order, len(due))
	for i, d := range due {
		orders[i] = ledger.Order{
			Kind: ledger.Reward, Debit: d.Budget, Credit: d.Account, Amount: d.Amount, About: fmt.Sprint("lesson ", d.Lesson), Ref: attendanceRef(d.Lesson, d.Number, d.Again),
			SpendableAt: now.Add(time.Duration(hours) * time.Hour),
		}
	}
	receipts, err := s.Ledger().Post(ctx, now, orders...)
	if err != nil {
		return nil, err
	}
	var lessons, people, transfers []int64
	for i, r := range receipts {
		switch {
		case r.Made():
			lessons, people, transfers = append(lessons, due[i].Lesson), append(people, due[i].Person), append(transfers, r.Transfer)
			paid = addLatePay(paid, due[i].Person, due[i].Amount)
		case r.Outcome == ledger.RefTaken: // of another course's rule: never twice
			err = errors.Join(err, r.Err())
		}
	}
	if len(transfers) > 0 {
		err = errors.Join(err, s.later(ctx, `
update attendance a set transfer = n.transfer from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as n (lesson, person, transfer)
where a.lesson = n.lesson and a.person = n.person`, lessons, people, transfers))
	}
	return paid, err
}

// takeAttendanceBack takes tokens back that were given for a lesson, as long as the rule allows it and they are not spent; kept says that they stay.
func (s *Store) takeAttendanceBack(ctx context.Context, lesson, person int64, now time.Time) (back int64, kept bool, err error) {
	type given struct {
		Number, Transfer, Debit, Credit, Amount, Again int64
		InTime                                         bool
	}
	was, err := collect(ctx, s, pgx.RowToStructByPos[given], `
select p.number, t.id, t.debit, t.credit, t.amount, `+attendanceBacks+`, t.made_at > $3::timestamptz - make_interval(days => token_rule('reversal_days')::int)
from attendance a join person p on p.id = a.person join transfer t on t.id = a.transfer where a.lesson = $1 and a.person = $2`, lesson, person, now)
	if err != nil || len(was) == 0 {
		return 0, false, err
	}
	g := was[0]
	if !g.InTime || g.Again >= mostBacks {
		return 0, true, nil
	}
	receipts, err := s.Ledger().Post(ctx, now, ledger.Order{
		Kind: ledger.Reversal, Debit: g.Credit, Credit: g.Debit, Amount: g.Amount, About: fmt.Sprint("lesson ", lesson),
		Ref: attendanceRef(lesson, g.Number, g.Again) + ":back", Reverses: g.Transfer,
	})
	if err != nil || !receipts[0].Made() {
		return 0, true, err
	}
	return g.Amount, false, s.later(ctx, `update attendance set transfer = null where lesson = $1 and person = $2`, lesson, person)
}
