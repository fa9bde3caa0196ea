package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// EmissionState is how far a proposal to issue tokens has come.
type EmissionState string

// The states of an emission.
const (
	EmissionProposed  EmissionState = "proposed" // waits for a second person
	EmissionApproved  EmissionState = "approved" // issued
	EmissionRefused   EmissionState = "refused"
	EmissionWithdrawn EmissionState = "withdrawn" // by whoever proposed it
)

// WhyLimit is how long the reason of an emission or a grant may be, in characters.
const WhyLimit = 300

// Quarter is a quarter of a year: tokens are issued for the one that is.
type Quarter struct{ Begins, Ends time.Time }

// Emission is a proposal to issue tokens.
type Emission struct {
	ID             int64
	Quarter        Quarter
	Amount         int64
	Why            string
	State          EmissionState
	ProposedBy     int64
	ProposedByName string
	ProposedAt     time.Time
	DecidedByName  string
}

// NewEmission is what somebody proposes to issue. Turn is the update that it is made in.
type NewEmission struct {
	Quarter
	Amount int64
	Why    string
	Turn   int64
}

// Refusals around emissions.
var (
	// ErrOverLimit says that it is more than a rule allows.
	ErrOverLimit = errors.New("above the limit")
	// ErrLate says that the time for it is over.
	ErrLate = errors.New("too late")
)

// mayEmit is the SQL condition that $1 takes part in issuing tokens.
func mayEmit() string {
	return `(` + allowedEverywhere(ProposeEmission) + ` or ` + allowedEverywhere(ApproveEmission) + `)`
}

const emissionColumns = `
select e.id, e.begins, e.ends, e.amount, e.why, e.state, e.proposed_by, p.name, e.proposed_at, coalesce(d.name, '')
from emission e join person p on p.id = e.proposed_by left join person d on d.id = e.decided_by `

func scanEmission(row pgx.CollectableRow) (e Emission, err error) {
	err = row.Scan(&e.ID, &e.Quarter.Begins, &e.Quarter.Ends, &e.Amount, &e.Why, &e.State, &e.ProposedBy, &e.ProposedByName, &e.ProposedAt, &e.DecidedByName)
	return e, err
}

// Emission loads a proposal for somebody who takes part in issuing tokens. Errors: ErrNotFound.
func (s *Store) Emission(ctx context.Context, reader, id int64) (Emission, error) {
	e, err := one(ctx, s, scanEmission, emissionColumns+`where e.id = $2 and `+mayEmit(), reader, id)
	if err != nil {
		return Emission{}, fmt.Errorf("load emission %d: %w", id, err)
	}
	return e, nil
}

// Emissions lists the proposals that wait for a second person, and then the last ones, for somebody who takes part in issuing tokens.
func (s *Store) Emissions(ctx context.Context, reader int64) ([]Emission, error) {
	list, err := collect(ctx, s, scanEmission, emissionColumns+`where `+mayEmit()+` order by e.state = 'proposed' desc, e.id desc limit 5`, reader)
	if err != nil {
		return nil, fmt.Errorf("list emissions: %w", err)
	}
	return list, nil
}

