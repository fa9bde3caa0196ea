package simulator

import (
	"encoding/json"
	"sync"
	"sync/atomic"
)

// event is what the page is told of, with its "type".
type event map[string]any

// hub hands events to everyone who listens. A listener that falls behind is dropped: it comes back and reads everything anew.
type hub struct {
	count     atomic.Int32
	mu        sync.Mutex
	listeners map[chan []byte]bool
}

const listenerBacklog = 256

func newHub() *hub { return &hub{listeners: map[chan []byte]bool{}} }

// watched reports whether anyone listens, so that events need not be made for nobody.
func (h *hub) watched() bool { return h.count.Load() > 0 }

// listen gives a channel of encoded events, closed when the listener falls behind, and the end of listening.
func (h *hub) listen() (<-chan []byte, func()) {
	events := make(chan []byte, listenerBacklog)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.listeners[events] = true
	h.count.Add(1)
	return events, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.drop(events)
	}
}

func (h *hub) drop(events chan []byte) {
	if h.listeners[events] {
		delete(h.listeners, events)
		close(events)
		h.count.Add(-1)
	}
}

func (h *hub) publish(e event) {
	if !h.watched() {
		return
	}
	body, err := json.Marshal(e)
	if err != nil {
		return // events are made of what has been encoded before
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for events := range h.listeners {
		select {
		case events <- body:
		default:
			h.drop(events)
		}
	}
}
