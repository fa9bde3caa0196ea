package store

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// TeamProject is a project of the programme on whose team somebody is.
type TeamProject struct {
	ID    int64
	Title string
}

// TeamProjects lists the projects of the programme on whose teams somebody is, the newest first.
func (s *Store) TeamProjects(ctx context.Context, person int64) ([]TeamProject, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[TeamProject], `select a.id, coalesce(a.title, '') from application a where `+onTeam+` order by a.id desc`, person)
	if err != nil {
		return nil, fmt.Errorf("list projects of person %d: %w", person, err)
	}
	return list, nil
}

// MentorFilter picks mentors. What is empty picks all.
type MentorFilter struct {
	Direction, Language, Region string
	Rated                       bool // the best rated first; otherwise who can be met soonest
}

// ratingsNeeded is how many ratings a mentor has before their average is shown: fewer say more about the team than about the mentor.
const ratingsNeeded = 3

// MentorFound is a mentor as a team looks for one.
type MentorFound struct {
	Person                int64
	Name                  string // empty when it was taken back
	Region                string
	RegionKK, RegionRU    string
	Languages, Directions []string // no direction: all of them
	Minutes               int      // of a meeting
	Confirms              bool     // they say yes to each meeting before it is booked
	Lead                  bool     // they go with the project
	Rating                float64  // 1 to 5; 0 as long as there are few
	Ratings               int
	Groups                int       // of theirs ahead
	Waits                 bool      // the team stands in the line for them
	Soonest               time.Time // when they can be met first, zero for not in the time ahead
}

// mentorsFor: reader $1, project $2, now $3. Those who are on the team themselves are not among them.
func mentorsFor() string {
	return `
select m.person, coalesce(p.name, ''), coalesce(p.region, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), m.languages, m.directions, m.minutes::int, m.confirms,
	exists (select from lead_mentor d where d.project = a.id and d.mentor = m.person and d.state = 'active'),
	case when g.n >= ` + fmt.Sprint(ratingsNeeded) + ` then g.mean else 0 end, g.n,
	(select count(*)::int from meeting x where x.mentor = m.person and x.kind = 'group' and x.state = 'planned' and x.starts_at > $3),
	exists (select from mentor_wait w where w.mentor = m.person and w.project = a.id and w.state in ('waiting', 'offered'))
from application a join mentor m on ` + mentors() + ` join person p on p.id = m.person left join region r on r.code = p.region
	cross join lateral (select coalesce(avg(b.rating), 0)::float8 as mean, count(b.rating)::int as n from booking b where b.mentor = m.person and b.rating is not null) g
where a.id = $2 and ` + onTeam + ` and a.leader <> m.person and not exists (select from application_author w where w.application = a.id and w.person = m.person)`
}

func scanMentorFound(row pgx.CollectableRow) (m MentorFound, err error) {
	err = row.Scan(&m.Person, &m.Name, &m.Region, &m.RegionKK, &m.RegionRU, &m.Languages, &m.Directions, &m.Minutes, &m.Confirms, &m.Lead, &m.Rating, &m.Ratings,
		&m.Groups, &m.Waits)
	return m, err
}

// MentorsFor lists the mentors whom the team of a project may meet: the one who goes with the project first, then those who can be met soonest or who
// are rated best. For whoever is not on the team there are none. When they can be met is worked out for all of them at once.
func (s *Store) MentorsFor(ctx context.Context, person, project int64, f MentorFilter, now time.Time) ([]MentorFound, error) {
	list, err := collect(ctx, s, scanMentorFound, mentorsFor()+`
	and ($4 = '' or cardinality(m.directions) = 0 or $4 = any (m.directions)) and ($5 = '' or $5 = any (m.languages)) and ($6 = '' or p.region = $6)
order by coalesce(p.name, ''), m.person`, person, project, now, f.Direction, f.Language, f.Region)
	if err != nil {
		return nil, fmt.Errorf("look for mentors of project %d: %w", project, err)
	}
	if len(list) == 0 {
		return nil, nil
	}
	ids := make([]int64, len(list))
	for i, m := range list {
		ids[i] = m.Person
	}
	free, err := s.freeSlots(ctx, ids, project, person, now, spared{})
	if err != nil {
		return nil, fmt.Errorf("look when %d mentors can be met: %w", len(ids), err)
	}
	for i, m := range list {
		if times := free[m.Person]; len(times) > 0 {
			list[i].Soonest = times[0]
		}
	}
	slices.SortStableFunc(list, f.order)
	return list, nil
}

// order puts the project's own mentor first, and mentors without a free time last.
func (f MentorFilter) order(a, b MentorFound) int {
	soonest := cmp.Or(compareBool(a.Soonest.IsZero(), b.Soonest.IsZero()), a.Soonest.Compare(b.Soonest))
	if f.Rated {
		return cmp.Or(compareBool(b.Lead, a.Lead), cmp.Compare(b.Rating, a.Rating), soonest)
	}
	return cmp.Or(compareBool(b.Lead, a.Lead), soonest)
}

// compareBool puts false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// MentorMenu is what the main menu has to know of meetings with mentors.
type MentorMenu struct {
	Mentors bool     // they may mentor somewhere
	Team    bool     // they are on the team of a project of the programme
	Ahead   *Meeting // the next meeting, on either side: when it is, with whom and in which state; nil for none
}

// MentorMenu looks once, for those who have to do with it by their role or their applications.
func (s *Store) MentorMenu(ctx context.Context, person int64, now time.Time) (MentorMenu, error) {
	menu, err := one(ctx, s, func(row pgx.CollectableRow) (menu MentorMenu, err error) {
		var m Meeting
		var starts, ends *time.Time
		err = row.Scan(&menu.Mentors, &menu.Team, &m.Booking, &m.Side, &m.Mentor, &m.MentorName, &m.Project, &m.Title, &m.Group, &m.State, &starts, &ends)
		if m.Booking != 0 {
			m.StartsAt, m.EndsAt = orZero(starts), orZero(ends)
			menu.Ahead = &m
		}
		return menu, err
	}, `
select `+allowedAnywhere(MentorProjects)+`, exists (select from application a where `+onTeam+`), coalesce(f.id, 0),
	case when f.mentor = $1 then 'mentor' else 'team' end, coalesce(f.mentor, 0), coalesce(f.name, ''), coalesce(f.project, 0), coalesce(f.title, ''),
	coalesce(f.kind = 'group', false), coalesce(f.state, ''), f.starts_at, f.ends_at
from (values (true)) yes left join lateral (
	select b.id, b.mentor, m.name, b.project, a.title, x.kind, b.state, b.starts_at, b.ends_at
	from booking b join meeting x on x.id = b.meeting join application a on a.id = b.project join person m on m.id = b.mentor
	where b.ends_at > $2 and b.state in ('asked', 'booked') and b.id in (
		select id from booking where mentor = $1 and ends_at > $2
		union select k.id from booking k join application l on l.id = k.project where l.leader = $1
		union select k.id from booking k join application_author w on w.application = k.project and w.person = $1
	) and `+concerned+`
	order by b.starts_at, b.id limit 1) f on true`, person, now)
	if err != nil {
		return MentorMenu{}, fmt.Errorf("look what person %d has to do with meetings: %w", person, err)
	}
	return menu, nil
}
