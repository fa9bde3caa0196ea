package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Ages from which there is an account at all, and from which no guardian has to agree. The database keeps to them as well.
const (
	AccountAge = 14
	OwnConsent = 16
)

// GuardianContactKept is how long a guardian's contact is kept when nobody has decided about it.
const GuardianContactKept = 30 * oneDay

// GuardianNameLimit is how long a guardian's name may be, in characters.
const GuardianNameLimit = 80

// GuardianState is where the question for a guardian's consent stands.
type GuardianState string

// The states. Nobody has been asked for in the empty one.
const (
	GuardianUnasked  GuardianState = ""
	GuardianAsked    GuardianState = "asked"
	GuardianVerified GuardianState = "approved"
	GuardianRefused  GuardianState = "refused"
	GuardianLapsed   GuardianState = "lapsed" // nobody decided in time, and the contact is gone
	GuardianRevoked  GuardianState = "revoked"
)

// Guardianship is what a person of 14 or 15 sees of it.
type Guardianship struct {
	State  GuardianState
	Name   string // the guardian's, while asked
	Phone  string // E.164, while asked
	Reason string // why it was refused, one of GuardianReasons
	At     time.Time
}

// GuardianReasons are why a guardian's consent is refused, by the names under which they are kept.
func GuardianReasons() []string {
	return []string{"no_answer", "wrong_contact", "not_guardian", "declined", "no_document"}
}

// GuardianHows are the ways in which a guardian's consent is verified.
func GuardianHows() []string { return []string{"paper", "call", "in_person"} }

// Refusals of becoming a member.
var (
	// ErrTooYoung says that there is no account below 14, or without a year of birth.
	ErrTooYoung = errors.New("too young for an account")
	// ErrUnguarded says that no guardian of somebody of 14 or 15 has agreed.
	ErrUnguarded = errors.New("no guardian has agreed")
)

// guarded finds the consent of person p's guardian.
const guarded = `select from guardian_consent c where c.person = p.id and c.withdrawn_at is null`

func (s *Store) whyNotJoined(ctx context.Context, id int64, now time.Time) error {
	old, err := one(ctx, s, pgx.RowTo[bool], `select coalesce(age_at(born_by, $2) >= 14, false) from person where id = $1`, id, now)
	switch {
	case err != nil:
		return err
	case old:
		return ErrUnguarded
	}
	return ErrTooYoung
}

const guardianship = `
select coalesce(g.state, ''), coalesce(g.name, ''), coalesce(g.phone, ''), coalesce(g.reason, ''), coalesce(g.at, 'epoch')
from (select) one left join lateral (
	select 'approved' as state, '' as name, '' as phone, '' as reason, verified_at as at, 2 as rank
	from guardian_consent where person = $1 and withdrawn_at is null
	union all
	(select 'revoked', '', '', '', withdrawn_at, 0 from guardian_consent where person = $1 and withdrawn_at is not null order by id desc limit 1)
	union all
	(select case when decided_at is null then 'asked' else outcome end, name, phone, reason, coalesce(decided_at, asked_at),
		case when decided_at is null then 1 else 0 end
	from guardian_request where person = $1 and (decided_at is not null or phone <> '') order by id desc limit 1)
	order by rank desc, at desc limit 1
) g on true`

// Guardianship tells a person where the question for their guardian's consent stands.
func (s *Store) Guardianship(ctx context.Context, person int64) (Guardianship, error) {
	g, err := one(ctx, s, pgx.RowToStructByPos[Guardianship], guardianship, person)
	if err != nil {
		return Guardianship{}, fmt.Errorf("read guardianship of person %d: %w", person, err)
	}
	return g, nil
}

// NameGuardian keeps whom a person wants to be asked. Nobody sees it before there is a number, too.
func (s *Store) NameGuardian(ctx context.Context, person int64, name string, now time.Time) error {
	err := s.later(ctx, `
insert into guardian_request (person, name, asked_at) values ($1, $2, $3)
on conflict (person) where decided_at is null do update set name = $2, asked_at = $3, revision = guardian_request.revision + 1`,
		person, name, now)
	if err != nil {
		return fmt.Errorf("keep who the guardian of person %d is: %w", person, err)
	}
	return nil
}

// AskGuardian keeps the number, E.164, at which the guardian is asked. From now on staff see it.
func (s *Store) AskGuardian(ctx context.Context, person int64, phone string, now time.Time) error {
	n, err := s.exec(ctx, `
update guardian_request set phone = $2, asked_at = $3, revision = revision + 1
where person = $1 and decided_at is null and name <> ''`, person, phone, now)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("ask guardian of person %d: %w", person, err)
	}
	return nil
}

// ForgetGuardian takes back what a person told about their guardian.
func (s *Store) ForgetGuardian(ctx context.Context, person int64) error {
	if err := s.later(ctx, `delete from guardian_request where person = $1 and decided_at is null`, person); err != nil {
		return fmt.Errorf("forget guardian of person %d: %w", person, err)
	}
	return nil
}
