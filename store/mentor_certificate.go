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

// MentorHours is how much a mentor has met teams: only what both sides say was held.
type MentorHours struct {
	Minutes, Meetings int
	Since, Until      time.Time // the days of the first and the last one, midnight UTC; zero for none
}

// mentorHours: mentor $1, zone $2. A group is one meeting.
const mentorHours = `
select coalesce(sum(h.minutes), 0)::int, count(*)::int, min(h.day), max(h.day) from (
	select distinct b.meeting, (extract(epoch from b.ends_at - b.starts_at) / 60)::int as minutes, (b.starts_at at time zone $2)::date as day
	from booking b where b.mentor = $1 and b.state = 'booked' and b.team_says = 'held' and b.mentor_says = 'held') h`

// MentorHoursOf tells how much somebody has met teams.
func (s *Store) MentorHoursOf(ctx context.Context, mentor int64, zone *time.Location) (MentorHours, error) {
	h, err := one(ctx, s, func(row pgx.CollectableRow) (h MentorHours, err error) {
		var since, until *time.Time
		err = row.Scan(&h.Minutes, &h.Meetings, &since, &until)
		h.Since, h.Until = orZero(since), orZero(until)
		return h, err
	}, mentorHours, mentor, zone.String())
	if err != nil {
		return MentorHours{}, fmt.Errorf("count hours of mentor %d: %w", mentor, err)
	}
	return h, nil
}

// MentorCertificate says how much somebody has mentored.
type MentorCertificate struct {
	ID, Mentor   int64
	Number, Link string
	Name         string // as it stands on it
	MentorHours
	IssuedAt   time.Time
	RevokedAt  time.Time // zero for one that is valid
	RevokedWhy string
}

// Valid reports whether it was not revoked.
func (c MentorCertificate) Valid() bool { return c.RevokedAt.IsZero() }

const mentorCertificates = `
select k.id, k.mentor, k.number, k.link, k.name, k.minutes, k.meetings, k.since, k.until, k.issued_at, k.revoked_at, k.revoked_why from mentor_certificate k `

func scanMentorCertificate(row pgx.CollectableRow) (c MentorCertificate, err error) {
	var revoked *time.Time
	err = row.Scan(&c.ID, &c.Mentor, &c.Number, &c.Link, &c.Name, &c.Minutes, &c.Meetings, &c.Since, &c.Until, &c.IssuedAt, &revoked, &c.RevokedWhy)
	c.RevokedAt = orZero(revoked)
	return c, err
}

// LastMentorCertificate gives the last one that a mentor got. Errors: ErrNotFound.
func (s *Store) LastMentorCertificate(ctx context.Context, mentor int64) (MentorCertificate, error) {
	return s.mentorCertificate(ctx, `where k.mentor = $1 order by k.id desc limit 1`, mentor)
}

// OwnMentorCertificate loads one of one's own. Errors: ErrNotFound.
func (s *Store) OwnMentorCertificate(ctx context.Context, mentor, id int64) (MentorCertificate, error) {
	return s.mentorCertificate(ctx, `where k.mentor = $1 and k.id = $2`, mentor, id)
}

// MentorCertificateByLink tells anybody who has its link what it says. Errors: ErrNotFound.
func (s *Store) MentorCertificateByLink(ctx context.Context, link string) (MentorCertificate, error) {
	return s.mentorCertificate(ctx, `where k.link = $1`, link)
}

func (s *Store) mentorCertificate(ctx context.Context, which string, args ...any) (MentorCertificate, error) {
	c, err := one(ctx, s, scanMentorCertificate, mentorCertificates+which, args...)
	if err != nil {
		return MentorCertificate{}, fmt.Errorf("load certificate of mentor's hours: %w", err)
	}
	return c, nil
}

// IssueMentorCertificate gives a mentor a certificate of what they have done so far, at most one a month: asked again, it gives the same. Errors:
// ErrNotFound for whoever is no mentor, ErrIncomplete without any hours, ErrTooOften when the last one of this month was revoked.
func (s *Store) IssueMentorCertificate(ctx context.Context, mentor int64, zone *time.Location, now time.Time) (c MentorCertificate, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		name, err := one(ctx, s, pgx.RowTo[string], `select p.name from mentor m join person p on p.id = m.person where m.person = $1 for update of m`, mentor)
		if err != nil {
			return err
		}
		c, err = s.LastMentorCertificate(ctx, mentor)
		switch {
		case err == nil && c.IssuedAt.After(now.AddDate(0, -1, 0)) && !c.Valid():
			return ErrTooOften
		case err == nil && c.IssuedAt.After(now.AddDate(0, -1, 0)):
			return nil
		case err != nil && !errors.Is(err, ErrNotFound):
			return err
		}
		h, err := s.MentorHoursOf(ctx, mentor, zone)
		if err == nil && h.Minutes == 0 {
			err = ErrIncomplete
		}
		if err != nil {
			return err
		}
		random := make([]byte, linkBytes)
		_, _ = rand.Read(random) // never fails
		if _, err = s.exec(ctx, `
insert into mentor_certificate (mentor, number, link, name, minutes, meetings, since, until, issued_at)
select $1, $2::text || '-' || lpad(n::text, greatest(5, length(n::text)), '0'), $3, $4, $5, $6, $7, $8, $9 from nextval('certificate_numbers') n`,
			mentor, now.In(zone).Format("2006"), base64.RawURLEncoding.EncodeToString(random), name, h.Minutes, h.Meetings, h.Since, h.Until, now); err != nil {
			return err
		}
		c, err = s.LastMentorCertificate(ctx, mentor)
		return err
	})
	if err != nil {
		return MentorCertificate{}, fmt.Errorf("issue certificate of hours to mentor %d: %w", mentor, err)
	}
	return c, nil
}

// MayRevokeHours reports whether somebody may take back the certificate of a mentor's hours.
func (s *Store) MayRevokeHours(ctx context.Context, actor int64, link string) (bool, error) {
	n, err := one(ctx, s, pgx.RowTo[int64], `select count(*) from mentor_certificate k join person m on m.id = k.mentor
where k.link = $2 and k.revoked_at is null and k.mentor <> $1 and `+allowedPerson(ManageMentors, "m"), actor, link)
	if err != nil {
		return false, fmt.Errorf("look who may revoke a certificate of hours: %w", err)
	}
	return n > 0, nil
}

// RevokeHours lets a certificate of a mentor's hours be worth nothing any more, for a reason. Errors: ErrNotFound without the right, for one's own and
// for one that was revoked before.
func (s *Store) RevokeHours(ctx context.Context, actor int64, link, why string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		mentor, err := one(ctx, s, pgx.RowTo[int64], `
update mentor_certificate k set revoked_by = $1, revoked_at = $3, revoked_why = $4 from person m
where k.link = $2 and k.revoked_at is null and m.id = k.mentor and k.mentor <> $1 and `+allowedPerson(ManageMentors, "m")+` returning k.mentor`, actor, link, now, why)
		if err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageMentors, Subject: subjectPerson(mentor), After: map[string]any{"certificate": CertificateRevoked}, Why: why,
		}, now)
	})
	if err != nil {
		return fmt.Errorf("revoke certificate of hours: %w", err)
	}
	return nil
}
