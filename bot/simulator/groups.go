package simulator

import (
	"fmt"
	"maps"
	"slices"
)

// Group is a group with the bot in it.
type Group struct {
	// ID is below 0; a supergroup's below -1000000000000.
	ID         int64
	Title      string
	Supergroup bool
	// Members are people; the first one makes the group and adds the bot.
	Members []int64
	// BotAdmin makes the bot an administrator, who sees everything, may delete messages of others, makes topics and invite links.
	BotAdmin bool
	// Forum gives the supergroup topics.
	Forum bool
}

// supergroupBase is what supergroups' ids lie below.
const supergroupBase = -1_000_000_000_000

// AddGroup makes a group and tells the bot that it was added.
func (s *Simulator) AddGroup(g Group) error {
	g.Supergroup = g.Supergroup || g.Forum
	if g.ID >= 0 || g.Supergroup != (g.ID < supergroupBase) {
		return fmt.Errorf("add group %d: no id for such a group", g.ID)
	}
	if len(g.Members) == 0 {
		return fmt.Errorf("add group %d: nobody is in it", g.ID)
	}
	for _, id := range g.Members {
		if _, err := s.personsChat(id); err != nil {
			return fmt.Errorf("add group %d: %w", g.ID, err)
		}
	}
	c := newGroup(g, s.options.History)
	maker := *s.userFor(g.Members[0])
	c.mu.Lock()
	defer s.changed.rings()
	defer c.mu.Unlock()
	s.people.mu.Lock()
	if s.people.chats[g.ID] != nil {
		s.people.mu.Unlock()
		return fmt.Errorf("add group %d: it exists", g.ID)
	}
	s.people.chats[g.ID] = c
	s.people.groups = append(s.people.groups, g.ID)
	s.people.mu.Unlock()
	s.memberUpdate(c, maker, statusLeft, c.botStatus)
	s.service(c, &maker, func(m *Message) { m.NewMembers = []User{s.bot} })
	s.publishGroup(c)
	return nil
}

// Join lets a person into a group; by is who adds them, 0 when they come by themselves.
func (s *Simulator) Join(group, person, by int64) error {
	return s.comeOrGo(group, person, by, true)
}

// Leave lets a person go from a group, or throws them out when by is somebody else.
func (s *Simulator) Leave(group, person, by int64) error {
	return s.comeOrGo(group, person, by, false)
}

func (s *Simulator) comeOrGo(group, person, by int64, comes bool) error {
	who := s.userFor(person)
	if who == nil || who.IsBot {
		return fmt.Errorf("person %d: %w", person, ErrNobody)
	}
	actor := who
	if by != 0 {
		if actor = s.userFor(by); actor == nil {
			return fmt.Errorf("person %d: %w", by, ErrNobody)
		}
	}
	c := s.people.chat(group)
	if c == nil || c.private() {
		return fmt.Errorf("chat %d: %w", group, ErrNoChat)
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	if isPresent(c.members[person]) == comes {
		return nil
	}
	if comes {
		c.members[person] = statusMember
		s.service(c, actor, func(m *Message) { m.NewMembers = []User{*who} })
	} else {
		c.members[person] = statusLeft
		s.service(c, actor, func(m *Message) { m.LeftMember = who })
	}
	s.publishGroup(c)
	return nil
}

// Promote makes a member of a group an administrator, or a plain member again.
func (s *Simulator) Promote(group, person int64, administrator bool) error {
	c := s.people.chat(group)
	if c == nil || c.private() {
		return fmt.Errorf("chat %d: %w", group, ErrNoChat)
	}
	defer s.changed.rings()
	c.mu.Lock()
	defer c.mu.Unlock()
	if !isPresent(c.members[person]) {
		return fmt.Errorf("person %d in chat %d: %w", person, group, ErrNobody)
	}
	if c.members[person] == statusCreator {
		return nil
	}
	c.members[person] = statusMember
	if administrator {
		c.members[person] = statusAdministrator
	}
	c.touch()
	s.publishGroup(c)
	return nil
}

func newGroup(g Group, history int) *chat {
	c := &chat{id: g.ID, kind: chatGroup, history: history, title: g.Title, botStatus: statusMember, members: map[int64]string{}, forum: g.Forum}
	if g.Supergroup {
		c.kind = chatSupergroup
	}
	if g.BotAdmin {
		c.botStatus = statusAdministrator
	}
	for i, id := range g.Members {
		c.members[id] = statusMember
		if i == 0 {
			c.members[id] = statusCreator
		}
	}
	return c
}

// service adds a message that tells what happened to the chat, which is locked.
func (s *Simulator) service(c *chat, by *User, fill func(*Message)) {
	m := &Message{From: by, Date: s.date(), Chat: c.info()}
	fill(m)
	m.MessageID = s.nextMessage(c)
	s.tells(c, m)
}

// Migrate turns a group into a supergroup with the same people and title. Calls to the old id are refused from then on.
func (s *Simulator) Migrate(group, supergroup int64) error {
	old := s.people.chat(group)
	if old == nil || old.kind != chatGroup {
		return fmt.Errorf("migrate %d: %w", group, ErrNoChat)
	}
	if supergroup >= supergroupBase || s.people.chat(supergroup) != nil {
		return fmt.Errorf("migrate %d: no id for a new supergroup: %d", group, supergroup)
	}
	old.mu.Lock()
	defer s.changed.rings()
	defer old.mu.Unlock()
	c := &chat{
		id: supergroup, kind: chatSupergroup, history: old.history, title: old.title, botStatus: old.botStatus,
		members: maps.Clone(old.members),
	}
	s.people.mu.Lock()
	s.people.chats[supergroup] = c
	s.people.groups = append(s.people.groups, supergroup)
	s.people.mu.Unlock()
	by := s.userFor(old.creator())
	s.service(old, by, func(m *Message) { m.MigrateTo = supergroup })
	old.migratedTo = supergroup
	s.publishGroup(old)
	c.mu.Lock()
	defer c.mu.Unlock()
	s.service(c, by, func(m *Message) { m.MigrateFrom = group })
	return nil
}

// creator is who made the group, which is locked.
func (c *chat) creator() int64 {
	for id, status := range c.members {
		if status == statusCreator {
			return id
		}
	}
	return 0
}

// SetBotStatus makes someone of a group change the bot's place in it: "member", "administrator", "left" or "kicked".
func (s *Simulator) SetBotStatus(group, by int64, status string) error {
	c := s.people.chat(group)
	if c == nil || c.private() {
		return fmt.Errorf("chat %d: %w", group, ErrNoChat)
	}
	if !slices.Contains([]string{statusMember, statusAdministrator, statusLeft, statusKicked}, status) {
		return fmt.Errorf("chat %d: the bot cannot be %q", group, status)
	}
	user := s.userFor(by)
	if user == nil {
		return fmt.Errorf("person %d: %w", by, ErrNobody)
	}
	c.mu.Lock()
	defer s.changed.rings()
	defer c.mu.Unlock()
	from := c.botStatus
	c.botStatus = status
	if from != status {
		s.memberUpdate(c, *user, from, status)
	}
	c.touch()
	s.publishGroup(c)
	return nil
}

// isPresent reports whether someone of this status is in the chat.
func isPresent(status string) bool {
	return status == statusMember || status == statusAdministrator || status == statusCreator
}
