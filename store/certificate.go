package store

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// CertificateNameLimit is how long the name on a certificate may be, in characters.
	CertificateNameLimit = 80
	// RevokeWhyLimit is how long the reason for revoking one may be, in characters.
	RevokeWhyLimit = 300

	linkBytes = 16 // 128 bits, 22 characters
)

// CourseStanding is how far somebody has come in a course: what its certificate needs.
type CourseStanding struct {
	Needed   int  // percent of the hours
	Held     int  // minutes of lessons that are over, without those that are excused
	Attended int  // minutes of these
	Homework int  // mandatory ones
	Accepted int  // of these
	Overdue  int  // of these, past their deadline and not accepted
	Over     bool // no lesson is still to come
}

// Enough reports whether somebody was there for as many hours as are needed.
func (c CourseStanding) Enough() bool { return c.Held > 0 && c.Attended*100 >= c.Needed*c.Held }

// Short is how many minutes are missing for that.
func (c CourseStanding) Short() int { return max((c.Needed*c.Held+99)/100-c.Attended, 0) }

// Percent is the share of the hours, rounded down.
func (c CourseStanding) Percent() int {
	if c.Held == 0 {
		return 0
	}
	return c.Attended * 100 / c.Held
}

// Reached reports whether a certificate can be had. Whoever was at no lesson has come to nothing that could be certified.
func (c CourseStanding) Reached() bool {
	return c.Over && c.Enough() && c.Attended > 0 && c.Accepted >= c.Homework
}

// standingColumns are how far enrolment e has come in course c at the moment $3.
const (
	overLesson      = `l.course = c.id and l.state = 'planned' and l.starts_at + make_interval(mins => l.minutes) <= $3::timestamptz`
	standingColumns = `c.attendance,
	coalesce((select sum(l.minutes) from lesson l left join attendance a on a.lesson = l.id and a.person = e.person
		where ` + overLesson + ` and a.state is distinct from 'excused'), 0)::int,
	coalesce((select sum(l.minutes) from lesson l join attendance a on a.lesson = l.id and a.person = e.person
		where ` + overLesson + ` and a.state in ('present', 'late')), 0)::int,
	mh.all_of, mh.accepted, mh.overdue,
	c.state = 'finished' or not exists (select from lesson l where l.course = c.id and l.state = 'planned' and l.starts_at + make_interval(mins => l.minutes) > $3::timestamptz)`
	standingJoin = ` cross join lateral (select count(*)::int as all_of, count(*) filter (where w.state = 'accepted')::int as accepted,
		count(*) filter (where h.due_at <= $3::timestamptz and w.state is distinct from 'accepted')::int as overdue
	from homework h join lesson l on l.id = h.lesson left join homework_work w on w.homework = h.id and w.person = e.person
	where l.course = c.id and l.state = 'planned' and h.state = 'open' and h.mandatory) mh `
)

func standingTargets(s *CourseStanding) []any {
	return []any{&s.Needed, &s.Held, &s.Attended, &s.Homework, &s.Accepted, &s.Overdue, &s.Over}
}

// CourseStandingOf tells how far somebody has come in a course in which they take part. Errors: ErrNotFound.
func (s *Store) CourseStandingOf(ctx context.Context, person, course int64, now time.Time) (CourseStanding, error) {
	st, err := one(ctx, s, func(row pgx.CollectableRow) (st CourseStanding, err error) {
		err = row.Scan(standingTargets(&st)...)
		return st, err
	}, `select `+standingColumns+` from course c join enrolment e on e.course = c.id and e.person = $1 and e.state = 'active'`+standingJoin+`
where c.id = $2 and c.state <> 'draft'`, person, course, now)
	if err != nil {
		return CourseStanding{}, fmt.Errorf("look how far person %d is in course %d: %w", person, course, err)
	}
	return st, nil
}

// Certificate says that somebody has come to the end of a course.
type Certificate struct {
	ID                 int64
	Course             int64
	CourseKK, CourseRU string
	Person             int64
	Number, Link       string
	Name               string // as it stands on it
	Minutes            int    // attended
	IssuedAt           time.Time
	RevokedAt          time.Time // zero for one that is valid
	RevokedWhy         string
	AgainAt            time.Time // since when another one may be asked for in place of a revoked one; zero: it may not
}

