package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ApplyRounds applies the decisions whose time has come: from now on they can be undone for UndoWithin. It gives them.
func (s *Store) ApplyRounds(ctx context.Context, now time.Time) ([]Round, error) {
	list, err := collect(ctx, s, scanRound, `
with due as (
	update decision_round set state = 'applied', applied_at = $1, revision = revision + 1 where state = 'approved' and apply_at <= $1 returning *
)
select `+roundColumns+` from due o left join person p on p.id = o.proposed_by left join person q on q.id = o.approved_by`, now)
	if err != nil {
		return nil, fmt.Errorf("apply decisions: %w", err)
	}
	return list, nil
}

// FinishRounds moves the applications of the decisions that nobody has undone in time, each round in one transaction with its cohort.
func (s *Store) FinishRounds(ctx context.Context, now time.Time) error {
	due, err := collect(ctx, s, pgx.RowTo[int64], `select id from decision_round where state = 'applied' and applied_at <= $1 order by id`, now.Add(-UndoWithin))
	if err != nil {
		return fmt.Errorf("look for decisions to finish: %w", err)
	}
	for _, id := range due {
		if err := s.finishRound(ctx, id, now); err != nil {
			return fmt.Errorf("finish decisions %d: %w", id, err)
		}
	}
	return nil
}

const moveDecided = `
with old as (
	select a.id, a.state, d.outcome from decision d join application a on a.id = d.application
	where d.round = $1 and a.state in ('in_review', 'interview', 'reopened') for update of a
), moved as (
	update application a set state = o.outcome from old o where a.id = o.id and a.state <> o.outcome returning a.id, o.state as was, o.outcome
), noted as (
	insert into application_event (application, from_state, to_state, actor, happened_at) select id, was, outcome, $2, $3 from moved
)
update decision d set moved = true from moved m where d.round = $1 and d.application = m.id`

func (s *Store) finishRound(ctx context.Context, id int64, now time.Time) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		type found struct {
			Cohort, By int64
			Kind       RoundKind
		}
		f, err := one(ctx, s, pgx.RowToStructByPos[found], `
update decision_round set state = 'done', done_at = $2, revision = revision + 1
where id = $1 and state = 'applied' and applied_at <= $3 returning cohort, approved_by, kind`, id, now, now.Add(-UndoWithin))
		if errors.Is(err, ErrNotFound) {
			return nil // another replica was quicker, or somebody has undone it
		}
		if err == nil {
			_, err = s.exec(ctx, moveDecided, id, f.By, now)
		}
		if err != nil {
			return err
		}
		return s.advance(ctx, f.Cohort, f.Kind, now)
	})
}

// advance brings the cohort to where its decisions have brought it.
func (s *Store) advance(ctx context.Context, cohort int64, kind RoundKind, now time.Time) error {
	if err := s.later(ctx, lockCohort, cohort); err != nil {
		return err
	}
	c, err := one(ctx, s, scanCohort, `select `+cohortColumns+` from cohort c where c.id = $1`, cohort)
	if err != nil {
		return err
	}
	to := CohortDecided
	if kind == InterviewRound {
		to = CohortInterviews
	}
	if _, goes := CohortChange(c.State, to); !goes || c.State == CohortDecided || c.State == CohortRunning {
		return nil
	}
	return s.moveCohort(ctx, program, c, to, ManageCohorts, "", now)
}

// Decided is an applicant who is to be told.
type Decided struct {
	Round, Application, Leader int64
	Outcome                    ApplicationState
}

// TakeDecided gives the applicants who are to be told and were not yet, and notes that they are being told. It belongs into one
// transaction with whatever tells them.
func (s *Store) TakeDecided(ctx context.Context, now time.Time) ([]Decided, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Decided], `
update decision d set queued_at = $1 from application a
where a.id = d.application and d.moved and d.queued_at is null returning d.round, d.application, a.leader, d.outcome`, now)
	if err != nil {
		return nil, fmt.Errorf("list who is to be told: %w", err)
	}
	return list, nil
}

// Together runs something in one transaction.
func (s *Store) Together(ctx context.Context, do func(context.Context) error) error {
	return s.inTx(ctx, do)
}
