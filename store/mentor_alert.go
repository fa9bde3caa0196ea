package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Kinds of alerts.
const (
	AlertRating      = "rating"      // a team gave two or less
	AlertSilence     = "silence"     // a team with a lead mentor has met nobody for long
	AlertUnconfirmed = "unconfirmed" // two hours before, nobody has said that they come
	AlertDispute     = "dispute"     // one side says that it was held, the other that nobody came
	AlertLeft        = "left"        // a mentor left with meetings ahead
)

// unconfirmedAt is how long before a meeting staff are told that nobody has confirmed it.
const unconfirmedAt = 2 * time.Hour

// MentorAlert is something of meetings that staff are told of.
type MentorAlert struct {
	ID         int64
	Kind       string
	Project    int64
	Title      string // of the project
	Booking    int64
	Mentor     int64
	MentorName string // empty when they were erased
	StartsAt   time.Time
	Rating     int    // 0 for none
	Words      string // why, where the team said so
	State      string // of the booking
	Confirmed  bool
	MadeAt     time.Time
	Settled    bool
}

// readsAlert is the SQL condition that $1 looks after what alert l is about.
func readsAlert() string { return allowed(ManageMentors, "coalesce(a.region, m.region)", "a.cohort") }

// MentorAlertOf loads an alert for somebody who looks after such. Errors: ErrNotFound.
func (s *Store) MentorAlertOf(ctx context.Context, reader, id int64) (MentorAlert, error) {
	a, err := one(ctx, s, func(row pgx.CollectableRow) (l MentorAlert, err error) {
		var starts *time.Time
		err = row.Scan(&l.ID, &l.Kind, &l.Project, &l.Title, &l.Booking, &l.Mentor, &l.MentorName, &starts, &l.Rating, &l.Words, &l.State, &l.Confirmed, &l.MadeAt, &l.Settled)
		l.StartsAt = orZero(starts)
		return l, err
	}, `
select l.id, l.kind, coalesce(l.project, 0), coalesce(a.title, ''), coalesce(l.booking, 0), coalesce(l.mentor, 0), coalesce(m.name, ''), b.starts_at, coalesce(b.rating, 0),
	coalesce(b.rating_words, ''), coalesce(b.state, ''), b.confirmed_at is not null, l.made_at, l.settled_at is not null
from mentor_alert l left join application a on a.id = l.project left join person m on m.id = l.mentor left join booking b on b.id = l.booking
where l.id = $2 and `+readsAlert(), reader, id)
	if err != nil {
		return MentorAlert{}, fmt.Errorf("load alert %d: %w", id, err)
	}
	return a, nil
}

// AlertNotices are the notices of alerts to everybody who looks after them, but the mentor whom they are about.
func (s *Store) AlertNotices(ctx context.Context, alerts []int64) ([]Notice, error) {
	if len(alerts) == 0 {
		return nil, nil
	}
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (Notice, error) {
		var alert, person int64
		err := row.Scan(&alert, &person)
		return Notice{Kind: NoticeMentorAlert, Person: person, Ref: fmt.Sprint(alert), Once: fmt.Sprint(NoticeMentorAlert, " ", alert, " ", person)}, err
	}, `
select distinct l.id, g.person
from mentor_alert l left join application a on a.id = l.project left join person m on m.id = l.mentor
join role_grant g on `+ManageMentors.heldBy("g.person")+` and (g.region is null or g.region = coalesce(a.region, m.region)) and (g.cohort is null or g.cohort = a.cohort)
where l.id = any ($1) and g.person is distinct from l.mentor order by 1, 2`, alerts)
	if err != nil {
		return nil, fmt.Errorf("look who is told of %d alerts: %w", len(alerts), err)
	}
	return list, nil
}

// alert writes an alert about a booking down, once under its key, and gives it; none when it stands there already.
func (s *Store) alert(ctx context.Context, kind string, booking int64, now time.Time) ([]int64, error) {
	return collect(ctx, s, pgx.RowTo[int64], `
insert into mentor_alert (kind, once, project, booking, mentor, made_at)
select $1, $1 || ':' || b.id, b.project, b.id, b.mentor, $3 from booking b where b.id = $2
on conflict (once) do nothing returning id`, kind, booking, now)
}

const alertUnconfirmed = `
insert into mentor_alert (kind, once, project, booking, mentor, made_at)
select '` + AlertUnconfirmed + `', '` + AlertUnconfirmed + `:' || b.id || ':' || floor(extract(epoch from x.starts_at))::bigint, b.project, b.id, b.mentor, $1
from meeting x join booking b on b.meeting = x.id and b.state in ('asked', 'booked')
where x.state = 'planned' and x.kind = 'single' and x.starts_at > $1 and x.starts_at <= $2 and b.confirmed_at is null
	and b.made_at < x.starts_at - ($2::timestamptz - $1::timestamptz)
	and not exists (select from meeting_change c where c.meeting = x.id and c.kind = 'moved' and c.made_at > x.starts_at - ($2::timestamptz - $1::timestamptz))
	and not exists (select from mentor_alert l where l.once = '` + AlertUnconfirmed + `:' || b.id || ':' || floor(extract(epoch from x.starts_at))::bigint)
order by b.id on conflict (once) do nothing returning id`

// AlertUnconfirmed tells staff of meetings within two hours that nobody has confirmed: each once, however often it is looked.
func (j *Jobs) AlertUnconfirmed(ctx context.Context, now time.Time) error {
	return j.alerts(ctx, alertUnconfirmed, now, now.Add(unconfirmedAt))
}

// alertSilence: the last sign of life of a pair is its last meeting that nobody missed, or that it became one.
const alertSilence = `
insert into mentor_alert (kind, once, project, mentor, made_at)
select '` + AlertSilence + `', '` + AlertSilence + `:' || d.id || ':' || floor(extract(epoch from s.at))::bigint, d.project, d.mentor, $1
from lead_mentor d join application a on a.id = d.project
cross join lateral (select greatest(d.active_at, max(b.ends_at)) as at from booking b
	where b.project = d.project and b.state = 'booked' and b.ends_at <= $1
		and coalesce(b.team_says, 'held') = 'held' and coalesce(b.mentor_says, 'held') = 'held') s
where d.state = 'active' and ` + taken + ` and s.at <= $1::timestamptz - make_interval(days => meeting_rule('silent_days'))
	and not exists (select from booking b where b.project = d.project and b.state in ('asked', 'booked') and b.ends_at > $1)
	and not exists (select from mentor_alert l where l.once = '` + AlertSilence + `:' || d.id || ':' || floor(extract(epoch from s.at))::bigint)
order by d.id on conflict (once) do nothing returning id`

// AlertSilence tells staff of projects with a lead mentor that have met nobody for as many days as the rule says: once for each such time.
func (j *Jobs) AlertSilence(ctx context.Context, now time.Time) error {
	return j.alerts(ctx, alertSilence, now)
}

// alerts writes alerts down and tells staff of them, all or nothing.
func (j *Jobs) alerts(ctx context.Context, sql string, args ...any) error {
	err := j.store.inTx(ctx, func(ctx context.Context) error {
		made, err := collect(ctx, j.store, pgx.RowTo[int64], sql, args...)
		if err != nil || len(made) == 0 {
			return err
		}
		notices, err := j.store.AlertNotices(ctx, made)
		if err != nil {
			return err
		}
		return j.add(ctx, Ordinary, true, notices)
	})
	if err != nil {
		return fmt.Errorf("write alerts about meetings: %w", err)
	}
	return nil
}
