package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// RoundKind is what a committee decides on at once.
type RoundKind string

// The kinds of rounds.
const (
	InterviewRound RoundKind = "interview" // who is invited
	FinalRound     RoundKind = "final"     // who is accepted, waits, or is not chosen
)

// RoundState is how far a committee's decisions have come.
type RoundState string

// The states of a round.
const (
	RoundDraft    RoundState = "draft"
	RoundProposed RoundState = "proposed" // waits for a second person
	RoundApproved RoundState = "approved" // waits for its time
	RoundApplied  RoundState = "applied"  // can still be undone
	RoundDone     RoundState = "done"     // applicants are told
)

// UndoWithin is how long decisions that were applied can be undone; applicants are told after that.
const UndoWithin = 10 * time.Minute

// Round is a committee's decisions on a cohort.
type Round struct {
	ID             int64
	Cohort         int64
	Kind           RoundKind
	State          RoundState
	Revision       int
	ProposedBy     int64 // 0: nobody yet
	ApprovedBy     int64
	ProposedByName string
	ApprovedByName string
	ApplyAt        time.Time // zero until it is proposed
	AppliedAt      time.Time
	DoneAt         time.Time
	Decisions      []Decision
}

// Decision is what becomes of one application.
type Decision struct {
	Application int64            `json:"application"`
	Outcome     ApplicationState `json:"outcome"`
	Position    int              `json:"position"` // in the ranking, from 1
}

// Refusals around decisions.
var (
	// ErrSecondPerson says that whoever proposed decisions cannot approve them.
	ErrSecondPerson = errors.New("somebody else has to approve")
	// ErrRoundOpen says that other decisions on the cohort are not through yet.
	ErrRoundOpen = errors.New("a round is open already")
)

const (
	constraintRound  = "decision_round_open"
	constraintSecond = "decision_second"
)

const roundColumns = `o.id, o.cohort, o.kind, o.state, o.revision, coalesce(o.proposed_by, 0), coalesce(o.approved_by, 0), coalesce(p.name, ''), coalesce(q.name, ''), o.apply_at,
	o.applied_at, o.done_at, coalesce((select jsonb_agg(jsonb_build_object('application', d.application, 'outcome', d.outcome, 'position', d.position)
		order by d.position, d.application) from decision d where d.round = o.id), '[]')`

const roundTables = ` from decision_round o join cohort c on c.id = o.cohort
	left join person p on p.id = o.proposed_by left join person q on q.id = o.approved_by `

func scanRound(row pgx.CollectableRow) (Round, error) {
	var r Round
	var applyAt, appliedAt, doneAt *time.Time
	err := row.Scan(&r.ID, &r.Cohort, &r.Kind, &r.State, &r.Revision, &r.ProposedBy, &r.ApprovedBy, &r.ProposedByName, &r.ApprovedByName, &applyAt, &appliedAt, &doneAt, &r.Decisions)
	r.ApplyAt, r.AppliedAt, r.DoneAt = orZero(applyAt), orZero(appliedAt), orZero(doneAt)
	return r, err
}

// governsCohort is whether $1 may do something about all of cohort c.
func governsCohort(a Action) string { return allowed(a, "c.region", "c.id") }

// CurrentRound loads the decisions on a cohort that are not through yet, else the last that are, for those who take part in deciding on all
// of it. Errors: ErrNotFound, also when there are none.
func (s *Store) CurrentRound(ctx context.Context, actor, cohort int64) (Round, error) {
	r, err := one(ctx, s, scanRound, `
select `+roundColumns+roundTables+`where o.cohort = $2 and (`+governsCohort(DecideApplications)+` or `+governsCohort(ApproveDecisions)+`)
order by o.state = 'done', o.id desc limit 1`, actor, cohort)
	if err != nil && !errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("load decisions on cohort %d: %w", cohort, err)
	}
	return r, err
}

// StageRound begins a round with decisions. Errors: ErrNotFound without the right, or when the cohort is not at that stage; ErrRoundOpen.
func (s *Store) StageRound(ctx context.Context, actor, cohort int64, kind RoundKind, decisions []Decision, now time.Time) (id int64, err error) {
	stages := `c.state in ('review', 'interviews', 'decided', 'running')`
	if kind == InterviewRound {
		stages = `c.state in ('review', 'interviews')`
	}
	err = s.attempt(ctx, func(ctx context.Context) error {
		id, err = one(ctx, s, pgx.RowTo[int64], `
insert into decision_round (cohort, kind, made_by, made_at)
select c.id, $3, $1, $4 from cohort c where c.id = $2 and `+stages+` and `+governsCohort(DecideApplications)+` returning id`, actor, cohort, kind, now)
		if err != nil {
			return err
		}
		return s.putDecisions(ctx, id, decisions)
	})
	if violates(err, constraintRound) {
		err = ErrRoundOpen
	}
	if err == nil {
		err = s.auditRound(ctx, actor, DecideApplications, cohort, RoundDraft, now)
	}
	if err != nil {
		return 0, fmt.Errorf("stage decisions on cohort %d: %w", cohort, err)
	}
	return id, nil
}

