package simulator

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Person is someone who has Telegram.
type Person struct {
	// ID is the person's Telegram id, above 0.
	ID        int64
	FirstName string
	LastName  string
	Username  string
	// Language is what the person's Telegram is set to, like "kk".
	Language string
	// Phone is shared by contact buttons, digits without a +. Default: one made of the ID.
	Phone string
	// Met says that the person has written to the bot in earlier days: it may write to them first.
	Met bool
	// Persona is a word for the chat page, like "leader".
	Persona string
}

// Errors of the people's side.
var (
	// ErrNobody means that there is no such person.
	ErrNobody = errors.New("no such person")
	// ErrNoChat means that there is no such chat.
	ErrNoChat = errors.New("no such chat")
	// ErrNoMessage means that there is no such message in the chat.
	ErrNoMessage = errors.New("no such message")
	// ErrNoButton means that no message of the chat, and not its keyboard, has such a button.
	ErrNoButton = errors.New("no such button")
	// ErrBlocked means that the person has blocked the bot, and Telegram offers only to unblock it.
	ErrBlocked = errors.New("the person has blocked the bot")
	// ErrDeactivated means that the person's account is gone.
	ErrDeactivated = errors.New("the person's account is deleted")
)

func (p Person) user() User {
	return User{ID: p.ID, FirstName: p.FirstName, LastName: p.LastName, Username: p.Username, LanguageCode: p.Language}
}

// people are everyone and every chat that exists.
type people struct {
	mu     sync.RWMutex
	chats  map[int64]*chat // a person's private chat has the person's id
	names  map[string]int64
	groups []int64
	order  []int64 // people as they were added
}

func newPeople() *people { return &people{chats: map[int64]*chat{}, names: map[string]int64{}} }

func (p *people) chat(id int64) *chat {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.chats[id]
}

// find takes a chat_id as the bot gave it: a number or an @name.
func (p *people) find(id string) *chat {
	p.mu.RLock()
	defer p.mu.RUnlock()
	if name, ok := strings.CutPrefix(id, "@"); ok {
		return p.chats[p.names[strings.ToLower(name)]]
	}
	n, ok := parseID(id)
	if !ok {
		return nil
	}
	return p.chats[n]
}

func (p *people) all() []*chat {
	p.mu.RLock()
	defer p.mu.RUnlock()
	chats := make([]*chat, 0, len(p.chats))
	for _, c := range p.chats {
		chats = append(chats, c)
	}
	return chats
}

// AddUser makes a person, or changes one who exists.
func (s *Simulator) AddUser(person Person) error {
	if person.ID <= 0 || person.ID == s.bot.ID {
		return fmt.Errorf("add person %d: the id must be above 0 and not the bot's", person.ID)
	}
	if strings.TrimSpace(person.FirstName) == "" {
		return fmt.Errorf("add person %d: the first name is missing", person.ID)
	}
	if person.Phone == "" {
		person.Phone = fmt.Sprintf("7700%07d", person.ID%10_000_000)
	}
	c := s.people.put(person, s.options.History)
	if s.events.watched() {
		s.events.publish(event{"type": "user", "user": c.card()})
	}
	s.changed.rings()
	return nil
}

func (p *people) put(person Person, history int) *chat {
	p.mu.Lock()
	defer p.mu.Unlock()
	c := p.chats[person.ID]
	if c == nil {
		c = &chat{id: person.ID, kind: chatPrivate, history: history}
		p.chats[person.ID] = c
		p.order = append(p.order, person.ID)
	}
	if old := c.owner.Load(); old != nil && old.Username != "" {
		delete(p.names, strings.ToLower(old.Username))
	}
	c.owner.Store(&person)
	if person.Username != "" {
		p.names[strings.ToLower(person.Username)] = person.ID
	}
	return c
}

// personsChat is the private chat of a person.
func (s *Simulator) personsChat(id int64) (*chat, error) {
	c := s.people.chat(id)
	if c == nil || c.kind != chatPrivate {
		return nil, fmt.Errorf("person %d: %w", id, ErrNobody)
	}
	return c, nil
}

// userFor is a person as messages show them, nil for nobody.
func (s *Simulator) userFor(id int64) *User {
	if id == s.bot.ID {
		return &s.bot
	}
	c, err := s.personsChat(id)
	if err != nil {
		return nil
	}
	u := c.owner.Load().user()
	return &u
}

// card is a person on the list of the chat page.
type card struct {
	ID          int64  `json:"id"`
	FirstName   string `json:"first_name"`
	LastName    string `json:"last_name"`
	Username    string `json:"username"`
	Language    string `json:"language_code"`
	Persona     string `json:"persona"`
	Blocked     bool   `json:"blocked"`
	Deactivated bool   `json:"deactivated"`
	Unread      int    `json:"unread"`
}

func (c *chat) card() card {
	p := c.owner.Load()
	c.mu.Lock()
	defer c.mu.Unlock()
	return card{
		ID: p.ID, FirstName: p.FirstName, LastName: p.LastName, Username: p.Username, Language: p.Language, Persona: p.Persona,
		Blocked: c.blocked, Deactivated: c.deactivated, Unread: c.unread,
	}
}

// cards are all people in the order they were added.
func (s *Simulator) cards() []card {
	s.people.mu.RLock()
	order := slices.Clone(s.people.order)
	s.people.mu.RUnlock()
	cards := make([]card, 0, len(order))
	for _, id := range order {
		if c, err := s.personsChat(id); err == nil {
			cards = append(cards, c.card())
		}
	}
	return cards
}

// Block makes a person block or unblock the bot. The bot hears of it when they have talked before.
func (s *Simulator) Block(id int64, blocked bool) error {
	c, err := s.personsChat(id)
	if err != nil {
		return err
	}
	c.mu.Lock()
	changed := c.blocked != blocked
	c.blocked = blocked
	if changed && c.started {
		from, to := statusKicked, statusMember
		if blocked {
			from, to = statusMember, statusKicked
		}
		s.memberUpdate(c, c.owner.Load().user(), from, to)
	}
	c.touch()
	c.mu.Unlock()
	s.personChanged(c)
	return nil
}

// Deactivate deletes a person's account. The bot is not told.
func (s *Simulator) Deactivate(id int64) error {
	c, err := s.personsChat(id)
	if err != nil {
		return err
	}
	c.mu.Lock()
	c.deactivated = true
	c.touch()
	c.mu.Unlock()
	s.personChanged(c)
	return nil
}

func (s *Simulator) personChanged(c *chat) {
	if s.events.watched() {
		s.events.publish(event{"type": "user", "user": c.card()})
	}
	s.changed.rings()
}

// memberUpdate tells the bot of its own new place in a chat. The chat is locked.
func (s *Simulator) memberUpdate(c *chat, by User, from, to string) {
	s.queue.add(kindMyChatMember, laneKey{laneMember, c.id}, map[string]any{
		"chat":            c.info(),
		"from":            by,
		"date":            s.now().Unix(),
		"old_chat_member": s.botMember(from),
		"new_chat_member": s.botMember(to),
	})
}

func (s *Simulator) botMember(status string) member {
	m := member{User: s.bot, Status: status}
	if status == statusKicked {
		m.UntilDate = new(int64)
	}
	return m
}
