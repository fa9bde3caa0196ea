package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CheckVerdict is what a checker says of what was sent.
type CheckVerdict string

// The verdicts of those who check, and of those who check again.
const (
	VerdictApprove CheckVerdict = "approve"
	VerdictReturn  CheckVerdict = "return" // to be mended
	VerdictReject  CheckVerdict = "reject"
	VerdictSound   CheckVerdict = "sound"   // looked at again: rightly approved
	VerdictUnsound CheckVerdict = "unsound" // looked at again: wrongly approved
)

// CheckReasons lists the ready-made reasons for returning or refusing. ReasonOther goes with one's own words.
func CheckReasons() []string {
	return []string{"unclear", "not_the_task", "too_little", "duplicate", "wrong_place", "faces", ReasonOther}
}

const (
	// ReasonOther says that the reason stands in the checker's own words.
	ReasonOther = "other"
	// ReasonLimit is how long own words may be, in characters.
	ReasonLimit = 300
	// MendWithin is how long somebody has at least to send again what was returned.
	MendWithin = 72 * time.Hour
)

// checksTask is the SQL condition that $1 checks what is sent for task t, if it is submission s: the project's team where the author said so.
// What a team cannot look at, has not looked at in time or is appealed against is for moderators.
func checksTask() string {
	return `(t.checks = 'team' and t.project is not null and on_team($1, t.project)
	or (t.checks = 'moderators' or t.project is null or t.audience = 'team' or s.appealed_at is not null or s.raised_at is not null)
		and ` + allowedAmong(ModerateTasks, "t.region") + `)`
}

// waitsForCheck is the SQL condition that submission s waits for $1: for no more words of those on the spot, not yet checked by this one, nor
// before the appeal, and not of anybody of theirs.
func waitsForCheck() string {
	return `(s.state = 'in_moderation' and ` + checksTask() + `
	and (t.proof not in ('coordinator', 'peers') or s.appealed_at is not null or s.raised_at is not null
		or exists (select from submission_check d where d.submission = s.id and d.round = s.round and d.verdict in ('approve', 'deny'))
		or (select count(*) from submission_check d where d.submission = s.id and d.round = s.round and d.verdict = 'confirm') >= 2)
	and not exists (select from submission_check c where c.submission = s.id and c.checker = $1 and (c.round = s.round or c.made_at <= s.appealed_at))
	and ` + farEnough + `)`
}

// farEnough is the SQL condition that submission s is neither of $1 nor of anybody of their projects: what submission_too_close says, which
// guards each check, with the people found once for all submissions that are looked through.
const farEnough = `s.person <> $1 and s.person not in (
	select m.person from (select a.id from application a where a.leader = $1 union select w.application from application_author w where w.person = $1) own
	cross join lateral (select a.leader as person from application a where a.id = own.id
		union all select w.person from application_author w where w.application = own.id) m)`

// WaitingChecks is how much waits for a checker.
type WaitingChecks struct {
	Waiting int
	Raised  int       // of these, so many have waited too long
	Oldest  time.Time // when the first of them was sent; zero for none
}

// ChecksWaiting counts what waits for a checker.
func (s *Store) ChecksWaiting(ctx context.Context, actor int64) (WaitingChecks, error) {
	w, err := one(ctx, s, func(row pgx.CollectableRow) (w WaitingChecks, err error) {
		var oldest *time.Time
		err = row.Scan(&w.Waiting, &w.Raised, &oldest)
		w.Oldest = orZero(oldest)
		return w, err
	}, `select count(*), count(s.raised_at), min(s.sent_at) from submission s join task t on t.id = s.task where `+waitsForCheck(), actor)
	if err != nil {
		return WaitingChecks{}, fmt.Errorf("count what waits for a check: %w", err)
	}
	return w, nil
}

