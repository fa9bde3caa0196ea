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

// ErrOwnCode says that a code is the reader's own.
var ErrOwnCode = errors.New("code is one's own")

// replyCodeLife is how long a link that was made from a reply is good.
const replyCodeLife = 24 * time.Hour

// newThanksCode makes a code of 128 random bits.
func newThanksCode() (string, error) {
	secret := make([]byte, 16)
	if _, err := rand.Read(secret); err != nil {
		return "", fmt.Errorf("make a code: %w", err)
	}
	return base64.RawURLEncoding.EncodeToString(secret), nil
}

// ThanksCode gives the code by which everybody can thank a person; it is made when there is none. It gives nothing, and so is kept as it is:
// a picture of it can be drawn again.
func (s *Store) ThanksCode(ctx context.Context, person int64, now time.Time) (string, error) {
	code, err := newThanksCode()
	if err == nil {
		code, err = one(ctx, s, pgx.RowTo[string], `
insert into thanks_code (code, person, made_at) select $2, p.number, $3 from person p where p.id = $1
on conflict (person) where sender is null do update set person = excluded.person returning code`, person, code, now)
	}
	if err != nil {
		return "", fmt.Errorf("give the code of person %d: %w", person, err)
	}
	return code, nil
}

// RenewThanksCode puts another code in the place of a person's own: the one before leads nowhere any more.
func (s *Store) RenewThanksCode(ctx context.Context, person int64, now time.Time) error {
	code, err := newThanksCode()
	if err == nil {
		err = s.later(ctx, `
insert into thanks_code (code, person, made_at) select $2, p.number, $3 from person p where p.id = $1
on conflict (person) where sender is null do update set code = excluded.code, made_at = excluded.made_at`, person, code, now)
	}
	if err != nil {
		return fmt.Errorf("renew the code of person %d: %w", person, err)
	}
	return nil
}

// ThanksCodeFor makes a code with which one sender alone can thank a person, for a day. Errors: ErrNotFound for whoever cannot be thanked.
func (s *Store) ThanksCodeFor(ctx context.Context, sender, person int64, now time.Time) (string, error) {
	code, err := newThanksCode()
	if err == nil {
		code, err = one(ctx, s, pgx.RowTo[string], `
insert into thanks_code (code, person, sender, made_at, ends_at)
select $4, p.number, w.number, $2, $5 from person p, person w where p.id = $3 and w.id = $1 and `+thankable+` returning code`,
			sender, now, person, code, now.Add(replyCodeLife))
	}
	if err != nil {
		return "", fmt.Errorf("make a code for person %d: %w", person, err)
	}
	return code, nil
}

// ReceiverByCode gives whom a code stands for. Errors: ErrNotFound for codes that are unknown, old or somebody else's, and for whoever cannot be
// thanked; ErrOwnCode.
func (s *Store) ReceiverByCode(ctx context.Context, sender int64, code string, now time.Time) (Receiver, error) {
	type hit struct {
		Number int64
		Own    bool
	}
	h, err := one(ctx, s, pgx.RowToStructByPos[hit], `
select c.person, c.person = w.number from thanks_code c join person w on w.id = $1
where c.code = $3 and (c.sender is null or c.sender = w.number and c.ends_at > $2)`, sender, now, code)
	switch {
	case err != nil:
		return Receiver{}, fmt.Errorf("look whom a code stands for: %w", err)
	case h.Own:
		return Receiver{}, ErrOwnCode
	}
	return s.Receiver(ctx, sender, h.Number, now)
}

// DropThanksCodes forgets codes that are over.
func (s *Store) DropThanksCodes(ctx context.Context, now time.Time) error {
	if err := s.later(ctx, `delete from thanks_code where ends_at < $1`, now); err != nil {
		return fmt.Errorf("drop old codes: %w", err)
	}
	return nil
}

// FoundByName tells whether others can find a person by name to thank them.
func (s *Store) FoundByName(ctx context.Context, person int64) (bool, error) {
	found, err := one(ctx, s, pgx.RowTo[bool], `
select not exists (select from thanks_hidden h join person p on p.number = h.person where p.id = $1)`, person)
	if err != nil {
		return false, fmt.Errorf("look whether person %d is found by name: %w", person, err)
	}
	return found, nil
}

// SetFoundByName keeps whether others can find a person by name.
func (s *Store) SetFoundByName(ctx context.Context, person int64, found bool, now time.Time) error {
	sql := `insert into thanks_hidden (person, since) select number, $2::timestamptz from person where id = $1 on conflict do nothing`
	if found {
		sql = `delete from thanks_hidden where person = (select number from person where id = $1) and $2::timestamptz is not null`
	}
	if err := s.later(ctx, sql, person, now); err != nil {
		return fmt.Errorf("keep whether person %d is found by name: %w", person, err)
	}
	return nil
}
