package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// MeetingTopicLimit is how long a team's topic may be, in characters.
	MeetingTopicLimit = 300
	// MeetingTitleLimit is how long what a group meets for may be, in characters.
	MeetingTitleLimit = 120
	// MeetingWhyLimit is how long a reason may be, in characters.
	MeetingWhyLimit = 300
	// alternatives is how many other free times somebody is offered whose time is taken.
	alternatives = 3
)

// MeetingSide is whose hand something of a meeting was.
type MeetingSide string

// The sides of a meeting.
const (
	SideTeam   MeetingSide = "team"
	SideMentor MeetingSide = "mentor"
	SideStaff  MeetingSide = "staff"
)

// Refusal is why a meeting cannot be as it is wanted.
type Refusal string

// Refusals of the rules that meetings keep to.
const (
	RefusedTaken      Refusal = "taken"       // somebody was quicker, or the mentor cannot be met then; Free has others
	RefusedSoon       Refusal = "soon"        // nearer than the notice
	RefusedFar        Refusal = "far"         // beyond the horizon
	RefusedTeamLimit  Refusal = "team_limit"  // the team has as many meetings ahead as it may
	RefusedPairLimit  Refusal = "pair_limit"  // with this mentor
	RefusedMonth      Refusal = "month"       // with this mentor in thirty days: others come first
	RefusedNoShows    Refusal = "no_shows"    // the team has missed meetings: until Until only staff book for it
	RefusedTeamBusy   Refusal = "team_busy"   // the team meets somebody then; Free has others
	RefusedPersonBusy Refusal = "person_busy" // the person does, with another team
	RefusedOwn        Refusal = "own"         // the mentor is on the team
	RefusedFull       Refusal = "full"        // no seat of a group is left
	RefusedSeated     Refusal = "seated"      // the team has a seat of the group
	RefusedLate       Refusal = "late"        // it cannot be moved any more
	RefusedPast       Refusal = "past"        // it has begun
)

// MeetingError says why a meeting cannot be as it is wanted.
type MeetingError struct {
	Why   Refusal
	Free  []time.Time // the next times that were free, up to three
	Until time.Time   // when it is over, zero where nothing ends
}

// Error says why.
func (e *MeetingError) Error() string { return "meeting is refused: " + string(e.Why) }

func refuse(why Refusal) error { return &MeetingError{Why: why} }

// Wish is a meeting that a team wants.
type Wish struct {
	Mentor, Project int64
	StartsAt        time.Time
	Topic           string // up to MeetingTopicLimit characters
	Turn            int64  // the update in which it is wanted: the same one books once
}

// Booked is what was booked.
type Booked struct {
	Booking, Meeting int64
	Asked            bool // the mentor has to say yes
}

// terms are what decides on a meeting besides the mentor's time.
type terms struct {
	Leader                                           int64
	Confirms, Mentors, OnTeam, Own, Lead, MayFor     bool
	Minutes, Gap, Notice, Horizon, FreeHours         int
	Team, TeamMost, Pair, PairMost, Month, MonthMost int
	BlockedUntil                                     *time.Time
	Wait                                             int64 // of this team for this mentor
	Again                                            int64 // what the same turn has booked
	AgainMeeting                                     int64
	AgainAsked                                       bool
	Link, Place                                      string
}

// missed is the SQL condition that the team of booking b did not come: the mentor says so and the team does not say otherwise, or it cancelled too late.
const missed = `(b.mentor_says = 'missed' and b.team_says is distinct from 'held' or b.late)`

// blockedUntil is until when only staff book for the team of project a, null when it may itself: the missed meeting that makes up the number holds for as
// many days as the rule says, and those that come after it are counted anew. now is the placeholder of the time.
func blockedUntil(now string) string {
	return `(select o.starts_at + make_interval(days => meeting_rule('no_show_days')) from (
		select b.starts_at, row_number() over (order by b.starts_at, b.id) as nth from booking b where b.project = a.id and ` + missed + `
	) o where o.nth % meeting_rule('no_shows') = 0 and o.starts_at > ` + now + `::timestamptz - make_interval(days => meeting_rule('no_show_days'))
	order by o.starts_at desc limit 1)`
}

