package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// What people do with their own data, as it stands in the audit log.
const (
	ReadOwnData    Action = "read_own_data"
	AskForgetting  Action = "ask_forgetting"
	StopForgetting Action = "stop_forgetting"
	ErasePerson    Action = "erase_person" // by the program, when the time is over
)

const (
	// ForgetAfter is how long somebody who asked to be forgotten may take it back.
	ForgetAfter = 7 * 24 * time.Hour
	// ForgottenWithin is how long it may take from the request until nothing is left.
	ForgottenWithin = 15 * 24 * time.Hour
)

// ErrLastAdministrator says that nobody else could run the installation.
var ErrLastAdministrator = errors.New("person is the last administrator of everything")

// lockAdministrators lets only one administrator of everything leave at a time; what the next one reads is true then.
const lockAdministrators = `
select from role_grant where role = 'administrator' and region is null and cohort is null order by id for update`

const administrators = `
select g.person from role_grant g join person p on p.id = g.person
where g.role = 'administrator' and g.region is null and g.cohort is null and (g.ends_at is null or g.ends_at > $1)
	and p.member_at is not null and p.forget_at is null`

// AskForgetting locks a person's account at once; it is erased after ForgetAfter. Asking again changes nothing.
// Errors: ErrLastAdministrator.
func (s *Store) AskForgetting(ctx context.Context, person int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockAdministrators); err != nil {
			return err
		}
		there, err := collect(ctx, s, pgx.RowTo[int64], administrators, now)
		if err != nil {
			return err
		}
		if onlyOne(there, person) {
			return ErrLastAdministrator
		}
		changed, err := s.exec(ctx, `update person set forget_at = $2 where id = $1 and forget_at is null`, person, now)
		if err != nil || changed == 0 {
			return err
		}
		return s.audit(ctx, Audit{Actor: person, Action: AskForgetting, Subject: subjectPerson(person)}, now)
	})
	if err != nil {
		return fmt.Errorf("ask to forget person %d: %w", person, err)
	}
	return nil
}

// onlyOne reports that a list is not empty and holds nobody but the person.
func onlyOne(people []int64, person int64) bool {
	for _, p := range people {
		if p != person {
			return false
		}
	}
	return len(people) > 0
}

// StopForgetting opens the account again. Errors: ErrNotFound when nothing was asked for, or it is too late.
func (s *Store) StopForgetting(ctx context.Context, person int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		changed, err := s.exec(ctx, `update person set forget_at = null where id = $1 and forget_at is not null`, person)
		switch {
		case err != nil:
			return err
		case changed == 0:
			return ErrNotFound
		}
		return s.audit(ctx, Audit{Actor: person, Action: StopForgetting, Subject: subjectPerson(person)}, now)
	})
	if err != nil {
		return fmt.Errorf("stop forgetting person %d: %w", person, err)
	}
	return nil
}

// Forgotten lists by number, the longest waiting first, whose time to take it back is over. late is how many of them should have been
// erased by now.
func (s *Store) Forgotten(ctx context.Context, now time.Time, limit int) (numbers []int64, late int, err error) {
	type waiting struct {
		Number int64
		At     time.Time
	}
	list, err := collect(ctx, s, pgx.RowToStructByPos[waiting], `
select number, forget_at from person where forget_at is not null and erased_at is null and forget_at <= $1 order by forget_at limit $2`,
		now.Add(-ForgetAfter), limit)
	if err != nil {
		return nil, 0, fmt.Errorf("list who is to be forgotten: %w", err)
	}
	for _, w := range list {
		numbers = append(numbers, w.Number)
		if w.At.Before(now.Add(-ForgottenWithin)) {
			late++
		}
	}
	return numbers, late, nil
}

// Erase forgets the person of a number, whose time is over: either all of it happens or nothing. session forgets what is kept elsewhere of
// their conversation; it may be called more than once. Nothing of the person stands in the error, which outlives them in the queue.
// Errors: ErrNotFound when they took it back, or are erased already.
func (s *Store) Erase(ctx context.Context, number int64, now time.Time, session func(ctx context.Context, lane int64) error) error {
	due := func(ctx context.Context, lock string) (int64, error) {
		return one(ctx, s, pgx.RowTo[int64], `
select id from person where number = $1 and forget_at <= $2 and erased_at is null `+lock, number, now.Add(-ForgetAfter))
	}
	var person int64
	err := s.inTx(ctx, func(ctx context.Context) (err error) {
		if person, err = due(ctx, ""); err != nil {
			return err
		}
		// The lane comes first, as in every turn: one that is running may just be taking it back.
		if err := s.later(ctx, `select from lane where id = $1 for update`, person); err != nil {
			return err
		}
		if _, err := due(ctx, "for update"); err != nil {
			return err
		}
		_, err = s.erase(ctx, person, now, session)
		return err
	})
	if err == nil {
		err = s.reopenLane(ctx, person)
	}
	if err != nil {
		return fmt.Errorf("erase person number %d: %w", number, err)
	}
	return nil
}

// erase does it, within a transaction that holds the lane, and gives the person's pseudonym.
func (s *Store) erase(
	ctx context.Context, person int64, now time.Time, session func(ctx context.Context, lane int64) error,
) (pseudonym int64, err error) {
	if pseudonym, err = one(ctx, s, pgx.RowTo[int64], `select -nextval('pseudonym')`); err != nil {
		return 0, err
	}
	args := pgx.NamedArgs{"person": person, "pseudonym": pseudonym, "now": now}
	for _, h := range Holdings() {
		for _, sql := range h.Erase {
			if err := s.later(ctx, sql, args); err != nil {
				return 0, err
			}
		}
	}
	if err := s.audit(ctx, Audit{Action: ErasePerson, Subject: subjectPerson(pseudonym)}, now); err != nil {
		return 0, err
	}
	if _, err := s.exec(ctx, `select`); err != nil { // sends what waits: only what is erased here may be erased elsewhere
		return 0, err
	}
	return pseudonym, session(ctx, person)
}

// reopenLane gives a lane back to updates that came in while it was taken away: they belong to somebody new.
func (s *Store) reopenLane(ctx context.Context, lane int64) error {
	return s.later(ctx, `
insert into lane (id) select distinct lane from update_journal where lane = $1 and state = 'waiting' on conflict do nothing`, lane)
}

// Forget drops what is kept of a lane's conversation.
func (s *Sessions) Forget(ctx context.Context, lane int64) error {
	s.trips.Add(1)
	if err := s.redis.Del(ctx, key(lane)).Err(); err != nil {
		return fmt.Errorf("forget a session: %w", errors.Join(ErrUnavailable, err))
	}
	return nil
}
