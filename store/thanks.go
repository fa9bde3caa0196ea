package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ThanksOutcome is what became of thanks that somebody wanted to give, or why not. It is never stored.
type ThanksOutcome string

// What becomes of thanks. Those that somebody may not give at all also stand in ThanksTerms.Why.
const (
	ThanksSent    ThanksOutcome = "sent"
	ThanksWaits   ThanksOutcome = "waits"   // arrives later, and can be taken back until then
	ThanksHalted  ThanksOutcome = "halted"  // a proof of the ledger has failed: tokens stand still
	ThanksLocked  ThanksOutcome = "locked"  // the sender is no member, or asked to be forgotten
	ThanksMinor   ThanksOutcome = "minor"   // the sender is below 18, or their age is not known
	ThanksNew     ThanksOutcome = "new"     // the sender has not been here for long
	ThanksIdle    ThanksOutcome = "idle"    // nothing that the sender did was checked yet
	ThanksStopped ThanksOutcome = "stopped" // staff have stopped the sender's account
	ThanksSelf    ThanksOutcome = "self"
	ThanksNobody  ThanksOutcome = "nobody"    // the receiver cannot be thanked, for whatever reason
	ThanksRange   ThanksOutcome = "range"     // less than one may give, or more
	ThanksDay     ThanksOutcome = "day"       // more than is left of the day's limit
	ThanksMonth   ThanksOutcome = "month"     // and of the month's
	ThanksTimes   ThanksOutcome = "times"     // not that often to one person
	ThanksAllowed ThanksOutcome = "allowance" // more of the allowance than is left of it
	ThanksBudget  ThanksOutcome = "budget"    // no budget can pay the allowance now
	ThanksShort   ThanksOutcome = "short"
	ThanksPending ThanksOutcome = "pending" // there, but not to be spent yet
	ThanksTaken   ThanksOutcome = "ref_taken"
)

// ThanksTerms are what somebody may give just now, in tokens.
type ThanksTerms struct {
	Why                           ThanksOutcome // why nothing at all; empty when something
	Least, Most                   int64         // each time
	There, Pending                int64         // on their account, and how much of it cannot be spent yet
	DayLeft, MonthLeft, TimesLeft int64         // TimesLeft: to this receiver this month
	Graduate                      bool
	AllowanceLeft, Purse          int64 // of this month's allowance, and what the budget that pays it has at the most
	WaitsOver                     int64 // more than this waits; 0: nothing does
	WaitsHours                    int64
	From                          time.Time // since when who is new may give
	Stopped                       bool      // staff have stopped the account
}

// Available is what can be spent now of one's own.
func (t ThanksTerms) Available() int64 { return max(t.There-t.Pending, 0) }

// Allowance is how much of an amount a budget pays.
func (t ThanksTerms) Allowance(amount int64) int64 { return min(amount, t.AllowanceLeft, t.Purse) }

// Calendar is when the local day and the local month of a moment began.
type Calendar struct{ Now, Day, Month time.Time }

// CalendarOf counts days and months in a zone.
func CalendarOf(now time.Time, zone *time.Location) Calendar {
	y, m, d := now.In(zone).Date()
	return Calendar{Now: now, Day: time.Date(y, m, d, 0, 0, 0, 0, zone), Month: time.Date(y, m, 1, 0, 0, 0, 0, zone)}
}

// ThanksTerms tells what a sender, by Telegram id, may give to a receiver, by number; 0 for nobody in particular.
func (s *Store) ThanksTerms(ctx context.Context, sender, receiver int64, c Calendar) (ThanksTerms, error) {
	terms, err := one(ctx, s, pgx.RowToStructByPos[ThanksTerms], `
select coalesce(t.why, ''), t.least_one, t.most_one, t.there, t.waiting, t.day_left, t.month_left, t.times_left, t.graduate, t.allowance_left, t.purse,
	coalesce(t.waits_over, 0), t.waits_hours,
	coalesce(p.member_at, $3::timestamptz) + make_interval(days => token_rule('thanks_account_days')::int),
	exists (select from account a join account_balance b on b.account = a.id where a.kind = 'person' and a.person = p.number and b.stopped)
from person p, thanks_terms(p.number, nullif($2::bigint, 0), $3, $4, $5) t where p.id = $1`, sender, receiver, c.Now, c.Day, c.Month)
	if err != nil {
		return ThanksTerms{}, fmt.Errorf("look what person %d may give: %w", sender, err)
	}
	return terms, nil
}

// NewThanks are thanks to be given.
type NewThanks struct {
	Sender    int64 // by Telegram id
	Receiver  int64 // by number
	Amount    int64
	Allowance int64  // how much of it is to be paid as a graduate's allowance
	Reason    string // 3 to 200 characters
	Ref       string // the same ref of the same sender again is the same thanks
}

// Thank gives thanks, all of them or none. id is 0 when none are given.
func (s *Store) Thank(ctx context.Context, n NewThanks, c Calendar) (id int64, outcome ThanksOutcome, err error) {
	type answer struct {
		ID      int64
		Outcome ThanksOutcome
	}
	a, err := one(ctx, s, pgx.RowToStructByPos[answer], `
select coalesce(t.made, 0), t.outcome from person p, thank(p.number, $2, $3, $4, $5, $6::text || '.' || p.number, $7, $8, $9) t where p.id = $1`,
		n.Sender, n.Receiver, n.Amount, n.Allowance, n.Reason, n.Ref, c.Now, c.Day, c.Month)
	if err != nil {
		return 0, "", fmt.Errorf("thank person number %d: %w", n.Receiver, err)
	}
	return a.ID, a.Outcome, nil
}

