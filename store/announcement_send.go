package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// What became of a recipient. The numbers are stored.
const (
	RecipientWaits   = 0
	RecipientMarked  = 1 // is being sent, or was when its process died
	RecipientSent    = 2
	RecipientGone    = 3 // cannot be reached
	RecipientRefused = 4 // for what the message is
	RecipientUnknown = 5 // it may have arrived
	RecipientDeleted = 6 // it was taken away again
)

// Recipient is somebody who is to get an announcement now.
type Recipient struct {
	Person int64
	Lang   string
	Gone   bool // has stopped the bot, or taken back the consent, since the announcement began
}

// HandChunk gives the next chunk that no job has had; false when there is none, or the announcement is over.
func (s *Store) HandChunk(ctx context.Context, id int64) (chunk int, ok bool, err error) {
	list, err := collect(ctx, s, pgx.RowTo[int], `
update announcement set handed = handed + 1 where id = $1 and handed < chunks and state in ('sending', 'paused') returning handed - 1`, id)
	if err != nil {
		return 0, false, fmt.Errorf("hand a chunk of announcement %d: %w", id, err)
	}
	if len(list) == 0 {
		return 0, false, nil
	}
	return list[0], true, nil
}

// OpenChunk prepares a chunk for whoever works on it alone: who sleeps is left for later, unless it is urgent, and what a process that died had marked is, as the announcement
// says, sent once more or told as unknown. local is now on the clock that quiet hours are meant by.
func (s *Store) OpenChunk(ctx context.Context, id int64, chunk int, local time.Time) (AnnouncementState, error) {
	minute := local.Hour()*60 + local.Minute()
	var state AnnouncementState
	err := s.inTx(ctx, func(ctx context.Context) error {
		err := s.later(ctx, `
with left_over as (
	update announcement_recipient r set state = case when a.again and r.tries = 0 then 0 else 5 end, tries = r.tries + 1, settled_at = $3
	from announcement a where a.id = $1 and r.announcement = $1 and r.chunk = $2 and r.state = 1 returning r.state
)
insert into announcement_minute as m (announcement, minute, unknown) select $1, date_trunc('minute', $3::timestamptz), count(*) from left_over where state = 5 having count(*) > 0
on conflict (announcement, minute) do update set unknown = m.unknown + excluded.unknown`, id, chunk, local)
		if err == nil {
			err = s.later(ctx, `
update announcement_recipient r set chunk = null, not_before = date_trunc('minute', $3::timestamptz) + make_interval(mins => (`+quietLength+` - `+sinceQuiet+`)::int)
from person p, announcement a where a.id = $1 and not a.urgent and r.announcement = $1 and r.chunk = $2 and r.state = 0 and p.id = r.person and not `+awakeAt,
				id, chunk, local, minute)
		}
		if err == nil {
			state, err = one(ctx, s, pgx.RowTo[AnnouncementState], `select state from announcement where id = $1`, id)
		}
		return err
	})
	if err != nil {
		return "", fmt.Errorf("open chunk %d of announcement %d: %w", chunk, id, err)
	}
	return state, nil
}

// MarkRecipients notes that the next of a chunk, so many at most, are being sent, and gives them. None is given when the chunk is at its end, or the announcement paused,
// over, or since it was read at that revision paused, mended and resumed.
func (s *Store) MarkRecipients(ctx context.Context, id int64, revision, chunk, most int, now time.Time) ([]Recipient, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Recipient], `
with next as (
	select r.person from announcement_recipient r where r.announcement = $1 and r.chunk = $2 and r.state = 0 and coalesce(r.not_before <= $4, true)
		and exists (select from announcement a where a.id = $1 and a.state = 'sending' and a.revision = $5)
	order by r.person limit $3 for update skip locked
)
update announcement_recipient r set state = 1, marked_at = $4, lang = p.lang from next n join person p on p.id = n.person
where r.person = n.person and r.announcement = $1 returning r.person, p.lang, not `+spokenTo, id, chunk, most, now, revision)
	if err != nil {
		return nil, fmt.Errorf("mark recipients of announcement %d: %w", id, err)
	}
	return list, nil
}

// Settled is what became of one recipient. Wait is for who waits again.
type Settled struct {
	Person  int64
	State   int
	Message int64
	Reason  string
	Wait    time.Duration
}

