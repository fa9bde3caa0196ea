package ticket

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue.
const (
	KindAnswer   = "ticket_answer"   // ref: a message of the team
	KindAssigned = "ticket_assigned" // ref: a ticket
	KindLate     = "ticket_waits"    // ref: a ticket
)

// Answer brings somebody what the team wrote to them.
func (k Tickets) Answer(ctx context.Context, p store.Person, about string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(about)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, err := k.store.TicketMessageFor(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	screen, err := shown(locales.TicketNotice(int(m.Ticket)), m.TicketWords)
	screen.Rows = opens(locales.TicketNoticeReply(), Talk, m.Ticket)
	return screen, true, err
}

// Assigned tells somebody of the team that a question is theirs now.
func (k Tickets) Assigned(ctx context.Context, p store.Person, about string, _ time.Time) (engine.Screen, bool, error) {
	return k.toTeam(ctx, p, about, func(t store.Ticket) (locales.Message, bool) {
		return locales.TicketAssigned(int(t.ID), t.Name), t.Assignee == p.ID && t.State != store.TicketClosed
	})
}

// Late tells somebody of the team that a person still waits.
func (k Tickets) Late(ctx context.Context, p store.Person, about string, _ time.Time) (engine.Screen, bool, error) {
	return k.toTeam(ctx, p, about, func(t store.Ticket) (locales.Message, bool) {
		return locales.TicketLate(int(t.ID), t.AskedAt), t.State == store.TicketWaiting
	})
}

func (k Tickets) toTeam(
	ctx context.Context, _ store.Person, about string, words func(store.Ticket) (locales.Message, bool),
) (engine.Screen, bool, error) {
	id, err := step.ID(about)
	if err != nil {
		return engine.Screen{}, false, err
	}
	t, err := k.store.Ticket(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	text, ok := words(t)
	return engine.Screen{Text: []engine.Message{text}, Rows: opens(locales.TicketOpenCard(), Card, id)}, ok, nil
}

// opens is a button that opens a flow from any message.
func opens(label locales.Message, flow string, about int64) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Action: engine.Action{Name: "open", Args: []string{flow, step.Ref(about)}}}}}
}
