package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// takesPart is the SQL condition that submission o is of somebody who has or had a place in its task.
const takesPart = `o.state not in ('given_back', 'lapsed', 'rejected', 'reversed')`

// confirmable is the SQL condition that submission s of task t waits for the word of somebody on the spot.
const confirmable = `s.state = 'in_moderation' and s.appealed_at is null and t.proof in ('coordinator', 'peers')
	and not exists (select from submission_check d where d.submission = s.id and d.round = s.round and d.verdict = 'deny')`

// mayConfirm is the SQL condition that the word of $1 about submission s of task t is wanted: the coordinator's, or another participant's.
const mayConfirm = confirmable + ` and s.person <> $1 and (t.proof = 'peers' or t.coordinator = $1)
	and t.id in (select o.task from submission o where o.person = $1 and ` + takesPart + `
		union all select k.id from task k where k.coordinator = $1 and k.proof = 'coordinator')
	and not exists (select from submission_check c where c.submission = s.id and c.round = s.round and c.checker = $1)
	and not submission_too_close($1, s.id)`

// Confirms lists what waits for somebody's word, the oldest first.
func (s *Store) Confirms(ctx context.Context, checker int64, limit, offset int) ([]Submission, error) {
	list, err := collect(ctx, s, scanSubmission, `select `+submissionColumns+submissionTables+`
where `+mayConfirm+` order by s.sent_at, s.id limit $2 offset $3`, checker, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list what person %d may confirm: %w", checker, err)
	}
	for i := range list {
		list[i] = list[i].hidden()
	}
	return list, nil
}

// ConfirmOf loads something that waits for somebody's word. Errors: ErrNotFound.
func (s *Store) ConfirmOf(ctx context.Context, checker, id int64) (Submission, error) {
	m, err := one(ctx, s, scanSubmission, `select `+submissionColumns+submissionTables+`where s.id = $2 and `+mayConfirm, checker, id)
	if err != nil {
		return Submission{}, fmt.Errorf("load submission %d to be confirmed: %w", id, err)
	}
	return m.hidden(), nil
}

// hidden is a submission as other participants see it: with a first name and an initial, without what stands on the spot.
func (s Submission) hidden() Submission {
	s.PersonName, s.Task = ShortName(s.PersonName), s.Task.veiled()
	return s
}

// Confirmers lists whose word about a submission is wanted, those who took part last first.
func (s *Store) Confirmers(ctx context.Context, id int64, limit int) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select q.person from submission s join task t on t.id = s.task cross join lateral (
	select t.coordinator as person, 0::bigint as last where t.proof = 'coordinator'
	union all
	select o.person, max(o.id) from submission o where t.proof = 'peers' and o.task = t.id and o.person <> s.person and `+takesPart+` group by o.person
) q where s.id = $1 and `+confirmable+` and not submission_too_close(q.person, s.id)
	and not exists (select from submission_check c where c.submission = s.id and c.round = s.round and c.checker = q.person)
order by q.last desc, q.person limit $2`, id, limit)
	if err != nil {
		return nil, fmt.Errorf("find who confirms submission %d: %w", id, err)
	}
	return list, nil
}

// Word is what somebody on the spot says of a submission.
type Word struct {
	Submission int64
	Yes        bool
	Why        string // of a no, 3 to 300 characters
}

// Confirmed is what came of a word.
type Confirmed struct {
	Person int64 // who does the task
	State  SubmissionState
}

// ConfirmSubmission keeps somebody's word about a submission. A coordinator's yes approves it and their no refuses it; of participants two
// have to say yes, and a single no leaves it to moderators. Errors: ErrNotFound when this word is not wanted (any more), ErrTooClose.
func (s *Store) ConfirmSubmission(ctx context.Context, checker int64, w Word, zone *time.Location, now time.Time) (c Confirmed, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		if _, err := s.exec(ctx, `select from submission where id = $1 for update`, w.Submission); err != nil {
			return err
		}
		m, err := s.ConfirmOf(ctx, checker, w.Submission)
		if err != nil {
			return err
		}
		c = Confirmed{Person: m.Person, State: m.State}
		if _, err := s.exec(ctx, `
insert into submission_check (submission, round, checker, verdict, words, made_at) values ($1, $2, $3, $4, $5, $6)`,
			m.ID, m.Round, checker, w.verdict(m.Task.Proof), w.Why, now); err != nil {
			return err
		}
		if c.State, err = s.confirmed(ctx, m, checker, w, zone, now); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: checker, Action: ModerateTasks, Subject: Subject{"submission", m.ID},
			After: map[string]any{"verdict": w.verdict(m.Task.Proof), "state": c.State},
		}, now)
	})
	if violates(err, "check_too_close") {
		err = ErrTooClose
	}
	if err != nil {
		return Confirmed{}, fmt.Errorf("confirm submission %d: %w", w.Submission, err)
	}
	return c, nil
}

func (w Word) verdict(proof ProofKind) string {
	switch {
	case proof == ProofCoordinator && w.Yes:
		return "approve"
	case proof == ProofCoordinator:
		return "reject"
	case w.Yes:
		return "confirm"
	}
	return "deny"
}

func (s *Store) confirmed(ctx context.Context, m Submission, checker int64, w Word, zone *time.Location, now time.Time) (SubmissionState, error) {
	if !w.Yes {
		if m.Task.Proof == ProofPeers {
			return m.State, nil
		}
		_, err := collect(ctx, s, pgx.RowTo[int64], `select e from submission_end(array[$1::bigint], 'rejected', $2) e`, m.ID, now)
		return SubmissionRejected, err
	}
	done, err := s.approve(ctx, m.ID, checker, false, zone, now)
	var refused ledger.Refusal
	switch {
	case errors.As(err, &refused): // tokens stand still: the word is kept, and a moderator finishes it
		return m.State, nil
	case done:
		return SubmissionApproved, nil
	}
	return m.State, err
}
