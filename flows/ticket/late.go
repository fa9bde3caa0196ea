package ticket

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/step"
	"saruar/store"
)

// ErrandLate reminds the team that somebody still waits. The ref is the ticket.
const ErrandLate = "ticket_late"

const (
	day = 24 * time.Hour
	// silence is how long a question that was answered stays open when the person says nothing more.
	silence = 14 * day
	// missed is for how long a reminder is made up for when nothing ran. It is less than the queue knows its keys.
	missed = 40 * time.Hour
)

// waits are how long a person may wait before the team is reminded, each time once.
func waits() []time.Duration { return []time.Duration{day, 3 * day} }

// Tick looks after questions by the clock: those that wait long are told of, those that are done are closed.
func (k Tickets) Tick(ctx context.Context, now time.Time) error {
	for _, wait := range waits() {
		late, err := k.store.LateTickets(ctx, now.Add(-wait-missed), now.Add(-wait))
		if err != nil {
			return err
		}
		var notices []store.Notice
		for _, t := range late {
			once := fmt.Sprintf("%s %d %d %s", ErrandLate, t.ID, t.AskedAt.Unix(), wait)
			notices = append(notices, store.Notice{Kind: ErrandLate, Ref: step.Ref(t.ID), Once: once})
		}
		if err := k.jobs.Notify(ctx, store.Ordinary, notices...); err != nil {
			return err
		}
	}
	return k.store.CloseSilentTickets(ctx, now.Add(-silence), now)
}

// Remind is the errand: it tells whoever took the question, else the group, and everybody who may answer where there is no group.
func (k Tickets) Remind(ctx context.Context, n store.Notice, _ time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil {
		return err
	}
	t, err := k.store.Ticket(ctx, id)
	if errors.Is(err, store.ErrNotFound) || (err == nil && t.State != store.TicketWaiting) {
		return store.Needless{Reason: "nobody waits any more"}
	}
	if err != nil {
		return err
	}
	var told []store.Notice
	switch {
	case t.Assignee != 0:
		told = append(told, store.Notice{Kind: KindLate, Person: t.Assignee, Ref: n.Ref})
	case t.GroupChat == 0:
		staff, err := k.store.TicketStaff(ctx, id)
		if err != nil {
			return err
		}
		for _, c := range staff {
			told = append(told, store.Notice{Kind: KindLate, Person: c.ID, Ref: n.Ref})
		}
	}
	if err := k.jobs.Notify(ctx, store.Ordinary, told...); err != nil {
		return err
	}
	return k.postLate(ctx, t)
}
