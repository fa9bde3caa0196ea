package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// mentorSeen is the SQL condition that $1 looks after the meetings of mentor m, whose row of people is p: they are of the reader's people, or meet a
// project of theirs.
func mentorSeen() string {
	return `m.state = 'active' and p.forget_at is null and exists (select from role_grant g where ` + MentorProjects.heldBy("m.person") + `) and (` +
		allowedPerson(ReadMentors, "p") + ` or exists (select from booking b join application a on a.id = b.project where b.mentor = m.person and ` +
		allowed(ReadMentors, "a.region", "a.cohort") + `) or exists (select from lead_mentor d join application a on a.id = d.project
	where d.mentor = m.person and d.state in ('proposed', 'active') and ` + allowed(ReadMentors, "a.region", "a.cohort") + `))`
}

// missedByMentor is the SQL condition that the mentor of booking b did not come: the team says so and the mentor does not say otherwise.
const missedByMentor = `(b.team_says = 'missed' and b.mentor_says is distinct from 'held')`

// happened is the SQL condition that meeting b was held, as far as anybody has said.
const happened = `(b.state = 'booked' and 'held' in (b.team_says, b.mentor_says))`

// MentorLoad is how much a mentor has to do.
type MentorLoad struct {
	Mentor   int64
	Name     string
	Pairs    int // projects that they go with
	Behind   int // minutes of meetings that were held within the last 30 days
	Next     int // minutes of meetings within the next 30 days
	Ahead    int // meetings
	Held     int // in all
	Missed   int // by teams
	Absent   int // by the mentor
	Rated    int // meetings with a rating
	Rating   int // their mean, in tenths; 0 for none
	Free     int // times that can be booked within the horizon
	NextFree time.Time
	Paused   bool // today
}

// MentorLoads lists the mentors whose meetings somebody looks after, those with the most to do first. Free times of the shown are computed.
func (s *Store) MentorLoads(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]MentorLoad, error) {
	list, err := collect(ctx, s, scanLoad, `
select m.person, coalesce(p.name, ''), (select count(*)::int from lead_mentor d where d.mentor = m.person and d.state = 'active'),
	coalesce(t.behind, 0)::int, coalesce(t.next, 0)::int, coalesce(t.ahead, 0)::int, coalesce(t.held, 0)::int, coalesce(t.missed, 0)::int, coalesce(t.absent, 0)::int,
	coalesce(t.rated, 0)::int, coalesce(round(t.rating * 10), 0)::int, coalesce(($2::timestamptz at time zone m.zone)::date between m.paused_from and m.paused_until, false)
from mentor m join person p on p.id = m.person left join lateral (
	select sum(extract(epoch from b.ends_at - b.starts_at) / 60) filter (where `+happened+` and b.ends_at between $2::timestamptz - interval '30 days' and $2) as behind,
		sum(extract(epoch from b.ends_at - b.starts_at) / 60) filter (where b.state in ('asked', 'booked') and b.ends_at > $2 and b.starts_at < $2::timestamptz + interval '30 days') as next,
		count(*) filter (where b.state in ('asked', 'booked') and b.ends_at > $2) as ahead, count(*) filter (where `+happened+`) as held,
		count(*) filter (where `+missed+`) as missed, count(*) filter (where `+missedByMentor+`) as absent, count(b.rating) as rated, avg(b.rating) as rating
	from booking b where b.mentor = m.person
) t on true
where `+mentorSeen()+` order by coalesce(t.next, 0) desc, coalesce(t.behind, 0) desc, p.name collate "kk-x-icu", m.person limit $3 offset $4`, reader, now, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list load of mentors: %w", err)
	}
	return list, s.withFree(ctx, list, now)
}

func scanLoad(row pgx.CollectableRow) (l MentorLoad, err error) {
	err = row.Scan(&l.Mentor, &l.Name, &l.Pairs, &l.Behind, &l.Next, &l.Ahead, &l.Held, &l.Missed, &l.Absent, &l.Rated, &l.Rating, &l.Paused)
	return l, err
}

