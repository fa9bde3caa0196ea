package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// WaitOffer is a time that is kept for somebody who waits for a mentor.
type WaitOffer struct {
	ID, Person    int64
	SlotAt, Until time.Time
}

// Wait puts a team into the line for a mentor; one that stands there already keeps its place. What is free now is offered at once. Errors: ErrNotFound.
func (s *Store) Wait(ctx context.Context, person, mentor, project int64, now time.Time) (offers []WaitOffer, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, mentor); err != nil {
			return err
		}
		n, err := s.exec(ctx, `
with may as (select a.id, m.person from application a join mentor m on m.person = $2 where a.id = $3 and `+onTeam+` and `+mentors()+`
	and a.leader <> m.person and not exists (select from application_author w where w.application = a.id and w.person = m.person)),
added as (insert into mentor_wait (mentor, project, person, since) select may.person, may.id, $1, $4 from may
	on conflict (mentor, project) where state in ('waiting', 'offered') do nothing)
select from may`, person, mentor, project, now)
		if err == nil && n == 0 {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		offers, err = s.serve(ctx, mentor, now)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("wait for mentor %d: %w", mentor, err)
	}
	return offers, nil
}

// LeaveWait takes a team out of the line; a time that was kept for it goes to the next. Errors: ErrNotFound.
func (s *Store) LeaveWait(ctx context.Context, person, mentor, project int64, now time.Time) (offers []WaitOffer, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, mentor); err != nil {
			return err
		}
		n, err := s.exec(ctx, `
update mentor_wait w set state = 'left', slot_at = null, slot_end = null, until = null
from application a where a.id = w.project and w.mentor = $2 and w.project = $3 and w.state in ('waiting', 'offered') and `+onTeam, person, mentor, project)
		if err == nil && n == 0 {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		offers, err = s.serve(ctx, mentor, now)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("leave the line for mentor %d: %w", mentor, err)
	}
	return offers, nil
}

// Serve offers the free times of a mentor to those who wait, in their order, each one. The same happens whenever something becomes free.
func (s *Store) Serve(ctx context.Context, mentor int64, now time.Time) (offers []WaitOffer, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, mentor); err != nil {
			return err
		}
		offers, err = s.serve(ctx, mentor, now)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("serve the line for mentor %d: %w", mentor, err)
	}
	return offers, nil
}

// passedMost is how many offers a team may let pass before it leaves the line: a time that nobody takes is not kept for the same team again and again.
const passedMost = 2

// ServeLine does the same as Serve, and before it ends the offers that were let pass: whoever did so stands at the end of the line, or leaves it after
// the second. tell queues in the same transaction what they, and those who are next, are told.
func (s *Store) ServeLine(ctx context.Context, mentor int64, now time.Time, tell func(ctx context.Context, passed []Notice, offers []WaitOffer) error) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, mentor); err != nil {
			return err
		}
		passed, err := s.letPass(ctx, mentor, now)
		if err != nil {
			return err
		}
		offers, err := s.serve(ctx, mentor, now)
		if err != nil {
			return err
		}
		return tell(ctx, passed, offers)
	})
	if err != nil {
		return fmt.Errorf("serve the line for mentor %d: %w", mentor, err)
	}
	return nil
}

// letPass ends the offers whose time is over, and gives what those are told for whom it was kept.
func (s *Store) letPass(ctx context.Context, mentor int64, now time.Time) ([]Notice, error) {
	return collect(ctx, s, func(row pgx.CollectableRow) (Notice, error) {
		n := Notice{Kind: NoticeOfferPassed}
		var wait, slot int64
		err := row.Scan(&wait, &n.Person, &slot)
		n.Ref = fmt.Sprint(wait, ".", slot)
		n.Once = fmt.Sprint(NoticeOfferPassed, " ", n.Ref, " ", now.Unix())
		return n, err
	}, `
with over as (select id, person, slot_at from mentor_wait where mentor = $1 and state = 'offered' and until <= $2 for update),
done as (update mentor_wait w set state = case when w.passed + 1 >= $3 then 'left' else 'waiting' end, passed = w.passed + 1, since = $2, slot_at = null, slot_end = null, until = null
	from over where w.id = over.id)
select id, person, floor(extract(epoch from slot_at))::bigint from over order by id`, mentor, now, passedMost)
}

// waits is a team in the line whose turn it is to be offered a time.
type waits struct {
	ID, Project, Person int64
	Lead                bool // the mentor goes with the project
}

