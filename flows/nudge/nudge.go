// Package nudge decides which reminders are due, and words every notice at the moment when it is sent, from what is true then.
package nudge

import (
	"context"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

// Manner is how a notice may disturb.
type Manner int

// The manners.
const (
	// AtOnce is for answers to somebody's own action, for what they signed up for within hours, and for security.
	AtOnce Manner = iota
	// Awake is for what happened without them: it waits for the end of their quiet hours.
	Awake
	// Unasked is for reminders that nobody asked for: never two a day, never in quiet hours, never into an open form.
	Unasked
	// Signed is for reminders of what they signed up for, each sent exactly once. One that does not go out now is forgotten: the clock makes
	// it again when it is time and if it still makes sense then.
	Signed
)

// Composer words a notice from what is true now: for whom, about what, and when, in the platform's zone. ok is false when there is
// nothing to say any more.
type Composer func(ctx context.Context, person store.Person, ref string, now time.Time) (screen engine.Screen, ok bool, err error)

// Kind is one kind of notice.
type Kind struct {
	Manner  Manner
	Compose Composer
	// Topic is under which people choose whether they want to hear it at once; empty: it is not for them to choose.
	Topic string
	// Asleep lets what is Signed out in quiet hours too.
	Asleep bool
	// Near, when set, says of what is Awake whether it is of something so near that it goes out in quiet hours too.
	Near func(ctx context.Context, person store.Person, ref string, now time.Time) (bool, error)
	// Exactly says that it is sent once and not again, whenever the program dies: its notices carry a key.
	Exactly bool
}

// Errand is a job that is more than a message to one person: posting in a group, erasing, importing. Its errors are those of a store.Worker.
type Errand func(ctx context.Context, n store.Notice, now time.Time) error

// Kinds are the kinds of notices by the names under which they stand in the queue.
type Kinds map[string]Kind

// Compose words a notice of a kind. A kind that is not known here is an error, so that a replica which knows it may try.
func (k Kinds) Compose(
	ctx context.Context, kind string, person store.Person, ref string, now time.Time,
) (screen engine.Screen, ok bool, err error) {
	known, ok := k[kind]
	if !ok {
		return engine.Screen{}, false, fmt.Errorf("notices of kind %q are not known here", kind)
	}
	screen, ok, err = known.Compose(ctx, person, ref, now)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("compose notice %s about %s: %w", kind, ref, err)
	}
	return screen, ok, nil
}
