package simulator

import (
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"time"
)

// Call is a Bot API call that the simulator has answered.
type Call struct {
	// Seq counts calls from 1.
	Seq    int64     `json:"seq"`
	Time   time.Time `json:"time"`
	Method string    `json:"method"`
	Chat   int64     `json:"chat,omitempty"`
	// Params are as the bot gave them; JSON values are json.RawMessage, uploaded files their name and size.
	Params      map[string]any  `json:"params"`
	OK          bool            `json:"ok"`
	Code        int             `json:"code,omitempty"`
	Description string          `json:"description,omitempty"`
	Result      json.RawMessage `json:"result,omitempty"`
	// Took is how long the answer took by Telegram's clock.
	Took time.Duration `json:"-"`
}

// CallFilter picks calls: those of Method (in any case; empty: all) to Chat (0: all) with a Seq above After, at or after Since.
type CallFilter struct {
	Method string
	Chat   int64
	After  int64
	Since  time.Time
}

// callLog remembers the last calls in a ring.
type callLog struct {
	mu   sync.Mutex
	last int64 // number of the last call
	ring []loggedCall
	at   int // the oldest, once the ring is full
	size int
}

// loggedCall keeps the parameters as they came: most calls are never looked at.
type loggedCall struct {
	Call
	params *params
}

func newCallLog(o Options) *callLog {
	if o.Quiet {
		return &callLog{}
	}
	return &callLog{size: o.Calls}
}

// remember keeps the call in the log and tells the page of it.
func (s *Simulator) remember(name string, p *params, answer envelope, code int, began time.Time) {
	watched := s.events.watched()
	if s.calls.size == 0 && !watched {
		return
	}
	c := Call{
		Time: began, Method: name, Chat: p.number("chat_id", 0), OK: answer.OK, Description: answer.Description,
		Result: answer.Result, Took: s.now().Sub(began),
	}
	if !answer.OK {
		c.Code = code
	}
	s.calls.add(c, p)
	if watched {
		s.events.publish(event{
			"type": "call", "method": name, "chat": c.Chat, "ok": c.OK, "code": code, "ms": c.Took.Milliseconds(),
			"description": c.Description,
		})
	}
	s.changed.rings()
}

func (l *callLog) add(c Call, p *params) {
	if l.size == 0 {
		return
	}
	p.forget()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last++
	c.Seq = l.last
	kept := loggedCall{Call: c, params: p}
	if len(l.ring) < l.size {
		l.ring = append(l.ring, kept)
		return
	}
	l.ring[l.at] = kept
	l.at = (l.at + 1) % l.size
}

// Calls gives the remembered calls that the filter picks, oldest first.
func (s *Simulator) Calls(f CallFilter) []Call {
	s.calls.mu.Lock()
	picked := make([]loggedCall, 0, min(len(s.calls.ring), 64))
	for _, c := range s.calls.ring {
		if f.picks(&c.Call) {
			picked = append(picked, c)
		}
	}
	s.calls.mu.Unlock()
	slices.SortFunc(picked, func(a, b loggedCall) int { return int(a.Seq - b.Seq) })
	calls := make([]Call, len(picked))
	for i, c := range picked {
		calls[i] = c.Call
		calls[i].Params = c.params.logged()
	}
	return calls
}

func (f *CallFilter) picks(c *Call) bool {
	return (f.Method == "" || strings.EqualFold(f.Method, c.Method)) && (f.Chat == 0 || f.Chat == c.Chat) &&
		c.Seq > f.After && !c.Time.Before(f.Since)
}

func (l *callLog) clear() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ring, l.at = nil, 0
}
