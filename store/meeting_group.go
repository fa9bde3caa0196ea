package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// groupNotice is how long before it begins a seat of a group is taken at the latest: its mentor comes anyway.
const groupNotice = time.Hour

// GroupMeeting is a meeting of one mentor with several teams.
type GroupMeeting struct {
	ID, Mentor       int64
	MentorName       string
	Title            string // what they meet for, in the mentor's own words
	StartsAt, EndsAt time.Time
	Seats, Taken     int
	Place            string
	Link             string // empty for those who have no seat
	Seated           bool   // the team has a seat
}

const groupSeats = `(select count(*)::int from booking k where k.meeting = x.id and k.state in ('asked', 'booked'))`

// GroupsAhead lists the groups that the team of a project can still join or has joined, the next first; none for whoever is not on it.
func (s *Store) GroupsAhead(ctx context.Context, person, project int64, now time.Time) ([]GroupMeeting, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[GroupMeeting], `
select x.id, x.mentor, coalesce(p.name, ''), x.title, x.starts_at, x.ends_at, x.seats::int, `+groupSeats+`, x.place, case when v.seated then x.link else '' end, v.seated
from application a join meeting x on x.kind = 'group' and x.state = 'planned' join mentor m on m.person = x.mentor join person p on p.id = x.mentor,
	lateral (select exists (select from booking k where k.meeting = x.id and k.project = a.id and k.state in ('asked', 'booked')) as seated) v
where a.id = $2 and `+onTeam+` and `+mentors()+` and x.starts_at > $3
	and a.leader <> m.person and not exists (select from application_author w where w.application = a.id and w.person = m.person)
	and (v.seated or x.starts_at >= $4 and `+groupSeats+` < x.seats)
order by x.starts_at, x.id`, person, project, now, now.Add(groupNotice))
	if err != nil {
		return nil, fmt.Errorf("list groups for project %d: %w", project, err)
	}
	return list, nil
}

// TakeSeat takes a seat of a group for a team that somebody is on; a mentor who confirms meetings has said yes by opening the group. The same turn
// takes one. Errors: ErrNotFound for a project that is not theirs, or a group that ended or whose mentor may not meet the team; *MeetingError.
func (s *Store) TakeSeat(ctx context.Context, person, meeting, project int64, topic string, turn int64, now time.Time) (made Booked, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		type group struct {
			Mentor   int64
			StartsAt time.Time
		}
		g, err := one(ctx, s, pgx.RowToStructByPos[group], `select mentor, starts_at from meeting where id = $1 and kind = 'group' and state = 'planned'`, meeting)
		if err != nil {
			return err
		}
		t, err := s.termsFor(ctx, SideTeam, person, Wish{Mentor: g.Mentor, Project: project, StartsAt: g.StartsAt, Turn: turn}, now)
		if err != nil {
			return err
		}
		if t.Again != 0 {
			made = Booked{t.Again, t.AgainMeeting, t.AgainAsked}
			return nil
		}
		if err := s.seatFree(ctx, meeting, project); err != nil {
			return err
		}
		if err := t.allowSeat(g.StartsAt, now); err != nil {
			return err
		}
		made, err = s.takeSeat(ctx, person, meeting, project, topic, turn, now)
		return err
	})
	if err != nil {
		return Booked{}, fmt.Errorf("take a seat of meeting %d for project %d: %w", meeting, project, err)
	}
	return made, nil
}

// seatFree locks a group and checks that it has a seat for a team. Errors: ErrNotFound, *MeetingError.
func (s *Store) seatFree(ctx context.Context, meeting, project int64) error {
	type seats struct {
		Free, Seated bool
	}
	if err := s.later(ctx, `select from meeting where id = $1 for update`, meeting); err != nil {
		return err
	}
	f, err := one(ctx, s, pgx.RowToStructByPos[seats], `
select `+groupSeats+` < x.seats, exists (select from booking k where k.meeting = x.id and k.project = $2 and k.state in ('asked', 'booked'))
from meeting x where x.id = $1 and x.kind = 'group' and x.state = 'planned'`, meeting, project)
	switch {
	case err != nil:
		return err
	case f.Seated:
		return refuse(RefusedSeated)
	case !f.Free:
		return refuse(RefusedFull)
	}
	return nil
}

// allowSeat checks the rules of a seat: those of a meeting, but for the notice and the horizon.
func (t terms) allowSeat(at, now time.Time) error {
	t.Notice, t.Horizon = 0, int(at.Sub(now)/(24*time.Hour))+2
	if at.After(now) && at.Before(now.Add(groupNotice)) {
		return refuse(RefusedSoon)
	}
	return t.allow(SideTeam, at, now)
}

// takeSeat writes a seat down. The database has the last word on who is where.
func (s *Store) takeSeat(ctx context.Context, person, meeting, project int64, topic string, turn int64, now time.Time) (made Booked, err error) {
	var refused Refusal
	err = s.attempt(ctx, func(ctx context.Context) error {
		made, err = one(ctx, s, pgx.RowToStructByPos[Booked], `
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, topic, turn, made_at)
select x.id, x.mentor, x.starts_at, x.ends_at, $2, $3, 'booked', $4, $5, $6 from meeting x where x.id = $1 returning id, meeting, false`,
			meeting, project, person, topic, turn, now)
		refused = clash(err)
		return err
	})
	if refused != "" {
		err = refuse(refused)
	}
	return made, err
}

