package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// States of a booking.
const (
	BookingAsked     = "asked" // the mentor has not said yes
	BookingBooked    = "booked"
	BookingDeclined  = "declined"
	BookingCancelled = "cancelled"
)

// What a side says of a meeting afterwards.
const (
	SaysHeld   = "held"
	SaysMissed = "missed" // the other side did not come
)

// Meeting is a booking with the meeting that it is a seat at, as one of those concerned sees it.
type Meeting struct {
	Booking, Meeting     int64
	Side                 MeetingSide // of whoever reads
	Mentor               int64
	MentorName           string // empty when they were erased
	Project              int64
	Title                string // of the project
	Person               int64  // who booked it
	PersonName           string
	Group                bool
	GroupTitle           string // what a group meets for
	StartsAt, EndsAt     time.Time
	Link, Place, Topic   string
	State                string
	ConfirmedAt          time.Time // zero while the team has not said that it will come
	EndedSide            MeetingSide
	Why                  string // it ended
	Late                 bool
	TeamSays, MentorSays string
	Rating               int // 0 for none
	Sequence, Revision   int
}

// meetingFrom: reader $1.
func meetingFrom() string {
	return `
select b.id, x.id, case when b.mentor = $1 then 'mentor' when ` + onTeam + ` then 'team' else 'staff' end, b.mentor, coalesce(m.name, ''), b.project, coalesce(a.title, ''), b.person,
	coalesce(p.name, ''), x.kind = 'group', x.title, b.starts_at, b.ends_at, x.link, x.place, b.topic, b.state, b.confirmed_at, coalesce(b.ended_side, ''), b.why, b.late,
	coalesce(b.team_says, ''), coalesce(b.mentor_says, ''), coalesce(b.rating, 0), x.sequence, b.revision
from booking b join meeting x on x.id = b.meeting join application a on a.id = b.project join person m on m.id = b.mentor join person p on p.id = b.person
where `
}

func scanMeeting(row pgx.CollectableRow) (m Meeting, err error) {
	var confirmed *time.Time
	err = row.Scan(&m.Booking, &m.Meeting, &m.Side, &m.Mentor, &m.MentorName, &m.Project, &m.Title, &m.Person, &m.PersonName, &m.Group, &m.GroupTitle, &m.StartsAt, &m.EndsAt,
		&m.Link, &m.Place, &m.Topic, &m.State, &confirmed, &m.EndedSide, &m.Why, &m.Late, &m.TeamSays, &m.MentorSays, &m.Rating, &m.Sequence, &m.Revision)
	m.ConfirmedAt = orZero(confirmed)
	return m, err
}

// concerned is the SQL condition that $1 is the mentor of booking b or on the team of its project a.
const concerned = `(b.mentor = $1 or ` + onTeam + `)`

// MeetingOf loads a booking for its mentor, somebody of its team, or staff who look after both. Errors: ErrNotFound.
func (s *Store) MeetingOf(ctx context.Context, reader, booking int64) (Meeting, error) {
	m, err := one(ctx, s, scanMeeting, meetingFrom()+`b.id = $2 and (`+concerned+` or `+allowed(ReadMentors, "a.region", "a.cohort")+`)`, reader, booking)
	if err != nil {
		return Meeting{}, fmt.Errorf("load booking %d: %w", booking, err)
	}
	return m, nil
}

// MeetingsAhead lists the meetings of somebody, as mentor and on teams, that are not over: the next first.
func (s *Store) MeetingsAhead(ctx context.Context, person int64, now time.Time, limit int) ([]Meeting, error) {
	return s.meetings(ctx, `b.ends_at > $2 and b.state in ('asked', 'booked') order by b.starts_at, b.id limit $3`, person, now, limit)
}

// MeetingsBehind lists the meetings of somebody that are over: the last first.
func (s *Store) MeetingsBehind(ctx context.Context, person int64, now time.Time, limit, offset int) ([]Meeting, error) {
	return s.meetings(ctx, `b.ends_at <= $2 and b.state = 'booked' order by b.starts_at desc, b.id desc limit $3 offset $4`, person, now, limit, offset)
}

// meetings looks once for those of a mentor and once for those of teams, each by its index.
func (s *Store) meetings(ctx context.Context, which string, person int64, args ...any) ([]Meeting, error) {
	list, err := collect(ctx, s, scanMeeting, meetingFrom()+`b.id in (
	select id from booking where mentor = $1
	union select k.id from booking k join application l on l.id = k.project where l.leader = $1
	union select k.id from booking k join application_author w on w.application = k.project and w.person = $1
) and `+concerned+` and `+which, append([]any{person}, args...)...)
	if err != nil {
		return nil, fmt.Errorf("list meetings of person %d: %w", person, err)
	}
	return list, nil
}

// MeetingPerson is one of those whom a meeting concerns.
type MeetingPerson struct {
	Person int64
	Side   MeetingSide
}

// MeetingCircle lists those whom a booking concerns: its mentor and everybody of its team.
func (s *Store) MeetingCircle(ctx context.Context, booking int64) ([]MeetingPerson, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[MeetingPerson], `
select b.mentor, 'mentor' from booking b where b.id = $1
union all select a.leader, 'team' from booking b join application a on a.id = b.project where b.id = $1
union all select w.person, 'team' from booking b join application_author w on w.application = b.project where b.id = $1`, booking)
	if err != nil {
		return nil, fmt.Errorf("list whom booking %d concerns: %w", booking, err)
	}
	return list, nil
}
