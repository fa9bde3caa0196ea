package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// OpenAlert is something about meetings that nobody has settled.
type OpenAlert struct {
	ID         int64
	Kind       string
	Project    int64 // 0 for none
	Title      string
	Mentor     int64 // 0 for none
	MentorName string
	Booking    int64     // 0 for none
	StartsAt   time.Time // of its meeting, zero for none
	Rating     int       // that the team gave, 0 for none
	MadeAt     time.Time
	MaySettle  bool
}

// alertFrom: reader $1. What is about no project is about a mentor.
func alertFrom() string {
	return `
select l.id, l.kind, coalesce(a.id, 0), coalesce(a.title, ''), coalesce(p.id, 0), coalesce(p.name, ''), coalesce(l.booking, 0), b.starts_at, coalesce(b.rating, 0), l.made_at,
	case when a.id is null then ` + allowedPerson(ManageMentors, "p") + ` else ` + allowed(ManageMentors, "a.region", "a.cohort") + ` end
from mentor_alert l left join booking b on b.id = l.booking left join application a on a.id = coalesce(l.project, b.project)
left join person p on p.id = coalesce(l.mentor, b.mentor)
where l.settled_at is null and case when a.id is null then ` + allowedPerson(ReadMentors, "p") + ` else ` + allowed(ReadMentors, "a.region", "a.cohort") + ` end`
}

// OpenAlerts lists what nobody has settled, the oldest first.
func (s *Store) OpenAlerts(ctx context.Context, reader int64, limit, offset int) ([]OpenAlert, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (l OpenAlert, err error) {
		var starts *time.Time
		err = row.Scan(&l.ID, &l.Kind, &l.Project, &l.Title, &l.Mentor, &l.MentorName, &l.Booking, &starts, &l.Rating, &l.MadeAt, &l.MaySettle)
		l.StartsAt = orZero(starts)
		return l, err
	}, alertFrom()+` order by l.made_at, l.id limit $2 offset $3`, reader, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list what was told of meetings: %w", err)
	}
	return list, nil
}

// SettleAlert keeps that somebody has looked after it. Errors: ErrNotFound without the right, ErrChanged when somebody has settled it already.
func (s *Store) SettleAlert(ctx context.Context, actor, id int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		type alert struct {
			Open    bool
			Kind    string
			Project int64
		}
		l, err := one(ctx, s, pgx.RowToStructByPos[alert], `
select l.settled_at is null, l.kind, coalesce(a.id, 0) from mentor_alert l left join booking b on b.id = l.booking
left join application a on a.id = coalesce(l.project, b.project) left join person p on p.id = coalesce(l.mentor, b.mentor)
where l.id = $2 and case when a.id is null then `+allowedPerson(ManageMentors, "p")+` else `+allowed(ManageMentors, "a.region", "a.cohort")+` end for update of l`, actor, id)
		switch {
		case err != nil:
			return err
		case !l.Open:
			return ErrChanged
		}
		if err := s.later(ctx, `update mentor_alert set settled_by = $2, settled_at = $3 where id = $1`, id, actor, now); err != nil {
			return err
		}
		return s.leadAudit(ctx, actor, l.Project, "", map[string]any{"alert": l.Kind, "state": "settled"}, now)
	})
	if err != nil {
		return fmt.Errorf("settle what was told of meetings %d: %w", id, err)
	}
	return nil
}

// MentorDesk is how much there is to do about meetings.
type MentorDesk struct {
	Alone    int // projects without a lead mentor
	Proposed int // that wait for an answer
	Active   int
	Leaving  int // of them, that one side wants to end
	Alerts   int
	Today    int // meetings that begin before a moment
	Mentors  int
}

// Waits is how many things wait for a hand.
func (d MentorDesk) Waits() int { return d.Leaving + d.Alerts }

// MentorDesk counts for somebody who looks after meetings, in one look. till is the end of the day.
func (s *Store) MentorDesk(ctx context.Context, reader int64, now, till time.Time) (MentorDesk, error) {
	d, err := one(ctx, s, pgx.RowToStructByPos[MentorDesk], `
with team as materialized (select a.id from application a where `+taken+` and `+allowed(ReadMentors, "a.region", "a.cohort")+`),
pair as (select d.state, d.leave_side from lead_mentor d join team on team.id = d.project where d.state in ('proposed', 'active'))
select (select count(*) from team)::int - (select count(*) from pair)::int, (select count(*) from pair where state = 'proposed')::int,
	(select count(*) from pair where state = 'active')::int, (select count(*) from pair where leave_side is not null)::int,
	(select count(*) from (`+alertFrom()+`) open)::int,
	(select count(*) from booking b join team on team.id = b.project where b.starts_at > $2 and b.starts_at < $3 and b.state in ('asked', 'booked'))::int,
	(select count(*) from mentor m join person p on p.id = m.person where `+mentorSeen()+`)::int`, reader, now, till)
	if err != nil {
		return MentorDesk{}, fmt.Errorf("count what there is about meetings: %w", err)
	}
	return d, nil
}