// GroupPlan is a meeting with several teams that a mentor wants.
type GroupPlan struct {
	StartsAt    time.Time
	Minutes     int    // GroupLeastMinutes to GroupMostMinutes
	Seats       int    // GroupLeastSeats to GroupMostSeats
	Title       string // 1 to MeetingTitleLimit characters
	Link, Place string
}

const (
	// GroupLeastMinutes is how long a group meets at least.
	GroupLeastMinutes = 15
	// GroupMostMinutes is how long a group meets at most.
	GroupMostMinutes = 8 * 60
	// GroupLeastSeats is for how many teams a group is at least.
	GroupLeastSeats = 2
	// GroupMostSeats is for how many teams a group is at most.
	GroupMostSeats = 50
)

// OpenGroup makes a group of a mentor's, at any time ahead at which they are not busy; the same turn makes one. Errors: ErrNotFound for whoever is no
// mentor, ErrOutOfBounds, *MeetingError with RefusedPast or RefusedTaken.
func (s *Store) OpenGroup(ctx context.Context, mentor int64, g GroupPlan, turn int64, now time.Time) (id int64, err error) {
	if g.Minutes < GroupLeastMinutes || g.Minutes > GroupMostMinutes || g.Seats < GroupLeastSeats || g.Seats > GroupMostSeats {
		return 0, ErrOutOfBounds
	}
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, mentor); err != nil {
			return err
		}
		made, err := one(ctx, s, pgx.RowTo[int64], `
select coalesce((select id from meeting where author = $1 and turn = $2), 0) from mentor m where m.person = $1 and m.state = 'active' and `+allowedAnywhere(MentorProjects),
			mentor, turn)
		if err != nil || made != 0 {
			id = made
			return err
		}
		ends := g.StartsAt.Add(time.Duration(g.Minutes) * time.Minute)
		gap, err := s.groupFits(ctx, mentor, 0, g.StartsAt, ends, now)
		if err != nil {
			return err
		}
		return s.groupAttempt(ctx, func(ctx context.Context) error {
			id, err = one(ctx, s, pgx.RowTo[int64], `
insert into meeting (mentor, kind, starts_at, ends_at, free_at, seats, title, link, place, author, turn, made_at)
values ($1, 'group', $2, $3, $4, $5, $6, $7, $8, $1, $9, $10) returning id`,
				mentor, g.StartsAt, ends, ends.Add(gap), g.Seats, g.Title, g.Link, g.Place, turn, now)
			return err
		})
	})
	if err != nil {
		return 0, fmt.Errorf("open a group of mentor %d: %w", mentor, err)
	}
	return id, nil
}

// groupFits checks that a mentor has nothing else in a time, not counting a meeting that is to be moved, and gives the gap after it.
func (s *Store) groupFits(ctx context.Context, mentor, moved int64, from, till, now time.Time) (gap time.Duration, err error) {
	if !from.After(now) {
		return 0, refuse(RefusedPast)
	}
	plans, err := s.plans(ctx, []int64{mentor}, from, till, now, spared{meeting: moved})
	if err != nil {
		return 0, err
	}
	p := plans[mentor]
	if p == nil {
		return 0, ErrNotFound
	}
	if overlapsAny(p.Busy, from.Add(-p.Gap), till.Add(p.Gap)) {
		return 0, refuse(RefusedTaken)
	}
	return p.Gap, nil
}

// groupAttempt writes a time of a group down, which the database may refuse.
func (s *Store) groupAttempt(ctx context.Context, write func(context.Context) error) error {
	err := s.attempt(ctx, write)
	if refused := clash(err); refused != "" {
		return refuse(refused)
	}
	return err
}

// GroupOf loads a group for its mentor. Errors: ErrNotFound, also for one that was cancelled or has begun.
func (s *Store) GroupOf(ctx context.Context, mentor, meeting int64, now time.Time) (GroupMeeting, error) {
	list, err := s.groupsOf(ctx, `x.id = $3`, mentor, now, meeting)
	if err == nil && len(list) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return GroupMeeting{}, fmt.Errorf("load group %d: %w", meeting, err)
	}
	return list[0], nil
}

// GroupsOf lists the groups of a mentor that have not begun, the next first.
func (s *Store) GroupsOf(ctx context.Context, mentor int64, now time.Time) ([]GroupMeeting, error) {
	list, err := s.groupsOf(ctx, `true`, mentor, now)
	if err != nil {
		return nil, fmt.Errorf("list groups of mentor %d: %w", mentor, err)
	}
	return list, nil
}

func (s *Store) groupsOf(ctx context.Context, which string, args ...any) ([]GroupMeeting, error) {
	return collect(ctx, s, pgx.RowToStructByPos[GroupMeeting], `
select x.id, x.mentor, coalesce(p.name, ''), x.title, x.starts_at, x.ends_at, x.seats::int, `+groupSeats+`, x.place, x.link, false
from meeting x join person p on p.id = x.mentor
where x.mentor = $1 and x.kind = 'group' and x.state = 'planned' and x.starts_at > $2 and `+which+` order by x.starts_at, x.id`, args...)
}
