package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/slot"
)

// spared is what is not in the way of those who ask: a meeting that is to be moved, a time that is kept for them. 0 for none.
type spared struct{ meeting, wait int64 }

// What a row of plans is about.
const (
	rowMentor = iota // length of meetings and the gap between them, a pause, the zone
	rowRule          // weekday, opens, closes, its first and last day
	rowOpen          // a span
	rowClosed
	rowBusy
	rowHoliday // a day
)

// planRow is anything that a plan is made from, in the columns that all of them share.
type planRow struct {
	kind, a, b, c    int
	mentor           int64
	since, until     *time.Time
	startsAt, endsAt time.Time
	zone             string
}

// plans loads when mentors can be met between two moments; those who have left are not among them. It is one round trip, and made for thousands of
// rows: nothing of them is kept that no plan keeps.
func (s *Store) plans(ctx context.Context, mentors []int64, from, till, now time.Time, but spared) (map[int64]*slot.Plan, error) {
	var p planning
	err := s.query(ctx, func(rows pgx.Rows) error {
		var r planRow
		_, err := pgx.ForEachRow(rows, []any{&r.kind, &r.mentor, &r.a, &r.b, &r.c, &r.since, &r.until, &r.startsAt, &r.endsAt, &r.zone}, func() error {
			return p.add(r)
		})
		return err
	}, planRows, mentors, from, till, now, but.meeting, but.wait, slot.LookBack+2)
	for _, plan := range p.plans {
		plan.Holidays = p.holidays
	}
	return p.plans, err
}

const planRows = `
with rule as materialized (select meeting_rule('gap_minutes') as gap)
select 0, m.person, m.minutes::int, (select gap from rule), 0, m.paused_from, m.paused_until, 'epoch'::timestamptz, 'epoch'::timestamptz, m.zone
from mentor m where m.person = any ($1) and m.state = 'active'
union all
select 1, r.mentor, r.weekday, r.opens, r.closes, r.since, r.until, 'epoch', 'epoch', ''
from availability_rule r where r.mentor = any ($1) and (r.until is null or r.until >= $2::timestamptz::date - $7::int)
union all
select case when w.open then 2 else 3 end, w.mentor, 0, 0, 0, null, null, w.starts_at, w.ends_at, ''
from availability_window w where w.mentor = any ($1) and w.ends_at > $2::timestamptz - make_interval(days => $7) and w.starts_at < $3
union all
select 4, x.mentor, 0, 0, 0, null, null, x.starts_at, greatest(x.ends_at, x.free_at - make_interval(mins => (select gap from rule))), ''
from meeting x where x.mentor = any ($1) and x.state = 'planned' and x.starts_at > $2::timestamptz - interval '2 days' and x.starts_at < $3::timestamptz + interval '1 day'
	and x.id <> $5
union all
select 4, w.mentor, 0, 0, 0, null, null, w.slot_at, w.slot_end, ''
from mentor_wait w where w.mentor = any ($1) and w.state = 'offered' and w.until > $4 and w.id <> $6
union all
select 4, l.teacher, 0, 0, 0, null, null, l.starts_at, l.starts_at + make_interval(mins => l.minutes), ''
from lesson l join course c on c.id = l.course and c.state = 'published'
where l.teacher = any ($1) and l.state = 'planned' and l.starts_at > $2::timestamptz - interval '1 day' and l.starts_at < $3::timestamptz + interval '1 day'
union all
select 5, 0, 0, 0, 0, h.day, null, 'epoch', 'epoch', '' from holiday h where h.day between $2::timestamptz::date - $7::int and $3::timestamptz::date + 2`

// planning puts plans together. Rows of mentors come first; what belongs to none of them is left out.
type planning struct {
	plans    map[int64]*slot.Plan
	holidays []slot.Day
	zones    map[string]*time.Location // to read one takes longer than all else of a plan
}

func (p *planning) add(r planRow) error {
	switch r.kind {
	case rowMentor:
		return p.begin(r)
	case rowHoliday:
		p.holidays = append(p.holidays, *r.since)
		return nil
	}
	plan := p.plans[r.mentor]
	if plan == nil {
		return nil
	}
	span := slot.Span{From: r.startsAt, Till: r.endsAt}
	switch r.kind {
	case rowRule:
		plan.Rules = append(plan.Rules, slot.Rule{Weekday: time.Weekday(r.a % 7), Opens: r.b, Closes: r.c, Since: *r.since, Until: orZero(r.until)})
	case rowOpen:
		plan.Open = append(plan.Open, span)
	case rowClosed:
		plan.Closed = append(plan.Closed, span)
	case rowBusy:
		plan.Busy = append(plan.Busy, span)
	}
	return nil
}

