package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// seesCertificates is the SQL condition that $1 may see who has a certificate of course c.
func seesCertificates() string {
	return `(` + governsCourse(ReadCourses) + ` or ` + governsCourse(ManageCourses) + `)`
}

// IssuedCertificate is a certificate as staff see it.
type IssuedCertificate struct {
	Certificate
	MayRevoke bool // also whether they may allow another one
}

func scanIssued(row pgx.CollectableRow) (c IssuedCertificate, err error) {
	c.Certificate, err = scanCertificate(behind{row, []any{&c.MayRevoke}})
	return c, err
}

func issuedQuery() string {
	return `select k.person <> $1 and ` + governsCourse(ManageCourses) + `, ` + certificateColumns + certificateTables
}

// CertificatesOf lists the certificates of a course, by number. That staff looked is kept.
func (s *Store) CertificatesOf(ctx context.Context, actor, course int64, now time.Time, limit, offset int) ([]IssuedCertificate, error) {
	list, err := collect(ctx, s, scanIssued, issuedQuery()+`where k.course = $2 and `+seesCertificates()+` order by k.number limit $3 offset $4`,
		actor, course, limit, offset)
	if err == nil && len(list) > 0 {
		err = s.auditRead(ctx, actor, ReadCourses, Subject{"course", course}, now)
	}
	if err != nil {
		return nil, fmt.Errorf("list certificates of course %d: %w", course, err)
	}
	return list, nil
}

// IssuedCertificate loads a certificate for staff. Errors: ErrNotFound.
func (s *Store) IssuedCertificate(ctx context.Context, actor, id int64) (IssuedCertificate, error) {
	c, err := one(ctx, s, scanIssued, issuedQuery()+`where k.id = $2 and `+seesCertificates(), actor, id)
	if err != nil {
		return IssuedCertificate{}, fmt.Errorf("load certificate %d: %w", id, err)
	}
	return c, nil
}

// RevokeCertificate lets a certificate be worth nothing any more, for a reason, and gives whose it is. Errors: ErrNotFound without the right and for
// one's own, ErrChanged when it was revoked before.
func (s *Store) RevokeCertificate(ctx context.Context, actor, id int64, why string, now time.Time) (person int64, err error) {
	return s.changeCertificate(ctx, actor, id, why, CertificateRevoked,
		`update certificate k set revoked_by = $1, revoked_at = $3, revoked_why = $4 where k.id = $2 and k.revoked_at is null`, now)
}

// AllowCertificate lets somebody whose certificate was revoked ask for another one, and gives whose it is. Errors: as RevokeCertificate.
func (s *Store) AllowCertificate(ctx context.Context, actor, id int64, now time.Time) (person int64, err error) {
	return s.changeCertificate(ctx, actor, id, "", CertificateAllowed,
		`update certificate k set again_at = $3 where k.id = $2 and k.revoked_at is not null and k.again_at is null and $1::bigint is not null and $4::text = ''`, now)
}

// What becomes of a certificate, for the audit log.
const (
	CertificateRevoked = "revoked"
	CertificateAllowed = "allowed"
)

func (s *Store) changeCertificate(ctx context.Context, actor, id int64, why, became, change string, now time.Time) (person int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		c, err := s.IssuedCertificate(ctx, actor, id)
		if err == nil && !c.MayRevoke {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		n, err := s.exec(ctx, change, actor, id, now, why)
		if err == nil && n == 0 {
			err = ErrChanged
		}
		if err != nil {
			return err
		}
		person = c.Person
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCourses, Subject: subjectPerson(c.Person), After: map[string]any{"certificate": became, "course": c.Course}, Why: why,
		}, now)
	})
	if err != nil {
		return 0, fmt.Errorf("change certificate %d: %w", id, err)
	}
	return person, nil
}
