package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Profile is a person with what they agreed to.
type Profile struct {
	Person
	Publication bool // agreed to the version that counts
	News        bool
}

// Profile loads a person with their consents in one round trip. Somebody unknown is an empty profile.
func (s *Store) Profile(ctx context.Context, id int64) (Profile, error) {
	p, err := one(ctx, s, scanProfile, `
select p.id, p.lang, p.lang_chosen, p.name, coalesce(p.region, ''), p.born_by, p.aim, p.entry, p.member_at, p.quiet_from, p.quiet_to,
	p.digest_at, p.notices,
	coalesce((select case when given then version end from consent where person = p.id and purpose = 'service' order by id desc limit 1), 0),
	consented(p.id, 'publication'), consented(p.id, 'news')
from person p where p.id = $1`, id)
	if err != nil {
		return Profile{}, fmt.Errorf("load profile of person %d: %w", id, err)
	}
	return p, nil
}

func scanProfile(row pgx.CollectableRow) (Profile, error) {
	var p Profile
	var bornBy, memberAt *time.Time
	err := row.Scan(&p.ID, &p.Lang, &p.LangChosen, &p.Name, &p.Region, &bornBy, &p.Aim, &p.Entry, &memberAt, &p.QuietFrom, &p.QuietTo,
		&p.DigestAt, &p.Notices, &p.Service, &p.Publication, &p.News)
	p.BornBy, p.MemberAt = orZero(bornBy), orZero(memberAt)
	return p, err
}

// SetNotice keeps how the person wants to hear about a topic: now, digest or off.
func (s *Store) SetNotice(ctx context.Context, id int64, topic, how string) error {
	err := s.later(ctx, `update person set notices = notices || jsonb_build_object($2::text, $3::text) where id = $1`, id, topic, how)
	if err != nil {
		return fmt.Errorf("set notices of person %d: %w", id, err)
	}
	return nil
}

// SetReferrer keeps who brought a new person here; it is said once and by nobody to themselves.
func (s *Store) SetReferrer(ctx context.Context, id, referrer int64) error {
	err := s.later(ctx, `
update person set referred_by = $2
where id = $1 and member_at is null and referred_by is null and $2 <> $1 and exists (select from person where id = $2)`, id, referrer)
	if err != nil {
		return fmt.Errorf("set referrer of person %d: %w", id, err)
	}
	return nil
}
