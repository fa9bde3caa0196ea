package bot

import (
	"context"
	"sync"
	"time"
)

// Lanes runs turns: of one lane one after the other, of different lanes side by side.
type Lanes struct {
	work   func(ctx context.Context, lane int64) (again time.Duration, more bool)
	places chan struct{} // bounds the lanes that are worked on at once

	mu     sync.Mutex
	active map[int64]bool // lanes at work; true: something more came in meanwhile
	all    sync.WaitGroup
	ctx    context.Context //nolint:containedctx // the lives of all lanes end together
	stop   context.CancelFunc
	closed bool
}

// NewLanes makes lanes that call work until it says that nothing more waits there. again asks for another look after a while.
func NewLanes(atOnce int, work func(ctx context.Context, lane int64) (again time.Duration, more bool)) *Lanes {
	ctx, stop := context.WithCancel(context.Background())
	return &Lanes{
		work: work, places: make(chan struct{}, atOnce), active: map[int64]bool{}, ctx: ctx, stop: stop,
	}
}

// Wake says that something waits in the lanes. It never blocks.
func (l *Lanes) Wake(lanes ...int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return
	}
	for _, lane := range lanes {
		if _, running := l.active[lane]; running {
			l.active[lane] = true
			continue
		}
		l.active[lane] = false
		l.all.Go(func() { l.run(lane) })
	}
}

func (l *Lanes) run(lane int64) {
	l.places <- struct{}{}
	defer func() { <-l.places }()
	for {
		again, more := l.work(l.ctx, lane)
		if more && l.ctx.Err() == nil {
			continue
		}
		if again > 0 {
			// The lane sleeps without holding a place; the wake-up is dropped when the lanes are closed.
			time.AfterFunc(again, func() { l.Wake(lane) })
		}
		if l.rest(lane) {
			return
		}
	}
}

// rest ends the work on a lane unless something came in meanwhile.
func (l *Lanes) rest(lane int64) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.active[lane] && !l.closed {
		l.active[lane] = false
		return false
	}
	delete(l.active, lane)
	return true
}

// Close takes nothing new and lets what runs finish; when the context ends first, the rest is aborted. Aborted work is not lost: its
// updates stay in the journal.
func (l *Lanes) Close(ctx context.Context) {
	l.mu.Lock()
	l.closed = true
	l.mu.Unlock()
	done := make(chan struct{})
	go func() { l.all.Wait(); close(done) }()
	select {
	case <-done:
	case <-ctx.Done():
	}
	l.stop()
	<-done
}
