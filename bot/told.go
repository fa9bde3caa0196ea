package bot

import (
	"context"

	"saruar/flows/engine"
	"saruar/store"
)

// Tell sends a screen to a person once, as Send does, and gives the message that it became. Errors: those of Send.
func (n *Notifier) Tell(ctx context.Context, person store.Person, screen engine.Screen) (message int64, err error) {
	return n.post(ctx, n.shower(person.ID, person.Lang), screen)
}

// EditTold changes a message that Tell has sent. It counts in the rates like any other message. Errors: those of Send, and engine.ErrNoMessage when the
// person has taken the message away.
func (n *Notifier) EditTold(ctx context.Context, person store.Person, message int64, screen engine.Screen) error {
	return n.EditPost(ctx, store.Group{ID: person.ID, Lang: person.Lang}, message, screen)
}
