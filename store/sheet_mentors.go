package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// BookingRow is a row of an export of meetings. What a team wrote, before and after, stays with those who met.
type BookingRow struct {
	Key        int64 // the booking's id
	Mentor     int64 // their number
	MentorName string
	Project    int64
	Title      string
	Group      bool
	StartsAt   *time.Time
	Minutes    int
	State      string
	EndedSide  string // empty when it did not end
	Late       bool
	TeamSays   string // empty for nothing yet
	MentorSays string
	Rating     int // 0 for none
	RegionKK   string
	RegionRU   string
	CohortKK   string
	CohortRU   string
	Lead       bool // the mentor goes with the project
	Confirmed  bool // by the team, when it was reminded
}

// ExportBookings gives the meetings that a person may take along, after a key.
func (s *Store) ExportBookings(ctx context.Context, e Export, after int64, each func(BookingRow) error) error {
	err := streamed(ctx, s, pgx.RowToStructByPos[BookingRow], each, `
select b.id, p.number, coalesce(p.name, ''), a.id, coalesce(a.title, ''), x.kind = 'group', b.starts_at, (extract(epoch from b.ends_at - b.starts_at) / 60)::int, b.state,
	coalesce(b.ended_side, ''), b.late, coalesce(b.team_says, ''), coalesce(b.mentor_says, ''), coalesce(b.rating, 0), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''),
	c.title_kk, c.title_ru, exists (select from lead_mentor d where d.project = a.id and d.mentor = b.mentor and d.state = 'active'), b.confirmed_at is not null
from booking b join meeting x on x.id = b.meeting join application a on a.id = b.project join cohort c on c.id = a.cohort join person p on p.id = b.mentor
left join region r on r.code = a.region
where b.id > $2 and ($3 = '' or a.region = $3) and ($4 = '' or c.code = $4) and `+allowed(ReadMentors, "a.region", "a.cohort")+` order by b.id`,
		e.Person, after, e.Region, e.Cohort)
	if err != nil {
		return fmt.Errorf("export meetings: %w", err)
	}
	return nil
}