func (p *planning) begin(r planRow) error {
	zone, err := p.zone(r.zone)
	if err != nil {
		return fmt.Errorf("read zone of mentor %d: %w", r.mentor, err)
	}
	plan := &slot.Plan{Zone: zone, Length: time.Duration(r.a) * time.Minute, Gap: time.Duration(r.b) * time.Minute}
	if r.since != nil && r.until != nil {
		plan.Closed = append(plan.Closed, slot.Span{From: midnight(*r.since, zone), Till: midnight(r.until.AddDate(0, 0, 1), zone)})
	}
	if p.plans == nil {
		p.plans = map[int64]*slot.Plan{}
	}
	p.plans[r.mentor] = plan
	return nil
}

func (p *planning) zone(name string) (*time.Location, error) {
	if zone := p.zones[name]; zone != nil {
		return zone, nil
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, err
	}
	if p.zones == nil {
		p.zones = map[string]*time.Location{}
	}
	p.zones[name] = zone
	return zone, nil
}

// midnight is when a day begins in a zone.
func midnight(day time.Time, zone *time.Location) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, zone)
}

// MentorPlan is when one mentor can be met in a time, booked or not, so that they see what becomes of what they add. Errors: ErrNotFound.
func (s *Store) MentorPlan(ctx context.Context, mentor int64, from, till, now time.Time) (slot.Plan, error) {
	all, err := s.plans(ctx, []int64{mentor}, from, till, now, spared{})
	if err == nil && all[mentor] == nil {
		err = ErrNotFound
	}
	if err != nil {
		return slot.Plan{}, fmt.Errorf("load plan of mentor %d: %w", mentor, err)
	}
	return *all[mentor], nil
}

// FreeSlots lists when each of some mentors can be booked by a project's team: after the notice and within the horizon that the rules give, without
// what the team or the person has already. Mentors without a free time are left out.
func (s *Store) FreeSlots(ctx context.Context, mentors []int64, project, person int64, now time.Time) (map[int64][]time.Time, error) {
	free, err := s.freeSlots(ctx, mentors, project, person, now, spared{})
	if err != nil {
		return nil, fmt.Errorf("list free times of %d mentors: %w", len(mentors), err)
	}
	return free, nil
}

func (s *Store) freeSlots(ctx context.Context, mentors []int64, project, person int64, now time.Time, but spared) (map[int64][]time.Time, error) {
	from, till, err := s.Bookable(ctx, now)
	if err != nil {
		return nil, err
	}
	return s.freeBetween(ctx, mentors, project, person, from, till, now, but)
}

func (s *Store) freeBetween(
	ctx context.Context, mentors []int64, project, person int64, from, till, now time.Time, but spared,
) (map[int64][]time.Time, error) {
	plans, err := s.plans(ctx, mentors, from, till, now, but)
	if err != nil {
		return nil, err
	}
	taken, err := s.takenBy(ctx, project, person, now, but)
	if err != nil {
		return nil, err
	}
	free := map[int64][]time.Time{}
	for mentor, p := range plans {
		list := p.Free(from, till)
		if len(taken) > 0 {
			list = slices.DeleteFunc(list, func(at time.Time) bool { return overlapsAny(taken, at, at.Add(p.Length)) })
		}
		if len(list) > 0 {
			free[mentor] = list
		}
	}
	return free, nil
}

// Bookable is from when until when meetings can be booked.
func (s *Store) Bookable(ctx context.Context, now time.Time) (from, till time.Time, err error) {
	type bounds struct{ Notice, Horizon int }
	b, err := one(ctx, s, pgx.RowToStructByPos[bounds], `select meeting_rule('notice_hours'), meeting_rule('horizon_days')`)
	if err != nil {
		return from, till, fmt.Errorf("read notice and horizon of meetings: %w", err)
	}
	return now.Add(time.Duration(b.Notice) * time.Hour), now.AddDate(0, 0, b.Horizon), nil
}

// takenBy lists when a team or a person is at a meeting already.
func (s *Store) takenBy(ctx context.Context, project, person int64, now time.Time, but spared) ([]slot.Span, error) {
	return collect(ctx, s, pgx.RowToStructByPos[slot.Span], `
select b.starts_at, b.ends_at from booking b
where (b.project = $1 or b.person = $2) and b.state in ('asked', 'booked') and b.ends_at > $3 and b.meeting <> $4 order by b.starts_at`,
		project, person, now, but.meeting)
}

func overlapsAny(spans []slot.Span, from, till time.Time) bool {
	for _, s := range spans {
		if s.From.Before(till) && from.Before(s.Till) {
			return true
		}
	}
	return false
}