// maxServed bounds how many are offered a time at once.
const maxServed = 20

// serve does so in the transaction that holds the mentor's lock.
func (s *Store) serve(ctx context.Context, mentor int64, now time.Time) ([]WaitOffer, error) {
	// Those who could not book now keep their place and are passed over.
	line, err := collect(ctx, s, pgx.RowToStructByPos[waits], `
select w.id, w.project, w.person, v.lead from mentor_wait w join application a on a.id = w.project join mentor m on m.person = w.mentor,
	lateral (select exists (select from lead_mentor d where d.project = a.id and d.mentor = m.person and d.state = 'active') as lead) v
where w.mentor = $1 and w.state = 'waiting' and `+mentors()+`
	and (select count(*) from booking b where b.project = a.id and b.state in ('asked', 'booked') and b.ends_at > $2) < meeting_rule('open_per_team')
	and (v.lead or (select count(*) from booking b where b.project = a.id and b.mentor = m.person and b.state in ('asked', 'booked') and b.ends_at > $2)
		< meeting_rule('open_per_pair'))
	and `+blockedUntil("$2")+` is null
order by w.since, w.id limit $3`, mentor, now, maxServed)
	if err != nil || len(line) == 0 {
		return nil, err
	}
	l, err := one(ctx, s, pgx.RowToStructByPos[lasts],
		`select meeting_rule('offer_hours'), meeting_rule('notice_hours'), m.minutes::int, meeting_rule('pair_month') from mentor m where m.person = $1`, mentor)
	if err != nil {
		return nil, err
	}
	free, err := s.freeSlots(ctx, []int64{mentor}, 0, 0, now, spared{})
	if err != nil {
		return nil, err
	}
	return s.offer(ctx, mentor, line, free[mentor], l, now)
}

// lasts is how long an offer lasts, and what the times are that may be offered.
type lasts struct{ Hours, Notice, Minutes, Month int }

// offer keeps a time for each in the line, as long as there are some that they can come to.
func (s *Store) offer(ctx context.Context, mentor int64, line []waits, free []time.Time, l lasts, now time.Time) (offers []WaitOffer, err error) {
	length, notice := time.Duration(l.Minutes)*time.Minute, time.Duration(l.Notice)*time.Hour
	for _, w := range line {
		if len(free) == 0 {
			break
		}
		taken, err := s.takenBy(ctx, w.Project, w.Person, now, spared{})
		if err != nil {
			return nil, err
		}
		may := MentorTimes{From: now, Till: free[len(free)-1], Free: slices.Clone(free)}
		if !w.Lead {
			if err := s.withinMonth(ctx, mentor, w.Project, l.Month, &may); err != nil {
				return nil, err
			}
		}
		i := slices.IndexFunc(may.Free, func(at time.Time) bool { return at.After(now.Add(notice)) && !overlapsAny(taken, at, at.Add(length)) })
		if i < 0 {
			continue
		}
		o := WaitOffer{ID: w.ID, Person: w.Person, SlotAt: may.Free[i], Until: now.Add(time.Duration(l.Hours) * time.Hour)}
		if last := o.SlotAt.Add(-notice); last.Before(o.Until) {
			o.Until = last
		}
		free = slices.DeleteFunc(free, o.SlotAt.Equal)
		offers = append(offers, o)
		if err := s.later(ctx, `
update mentor_wait set state = 'offered', slot_at = $2, slot_end = $3, until = $4 where id = $1`, o.ID, o.SlotAt, o.SlotAt.Add(length), o.Until); err != nil {
			return nil, err
		}
	}
	return offers, nil
}

// MentorsAwaited lists mentors for whom somebody waits, or keeps a time in vain.
func (s *Store) MentorsAwaited(ctx context.Context, now time.Time) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select distinct mentor from mentor_wait where state = 'waiting' or state = 'offered' and until <= $1 order by mentor`, now)
	if err != nil {
		return nil, fmt.Errorf("list mentors who are awaited: %w", err)
	}
	return list, nil
}

// MentorLine counts the teams that wait for a mentor.
func (s *Store) MentorLine(ctx context.Context, mentor int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `select count(*)::int from mentor_wait where mentor = $1 and state in ('waiting', 'offered')`, mentor)
	if err != nil {
		return 0, fmt.Errorf("count who waits for mentor %d: %w", mentor, err)
	}
	return n, nil
}
