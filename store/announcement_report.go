package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Lost is how many recipients an announcement did not reach for one reason, in Telegram's words.
type Lost struct {
	State  int // RecipientGone, RecipientRefused or RecipientUnknown
	Reason string
	Count  int
}

// lostMost is how many different reasons are told.
const lostMost = 20

// AnnouncementLosses counts whom an announcement that the reader may see did not reach, or perhaps did not, by reason, the most frequent first.
func (s *Store) AnnouncementLosses(ctx context.Context, actor, id int64) ([]Lost, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Lost], `
select r.state::int, coalesce(r.reason, ''), count(*)::int from announcement a join announcement_recipient r on r.announcement = a.id
where a.id = $2 and r.state in (3, 4, 5) and `+seesAnnouncement()+` group by 1, 2 order by 1, 3 desc, 2 limit $3`, actor, id, lostMost)
	if err != nil {
		return nil, fmt.Errorf("count whom announcement %d did not reach: %w", id, err)
	}
	return list, nil
}

// AnnouncementMinute is how many recipients were settled within a minute.
type AnnouncementMinute struct {
	At                           time.Time
	Sent, Gone, Refused, Unknown int
}

// AnnouncementMinutes gives the course of an announcement that the reader may see, without the minutes in which nothing happened.
func (s *Store) AnnouncementMinutes(ctx context.Context, actor, id int64) ([]AnnouncementMinute, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[AnnouncementMinute], `
select m.minute, m.sent, m.gone, m.refused, m.unknown from announcement a join announcement_minute m on m.announcement = a.id
where a.id = $2 and `+seesAnnouncement()+` order by m.minute`, actor, id)
	if err != nil {
		return nil, fmt.Errorf("read the course of announcement %d: %w", id, err)
	}
	return list, nil
}

// RecipientLine is what became of one recipient, as a file tells it.
type RecipientLine struct {
	Person             int64
	Name               string
	RegionKK, RegionRU string
	Lang               string // that it was sent in; empty when it was not
	State              int
	At                 time.Time // zero while nothing became of them
	Reason             string
	Choice             string // of the announcement's first vote; empty for none
	Pressed            int    // how many of its buttons
}

// MayListRecipients reports whether somebody may have the recipients of an announcement as a file: who may see it and may export people somewhere. Who follows a project is
// named to nobody.
func (s *Store) MayListRecipients(ctx context.Context, actor, id int64) (bool, error) {
	may, err := one(ctx, s, pgx.RowTo[bool], `
select exists (select from announcement a where a.id = $2 and a.project is null and `+seesAnnouncement()+` and `+allowedAnywhere(ExportPeople)+`)`, actor, id)
	if err != nil {
		return false, fmt.Errorf("look who may list recipients of announcement %d: %w", id, err)
	}
	return may, nil
}

// RecipientLines gives so many recipients of an announcement whose data the actor may export, by id from the one after a person on.
func (s *Store) RecipientLines(ctx context.Context, actor, id, after int64, limit int) ([]RecipientLine, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (l RecipientLine, err error) {
		var at *time.Time
		err = row.Scan(&l.Person, &l.Name, &l.RegionKK, &l.RegionRU, &l.Lang, &l.State, &at, &l.Reason, &l.Choice, &l.Pressed)
		l.At = orZero(at)
		return l, err
	}, `
select r.person, p.name, coalesce(g.name_kk, ''), coalesce(g.name_ru, ''), coalesce(r.lang, ''), r.state::int, r.settled_at, coalesce(r.reason, ''),
	coalesce((select t.choice from announcement_tap t where t.announcement = a.id and t.person = r.person and t.choice <> '' order by t.place limit 1), ''),
	(select count(*)::int from announcement_tap t where t.announcement = a.id and t.person = r.person)
from announcement a join announcement_recipient r on r.announcement = a.id join person p on p.id = r.person left join region g on g.code = p.region
where a.id = $2 and r.person > $3 and a.project is null and `+seesAnnouncement()+` and ((select `+allowedEverywhere(ExportPeople)+`) or `+allowedPerson(ExportPeople, "p")+`)
order by r.person limit $4`, actor, id, after, limit)
	if err != nil {
		return nil, fmt.Errorf("list recipients of announcement %d: %w", id, err)
	}
	return list, nil
}

// ListedRecipients notes in the audit log that somebody has got so many recipients of an announcement as a file.
func (s *Store) ListedRecipients(ctx context.Context, actor, id int64, rows int, now time.Time) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		return s.audit(ctx, Audit{Actor: actor, Action: ExportPeople, Subject: Subject{"announcement", id}, After: map[string]any{"rows": rows}}, now)
	})
}
