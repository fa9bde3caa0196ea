package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// AnsweredAnnouncement gives the announcement that a message of the bot's in somebody's chat is, or a part of where it is an album. Errors: ErrNotFound.
func (s *Store) AnsweredAnnouncement(ctx context.Context, person, message int64) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `
select r.announcement from announcement_recipient r
where r.person = $1 and r.message <= $2
	and $2 < r.message + greatest(1, (select count(*) from announcement_part p where p.announcement = r.announcement and p.lang = r.lang))
order by r.message desc limit 1`, person, message)
	if err != nil {
		return 0, fmt.Errorf("find the announcement that person %d answers: %w", person, err)
	}
	return id, nil
}

// AskAbout asks the team about an announcement: with a new ticket, or in the one that is open about it. A draft of another question stays. Errors: those of AskTeam.
func (s *Store) AskAbout(ctx context.Context, person, announcement int64, words []TicketWords, now time.Time) (id int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		id, err = one(ctx, s, pgx.RowTo[int64], `
select id from ticket where person = $1 and announcement = $2 and state <> 'closed' order by id desc limit 1`, person, announcement)
		if err == nil {
			return s.AddToTicket(ctx, person, id, words, now)
		}
		if !errors.Is(err, ErrNotFound) {
			return err
		}
		if id, err = s.openTicket(ctx, person, words, now); err != nil {
			return err
		}
		return s.later(ctx, `update ticket set announcement = $2 where id = $1`, id, announcement)
	})
	if err != nil {
		return 0, fmt.Errorf("ask about announcement %d for person %d: %w", announcement, person, err)
	}
	return id, nil
}
