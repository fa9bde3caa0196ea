package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// RecheckLine is a submission in the list of those who check again.
type RecheckLine struct {
	ID         int64
	PersonName string
	Title      Titled
	DecidedAt  time.Time
	Reward     int
}

const recheckLines = `
select s.id, sp.name, t.title_kk, t.title_ru, s.decided_at, s.reward from submission s join task t on t.id = s.task join person sp on sp.id = s.person `

func scanRecheckLine(row pgx.CollectableRow) (l RecheckLine, err error) {
	err = row.Scan(&l.ID, &l.PersonName, &l.Title.KK, &l.Title.RU, &l.DecidedAt, &l.Reward)
	return l, err
}

// waitsForRecheck is the SQL condition that $1 is to look again at submission s: approved by others, of nobody of theirs.
func waitsForRecheck() string {
	return `s.recheck = 'waits' and s.state = 'approved' and ` + allowed(RecheckTasks, "t.region", everywhere) + ` and ` + unapproved + ` and not submission_too_close($1, s.id)`
}

// RechecksWaiting counts what somebody is to look at again.
func (s *Store) RechecksWaiting(ctx context.Context, actor int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `select count(*) from submission s join task t on t.id = s.task where `+waitsForRecheck(), actor)
	if err != nil {
		return 0, fmt.Errorf("count what is to be looked at again: %w", err)
	}
	return n, nil
}

