package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// MentorTimes is when a team can meet a mentor, or why it cannot whatever the time.
type MentorTimes struct {
	From, Till time.Time // within which times are looked for
	Minutes    int       // of a meeting
	FreeHours  int       // until how long before it a meeting is cancelled or moved without consequences
	Confirms   bool      // the mentor says yes before it is booked
	Free       []time.Time
	Why        Refusal   // empty when the team can book
	Until      time.Time // when that is over, zero where nothing ends by itself
	Most       int       // how many meetings are allowed, where Why is that there are as many; otherwise how many with this mentor in thirty days
}

// MentorCard is a mentor as a team sees who may be met.
type MentorCard struct {
	MentorFound
	MentorTimes
	Title       string // of the project
	About       string
	Link, Place string
	InLine      int // the team's place in the line, 1 for the first; 0 for none
	// OfferedAt is a time that is kept for the team until OfferedUntil; zero for none.
	OfferedAt, OfferedUntil time.Time
}

// MentorCard loads a mentor for somebody of a project's team. Errors: ErrNotFound for others, and for mentors who may not meet it or have left.
func (s *Store) MentorCard(ctx context.Context, person, mentor, project int64, now time.Time) (MentorCard, error) {
	c, err := s.mentorCard(ctx, person, mentor, project, now)
	if err != nil {
		return MentorCard{}, fmt.Errorf("load mentor %d for project %d: %w", mentor, project, err)
	}
	return c, nil
}

func (s *Store) mentorCard(ctx context.Context, person, mentor, project int64, now time.Time) (c MentorCard, err error) {
	if c.MentorFound, err = one(ctx, s, scanMentorFound, mentorsFor()+` and m.person = $4`, person, project, now, mentor); err != nil {
		return MentorCard{}, err
	}
	type rest struct {
		Title, About, Link, Place string
		InLine                    int
		At, Until                 *time.Time
	}
	r, err := one(ctx, s, pgx.RowToStructByPos[rest], `
select coalesce(a.title, ''), m.about, m.link, m.place,
	case when w.id is null then 0 else 1 + (select count(*)::int from mentor_wait o where o.mentor = m.person and o.state in ('waiting', 'offered')
		and (o.since, o.id) < (w.since, w.id)) end,
	case when w.until > $3 then w.slot_at end, case when w.until > $3 then w.until end
from application a join mentor m on m.person = $1
	left join mentor_wait w on w.mentor = m.person and w.project = a.id and w.state in ('waiting', 'offered') where a.id = $2`, mentor, project, now)
	if err != nil {
		return MentorCard{}, err
	}
	c.Title, c.About, c.Link, c.Place, c.InLine, c.OfferedAt, c.OfferedUntil = r.Title, r.About, r.Link, r.Place, r.InLine, orZero(r.At), orZero(r.Until)
	if c.MentorTimes, err = s.mentorTimes(ctx, person, mentor, project, now); err != nil {
		return MentorCard{}, err
	}
	if len(c.Free) > 0 {
		c.Soonest = c.Free[0]
	}
	return c, nil
}

// mentorTimes works out when a team can meet a mentor. A time that is kept for the team is free for it.
func (s *Store) mentorTimes(ctx context.Context, person, mentor, project int64, now time.Time) (m MentorTimes, err error) {
	t, err := one(ctx, s, pgx.RowToStructByPos[terms], termsOf(), person, mentor, project, now, now, 0, person)
	if err != nil {
		return MentorTimes{}, err
	}
	m = MentorTimes{
		From: now.Add(time.Duration(t.Notice) * time.Hour), Till: now.AddDate(0, 0, t.Horizon), Minutes: t.Minutes, FreeHours: t.FreeHours, Confirms: t.Confirms,
		Most: t.MonthMost,
	}
	free, err := s.freeBetween(ctx, []int64{mentor}, project, person, m.From, m.Till, now, spared{wait: t.Wait})
	if err != nil {
		return MentorTimes{}, err
	}
	m.Free = free[mentor]
	if refused := IsRefused(t.allow(SideTeam, m.From, now)); refused != nil && refused.Why != RefusedMonth {
		m.Why, m.Until, m.Most = refused.Why, refused.Until, t.most(refused.Why)
		return m, nil
	}
	if t.Lead || len(m.Free) == 0 {
		return m, nil
	}
	return m, s.withinMonth(ctx, mentor, project, t.MonthMost, &m)
}

