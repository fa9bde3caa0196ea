package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Group is a group or forum of the staff that the bot writes to.
type Group struct {
	ID   int64  // Telegram's chat id, below 0
	Lang string // what its messages are worded in; Kazakh when empty
}

// StaffGroup is a group that is connected to the bot.
type StaffGroup struct {
	Group
	Title  string
	Forum  bool   // it has topics
	Region string // whom it serves; empty: people of all regions that have no group of their own
}

const connectGroup = `
insert into staff_group (chat, title, forum, lang, region, connected_by, connected_at)
select $2, $3, $4, p.lang, $5, $1, $6 from person p where p.id = $1 and @may
on conflict (chat) do update set title = excluded.title, forum = excluded.forum, lang = excluded.lang, region = excluded.region,
	connected_by = excluded.connected_by, connected_at = excluded.connected_at
returning 1`

// ConnectGroup makes a group serve a region, or all for an empty one. A group that served it before no longer does. Errors: ErrNotFound
// without the right.
func (s *Store) ConnectGroup(ctx context.Context, actor int64, g StaffGroup, now time.Time) error {
	region := orAll(g.Region)
	err := s.inTx(ctx, func(ctx context.Context) error {
		may := allowed(ConnectGroups, "$5::text", everywhere)
		err := s.later(ctx, withRight(`
delete from staff_group where chat <> $2 and coalesce(region, '') = coalesce($3::text, '') and @may`,
			allowed(ConnectGroups, "$3::text", everywhere)), actor, g.ID, region)
		if err != nil {
			return err
		}
		_, err = one(ctx, s, pgx.RowTo[int], withRight(connectGroup, may), actor, g.ID, g.Title, g.Forum, region, now)
		return err
	})
	if err != nil {
		return fmt.Errorf("connect group %d: %w", g.ID, err)
	}
	return s.audit(ctx, Audit{
		Actor: actor, Action: ConnectGroups, Subject: Subject{"group", g.ID}, After: map[string]any{"region": g.Region, "state": "connected"},
	}, now)
}

// DisconnectGroup lets a group serve nobody. Errors: ErrNotFound without the right, or when it served nobody.
func (s *Store) DisconnectGroup(ctx context.Context, actor, chat int64, now time.Time) error {
	region, err := one(ctx, s, pgx.RowTo[string], `
delete from staff_group s where s.chat = $2 and `+allowed(ConnectGroups, "s.region", everywhere)+` returning coalesce(s.region, '')`, actor, chat)
	if err != nil {
		return fmt.Errorf("disconnect group %d: %w", chat, err)
	}
	return s.audit(ctx, Audit{
		Actor: actor, Action: ConnectGroups, Subject: Subject{"group", chat}, Before: map[string]any{"region": region, "state": "connected"},
	}, now)
}

// ConnectableRegions lists where somebody may connect groups: codes, an empty one for all regions.
func (s *Store) ConnectableRegions(ctx context.Context, actor int64) ([]string, error) {
	return s.regionsOf(ctx, actor, ConnectGroups)
}

func scanGroup(row pgx.CollectableRow) (g StaffGroup, err error) {
	err = row.Scan(&g.ID, &g.Lang, &g.Title, &g.Forum, &g.Region)
	return g, err
}

const groupColumns = `select chat, lang, title, forum, coalesce(region, '') from staff_group `

// StaffGroup gives a group that is connected. Errors: ErrNotFound.
func (s *Store) StaffGroup(ctx context.Context, chat int64) (StaffGroup, error) {
	g, err := one(ctx, s, scanGroup, groupColumns+`where chat = $1`, chat)
	if err != nil {
		return StaffGroup{}, fmt.Errorf("load group %d: %w", chat, err)
	}
	return g, nil
}

// GroupFor gives the group that serves people of a region: its own, else the one of all regions. Errors: ErrNotFound.
func (s *Store) GroupFor(ctx context.Context, region string) (StaffGroup, error) {
	g, err := one(ctx, s, scanGroup, groupColumns+`where region is null or region = $1 order by region nulls last limit 1`, region)
	if err != nil {
		return StaffGroup{}, fmt.Errorf("find group of region: %w", err)
	}
	return g, nil
}