// Valid reports whether it was not revoked.
func (c Certificate) Valid() bool { return c.RevokedAt.IsZero() }

const (
	certificateTables  = ` from certificate k join course c on c.id = k.course left join cohort cc on cc.id = c.cohort `
	certificateColumns = `k.id, k.course, c.title_kk, c.title_ru, k.person, k.number, k.link, k.name, k.minutes, k.issued_at, k.revoked_at, k.revoked_why, k.again_at`
)

func scanCertificate(row pgx.CollectableRow) (c Certificate, err error) {
	var revoked, again *time.Time
	err = row.Scan(&c.ID, &c.Course, &c.CourseKK, &c.CourseRU, &c.Person, &c.Number, &c.Link, &c.Name, &c.Minutes, &c.IssuedAt, &revoked, &c.RevokedWhy, &again)
	c.RevokedAt, c.AgainAt = orZero(revoked), orZero(again)
	return c, err
}

// CertificateIn gives the last certificate that somebody got in a course. Errors: ErrNotFound.
func (s *Store) CertificateIn(ctx context.Context, person, course int64) (Certificate, error) {
	c, err := one(ctx, s, scanCertificate, `select `+certificateColumns+certificateTables+`
where k.person = $1 and k.course = $2 order by k.revoked_at is null desc, k.id desc limit 1`, person, course)
	if err != nil {
		return Certificate{}, fmt.Errorf("load certificate of person %d in course %d: %w", person, course, err)
	}
	return c, nil
}

// OwnCertificate loads a certificate of one's own. Errors: ErrNotFound.
func (s *Store) OwnCertificate(ctx context.Context, person, id int64) (Certificate, error) {
	c, err := one(ctx, s, scanCertificate, `select `+certificateColumns+certificateTables+`where k.id = $2 and k.person = $1`, person, id)
	if err != nil {
		return Certificate{}, fmt.Errorf("load certificate %d: %w", id, err)
	}
	return c, nil
}

// CertificateByLink tells anybody who has its link what a certificate says. Errors: ErrNotFound.
func (s *Store) CertificateByLink(ctx context.Context, link string) (Certificate, error) {
	c, err := one(ctx, s, scanCertificate, `select `+certificateColumns+certificateTables+`where k.link = $1`, link)
	if err != nil {
		return Certificate{}, fmt.Errorf("load certificate by its link: %w", err)
	}
	return c, nil
}

// ErrRevoked says that a certificate was revoked and staff have not allowed another one.
var ErrRevoked = errors.New("certificate was revoked")

// IssueCertificate gives somebody the certificate of a course under a name, once; asked again, it gives the same. Errors: ErrNotFound for whoever does
// not take part, ErrIncomplete, ErrRevoked.
func (s *Store) IssueCertificate(ctx context.Context, person, course int64, name string, zone *time.Location, now time.Time) (c Certificate, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		if _, err := s.exec(ctx, `select from enrolment where course = $2 and person = $1 for update`, person, course); err != nil {
			return err
		}
		c, err = s.CertificateIn(ctx, person, course)
		switch {
		case err == nil && c.Valid():
			return nil
		case err == nil && c.AgainAt.IsZero():
			return ErrRevoked
		case err != nil && !errors.Is(err, ErrNotFound):
			return err
		}
		st, err := s.CourseStandingOf(ctx, person, course, now)
		if err == nil && !st.Reached() {
			err = ErrIncomplete
		}
		if err != nil {
			return err
		}
		random := make([]byte, linkBytes)
		_, _ = rand.Read(random) // never fails
		if _, err = s.exec(ctx, `
insert into certificate (course, person, number, link, name, minutes, issued_at)
select $1, $2, $3::text || '-' || lpad(n::text, greatest(5, length(n::text)), '0'), $4, $5, $6, $7 from nextval('certificate_numbers') n`,
			course, person, now.In(zone).Format("2006"), base64.RawURLEncoding.EncodeToString(random), name, st.Attended, now); err != nil {
			return err
		}
		c, err = s.CertificateIn(ctx, person, course)
		return err
	})
	if err != nil {
		return Certificate{}, fmt.Errorf("issue certificate of course %d to person %d: %w", course, person, err)
	}
	return c, nil
}
