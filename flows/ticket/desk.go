package ticket

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

type nothing struct{}

const pageSize = 8

// desk lists the open questions, who waits longest first.
func (k Tickets) desk() engine.Definition {
	return engine.Flow[nothing]{
		Name: Desk, Version: 1, Allow: Allow,
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: k.askDesk, Take: takeDesk}},
	}
}

func (k Tickets) askDesk(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := k.store.DeskTickets(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.TicketDesk()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.TicketDeskNone())
	}
	for _, found := range list[:min(len(list), pageSize)] {
		screen.Text = append(screen.Text, line(found))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.TicketOpen(int(found.ID), locales.Verbatim(step.Short(found.Name))), Option: ticketPrefix + step.Ref(found.ID),
		}})
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

func line(t store.Ticket) locales.Message {
	if t.Assignee == 0 {
		return locales.TicketDeskLine(int(t.ID), t.Name, region(t), queued(t))
	}
	return locales.TicketDeskLineTaken(int(t.ID), t.Name, region(t), queued(t), t.AssigneeName)
}

func takeDesk(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, ticketPrefix); ok {
		return engine.Call(Card, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}