// termsOf: $1 who acts, $2 mentor, $3 project, $4 when, $5 now, $6 turn, $7 whose booking it would be, 0 for the team's leader.
func termsOf() string {
	return `
select a.leader, m.confirms, ` + mentors() + `, ` + onTeam + `,
	(a.leader = m.person or exists (select from application_author w where w.application = a.id and w.person = m.person)),
	exists (select from lead_mentor d where d.project = a.id and d.mentor = m.person and d.state = 'active'),
	` + allowed(ManageMentors, "a.region", "a.cohort") + `,
	m.minutes::int, meeting_rule('gap_minutes'), meeting_rule('notice_hours'), meeting_rule('horizon_days'), meeting_rule('free_hours'),
	(select count(*)::int from booking b where b.project = a.id and b.state in ('asked', 'booked') and b.ends_at > $5), meeting_rule('open_per_team'),
	(select count(*)::int from booking b where b.project = a.id and b.mentor = m.person and b.state in ('asked', 'booked') and b.ends_at > $5), meeting_rule('open_per_pair'),
	(select greatest(count(*) filter (where b.starts_at <= $4), count(*) filter (where b.starts_at >= $4))::int from booking b
		where b.project = a.id and b.mentor = m.person and b.state in ('asked', 'booked')
			and b.starts_at > $4::timestamptz - interval '30 days' and b.starts_at < $4::timestamptz + interval '30 days'), meeting_rule('pair_month'),
	` + blockedUntil("$5") + `,
	coalesce((select w.id from mentor_wait w where w.mentor = m.person and w.project = a.id and w.state in ('waiting', 'offered')), 0),
	coalesce(g.id, 0), coalesce(g.meeting, 0), coalesce(g.state = 'asked', false), m.link, m.place
from application a join mentor m on m.person = $2 left join booking g on g.person = coalesce(nullif($7::bigint, 0), a.leader) and g.turn = $6 where a.id = $3`
}

// Book books a meeting for a team that somebody is on. Errors: ErrNotFound for a project that is not theirs or a mentor who may not meet it;
// *MeetingError. A time that is kept for the team is taken with it.
func (s *Store) Book(ctx context.Context, person int64, w Wish, now time.Time) (Booked, error) {
	return s.book(ctx, SideTeam, person, w, now)
}

// BookFor books a meeting for a team by the hand of staff, whatever the team has missed or has ahead. Errors: as of Book.
func (s *Store) BookFor(ctx context.Context, staff int64, w Wish, now time.Time) (Booked, error) {
	return s.book(ctx, SideStaff, staff, w, now)
}

func (s *Store) book(ctx context.Context, side MeetingSide, actor int64, w Wish, now time.Time) (made Booked, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		t, err := s.termsFor(ctx, side, actor, w, now)
		if err != nil {
			return err
		}
		if t.Again != 0 {
			made = Booked{t.Again, t.AgainMeeting, t.AgainAsked}
			return nil
		}
		if err := t.allow(side, w.StartsAt, now); err != nil {
			return err
		}
		person := actor
		if side == SideStaff {
			person = t.Leader
		}
		if err := s.fits(ctx, w, person, now, spared{wait: t.Wait}); err != nil {
			return err
		}
		if made, err = s.take(ctx, side, actor, person, w, t, now); err != nil {
			return err
		}
		if t.Wait != 0 {
			err = s.later(ctx, `update mentor_wait set state = 'served', slot_at = null, slot_end = null, until = null where id = $1`, t.Wait)
		}
		if err == nil && side == SideStaff {
			err = s.audit(ctx, Audit{
				Actor: actor, Action: ManageMentors, Subject: Subject{"application", w.Project},
				After: map[string]any{"meeting": made.Meeting, "starts_at": w.StartsAt},
			}, now)
		}
		return err
	})
	if err != nil {
		return Booked{}, fmt.Errorf("book mentor %d for project %d: %w", w.Mentor, w.Project, err)
	}
	return made, nil
}

// termsFor locks the mentor, then the project, and loads the terms. Errors: ErrNotFound.
func (s *Store) termsFor(ctx context.Context, side MeetingSide, actor int64, w Wish, now time.Time) (terms, error) {
	if err := s.lockMentor(ctx, w.Mentor); err != nil {
		return terms{}, err
	}
	if err := s.later(ctx, `select from application where id = $1 for update`, w.Project); err != nil {
		return terms{}, err
	}
	whose := actor
	if side == SideStaff {
		whose = 0
	}
	t, err := one(ctx, s, pgx.RowToStructByPos[terms], termsOf(), actor, w.Mentor, w.Project, w.StartsAt, now, w.Turn, whose)
	if err == nil && (!t.Mentors || side == SideTeam && !t.OnTeam || side == SideStaff && !t.MayFor) {
		err = ErrNotFound
	}
	return t, err
}

