package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Change is what somebody wants to become of a booking.
type Change struct {
	Booking  int64
	Revision int    // that they saw
	Why      string // up to MeetingWhyLimit characters
}

// heldBooking is a booking in the hands of somebody who may change it.
type heldBooking struct {
	Meeting, Mentor, Project, Person int64
	Kind, State                      string
	StartsAt                         time.Time
	Revision                         int
	OnTeam, MayFor                   bool
	FreeHours                        int
}

// side is whose hand it is, empty for nobody's. Whoever is several things at once acts as the nearest one.
func (h heldBooking) side(actor int64) MeetingSide {
	switch {
	case h.Mentor == actor:
		return SideMentor
	case h.OnTeam:
		return SideTeam
	case h.MayFor:
		return SideStaff
	}
	return ""
}

// tooLate reports whether it is nearer than a team may change it without consequences.
func (h heldBooking) tooLate(side MeetingSide, now time.Time) bool {
	return side == SideTeam && now.After(h.StartsAt.Add(-time.Duration(h.FreeHours)*time.Hour))
}

// hold locks a booking's mentor, project and meeting, and loads it. Errors: ErrNotFound for whoever has nothing to do with it, ErrChanged when it
// ended or is not what was seen any more, *MeetingError when it has begun.
func (s *Store) hold(ctx context.Context, actor int64, c Change, now time.Time) (heldBooking, MeetingSide, error) {
	for _, sql := range []string{
		`select from mentor where person = (select mentor from booking where id = $1) for update`,
		`select from application where id = (select project from booking where id = $1) for update`,
	} {
		if err := s.later(ctx, sql, c.Booking); err != nil {
			return heldBooking{}, "", err
		}
	}
	h, err := one(ctx, s, pgx.RowToStructByPos[heldBooking], `
select b.meeting, b.mentor, b.project, b.person, x.kind, b.state, b.starts_at, b.revision, `+onTeam+`, `+allowed(ManageMentors, "a.region", "a.cohort")+`,
	meeting_rule('free_hours')
from booking b join meeting x on x.id = b.meeting join application a on a.id = b.project where b.id = $2 for update of b`, actor, c.Booking)
	if err != nil {
		return heldBooking{}, "", err
	}
	side := h.side(actor)
	switch {
	case side == "":
		return heldBooking{}, "", ErrNotFound
	case h.State != "asked" && h.State != "booked" || c.Revision != 0 && h.Revision != c.Revision:
		return heldBooking{}, "", ErrChanged
	case !h.StartsAt.After(now):
		return heldBooking{}, "", refuse(RefusedPast)
	}
	return h, side, nil
}

// BookingEnd is what became of a booking that ended.
type BookingEnd struct {
	Side   MeetingSide
	Late   bool        // it counts as missed by the team
	Offers []WaitOffer // to those who get the time that is free now
}

// Cancel ends a booking; of a meeting of two the meeting too, and its time goes to whoever waits for the mentor. A team that does so later than it is
// free to is told before that it counts as missed. Errors: ErrNotFound, ErrChanged, *MeetingError with RefusedPast.
func (s *Store) Cancel(ctx context.Context, actor int64, c Change, now time.Time) (ended BookingEnd, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		h, side, err := s.hold(ctx, actor, c, now)
		if err != nil {
			return err
		}
		ended = BookingEnd{Side: side, Late: h.State == "booked" && h.tooLate(side, now)}
		return s.end(ctx, actor, h, c, "cancelled", &ended, now)
	})
	if err != nil {
		return BookingEnd{}, fmt.Errorf("cancel booking %d: %w", c.Booking, err)
	}
	return ended, nil
}

// Decide is a mentor's answer to a meeting that they were asked for. Errors: ErrNotFound, ErrChanged when it is not asked for any more,
// *MeetingError with RefusedPast.
func (s *Store) Decide(ctx context.Context, mentor int64, c Change, yes bool, now time.Time) (ended BookingEnd, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		h, side, err := s.hold(ctx, mentor, c, now)
		switch {
		case err != nil:
			return err
		case side != SideMentor:
			return ErrNotFound
		case h.State != "asked":
			return ErrChanged
		case yes:
			return s.later(ctx, `update booking set state = 'booked', revision = revision + 1 where id = $1`, c.Booking)
		}
		ended = BookingEnd{Side: side}
		return s.end(ctx, mentor, h, c, "declined", &ended, now)
	})
	if err != nil {
		return BookingEnd{}, fmt.Errorf("decide on booking %d: %w", c.Booking, err)
	}
	return ended, nil
}

