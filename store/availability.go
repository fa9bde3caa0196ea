package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// AvailabilityLimit is how many weekly rules a mentor may have, and how many single windows that are not over.
const AvailabilityLimit = 40

// WeeklyRule is a time of every week in which a mentor can be met, in the mentor's zone.
type WeeklyRule struct {
	ID            int64
	Weekday       int // Monday is 1, Sunday 7
	Opens, Closes int // minutes after midnight; Closes up to 24 hours after Opens
	Since, Until  time.Time
}

// AvailabilityWindow is a single time in which a mentor can be met, or cannot be whatever their weeks say.
type AvailabilityWindow struct {
	ID               int64
	Open             bool
	StartsAt, EndsAt time.Time
}

// WeeklyRules lists a mentor's rules that are not over, by weekday and time. today is midnight UTC of the day in their zone.
func (s *Store) WeeklyRules(ctx context.Context, mentor int64, today time.Time) ([]WeeklyRule, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (r WeeklyRule, err error) {
		var until *time.Time
		err = row.Scan(&r.ID, &r.Weekday, &r.Opens, &r.Closes, &r.Since, &until)
		r.Until = orZero(until)
		return r, err
	}, `
select id, weekday, opens, closes, since, until from availability_rule where mentor = $1 and (until is null or until >= $2::date) order by weekday, opens, id`,
		mentor, today)
	if err != nil {
		return nil, fmt.Errorf("list rules of mentor %d: %w", mentor, err)
	}
	return list, nil
}

// AvailabilityWindows lists a mentor's single windows that are not over, by time.
func (s *Store) AvailabilityWindows(ctx context.Context, mentor int64, now time.Time) ([]AvailabilityWindow, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[AvailabilityWindow], `
select id, open, starts_at, ends_at from availability_window where mentor = $1 and ends_at > $2 order by starts_at, id`, mentor, now)
	if err != nil {
		return nil, fmt.Errorf("list windows of mentor %d: %w", mentor, err)
	}
	return list, nil
}

// Availability is what a mentor adds at once.
type Availability struct {
	Rules   []WeeklyRule
	Windows []AvailabilityWindow
}

// AddAvailability adds rules and windows to a mentor's own; what the same turn has added is added once. Errors: ErrNotFound for whoever is no mentor,
// ErrOverLimit when there would be more than AvailabilityLimit of either.
func (s *Store) AddAvailability(ctx context.Context, mentor int64, a Availability, turn int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, mentor); err != nil {
			return err
		}
		type room struct {
			Rules, Windows int
			Added          bool
		}
		r, err := one(ctx, s, pgx.RowToStructByPos[room], `
select (select count(*)::int from availability_rule r where r.mentor = $1 and (r.until is null or r.until >= $2::date - 1)),
	(select count(*)::int from availability_window w where w.mentor = $1 and w.ends_at > $2),
	exists (select from availability_rule r where r.mentor = $1 and r.turn = $3) or exists (select from availability_window w where w.mentor = $1 and w.turn = $3)
from mentor m where m.person = $1 and m.state = 'active' and `+allowedAnywhere(MentorProjects), mentor, now, turn)
		switch {
		case err != nil:
			return err
		case r.Added:
			return nil
		case r.Rules+len(a.Rules) > AvailabilityLimit && len(a.Rules) > 0 || r.Windows+len(a.Windows) > AvailabilityLimit && len(a.Windows) > 0:
			return ErrOverLimit
		}
		for _, w := range a.Rules {
			if err := s.later(ctx, `
insert into availability_rule (mentor, weekday, opens, closes, since, until, turn) values ($1, $2, $3, $4, $5, $6, $7)`,
				mentor, w.Weekday, w.Opens, w.Closes, w.Since, orNull(w.Until), turn); err != nil {
				return err
			}
		}
		for _, w := range a.Windows {
			if err := s.later(ctx, `
insert into availability_window (mentor, open, starts_at, ends_at, turn) values ($1, $2, $3, $4, $5)`, mentor, w.Open, w.StartsAt, w.EndsAt, turn); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("add availability of mentor %d: %w", mentor, err)
	}
	return nil
}

// DropWeeklyRule takes a rule of a mentor's own away; what was booked stays. Errors: ErrNotFound.
func (s *Store) DropWeeklyRule(ctx context.Context, mentor, id int64) error {
	return s.dropAvailability(ctx, `delete from availability_rule where mentor = $1 and id = $2`, mentor, id)
}

// DropAvailabilityWindow takes a window of a mentor's own away; what was booked stays. Errors: ErrNotFound.
func (s *Store) DropAvailabilityWindow(ctx context.Context, mentor, id int64) error {
	return s.dropAvailability(ctx, `delete from availability_window where mentor = $1 and id = $2`, mentor, id)
}

func (s *Store) dropAvailability(ctx context.Context, sql string, mentor, id int64) error {
	n, err := s.exec(ctx, sql, mentor, id)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("drop availability %d of mentor %d: %w", id, mentor, err)
	}
	return nil
}

// lockMentor makes everybody who books, moves or changes something of a mentor wait for each other. Its row is always locked before a project's.
func (s *Store) lockMentor(ctx context.Context, mentor int64) error {
	return s.later(ctx, `select from mentor where person = $1 for update`, mentor)
}