// allow checks the rules of a new meeting. What protects others and not the team holds for staff too.
func (t terms) allow(side MeetingSide, at, now time.Time) error {
	switch {
	case t.Own:
		return refuse(RefusedOwn)
	case !at.After(now):
		return refuse(RefusedPast)
	case side == SideStaff:
		return nil
	case t.BlockedUntil != nil && t.BlockedUntil.After(now):
		return &MeetingError{Why: RefusedNoShows, Until: *t.BlockedUntil}
	case at.Before(now.Add(time.Duration(t.Notice) * time.Hour)):
		return refuse(RefusedSoon)
	case !at.Before(now.AddDate(0, 0, t.Horizon)):
		return refuse(RefusedFar)
	case t.Team >= t.TeamMost:
		return refuse(RefusedTeamLimit)
	case !t.Lead && t.Pair >= t.PairMost:
		return refuse(RefusedPairLimit)
	case !t.Lead && t.Month >= t.MonthMost:
		return refuse(RefusedMonth)
	}
	return nil
}

// fits checks that the mentor can be met then, and gives other times if not.
func (s *Store) fits(ctx context.Context, w Wish, person int64, now time.Time, but spared) error {
	plans, err := s.plans(ctx, []int64{w.Mentor}, w.StartsAt, w.StartsAt.Add(time.Minute), now, but)
	if err != nil {
		return err
	}
	if p := plans[w.Mentor]; p != nil && p.Has(w.StartsAt) {
		return nil
	}
	return s.instead(ctx, RefusedTaken, w, person, now, but)
}

// instead refuses a time and says which others are free.
func (s *Store) instead(ctx context.Context, why Refusal, w Wish, person int64, now time.Time, but spared) error {
	free, err := s.freeSlots(ctx, []int64{w.Mentor}, w.Project, person, now, but)
	if err != nil {
		return err
	}
	return &MeetingError{Why: why, Free: slices.Clone(free[w.Mentor][:min(alternatives, len(free[w.Mentor]))])}
}

// take writes the meeting and the seat at it down. The database has the last word on who is where.
func (s *Store) take(ctx context.Context, side MeetingSide, actor, person int64, w Wish, t terms, now time.Time) (made Booked, err error) {
	made.Asked = t.Confirms && side != SideMentor
	state := "booked"
	if made.Asked {
		state = "asked"
	}
	ends := w.StartsAt.Add(time.Duration(t.Minutes) * time.Minute)
	var refused Refusal
	err = s.attempt(ctx, func(ctx context.Context) error {
		b, err := one(ctx, s, pgx.RowToStructByPos[Booked], `
with made as (
	insert into meeting (mentor, kind, starts_at, ends_at, free_at, link, place, author, turn, made_at)
	values ($1, 'single', $2, $3, $4, $5, $6, $7, $8, $9) returning id, mentor, starts_at, ends_at
)
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, topic, turn, made_at)
select m.id, m.mentor, m.starts_at, m.ends_at, $10, $11, $12, $13, $8, $9 from made m returning id, meeting, state = 'asked'`,
			w.Mentor, w.StartsAt, ends, ends.Add(time.Duration(t.Gap)*time.Minute), t.Link, t.Place, actor, w.Turn, now, w.Project, person, state, w.Topic)
		made = b
		refused = clash(err)
		return err
	})
	if refused != "" {
		err = s.instead(ctx, refused, w, person, now, spared{wait: t.Wait})
	}
	return made, err
}

// clash is what it means that the database refuses a time.
func clash(err error) Refusal {
	switch {
	case violates(err, "meeting_mentor_free"):
		return RefusedTaken
	case violates(err, "booking_team_free"):
		return RefusedTeamBusy
	case violates(err, "booking_person_free"):
		return RefusedPersonBusy
	}
	return ""
}

// IsRefused gives the refusal that an error carries, nil for none.
func IsRefused(err error) *MeetingError {
	var refused *MeetingError
	if errors.As(err, &refused) {
		return refused
	}
	return nil
}
