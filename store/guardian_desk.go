package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// GuardianRow is a person in the list of those whose guardian is to be asked.
type GuardianRow struct {
	Person             int64
	Name               string
	RegionKK, RegionRU string
	AskedAt            time.Time
}

// guardiansWaiting are requests r of people p that $1 may decide about at $2.
func guardiansWaiting() string {
	return `from guardian_request r join person p on p.id = r.person left join region d on d.code = p.region
where r.decided_at is null and r.phone <> '' and p.forget_at is null and age_at(p.born_by, $2) between 14 and 15
	and ` + allowedPerson(VerifyGuardians, "p")
}

// GuardiansWaiting counts the people whose guardian's consent a reader may verify.
func (s *Store) GuardiansWaiting(ctx context.Context, reader int64, now time.Time) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `select count(*) `+guardiansWaiting(), reader, now)
	if err != nil {
		return 0, fmt.Errorf("count guardians to ask: %w", err)
	}
	return n, nil
}

// GuardianRequests lists the people whose guardian's consent a reader may verify, who waits longest first.
func (s *Store) GuardianRequests(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]GuardianRow, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[GuardianRow], `
select p.id, p.name, coalesce(d.name_kk, ''), coalesce(d.name_ru, ''), r.asked_at `+guardiansWaiting()+`
order by r.asked_at, r.id limit $3 offset $4`, reader, now, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list guardians to ask: %w", err)
	}
	return list, nil
}

// GuardianSeen is the request that was looked at: its id, and the revision of the contact. Zero: there was none.
type GuardianSeen struct {
	Request  int64
	Revision int
}

// GuardianCard is a person of 14 or 15 as whoever verifies the guardian's consent sees them.
type GuardianCard struct {
	Person             int64
	Name               string
	RegionKK, RegionRU string
	Minor              bool // still of an age at which a guardian has to agree
	Seen               GuardianSeen
	Guardian           string // name, empty where nobody was named
	Phone              string // E.164
	AskedAt            time.Time
	How                string // of the consent that stands, empty for none
	VerifiedAt         time.Time
	VerifiedBy         string
}

func guardianCard() string {
	return `
select p.id, p.name, coalesce(d.name_kk, ''), coalesce(d.name_ru, ''), coalesce(age_at(p.born_by, $3) between 14 and 15, false),
	coalesce(r.id, 0), coalesce(r.revision, 0), coalesce(r.name, ''), coalesce(r.phone, ''), coalesce(r.asked_at, 'epoch'),
	coalesce(c.how, ''), coalesce(c.verified_at, 'epoch'), coalesce(v.name, '')
from person p left join region d on d.code = p.region
	left join guardian_request r on r.person = p.id and r.decided_at is null and r.phone <> ''
	left join guardian_consent c on c.person = p.id and c.withdrawn_at is null
	left join person v on v.id = c.verified_by
where p.id = $2 and p.id > 0 and p.id <> $1 and p.forget_at is null
	and (c.id is not null or age_at(p.born_by, $3) between 14 and 15)
	and ` + allowedPerson(VerifyGuardians, "p")
}

func (s *Store) guardianCard(ctx context.Context, reader, person int64, now time.Time, lock string) (GuardianCard, error) {
	return one(ctx, s, func(row pgx.CollectableRow) (c GuardianCard, err error) {
		err = row.Scan(&c.Person, &c.Name, &c.RegionKK, &c.RegionRU, &c.Minor, &c.Seen.Request, &c.Seen.Revision, &c.Guardian, &c.Phone,
			&c.AskedAt, &c.How, &c.VerifiedAt, &c.VerifiedBy)
		return c, err
	}, guardianCard()+lock, reader, person, now)
}

// GuardianCard loads a person whose guardian's consent the reader may verify or take back, and notes that they looked. Errors:
// ErrNotFound.
func (s *Store) GuardianCard(ctx context.Context, reader, person int64, now time.Time) (GuardianCard, error) {
	card, err := s.guardianCard(ctx, reader, person, now, "")
	if err != nil {
		return GuardianCard{}, fmt.Errorf("load guardian of person %d: %w", person, err)
	}
	return card, s.auditRead(ctx, reader, VerifyGuardians, subjectPerson(person), now)
}

