package simulator

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Topic is a topic of a forum. Its ID is the id of the message that tells of its making, and the thread of every message in it.
type Topic struct {
	ID     int64  `json:"message_thread_id"`
	Name   string `json:"name"`
	Color  int    `json:"icon_color"`
	Emoji  string `json:"icon_custom_emoji_id,omitempty"`
	Closed bool   `json:"closed,omitempty"`
	maker  int64
}

// TopicName is what a message about a topic's making or renaming says.
type TopicName struct {
	Name  string `json:"name"`
	Color int    `json:"icon_color,omitempty"`
	Emoji string `json:"icon_custom_emoji_id,omitempty"`
}

// Errors of topics on the people's side.
var (
	// ErrNoTopic means that the group has no such topic.
	ErrNoTopic = errors.New("no such topic")
	// ErrTopicClosed means that only administrators may write in the topic.
	ErrTopicClosed = errors.New("the topic is closed")
)

const topicNameLimit = 128

// topicColors are the six that Telegram has for topics without an emoji.
func topicColors() []int {
	return []int{0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F}
}

// topic finds a topic, nil for none. The chat is locked, and the pointer holds until it is unlocked.
func (c *chat) topic(id int64) *Topic {
	for i := range c.topics {
		if c.topics[i].ID == id {
			return &c.topics[i]
		}
	}
	return nil
}

// thread is what places a message in a topic: its number, and the message that it answers when it answers no other. The chat is locked.
func (c *chat) thread(m *Message, id int64) {
	if id == 0 {
		return
	}
	m.Thread, m.InTopic = id, true
	if m.ReplyTo == nil {
		m.ReplyTo = c.quoted(id)
	}
}

// threadOf is the topic that a message stands in, 0 for none. The chat is locked.
func (c *chat) threadOf(message int64) int64 {
	if p := c.post(message); p != nil {
		return p.Thread
	}
	return 0
}

// addTopic makes a topic, as a person or the bot. The forum is locked.
func (s *Simulator) addTopic(c *chat, by *User, t Topic) Topic {
	m := &Message{From: by, Date: s.date(), Chat: c.info(), InTopic: true}
	m.TopicCreated = &TopicName{Name: t.Name, Color: t.Color, Emoji: t.Emoji}
	m.MessageID = s.nextMessage(c)
	m.Thread = m.MessageID
	t.ID, t.maker = m.MessageID, by.ID
	c.topics = append(c.topics, t)
	s.tells(c, m)
	return t
}

// topicChanged tells the chat, which is locked, what somebody did with a topic.
func (s *Simulator) topicChanged(c *chat, by *User, topic int64, fill func(*Message)) {
	m := &Message{From: by, Date: s.date(), Chat: c.info()}
	fill(m)
	c.thread(m, topic)
	m.MessageID = s.nextMessage(c)
	s.tells(c, m)
}

// tells puts a message about the chat, which is locked, into it. The bot hears of what others do.
func (s *Simulator) tells(c *chat, m *Message) {
	c.add(m, false)
	if !m.Out() && isPresent(c.botStatus) {
		s.queue.add(kindMessage, laneKey{laneChat, c.id}, m)
	}
	s.publishMessage("message", c, m)
	s.publishGroup(c)
}

// AddTopic makes someone of a forum open a topic, and gives its thread.
func (s *Simulator) AddTopic(group, by int64, name string) (thread int64, err error) {
	name = strings.TrimSpace(name)
	if n := utf8.RuneCountInString(name); n == 0 || n > topicNameLimit {
		return 0, fmt.Errorf("add topic: a name of %d signs is not one of 1 to %d", n, topicNameLimit)
	}
	user, c, err := s.stage(by, group)
	if err != nil {
		return 0, fmt.Errorf("add topic: %w", err)
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.admits(by); err != nil {
		return 0, fmt.Errorf("add topic: %w", err)
	}
	if !c.forum {
		return 0, fmt.Errorf("add topic in chat %d: it is no forum", group)
	}
	return s.addTopic(c, user, Topic{Name: name, Color: topicColors()[0]}).ID, nil
}

// CloseTopic makes someone of a forum close a topic, or open it again.
func (s *Simulator) CloseTopic(group, by, thread int64, closed bool) error {
	user, c, err := s.stage(by, group)
	if err != nil {
		return fmt.Errorf("close topic: %w", err)
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.admits(by); err != nil {
		return fmt.Errorf("close topic: %w", err)
	}
	t := c.topic(thread)
	if t == nil {
		return fmt.Errorf("close topic %d of chat %d: %w", thread, group, ErrNoTopic)
	}
	s.setClosed(c, user, t, closed)
	return nil
}

// setClosed closes or opens a topic and reports whether it was otherwise. The chat is locked.
func (s *Simulator) setClosed(c *chat, by *User, t *Topic, closed bool) bool {
	if t.Closed == closed {
		return false
	}
	t.Closed = closed
	s.topicChanged(c, by, t.ID, func(m *Message) {
		if closed {
			m.TopicClosed = &struct{}{}
		} else {
			m.TopicReopened = &struct{}{}
		}
	})
	return true
}

// DeleteTopic makes someone of a forum delete a topic with everything in it. The bot is not told.
func (s *Simulator) DeleteTopic(group, by, thread int64) error {
	_, c, err := s.stage(by, group)
	if err != nil {
		return fmt.Errorf("delete topic: %w", err)
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.admits(by); err != nil {
		return fmt.Errorf("delete topic: %w", err)
	}
	if c.topic(thread) == nil {
		return fmt.Errorf("delete topic %d of chat %d: %w", thread, group, ErrNoTopic)
	}
	s.dropTopic(c, thread)
	return nil
}

// dropTopic takes a topic away with its messages. The chat is locked.
func (s *Simulator) dropTopic(c *chat, id int64) {
	var gone []int64
	for _, p := range c.posts {
		if p.Thread == id {
			gone = append(gone, p.MessageID)
		}
	}
	for _, message := range gone {
		c.remove(message)
		s.events.publish(event{"type": "delete", "chat": c.id, "message_id": message})
	}
	c.topics = slices.DeleteFunc(c.topics, func(t Topic) bool { return t.ID == id })
	c.touch()
	s.publishGroup(c)
}

// mayWrite says why a person cannot write in a topic. The chat is locked.
func (c *chat) mayWrite(person, thread int64) error {
	if thread == 0 {
		return nil
	}
	t := c.topic(thread)
	switch {
	case t == nil:
		return fmt.Errorf("topic %d of chat %d: %w", thread, c.id, ErrNoTopic)
	case t.Closed && c.members[person] != statusCreator && c.members[person] != statusAdministrator:
		return fmt.Errorf("topic %d of chat %d: %w", thread, c.id, ErrTopicClosed)
	}
	return nil
}
