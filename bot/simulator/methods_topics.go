package simulator

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"
)

func topicMethods() map[string]method {
	return map[string]method{
		"createForumTopic": (*Simulator).createForumTopic,
		"editForumTopic":   (*Simulator).editForumTopic,
		"deleteForumTopic": (*Simulator).deleteForumTopic,
		"closeForumTopic":  func(s *Simulator, _ context.Context, p *params) (any, error) { return s.closeForumTopic(p, true) },
		"reopenForumTopic": func(s *Simulator, _ context.Context, p *params) (any, error) { return s.closeForumTopic(p, false) },
	}
}

// forum finds the forum that a call is about and locks it; the caller unlocks it.
func (s *Simulator) forum(p *params) (*chat, error) {
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	err = c.reachable()
	if err == nil && !c.forum {
		err = badRequest("the chat is not a forum")
	}
	if err != nil {
		c.mu.Unlock()
		return nil, err
	}
	return c, nil
}

func topicName(p *params) (string, error) {
	name := strings.TrimSpace(p.get("name"))
	switch {
	case name == "":
		return "", badRequest("title must be non-empty")
	case utf8.RuneCountInString(name) > topicNameLimit:
		return "", badRequest("TOPIC_TITLE_INVALID") // Telegram cuts it without a word
	}
	return name, nil
}

func (s *Simulator) createForumTopic(_ context.Context, p *params) (any, error) {
	c, err := s.forum(p)
	if err != nil {
		return nil, err
	}
	defer s.changed.rings()
	defer c.mu.Unlock()
	if c.botStatus != statusAdministrator {
		return nil, badRequest("not enough rights to create a topic")
	}
	name, err := topicName(p)
	if err != nil {
		return nil, err
	}
	color := int(p.number("icon_color", int64(topicColors()[0])))
	if !slices.Contains(topicColors(), color) {
		return nil, badRequest("invalid icon color specified")
	}
	if err := s.rates.take(c.id, true, 1, false); err != nil {
		return nil, err
	}
	return s.addTopic(c, &s.bot, Topic{Name: name, Color: color, Emoji: p.get("icon_custom_emoji_id")}), nil
}

// topicFor finds the topic that a call is about in a locked forum. Whoever is no administrator may change only topics of their own.
func (s *Simulator) topicFor(c *chat, p *params, does string) (*Topic, error) {
	id := p.number("message_thread_id", 0)
	if id <= 0 {
		return nil, badRequest("invalid message thread identifier specified")
	}
	t := c.topic(id)
	switch {
	case t == nil:
		return nil, badRequest("TOPIC_ID_INVALID")
	case c.botStatus != statusAdministrator && t.maker != s.bot.ID:
		return nil, badRequest("not enough rights to %s the topic", does)
	}
	return t, nil
}

func (s *Simulator) editForumTopic(_ context.Context, p *params) (any, error) {
	c, err := s.forum(p)
	if err != nil {
		return nil, err
	}
	defer s.changed.rings()
	defer c.mu.Unlock()
	t, err := s.topicFor(c, p, "edit")
	if err != nil {
		return nil, err
	}
	to := *t
	if p.get("name") != "" {
		if to.Name, err = topicName(p); err != nil {
			return nil, err
		}
	}
	if p.has("icon_custom_emoji_id") {
		to.Emoji = p.get("icon_custom_emoji_id")
	}
	if to == *t {
		return nil, badRequest("TOPIC_NOT_MODIFIED")
	}
	*t = to
	s.topicChanged(c, &s.bot, t.ID, func(m *Message) { m.TopicEdited = &TopicName{Name: to.Name, Emoji: to.Emoji} })
	return true, nil
}

func (s *Simulator) closeForumTopic(p *params, closed bool) (any, error) {
	c, err := s.forum(p)
	if err != nil {
		return nil, err
	}
	defer s.changed.rings()
	defer c.mu.Unlock()
	t, err := s.topicFor(c, p, "close or open")
	if err != nil {
		return nil, err
	}
	if !s.setClosed(c, &s.bot, t, closed) {
		return nil, badRequest("TOPIC_NOT_MODIFIED")
	}
	return true, nil
}

func (s *Simulator) deleteForumTopic(_ context.Context, p *params) (any, error) {
	c, err := s.forum(p)
	if err != nil {
		return nil, err
	}
	defer s.changed.rings()
	defer c.mu.Unlock()
	t, err := s.topicFor(c, p, "delete")
	if err != nil {
		return nil, err
	}
	s.dropTopic(c, t.ID)
	return true, nil
}

// topicOfCall is the topic that a message is for, in a locked chat: the one named, or else that of the message it answers. The general
// topic has no number. Telegram lets administrators write into closed topics; here nobody's messages get through to them.
func (c *chat) topicOfCall(named, reply int64) (int64, error) {
	if named == 0 {
		named = c.threadOf(reply)
		if named == 0 {
			return 0, nil
		}
	}
	t := c.topic(named)
	switch {
	case t == nil:
		return 0, badRequest("message thread not found")
	case t.Closed:
		return 0, badRequest("TOPIC_CLOSED")
	}
	return named, nil
}