// end writes down how a booking ended.
func (s *Store) end(ctx context.Context, actor int64, h heldBooking, c Change, state string, ended *BookingEnd, now time.Time) (err error) {
	if err := s.later(ctx, `
update booking set state = $2, ended_by = $3, ended_side = $4, ended_at = $5, why = $6, late = $7, revision = revision + 1 where id = $1`,
		c.Booking, state, actor, ended.Side, now, c.Why, ended.Late); err != nil {
		return err
	}
	if h.Kind == "single" {
		if err := s.later(ctx, `update meeting set state = 'cancelled', sequence = sequence + 1 where id = $1`, h.Meeting); err != nil {
			return err
		}
	}
	if ended.Side == SideStaff {
		if err := s.audit(ctx, Audit{
			Actor: actor, Action: ManageMentors, Subject: Subject{"application", h.Project}, Why: c.Why, After: map[string]any{"booking": c.Booking, "state": state},
		}, now); err != nil {
			return err
		}
	}
	ended.Offers, err = s.serve(ctx, h.Mentor, now)
	return err
}

// Moved is what became of a booking that was moved.
type Moved struct {
	Side   MeetingSide
	Change int64 // by which those concerned are told
	Asked  bool  // the mentor has to say yes
	Offers []WaitOffer
}

// MoveBooking moves a meeting of two to another free time of its mentor. Errors: ErrNotFound, also for a group; ErrChanged; *MeetingError.
func (s *Store) MoveBooking(ctx context.Context, actor int64, c Change, at, now time.Time) (moved Moved, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		h, side, err := s.hold(ctx, actor, c, now)
		switch {
		case err != nil:
			return err
		case h.Kind != "single":
			return ErrNotFound
		case h.tooLate(side, now):
			return refuse(RefusedLate)
		}
		moved.Side = side
		w := Wish{Mentor: h.Mentor, Project: h.Project, StartsAt: at}
		t, err := one(ctx, s, pgx.RowToStructByPos[terms], termsOf(), actor, h.Mentor, h.Project, at, now, 0, actor)
		if err != nil {
			return err
		}
		if err := t.allowMove(side, at, now); err != nil {
			return err
		}
		if err := s.fits(ctx, w, h.Person, now, spared{meeting: h.Meeting, wait: t.Wait}); err != nil {
			return err
		}
		if err := s.shift(ctx, h, c, t, side, at, now, &moved); err != nil {
			return err
		}
		moved.Offers, err = s.serve(ctx, h.Mentor, now)
		return err
	})
	if err != nil {
		return Moved{}, fmt.Errorf("move booking %d: %w", c.Booking, err)
	}
	return moved, nil
}

// allowMove checks when a meeting may be moved to. Mentors and staff may do so nearer than the notice.
func (t terms) allowMove(side MeetingSide, at, now time.Time) error {
	switch {
	case !at.After(now):
		return refuse(RefusedPast)
	case side == SideTeam && at.Before(now.Add(time.Duration(t.Notice)*time.Hour)):
		return refuse(RefusedSoon)
	case !at.Before(now.AddDate(0, 0, t.Horizon)):
		return refuse(RefusedFar)
	}
	return nil
}

// shift writes the new time down; the seats at the meeting follow it.
func (s *Store) shift(ctx context.Context, h heldBooking, c Change, t terms, side MeetingSide, at, now time.Time, moved *Moved) error {
	var refused Refusal
	err := s.attempt(ctx, func(ctx context.Context) (err error) {
		moved.Change, err = one(ctx, s, pgx.RowTo[int64], `
with was as (select id, starts_at from meeting where id = $1), now_at as (
	update meeting set starts_at = $2, ends_at = $2::timestamptz + (ends_at - starts_at), free_at = $2::timestamptz + (free_at - starts_at), sequence = sequence + 1
	where id = $1
)
insert into meeting_change (meeting, kind, was_at, side, why, made_at) select id, 'moved', starts_at, $3, $4, $5 from was returning id`,
			h.Meeting, at, side, c.Why, now)
		refused = clash(err)
		return err
	})
	if refused != "" {
		return s.instead(ctx, refused, Wish{Mentor: h.Mentor, Project: h.Project}, h.Person, now, spared{meeting: h.Meeting, wait: t.Wait})
	}
	if err != nil {
		return err
	}
	moved.Asked = t.Confirms && side == SideTeam
	return s.later(ctx, `
update booking set confirmed_at = null, revision = revision + 1, state = case when $2 then 'asked' when $3 then 'booked' else state end where id = $1`,
		c.Booking, moved.Asked, side == SideMentor)
}

// ConfirmBooking keeps that the team will come at the time that was seen. Errors: ErrNotFound for whoever is not on it, ErrChanged when the meeting has
// begun, ended or was moved.
func (s *Store) ConfirmBooking(ctx context.Context, person, booking int64, seen, now time.Time) error {
	n, err := s.exec(ctx, `
update booking b set confirmed_at = coalesce(b.confirmed_at, $3) from application a
where a.id = b.project and b.id = $2 and b.state = 'booked' and b.starts_at > $3 and b.starts_at = $4 and `+onTeam, person, booking, now, seen)
	if err == nil && n == 0 {
		if _, err = one(ctx, s, pgx.RowTo[int64], `select b.id from booking b join application a on a.id = b.project where b.id = $2 and `+onTeam, person, booking); err == nil {
			err = ErrChanged
		}
	}
	if err != nil {
		return fmt.Errorf("confirm booking %d: %w", booking, err)
	}
	return nil
}
