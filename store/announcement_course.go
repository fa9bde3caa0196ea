package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Pace is how fast an announcement goes now.
type Pace struct {
	PerSecond float64 // who was settled in this minute and the one before
	Later     int     // who wait until a time: the end of their quiet hours, or as Telegram told
}

// PaceOf gives how fast an announcement goes. It asks for no right: look at AnnouncementOf.
func (s *Store) PaceOf(ctx context.Context, id int64, now time.Time) (Pace, error) {
	p, err := one(ctx, s, pgx.RowToStructByPos[Pace], `
select coalesce(sum(m.sent + m.gone + m.refused + m.unknown), 0)::float8
		/ greatest(extract(epoch from $2::timestamptz - greatest(date_trunc('minute', $2::timestamptz) - interval '1 minute', a.started_at)), 1)::float8,
	(select count(*) from announcement_recipient r where r.announcement = a.id and r.chunk is null and r.state in (0, 1))::int
from announcement a left join announcement_minute m on m.announcement = a.id and m.minute >= date_trunc('minute', $2::timestamptz) - interval '1 minute'
where a.id = $1 group by a.id`, id, now)
	if err != nil {
		return Pace{}, fmt.Errorf("look how fast announcement %d goes: %w", id, err)
	}
	return p, nil
}

// ToldEvery is how often the message that tells its author how far an announcement is may change.
const ToldEvery = 4 * time.Second

// TellAnnouncement lets one process write to the author how far an announcement is, and gives the message that is to change, 0 for a new one. ok is false
// when that was written less than ToldEvery ago.
func (s *Store) TellAnnouncement(ctx context.Context, id int64, now time.Time) (message int64, ok bool, err error) {
	message, err = one(ctx, s, pgx.RowTo[int64], `
insert into announcement_told as t (announcement, at) values ($1, $2)
on conflict (announcement) do update set at = excluded.at where t.at <= excluded.at - make_interval(secs => $3) returning message`, id, now, ToldEvery.Seconds())
	if errors.Is(err, ErrNotFound) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, fmt.Errorf("tell how far announcement %d is: %w", id, err)
	}
	return message, true, nil
}

// KeepToldMessage notes which message tells how far an announcement is.
func (s *Store) KeepToldMessage(ctx context.Context, id, message int64) error {
	if err := s.later(ctx, `update announcement_told set message = $2 where announcement = $1`, id, message); err != nil {
		return fmt.Errorf("note what tells of announcement %d: %w", id, err)
	}
	return nil
}

// ProposedAnnouncements lists what waits for a second person.
func (s *Store) ProposedAnnouncements(ctx context.Context) ([]int64, error) {
	ids, err := collect(ctx, s, pgx.RowTo[int64], `select id from announcement where state = 'proposed' order by id`)
	if err != nil {
		return nil, fmt.Errorf("list proposed announcements: %w", err)
	}
	return ids, nil
}

// AnnouncementApprovers lists who may approve a proposed announcement: whoever may do so everywhere, but for its author.
func (s *Store) AnnouncementApprovers(ctx context.Context, id int64) ([]int64, error) {
	ids, err := collect(ctx, s, pgx.RowTo[int64], `
select p.id from person p, announcement a
where a.id = $1 and a.state = 'proposed' and a.project is null and p.id in (select h.person from role_grant h) and p.id <> a.author and p.reachable and p.forget_at is null
	and `+allowedTo("p.id", ApproveAnnouncements, everywhere, everywhere)+` order by p.id`, id)
	if err != nil {
		return nil, fmt.Errorf("list who may approve announcement %d: %w", id, err)
	}
	return ids, nil
}

// MayApprove reports whether somebody may decide about an announcement as it stands.
func (s *Store) MayApprove(ctx context.Context, actor, id int64) (bool, error) {
	may, err := one(ctx, s, pgx.RowTo[bool], `
select exists (select from announcement a where a.id = $2 and a.state = 'proposed' and a.author <> $1 and a.project is null and `+
		allowedEverywhere(ApproveAnnouncements)+`)`, actor, id)
	if err != nil {
		return false, fmt.Errorf("look who may approve announcement %d: %w", id, err)
	}
	return may, nil
}
