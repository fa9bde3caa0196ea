package reminder_test

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

// errKilled is the end of a process in the middle of sending.
var errKilled = errors.New("killed")

// arrival is a message that somebody has received.
type arrival struct {
	once   string
	person int64
	at     time.Time
	screen engine.Screen
}

// telegram keeps what arrived. It is written to by the rules of sending exactly once: what is claimed and not known to have arrived is
// looked for before it is sent again.
type telegram struct {
	store *store.Store
	now   func() time.Time
	fate  func() fate // nil: everything goes well

	mu       sync.Mutex
	arrivals []arrival
}

// fate is when a process dies.
type fate int

const (
	lives fate = iota
	diesBefore
	diesAfter
)

func (g *telegram) sendOnce(ctx context.Context, p store.Person, screen engine.Screen, once string) error {
	d, fresh, err := g.store.ClaimDelivery(ctx, once, p.ID, 0, g.now())
	switch {
	case err != nil:
		return err
	case d.Message != 0:
		return store.Needless{Reason: "it was sent before"}
	case !fresh && g.find(once):
		return g.store.KeepDelivery(ctx, once, store.Delivery{Message: 1})
	}
	end := lives
	if g.fate != nil {
		end = g.fate()
	}
	if end == diesBefore {
		return errKilled
	}
	g.mu.Lock()
	g.arrivals = append(g.arrivals, arrival{once, p.ID, g.now(), screen})
	g.mu.Unlock()
	if end == diesAfter {
		return errKilled
	}
	return g.store.KeepDelivery(ctx, once, store.Delivery{Message: 1})
}

func (g *telegram) find(once string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return slices.ContainsFunc(g.arrivals, func(a arrival) bool { return a.once == once })
}
