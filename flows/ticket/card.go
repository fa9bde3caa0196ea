package ticket

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	stepCard   = "card"
	stepAssign = "assign"

	movePrefix = "move_" // a move and the revision it was offered at
	toPrefix   = "to_"   // a colleague and that revision
	optionWho  = "person"
)

// card shows a question to the team; what is written is the answer.
func (k Tickets) card() engine.Definition {
	return engine.Flow[talk]{
		Name: Card, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*talk, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			found, err := k.store.DeskTicket(ctx, t.Person.ID, id, t.Now)
			if err != nil {
				return nil, step.Gone(err)
			}
			said, err := k.store.TicketTalk(ctx, id, talkShown)
			return &talk{ticket: found, said: said}, err
		},
		Steps: []engine.Step[talk]{
			{Name: stepCard, Albums: true, Ask: askCard, Take: k.takeCard},
			{Name: stepAssign, Typed: true, When: func(*talk) bool { return false }, Ask: k.askAssign, Take: k.takeAssign},
		},
	}
}

// moves are what can be done with a question besides answering it.
func moves(t store.Ticket, actor int64) []store.TicketMove {
	if t.State == store.TicketClosed {
		return []store.TicketMove{store.ReopenTicket}
	}
	if t.Assignee == actor {
		return []store.TicketMove{store.ReturnTicket, store.AssignTicket, store.CloseTicket}
	}
	return []store.TicketMove{store.TakeTicket, store.AssignTicket, store.CloseTicket}
}

func label(m store.TicketMove) locales.Message {
	switch m {
	case store.TakeTicket:
		return locales.TicketTake()
	case store.ReturnTicket:
		return locales.TicketReturn()
	case store.AssignTicket:
		return locales.TicketAssign()
	case store.CloseTicket:
		return locales.TicketClose()
	case store.ReopenTicket:
		return locales.TicketReopen()
	}
	return locales.Verbatim(string(m))
}

func askCard(_ context.Context, t engine.Turn, d *talk) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{heading(d.ticket)}, NoCancel: true}
	for _, m := range d.said {
		screen.Text = append(screen.Text, locales.TicketSaid(m.Author, m.MadeAt, glance(m.TicketWords)))
	}
	screen.Text = append(screen.Text, locales.TicketCardHint())
	for _, m := range moves(d.ticket, t.Person.ID) {
		option := fmt.Sprintf("%s%d_%s", movePrefix, d.ticket.Revision, m)
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label(m), Option: option}})
	}
	if slices.ContainsFunc(d.said, func(m store.TicketMessage) bool { return len(m.File) > 0 }) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TicketFiles(), Option: optionFiles}})
	}
	if t.Person.Has(store.ReadPeople.Roles()...) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TicketToPerson(), Option: optionWho}})
	}
	return screen, nil
}

func (k Tickets) takeCard(ctx context.Context, t engine.Turn, d *talk, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return k.answer(ctx, t, d.ticket, in)
	}
	switch in.Option {
	case optionWho:
		return engine.Call(flowPerson, step.Ref(d.ticket.Person)), nil
	case optionFiles:
		screens, err := files(d.said)
		return engine.Stay(nil).Sending(screens...), err
	}
	revision, name, ok := offered(in, movePrefix)
	move := store.TicketMove(name)
	switch {
	case !ok || !slices.Contains(moves(d.ticket, t.Person.ID), move):
		return step.Stale(), nil
	case move == store.AssignTicket:
		return engine.Goto(stepAssign), nil
	}
	return k.move(ctx, t, d.ticket.ID, revision, move, 0)
}

// offered reads what was chosen and the revision that it was offered at.
func offered(in engine.Input, prefix string) (revision int, name string, ok bool) {
	rest, ok := step.Tapped(in, prefix)
	if !ok {
		return 0, "", false
	}
	n, err := fmt.Sscanf(rest, "%d_%s", &revision, &name)
	return revision, name, err == nil && n == 2
}

// move does something with a question and shows how it stands then.
func (k Tickets) move(ctx context.Context, t engine.Turn, id int64, revision int, move store.TicketMove, to int64) (engine.Move, error) {
	err := k.store.MoveTicket(ctx, t.Person.ID, id, revision, move, to, t.Now)
	switch {
	case errors.Is(err, store.ErrChanged):
		return engine.Goto(stepCard).Saying(locales.TicketChanged()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	if to != 0 && to != t.Person.ID {
		notice := store.Notice{Kind: KindAssigned, Person: to, Ref: step.Ref(id)}
		if err := k.jobs.Notify(ctx, store.Ordinary, notice); err != nil {
			return engine.Move{}, err
		}
	}
	return engine.Goto(stepCard), k.news(ctx, id)
}

// answer sends what was written to whose question it is.
func (k Tickets) answer(ctx context.Context, t engine.Turn, about store.Ticket, in engine.Input) (engine.Move, error) {
	said, err := k.reply(ctx, t, about, in, false)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Move{}, engine.ErrGone
	}
	return engine.Stay(said), err
}

// reply answers a question with what was written, and gives what to say to whoever wrote it. seen: the colleagues see it in their group
// already. Errors: store.ErrNotFound without the right.
func (k Tickets) reply(ctx context.Context, t engine.Turn, about store.Ticket, in engine.Input, seen bool) (said locales.Message, err error) {
	words, ok, err := written(in)
	if err != nil {
		return said, err
	}
	if !ok {
		return locales.TicketAskWanted(), nil
	}
	for _, w := range words {
		message, err := k.store.AnswerTicket(ctx, t.Person.ID, about.ID, w, seen, t.Now)
		if err != nil {
			return said, err
		}
		notice := store.Notice{Kind: KindAnswer, Person: about.Person, Ref: step.Ref(message)}
		if err := k.jobs.Notify(ctx, store.Prompt, notice); err != nil {
			return said, err
		}
	}
	said = locales.TicketSent()
	if !about.Reachable {
		said = locales.TicketUnreachable()
	}
	return said, k.news(ctx, about.ID)
}

func (k Tickets) askAssign(ctx context.Context, t engine.Turn, d *talk) (engine.Screen, error) {
	staff, err := k.store.TicketStaff(ctx, d.ticket.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.TicketAssignAsk(int(d.ticket.ID))}, NoCancel: true}
	for _, c := range staff {
		if c.ID != t.Person.ID {
			option := fmt.Sprintf("%s%d_%d", toPrefix, d.ticket.Revision, c.ID)
			screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.Verbatim(step.Short(c.Name)), Option: option}})
		}
	}
	if len(screen.Rows) == 0 {
		screen.Text = append(screen.Text, locales.TicketAssignNobody())
	}
	return screen, nil
}

func (k Tickets) takeAssign(ctx context.Context, t engine.Turn, d *talk, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	revision, name, ok := offered(in, toPrefix)
	to, err := strconv.ParseInt(name, 10, 64)
	if !ok || err != nil {
		return step.Stale(), nil //nolint:nilerr // whatever it is, it names nobody
	}
	return k.move(ctx, t, d.ticket.ID, revision, store.AssignTicket, to)
}
