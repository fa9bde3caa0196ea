package simulator

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"time"
)

// Kinds of updates that the simulator makes.
const (
	kindMessage       = "message"
	kindEditedMessage = "edited_message"
	kindCallbackQuery = "callback_query"
	kindInlineQuery   = "inline_query"
	kindMyChatMember  = "my_chat_member"
)

// Limits of the queue of updates (TDLib's TQueue). What does not fit is lost without a word.
const (
	queueLimit  = 100_000
	updateLimit = 512 << 10 // bytes
)

// How long an update waits for the bot, from the moment it was made.
const (
	messageRetention = 24 * time.Hour
	tapRetention     = 150 * time.Second
	inlineRetention  = 30 * time.Second
)

// laneKey names one of the queues in which webhooks keep their order: messages by chat, taps and inline queries by user.
type laneKey struct {
	kind laneKind
	id   int64
}

type laneKind uint8

const (
	laneChat laneKind = iota
	laneTaps
	laneInline
	laneMember
	laneOther
)

// queue keeps updates until the bot has acknowledged them, by polling or by answering a webhook.
type queue struct {
	s    *Simulator
	more bell // rings when there is something new to poll

	mu      sync.Mutex
	closed  bool
	next    int64
	pending []*entry // by update id; those done are taken out from the front
	holes   int      // how many of them are done
	allowed map[string]bool
	poll    *openPoll
	polled  lastPoll
	hook    *webhook
	repeat  bool
	again   []*entry // acknowledged, to be handed out once more
}

// entry is an update that waits.
type entry struct {
	id       int64
	lane     laneKey
	body     []byte
	expires  time.Time
	done     bool
	repeated bool
}

func newQueue(s *Simulator) *queue {
	return &queue{s: s, next: s.options.FirstUpdate}
}

// add makes an update and gives its id, 0 when the bot has not asked for updates of this kind.
func (q *queue) add(kind string, lane laneKey, payload any) int64 {
	if !q.wants(kind) {
		return 0
	}
	body, err := json.Marshal(payload)
	if err != nil {
		q.s.log.Error("update not made", "kind", kind, "error", err)
		return 0
	}
	return q.append(kind, lane, body)
}

// wants reports whether the bot has asked for such updates. Without being asked Telegram sends all but three kinds.
func (q *queue) wants(kind string) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.allowed != nil {
		return q.allowed[kind]
	}
	return kind != "chat_member" && kind != "message_reaction" && kind != "message_reaction_count"
}

func (q *queue) append(kind string, lane laneKey, payload []byte) int64 {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed || len(payload) > updateLimit || q.waiting() >= queueLimit {
		return 0
	}
	id := q.next
	q.next++
	body := make([]byte, 0, len(payload)+len(kind)+40)
	body = append(body, `{"update_id":`...)
	body = strconv.AppendInt(body, id, 10)
	body = append(body, `,"`...)
	body = append(body, kind...)
	body = append(body, `":`...)
	body = append(body, payload...)
	body = append(body, '}')
	q.put(&entry{id: id, lane: lane, body: body, expires: q.s.now().Add(retention(kind))})
	return id
}

// put is for a locked queue.
func (q *queue) put(e *entry) {
	q.pending = append(q.pending, e)
	if q.hook != nil {
		q.hook.add(e)
	} else {
		q.more.rings()
	}
}

func retention(kind string) time.Duration {
	switch kind {
	case kindCallbackQuery:
		return tapRetention
	case kindInlineQuery:
		return inlineRetention
	}
	return messageRetention
}

// waiting trims what is done at the front and gives the length of the rest.
func (q *queue) waiting() int {
	for len(q.pending) > 0 && q.pending[0].done {
		q.popFront()
	}
	return len(q.pending)
}

func (q *queue) popFront() *entry {
	e := q.pending[0]
	q.pending[0] = nil
	q.pending = q.pending[1:]
	if e.done {
		q.holes--
	}
	return e
}

// finish takes an update out. Webhooks finish in any order, so now and then the holes are closed.
func (q *queue) finish(e *entry) {
	if e.done {
		return
	}
	e.done = true
	q.holes++
	if n := q.waiting(); n > 1024 && q.holes > n/2 {
		q.pending = slices.DeleteFunc(q.pending, func(e *entry) bool { return e.done })
		q.holes = 0
	}
}

// Pending is how many updates wait for the bot.
func (s *Simulator) Pending() int {
	q := s.queue
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.count()
}

func (q *queue) count() int {
	now, n := q.s.now(), 0
	for _, e := range q.pending {
		if !e.done && now.Before(e.expires) {
			n++
		}
	}
	return n
}

// InjectUpdate queues an update that is given as JSON, whatever its kind and whether the bot asked for it; only its update_id is
// replaced. It is for updates that the simulator does not make itself.
func (s *Simulator) InjectUpdate(raw json.RawMessage) (int64, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return 0, fmt.Errorf("inject update: %w", err)
	}
	q := s.queue
	q.mu.Lock()
	defer q.mu.Unlock()
	id := q.next
	q.next++
	fields["update_id"] = strconv.AppendInt(nil, id, 10)
	body, err := json.Marshal(fields)
	if err != nil {
		return 0, fmt.Errorf("inject update: %w", err)
	}
	q.put(&entry{id: id, lane: laneKey{laneOther, id}, body: body, expires: s.now().Add(messageRetention)})
	return id, nil
}

// RepeatUpdates makes every update arrive twice: a webhook delivers it again, and polling hands it out once more after the bot has
// acknowledged it.
func (s *Simulator) RepeatUpdates(on bool) {
	s.queue.mu.Lock()
	defer s.queue.mu.Unlock()
	s.queue.repeat = on
}

// allow takes allowed_updates: nothing keeps what was, an empty list is Telegram's default set.
func (q *queue) allow(p *params) {
	raw := p.get("allowed_updates")
	if raw == "" {
		return
	}
	var kinds []string
	if json.Unmarshal([]byte(raw), &kinds) != nil {
		return // Telegram ignores what it cannot read here
	}
	q.allowed = nil
	if len(kinds) > 0 {
		q.allowed = map[string]bool{}
		for _, kind := range kinds {
			q.allowed[kind] = true
		}
	}
}

func (q *queue) allowedList() []string {
	kinds := make([]string, 0, len(q.allowed))
	for kind := range q.allowed {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	return kinds
}

// drop forgets every update that waits.
func (q *queue) drop() {
	for _, e := range q.pending {
		e.done = true
	}
	q.pending, q.again, q.holes = nil, nil, 0
}

func (q *queue) close() {
	q.mu.Lock()
	q.closed = true
	hook := q.hook
	q.hook = nil
	q.mu.Unlock()
	hook.stop()
}