// VerifyGuardian keeps that a guardian has agreed, to the version of the service's consent that counts, and forgets the contact. It is
// decided about what was seen. Errors: ErrNotFound without the right or at another age, ErrAlready, and ErrChanged when another contact
// was given meanwhile.
func (s *Store) VerifyGuardian(ctx context.Context, actor, person int64, seen GuardianSeen, how string, now time.Time) error {
	err := s.onGuardian(ctx, actor, person, seen, now, func(ctx context.Context, c GuardianCard) error {
		if err := s.later(ctx, `
insert into guardian_consent (person, verified_by, how, version, verified_at) values ($1, $2, $3, $4, $5)`,
			person, actor, how, CurrentTerms().Service, now); err != nil {
			return err
		}
		if err := s.closeRequest(ctx, actor, c.Seen, "approved", "", now); err != nil {
			return err
		}
		return s.auditGuardian(ctx, actor, person, map[string]any{"state": "approved", "how": how, "version": CurrentTerms().Service}, "", now)
	})
	if err != nil {
		return fmt.Errorf("verify guardian of person %d: %w", person, err)
	}
	return nil
}

// RefuseGuardian answers a request with no, for one of GuardianReasons, and forgets the contact. The person may ask again. Errors as of
// VerifyGuardian, and ErrNotFound where nobody asked.
func (s *Store) RefuseGuardian(ctx context.Context, actor, person int64, seen GuardianSeen, reason string, now time.Time) error {
	err := s.onGuardian(ctx, actor, person, seen, now, func(ctx context.Context, c GuardianCard) error {
		if c.Seen.Request == 0 {
			return ErrNotFound
		}
		if err := s.closeRequest(ctx, actor, c.Seen, "refused", reason, now); err != nil {
			return err
		}
		return s.auditGuardian(ctx, actor, person, map[string]any{"state": "refused"}, reason, now)
	})
	if err != nil {
		return fmt.Errorf("refuse guardian of person %d: %w", person, err)
	}
	return nil
}

// onGuardian runs a decision about what was seen, while nobody else decides about the same person.
func (s *Store) onGuardian(
	ctx context.Context, actor, person int64, seen GuardianSeen, now time.Time, decide func(context.Context, GuardianCard) error,
) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		// Twice: only a statement that begins when the lock is held sees what whoever held it before has done.
		if err := s.later(ctx, `select from person where id = $1 for update`, person); err != nil {
			return err
		}
		c, err := s.guardianCard(ctx, actor, person, now, "")
		switch {
		case err != nil:
			return err
		case !c.Minor:
			return ErrNotFound
		case c.How != "":
			return ErrAlready
		case c.Seen != seen:
			return ErrChanged
		}
		return decide(ctx, c)
	})
}

func (s *Store) closeRequest(ctx context.Context, actor int64, seen GuardianSeen, outcome, reason string, now time.Time) error {
	return s.later(ctx, `
update guardian_request set name = '', phone = '', outcome = $2, reason = $3, decided_at = $4, decided_by = $5 where id = $1`,
		seen.Request, outcome, reason, now, actor)
}

func (s *Store) auditGuardian(ctx context.Context, actor, person int64, after map[string]any, why string, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: VerifyGuardians, Subject: subjectPerson(person), After: after, Why: why}, now)
}

// WithdrawGuardian keeps that a guardian has taken their consent back. Below 16 the account is locked until then, or until a guardian
// agrees again. Errors: ErrNotFound without the right or where no consent stands.
func (s *Store) WithdrawGuardian(ctx context.Context, actor, person int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, `select from person where id = $1 for update`, person); err != nil {
			return err
		}
		c, err := s.guardianCard(ctx, actor, person, now, "")
		if err == nil && c.How == "" {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		if err := s.later(ctx, `
update guardian_consent set withdrawn_at = $2, withdrawn_by = $3 where person = $1 and withdrawn_at is null`, person, now, actor); err != nil {
			return err
		}
		if err := s.later(ctx, `
update person set member_at = null where id = $1 and age_at(born_by, $2) < 16`, person, now); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: VerifyGuardians, Subject: subjectPerson(person),
			Before: map[string]any{"state": "approved", "how": c.How}, After: map[string]any{"state": "withdrawn"},
		}, now)
	})
	if err != nil {
		return fmt.Errorf("withdraw consent of the guardian of person %d: %w", person, err)
	}
	return nil
}