// TeamChecksWaiting counts what waits for somebody because it was sent for a task of their project. It costs others nothing.
func (s *Store) TeamChecksWaiting(ctx context.Context, actor int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from (select a.id from application a where a.leader = $1 union select w.application from application_author w where w.person = $1) own
join task t on t.project = own.id and t.checks = 'team' join submission s on s.task = t.id where `+waitsForCheck(), actor)
	if err != nil {
		return 0, fmt.Errorf("count what waits for a team: %w", err)
	}
	return n, nil
}

// NextCheck finds what a checker looks at after a submission, 0 to begin: what has waited too long first, then what was sent first.
// Errors: ErrNotFound when nothing is left.
func (s *Store) NextCheck(ctx context.Context, actor, after int64) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `
select s.id from submission s join task t on t.id = s.task
where `+waitsForCheck()+` and ($2 = 0 or (s.raised_at is null, s.sent_at, s.id) > (select k.raised_at is null, k.sent_at, k.id from submission k where k.id = $2))
order by s.raised_at is null, s.sent_at, s.id limit 1`, actor, after)
	if err != nil {
		return 0, fmt.Errorf("find the next check: %w", err)
	}
	return id, nil
}

// CheckCard is a submission as those see it who check.
type CheckCard struct {
	Submission
	Lang       string // in which whoever sent it reads
	Level      int
	Refused    int // how often something of theirs was refused or taken back
	Approvals  int // that there are already for this round
	Needed     int // how many there have to be
	MayCheck   bool
	MayRecheck bool
	MayReverse bool
	Proofs     []SeenProof // of this round
	Said       []Said      // by those on the spot, of this round
}

// seesSubmission is the SQL condition that $1 may look at submission s.
func seesSubmission() string {
	return `(` + checksTask() + ` or ` + allowed(RecheckTasks, "t.region", everywhere) + `) and s.claimed_at is not null and ` + farEnough
}

// unapproved is the SQL condition that $1 has not approved submission s as it is.
const unapproved = `not exists (select from submission_check c where c.submission = s.id and c.round = s.round and c.checker = $1 and c.verdict = 'approve')`

// CheckCard loads a submission for whoever checks, or checks again. Errors: ErrNotFound without the right, or when it is one's own or one's team's.
func (s *Store) CheckCard(ctx context.Context, actor, id int64, now time.Time) (CheckCard, error) {
	card, err := one(ctx, s, func(row pgx.CollectableRow) (c CheckCard, err error) {
		c.Submission, err = scanSubmission(behind{row, []any{&c.Lang, &c.Level, &c.Refused, &c.Approvals, &c.Needed, &c.MayCheck, &c.MayRecheck, &c.MayReverse}})
		return c, err
	}, `
select sp.lang, level_of(coalesce((select g.xp from player g where g.person = s.person), 0)),
	(select count(*)::int from submission o where o.person = s.person and o.id <> s.id and o.state in ('rejected', 'reversed')),
	(select count(*)::int from submission_check c where c.submission = s.id and c.round = s.round and c.verdict in ('approve', 'confirm')), 
	case when t.proof = 'peers' and t.reward <= token_rule('task_second_over') then 1 else submission_checkers(s.*, t.*) end,
	`+waitsForCheck()+`, s.recheck = 'waits' and s.state = 'approved' and `+unapproved+` and `+allowed(RecheckTasks, "t.region", everywhere)+`,
	s.state = 'approved' and s.decided_at > $3::timestamptz - make_interval(days => token_rule('reversal_days')::int) and `+allowed(RecheckTasks, "t.region", everywhere)+`,
	`+submissionColumns+submissionTables+`where s.id = $2 and `+seesSubmission(), actor, id, now)
	if err == nil {
		card.Proofs, err = s.proofsOf(ctx, id, card.Round)
	}
	if err == nil {
		card.Said, err = s.saidOf(ctx, card.Submission)
	}
	if err != nil {
		return CheckCard{}, fmt.Errorf("load submission %d for a check: %w", id, err)
	}
	return card, nil
}

// behind is a row whose first columns go somewhere else.
type behind struct {
	pgx.CollectableRow
	first []any
}

func (b behind) Scan(rest ...any) error {
	return b.CollectableRow.Scan(append(b.first[:len(b.first):len(b.first)], rest...)...)
}

// NewCheck is what a checker says, of what they saw.
type NewCheck struct {
	Submission int64
	Revision   int // that they saw
	Verdict    CheckVerdict
	Reason     string // one of CheckReasons; empty for an approval
	Words      string // with ReasonOther
}

// Checked is what came of it.
type Checked struct {
	Person int64 // who sent it
	Done   bool  // approved, and given
	Again  bool  // it is looked at again
	Quick  bool  // because whoever approved it approves very fast
}

// CheckSubmission keeps what a checker says and does what follows. An approval is done once enough people have approved. Errors: ErrNotFound without the
// right or for one's own, ErrTooClose, ErrChanged when it does not wait as it was seen, a ledger.Refusal; then it waits as before.
func (s *Store) CheckSubmission(ctx context.Context, actor int64, n NewCheck, zone *time.Location, now time.Time) (done Checked, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		round, err := s.lockForCheck(ctx, actor, n, &done)
		if err != nil {
			return err
		}
		if _, err := s.exec(ctx, `
insert into submission_check (submission, round, checker, verdict, reason, words, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
			n.Submission, round, actor, n.Verdict, n.Reason, n.Words, now); err != nil {
			return err
		}
		if err := s.follow(ctx, actor, n, &done, zone, now); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ModerateTasks, Subject: Subject{"submission", n.Submission},
			After: map[string]any{"verdict": n.Verdict, "reason": n.Reason, "done": done.Done},
		}, now)
	})
	if violates(err, "check_too_close") {
		err = ErrTooClose
	}
	if err != nil {
		return Checked{}, fmt.Errorf("check submission %d: %w", n.Submission, err)
	}
	return done, nil
}

