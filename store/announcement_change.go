package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// DeletableFor is how long Telegram lets a bot take back what it has sent (Bot API, deleteMessage).
const DeletableFor = 48 * time.Hour

// AnnouncementChange puts what was sent into other words in one language, or takes it away again, wherever it is.
type AnnouncementChange struct {
	ID           int64
	Announcement int64
	Delete       bool
	Lang         string // that is put into other words
	Reached      int64  // the person up to whom it has come
	Total        int
	Done         int
	Refused      int
	Over         bool
}

func scanAnnouncementChange(row pgx.CollectableRow) (c AnnouncementChange, err error) {
	err = row.Scan(&c.ID, &c.Announcement, &c.Delete, &c.Lang, &c.Reached, &c.Total, &c.Done, &c.Refused, &c.Over)
	return c, err
}

const announcementChangeColumns = `select c.id, c.announcement, c.kind = 'delete', c.lang, c.reached, c.total, c.done, c.refused, c.ended_at is not null from announcement_change c `

// ended is the SQL condition that nobody gets announcement a any more, so that what was sent can be changed, and that no other change is under way; resting, that
// at least nobody gets it just now: what Telegram does not take is put into other words before it goes on.
const (
	ended   = `a.state in ('done', 'cancelled') and ` + alone
	resting = `(a.state in ('done', 'cancelled') or a.state = 'paused'
	and not exists (select from announcement_recipient r where r.announcement = a.id and r.state = 1)) and ` + alone
	alone = `not exists (select from announcement_change o where o.announcement = a.id and o.ended_at is null)`
)

// RewordAnnouncement puts an announcement that was sent, or is paused, into other words in a language, and gives the change that brings them into the chats where it is. Of an album
// the first caption is meant. Errors: ErrNotFound when it is not the actor's to change, or not now, or has nothing in this language, and those of AnnouncementPart.Check.
func (s *Store) RewordAnnouncement(ctx context.Context, actor, id int64, lang, words string, entities json.RawMessage, now time.Time) (change int64, err error) {
	if len(entities) == 0 {
		entities = json.RawMessage(`[]`)
	}
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.changeAnnouncementTo(ctx, actor, id, "reworded", `why = a.why`, resting, now); err != nil {
			return err
		}
		kind, err := one(ctx, s, pgx.RowTo[string], `select kind from announcement_part where announcement = $1 and lang = $2 and place = 0`, id, lang)
		if err == nil {
			err = AnnouncementPart{Kind: kind, Words: words, Entities: entities}.Check()
		}
		if err != nil {
			return err
		}
		if err := s.later(ctx, `update announcement_part set words = $3, entities = $4 where announcement = $1 and lang = $2 and place = 0`, id, lang, words, string(entities)); err != nil {
			return err
		}
		change, err = one(ctx, s, pgx.RowTo[int64], `
insert into announcement_change (announcement, kind, lang, total, made_at)
select $1, 'edit', $2, count(*), $3 from announcement_recipient where announcement = $1 and state = 2 and lang = $2 and message is not null returning id`, id, lang, now)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("reword announcement %d in %s: %w", id, lang, err)
	}
	return change, nil
}

// RecallAnnouncement takes an announcement away again where it came less than DeletableFor ago, and gives the change that does. Errors: ErrNotFound when it is not the
// actor's to change, or not now; ErrNobody when it is too late everywhere.
func (s *Store) RecallAnnouncement(ctx context.Context, actor, id int64, now time.Time) (change int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.changeAnnouncementTo(ctx, actor, id, "recalled", `why = a.why`, ended, now); err != nil {
			return err
		}
		change, err = one(ctx, s, pgx.RowTo[int64], `
insert into announcement_change (announcement, kind, total, made_at)
select $1, 'delete', count(*), $2 from announcement_recipient where announcement = $1 and state = 2 and message is not null and settled_at > $3 having count(*) > 0 returning id`,
			id, now, now.Add(-DeletableFor))
		if errors.Is(err, ErrNotFound) {
			err = ErrNobody
		}
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("recall announcement %d: %w", id, err)
	}
	return change, nil
}

