package simulator

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// chat is a private chat or a group. Messages are replaced, never changed, so that a snapshot may be read without the lock.
type chat struct {
	id      int64
	kind    string
	history int
	owner   atomic.Pointer[Person] // of a private chat

	mu          sync.Mutex
	title       string
	members     map[int64]string // of a group, with their statuses
	botStatus   string           // of a group
	forum       bool             // a supergroup with topics
	topics      []Topic
	migratedTo  int64
	lastOwnID   int64 // a supergroup counts its own messages
	started     bool  // the person has written to the bot
	blocked     bool
	deactivated bool
	unread      int

	posts    []post // by message id
	keyboard *ReplyKeyboard
	force    bool
	hint     string // placeholder of the input field
	typing   string // the bot's last chat action since its last message
	notices  []Notice

	version int64 // grows with every change
	tapped  int64 // version of the last tap
	ring    chan struct{}
}

// post is a message with what only this side knows of it.
type post struct {
	*Message
	made      int64 // version of the chat when it was sent
	changed   int64 // and when it was last changed
	markedUp  bool  // came with a keyboard for replies, which makes it uneditable
	reactions []string
}

// Notice is the bot's answer to a tap.
type Notice struct {
	Query string    `json:"query"`
	User  int64     `json:"user"`
	Text  string    `json:"text"`
	Alert bool      `json:"alert"`
	URL   string    `json:"url"`
	Time  time.Time `json:"-"`
}

// noticesKept is how many answers to taps a chat remembers.
const noticesKept = 100

// touch notes a change and wakes those who wait for one. The chat is locked.
func (c *chat) touch() {
	c.version++
	if c.ring != nil {
		close(c.ring)
		c.ring = nil
	}
}

// heard is closed at the next change. The chat is locked.
func (c *chat) heard() <-chan struct{} {
	if c.ring == nil {
		c.ring = make(chan struct{})
	}
	return c.ring
}

// info is the chat as messages show it. A group is locked.
func (c *chat) info() ChatInfo {
	if p := c.owner.Load(); p != nil {
		return ChatInfo{ID: c.id, Type: c.kind, FirstName: p.FirstName, LastName: p.LastName, Username: p.Username}
	}
	return ChatInfo{ID: c.id, Type: c.kind, Title: c.title, IsForum: c.forum}
}

func (c *chat) private() bool { return c.kind == chatPrivate }

// add appends a message and forgets the oldest when there are too many. The chat is locked.
func (c *chat) add(m *Message, markedUp bool) {
	c.touch()
	for len(c.posts) >= c.history {
		c.posts[0] = post{}
		c.posts = c.posts[1:]
	}
	c.posts = append(c.posts, post{Message: m, made: c.version, changed: c.version, markedUp: markedUp})
}

// post finds a message, nil for none. The chat is locked, and the pointer holds until it is unlocked.
func (c *chat) post(id int64) *post {
	i, ok := c.place(id)
	if !ok {
		return nil
	}
	return &c.posts[i]
}

func (c *chat) place(id int64) (int, bool) {
	return slices.BinarySearchFunc(c.posts, id, func(p post, id int64) int {
		switch {
		case p.MessageID < id:
			return -1
		case p.MessageID > id:
			return 1
		}
		return 0
	})
}

// replace puts a changed message in the old one's place. The chat is locked.
func (c *chat) replace(p *post, m *Message) {
	c.touch()
	p.Message, p.changed = m, c.version
}

// remove takes a message away. The chat is locked.
func (c *chat) remove(id int64) bool {
	i, ok := c.place(id)
	if ok {
		c.touch()
		c.posts = slices.Delete(c.posts, i, i+1)
	}
	return ok
}

// nextMessage is the id for the chat's next message. The chat is locked.
func (s *Simulator) nextMessage(c *chat) int64 {
	if c.kind == chatSupergroup {
		c.lastOwnID++
		return c.lastOwnID
	}
	return s.lastMessage.Add(1)
}

// reachable says why the bot cannot write to the chat. The chat is locked.
func (c *chat) reachable() error {
	switch {
	case c.migratedTo != 0:
		r := badRequest("group chat was upgraded to a supergroup chat")
		r.MigrateTo = c.migratedTo
		return r
	case c.private() && c.deactivated:
		return forbidden("user is deactivated")
	case c.private() && c.blocked:
		return forbidden("bot was blocked by the user")
	case c.private() && !c.begun():
		return forbidden("bot can't initiate conversation with a user")
	case !c.private() && c.botStatus == statusKicked:
		return forbidden("bot was kicked from the " + c.kind + " chat")
	case !c.private() && c.botStatus == statusLeft:
		return forbidden("bot is not a member of the " + c.kind + " chat")
	}
	return nil
}

// begun reports whether the person has ever written to the bot. The chat is locked.
func (c *chat) begun() bool { return c.started || c.owner.Load().Met }

// chatFor finds the chat that a call is about.
func (s *Simulator) chatFor(p *params) (*chat, error) {
	return s.chatNamed(p.get("chat_id"))
}

func (s *Simulator) chatNamed(id string) (*chat, error) {
	if id == "" {
		return nil, badRequest("chat_id is empty")
	}
	if id == strconv.FormatInt(s.bot.ID, 10) {
		return nil, forbidden("the bot can't send messages to the bot")
	}
	c := s.people.find(id)
	if c == nil {
		return nil, badRequest("chat not found")
	}
	return c, nil
}

// parseID takes a chat id. Telegram's are at most 52 bits long.
func parseID(text string) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	return n, err == nil && n != 0 && -1<<52 < n && n < 1<<52
}
