package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// GroupChange is what became of a group that was moved or cancelled.
type GroupChange struct {
	Bookings []int64 // of the teams that had a seat: those concerned are told
	Change   int64   // by which they are told of another time, 0 for the end
	Offers   []WaitOffer
}

// CancelGroup ends a group of a mentor's with all seats; its time goes to whoever waits for the mentor. Errors: ErrNotFound, also for one that has ended
// or begun.
func (s *Store) CancelGroup(ctx context.Context, mentor, meeting int64, why string, now time.Time) (done GroupChange, err error) {
	err = s.changeGroup(ctx, mentor, meeting, now, func(ctx context.Context, _ GroupMeeting) (err error) {
		if err := s.later(ctx, `update meeting set state = 'cancelled', sequence = sequence + 1 where id = $1`, meeting); err != nil {
			return err
		}
		done.Bookings, err = collect(ctx, s, pgx.RowTo[int64], `
update booking set state = 'cancelled', ended_by = $2, ended_side = 'mentor', ended_at = $3, why = $4, revision = revision + 1
where meeting = $1 and state in ('asked', 'booked') returning id`, meeting, mentor, now, why)
		if err == nil {
			done.Offers, err = s.serve(ctx, mentor, now)
		}
		return err
	})
	if err != nil {
		return GroupChange{}, fmt.Errorf("cancel group %d: %w", meeting, err)
	}
	return done, nil
}

// ShiftGroup moves a group of a mentor's to another time, all seats with it. Errors: ErrNotFound; *MeetingError with RefusedPast, RefusedTaken, or
// RefusedTeamBusy and RefusedPersonBusy when one of the teams is somewhere else then.
func (s *Store) ShiftGroup(ctx context.Context, mentor, meeting int64, at time.Time, why string, now time.Time) (done GroupChange, err error) {
	err = s.changeGroup(ctx, mentor, meeting, now, func(ctx context.Context, g GroupMeeting) error {
		if _, err := s.groupFits(ctx, mentor, meeting, at, at.Add(g.EndsAt.Sub(g.StartsAt)), now); err != nil {
			return err
		}
		err := s.groupAttempt(ctx, func(ctx context.Context) (err error) {
			done.Change, err = one(ctx, s, pgx.RowTo[int64], `
with now_at as (
	update meeting set starts_at = $2, ends_at = $2::timestamptz + (ends_at - starts_at), free_at = $2::timestamptz + (free_at - starts_at), sequence = sequence + 1
	where id = $1
)
insert into meeting_change (meeting, kind, was_at, side, why, made_at) values ($1, 'moved', $3, 'mentor', $4, $5) returning id`,
				meeting, at, g.StartsAt, why, now)
			return err
		})
		if err != nil {
			return err
		}
		done.Bookings, err = collect(ctx, s, pgx.RowTo[int64], `
update booking set confirmed_at = null, revision = revision + 1 where meeting = $1 and state in ('asked', 'booked') returning id`, meeting)
		if err == nil {
			done.Offers, err = s.serve(ctx, mentor, now)
		}
		return err
	})
	if err != nil {
		return GroupChange{}, fmt.Errorf("move group %d: %w", meeting, err)
	}
	return done, nil
}

// changeGroup locks a mentor and a group of theirs that has not begun.
func (s *Store) changeGroup(ctx context.Context, mentor, meeting int64, now time.Time, change func(context.Context, GroupMeeting) error) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, mentor); err != nil {
			return err
		}
		if err := s.later(ctx, `select from meeting where id = $1 for update`, meeting); err != nil {
			return err
		}
		g, err := s.GroupOf(ctx, mentor, meeting, now)
		if err != nil {
			return err
		}
		return change(ctx, g)
	})
}
