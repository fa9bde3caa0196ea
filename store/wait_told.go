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
}

// WaitToldOf loads a place in the line for the team that stands there. Errors: ErrNotFound, also when it has left or booked.
func (s *Store) WaitToldOf(ctx context.Context, person, wait int64) (WaitTold, error) {
	w, err := one(ctx, s, func(row pgx.CollectableRow) (w WaitTold, err error) {
		var at, end, until *time.Time
		err = row.Scan(&w.ID, &w.Mentor, &w.Project, &w.MentorName, &w.Title, &at, &end, &until)
		w.SlotAt, w.SlotEnd, w.Until = orZero(at), orZero(end), orZero(until)
		return w, err
	}, `
select w.id, w.mentor, w.project, coalesce(m.name, ''), coalesce(a.title, ''), w.slot_at, w.slot_end, w.until
from mentor_wait w join application a on a.id = w.project join person m on m.id = w.mentor
where w.id = $2 and w.state in ('waiting', 'offered') and `+onTeam, person, wait)
	if err != nil {
		return WaitTold{}, fmt.Errorf("load place %d in the line: %w", wait, err)
	}
	return w, nil
}

// NoticeOfferPassed is the kind of notice that tells somebody that they let a time pass; ref: their place in the line and the time.
const NoticeOfferPassed = "mentor_offer_passed"

// OffersPassed are notices to those for whom times of a mentor were kept that they let pass, before these go on to the next.
func (s *Store) OffersPassed(ctx context.Context, mentor int64, now time.Time) ([]Notice, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (Notice, error) {
		n := Notice{Kind: NoticeOfferPassed}
		var wait, slot int64
		err := row.Scan(&wait, &n.Person, &slot)
		n.Ref = fmt.Sprint(wait, ".", slot)
		n.Once = fmt.Sprint(NoticeOfferPassed, " ", n.Ref)
		return n, err
	}, `
select id, person, floor(extract(epoch from slot_at))::bigint from mentor_wait where mentor = $1 and state = 'offered' and until <= $2 order by id`, mentor, now)
	if err != nil {
		return nil, fmt.Errorf("list times of mentor %d kept in vain: %w", mentor, err)
	}
	return list, nil
}
