package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// MentorTeam is a project of the programme in front of staff.
type MentorTeam struct {
	Project            int64
	Title, Direction   string // the direction's name
	Language           string // of the application, "kk" or "ru"
	RegionKK, RegionRU string
	LeaderName         string
	Declined           int   // mentors with whom it came to nothing
	Lead               int64 // the pair that stands or is proposed; 0 for none
	MayManage          bool
}

func teamFrom() string {
	return `
select a.id, coalesce(a.title, ''), coalesce(a.direction, ''), coalesce(a.answers ->> 'lang', ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), coalesce(p.name, ''),
	(select count(*)::int from lead_mentor d where d.project = a.id and d.state in ('declined', 'ended')),
	coalesce((select d.id from lead_mentor d where d.project = a.id and d.state in ('proposed', 'active')), 0), ` + allowed(ManageMentors, "a.region", "a.cohort") + `
from application a join person p on p.id = a.leader left join region r on r.code = a.region
where ` + taken + ` and ` + allowed(ReadMentors, "a.region", "a.cohort")
}

// MentorTeam loads a project for those who look after meetings. Errors: ErrNotFound.
func (s *Store) MentorTeam(ctx context.Context, reader, project int64) (MentorTeam, error) {
	t, err := one(ctx, s, pgx.RowToStructByPos[MentorTeam], teamFrom()+` and a.id = $2`, reader, project)
	if err != nil {
		return MentorTeam{}, fmt.Errorf("load project %d for its meetings: %w", project, err)
	}
	return t, nil
}

// MentorTeams lists the projects that somebody looks after, only those without a lead mentor where alone is true: the newest cohort first.
func (s *Store) MentorTeams(ctx context.Context, reader int64, alone bool, limit, offset int) ([]MentorTeam, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[MentorTeam], teamFrom()+`
	and not ($2 and exists (select from lead_mentor d where d.project = a.id and d.state in ('proposed', 'active')))
order by a.cohort desc, a.title collate "kk-x-icu", a.id limit $3 offset $4`, reader, alone, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list projects for their meetings: %w", err)
	}
	return list, nil
}

// MentorCandidate is a mentor who may meet a project.
type MentorCandidate struct {
	Mentor             int64
	Name               string
	Languages          []string
	Directions         []string // empty: all of them
	RegionKK, RegionRU string
	SameRegion         bool
	Pairs              int  // that stand or are proposed, with any project
	Ahead              int  // meetings
	Minutes            int  // of a meeting
	Paused             bool // today
	Declined           bool // it came to nothing with this project already
}

// MentorCandidates lists the mentors who may meet a project and are not on its team, for staff who look after it.
func (s *Store) MentorCandidates(ctx context.Context, reader, project int64, now time.Time) ([]MentorCandidate, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[MentorCandidate], `
select m.person, coalesce(p.name, ''), m.languages, m.directions, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), coalesce(p.region = a.region, false),
	(select count(*)::int from lead_mentor d where d.mentor = m.person and d.state in ('proposed', 'active')),
	(select count(*)::int from booking b where b.mentor = m.person and b.state in ('asked', 'booked') and b.ends_at > $3),
	m.minutes::int, coalesce(($3::timestamptz at time zone m.zone)::date between m.paused_from and m.paused_until, false),
	exists (select from lead_mentor d where d.mentor = m.person and d.project = a.id and d.state in ('declined', 'ended'))
from application a join mentor m on `+mentors()+` join person p on p.id = m.person left join region r on r.code = p.region
where a.id = $2 and `+taken+` and `+allowed(ReadMentors, "a.region", "a.cohort")+` and p.forget_at is null
	and a.leader <> m.person and not exists (select from application_author w where w.application = a.id and w.person = m.person)
order by p.name collate "kk-x-icu", m.person`, reader, project, now)
	if err != nil {
		return nil, fmt.Errorf("list mentors for project %d: %w", project, err)
	}
	return list, nil
}