func (s *Store) lockForCheck(ctx context.Context, actor int64, n NewCheck, done *Checked) (round int, err error) {
	if _, err := s.exec(ctx, `select from submission where id = $1 for update`, n.Submission); err != nil {
		return 0, err
	}
	type locked struct {
		Person          int64
		Revision, Round int
		Waits           bool
	}
	l, err := one(ctx, s, pgx.RowToStructByPos[locked], `
select s.person, s.revision, s.round, `+waitsForCheck()+` from submission s join task t on t.id = s.task where s.id = $2 and `+seesSubmission(), actor, n.Submission)
	if err == nil && (!l.Waits || l.Revision != n.Revision) {
		err = ErrChanged
	}
	done.Person = l.Person
	return l.Round, err
}

// follow does what a verdict means.
func (s *Store) follow(ctx context.Context, actor int64, n NewCheck, done *Checked, zone *time.Location, now time.Time) error {
	switch n.Verdict {
	case VerdictApprove:
		return s.approved(ctx, actor, n.Submission, done, zone, now)
	case VerdictReturn:
		return s.later(ctx, `
with back as (
	update submission set state = 'returned', round = round + 1, revision = revision + 1, due_at = greatest(due_at, $2), raised_at = null
	where id = $1 and state = 'in_moderation' returning id, task, person, claimed_at
)
insert into deed (submission, task, person, kind, claimed_at, made_at) select b.id, b.task, b.person, 'returned', b.claimed_at, $3 from back b`,
			n.Submission, now.Add(MendWithin), now)
	case VerdictReject:
		ended, err := collect(ctx, s, pgx.RowTo[int64], `select e from submission_end(array[$1::bigint], 'rejected', $2) e`, n.Submission, now)
		if err == nil && len(ended) == 0 {
			err = ErrChanged
		}
		return err
	case VerdictSound, VerdictUnsound:
	}
	return errors.New("no verdict of somebody who checks: " + string(n.Verdict))
}

// approved gives what was promised once enough people have said yes. A share of all is looked at again, chosen by a hash of their numbers,
// and so is everything of those who approve more in an hour than one can look at.
func (s *Store) approved(ctx context.Context, actor, id int64, done *Checked, zone *time.Location, now time.Time) error {
	type pace struct{ Again, Quick bool }
	p, err := one(ctx, s, pgx.RowToStructByPos[pace], `
with fast as (
	select c.checker from submission_check c join submission s on s.id = c.submission and s.round = c.round
	where s.id = $2 and c.verdict = 'approve' and (select count(*) from submission_check o where o.checker = c.checker and o.verdict = 'approve'
		and o.made_at > c.made_at - interval '1 hour' and o.made_at <= c.made_at) > token_rule('task_quick_hour')
)
select exists (select from fast) or ('x' || substr(md5('recheck ' || $2::bigint), 1, 7))::bit(28)::int % 100 < token_rule('task_recheck_percent'),
	exists (select from fast f where f.checker = $1)`, actor, id)
	if err != nil {
		return err
	}
	done.Done, err = s.approve(ctx, id, actor, p.Again, zone, now)
	done.Again, done.Quick = p.Again, p.Quick
	return err
}
