package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// WaitTold is somebody's place in the line for a mentor.
type WaitTold struct {
	ID, Mentor, Project    int64
	MentorName, Title      string    // empty when they were erased
	SlotAt, SlotEnd, Until time.Time // of the time that is kept for them; zero for none
	InLine                 bool      // they have neither left nor booked
	Out                    bool      // they have left because they let offers pass
}

// WaitToldOf loads a place in the line for the team that stands or stood there. Errors: ErrNotFound.
func (s *Store) WaitToldOf(ctx context.Context, person, wait int64) (WaitTold, error) {
	w, err := one(ctx, s, func(row pgx.CollectableRow) (w WaitTold, err error) {
		var at, end, until *time.Time
		err = row.Scan(&w.ID, &w.Mentor, &w.Project, &w.MentorName, &w.Title, &at, &end, &until, &w.InLine, &w.Out)
		w.SlotAt, w.SlotEnd, w.Until = orZero(at), orZero(end), orZero(until)
		return w, err
	}, `
select w.id, w.mentor, w.project, coalesce(m.name, ''), coalesce(a.title, ''), w.slot_at, w.slot_end, w.until,
	w.state in ('waiting', 'offered'), w.state = 'left' and w.passed >= $3
from mentor_wait w join application a on a.id = w.project join person m on m.id = w.mentor
where w.id = $2 and `+onTeam, person, wait, passedMost)
	if err != nil {
		return WaitTold{}, fmt.Errorf("load place %d in the line: %w", wait, err)
	}
	return w, nil
}

const (
	// NoticeOfferPassed is the kind of notice that tells somebody that they let a time pass; ref: their place in the line and the time.
	NoticeOfferPassed = "mentor_offer_passed"
	// NoticeLineClosed tells somebody that the mentor for whom they wait meets nobody any more; ref: their place in the line.
	NoticeLineClosed = "mentor_line_closed"
)