// LoseGroup forgets a group that the bot is no longer in.
func (s *Store) LoseGroup(ctx context.Context, chat int64) error {
	if err := s.later(ctx, `delete from staff_group where chat = $1`, chat); err != nil {
		return fmt.Errorf("lose group %d: %w", chat, err)
	}
	return nil
}

// MoveGroup gives a group the id that it has since it became a supergroup.
func (s *Store) MoveGroup(ctx context.Context, chat, to int64) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		// Messages and topics have other numbers in a supergroup: an answer must not reach whoever had that number before.
		for _, sql := range []string{`delete from staff_topic where chat = $1`, `delete from ticket_post where chat = $1`} {
			if err := s.later(ctx, sql, chat); err != nil {
				return err
			}
		}
		return s.later(ctx, `
update staff_group set chat = $2 where chat = $1 and not exists (select from staff_group where chat = $2)`, chat, to)
	})
	if err != nil {
		return fmt.Errorf("move group %d to %d: %w", chat, to, err)
	}
	return nil
}

// StaffTopic gives the topic of a region in a group. Errors: ErrNotFound.
func (s *Store) StaffTopic(ctx context.Context, chat int64, region string) (int64, error) {
	thread, err := one(ctx, s, pgx.RowTo[int64], `select thread from staff_topic where chat = $1 and region = $2`, chat, region)
	if err != nil {
		return 0, fmt.Errorf("find topic in group %d: %w", chat, err)
	}
	return thread, nil
}

// KeepStaffTopic keeps the topic of a region; 0 forgets it.
func (s *Store) KeepStaffTopic(ctx context.Context, chat int64, region string, thread int64) error {
	sql, args := `delete from staff_topic where chat = $1 and region = $2`, []any{chat, region}
	if thread != 0 {
		sql = `insert into staff_topic (chat, region, thread) values ($1, $2, $3) on conflict (chat, region) do update set thread = excluded.thread`
		args = append(args, thread)
	}
	if err := s.later(ctx, sql, args...); err != nil {
		return fmt.Errorf("keep topic of group %d: %w", chat, err)
	}
	return nil
}

// KeepTicketCard keeps where a ticket's card is; a message 0 says that it is gone.
func (s *Store) KeepTicketCard(ctx context.Context, ticket, chat, message int64) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, `
update ticket set group_chat = nullif($2::bigint, 0), group_card = nullif($3::bigint, 0) where id = $1`, ticket, chat, message); err != nil || message == 0 {
			return err
		}
		return s.KeepTicketPost(ctx, ticket, chat, message)
	})
	if err != nil {
		return fmt.Errorf("keep card of ticket %d: %w", ticket, err)
	}
	return nil
}

// KeepTicketPost keeps that a message in a group belongs to a ticket.
func (s *Store) KeepTicketPost(ctx context.Context, ticket, chat, message int64) error {
	err := s.later(ctx, `insert into ticket_post (chat, message, ticket) values ($1, $2, $3) on conflict do nothing`, chat, message, ticket)
	if err != nil {
		return fmt.Errorf("keep post of ticket %d: %w", ticket, err)
	}
	return nil
}

// TicketOfPost gives the ticket that a message in a group belongs to. Errors: ErrNotFound.
func (s *Store) TicketOfPost(ctx context.Context, chat, message int64) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `select ticket from ticket_post where chat = $1 and message = $2`, chat, message)
	if err != nil {
		return 0, fmt.Errorf("find ticket of message %d: %w", message, err)
	}
	return id, nil
}

// UnpostedMessages lists what a person wrote that is not yet in the group.
func (s *Store) UnpostedMessages(ctx context.Context, ticket int64) ([]TicketMessage, error) {
	list, err := collect(ctx, s, scanMessage, `select `+messageColumns+`where m.ticket = $1 and not m.posted order by m.id`, ticket)
	if err != nil {
		return nil, fmt.Errorf("list what is new in ticket %d: %w", ticket, err)
	}
	return list, nil
}

// PostedMessage notes that a message is in the group now.
func (s *Store) PostedMessage(ctx context.Context, message int64) error {
	if err := s.later(ctx, `update ticket_message set posted = true where id = $1`, message); err != nil {
		return fmt.Errorf("note message %d as posted: %w", message, err)
	}
	return nil
}
