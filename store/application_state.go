package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// ApplicationState is where an application stands.
type ApplicationState string

// The states of an application.
const (
	ApplicationDraft      ApplicationState = "draft"
	ApplicationSubmitted  ApplicationState = "submitted"
	ApplicationScreening  ApplicationState = "screening"
	ApplicationNeedsInfo  ApplicationState = "needs_info"
	ApplicationInReview   ApplicationState = "in_review"
	ApplicationInterview  ApplicationState = "interview"
	ApplicationAccepted   ApplicationState = "accepted"
	ApplicationWaitlisted ApplicationState = "waitlisted"
	ApplicationRejected   ApplicationState = "rejected"
	ApplicationOffered    ApplicationState = "offered"
	ApplicationExpired    ApplicationState = "expired"
	ApplicationWithdrawn  ApplicationState = "withdrawn"
	ApplicationAppealed   ApplicationState = "appealed"
	ApplicationUpheld     ApplicationState = "upheld"
	ApplicationReopened   ApplicationState = "reopened"
	ApplicationEnrolled   ApplicationState = "enrolled"
	ApplicationDeclined   ApplicationState = "declined"
)

// Follows reports whether an application may go from one state to another.
func (to ApplicationState) Follows(from ApplicationState) bool {
	switch from {
	case ApplicationDraft:
		return to == ApplicationSubmitted || to == ApplicationWithdrawn
	case ApplicationSubmitted:
		return to == ApplicationScreening || to == ApplicationWithdrawn
	case ApplicationScreening:
		return slices.Contains([]ApplicationState{ApplicationNeedsInfo, ApplicationInReview, ApplicationRejected, ApplicationWithdrawn}, to)
	case ApplicationNeedsInfo:
		return to == ApplicationSubmitted || to == ApplicationRejected || to == ApplicationWithdrawn
	case ApplicationInReview:
		return to.decided() || to == ApplicationInterview || to == ApplicationWithdrawn
	case ApplicationInterview:
		return to.decided() || to == ApplicationWithdrawn
	case ApplicationWaitlisted:
		return to == ApplicationOffered
	case ApplicationOffered:
		return to == ApplicationAccepted || to == ApplicationExpired
	case ApplicationRejected:
		return to == ApplicationAppealed
	case ApplicationAppealed:
		return to == ApplicationUpheld || to == ApplicationReopened
	case ApplicationReopened:
		return to.decided() || to == ApplicationInReview
	case ApplicationAccepted:
		return to == ApplicationEnrolled || to == ApplicationDeclined
	}
	return false
}

func (to ApplicationState) decided() bool {
	return to == ApplicationAccepted || to == ApplicationWaitlisted || to == ApplicationRejected
}

// Withdrawable are the states from which the leader may take an application back: all before a decision.
func Withdrawable() []ApplicationState {
	return []ApplicationState{
		ApplicationDraft, ApplicationSubmitted, ApplicationScreening, ApplicationNeedsInfo, ApplicationInReview, ApplicationInterview,
	}
}

// Refusals of changes to an application.
var (
	// ErrWrongState says that the application is not, or no longer, in a state that allows this.
	ErrWrongState = errors.New("application is in another state")
	// ErrNoSuchChange says that no application ever goes from the one state to the other.
	ErrNoSuchChange = errors.New("no application goes that way")
)

// Move brings an application from one of some states to another and writes down who did it and why. Who may do so is the caller's to
// check. Errors: ErrWrongState, ErrNoSuchChange.
func (s *Store) Move(
	ctx context.Context, application int64, from []ApplicationState, to ApplicationState, actor int64, note string, now time.Time,
) error {
	const anybodys = 0
	return s.move(ctx, application, from, to, actor, note, now, anybodys)
}

// Withdraw lets the leader take an application back. Errors: ErrWrongState, also for applications of others.
func (s *Store) Withdraw(ctx context.Context, application, leader int64, now time.Time) error {
	return s.move(ctx, application, Withdrawable(), ApplicationWithdrawn, leader, "", now, leader)
}

// lockApplication makes the statements after it, which see what is true once the lock is held, the only ones to change the row.
const lockApplication = `select from application where id = $1 for update`

const moveApplication = `
with old as (
	select id, state from application where id = $1 and state = any($2) and ($7 = 0 or leader = $7)
), moved as (
	update application a set state = $3 from old where a.id = old.id returning a.id, old.state
)
insert into application_event (application, from_state, to_state, actor, note, happened_at)
select id, state, $3, $4, $5, $6 from moved returning id`

// move moves an application; with an owner only theirs.
func (s *Store) move(
	ctx context.Context, application int64, from []ApplicationState, to ApplicationState, actor int64, note string, now time.Time, owner int64,
) error {
	for _, state := range from {
		if !to.Follows(state) {
			return fmt.Errorf("move application %d from %s to %s: %w", application, state, to, ErrNoSuchChange)
		}
	}
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockApplication, application); err != nil {
			return err
		}
		_, err := one(ctx, s, pgx.RowTo[int64], moveApplication, application, from, to, actor, note, now, owner)
		return err
	})
	if errors.Is(err, ErrNotFound) {
		err = ErrWrongState
	}
	if err != nil {
		return fmt.Errorf("move application %d to %s: %w", application, to, err)
	}
	return nil
}