// ThanksState is how far thanks are.
type ThanksState string

// The states of thanks.
const (
	ThanksAreSent   ThanksState = "sent"
	ThanksWaiting   ThanksState = "waiting"
	ThanksCancelled ThanksState = "cancelled"
	ThanksReturned  ThanksState = "returned"
)

// Thanks are what one person gave another. Either may look at them.
type Thanks struct {
	ID, Amount, Allowance    int64
	Sender, Receiver         int64 // by Telegram id
	SenderName, ReceiverName string
	Reason                   string
	State                    ThanksState
	Returned                 string // nobody, stopped, budget or left: why they came back
	MadeAt, DueAt            time.Time
}

const thanksColumns = `
select t.id, t.amount, t.allowance, s.id, r.id, s.name, r.name, t.reason, t.state, t.returned, t.made_at, t.due_at
from thanks t join person s on s.number = t.sender join person r on r.number = t.receiver `

func scanThanks(row pgx.CollectableRow) (Thanks, error) {
	var t Thanks
	var due *time.Time
	err := row.Scan(&t.ID, &t.Amount, &t.Allowance, &t.Sender, &t.Receiver, &t.SenderName, &t.ReceiverName, &t.Reason, &t.State, &t.Returned,
		&t.MadeAt, &due)
	t.SenderName, t.ReceiverName, t.DueAt = ShortName(t.SenderName), ShortName(t.ReceiverName), orZero(due)
	return t, err
}

// ThanksOf gives thanks to one of the two whom they are about. Errors: ErrNotFound.
func (s *Store) ThanksOf(ctx context.Context, reader, id int64) (Thanks, error) {
	t, err := one(ctx, s, scanThanks, thanksColumns+`where t.id = $2 and $1 in (s.id, r.id)`, reader, id)
	if err != nil {
		return Thanks{}, fmt.Errorf("load thanks %d: %w", id, err)
	}
	return t, nil
}

// ThanksReason gives what a sender wrote, empty when it is erased. Whoever asks makes sure that the reader may read it.
func (s *Store) ThanksReason(ctx context.Context, id int64) (string, error) {
	return s.written(ctx, `select reason from thanks where id = $1`, id)
}

// written gives a text of somebody's, empty when there is none.
func (s *Store) written(ctx context.Context, sql string, id int64) (string, error) {
	list, err := collect(ctx, s, pgx.RowTo[string], sql, id)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0], nil
}

// ThanksUnderway lists what a sender gave and what still waits, the next to arrive first.
func (s *Store) ThanksUnderway(ctx context.Context, sender int64, limit int) ([]Thanks, error) {
	list, err := collect(ctx, s, scanThanks, thanksColumns+`
where t.state = 'waiting' and t.sender = (select number from person where id = $1) order by t.due_at, t.id limit $2`, sender, limit)
	if err != nil {
		return nil, fmt.Errorf("list waiting thanks of person %d: %w", sender, err)
	}
	return list, nil
}

// What taking thanks back comes to.
var (
	// ErrThanksLate says that they have arrived, or came back by themselves.
	ErrThanksLate = errors.New("thanks do not wait any more")
	// ErrHalted says that a proof of the ledger has failed, and that tokens stand still until the team has looked.
	ErrHalted = errors.New("tokens stand still")
)

// CancelThanks takes thanks back that wait; again changes nothing. Errors: ErrNotFound, ErrThanksLate, ErrHalted.
func (s *Store) CancelThanks(ctx context.Context, sender, id int64, now time.Time) error {
	outcome, err := one(ctx, s, pgx.RowTo[string], `select thanks_cancel(p.number, $2, $3) from person p where p.id = $1`, sender, id, now)
	if err == nil {
		switch outcome {
		case "cancelled":
			return nil
		case "late":
			err = ErrThanksLate
		case "halted":
			err = ErrHalted
		default:
			err = ErrNotFound
		}
	}
	return fmt.Errorf("take back thanks %d: %w", id, err)
}

// ThanksDue lists waiting thanks whose time has come.
func (s *Store) ThanksDue(ctx context.Context, now time.Time, limit int) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select id from thanks where state = 'waiting' and due_at <= $1 order by due_at, id limit $2`, now, limit)
	if err != nil {
		return nil, fmt.Errorf("list thanks that are due: %w", err)
	}
	return list, nil
}

// SettleThanks brings thanks that are due to their receiver, or back, whichever is right now. done is false when somebody else was quicker
// or tokens stand still. tell is called in the same transaction, for the notices.
func (s *Store) SettleThanks(ctx context.Context, id int64, now time.Time, tell func(context.Context, Thanks) error) (done bool, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		outcome, err := one(ctx, s, pgx.RowTo[ThanksState], `select thanks_settle($1, $2)`, id, now)
		if err != nil || (outcome != ThanksAreSent && outcome != ThanksReturned) {
			return err
		}
		t, err := one(ctx, s, scanThanks, thanksColumns+`where t.id = $1`, id)
		if err != nil {
			return err
		}
		done = true
		return tell(ctx, t)
	})
	if err != nil {
		return false, fmt.Errorf("settle thanks %d: %w", id, err)
	}
	return done, nil
}