// SettleRecipients keeps what became of recipients that were marked, and that those who cannot be reached are gone until they come back. Whom it may have reached waits
// once more, and only once, where the announcement says better twice than never.
func (s *Store) SettleRecipients(ctx context.Context, id int64, settled []Settled, now time.Time) error {
	people, states, messages, reasons, waits := make([]int64, 0, len(settled)), make([]int16, 0, len(settled)), make([]int64, 0, len(settled)),
		make([]string, 0, len(settled)), make([]float64, 0, len(settled))
	for _, d := range settled {
		people, states, messages = append(people, d.Person), append(states, int16(d.State)), append(messages, d.Message)
		reasons, waits = append(reasons, cutReason(d.Reason)), append(waits, d.Wait.Seconds())
	}
	_, err := s.exec(ctx, `
with outcome as (
	select * from unnest($2::bigint[], $3::smallint[], $4::bigint[], $5::text[], $6::float8[]) as o (person, state, message, reason, wait)
), kept as (
	update announcement_recipient r set state = case when o.state = 5 and a.again and r.tries = 0 then 0 else o.state end, tries = r.tries + (o.state = 5)::int,
		message = nullif(o.message, 0), reason = nullif(o.reason, ''), settled_at = $7,
		chunk = case when o.state = 0 and o.wait > 60 then null else r.chunk end,
		not_before = case when o.state = 0 and o.wait > 0 then $7::timestamptz + make_interval(secs => o.wait) end
	from outcome o, announcement a where a.id = $1 and r.announcement = $1 and r.person = o.person and r.state = 1 returning r.person, r.state
), lost as (
	update person p set reachable = false, unreachable_since = $7 from kept k where p.id = k.person and k.state = 3 and p.reachable
)
insert into announcement_minute as m (announcement, minute, sent, gone, refused, unknown)
select $1, date_trunc('minute', $7::timestamptz), count(*) filter (where state = 2), count(*) filter (where state = 3), count(*) filter (where state = 4),
	count(*) filter (where state = 5) from kept having count(*) filter (where state <> 0) > 0
on conflict (announcement, minute) do update set sent = m.sent + excluded.sent, gone = m.gone + excluded.gone, refused = m.refused + excluded.refused,
	unknown = m.unknown + excluded.unknown`, id, people, states, messages, reasons, waits, now)
	if err != nil {
		return fmt.Errorf("settle %d recipients of announcement %d: %w", len(settled), id, err)
	}
	return nil
}

// ChunkWaits reports whether somebody of a chunk still waits, and for how long the first of them is to.
func (s *Store) ChunkWaits(ctx context.Context, id int64, chunk int, now time.Time) (wait time.Duration, left bool, err error) {
	list, err := collect(ctx, s, pgx.RowTo[time.Time], `
select coalesce(min(coalesce(not_before, $3)), $3) from announcement_recipient where announcement = $1 and chunk = $2 and state in (0, 1) having count(*) > 0`, id, chunk, now)
	if err != nil {
		return 0, false, fmt.Errorf("look who waits in chunk %d of announcement %d: %w", chunk, id, err)
	}
	if len(list) == 0 {
		return 0, false, nil
	}
	return list[0].Sub(now), true, nil
}

// reasonLimit is how many bytes of Telegram's words are kept.
const reasonLimit = 200

func cutReason(reason string) string {
	return strings.ToValidUTF8(reason[:min(len(reason), reasonLimit)], "")
}

// FinishAnnouncement notes that everybody who waited was settled; false when somebody still waits, or it was noted before.
func (s *Store) FinishAnnouncement(ctx context.Context, id int64, now time.Time) (bool, error) {
	n, err := s.exec(ctx, `
update announcement a set state = 'done', ended_at = $2, revision = a.revision + 1 where a.id = $1 and a.state = 'sending'
	and not exists (select from announcement_recipient r where r.announcement = a.id and r.state in (0, 1))`, id, now)
	if err != nil {
		return false, fmt.Errorf("finish announcement %d: %w", id, err)
	}
	return n > 0, nil
}

// Reach is how many of an announcement's recipients are settled.
type Reach struct{ Total, Sent, Gone, Refused, Unknown int }

// Left is how many still wait.
func (p Reach) Left() int { return p.Total - p.Sent - p.Gone - p.Refused - p.Unknown }

// ReachOf gives how far an announcement is. It asks for no right: look at AnnouncementOf.
func (s *Store) ReachOf(ctx context.Context, id int64) (Reach, error) {
	p, err := one(ctx, s, pgx.RowToStructByPos[Reach], `
select a.total, coalesce(sum(m.sent), 0)::int, coalesce(sum(m.gone), 0)::int, coalesce(sum(m.refused), 0)::int, coalesce(sum(m.unknown), 0)::int
from announcement a left join announcement_minute m on m.announcement = a.id where a.id = $1 group by a.id`, id)
	if err != nil {
		return Reach{}, fmt.Errorf("count recipients of announcement %d: %w", id, err)
	}
	return p, nil
}
