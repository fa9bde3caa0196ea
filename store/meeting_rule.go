package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// MeetingRule is a number that meetings with mentors keep to, such as "notice_hours".
type MeetingRule struct {
	Name        string
	Value       int
	Least, Most int // between which it may be changed
	ChangedAt   *time.Time
}

const meetingRules = `select r.name, r.value, r.least, r.most, r.changed_at from meeting_rule r where `

// MeetingRules lists the numbers for somebody who may change them; for anyone else there are none.
func (s *Store) MeetingRules(ctx context.Context, actor int64) ([]MeetingRule, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[MeetingRule], meetingRules+allowedEverywhere(ManageMentors)+` order by r.name`, actor)
	if err != nil {
		return nil, fmt.Errorf("list rules of meetings: %w", err)
	}
	return list, nil
}

// ChangeMeetingRule gives a number another value from now on; to one that has it already nothing happens. Errors: ErrNotFound without the right,
// ErrChanged when it no longer has the value that was seen, ErrOutOfBounds.
func (s *Store) ChangeMeetingRule(ctx context.Context, actor int64, name string, seen, value int, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		r, err := one(ctx, s, pgx.RowToStructByPos[MeetingRule], meetingRules+`r.name = $2 and `+allowedEverywhere(ManageMentors)+` for update`, actor, name)
		switch {
		case err != nil:
			return err
		case r.Value == value:
			return nil
		case r.Value != seen:
			return ErrChanged
		case value < r.Least || value > r.Most:
			return ErrOutOfBounds
		}
		if err := s.later(ctx, `update meeting_rule set value = $2, changed_at = $3 where name = $1`, name, value, now); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageMentors, Subject: Subject{Kind: "meeting_rule"},
			Before: map[string]any{"rule": name, "value": seen}, After: map[string]any{"rule": name, "value": value},
		}, now)
	})
	if err != nil {
		return fmt.Errorf("change rule %s of meetings: %w", name, err)
	}
	return nil
}
