package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// HolidayTitleLimit is how long the name of a holiday may be, in characters.
const HolidayTitleLimit = 80

// Holiday is a day on which no weekly rule of a mentor holds.
type Holiday struct {
	Day              time.Time // midnight UTC
	TitleKK, TitleRU string
}

// Holidays lists the holidays of a year for those who may change them everywhere; for anyone else there are none.
func (s *Store) Holidays(ctx context.Context, actor int64, year int) ([]Holiday, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Holiday], `
select h.day, h.title_kk, h.title_ru from holiday h where h.day >= make_date($2::int, 1, 1) and h.day < make_date($2::int + 1, 1, 1) and `+
		allowedEverywhere(ManageMentors)+` order by h.day`, actor, year)
	if err != nil {
		return nil, fmt.Errorf("list holidays of %d: %w", year, err)
	}
	return list, nil
}

// HolidaysAhead lists the holidays from one day until another, for anybody.
func (s *Store) HolidaysAhead(ctx context.Context, from, till time.Time) ([]Holiday, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Holiday], `select day, title_kk, title_ru from holiday where day between $1::date and $2::date order by day`, from, till)
	if err != nil {
		return nil, fmt.Errorf("list holidays: %w", err)
	}
	return list, nil
}

// AddHoliday makes a day a holiday; meetings that are booked on it stay. Errors: ErrNotFound without the right, ErrAlready when it is one.
func (s *Store) AddHoliday(ctx context.Context, actor int64, h Holiday, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		may, err := one(ctx, s, pgx.RowTo[bool], `select `+allowedEverywhere(ManageMentors), actor)
		if err == nil && !may {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		n, err := s.exec(ctx, `insert into holiday (day, title_kk, title_ru, added_at) values ($1, $2, $3, $4) on conflict do nothing`, h.Day, h.TitleKK, h.TitleRU, now)
		if err == nil && n == 0 {
			err = ErrAlready
		}
		if err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageMentors, Subject: Subject{Kind: "holiday"}, After: map[string]any{"day": h.Day.Format(time.DateOnly)},
		}, now)
	})
	if err != nil {
		return fmt.Errorf("add holiday %s: %w", h.Day.Format(time.DateOnly), err)
	}
	return nil
}

// DropHoliday makes a holiday a day like others. Errors: ErrNotFound without the right, or when it is none.
func (s *Store) DropHoliday(ctx context.Context, actor int64, day, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, `delete from holiday h where h.day = $2 and `+allowedEverywhere(ManageMentors), actor, day)
		if err == nil && n == 0 {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageMentors, Subject: Subject{Kind: "holiday"}, Before: map[string]any{"day": day.Format(time.DateOnly)},
		}, now)
	})
	if err != nil {
		return fmt.Errorf("drop holiday %s: %w", day.Format(time.DateOnly), err)
	}
	return nil
}