// EmissionsWaiting counts the proposals that a person may decide on.
func (s *Store) EmissionsWaiting(ctx context.Context, approver int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from emission e where e.state = 'proposed' and e.proposed_by <> $1 and `+allowedEverywhere(ApproveEmission), approver)
	if err != nil {
		return 0, fmt.Errorf("count emissions that wait: %w", err)
	}
	return n, nil
}

// EmissionLeft tells how many tokens were issued in a quarter, and how many still may be.
func (s *Store) EmissionLeft(ctx context.Context, q Quarter) (issued, left int64, err error) {
	sums, err := one(ctx, s, pgx.RowToStructByPos[struct{ Issued, Left int64 }], `
select i.sum, greatest(token_rule('emission_quarter') - i.sum, 0) from (select emission_issued($1, $2) as sum) i`, q.Begins, q.Ends)
	if err != nil {
		return 0, 0, fmt.Errorf("add up emissions: %w", err)
	}
	return sums.Issued, sums.Left, nil
}

// ProposeEmission asks a second person to let tokens be issued, and gives the proposal's id: the same for the same turn. Errors: ErrNotFound
// without the right, ErrOverLimit for more than the quarter still allows.
func (s *Store) ProposeEmission(ctx context.Context, actor int64, e NewEmission, now time.Time) (int64, error) {
	type made struct {
		ID    int64
		Fresh bool
	}
	m, err := one(ctx, s, pgx.RowToStructByPos[made], `
with fresh as (
	insert into emission (begins, ends, amount, why, turn, proposed_by, proposed_at)
	select $2, $3, $4, $5, $6, $1, $7
	where `+allowedEverywhere(ProposeEmission)+` and $4 + emission_issued($2, $3) <= token_rule('emission_quarter')
	on conflict (proposed_by, turn) do nothing returning id
)
select id, true from fresh union all select id, false from emission where proposed_by = $1 and turn = $6`,
		actor, e.Begins, e.Ends, e.Amount, e.Why, e.Turn, now)
	if errors.Is(err, ErrNotFound) {
		may, failed := one(ctx, s, pgx.RowTo[bool], `select `+allowedEverywhere(ProposeEmission)+` and $1::bigint is not null`, actor)
		if failed != nil || may {
			err = errors.Join(failed, ErrOverLimit)
		}
	}
	if err == nil && m.Fresh {
		err = s.auditEmission(ctx, actor, ProposeEmission, m.ID, map[string]any{"state": EmissionProposed, "tokens": e.Amount}, now)
	}
	if err != nil {
		return 0, fmt.Errorf("propose an emission: %w", err)
	}
	return m.ID, nil
}

// ApproveEmission issues what somebody else has proposed, once. Errors: ErrNotFound without the right, ErrSecondPerson, ErrChanged,
// ErrOverLimit, ErrLate, a ledger.Refusal.
func (s *Store) ApproveEmission(ctx context.Context, actor, id int64, now time.Time) error {
	said, err := one(ctx, s, pgx.RowTo[string], `select emission_approve($2, $1, $3) where `+allowedEverywhere(ApproveEmission), actor, id, now)
	if err == nil {
		err = emissionRefused(said)
	}
	if err == nil {
		err = s.auditEmission(ctx, actor, ApproveEmission, id, map[string]any{"state": EmissionApproved}, now)
	}
	if err != nil {
		return fmt.Errorf("approve emission %d: %w", id, err)
	}
	return nil
}

func emissionRefused(said string) error {
	switch said {
	case "done":
		return nil
	case "changed":
		return ErrChanged
	case "own":
		return ErrSecondPerson
	case "late":
		return ErrLate
	case "over":
		return ErrOverLimit
	}
	return ledger.Refusal{Outcome: ledger.Outcome(said)}
}

// RefuseEmission lets nothing be issued: a second person refuses, whoever proposed takes it back. Errors: ErrNotFound without the right,
// ErrChanged when it was decided before.
func (s *Store) RefuseEmission(ctx context.Context, actor, id int64, now time.Time) error {
	state, err := one(ctx, s, pgx.RowTo[EmissionState], `
update emission e set state = case when e.proposed_by = $1 then 'withdrawn' else 'refused' end, decided_by = $1, decided_at = $3
where e.id = $2 and e.state = 'proposed'
	and (`+allowedEverywhere(ApproveEmission)+` or e.proposed_by = $1 and `+allowedEverywhere(ProposeEmission)+`)
returning e.state`, actor, id, now)
	if errors.Is(err, ErrNotFound) {
		if _, seen := s.Emission(ctx, actor, id); seen == nil {
			err = ErrChanged
		}
	}
	if err == nil {
		action := ApproveEmission
		if state == EmissionWithdrawn {
			action = ProposeEmission
		}
		err = s.auditEmission(ctx, actor, action, id, map[string]any{"state": state}, now)
	}
	if err != nil {
		return fmt.Errorf("refuse emission %d: %w", id, err)
	}
	return nil
}

func (s *Store) auditEmission(ctx context.Context, actor int64, action Action, id int64, after map[string]any, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: action, Subject: Subject{"emission", id}, After: after}, now)
}
