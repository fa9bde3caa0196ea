package simulator

import (
	"fmt"
	"slices"
	"sync"
	"time"
	"unicode/utf8"
)

// tapAnswerTime is how long a tap may be answered.
const tapAnswerTime = 15 * time.Second

// openQueries are taps or inline queries that wait for an answer.
type openQueries struct {
	keep time.Duration

	mu    sync.Mutex
	open  map[string]openQuery
	order []string // by age
}

type openQuery struct {
	user  int64
	chat  int64
	query string
	made  time.Time
}

func newOpenQueries(keep time.Duration) *openQueries {
	return &openQueries{keep: keep, open: map[string]openQuery{}}
}

func (o *openQueries) add(id string, q openQuery) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for len(o.order) > 0 {
		oldest, open := o.open[o.order[0]]
		if open && q.made.Sub(oldest.made) <= o.keep {
			break
		}
		delete(o.open, o.order[0])
		o.order = o.order[1:]
	}
	o.open[id] = q
	o.order = append(o.order, id)
}

// take gives a query that may still be answered, once.
func (o *openQueries) take(id string, now time.Time) (openQuery, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	q, open := o.open[id]
	delete(o.open, id)
	if !open || now.Sub(q.made) > o.keep {
		return openQuery{}, badRequest("query is too old and response timeout expired or query ID is invalid")
	}
	return q, nil
}

func (o *openQueries) clear() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.open, o.order = map[string]openQuery{}, nil
}

type callbackQuery struct {
	ID           string `json:"id"`
	From         *User  `json:"from"`
	Message      any    `json:"message"`
	ChatInstance string `json:"chat_instance"`
	Data         string `json:"data"`
}

// inaccessible stands for a message that is gone.
type inaccessible struct {
	Chat      ChatInfo `json:"chat"`
	MessageID int64    `json:"message_id"`
	Date      int64    `json:"date"`
}

// Tap presses the button with this label: of the newest message that has one, or of the message OnMessage names, or else of the reply
// keyboard, which sends its text, the person's own contact or a place.
func (s *Simulator) Tap(from int64, label string, options ...Option) (Sent, error) {
	d := deedOf(from, options)
	author, c, err := s.stage(from, d.chat)
	if err != nil {
		return Sent{}, err
	}
	c.mu.Lock()
	if err := c.admits(from); err != nil {
		c.mu.Unlock()
		return Sent{}, err
	}
	m, b := c.buttonNamed(label, d.message)
	key, onKeyboard := c.keyboard.Button(label)
	if m == nil {
		c.mu.Unlock()
		if onKeyboard && d.message == 0 {
			return s.press(from, key, options)
		}
		return Sent{}, fmt.Errorf("tap %q in chat %d: %w", label, d.chat, ErrNoButton)
	}
	defer s.changed.rings()
	defer c.mu.Unlock()
	switch {
	case b.Data != "":
		return s.tap(author, c, m, b.Data), nil
	case b.URL != "":
		s.events.publish(event{"type": "notice", "user": from, "chat": c.id, "text": "", "alert": false, "url": b.URL})
		return Sent{URL: b.URL, Version: c.version}, nil
	}
	return Sent{Version: c.version}, nil
}

// TapData sends a tap with data of one's own making on a message: of the chat, or one that is gone.
func (s *Simulator) TapData(from int64, data string, message int64, options ...Option) (Sent, error) {
	if !utf8.ValidString(data) {
		return Sent{}, fmt.Errorf("tap: data is no UTF-8")
	}
	author, c, err := s.stage(from, deedOf(from, options).chat)
	if err != nil {
		return Sent{}, err
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.admits(from); err != nil {
		return Sent{}, err
	}
	if message == 0 {
		message = c.lastOut()
	}
	if p := c.post(message); p != nil {
		return s.tap(author, c, p.Message, data), nil
	}
	return s.tap(author, c, inaccessible{Chat: c.info(), MessageID: message}, data), nil
}

// tap queues a callback query. The chat is locked.
func (s *Simulator) tap(author *User, c *chat, message any, data string) Sent {
	now := s.now()
	q := callbackQuery{ID: s.nextQuery(), From: author, Message: message, ChatInstance: chatInstance(c.id), Data: data}
	c.touch()
	c.tapped = c.version
	c.unread = 0
	s.taps.add(q.ID, openQuery{user: author.ID, chat: c.id, made: now})
	id := s.queue.add(kindCallbackQuery, laneKey{laneTaps, author.ID}, q)
	return Sent{UpdateID: id, Query: q.ID, Version: c.version}
}

// chatInstance is some number that stays the same for a chat.
func chatInstance(id int64) string {
	return fmt.Sprint(id*7919 + 1_000_000_007)
}

// press uses a button of the reply keyboard.
func (s *Simulator) press(from int64, key KeyButton, options []Option) (Sent, error) {
	switch {
	case key.RequestContact:
		return s.SendContact(from, nil, options...)
	case key.RequestLocation:
		return s.SendLocation(from, Location{Latitude: 43.238949, Longitude: 76.889709}, options...)
	case key.RequestUsers != nil, key.RequestChat != nil, key.RequestPoll != nil, key.WebApp != nil:
		return Sent{}, fmt.Errorf("tap %q: what this button asks for is not simulated", key.Text)
	}
	return s.SendText(from, key.Text, options...)
}

// buttonNamed finds an inline button by its label, newest message first. The chat is locked.
func (c *chat) buttonNamed(label string, message int64) (*Message, Button) {
	for _, p := range slices.Backward(c.posts) {
		if message != 0 && p.MessageID != message {
			continue
		}
		if b, ok := p.Button(label); ok {
			return p.Message, b
		}
	}
	return nil, Button{}
}

// lastOut is the id of the bot's newest message. The chat is locked.
func (c *chat) lastOut() int64 {
	for _, p := range slices.Backward(c.posts) {
		if p.Out() {
			return p.MessageID
		}
	}
	return 0
}

type inlineQuery struct {
	ID       string `json:"id"`
	From     *User  `json:"from"`
	Query    string `json:"query"`
	Offset   string `json:"offset"`
	ChatType string `json:"chat_type,omitempty"`
}

// Inline asks the bot in inline mode.
func (s *Simulator) Inline(from int64, query string, options ...Option) (Sent, error) {
	d := deedOf(from, options)
	author, c, err := s.stage(from, d.chat)
	if err != nil {
		return Sent{}, err
	}
	if n := utf8.RuneCountInString(query); n > inlineQueryLimit {
		return Sent{}, fmt.Errorf("inline query of %d signs: the most are %d", n, inlineQueryLimit)
	}
	q := inlineQuery{ID: s.nextQuery(), From: author, Query: query, Offset: d.offset, ChatType: c.kind}
	if c.private() {
		q.ChatType = "sender"
	}
	s.inlines.add(q.ID, openQuery{user: from, chat: c.id, query: query, made: s.now()})
	id := s.queue.add(kindInlineQuery, laneKey{laneInline, from}, q)
	s.changed.rings()
	return Sent{UpdateID: id, Query: q.ID}, nil
}

const inlineQueryLimit = 256