// RecallReach counts in how many chats an announcement that the reader may see could be taken back now, and in how many it is too late for that.
func (s *Store) RecallReach(ctx context.Context, actor, id int64, now time.Time) (able, late int, err error) {
	type reach struct{ Able, Late int }
	r, err := one(ctx, s, pgx.RowToStructByPos[reach], `
select count(*) filter (where r.settled_at > $3)::int, count(*) filter (where r.settled_at <= $3)::int
from announcement a join announcement_recipient r on r.announcement = a.id
where a.id = $2 and r.state = 2 and r.message is not null and `+seesAnnouncement(), actor, id, now.Add(-DeletableFor))
	if err != nil {
		return 0, 0, fmt.Errorf("count where announcement %d can be taken back: %w", id, err)
	}
	return r.Able, r.Late, nil
}

// ChangeOfAnnouncement gives a change to whoever brings it about. Errors: ErrNotFound.
func (s *Store) ChangeOfAnnouncement(ctx context.Context, change int64) (AnnouncementChange, error) {
	c, err := one(ctx, s, scanAnnouncementChange, announcementChangeColumns+`where c.id = $1`, change)
	if err != nil {
		return AnnouncementChange{}, fmt.Errorf("load change %d: %w", change, err)
	}
	return c, nil
}

// LastChange gives the newest change of an announcement that the reader may see; ok is false when there is none.
func (s *Store) LastChange(ctx context.Context, actor, id int64) (c AnnouncementChange, ok bool, err error) {
	c, err = one(ctx, s, scanAnnouncementChange, announcementChangeColumns+`join announcement a on a.id = c.announcement where a.id = $2 and `+seesAnnouncement()+` order by c.id desc limit 1`, actor, id)
	if errors.Is(err, ErrNotFound) {
		return AnnouncementChange{}, false, nil
	}
	if err != nil {
		return AnnouncementChange{}, false, fmt.Errorf("load the last change of announcement %d: %w", id, err)
	}
	return c, true, nil
}

// SentMessage is a message of an announcement's in somebody's chat.
type SentMessage struct {
	Person  int64
	Message int64
	Lang    string
}

// ChangeNext gives the next messages that a change is about, so many at most, behind the person whom it has reached.
func (s *Store) ChangeNext(ctx context.Context, c AnnouncementChange, most int, now time.Time) ([]SentMessage, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[SentMessage], `
select r.person, r.message, coalesce(r.lang, '') from announcement_recipient r
where r.announcement = $1 and r.person > $2 and r.state = 2 and r.message is not null and case when $3 then r.settled_at > $5 else r.lang = $4 end
order by r.person limit $6`, c.Announcement, c.Reached, c.Delete, c.Lang, now.Add(-DeletableFor), most)
	if err != nil {
		return nil, fmt.Errorf("list what change %d is about: %w", c.ID, err)
	}
	return list, nil
}

// ReachChange notes how far a change has come: up to which person, in whose chats it is done, and in how many it was refused. Where it was done behind that person it
// is done once more, which changes nothing.
func (s *Store) ReachChange(ctx context.Context, c AnnouncementChange, reached int64, done []int64, refused int) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if c.Delete {
			if err := s.later(ctx, `update announcement_recipient set state = 6 where announcement = $1 and person = any ($2) and state = 2`, c.Announcement, done); err != nil {
				return err
			}
		}
		return s.later(ctx, `update announcement_change set reached = $2, done = done + $3, refused = refused + $4 where id = $1`, c.ID, reached, len(done), refused)
	})
	if err != nil {
		return fmt.Errorf("note how far change %d is: %w", c.ID, err)
	}
	return nil
}

// EndChange notes that a change has come to everybody.
func (s *Store) EndChange(ctx context.Context, change int64, now time.Time) error {
	if err := s.later(ctx, `update announcement_change set ended_at = $2 where id = $1 and ended_at is null`, change, now); err != nil {
		return fmt.Errorf("end change %d: %w", change, err)
	}
	return nil
}
