package simulator

import (
	"net/http"
	"time"
)

// heartbeat keeps proxies and browsers from taking the stream for dead.
const heartbeat = 15 * time.Second

// controlEvents streams what happens as server-sent events, until the listener goes or falls behind.
func (s *Simulator) controlEvents(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	_ = control.SetWriteDeadline(time.Time{}) // a server's limit is not for streams; some writers have none
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	events, stop := s.events.listen()
	defer stop()
	w.Write([]byte(": listening\n\n"))
	if control.Flush() != nil {
		return
	}
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		select {
		case body, ok := <-events:
			if !ok {
				return
			}
			w.Write([]byte("data: "))
			w.Write(body)
			w.Write([]byte("\n\n"))
		case <-beat.C:
			w.Write([]byte(": still here\n\n"))
		case <-r.Context().Done():
			return
		case <-s.closing.Done():
			return
		}
		if len(events) == 0 && control.Flush() != nil {
			return
		}
	}
}
