package simulator

import (
	"context"
	"encoding/json"
	"time"
)

// Rules of getUpdates, from the Bot API server (Client.cpp).
const (
	longestPoll   = 50                     // seconds
	sameSoon      = 3 * time.Second        // the same offset again within that waits at least as long …
	sameAtOnce    = 500 * time.Millisecond // … and within that gets one update
	offsetAhead   = 10                     // an offset further ahead than that counts as none
	conflictPause = 3 * time.Second        // between answers 409
)

const (
	conflictWebhook    = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
	conflictPoll       = "terminated by other getUpdates request; make sure that only one bot instance is running"
	conflictSetWebhook = "terminated by setWebhook request"
)

// openPoll is a getUpdates that waits. end is closed when it may not wait any longer, and why says so then.
type openPoll struct {
	end   chan struct{}
	why   string
	pause time.Duration
}

type lastPoll struct {
	offset   int64
	at       time.Time
	conflict time.Time
}

func updateMethods() map[string]method {
	return map[string]method{
		"getUpdates":     (*Simulator).getUpdates,
		"setWebhook":     (*Simulator).setWebhook,
		"deleteWebhook":  (*Simulator).deleteWebhook,
		"getWebhookInfo": (*Simulator).getWebhookInfo,
	}
}

func (s *Simulator) getUpdates(ctx context.Context, p *params) (any, error) {
	offset, limit := p.number("offset", 0), int(p.clamped("limit", 100, 1, 100))
	timeout := time.Duration(p.clamped("timeout", 0, 0, longestPoll)) * time.Second
	q := s.queue
	q.mu.Lock()
	if q.hook != nil {
		q.mu.Unlock()
		return nil, conflict(conflictWebhook)
	}
	q.allow(p)
	limit, timeout = q.hurried(offset, limit, timeout)
	q.abortPoll(conflictPoll)
	confirmed := q.confirm(offset)
	batch := q.take(limit)
	var poll *openPoll
	if len(batch) == 0 && timeout > 0 {
		poll = &openPoll{end: make(chan struct{})}
		q.poll = poll
	}
	q.mu.Unlock()
	if confirmed {
		s.changed.rings() // someone may wait for the bot to have taken everything
	}
	if poll == nil {
		return list(batch), nil
	}
	return s.longPoll(ctx, poll, limit, timeout)
}

// hurried slows down whoever asks for the same again at once: usually a bot that cannot read what it gets.
func (q *queue) hurried(offset int64, limit int, timeout time.Duration) (int, time.Duration) {
	now := q.s.now()
	if passed := now.Sub(q.polled.at); offset == q.polled.offset && !q.polled.at.IsZero() {
		if passed < sameSoon {
			timeout = max(timeout, sameSoon)
		}
		if passed < sameAtOnce {
			limit = 1
		}
	}
	q.polled.offset, q.polled.at = offset, now
	return limit, timeout
}

// abortPoll answers the getUpdates that waits, if any, with a conflict; at once, or after a pause when that happens again.
func (q *queue) abortPoll(why string) {
	if q.poll == nil {
		return
	}
	now := q.s.now()
	q.poll.why = why
	if now.Before(q.polled.conflict) {
		q.poll.pause = conflictPause
	} else {
		q.polled.conflict = now.Add(conflictPause)
	}
	close(q.poll.end)
	q.poll = nil
}

// confirm forgets the updates before the offset and reports whether there were any.
func (q *queue) confirm(offset int64) bool {
	switch {
	case offset < 0:
		offset += q.next
	case offset > q.next+offsetAhead:
		return false
	}
	waited := len(q.pending)
	for len(q.pending) > 0 && q.pending[0].id < offset {
		e := q.popFront()
		if q.repeat && !e.repeated && !e.done {
			e.repeated = true
			q.again = append(q.again, e)
		}
	}
	return len(q.pending) < waited
}

// take gives the oldest updates that have not expired. They stay until they are confirmed.
func (q *queue) take(limit int) []json.RawMessage {
	var batch []json.RawMessage
	for len(q.again) > 0 && len(batch) < limit {
		batch = append(batch, q.again[0].body)
		q.again = q.again[1:]
	}
	now := q.s.now()
	for _, e := range q.pending {
		if len(batch) == limit {
			break
		}
		if !e.done && now.Before(e.expires) {
			batch = append(batch, e.body)
		}
	}
	return batch
}

// list is never null.
func list(batch []json.RawMessage) []json.RawMessage {
	if batch == nil {
		return []json.RawMessage{}
	}
	return batch
}

// longPoll waits for an update, the timeout, a conflict or the end of the bot's patience.
func (s *Simulator) longPoll(ctx context.Context, poll *openPoll, limit int, timeout time.Duration) (any, error) {
	timer := time.NewTimer(timeout)
	defer timer.Stop()
	for {
		heard := s.queue.more.heard()
		if batch := s.queue.takeFor(poll, limit); batch != nil {
			return batch, nil
		}
		select {
		case <-heard:
		case <-poll.end:
			if poll.pause > 0 {
				s.pause(ctx, poll.pause)
			}
			return nil, conflict(poll.why)
		case <-timer.C:
			s.queue.leave(poll)
			return list(nil), nil
		case <-ctx.Done():
			s.queue.leave(poll)
			return list(nil), nil
		case <-s.closing.Done():
			s.queue.leave(poll)
			return nil, &Refusal{Code: 500, Description: restarting}
		}
	}
}

// takeFor gives updates to a poll that has not been ended meanwhile.
func (q *queue) takeFor(poll *openPoll, limit int) []json.RawMessage {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.poll != poll {
		return nil
	}
	batch := q.take(limit)
	if batch != nil {
		q.poll = nil
	}
	return batch
}

func (q *queue) leave(poll *openPoll) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.poll == poll {
		q.poll = nil
	}
}
