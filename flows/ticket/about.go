package ticket

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// About takes what somebody answered to an announcement as a question to the team, and says what became of it. ok is false for what is no message.
func (k Tickets) About(ctx context.Context, t engine.Turn, announcement int64, in engine.Input) (said locales.Message, ok bool, err error) {
	words, ok, err := written(in)
	if err != nil || !ok {
		return said, false, err
	}
	id, err := k.store.AskAbout(ctx, t.Person.ID, announcement, words, t.Now)
	switch {
	case errors.Is(err, store.ErrManyTickets):
		return locales.TicketMany(store.OpenTickets), true, nil
	case errors.Is(err, store.ErrTooOften):
		return locales.TicketTooOften(), true, nil
	case err != nil:
		return said, false, err
	}
	return locales.BroadcastReplySent(int(id)), true, k.news(ctx, id)
}