func (s *Store) putDecisions(ctx context.Context, round int64, decisions []Decision) error {
	var applications []int64
	var outcomes []string
	var positions []int
	for _, d := range decisions {
		applications, outcomes, positions = append(applications, d.Application), append(outcomes, string(d.Outcome)), append(positions, d.Position)
	}
	_, err := s.exec(ctx, `
insert into decision (round, application, outcome, position)
select o.id, a.id, n.outcome, n.position
from decision_round o, unnest($2::bigint[], $3::text[], $4::int[]) as n (application, outcome, position) join application a on a.id = n.application
where o.id = $1 and a.cohort = o.cohort and a.state in ('in_review', 'interview', 'reopened') and (o.kind = 'interview') = (n.outcome = 'interview')`,
		round, applications, outcomes, positions)
	return err
}

func (s *Store) auditRound(ctx context.Context, actor int64, action Action, cohort int64, state RoundState, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: action, Subject: Subject{"cohort", cohort}, After: map[string]any{"round": state}}, now)
}

// changeRound runs something on a round that is as it was seen, while nobody else changes it. Errors: ErrNotFound without the right,
// ErrChanged.
func (s *Store) changeRound(
	ctx context.Context, actor int64, needs Action, seen Round, from []RoundState, to RoundState, now time.Time, do func(context.Context) error,
) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, `select from decision_round where id = $1 for update`, seen.ID); err != nil {
			return err
		}
		ok, err := one(ctx, s, pgx.RowTo[bool], `
select o.revision = $3 and o.state = any ($4) from decision_round o join cohort c on c.id = o.cohort where o.id = $2 and `+governsCohort(needs),
			actor, seen.ID, seen.Revision, from)
		switch {
		case err != nil:
			return err
		case !ok:
			return ErrChanged
		}
		if err := do(ctx); err != nil {
			return err
		}
		if _, err := s.exec(ctx, `update decision_round set revision = revision + 1 where id = $1`, seen.ID); err != nil {
			return err
		}
		return s.auditRound(ctx, actor, needs, seen.Cohort, to, now)
	})
	if violates(err, constraintSecond) {
		err = ErrSecondPerson
	}
	if err != nil {
		return fmt.Errorf("change decisions %d: %w", seen.ID, err)
	}
	return nil
}

// Restage puts other decisions in place of those of a draft. Errors: ErrNotFound, ErrChanged.
func (s *Store) Restage(ctx context.Context, actor int64, seen Round, decisions []Decision, now time.Time) error {
	return s.changeRound(ctx, actor, DecideApplications, seen, []RoundState{RoundDraft}, RoundDraft, now, func(ctx context.Context) error {
		if _, err := s.exec(ctx, `delete from decision where round = $1`, seen.ID); err != nil {
			return err
		}
		return s.putDecisions(ctx, seen.ID, decisions)
	})
}

// DropRound forgets a draft. Errors: ErrNotFound, ErrChanged.
func (s *Store) DropRound(ctx context.Context, actor int64, seen Round, now time.Time) error {
	return s.changeRound(ctx, actor, DecideApplications, seen, []RoundState{RoundDraft}, RoundDraft, now, func(ctx context.Context) error {
		_, err := s.exec(ctx, `delete from decision_round where id = $1`, seen.ID)
		return err
	})
}

// ProposeRound asks a second person to approve decisions that are applied at a moment. Errors: ErrNotFound, ErrChanged.
func (s *Store) ProposeRound(ctx context.Context, actor int64, seen Round, applyAt, now time.Time) error {
	return s.changeRound(ctx, actor, DecideApplications, seen, []RoundState{RoundDraft}, RoundProposed, now, func(ctx context.Context) error {
		_, err := s.exec(ctx, `update decision_round set state = 'proposed', proposed_by = $2, apply_at = $3 where id = $1`, seen.ID, actor, applyAt)
		return err
	})
}

// Approvers lists who may approve the decisions on a cohort, but for one person, at most twenty.
func (s *Store) Approvers(ctx context.Context, cohort, but int64) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select p.id from cohort c, person p
where c.id = $1 and p.id <> $2 and p.member_at is not null and p.forget_at is null and `+allowedTo("p.id", ApproveDecisions, "c.region", "c.id")+`
order by p.id limit 20`, cohort, but)
	if err != nil {
		return nil, fmt.Errorf("list who may approve decisions on cohort %d: %w", cohort, err)
	}
	return list, nil
}

// ApproveRound lets decisions take effect at their time, or soon when that has passed. Errors: ErrNotFound, ErrChanged, ErrSecondPerson.
func (s *Store) ApproveRound(ctx context.Context, actor int64, seen Round, now time.Time) error {
	return s.changeRound(ctx, actor, ApproveDecisions, seen, []RoundState{RoundProposed}, RoundApproved, now, func(ctx context.Context) error {
		_, err := s.exec(ctx, `update decision_round set state = 'approved', approved_by = $2 where id = $1`, seen.ID, actor)
		return err
	})
}

// RecallRound makes a draft again of decisions that are not through: proposed, approved, or applied less than UndoWithin ago. Errors:
// ErrNotFound, ErrChanged.
func (s *Store) RecallRound(ctx context.Context, actor int64, seen Round, now time.Time) error {
	open := []RoundState{RoundProposed, RoundApproved, RoundApplied}
	return s.changeRound(ctx, actor, DecideApplications, seen, open, RoundDraft, now, func(ctx context.Context) error {
		n, err := s.exec(ctx, `
update decision_round set state = 'draft', proposed_by = null, approved_by = null, apply_at = null, applied_at = null
where id = $1 and (applied_at is null or applied_at > $2)`, seen.ID, now.Add(-UndoWithin))
		if err == nil && n == 0 {
			return ErrChanged
		}
		return err
	})
}