// Rechecks lists what somebody is to look at again, what was approved first first.
func (s *Store) Rechecks(ctx context.Context, actor int64, limit, offset int) ([]RecheckLine, error) {
	list, err := collect(ctx, s, scanRecheckLine, recheckLines+`where `+waitsForRecheck()+` order by s.decided_at, s.id limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list what is to be looked at again: %w", err)
	}
	return list, nil
}

// Reversible lists what somebody could still take back, the latest approval first.
func (s *Store) Reversible(ctx context.Context, actor int64, now time.Time, limit, offset int) ([]RecheckLine, error) {
	list, err := collect(ctx, s, scanRecheckLine, recheckLines+`
where s.state = 'approved' and s.decided_at > $4::timestamptz - make_interval(days => token_rule('reversal_days')::int)
	and `+allowed(RecheckTasks, "t.region", everywhere)+` and not submission_too_close($1, s.id)
order by s.decided_at desc, s.id desc limit $2 offset $3`, actor, limit, offset, now)
	if err != nil {
		return nil, fmt.Errorf("list what can be taken back: %w", err)
	}
	return list, nil
}

// Recheck keeps what somebody says who looked again. Unsound alone takes nothing back: that is ReverseSubmission, while it is possible. Errors:
// ErrNotFound without the right or for one's own, ErrChanged when it does not wait for that.
func (s *Store) Recheck(ctx context.Context, actor, id int64, sound bool, now time.Time) error {
	verdict := VerdictUnsound
	if sound {
		verdict = VerdictSound
	}
	err := s.attempt(ctx, func(ctx context.Context) error {
		if _, err := s.lockForRecheck(ctx, actor, id); err != nil {
			return err
		}
		changed, err := s.exec(ctx, `
with looked as (update submission s set recheck = $3, revision = s.revision + 1 from task t where s.id = $2 and t.id = s.task and `+waitsForRecheck()+` returning s.id, s.round)
insert into submission_check (submission, round, checker, verdict, made_at) select l.id, l.round, $1, $3, $4 from looked l`, actor, id, verdict, now)
		if err == nil && changed == 0 {
			err = ErrChanged
		}
		return errors.Join(err, s.auditRecheck(ctx, actor, id, verdict, now))
	})
	if err != nil {
		return fmt.Errorf("look again at submission %d: %w", id, err)
	}
	return nil
}

type relooked struct {
	Person int64
	Waits  bool // to be looked at again
}

func (s *Store) lockForRecheck(ctx context.Context, actor, id int64) (relooked, error) {
	if _, err := s.exec(ctx, `select from submission where id = $1 for update`, id); err != nil {
		return relooked{}, err
	}
	return one(ctx, s, pgx.RowToStructByPos[relooked], `
select s.person, s.recheck = 'waits' and s.state = 'approved' from submission s join task t on t.id = s.task
where s.id = $2 and `+allowed(RecheckTasks, "t.region", everywhere)+` and not submission_too_close($1, s.id)`, actor, id)
}

func (s *Store) auditRecheck(ctx context.Context, actor, id int64, verdict CheckVerdict, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: RecheckTasks, Subject: Subject{"submission", id}, After: map[string]any{"verdict": verdict}}, now)
}

// ReverseSubmission takes back what was given for a submission, once and while the rule allows it. Errors: ErrNotFound without the right or for
// one's own, ErrChanged when nothing is given for it, ErrLate, a ledger.Refusal; then nothing is taken.
func (s *Store) ReverseSubmission(ctx context.Context, actor, id int64, why string, zone *time.Location, now time.Time) (person int64, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		l, err := s.lockForRecheck(ctx, actor, id)
		if err != nil {
			return err
		}
		if l.Waits {
			if _, err := s.exec(ctx, `
insert into submission_check (submission, round, checker, verdict, words, made_at) select s.id, s.round, $1, 'unsound', $3, $4 from submission s where s.id = $2`,
				actor, id, why, now); err != nil {
				return err
			}
		}
		person = l.Person
		return errors.Join(s.reverse(ctx, id, actor, why, zone, now), s.auditRecheck(ctx, actor, id, VerdictUnsound, now))
	})
	if err != nil {
		return 0, fmt.Errorf("take back what was given for submission %d: %w", id, err)
	}
	return person, nil
}

// RaiseChecks marks what nobody has looked at in time. It gives whom to tell how many wait: those who check again where these are.
func (s *Store) RaiseChecks(ctx context.Context, now time.Time) (tell []int64, err error) {
	if _, err = s.exec(ctx, `
update submission set raised_at = $1 where state = 'in_moderation' and raised_at is null
	and greatest(sent_at, appealed_at) <= $1::timestamptz - make_interval(hours => token_rule('task_target_hours')::int)`, now); err == nil {
		tell, err = collect(ctx, s, pgx.RowTo[int64], `
select distinct h.person from submission s join task t on t.id = s.task
join role_grant h on `+allowedTo("h.person", RecheckTasks, "t.region", everywhere)+` and not submission_too_close(h.person, s.id)
where s.state = 'in_moderation' and s.raised_at is not null order by 1`)
	}
	if err != nil {
		return nil, fmt.Errorf("raise what nobody has checked: %w", err)
	}
	return tell, nil
}

// SubmissionDecision is what somebody is told about a submission of theirs.
type SubmissionDecision struct {
	Submission
	Reason      string // of CheckReasons; empty for none
	Words       string // a checker's own
	SpendableAt time.Time
	Back        int // tokens that were taken back
}

// DecisionFor loads how it stands with somebody's own submission, and what was said of it last. Errors: ErrNotFound.
func (s *Store) DecisionFor(ctx context.Context, person, id int64) (SubmissionDecision, error) {
	d, err := one(ctx, s, func(row pgx.CollectableRow) (d SubmissionDecision, err error) {
		var spendable *time.Time
		d.Submission, err = scanSubmission(behind{row, []any{&d.Reason, &d.Words, &d.Back, &spendable}})
		d.SpendableAt = orZero(spendable)
		return d, err
	}, `select coalesce(c.reason, ''), coalesce(c.words, ''), coalesce((select -e.tokens from deed e where e.submission = s.id and e.kind = 'reversed'), 0),
	x.spendable_at, `+submissionColumns+submissionTables+`
left join lateral (select k.reason, k.words from submission_check k where k.submission = s.id and k.verdict in ('return', 'reject') order by k.id desc limit 1) c on true
left join transfer x on x.id = s.transfer where s.id = $2 and s.person = $1`, person, id)
	if err != nil {
		return SubmissionDecision{}, fmt.Errorf("load the decision on submission %d: %w", id, err)
	}
	return d, nil
}
