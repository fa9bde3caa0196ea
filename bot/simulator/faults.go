package simulator

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Fault is a misfortune that the next calls meet.
type Fault struct {
	// Method is the method it befalls, in any case; "*" or nothing: all of them.
	Method string
	// Chat is the chat it befalls, 0: every chat.
	Chat int64
	// Code is the HTTP status to fail with, before any work is done; 0: the call is carried out. 502 answers with a page instead of JSON.
	Code int
	// Description is the error's whole text. Without one it is Telegram's for the code.
	Description string
	// RetryAfter is in seconds and goes with 429.
	RetryAfter int
	// Times is how many calls it befalls, 1 by default; below 0: all until ClearFaults.
	Times int
	// Delay is how long the call takes longer.
	Delay time.Duration
	// Drop cuts the connection instead of answering. Without a Code the work has been done by then.
	Drop bool
}

type faults struct {
	mu    sync.Mutex
	count atomic.Int32
	list  []Fault
}

// Fault makes the next calls fail, slow or lose their answers.
func (s *Simulator) Fault(f Fault) {
	s.faults.mu.Lock()
	defer s.faults.mu.Unlock()
	if f.Times == 0 {
		f.Times = 1
	}
	s.faults.list = append(s.faults.list, f)
	s.faults.count.Store(int32(len(s.faults.list)))
}

// ClearFaults ends all faults.
func (s *Simulator) ClearFaults() {
	s.faults.mu.Lock()
	defer s.faults.mu.Unlock()
	s.faults.list = nil
	s.faults.count.Store(0)
}

// next takes the first fault that befalls this call.
func (f *faults) next(name string, chat int64) (Fault, bool) {
	if f.count.Load() == 0 {
		return Fault{}, false
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for i := range f.list {
		fault := &f.list[i]
		if !fault.befalls(name, chat) {
			continue
		}
		taken := *fault
		if fault.Times > 0 {
			fault.Times--
		}
		if fault.Times == 0 {
			f.list = append(f.list[:i], f.list[i+1:]...)
			f.count.Store(int32(len(f.list)))
		}
		return taken, true
	}
	return Fault{}, false
}

func (f *Fault) befalls(name string, chat int64) bool {
	return (f.Method == "" || f.Method == "*" || strings.EqualFold(f.Method, name)) && (f.Chat == 0 || f.Chat == chat)
}

func (f *Fault) refusal() *Refusal {
	r := &Refusal{Code: f.Code, Description: f.Description, RetryAfter: f.RetryAfter}
	if f.Code == http.StatusTooManyRequests {
		r = tooMany(max(f.RetryAfter, 1))
		if f.Description != "" {
			r.Description = f.Description
		}
	}
	if r.Description == "" {
		r.Description = http.StatusText(f.Code)
	}
	return r
}
