package bot

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"time"

	"saruar/store"
)

// Outgoing knows which answers this process is sending and writes down, many at a time, which were sent.
type Outgoing struct {
	store journal
	log   *slog.Logger

	mu        sync.Mutex
	sending   map[int64]bool         // updates whose answers are on their way
	sent      []store.Sent           // answers to be written down
	unwritten map[int64][]store.Sent // by lane, until they are
	more      chan struct{}          // gets one when sent was empty
}

type journal interface {
	MarkSent(ctx context.Context, sent []store.Sent) error
	Sending(ctx context.Context, updates []int64) error
}

// keepEvery is how often answers that take long are said to be still on their way. It is well below the time after which another
// replica takes them over.
const keepEvery = 1500 * time.Millisecond

// gatherFor is how long sent answers are gathered before they are written down together.
const gatherFor = 10 * time.Millisecond

// NewOutgoing makes an Outgoing that writes to the journal once Run is running.
func NewOutgoing(s journal, log *slog.Logger) *Outgoing {
	return &Outgoing{store: s, log: log, sending: map[int64]bool{}, unwritten: map[int64][]store.Sent{}, more: make(chan struct{}, 1)}
}

// Begin notes that the answer to an update is being sent.
func (o *Outgoing) Begin(update int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.sending[update] = true
}

// GiveUp notes that the answer was not sent: whoever comes next sends it.
func (o *Outgoing) GiveUp(update int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	delete(o.sending, update)
}

// Sent notes that the answer was sent, and the message that shows the screen.
func (o *Outgoing) Sent(lane, update, screen int64) {
	o.mu.Lock()
	delete(o.sending, update)
	done := store.Sent{Lane: lane, Update: update, Message: screen}
	first := len(o.sent) == 0
	o.sent = append(o.sent, done)
	o.unwritten[lane] = append(o.unwritten[lane], done)
	o.mu.Unlock()
	if !first {
		return
	}
	select {
	case o.more <- struct{}{}:
	default:
	}
}

// Unwritten lists the updates of a lane whose answers were sent and not yet written down, and the newest screen among them.
func (o *Outgoing) Unwritten(lane int64) (updates []int64, screen int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, s := range o.unwritten[lane] {
		updates, screen = append(updates, s.Update), max(screen, s.Message)
	}
	return updates, screen
}

// Run writes down what was sent until the context ends, and then once more what is left.
func (o *Outgoing) Run(ctx context.Context) {
	keep := time.NewTicker(keepEvery)
	defer keep.Stop()
	gather := time.NewTimer(gatherFor)
	defer gather.Stop()
	for {
		select {
		case <-ctx.Done():
			o.flush(context.WithoutCancel(ctx))
			return
		case <-keep.C:
			o.keep(ctx)
			o.flush(ctx)
		case <-o.more:
			gather.Reset(gatherFor)
		case <-gather.C:
			o.flush(ctx)
		}
	}
}

func (o *Outgoing) flush(ctx context.Context) {
	o.mu.Lock()
	batch := o.sent
	o.sent = nil
	o.mu.Unlock()
	if len(batch) == 0 {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	err := o.store.MarkSent(ctx, batch)
	o.mu.Lock()
	defer o.mu.Unlock()
	if err != nil {
		o.log.Warn("answers sent but not written down yet", "count", len(batch), "error", err)
		o.sent = append(batch, o.sent...)
		return
	}
	for _, s := range batch {
		rest := slices.DeleteFunc(o.unwritten[s.Lane], func(other store.Sent) bool { return other == s })
		if len(rest) == 0 {
			delete(o.unwritten, s.Lane)
		} else {
			o.unwritten[s.Lane] = rest
		}
	}
}

// keep tells the other replicas that answers are still on their way.
func (o *Outgoing) keep(ctx context.Context) {
	o.mu.Lock()
	open := slices.Collect(maps.Keys(o.sending))
	o.mu.Unlock()
	if len(open) == 0 {
		return
	}
	if err := o.store.Sending(ctx, open); err != nil {
		o.log.Warn("answers on their way not kept", "count", len(open), "error", err)
	}
}
