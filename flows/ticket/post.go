package ticket

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// ErrandPost brings a question's card in the staff's group up to date and posts what is new in it. The ref is the ticket.
const ErrandPost = "ticket_post"

// Post is the errand. It may be run any number of times; what a process that dies has posted and not noted is posted once more.
func (k Tickets) Post(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil {
		return err
	}
	ok, err := k.store.BeginPosting(ctx, id, now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return store.Needless{Reason: "the ticket is gone"}
	case err != nil:
		return err
	case !ok:
		// Whoever is at it looks again. In case that one dies before, this one looks as well.
		return store.Later{Wait: store.PostingFor, Reason: "another process posts it"}
	}
	for {
		posting := k.post(ctx, id, postTries)
		again, err := k.store.EndPosting(context.WithoutCancel(ctx), id, posting != nil)
		if err = errors.Join(posting, err); err != nil || !again {
			return err
		}
	}
}

// postTries is how often a group may turn out to be another one, or none, or without the topic, before the queue has to try anew.
const postTries = 4

func (k Tickets) post(ctx context.Context, id int64, tries int) error {
	t, err := k.store.Ticket(ctx, id)
	if err != nil {
		return err
	}
	g, err := k.store.GroupFor(ctx, t.Region)
	if errors.Is(err, store.ErrNotFound) {
		return nil // no group: the desk has it
	}
	if err != nil {
		return err
	}
	err = k.postIn(ctx, g, t)
	if again, lost := k.lost(ctx, g, t, err); again && tries > 1 {
		if lost != nil {
			return lost
		}
		return k.post(ctx, id, tries-1)
	}
	return err
}

// lost notes what the group has lost or become, and tells whether to try again.
func (k Tickets) lost(ctx context.Context, g store.StaffGroup, t store.Ticket, cause error) (again bool, err error) {
	if errors.Is(cause, engine.ErrNoMessage) {
		return true, k.store.KeepTicketCard(ctx, t.ID, 0, 0)
	}
	return k.lostTopic(ctx, g, t.Region, cause)
}

func (k Tickets) postIn(ctx context.Context, g store.StaffGroup, t store.Ticket) error {
	thread, err := k.thread(ctx, g, t)
	if err != nil {
		return err
	}
	card := t.GroupCard
	if t.GroupChat == g.ID && card != 0 {
		err = k.poster.EditPost(ctx, g.Group, card, posted(t))
	} else if card, err = k.poster.Post(ctx, g.Group, thread, 0, posted(t)); err == nil {
		err = k.store.KeepTicketCard(ctx, t.ID, g.ID, card)
	}
	if err != nil {
		return err
	}
	fresh, err := k.store.UnpostedMessages(ctx, t.ID)
	for _, m := range fresh {
		if err := k.postMessage(ctx, g, thread, card, m); err != nil {
			return err
		}
	}
	return err
}

func (k Tickets) postMessage(ctx context.Context, g store.StaffGroup, thread, card int64, m store.TicketMessage) error {
	head := locales.TicketPostPerson(m.Author)
	if m.FromTeam {
		head = locales.TicketPostTeam(m.Author)
	}
	screen, err := shown(head, m.TicketWords)
	if err != nil {
		return err
	}
	message, err := k.poster.Post(ctx, g.Group, thread, card, screen)
	if err != nil {
		return err
	}
	if err := k.store.KeepTicketPost(ctx, m.Ticket, g.ID, message); err != nil {
		return err
	}
	return k.store.PostedMessage(ctx, m.ID)
}

// thread is the topic of the person's region in a forum; 0 in other groups.
func (k Tickets) thread(ctx context.Context, g store.StaffGroup, t store.Ticket) (int64, error) {
	return k.topic(ctx, g, t.Region, locales.TicketGroupTopic(region(t)))
}

// posted is the card as the group sees it.
func posted(t store.Ticket) engine.Screen {
	screen := engine.Screen{Text: []engine.Message{heading(t)}}
	moves := []store.TicketMove{store.ReopenTicket}
	switch {
	case t.State == store.TicketClosed:
	case t.Assignee != 0:
		moves = []store.TicketMove{store.ReturnTicket, store.CloseTicket}
	default:
		moves = []store.TicketMove{store.TakeTicket, store.CloseTicket}
	}
	var row []engine.Button
	for _, m := range moves {
		row = append(row, engine.Button{Label: label(m), Action: engine.Action{
			Name: actionTicket, Args: []string{string(m), step.Ref(t.ID), strconv.Itoa(t.Revision)},
		}})
	}
	screen.Rows = append(screen.Rows, row)
	return screen
}

// postLate reminds the group of a question, below its card.
func (k Tickets) postLate(ctx context.Context, t store.Ticket) error {
	g, err := k.store.StaffGroup(ctx, t.GroupChat)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	thread, err := k.thread(ctx, g, t)
	if err != nil {
		return err
	}
	message, err := k.poster.Post(ctx, g.Group, thread, t.GroupCard, engine.Screen{Text: []engine.Message{locales.TicketLate(int(t.ID), t.AskedAt)}})
	if again, lost := k.lost(ctx, g, t, err); again {
		return errors.Join(lost, fmt.Errorf("remind group of ticket %d: %w", t.ID, err))
	}
	if err != nil {
		return err
	}
	return k.store.KeepTicketPost(ctx, t.ID, g.ID, message)
}