// most is how many meetings a refusal speaks of.
func (t terms) most(why Refusal) int {
	switch why {
	case RefusedTeamLimit:
		return t.TeamMost
	case RefusedPairLimit:
		return t.PairMost
	case RefusedMonth:
		return t.MonthMost
	}
	return 0
}

// pairDays are the days in which meetings of a team with a mentor are counted.
const pairDays = 30 * 24 * time.Hour

// withinMonth leaves out the times at which the team would meet the mentor too often, by the same count as booking does.
func (s *Store) withinMonth(ctx context.Context, mentor, project int64, most int, m *MentorTimes) error {
	held, err := collect(ctx, s, pgx.RowTo[time.Time], `
select b.starts_at from booking b where b.project = $1 and b.mentor = $2 and b.state in ('asked', 'booked')
	and b.starts_at > $3::timestamptz - interval '30 days' and b.starts_at < $4::timestamptz + interval '30 days'`, project, mentor, m.From, m.Till)
	if err != nil || len(held) < most {
		return err
	}
	m.Free = slices.DeleteFunc(m.Free, func(at time.Time) bool {
		before, after := 0, 0
		for _, h := range held {
			if !h.After(at) && h.After(at.Add(-pairDays)) {
				before++
			}
			if !h.Before(at) && h.Before(at.Add(pairDays)) {
				after++
			}
		}
		return max(before, after) >= most
	})
	if len(m.Free) == 0 {
		m.Why = RefusedMonth
	}
	return nil
}

// Elsewhere is somebody of a team who is at a meeting of another team.
type Elsewhere struct {
	Person      int64
	Name, Title string // of the person, and of the other project
}

// TeamElsewhere lists those of a team who are at meetings of other teams in a time: nothing keeps the team from meeting then, but it wants to know.
func (s *Store) TeamElsewhere(ctx context.Context, person, project int64, from, till time.Time) ([]Elsewhere, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Elsewhere], `
with team as (
	select a.leader as person from application a where a.id = $2 and `+onTeam+`
	union select w.person from application a join application_author w on w.application = a.id where a.id = $2 and `+onTeam+`
)
select distinct on (t.person) t.person, coalesce(p.name, ''), coalesce(o.title, '')
from team t join person p on p.id = t.person
	join application o on o.id <> $2 and (o.leader = t.person or exists (select from application_author w where w.application = o.id and w.person = t.person))
	join booking b on b.project = o.id and b.state in ('asked', 'booked') and b.starts_at < $4 and b.ends_at > $3
order by t.person, b.starts_at`, person, project, from, till)
	if err != nil {
		return nil, fmt.Errorf("look where the team of project %d is: %w", project, err)
	}
	return list, nil
}

// MeetingTimes is when a booking can be moved to by somebody whom it concerns. Mentors and staff may do so nearer than the notice. Errors:
// ErrNotFound.
func (s *Store) MeetingTimes(ctx context.Context, m Meeting, now time.Time) (t MentorTimes, err error) {
	type bounds struct {
		Minutes, FreeHours int
		Confirms           bool
	}
	b, err := one(ctx, s, pgx.RowToStructByPos[bounds], `select minutes::int, meeting_rule('free_hours'), confirms from mentor where person = $1`, m.Mentor)
	if err == nil {
		t.From, t.Till, err = s.Bookable(ctx, now)
	}
	if err != nil {
		return MentorTimes{}, fmt.Errorf("look when booking %d can be: %w", m.Booking, err)
	}
	if m.Side != SideTeam {
		t.From = now
	}
	t.Minutes, t.FreeHours, t.Confirms = b.Minutes, b.FreeHours, b.Confirms
	free, err := s.freeBetween(ctx, []int64{m.Mentor}, m.Project, m.Person, t.From, t.Till, now, spared{meeting: m.Meeting})
	if err != nil {
		return MentorTimes{}, fmt.Errorf("look when booking %d can be: %w", m.Booking, err)
	}
	t.Free = slices.DeleteFunc(free[m.Mentor], func(at time.Time) bool { return at.Equal(m.StartsAt) || !at.After(now) })
	return t, nil
}

// MeetingFreeUntil is until when the team of a booking can move or cancel it without consequences.
func (s *Store) MeetingFreeUntil(ctx context.Context, m Meeting) (time.Time, error) {
	hours, err := one(ctx, s, pgx.RowTo[int], `select meeting_rule('free_hours')`)
	if err != nil {
		return time.Time{}, fmt.Errorf("look until when booking %d is free: %w", m.Booking, err)
	}
	return m.StartsAt.Add(-time.Duration(hours) * time.Hour), nil
}
