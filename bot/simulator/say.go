package simulator

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Sent is what became of something a person did.
type Sent struct {
	// MessageID is the message's id, 0 for a tap.
	MessageID int64
	// UpdateID is the update the bot gets, 0 when it gets none.
	UpdateID int64
	// Query is the id of the tap or inline query.
	Query string
	// URL is what a tapped link opens.
	URL string
	// Version is the chat's version right after; Chat.Changed tells what the bot did since.
	Version int64
}

// SendText sends a text, a command or, as "/start payload", a deep link. Text of no or over 4096 signs cannot be typed.
func (s *Simulator) SendText(from int64, text string, options ...Option) (Sent, error) {
	f := formatted{text: text}.cleaned()
	if n := utf8.RuneCountInString(f.text); n == 0 || n > textLimit || !utf8.ValidString(text) {
		return Sent{}, fmt.Errorf("send text: %d signs are not 1 to %d", n, textLimit)
	}
	return s.say(from, deedOf(from, options), func(m *Message) { m.Text, m.Entities = f.text, f.entities })
}

// SendContact shares a phone number; without one, the person's own.
func (s *Simulator) SendContact(from int64, contact *Contact, options ...Option) (Sent, error) {
	if contact == nil {
		c, err := s.personsChat(from)
		if err != nil {
			return Sent{}, err
		}
		p := c.owner.Load()
		contact = &Contact{PhoneNumber: p.Phone, FirstName: p.FirstName, LastName: p.LastName, UserID: p.ID}
	}
	return s.say(from, deedOf(from, options), func(m *Message) { m.Contact = contact })
}

// SendLocation shares a place.
func (s *Simulator) SendLocation(from int64, place Location, options ...Option) (Sent, error) {
	return s.say(from, deedOf(from, options), func(m *Message) { m.Location = &place })
}

// say puts a person's message into a chat and queues the update for it.
func (s *Simulator) say(from int64, d deed, fill func(*Message)) (Sent, error) {
	author, c, err := s.stage(from, d.chat)
	if err != nil {
		return Sent{}, err
	}
	origin, err := s.origin(d)
	if err != nil {
		return Sent{}, err
	}
	c.mu.Lock()
	m := &Message{From: author, Date: s.date(), Chat: c.info(), ForwardOrigin: origin}
	if err := c.admits(from); err != nil {
		c.mu.Unlock()
		return Sent{}, err
	}
	if err := c.put(m, d, from); err != nil {
		c.mu.Unlock()
		return Sent{}, err
	}
	fill(m)
	m.MessageID = s.nextMessage(c)
	c.add(m, false)
	s.heardFrom(c, m)
	sent := Sent{MessageID: m.MessageID, Version: c.version}
	if s.botSees(c, m) {
		sent.UpdateID = s.queue.add(kindMessage, laneKey{laneChat, c.id}, m)
	}
	s.publishMessage("message", c, m)
	c.mu.Unlock()
	s.changed.rings()
	return sent, nil
}

// origin says who wrote a message that is forwarded; nil when it is one's own.
func (s *Simulator) origin(d deed) (*Origin, error) {
	switch {
	case !d.forwards:
		return nil, nil
	case d.origin == 0:
		return &Origin{Type: "hidden_user", Date: s.date(), SenderName: "?"}, nil
	}
	c, err := s.personsChat(d.origin)
	if err != nil {
		return nil, err
	}
	writer := c.owner.Load().user()
	return &Origin{Type: "user", Date: s.date(), SenderUser: &writer}, nil
}

// anonymous stands for administrators who are not to be known.
func anonymous() *User {
	return &User{ID: 1087968824, IsBot: true, FirstName: "Group", Username: "GroupAnonymousBot"}
}

// put says what a person's message answers, in which topic it stands, and who signs it. The chat is locked.
func (c *chat) put(m *Message, d deed, from int64) error {
	thread := d.thread
	if d.reply != 0 {
		if m.ReplyTo = c.quoted(d.reply); m.ReplyTo != nil && thread == 0 {
			thread = m.ReplyTo.Thread
		}
	}
	if err := c.mayWrite(from, thread); err != nil {
		return err
	}
	if thread != 0 && m.ReplyTo != nil && m.ReplyTo.Thread != thread {
		return fmt.Errorf("reply to message %d: it is not in topic %d: %w", d.reply, thread, ErrNoMessage)
	}
	c.thread(m, thread)
	if !d.hidden {
		return nil
	}
	if status := c.members[from]; c.private() || status != statusCreator && status != statusAdministrator {
		return fmt.Errorf("person %d in chat %d is no administrator", from, c.id)
	}
	group := c.info()
	m.From, m.SenderChat = anonymous(), &group
	return nil
}

