package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// DueTold is something that a team is to tell of its project and has not told.
type DueTold struct {
	Project, Person int64
	DueOn           time.Time
	Months          int       // of a follow-up; 0 for a check-in
	Age             int       // days since it was due
	Again           time.Time // when a pause ended that the person asked for; the year 1 for none
}

// remindedTeam are those of the team of project a who may be reminded of what it is to tell and have not been reminded of anything on day $1, with
// until when they have put that off.
const remindedTeam = `
cross join lateral (select a.leader as id union select w.person from application_author w where w.application = a.id) m
join person p on p.id = m.id and p.reachable and p.member_at is not null
	and coalesce(p.notices ->> 'trajectory', 'now') not in ('digest', 'off')
	and not exists (select from nudge n where n.person = p.id and n.local_day = $1 and n.dropped = '')
left join snooze z on z.person = p.id and z.topic = 'trajectory'`

const pauseEnded = `coalesce(z.until, '0001-01-01')`

const checkinsDue = `
select a.id, p.id, d.due_on, 0, $1::date - d.due_on, ` + pauseEnded + `
from application a
join cohort c on c.id = a.cohort and c.state not in ('finished', 'archived')
cross join lateral (select (` + began + ` at time zone $2)::date as day) s
cross join lateral (select s.day + ($1::date - s.day) / $3 * $3 as due_on) d` + remindedTeam + `
where ` + taken + ` and (a.id, p.id) > ($4, $5) and $1::date - s.day >= $3 and ` + finished + ` is null and ` + pauseEnded + ` <= $7
	and not exists (select from checkin k where k.project = a.id and k.due_on = d.due_on)
order by a.id, p.id limit $6`

// CheckinsDue lists, by project and person, the check-ins that are due and were not told, with whom to remind. The location of now says which
// day it is. after is the last of the page before.
func (s *Store) CheckinsDue(ctx context.Context, now time.Time, after DueTold, limit int) ([]DueTold, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[DueTold], checkinsDue,
		dayOf(now), now.Location().String(), CheckinDays, after.Project, after.Person, limit, now)
	if err != nil {
		return nil, fmt.Errorf("list check-ins that are due: %w", err)
	}
	return list, nil
}

const followupsDue = `
select a.id, p.id, d.due_on, u.months, $1::date - d.due_on, ` + pauseEnded + `
from application a
join cohort c on c.id = a.cohort
cross join lateral (select (` + finished + ` at time zone $2)::date as day) s
cross join unnest($3::int[]) u(months)
cross join lateral (select (s.day + make_interval(months => u.months))::date as due_on) d` + remindedTeam + `
where ` + taken + ` and (a.id, p.id, u.months) > ($4, $5, $6) and $1::date - d.due_on between 0 and $7 and ` + pauseEnded + ` <= $9
	and not exists (select from followup f where f.project = a.id and f.months = u.months)
order by a.id, p.id, u.months limit $8`

// FollowupsDue lists, by project, person and months, the follow-ups that have been due for some days at most and were not told, with whom to
// remind. The location of now says which day it is. after is the last of the page before.
func (s *Store) FollowupsDue(ctx context.Context, now time.Time, days int, after DueTold, limit int) ([]DueTold, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[DueTold], followupsDue,
		dayOf(now), now.Location().String(), FollowupMonths(), after.Project, after.Person, after.Months, days, limit, now)
	if err != nil {
		return nil, fmt.Errorf("list follow-ups that are due: %w", err)
	}
	return list, nil
}
