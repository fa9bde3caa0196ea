package store

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// HaltAnnouncement pauses an announcement because Telegram does not take what it says in a language, and gives back their turn to all to whom it was refused for this reason.
// lang is empty when it can be sent in none. It gives false when it was paused, or over, before.
func (s *Store) HaltAnnouncement(ctx context.Context, id int64, lang, reason string, now time.Time) (halted bool, err error) {
	reason = cutReason(reason)
	err = s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, `update announcement set state = 'paused', why = $2, revision = revision + 1 where id = $1 and state = 'sending'`, id, lang+" "+reason)
		if err != nil {
			return err
		}
		if err := s.later(ctx, `
with refused as (
	select person, settled_at from announcement_recipient where announcement = $1 and state = 4 and lang = $2 and reason = $3 for update
), back as (
	update announcement_recipient r set state = 0, reason = null, settled_at = null, chunk = null, not_before = $4
	from refused f where r.announcement = $1 and r.person = f.person returning f.settled_at
), minutes as (
	select date_trunc('minute', settled_at) as minute, count(*) as n from back group by 1
)
update announcement_minute m set refused = m.refused - b.n from minutes b where m.announcement = $1 and m.minute = b.minute`, id, lang, reason, now); err != nil {
			return err
		}
		if halted = n > 0; !halted {
			return nil
		}
		return s.audit(ctx, Audit{Action: Announce, Subject: Subject{"announcement", id}, After: map[string]any{"state": "halted"}}, now)
	})
	if err != nil {
		return false, fmt.Errorf("halt announcement %d: %w", id, err)
	}
	return halted, nil
}

// Halted gives why Telegram does not take a paused announcement, and in which language; ok is false for one that somebody has paused.
func (a Announcement) Halted() (lang, reason string, ok bool) {
	if a.State != AnnouncementPaused {
		return "", "", false
	}
	return strings.Cut(a.Why, " ")
}