// stage finds who acts and where.
func (s *Simulator) stage(from, where int64) (*User, *chat, error) {
	own, err := s.personsChat(from)
	if err != nil {
		return nil, nil, err
	}
	own.mu.Lock()
	gone := own.deactivated
	own.mu.Unlock()
	if gone {
		return nil, nil, fmt.Errorf("person %d: %w", from, ErrDeactivated)
	}
	author := own.owner.Load().user()
	if where == from {
		return &author, own, nil
	}
	c := s.people.chat(where)
	if c == nil || c.private() {
		return nil, nil, fmt.Errorf("chat %d: %w", where, ErrNoChat)
	}
	return &author, c, nil
}

// admits says why a person cannot write here. The chat is locked.
func (c *chat) admits(person int64) error {
	switch {
	case c.private() && c.blocked:
		return fmt.Errorf("person %d: %w", person, ErrBlocked)
	case c.private():
		return nil
	case c.migratedTo != 0:
		return fmt.Errorf("chat %d has become %d: %w", c.id, c.migratedTo, ErrNoChat)
	case !isPresent(c.members[person]):
		return fmt.Errorf("person %d in chat %d: %w", person, c.id, ErrNobody)
	}
	return nil
}

// heardFrom notes what a person's message changes: the chat is begun and read, the field to reply is gone. The chat is locked.
func (s *Simulator) heardFrom(c *chat, m *Message) {
	c.unread = 0
	c.started = true
	pressed := c.keyboard != nil && c.keyboard.OneTime && c.keyboard.asks(m)
	if !c.force && !pressed {
		return
	}
	if pressed {
		c.keyboard = nil
	}
	c.force, c.hint = false, ""
	if c.keyboard != nil {
		c.hint = c.keyboard.Placeholder
	}
	s.publishKeyboard(c)
}

// asks reports whether one of the keyboard's buttons sends such a message.
func (k *ReplyKeyboard) asks(m *Message) bool {
	for _, row := range k.Rows {
		for _, b := range row {
			if b.RequestContact && m.Contact != nil || b.RequestLocation && m.Location != nil || b.Text == m.Text {
				return true
			}
		}
	}
	return false
}

// quoted is a message as a reply shows it, nil when there is none.
func (c *chat) quoted(id int64) *Message {
	p := c.post(id)
	if p == nil {
		return nil
	}
	q := *p.Message
	q.ReplyTo = nil
	return &q
}

// botSees applies privacy mode: in a group the bot sees commands that may be meant for it, replies to it, and what happens to the
// group; an administrator sees everything. The chat is locked.
func (s *Simulator) botSees(c *chat, m *Message) bool {
	if c.private() || s.options.ReadsGroups || c.botStatus == statusAdministrator {
		return c.private() || isPresent(c.botStatus)
	}
	if !isPresent(c.botStatus) {
		return false
	}
	if to := m.Answers(); to != nil && to.Out() {
		return true
	}
	for _, e := range m.Entities {
		if e.Type == "bot_command" && e.Offset == 0 {
			_, to, named := strings.Cut(m.Text[:e.Length], "@")
			return !named || strings.EqualFold(to, s.bot.Username)
		}
	}
	return m.Text == "" && !m.hasMedia() && m.Contact == nil && m.Location == nil
}

// EditMessage changes the text, or the caption, of a person's own message.
func (s *Simulator) EditMessage(from, message int64, text string, options ...Option) (Sent, error) {
	f := formatted{text: text}.cleaned()
	_, c, err := s.stage(from, deedOf(from, options).chat)
	if err != nil {
		return Sent{}, err
	}
	c.mu.Lock()
	p := c.post(message)
	if p == nil || p.From == nil || p.From.ID != from {
		c.mu.Unlock()
		return Sent{}, fmt.Errorf("edit message %d: %w", message, ErrNoMessage)
	}
	m := *p.Message
	m.EditDate = s.date()
	if m.Text != "" {
		m.Text, m.Entities = f.text, f.entities
	} else {
		m.Caption, m.CaptionEntities = f.text, f.entities
	}
	c.replace(p, &m)
	sent := Sent{MessageID: message, Version: c.version}
	if s.botSees(c, &m) {
		sent.UpdateID = s.queue.add(kindEditedMessage, laneKey{laneChat, c.id}, &m)
	}
	s.publishMessage("edit", c, &m)
	c.mu.Unlock()
	s.changed.rings()
	return sent, nil
}
