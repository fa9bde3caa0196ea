package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// Receiver is somebody who can be thanked, as much of them as others see.
type Receiver struct {
	Number             int64
	Name               string // the first name and the initial of the next one
	RegionKK, RegionRU string
}

// ShortName is a first name and the initial of the next one.
func ShortName(name string) string {
	words := strings.Fields(name)
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	return words[0] + " " + string([]rune(words[1])[:1]) + "."
}

const (
	receiverColumns = `select p.number, p.name, coalesce(r.name_kk, ''), coalesce(r.name_ru, '') from person p left join region r on r.code = p.region `
	// thankable is the SQL condition that person p can be thanked by person $1 at the moment $2.
	thankable = `p.id <> $1 and p.id > 0 and thanks_receives(p.number, $2)`
	// named is the SQL condition that person p wants to be found by name, and could be thanked: what costs more is asked of few.
	named = `p.id > 0 and p.id <> $1 and p.member_at is not null and p.forget_at is null and age_at(p.born_by, $2) >= 18
	and not exists (select from thanks_hidden h where h.person = p.number)`
)

func scanReceiver(row pgx.CollectableRow) (Receiver, error) {
	var r Receiver
	err := row.Scan(&r.Number, &r.Name, &r.RegionKK, &r.RegionRU)
	r.Name = ShortName(r.Name)
	return r, err
}

// receiversNamed finds people by $3; those of the sender's region come first.
func receiversNamed(called string) string {
	return `
with found as (select p.id from person p where ` + called + ` and ` + named + ` limit 200)
` + receiverColumns + `join found f on f.id = p.id
where ` + thankable + `
order by (p.region = (select region from person where id = $1)) desc nulls last, p.name, p.number limit $4`
}

// ReceiversNamed finds people by a name in any spelling. Only when nobody is called so is it looked for by likeness.
func (s *Store) ReceiversNamed(ctx context.Context, sender int64, name string, now time.Time, limit int) ([]Receiver, error) {
	words := beginnings(name)
	if words == "" {
		return nil, nil
	}
	list, err := collect(ctx, s, scanReceiver,
		receiversNamed(`to_tsvector('simple', kk_fold(p.name)) @@ to_tsquery('simple', kk_fold($3))`), sender, now, words, limit)
	if err == nil && len(list) == 0 {
		err = s.inTx(ctx, func(ctx context.Context) error {
			if err := s.later(ctx, `select set_config('pg_trgm.word_similarity_threshold', $1, true)`, closely); err != nil {
				return err
			}
			list, err = collect(ctx, s, scanReceiver, receiversNamed(`kk_fold(p.name) %> kk_fold($3)`), sender, now, name, limit)
			return err
		})
	}
	if err != nil {
		return nil, fmt.Errorf("look for whom to thank: %w", err)
	}
	return list, nil
}

// ReceiversCalled finds people by their name on Telegram, without the @. An old name may stand with somebody until they write again.
func (s *Store) ReceiversCalled(ctx context.Context, sender int64, username string, now time.Time, limit int) ([]Receiver, error) {
	list, err := collect(ctx, s, scanReceiver, receiverColumns+`
where lower(p.username) = lower($3) and p.username <> '' and `+thankable+` order by p.active_on desc nulls last, p.number limit $4`,
		sender, now, username, limit)
	if err != nil {
		return nil, fmt.Errorf("look for whom to thank: %w", err)
	}
	return list, nil
}

// ReceiverByID gives whom a sender has chosen by Telegram id. Errors: ErrNotFound for whoever cannot be thanked.
func (s *Store) ReceiverByID(ctx context.Context, sender, person int64, now time.Time) (Receiver, error) {
	return s.receiver(ctx, `p.id = $3`, sender, person, now)
}

// Receiver gives whom a sender has chosen by number. Errors: ErrNotFound for whoever cannot be thanked (any more).
func (s *Store) Receiver(ctx context.Context, sender, number int64, now time.Time) (Receiver, error) {
	return s.receiver(ctx, `p.number = $3`, sender, number, now)
}

func (s *Store) receiver(ctx context.Context, which string, sender, id int64, now time.Time) (Receiver, error) {
	r, err := one(ctx, s, scanReceiver, receiverColumns+`where `+which+` and `+thankable, sender, now, id)
	if err != nil {
		return Receiver{}, fmt.Errorf("look whom to thank: %w", err)
	}
	return r, nil
}
