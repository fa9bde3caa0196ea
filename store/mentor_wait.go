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

// Serve offers the free times of a mentor to those who wait, in their order, each one. A time that was kept in vain goes on to the next; whoever let
// it pass stands at the end of the line. The same as happens whenever something becomes free.
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

// waits is a team in the line whose turn it is to be offered a time.
type waits struct {
	ID, Project, Person int64
}

// maxServed bounds how many are offered a time at once.
const maxServed = 20

// serve does so in the transaction that holds the mentor's lock.
func (s *Store) serve(ctx context.Context, mentor int64, now time.Time) ([]WaitOffer, error) {
	if err := s.later(ctx, `
update mentor_wait set state = 'waiting', since = $2, slot_at = null, slot_end = null, until = null where mentor = $1 and state = 'offered' and until <= $2`,
		mentor, now); err != nil {
		return nil, err
	}
	// Those who could not book now keep their place and are passed over.
	line, err := collect(ctx, s, pgx.RowToStructByPos[waits], `
select w.id, w.project, w.person from mentor_wait w join application a on a.id = w.project join mentor m on m.person = w.mentor
where w.mentor = $1 and w.state = 'waiting' and `+mentors()+`
	and (select count(*) from booking b where b.project = a.id and b.state in ('asked', 'booked') and b.ends_at > $2) < meeting_rule('open_per_team')
order by w.since, w.id limit $3`, mentor, now, maxServed)
	if err != nil || len(line) == 0 {
		return nil, err
	}
	type lasts struct{ Hours, Notice, Minutes int }
	l, err := one(ctx, s, pgx.RowToStructByPos[lasts],
		`select meeting_rule('offer_hours'), meeting_rule('notice_hours'), m.minutes::int from mentor m where m.person = $1`, mentor)
	if err != nil {
		return nil, err
	}
	free, err := s.freeSlots(ctx, []int64{mentor}, 0, 0, now, spared{})
	if err != nil {
		return nil, err
	}
	return s.offer(ctx, line, free[mentor], time.Duration(l.Minutes)*time.Minute, time.Duration(l.Hours)*time.Hour, time.Duration(l.Notice)*time.Hour, now)
}

// offer keeps a time for each in the line, as long as there are some that they can come to.
func (s *Store) offer(ctx context.Context, line []waits, free []time.Time, length, lasts, notice time.Duration, now time.Time) (offers []WaitOffer, err error) {
	for _, w := range line {
		if len(free) == 0 {
			break
		}
		taken, err := s.takenBy(ctx, w.Project, w.Person, now, spared{})
		if err != nil {
			return nil, err
		}
		i := slices.IndexFunc(free, func(at time.Time) bool { return at.After(now.Add(notice)) && !overlapsAny(taken, at, at.Add(length)) })
		if i < 0 {
			continue
		}
		o := WaitOffer{ID: w.ID, Person: w.Person, SlotAt: free[i], Until: now.Add(lasts)}
		if last := o.SlotAt.Add(-notice); last.Before(o.Until) {
			o.Until = last
		}
		free = slices.Delete(free, i, i+1)
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