// withFree counts the free times of mentors.
func (s *Store) withFree(ctx context.Context, list []MentorLoad, now time.Time) error {
	mentors := make([]int64, len(list))
	for i, l := range list {
		mentors[i] = l.Mentor
	}
	free, err := s.FreeSlots(ctx, mentors, 0, 0, now)
	for i, l := range list {
		if times := free[l.Mentor]; len(times) > 0 {
			list[i].Free, list[i].NextFree = len(times), times[0]
		}
	}
	return err
}

// MentorFree is the free times of a mentor.
type MentorFree struct {
	Mentor int64
	Name   string
	Times  []time.Time
}

// Unfilled lists the free times of all mentors whose meetings somebody looks after, until a moment, by name.
func (s *Store) Unfilled(ctx context.Context, reader int64, now, till time.Time) ([]MentorFree, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (f MentorFree, err error) { return f, row.Scan(&f.Mentor, &f.Name) }, `
select m.person, coalesce(p.name, '') from mentor m join person p on p.id = m.person where `+mentorSeen()+` order by p.name collate "kk-x-icu", m.person`, reader)
	if err != nil {
		return nil, fmt.Errorf("list mentors with free times: %w", err)
	}
	mentors := make([]int64, len(list))
	for i, f := range list {
		mentors[i] = f.Mentor
	}
	free, err := s.FreeSlots(ctx, mentors, 0, 0, now)
	if err != nil {
		return nil, err
	}
	some := list[:0]
	for _, f := range list {
		for _, at := range free[f.Mentor] {
			if at.Before(till) {
				f.Times = append(f.Times, at)
			}
		}
		if len(f.Times) > 0 {
			some = append(some, f)
		}
	}
	return some, nil
}

// MeetingsWatched lists the meetings that somebody looks after and that begin within a time, in their order.
func (s *Store) MeetingsWatched(ctx context.Context, reader int64, from, till time.Time, limit, offset int) ([]Meeting, error) {
	list, err := collect(ctx, s, scanMeeting, meetingFrom()+`b.starts_at >= $2 and b.starts_at < $3 and b.state in ('asked', 'booked') and `+
		allowed(ReadMentors, "a.region", "a.cohort")+` order by b.starts_at, b.id limit $4 offset $5`, reader, from, till, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list meetings that are looked after: %w", err)
	}
	return list, nil
}

// NoShow is how often a team or a mentor did not come to a meeting.
type NoShow struct {
	Mentor bool // otherwise a team
	ID     int64
	Name   string // of the mentor, or the project's title
	Times  int
	Last   time.Time
	Until  time.Time // until when only staff book for the team; zero when it may itself
}

// NoShows lists the teams and mentors who did not come to meetings since a moment, the most often first.
func (s *Store) NoShows(ctx context.Context, reader int64, since, now time.Time, limit, offset int) ([]NoShow, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (n NoShow, err error) {
		var until *time.Time
		err = row.Scan(&n.Mentor, &n.ID, &n.Name, &n.Times, &n.Last, &until)
		n.Until = orZero(until)
		return n, err
	}, `
with seen as (
	select b.* from booking b join application a on a.id = b.project where b.starts_at >= $2 and `+allowed(ReadMentors, "a.region", "a.cohort")+`
), counted as (
	select false as mentor, b.project as id, count(*)::int as times, max(b.starts_at) as last from seen b where `+missed+` group by b.project
	union all
	select true, b.mentor, count(*)::int, max(b.starts_at) from seen b where `+missedByMentor+` group by b.mentor
)
select c.mentor, c.id, coalesce(case when c.mentor then p.name else a.title end, ''), c.times, c.last, case when not c.mentor then `+blockedUntil("$3")+` end
from counted c left join person p on c.mentor and p.id = c.id left join application a on not c.mentor and a.id = c.id
order by c.times desc, c.last desc, c.mentor, c.id limit $4 offset $5`, reader, since, now, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list who did not come: %w", err)
	}
	return list, nil
}
