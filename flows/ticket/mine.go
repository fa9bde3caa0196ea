package ticket

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// own are somebody's questions.
type own struct{ list []store.Ticket }

const (
	ticketPrefix = "ticket_"
	optionAsk    = "ask"
)

// mine lists one's own questions.
func (k Tickets) mine() engine.Definition {
	return engine.Flow[own]{
		Name: Mine, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, _ string) (*own, error) {
			list, err := k.store.OwnTickets(ctx, t.Person.ID)
			return &own{list: list}, err
		},
		Steps: []engine.Step[own]{{Name: "list", Typed: true, Ask: askMine, Take: takeMine}},
	}
}

func askMine(_ context.Context, _ engine.Turn, o *own) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.TicketMine()}, NoCancel: true}
	if len(o.list) == 0 {
		screen.Text = append(screen.Text, locales.TicketMineNone())
	}
	for _, t := range o.list {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TicketOpen(int(t.ID), status(t)), Option: ticketPrefix + step.Ref(t.ID)}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TicketButtonAsk(), Option: optionAsk}})
	return screen, nil
}

func takeMine(_ context.Context, _ engine.Turn, _ *own, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if in.Option == optionAsk {
		return engine.Replace(Ask, ""), nil
	}
	if id, ok := step.Tapped(in, ticketPrefix); ok {
		return engine.Call(Talk, id), nil
	}
	return step.Stale(), nil
}

// talk is one question with what was said last.
type talk struct {
	ticket store.Ticket
	said   []store.TicketMessage
}

const (
	talkShown   = 6 // messages
	optionSolve = "solve"
	optionFiles = "files"
)

// talk shows a question of one's own; what is written goes to the team.
func (k Tickets) talk() engine.Definition {
	return engine.Flow[talk]{
		Name: Talk, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*talk, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			found, err := k.store.OwnTicket(ctx, t.Person.ID, id)
			if err != nil {
				return nil, step.Gone(err)
			}
			said, err := k.store.TicketTalk(ctx, id, talkShown)
			return &talk{ticket: found, said: said}, err
		},
		Steps: []engine.Step[talk]{{Name: "talk", Albums: true, Ask: askTalk, Take: k.takeTalk}},
	}
}

func askTalk(_ context.Context, _ engine.Turn, d *talk) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.TicketTalk(int(d.ticket.ID), status(d.ticket))}, NoCancel: true}
	for _, m := range d.said {
		if m.FromTeam {
			screen.Text = append(screen.Text, locales.TicketTeam(m.MadeAt, glance(m.TicketWords)))
		} else {
			screen.Text = append(screen.Text, locales.TicketYou(m.MadeAt, glance(m.TicketWords)))
		}
	}
	screen.Text = append(screen.Text, locales.TicketTalkHint())
	if d.ticket.State != store.TicketClosed {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TicketSolve(), Option: optionSolve}})
	}
	return screen, nil
}

func (k Tickets) takeTalk(ctx context.Context, t engine.Turn, d *talk, in engine.Input) (engine.Move, error) {
	id := d.ticket.ID
	if in.Kind == engine.Tap {
		if in.Option != optionSolve || d.ticket.State == store.TicketClosed {
			return step.Stale(), nil
		}
		if err := k.store.SolveTicket(ctx, t.Person.ID, id, t.Now); err != nil {
			return engine.Move{}, step.Gone(err)
		}
		return engine.Done().Saying(locales.TicketSolved()), k.news(ctx, id)
	}
	words, ok, err := written(in)
	switch {
	case err != nil:
		return engine.Move{}, err
	case !ok:
		return engine.Stay(locales.TicketAskWanted()), nil
	}
	err = k.store.AddToTicket(ctx, t.Person.ID, id, words, t.Now)
	switch {
	case errors.Is(err, store.ErrTooOften):
		return engine.Stay(locales.TicketTooOften()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	return engine.Stay(locales.TicketAdded()), k.news(ctx, id)
}
