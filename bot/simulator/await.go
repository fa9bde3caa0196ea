package simulator

import (
	"context"
	"fmt"
	"slices"
)

// Chat is a chat as it was at one moment.
type Chat struct {
	ID    int64
	Type  string
	Title string
	// Messages are in order, deleted ones are missing. They must not be changed.
	Messages []*Message
	// Keyboard is the reply keyboard shown, nil for none. ForceReply and Placeholder are of the input field.
	Keyboard    *ReplyKeyboard
	ForceReply  bool
	Placeholder string
	// Typing is the bot's last chat action since its last message.
	Typing string
	// Notices are the bot's last answers to taps in this chat, oldest first.
	Notices []Notice
	Unread  int
	// Forum tells whether the group has Topics, and Members are its people, with BotStatus the bot's place among them.
	Forum     bool
	Topics    []Topic
	Members   []int64
	BotStatus string
	// Version grows with every change of the chat.
	Version int64

	reactions map[int64][]string
	changed   map[int64]int64
}

// Last is the newest message, nil when there is none.
func (c Chat) Last() *Message {
	if len(c.Messages) == 0 {
		return nil
	}
	return c.Messages[len(c.Messages)-1]
}

// LastOut is the newest message of the bot, nil when there is none.
func (c Chat) LastOut() *Message {
	for _, m := range slices.Backward(c.Messages) {
		if m.Out() {
			return m
		}
	}
	return nil
}

// Message finds a message by its id, nil for none.
func (c Chat) Message(id int64) *Message {
	for _, m := range c.Messages {
		if m.MessageID == id {
			return m
		}
	}
	return nil
}

// In gives the chat with the messages of one topic only; 0 is what stands outside any.
func (c Chat) In(thread int64) Chat {
	var inside []*Message
	for _, m := range c.Messages {
		if m.Thread == thread {
			inside = append(inside, m)
		}
	}
	c.Messages = inside
	return c
}

// Topic finds a topic by its name.
func (c Chat) Topic(name string) (Topic, bool) {
	for _, t := range c.Topics {
		if t.Name == name {
			return t, true
		}
	}
	return Topic{}, false
}

// Reactions are what the bot has put on a message.
func (c Chat) Reactions(message int64) []string { return c.reactions[message] }

// Changed lists the bot's messages that were sent or edited after the chat had this version.
func (c Chat) Changed(since int64) []*Message {
	var changed []*Message
	for _, m := range c.Messages {
		if m.Out() && c.changed[m.MessageID] > since {
			changed = append(changed, m)
		}
	}
	return changed
}

// Chat gives a chat as it is now; one that does not exist is empty.
func (s *Simulator) Chat(id int64) Chat {
	c := s.people.chat(id)
	if c == nil {
		return Chat{ID: id}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.snapshot()
}

// snapshot copies the chat, which is locked.
func (c *chat) snapshot() Chat {
	out := Chat{
		ID: c.id, Type: c.kind, Title: c.title, Keyboard: c.keyboard, ForceReply: c.force, Placeholder: c.hint, Typing: c.typing,
		Notices: slices.Clone(c.notices), Unread: c.unread, Version: c.version,
		Messages: make([]*Message, len(c.posts)), changed: make(map[int64]int64, len(c.posts)),
		Forum: c.forum, Topics: slices.Clone(c.topics), Members: c.present(), BotStatus: c.botStatus,
	}
	if p := c.owner.Load(); p != nil {
		out.Title = p.FirstName
		if p.LastName != "" {
			out.Title += " " + p.LastName
		}
	}
	for i, p := range c.posts {
		out.Messages[i] = p.Message
		out.changed[p.MessageID] = p.changed
		if p.reactions != nil {
			if out.reactions == nil {
				out.reactions = map[int64][]string{}
			}
			out.reactions[p.MessageID] = p.reactions
		}
	}
	return out
}

// present are the people of a group, which is locked, in the order of their ids.
func (c *chat) present() []int64 {
	var ids []int64
	for id, status := range c.members {
		if isPresent(status) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// Snapshot looks at the whole of Telegram.
type Snapshot struct{ s *Simulator }

// Chat gives a chat as it is now.
func (v *Snapshot) Chat(id int64) Chat { return v.s.Chat(id) }

// Calls gives the remembered calls that the filter picks.
func (v *Snapshot) Calls(f CallFilter) []Call { return v.s.Calls(f) }

// Pending is how many updates the bot has not acknowledged.
func (v *Snapshot) Pending() int { return v.s.Pending() }

// Await waits until ready says so. It is asked again after every change anywhere; for one chat AwaitChat is cheaper.
func (s *Simulator) Await(ctx context.Context, ready func(*Snapshot) bool) error {
	view := &Snapshot{s: s}
	for {
		heard := s.changed.heard()
		if ready(view) {
			return nil
		}
		select {
		case <-heard:
		case <-ctx.Done():
			return fmt.Errorf("await: %w", context.Cause(ctx))
		}
	}
}

// AwaitChat waits until ready says so of a chat, and gives the chat as it was then. When the context ends first, the error shows what
// the chat looks like instead.
func (s *Simulator) AwaitChat(ctx context.Context, id int64, ready func(Chat) bool) (Chat, error) {
	c := s.people.chat(id)
	if c == nil {
		return Chat{ID: id}, fmt.Errorf("await chat %d: %w", id, ErrNoChat)
	}
	for {
		c.mu.Lock()
		now, heard := c.snapshot(), c.heard()
		c.mu.Unlock()
		if ready(now) {
			return now, nil
		}
		select {
		case <-heard:
		case <-ctx.Done():
			return now, fmt.Errorf("await chat %d: %w; the chat is:\n%s", id, context.Cause(ctx), now.Text())
		}
	}
}

// WaitFor waits until the bot has sent or edited something since the message after (0: ever) was sent or, when that is later, since
// the last tap in the chat, and gives what it sent and edited.
func (s *Simulator) WaitFor(ctx context.Context, id, after int64) ([]*Message, error) {
	c := s.people.chat(id)
	if c == nil {
		return nil, fmt.Errorf("wait for chat %d: %w", id, ErrNoChat)
	}
	c.mu.Lock()
	since := c.since(after)
	c.mu.Unlock()
	now, err := s.AwaitChat(ctx, id, func(now Chat) bool { return len(now.Changed(since)) > 0 })
	return now.Changed(since), err
}

// since is the version of the chat when the message was sent or the last tap made. The chat is locked.
func (c *chat) since(after int64) int64 {
	version := int64(0)
	if after > 0 {
		i, found := c.place(after)
		switch {
		case found:
			version = c.posts[i].made
		case i > 0:
			version = c.posts[i-1].made
		}
		version = max(version, c.tapped)
	}
	return version
}
